"""The form of somebody on the attendance list: who, for whom, and whether with a vote; no address, no telephone."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from sessions.kernel.session import Session
from sessions.sentences import places
from sessions.sentences.places import said
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from tui.attendance import view_count
from tui.attendance.guest_files import GuestList
from tui.dialogs.base import Dialog
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import at_least
from tui.widgets.plain import plain
from tui.widgets.rows import RowList
from tui.widgets.view import named_after


class GuestPreview(Dialog[bool]):
    """The rows with their verdicts, what needs a look first. True for Ctrl+S."""

    BINDINGS = [Binding("ctrl+s", "agree", show=False, priority=True)]  # noqa: RUF012 - as Textual has it
    decides = True

    def __init__(self, session: Session, found: GuestList) -> None:
        super().__init__(found.file_name)
        self._session = session
        self._found = found
        as_what = "diundang" if found.is_invitation else "hadir"
        self.hint = (
            f"Ctrl+S catat {len(found.cards)} orang {as_what} · ↑↓ baris · Esc batal"
            if found.cards
            else "Tidak ada yang dapat dicatat · ↑↓ baris · Esc kembali"
        )
        self.add_class("-lebar", "-tinggi")

    def body(self) -> ComposeResult:
        """Sums, rows, and what was found in the row under the cursor."""
        yield Static(plain(view_count.summary(self._found), "bold"), classes="jumlah")
        yield RowList(named_after(view_count.COLUMNS, said(self._session, "desa")))
        yield Static("", classes="temuan")

    def on_mount(self) -> None:
        """Begin with what needs a look, if there is any."""
        table = self.query_one(RowList)
        table.show(view_count.rows(self._session, self._found))
        self.set_focus(table)
        self._tell()

    def _tell(self) -> None:
        key = self.query_one(RowList).cursor_key
        self.query_one(".temuan", Static).update(plain(view_count.doubt(self._found, key or "")))

    @on(RowList.Moved)
    def _moved(self, event: RowList.Moved) -> None:
        event.stop()
        self._tell()

    def action_agree(self) -> None:
        """Ctrl+S: these people are here, if there are any."""
        if self._found.cards:
            self.finish(True)  # noqa: FBT003 - the answer itself


_SEXES = (("L", "laki-laki"), ("P", "perempuan"))
_DELEGATE = (("tidak", "tidak"), ("ya", "ya, berhak suara"))
_POSITIONS = (
    "Kepala Desa",
    "Sekretaris Desa",
    "Kaur Perencanaan",
    "Ketua BPD",
    "Ketua LPMD",
    "Ketua TP PKK",
    "Ketua",
    "Wakil Ketua",
    "Sekretaris",
    "Bendahara",
    "Anggota",
    "Kepala Bidang",
    "Kepala Seksi",
    "Penyuluh",
    "Tokoh masyarakat",
    "Tokoh agama",
)
_SHORTEST_NAME = 2


def names(session: Session) -> tuple[str, ...]:
    """Everybody on the attendance list, for completing a name."""
    return tuple(sorted({person.card.name for person in session.people.values()}))


def institutions(session: Session) -> tuple[str, ...]:
    """Institutions already on the list, the governments of the villages, and the agencies of the office."""
    known = {person.card.institution for person in session.people.values()} - {""}
    if session.office is None:
        return tuple(sorted(known))
    villages = {f"Pemerintah {village.label} {village.name}" for village in session.office.villages}
    return (*sorted(known | villages), *(agency.short for agency in session.office.agencies))


def person_fields(session: Session, card: PersonCard) -> tuple[Field, ...]:
    """All that is asked, filled with what is known."""
    office = session.office
    unsur = tuple((u.value, places.unsur(office, u) if office else u.value) for u in Unsur)
    villages = (
        *((v.code, v.name) for v in (office.villages if office else ())),
        ("", said(session, "tidak mewakili desa")),
    )
    positions = tuple(said(session, name) for name in _POSITIONS)
    commissions = (("", "belum dipilih"), *((c.id, f"{c.id} {c.short}") for c in session.commissions))
    return (
        Field(name="nama", label="Nama", value=card.name, hint="nama lengkap", read=at_least(_SHORTEST_NAME, "Nama")),
        Field(name="lp", label="L/P", value=card.sex, choices=_SEXES),
        Field(name="desa", label=said(session, "Desa"), value=card.village or "", choices=villages),
        Field(
            name="utusan", label=said(session, "Utusan desa"), value=_DELEGATE[card.is_delegate][0], choices=_DELEGATE
        ),
        Field(name="unsur", label="Unsur", value=card.unsur, choices=unsur),
        Field(name="komisi", label="Komisi", value=card.commission or "", choices=commissions),
        Field(name="jabatan", label="Jabatan", value=card.position, is_required=False, suggestions=positions),
        Field(
            name="lembaga",
            label="Lembaga/instansi",
            value=card.institution,
            is_required=False,
            suggestions=institutions(session),
        ),
        Field(name="mandat", label="Surat mandat/kuasa", value=card.mandate, hint="bila ada", is_required=False),
    )


def filled(card: PersonCard, answers: Answers) -> PersonCard:
    """The card as the form has it; address and telephone stay as they were."""
    return replace(
        card,
        name=answers.text("nama"),
        sex=Sex(answers.text("lp")),
        village=VillageCode(answers.text("desa")) if answers.text("desa") else None,
        is_delegate=answers.text("utusan") == _DELEGATE[True][0],
        unsur=Unsur(answers.text("unsur")),
        commission=CommissionId(answers.text("komisi")) if answers.text("komisi") else None,
        position=answers.text("jabatan"),
        institution=answers.text("lembaga"),
        mandate=answers.text("mandat"),
    )
