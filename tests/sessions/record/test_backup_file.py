"""The zip file of a backup: the same bytes again, every changed byte found, and nothing taken from a hostile one."""

import hashlib
import json
import struct
import tracemalloc
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.record import backup_file
from sessions.record.backup_file import BackupFlaw, BackupUnusable, may_hold, pack, read_name, unpack

MEGABYTE = 2**20


def flaw_of(data):
    with pytest.raises(BackupUnusable) as unusable:
        unpack(data)
    return unusable.value.flaw


def signed(data):
    """The zip with a comment that fits, as somebody could forge it who has read the program."""
    body = data[:-64]
    return body + hashlib.sha256(body).hexdigest().encode()


def zipped(members, *, method=ZIP_DEFLATED, attributes=0o600 << 16):
    """A signed zip of these pairs of name and content."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for name, content in members:
            member = ZipInfo(name)
            member.filename = name  # on Windows zipfile has made a / of a backslash
            member.external_attr = attributes
            member.create_system = 3
            file.writestr(member, content, method)
        file.comment = bytes(64)
    return signed(buffer.getvalue())


def members_of(backup):
    with ZipFile(BytesIO(pack(backup))) as file:
        return [(info.filename, file.read(info)) for info in file.infolist()]


def test_what_is_packed_is_unpacked(backup):
    assert backup == unpack(pack(backup))
    assert pack(backup) == pack(backup)


def test_any_zip_program_opens_it(backup):
    with ZipFile(BytesIO(pack(backup))) as file:
        assert file.testzip() is None
        names = ["cadangan.json", "jurnal.jsonl", "sesi.json", "draf.jsonl"]
        assert [*names, "dokumen/berita-acara.pdf", "dokumen/manifes.json"] == file.namelist()
        said = json.loads(file.read("cadangan.json"))
    assert ("Kerjo", 5, backup.head, "2027-02-03T12:00:00+07:00") == (
        said["kecamatan"],
        said["keputusan"],
        said["sidik"],
        said["waktu"],
    )


def test_its_name_tells_kecamatan_decisions_and_time(backup):
    assert "cadangan-kerjo-000005-20270203-120000.zip" == backup.name
    name = read_name(backup.name)
    assert (5, "20270203-120000", "kerjo") == (name.seq, name.made, name.kecamatan)
    assert "cadangan-berkas-con-000005-20270203-120000.zip" == replace(backup, kecamatan="Con").name
    assert read_name("cadangan-kerjo-5.zip") is None


def test_every_changed_byte_is_found(backup):
    data = pack(replace(backup, files={"jurnal.jsonl": backup.files["jurnal.jsonl"]}))
    found = set()
    for position in range(len(data)):
        changed = bytearray(data)
        changed[position] ^= 1 << position % 8
        found.add(flaw_of(bytes(changed)))
    assert {BackupFlaw.DAMAGED, BackupFlaw.NOT_A_BACKUP} == found


def test_a_file_cut_anywhere_or_made_longer_is_found(backup):
    data = pack(backup)
    for size in range(0, len(data), 29):
        assert flaw_of(data[:size]) in {BackupFlaw.DAMAGED, BackupFlaw.NOT_A_BACKUP}
    assert BackupFlaw.DAMAGED == flaw_of(data + b"\n")


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.4", b"PK\5\6" + bytes(18)])
def test_another_file_is_no_backup(data):
    assert BackupFlaw.NOT_A_BACKUP == flaw_of(data)


def test_an_ordinary_zip_is_no_backup(backup):
    assert BackupFlaw.NOT_A_BACKUP == flaw_of(zipped([("foto.jpg", b"x")]))
    assert BackupFlaw.DAMAGED == flaw_of(zipped(members_of(backup))[:-64])


@pytest.mark.parametrize(
    "name",
    [
        "../jurnal.jsonl",
        "/etc/passwd",
        "C:\\jurnal.jsonl",
        "dokumen/../../x.pdf",
        "dokumen/sub/x.pdf",
        "dokumen/",
        "dokumen/.x.pdf",
        "dokumen/con .pdf",
        "dokumen/x.pdf\n",
        "dokumen\\x.pdf",
        "kunci",
        "jurnal.jsonl/x",
        "DOKUMEN/x.pdf",
        "dokumen/ⅹ.pdf",
    ],
)
def test_a_member_of_another_name_is_refused(backup, name):
    assert not may_hold(name)
    assert BackupFlaw.FOREIGN == flaw_of(zipped([*members_of(backup), (name, b"x")]))


def test_a_member_that_is_hidden_behind_a_zero_byte_is_refused(backup):
    data = zipped([*members_of(backup), ("dokumen/x.pdfX", b"x")]).replace(b"x.pdfX", b"x.pdf\0")
    assert BackupFlaw.FOREIGN == flaw_of(signed(data))


@pytest.mark.parametrize("attributes", [0o120777 << 16, 0o040755 << 16, 0o104755 << 16])
def test_a_link_a_folder_and_a_program_are_refused(backup, attributes):
    assert BackupFlaw.FOREIGN == flaw_of(zipped(members_of(backup), attributes=attributes))


def test_another_compression_is_refused(backup):
    assert BackupFlaw.FOREIGN == flaw_of(zipped(members_of(backup), method=ZIP_BZIP2))


def test_a_member_twice_is_refused(backup):
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped([*members_of(backup), ("draf.jsonl", b"x")])
    assert BackupFlaw.FOREIGN == flaw_of(data)


def test_a_bomb_is_refused_before_it_is_unpacked(backup, monkeypatch):
    monkeypatch.setattr(backup_file, "LARGEST_MEMBER", 2**20)
    bomb = [*members_of(backup), ("dokumen/bom.pdf", bytes(2**20 + 1))]
    assert BackupFlaw.TOO_LARGE == flaw_of(zipped(bomb))


def test_a_bomb_that_lies_about_its_size_is_not_unpacked_beyond_it(backup):
    data = zipped([*members_of(backup), ("dokumen/bom.pdf", bytes(8 * MEGABYTE))])
    lying = signed(data.replace(struct.pack("<L", 8 * MEGABYTE), struct.pack("<L", 10)))
    tracemalloc.start()
    try:
        assert BackupFlaw.DAMAGED == flaw_of(lying)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < MEGABYTE


def test_many_members_and_a_second_directory_are_refused(backup, monkeypatch):
    monkeypatch.setattr(backup_file, "MOST_MEMBERS", 8)
    many = [*members_of(backup), *((f"dokumen/{number}.pdf", b"") for number in range(3))]
    assert BackupFlaw.FOREIGN == flaw_of(zipped(many))
    end = bytearray(zipped(members_of(backup)))
    end[-86 + 16 : -86 + 20] = struct.pack("<L", 0)
    assert BackupFlaw.FOREIGN == flaw_of(signed(bytes(end)))


def test_a_newer_backup_is_told_from_a_damaged_one(backup):
    (about, said), *others = members_of(backup)
    newer = said.replace(b'"versi":1', b'"versi":2')
    assert BackupFlaw.NEWER == flaw_of(zipped([(about, newer), *others, ("catatan-baru.txt", b"x")]))
    assert BackupFlaw.DAMAGED == flaw_of(zipped([(about, said.replace(b'"versi":1', b'"versi":"1"')), *others]))


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b'"keputusan":5', b'"keputusan":4'),
        (b'"waktu":"2027', b'"waktu":"x'),
        (b"{", b"["),
        (b"{", b"[" * 100_000),
        (b'"berkas":{', b'"berkas":{"x":"y",'),
    ],
)
def test_a_backup_that_does_not_hold_what_it_says_is_damaged(backup, was, becomes):
    (about, said), *others = members_of(backup)
    changed = said.replace(was, becomes, 1)
    assert said != changed
    assert BackupFlaw.DAMAGED == flaw_of(zipped([(about, changed), *others]))


def test_a_journal_that_does_not_chain_or_end_is_damaged(backup):
    journal = backup.files["jurnal.jsonl"]
    for changed in (journal[:-1], journal.replace(b"tiga", b"nol!"), journal + b"{", b""):
        (_, said), _, *others = members_of(backup)
        was, now = (hashlib.sha256(data).hexdigest().encode() for data in (journal, changed))
        members = [("cadangan.json", said.replace(was, now)), ("jurnal.jsonl", changed), *others]
        assert BackupFlaw.DAMAGED == flaw_of(zipped(members))


@given(data=st.data())
def test_no_forged_zip_is_anything_but_refused(data):
    """Signed bytes around the directory and the headers, changed at will."""
    members = [("cadangan.json", b'{"versi":1}'), ("jurnal.jsonl", b"x" * 40), ("draf.jsonl", b"")]
    forged = bytearray(zipped(members))
    for _ in range(data.draw(st.integers(1, 4))):
        forged[data.draw(st.integers(43, len(forged) - 65))] = data.draw(st.integers(0, 255))
    assert flaw_of(signed(bytes(forged))) in set(BackupFlaw)
