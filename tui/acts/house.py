"""Acts on what the papers of the sidang ask for: day, rules, speakers, representatives, number; a form for each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from exports.wording import dates
from sessions.decisions import (
    MeetingScheduled,
    MinutesNumbered,
    SpeechesRecorded,
)
from sessions.decisions.base import Decision
from sessions.people import Speech
from tui.acts import articles, rules, witnesses
from tui.acts.committee import read_speech
from tui.acts.forms import ask_and_take
from tui.dialogs.form import Answers, Field
from tui.dialogs.text import AskText
from tui.presenters import tatib
from tui.reading import read_date, read_time
from tui.screens.stage import StageScreen

MOST_SPEAKERS = 6


def open_form(screen: StageScreen, key: str) -> None:
    """The form of this line."""
    if key in _SIMPLE:
        _SIMPLE[key](screen)
    elif key.startswith(tatib.AMENDMENT):
        ask_number(screen, int(key.removeprefix(tatib.AMENDMENT)))


def ask_schedule(screen: StageScreen) -> None:
    """Day, place and hour of the sidang."""
    sidang = screen.session.sidang
    held_on = dates.numeric_date(sidang.held_on).strip("()") if sidang.held_on else ""
    fields = (
        Field(name="tanggal", label="Tanggal sidang", value=held_on, hint="misalnya 3-2-2027", read=read_date),
        Field(name="tempat", label="Tempat", value=sidang.place, hint="misalnya Pendapa Kecamatan"),
        Field(name="pukul", label="Pukul", value=sidang.starts, read=lambda typed: f"{read_time(typed):%H.%M}"),
    )

    def build(answers: Answers) -> Decision:
        held_on = answers.value("tanggal")
        if not isinstance(held_on, date):
            raise TypeError(type(held_on).__name__)
        return MeetingScheduled(held_on=held_on, place=answers.text("tempat"), starts=answers.text("pukul"))

    ask_and_take(screen, "Hari dan tempat sidang", fields, build)


def _ask_speakers(screen: StageScreen, title: str, now: Sequence[Speech], build: Callable[..., Decision]) -> None:
    """Up to six lines `nama; jabatan; materi`."""
    given = [*now, *(None for _ in range(MOST_SPEAKERS - len(now)))][:MOST_SPEAKERS]
    fields = tuple(
        Field(
            name=str(n),
            label=f"{n}",
            value=f"{s.speaker}; {s.position}; {s.topic}" if s else "",
            hint="nama; jabatan; materi",
            is_required=False,
        )
        for n, s in enumerate(given, start=1)
    )

    def decision(answers: Answers) -> Decision:
        lines = (answers.text(str(n)) for n in range(1, MOST_SPEAKERS + 1))
        return build(tuple(read_speech(line) for line in lines if line))

    ask_and_take(screen, title, fields, decision)


def ask_speeches(screen: StageScreen) -> None:
    """Who gave an address."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Sambutan",
        sidang.speeches,
        lambda speeches: SpeechesRecorded(speeches=speeches, presentations=sidang.presentations),
    )


def ask_talks(screen: StageScreen) -> None:
    """Who presented what."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Pemaparan",
        sidang.presentations,
        lambda talks: SpeechesRecorded(speeches=sidang.speeches, presentations=talks),
    )


def ask_number(screen: StageScreen, amendment: int = 0) -> None:
    """The number from the office's register, of the Berita Acara or of an amendment."""
    session = screen.session
    paper = f"Berita Acara Perbaikan ke-{amendment}" if amendment else "Berita Acara"
    present = session.amendments[amendment - 1].letter if amendment else session.sidang.number

    form = session.office.letter_numbers.get("berita_acara", "") if session.office else ""

    async def record(number: str) -> None:
        await screen.decide(MinutesNumbered(number=number, amendment=amendment))

    screen.ask(AskText(f"Nomor {paper}", value=present, explanation=form and f"Bentuk: {form}"), record)


_SIMPLE: Mapping[str, Callable[[StageScreen], None]] = {
    tatib.SCHEDULE: ask_schedule,
    tatib.RULES: rules.ask_house_rules,
    tatib.ARTICLES: articles.ask_article,
    tatib.SPEECHES: ask_speeches,
    tatib.TALKS: ask_talks,
    tatib.WITNESSES: witnesses.ask_witnesses,
    tatib.NUMBER: ask_number,
    tatib.ADOPTION: rules.adopt,
}
