"""sesi.json: read by stock TinyDB, replaced as a whole, and open about where it stands."""

import errno

import pytest
from tinydb import TinyDB, where

from sessions.record.errors import StoreUnreadable
from sessions.record.store import Position, documents, read, read_position, write

TABLES = {
    "usulan": [{"kode": "2007-03", "anggaran": 150_000_000, "komisi": None}, {"kode": "KEC-01", "desa": "Désa"}],
    "komisi": [],
}
HERE = Position(seq=7, hash="ab" * 32)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sesi.json"


def test_stock_tinydb_reads_every_table(path):
    write(path, TABLES, HERE)

    with TinyDB(path) as database:
        assert {"usulan", "komisi", "catatan_berkas"} == database.tables()
        assert TABLES["usulan"] == database.table("usulan").all()
        assert [1, 2] == [document.doc_id for document in database.table("usulan").all()]
        assert 2 == database.table("usulan").get(where("desa") == "Désa").doc_id
        assert [{"seq": 7, "hash": "ab" * 32, "versi": 1}] == database.table("catatan_berkas").all()


def test_the_file_is_ascii_because_stock_tinydb_opens_it_in_the_encoding_of_the_system(path):
    write(path, TABLES, HERE)

    assert path.read_bytes().isascii()


def test_what_was_written_is_read_without_the_table_of_the_file_itself(path):
    write(path, TABLES, HERE)

    assert {"usulan": {1: TABLES["usulan"][0], 2: TABLES["usulan"][1]}, "komisi": {}} == read(path)
    assert documents(TABLES) == read(path)
    assert HERE == read_position(path)


def test_a_change_by_stock_tinydb_is_read(path):
    write(path, TABLES, HERE)
    with TinyDB(path) as database:
        database.table("usulan").remove(doc_ids=[1])

    assert {2: TABLES["usulan"][1]} == read(path)["usulan"]
    assert HERE == read_position(path)


def test_a_missing_file_holds_nothing(path):
    assert read(path) is None
    assert read_position(path) is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"usulan": []}', '{"usulan": {"a": {}}}', '{"usulan": {"1": 5}}'])
def test_a_file_that_is_not_tables_is_unreadable(path, text):
    path.write_text(text)

    with pytest.raises(StoreUnreadable):
        read(path)
    with pytest.raises(StoreUnreadable):
        read_position(path)


@pytest.mark.parametrize("own", ["{}", '{"1": {"seq": "7", "hash": "x"}}', '{"1": {"seq": 0, "hash": "x"}}'])
def test_a_file_that_does_not_tell_its_position_is_unreadable_for_it(path, own):
    path.write_text(f'{{"catatan_berkas": {own}}}')

    assert {} == read(path)
    with pytest.raises(StoreUnreadable):
        read_position(path)


def test_the_file_is_synced_before_it_is_renamed_and_the_folder_after(path, disk):
    write(path, TABLES, HERE, disk)

    names = [call for call in disk.calls if call in {"sync", "replace", "sync_folder"}]
    assert ["sync", "sync_folder", "replace", "sync_folder"] == names


@pytest.mark.parametrize("call", ["write", "sync", "replace"])
def test_a_failure_leaves_the_file_that_was_there(path, disk, call):
    write(path, TABLES, HERE)
    disk.failing[call] = errno.ENOSPC

    with pytest.raises(OSError, match=call):
        write(path, {}, Position(seq=8, hash="cd" * 32), disk)

    assert HERE == read_position(path)
    assert documents(TABLES) == read(path)


def test_a_write_that_takes_little_at_a_time_still_writes_all(path, disk):
    disk.room = 10

    write(path, TABLES, HERE, disk)

    assert documents(TABLES) == read(path)


def test_a_disk_that_takes_nothing_is_full(path, disk):
    disk.room = 0

    with pytest.raises(OSError, match="nothing was written") as error:
        write(path, TABLES, HERE, disk)

    assert errno.ENOSPC == error.value.errno
    assert not path.exists()


def test_a_value_that_is_not_json_leaves_the_file_that_was_there(path):
    write(path, TABLES, HERE)

    with pytest.raises(TypeError):
        write(path, {"usulan": [{"tanggal": object()}]}, HERE)

    assert documents(TABLES) == read(path)
