"""Which of several closings counts: amendments supersede, copies are one, of two closings none until one is chosen."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.joining import standing
from sessions.joining.receipts import (
    JOURNAL,
    ClosingChosen,
    Compilation,
    FileTurnedAway,
    Kept,
    ReceiptBook,
    ReceiptsDamaged,
    ResultsReceived,
    Written,
)
from sessions.joining.standing import Fate

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def receipt(closing: str, *, code: str = "33.13.16", supersedes: tuple[str, ...] = (), extras: int = 0, **other: str):
    told = {"kecamatan": "Kerjo", "digest": f"d{closing}", **other}
    return ResultsReceived(
        name=f"{closing}-{extras}.json",
        sha256=f"{closing}{extras}",
        size=1,
        content=f"{closing}{extras}",
        code=code,
        regency="Kabupaten Karanganyar",
        province="Jawa Tengah",
        held_on="2027-02-03",
        data_code="AAAA",
        closing=closing,
        supersedes=supersedes,
        minutes_number="",
        amendment="",
        extras=extras,
        proposals=1,
        asked=1,
        result=1,
        priorities=1,
        priorities_result=1,
        **told,
    )


def compilation(*kept: Kept) -> Compilation:
    return Compilation(plan_year=2028, lines=tuple(Written(what=what, at=NOW, by="") for what in kept), at=NOW)


FIRST, AGAIN, MENDED = receipt("a"), receipt("a", extras=2), receipt("b", supersedes=("a",))
TWICE = receipt("c", supersedes=("a", "b"))
OTHER = receipt("x")


@given(st.permutations([FIRST, AGAIN, MENDED, TWICE, receipt("n", code="33.13.01")]))
def test_the_latest_amendment_counts_in_whatever_order_they_came(order):
    found = standing.of(compilation(*order))
    assert ["n", "c"] == [own.closing for own in found.counting]
    assert () == found.contests
    assert {FIRST: Fate.SUPERSEDED, AGAIN: Fate.SUPERSEDED, MENDED: Fate.SUPERSEDED, TWICE: Fate.COUNTS} == {
        own: fate for own, fate in found.fates.items() if own.code == "33.13.16"
    }


@given(st.permutations([FIRST, AGAIN]))
def test_copies_of_one_closing_are_one_and_the_fullest_counts(order):
    found = standing.of(compilation(*order))
    assert (AGAIN,) == found.counting
    assert {FIRST: Fate.COPY, AGAIN: Fate.COUNTS} == dict(found.fates)


@given(st.permutations([MENDED, OTHER]))
def test_of_two_closings_none_counts_until_one_is_chosen(order):
    (contest,) = standing.of(compilation(*order)).contests
    assert {MENDED, OTHER} == set(contest.receipts)
    choice = standing.choice_of(compilation(*order), OTHER)
    assert ClosingChosen(code="33.13.16", digest="dx", instead=("db",)) == choice
    found = standing.of(compilation(*order, choice))
    assert ((OTHER,), ()) == (found.counting, found.contests)
    back = standing.choice_of(compilation(*order, choice), MENDED)
    assert (MENDED,) == standing.of(compilation(*order, choice, back)).counting


def test_what_mends_the_closing_that_was_not_chosen_asks_again():
    choice = ClosingChosen(code="33.13.16", digest="dx", instead=("da",))
    (contest,) = standing.of(compilation(FIRST, OTHER, choice, MENDED)).contests
    assert {OTHER, MENDED} == set(contest.receipts)


def test_two_names_under_one_code_are_named():
    (contest,) = standing.of(compilation(FIRST, receipt("y", kecamatan="Jenawi"))).contests
    assert ("Kerjo", "Jenawi") == contest.names


def test_who_sent_nothing_is_named_by_the_list_of_regions():
    (absent,) = standing.missing(standing.of(compilation(FIRST)))
    assert ("Kabupaten Karanganyar", 17, 16) == (absent.regency, absent.known, len(absent.kecamatan))
    assert "33.13.16" not in {own.code for own in absent.kecamatan}
    assert "Jenawi" == absent.kecamatan[-1].place


def book(folder: Path) -> ReceiptBook:
    return ReceiptBook(folder, lambda: NOW, "Sari")


def test_what_is_kept_is_there_again_and_nothing_is_kept_twice(tmp_path):
    first = book(tmp_path)
    first.open(2028)
    turned_away = FileTurnedAway(name="foto.jpg", sha256="", size=0, why="foto.jpg bukan hasil.")
    assert [True, True, False, True] == [first.keep(one) for one in (FIRST, turned_away, FIRST, MENDED)]
    first.close()
    again = book(tmp_path)
    assert 2028 == again.plan_year
    assert ((FIRST, MENDED), (turned_away,)) == (again.compilation.receipts, again.compilation.refused)
    before = (tmp_path / JOURNAL).read_bytes()
    again.open(2028)
    assert not again.keep(MENDED)
    assert again.keep(OTHER)
    again.close()
    assert (tmp_path / JOURNAL).read_bytes().startswith(before)


@pytest.mark.parametrize("edit", [(b'"Kerjo"', b'"Kerja"'), (b"ResultsReceived", b"ResultsRecieved")])
def test_a_changed_line_is_named(tmp_path, edit):
    first = book(tmp_path)
    first.open(2028)
    first.keep(FIRST)
    first.keep(replace(FIRST, name="lain.json"))
    first.close()
    file = tmp_path / JOURNAL
    file.write_bytes(file.read_bytes().replace(*edit, 1))
    with pytest.raises(ReceiptsDamaged) as damaged:
        book(tmp_path)
    assert 2 == damaged.value.line
