"""What is refused of the office put right, of last year's proposals, and of SIPD."""

from dataclasses import replace
from decimal import Decimal

from support.around import (
    CORRECTED,
    ENTERED,
    FORWARDED,
    LAST_YEAR,
    LINKED,
    OWN_REALIZED,
    REALIZED,
    RECOMMENDED,
    REJECTED,
    REPROPOSED,
    entered,
    linked,
    realized_with_lists,
    recommended,
    twice_the_same,
    with_a_repeated_wish,
    with_last_year,
    with_last_year_and_lists,
    with_two_years,
)
from support.case import Case, case
from support.small import closed, code, codes, corrected, opened, recapped

from sessions.kernel.checks import AMENDMENT_OPEN, NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.refusals import (
    COUNT_INVALID,
    NOTHING_TO_DO,
    PROPOSAL_NAMED_TWICE,
    PROPOSAL_UNKNOWN,
    SIDANG_NOT_CLOSED,
    STEP_UNKNOWN,
    VILLAGE_UNKNOWN,
)
from sessions.last_year.decisions import (
    LAST_YEAR_ITEM_UNKNOWN,
    LAST_YEAR_MISSING,
    NOT_ACCOMMODATED,
    NOT_AN_EARLIER_YEAR,
    RealizationsNoted,
)
from sessions.last_year.decisions_history import ALREADY_ACCOMMODATED, ALREADY_REPEATED
from sessions.office.decisions import OfficeCorrected
from sessions.sipd.decisions import RecommendationsMade
from sessions.values.last_year import Realization
from sessions.values.office import PlanningAgency, VillageCode

ELSEWHERE = VillageCode("33.13.17.2001")
WHY = "Alasan yang cukup panjang"
UNKNOWN = code("2009-99")


