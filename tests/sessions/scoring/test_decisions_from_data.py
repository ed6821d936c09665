"""Scores from data: unknown is not the lowest, a second way is read from the flags, and a score keeps its source."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.meeting import Meeting
from support.small import C1, GUIDELINE, JT, K1, K2, K3, KUTO, code, decided, draft, gathered, opened, recapped, scored

from sessions.agenda.decisions import AgendaItemStarted
from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.refusals import Refused
from sessions.line import facts as line
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.rules import ranking
from sessions.scoring import facts as scoring
from sessions.scoring.decisions_scores import (
    SCORE_NEEDS_REASON,
    SCORE_NOT_FROM_DATA,
    ProposalScored,
    ScoresEntered,
)
from sessions.values.agenda import COMMISSIONS
from sessions.values.guideline import Criterion, Datum, Prefill
from sessions.values.labels import Theme
from sessions.values.proposals import AGREED_RATER, Origin, Rater

FIRST = code("2001-01")
MISTAKE = "kekeliruan pencatatan"

ANCHORS = ("kurang dari 3 KK miskin", "3 sampai dengan 5", "6 sampai dengan 10", "11 sampai dengan 20", "lebih dari 20")
POOR = Prefill(datum=Datum.POOR_HOUSEHOLDS, steps=(3, 6, 11, 21))


def poverty(*ways: str) -> Criterion:
    """The score by poor households; `ways` are further ways to 5, 4, …"""
    anchors = list(ANCHORS)
    for number, way in enumerate(ways, start=1):
        anchors[-number] += way
    one, two, three, four, five = anchors
    return Criterion(
        id=K1,
        name="Kemiskinan",
        weight=GUIDELINE.criteria[0].weight,
        anchors=(one, two, three, four, five),
        prefill=POOR,
    )


WAYS = (
    (),
    (", atau khusus bagi kelompok rentan",),
    (", atau daerah rawan",),
    (" atau bagi penyandang disabilitas", ", atau usulan kelompok perempuan"),
    (", atau berdampak luas",),
    (" atau lebih",),
)

POSSIBLE: Mapping[str, tuple[str, ...]] = {
    "kk_miskin": ("0", "2", "3", "9", "15", "25"),
    "penerima_kk": ("0", "2", "3", "9", "15", "25"),
    "tematik": ("", *Theme, "bencana; pangan"),
    "kelompok_perempuan": ("ya", "tidak"),
}
"""Everything that these criteria are scored from, and enough values to make every score."""

datas = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in POSSIBLE.items()})
criteria = st.sampled_from(WAYS).map(lambda ways: poverty(*ways))


def by_hand(criterion: Criterion, data: Mapping[str, str], *, broad: bool) -> int:
    """The score where everything is known, by the words of the anchors; `broad`: what only people can tell."""
    poor, all_ = int(data["kk_miskin"]), int(data["penerima_kk"])
    themes = set(data["tematik"].split("; "))
    women, inclusion = data["kelompok_perempuan"] == "ya", Theme.INCLUSION in themes
    second = {
        "rentan": women or inclusion or Theme.EXTREME_POVERTY in themes or (poor > 0 and poor == all_),
        "rawan": Theme.DISASTER in themes,
        "disabilitas": inclusion,
        "perempuan": women or inclusion,
        "luas": broad,
    }
    reached = [
        n for n, anchor in enumerate(criterion.anchors, start=1) for word, so in second.items() if so and word in anchor
    ]
    return max([1 + sum(poor >= step for step in POOR.steps), *reached])


def complete(data: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The data with every possible value of what is not known."""
    open_ = [name for name in POSSIBLE if name not in data]
    for values in product(*(POSSIBLE[name] for name in open_)):
        yield {**data, **dict(zip(open_, values, strict=True))}


@settings(deadline=None, max_examples=400)
@given(criterion=criteria, data=datas)
def test_a_box_is_filled_exactly_where_no_unknown_fact_could_change_it(criterion, data) -> None:
    possible = {by_hand(criterion, whole, broad=broad) for whole in complete(data) for broad in (True, False)}
    found = scoring.made(criterion, data)
    assert (possible.pop() if len(possible) == 1 else None) == (None if found is None else found.score)


@settings(deadline=None, max_examples=400)
@given(criterion=criteria, data=datas)
def test_the_source_alone_makes_the_score_and_without_any_of_it_the_box_is_empty_or_had_another_way(
    criterion, data
) -> None:
    found = scoring.made(criterion, data)
    if found is None:
        assert all(name not in data for name in scoring.lacking(criterion, data))
        return
    assert () == scoring.lacking(criterion, data)
    assert found.source.items() <= data.items()
    assert found == scoring.made(criterion, found.source)
    for name in found.source:
        less = {key: value for key, value in found.source.items() if key != name}
        again = scoring.made(criterion, less)
        assert again is None or again.score != found.score


