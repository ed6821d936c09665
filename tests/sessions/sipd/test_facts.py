"""The SIPD side: what an outcome suggests, what is still to be typed in, and what step 8 says of it."""

from support.around import ENTERED, FORWARDED, entered, recommended
from support.small import closed, code, codes

from sessions.record.tables import TABLES
from sessions.sipd import facts as sipd
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.steps import sop
from sessions.values.labels import SipdStanding
from sessions.values.proposals import PRIORITIES, Outcome, SipdVerdict


def test_every_outcome_has_its_verdict() -> None:
    assert set(Outcome) == set(sipd.VERDICTS)
    assert {SipdVerdict.FORWARD} == {sipd.VERDICTS[outcome] for outcome in PRIORITIES}


def test_an_agreed_proposal_goes_on_with_its_agreed_figures_and_others_with_their_reason() -> None:
    session = closed().session
    for proposal in session.proposals.values():
        made = sipd.suggested(proposal)
        assert (proposal.outcome is None) == (made is None)
        if proposal.outcome in PRIORITIES:
            assert (proposal.volume, proposal.cost) == (made.volume, made.cost)
        elif made is not None:
            assert proposal.outcome.value in made.note or proposal.merged_into in made.note


def test_what_is_suggested_can_be_taken_and_then_nothing_is_suggested_any_more() -> None:
    meeting = closed()
    found = sipd.suggestions(meeting.session)
    assert found
    meeting.decide(RecommendationsMade(recommendations=found))
    assert {} == sipd.suggestions(meeting.session)


def test_a_recommendation_stands_until_the_next_one_and_changes_no_outcome() -> None:
    before, after = closed().session, recommended().session
    assert FORWARDED == after.proposals[code("2001-01")].recommendation
    assert [p.outcome for p in before.proposals.values()] == [p.outcome for p in after.proposals.values()]


def test_typed_in_is_a_day_and_a_name_and_can_be_taken_back() -> None:
    meeting = entered()
    assert SipdStanding.ENTERED is sipd.standing(meeting.session.proposals[code("2001-01")])
    [row] = [row for row in TABLES["sipd"](meeting.session) if row["kode"] == "2001-01"]
    assert ("2027-02-05", "Sari Wulandari", "sudah diinput") == (
        row["diinput_tanggal"],
        row["diinput_oleh"],
        row["status"],
    )
    meeting.decide(EnteredInSipd(codes=codes("2001-01"), by="Sari", is_there=False))
    assert SipdStanding.RECOMMENDED is sipd.standing(meeting.session.proposals[code("2001-01")])
    assert SipdStanding.ENTERED is sipd.standing(meeting.session.proposals[code("2001-02")])


def test_without_a_day_it_is_the_day_on_which_it_was_typed() -> None:
    meeting = closed()
    meeting.decide(EnteredInSipd(codes=codes("2001-01"), by="Sari"))
    assert meeting.entries[-1].at.date() == meeting.session.proposals[code("2001-01")].in_sipd.on


def test_step_8_warns_of_what_is_agreed_and_not_in_sipd_and_goes_on_all_the_same() -> None:
    meeting = closed()
    left = len(sipd.to_enter(meeting.session))
    assert left
    [gate] = [r for r in sop.requirements(meeting.session, 8) if r.stage == "sipd"]
    assert (False, False) == (gate.is_met, gate.is_blocking)
    assert f"{left} dari {left} disepakati, belum ada di SIPD" == gate.detail
    agreed = tuple(p.code for p in sipd.to_enter(meeting.session))
    meeting.decide(EnteredInSipd(codes=agreed, by=ENTERED.by))
    [gate] = [r for r in sop.requirements(meeting.session, 8) if r.stage == "sipd"]
    assert (True, "") == (gate.is_met, gate.detail)
