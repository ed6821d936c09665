"""The lists that villages confirm in Pleno I, and what opens one again."""

from decimal import Decimal

import pytest
from support.first_steps import CONFIRMED, confirmed
from support.leaving import BACK, walked_out
from support.meeting import Meeting
from support.small import BOTOK, GANTEN, JT, KUTO, WAHYU, adopted, code, draft, ending, gathered, prepared

from exports.catalogue import every_paper
from exports.text.file import to_text
from sessions.agenda.decisions import AgendaItemStarted
from sessions.attendance.decisions_leaving import PeopleLeft
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Refused
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.receiving import facts_confirmed
from sessions.receiving.decisions import NOBODY_CONFIRMS, ListsConfirmed
from sessions.record.tables import tables
from sessions.sentences.clauses import sentence
from sessions.steps import works
from sessions.steps.works import Standing
from sessions.values.agenda import AgendaId
from sessions.values.proposals import Origin, Outcome

WHY = "kekeliruan pencatatan"


def work(meeting: Meeting) -> works.Work:
    return next(own for own in works.at(meeting.session, "pleno-1").works if own.id == "benarkan-daftar")


def open_lists(meeting: Meeting) -> list[str]:
    return [own.village for own in facts_confirmed.to_confirm(meeting.session)]


def test_nobody_can_confirm_before_somebody_is_here() -> None:
    meeting = prepared()
    assert [] == open_lists(meeting)
    assert ("0 dari 3, 3 tidak hadir", None) == (work(meeting).counted, work(meeting).row)


def test_a_village_that_walked_out_confirms_once_somebody_of_it_is_back() -> None:
    meeting = walked_out()
    meeting.decide(PeopleLeft(people=(WAHYU,), reason=WHY))
    assert KUTO not in open_lists(meeting)
    with pytest.raises(Refused) as refused:
        meeting.decide(ListsConfirmed(villages=(KUTO,)))
    assert NOBODY_CONFIRMS is refused.value.reason
    meeting.decide(BACK, ListsConfirmed(villages=(KUTO,)))
    assert KUTO not in open_lists(meeting)
    assert "1 dari 3" == work(meeting).counted


def test_one_by_one_and_together_come_to_the_same() -> None:
    together, apart = gathered(), gathered()
    together.decide(ListsConfirmed(villages=(KUTO, GANTEN, BOTOK)))
    for village in (KUTO, GANTEN, BOTOK):
        assert village in open_lists(apart)
        apart.decide(ListsConfirmed(villages=(village,)))
    assert [] == open_lists(together) == open_lists(apart)
    assert {"3 dari 3"} == {work(together).counted, work(apart).counted}
    assert Standing.DONE is work(together).standing is work(apart).standing


def test_a_list_of_which_nothing_is_left_is_asked_of_nobody() -> None:
    meeting = gathered()
    meeting.decide(ListsConfirmed(villages=(KUTO, GANTEN, BOTOK)))
    own = facts_confirmed.list_of(meeting.session, BOTOK)
    assert own is not None
    meeting.decide(*(ProposalChanged(code=name, village=KUTO, reason=WHY) for name in own.wishes))
    assert [KUTO] == open_lists(meeting)
    meeting.decide(ListsConfirmed(villages=(KUTO,)))
    assert Standing.DONE is work(meeting).standing


@pytest.mark.parametrize(
    ("expected", "decision"),
    [
        ("2001-01 biaya diubah", ProposalChanged(code=code("2001-01"), cost=90 * JT, reason=WHY)),
        ("2001-01 lokasi diubah", ProposalChanged(code=code("2001-01"), location="Dk. Baru", reason=WHY)),
        ("2001-03 ditambahkan", ProposalAdded(draft=draft(KUTO, "Drainase", 5 * JT), origin=Origin.VILLAGE)),
        ("2001-02 tidak lagi dalam daftar", ProposalChanged(code=code("2001-02"), village=GANTEN, reason=WHY)),
    ],
)
def test_a_list_that_changes_is_open_again_and_says_why(expected: str, decision: Decision) -> None:
    meeting = confirmed()
    meeting.decide(decision)
    assert KUTO in open_lists(meeting)
    assert (f"1 dari 3; Kuto: {expected}", KUTO) == (work(meeting).counted, work(meeting).row)
    meeting.decide(ListsConfirmed(villages=(KUTO,)))
    assert KUTO not in open_lists(meeting)
    assert "2 dari 3" == work(meeting).counted


@pytest.mark.parametrize(
    "decision",
    [
        ProposalChanged(code=code("2001-01"), volume=Decimal(70), reason="hasil pembahasan di komisi"),
        OutcomesDecided(endings=(ending("2001-01", Outcome.FAILED_VERIFICATION, WHY),)),
        ProposalsMerged(survivor=code("2003-01"), absorbed=(code("2001-01"),), reason="Satu ruas di batas dua desa"),
        ProposalAdded(draft=draft(KUTO, "Jembatan", 5 * JT), origin=Origin.FORUM, brought_by="Karyono"),
    ],
)
def test_what_the_forum_does_to_a_proposal_is_no_change_of_the_list(decision: Decision) -> None:
    meeting = confirmed()
    meeting.decide(decision)
    assert [GANTEN] == open_lists(meeting)


def test_after_pleno_one_only_a_changed_list_is_asked_for_again() -> None:
    meeting = adopted()
    meeting.decide(CONFIRMED, AgendaItemStarted(item=AgendaId("komisi")))
    assert Standing.UNASKED is work(meeting).standing
    meeting.decide(ProposalChanged(code=code("2008-01"), cost=90 * JT, reason=WHY))
    carried = {own.id: own.row for own in works.of(meeting.session).works if own.standing is Standing.CARRIED}
    assert BOTOK == carried["benarkan-daftar"]


def test_the_minutes_tell_a_run_of_confirmations_in_one_line() -> None:
    meeting = adopted()
    for village in (KUTO, BOTOK):
        meeting.decide(ListsConfirmed(villages=(village,)))
    told = sentence(meeting.entries[-1].decision, meeting.session)
    assert "Desa Botok membenarkan daftar usulannya (2 usulan)." == told
    text = " ".join(to_text(every_paper(meeting.session)["berita-acara"].build(meeting.ledger), 200).split())
    assert 1 == text.count("Desa Kuto dan Desa Botok membenarkan daftar usulannya masing-masing (4 usulan).")
    assert told not in text


def test_the_table_of_what_was_received_says_what_was_confirmed() -> None:
    meeting = confirmed()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason=WHY))
    rows = {row["desa"]: row for row in tables(meeting.session)["terima"]}
    assert (None, []) == (rows["Ganten"]["dibenarkan"], rows["Ganten"]["berubah_sesudah_dibenarkan"])
    assert rows["Kuto"]["dibenarkan"] == rows["Botok"]["dibenarkan"] is not None
    assert ["2001-01 biaya diubah"] == rows["Kuto"]["berubah_sesudah_dibenarkan"]
