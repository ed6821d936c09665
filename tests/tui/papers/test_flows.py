"""Any paper from any screen by ^O: read, written, shown, printed; and all of them to a stick, read back."""

import asyncio
import hashlib
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from support import onstage, small
from support.palette import command

from exports.catalogue import PAPERS, to_print
from sessions.closing.decisions import DocumentsIssued
from sessions.closing.decisions_handing import CopyMade
from sessions.values.handing import CopyPlace
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.show import ShowPaper
from tui.dialogs.text import AskText
from tui.papers import flows
from tui.program.palette import SCREENS
from tui.shell import machine
from tui.shell.machine import NotTaken, Tool, hand_over, is_there

NO_PROGRAM_FOR_IT = OSError()
NO_PROGRAM_FOR_IT.winerror = 1155

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the commands of Linux")


@pytest.fixture
def open_over(make_app, tmp_path):
    """`open_over(small.closed())`: the program over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="prioritas")

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder that is the whole PATH; `programs("lp", 'echo …')` puts a program of that name into it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)

    def put(name, script):
        path = folder / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)

    return put


async def choose(app, pilot, *typed):
    """Type into one list after the other and take what is left."""
    for words in typed:
        await pilot.pause()
        assert isinstance(app.screen, AskChoice)
        dialog = app.screen
        dialog.finish(next(c.value for c in dialog._choices if words == c.label or c.note.startswith(words)))
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_paper_is_read_as_text_from_any_screen(open_over, screen_text):
    app = open_over(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        assert {paper.title for paper in PAPERS.values()} <= {choice.label for choice in app.screen._choices}
        await choose(app, pilot, "tata-tertib.pdf", "baca")
        assert isinstance(app.screen, ShowPaper)
        assert "TATA TERTIB" in screen_text(app)


async def test_the_lists_go_back_to_all_at_once_and_their_message_is_read(open_over, screen_text):
    app = open_over(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "Balikan usulan untuk semua pengusul")
        villages = [f"balikan-{tail}.{kind}" for tail in ("2001", "2003", "2008") for kind in ("txt", "xlsx")]
        assert villages == sorted(path.name for path in (app.sitting.folder / "dokumen").glob("balikan-*"))
        assert app.last_act.endswith("6 berkas ditulis ke folder dokumen/.")
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "balikan-2001.xlsx", "baca pesannya")
        assert "*Hasil usulan Desa Kuto*" in screen_text(app)
        assert "- 2001-01 Talud jalan Dk. Ngasem: Rp100.000.000" in screen_text(app)


async def test_a_paper_is_written_and_what_was_issued_is_marked(open_over):
    app = open_over(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "berita-acara-inti.pdf", "tulis")
        assert (app.sitting.folder / "dokumen" / "berita-acara-inti.pdf").is_file()
        assert isinstance(app.sitting.entries[-1].decision, DocumentsIssued)
        await command(pilot, "semua dokumen")
        await pilot.pause()
        assert ["berita-acara-inti.pdf · terbit"] == [c.note for c in app.screen._choices if "terbit" in c.note]


async def test_word_files_are_written_without_a_decision_and_none_that_was_edited_is_written_over(open_over):
    app = open_over(small.closed())
    word = app.sitting.folder / "word"
    async with app.run_test(size=(80, 24)) as pilot:
        decided = len(app.sitting.entries)
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "undangan.pdf", "Word")
        assert app.last_act.endswith("1 berkas Word ditulis ke folder word/.")
        (word / "undangan.docx").write_bytes(b"disunting")
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "Berkas Word untuk disunting")
        assert app.last_act.endswith("ke folder word/. undangan.docx sudah disunting dan tidak ditimpa.")
        assert b"disunting" == (word / "undangan.docx").read_bytes()
        assert {"undangan-2.docx", "berita-acara-salinan.docx"} <= {path.name for path in word.iterdir()}
        assert decided == len(app.sitting.entries)


async def test_a_word_file_that_is_open_is_named(open_over, monkeypatch):
    def refuse(_self, _source, target):
        raise PermissionError(13, "Access is denied", str(target))

    app = open_over(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr("sessions.record.disk.Disk.replace", refuse)
        monkeypatch.setattr("sessions.record.disk.Disk.is_held", lambda _self, _path: True)
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "undangan.pdf", "Word")
        assert "undangan.docx sedang dibuka program lain, mungkin Word." == app.notice.found


@ON_LINUX
async def test_a_paper_goes_to_the_printer_while_the_keys_go_on(open_over, programs, tmp_path):
    programs("lp", f'printf %s "$3" > {tmp_path}/dicetak')
    app = open_over(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "daftar-utusan.pdf", "cetak")
        assert str(app.sitting.folder / "dokumen" / "daftar-utusan.pdf") == (tmp_path / "dicetak").read_text()
        assert app.last_act.endswith("daftar-utusan.pdf dikirim ke pencetak.")
        assert CopyMade(what=("utusan",), where=CopyPlace.PRINTER) == app.sitting.entries[-1].decision


@ON_LINUX
async def test_a_printer_that_refuses_is_told_in_its_own_words(open_over, programs, screen_text):
    programs("lp", 'echo "lp: Error - no default destination" >&2; exit 1')
    app = open_over(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "daftar-utusan.pdf", "cetak")
        assert "daftar-utusan.pdf tidak dapat dicetak: lp: Error - no default destination." == app.notice.found
        assert "Berkasnya ada di folder dokumen/" in screen_text(app)
        assert () == app.session.copies_made


async def test_where_a_viewer_prints_it_is_asked_whether_it_was(open_over, monkeypatch):
    def only_opens(_path, verb):
        if verb == "print":
            raise NO_PROGRAM_FOR_IT

    monkeypatch.setattr(machine, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(os, "startfile", only_opens, raising=False)
    app = open_over(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        for key, found in (("escape", 0), ("enter", 1)):
            await command(pilot, "semua dokumen")
            await choose(app, pilot, "daftar-utusan.pdf", "cetak")
            assert isinstance(app.screen, AskConfirm)
            await pilot.press(key)
            assert found == len(app.session.copies_made)


@ON_LINUX
def test_only_what_the_system_can_do_is_offered(programs, monkeypatch, tmp_path):
    assert not [tool for tool in Tool if is_there(tool)]
    programs("xdg-open", "exec /bin/sleep 0.3")
    assert not is_there(Tool.OPEN)
    monkeypatch.setenv("DISPLAY", ":0")
    assert is_there(Tool.OPEN)
    hand_over(Tool.OPEN, tmp_path, patience=0.05)
    programs("xdg-open", "exit 3")
    with pytest.raises(NotTaken):
        hand_over(Tool.OPEN, tmp_path)


async def test_the_papers_go_straight_to_the_stick_and_are_read_back(open_over, tmp_path):
    stick = tmp_path / "STIK"
    stick.mkdir()
    app = open_over(small.closed())
    app.backups.find_volumes = lambda: (stick,)
    told = []

    def tell(act):
        told.append(act)

    async with app.run_test(size=(80, 24)) as pilot:
        app.watch(app, "last_act", tell, init=False)
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "Kiriman ke stik USB")
        parcel = stick / "kiriman-kerjo-2028"
        assert app.last_act.endswith(f"Kiriman tersalin dan terbaca kembali: {parcel}.")
        listed = json.loads((parcel / "manifes.json").read_text())["berkas"]
        stems = {Path(name).stem for name in listed}
        assert {PAPERS[name].stem for name in to_print(app.session) if name in PAPERS} <= stems
        assert CopyMade(what=to_print(app.session), where=CopyPlace.MEDIUM) == app.sitting.entries[-1].decision
    steps = [act for act in told if act.startswith("Kiriman: ")]
    assert any("menyalin berita-acara.pdf (" in act for act in steps)
    assert any("memeriksa berita-acara.pdf (" in act for act in steps)


async def test_without_a_stick_a_folder_is_typed_and_one_that_is_not_there_is_refused(open_over, tmp_path):
    app = open_over(small.closed())
    app.backups.find_volumes = lambda: ()
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "semua dokumen")
        await choose(app, pilot, "Kiriman ke stik USB")
        assert isinstance(app.screen, AskText)
        app.screen.finish(str(tmp_path / "dicabut"))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert app.notice.found.startswith("Kiriman tidak dapat dibuat: ")
        assert not (tmp_path / "dicabut").exists()
        assert () == app.session.copies_made


async def test_two_wishes_at_once_are_written_one_after_the_other(open_over):
    app = open_over(small.closed())
    told = []

    def tell(act):
        told.append(act)

    async with app.run_test(size=(80, 24)):
        app.watch(app, "last_act", tell, init=False)
        both = [("utusan", "tata-tertib"), ("utusan", "pedoman")]
        hashes = await asyncio.gather(*(flows.written(app.screen, names) for names in both))
    assert [2, 2] == [len(found) for found in hashes]
    places = [act[-11:] for act in told if act.startswith("Menulis ")]
    assert ["1 dari 2) …", "2 dari 2) …"] * 2 == places
    for name, digest in {**hashes[0], **hashes[1]}.items():
        assert digest == hashlib.sha256((app.sitting.folder / "dokumen" / name).read_bytes()).hexdigest()
