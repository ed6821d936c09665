"""An office file: what it gives, and every fault with its line."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sessions.office.defaults import office_for
from sessions.office.file_kinds import FileFault, OfficeFileWrong, Problem
from sessions.office.file_reading import LARGEST_LOGO, read
from sessions.office.file_writing import changed, written
from sessions.values.attendance import Official, Role, Sex
from sessions.values.guideline import Datum, LineKind
from sessions.values.office import ContactList, Village

CODE = 'kode = "33.13.16"\n'


def faults(text: str | bytes) -> list[tuple[int | None, Problem, str]]:
    """Line, problem and key of everything that stands in the way."""
    with pytest.raises(OfficeFileWrong) as wrong:
        read(text if isinstance(text, bytes) else text.encode())
    return [(fault.line, fault.problem, fault.key) for fault in wrong.value.faults]


@pytest.mark.parametrize("code", ["33.13.16", "35.73.02", "91.71.01"])
def test_the_file_that_is_written_for_a_kecamatan_gives_its_office_again(code):
    office = office_for(code)
    assert office == read(written(office).encode()).office


def test_the_code_alone_is_an_office_file():
    assert office_for("33.13.16") == read(CODE.encode()).office


def test_officials_come_back_as_they_were_written_and_those_without_a_name_are_left_out():
    camat = Official(
        role=Role.CAMAT, name="Retno", position="Camat", rank="Pembina (IV/a)", nip="197105121996032001", sex=Sex.FEMALE
    )
    assert (camat,) == read(written(office_for("33.13.16"), [camat]).encode()).officials


def test_what_is_written_stands_in_place_of_what_is_usual():
    office = read(
        b'kode = "33.13.16"\nbatas_usulan_per_desa = 12\n'
        b'[pelaksana]\nlangkah_2 = "Tim Verifikasi"\n'
        b'[hari_libur]\nditambah = [2027-02-05]\ndicoret = ["2027-02-08"]\n'
        b'[pedoman]\ngaris = ["pagu komisi"]\n'
        b'[[desa]]\nkode = "33.13.16.1001"\nnama = "Kuto"\nsebutan = "kelurahan"\n'
    ).office
    assert (12, {2: "Tim Verifikasi"}) == (office.cap_per_village, office.actors)
    assert ((date(2027, 2, 5),), (date(2027, 2, 8),)) == (office.holidays_added, office.holidays_struck)
    assert (LineKind.COMMISSION_CEILING,) == office.guideline.line
    assert "F4" == read(b'kode = "33.13.16"\nkertas_surat = "F4"\n').office.letter_paper
    withheld = read(b'kode = "33.13.16"\ntanpa_kontak = ["Daftar Utusan", "wakil peserta"]\n').office.without_contacts
    assert (ContactList.DELEGATES, ContactList.SIGNERS) == withheld
    assert (Village(code="33.13.16.1001", name="Kuto", label="Kelurahan"),) == office.villages


def test_a_criterion_is_filled_in_from_the_data_it_names():
    anchors = '["a", "b", "c", "d", "e"]'
    text = CODE + (
        '[pedoman]\nketerdesakan = "K1"\nkesiapan = "K1"\n'
        f'[[pedoman.kriteria]]\nkode = "K1"\nnama = "Manfaat"\nbobot = 100\npatokan = {anchors}\n'
        'isian = "penerima_kk"\nbatas = [1, 2, 3, 4]\n'
    )
    [criterion] = read(text.encode()).office.guideline.criteria
    assert (Datum.HOUSEHOLDS, (1, 2, 3, 4)) == (criterion.prefill.datum, criterion.prefill.steps)


CASES = [
    ("", [(None, Problem.MISSING, "kode")]),
    ('kode = "99.99.99"\n', [(1, Problem.PLACE_UNKNOWN, "kode")]),
    (CODE + 'kertas = "F5"\n', [(2, Problem.NOT_ONE_OF, "kertas")]),
    (CODE + "kertas = 4\n", [(2, Problem.NOT_A_TEXT, "kertas")]),
    (CODE + "\n# catatan\nkertass = 'F4'\n", [(4, Problem.UNKNOWN_KEY, "kertass")]),
    (CODE + "batas_usulan_per_desa = 1.5\n", [(2, Problem.NOT_A_NUMBER, "batas_usulan_per_desa")]),
    (CODE + "batas_usulan_per_desa = true\n", [(2, Problem.NOT_A_NUMBER, "batas_usulan_per_desa")]),
    (CODE + 'dasar_hukum = "UU"\n', [(2, Problem.NOT_A_LIST, "dasar_hukum")]),
    (CODE + 'dasar_hukum = [\n  "UU [1] #2",\n  3,\n]\n', [(4, Problem.NOT_A_TEXT, "dasar_hukum")]),
    (
        CODE + "[hari_libur]\nditambah = [\n  2027-02-05,\n  'besok'\n]\n",
        [(5, Problem.NOT_A_DATE, "hari_libur.ditambah")],
    ),
    (CODE + 'kop = "x"\n', [(2, Problem.NOT_A_TABLE, "kop")]),
    (CODE + 'desa = ["Kuto"]\n', [(2, Problem.NOT_A_TABLE, "desa")]),
    (CODE + '[kop]\nbaris = ["KECAMATAN"]\n', [(3, Problem.WRONG_COUNT, "kop.baris")]),
    (CODE + "kertas = \n", [(2, Problem.SYNTAX, "")]),
    (CODE + 'kode = "33.13.16"\n', [(2, Problem.TWICE, "")]),
    (CODE.encode() + b'kecamatan = "\xff"\n', [(2, Problem.NOT_UTF8, "")]),
    (CODE + '[[desa]]\nkode = "33.13.17.2001"\nnama = "Kuto"\n', [(3, Problem.ELSEWHERE, "desa.kode")]),
    (
        CODE + '[[desa]]\nkode = "33.13.16.2001"\nnama = "A"\n[[desa]]\nkode = "33.13.16.2001"\nnama = "B"\n',
        [(6, Problem.NAMED_TWICE, "desa.kode")],
    ),
    (CODE + '[[desa]]\nkode = "33.13.16.2001"\n', [(2, Problem.MISSING, "desa.nama")]),
    (CODE + '[[komisi]]\nnomor = "I"\nnama = "Satu"\n', [(2, Problem.REFUSED, "komisi")]),
    (CODE + '[tata_tertib]\nkuorum = "3/2"\n', [(2, Problem.REFUSED, "tata_tertib")]),
    (CODE + '[tata_tertib]\nkuorum = "banyak"\n', [(3, Problem.NOT_ONE_OF, "tata_tertib.kuorum")]),
    (CODE + '[pedoman]\nkesiapan = "K9"\n', [(2, Problem.REFUSED, "pedoman")]),
    (
        CODE + '[pedoman]\ntangga = ["nilai", "dadu"]\n',
        [(2, Problem.REFUSED, "pedoman"), (3, Problem.NOT_ONE_OF, "pedoman.tangga")],
    ),
    (CODE + '[pejabat.camat]\nnama = "W"\nnip = "123"\n', [(4, Problem.NIP_DIGITS, "pejabat.camat.nip")]),
    (
        CODE + '[[perangkat_daerah]]\nsingkatan = "X"\nkomisi = "IX"\n',
        [(4, Problem.NOT_ONE_OF, "perangkat_daerah.komisi")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_a_fault_is_told_with_its_line_and_its_key(text, expected):
    assert expected == faults(text)


def test_law_that_was_replaced_warns_on_its_own_line_and_hinders_nothing():
    text = CODE + 'dasar_hukum = [\n  "UU Nomor 25 Tahun 2004",\n  "Undang-Undang Nomor 32 Tahun 2004 tentang X",\n]\n'
    [warning] = read(text.encode()).warnings
    assert (4, Problem.OLD_LAW) == (warning.line, warning.problem)


def test_a_long_value_is_quoted_with_what_was_left_out_marked():
    law = "Undang-Undang Nomor 32 Tahun 2004 tentang " + "X" * 60
    [warning] = read((CODE + f'dasar_hukum = ["{law}"]\n').encode()).warnings
    assert f"{law[:79]}…" == warning.found


def test_a_doubtful_nip_warns():
    text = CODE + '[pejabat.camat]\nnama = "W"\nnip = "197113121996032001"\n'
    [warning] = read(text.encode()).warnings
    assert (
        FileFault(problem=Problem.NIP_DOUBTFUL, line=4, key="pejabat.camat.nip", found="197113121996032001") == warning
    )


def test_a_file_of_windows_with_its_first_sign_is_read():
    assert "A4" == read(b"\xef\xbb\xbf" + b'kode = "33.13.16"\r\nkertas = "A4"\r\n').office.paper


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"GIF89a", Problem.LOGO_NOT_A_PICTURE), (b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_LOGO), Problem.LOGO_TOO_LARGE)],
)
def test_a_logo_is_a_small_picture(tmp_path, content, problem):
    (tmp_path / "l.png").write_bytes(content)
    with pytest.raises(OfficeFileWrong) as wrong:
        read((CODE + '[kop]\nlogo = "l.png"\n').encode(), folder=tmp_path)
    assert [problem] == [fault.problem for fault in wrong.value.faults]


def test_a_value_that_is_changed_leaves_the_rest_of_the_file_as_it_was():
    before = written(office_for("33.13.16"))
    after = changed(before, ("kop", "alamat"), 'Jalan "Baru" 1')
    old, new = set(before.splitlines()), set(after.splitlines())
    assert {'alamat = "Jalan Kerjo - Karanganyar Km. 20"'} == old - new
    assert 'Jalan "Baru" 1' == read(after.encode()).office.address


WHOLE = written(office_for("33.13.16"))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    at=st.integers(0, len(WHOLE)),
    length=st.sampled_from([0, 1, 3, 40]),
    instead=st.sampled_from(["", '"', "[", "]]", "\n", "=", "\x00", "0", "kode"]),
)
def test_a_file_that_somebody_spoiled_gives_an_office_or_tells_its_faults(at, length, instead):
    spoiled = WHOLE[:at] + instead + WHOLE[at + length :]
    try:
        told = read(spoiled.encode()).warnings
    except OfficeFileWrong as wrong:
        told = wrong.faults or pytest.fail("a file without faults was refused")
    lines = spoiled.count("\n") + 1
    assert [] == [fault for fault in told if fault.line is not None and not 1 <= fault.line <= lines]


def test_criteria_of_one_commission_stand_in_the_same_list_and_come_back() -> None:
    office = office_for("33.13.16")
    own = tuple(replace(c, anchors=("a", "b", "c", "d", "e")) for c in office.guideline.criteria)
    guideline = replace(office.guideline, variants={office.commissions[0].id: own})
    office = replace(office, guideline=guideline)
    text = written(office)
    assert 6 == text.count('komisi = "I"\nkode = "K')
    assert office == read(text.encode()).office
