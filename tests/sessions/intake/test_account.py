"""The account of a file: sums that close, and what is asked before anything comes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tables import WISHES, columns, read, wished

from sessions.intake.account import Account, Topic, account_of
from sessions.intake.assignment import best_assignment
from sessions.intake.columns_given import NO_COLUMN
from sessions.intake.grid import Finding, NotATable
from sessions.intake.layouts import FieldName, Known
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Verdict
from sessions.proposals.fields import IN_FILES
from sessions.proposals.intake import field_called
from sessions.values.office import Office

FIRST, SECOND = ("10000000", "25000000", "31000000", "8000000"), ("12000000", "5000000", "1000000", "90000000")
TWO = [["No", "Kegiatan", "Desa", "x", "y"], *([str(n + 1), WISHES[n], "Kuto", FIRST[n], SECOND[n]] for n in range(4))]
"""Two columns of amounts without a heading, and nothing that tells which is the cost."""


def _account(office: Office, rows: list[list[str]], **given: str) -> Account:
    asked = Questions(columns={FieldName(field): column for field, column in given.items()})
    return account_of(IN_FILES, read(office, rows, asked=asked))


def test_every_row_and_every_rupiah_is_in_one_class(office: Office) -> None:
    rows = [["No", "Kegiatan", "Desa", "Kecamatan", "Biaya"]]
    rows += [["1", WISHES[0], "Kuto", "Kerjo", "10000000"], ["2", WISHES[1], "Mars", "Kerjo", "20000000"]]
    rows += [["3", WISHES[2], "Balong", "Jenawi", "30000000"], ["4", WISHES[0], "Kuto", "Kerjo", "10000000"]]
    rows += [["5", WISHES[3], "Botok", "Kerjo", "belum dihitung"], ["", "JUMLAH", "", "", "70000000"]]
    account = _account(office, rows)
    told = {one.name: (one.rows, one.cost) for one in account.classes if one.rows}
    assert {
        "diterima": (1, 10_000_000),
        "diragukan": (1, 0),
        "ganda": (1, 10_000_000),
        "ditolak": (1, 20_000_000),
        "milik kecamatan lain": (1, 30_000_000),
        "bukan usulan": (1, 70_000_000),
    } == told
    assert account.money is not None
    assert (True, 1, 140_000_000) == (account.closes, account.money.unread, account.money.rupiah)
    assert [one.verdict for one in account.classes] == list(Verdict)


def test_each_column_says_what_it_was_taken_for_and_why(office: Office) -> None:
    headings = ["No", "Kegiatan", "Desa", "Vol", "Satuan", "]", "id_ref"]
    rows = [headings, *([str(n + 1), WISHES[n], "Kuto", "5", "m", FIRST[n], f"A{n}"] for n in range(4))]
    told = [column.told for column in _account(office, rows).columns]
    assert "Kolom F “]” dibaca sebagai Perkiraan Anggaran: 4 dari 4 isinya rupiah, di samping satuan." == told[5]
    assert "Kolom G “id_ref” tidak dibaca: isinya kode." == told[6]
    assert (
        "Kolom C “Desa” dibaca sebagai Desa: menurut judulnya, 4 dari 4 isinya menyebut desa di kecamatan ini."
        == told[2]
    )


def test_amounts_that_may_be_the_cost_are_asked_about_before_anything_comes_in(office: Office) -> None:
    account = _account(office, TWO)
    [question] = account.questions
    assert (Topic.COLUMN, Known.COST, True) == (question.topic, question.field, account.must_ask)
    assert ["D", "E"] == [column.letters for column in question.columns]
    assert "Kolom mana yang berisi Perkiraan Anggaran?" in question.told
    assert "--kolom biaya=D" in question.advice


@pytest.mark.parametrize(("answer", "costs"), [("E", SECOND), ("x", FIRST), ("e", SECOND), (NO_COLUMN, (None,) * 4)])
def test_an_answer_by_letters_or_heading_or_none_is_taken(
    office: Office, answer: str, costs: tuple[str | None, ...]
) -> None:
    asked = Questions(columns={Known.COST: answer})
    seen = read(office, TWO, asked=asked)
    assert [cost and int(cost) for cost in costs] == [cost for _, cost in wished(seen)]
    assert () == account_of(IN_FILES, seen).questions


def test_a_column_that_is_not_there_is_refused_with_those_that_are(office: Office) -> None:
    with pytest.raises(NotATable) as caught:
        _account(office, TWO, cost="Q")
    assert Finding.COLUMN_UNKNOWN is caught.value.finding
    assert ("A No", "B Kegiatan", "C Desa", "D x", "E y") == caught.value.facts["known"]


def test_a_list_without_any_amounts_comes_in_and_says_so(office: Office) -> None:
    account = _account(office, [row[:3] for row in TWO])
    assert (False, None) == (account.must_ask, account.money)
    assert "Tidak ada kolom untuk: Perkiraan Anggaran, Volume, Lokasi." in account.lines


def test_named_columns_make_a_table_of_what_was_none(office: Office) -> None:
    rows = [["alpha", "beta", "gamma"], *([WISHES[n][:9], "Kuto", FIRST[n]] for n in range(2))]
    with pytest.raises(NotATable):
        read(office, rows)
    named = Questions(columns={Known.ACTIVITY: "A", Known.VILLAGE: "beta", Known.COST: "C"})
    seen = read(office, rows, asked=named)
    assert {Known.ACTIVITY: 0, Known.VILLAGE: 1, Known.COST: 2} == columns(seen)
    assert 2 == seen.accepted


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("biaya", Known.COST),
        ("Desa", Known.VILLAGE),
        ("kelurahan", Known.VILLAGE),
        ("kegiatan", Known.ACTIVITY),
        ("?", None),
    ],
)
def test_fields_are_called_as_sentences_call_them(name: str, field: FieldName | None) -> None:
    assert field == field_called(name)


@given(st.lists(st.dictionaries(st.integers(0, 4), st.integers(1, 140)), max_size=4))
def test_the_columns_are_given_out_so_that_all_fit_best(scores: list[dict[int, int]]) -> None:
    def best(takers: list[dict[int, int]], free: frozenset[int]) -> int:
        if not takers:
            return 0
        first, *others = takers
        return max(best(others, free), *(first[c] + best(others, free - {c}) for c in first.keys() & free), 0)

    given_out = best_assignment(scores)
    places = [place for place in given_out if place is not None]
    assert len(places) == len(set(places))
    assert best(scores, frozenset(range(5))) == sum(scores[n][p] for n, p in enumerate(given_out) if p is not None)
