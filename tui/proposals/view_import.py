"""What an import would bring, row by row, before it is decided."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sessions.intake.account import Account
from sessions.intake.again import FROM_VILLAGES, ImportFate, Match, compare
from sessions.intake.grid import Grid
from sessions.intake.layouts import Known
from sessions.intake.other_tables import Catalogue
from sessions.intake.reading import PASTED
from sessions.intake.verdicts import Preview, RowVerdict, Verdict, VillageTotal, Why
from sessions.intake.words import field_name, row_sentence
from sessions.kernel.session import Session
from sessions.language.local import LocalEnum, Phrase, desa
from sessions.language.numbers import rupiah, short
from sessions.proposals.decisions import DraftUpdate, ProposalsImported, RefusedRow
from sessions.proposals.decisions_pairs import WorksCatalogueLoaded
from sessions.proposals.facts import POKIR_LAYOUT
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import source_headings, source_lines
from sessions.sentences.short import both_ends, short_name
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin
from tui.proposals.view_account import bad_villages
from tui.proposals.view_one import UNKNOWN, money
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, rows_of

NOBODY = "tidak jelas"
"""Stands for the village of a row that names none of this kecamatan."""

BY_HAND = "*"
"""Behind the verdict of a row of which something was changed by hand."""

_TONES = {
    Verdict.ACCEPTED: Tone.PLAIN,
    Verdict.REPAIRED: Tone.PLAIN,
    Verdict.DOUBTFUL: Tone.ALERT,
    Verdict.DUPLICATE: Tone.ALERT,
    Verdict.REFUSED: Tone.STRONG,
    Verdict.ELSEWHERE: Tone.DIM,
    Verdict.SKIPPED: Tone.DIM,
}


class ImportTab(LocalEnum):
    """What of the file is shown."""

    ACCOUNT = "berkas"
    ALL = "semua"
    ATTENTION = "periksa"
    REPAIRED = "diperbaiki"
    REFUSED = "ditolak"


_SHOWN: dict[ImportTab, Callable[[Verdict], bool]] = {
    ImportTab.ACCOUNT: lambda _verdict: False,
    ImportTab.ALL: lambda _verdict: True,
    ImportTab.ATTENTION: lambda verdict: verdict in {Verdict.DOUBTFUL, Verdict.DUPLICATE},
    ImportTab.REPAIRED: lambda verdict: verdict is Verdict.REPAIRED,
    ImportTab.REFUSED: lambda verdict: verdict in {Verdict.REFUSED, Verdict.ELSEWHERE},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportTabCount:
    """A sheet and how many lines it has."""

    sheet: ImportTab
    count: int


ANYWHERE, NOWHERE = "", "-"
"""Instead of a village: every row, and those of no known village."""


def _of(seen: Preview, village: str) -> Iterator[RowVerdict]:
    """The rows of one village; those that hold no proposal are of none at all."""
    for row in seen.rows:
        if village == ANYWHERE or (row.verdict is not Verdict.SKIPPED and (row.village or NOWHERE) == village):
            yield row


def sheets(seen: Preview, village: str = ANYWHERE) -> tuple[ImportTabCount, ...]:
    """Every sheet with its number of rows; the account of the file has none."""
    verdicts = Counter(row.verdict for row in _of(seen, village))
    counts = {sheet: sum(verdicts[verdict] for verdict in Verdict if _SHOWN[sheet](verdict)) for sheet in ImportTab}
    return tuple(ImportTabCount(sheet=sheet, count=count) for sheet, count in counts.items())


def figure(of: ImportTabCount) -> str:
    """What stands behind the name of a sheet."""
    return "" if of.sheet is ImportTab.ACCOUNT else f" {of.count}"


OF_VERDICT: Mapping[Verdict, ImportTab] = {
    Verdict.REPAIRED: ImportTab.REPAIRED,
    Verdict.DOUBTFUL: ImportTab.ATTENTION,
    Verdict.DUPLICATE: ImportTab.ATTENTION,
    Verdict.REFUSED: ImportTab.REFUSED,
    Verdict.ELSEWHERE: ImportTab.REFUSED,
}
"""The sheet that shows the rows of a verdict; all the others are on that of all rows only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A row of the file; the key is its number."""

    key: int
    number: int
    verdict: str
    village: str
    activity: str
    cost: str
    found: str = ""
    tone: Tone = Tone.PLAIN


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Baris", 5, lambda line: str(line.number), is_number=True),
    ListColumn("Putusan", 11, lambda line: line.verdict),
    ListColumn(Phrase("{desa_brief}"), 11, lambda line: line.village, grows=1, cut=both_ends),
    ListColumn("Usulan kegiatan", 24, lambda line: line.activity, grows=1, cut=short_name),
    ListColumn("Rp", 9, lambda line: line.cost, is_number=True),
    ListColumn("Temuan", 20, lambda line: line.found, grows=2, gives_way=1),
)


def rows(session: Session, seen: Preview, sheet: ImportTab, village: str = ANYWHERE) -> tuple[ListRow[int], ...]:
    """The rows of a sheet: row number, verdict, village, wish, cost, and what was found."""
    by_hand = {override.row for override in seen.overrides}
    shown = [row for row in _of(seen, village) if _SHOWN[sheet](row.verdict)]
    return rows_of([_line(session, row, is_by_hand=row.row in by_hand) for row in shown], COLUMNS)


def _line(session: Session, row: RowVerdict, *, is_by_hand: bool) -> _Line:
    is_proposal = row.verdict is not Verdict.SKIPPED
    village = session.village_name(row.village) if row.village else NOBODY
    return _Line(
        key=row.row,
        number=row.row,
        verdict=f"{row.verdict.value}{BY_HAND}" if is_by_hand else row.verdict.value,
        village=village if is_proposal else "",
        activity=row.reading.activity if row.reading and row.reading.activity else _first_words(row),
        cost=money(row.cost) if is_proposal else "",
        found=_found(row),
        tone=_TONES[row.verdict],
    )


def village_choices(session: Session, seen: Preview) -> tuple[tuple[str, str, str], ...]:
    """What the rows can be filtered by: value, name, and how much that village brings."""
    every = (ANYWHERE, f"semua {desa}", f"{seen.accepted} usulan, {short(seen.cost)}")
    return (
        every,
        *((total.village or NOWHERE, _village_name(session, total), _brings(total)) for total in seen.villages),
    )


def _village_name(session: Session, total: VillageTotal) -> str:
    return session.village_name(total.village) if total.village else NOBODY


def _brings(total: VillageTotal) -> str:
    refused = f"; {total.refused} ditolak" if total.refused else ""
    return f"{total.accepted} usulan, {short(total.cost)}{refused}"


def _first_words(row: RowVerdict) -> str:
    """What a row says that has no wish, as far as a finding quotes it."""
    return next((finding.was for finding in row.findings if finding.was), UNKNOWN)


def _found(row: RowVerdict) -> str:
    return " ".join(row_sentence(IN_FILES, finding) for finding in row.findings)


def row_at(seen: Preview, key: object) -> RowVerdict | None:
    """The row of the file with this number."""
    return next((row for row in seen.rows if row.row == key), None)


def detail(seen: Preview, key: object) -> Detail | None:
    """What was found in one row."""
    row = row_at(seen, key)
    if row is None:
        return None
    if not row.findings:
        return Detail(title=f"Baris {key}: {row.verdict.value}", lines=("Terbaca seperti tertulis.",))
    fields = ", ".join(dict.fromkeys(field_name(IN_FILES, f.field) for f in row.findings if f.field != Known.IGNORED))
    return Detail(title=f"Baris {key}: {row.verdict.value} ({fields})", lines=(_found(row),))


def summary(session: Session, seen: Preview, account: Account) -> str:
    """What would come in and what wants a look, the weightiest first, since a narrow screen cuts off the end."""
    told = [f"{seen.accepted} usulan akan masuk, {rupiah(seen.cost)}"]
    told += [f"{len(account.questions)} pertanyaan"] if account.questions else []
    told += [bad] if (bad := bad_villages(session, seen)) else []
    told += [f"{seen.refused} ditolak"] if seen.refused else []
    by_hand = len({override.row for override in seen.overrides})
    told += [f"{by_hand} diubah di sini (*)"] if by_hand else []
    return "; ".join(told)


AS_BEFORE = "Susunan kolom seperti sebelumnya."
"""Said where somebody had arranged the columns of a file with the same headings."""


def title(seen: Preview, *, is_as_before: bool) -> str:
    """Which file it is and how it was read."""
    return f"{seen.file_name} · {AS_BEFORE if is_as_before else origin(seen)}"


_VILLAGE_KEY = Phrase("lembar Berkas menanyakan {desa}nya")


def wants_village(seen: Preview) -> bool:
    """Whether there are rows of which nothing tells the village."""
    return any(finding.why is Why.VILLAGE_MISSING for row in seen.rows for finding in row.findings)


def next_step(seen: Preview, account: Account, known: int) -> str:
    """What Ctrl+S does: `known` rows are here already, and their differences are shown next."""
    if account.must_ask:
        return "Jawab dahulu pertanyaannya di lembar Berkas · Esc batal"
    if not seen.accepted:
        key = str(_VILLAGE_KEY) if wants_village(seen) else "Esc kembali"
        return f"Tidak ada baris yang dapat masuk · {key}"
    what = f"bandingkan: {known} dari {seen.accepted} sudah ada" if known else f"masukkan {seen.accepted} usulan"
    return f"Ctrl+S {what} · Esc batal"


def filtered(session: Session, village: str) -> str:
    """Which rows alone are shown."""
    name = NOBODY if village == NOWHERE else session.village_name(VillageCode(village))
    word = f"{desa}"
    return f"Hanya {word} {name}; f memilih {word} lain."


def origin(seen: Preview) -> str:
    """How the file was read: its layout, its sheet, and the sheets that were left alone."""
    parts = [f"tata letak {seen.layout.label}"]
    parts += [f"lembar {seen.sheet}"] if seen.sheet else []
    parts += [f"tidak dibaca: lembar {', '.join(seen.other_sheets)}"] if seen.other_sheets else []
    return " · ".join(parts)


def loaded(catalogue: Catalogue) -> WorksCatalogueLoaded:
    """The decision that loads a kamus."""
    return WorksCatalogueLoaded(file=catalogue.file_name, sha256=catalogue.sha256, works=catalogue.works)


def met(session: Session, seen: Preview) -> tuple[Match, ...]:
    """What each row that comes in is among what is already there, then what the file no longer has."""
    origins = frozenset({Origin.POKIR}) if seen.layout.value == POKIR_LAYOUT else FROM_VILLAGES
    name = "" if seen.file_name == PASTED else seen.file_name
    return compare(IN_FILES.compared, session.proposals.values(), seen.drafts, name, origins)


def imported(grid: Grid, seen: Preview, matches: Iterable[Match] | None = None) -> ProposalsImported:
    """The decision that brings in what the preview showed; with `matches` only what is new and what is changed."""
    found = tuple(matches) if matches is not None else tuple(Match(fate=ImportFate.NEW, draft=d) for d in seen.drafts)
    lines = source_lines(grid, seen, found)
    return ProposalsImported(
        file=seen.file_name,
        sha256=seen.sha256,
        layout=seen.layout.value,
        drafts=tuple(match.draft for match in found if match.fate is ImportFate.NEW and match.draft),
        refused=tuple(
            RefusedRow(row=row.row, verdict=row.verdict.value, why=tuple(f.why.value for f in row.findings))
            for row in seen.rows
            if row.verdict is Verdict.REFUSED
        ),
        updates=tuple(
            DraftUpdate(code=match.code, draft=match.draft)
            for match in found
            if match.fate is ImportFate.CHANGED and match.code and match.draft
        ),
        columns=seen.columns,
        headings=source_headings(seen, lines),
        lines=lines,
    )
