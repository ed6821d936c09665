"""Files of results as others may write them: bounded, strict JSON, and every fault with its sentence."""

from pathlib import Path

import pytest
from support.published import Results, as_bytes, results_of, rich, with_leaf

from exports.results import shape
from exports.results.rebuilt import session_of
from exports.results.shape import NotResults, Wrong
from tui.commands.hitung import unreadable


@pytest.fixture(scope="module")
def results() -> Results:
    return results_of(rich())


def refused(content: bytes) -> str:
    with pytest.raises(NotResults) as caught:
        shape.parse(content)
    return unreadable("hasil.json", caught.value.fault)


UNREADABLE = "hasil.json tidak dapat dibaca: "
NOT_OURS = 'hasil.json bukan berkas hasil Musrenbang: format-nya bukan "musrenbang-hasil".'


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", f"{UNREADABLE}isinya bukan JSON yang utuh; salah pada baris 1."),
        (b'{\n"format": "musrenbang-hasil",\n', f"{UNREADABLE}isinya bukan JSON yang utuh; salah pada baris 3."),
        (b"\xff\xfe{}", f"{UNREADABLE}isinya bukan teks UTF-8."),
        (b"[]", NOT_OURS),
        (b"null", NOT_OURS),
        (b'{"format": 1}', NOT_OURS),
        (b'{"format": "geojson"}', NOT_OURS),
        (b'{"format": "musrenbang-hasil", "versi": 3}', f"{UNREADABLE}versi 3 tidak dikenal oleh program ini."),
        (b'{"format": "musrenbang-hasil", "versi": 1}', f"{UNREADABLE}sesi tidak ada."),
        (b'{"a": 1, "a": 1}', f"{UNREADABLE}kunci a tertulis dua kali pada satu tempat."),
        (b'{"a": NaN}', f'{UNREADABLE}NaN bukan bilangan bulat; pecahan ditulis sebagai teks, misalnya "205/3".'),
        (b'{"a": 1.0}', f'{UNREADABLE}1.0 bukan bilangan bulat; pecahan ditulis sebagai teks, misalnya "205/3".'),
        (b'{"a": %s}' % (b"9" * 5000), f"{UNREADABLE}99999999999999999999 di luar batas."),
        (b"[" * 100_000, f"{UNREADABLE}isinya bersarang terlalu dalam."),
        (b'{"a":' * 100_000, f"{UNREADABLE}isinya bersarang terlalu dalam."),
    ],
    ids=range(15),
)
def test_what_is_no_file_of_results_is_told_in_one_sentence(content: bytes, sentence: str) -> None:
    assert sentence == refused(content)


def test_a_file_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "LARGEST_FILE", 9)
    assert f"{UNREADABLE}berkas lebih besar dari 16 MiB." == refused(b"[" * 10)


def test_only_so_much_is_read_and_only_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(NotResults) as caught:
        shape.read(tmp_path)
    assert Wrong.NOT_A_FILE is caught.value.fault.wrong
    with pytest.raises(FileNotFoundError):
        shape.read(tmp_path / "hasil.json")


def test_a_byte_order_mark_does_no_harm(results: Results) -> None:
    assert results == shape.parse(b"\xef\xbb\xbf" + as_bytes(results))


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("usulan", 0, "skor", "K1", "sepakat"), 6, "usulan ke-1, skor, K1, sepakat: 6 di luar batas (≤ 5)"),
        (("usulan", 1, "biaya_usulan"), "1", "usulan ke-2, biaya_usulan: harus bilangan bulat atau kosong, bukan teks"),
        (("usulan", 1, "hasil"), "menang", "usulan ke-2, hasil: isi menang tidak dikenal"),
        (("usulan", 1, "pemenang"), True, "usulan ke-2: kunci pemenang tidak dikenal"),
        (("sesi", "tanggal"), "3 Februari", "sesi, tanggal: bentuk 3 Februari tidak sesuai"),
        (("usulan", 1, "kode"), "", "usulan ke-2, kode: banyaknya isi di luar batas (≥ 1)"),
        (("sesi", "kecamatan"), "x" * 2001, "sesi, kecamatan: banyaknya isi di luar batas (≤ 2000)"),
        (("pedoman", "tangga"), ["nilai", "nilai"], "pedoman, tangga: nilai tertulis dua kali"),
    ],
)
def test_what_is_out_of_shape_is_told_with_its_place(
    results: Results, place: tuple[str | int, ...], value: object, sentence: str
) -> None:
    assert f"{UNREADABLE}{sentence}." == refused(as_bytes(with_leaf(results, place, value)))


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("usulan", 1, "kode"), "2001-01", "usulan ke-2: 2001-01 tertulis dua kali"),
        (("komisi", 1, "nomor"), "I", "komisi ke-2: I tertulis dua kali"),
        (("desa", 1, "kode"), "33.13.16.2001", "desa ke-2: 33.13.16.2001 tertulis dua kali"),
        (("orang", 1, "kode"), "orang-01", "orang ke-2: orang-01 tertulis dua kali"),
        (("suara", 1, "nomor"), 1, "suara ke-2: 1 tertulis dua kali"),
        (("pedoman", "kriteria", 1, "kode"), "K1", "pedoman, kriteria ke-2: K1 tertulis dua kali"),
        (("pedoman", "keterdesakan"), "K9", "pedoman, keterdesakan: K9 tidak ada dalam berkas ini"),
        (("usulan", 0, "skor", "K9"), {"sepakat": 1}, "usulan ke-1, skor: K9 tidak ada dalam berkas ini"),
        (("usulan", 0, "digabung_ke"), "2001-99", "usulan ke-1, digabung_ke: 2001-99 tidak ada dalam berkas ini"),
        (("nilai_sama", 0, "urutan", 0), "X", "nilai_sama ke-1, urutan: X tidak ada dalam berkas ini"),
        (
            ("urutan_musyawarah",),
            [{"komisi": None, "urutan": ["X"]}],
            "urutan_musyawarah ke-1, urutan: X tidak ada dalam berkas ini",
        ),
        (
            ("urutan_musyawarah",),
            [{"komisi": None, "urutan": []}, {"komisi": None, "urutan": []}],
            "urutan_musyawarah ke-2: (kosong) tertulis dua kali",
        ),
        (("utusan", "orang", 0), "orang-77", "utusan, orang: orang-77 tidak ada dalam berkas ini"),
        (("suara", 0, "pilihan", 0), "orang-01", "suara ke-1, pilihan: orang-01 tidak ada dalam berkas ini"),
        (("suara", 2, "pilihan", 0), "2001-01", "suara ke-3, pilihan: 2001-01 tidak ada dalam berkas ini"),
        (("suara", 0, "hitungan", 0, "suara", "X"), 1, "suara ke-1, hitungan: X tidak ada dalam berkas ini"),
        (
            ("suara", 0, "hitungan", 1, "desa"),
            "33.13.16.2001",
            "suara, hitungan ke-2: 33.13.16.2001 tertulis dua kali",
        ),
    ],
)
def test_a_code_that_stands_twice_or_leads_nowhere_is_told(
    results: Results, place: tuple[str | int, ...], value: object, sentence: str
) -> None:
    changed = shape.parse(as_bytes(with_leaf(results, place, value)))
    with pytest.raises(NotResults) as caught:
        session_of(changed)
    assert f"{UNREADABLE}{sentence}." == unreadable("hasil.json", caught.value.fault)
