"""Reasons of random meetings, in all three ways and under mixed limits: what they say is what the line did."""

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from support import any_session
from support.any_session import as_drawn
from support.second_walk import walk
from support.small import KUTO

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line import words_brief, words_reasons
from sessions.line.facts_moves import orders
from sessions.line.facts_orders import OrderStanding
from sessions.line.words_reasons import FULL, in_full, in_ranges
from sessions.rules import ranking
from sessions.rules.ceiling import Placement
from sessions.rules.limits import Item
from sessions.values.guideline import LineKind, LineWay, Rung
from sessions.values.proposals import Outcome, Proposal, ProposalCode

WITHIN = {Placement.INSIDE, Placement.PARTIAL, Placement.NO_COST}
RUPIAH = re.compile(r"Rp([\d.]*\d)")
drawn = settings(as_drawn, max_examples=25)


def items(session: Session, codes: list[tuple[ProposalCode, int]]) -> list[Item]:
    """The competing of one order as the second walk has them."""
    found: list[tuple[Proposal, int]] = [(session.proposals[code], rank) for code, rank in codes]
    return [
        Item(
            key=p.code,
            rank=rank,
            cost=p.cost,
            commission=p.commission,
            village=p.draft.village,
            agency=p.agency,
        )
        for p, rank in found
        if p.is_competing
    ]


@drawn
@given(any_session.sessions())
def test_limits_in_the_way_are_those_of_a_second_walk(session: Session) -> None:
    standing = OrderStanding.of(session)
    way = session.guideline.way if session.guideline else LineWay.STOP
    for section in orders(session, standing).orders.sections:
        own = items(session, [(spot.code, spot.rank) for spot in section.spots])
        if any(one.rank == two.rank for one, two in pairwise(sorted(own, key=lambda item: item.rank))):
            continue
        for key, (placement, blocks) in walk(own, line.limits(session, section.commission), way).items():
            found = reasons.of(session, ProposalCode(key))
            assert found.row is not None
            assert (placement, blocks) == (found.row.placement, found.outside)


@drawn
@given(any_session.sessions())
def test_who_is_named_as_last_inside_is_inside_and_who_closed_a_limit_is_not(session: Session) -> None:
    placed = {row.code: row.placement for row in line.of(session).rows}
    for code in session.proposals:
        found = reasons.of(session, code)
        for block in found.outside:
            assert {placed[ProposalCode(last)] for last in block.last_inside} <= WITHIN
            assert not {placed[ProposalCode(key)] for key in block.closed_by} & WITHIN


@drawn
@given(any_session.sessions())
def test_the_one_beside_it_is_of_its_commission_on_the_other_side_and_parted_as_told(session: Session) -> None:
    table = line.of(session)
    for code, proposal in session.proposals.items():
        found = reasons.of(session, code)
        if found.row is None or found.beside is None:
            continue
        other = table.by_code[found.beside.other]
        upper, lower = (found.row, other) if found.is_inside else (other, found.row)
        assert session.proposals[other.code].commission == proposal.commission
        assert upper.placement in WITHIN
        assert lower.placement not in WITHIN
        assert upper.commission_rank < lower.commission_rank
        match found.beside.rung:
            case Rung.SCORE:
                assert (upper.score or 0) > (lower.score or 0)
            case Rung.VOTES:
                assert (upper.votes or 0) > (lower.votes or 0)
            case Rung.URGENCY | Rung.READINESS | Rung.BENEFIT:
                mine, theirs = found.beside.own, found.beside.theirs
                assert mine is not None
                assert theirs is not None
                assert (mine > theirs) if found.is_inside else (theirs > mine)
        if found.beside.has_equal_score:
            assert upper.score == lower.score is not None


@drawn
@given(any_session.sessions())
def test_a_shortage_of_money_that_is_told_is_exact(session: Session) -> None:
    with speaking(session.office):
        for code, proposal in session.proposals.items():
            found = reasons.of(session, code)
            told = words_reasons.sentence(session, code)
            if "Ketika sampai pada nomornya" in told and "paling" not in told:
                first = found.outside[0]
                sums = RUPIAH.findall(told)[:2]
                assert [numbers.thousands(first.left), numbers.thousands(first.shortfall)] == sums
                assert (proposal.cost or 0) == first.left + first.shortfall


@drawn
@given(any_session.sessions())
def test_only_members_of_an_open_tie_are_on_the_line_and_what_hangs_on_them_is_not_certain(session: Session) -> None:
    crossing = {code for tie in line.of(session).crossing for code in tie}
    with speaking(session.office):
        for row in line.of(session).rows:
            if not session.proposals[row.code].is_competing or row.awaits:
                continue
            texts = words_reasons.sentence(session, row.code), words_brief.short(session, row.code)
            is_unsettled = row.placement is Placement.UNSETTLED
            on_a_sheet = words_brief.row(session, row.code)
            assert [is_unsettled] * 3 == ["belum pasti" in text for text in (*texts, on_a_sheet)]
            assert row.is_at_the_line == ("di garis batas, belum pasti" in on_a_sheet)
            on_the_line = is_unsettled and row.is_at_the_line
            assert (
                on_the_line
                == ("di garis batas, belum pasti" in texts[0])
                == ("di garis batas" in texts[1] and is_unsettled)
            )
            assert not on_the_line or row.code in crossing
            assert set(row.hangs_on) <= crossing
            assert not is_unsettled or on_the_line or row.hangs_on


