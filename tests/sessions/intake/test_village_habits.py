"""Lists as village secretaries make them: forms half filled, pages, years, two lists side by side, plain messages."""

from decimal import Decimal

import pytest
from support.tables import WISHES, columns, grid_of, read, whys, wished

from sessions.intake.account import Topic, account_of
from sessions.intake.grid import Finding, Grid, NotATable
from sessions.intake.layouts import Known
from sessions.intake.preview import preview_grid
from sessions.intake.questions import Questions
from sessions.intake.reading import pasted_grid
from sessions.intake.verdicts import Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office, VillageCode

BOTOK, KUTO = VillageCode("33.13.16.2008"), VillageCode("33.13.16.2001")


def test_a_group_of_one_before_the_total_is_a_group(office: Office) -> None:
    rows = [["DESA BOTOK"], ["No", "Uraian", "Volume", "Satuan", "Jumlah (Rp)"]]
    rows += [["A", "BIDANG PEMBANGUNAN", "", "", "90000000"], ["1", "Sub Bidang Jalan", "", "", "90000000"]]
    rows += [["a", WISHES[0], "50", "m", "40000000"], ["b", WISHES[2], "90", "m", "50000000"]]
    rows += [["B", "BIDANG PEMBERDAYAAN", "", "", "20000000"], ["1", "Sub Bidang Pertanian", "", "", "20000000"]]
    rows += [["a", WISHES[1], "2", "kali", "20000000"], ["", "TOTAL", "", "", "110000000"]]
    seen = read(office, rows)
    assert [(WISHES[0], 40_000_000), (WISHES[2], 50_000_000), (WISHES[1], 20_000_000)] == wished(seen)
    assert [True] == [total.agrees for total in account_of(IN_FILES, seen).totals]


@pytest.mark.parametrize("nothing", ["0", "Rp -", "Rp 0", "-", "Rp. 0,00", "Rp0,-"])
def test_numbered_lines_with_a_sum_of_nothing_are_empty(office: Office, nothing: str) -> None:
    rows = [["DESA BOTOK"], ["No", "Kegiatan", "Volume", "Harga", "Jumlah"]]
    rows += [[str(n), WISHES[n - 1], "2", "5000000", "10000000"] for n in range(1, 5)]
    rows += [[str(n), "", "", "", nothing] for n in range(5, 9)]
    seen = read(office, rows)
    assert (4, 0) == (seen.accepted, seen.refused)
    assert [Why.EMPTY_NUMBER] * 4 == [whys(row)[-1] for row in seen.rows[4:]]


@pytest.mark.parametrize("mark", ["Halaman 2", "Hal. 2 dari 5", "lanjutan", "bersambung ke halaman 3"])
def test_the_mark_of_a_page_is_a_remark_in_whatever_column(office: Office, mark: str) -> None:
    for place in range(5):
        page = ["", "", "", "", ""]
        page[place] = mark
        rows = [["No", "Desa", "Kegiatan", "Volume", "Biaya"]]
        rows += [[str(n + 1), "Botok", wish, "1 unit", "45000000"] for n, wish in enumerate(WISHES)]
        seen = read(office, [*rows[:4], page, *rows[4:]])
        assert (6, 0) == (seen.accepted, seen.refused)
        assert (Verdict.SKIPPED, Why.REMARK) == (seen.rows[3].verdict, whys(seen.rows[3])[0])
        assert account_of(IN_FILES, seen).closes


def test_a_target_with_units_is_the_volume_and_a_padukuhan_the_place(office: Office) -> None:
    headings = ["No", "Kalurahan", "Padukuhan", "Nama Kegiatan", "Target", "Nominal"]
    rows = [[str(n), "Botok", f"Krajan {n}", wish, f"{n}5 m", "67500000"] for n, wish in enumerate(WISHES, 1)]
    seen = read(office, [headings, *rows])
    assert {"location": 2, "activity": 3, "volume": 4, "cost": 5}.items() <= columns(seen).items()
    assert (Decimal(15), "m", "Krajan 1") == (seen.drafts[0].volume, seen.drafts[0].unit, seen.drafts[0].location)
    both = [[*headings, "Volume"], *([*row[:4], "100%", *row[5:], "3 m"] for row in rows)]
    assert 6 == columns(read(office, both))["volume"]


