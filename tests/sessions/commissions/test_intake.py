"""A worksheet that comes back as a file says exactly what the commission wrote, and what is to be looked at."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small
from support.small import C1, C2, JT, code

from sessions.commissions.facts_worksheet import LETTERS, WorksheetLine
from sessions.commissions.intake import ReadWorksheet, worksheet_in
from sessions.intake.grid import NotATable
from sessions.intake.reading import pasted_grid
from sessions.kernel.session import Session
from sessions.values.proposals import Outcome

HEADS = "Kode;Kegiatan;Volume;Biaya (Rp);Urutan;Volume baru;Biaya baru (Rp);S/T;Alasan"
REASON = "Hanya ruas yang rusak berat"


@pytest.fixture(scope="module")
def session() -> Session:
    return small.adopted().session


def read(session: Session, *rows: str, heads: str = HEADS, commission=None) -> ReadWorksheet:
    text = "\n".join(("LEMBAR KERJA KOMISI;;;;;;;;", heads, *rows))
    return worksheet_in(pasted_grid(text), session, commission)


def told(found: ReadWorksheet) -> dict[int, tuple[str, ...]]:
    return {row.row: row.told for row in found.rows if row.told}


def test_what_was_filled_in_is_taken_and_what_was_not_is_left(session) -> None:
    found = read(
        session,
        f"2001-01;Talud jalan Dk. Ngasem;100;100.000.000;2;80;90 jt;S;{REASON}",
        "2003-01;Overlay jalan Dk. Krajan;100;200.000.000;1;;;;",
    )
    assert (C1, (), {}) == (found.commission, found.missing, told(found))
    assert {
        code("2001-01"): WorksheetLine(place=2, volume=Decimal(80), cost=90 * JT, reason=REASON),
        code("2003-01"): WorksheetLine(place=1),
    } == found.lines


def test_every_letter_and_its_words_are_understood(session) -> None:
    for letter, verdict in LETTERS.items():
        (row,) = read(session, f"2001-01;;;;;;;{letter.lower()};alasan yang cukup panjang").rows
        assert row.line is not None
        assert {"S": "", "D": verdict}.get(letter, verdict) == row.line.verdict
    (row,) = read(session, "2001-01;;;;;;;tidak setuju;RAB belum diserahkan").rows
    assert row.line is not None
    assert Outcome.NOT_AGREED is row.line.outcome


def test_a_code_of_another_commission_is_claimed_and_said(session) -> None:
    found = read(session, "2001-01;;;;1;;;;", "2001-02;;;;2;;;;")
    assert WorksheetLine(is_claimed=True) == found.lines[code("2001-02")]
    assert "diminta komisi ini" in told(found)[4][0]
    assert (code("2003-01"),) == found.missing


def test_the_file_says_itself_whose_it_is_unless_a_paper_is_open(session) -> None:
    rows = ("2001-02;;;;1;;;;", "2003-02;;;;2;;;;", "2001-01;;;;3;;;;")
    assert C2 == read(session, *rows).commission
    assert C1 == read(session, *rows, commission=C1).commission


def test_nothing_that_stands_there_goes_unsaid(session) -> None:
    found = read(
        session,
        "2001-01;;;;satu;;;;",
        "9999-01;;;;1;;;;",
        ";Usulan baru dari peserta;;;;;;;",
        "2003-01;;;;2;banyak;seratus;X;",
        "2001-01;;;;1;;;;",
        "2003-02;;;;;;;;",
    )
    assert "Urutan “satu” bukan nomor urut; dilewati." in told(found)[3]
    assert "Kode “9999-01” tidak ada dalam sesi ini; barisnya dilewati." in told(found)[4]
    assert "Baris tanpa kode: “Usulan baru dari peserta”" in told(found)[5][0]
    assert 3 == len([one for one in told(found)[6] if "tidak terbaca" in one or "bukan salah satu dari S, T" in one])
    assert ("Kode 2001-01 sudah ada pada baris 3; baris ini dilewati.",) == told(found)[7]
    assert {code("2003-01"): WorksheetLine(place=2), code("2003-02"): WorksheetLine(is_claimed=True)} == found.lines


def test_what_changed_while_the_sheet_was_away_is_said(session) -> None:
    found = read(session, "2001-01;Talud lama;120;95.000.000;1;;;;")
    assert (
        "Kegiatan di lembar “Talud lama”, di sesi “Talud jalan Dk. Ngasem”.",
        "Biaya di lembar Rp95.000.000, di sesi Rp100.000.000.",
        "Volume di lembar 120 m, di sesi 100 m.",
    ) == told(found)[3]


def test_numbers_without_consent_and_changes_without_reason_are_said(session) -> None:
    found = read(session, "2001-01;;;;1;;;T;RAB belum ada sama sekali", "2003-01;;;;1;90;;;")
    assert "Bernomor urut 1, padahal belum disepakati; nomornya tidak dipakai." in told(found)[3]
    assert "Perubahan atau penolakan ini belum beralasan; isilah sebelum disahkan." in told(found)[4]
    twice = read(session, "2001-01;;;;1;;;;", "2003-01;;;;1;;;;")
    assert {3, 4} == told(twice).keys()
    assert all("nomor kembar" in one for (one,) in told(twice).values())


def test_amounts_may_be_counted_in_millions_by_the_heading(session) -> None:
    heads = HEADS.replace("Biaya baru (Rp)", "Biaya baru (juta)").replace("Alasan", "Keterangan")
    found = read(session, f"2001-01;;;;1;;90;;{REASON}", heads=heads)
    assert {code("2001-01"): WorksheetLine(place=1, cost=90 * JT, reason=REASON)} == found.lines


def test_a_column_that_nobody_knows_is_named_where_something_is_in_it(session) -> None:
    found = read(session, "2001-01;;;;1;;;;;RT 1;setuju 2 orang;", heads=f"{HEADS};Lokasi;Suara peserta;Kosong")
    assert ("Suara peserta",) == found.unread


def test_a_file_without_codes_or_without_anything_to_fill_in_is_no_worksheet(session) -> None:
    for heads in ("Kegiatan;Urutan;S/T;;;;;;", "Kode;Kegiatan;;;;;;;"):
        with pytest.raises(NotATable):
            read(session, "2001-01;1;;;;;;;", heads=heads)


@given(rows=st.lists(st.lists(st.text(max_size=12), min_size=9, max_size=9), max_size=6))
def test_whatever_stands_there_is_taken_or_told_never_an_error(rows) -> None:
    now = small.adopted().session
    plain = {ord(sign): " " for sign in ';\n\r"'}
    lines = ["2001-01;;;;1;;;;", *(";".join(cell.translate(plain) for cell in row) for row in rows)]
    try:
        found = read(now, *lines)
    except NotATable:
        return
    assert all(row.line is not None or row.told or row.code for row in found.rows)
