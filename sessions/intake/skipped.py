"""Rows that hold no proposal: blank ones, repeated headings, column numbers, subtotals, sections, signatures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sessions.intake.layouts import EXAMPLE_MARK, FieldName, Known, normal_heading
from sessions.intake.repairs.agencies import words_of
from sessions.intake.repairs.codes import read_date
from sessions.intake.rows import SourceRow
from sessions.intake.source_table import SourceTable
from sessions.intake.verdicts import CellFinding, RowVerdict, Why, judged
from sessions.values.proposals import ProposalDraft

_SUBSTANCE = frozenset({Known.PROBLEM, Known.LOCATION, Known.VOLUME, Known.COST, Known.AGENCY, Known.HOUSEHOLDS})
"""Fields of which a proposal has at least one beside its activity, and a section or a signature has none."""

_CONTENT = _SUBSTANCE | {
    Known.ACTIVITY, Known.STANDARD_WORK, Known.VILLAGE, Known.PRIORITY, Known.PROPOSER, Known.NOTE,
    Known.POOR_HOUSEHOLDS,
}  # fmt: skip

_SUBTOTAL = re.compile(
    r"(?:sub|grand)? ?(?:jumlah|total)"
    r"(?: (?:per|total|keseluruhan|seluruh|semua|bidang|kecamatan|desa|kelurahan|komisi|anggaran|usulan|biaya|rp"
    r"|[ivx]+|[a-z]|\d+)\b.*)?"
)
_SECTION = re.compile(
    r"(?:(?:[ivxl]+|[a-z]|\d+) )?(?:bidang|kecamatan|desa|kelurahan|komisi|urusan|program|perangkat daerah|opd)\b.*"
)
_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|disusun oleh|dibuat oleh|kepala desa|kades|lurah|camat|sekretaris desa|tim penyusun|nip"
    r"|tanda tangan|ketua (?:bpd|lpmd|tim|panitia))\b.*"
)
_DOTTED_DATE = re.compile(r"[.\u2026_\s]*[^\W\d]*[.\u2026_\s]*(?:20\d{2})?[.\u2026_\s]*")
_SERVICE_NUMBER = re.compile(r"\bnip\b[\d\W]*", re.IGNORECASE)
_ZEROS = frozenset({"0", "-", "\u2013", "0,00", "Rp0", "Rp -", "Rp-", "Rp 0"})
"""What forms with formulas show in rows that nobody filled in."""

_SECTION_CELLS = 3
_NUMBERED_CELLS = 4
_LONGEST_MARK = 4


class SkippedRows:
    """Tells row by row, from the top, why a row holds no proposal; remembers where the signatures begin."""

    __slots__ = ("_columns", "_headings", "_number", "_signed")

    def __init__(self, table: SourceTable) -> None:
        self._headings = tuple(normal_heading(heading) for heading in table.headings)
        self._columns = sum(1 for heading in self._headings if heading)
        self._number = table.columns.get(Known.NUMBER)
        self._signed = False

    def why(self, row: SourceRow) -> Why | None:
        """The reason to skip the row, None where it must be read."""
        if Known.ACTIVITY in row.texts and not _SUBSTANCE.isdisjoint(row.texts):
            return self._why_in_spite_of_substance(row)
        filled = row.filled
        if all(text in _ZEROS for text in filled):
            return Why.BLANK
        if self._is_heading(row):
            return self._begun(Why.HEADING_REPEATED)
        return self._why_of_few_cells(row, filled)

    def _why_in_spite_of_substance(self, row: SourceRow) -> Why | None:
        activity = row.text(Known.ACTIVITY)
        if activity.casefold().startswith(EXAMPLE_MARK.casefold()):
            return Why.EXAMPLE
        if _SUBTOTAL.fullmatch(words_of(activity)):
            return Why.SUBTOTAL
        if self._is_heading(row):
            return self._begun(Why.HEADING_REPEATED)
        if self._is_section_with_sum(row, words_of(activity)):
            return self._begun(Why.SECTION)
        if self._is_signed(row, (activity,)):
            return Why.SIGNATURE
        return Why.COLUMN_NUMBERS if self._is_numbering(row) else None

    def _begun(self, why: Why) -> Why:
        """A new list or group begins here, so the signatures are over."""
        self._signed = False
        return why

    def _is_signed(self, row: SourceRow, begun_by: Iterable[str]) -> bool:
        """Whether a place and date, names and offices stand here below each other, though one in the column of an
        amount; what is counted in a list is no signature. The first such row has one of `begun_by` to tell it.
        """
        begins = any(_is_dateline(text) or _SIGNATURE.fullmatch(words_of(text)) for text in begun_by)
        if self._is_counted(row) or not (self._signed or begins):
            return False
        beside = (text for field, text in row.texts.items() if field in _SUBSTANCE and not _is_dateline(text))
        self._signed = not any(character.isdigit() for character in _SERVICE_NUMBER.sub("", " ".join(beside)))
        return self._signed

    def _is_section_with_sum(self, row: SourceRow, activity: str) -> bool:
        """Whether it heads a group and states the group's sum: only a cost beside it, no number of a list before it."""
        has_only_a_cost = set(row.texts) - {Known.ACTIVITY} == {Known.COST}
        return has_only_a_cost and bool(_SECTION.fullmatch(activity)) and not self._number_of(row).isdecimal()

    def _why_of_few_cells(self, row: SourceRow, filled: tuple[str, ...]) -> Why | None:
        words = [words_of(text) for text in filled]
        if any(_SUBTOTAL.fullmatch(text) for text in words):
            return Why.SUBTOTAL
        if self._is_numbering(row):
            return Why.COLUMN_NUMBERS
        if self._is_signed(row, filled):
            return Why.SIGNATURE
        if self._is_section(row, words):
            return self._begun(Why.SECTION)
        return Why.BLANK if _CONTENT.isdisjoint(row.texts) else None

    def _is_section(self, row: SourceRow, words: Sequence[str]) -> bool:
        """Whether the row is little more than the name of a group."""
        is_short = len(words) <= _SECTION_CELLS and _SUBSTANCE.isdisjoint(row.texts) and not self._is_counted(row)
        return is_short and any(map(_SECTION.fullmatch, words))

    def _is_counted(self, row: SourceRow) -> bool:
        """Whether the row has an activity and a number or a place in its list, as only proposals have."""
        if Known.ACTIVITY not in row.texts:
            return False
        return self._number_of(row).isdecimal() or Known.VILLAGE in row.texts or Known.PRIORITY in row.texts

    def _number_of(self, row: SourceRow) -> str:
        """The row's number in its list."""
        if self._number is None or self._number >= len(row.cells):
            return ""
        return row.cells[self._number].strip(" .)")

    def _is_heading(self, row: SourceRow) -> bool:
        """Whether most cells of the row repeat their headings."""
        if normal_heading(row.text(Known.ACTIVITY)) not in self._headings:
            return False
        pairs = list(self._pairs(row))
        same = sum(1 for heading, text in pairs if heading == text)
        return same > 1 and 2 * same > len(pairs)

    def _pairs(self, row: SourceRow) -> Iterator[tuple[str, str]]:
        for heading, cell in zip(self._headings, row.cells, strict=False):
            if heading and (text := normal_heading(cell)):
                yield heading, text

    def _is_numbering(self, row: SourceRow) -> bool:
        """Whether the cells count the columns: `1 2 3 4` or `a b c d`."""
        if any(len(text) > _LONGEST_MARK for text in row.texts.values()):
            return False
        marks = [normal_heading(cell) for cell in row.cells if cell.strip()]
        if len(marks) < _NUMBERED_CELLS or 2 * len(marks) < self._columns:
            return False
        if all(mark.isdecimal() for mark in marks):
            numbers = [int(mark) for mark in marks]
        elif all(len(mark) == 1 and mark.isascii() and mark.isalpha() for mark in marks):
            numbers = [ord(mark) for mark in marks]
        else:
            return False
        return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_dateline(text: str) -> bool:
    """Whether the text is a place and a date as above a signature: `Botok, 5 Januari 2027`, `Botok, ........ 2027`."""
    place, _, day = text.partition(",")
    day = day.strip()
    return place.replace(" ", "").isalpha() and bool(read_date(day)[0] or (day and _DOTTED_DATE.fullmatch(day)))


