"""Where sessions may lie: the folder that is offered, who copies a folder behind our back, names that cannot be."""

import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from sessions.kernel import windows
from tui.shell import folders

ONEDRIVE = {"OneDrive": "C:\\Users\\Sari\\OneDrive", "OneDriveCommercial": "C:\\Users\\Sari\\Kantor Camat"}


@pytest.mark.parametrize(
    ("folder", "drive_type", "who"),
    [
        ("C:\\Users\\Sari\\Documents\\Musrenbang\\kerjo", windows.FIXED, ""),
        ("C:\\Users\\Sari\\OneDrive\\Dokumen\\kerjo", windows.FIXED, "OneDrive"),
        ("C:\\Users\\Sari\\onedrive\\kerjo", windows.FIXED, "OneDrive"),
        ("C:\\Users\\Sari\\Kantor Camat\\kerjo", windows.FIXED, "OneDrive"),
        ("C:\\Users\\Budi\\OneDrive - Kab Karanganyar\\kerjo", windows.FIXED, "OneDrive"),
        ("G:\\My Drive\\kerjo", windows.FIXED, "Google Drive"),
        ("G:\\Drive Saya\\kerjo", windows.FIXED, "Google Drive"),
        ("C:\\Users\\Sari\\Dropbox (Kantor)\\kerjo", windows.FIXED, "Dropbox"),
        ("C:\\Users\\Sari\\Dropboxes\\kerjo", windows.FIXED, ""),
        ("\\\\server\\bersama\\kerjo", 0, "jaringan"),
        ("Z:\\kerjo", windows.NETWORK, "jaringan"),
        ("E:\\kerjo", windows.REMOVABLE, ""),
    ],
)
def test_who_copies_a_folder_is_known_by_its_place(folder, drive_type, who):
    assert who == folders.copied_by(PureWindowsPath(folder), ONEDRIVE, drive_type)


def test_on_other_systems_the_names_of_folders_tell():
    assert "Dropbox" == folders.copied_by(PurePosixPath("/home/sari/Dropbox/kerjo"), {})
    assert "" == folders.copied_by(PurePosixPath("/home/sari/kerjo"), {})


def test_sessions_lie_among_the_documents_unless_those_are_copied_elsewhere():
    home = Path("home")
    assert home / "Documents" / "Musrenbang" == folders.beside(home / "Documents", home, is_copied=False)
    assert home / "Musrenbang" == folders.beside(home / "OneDrive" / "Documents", home, is_copied=True)
    assert home / "Musrenbang" == folders.beside(None, home, is_copied=False)


def test_the_program_and_the_system_are_no_place_for_sessions(tmp_path):
    program, system, meeting = (tmp_path / name for name in ("Program", "Windows", "rapat"))
    for folder in (program / "lib", system / "System32", meeting):
        folder.mkdir(parents=True)
    environment = {"SYSTEMROOT": str(system)}
    assert folders.is_no_place(program, program, environment)
    assert folders.is_no_place(program / "lib", program, environment)
    assert folders.is_no_place(system / "System32", program, environment)
    assert folders.is_no_place(tmp_path / "tidak-ada", program, {})
    assert not folders.is_no_place(meeting, program, environment)


@pytest.mark.skipif(sys.platform == "win32", reason="it is about other systems")
def test_elsewhere_the_present_folder_is_the_one_and_no_stick_is_known(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert (tmp_path, "") == (folders.begin(), folders.told_of_a_stick())


def test_a_folder_of_a_name_that_only_windows_refuses_is_refused_there_alone(tmp_path):
    assert "“aux” adalah nama alat bagi Windows" == folders.why_not(tmp_path / "aux", system="win32")
    assert "" == folders.why_not(tmp_path / "aux", system="linux")
