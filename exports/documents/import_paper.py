"""The verdicts of an import on paper: sums per village, then every row that wants a word, to go back with the file."""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Table, Title, TotalRow
from exports.document import Document, Section
from exports.documents import frame
from exports.wording import places
from exports.wording.intake import LAYOUT_NAMES, row_sentence
from exports.wording.numbers import thousands
from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.office import Office, VillageCode
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Hasil Pemeriksaan Berkas Usulan"

_UNKNOWN = "(desa tidak dikenali)"


def import_paper(session: Session, entries: Sequence[Entry], seen: Preview) -> Document:
    """The paper about one file, as of the latest decision; nothing of the file needs to have come in."""
    section = Section(blocks=tuple(_blocks(session, seen)), landscape=True, bookmark=TITLE)
    latest = entries[-1].stamp.when if entries else None
    return frame.document(session, TITLE, (section,), latest=latest, is_form=True)


def _blocks(session: Session, seen: Preview) -> Iterator[Block]:
    office = frame.office_of(session)
    yield Title(lines=(TITLE.upper(), f"KECAMATAN {office.kecamatan.upper()} UNTUK RKPD TAHUN {session.plan_year}"))
    yield LabelValue(pairs=tuple(_about(seen)))
    yield _sums(office, seen)
    told = [row for row in seen.rows if row.findings]
    yield Paragraph(text=f"{len(seen.rows) - len(told)} baris lain terbaca seperti tertulis.")
    yield _rows(office, told)


def _about(seen: Preview) -> Iterator[tuple[str, str]]:
    yield "Berkas", f"{seen.file_name}, lembar {seen.sheet}" if seen.sheet else seen.file_name
    yield "Tata letak", LAYOUT_NAMES[seen.layout]
    counted = (f"{count} {verdict.value}" for verdict, count in seen.counts.items() if count)
    yield "Baris", f"{len(seen.rows)}: {', '.join(counted)}" if seen.rows else "tidak ada"
    if seen.stated_cost is not None:
        yield "Jumlah menurut berkas", f"Rp{thousands(seen.stated_cost)}"


def _sums(office: Office, seen: Preview) -> Table:
    """Per village, what comes in and what does not; the last line is the file's own sum."""
    rows = [
        Row(
            (_village(office, t.village), str(t.accepted), thousands(t.cost), str(t.refused), thousands(t.refused_cost))
        )
        for t in seen.villages
    ]
    total = (str(seen.accepted), thousands(seen.cost), str(seen.refused), thousands(seen.cost_of_all - seen.cost))
    return Table(
        columns=(
            Column(heading=places.village_word(office).capitalize(), width=60),
            Column(heading="Masuk", width=20, align=Align.RIGHT),
            Column(heading="Perkiraan biaya (Rp)", width=40, align=Align.RIGHT),
            Column(heading="Ditolak", width=20, align=Align.RIGHT),
            Column(heading="Perkiraan biaya (Rp)", width=40, align=Align.RIGHT),
        ),
        rows=(*rows, TotalRow("JUMLAH", total)),
    )


def _rows(office: Office, told: list[RowVerdict]) -> Table:
    return Table(
        columns=(
            Column(heading="Baris", width=12, align=Align.RIGHT),
            Column(heading="Putusan", width=20),
            Column(heading=places.village_word(office).capitalize(), width=26),
            Column(heading="Usulan kegiatan", width=62),
            Column(heading="Perkiraan biaya (Rp)", width=28, align=Align.RIGHT),
            Column(heading="Yang ditemukan", width=140),
        ),
        rows=tuple(_row(office, row) for row in told),
        dense=True,
    )


def _row(office: Office, row: RowVerdict) -> Row:
    is_proposal = row.verdict is not Verdict.SKIPPED
    return Row(
        (
            str(row.row),
            row.verdict.value,
            _village(office, row.village) if is_proposal else "",
            row.reading.activity if row.reading else "",
            thousands(row.cost) if is_proposal and row.cost is not None else "",
            " ".join(row_sentence(finding, office) for finding in row.findings),
        )
    )


def _village(office: Office, code: VillageCode | None) -> str:
    village = office.village(code)
    return village.name if village else places.worded(office, _UNKNOWN)
