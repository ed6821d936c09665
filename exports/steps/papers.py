"""Kit kertas darurat: when the laptop gives up, what was decided so far, and empty sheets to go on by hand."""

from collections.abc import Iterator
from operator import itemgetter

from exports.attendance.papers import TITLE as ATTENDANCE
from exports.attendance.papers import sheet_columns
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, Row, Table
from sessions.attendance import facts as attendance
from sessions.kernel.session import Note, Session
from sessions.language.local import desa
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import quorum
from sessions.values.agenda import running
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal

EMERGENCY, TITLE = "kit-darurat", "Kit Kertas Darurat"
LINES = 25
"""Empty lines of the attendance list and of the record of decisions."""

TALLIED = 12
"""Empty options of a tally sheet."""

_ROOM = "\n"
"""A cell with room for a hand."""


@paper(EMERGENCY, order=511, stem="kit-kertas-darurat", title=TITLE, is_usual=False)
def emergency_kit(ledger: Ledger) -> Document:
    """The state so far, then sheets in the order in which they are needed."""
    session = ledger.session
    sections = (
        Section(blocks=tuple(_state(session)), bookmark="Keadaan sampai sekarang"),
        Section(blocks=tuple(_decisions(session)), bookmark="Lembar keputusan"),
        Section(blocks=tuple(_tally(session)), bookmark="Lembar hitung"),
        Section(blocks=tuple(_attendance(session)), bookmark=ATTENDANCE),
    )
    return frame.document(session, TITLE, sections, head_hash=ledger.head, latest=ledger.latest, is_form=True)


def _state(session: Session) -> Iterator[Block]:
    yield Title(("KIT KERTAS DARURAT", frame.meeting_name(session).upper()), below=("Keadaan sampai sekarang",))
    item = running(session.agenda)
    check = session.sidang.quorum
    own = recapitulation.of(session)
    pairs = [
        ("Keputusan terakhir", f"nomor {session.seq} dalam jurnal"),
        ("Acara", f"{item.title}, sejak {frame.clock(session, item.started)}" if item else "belum ada yang berjalan"),
        ("Kuorum", quorum(check) if check else "belum diperiksa"),
        ("Usulan", f"{own.received} masuk, {own.received - own.open} diputus, {own.open} belum diputus"),
    ]
    yield LabelValue(tuple(pairs))
    yield Paragraph(
        "Lanjutkan dengan lembar di bawah ini. Sesudahnya ketik kembali dalam mode susulan (^P) dengan jam yang "
        "tertulis di sini, keputusan demi keputusan."
    )
    yield Heading(f"Hak suara setiap {desa}")
    yield _voices(session)
    yield Heading("Catatan yang belum ditindaklanjuti")
    yield _open_notes(session)
    yield Heading("Urutan prioritas")
    yield _ranking(session)


def _voices(session: Session) -> Table:
    office = frame.office_of(session)
    own: tuple[Column[tuple[VillageCode, int]], ...] = (
        Column(f"{desa:title}", 70, lambda line: places.village(office, line[0])),
        Column("Hadir berhak", 30, lambda line: str(line[1]), Align.RIGHT),
        Column("Kursi", 20, lambda _: str(session.house_rules.delegates_per_village), Align.RIGHT),
        Column("Perubahan (jam, nama)", 55),
    )
    return columns.table(attendance.voices(session).items(), own, dense=True)


def _open_notes(session: Session) -> Table:
    own: tuple[Column[Note], ...] = (
        Column("Pukul", 18, lambda note: frame.minutes_of(session, note.at), Align.CENTER),
        Column("Usulan", 25, lambda note: note.about or columns.NOTHING),
        Column("Isi", 132, lambda note: note.text),
    )
    return columns.table((note for note in session.notes if note.is_open), own, nihil="tidak ada")


def _ranking(session: Session) -> Table:
    """Every ranked proposal with its outcome; an empty cell waits for one."""
    ranked = line.of(session).rows
    known = {row.code for row in ranked}
    others = [p for p in session.proposals.values() if p.code not in known and p.outcome is None]
    own: tuple[Column[tuple[str, Proposal]], ...] = (
        Column("No", 10, itemgetter(0), Align.RIGHT),
        Column("Kegiatan", 70, lambda line: columns.activity(line[1])),
        Column(f"{desa:title}", 28, lambda line: session.village_name(line[1].draft.village)),
        Column("Biaya (Rp)", 27, lambda line: columns.cost(line[1]), Align.RIGHT),
        Column("Hasil", 40, lambda line: line[1].outcome.label if line[1].outcome else ""),
    )
    lines = [(columns.rank(row), session.proposals[row.code]) for row in ranked]
    listed = (*lines, *((columns.NOTHING, p) for p in others))
    return columns.table(listed, own, dense=True, nihil=columns.none_yet(session))


_DECISIONS: tuple[Column[None], ...] = (
    columns.number(10),
    Column("Pukul", 20, lambda _: _ROOM),
    Column("Usulan / hal", 45),
    Column("Keputusan dan alasan", 70),
    Column("Paraf pimpinan", 30),
)
_TALLY: tuple[Column[str], ...] = (
    columns.number(10),
    Column("Pilihan", 60, str),
    Column("Turus (llll)", 80),
    Column("Jumlah", 25, align=Align.RIGHT),
)
"""Of options; one without a name has room for a hand."""


def _decisions(session: Session) -> Iterator[Block]:
    yield Title(("LEMBAR KEPUTUSAN",), below=(frame.meeting_name(session),))
    yield columns.table([None] * LINES, _DECISIONS)


def _tally(session: Session) -> Iterator[Block]:
    yield Title(("LEMBAR HITUNG SUARA",), below=(frame.meeting_name(session),))
    yield LabelValue((("Pertanyaan", frame.DOTTED * 2), ("Cara", frame.DOTTED), ("Hak suara", frame.DOTTED)))
    ends = ("Abstain / kosong", "Tidak sah", "JUMLAH")
    lines = (*columns.rows([_ROOM] * TALLIED, _TALLY), *(Row(("", end, "", "")) for end in ends))
    yield Table(columns=_TALLY, rows=lines)
    yield Paragraph("Setuju + tidak setuju + abstain + tidak memberi suara = hadir berhak.", small=True)


def _attendance(session: Session) -> Iterator[Block]:
    own = sheet_columns(session)
    yield Title(("DAFTAR HADIR (LANJUTAN)",), below=(frame.meeting_name(session),))
    yield Table(columns=own, rows=tuple(columns.rows([None] * LINES, own, start=len(session.people) + 1)))
