"""The priority screen: the ranking with scores and line, of all commissions or of one, and who may be acted on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.language.numbers import millions
from sessions.line import facts as line
from sessions.line import words, words_raises, words_reasons
from sessions.line.facts import Ranked, Ranking
from sessions.line.facts_ladder import feeding_votes
from sessions.line.facts_margin import Margin, margins
from sessions.rules import ranking
from sessions.rules.ceiling import WITHIN, Placement
from sessions.sentences.clauses import capital, stopped
from sessions.sentences.short import both_ends, short_name
from sessions.values.guideline import CriterionId, Guideline, LineKind
from sessions.values.office import Office
from sessions.values.proposals import Outcome, Proposal, ProposalCode
from tui.proposals.view_one import DISCUSSED, facts, money, status
from tui.scoring import view_scale, view_ties
from tui.scoring.view_ties import View, sheet_progress
from tui.votes.view_results import counted, marks
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, hue_of, list_row, rule

_SIGNS = {
    Placement.UNSETTLED: "= garis",
    Placement.COST_UNKNOWN: "? biaya",
    Placement.PARTIAL: "· sebagian",
}
_DECIDED = {
    Outcome.AGREED: "✓ disepakati",
    Outcome.AGREED_CHANGED: "✓ berubah",
    Outcome.NOT_AGREED: "✗ belum",
    Outcome.RESERVE: "○ cadangan",
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal in the order of a sheet, its village by name, and its scores as they are shown."""

    proposal: Proposal
    ranked: Ranked | None
    view: View
    village: str
    scores: Mapping[CriterionId, str]


@cache
def _columns(criteria: tuple[CriterionId, ...], *, has_votes: bool) -> tuple[ListColumn[_Line], ...]:
    votes = (_number("Suara", 5, lambda line: _votes(line.ranked)),) if has_votes else ()
    return (
        ListColumn("No", 3, lambda line: _position(line.ranked, line.view), is_number=True, has_hue=True),
        ListColumn("Kode", 7, lambda line: line.proposal.code),
        ListColumn("Kegiatan", 24, lambda line: _activity(line.proposal), grows=3, cut=short_name),
        ListColumn(Phrase("{desa_brief}"), 11, lambda line: line.village, grows=1, cut=both_ends),
        _number("Rp", 7, lambda line: money(line.proposal.cost)),
        *map(_criterion, criteria),
        _number("Nilai", 6, lambda line: _score(line.ranked)),
        ListColumn("Penentu", 16, lambda line: _rung(line.ranked), gives_way=3),
        *votes,
        ListColumn(
            "Hasil",
            13,
            lambda line: _result(line.proposal, line.ranked),
            gives_way=2,
            closes=True,
            has_sign=True,
        ),
    )


def _number(heading: str, width: int, cell: Callable[[_Line], str]) -> ListColumn[_Line]:
    return ListColumn(heading, width, cell, is_number=True)


def _criterion(id_: CriterionId) -> ListColumn[_Line]:
    return ListColumn(id_, 3, lambda line: line.scores[id_], is_number=True, gives_way=1, closes=True)


def columns(session: Session, view: View, chosen: int) -> tuple[ListColumn[_Line], ...]:
    """One column for each criterion in force; the chosen one is pointed at."""
    codes = view_ties.codes(session)
    pointed_at = codes[chosen] if chosen < len(codes) else None
    number, *others = _columns(codes, has_votes=bool(session.derived(feeding_votes)))
    return (
        replace(number, width=_number_width(session, view)),
        *(replace(column, is_chosen=True) if column.heading == pointed_at else column for column in others),
    )


def _number_width(session: Session, view: View) -> int:
    """Room for `138`, for `III.12` where ranks run per commission, and for `15→12` of what is moved."""
    rows = line.of(session).rows
    least = 6 if any(row.rank is None for row in rows) else 3
    moved = (_position(row, view) for row in rows if row.moved is not None)
    return max([least, *map(len, moved)])


def rows(session: Session, view: View) -> tuple[ListRow[ProposalCode], ...]:
    """Ranked proposals, the line where it falls, and below a second rule those without a rank."""
    return session.derived(_rows, view)


def _rows(session: Session, view: View) -> tuple[ListRow[ProposalCode], ...]:
    table = line.of(session)
    if view.by_code:
        return tuple(_row(session, p, table.by_code.get(p.code), view) for p in _running(session, view))
    ranked = [row for row in _ranked(table, view) if view.shows(session.proposals[row.code])]
    costing = [row for row in ranked if row.placement is not Placement.NO_COST]
    free = [row for row in ranked if row.placement is Placement.NO_COST]
    return (*_with_line(session, costing, view), *_free(session, free, view), *_unranked(session, table, view))


def _running(session: Session, view: View) -> list[Proposal]:
    held = (p for p in session.proposals.values() if p.is_in_the_running)
    return sorted(filter(view.shows, held), key=lambda p: p.code)