def _office() -> tuple[Case, ...]:
    return (
        case(corrected, CORRECTED, AMENDMENT_OPEN, number=1),
        case(opened, replace(CORRECTED, reason="salah"), REASON_TOO_SHORT, length=5, needed=10),
        case(opened, OfficeCorrected(reason=WHY), NOTHING_TO_DO),
        case(opened, OfficeCorrected(reason=WHY, actors={9: "Camat"}), STEP_UNKNOWN, step=9),
        case(opened, OfficeCorrected(reason=WHY, labels={ELSEWHERE: "Desa"}), VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(opened, OfficeCorrected(reason=WHY, letterhead=("KOP",)), COUNT_INVALID, field="baris kop"),
        case(
            opened,
            OfficeCorrected(reason=WHY, planning_agency=PlanningAgency(short=" ")),
            TEXT_EMPTY,
            field="singkatan badan perencana",
        ),
        case(
            opened,
            OfficeCorrected(reason=WHY, cap_per_village=-1),
            NEGATIVE_AMOUNT,
            field="batas usulan per desa",
        ),
    )


def _last_year() -> tuple[Case, ...]:
    first = LAST_YEAR.items[0]

    def with_first(**fields: object) -> object:
        return replace(LAST_YEAR, items=(replace(first, **fields),))

    return (
        case(corrected, LAST_YEAR, AMENDMENT_OPEN, number=1),
        case(opened, replace(LAST_YEAR, plan_year=2028), NOT_AN_EARLIER_YEAR, year="2028", plan_year="2028"),
        case(opened, replace(LAST_YEAR, items=()), NOTHING_TO_DO),
        case(opened, twice_the_same(), PROPOSAL_NAMED_TWICE, codes=("2001-01",)),
        case(opened, with_first(code=""), TEXT_EMPTY, field="kode"),
        case(opened, with_first(village=ELSEWHERE), VILLAGE_UNKNOWN, village=ELSEWHERE),
        case(opened, with_first(cost=-1), NEGATIVE_AMOUNT, field="biaya"),
        case(corrected, REALIZED, AMENDMENT_OPEN, number=1),
        case(opened, REALIZED, LAST_YEAR_MISSING),
        case(
            with_last_year,
            RealizationsNoted(realizations={"9": Realization.NOT_YET}),
            LAST_YEAR_ITEM_UNKNOWN,
            code="9",
        ),
        case(with_last_year, RealizationsNoted(realizations={}), NOTHING_TO_DO),
        case(opened, with_first(asked=-1), NEGATIVE_AMOUNT, field="biaya"),
        case(opened, with_first(budget=5), NOT_ACCOMMODATED, code="2001-01"),
        case(recapped, OWN_REALIZED, SIDANG_NOT_CLOSED),
        case(with_last_year, replace(REALIZED, plan_year=2026), LAST_YEAR_MISSING),
        case(with_last_year, replace(REALIZED, budgets={"2001-01": -1}), NEGATIVE_AMOUNT, field="anggaran"),
        case(with_last_year, replace(REALIZED, budgets={"2008-01": 1}), NOT_ACCOMMODATED, code="2008-01"),
    )


def _history() -> tuple[Case, ...]:
    accommodated = replace(REPROPOSED, code="2001-01")
    accommodated_one = {"code": "2001-01", "year": "2027"}
    return (
        case(opened, REPROPOSED, LAST_YEAR_MISSING),
        case(with_last_year, REPROPOSED, LAST_YEAR_MISSING),
        case(with_two_years, replace(REPROPOSED, code="9"), LAST_YEAR_ITEM_UNKNOWN, code="9"),
        case(with_two_years, replace(REPROPOSED, also={2026: "9"}), LAST_YEAR_ITEM_UNKNOWN, code="9"),
        case(with_two_years, accommodated, ALREADY_ACCOMMODATED, code="2001-01", year="2027"),
        case(
            with_a_repeated_wish,
            replace(REPROPOSED, also={}),
            ALREADY_REPEATED,
            code="2001-02",
            year="2027",
            again=code("2001-01"),
        ),
        case(corrected, LINKED, AMENDMENT_OPEN, number=1),
        case(with_two_years, LINKED, PROPOSAL_UNKNOWN, code=code("2001-01")),
        case(with_last_year_and_lists, replace(LINKED, earlier={}), NOTHING_TO_DO),
        case(with_last_year_and_lists, replace(LINKED, earlier={2025: "1"}), LAST_YEAR_MISSING),
        case(with_last_year_and_lists, replace(LINKED, earlier={2027: "9"}), LAST_YEAR_ITEM_UNKNOWN, code="9"),
        case(realized_with_lists, replace(LINKED, earlier={2027: "2001-01"}), ALREADY_ACCOMMODATED, **accommodated_one),
        case(
            linked,
            replace(LINKED, proposal=code("2003-01")),
            ALREADY_REPEATED,
            code="2001-02",
            year="2027",
            again=code("2001-01"),
        ),
    )


def _sipd() -> tuple[Case, ...]:
    known = code("2001-01")
    return (
        case(corrected, RECOMMENDED, AMENDMENT_OPEN, number=1),
        case(recommended, RECOMMENDED, NOTHING_TO_DO),
        case(closed, RecommendationsMade(recommendations={UNKNOWN: FORWARDED}), PROPOSAL_UNKNOWN, code=UNKNOWN),
        case(
            closed,
            RecommendationsMade(recommendations={known: replace(FORWARDED, volume=Decimal(-1))}),
            NEGATIVE_AMOUNT,
            field="volume",
        ),
        case(
            closed,
            RecommendationsMade(recommendations={known: replace(FORWARDED, cost=-1)}),
            NEGATIVE_AMOUNT,
            field="anggaran rekomendasi",
        ),
        case(
            closed,
            RecommendationsMade(recommendations={known: replace(REJECTED, note=" ")}),
            TEXT_EMPTY,
            field="catatan rekomendasi",
        ),
        case(corrected, ENTERED, AMENDMENT_OPEN, number=1),
        case(closed, replace(ENTERED, codes=()), NOTHING_TO_DO),
        case(closed, replace(ENTERED, is_there=False), NOTHING_TO_DO),
        case(entered, replace(ENTERED, codes=codes("2001-01 2001-01")), PROPOSAL_NAMED_TWICE, codes=(known,)),
        case(closed, replace(ENTERED, codes=(UNKNOWN,)), PROPOSAL_UNKNOWN, code=UNKNOWN),
        case(closed, replace(ENTERED, by=""), TEXT_EMPTY, field="yang menginput"),
    )


REFUSED_AROUND = (*_office(), *_last_year(), *_history(), *_sipd())
