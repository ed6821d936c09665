"""Scores that the data already give: objective ranges of the guideline, and the second ways that its anchors name.

Only what is known counts. A fact that nobody asked for is not the lowest: as long as it could make the score another,
the data do not decide, and the box stays empty.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from sessions.intake.layouts import Known
from sessions.intake.verdicts import Why
from sessions.kernel.session import Session
from sessions.rules import ranking
from sessions.values import agenda
from sessions.values.commissions import CommissionResult
from sessions.values.guideline import DATA, SCORES, Criterion, CriterionId, Datum
from sessions.values.labels import Theme
from sessions.values.proposals import AGREED_RATER, Proposal, ProposalCode, Rater

SQUARE_METRES: Mapping[str, int] = {"ha": 10_000, "hektar": 10_000, "hektare": 10_000, "m2": 1, "m²": 1}
"""Units of a volume that is an area, in square metres."""

THEMES, WOMEN = "tematik", "kelompok_perempuan"
"""Flags by their names in files, beside those of DATA."""

Data = Mapping[str, str]
"""What is known of a proposal by its names in hasil.json: counts and rupiah as digits, `ya` or `tidak`, the themes."""

_YES, _NO = "ya", "tidak"
_APART = "; "


def known(proposal: Proposal) -> Data:
    """All that is known of a proposal and can make a score."""
    return dict(_known(proposal))


def _known(proposal: Proposal) -> Iterator[tuple[str, str]]:
    for datum in Datum:
        if (found := _value(proposal, datum)) is not None:
            yield DATA[datum], str(found)
    draft = proposal.draft
    if draft.themes or _is_answered(proposal, "themes", Why.THEME_UNKNOWN):
        yield THEMES, _APART.join(draft.themes)
    if draft.from_women or _is_answered(proposal, Known.FROM_WOMEN, Why.YES_NO_UNREADABLE):
        yield WOMEN, _YES if draft.from_women else _NO


def _is_answered(proposal: Proposal, name: str, unread: Why | None = None) -> bool:
    """Whether an empty field is an answer: it was asked for, or typed, and what stood there could be read."""
    was_asked = name in proposal.asked_for or name in proposal.put_right
    return was_asked and (unread is None or unread.value not in proposal.draft.doubts)


def _value(proposal: Proposal, datum: Datum) -> Fraction | int | None:
    """The proposal's number for this datum; None if nobody gave it. Documents are counted, cost is that in force."""
    draft = proposal.draft
    match datum:
        case Datum.HOUSEHOLDS:
            return draft.households
        case Datum.POOR_HOUSEHOLDS:
            return draft.poor_households
        case Datum.VILLAGE_PRIORITY:
            return draft.village_priority
        case Datum.DOCUMENTS:
            return len(draft.documents) if draft.documents or _is_answered(proposal, Known.DOCUMENTS) else None
        case Datum.COST:
            return proposal.cost
        case Datum.AREA:
            return _area(proposal)


def _area(proposal: Proposal) -> Fraction | None:
    """Square metres, where the volume in force is an area."""
    scale = SQUARE_METRES.get(proposal.unit.strip().casefold())
    return None if scale is None or proposal.volume is None else Fraction(proposal.volume) * scale


Flag = tuple[frozenset[str], Callable[[Data], bool | None]]
"""What it is read from, and whether the data say so; None where they do not tell."""


def _theme(theme: Theme) -> Flag:
    def said(data: Data) -> bool | None:
        return theme in data[THEMES].split(_APART) if THEMES in data else None

    return frozenset({THEMES}), said


def _of_women(data: Data) -> bool | None:
    return data[WOMEN] == _YES if WOMEN in data else None


def _all_poor(data: Data) -> bool | None:
    """Whether it is for poor households alone."""
    poor, all_ = (data.get(DATA[datum]) for datum in (Datum.POOR_HOUSEHOLDS, Datum.HOUSEHOLDS))
    if poor is not None and int(poor) == 0:
        return False
    return None if poor is None or all_ is None else poor == all_


_WOMEN: Flag = frozenset({WOMEN}), _of_women
_POOR: Flag = frozenset({DATA[Datum.POOR_HOUSEHOLDS], DATA[Datum.HOUSEHOLDS]}), _all_poor

