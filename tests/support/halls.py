"""A meeting in memory: decisions are checked and folded, nothing is on a disk."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest

from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.session import Session
from sessions.kernel.timing import require_allowed
from sessions.office.decisions import SessionOpened
from sessions.proposals.decisions import ProposalsImported
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import ProposalDraft

WIB = timezone(timedelta(hours=7))
MORNING = datetime(2027, 2, 1, 9, 0, tzinfo=WIB)


class Hall:
    """`take` checks and folds decisions at `now`; `session` is what they make."""

    def __init__(self, office: Office) -> None:
        self.session = Session()
        self.now = MORNING
        self.take(SessionOpened(office=office, plan_year=2028))

    def take(self, *decisions: Decision) -> Session:
        for decision in decisions:
            stamp = Stamp(seq=self.session.seq + 1, at=self.now, by="Sari")
            require_allowed(self.session, decision, stamp)
            self.session = fold(self.session, decision, stamp)
        return self.session

    def wait(self, **span: int) -> None:
        self.now += timedelta(**span)


def village(tail: int) -> VillageCode:
    return VillageCode(f"33.13.16.{tail}")


JALAN = ProposalDraft(
    activity="Jalan usaha tani Dk. Ngemplak",
    village=village(2007),
    problem="Jalan berlumpur saat panen",
    location="Dk. Ngemplak RT 02/RW 03",
    volume=Decimal(320),
    unit="m",
    cost=150_000_000,
    agency="DISPERTAN PP",
    households=84,
    poor_households=21,
    village_priority=1,
    proposer="Gapoktan Ngudi Makmur",
    land_status="lahan desa",
    documents=("RAB", "foto lokasi"),
    sipd_id="2187344",
    row=9,
)
TALUD = ProposalDraft(
    activity="Talud jalan Ganten–Plosorejo",
    village=village(2003),
    location="perbatasan Ganten–Plosorejo",
    cost=200_000_000,
    agency="DPUPR",
    row=10,
)
TALUD_AGAIN = ProposalDraft(
    activity="Talud jalan Plosorejo–Ganten",
    village=village(2005),
    location="perbatasan Plosorejo–Ganten",
    cost=180_000_000,
    agency="DPUPR",
    row=11,
)
PELATIHAN = ProposalDraft(
    activity="Pelatihan olahan empon-empon",
    village=village(2007),
    agency="DISDAGPERINAKER",
    doubts=("COST_UNREADABLE",),
    row=12,
)
OTHER = ProposalDraft(activity="Kunjungan belajar bersama", agency="", cost=25_000_000, row=13)

DRAFTS = (JALAN, TALUD, TALUD_AGAIN, PELATIHAN, OTHER)
"""Codes 2007-01, 2003-01, 2005-01, 2007-02 and KEC-01."""


@pytest.fixture
def make_hall(kerjo: Office) -> Callable[..., Hall]:
    """`make_hall()`: a meeting with DRAFTS; `make_hall(drafts)` with others, `make_hall(())` with none."""

    def make(drafts: Sequence[ProposalDraft] = DRAFTS, office: Office = kerjo) -> Hall:
        hall = Hall(office)
        if drafts:
            hall.take(ProposalsImported(file="rekap.xlsx", sha256="0" * 64, layout="templat", drafts=tuple(drafts)))
        return hall

    return make


@pytest.fixture
def hall(make_hall: Callable[..., Hall]) -> Hall:
    return make_hall()
