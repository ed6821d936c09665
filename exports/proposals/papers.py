"""The verdicts of an import on paper: sums per village, then every row that wants a word, to go back with the file."""

from collections.abc import Iterator

from exports.paper import frame
from exports.paper.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Table, Title, TotalRow
from exports.paper.document import Document, Section
from exports.xlsx import Value
from sessions.intake.verdicts import Preview, RowVerdict, Verdict
from sessions.intake.words import LAYOUT_NAMES, field_name, made_of, row_sentence
from sessions.kernel.session import Session
from sessions.language import local
from sessions.language.numbers import thousands
from sessions.proposals.fields import IN_FILES
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.office import Office, VillageCode

IMPORT_PAPER = "Hasil Pemeriksaan Berkas Usulan"

_UNKNOWN = "(desa tidak dikenali)"


def import_paper(ledger: Ledger, seen: Preview) -> Document:
    """The paper about one file, as of the latest decision; nothing of the file needs to have come in."""
    session = ledger.session
    section = Section(blocks=tuple(_blocks(session, seen)), landscape=True, bookmark=IMPORT_PAPER)
    return frame.document(session, IMPORT_PAPER, (section,), latest=frame.happened(ledger), is_form=True)


def _blocks(session: Session, seen: Preview) -> Iterator[Block]:
    office = frame.office_of(session)
    yield Title(
        lines=(IMPORT_PAPER.upper(), f"KECAMATAN {office.kecamatan.upper()} UNTUK RKPD TAHUN {session.plan_year}")
    )
    yield LabelValue(pairs=tuple(_about(seen)))
    yield _paper_sums(office, seen)
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


def _paper_sums(office: Office, seen: Preview) -> Table:
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
            " ".join(row_sentence(IN_FILES, finding) for finding in row.findings),
        )
    )


def _village(office: Office, code: VillageCode | None) -> str:
    village = office.village(code)
    return village.name if village else local.worded(office, _UNKNOWN)


IMPORT_REPORT = "Hasil pemeriksaan"
"""Name of the sheet."""

_HEADINGS = (
    "Baris",
    "Putusan",
    "Desa",
    "Usulan Kegiatan",
    "Perkiraan Anggaran (Rp)",
    "Kolom",
    "Semula",
    "Menjadi",
    "Keterangan",
)
"""A row of the file takes as many lines as there are findings about it; only the first names its cost."""


def headings(office: Office) -> tuple[str, ...]:
    """The headings of the sheet, as the office says them."""
    return tuple(local.worded(office, heading) for heading in _HEADINGS)


def report_rows(seen: Preview, office: Office) -> Iterator[tuple[Value, ...]]:
    """A line per finding, for rows without any one line, in the order of the file; then sums per village."""
    for row in seen.rows:
        yield from _row_lines(row, office)
    yield from _report_sums(seen, office)


def _row_lines(row: RowVerdict, office: Office) -> Iterator[tuple[Value, ...]]:
    draft = row.draft or row.reading
    is_proposal = row.verdict is not Verdict.SKIPPED
    village = office.village(row.village)
    head = (
        row.row,
        row.verdict.value,
        village.name if village else None,
        draft.activity if draft else None,
    )
    cost = row.cost if is_proposal else None
    if not row.findings:
        yield (*head, cost, None, None, None, None)
    for number, finding in enumerate(row.findings):
        yield (
            *head,
            None if number else cost,
            field_name(IN_FILES, finding.field) if is_proposal else None,
            finding.was or None,
            made_of(finding) or None,
            row_sentence(IN_FILES, finding),
        )


def _report_sums(seen: Preview, office: Office) -> Iterator[tuple[Value, ...]]:
    yield (None,) * len(_HEADINGS)
    for total in seen.villages:
        village = office.village(total.village)
        name = village.name if village else local.worded(office, "(desa tidak dikenali)")
        yield (None, "masuk", name, f"{total.accepted} usulan", total.cost, None, None, None, None)
        if total.refused:
            yield (None, "ditolak", name, f"{total.refused} usulan", total.refused_cost, None, None, None, None)
    yield (None, "masuk", "Jumlah", f"{seen.accepted} usulan", seen.cost, None, None, None, None)
