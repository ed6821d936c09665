"""Lines, villages, volumes and money as a careful secretary reads them."""

from decimal import Decimal

import pytest
from support.tables import WISHES, read, whys, wished

from sessions.intake.account import Topic, account_of
from sessions.intake.layouts import Known
from sessions.intake.questions import Questions
from sessions.intake.verdicts import Preview, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office, VillageCode

HEADINGS = ["No", "Kegiatan", "Desa", "Lokasi", "Volume", "Satuan", "Biaya", "Keterangan"]
KUTO, TAMANSARI, BOTOK = (VillageCode(f"33.13.16.{tail}") for tail in (2001, 2002, 2008))


def _row(number: int | str, wish: int | str = "", cost: str = "", **cells: str) -> list[str]:
    """A whole line; what is given replaces what stands there."""
    text = WISHES[wish] if isinstance(wish, int) else wish
    whole = {"desa": "Kuto", "lokasi": f"Dusun {number}", "volume": "10", "satuan": "m", "ket": ""} | cells
    return [str(number), text, whole["desa"], whole["lokasi"], whole["volume"], whole["satuan"], cost, whole["ket"]]


def _line(number: str = "", wish: str = "", cost: str = "") -> list[str]:
    return [number, wish, "", "", "", "", cost, ""]


def _whys(seen: Preview) -> list[Why | None]:
    return [whys(row)[0] if row.findings else None for row in seen.rows]


def test_groups_and_their_sums_are_no_wishes_and_are_checked(office: Office) -> None:
    rows = [HEADINGS, _line("A", "BIDANG FISIK"), _row(1, 0, "50000000"), _row(2, 1, "20000000")]
    rows += [_line("", "Jumlah Per Bidang 1", "70000000"), _line("B", "Sarana Umum"), _row(1, 2, "5000000")]
    rows += [_line("", "Jumlah II", "5000000"), _line("", "JUMLAH TOTAL", "75000000")]
    seen = read(office, rows)
    assert [Why.SECTION, None, None, Why.SUBTOTAL, Why.SECTION, None, Why.SUBTOTAL, Why.SUBTOTAL] == _whys(seen)
    account = account_of(IN_FILES, seen)
    assert [True] * 3 == [total.agrees for total in account.totals]
    assert (True, 225_000_000) == (account.closes, account.cost)


def test_a_number_alone_in_the_amounts_is_the_sum_above_and_of_no_village(office: Office) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "10000000") for n in range(5)), _line("", "", "50000000")]
    seen = read(office, rows)
    assert (5, 0, 50_000_000) == (seen.accepted, seen.refused, seen.cost)
    assert (Why.SUBTOTAL, None) == (whys(seen.rows[5])[0], seen.rows[5].village)


def test_a_lettered_text_alone_is_a_group_though_few_rows_have_numbers(office: Office) -> None:
    rows = [HEADINGS, list("abcdefgh"), _line("A", "Sarana Umum")]
    rows += [_row("" if n else 1, n, "50000000") for n in range(5)]
    assert [Why.COLUMN_NUMBERS, Why.SECTION, *[None] * 5] == _whys(read(office, rows))
    lettered = [HEADINGS, *(_row("ABCDE"[n], n, "50000000") for n in range(5)), _line("F", "Pasar murah")]
    assert 6 == read(office, lettered).accepted


def test_income_is_no_wish_and_its_printed_total_is_checked(office: Office) -> None:
    rows = [["Kode Rekening", "", "", "Uraian", "Anggaran (Rp)"]]
    rows += [["1", "", "", "PENDAPATAN", ""], ["1", "1", "", "Pendapatan Asli Desa", "12000000"]]
    rows += [["1", "2", "", "Transfer", "100000000"], ["", "", "", "JUMLAH PENDAPATAN", "112000000"]]
    rows += [["2", "", "", "BELANJA", ""], ["2", "1", "", "Bidang Pembangunan Desa", "80000000"]]
    rows += [["2", "1", f"0{n + 1}", WISHES[n], "20000000"] for n in range(4)]
    rows += [["", "", "", "JUMLAH BELANJA", "80000000"]]
    seen = read(office, [["DESA : BOTOK"], *rows])
    assert [(wish, 20_000_000) for wish in WISHES[:4]] == wished(seen)
    assert [Why.INCOME, Why.INCOME] == [whys(row)[0] for row in seen.rows[1:3]]
    account = account_of(IN_FILES, seen)
    assert [True, True] == [total.agrees for total in account.totals]
    assert account.closes
    assert any("baris 4 “Pendapatan Asli Desa”; baris 5 “Transfer”" in line for line in account.lines)