YEARS = [["No", "Desa", "Kegiatan", "Pagu 2027", "Pagu 2028"]]
YEARS += [[str(n), "Botok", wish, f"{n}5000000", f"{n}9000000"] for n, wish in enumerate(WISHES, 1)]


@pytest.mark.parametrize(("year", "first"), [(2027, 15_000_000), (2028, 19_000_000)])
def test_of_amounts_for_several_years_those_of_the_plan_are_read(office: Office, year: int, first: int) -> None:
    seen = read(office, YEARS, asked=Questions(year=year))
    assert first == seen.drafts[0].cost
    other = "E “Pagu 2028”" if year == 2027 else "D “Pagu 2027”"
    assert any(other in line for line in account_of(IN_FILES, seen).lines)
    assert not account_of(IN_FILES, seen).questions


@pytest.mark.parametrize("year", [None, 2030])
def test_amounts_of_other_years_alone_are_asked_about(office: Office, year: int | None) -> None:
    account = account_of(IN_FILES, read(office, YEARS, asked=Questions(year=year)))
    assert account.must_ask
    assert [("D", "E")] == [tuple(c.letters for c in question.columns) for question in account.questions]
    answered = read(office, YEARS, asked=Questions(year=year, columns={Known.COST: "E"}))
    assert 19_000_000 == answered.drafts[0].cost


def test_years_that_one_column_adds_up_are_its_parts(office: Office) -> None:
    rows = [["Desa", "Kegiatan", "Biaya 2027", "Biaya 2028", "Jumlah"]]
    rows += [
        ["Botok", wish, f"{n}000000", f"{n}5000000", f"{n + n * 10 + 5}000000"] for n, wish in enumerate(WISHES, 1)
    ]
    seen = read(office, rows, asked=Questions(year=2028))
    assert [int(row[4]) for row in rows[1:]] == [draft.cost for draft in seen.drafts]


@pytest.mark.parametrize("gap", [[""], []])
def test_a_second_list_at_the_side_is_asked_about_and_belongs_to_no_wish(office: Office, gap: list[str]) -> None:
    headings = ["No", "Usulan", "Biaya"]
    rows = [[*headings, *gap, *headings]]
    rows += [
        [str(n + 1), WISHES[n], "40000000", *gap, str(n + 1), f"Kursus ke-{n}", f"{n + 5}000000"] for n in range(5)
    ]
    seen = read(office, [["DESA BOTOK"], *rows])
    assert [(wish, 40_000_000) for wish in WISHES[:5]] == wished(seen)
    [question] = account_of(IN_FILES, seen).questions
    assert (Topic.TABLE, False) == (question.topic, question.is_blocking)
    assert "daftar usulan lain di samping (5 baris) yang tidak dibaca" in question.told
    assert not any("disimpan bersama usulannya" in line for line in account_of(IN_FILES, seen).lines)
    assert [()] * 5 == [draft.original for draft in seen.drafts]


@pytest.mark.parametrize("beside", [["Jabatan", "Tanda Tangan"], ["NIK", "Jenis Kelamin"], ["Unsur", "Paraf"]])
def test_a_list_of_people_is_no_list_of_wishes(office: Office, beside: list[str]) -> None:
    people = ("Suparman", "Sri Lestari", "Wahyudi", "Ngatimin", "Painem", "Tukiyem")
    rows = [["No", "Nama", "Alamat", *beside]]
    rows += [[str(n), name, f"Botok RT {n}", "Ketua", f"{n}."] for n, name in enumerate(people, 1)]
    with pytest.raises(NotATable) as refused:
        read(office, rows)
    assert Finding.NO_COLUMNS is refused.value.finding


MESSAGE = (
    "Usulan Desa Botok:\n1. Talud jalan RT 2, panjang 100 m, biaya 80 jt\n2) Atap balai dusun\n3. Kursi posyandu\n"
)