def _ranked(table: Ranking, view: View) -> Sequence[Ranked]:
    return table.rows if view.scope is None else table.of_commission(view.scope)


def _with_line(session: Session, ranked: Sequence[Ranked], view: View) -> Iterator[ListRow[ProposalCode]]:
    """The rule stands after the last proposal inside, if anything stands outside behind it."""
    inside = [i for i, row in enumerate(ranked) if row.placement in WITHIN]
    last = inside[-1] if inside and inside[-1] < len(ranked) - 1 else None
    is_whole = view.scope is not None or (view.commission is None and line.of(session).is_kecamatan_wide)
    is_shown = last is not None and is_whole
    for i, row in enumerate(ranked):
        yield _row(session, session.proposals[row.code], row, view)
        if is_shown and i == last:
            yield rule(f"garis batas{_rest(session)}")


def _free(session: Session, free: Sequence[Ranked], view: View) -> Iterator[ListRow[ProposalCode]]:
    """Requests that need no money stand outside the line, in a list of their own."""
    if free:
        yield rule(f"tidak berbiaya: {len(free)} usulan, di luar perhitungan pagu")
    for row in free:
        yield _row(session, session.proposals[row.code], row, view)


def _rest(session: Session) -> str:
    table = line.of(session)
    for limit, tally in table.tallies.items():
        if limit.kind is LineKind.CEILING:
            return f" · sisa pagu {millions(tally.left)} jt{'' if table.is_certain else ', belum pasti'}"
    return ""


def _unranked(session: Session, table: Ranking, view: View) -> Iterator[ListRow[ProposalCode]]:
    waiting = [session.proposals[code] for code in table.unranked]
    waiting = [p for p in waiting if view.shows(p)]
    if waiting:
        yield rule(f"belum bernomor: {len(waiting)} usulan, nilai belum lengkap")
    for proposal in waiting:
        yield _row(session, proposal, None, view)


def _row(session: Session, p: Proposal, row: Ranked | None, view: View) -> ListRow[ProposalCode]:
    """The row of a proposal; where nothing has changed that it is made from, the one that was made last."""
    has_votes = bool(session.derived(feeding_votes))
    places = [commission.id for commission in session.commissions]
    hue = hue_of(places.index(p.commission)) if p.commission in places else 0
    return p.derived(_drawn, row, view, session.office, session.guideline, has_votes, hue)


def _drawn(  # noqa: PLR0917 - all that a row is made from, kept by `derived`
    p: Proposal,
    row: Ranked | None,
    view: View,
    office: Office | None,
    guideline: Guideline | None,
    has_votes: bool,  # noqa: FBT001
    hue: int,
) -> ListRow[ProposalCode]:
    criteria = guideline.columns if guideline else ()
    scores = dict(zip(criteria, view_ties.cells(guideline, p, view.rater), strict=True))
    line = _Line(p, row, view, office.village_name(p.draft.village) if office else "", scores)
    search = f"{p.draft.problem} {p.draft.location} {p.agency} {p.draft.proposer}"
    drawn = list_row(line, _columns(criteria, has_votes=has_votes), p.code, tone=_tone(p, row), search=search)
    return replace(drawn, hue=hue)


def _activity(p: Proposal) -> str:
    return f"{DISCUSSED if p.to_be_discussed else ''}{p.draft.activity}"


def _score(row: Ranked | None) -> str:
    return ranking.two_decimals(row.score) if row and row.score is not None else ""


def _rung(row: Ranked | None) -> str:
    return row.ahead_by.value if row and row.ahead_by else ""


def _votes(row: Ranked | None) -> str:
    return str(row.votes) if row and row.votes is not None else ""


def number(row: Ranked | None, view: View) -> int | None:
    """The rank in the order that is shown; None outside it, and where ranks run per commission."""
    if row is None:
        return None
    return row.rank if view.scope is None else row.commission_rank


def _position(row: Ranked | None, view: View) -> str:
    if row is None:
        return ""
    shown, was = number(row, view), row.moved_from(within_commission=view.scope is not None or row.rank is None)
    moved = "" if was is None else f"{was}→"
    return f"{row.commission}.{moved}{row.commission_rank}" if shown is None else f"{moved}{shown}"


def _result(p: Proposal, row: Ranked | None) -> str:
    """A sign and a word; the sign alone says it where there is no room: decided, inside, outside, equal, not known."""
    if p.outcome is not None:
        told = status(p)
        return _DECIDED.get(p.outcome, told if told.startswith("→") else f"· {told}")
    if p.is_parked:
        return "! tunda"
    if row is None:
        return ""
    if row.placement is Placement.UNSETTLED and not row.is_at_the_line:
        return "? belum pasti"
    if row.placement in WITHIN:
        return _SIGNS.get(row.placement, f"{'=' if row.tied_with else '·'} di dalam")
    return _SIGNS.get(row.placement, f"{'=' if row.tied_with else '○'} di luar")