def test_of_nested_lines_the_deepest_are_the_wishes(office: Office) -> None:
    rows = [HEADINGS, _line("1", "Jalan", "30000000"), _row("1.1", 0, "10000000"), _row("1.2", 1, "20000000")]
    rows += [_line("2", "Pendidikan", "7000000"), _row("a", 2, "3000000"), _row("b", 3, "4000000")]
    seen = read(office, rows)
    assert [Why.SECTION, None, None, Why.SECTION, None, None] == _whys(seen)
    assert 37_000_000 == seen.cost


def test_codes_in_a_column_of_their_own_nest_lines_too(office: Office) -> None:
    rows = [["Kode", "Uraian", "Volume", "Satuan", "Anggaran", "Lokasi"]]
    rows += [["1", "PEMBANGUNAN", "", "", "30000000", ""], ["1.2", "Jalan", "", "", "30000000", ""]]
    rows += [
        ["1.2.01", WISHES[0], "5", "m", "10000000", "Desa Kuto"],
        ["1.2.02", WISHES[2], "9", "m", "20000000", "Desa Kuto"],
    ]
    assert [(WISHES[0], 10_000_000), (WISHES[2], 20_000_000)] == wished(read(office, rows))


def test_an_upper_line_that_is_no_sum_of_the_lower_is_doubted(office: Office) -> None:
    rows = [HEADINGS, _row("1", 0, "99000000"), _row("1.1", 1, "10000000"), _row("1.2", 2, "20000000")]
    assert Why.SUM_DIFFERS in whys(read(office, rows).rows[0])


def test_a_number_without_a_wish_is_skipped_and_a_wish_without_a_number_is_one(office: Office) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "10000000") for n in range(3)), _line("4."), _row("", 4, "7000000")]
    seen = read(office, [*rows, _line("", "Perbaikan lapangan voli"), _line("", "*) harga sesuai SSH")])
    assert [None, None, None, Why.EMPTY_NUMBER, None] == _whys(seen)[:5]
    assert (Verdict.DOUBTFUL, Why.ONLY_TEXT) == (seen.rows[5].verdict, whys(seen.rows[5])[-1])
    assert [Why.REMARK] == whys(seen.rows[6])
    assert any("baris 8 “*) harga sesuai SSH”" in line for line in account_of(IN_FILES, seen).lines)


def test_signatures_are_skipped_though_they_stand_in_the_column_of_villages(office: Office) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "10000000") for n in range(3)), ["", "", "Kuto, 5 Mei 2027", *[""] * 5]]
    rows += [["", "Mengetahui", "Ketua Tim", *[""] * 5], ["", "SUTRISNO", "HARYANTO", *[""] * 5]]
    assert [Why.SIGNATURE] * 3 == _whys(read(office, rows))[3:]


def test_a_repeat_is_double_only_where_all_is_the_same(office: Office) -> None:
    rows = [HEADINGS, _row(1, 0, "10000000", lokasi="RT 1"), _row(2, 0, "10000000", lokasi="RT 1")]
    rows += [
        _row(3, 0, "11000000", lokasi="RT 1"),
        _row(4, 0, "10000000", lokasi="RT 2"),
        _row(5, 0, "sekian", lokasi="x"),
    ]
    seen = read(office, [*rows, _row(6, 0, "sekian", lokasi="x")])
    assert [2] == [n for n, row in enumerate(seen.rows, 1) if Why.SAME_ROW in whys(row)]


def test_rows_of_another_kecamatan_are_counted_by_name(office: Office) -> None:
    rows = [["Kegiatan", "Desa", "Kapanewon", "Biaya"]]
    rows += [[WISHES[n], "Kuto" if n < 3 else "Balong", "Kerjo" if n < 3 else "JENAWI", "10000000"] for n in range(6)]
    seen = read(office, rows)
    account = account_of(IN_FILES, seen)
    assert (3, 0, {"Jenawi": 3}) == (seen.accepted, seen.refused, account.elsewhere)
    assert "Tidak dimasukkan karena milik kecamatan lain: 3 baris milik Jenawi." in account.lines
    assert account.closes


def test_a_list_of_another_kecamatan_stays_out_though_a_village_has_the_same_name(office: Office) -> None:
    rows = [["KECAMATAN", ": JENAWI"], HEADINGS, *(_row(n + 1, n, "10000000") for n in range(4))]
    assert {Verdict.ELSEWHERE} == {row.verdict for row in read(office, rows).rows}