@pytest.mark.parametrize(
    "grid",
    [
        pasted_grid(MESSAGE),
        pasted_grid(MESSAGE.replace("1.", "-").replace("2)", "-").replace("3.", "-")),
        grid_of([[line] for line in MESSAGE.splitlines()]),
    ],
)
def test_a_message_of_numbered_lines_is_a_list_that_is_asked_about(office: Office, grid: Grid) -> None:
    seen = preview_grid(IN_FILES, grid, office)
    wishes = [
        ("Talud jalan RT 2", Decimal(100), 80_000_000),
        ("Atap balai dusun", None, None),
        ("Kursi posyandu", None, None),
    ]
    assert wishes == [(draft.activity, draft.volume, draft.cost) for draft in seen.drafts]
    verdicts = [Verdict.SKIPPED, Verdict.REPAIRED, Verdict.ACCEPTED, Verdict.ACCEPTED]
    assert verdicts == [row.verdict for row in seen.rows]
    assert {BOTOK} == {draft.village for draft in seen.drafts}
    [question] = account_of(IN_FILES, seen).questions
    assert (Topic.HEADINGS, "3 dari 4 baris memuat usulan" in question.told) == (question.topic, True)


def test_a_message_may_hold_the_lists_of_several_villages(office: Office) -> None:
    more = MESSAGE + "\nDesa Kuto\n1. Sumur bor\n2. Pagar makam\n"
    seen = preview_grid(IN_FILES, pasted_grid(more), office)
    assert [BOTOK] * 3 + [KUTO] * 2 == [draft.village for draft in seen.drafts]


@pytest.mark.parametrize(
    "text",
    [
        "Kepada Yth. Camat\ndi tempat\n\nBersama ini kami kirim usulan.\n1. Talud\n\nHormat kami\nKades",
        "1;Talud;40000000\n2;Jalan;50000000\n3;Sumur;60000000\n4;Pos;10000000\n",
        "1. Talud\n2. Jalan\n",
    ],
)
def test_a_letter_and_a_table_are_no_message_of_wishes(office: Office, text: str) -> None:
    with pytest.raises(NotATable):
        preview_grid(IN_FILES, pasted_grid(text), office)


def test_numbers_before_the_wishes_are_no_part_of_them(office: Office) -> None:
    rows = [["Kegiatan", "Desa", "Biaya"], *([f"{n}. {wish}", "Botok", "45000000"] for n, wish in enumerate(WISHES, 1))]
    assert list(WISHES) == [draft.activity for draft in read(office, rows).drafts]
    alone = [["Kegiatan", "Desa", "Biaya"], *([wish, "Botok", "45000000"] for wish in ("1. Talud", *WISHES[1:]))]
    assert "1. Talud" == read(office, alone).drafts[0].activity


def test_a_narrow_list_below_the_total_of_a_wide_one_is_a_list(office: Office) -> None:
    rows = [["No", "Kategori", "Jenis Kegiatan", "Desa", "Lokasi", "Volume", "Biaya"]]
    rows += [[str(n), "Jalan", wish, "Botok", f"RT {n}", "5 m", "40000000"] for n, wish in enumerate(WISHES, 1)]
    rows += [["", "", "JUMLAH", "", "", "", "240000000"], ["Kolom1", "?", "Kegiatan/Aktifitas yang dilakukan"]]
    rows += [[str(n), f"Krajan - {name}", f"Kursus {n}"] for n, name in enumerate(("Kuto", "Botok") * 3, 1)]
    seen = read(office, rows)
    assert [KUTO, BOTOK] * 3 == [draft.village for draft in seen.drafts[6:]]
    assert [f"Kursus {n}" for n in range(1, 7)] == [draft.activity for draft in seen.drafts[6:]]