def filed(*columns: str, **fields: object) -> Meeting:
    """A list with these columns beside those that are always there, and a pedoman that counts poor households."""
    meeting = opened()
    wish = replace(draft(KUTO, "Talud", JT), **fields)
    meeting.decide(
        ProposalsImported(file="a", sha256="1", layout="A", drafts=(wish,), columns=("activity", *columns)),
        GuidelineSet(guideline=replace(GUIDELINE, criteria=(poverty(*WAYS[1]), *GUIDELINE.criteria[1:]))),
    )
    return meeting


def test_no_document_is_a_fact_only_where_the_list_asked_for_documents() -> None:
    readiness = replace(poverty(), prefill=Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4)))
    asked, not_asked = (filed(*columns).session.proposals[FIRST] for columns in (("documents",), ()))
    assert 1 == scoring.made(readiness, scoring.known(asked)).score
    assert scoring.made(readiness, scoring.known(not_asked)) is None
    assert ("dokumen",) == scoring.lacking(readiness, scoring.known(not_asked))


def test_what_somebody_typed_in_the_form_is_known_and_what_it_did_not_ask_is_not() -> None:
    meeting = opened()
    added = ProposalAdded(draft=draft(KUTO, "Talud", JT), origin=Origin.VILLAGE, asked=("themes", "documents", "x"))
    meeting.decide(added)
    found = scoring.known(meeting.session.proposals[FIRST])
    assert ("", "0", None) == (found["tematik"], found["dokumen"], found.get("kelompok_perempuan"))


def test_a_box_that_no_data_decide_stays_empty_and_is_listed_with_what_is_not_known() -> None:
    session = filed("themes", poor_households=4).session
    assert {} == scoring.scores_of(scoring.of_data(session))
    assert {K1: {FIRST: ("kelompok_perempuan",)}} == scoring.left_empty(session)
    known = filed("themes", "from_women", poor_households=4).session
    assert {FIRST: {K1: 2}} == scoring.scores_of(scoring.of_data(known))
    assert {} == scoring.left_empty(known)


def filled(**fields: object) -> Meeting:
    meeting = filed("themes", "from_women", **{"poor_households": 4, **fields})
    meeting.decide(ScoresEntered(scores=scoring.scores_of(scoring.of_data(meeting.session)), is_from_data=True))
    return meeting


def test_a_score_from_data_keeps_what_it_was_made_from_until_somebody_types_another() -> None:
    meeting = filled()
    source = {"kk_miskin": "4", "kelompok_perempuan": "tidak", "penerima_kk": "40", "tematik": ""}
    proposal = meeting.session.proposals[FIRST]
    assert ({K1: {AGREED_RATER: 2}}, {K1: source}) == (proposal.scores, proposal.made_from)
    assert {K1: source} == scoring.sources(meeting.session, proposal)
    meeting.decide(ProposalScored(code=FIRST, criterion=K1, score=5, rater=Rater("Sri")))
    assert {K1: source} == meeting.session.proposals[FIRST].made_from
    meeting.decide(ProposalScored(code=FIRST, criterion=K1, score=4))
    assert {} == meeting.session.proposals[FIRST].made_from


def test_what_is_said_to_be_from_data_follows_from_them() -> None:
    meeting = filed("themes", "from_women", poor_households=4)
    for scores in ({K1: 3}, {K2: 1}):
        assert SCORE_NOT_FROM_DATA == meeting.refusal(ScoresEntered(scores={FIRST: scores}, is_from_data=True))
    by_rater = ScoresEntered(scores={FIRST: {K1: 2}}, rater=Rater("Sri"), is_from_data=True)
    assert SCORE_NOT_FROM_DATA == meeting.refusal(by_rater)
    assert {} == meeting.session.proposals[FIRST].scores


def test_a_correction_leaves_the_score_says_that_it_is_outdated_and_it_is_made_again_only_if_wanted() -> None:
    meeting = filled()
    correction = ProposalChanged(code=FIRST, poor_households=12, reason=MISTAKE)
    before = meeting.session
    meeting.decide(correction)
    assert 2 == meeting.session.proposals[FIRST].scores[K1][AGREED_RATER]
    told = correction.no_longer(before, meeting.session)
    assert "skor K1 diisi dari data semula dan tetap sampai diisi lagi" == told
    (old,) = scoring.outdated(meeting.session.proposals[FIRST])
    assert ("kk_miskin", "4", "12") == (old.name, old.was, old.now)
    assert {FIRST: {K1: 4}} == {
        c: {k: m.score for k, m in r.items()} for c, r in scoring.again(meeting.session).items()
    }
    meeting.decide(ScoresEntered(scores={FIRST: {K1: 4}}, is_from_data=True))
    assert () == scoring.outdated(meeting.session.proposals[FIRST])
    meeting.decide(replace(correction, poor_households=4))
    assert ["12"] == [one.was for one in scoring.outdated(meeting.session.proposals[FIRST])]


