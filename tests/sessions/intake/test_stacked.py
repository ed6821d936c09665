"""Tables below each other in one sheet: each is read by its own headings, and asked about where it may be no list."""

import pytest
from support.tables import WISHES, read, whys, wished

from sessions.intake.account import Topic, account_of
from sessions.intake.layouts import Known
from sessions.intake.questions import Questions
from sessions.intake.tables_below import TableDoubt
from sessions.intake.verdicts import Preview, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office

UPPER = [
    ["No", "Kegiatan", "Desa", "Volume", "Biaya"],
    *([str(n), wish, "Botok", "1 unit", str(n * 1_000_000)] for n, wish in enumerate(WISHES[:4], start=1)),
]
LOWER = [
    ["No", "Desa", "Usulan Kegiatan", "Anggaran", "Keterangan"],
    ["1", "Kuto", "Senam lansia tiap pekan", "5000000", "PKK"],
    ["2", "Kuto", "Pelatihan las listrik", "7500000", ""],
    ["3", "Botok", "Seragam kader posyandu", "6000000", ""],
]


def _money(seen: Preview) -> tuple[int, bool]:
    account = account_of(IN_FILES, seen)
    return seen.cost, account.closes


def test_a_second_table_is_read_by_its_own_headings(office: Office) -> None:
    seen = read(office, [*UPPER, [], ["", "", "USULAN NON FISIK"], *LOWER])
    assert [*((wish, n * 1_000_000) for n, wish in enumerate(WISHES[:4], start=1))] == wished(seen)[:4]
    assert [
        ("Senam lansia tiap pekan", 5_000_000),
        ("Pelatihan las listrik", 7_500_000),
        ("Seragam kader posyandu", 6_000_000),
    ] == wished(seen)[4:]
    assert (28_500_000, True) == _money(seen)
    assert [Why.TITLE, Why.TITLE] == [row.findings[0].why for row in seen.rows if row.row in {7, 8}]
    [told] = account_of(IN_FILES, seen).tables
    assert (8, 3, 18_500_000) == (told.heading_row, told.rows, told.cost)
    assert "C “Usulan Kegiatan” sebagai Usulan Kegiatan" in told.told
    assert not account_of(IN_FILES, seen).questions


def test_every_row_of_the_sheet_has_its_verdict_once(office: Office) -> None:
    seen = read(office, [*UPPER, [], *LOWER, [], ["Mengetahui"], *UPPER])
    numbers = [row.row for row in seen.rows]
    assert sorted(set(numbers)) == numbers
    assert {2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17} <= set(numbers)


@pytest.mark.parametrize("title", [["DESA KUTO"], ["Desa Kuto"], ["", "Kuto"]])
def test_a_title_between_tells_the_village_of_what_is_below_and_only_of_that(office: Office, title: list[str]) -> None:
    upper = [["DESA : BOTOK"], [], *([*row[:2], *row[3:]] for row in UPPER)]
    lower = [[row[0], *row[2:]] for row in LOWER]
    seen = read(office, [*upper, title, *lower])
    names = [office.village(draft.village).name for draft in seen.drafts]
    assert ["Botok"] * 4 + ["Kuto"] * 3 == names


def test_a_title_of_a_village_that_is_not_here_lends_no_other(office: Office) -> None:
    upper = [["DESA : BOTOK"], [], *([*row[:2], *row[3:]] for row in UPPER)]
    lower = [[row[0], *row[2:]] for row in LOWER]
    seen = read(office, [*upper, [], ["DESA POJOK"], *lower])
    assert [Verdict.REFUSED] * 3 == [row.verdict for row in seen.rows][-3:]


SUM = [
    ["No", "Jenis Kegiatan", "Desa", "Jumlah Biaya"],
    ["1", "Pembangunan sarana fisik", "Botok", "6000000"],
    ["2", "Pelatihan dan lain-lain", "Botok", "4000000"],
]
PRICED = [
    ["No", "Uraian Pekerjaan", "Volume", "Satuan", "Harga Satuan", "Jumlah", "Desa"],
    *([str(n), f"Pengadaan {name}", "10", "sak", "65000", "650000", "Botok"] for n, name in enumerate(WISHES[:5], 1)),
]