_SHORTEST_SIPD_ID = 4
"""Digits below which equal ids are only numbers that start again in the next list."""

_OF_TWINS = frozenset({Why.SAME_ROW, Why.SAME_SIPD_ID})


def with_twins(verdicts: Iterable[RowVerdict]) -> Iterator[RowVerdict]:
    """Flags the later of two rows that come in and say the same; one that was decided by hand stays as decided."""
    rows_by_saying: dict[tuple[object, ...], int] = {}
    rows_by_id: dict[str, int] = {}
    for verdict in verdicts:
        draft = verdict.draft
        if draft is None:
            yield verdict
            continue
        twin = rows_by_saying.setdefault(_saying(draft), verdict.row)
        namesake = verdict.row
        if len(draft.sipd_id) >= _SHORTEST_SIPD_ID:
            namesake = rows_by_id.setdefault(draft.sipd_id, verdict.row)
        if _is_decided(verdict):
            yield verdict
        elif twin != verdict.row:
            yield _flagged(verdict, draft, Known.ACTIVITY, twin, Why.SAME_ROW)
        elif namesake != verdict.row:
            yield _flagged(verdict, draft, Known.SIPD_ID, namesake, Why.SAME_SIPD_ID)
        else:
            yield verdict


def judged_again(verdicts: Iterable[RowVerdict]) -> Iterator[RowVerdict]:
    """The rows with their twins as they are now, after some were changed or left out."""
    return with_twins(map(_unflagged, verdicts))


def _is_decided(row: RowVerdict) -> bool:
    return any(finding.why is Why.VERDICT_BY_HAND for finding in row.findings)


def _saying(draft: ProposalDraft) -> tuple[object, ...]:
    """What a row asks for, without its numbers in lists and without spelling."""
    words = tuple(map(words_of, (draft.activity, draft.problem, draft.location, draft.standard_work, draft.unit)))
    return (draft.village, *words, draft.volume, draft.cost)


def _flagged(verdict: RowVerdict, draft: ProposalDraft, field: FieldName, earlier: int, why: Why) -> RowVerdict:
    was = draft.activity if field == Known.ACTIVITY else draft.sipd_id
    findings = (*verdict.findings, CellFinding(field=field, was=was, became=str(earlier), why=why))
    return judged(verdict.row, replace(draft, doubts=(*draft.doubts, why.value)), findings)


def _unflagged(row: RowVerdict) -> RowVerdict:
    if row.draft is None or _is_decided(row) or _OF_TWINS.isdisjoint(f.why for f in row.findings):
        return row
    findings = tuple(finding for finding in row.findings if finding.why not in _OF_TWINS)
    alone = replace(row.draft, doubts=tuple(doubt for doubt in row.draft.doubts if doubt not in _OF_TWINS))
    return judged(row.row, alone, findings)
