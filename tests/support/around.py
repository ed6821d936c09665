"""Decisions around the meeting in the small kecamatan: the office put right, last year's proposals, SIPD."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.meeting import Meeting
from support.small import BOTOK, JT, KUTO, closed, code, codes, opened, recapped

from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year.decisions_history import HistoryLinked, WishReproposed
from sessions.office.decisions import OfficeCorrected
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.values.last_year import LastYearItem, Realization, TakenInto
from sessions.values.office import PlanningAgency
from sessions.values.proposals import Outcome, Recommendation, SipdVerdict

AGENCY = PlanningAgency(short="BAPPERIDA", name="Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah")
CORRECTED = OfficeCorrected(
    reason="Nama badan perencana berganti per 1 Januari",
    planning_agency=AGENCY,
    actors={8: "Kasubag Umum"},
    holidays_added=(date(2027, 2, 5),),
)
LAST_YEAR = LastYearLoaded(
    plan_year=2027,
    source="musrenbang-kerjo-2027",
    items=(
        LastYearItem(code="2001-01", activity="Talud Dk. Kuto Kulon", village=KUTO, cost=100 * JT),
        LastYearItem(code="2001-02", activity="Jalan usaha tani", village=KUTO, cost=None, outcome=Outcome.RESERVE),
        LastYearItem(code="2008-01", activity="Sumur dalam", village=BOTOK, cost=250 * JT, outcome=Outcome.NOT_AGREED),
    ),
)
REALIZED = RealizationsNoted(
    realizations={"2001-01": Realization.ACCOMMODATED, "2008-01": Realization.REJECTED},
    notes={"2001-01": "DPUPR, dilaksanakan 2026"},
)
OWN_REALIZED = RealizationsNoted(
    realizations={"2001-01": Realization.ACCOMMODATED, "2003-01": Realization.NOT_YET},
    plan_year=2028,
    taken_into={"2001-01": TakenInto.BUDGET},
    budgets={"2001-01": 95 * JT},
    source="apbd-2028.xlsx",
)
FORWARDED = Recommendation(verdict=SipdVerdict.FORWARD, volume=Decimal(40), cost=90 * JT, note="Sesuai RAB")
REJECTED = Recommendation(verdict=SipdVerdict.REJECT, note="Kewenangan desa")
RECOMMENDED = RecommendationsMade(recommendations={code("2001-01"): FORWARDED, code("2001-02"): REJECTED})
ENTERED = EnteredInSipd(codes=codes("2001-01 2001-02"), by="Sari Wulandari", on=date(2027, 2, 5))


def with_last_year() -> Meeting:
    """The list of the year before is loaded."""
    meeting = opened()
    meeting.decide(LAST_YEAR)
    return meeting


REPROPOSED = WishReproposed(plan_year=2027, code="2001-02", also={2026: "2001-05"})
LINKED = HistoryLinked(proposal=code("2001-01"), earlier={2027: "2001-02"})
YEAR_BEFORE = LastYearLoaded(
    plan_year=2026,
    source="hasil-2026.json",
    items=(
        LastYearItem(
            code="2001-05",
            activity="Jalan usaha tani",
            village=KUTO,
            cost=180 * JT,
            asked=200 * JT,
            outcome=Outcome.NOT_AGREED,
            realization=Realization.REJECTED,
        ),
    ),
    with_others=True,
)


def with_two_years() -> Meeting:
    """The lists of two years, of which something is realised."""
    meeting = with_last_year()
    meeting.decide(YEAR_BEFORE, REALIZED)
    return meeting


def with_a_repeated_wish() -> Meeting:
    """A wish of both years is asked for again."""
    meeting = with_two_years()
    meeting.decide(REPROPOSED)
    return meeting


def with_last_year_and_lists() -> Meeting:
    """The lists of the villages are in, and that of the year before."""
    meeting = recapped()
    meeting.decide(LAST_YEAR, YEAR_BEFORE)
    return meeting


def realized_with_lists() -> Meeting:
    """As above, and something of it is realised."""
    meeting = with_last_year_and_lists()
    meeting.decide(REALIZED)
    return meeting


def linked() -> Meeting:
    """As above; a proposal of this year asks for one of them again."""
    meeting = with_last_year_and_lists()
    meeting.decide(LINKED)
    return meeting


def of_its_own_year() -> Meeting:
    """The sidang is closed, and what became of two of its proposals is known."""
    meeting = closed()
    meeting.decide(OWN_REALIZED)
    return meeting


def recommended() -> Meeting:
    """The sidang is closed, and two recommendations are made."""
    meeting = closed()
    meeting.decide(RECOMMENDED)
    return meeting


def entered() -> Meeting:
    """Both are in SIPD."""
    meeting = recommended()
    meeting.decide(ENTERED)
    return meeting


def twice_the_same() -> LastYearLoaded:
    """A list that names one code twice."""
    return replace(LAST_YEAR, items=(LAST_YEAR.items[0], LAST_YEAR.items[0]))
