"""What is typed is kept while it is typed, comes back after a crash, and goes when it is answered or left."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import pytest
from support.on_disk import sitting_of
from support.small import adopted

from sessions.agenda.decisions_notes import SidangPaused, SidangResumed
from sessions.kernel.refusals import NOTHING_TO_DO, explain
from sessions.record import beside
from sessions.record.beside import Draft, Trace
from sessions.record.errors import DRAFTS
from sessions.values.attendance import Sex
from tui.dialogs.asked import Asked
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskText
from tui.program import drafting
from tui.program.app import MusrenbangApp
from tui.program.opening_view import OUTAGE
from tui.shell.stage import here


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    name: Annotated[str, Asked("Nama")]
    sex: Annotated[Sex, Asked("L/P", choices={Sex.MALE: "laki-laki", Sex.FEMALE: "perempuan"})]
    institution: Annotated[str, Asked("Lembaga")]


KNOWN = {"institution": "BPD Kuto"}
NOTE = "• Isian yang belum tersimpan dikembalikan."


def kept(app):
    """What the draft file holds once the keeper has written."""
    return {draft.form: dict(draft.texts) for draft in beside.read_drafts(app.sitting.folder).drafts}


async def written(app):
    """As after the moment in which keys are gathered."""
    await app.drafts._write()
    return kept(app)


def leave_behind(sitting, at, *forms, place="komisi", row="2007-03"):
    """The draft file of a program that ended without being left."""
    made = tuple(Draft(form=form, title=form, at=at, texts=texts) for form, texts in forms)
    beside.write(sitting.folder / DRAFTS, beside.rendered_drafts(Trace(at=at, place=place, row=row, drafts=made)))


async def test_what_stands_in_a_form_is_kept_until_it_is_answered_or_left(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        app.screen.ask(AskForm("Peserta baru", Guest, KNOWN), lambda _: None)
        await pilot.pause()
        assert {} == await written(app), "nothing typed"
        await pilot.press("S", "a", "r", "down", "p")
        assert {"Peserta baru": {"name": "Sar", "sex": "P"}} == await written(app)
        await pilot.press("l", "up", *["backspace"] * 3)
        assert {} == await written(app), "taken back"
        await pilot.press("x")
        assert {"Peserta baru": {"name": "x"}} == await written(app)
        await pilot.press("escape")
        assert {} == await written(app), "left on purpose"
        app.screen.ask(AskText("Alasan", about="2007-03"), lambda _: None)
        await pilot.pause()
        await pilot.press("y", "a")
        assert {"Alasan 2007-03": {"": "ya"}} == await written(app)
        await pilot.press("enter")
        await pilot.pause()
        assert {} == await written(app), "answered"
        folder = app.sitting.folder
    assert not (folder / DRAFTS).exists()


async def test_a_key_sets_off_the_writing_and_does_none_itself(make_app, monkeypatch):
    assert 0.25 >= drafting.WRITE_SECONDS
    monkeypatch.setattr(drafting, "WRITE_SECONDS", 60.0)
    app = make_app()
    async with app.run_test() as pilot:
        await written(app)
        app.screen.ask(AskText("Alasan"), lambda _: None)
        await pilot.pause()
        await pilot.press("y")
        waiting = app.drafts._timer
        assert {} == kept(app)
        await pilot.press("a")
        assert waiting is app.drafts._timer, "however long somebody types, it is written"
        assert {"Alasan": {"": "ya"}} == await written(app)


async def test_a_decision_that_is_refused_leaves_its_draft(make_app):
    app = make_app()

    async def refuse(_):
        app.notice = explain(NOTHING_TO_DO())

    async with app.run_test() as pilot:
        app.screen.ask(AskText("Alasan"), refuse)
        await pilot.press("y", "enter")
        await pilot.pause()
        assert {"Alasan": {"": "y"}} == await written(app)


async def test_a_program_that_is_ended_with_an_open_form_keeps_it(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        app.screen.ask(AskText("Alasan"), lambda _: None)
        await pilot.press("y")
        app.exit()
    assert {"Alasan": {"": "y"}} == kept(app)


async def test_after_a_crash_the_form_comes_back_where_it_was(make_app, make_sitting, screen_text, clock_now):
    sitting = make_sitting()
    at = clock_now - timedelta(minutes=1)
    leave_behind(
        sitting, at, ("Peserta baru", {"name": "Sar", "sex": "P", "hilang": "x"}), ("Alasan 2007-09", {"": "su"})
    )
    app = make_app(sitting=sitting, start=None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert ("komisi", "2007-03") == here(app)
        assert "• Ada isian yang belum selesai: Alasan 2007-09, 10.41; Peserta baru, 10.41." in screen_text(app)
        assert "Keputusan terakhir yang tersimpan: 10.42 " in screen_text(app)
        app.screen.ask(AskForm("Peserta baru", Guest, KNOWN), lambda _: None)
        await pilot.pause()
        shown = screen_text(app)
        assert NOTE in shown
        assert "perempuan" in shown
        await pilot.press("up", "i", " ", "W")
        assert "Sari W" == app.focused.value, "the first key does not replace what was half typed"
        assert NOTE not in screen_text(app)
        await pilot.press("escape")
        app.screen.ask(AskText("Alasan", about="2007-03"), lambda _: None)
        await pilot.pause()
        assert "" == app.focused.value, "another proposal's reason"
        await pilot.press("escape")
        app.screen.ask(AskText("Alasan", about="2007-09", value="3", goes_on=True), lambda _: None)
        await pilot.pause()
        assert "3" == app.focused.value, "begun anew by a digit"


async def test_who_only_reads_keeps_and_touches_no_drafts(make_app, make_sitting, reopen, clock_now):
    sitting = make_sitting()
    leave_behind(sitting, clock_now, ("Peserta baru", {"name": "Sar"}))
    before = (sitting.folder / DRAFTS).read_bytes()
    app = make_app(sitting=reopen(sitting, read_only=True))
    async with app.run_test() as pilot:
        app.screen.ask(AskForm("Peserta baru", Guest, KNOWN), lambda _: None)
        await pilot.pause()
        assert "" == app.focused.value
        await pilot.press("x")
        await app.drafts._write()
    assert before == (sitting.folder / DRAFTS).read_bytes()


async def test_drafts_that_cannot_be_written_cost_one_line_of_the_log(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        app.drafts._put(app.sitting.folder / "tidak ada", b"")
        app.screen.ask(AskText("Alasan"), lambda _: None)
        await pilot.press("y")
        (app.sitting.folder / f"{DRAFTS}.baru").mkdir()
        app.drafts._has_failed = False
        for _ in range(3):
            await app.drafts._write()
        assert app.notice is None
    log = (app.sitting.folder / "catatan.log").read_text(encoding="utf-8")
    assert 1 == log.count("IsADirectoryError") + log.count("PermissionError")


@pytest.fixture
def interrupted(tmp_path, clock_now):
    """A sitting in Pleno I whose program was last alive at 10.17, some time after its last decision."""
    with sitting_of(adopted(), tmp_path / "sesi") as sitting:
        leave_behind(sitting, clock_now - timedelta(minutes=25), ("Usulan baru", {"activity": "Talud"}), place="")
        yield sitting


async def test_an_outage_is_noted_when_it_is_agreed_to_and_asked_about_once(interrupted, screen_text, clock_now):
    app = MusrenbangApp(interrupted, lambda: clock_now, settle_seconds=0.0, asks_typist=True)
    before = app.session.seq
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Siapa yang mengetik?" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Sidang terhenti 10.17–10.42 (25 menit). Catat sebagai skors?" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert before + 2 == app.session.seq
        paused, resumed = app.sitting.entries[-2:]
        assert (SidangPaused(reason=OUTAGE), SidangResumed()) == (paused.decision, resumed.decision)
        assert (clock_now - timedelta(minutes=25), None) == (paused.occurred, resumed.occurred)
        assert "Ada isian yang belum selesai: Usulan baru, 10.17." in screen_text(app)
        await written(app)
        assert clock_now == beside.read_drafts(app.sitting.folder).at, "the next opening has nothing to ask"


async def test_an_outage_is_left_alone_when_it_is_not_wanted(interrupted, screen_text, clock_now):
    app = MusrenbangApp(interrupted, lambda: clock_now, settle_seconds=0.0)
    before = app.session.seq
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert before == app.session.seq
        assert "Ada isian yang belum selesai: Usulan baru, 10.17." in screen_text(app)
