"""What is said of the line is so: a random meeting in which a sentence is false fails, and each claim can be false."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.any_session import as_drawn, sessions
from support.line_claims import Draw, Walked, holds

from sessions.guideline.words import Claim, LineRules, Says, core, rules_of, sentences, told, worded
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.rules.ceiling import CeilingLine, LineFate, Placement, draw_line
from sessions.rules.limits import Item, Limits
from sessions.values.guideline import LineKind, LineWay
from sessions.values.proposals import Outcome

PAIRS = [("U0", "U1"), ("U1", "U2"), ("U0", "U3"), ("U4", "U5")]


def any_meeting(seed: int) -> tuple[LineRules, Walked]:
    """Up to eight items with ties, which a forum settles in some order; the limits are those of the rules."""
    dice = Random(seed)  # noqa: S311
    kinds = tuple(dice.sample(tuple(LineKind), dice.choice((0, 1, 1, 2, 2, 3, 5))))
    rules = LineRules(way=dice.choice(tuple(LineWay)), kinds=kinds, has_pairs=dice.random() < 0.3)
    tied = [
        Item(
            key=f"U{at}",
            rank=rank,
            cost=dice.choice([None, 0, 1, 2, 3, 4, 5, 6, 8]),
            commission=dice.choice(["I", "I", "II", None]),
            village=dice.choice(["2001", "2002", None]),
            agency=dice.choice(["DPUPR", "DLH", ""]),
        )
        for at, rank in enumerate(sorted(dice.choices(range(1, 8), k=dice.randint(0, 8))))
    ]

    def drawn(kind: LineKind, most: int) -> int | None:
        return dice.randint(0, most) if kind in kinds and dice.random() < 0.9 else None

    def of_each(kind: LineKind, names: Sequence[str]) -> dict[str, int]:
        return {name: amount for name in names if (amount := drawn(kind, 12)) is not None}

    limits = Limits(
        ceiling=drawn(LineKind.CEILING, 12),
        commissions=of_each(LineKind.COMMISSION_CEILING, ("I", "II")),
        agencies=of_each(LineKind.AGENCY_CEILING, ("DPUPR", "DLH")),
        quota_per_commission=drawn(LineKind.PER_COMMISSION, 3),
        quota_per_village_and_commission=drawn(LineKind.PER_VILLAGE_AND_COMMISSION, 2),
        pairs=tuple(dice.sample(PAIRS, 2)) if rules.has_pairs else (),
    )
    return rules, Walked(items=settled(tied, dice), tied=tied, limits=limits, way=rules.way)


def settled(tied: Sequence[Item], dice: Random) -> list[Item]:
    ordered: list[Item] = []
    for _, rank in groupby(tied, key=lambda item: item.rank):
        members = list(rank)
        dice.shuffle(members)
        ordered += members
    return [replace(item, rank=at) for at, item in enumerate(ordered, start=1)]


def said(rules: LineRules) -> list[Claim]:
    return [claim for sentence in sentences(rules) for claim in sentence]


def test_every_sentence_is_true_of_every_meeting() -> None:
    for seed in range(2000):
        rules, walked = any_meeting(seed)
        assert [] == [claim for claim in said(rules) if not holds(claim, walked)], (seed, walked)


@settings(as_drawn, max_examples=40)
@given(sessions(), st.randoms(use_true_random=False))
def test_every_sentence_of_a_session_is_true_of_each_of_its_orders(session: Session, dice: Random) -> None:
    table, claims = line.of(session), said(rules_of(session))
    scopes = [None] if table.is_kecamatan_wide else sorted({row.commission for row in table.rows} - {None})
    for commission in scopes:
        rows = [row for row in table.rows if commission is None or row.commission == commission]
        tied = [
            Item(
                key=row.code,
                rank=row.commission_rank if commission else row.rank,
                cost=proposal.cost,
                commission=proposal.commission,
                village=proposal.draft.village,
                agency=proposal.agency,
            )
            for row in rows
            if (proposal := session.proposals[row.code]).outcome is not Outcome.NOT_AGREED
            and (commission or row.rank is not None)
        ]
        walked = Walked(
            items=settled(tied, dice),
            tied=tied,
            limits=line.limits(session, commission),
            way=session.guideline.way,
            is_kecamatan_wide=commission is None,
        )
        assert {i.key: table.by_code[i.key].placement for i in tied} == {
            key: fate.placement for key, fate in draw_line(tied, walked.limits, walked.way).fates.items()
        }
        assert [] == [claim for claim in claims if not holds(claim, walked)]


def with_fates(change: Callable[[str, LineFate], LineFate]) -> Draw:
    """A walk that does something else with what the real one placed."""

    def draw(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
        found = draw_line(items, limits, way)
        return replace(found, fates={key: change(key, fate) for key, fate in found.fates.items()})

    return draw


def in_the_way_of(way: LineWay) -> Draw:
    return lambda items, limits, _: draw_line(items, limits, way)


def all_close_together(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
    """After the first outside nobody comes inside, whatever limits are his."""
    found = draw_line(items, limits, way)
    fates, is_shut = {}, False
    for key, fate in found.fates.items():
        is_shut = is_shut or fate.placement is Placement.OUTSIDE
        fates[key] = LineFate(placement=Placement.OUTSIDE) if is_shut else fate
    return replace(found, fates=fates)


def nobody_waits(_key: str, fate: LineFate) -> LineFate:
    return LineFate(placement=Placement.OUTSIDE) if fate.placement is Placement.COST_UNKNOWN else fate


def all_funded(_key: str, fate: LineFate) -> LineFate:
    return LineFate(placement=Placement.INSIDE, funded=fate.funded)


def a_rupiah_less(_key: str, fate: LineFate) -> LineFate:
    return replace(fate, funded=fate.funded - 1) if fate.placement is Placement.PARTIAL else fate


def free_is_paid(_key: str, fate: LineFate) -> LineFate:
    return replace(fate, funded=1) if fate.placement is Placement.NO_COST else fate


def never_settled(_key: str, fate: LineFate) -> LineFate:
    return replace(fate, placement=Placement.UNSETTLED)


def without_pairs(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
    return draw_line(items, replace(limits, pairs=()), way)


def without_quotas(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
    return draw_line(items, replace(limits, quota_per_commission=None, quota_per_village_and_commission=None), way)


def part_takes_no_place(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
    found = draw_line(items, limits, way)
    return replace(found, tallies={limit: replace(sums, used=0) for limit, sums in found.tallies.items()})


def closed_still_takes(items: Sequence[Item], limits: Limits, way: LineWay) -> CeilingLine:
    """Every one behind somebody outside gets what it would get at the top."""
    found, fates = draw_line(items, limits, way), {}
    for item in sorted(items, key=lambda item: item.rank):
        is_first = not any(fate.placement is Placement.OUTSIDE for fate in fates.values())
        fates[item.key] = found.fates[item.key] if is_first else draw_line([item], limits, way).fates[item.key]
    return replace(found, fates=fates)


OTHER_WALKS = {
    Says.NO_LIMIT: with_fates(lambda _key, _fate: LineFate(placement=Placement.OUTSIDE)),
    Says.FITS_ALL: all_close_together,
    Says.FULL_CLOSES: without_quotas,
    Says.EXCEEDED_CLOSES: in_the_way_of(LineWay.SKIP),
    Says.OTHERS_GO_ON: all_close_together,
    Says.PASSED_OVER: in_the_way_of(LineWay.STOP),
    Says.FILLS_IN_PART: with_fates(a_rupiah_less),
    Says.PART_USES_UP: with_fates(a_rupiah_less),
    Says.PART_TAKES_A_PLACE: part_takes_no_place,
    Says.CLOSED_TAKES_NOTHING: closed_still_takes,
    Says.WAITS_FOR_COST: with_fates(nobody_waits),
    Says.COSTS_NOTHING: with_fates(free_is_paid),
    Says.ONE_OF_A_PAIR: without_pairs,
    Says.TIE_IS_OPEN: with_fates(never_settled),
}
"""For each claim a walk that does otherwise."""


def finds_a_lie(claims: Callable[[LineRules], list[Claim]], says: Says, draw: Draw) -> bool:
    """Whether one of the same meetings shows that a claim of this kind is false of the walk."""
    for seed in range(2000):
        rules, walked = any_meeting(seed)
        other = replace(walked, draw=draw)
        if not all(holds(claim, other) for claim in claims(rules) if claim.says is says):
            return True
    return False


@pytest.mark.parametrize("says", OTHER_WALKS, ids=lambda says: says.name)
def test_a_walk_that_does_otherwise_is_found(says: Says) -> None:
    assert finds_a_lie(said, says, OTHER_WALKS[says])


WAYS = (
    (Says.EXCEEDED_CLOSES, LineWay.SKIP),
    (Says.PASSED_OVER, LineWay.STOP),
    (Says.FILLS_IN_PART, LineWay.STOP),
    (Says.FILLS_IN_PART, LineWay.SKIP),
    (Says.EXCEEDED_CLOSES, LineWay.PARTIAL),
)


@pytest.mark.parametrize(("says", "way"), WAYS, ids=lambda value: value.name)
def test_the_claim_of_another_way_is_found(says: Says, way: LineWay) -> None:
    of_this = next(w for w in LineWay if any(c.says is says for c in said(LineRules(way=w, kinds=(LineKind.CEILING,)))))
    assert finds_a_lie(lambda rules: said(replace(rules, way=of_this)) if rules.way is way else [], says, draw_line)


def test_that_ceilings_of_the_hall_need_one_order_is_false_where_one_of_them_blocks() -> None:
    item = Item(key="U0", rank=1, cost=5, commission="I")
    walked = Walked(items=[item], tied=[item], limits=Limits(ceiling=1), way=LineWay.STOP, is_kecamatan_wide=False)
    claim = Claim(says=Says.NEEDS_ONE_ORDER, kinds=(LineKind.CEILING, LineKind.AGENCY_CEILING))
    assert not holds(claim, walked)
    assert holds(claim, replace(walked, is_kecamatan_wide=True))


def test_every_claim_is_worded_judged_and_shown_to_be_able_to_fail() -> None:
    assert {*Says} == {*OTHER_WALKS, Says.NEEDS_ONE_ORDER}
    every = [LineRules(way=way, kinds=tuple(LineKind), has_pairs=True) for way in LineWay]
    every += [LineRules(way=LineWay.STOP)]
    with speaking(None):
        assert {*Says} == {claim.says for rules in every for claim in said(rules) if worded(claim)}


OWN_WORDS = (
    (LineWay.STOP, (LineKind.PER_COMMISSION,), "Komisi yang kuotanya penuh tertutup; komisi lain berlanjut."),
    (
        LineWay.STOP,
        (LineKind.CEILING,),
        (
            "Usulan pertama yang melebihi sisa pagu kecamatan menutup pagu itu: "
            "usulan berbiaya sesudahnya tidak masuk lagi, walaupun lebih kecil."
        ),
    ),
    (
        LineWay.SKIP,
        (LineKind.CEILING, LineKind.COMMISSION_CEILING),
        (
            "Usulan yang melebihi sisa pagu kecamatan atau pagu komisinya dilewati tanpa mengurangi apa pun; "
            "usulan sesudahnya yang masih muat tetap masuk."
        ),
    ),
    (
        LineWay.PARTIAL,
        (LineKind.CEILING,),
        (
            "Usulan yang melebihi sisa pagu kecamatan didanai sebagian, sebesar sisa itu; "
            "sesudah itu pagu tersebut habis, dan usulan berbiaya yang memakainya tidak masuk lagi."
        ),
    ),
    (LineWay.SKIP, (), "Jumlah usulan prioritas tidak dibatasi dengan pagu atau kuota."),
)


@pytest.mark.parametrize(("way", "kinds", "text"), OWN_WORDS)
def test_each_way_has_words_of_its_own(way: LineWay, kinds: tuple[LineKind, ...], text: str) -> None:
    with speaking(None):
        assert (text,) == told(core(LineRules(way=way, kinds=kinds)))
