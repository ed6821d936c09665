"""Rows that say what an earlier row says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sessions.intake.layouts import FieldName, Known
from sessions.intake.repairs.agencies import words_of
from sessions.intake.verdicts import CellFinding, RowVerdict, Why, judged
from sessions.values.proposals import ProposalDraft

_SHORTEST_SIPD_ID = 4
"""Digits below which equal ids are only numbers that start again in the next list."""

_UNREAD = frozenset({Why.COST_UNREADABLE, Why.COST_NEGATIVE})
_OF_TWINS = frozenset({Why.SAME_ROW, Why.SAME_SIPD_ID})


def with_twins(verdicts: Iterable[RowVerdict]) -> Iterator[RowVerdict]:
    """Flags the later of two rows that come in and say the same; one that was decided by hand stays as decided.

    A row whose cost stands there but could not be read says nothing that another could repeat.
    """
    rows_by_saying: dict[tuple[object, ...], int] = {}
    rows_by_id: dict[str, int] = {}
    for verdict in verdicts:
        draft = verdict.draft
        if draft is None:
            yield verdict
            continue
        is_read = _UNREAD.isdisjoint(finding.why for finding in verdict.findings)
        twin = rows_by_saying.setdefault(_saying(draft), verdict.row) if is_read else verdict.row
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
