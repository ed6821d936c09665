"""The same or a corrected file once more: what is new, the same, changed, decided already, or gone."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lookalike_pairs import CODES, WORKS, wish

from sessions.intake.again import ImportFate, Match, compare
from sessions.proposals.fields import IN_FILES
from sessions.values.proposals import Agreed, Origin, Outcome, Proposal, ProposalCode, ProposalDraft

FIELDS = IN_FILES.compared

FILE = "rekap.xlsx"

WISHES = (
    wish("Talud jalan Dk. Ngasem", "Dk. Ngasem RT 02/RW 05", "Kuto", "45 m", 135_000_000),
    wish("Drainase Dk. Pelem", "Dk. Pelem RT 01", "Kuto", "100 m", 90_000_000),
    wish("Jalan usaha tani Bulak Kidul", "Bulak Kidul", "Ganten", "400 m", 180_000_000),
    wish("Bantuan bibit durian", "Dk. Sambirejo", "Ganten", "1000 batang", 45_000_000),
)


def came_in(drafts: Sequence[ProposalDraft], source: str = FILE) -> tuple[Proposal, ...]:
    return tuple(
        Proposal(code=ProposalCode(f"2001-{number:02d}"), draft=draft, source=source)
        for number, draft in enumerate(drafts, start=1)
    )


def fates(matches: Sequence[Match]) -> list[ImportFate]:
    return [match.fate for match in matches]


def changed(match: Match) -> dict[str, tuple[object, object]]:
    return {change.field: (change.was, change.becomes) for change in match.changes}


def test_of_what_was_never_here_all_is_new() -> None:
    assert [ImportFate.NEW] * 4 == fates(compare(FIELDS, (), WISHES, FILE))


drafts = st.lists(
    st.builds(
        lambda works, place, village, cost, id_: replace(
            wish(works[0], f"Dk. {place}", village, cost=cost), sipd_id=id_
        ),
        st.sampled_from(WORKS),
        st.sampled_from(["Jetis", "Pelem", "Ngasem"]),
        st.sampled_from(list(CODES)),
        st.sampled_from([None, 5, 7]),
        st.sampled_from(["", "12", "2187401", "2187402"]),
    ),
    max_size=8,
)


@given(drafts)
def test_the_same_file_again_is_the_same_row_by_row(rows: list[ProposalDraft]) -> None:
    here = came_in(rows)
    again = [replace(row, row=number, doubts=("SAME_ROW",)) for number, row in enumerate(rows)]
    assert [(ImportFate.SAME, p.code, p.draft) for p in here] == [
        (m.fate, m.code, m.draft) for m in compare(FIELDS, here, again, FILE)
    ]


@given(drafts, st.randoms())
def test_the_order_of_the_rows_changes_nothing(rows: list[ProposalDraft], chance) -> None:
    shuffled = chance.sample(rows, len(rows))
    assert {ImportFate.SAME} >= set(fates(compare(FIELDS, came_in(rows), shuffled, FILE)))


@given(
    st.sampled_from(range(4)), st.sets(st.sampled_from(["cost", "volume", "unit", "problem", "agency", "households"]))
)
def test_a_corrected_file_changes_exactly_the_corrected_fields(place: int, names: set[str]) -> None:
    values = {
        "cost": 1,
        "volume": Decimal("7.5"),
        "unit": "km",
        "problem": "Longsor lagi",
        "agency": "DLH",
        "households": 12,
    }
    corrected = list(WISHES)
    corrected[place] = replace(WISHES[place], **{name: values[name] for name in names})
    matches = compare(FIELDS, came_in(WISHES), corrected, FILE)
    assert names == changed(matches[place]).keys()
    assert {name: values[name] for name in names} == {
        name: after for name, (_, after) in changed(matches[place]).items()
    }
    assert {ImportFate.SAME} >= set(fates([*matches[:place], *matches[place + 1 :]]))


def test_a_proposal_with_a_sipd_id_may_change_in_everything_else() -> None:
    before = replace(WISHES[0], sipd_id="2187401")
    after = replace(WISHES[3], sipd_id="2187401")
    (match,) = compare(FIELDS, came_in([before]), [after], "lain.xlsx")
    assert (ImportFate.CHANGED, "2001-01", after) == (match.fate, match.code, match.draft)
    assert (WISHES[0].activity, WISHES[3].activity) == changed(match)["activity"]


def test_numbers_that_start_again_in_every_list_are_no_sipd_id() -> None:
    before, after = replace(WISHES[0], sipd_id="7"), replace(WISHES[3], sipd_id="7")
    assert [ImportFate.NEW] == fates(compare(FIELDS, came_in([before]), [after], "lain.xlsx"))


def test_a_spelling_that_was_corrected_is_found_in_the_same_file_only() -> None:
    corrected = (replace(WISHES[0], activity="Talud jalan Dk. Ngasem Kidul"), *WISHES[1:])
    assert [ImportFate.CHANGED, *[ImportFate.SAME] * 3] == fates(compare(FIELDS, came_in(WISHES), corrected, FILE))
    assert [ImportFate.CHANGED, *[ImportFate.SAME] * 3] == fates(
        compare(FIELDS, came_in(WISHES), corrected, "rekap-revisi.xlsx")
    )
    assert [ImportFate.NEW] == fates(compare(FIELDS, came_in(WISHES), corrected[:1], "rekap-revisi.xlsx"))


def test_a_spelling_is_never_corrected_across_villages() -> None:
    moved = replace(WISHES[0], activity="Talud jalan Dk. Ngasemm", village=CODES["Ganten"])
    assert [ImportFate.NEW, *[ImportFate.SAME] * 3, ImportFate.GONE] == fates(
        compare(FIELDS, came_in(WISHES), (moved, *WISHES[1:]), FILE)
    )


def test_what_the_corrected_file_no_longer_has_is_only_told() -> None:
    matches = compare(FIELDS, came_in(WISHES), WISHES[:3], "rekap-revisi.xlsx")
    assert [ImportFate.SAME] * 3 + [ImportFate.GONE] == fates(matches)
    assert ("2001-04", None, ()) == (matches[-1].code, matches[-1].draft, matches[-1].changes)


def test_a_file_of_the_same_name_from_another_village_takes_nothing_away() -> None:
    others = [wish("PJU Dk. Bibis", "Dk. Bibis", "Karangrejo"), wish("Sumur bor", "Dk. Bibis", "Karangrejo")]
    assert [ImportFate.NEW, ImportFate.NEW] == fates(compare(FIELDS, came_in(WISHES), others, FILE))


def test_a_part_of_a_larger_recap_takes_nothing_away() -> None:
    assert [ImportFate.SAME] == fates(compare(FIELDS, came_in(WISHES), WISHES[:1], "kuto.csv"))


@pytest.mark.parametrize(
    "decided",
    [
        {"outcome": Outcome.AGREED},
        {"outcome": Outcome.MERGED},
        {"agreed": Agreed(cost=1)},
        {"scores": {"K1": {"": 4}}},
    ],
)
def test_what_the_meeting_has_decided_is_shown_and_not_changed(decided: dict[str, object]) -> None:
    here = (replace(came_in(WISHES)[0], **decided),)
    (match,) = compare(FIELDS, here, [replace(WISHES[0], cost=5)], FILE)
    assert (ImportFate.DECIDED, {"cost": (135_000_000, 5)}) == (match.fate, changed(match))
    assert [ImportFate.SAME] == fates(compare(FIELDS, here, WISHES[:1], FILE))


def test_an_empty_cell_takes_nothing_away() -> None:
    full = replace(WISHES[0], agency="DPUPR", households=38, from_women=True, documents=("RAB",), cost=0)
    bare = ProposalDraft(activity=full.activity, location=full.location, village=full.village, row=7)
    (match,) = compare(FIELDS, came_in([full]), [bare], FILE)
    assert (ImportFate.SAME, full) == (match.fate, match.draft)
    (match,) = compare(FIELDS, came_in([replace(full, cost=5)]), [replace(bare, cost=0)], FILE)
    assert {"cost": (5, 0)} == changed(match)


def test_equal_rows_are_paired_one_by_one() -> None:
    twins = (WISHES[0], WISHES[0])
    matches = compare(FIELDS, came_in(twins), (*twins, WISHES[0]), FILE)
    assert [(ImportFate.SAME, "2001-01"), (ImportFate.SAME, "2001-02"), (ImportFate.NEW, None)] == [
        (m.fate, m.code) for m in matches
    ]


def test_what_the_forum_or_dprd_brought_is_not_met_by_a_file_of_a_village() -> None:
    here = (replace(came_in(WISHES)[0], origin=Origin.FORUM),)
    assert [ImportFate.NEW] == fates(compare(FIELDS, here, WISHES[:1], FILE))
    assert [ImportFate.SAME] == fates(compare(FIELDS, here, WISHES[:1], FILE, frozenset({Origin.FORUM})))


def test_every_field_of_a_draft_is_compared_or_is_what_the_reader_made_of_the_row() -> None:
    assert set(ProposalDraft.__slots__) == {*FIELDS, "row", "doubts", "original"}
