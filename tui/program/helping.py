"""F1 anywhere: what is done here and why, what the keys do, and the guide at the heading that belongs here."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, TypeVar

from textual.app import App
from textual.binding import Binding, BindingType

from sessions.kernel.session import Session
from sessions.steps import works
from sessions.steps.works import Led, Standing, Work
from tui.desk import Program
from tui.dialogs import guide
from tui.dialogs.base import Dialog
from tui.dialogs.guide import WIDTH, GuideLine
from tui.dialogs.help import Help
from tui.program.palette_lines import Command, GuideTopic, Palette, topics
from tui.shell import frame_view
from tui.shell.places import HOME, SHEETS
from tui.shell.stage import StageScreen
from tui.widgets.themes import ThemedApp

T = TypeVar("T")

AT_FIRST = "Layar dan tombol"
"""The heading of the guide that fits anywhere."""

SCENE_ENDS = "Ctrl+G melewati adegan ini."
"""Of a rehearsal alone, and so in no table of keys."""

_IN_EVERY_DIALOG = (
    "F1 bantuan ini; ? pada isian yang masih kosong juga",
    "^P perintah dan panduan menurut kata sehari-hari",
)

HEADINGS: Mapping[str, str] = {
    "alur": "Alur: mengerjakan yang berikutnya",
    "langkah": "Alur: mengerjakan yang berikutnya",
    "catatan": "Keberatan dan catatan",
    "rekap": "Langkah 1: rekap",
    "terima": "Langkah 1: rekap",
    "lalu": "Usulan tahun-tahun lalu",
    "usulan": "Langkah 2: verifikasi",
    "kewenangan": "Langkah 4: komisi",
    "komisi": "Langkah 4: komisi",
    "hasil": "Sidang komisi di atas kertas",
    "tatib": "Langkah 3: panitia dan tata tertib",
    "pedoman": "Pedoman: kriteria, bobot, tangga",
    "panitia": "Langkah 3: panitia dan tata tertib",
    "pra": "Langkah 4: komisi",
    "kantor": "Membuat sesi",
    "hadir": "Hadir dan kuorum",
    "prioritas": "Nilai atau urutan musyawarah",
    "sama": "Nilai sama",
    "sebaran": "Garis batas",
    "suara": "Pemungutan suara",
    "utusan": "Utusan ke Musrenbang Kabupaten",
    "penutupan": "Menutup sidang",
    "laporan": "Langkah 6 sampai dengan 8",
    "sipd": "Langkah 6 sampai dengan 8",
    "dokumen": "Mencetak",
    "jurnal": "Bila ada yang tidak beres",
    "layar": "Layar hadirin",
}
"""Name of a sheet -> the heading of the guide that belongs to it."""


def at_screen(screen: StageScreen) -> Help:
    """Help over a screen of a stage."""
    lines = [
        GuideLine("Yang sekarang dikerjakan", 2),
        *map(GuideLine, _wrapped(_now(screen.session, screen.place))),
        GuideLine(""),
        *_called(screen.app),
        GuideLine("Tombol di sini", 2),
        *map(GuideLine, frame_view.help_text(screen.acts_here(), WIDTH).split("\n")),
    ]
    topic = HEADINGS.get(screen.place, AT_FIRST)
    return Help(f"Bantuan · {SHEETS[screen.place].label if screen.place in SHEETS else screen.place}", lines, topic)


def _called(app: Program) -> tuple[GuideLine, ...]:
    """In a rehearsal what the hall calls, and what to press."""
    if app.hall_call is None:
        return ()
    lines = _wrapped(iter((app.hall_call.says, app.hall_call.hint, SCENE_ENDS)))
    return (GuideLine("Gladi", 2), *map(GuideLine, lines), GuideLine(""))


def _wrapped(paragraphs: Iterator[str]) -> Iterator[str]:
    for text in paragraphs:
        yield from textwrap.wrap(text, WIDTH, subsequent_indent="  ")


def _now(session: Session, place: str) -> Iterator[str]:
    """What comes first, why, and which keys lead there."""
    if not session.is_opened:
        yield "Sesi belum dibuka."
        return
    led = works.of(session)
    yield f"{led.title} · {led.place}"
    if led.now is None:
        yield "Tidak ada pekerjaan yang terbuka di sini."
        return
    yield f"{Standing.NOW} {_told(led.now)}"
    yield from _why(led, led.now)
    there = "" if place == HOME else "Alur (g a) memperlihatkannya; di sana "
    yield f"{there}Enter membuka baris yang ditunjuk. Yang lain dapat dikerjakan kapan saja dari layarnya.".lstrip()


def _told(work: Work) -> str:
    return f"{work.title}: {work.counted}" if work.counted else str(work.title)


def _why(led: Led, work: Work) -> Iterator[str]:
    waiting = [str(other.title) for other in led.works if work.id in other.waits_for]
    open_ = sum(other.standing in {Standing.OPEN, Standing.WAITS} for other in led.works)
    if work.item != led.item:
        yield "Mengapa: tertinggal dari bagian sebelumnya."
    if waiting:
        yield f"Mengapa: ditunggu oleh {', '.join(waiting)}."
    elif open_:
        yield f"Mengapa: yang pertama terbuka; sesudah ini masih {open_}."
    else:
        yield "Mengapa: hanya ini yang masih terbuka di sini."


def at_dialog(dialog: Dialog[Any], place: str) -> Help:
    """Help over a question: what it asks, and its keys."""
    asked = [f"{label}: {hint}" if hint else label for label, hint in dialog.asked()]
    lines = [
        GuideLine("Yang sekarang dikerjakan", 2),
        *map(GuideLine, _wrapped(iter((dialog.heading, *asked)))),
        GuideLine(""),
        GuideLine("Tombol di sini", 2),
        *map(GuideLine, (*dialog.hint.split(" · "), *_IN_EVERY_DIALOG)),
    ]
    return Help(f"Bantuan · {dialog.heading}", lines, HEADINGS.get(place, AT_FIRST))


def show(app: App[Any], place: str = "") -> None:
    """F1 over whatever stands in front; over the help itself it closes it."""
    screen = app.screen
    if isinstance(screen, StageScreen):
        app.push_screen(at_screen(screen))
    elif isinstance(screen, Help):
        screen.action_cancel()
    elif isinstance(screen, Dialog):
        app.push_screen(at_dialog(screen, place))


def show_topic(app: App[Any], topic: str) -> None:
    """The guide at this heading."""
    app.push_screen(Help("Panduan", [GuideLine(topic, 2)], topic, is_guide_first=True))


class HelpedApp(ThemedApp[T]):
    """A program of questions alone, as before a session is open: F1, `?` and Ctrl+P work in each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "bantuan", show=False, priority=True),
        Binding("ctrl+p", "perintah", show=False, priority=True),
    ]

    def action_bantuan(self) -> None:
        """F1."""
        show(self, "kantor")

    def action_perintah(self) -> None:
        """Ctrl+P: the guide by everyday words."""
        if isinstance(self.screen, Dialog) and not isinstance(self.screen, Palette):
            self.push_screen(Palette(topics(guide.headings())), self._show_topic)

    def _show_topic(self, command: Command | None) -> None:
        if isinstance(command, GuideTopic):
            show_topic(self, command.heading)
