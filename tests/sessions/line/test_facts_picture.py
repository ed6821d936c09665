"""The picture of the line: its parts make the whole, its gaps are proven, and what waits is not called equal."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from support import any_session
from support.any_session import as_drawn
from support.small import BOTOK, C1, C2, JT, at_the_line, code, codes, ending, scored, settled

from sessions.kernel.session import Ceilings, Session
from sessions.line import facts as line
from sessions.line import facts_picture as picture
from sessions.line import facts_spread as spread
from sessions.line import words_picture as words
from sessions.line.facts_gaps import OnRung, OtherOfPair, Points, Rise
from sessions.line.facts_picture import Mark, OrderPlace, StateKind
from sessions.line.facts_raises import OtherLimit, placement_with
from sessions.line.tables import TABLES
from sessions.outcomes.decisions import OutcomesDecided
from sessions.rules.ceiling import WITHIN, Placement
from sessions.rules.limits import KECAMATAN
from sessions.values.guideline import LineKind, LineWay
from sessions.values.moves import Move
from sessions.values.proposals import Outcome

drawn = settings(as_drawn, max_examples=60, suppress_health_check=list(HealthCheck))


@drawn
@given(any_session.sessions())
def test_runs_and_rest_make_the_whole_and_agree_with_the_sebaran(session: Session) -> None:
    river, board, villages = picture.river(session), picture.board(session), picture.villages(session)
    if river.amount is not None and river.left is not None:
        assert river.amount == sum(run.amount for run in river.runs) + river.left
    if river.is_money:
        assert spread.total(session) == sum(run.amount for run in river.runs)
    assert spread.total(session) == sum(village.rupiah for village in villages)
    assert [(row.received, row.inside) for row in spread.by_village(session)] == [
        (village.received, village.inside) for village in villages
    ]
    assert {seat.code for column in board for seat in column.seats if seat.is_inside} <= picture.inside(session)


@drawn
@given(any_session.sessions())
def test_every_seat_stands_once_in_the_order_of_its_commission(session: Session) -> None:
    table = line.of(session)
    for column in picture.board(session):
        own = [r for r in table.of_commission(column.commission) if session.proposals[r.code].is_competing]
        assert [r.code for r in own if r.placement is not Placement.NO_COST] == [seat.code for seat in column.seats]
        assert not any(seat.is_inside for seat in column.below)
        assert not column.above or column.above[-1].is_inside
        for seat in column.seats:
            assert (seat.mark is Mark.EQUAL) <= table.by_code[seat.code].is_at_the_line
            assert seat.gap is None or not seat.is_inside


@drawn
@given(any_session.sessions())
def test_each_gap_of_the_pagu_suffices_and_one_rupiah_less_does_not(session: Session) -> None:
    narrow = replace(session, ceilings=replace(session.ceilings, kecamatan=200 * JT))
    for column in picture.board(narrow):
        for seat in column.below:
            if not isinstance(seat.gap, Rise):
                continue
            now = line.of(narrow).tallies[seat.gap.limit].amount
            for rise, is_enough in ((seat.gap.rupiah, True), (seat.gap.rupiah - 1, False)):
                change = OtherLimit(limit=seat.gap.limit, amount=now + rise)
                assert is_enough is (placement_with(narrow, seat.code, change) in WITHIN)


@drawn
@given(any_session.sessions())
def test_points_and_rungs_are_those_between_it_and_the_last_that_had_a_place(session: Session) -> None:
    table = line.of(session)
    for seat in (seat for column in picture.board(session) for seat in column.below):
        if isinstance(seat.gap, Points | OnRung):
            (block,) = table.by_code[seat.code].blocked_by
            upper, own = table.by_code[code(block.last_inside[0])], table.by_code[seat.code]
            assert not block.limit.is_money
            if isinstance(seat.gap, Points):
                assert 0 < seat.gap.below == (upper.score or 0) - (own.score or 0)


def ceiling(million: int, *kinds: LineKind, way: LineWay = LineWay.STOP, quota: int | None = None) -> Session:
    amounts = Ceilings(kecamatan=million * JT, quota_per_commission=quota)
    return scored(LineKind.CEILING, *kinds, way=way, ceilings=amounts).session


def gaps(session: Session) -> dict[str, str]:
    seats = (seat for column in picture.board(session) for seat in column.below)
    return {seat.code: words.gap(seat.gap) for seat in seats if seat.gap}


def test_a_gap_of_the_pagu_is_what_one_walk_without_it_has_taken_less_the_pagu() -> None:
    equals_need_room_for_both = {"2001-02": "+300 jt", "2003-02": "+300 jt"}
    assert {**equals_need_room_for_both, "2008-01": "+380 jt", "2008-02": "+430 jt"} == gaps(ceiling(300))
    assert {"pagu"} == set(gaps(ceiling(300, way=LineWay.PARTIAL)).values())


def narrow(million: int) -> Session:
    """A pagu and a place in each commission; the lot put 2003-02 before 2001-02."""
    session = settled().session
    rules = replace(session.guideline, line=(LineKind.CEILING, LineKind.PER_COMMISSION))
    return replace(session, guideline=rules, ceilings=Ceilings(kecamatan=million * JT, quota_per_commission=1))


def test_each_limit_in_the_way_is_measured_and_where_the_next_one_would_be_no_sum_is_said() -> None:
    session = narrow(300)
    assert {"2003-01": "−10,00", "2001-02": "2 batas", "2008-01": "+30 jt", "2008-02": "2 batas"} == gaps(session)
    assert placement_with(session, code("2008-02"), OtherLimit(limit=KECAMATAN, amount=10**12)) not in WITHIN
    too_little = ["kuota penuh", "kuota, pagu tidak cukup", "pagu tidak cukup"]
    assert too_little == [words.state(c.state) for c in picture.board(session)], "50 jt are left"
    spent = ["kuota, pagu habis", "pagu habis", "pagu habis"]
    assert spent == [words.state(c.state) for c in picture.board(narrow(100))], "the first takes all"
    assert [(1, 1), (1, 1), (0, 1)] == [(c.filled, c.quota) for c in picture.board(session)]
    assert "undian" == gaps(narrow(400))["2001-02"]


def test_whom_the_forum_moved_has_no_points() -> None:
    move = Move(
        code=code("2003-01"), passed=codes("2003-02"), is_rise=False, start=2, end=3, at=settled().now, decision=9
    )
    assert "digeser" == gaps(replace(narrow(500), moves=(move,)))["2003-01"]


def test_ties_at_the_line_are_counted_and_the_others_wait() -> None:
    session = at_the_line().session
    marks = {seat.code: seat.mark for column in picture.board(session) for seat in column.seats}
    equal = {code for code, mark in marks.items() if mark is Mark.EQUAL}
    assert set(line.of(session).crossing[0]) == equal
    states = [column.state for column in picture.board(session) if column.state.kind is StateKind.EQUAL]
    assert len(equal) == sum(state.count for state in states)
    assert f"belum pasti: {states[0].count} nilai" == words.state(states[0])
    assert all(seat.gap is None for column in picture.board(session) for seat in column.below)


def test_what_the_forum_decided_is_drawn_as_decided_also_beyond_the_pagu() -> None:
    meeting = scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))
    meeting.decide(OutcomesDecided(endings=(ending("2001-02", Outcome.AGREED),)))
    river = picture.river(meeting.session)
    assert (-150 * JT, 450 * JT) == (river.left, sum(run.amount for run in river.runs))
    assert code("2001-02") in {seat.code for c in picture.board(meeting.session) for seat in c.above if seat.is_inside}


def test_without_a_pagu_the_bar_is_made_of_the_places_and_without_quotas_it_has_no_rest() -> None:
    places = picture.river(scored(LineKind.PER_COMMISSION, ceilings=Ceilings(quota_per_commission=1)).session)
    assert (False, 3, 3) == (places.is_money, places.amount, (places.left or 0) + sum(r.amount for r in places.runs))
    free = picture.river(scored().session)
    assert (True, None, None) == (free.is_money, free.amount, free.left)
    assert {"tanpa batas"} <= {words.state(column.state) for column in picture.board(scored().session)}


def test_one_of_a_pair_names_the_other() -> None:
    session = replace(ceiling(5000), exclusive_pairs={codes("2001-01 2003-01"): "ruas yang sama"})
    found = {seat.code: seat.gap for column in picture.board(session) for seat in column.seats}
    assert OtherOfPair(code("2001-01")) == found[code("2003-01")]


def test_a_village_has_a_mark_for_each_and_its_best_and_nearest() -> None:
    botok = next(row for row in picture.villages(ceiling(300)) if row.village == BOTOK)
    assert ((False, False), 0, None, OrderPlace(5)) == (botok.marks, botok.rupiah, botok.best, botok.nearest)
    assert ("-", "no. 5") == (words.place(botok.best), words.place(botok.nearest))
    assert "no. II.3" == words.place(OrderPlace(3, C2))


def test_the_table_says_the_parts_so_that_they_add_up() -> None:
    rows = TABLES["garis"](ceiling(300))
    assert [("sisa", "0"), ("jumlah", "300")] == [(row["bagian"], row["juta"]) for row in rows[-2:]]
    assert [C1] == [row["komisi"] for row in rows if row["bagian"] == "komisi"][:1]
    assert 300 * JT == sum(row["rupiah"] for row in rows[:-1])


def test_points_keep_two_decimals() -> None:
    assert "−0,33" == words.gap(Points(Fraction(1, 3)))
