"""sesi.json: read by stock TinyDB, replaced as a whole, and open about where it stands."""

import errno
import json
from itertools import product

import pytest
from support.model_disk import File, ModelDisk
from tinydb import TinyDB, where

from sessions.record.errors import StoreEdited, StoreUnreadable
from sessions.record.store import Position, documents, read, read_position, set_store_aside, write

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
        (own,) = database.table("catatan_berkas").all()
        assert {"seq": 7, "hash": "ab" * 32, "versi": 2, "sidik": own["sidik"]} == own


def test_the_file_is_ascii_because_stock_tinydb_opens_it_in_the_encoding_of_the_system(path):
    write(path, TABLES, HERE)

    assert path.read_bytes().isascii()


def test_what_was_written_is_read_without_the_table_of_the_file_itself(path):
    write(path, TABLES, HERE)

    assert {"usulan": {1: TABLES["usulan"][0], 2: TABLES["usulan"][1]}, "komisi": {}} == read(path).documents
    assert documents(TABLES) == read(path).documents
    assert HERE == read_position(path)


CHANGES = {
    "a document less": lambda base: base.table("usulan").remove(doc_ids=[1]),
    "a document more": lambda base: base.table("komisi").insert({"nama": "IV"}),
    "another value": lambda base: base.table("usulan").update({"anggaran": 150_000_001}, doc_ids=[1]),
    "the same number as a float": lambda base: base.table("usulan").update({"anggaran": 150_000_000.0}, doc_ids=[1]),
    "a table less": lambda base: base.drop_table("komisi"),
    "a table more": lambda base: base.insert({"isi": "lain"}),
    "another position": lambda base: base.table("catatan_berkas").update({"seq": 8}),
    "another hash": lambda base: base.table("catatan_berkas").update({"hash": "cd" * 32}),
    "a second own document": lambda base: base.table("catatan_berkas").insert({"seq": 7}),
    "no own document": lambda base: base.drop_table("catatan_berkas"),
    "nothing at all": lambda base: base.drop_tables(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_by_stock_tinydb_is_found(path, change):
    write(path, TABLES, HERE)
    with TinyDB(path) as database:
        change(database)

    assert not read(path).is_as_written
    with pytest.raises(StoreEdited):
        read_position(path)


def test_a_file_written_again_in_another_order_or_with_other_spaces_says_the_same(path):
    write(path, TABLES, HERE)
    path.write_text(json.dumps(json.loads(path.read_text()), indent=2, sort_keys=True))

    assert (True, False) == (read(path).is_as_written, read(path).is_to_the_byte)
    assert HERE == read_position(path)


def test_every_changed_byte_is_found(path):
    write(path, TABLES, HERE)
    whole = path.read_bytes()
    assert read(path).is_to_the_byte
    for position, byte in product(range(len(whole)), b" \n\t,0a"):
        if whole[position] != byte:
            changed = whole[:position] + bytes([byte]) + whole[position + 1 :]
            try:
                found = read(path, ModelDisk(names={path: File(seen=changed)}))
            except StoreUnreadable:
                continue
            assert not (found.is_as_written and found.is_to_the_byte), (position, byte)


def test_a_file_of_the_format_before_the_digest_still_tells_its_position(path):
    own = {"1": {"seq": 7, "hash": "ab" * 32, "versi": 1}}
    path.write_text(json.dumps({"usulan": {}, "catatan_berkas": own}))

    assert HERE == read_position(path)


@pytest.mark.parametrize("change", [{"versi": 3}, {"versi": 1}, {"sidik": 5}, {"lain": 1}])
def test_an_own_document_of_another_form_is_an_edit(path, change):
    write(path, TABLES, HERE)
    with TinyDB(path) as database:
        database.table("catatan_berkas").update(change)

    with pytest.raises(StoreEdited):
        read_position(path)


def test_a_file_that_was_changed_can_be_set_aside_under_the_next_free_name(path, disk):
    (path.parent / "sesi.json.disisihkan-1").write_text("lama")
    write(path, TABLES, HERE)
    whole = path.read_bytes()

    assert "sesi.json.disisihkan-2" == set_store_aside(path.parent, disk)

    assert ["replace", "sync_folder"] == disk.calls
    assert ("lama", whole) == (
        (path.parent / "sesi.json.disisihkan-1").read_text(),
        (path.parent / "sesi.json.disisihkan-2").read_bytes(),
    )
    assert not path.exists()
    with pytest.raises(FileNotFoundError):
        set_store_aside(path.parent)


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
def test_a_file_that_does_not_tell_its_position_was_changed(path, own):
    path.write_text(f'{{"catatan_berkas": {own}}}')

    assert {} == read(path).documents
    with pytest.raises(StoreEdited):
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
    assert documents(TABLES) == read(path).documents


def test_a_write_that_takes_little_at_a_time_still_writes_all(path, disk):
    disk.room = 10

    write(path, TABLES, HERE, disk)

    assert documents(TABLES) == read(path).documents


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

    assert documents(TABLES) == read(path).documents
