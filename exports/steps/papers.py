"""Kit kertas darurat: when the laptop gives up, what was decided so far, and empty sheets to go on by hand."""

from collections.abc import Iterator

from exports.attendance.papers import SHEET_COLUMNS
from exports.attendance.papers import TITLE as ATTENDANCE
from exports.paper import columns, frame
from exports.paper.blocks import Align, Block, Column, Heading, LabelValue, Paragraph, Row, Table, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.receiving import facts as receiving
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import quorum
from sessions.values.agenda import running

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
    yield Title(lines=("KIT KERTAS DARURAT", frame.meeting_name(session).upper()), below=("Keadaan sampai sekarang",))
    item = running(session.agenda)
    check = session.sidang.quorum
    balance = receiving.received_of(session)
    pairs = [
        ("Keputusan terakhir", f"nomor {session.seq} dalam jurnal"),
        ("Acara", f"{item.title}, sejak {frame.clock(session, item.started)}" if item else "belum ada yang berjalan"),
        ("Kuorum", quorum(check) if check else "belum diperiksa"),
        ("Usulan", f"{balance.received} masuk, {balance.received - balance.open} diputus, {balance.open} belum"),
    ]
    yield LabelValue(pairs=tuple(pairs))
    yield Paragraph(
        text=(
            "Lanjutkan dengan lembar di bawah ini. Sesudahnya ketik kembali dalam mode susulan (@) dengan jam yang "
            "tertulis di sini, keputusan demi keputusan."
        )
    )
    yield Heading(text=f"Hak suara setiap {places.village_word(frame.office_of(session))}")
    yield _voices(session)
    yield Heading(text="Catatan yang belum ditindaklanjuti")
    yield _open_notes(session)
    yield Heading(text="Peringkat")
    yield _ranking(session)


def _voices(session: Session) -> Table:
    seats = session.house_rules.delegates_per_village
    office = frame.office_of(session)
    return Table(
        columns=(
            Column(heading=places.village_word(office).title(), width=70),
            Column(heading="Hadir berhak", width=30, align=Align.RIGHT),
            Column(heading="Kursi", width=20, align=Align.RIGHT),
            Column(heading="Perubahan (jam, nama)", width=55),
        ),
        rows=tuple(
            Row((places.village(office, village), str(count), str(seats), ""))
            for village, count in attendance.voices(session).items()
        ),
        dense=True,
    )


def _open_notes(session: Session) -> Table:
    rows = [
        Row((frame.minutes_of(session, note.at), note.about or "-", note.text))
        for note in session.notes
        if note.is_open
    ]
    return Table(
        columns=(
            Column(heading="Pukul", width=18, align=Align.CENTER),
            Column(heading="Usulan", width=25),
            Column(heading="Isi", width=132),
        ),
        rows=tuple(rows),
    )


def _ranking(session: Session) -> Table:
    """Every ranked proposal with its outcome; an empty cell waits for one."""
    ranked = line.of(session).rows
    known = {row.code for row in ranked}
    others = [p for p in session.proposals.values() if p.code not in known and p.outcome is None]
    rows = [_line(session, session.proposals[row.code].code, str(row.rank or "-")) for row in ranked]
    return Table(
        columns=(
            Column(heading="No", width=10, align=Align.RIGHT),
            Column(heading="Kegiatan", width=70),
            Column(heading="Desa", width=28),
            Column(heading="Biaya (Rp)", width=27, align=Align.RIGHT),
            Column(heading="Hasil", width=40),
        ),
        rows=(*rows, *(_line(session, p.code, "-") for p in others)),
        dense=True,
    )


def _line(session: Session, code: str, rank: str) -> Row:
    proposal = next(p for p in session.proposals.values() if p.code == code)
    village = session.village_name(proposal.draft.village)
    outcome = proposal.outcome.value if proposal.outcome else ""
    return Row((rank, columns.activity(proposal), village, columns.cost(proposal), outcome))


def _decisions(session: Session) -> Iterator[Block]:
    yield Title(lines=("LEMBAR KEPUTUSAN",), below=(frame.meeting_name(session),))
    yield Table(
        columns=(
            Column(heading="No", width=10, align=Align.CENTER),
            Column(heading="Pukul", width=20),
            Column(heading="Usulan / hal", width=45),
            Column(heading="Keputusan dan alasan", width=70),
            Column(heading="Paraf pimpinan", width=30),
        ),
        rows=tuple(Row((str(number), _ROOM, "", "", "")) for number in range(1, LINES + 1)),
    )


def _tally(session: Session) -> Iterator[Block]:
    yield Title(lines=("LEMBAR HITUNG SUARA",), below=(frame.meeting_name(session),))
    yield LabelValue(pairs=(("Pertanyaan", frame.DOTTED * 2), ("Cara", frame.DOTTED), ("Hak suara", frame.DOTTED)))
    yield Table(
        columns=(
            Column(heading="No", width=10, align=Align.CENTER),
            Column(heading="Pilihan", width=60),
            Column(heading="Turus (llll)", width=80),
            Column(heading="Jumlah", width=25, align=Align.RIGHT),
        ),
        rows=(
            *(Row((str(number), _ROOM, "", "")) for number in range(1, TALLIED + 1)),
            Row(("", "Abstain / kosong", "", "")),
            Row(("", "Tidak sah", "", "")),
            Row(("", "JUMLAH", "", "")),
        ),
    )
    yield Paragraph(text="Setuju + tidak setuju + abstain + tidak memberi suara = hadir berhak.", small=True)


def _attendance(session: Session) -> Iterator[Block]:
    first = len(session.people) + 1
    yield Title(lines=("DAFTAR HADIR (LANJUTAN)",), below=(frame.meeting_name(session),))
    yield Table(
        columns=SHEET_COLUMNS,
        rows=tuple(Row((str(number), "", "", "", "", "")) for number in range(first, first + LINES)),
    )
