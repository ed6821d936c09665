"""A backup that somebody unpacked and zipped again: taken while every file is as it was, and told; else refused."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from sessions.record import backup_file, backup_keeping
from sessions.record.backup_file import BackupFlaw, BackupUnusable, pack, unpack, unpack_repacked


def members_of(backup):
    with ZipFile(BytesIO(pack(backup))) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


def zipped(members, *, above="", method=ZIP_DEFLATED, attributes=0o100644 << 16, comment=b""):
    """As another program packs: with folders, dates and rights of its own."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        if above:
            file.writestr(ZipInfo(above, (2027, 2, 4, 9, 0, 0)), b"")
        for name, content in members.items():
            member = ZipInfo(f"{above}{name}", (2027, 2, 4, 9, 0, 0))
            member.external_attr = attributes
            file.writestr(member, content, method)
        file.comment = comment
    return buffer.getvalue()


def flaw_of(data):
    with pytest.raises(BackupUnusable) as unusable:
        unpack_repacked(data)
    return unusable.value.flaw


@pytest.mark.parametrize("above", ["", "cadangan-kerjo/"])
@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2])
def test_what_was_packed_again_is_the_same_backup_and_says_so(backup, above, method):
    backwards = dict(reversed(members_of(backup).items()))
    again = zipped(backwards, above=above, method=method, comment=b"arsip")
    with pytest.raises(BackupUnusable):
        unpack(again)
    assert unpack_repacked(again) == replace(backup, is_repacked=True)


def test_what_a_mac_adds_is_passed_over(backup):
    mac = {**members_of(backup), "__MACOSX/._jurnal.jsonl": b"x", ".DS_Store": b"x"}
    assert unpack_repacked(zipped(mac)).files == backup.files


def test_a_changed_a_missing_and_an_added_file_are_refused(backup):
    members = members_of(backup)
    for name in members:
        changed = members[name].replace(members[name][5:6], b"#", 1)
        assert flaw_of(zipped({**members, name: changed})) is BackupFlaw.DAMAGED, name
        assert flaw_of(zipped({other: members[other] for other in members if other != name})) is BackupFlaw.DAMAGED
    assert flaw_of(zipped({**members, "dokumen/tambahan.pdf": b"x"})) is BackupFlaw.FOREIGN
    assert flaw_of(zipped({**members, "../keluar.pdf": b"x"})) is BackupFlaw.FOREIGN


def test_links_and_bombs_are_refused(backup, monkeypatch):
    members = members_of(backup)
    assert flaw_of(zipped(members, attributes=0o120777 << 16)) is BackupFlaw.FOREIGN
    monkeypatch.setattr(backup_file, "LARGEST_WHOLE", sum(map(len, members.values())) - 1)
    assert flaw_of(zipped(members)) is BackupFlaw.TOO_LARGE
    monkeypatch.setattr(backup_file, "MOST_MEMBERS", len(members) - 1)
    assert flaw_of(zipped(members)) is BackupFlaw.FOREIGN


def test_reading_a_file_says_what_is_wrong_with_it_as_it_was_written(backup, tmp_path):
    path = tmp_path / "salinan.zip"
    path.write_bytes(zipped(members_of(backup), above="salinan/"))
    assert backup_keeping.read(path).is_repacked
    path.write_bytes(pack(backup)[:-1] + b"x")
    with pytest.raises(BackupUnusable) as unusable:
        backup_keeping.read(path)
    assert unusable.value.flaw is BackupFlaw.DAMAGED