@pytest.mark.parametrize(
    ("cell", "village", "place"),
    [
        ("Desa Kuto", KUTO, ""),
        ("Se Desa Kuto", KUTO, ""),
        ("KUTO ", KUTO, ""),
        ("Krajan RT 19 RW 07 Kuto", KUTO, "Krajan RT 19 RW 07"),
        ("Dukuh-Demen (Botok)", BOTOK, "Dukuh-Demen"),
        ("Pucung - Kuto (Botok)", BOTOK, "Pucung - Kuto"),
        ("Sambiroto (Watukodok-Gegunung ) Tamansari", TAMANSARI, "Sambiroto (Watukodok-Gegunung )"),
        ("33.13.16.2002", TAMANSARI, ""),
    ],
)
def test_a_longer_cell_names_the_village_and_the_rest_is_the_place(
    office: Office, cell: str, village: VillageCode, place: str
) -> None:
    rows = [HEADINGS, _row(1, 0, "10000000", desa=cell, lokasi=""), _row(2, 1, "20000000")]
    row = read(office, rows).rows[0]
    assert row.draft is not None
    assert (village, place) == (row.draft.village, row.draft.location)
    assert row.verdict in {Verdict.ACCEPTED, Verdict.REPAIRED}


@pytest.mark.parametrize("cell", ["Kuto Wetan", "Dusun Kuto", "Botok Kuto Lor"])
def test_a_name_that_may_be_of_another_place_is_doubted(office: Office, cell: str) -> None:
    row = read(office, [HEADINGS, _row(1, 0, "10000000", desa=cell), _row(2, 1, "20000000")]).rows[0]
    assert Verdict.DOUBTFUL is row.verdict


@pytest.mark.parametrize(
    "cell", ["Kuto dan Botok", "Kuto, Tamansari", "Kuto/Botok", "semua desa", "Se-Kecamatan", "5 desa"]
)
def test_several_villages_are_one_wish_whose_carrier_is_asked(office: Office, cell: str) -> None:
    seen = read(office, [HEADINGS, _row(1, 0, "10000000", desa=cell), _row(2, 1, "20000000")])
    assert Why.VILLAGE_SEVERAL in whys(seen.rows[0])
    [question] = account_of(IN_FILES, seen).questions
    assert (Topic.CARRIER, (2,), False) == (question.topic, question.rows, question.is_blocking)


def test_a_place_that_names_several_villages_is_asked_about_and_one_alone_is_the_village(office: Office) -> None:
    places = ("Kuto dan Botok", "Kuto", "Desa Botok", "Botok RT 03 RW 01", "Tamansarii")
    headings = ["No", "Uraian Kegiatan", "Wilayah", "Nilai"]
    rows = [[str(n), WISHES[n], place, "50000000"] for n, place in enumerate(places)]
    seen = read(office, [headings, *rows])
    assert [None, KUTO, BOTOK, BOTOK, TAMANSARI] == [row.village for row in seen.rows]
    first, sure, *_, spelt = seen.rows
    assert [Why.VILLAGE_SEVERAL] == whys(first)
    assert [Verdict.ACCEPTED, Verdict.DOUBTFUL] == [sure.verdict, spelt.verdict]
    assert [Topic.CARRIER] == [question.topic for question in account_of(IN_FILES, seen).questions]


def test_where_its_own_cell_says_nothing_address_and_wish_are_looked_at(office: Office) -> None:
    rows = [HEADINGS, _row(1, 0, "10000000", desa="-", lokasi="Kelurahan Kuto, Kab. Karanganyar")]
    rows += [_row(2, "Pavingisasi balai Desa Botok", "20000000", desa="RW 05"), _row(3, 1, "5000000", desa="Botok")]
    seen = read(office, rows)
    assert [KUTO, BOTOK, BOTOK] == [draft.village for draft in seen.drafts]
    assert [False, True, False] == [bool(draft.doubts) for draft in seen.drafts]


def test_hamlets_alone_are_places_in_the_village_of_the_title(office: Office) -> None:
    rows = [["DESA", ":", "TAMANSARI"], HEADINGS]
    rows += [
        _row(n + 1, n, "10000000", desa=hamlet, lokasi="") for n, hamlet in enumerate(("Krajan", "Tegal", "Pucung"))
    ]
    seen = read(office, rows)
    assert {TAMANSARI} == {draft.village for draft in seen.drafts}
    assert ["Krajan", "Tegal", "Pucung"] == [draft.location for draft in seen.drafts]
    given = read(office, rows[1:], asked=Questions(village=KUTO))
    assert {KUTO} == {draft.village for draft in given.drafts}