@pytest.mark.parametrize(
    ("below", "doubt"),
    [
        ([["REKAPITULASI"], *LOWER], TableDoubt.ASIDE),
        (SUM, TableDoubt.SAME_SUM),
        (PRICED, TableDoubt.OF_ONE_WISH),
    ],
)
def test_a_table_that_may_be_no_list_is_left_alone_and_asked_about(
    office: Office, below: list[list[str]], doubt: TableDoubt
) -> None:
    sheet = [*UPPER, [], *below]
    seen = read(office, sheet)
    [table] = seen.below
    assert (doubt, False, 4) == (table.doubt, table.is_read, seen.accepted)
    [question] = account_of(IN_FILES, seen).questions
    assert (Topic.TABLE, False) == (question.topic, question.is_blocking)
    assert f"--tabel {table.heading_row}" in question.advice
    assert {Why.OTHER_TABLE} == {why for row in seen.rows if row.row > 6 for why in whys(row)}
    taken = read(office, sheet, asked=Questions(tables=frozenset({table.heading_row})))
    assert 4 < taken.accepted
    assert account_of(IN_FILES, taken).closes


def test_the_same_headings_again_below_a_title_of_no_list_are_a_table_to_ask_about(office: Office) -> None:
    again = [["REKAPITULASI"], UPPER[0], ["1", "Bidang fisik", "Botok", "4 paket", "10000000"], *UPPER[1:3]]
    seen = read(office, [*UPPER, [], *again])
    assert [(TableDoubt.ASIDE, False)] == [(table.doubt, table.is_read) for table in seen.below]
    assert 4 == seen.accepted
    assert 8 == read(office, [*UPPER, [], ["Desa Botok"], *UPPER]).accepted


def test_of_two_tables_only_what_both_have_is_an_answer_where_it_is_empty(office: Office) -> None:
    seen = read(office, [*UPPER, [], *LOWER])
    assert {"activity", "cost", "village"} == set(seen.columns)
    assert 2 == seen.mapping_at(9).places[Known.ACTIVITY]


@pytest.mark.parametrize("costs", [["Perkiraan Biaya"], ["Biaya Perkiraan (start range)", "Biaya (end range)"]])
def test_a_list_right_below_another_begins_though_half_of_its_headings_are_lost(
    office: Office, costs: list[str]
) -> None:
    upper = [["No", "Uraian Pekerjaan", "Dusun/RT/RW", "Prakiraan Volume", "Satuan"]]
    upper += [[str(n), wish, "Desa Kuto, RT 2", "634", "unit"] for n, wish in enumerate(WISHES[:4], start=1)]
    lower = [["?", "]", "Dusun/RT/RW", *costs]]
    money = ["51500000", "56500000"][: len(costs)]
    lower += [[str(n), f"{wish} lagi", "Desa Kuto, RT 3", *money] for n, wish in enumerate(WISHES[:4], start=1)]
    seen = read(office, [*upper, *lower])
    assert [(6, False)] == [(table.heading_row, table.is_read) for table in seen.below]
    assert 4 == seen.accepted


def test_a_narrow_list_right_below_a_wide_one_is_no_remark_though_one_heading_is_left(office: Office) -> None:
    lower = [["Kolom1", "?", "Kegiatan/Aktifitas yang dilakukan"]]
    lower += [[str(n), "Desa Kuto", f"{wish} lagi"] for n, wish in enumerate(WISHES[:4], start=1)]
    seen = read(office, [*UPPER, *lower])
    read_or_asked = {table.heading_row for table in seen.below}
    assert {6} == read_or_asked
    assert not {Why.REMARK} & {why for row in seen.rows for why in whys(row)}


def test_a_lettered_group_that_is_called_like_a_heading_begins_no_table(office: Office) -> None:
    rows = [["No", "Nama Desa", "Uraian Usulan"], *([str(n), "Kuto", WISHES[n]] for n in range(1, 4))]
    rows += [["", "Desa Kuto", WISHES[4]], ["B", "", "Bidang Pembangunan"], ["1", "Desa Kuto", WISHES[5]]]
    seen = read(office, rows)
    assert () == seen.below
    assert list(WISHES[1:]) == [draft.activity for draft in seen.drafts]


def test_rupiah_in_the_place_of_a_volume_are_marked_where_no_column_is_the_cost(office: Office) -> None:
    rows = [["No", "Kegiatan", "Desa", "Volume"], *([str(n), WISHES[n], "Kuto", "12 unit"] for n in range(4))]
    seen = read(office, [*rows, ["5", "Pagar makam", "Kuto", "51500000"]])
    assert [Verdict.DOUBTFUL, True] == [seen.rows[4].verdict, Why.MONEY_MISPLACED in whys(seen.rows[4])]
