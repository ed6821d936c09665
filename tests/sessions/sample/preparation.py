"""Steps 1 to 4 of the sample: recap, verification, committee, Pra-Musrenbang."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from facts import (
    BEARERS,
    CONTESTED,
    DIVERTED,
    FAILED,
    FORWARDED,
    LAST_YEAR,
    MERGES,
    OF_THE_KECAMATAN,
    OFFICERS,
    OFFICIALS,
    POSTS,
    PRESENTATIONS,
    SENT_BACK,
)
from script import CHECK, COMMITTEE, DAY, PRA, RECAP, SARI, Script

from sessions.attendance.decisions_guests import InvitationIssued
from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.commissions.facts import suggest
from sessions.intake.preview import preview_grid
from sessions.intake.reading import read_grid
from sessions.last_year.decisions import LastYearLoaded
from sessions.office.decisions import CommitteeFormed, OfficialsNamed, SessionOpened
from sessions.office.defaults import KERJO, office_for, usual_members
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import source_headings, source_lines
from sessions.receiving.decisions import FileReceived
from sessions.scoring import facts as scoring
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.agenda import MORNING
from sessions.values.attendance import CommitteeMember
from sessions.values.commissions import Commission, CommissionId
from sessions.values.proposals import Origin, Outcome, Process, ProposalCode
from sessions.values.receiving import usual_items
from sessions.verification.decisions import ProposalsVerified

SAMPLE = Path(str(files("sessions") / "sample"))


def recap(script: Script) -> None:
    """Step 1: the lists of the villages come in, and one wish of the kecamatan."""
    office = replace(office_for(KERJO), sop_number="188/07/TAHUN 2023", sop_date=date(2023, 2, 1))
    script.when(RECAP, "8.00")
    script.decide(SessionOpened(office=office, plan_year=2028, is_sample=True, agenda=MORNING))
    grid = read_grid(SAMPLE / "usulan.csv")
    seen = preview_grid(IN_FILES, grid, office)
    lines = source_lines(grid, seen)
    script.decide(LastYearLoaded(plan_year=2027, source="musrenbang-kerjo-2027", items=LAST_YEAR))
    script.when(RECAP, "9.12")
    script.decide(
        ProposalsImported(
            file=seen.file_name,
            sha256=seen.sha256,
            layout=seen.layout.value,
            drafts=seen.drafts,
            columns=seen.columns,
            headings=source_headings(seen, lines),
            lines=lines,
        )
    )
    script.when(RECAP, "9.20")
    _receipts(script)
    script.when(RECAP, "13.40")
    script.decide(ProposalAdded(draft=OF_THE_KECAMATAN, origin=Origin.KECAMATAN))
    script.when(RECAP, "15.05")
    script.decide(StepCompleted(step=1, note="Sepuluh desa lengkap"))


def _receipts(script: Script) -> None:
    """Each village brings its papers with a covering letter that states what it asks for."""
    for number, (village, bearer) in enumerate(zip(script.office.villages, BEARERS, strict=True), start=11):
        drafts = [p.draft for p in script.session.proposals.values() if p.draft.village == village.code]
        receipt = FileReceived(
            village=village.code,
            brought_by=bearer,
            position="Sekretaris Desa",
            received_by=SARI,
            letter_number=f"005/{number}/2027",
            letter_date=date(2027, 1, 22),
            stated_count=len(drafts),
            stated_cost=sum(draft.cost or 0 for draft in drafts),
            items=usual_items(),
        )
        script.decide(receipt, seconds=240)


def endings(reasons: Mapping[str, str], outcome: Outcome) -> tuple[Ending, ...]:
    """One outcome for several proposals, each with its reason."""
    return tuple(Ending(code=ProposalCode(code), outcome=outcome, reason=reason) for code, reason in reasons.items())


def verification(script: Script) -> None:
    """Step 2: what fails, goes back or goes on to others, and everything else is verified."""
    script.when(CHECK, "10.20")
    script.decide(
        OutcomesDecided(endings=endings(FAILED, Outcome.FAILED_VERIFICATION)),
        OutcomesDecided(endings=endings(SENT_BACK, Outcome.RETURNED)),
        OutcomesDecided(endings=endings(FORWARDED, Outcome.FORWARDED)),
        OutcomesDecided(endings=endings(DIVERTED, Outcome.DIVERTED)),
        seconds=240,
    )
    script.when(CHECK, "14.30")
    received = script.session.proposals.items()
    good = tuple(code for code, p in received if p.is_in_the_running and p.process is not Process.VERIFIED)
    points = tuple(point.id for point in script.office.checklist)
    script.decide(ProposalsVerified(codes=good, points=points))
    script.when(CHECK, "15.10")
    script.decide(StepCompleted(step=2))


def _committee(script: Script) -> tuple[CommitteeMember, ...]:
    """The usual one, every post held by somebody."""
    members = usual_members(script.office, script.session.officials)
    named = [member for member in members if member.name]
    others = [member for member in members if not member.name]
    return (
        *named,
        *(
            replace(post, name=name, sex=sex, position=position or post.position)
            for post, (name, sex, position) in zip(others, POSTS, strict=True)
        ),
    )


def committee(script: Script) -> None:
    """Step 3: who leads, and where and when."""
    script.when(COMMITTEE, "9.00")
    script.decide(
        OfficialsNamed(officials=OFFICIALS),
        MeetingScheduled(held_on=DAY, place="Pendapa Kecamatan Kerjo", starts="08.30"),
        seconds=300,
    )
    script.decide(
        CommitteeFormed(
            members=_committee(script),
            speakers=PRESENTATIONS,
            decree_number="400.10.2/07/2027",
            decree_date=COMMITTEE,
        ),
        InvitationIssued(
            number="400.10.2/11/2027",
            dated=COMMITTEE,
            announced_on=COMMITTEE,
            announced_where="papan pengumuman kantor kecamatan dan desa",
        ),
        StepCompleted(step=3, note="Keputusan Camat tentang Panitia Musrenbang"),
        seconds=300,
    )


def pra_musrenbang(script: Script) -> None:
    """Step 4: commissions, merges, a withdrawal, prefilled scores, and what is to be discussed."""
    script.when(PRA, "8.40")
    _divide(script)
    script.when(PRA, "9.30")
    for survivor, absorbed, volume, unit, cost, reason in MERGES:
        both = ProposalCode(survivor), (ProposalCode(absorbed),)
        script.decide(
            ProposalsMerged(survivor=both[0], absorbed=both[1], volume=volume, unit=unit, cost=cost, reason=reason),
            seconds=90,
        )
    reason = "Sudah terpasang lewat program desa digital 2026"
    script.decide(ProposalWithdrawn(code=ProposalCode("2008-12"), by="Pemerintah Desa Botok", reason=reason))
    script.when(PRA, "10.15")
    script.decide(ScoresEntered(scores=scoring.scores_of(scoring.of_data(script.session)), is_from_data=True))
    script.decide(ProposalsMarked(codes=CONTESTED, to_be_discussed=True))
    script.when(PRA, "14.00")
    script.decide(StepCompleted(step=4, note="Draf usulan per bidang dibagikan kepada peserta"))


def _divide(script: Script) -> None:
    """One agency is put right, everything goes where it is suggested, and each commission gets its officers."""
    drain, first = ProposalCode("2007-02"), CommissionId("I")
    reason = "Drainase tepi jalan kabupaten, bukan saluran irigasi"
    script.decide(ProposalChanged(code=drain, agency="DPUPR", reason=reason))
    running = {code: p.draft for code, p in script.session.proposals.items() if p.is_in_the_running}
    suggested = {code: suggest(draft, script.office) or first for code, draft in running.items()}
    script.decide(ProposalsAssigned(assignments=suggested), ProposalsAssigned(assignments={drain: first}), seconds=60)
    formed = tuple(with_officers(c) for c in script.office.commissions)
    script.decide(CommissionsFormed(commissions=formed), seconds=120)


def with_officers(commission: Commission) -> Commission:
    """The commission with its three officers."""
    chair, secretary, facilitator = OFFICERS[commission.id]
    return replace(commission, chair=chair, secretary=secretary, facilitator=facilitator)
