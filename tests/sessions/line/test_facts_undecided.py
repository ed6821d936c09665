"""Why a proposal is undecided; what "sesuai garis" leaves alone is exactly what has another reason than the line."""

from hypothesis import given
from support.any_session import as_drawn, sessions
from support.small import BOTOK, C1, C2, JT, TIED, at_the_line, code, codes, decided, draft, scored

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line.decisions import PairMarked
from sessions.line.facts_undecided import OpenBecause, undecided
from sessions.outcomes.decisions import by_line
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.proposals.decisions import ProposalAdded
from sessions.rules.ceiling import WITHIN, Placement
from sessions.rules.ranking import missing
from sessions.scoring.decisions import OrderAgreed
from sessions.values.guideline import LineKind
from sessions.values.proposals import PRIORITIES, Origin, ProposalCode

LONG = "Alasan yang cukup panjang"


def reasons(meeting) -> dict[str, OpenBecause]:
    return {found.code: found.why for found in undecided(meeting.session)}


@as_drawn
@given(session=sessions())
def test_by_line_leaves_alone_what_has_another_reason_and_nothing_else(session) -> None:
    found = {one.code: one.why for one in undecided(session)}
    assert {p.code for p in session.proposals.values() if p.outcome is None} == found.keys()
    left = {c: why for c, why in found.items() if why is not OpenBecause.BY_LINE}
    assert {ending.code for ending in by_line(session)} == found.keys() - left.keys()
    assert left == naively_left(session)


@as_drawn
@given(session=sessions())
def test_they_stand_in_the_order_of_the_ranking_and_name_the_others_of_their_tie(session) -> None:
    table, found = line.of(session), undecided(session)
    ranked = [row.code for row in table.rows]
    open_ = [p.code for p in session.proposals.values() if p.outcome is None]
    expected = [*(code for code in ranked if code in open_), *(code for code in open_ if code not in ranked)]
    assert expected == [one.code for one in found]
    ties = {frozenset(tie) for tie in table.crossing}
    tied = [one for one in found if one.why is OpenBecause.TIED]
    assert all(one.code not in one.others and {one.code, *one.others} in ties for one in tied)


def naively_left(session: Session) -> dict[ProposalCode, OpenBecause]:
    """Code -> why the line does not decide it, each rule by itself; the first that holds."""
    table, proposals = line.of(session), session.proposals
    open_ = [p.code for p in proposals.values() if p.outcome is None]
    rows = {c: table.by_code[c] for c in open_ if c in table.by_code}
    unsettled = {c for c, row in rows.items() if row.placement is Placement.UNSETTLED}
    criteria = session.guideline.criteria_of if session.guideline else lambda _: ()
    scored_ = {c for c in open_ if not missing(criteria(proposals[c].commission), proposals[c].scores)}
    rules = {
        OpenBecause.PARKED: {c for c in open_ if proposals[c].is_deferred},
        OpenBecause.NO_COMMISSION: {c for c in scored_ - rows.keys() if proposals[c].commission is None},
        OpenBecause.NO_RANK: {*open_} - rows.keys(),
        OpenBecause.OUTSIDE_THE_ORDER: {c for c, row in rows.items() if table.is_kecamatan_wide and not row.rank},
        OpenBecause.NO_COST: {c for c, row in rows.items() if row.placement is Placement.COST_UNKNOWN},
        OpenBecause.TIED: {c for c in unsettled if any(c in tie for tie in table.crossing)},
        OpenBecause.WAITING: unsettled,
        OpenBecause.VOTED: {c for c, row in rows.items() if row.awaits},
    }
    found = {c: why for why, codes_ in reversed(rules.items()) for c in codes_}
    chosen = {c for c, row in rows.items() if c not in found and row.placement in WITHIN}
    chosen |= {p.code for p in proposals.values() if p.outcome in PRIORITIES}
    both = {c for pair in session.exclusive_pairs if chosen >= {*pair} for c in pair}
    return {**{c: OpenBecause.PAIRED for c in both if c in rows and c not in found}, **found}


def test_a_tie_across_the_line_names_the_others() -> None:
    found = {one.code: one for one in undecided(at_the_line().session)}
    one, other = TIED
    assert (OpenBecause.TIED, (other,)) == (found[one].why, found[one].others)


def test_parked_without_cost_and_without_scores_are_told_apart() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=450 * 1_000_000))
    meeting.decide(
        ProposalsDeferred(codes=codes("2001-01")),
        ProposalAdded(draft=draft(BOTOK, "Tanpa nilai", 5), origin=Origin.VILLAGE),
    )
    found = reasons(meeting)
    assert OpenBecause.PARKED is found[code("2001-01")]
    assert OpenBecause.NO_RANK is found[next(reversed(meeting.session.proposals))]


def test_two_of_two_orders_that_are_both_inside_and_cannot_be_name_each_other() -> None:
    one, other = codes("2001-01 2001-02")
    for pagu, expected in ((300, {one: (other,), other: (one,)}), (0, {})):
        meeting = scored(LineKind.COMMISSION_CEILING, ceilings=Ceilings(commissions={C2: pagu * JT}))
        meeting.decide(
            OrderAgreed(commission=C1, order=codes("2001-01 2003-01")), PairMarked(pair=(one, other), reason=LONG)
        )
        paired = {found.code: found.others for found in undecided(meeting.session) if found.why is OpenBecause.PAIRED}
        assert expected == paired


def test_each_reason_reads_as_a_list_prints_it() -> None:
    assert [one.value for one in OpenBecause] == [
        "masih ditunda",
        "nilai belum lengkap",
        "belum dibagi ke komisi, jadi belum bernomor",
        "tidak bernomor dalam urutan kecamatan",
        "nilai sama di garis batas",
        "menunggu nilai sama di garis batas",
        "menunggu hasil suara",
        "biaya belum diketahui",
        "tidak dapat bersama yang lain",
        "belum diputus; garis batas sudah menunjukkan hasilnya",
    ]


def test_where_all_is_decided_there_is_nothing() -> None:
    assert () == undecided(decided().session)
