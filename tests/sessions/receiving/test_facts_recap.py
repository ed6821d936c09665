"""What the letters of the villages state against what was recapitulated, and who has not sent anything."""

from dataclasses import replace

from support.first_steps import NOT_SENDING, OF_GANTEN, RECEIVED, received, verified
from support.meeting import Meeting
from support.small import BOTOK, DRAFTS, GANTEN, JT, KUTO, draft, opened, recapped

from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.receiving import facts as receiving
from sessions.receiving.decisions import FileReceived
from sessions.receiving.facts import RecapState
from sessions.steps import sop
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin


def of(meeting: Meeting, village: VillageCode) -> receiving.VillageRecap:
    return next(v for v in receiving.recap_of(meeting.session) if v.village == village)


def states(meeting: Meeting) -> list[RecapState]:
    return [v.state for v in receiving.recap_of(meeting.session)]


def imported() -> Meeting:
    meeting = received()
    meeting.decide(ProposalsImported(file="rekap.xlsx", sha256="ab" * 32, layout="A", drafts=DRAFTS[:4]))
    return meeting


def test_a_village_goes_from_missing_to_its_letter_to_what_was_recapitulated() -> None:
    assert [RecapState.MISSING] * 3 == states(opened())
    assert [RecapState.NOT_RECAPPED, RecapState.NOT_RECAPPED, RecapState.MISSING] == states(received())
    assert [RecapState.SAME, RecapState.DIFFERENT, RecapState.MISSING] == states(imported())
    assert [RecapState.NO_RECEIPT] * 3 == states(recapped())


def test_count_and_sum_are_compared_with_the_letter() -> None:
    kuto, ganten = of(imported(), KUTO), of(imported(), GANTEN)
    assert (2, 250 * JT, 0, 0) == (kuto.stated_count, kuto.stated_cost, kuto.more, kuto.dearer)
    assert (2, 3, -1) == (ganten.count, ganten.stated_count, ganten.more)
    assert (350 * JT, None, None) == (ganten.sums.asked, ganten.stated_cost, ganten.dearer)


def test_a_difference_in_rupiah_alone_is_a_difference() -> None:
    meeting = imported()
    meeting.decide(replace(RECEIVED, stated_cost=260 * JT, corrects=1))
    assert (RecapState.DIFFERENT, 0, -10 * JT) == (
        of(meeting, KUTO).state,
        of(meeting, KUTO).more,
        of(meeting, KUTO).dearer,
    )


def test_two_letters_add_up_and_one_that_states_nothing_leaves_the_sum_unknown() -> None:
    meeting = imported()
    meeting.decide(replace(RECEIVED, letter_number="8", stated_count=1, stated_cost=JT))
    assert (3, 251 * JT) == (of(meeting, KUTO).stated_count, of(meeting, KUTO).stated_cost)
    meeting.decide(replace(RECEIVED, letter_number="9", stated_count=None, stated_cost=None))
    assert (None, None) == (of(meeting, KUTO).stated_count, of(meeting, KUTO).stated_cost)
    assert RecapState.NOT_STATED is of(meeting, KUTO).state


def test_a_letter_that_states_nothing_proposes_nothing() -> None:
    meeting = opened()
    meeting.decide(FileReceived(village=BOTOK, brought_by="Partini", received_by="Sari", stated_count=0))
    assert RecapState.SAME is of(meeting, BOTOK).state


def test_only_what_the_village_itself_brought_counts() -> None:
    meeting = imported()
    pokir = ProposalAdded(draft=draft(KUTO, "Jalan", JT), origin=Origin.POKIR, brought_by="Sulastri")
    meeting.decide(pokir)
    assert 2 == of(meeting, KUTO).count


def test_a_village_that_sends_nothing_is_not_missing_until_it_sends_after_all() -> None:
    meeting = opened()
    meeting.decide(NOT_SENDING)
    assert RecapState.NOT_SENDING is of(meeting, BOTOK).state
    assert (KUTO, GANTEN) == receiving.missing(meeting.session)
    meeting.decide(replace(OF_GANTEN, village=BOTOK))
    assert (RecapState.NOT_RECAPPED, None) == (of(meeting, BOTOK).state, of(meeting, BOTOK).not_sending)
    meeting.take_back()
    meeting.decide(ProposalAdded(draft=DRAFTS[4], origin=Origin.VILLAGE))
    assert RecapState.NO_RECEIPT is of(meeting, BOTOK).state


def test_what_a_village_completes_later_is_not_held_against_its_letter() -> None:
    village = of(verified(), KUTO)
    assert (RecapState.SAME, 250 * JT) == (village.state, village.sums.asked)
    assert 240 * JT == sum(p.cost for p in village.proposals)


def requirement(meeting: Meeting, name: str) -> sop.Requirement:
    return next(r for r in sop.requirements(meeting.session, 1) if name in r.name)


def test_the_gate_of_step_one_tells_each_thing_that_is_open_and_blocks_for_none_of_them() -> None:
    meeting = imported()
    told = {r.name: (r.is_met, r.detail) for r in sop.requirements(meeting.session, 1) if r.stage == "terima"}
    assert {
        "setiap desa mengirim atau dinyatakan tidak mengirim": (False, "1 dari 3 belum: Botok"),
        "tanda terima setiap desa yang mengirim": (True, ""),
        "rekap sesuai surat pengantar desa": (False, "1 dari 3 belum: Ganten"),
    } == told
    assert () == sop.gaps(meeting.session, 1)
    assert "3 dari 3 belum: Kuto, Ganten, Botok" == requirement(recapped(), "tanda terima").detail
    meeting.decide(NOT_SENDING, replace(OF_GANTEN, stated_count=2, corrects=1))
    assert all(r.is_met for r in sop.requirements(meeting.session, 1))
