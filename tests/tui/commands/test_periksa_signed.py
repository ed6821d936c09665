"""`musrenbang periksa` and papers that were signed electronically: what is told, and what is not claimed."""

import pytest
from pypdf import PdfReader
from support.signing import added, signed

UNTOLD = "sertifikat dan penanda tangan tidak diperiksa, gunakan layanan BSrE.\n"
BOX = (300, 60, 480, 110)


@pytest.fixture
def issued(small_closed):
    return (small_closed / "dokumen" / "berita-acara.pdf").read_bytes()


def test_a_signed_copy_of_what_was_issued_is_known(musrenbang, small_closed, issued, tmp_path, monkeypatch):
    monkeypatch.setattr("exports.parcel.forms", lambda *_: pytest.fail("made again"))
    file = tmp_path / "BA ttd.pdf"
    file.write_bytes(signed(issued))
    answer = musrenbang("periksa", file, "--sesi", small_closed)
    told = f"BA ttd.pdf sama dengan berita-acara.pdf, lalu ditandatangani elektronik 1 kali; {UNTOLD}"
    assert (0, told, "") == (answer.code, answer.out, answer.err)
    last = len(PdfReader(small_closed / "dokumen" / "berita-acara.pdf").pages)
    file.write_bytes(signed(signed(issued), "Ketua", box=BOX, page=last - 1))
    answer = musrenbang("periksa", file, "--sesi", small_closed)
    told = (
        "BA ttd.pdf sama dengan berita-acara.pdf, lalu ditandatangani elektronik 2 kali; gambar tanda tangan di "
        f"halaman {last}, {UNTOLD.replace(' dan ', ', dan ')}"
    )
    assert (0, told) == (answer.code, answer.out)


def test_a_signed_draft_is_made_again_and_known_by_its_beginning(musrenbang, kerjo, tmp_path):
    musrenbang("ekspor", kerjo, "--hanya", "undangan")
    file = tmp_path / "undangan.pdf"
    file.write_bytes(signed((kerjo / "dokumen" / "undangan.pdf").read_bytes()))
    told = f"undangan.pdf sama dengan undangan.pdf, lalu ditandatangani elektronik 1 kali; {UNTOLD}"
    assert told == musrenbang("periksa", file, "--sesi", kerjo).out


def test_a_signed_copy_with_one_changed_stream_is_found(refused, small_closed, issued, tmp_path):
    def change(writer):
        stream = writer.root["/Pages"]["/Kids"][1]["/Contents"]
        stream._data = stream.data.replace(b" Td ", b"  Td ", 1)
        stream._encoded_data = None
        writer.update_container(stream)

    file = tmp_path / "ba.pdf"
    start = "ba.pdf berawal dengan berita-acara.pdf sesi ini, tetapi ditambahi sesudah dicetak: "
    for content in (added(issued, change), added(signed(issued), change, sign=False)):
        file.write_bytes(content)
        assert f"{start}isi halaman 2 yang diganti." == refused(small_closed, "periksa", file, "--sesi", small_closed)


@pytest.mark.parametrize("tail", [b"\n", b"catatan", b"%%EOF\n", b"\x00" * 4096])
def test_what_is_only_appended_is_found(refused, small_closed, issued, tmp_path, tail):
    file = tmp_path / "ba.pdf"
    start = "ba.pdf berawal dengan berita-acara.pdf sesi ini, tetapi ditambahi sesudah dicetak: "
    for content in (issued, signed(issued)):
        file.write_bytes(content + tail)
        assert refused(small_closed, "periksa", file, "--sesi", small_closed).startswith(start)


def test_a_signature_under_another_paper_says_nothing_of_this_session(refused, small_closed, issued, tmp_path):
    content = signed(issued)
    place = issued.index(b"stream\n") + 40
    file = tmp_path / "ba.pdf"
    file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    told = "ba.pdf tidak sama dengan dokumen mana pun yang dihasilkan sesi ini."
    assert told == refused(small_closed, "periksa", file, "--sesi", small_closed)