def test_of_kegiatan_and_sub_kegiatan_the_one_that_differs_from_row_to_row_is_the_wish(office: Office) -> None:
    upper = ("Penyelenggaraan Jalan", "Pelatihan Kerja", "Pengembangan Irigasi") * 2
    rows = [["No", "Program", "Kegiatan", "Sub Kegiatan", "Desa", "Pagu Indikatif (Rp)"]]
    rows += [[str(n), "Jalan", upper[n], wish, "Botok", "45000000"] for n, wish in enumerate(WISHES)]
    seen = read(office, rows)
    assert list(zip(WISHES, upper, strict=True)) == [(draft.activity, draft.standard_work) for draft in seen.drafts]
    turned = [[n, program, wish, kind, *rest] for n, program, kind, wish, *rest in rows[1:]]
    assert list(WISHES) == [draft.activity for draft in read(office, [rows[0], *turned]).drafts]


def test_letters_before_the_wishes_of_each_group_are_no_part_of_them(office: Office) -> None:
    rows = [["DESA BOTOK"], ["No", "Bidang", "Jenis Kegiatan", "Volume", "Jumlah (Rp)"]]
    rows += [
        ["" if n % 3 else str(n // 3 + 1), "", f"{'abc'[n % 3]}. {WISHES[n]}", "2 unit", "45000000"] for n in range(6)
    ]
    assert list(WISHES) == [draft.activity for draft in read(office, rows).drafts]


def test_a_message_with_bold_lines_and_thanks_is_read_to_its_last_wish(office: Office) -> None:
    text = (
        "*USULAN 2028*\n\n*Desa Kuto*\n1. Talud jalan\n2. Sumur bor\n\n*Desa Botok:*\n1. Jalan cor\n\nTerima kasih 🙏\n"
    )
    seen = preview_grid(IN_FILES, pasted_grid(text), office)
    assert [("Talud jalan", KUTO), ("Sumur bor", KUTO), ("Jalan cor", BOTOK)] == [
        (draft.activity, draft.village) for draft in seen.drafts
    ]
    assert (0, Why.REMARK) == (seen.refused, whys(seen.rows[-1])[0])


def test_columns_called_after_villages_are_asked_about_before_anything_comes_in(office: Office) -> None:
    rows = [["No", "Kegiatan", "Kuto", "Desa Tamansari", "Botok", "Jumlah"]]
    rows += [
        [str(n), wish, "5000000", "0" if n % 2 else "6000000", "", f"{n}1000000"] for n, wish in enumerate(WISHES, 1)
    ]
    for row in rows[2:4]:
        row[4] = "7000000"
    account = account_of(IN_FILES, read(office, rows))
    assert account.must_ask
    assert ["C", "D", "E"] == [column.letters for column in account.questions[0].columns]
    assert "susun satu baris bagi tiap desa" in account.questions[0].told


@pytest.mark.parametrize(
    ("name", "village"),
    [("1. Ds. Kuto", KUTO), ("BOTOK 2028", BOTOK), ("Usulan Botok", BOTOK), ("Kuto & Botok", None), ("Kerjo", None)],
)
def test_a_sheet_may_be_called_after_its_village(office: Office, name: str, village: VillageCode | None) -> None:
    rows = [["No", "Kegiatan", "Biaya"], *([str(n), wish, "45000000"] for n, wish in enumerate(WISHES, 1))]
    other = [["No", "Kegiatan", "Biaya"], *([str(n), wish, "25000000"] for n, wish in enumerate(WISHES[:3], 1))]
    grid = grid_of(rows, other, names=(name, "Ganten"))
    assert {village} == {row.village for row in preview_grid(IN_FILES, grid, office).rows}


def test_of_sheets_that_nobody_chose_nothing_is_said(office: Office) -> None:
    rows = [["No", "Kegiatan", "Desa"], *([str(n), wish, "Botok"] for n, wish in enumerate(WISHES, 1))]
    grid = grid_of(rows, [["Petunjuk"], ["Isi semua kolom"]], rows, names=("Satu", "Petunjuk", "Dua"))
    chosen = preview_grid(IN_FILES, grid, office, Questions(sheet="Dua"))
    assert not any("Tidak dikenali sebagai daftar usulan" in line for line in account_of(IN_FILES, chosen).lines)
    any_sheet = account_of(IN_FILES, preview_grid(IN_FILES, grid, office)).lines
    assert "Tidak dikenali sebagai daftar usulan dan tidak dibaca: lembar Petunjuk (2 baris)." in any_sheet


def test_below_the_signatures_the_title_of_the_next_list_tells_its_village(office: Office) -> None:
    headings = ["No", "Kegiatan", "Volume", "Biaya"]
    rows = [["USULAN DESA BOTOK"], headings, *([str(n), WISHES[n], "5 m", "45000000"] for n in range(3))]
    rows += [["", "", "", "Botok, 5 Januari 2027"], ["", "", "", "Kepala Desa Botok"], [], ["", "", "", "SUTARNO"], []]
    rows += [["USULAN DESA KUTO"], headings, *([str(n), WISHES[n], "5 m", "25000000"] for n in range(3, 6))]
    wishes = [row for row in read(office, rows).rows if row.reading and row.verdict is not Verdict.SKIPPED]
    assert [BOTOK] * 3 + [KUTO] * 3 == [row.village for row in wishes]


def test_units_below_headings_means_and_details_are_no_wishes_of_their_own(office: Office) -> None:
    rows = [["DESA BOTOK"], ["No", "Kegiatan", "Lokasi", "Panjang", "Biaya"], ["", "", "", "(m)", "(Rp 1.000)"]]
    rows += [[str(n), wish, f"RT {n}", "50", "45000"] for n, wish in enumerate(WISHES, 1)]
    rows += [["", "Rata-rata", "", "", "45000"], ["", "Jumlah usulan", "", "", "6"], ["", "Total", "", "", "270000"]]
    seen = read(office, rows)
    assert [(wish, 45_000_000) for wish in WISHES] == wished(seen)
    assert ([Why.REMARK, Why.SUBTOTAL, Why.SUBTOTAL], 0) == ([whys(row)[0] for row in seen.rows[-3:]], seen.refused)


HEADINGS = ["No", "Kegiatan", "Lokasi", "Volume", "Biaya"]


def lists_below_each_other(*titles: str) -> list[list[str]]:
    """Two wishes below each title, and the headings again."""
    rows = []
    for number, title in enumerate(titles):
        rows += [[title], HEADINGS]
        rows += [[str(n + 1), f"{WISHES[n]} {number}", f"Dk. {n}", "50 m", "45000000"] for n in range(2)]
    return rows


@pytest.mark.parametrize(
    "title", ["USULAN DESA SUKAMAJU", "Daftar Usulan Kel. Sukamaju Indah Tahun 2028", "DESA NGLEBAK"]
)
def test_wishes_below_the_title_of_a_village_nobody_knows_are_not_those_of_the_one_before(
    office: Office, title: str
) -> None:
    seen = read(office, lists_below_each_other("USULAN DESA KUTO", title, "USULAN DESA BOTOK"))
    rows = [row for row in seen.rows if row.verdict is not Verdict.SKIPPED]
    assert [KUTO, KUTO, BOTOK, BOTOK] == [draft.village for draft in seen.drafts]
    assert [Why.VILLAGE_UNKNOWN] * 2 == [whys(row)[0] for row in rows if row.verdict is Verdict.REFUSED]


def test_a_misspelt_village_in_a_title_comes_in_marked(office: Office) -> None:
    seen = read(office, lists_below_each_other("USULAN DESA KUTO", "USULAN DESA BOTOKK"))
    assert [KUTO, KUTO, BOTOK, BOTOK] == [draft.village for draft in seen.drafts]
    doubted = [row for row in seen.rows if row.verdict is Verdict.DOUBTFUL]
    assert [Why.VILLAGE_SPELLING] * 2 == [whys(row)[0] for row in doubted]


@pytest.mark.parametrize(
    "title", ["USULAN DESA TAHUN 2028", "DESA WISATA", "Usulan Desa Prioritas", "BIDANG PEMERINTAHAN DESA"]
)
def test_a_title_without_a_name_leaves_the_village_as_it_was(office: Office, title: str) -> None:
    seen = read(office, lists_below_each_other("USULAN DESA KUTO", title))
    assert [KUTO] * 4 == [draft.village for draft in seen.drafts]
