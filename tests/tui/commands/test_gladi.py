"""`musrenbang gladi` without a terminal, and what the other commands make of a rehearsal."""

import json

import pytest
from support import small
from support.on_disk import sitting_of
from support.untouched import hashes

from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from tui.commands.folder import tables_of
from tui.shell import folders

MARK = "GLADI – BUKAN BERITA ACARA YANG SAH"


@pytest.fixture(autouse=True)
def below(tmp_path, monkeypatch):
    """Where rehearsals lie, instead of the cache of who runs the tests."""
    monkeypatch.setattr(folders, "user_cache_path", lambda name: tmp_path / "cache" / name)
    return folders.rehearsals()


@pytest.fixture
def real(tmp_path):
    """A small sidang that could be closed."""
    folder = tmp_path / "rapat"
    sitting_of(small.chosen(), folder).close()
    return folder


@pytest.fixture
def rehearsal(real, below):
    found = twin.folder_of(real, below)
    twin.make(real, found, by="Sari")
    with Sitting.open(found, "Sari", lambda: small.chosen().now, tables=tables_of) as sitting:
        twin.skip_what_is_open(sitting)
    return found


@pytest.fixture
def closed_rehearsal(rehearsal):
    with Sitting.open(rehearsal, "Sari", lambda: small.closed().now, tables=tables_of) as sitting:
        for entry in small.closed().entries[len(small.chosen().entries) :]:
            sitting.decide(entry.decision)
    return rehearsal


@pytest.mark.parametrize("command", ["ekspor", "arsip", "cadangkan"])
def test_nothing_leaves_a_rehearsal(refused, rehearsal, command):
    said = refused(rehearsal, command, rehearsal)
    assert said == "Ini gladi, bukan sidang yang sebenarnya. Pakai folder sesi yang sebenarnya."
    assert not (rehearsal / "dokumen").exists()
    assert not (rehearsal / "cadangan").exists()


def test_a_compilation_turns_a_rehearsal_away(musrenbang, closed_rehearsal, tmp_path):
    answer = musrenbang("himpun", tmp_path / "himpunan", closed_rehearsal)
    assert "adalah gladi, bukan hasil sidang" in answer.out + answer.err
    assert not list((tmp_path / "himpunan").rglob("*.csv"))


def test_the_check_says_that_it_is_one(musrenbang, rehearsal):
    assert "Ini gladi, bukan sidang yang sebenarnya." in musrenbang("periksa", rehearsal).out


def test_the_wall_of_the_rehearsal_follows_its_own_folder_and_says_so(musrenbang, real, rehearsal):
    shown = musrenbang("layar", real, "--gladi", "--teks", "kuorum")
    assert 0 == shown.code
    assert "GLADI KERJO" in shown.out
    assert "GLADI" not in musrenbang("layar", real, "--teks", "kuorum").out
    twin.remove(rehearsal)
    without = musrenbang("layar", real, "--gladi", "--teks")
    assert (1, True) == (without.code, "belum dimulai" in without.err)


def test_what_was_left_behind_can_be_deleted_and_nothing_else_is(musrenbang, real, rehearsal):
    before = hashes(real)
    assert "dihapus" in musrenbang("gladi", real, "--hapus").out
    assert not rehearsal.exists()
    assert "Tidak ada gladi" in musrenbang("gladi", real, "--hapus").out
    assert before == hashes(real)


def test_without_a_terminal_it_says_so_and_leaves_nothing(musrenbang, real, below):
    answer = musrenbang("gladi", real)
    assert (1, True) == (answer.code, "terminal" in answer.err)
    assert () == twin.left_behind(below)


def test_a_rehearsal_under_way_elsewhere_is_left_alone(musrenbang, real, rehearsal):
    with Sitting.open(rehearsal, "Sari", lambda: small.chosen().now, tables=tables_of):
        answer = musrenbang("gladi", real, "--hapus")
    assert (1, True) == (answer.code, "sedang berjalan di jendela lain" in answer.err)
    assert twin.is_there(rehearsal)


def test_papers_of_a_rehearsal_bear_its_mark_and_nothing_to_check_them_by(closed_rehearsal):
    from exports.catalogue import every_paper, outputs, to_print, to_send  # noqa: PLC0415 - slow to load
    from exports.text.file import to_text  # noqa: PLC0415

    with Sitting.open(closed_rehearsal, "Sari", lambda: small.closed().now, read_only=True) as sitting:
        ledger = sitting.ledger
    assert ledger.session.is_closed
    known = outputs(ledger.session)
    assert not {"hasil", "sipd"} & {*known, *to_print(ledger.session), *to_send(ledger.session)}
    for name, paper in every_paper(ledger.session).items():
        document = paper.build(ledger)
        text = to_text(document)
        assert MARK == document.watermark, name
        assert f"[ {MARK} ]" in text, name
        assert () == document.attachments, name
        assert "Kode data" not in text, name
        assert all(entry.hash[:4].upper() + "-" not in text for entry in ledger.entries[-3:]), name


def test_workbooks_and_the_page_say_it_too(closed_rehearsal):
    from exports.catalogue import outputs  # noqa: PLC0415
    from exports.paper.document import Workbook  # noqa: PLC0415
    from exports.paper.registered import DataFile  # noqa: PLC0415

    with Sitting.open(closed_rehearsal, "Sari", lambda: small.closed().now, read_only=True) as sitting:
        ledger = sitting.ledger
    files = {name: own for name, own in outputs(ledger.session).items() if isinstance(own, DataFile)}
    assert files
    for name, own in files.items():
        built = own.build(ledger)
        if isinstance(built, Workbook):
            assert all(MARK in sheet.title for sheet in built.sheets), name
        else:
            page = built.decode()
            assert MARK in page, name
            assert "Kode verifikasi" not in page, name


def test_a_session_of_before_says_nothing_of_rehearsals_in_its_journal(real):
    first = json.loads((real / "jurnal.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert "is_rehearsal" not in first["data"]
