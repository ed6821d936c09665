"""`musrenbang layar --teks`: the plain-text twin of the wall."""

import pytest
from support import small
from support.clerk import asked, done
from support.on_disk import sitting_of

from sessions.record import beside
from sessions.record.errors import WALL
from sessions.record.wall import Showing, Slide, SlideName


@pytest.fixture
def folder(tmp_path):
    with sitting_of(small.at_the_line(), tmp_path / "rapat") as sitting:
        return sitting.folder


def test_a_slide_is_printed_by_its_name(folder):
    text = done("layar", folder, "--teks", "peringkat")
    assert "garis batas" in text
    assert "2003-01 Overlay jalan Dk. Krajan" in text
    assert "2003-02" not in done("layar", folder, "--teks", "peringkat:I")


def test_what_is_on_the_wall_is_printed_up_to_the_acknowledged_line(folder):
    beside.write(folder / WALL, beside.rendered_wall(Showing(slide=Slide(name=SlideName.QUORUM), seq=10)))
    assert "utusan desa hadir dari yang diundang: 0/9" in done("layar", folder, "--teks")


def test_before_anything_is_shown_an_open_sidang_prints_its_title(folder):
    assert "Selamat datang." in done("layar", folder, "--teks")


def test_a_closed_sidang_prints_its_end(tmp_path):
    with sitting_of(small.closed(), tmp_path / "rapat") as sitting:
        text = done("layar", sitting.folder, "--teks")
    assert "usulan DISEPAKATI: 3" in text
    assert "Terima kasih." in text


def test_a_session_that_cannot_be_read_yet_is_said(tmp_path):
    (tmp_path / "jurnal.jsonl").write_bytes(b"")
    answer = asked("layar", tmp_path, "--teks")
    assert (1, "") == (answer.code, answer.out)
    assert "belum dapat dibaca" in answer.err


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("ngawur", 2, "Tayangan ngawur tidak ada"),
        ("usulan:9999-01", 1, "Usulan 9999-01 tidak ditemukan"),
        ("utusan", 1, "Tayangan utusan belum ada isinya"),
    ],
)
def test_what_cannot_be_printed_is_said(folder, name, code, said):
    answer = asked("layar", folder, "--teks", name)
    assert code == answer.code
    assert said in answer.err


def test_it_changes_no_file(folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    done("layar", folder, "--teks", "kuorum")
    assert before == {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
