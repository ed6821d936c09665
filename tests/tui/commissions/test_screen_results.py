"""The paper of a commission by keyboard: typed in its order, kept, taken in as one decision, presented in Pleno II."""

from decimal import Decimal

import openpyxl
import pytest
from support import onstage, small
from support.patience import until
from support.refused_votes import placed_by_a_vote
from support.small import C1, C2, JT, code, codes

from sessions.commissions.decisions_results import CommissionPresented, CommissionResultReceived
from sessions.commissions.facts_worksheet import WorksheetLine
from sessions.values.proposals import Outcome
from tui.commissions import view_results
from tui.dialogs.compare import Compare
from tui.dialogs.confirm import ReadBack
from tui.dialogs.pick_file import PickFile
from tui.program.palette import SCREENS
from tui.proposals.dialog_columns import ArrangeColumns
from tui.widgets.rows import RowList

REASON = "Hanya ruas yang rusak berat"


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.adopted())`: the program at the results of the commissions over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="hasil")

    yield make
    for sitting in opened:
        sitting.close()


async def test_a_paper_is_typed_in_its_order_and_taken_in_at_once(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert ["2001-01", "2003-01"] == [row.key for row in app.screen.rows]
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "2003-01" == app.screen.cursor_key
        await pilot.press("enter")
        lines = app.screen._lines
        lines[0].value, lines[2].value, lines[4].value, lines[5].value = "1", "80", "160 jt", REASON
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "2 baris terisi" in screen_text(app)
        await pilot.press("z")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        taken = app.sitting.entries[-1].decision
        assert isinstance(taken, CommissionResultReceived)
        assert (C1, codes("2003-01 2001-01")) == (taken.commission, taken.order)
        assert (160 * JT, Decimal(80)) == (
            app.session.proposals[code("2003-01")].cost, app.session.proposals[code("2003-01")].volume,
        )  # fmt: skip
        assert {} == app.screen.lines()


async def test_numbers_given_twice_and_missing_reasons_are_told(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "1", "enter", "1", "enter", "z")
        await pilot.pause()
        assert "Urutan 1 dipakai lebih dari satu kali." in screen_text(app)
        await pilot.press("escape", "enter")
        app.screen._lines[4].value = "90 jt"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Perubahan atau penolakan perlu alasan, paling sedikit 10 huruf." in screen_text(app)


async def test_the_lines_that_lack_a_reason_are_named_before_anything_is_taken_in(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        app.screen.lines().update({code("2001-01"): WorksheetLine(cost=JT), code("2003-01"): WorksheetLine(place=1)})
        await pilot.press("z")
        assert "Belum ada alasan, paling sedikit 10 huruf: 2001-01." in screen_text(app)


async def test_pleno_two_hears_a_commission(open_at):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "z")
        app.screen._lines[0].value, app.screen._lines[1].value = "Sri Hartini", "Irigasi didahulukan"
        await pilot.press("ctrl+s")
        await pilot.pause()
        wanted = CommissionPresented(commission=C2, by="Sri Hartini", response="Irigasi didahulukan")
        assert wanted == app.sitting.entries[-1].decision


TYPED = {
    code("2001-01"): WorksheetLine(verdict="belum disepakati", reason="RAB belum ada | menyusul"),
    code("2003-01"): WorksheetLine(place=1, volume=Decimal("62.5"), unit="m", cost=95 * JT, reason=REASON),
    code("2001-02"): WorksheetLine(is_claimed=True),
    code("2003-02"): WorksheetLine(verdict="tunda"),
}


def test_what_is_typed_survives_a_power_cut():
    session = small.adopted().session
    assert TYPED == view_results.from_texts(session, view_results.as_texts(TYPED))
    assert {} == view_results.from_texts(session, {"0": "2001-01 | satu | | | | | "})
    assert {} == view_results.from_texts(session, {"0": "X-1 | 1 | | | | | "})


def test_a_paper_becomes_one_decision():
    session = small.adopted().session
    made = view_results.result(session, C1, {c: line for c, line in TYPED.items() if c != code("2003-02")})
    assert (codes("2003-01"), codes("2001-02")) == (made.order, made.claimed)
    refused, changed = made.rows
    assert (Outcome.NOT_AGREED, Decimal("62.5")) == (refused.outcome, changed.agreed.volume)
    made.check(session)


async def test_an_order_against_a_certified_vote_asks_why_from_the_list(open_at, screen_text, type_in):
    app = open_at(placed_by_a_vote())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "right")
        await pilot.pause()
        assert ["2001-02", "2003-02"] == [row.key for row in app.screen.rows]
        await pilot.press("1", "enter", "2", "enter", "z")
        await pilot.pause()
        assert "Urutan Komisi II, menyimpang dari suara nomor 1." in screen_text(app)
        await pilot.press("3")
        await type_in(pilot, "jalan didahulukan")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        taken = app.sitting.entries[-1].decision
        assert (C2, codes("2001-02 2003-02")) == (taken.commission, taken.order)
        assert "kesepakatan komisi: jalan didahulukan" == taken.reason


async def test_an_order_as_it_was_voted_asks_nothing(open_at):
    app = open_at(placed_by_a_vote())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "right", "2", "enter", "1", "enter", "z")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert (codes("2003-02 2001-02"), "") == (
            app.sitting.entries[-1].decision.order, app.sitting.entries[-1].decision.reason,
        )  # fmt: skip


async def test_a_worksheet_goes_out_as_a_file_and_comes_back(open_at, screen_text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "down", "enter")
        await app.workers.wait_for_complete()
        written = [app.sitting.folder / "dokumen" / f"lembar-kerja-komisi-{name}.xlsx" for name in ("i", "ii", "iii")]
        assert all(path.is_file() for path in written)
        book = openpyxl.load_workbook(written[0])
        sheet = book.worksheets[0]
        rows = {row[0].value: row for row in sheet.iter_rows()}
        heads = [cell.value for cell in rows["Kode"]]
        for name, values in {"2001-01": (2, None, None), "2003-01": (1, 95 * JT, "ruas yang rusak saja")}.items():
            cells = dict(zip(heads, rows[name], strict=True))
            cells["Urutan"].value, cells["Biaya baru (Rp)"].value, cells["Alasan"].value = values
        book.save(tmp_path / "kembali.xlsx")
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, PickFile))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Compare))
        assert "Komisi I: 2 baris diisi" in screen_text(app)
        assert "urutan 1 dan Rp95.000.000" in screen_text(app)
        before = app.session
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, Compare) and app.screen.lines())
        assert before is app.session
        assert "2 baris diambil dari kembali.xlsx." in screen_text(app)
        await pilot.press("escape", "z")
        await until(pilot, lambda: isinstance(app.screen, ReadBack))
        await pilot.press("enter")
        await until(pilot, lambda: app.session is not before)
        taken = app.sitting.entries[-1].decision
        assert (C1, codes("2003-01 2001-01")) == (taken.commission, taken.order)
        assert 95 * JT == app.session.proposals[code("2003-01")].cost


async def test_a_worksheet_whose_columns_nobody_knows_is_arranged_first(open_at, screen_text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kembali.csv").write_text("Id;Peringkat komisi satu\n2001-01;2\n2003-01;1\n", encoding="utf-8")
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, PickFile))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ArrangeColumns))
        for column, field in ((0, "Kode"), (1, "Urutan")):
            app.screen.query_one(RowList).point_at(column)
            await pilot.press("enter")
            app.focused.value = field
            await pilot.press("enter")
            await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Compare))
        assert "Komisi I: 2 baris diisi" in screen_text(app)
        await pilot.press("u")
        await until(pilot, lambda: isinstance(app.screen, ArrangeColumns))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Compare))
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, Compare) and app.screen.lines())
        assert {code("2001-01"): 2, code("2003-01"): 1} == {key: line.place for key, line in app.screen.lines().items()}
