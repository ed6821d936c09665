"""The verdicts of an import on paper: sums per village, then every row that wants a word, to go back with the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from exports.paper import columns, frame
from exports.paper.blocks import Block, LabelValue, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.tables import Align, Column, Table
from exports.xlsx import Value
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, VillageTotal
from sessions.intake.words import field_name, made_of, row_sentence
from sessions.kernel.session import Session
from sessions.language.local import Phrase, Shown, desa
from sessions.language.numbers import thousands
from sessions.proposals.fields import IN_FILES
from sessions.record.ledger import Ledger
from sessions.values.office import Office, VillageCode

IMPORT_PAPER = "Hasil Pemeriksaan Berkas Usulan"


def import_paper(ledger: Ledger, seen: Preview) -> Document:
    """The paper about one file, as of the latest decision; nothing of the file needs to have come in."""
    session = ledger.session
    section = Section(blocks=tuple(_blocks(session, seen)), landscape=True, bookmark=IMPORT_PAPER)
    return frame.document(session, IMPORT_PAPER, (section,), latest=frame.happened(ledger), is_form=True)


def _blocks(session: Session, seen: Preview) -> Iterator[Block]:
    office = frame.office_of(session)
    yield Title((IMPORT_PAPER.upper(), f"KECAMATAN {office.kecamatan.upper()} UNTUK RKPD TAHUN {session.plan_year}"))
    yield LabelValue(tuple(_about(seen)))
    yield _paper_sums(office, seen)
    told = [row for row in seen.rows if row.findings]
    yield Paragraph(f"{len(seen.rows) - len(told)} baris lain terbaca seperti tertulis.")
    yield _rows(office, told)


def _about(seen: Preview) -> Iterator[tuple[str, str]]:
    yield "Berkas", f"{seen.file_name}, lembar {seen.sheet}" if seen.sheet else seen.file_name
    yield "Tata letak", seen.layout.label
    counted = (f"{count} {verdict.value}" for verdict, count in seen.counts.items() if count)
    yield "Baris", f"{len(seen.rows)}: {', '.join(counted)}" if seen.rows else "tidak ada"
    if seen.stated_cost is not None:
        yield "Jumlah menurut berkas", f"Rp{thousands(seen.stated_cost)}"


def _paper_sums(office: Office, seen: Preview) -> Table:
    """Per village, what comes in and what does not; the last line is the file's own sum."""
    own: tuple[Column[VillageTotal], ...] = (
        Column(f"{desa:capital}", 60, lambda t: _village(office, t.village)),
        Column("Masuk", 20, lambda t: str(t.accepted), Align.RIGHT, total=lambda _: str(seen.accepted)),
        Column(
            "Perkiraan biaya (Rp)", 40, lambda t: thousands(t.cost), Align.RIGHT, total=lambda _: thousands(seen.cost)
        ),
        Column("Ditolak", 20, lambda t: str(t.refused), Align.RIGHT, total=lambda _: str(seen.refused)),
        Column(
            "Perkiraan biaya (Rp)",
            40,
            lambda t: thousands(t.refused_cost),
            Align.RIGHT,
            total=lambda _: thousands(seen.cost_of_all - seen.cost),
        ),
    )
    below = columns.total("JUMLAH", seen.villages, own)
    return Table(columns=own, rows=(*columns.rows(seen.villages, own), below))


def _rows(office: Office, told: list[RowVerdict]) -> Table:
    own: tuple[Column[RowVerdict], ...] = (
        Column("Baris", 12, lambda row: str(row.row), Align.RIGHT),
        Column("Putusan", 20, lambda row: row.verdict.value),
        Column(f"{desa:capital}", 26, lambda row: _village_of(office, row)),
        Column("Usulan kegiatan", 62, lambda row: row.reading.activity if row.reading else ""),
        Column("Perkiraan biaya (Rp)", 28, _cost, Align.RIGHT),
        Column("Yang ditemukan", 140, lambda row: " ".join(row_sentence(IN_FILES, f) for f in row.findings)),
    )
    return columns.table(told, own, dense=True)


def _village_of(office: Office, row: RowVerdict) -> str:
    return "" if row.verdict is Verdict.SKIPPED else _village(office, row.village)


def _cost(row: RowVerdict) -> str:
    return "" if row.verdict is Verdict.SKIPPED or row.cost is None else thousands(row.cost)


def _village(office: Office, code: VillageCode | None) -> str:
    village = office.village(code)
    return village.name if village else f"({desa} tidak dikenali)"


IMPORT_REPORT = "Hasil pemeriksaan"
"""Name of the sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """A finding about a row of the file, or a sum of a village; only the first line of a row names its cost."""

    row: int | None = None
    verdict: str | None = None
    village: str | None = None
    activity: str | None = None
    cost: int | None = None
    field: str | None = None
    was: str | None = None
    becomes: str | None = None
    told: str | None = None


_REPORT: tuple[tuple[Shown, Callable[[ReportLine], Value]], ...] = (
    ("Baris", lambda line: line.row),
    ("Putusan", lambda line: line.verdict),
    (Phrase("{desa:title}"), lambda line: line.village),
    ("Usulan Kegiatan", lambda line: line.activity),
    ("Perkiraan Anggaran (Rp)", lambda line: line.cost),
    ("Kolom", lambda line: line.field),
    ("Semula", lambda line: line.was),
    ("Menjadi", lambda line: line.becomes),
    ("Keterangan", lambda line: line.told),
)


def headings() -> tuple[str, ...]:
    """The headings of the sheet."""
    return tuple(str(heading) for heading, _ in _REPORT)


def report_rows(seen: Preview, office: Office) -> Iterator[tuple[Value, ...]]:
    """A line per finding, for rows without any one line, in the order of the file; then sums per village."""
    lines = chain(*(_row_lines(row, office) for row in seen.rows), _report_sums(seen, office))
    return (tuple(cell(line) for _, cell in _REPORT) for line in lines)


def _row_lines(row: RowVerdict, office: Office) -> Iterator[ReportLine]:
    draft = row.draft or row.reading
    is_proposal = row.verdict is not Verdict.SKIPPED
    village = office.village(row.village)
    first = ReportLine(
        row=row.row,
        verdict=row.verdict.value,
        village=village.name if village else None,
        activity=draft.activity if draft else None,
        cost=row.cost if is_proposal else None,
    )
    if not row.findings:
        yield first
    for number, finding in enumerate(row.findings):
        yield replace(
            first,
            cost=None if number else first.cost,
            field=field_name(IN_FILES, finding.field) if is_proposal else None,
            was=finding.was or None,
            becomes=made_of(finding) or None,
            told=row_sentence(IN_FILES, finding),
        )


def _report_sums(seen: Preview, office: Office) -> Iterator[ReportLine]:
    def sum_(verdict: str, village: str, count: int, cost: int) -> ReportLine:
        return ReportLine(verdict=verdict, village=village, activity=f"{count} usulan", cost=cost)

    yield ReportLine()
    for total in seen.villages:
        name = _village(office, total.village)
        yield sum_("masuk", name, total.accepted, total.cost)
        if total.refused:
            yield sum_("ditolak", name, total.refused, total.refused_cost)
    yield sum_("masuk", "Jumlah", seen.accepted, seen.cost)
