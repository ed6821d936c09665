"""A list of people in a file: which columns it has, who came, and what should be looked at."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small
from support.meeting import Meeting
from support.small import BOTOK, GANTEN, KUTO

from sessions.attendance.decisions import PeopleArrived
from sessions.attendance.intake import GUESTS, GuestVerdict, guests_of
from sessions.intake.grid import Grid, NotATable, SourceSheet
from sessions.intake.layouts import FieldName
from sessions.intake.named_tables import arranged_table, nearest_named
from sessions.intake.reading import pasted_grid, read_grid
from sessions.office.defaults import KERJO, office_for
from sessions.values.attendance import Sex, Unsur

HEAD = ("No", "Nama", "L/P", "Unsur", "Lembaga", "Jabatan", "Desa", "Utusan", "Komisi")


def grid(*rows, head=HEAD):
    return Grid(file_name="hadir.csv", sha256="0" * 64, sheets=(SourceSheet(name="", rows=(head, *rows)),))


def read(*rows, head=HEAD, meeting=None):
    return guests_of(grid(*rows, head=head), (meeting or small.prepared()).session).guests


def one(*row, head=HEAD):
    (guest,) = read(row, head=head)
    return guest


def test_a_row_becomes_a_card():
    guest = one("1", "Sri Hartini", "P", "TP PKK", "TP PKK Desa Kuto", "Ketua", "Kuto", "ya", "III")
    card = guest.card
    assert ("Sri Hartini", Sex.FEMALE, Unsur.PKK, KUTO) == (card.name, card.sex, card.unsur, card.village)
    assert (True, "III", "Ketua") == (card.is_delegate, card.commission, card.position)
    assert (GuestVerdict.COMES, "") == (guest.verdict, guest.doubt)


@pytest.mark.parametrize(
    ("unsur", "institution", "position", "expected"),
    [
        ("", "Pemerintah Desa Ganten", "Kepala Desa", Unsur.VILLAGE_GOVERNMENT),
        ("", "BPD Ganten", "Ketua", Unsur.BPD),
        ("", "Dinas Pertanian", "Penyuluh", Unsur.AGENCY),
        ("", "Puskesmas Kerjo", "Kepala", Unsur.UPT),
        ("", "Polsek Kerjo", "Kapolsek", Unsur.FORKOPIMCAM),
        ("Karang Taruna", "", "Ketua", Unsur.YOUTH),
        ("", "KWT Melati", "Ketua", Unsur.WOMEN),
        ("", "Kecamatan Kerjo", "Sekretaris Kecamatan", Unsur.KECAMATAN),
        ("Lainnya", "PT Maju", "", Unsur.OTHER),
    ],
)
def test_the_unsur_is_read_from_what_the_row_says(unsur, institution, position, expected):
    guest = one("1", "Sumardi", "L", unsur, institution, position, "", "", "")
    assert (expected, "") == (guest.card.unsur, guest.doubt)


def test_an_unsur_that_cannot_be_told_is_taken_in_with_a_doubt():
    guest = one("1", "Sumardi", "L", "Paguyuban", "Paguyuban Pasar", "", "", "", "")
    assert (Unsur.OTHER, "unsur belum jelas", GuestVerdict.COMES) == (guest.card.unsur, guest.doubt, guest.verdict)


def test_a_misspelt_village_is_guessed_and_told():
    guest = one("1", "Sumardi", "L", "LPMD", "", "", "Gantenn", "ya", "")
    assert (GANTEN, "desa “Gantenn” dibaca Ganten") == (guest.card.village, guest.doubt)


def test_a_delegate_without_a_village_and_a_row_without_a_sex_do_not_come_in():
    assert GuestVerdict.BROKEN is one("1", "Sumardi", "L", "LPMD", "", "", "", "ya", "").verdict
    assert GuestVerdict.BROKEN is one("1", "Sumardi", "", "LPMD", "", "", "Kuto", "", "").verdict


def test_who_did_not_come_is_left_out_where_the_list_tells():
    head = ("Nama", "L/P", "Hadir")
    found = read(("Suparno", "L", "07.58"), ("Wahyu", "L", ""), ("Sri", "P", "tidak"), head=head)
    assert [GuestVerdict.COMES, GuestVerdict.ABSENT, GuestVerdict.ABSENT] == [guest.verdict for guest in found]


def test_nobody_is_listed_twice():
    found = read(
        ("1", "Joko Susilo", "L", "LPMD", "", "", "Botok", "ya", "II"),
        ("2", "Sumardi", "L", "BPD", "", "", "Kuto", "", ""),
        ("3", "SUMARDI", "L", "BPD", "", "", "Kuto", "", ""),
        meeting=small.gathered(),
    )
    assert [GuestVerdict.LISTED, GuestVerdict.COMES, GuestVerdict.LISTED] == [guest.verdict for guest in found]
    assert BOTOK == found[0].card.village


def test_titles_above_and_blank_rows_are_passed_over():
    sheet = SourceSheet(
        name="", rows=(("DAFTAR HADIR",), (), ("Nama", "JK"), ("", ""), ("1", ""), ("Suparno", "laki-laki"))
    )
    found = guests_of(Grid(file_name="a", sha256="", sheets=(sheet,)), small.prepared().session)
    assert [("Suparno", 6)] == [(guest.card.name, guest.row) for guest in found.guests]


def test_a_file_without_names_says_what_was_found():
    with pytest.raises(NotATable) as error:
        read(("1", "2"), head=("Kegiatan", "Biaya"))
    assert ("Kegiatan", "Biaya") == error.value.facts["found"]
    assert ("Nama", "L/P", "Unsur") == error.value.facts["missing"][:3]


def test_headings_of_two_rows_and_on_the_second_sheet_are_found_too():
    sheets = (
        SourceSheet(name="Sampul", rows=(("Daftar hadir", ""), ("", ""))),
        SourceSheet(
            name="Hadir",
            rows=(
                ("No", "Peserta", "", "Asal", ""),
                ("", "Nama Lengkap", "L/P", "Desa/Kelurahan", "Jabatan"),
                ("1", "Suparno", "L", "Kuto", "Kepala Desa"),
            ),
            merged=frozenset({(1, 2, 1, 3), (1, 4, 1, 5)}),
        ),
    )
    found = guests_of(Grid(file_name="hadir.xlsx", sha256="", sheets=sheets), small.opened().session)
    (guest,) = found.guests
    assert ("Suparno", "33.13.16.2001", "Kepala Desa") == (guest.card.name, guest.card.village, guest.card.position)


def test_a_column_that_somebody_arranged_is_read_so_and_what_is_not_read_is_named():
    grid = pasted_grid("Sdr;Kel;Kampung\nSuparno;L;Kuto\nSri;P;Ganten\n")
    with pytest.raises(NotATable):
        guests_of(grid, small.opened().session)
    near = nearest_named(GUESTS, grid)
    mapping = near.mapping.with_field(0, FieldName("name")).with_field(1, FieldName("sex"))
    found = guests_of(grid, small.opened().session, arranged_table(grid, near.sheet.name, near.heading_row, mapping))
    assert ["Suparno", "Sri"] == [guest.card.name for guest in found.guests]
    assert ("Kampung",) == found.table.unread


def test_the_sample_brings_seventy_seven_people_who_are_all_taken():
    meeting = Meeting(office_for(KERJO), 2028)
    path = Path(str(files("sessions") / "sample" / "peserta.csv"))
    found = guests_of(read_grid(path), meeting.session)
    assert (80, 77) == (len(found.guests), len(found.cards))
    assert [] == [guest.doubt for guest in found.guests if guest.doubt]
    PeopleArrived(cards=found.cards).check(meeting.session)


@given(st.lists(st.lists(st.text(max_size=12), max_size=9).map(tuple), max_size=5))
def test_whatever_the_cells_hold_is_read_or_said_to_be_broken(rows):
    for guest in read(*rows):
        assert guest.card.name
        assert guest.verdict in GuestVerdict
