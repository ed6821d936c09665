"""What steps 3 to 5 warn of: committee, officers, authority, cap per village, early invitation, members."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from support.meeting import Meeting
from support.small import (
    BOTOK,
    C1,
    C2,
    C3,
    DAY,
    DRAFTS,
    GANTEN,
    JT,
    KUTO,
    OFFICE,
    delegate,
    draft,
    gathered,
    opened,
    prepared,
)

from sessions.attendance.decisions import PeopleArrived
from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions import facts as commissions
from sessions.commissions.decisions import CommissionsFormed
from sessions.office.decisions import CommitteeFormed
from sessions.office.defaults import usual_members
from sessions.proposals import facts as proposals
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.steps import sop
from sessions.values.attendance import Invitation, days_ahead
from sessions.values.proposals import Origin


def need(session, step, name):
    return next(need for need in sop.requirements(session, step) if need.name.startswith(name))


def test_the_committee_and_its_officers_are_asked_for_and_hold_nothing_up() -> None:
    meeting = opened()
    committee, officers = need(meeting.session, 3, "susunan"), need(meeting.session, 3, "ketua dan sekretaris")
    assert (False, False, "panitia", "belum diisi") == (
        committee.is_met,
        committee.is_blocking,
        committee.stage,
        committee.detail,
    )
    assert (False, False, "Komisi I, II, III belum") == (officers.is_met, officers.is_blocking, officers.detail)
    meeting.decide(
        CommitteeFormed(members=usual_members(OFFICE, {})),
        CommissionsFormed(commissions=tuple(replace(c, chair="A", secretary="B") for c in OFFICE.commissions)),
    )
    assert "0 dari 14 bernama" == need(meeting.session, 3, "susunan").detail
    assert need(meeting.session, 3, "susunan").is_met
    assert need(meeting.session, 3, "ketua dan sekretaris").is_met


def test_doubtful_proposals_are_counted_before_the_pra_is_done() -> None:
    meeting = Meeting(OFFICE, 2028)
    drafts = (draft(KUTO, "Pembangunan gapura", JT), draft(KUTO, "Talud jalan", JT))
    meeting.decide(ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=drafts))
    found = need(meeting.session, 4, "kewenangan")
    assert (False, False, "1 usulan diduga bukan kewenangan kabupaten") == (
        found.is_met,
        found.is_blocking,
        found.detail,
    )
    assert need(prepared().session, 4, "kewenangan").is_met


def test_the_cap_names_the_villages_that_exceed_it_and_counts_only_their_own() -> None:
    capped = Meeting(replace(OFFICE, cap_per_village=2), 2028)
    more = (*DRAFTS, draft(GANTEN, "Talud Dk. Krajan", JT, 3))
    capped.decide(
        ProposalsImported(file="a.xlsx", sha256="ab" * 32, layout="A", drafts=more),
        ProposalAdded(draft=draft(KUTO, "Sumur", JT), origin=Origin.FORUM, brought_by="Karyono"),
    )
    assert {GANTEN: 3} == proposals.over_the_cap(capped.session)
    found = need(capped.session, 4, "usulan setiap desa")
    assert (False, False, "batas 2: Ganten 3") == (found.is_met, found.is_blocking, found.detail)
    assert {} == proposals.over_the_cap(prepared().session)


@pytest.mark.parametrize(
    ("dated", "announced", "days", "is_met", "detail"),
    [
        (7, 7, 7, True, "7 hari sebelum sidang"),
        (9, 8, 8, True, "8 hari sebelum sidang"),
        (9, 6, 6, False, "6 hari sebelum sidang, kurang dari 7"),
        (3, 9, 3, False, "3 hari sebelum sidang, kurang dari 7"),
        (9, None, None, False, "tanggal pengumuman belum diisi"),
        (None, 9, None, False, "tanggal undangan belum diisi"),
    ],
)
def test_invitation_and_announcement_come_seven_days_before(dated, announced, days, is_met, detail) -> None:
    def before(number):
        return None if number is None else DAY - timedelta(days=number)

    meeting = prepared()
    meeting.decide(InvitationIssued(dated=before(dated), announced_on=before(announced)))
    found = need(meeting.session, 4, "undangan")
    assert days == days_ahead(meeting.session.invitation, DAY)
    assert (is_met, False, detail) == (found.is_met, found.is_blocking, found.detail)


def test_without_a_day_of_the_sidang_nothing_is_early_or_late() -> None:
    assert days_ahead(Invitation(dated=date(2027, 1, 1), announced_on=date(2027, 1, 1)), None) is None
    assert days_ahead(None, DAY) is None


def test_the_members_of_a_commission_are_counted_and_the_villages_without_one_named() -> None:
    meeting = gathered()
    guest = replace(delegate("Karyono", GANTEN, commission=C2), is_delegate=False)
    meeting.decide(PeopleArrived(cards=(guest,)))
    told = [
        (found.commission, found.men, found.women, found.total, found.delegates, found.without)
        for found in commissions.of_commissions(meeting.session)
    ]
    assert [(C1, 2, 1, 3, 3, ()), (C2, 2, 1, 3, 2, (GANTEN,)), (C3, 1, 1, 2, 2, (BOTOK,))] == told


def test_the_rules_must_be_adopted_in_the_sidang() -> None:
    found = need(prepared().session, 5, "Tata Tertib")
    assert (False, True, "tatib") == (found.is_met, found.is_blocking, found.stage)