@drawn
@given(any_session.sessions())
def test_each_length_is_kept_and_each_text_is_whole(session: Session) -> None:
    with speaking(session.office):
        for code in session.proposals:
            short, row, sentence = (
                words_brief.short(session, code),
                words_brief.row(session, code),
                words_reasons.sentence(session, code),
            )
            assert 0 < len(short) <= 40
            assert 0 < len(row) <= 90
            assert 0 < len(sentence) <= 260
            assert row.endswith((".", "…"))
            assert sentence.endswith((".", "…"))
            assert "None" not in short + row + sentence
            assert "  " not in short + row + sentence


@drawn
@given(any_session.sessions())
def test_the_code_of_another_village_bears_its_name_in_full(session: Session) -> None:
    named = re.compile(r"(\d{4}-\d{2})(?: \((\w+)\))?")
    with speaking(session.office):
        for code, proposal in session.proposals.items():
            if proposal.outcome in {Outcome.MERGED, Outcome.SPLIT}:
                continue
            told: set[str] = set()
            for other, village in named.findall(words_reasons.sentence(session, code)):
                there = session.proposals[ProposalCode(other)].draft.village
                expected = "" if other in told or there == proposal.draft.village else session.village_name(there)
                assert expected == village
                told.add(other)


@drawn
@given(any_session.sessions(), st.data())
def test_its_own_value_is_told_as_it_is_ranked(session: Session, data: st.DataObject) -> None:
    rows = [row for row in line.of(session).rows if session.proposals[row.code].is_competing]
    if rows:
        row = data.draw(st.sampled_from(rows))
        with speaking(session.office):
            told = words_reasons.sentence(session, row.code)
        if row.score is not None and not row.hangs_on:
            assert f"ilai {ranking.two_decimals(row.score)}" in told


@drawn
@given(any_session.sessions(), st.permutations(range(1, 10)))
def test_all_are_named_that_the_village_put_before_it_and_the_line_did_not(
    session: Session, numbers_: list[int]
) -> None:
    """All six of one village: below it in the same order of its commission, outside, with a smaller number."""
    drafts = zip(session.proposals.values(), numbers_, strict=False)
    six = [replace(p, draft=replace(p.draft, village=KUTO, village_priority=number)) for p, number in drafts]
    session = session.with_proposals(six)
    table = line.of(session).by_code
    number = {p.code: p.draft.village_priority or 0 for p in six}
    for code, own in table.items():
        rivals = [
            r for r in table.values() if r.commission == own.commission and session.proposals[r.code].is_competing
        ]
        below = [r for r in rivals if line.is_comparable(r, own) and r.commission_rank > own.commission_rank]
        passed = {r.code for r in below if r.placement not in WITHIN and number[r.code] < number[code]}
        if own.placement not in WITHIN or not session.proposals[code].is_competing:
            passed = set()
        with speaking(session.office):
            text = in_full(session, reasons.of(session, code), FULL)
        told = PASSED.findall(text)
        assert sorted(number[other] for other in passed) == sorted(n for said, _ in told for n in spelt_out(said))
        assert passed == {ProposalCode(other) for _, named in told for other in named.split(", ")}


@settings(as_drawn, max_examples=60)
@given(any_session.sessions())
def test_a_ceiling_that_does_not_limit_yet_is_told_with_every_place_inside(session: Session) -> None:
    """That of the hall and those of agencies, where nothing puts the commissions into one order."""
    rules, amounts = session.guideline, session.ceilings
    kinds = set(rules.line) if rules else set()
    is_set = {LineKind.CEILING: amounts.kecamatan is not None, LineKind.AGENCY_CEILING: bool(amounts.agencies)}
    waits = any(kind in kinds and is_set[kind] for kind in is_set) and not line.of(session).is_kecamatan_wide
    with speaking(session.office):
        for code, row in line.of(session).by_code.items():
            if not session.proposals[code].is_competing or row.placement not in {Placement.INSIDE, Placement.PARTIAL}:
                continue
            whole, short = words_reasons.sentence(session, code), words_brief.short(session, code)
            assert waits == ("belum membatasi selama urutan per komisi" in whole)
            assert not (waits and "tanpa pagu" in f"{whole}{short}")
            assert (waits and row.placement is Placement.INSIDE and not row.awaits) == ("belum membatasi" in short)


PASSED = re.compile(r"[Mm]endahului prioritas desa nomor ([\d, a-z]+?) \(([^)]*)\) (?:karena|menurut) ")


def spelt_out(told: str) -> list[int]:
    """The numbers of `1 sampai 3, 5, dan 9`."""
    found: list[int] = []
    for part in re.split(r", dan |, | dan ", told):
        first, _, last = part.partition(" sampai ")
        found += range(int(first), int(last or first) + 1)
    return found


@given(st.sets(st.integers(1, 30), min_size=1))
def test_numbers_in_a_row_are_told_by_the_first_and_the_last(numbers_: set[int]) -> None:
    told = in_ranges(numbers_)
    assert sorted(numbers_) == spelt_out(told)
    pieces = [re.findall(r"\d+", part) for part in re.split(r", dan |, | dan ", told)]
    assert all(int(a[-1]) + 1 < int(b[0]) or (len(a), len(b)) == (1, 1) for a, b in pairwise(pieces))