def test_who_signed_tells_the_village_where_nothing_else_does(office: Office) -> None:
    rows = [["No", "Kegiatan", "Biaya"], *([str(n + 1), WISHES[n], "10000000"] for n in range(4))]
    seen = read(office, [*rows, ["", "Mengetahui", ""], ["", "Kepala Desa Botok", ""]])
    assert [{Why.VILLAGE_FROM_SIGNATURE}] * 4 == [
        set(whys(row)) & {Why.VILLAGE_FROM_SIGNATURE} for row in seen.rows[:4]
    ]


@pytest.mark.parametrize(
    ("volume", "unit", "detail", "expected"),
    [
        ("135 Orang", "", "", (Decimal(135), "Orang")),
        ("93,84 m3", "", "", (Decimal("93.84"), "m3")),
        ("500", "", "500 m", (Decimal(500), "m")),
        ("", "", "8 KK", (Decimal(8), "KK")),
        ("2700", "m2", "900m x 3m", (Decimal(2700), "m2")),
        ("900m x 3m", "", "", (None, "m")),
        ("-", "-", "", (None, "")),
        ("BUMDES Kuto", "", "", (None, "")),
    ],
)
def test_a_volume_is_one_number_with_its_unit(
    office: Office, volume: str, unit: str, detail: str, expected: tuple[Decimal | None, str]
) -> None:
    headings = ["Kegiatan", "Desa", "Volume", "Satuan", "Rincian", "Biaya"]
    rows = [headings, *([WISHES[n], "Kuto", "10", "unit", "10 unit", "5000000"] for n in range(4))]
    draft = read(office, [*rows, [WISHES[4], "Kuto", volume, unit, detail, "5000000"]]).drafts[-1]
    assert expected == (draft.volume, draft.unit)
    if expected[0] is None and volume != "-":
        assert volume in draft.note


@pytest.mark.parametrize(
    ("text", "note", "cost", "why"),
    [
        ("Rp 200.000.000", "", 200_000_000, None),
        ("Rp.100 jt", "", 100_000_000, Why.COST_READ),
        ("200299932,68", "", 200_299_933, Why.COST_ROUNDED),
        ("5.000", "", 5_000, Why.COST_UNUSUAL),
        ("5.000.000", "per orang", 5_000_000, Why.COST_PER_PIECE),
        ("1.500.000", "per meter", 1_500_000, Why.COST_PER_PIECE),
    ],
)
def test_money_as_villages_write_it(office: Office, text: str, note: str, cost: int, why: Why | None) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "90000000") for n in range(4)), _row(5, 4, text, ket=note)]
    row = read(office, rows).rows[-1]
    assert cost == row.cost
    assert why is None or why in whys(row)


@pytest.mark.parametrize("where", ["heading", "title"])
def test_a_scale_beside_the_heading_or_in_the_title_counts_every_row(office: Office, where: str) -> None:
    headings = [*HEADINGS[:6], "Biaya (x 1.000)" if where == "heading" else "Biaya", "Keterangan"]
    title = [["(dalam ribuan rupiah)"]] if where == "title" else []
    seen = read(office, [*title, headings, *(_row(n + 1, n, "90000") for n in range(4))])
    assert 4 * 90_000_000 == seen.cost


def test_a_printed_total_that_differs_is_said_and_the_rows_are_trusted(office: Office) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "10000000") for n in range(4)), _line("", "TOTAL", "45000000")]
    seen = read(office, rows)
    told = "Jumlah tercetak berbeda: baris 6 menyebut Rp45.000.000, baris-barisnya Rp40.000.000"
    assert any(told in line for line in account_of(IN_FILES, seen).lines)
    assert 40_000_000 == seen.cost


def test_the_priority_of_an_rw_is_none_of_the_village(office: Office) -> None:
    rows = [HEADINGS, _row(1, "Jalan rusak (RW 05 P3)", "10000000"), _row(2, "Talud longsor (P2)", "20000000")]
    assert [None, 2] == [draft.village_priority for draft in read(office, rows).drafts]


def test_no_cell_with_text_is_ever_called_blank(office: Office) -> None:
    rows = [HEADINGS, *(_row(n + 1, n, "10000000") for n in range(4))]
    rows += [
        ["", "", "", "", "", "", "", "lihat lampiran"],
        ["", "", "", "dekat pasar", "", "", "", ""],
        [""] * 8,
        _row(5, 4, "1"),
    ]
    blank = [row.row for row in read(office, rows).rows if Why.BLANK in whys(row)]
    assert [8] == blank
    assert Known.NOTE in read(office, rows).mapping.places
