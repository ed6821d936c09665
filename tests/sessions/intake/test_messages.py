"""A pasted message: a wish a line with its measure and amount, nothing split at commas, and no line lost."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.tables import wished

from sessions.intake.account import account_of
from sessions.intake.preview import preview_grid
from sessions.intake.reading import delimited_sheet, pasted_grid
from sessions.intake.verdicts import COMES_IN, Preview, Verdict, Why
from sessions.proposals.fields import IN_FILES
from sessions.values.office import Office, VillageCode

BOTOK = VillageCode("33.13.16.2008")


def read(office: Office, text: str) -> Preview:
    return preview_grid(IN_FILES, pasted_grid(text), office)


GREETING = "Om Swastyastu, mohon ijin Pak Sekcam, berikut usulan Desa Botok:\n"
SIGNED = "Suksma\nPerbekel Botok\n"
LINES = """1. Perbaikan jalan Br. Kelod 350 m, Rp 195 jt
2. senderan jalan tembus Sawangan 60 m Rp 120.000.000,-
3. Pengadaan komputer SDN 1 Krajan 10 unit - 85 juta
4. Pelatihan las utk karang taruna (16 orang) Rp. 32.000.000
5. Bantuan bibit kelapa 500 btg 15 jt
6. LPJU 15 titik di Jl Melasti, Rp 97,5 jt
7. Bedah rumah 4 unit Rp 200 jt
8. TPST3R Br. Wana Giri, 1 unit, Rp 1,2 M
"""
WISHES = [
    ("Perbaikan jalan Br. Kelod", Decimal(350), "m", 195_000_000),
    ("senderan jalan tembus Sawangan", Decimal(60), "m", 120_000_000),
    ("Pengadaan komputer SDN 1 Krajan", Decimal(10), "unit", 85_000_000),
    ("Pelatihan las utk karang taruna", Decimal(16), "orang", 32_000_000),
    ("Bantuan bibit kelapa", Decimal(500), "btg", 15_000_000),
    ("LPJU 15 titik di Jl Melasti", Decimal(15), "titik", 97_500_000),
    ("Bedah rumah", Decimal(4), "unit", 200_000_000),
    ("TPST3R Br. Wana Giri", Decimal(1), "unit", 1_200_000_000),
]


@pytest.mark.parametrize("text", [GREETING + LINES + SIGNED, LINES + SIGNED, GREETING.replace(",", "") + LINES])
def test_every_numbered_line_is_a_wish_with_its_measure_and_amount(office: Office, text: str) -> None:
    seen = read(office, text)
    assert [*WISHES] == [(draft.activity, draft.volume, draft.unit, draft.cost) for draft in seen.drafts]
    assert {BOTOK} == {draft.village for draft in seen.drafts}
    assert {Verdict.REPAIRED, Verdict.SKIPPED} == {row.verdict for row in seen.rows}
    assert 1_944_500_000 == seen.cost
    lines = account_of(IN_FILES, seen).lines
    assert any("Isi kolom biaya Rp1.944.500.000 dalam 8 sel" in line for line in lines)
    assert any("8 dari " in line and "Pesan dibaca baris demi baris" in line for line in lines)
    assert "Suksma" not in text or any("“Suksma”" in line for line in lines)


UNREADABLE = ["Rehab kantor Rp 25 juta s/d 30 juta", "Jalan usaha seratus juta rupiah", "Komputer 10 unit @ Rp 5 jt"]


@pytest.mark.parametrize("wish", [*UNREADABLE, "Pagar Rp 5 jt dan gapura Rp 7 jt", "Bibit Rp 15jt/kelompok"])
def test_an_amount_that_is_not_one_sum_is_told_and_never_said_to_be_as_written(office: Office, wish: str) -> None:
    seen = read(office, f"Desa Botok\n1. Talud Rp 5 jt\n2. {wish}\n3. Sumur bor Rp 9 jt\n")
    row = seen.rows[2]
    assert (Verdict.DOUBTFUL, None) == (row.verdict, row.cost)
    assert Why.COST_UNREADABLE in {finding.why for finding in row.findings}
    assert row.draft is not None
    told = f"{row.draft.activity} {row.draft.volume} {row.draft.unit} {row.draft.note}"
    assert all(word in told for word in wish.replace("-", " ").split())


PARTED = [
    ("Talud jalan RT 5 195 jt", ("Talud jalan RT 5", None, 195_000_000)),
    ("Rehab gedung SDN 2 Krajan 3 ruang, 330 juta", ("Rehab gedung SDN 2 Krajan", Decimal(3), 330_000_000)),
    ("Bantuan Rp 50 jt utk posyandu Melati", ("Bantuan utk posyandu Melati", None, 50_000_000)),
    ("Senderan jalan Uluwatu 75 M", ("Senderan jalan Uluwatu", Decimal(75), None)),
    ("Sumur bor (Rp. 25 jt)", ("Sumur bor", None, 25_000_000)),
    ("5 unit sumur bor, anggaran 120 juta", ("5 unit sumur bor", Decimal(5), 120_000_000)),
    ("Talud 60 m; biaya: 45.000.000", ("Talud", Decimal(60), 45_000_000)),
    ("Pagar makam lebar 3 m", ("Pagar makam lebar 3 m", None, None)),
]


@pytest.mark.parametrize(("wish", "parts"), PARTED)
def test_a_line_is_parted_where_its_writer_parted_it(office: Office, wish: str, parts: tuple[object, ...]) -> None:
    seen = read(office, f"Usulan Desa Botok\n1. Pos ronda\n2) {wish}\n3. Gapura batas desa Rp 9 jt\n")
    assert parts == (seen.drafts[1].activity, seen.drafts[1].volume, seen.drafts[1].cost)


def test_labelled_lines_below_a_wish_are_parts_of_it(office: Office) -> None:
    more = "   Lokasi: Br. Kauh\n   Volume: 350 m\n   Biaya: Rp 195.000.000\n   Manfaat: 60 KK\n"
    seen = read(office, f"*Desa Botok*\n*1.* Jalan desa\n{more}2. Sumur bor\n120 juta\n3. Pagar\nTotal Rp 315 jt\n")
    assert [("Jalan desa", 195_000_000), ("Sumur bor", 120_000_000), ("Pagar", None)] == wished(seen)
    first = seen.drafts[0]
    assert ("Br. Kauh", Decimal(350), "Manfaat: 60 KK") == (first.location, first.volume, first.note)
    assert 5 == sum(finding.why is Why.CONTINUED for row in seen.rows for finding in row.findings)
    assert "1 jumlah tercetak sesuai dengan baris-barisnya." in account_of(IN_FILES, seen).lines


TABLES = [
    "Usulan,Lokasi,Biaya\n1. Talud,RT 1,5000000\n2. Jalan,RT 2,6000000\n3. Pos,RT 3,7000000\n",
    "Kegiatan, Desa, Anggaran\n1. Talud, Botok, Rp 5 jt\n2. Jalan, Kuto, Rp 6 jt\n3. Pos, Kuto, Rp 7 jt\n",
    "No\tUsulan\tBiaya\n1.\tTalud, saluran\tRp 5 jt\n2.\tJalan, jembatan\tRp 6 jt\n",
    "Talud;Botok;Rp 5 jt\nJalan;Kuto;Rp 6 jt\nPos;Kuto;Rp 7 jt\n",
]


@pytest.mark.parametrize("text", TABLES)
def test_what_headings_or_tight_marks_cut_is_a_table(text: str) -> None:
    assert 3 == len(delimited_sheet("usulan.csv", text.encode()).rows[1])


NAMES = st.sampled_from(
    ["Talud jalan Krajan", "Rehab SDN 1 Botok", "Sumur bor, pipa", "PJU Jl. Melati RT 02", "Bibit (tahap 2)"]
)
MEASURES = st.sampled_from(["", "60 m", "1,5 km", "10 unit", "(16 orang)", "350 x 3 m", "± 40 m2"])
AMOUNTS = st.sampled_from([
    ("", None), ("Rp 195 jt", 195_000_000), ("Rp 97,5 jt", 97_500_000), ("120.000.000,-", 120_000_000),
    ("85 juta", 85_000_000), ("Rp 1,2 M", 1_200_000_000), ("biaya Rp. 32.000.000", 32_000_000),
])  # fmt: skip
MARKS = st.sampled_from([" ", ", ", " - ", "; ", ","])
AROUND = st.sampled_from(
    ["", "Om Swastyastu, Pak Sekcam", "Yth. Camat, di tempat", "Assalamualaikum, mohon ijin", "Suksma", "Lurah"]
)
Wish = tuple[str, str, tuple[str, int | None], str]


@example([("Sumur bor, pipa", "60 m", ("Rp 97,5 jt", 97_500_000), ",")] * 3, "", "Suksma", "{}. ")
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(NAMES, MEASURES, AMOUNTS, MARKS), min_size=3, max_size=9),
    AROUND,
    AROUND,
    st.sampled_from(["{}. ", "{}) ", "- ", "{}.", "*{}.* "]),
)
def test_no_line_and_no_rupiah_of_a_message_is_lost(
    office: Office, wishes: Sequence[Wish], above: str, below: str, numbered: str
) -> None:
    listed = [
        numbered.format(n) + mark.join(filter(None, [name, measure, amount]))
        for n, (name, measure, (amount, _), mark) in enumerate(wishes, start=1)
    ]
    text = "\n".join([above, "Usulan Desa Botok:", *listed, "", below])
    seen = read(office, text)
    assert [cost for _, _, (_, cost), _ in wishes] == [draft.cost for draft in seen.drafts]
    assert all(draft.activity.startswith(name[:9]) for draft, (name, *_) in zip(seen.drafts, wishes, strict=True))
    assert sum(cost or 0 for _, _, (_, cost), _ in wishes) == seen.cost
    rows = {row.row: row for row in seen.rows}
    for number, line in enumerate(text.splitlines(), start=1):
        if line and rows[number].verdict not in COMES_IN:
            assert line.strip() not in listed
            assert [line] == [finding.was for finding in rows[number].findings]


@pytest.mark.parametrize(
    "words", ["anggaran ", "dengan total ", "pagu: ", "1 x ", "1 m2,", "rp. ", "lokasi: ", "(1 m", "- "]
)
def test_a_line_of_thousands_of_telling_words_is_read_in_no_time(office: Office, words: str) -> None:
    seen = read(office, f"Desa Botok\n1. Talud Rp 5 jt\n2. Jalan Rp 7 jt\n3. Pos {words * 3_000}\n4. Sumur Rp 9 jt\n")
    assert [5_000_000, 7_000_000, 9_000_000] == [seen.drafts[n].cost for n in (0, 1, -1)]


def test_a_wish_goes_on_for_some_lines_and_what_follows_them_is_shown(office: Office) -> None:
    seen = read(
        office,
        "Desa Botok\n1. Talud\n" + "lokasi: RT 1\n" * 20 + "2. Jalan Rp 5 jt\n3. Pos Rp 6 jt\n4. Pagar Rp 7 jt\n",
    )
    rows = [row.findings[0].why for row in seen.rows if row.row in range(3, 23) and row.draft is None]
    assert 12 == rows.count(Why.CONTINUED)
    assert "Talud" == seen.drafts[0].activity
    assert {row.row for row in seen.rows} == set(range(1, 26))
