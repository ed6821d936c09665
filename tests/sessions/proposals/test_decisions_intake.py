"""How proposals come in, get their codes, are corrected and verified."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.small import BOTOK, DRAFTS, GANTEN, JT, KUTO, code, codes, draft, opened, recapped, scored

from sessions.intake.layouts import LayoutName
from sessions.kernel.session import ImportRecord
from sessions.proposals.decisions import ProposalAdded, ProposalsImported, RefusedRow
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.values.proposals import Agreed, Origin, Process
from sessions.verification.decisions import ProposalsVerified


def added(origin: Origin, village=None) -> ProposalAdded:
    return ProposalAdded(draft=draft(village, "Jalan", JT), origin=origin, brought_by="Karyono")


def test_a_code_is_the_tail_of_the_village_and_the_arrival_number() -> None:
    expected = list(codes("2001-01 2001-02 2003-01 2003-02 2008-01 2008-02"))
    assert expected == list(recapped().session.proposals)


@pytest.mark.parametrize(
    ("origin", "village", "expected"),
    [
        (Origin.VILLAGE, KUTO, "2001-03"),
        (Origin.VILLAGE, BOTOK, "2008-03"),
        (Origin.KECAMATAN, None, "KEC-01"),
        (Origin.KECAMATAN, KUTO, "KEC-01"),
        (Origin.FORUM, None, "FRM-01"),
        (Origin.POKIR, GANTEN, "PKR-01"),
    ],
)
def test_a_typed_proposal_gets_the_next_code_of_its_origin(origin, village, expected) -> None:
    meeting = recapped()
    meeting.decide(added(origin, village))
    assert expected == list(meeting.session.proposals)[-1]
    proposal = meeting.session.proposals[code(expected)]
    assert (origin, "Karyono", Process.RECEIVED) == (proposal.origin, proposal.brought_by, proposal.process)


def test_numbers_go_on_after_ninety_nine_and_are_never_given_twice() -> None:
    meeting = opened()
    many = ProposalsImported(file="a", sha256="1", layout="A", drafts=(DRAFTS[0],) * 120)
    meeting.decide(many, added(Origin.VILLAGE, KUTO), added(Origin.FORUM), added(Origin.FORUM))
    last = list(meeting.session.proposals)[-4:]
    assert list(codes("2001-120 2001-121 FRM-01 FRM-02")) == last
    assert 123 == len(meeting.session.proposals)


def test_a_row_without_a_village_is_the_kecamatans_own() -> None:
    meeting = opened()
    meeting.decide(ProposalsImported(file="a", sha256="1", layout="A", drafts=(draft(None, "Jalan", 1), *DRAFTS[:1])))
    origins = {name: p.origin for name, p in meeting.session.proposals.items()}
    assert {"KEC-01": Origin.KECAMATAN, "2001-01": Origin.VILLAGE} == origins


def test_what_the_dprd_carries_in_is_a_group_apart_and_names_who_brought_it() -> None:
    meeting = opened()
    carried = replace(draft(BOTOK, "Jalan", 1), proposer="Anggota DPRD")
    meeting.decide(ProposalsImported(file="a", sha256="1", layout=LayoutName.POKIR.value, drafts=(carried,)))
    assert [("PKR-01", Origin.POKIR, BOTOK, "Anggota DPRD")] == [
        (name, p.origin, p.draft.village, p.brought_by) for name, p in meeting.session.proposals.items()
    ]


def test_an_import_is_remembered_with_what_it_refused() -> None:
    meeting = opened()
    refused = (RefusedRow(row=4, verdict="DITOLAK"), RefusedRow(row=9, verdict="DITOLAK"))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="1", layout="B", drafts=DRAFTS[:3], refused=refused))
    expected = ImportRecord(file="a.xlsx", sha256="1", layout="B", accepted=3, refused=2)
    assert (expected,) == meeting.session.imports
    assert {"a.xlsx"} == {p.source for p in meeting.session.proposals.values()}


def test_a_file_that_was_taken_back_may_come_again() -> None:
    meeting = opened()
    file = ProposalsImported(file="a.xlsx", sha256="1", layout="A", drafts=DRAFTS)
    meeting.decide(file)
    meeting.take_back()
    assert {} == meeting.session.proposals
    meeting.decide(file)
    assert len(DRAFTS) == len(meeting.session.proposals)


def test_a_change_replaces_what_it_names_and_keeps_what_was_asked_for() -> None:
    meeting = recapped()
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=90 * JT, reason="Harga satuan terlalu tinggi"))
    meeting.decide(
        ProposalChanged(
            code=code("2001-01"), volume=Decimal(80), unit="m2", agency="BPBD", reason="Bukan jalan kabupaten"
        )
    )
    proposal = meeting.session.proposals[code("2001-01")]
    assert (90 * JT, Decimal(80), "m2", "BPBD") == (proposal.cost, proposal.volume, proposal.unit, proposal.agency)
    assert DRAFTS[0] == proposal.draft
    assert "Bukan jalan kabupaten" == proposal.reason


def test_a_volume_may_be_zero() -> None:
    meeting = recapped()
    meeting.decide(ProposalChanged(code=code("2001-01"), volume=Decimal(0), reason="Dibahas tanpa volume"))
    assert 0 == meeting.session.proposals[code("2001-01")].volume


def test_an_unknown_cost_can_become_known_and_zero_is_known() -> None:
    meeting = opened()
    meeting.decide(ProposalsImported(file="a", sha256="1", layout="A", drafts=(draft(KUTO, "Usul kebijakan", None),)))
    assert meeting.session.proposals[code("2001-01")].cost is None
    meeting.decide(ProposalChanged(code=code("2001-01"), cost=0, reason="Usulan kebijakan tanpa biaya"))
    assert 0 == meeting.session.proposals[code("2001-01")].cost


def test_a_set_is_verified_though_some_of_it_was_before() -> None:
    meeting = recapped()
    meeting.decide(ProposalsVerified(codes=codes("2001-01")))
    meeting.decide(ProposalsVerified(codes=codes("2001-01 2001-02")))
    verified = [name for name, p in meeting.session.proposals.items() if p.process is Process.VERIFIED]
    assert list(codes("2001-01 2001-02")) == verified


def test_one_proposal_more_leaves_the_others_untouched() -> None:
    before = scored()
    meeting = scored()
    meeting.decide(added(Origin.FORUM))
    assert before.session.proposals == {k: v for k, v in meeting.session.proposals.items() if k != "FRM-01"}
    assert Agreed() == meeting.session.proposals[code("FRM-01")].agreed
    assert replace(meeting.session.proposals[code("FRM-01")], commission=None).scores == {}