def test_a_correction_of_what_no_score_was_made_from_outdates_nothing() -> None:
    meeting = filled()
    meeting.decide(ProposalChanged(code=FIRST, location="RT 02", cost=2 * JT, reason=MISTAKE))
    assert () == scoring.outdated(meeting.session.proposals[FIRST])
    assert {} == scoring.again(meeting.session)


def test_a_range_that_makes_the_score_no_longer_is_not_claimed() -> None:
    meeting = filled()
    other = replace(poverty(*WAYS[1]), prefill=replace(POOR, steps=(1, 2, 4, 6)))
    meeting.decide(GuidelineSet(guideline=replace(GUIDELINE, criteria=(other, *GUIDELINE.criteria[1:]))))
    proposal = meeting.session.proposals[FIRST]
    assert {AGREED_RATER: 2} == proposal.scores[K1]
    assert {} == scoring.sources(meeting.session, proposal)


def typed(score: int, reason: str = "", rater: str = "", name: str = "2001-01") -> ProposalScored:
    return ProposalScored(code=code(name), criterion=K1, score=score, reason=reason, rater=Rater(rater))


def sitting() -> Meeting:
    """The pedoman is adopted and the commissions sit."""

    meeting = scored()
    meeting.decide(AgendaItemStarted(item=COMMISSIONS))
    return meeting


def presented() -> Meeting:

    meeting = sitting()
    meeting.decide(
        CommissionResultReceived(commission=C1, order=(FIRST,)), CommissionPresented(commission=C1, by="Sri")
    )
    return meeting


def test_until_the_adoption_and_while_the_commissions_sit_a_digit_is_free() -> None:
    meeting = gathered()
    assert [None, None] == [meeting.refusal(typed(score)) for score in (3, 4)]
    assert [None, None] == [sitting().refusal(typed(score)) for score in (4, 3)]


def test_what_counts_already_becomes_another_only_for_a_reason_of_the_list() -> None:
    meeting = scored()
    assert SCORE_NEEDS_REASON == meeting.refusal(typed(1))
    assert None is meeting.refusal(typed(1, rater="Sri"))
    assert SCORE_NEEDS_REASON == meeting.refusal(typed(2, rater="Sri"))
    assert None is meeting.refusal(typed(1, "data baru dari desa: longsor bertambah"))
    assert 1 == meeting.session.proposals[FIRST].scores[K1][AGREED_RATER]


def test_from_the_paparan_on_a_further_rater_of_a_box_needs_a_reason_too() -> None:
    meeting = presented()
    with pytest.raises(Refused) as refused:
        meeting.decide(typed(3, rater="Sri"))
    expected = {"criterion": K1, "code": FIRST, "was": "5", "becomes": 3}
    assert (SCORE_NEEDS_REASON, expected) == (refused.value.reason, refused.value.facts)
    assert None is meeting.refusal(typed(3, "tanggapan Pleno II: keadaan di lapangan", rater="Sri"))
    assert None is meeting.refusal(typed(3, rater="Sri", name="2001-02"))


def test_an_empty_box_is_filled_without_a_reason_also_after_the_paparan() -> None:
    """One that was brought in when its commission had presented; what stands then is changed for a reason."""
    meeting = presented()
    late = draft(KUTO, "Perbaikan atap balai desa", JT)
    meeting.decide(ProposalAdded(draft=late, origin=Origin.FORUM, commission=C1, brought_by="Sri"))
    assert None is meeting.refusal(typed(3, name="FRM-01"))
    assert SCORE_NEEDS_REASON == meeting.refusal(typed(4, name="FRM-01"))
    meeting.decide(ScoresEntered(scores={code("FRM-01"): {K2: 4, K3: 5}}))
    assert SCORE_NEEDS_REASON == meeting.refusal(ScoresEntered(scores={code("FRM-01"): {K2: 5}}))
    assert 74 == line.of(meeting.session).by_code[code("FRM-01")].score


def test_after_the_outcome_no_score_changes() -> None:
    assert "PROPOSAL_DISPOSED" == str(decided().refusal(typed(1, MISTAKE)))
    assert scoring.scores_of(scoring.of_data(decided().session)) == {}


def test_every_score_of_the_ready_criteria_is_made_from_whole_data() -> None:
    data = {"penerima_kk": "45", "kk_miskin": "25", "prioritas_desa": "1", "dokumen": "4"}
    criteria = recapped().session.office.guideline.criteria
    assert all(scoring.made(c, data) is None for c in criteria if c.prefill is None)
    assert ranking.prefilled(POOR, 25) == scoring.made(poverty(*WAYS[1]), data).score


@pytest.mark.parametrize("ways", [w for w in WAYS if w])
def test_a_way_that_is_only_a_bound_is_none(ways: tuple[str, ...]) -> None:
    assert (0 if ways == (" atau lebih",) else len(ways)) == len(scoring.ways(poverty(*ways)))