_FLAGS: Mapping[str, tuple[Flag, ...]] = {
    r"rentan": (_WOMEN, _theme(Theme.INCLUSION), _theme(Theme.EXTREME_POVERTY), _POOR),
    r"perempuan|ibu hamil": (_WOMEN, _theme(Theme.INCLUSION)),
    r"disabilitas|difabel|penyandang|lansia|anak": (_theme(Theme.INCLUSION),),
    r"miskin": (_theme(Theme.EXTREME_POVERTY), _POOR),
    r"rawan|bencana": (_theme(Theme.DISASTER),),
    r"stunting|gizi": (_theme(Theme.STUNTING),),
    r"pangan": (_theme(Theme.FOOD),),
}
"""Words of a second way, and the flags that say so."""

_OR = re.compile(r"(,?)\s+atau\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondWay:
    """A second way to a score: `atau khusus bagi kelompok rentan`. Without flags only people can tell."""

    score: int
    flags: tuple[Flag, ...]

    def is_taken(self, data: Data) -> bool | None:
        """Whether any flag says so; None where one that does not tell might."""
        answers = [said(data) for _, said in self.flags]
        if any(answers):
            return True
        return None if None in answers or not answers else False

    @property
    def facts(self) -> frozenset[str]:
        """All it is read from."""
        return frozenset().union(*(names for names, _ in self.flags))


@lru_cache(maxsize=256)
def ways(criterion: Criterion) -> tuple[SecondWay, ...]:
    """The second ways that the anchors name; `5 KK atau kurang` is none."""
    return tuple(way for score, anchor in zip(SCORES, criterion.anchors, strict=True) for way in _ways(score, anchor))


def _ways(score: int, anchor: str) -> Iterator[SecondWay]:
    _, *pieces = _OR.split(anchor)
    for comma, told in zip(pieces[::2], pieces[1::2], strict=True):
        words = [own for pattern, own in _FLAGS.items() if re.search(rf"\b(?:{pattern})", told, re.IGNORECASE)]
        if words or comma:
            yield SecondWay(score=score, flags=tuple(flag for own in words for flag in own))


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A score that the data give, and the least of their values that make it."""

    score: int
    source: Data


def made(criterion: Criterion, data: Data) -> Made | None:
    """The score that follows from these data whatever is not known; None where they do not decide."""
    score = _decided(criterion, data)
    if score is None:
        return None
    source = {fact: data[fact] for fact in _asked(criterion) if fact in data}
    for fact in reversed(tuple(source)):
        less = {name: value for name, value in source.items() if name != fact}
        source = less if _decided(criterion, less) == score else source
    return Made(score=score, source=source)


def _decided(criterion: Criterion, data: Data) -> int | None:
    """The highest score that some way gives, unless one that the data do not tell of could give a higher one."""
    if criterion.prefill is None:
        return None
    name = DATA[criterion.prefill.datum]
    answers = [(way.score, way.is_taken(data)) for way in ways(criterion)]
    sure = [score for score, answer in answers if answer]
    possible = [score for score, answer in answers if answer is None]
    if name in data:
        sure.append(ranking.prefilled(criterion.prefill, Fraction(data[name])))
    else:
        possible.append(SCORES[-1])
    return max(sure) if sure and max(sure) >= max(possible, default=0) else None


def _asked(criterion: Criterion) -> tuple[str, ...]:
    """The names of all that a criterion is scored from, that of its range first."""
    own = (DATA[criterion.prefill.datum],) if criterion.prefill else ()
    return tuple(dict.fromkeys((*own, *sorted(fact for way in ways(criterion) for fact in way.facts))))


def lacking(criterion: Criterion, data: Data) -> tuple[str, ...]:
    """The names of what is not known and keeps the data from deciding; nothing where they decide."""
    if criterion.prefill is None or made(criterion, data) is not None:
        return ()
    return tuple(fact for fact in _asked(criterion) if fact not in data)


def of_data(session: Session) -> dict[ProposalCode, Mapping[CriterionId, Made]]:
    """The scores that the data give for every empty box of the rubric, of undecided proposals in the running."""
    found = {
        proposal.code: {
            criterion.id: score
            for criterion in criteria
            if not proposal.scores.get(criterion.id) and (score := made(criterion, data)) is not None
        }
        for proposal, criteria, data in _open(session)
    }
    return {code: row for code, row in found.items() if row}


def scores_of(found: Mapping[ProposalCode, Mapping[CriterionId, Made]]) -> dict[ProposalCode, dict[CriterionId, int]]:
    """The scores alone."""
    return {code: {criterion: one.score for criterion, one in row.items()} for code, row in found.items()}


def left_empty(session: Session) -> dict[CriterionId, Mapping[ProposalCode, tuple[str, ...]]]:
    """The empty boxes that data could fill but do not decide: criterion -> proposals, and what is not known of each."""
    found: dict[CriterionId, dict[ProposalCode, tuple[str, ...]]] = {}
    for proposal, criteria, data in _open(session):
        for criterion in criteria:
            if not proposal.scores.get(criterion.id) and criterion.prefill and made(criterion, data) is None:
                found.setdefault(criterion.id, {})[proposal.code] = lacking(criterion, data)
    return dict(found)


def _open(session: Session) -> Iterator[tuple[Proposal, tuple[Criterion, ...], Data]]:
    """The undecided proposals with their criteria and what is known of them."""
    if (guideline := session.guideline) is None:
        return
    for proposal in session.proposals.values():
        if proposal.outcome is None:
            yield proposal, guideline.criteria_of(proposal.commission), known(proposal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outdated:
    """A score that was made from a value which is another since; `now` is empty where it is not known any more."""

    code: ProposalCode
    criterion: CriterionId
    score: int
    name: str
    was: str
    now: str


def outdated(proposal: Proposal) -> tuple[Outdated, ...]:
    """The scores of a proposal that were made from what it no longer says."""
    if not proposal.made_from:
        return ()
    data = known(proposal)
    return tuple(
        Outdated(
            code=proposal.code,
            criterion=criterion,
            score=proposal.scores[criterion][AGREED_RATER],
            name=name,
            was=was,
            now=data.get(name, ""),
        )
        for criterion, source in proposal.made_from.items()
        for name, was in source.items()
        if data.get(name) != was
    )


def again(session: Session) -> dict[ProposalCode, Mapping[CriterionId, Made]]:
    """The scores that were made from what is another since, as the data of now give them; undecided proposals only."""
    found: dict[ProposalCode, Mapping[CriterionId, Made]] = {}
    for proposal, criteria, data in _open(session):
        old = {one.criterion for one in outdated(proposal)}
        row = {c.id: score for c in criteria if c.id in old and (score := made(c, data)) is not None}
        if row:
            found[proposal.code] = row
    return found


def sources(session: Session, proposal: Proposal) -> Mapping[CriterionId, Data]:
    """What its scores were made from, of those that the ranges of the guideline still make so."""
    guideline = session.guideline
    criteria = {} if guideline is None else {c.id: c for c in guideline.criteria_of(proposal.commission)}
    return {
        criterion: source
        for criterion, source in proposal.made_from.items()
        if criterion in criteria
        and (now := made(criteria[criterion], source)) is not None
        and proposal.scores.get(criterion, {}).get(AGREED_RATER) == now.score
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One score that is to be given."""

    code: ProposalCode
    criterion: CriterionId
    score: int


def is_presented(session: Session, code: ProposalCode) -> bool:
    """Whether the commission of the proposal has told Pleno II its result."""
    return session.is_presented(session.proposals[code].commission)


def needs_reason(session: Session, scored: Scored, rater: Rater = AGREED_RATER) -> bool:
    """Whether this score may only be given for a reason, as one that counts already becomes another.

    Until the guideline is adopted none does, nor while the commissions sit and the result of its own is not received.
    The first score of a box never does; once the commission presented its result, that of a further rater does.
    """
    given = given_to(session, scored)
    was = given.get(rater)
    if session.sidang.rules_adopted is None or was == scored.score:
        return False
    if is_presented(session, scored.code):
        return bool(given)
    return was is not None and not is_sitting(session, scored.code)


def given_to(session: Session, scored: Scored) -> Mapping[Rater, int]:
    """What stands in the box of this score, by rater; nothing in an empty one."""
    return session.proposals[scored.code].scores.get(scored.criterion, {})


def is_sitting(session: Session, code: ProposalCode) -> bool:
    """Whether its commission sits and has not brought back its result."""
    item, commission = agenda.running(session.agenda), session.proposals[code].commission
    result = CommissionResult() if commission is None else session.results.get(commission, CommissionResult())
    return item is not None and item.id == agenda.COMMISSIONS and result.received is None