def _tone(p: Proposal, row: Ranked | None) -> Tone:
    if row is not None and row.placement is Placement.UNSETTLED and p.outcome is None:
        return Tone.ALERT
    if p.outcome in {Outcome.AGREED, Outcome.AGREED_CHANGED}:
        return Tone.GOOD
    if row is None or row.placement not in WITHIN:
        return Tone.DIM
    return Tone.PLAIN


def summary(session: Session, view: View) -> str:
    """`pagu 6,5 M · terpakai 6,4 M │ 2 nilai sama di garis: =`."""
    table = line.of(session)
    parts = [*sheet_progress(session, view)]
    if view.commission != view_ties.LINE:
        parts += _limits(table, view)
    crossing = sum(len(group) for group in table.crossing)
    if crossing:
        parts.append(f"{crossing} nilai sama di garis: =")
    parts += [_margin(found) for found in margins(session)]
    if votes := feeding_votes(session):
        parts.append(f"suara nomor {votes[-1].id}{marks(votes[-1])}")
    if view.rater is not None:
        filled, total = view_ties.scoring_progress(session, _running(session, view), view.rater)
        parts.append(f"penilai {view.rater or 'sepakat'}: {filled} dari {total}")
    elif view.by_code:
        parts.append("urut kode")
    if session.sidang.rules_adopted is None:
        parts.append("nilai sementara")
    return " │ ".join(parts)


def _margin(found: Margin) -> str:
    """Whether an unfinished count can still move the line; how it stands is not told."""
    can = "tidak" if found.is_certain else "dapat"
    return f"suara nomor {found.vote.id}: {found.uncounted} belum dihitung, {can} menggeser garis"


def _limits(table: Ranking, view: View) -> Iterator[str]:
    """The limits of the commission that is shown before that of the kecamatan."""
    if not table.tallies:
        yield "tanpa batas"
    for limit, tally in table.tallies.items():
        if limit.commission != view.scope:
            continue
        if limit.kind is LineKind.COMMISSION_CEILING:
            yield f"pagu komisi {millions(tally.amount)} jt · terpakai {millions(tally.used)} jt"
        if limit.kind is LineKind.PER_COMMISSION:
            yield f"kuota terisi {tally.used} dari {tally.amount}"
    for limit, tally in table.tallies.items():
        if limit.kind is LineKind.CEILING:
            yield f"pagu {millions(tally.amount)} jt · terpakai {millions(tally.used)} jt"


def detail(session: Session, code: ProposalCode, chosen: int) -> Detail | None:
    """Why it stands here, and the anchors of the criterion that is being scored."""
    proposal = session.proposals.get(code)
    if proposal is None:
        return None
    reason = words_reasons.sentence(session, proposal.code)
    lines, narrow = [reason], [reason]
    anchors: tuple[tuple[str, str], ...] = ()
    criterion = view_ties.criterion_at(session, proposal, chosen)
    if criterion is not None:
        meaning = view_ties.meaning(proposal, criterion)
        lines.insert(0, f"{criterion.id} {criterion.name} ({criterion.weight}%): {meaning}")
        narrow.insert(0, view_scale.scale(proposal, criterion))
        anchors = tuple((f"{criterion.id} = {n}", text) for n, text in enumerate(criterion.anchors, start=1))
        anchors += view_ties.given_by(proposal, criterion)
    return Detail(
        title=" · ".join(
            (code, session.village_name(proposal.draft.village), money(proposal.cost), proposal.draft.activity)
        ),
        lines=tuple(lines),
        narrow=tuple(narrow),
        facts=(*anchors, *counted(session, proposal.code), *facts(session, proposal)),
    )


def explained(session: Session, code: ProposalCode) -> tuple[str, ...]:
    """Behind `?` only: whom it stands above, and each single change that is proven to bring it inside."""
    row = line.of(session).by_code.get(code)
    if row is None or not session.proposals[code].is_competing:
        return ()
    own = words_raises.for_next_year(session, code)
    told = (words.place(session, row), f"bekal tahun depan: {own}" if own else "")
    return tuple(stopped(capital(text)) for text in (*told, *words_raises.by_other_limits(session, code)) if text)


def next_unscored(session: Session, view: View, code: ProposalCode, chosen: int) -> tuple[ProposalCode, int] | None:
    """The next empty cell of this view."""
    codes = [row.key for row in rows(session, view) if not row.is_rule]
    return view_ties.next_unscored(session, codes, code, chosen, view.rater)


def of_ranking(session: Session, view: View, chosen: int) -> ListView[ProposalCode]:
    """The ranking of a sheet, with the criterion that digits go to."""
    return ListView(
        columns=columns(session, view, chosen),
        rows=partial(rows, view=view),
        summary=partial(summary, view=view),
        detail=partial(detail, chosen=chosen),
        empty=Phrase("Belum ada usulan untuk diurutkan. Impor rekap {desa} (g r), lalu bagi ke komisi (g k)."),
    )
