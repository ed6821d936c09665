"""The closing by keyboard: what is missing, the sentence, the lock, and the papers."""

import hashlib
import json

import pytest
from support import onstage, small
from support.palette import command

from exports.catalogue import PAPERS, of_step, outputs, to_print
from sessions.closing.decisions import DocumentsIssued, SidangClosed
from sessions.values.steps import SIDANG
from tui.closing.view_reading import Empty, Open
from tui.dialogs.confirm import ReadBack
from tui.dialogs.show import ShowPaper
from tui.house_rules.view import HouseRulesTopic
from tui.program.palette import SCREENS

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.chosen())`: the program at the closing screen over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="penutupan")

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    yield sitting
    sitting.close()


async def papers_written(app, pilot):
    """Wait for the worker that makes papers."""
    await app.workers.wait_for_complete()
    await pilot.pause()


def latest(app):
    return app.sitting.entries[-1].decision


@SIZES
async def test_the_sample_before_its_outcomes(make_app, played, golden, size):
    app = make_app(SCREENS, sitting=played, start="penutupan")
    async with app.run_test(size=size) as pilot:
        await command(pilot, "berikutnya")
        await pilot.pause()
        golden(app, f"penutupan-{size[0]}x{size[1]}")


@SIZES
async def test_a_small_sidang_that_is_closed(open_at, golden, size):
    app = open_at(small.closed())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"penutupan-ditutup-{size[0]}x{size[1]}")


@SIZES
async def test_the_berita_acara_is_read_before_it_is_printed(open_at, golden, size):
    app = open_at(small.chosen())
    async with app.run_test(size=size) as pilot:
        await pilot.press("p")
        await papers_written(app, pilot)
        assert isinstance(app.screen, ShowPaper)
        golden(app, f"penutupan-pratinjau-{size[0]}x{size[1]}")
        await pilot.press("enter")
        assert "penutupan" == app.screen.place
    assert [] == list(app.sitting.folder.glob("dokumen"))


async def test_the_preview_is_scrolled_by_pages(open_at, screen_text):
    app = open_at(small.chosen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await papers_written(app, pilot)
        first = screen_text(app)
        assert "BERITA ACARA" in first
        await pilot.press("pagedown")
        await pilot.pause()
        assert first != screen_text(app)
        await pilot.press("escape")
        assert "penutupan" == app.screen.place


async def test_a_preview_that_comes_too_late_is_not_shown(make_app, played):
    app = make_app(SCREENS, sitting=played, start="penutupan")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.action_pratinjau()
        await app.go("alur")
        await papers_written(app, pilot)
        assert "alur" == app.screen.place


async def test_closing_reads_the_sentence_locks_and_writes_the_papers(open_at, screen_text):
    app = open_at(small.chosen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        assert isinstance(app.screen, ReadBack)
        assert "Sidang ditutup" in screen_text(app)
        assert not app.session.is_closed
        await pilot.press("enter")
        await papers_written(app, pilot)
        assert app.session.is_closed
        assert "Sidang ditutup pukul 10.42; hasilnya terkunci." in screen_text(app)
        assert "6 berkas ditulis ke folder dokumen/." in screen_text(app)
    kinds = [entry.decision for entry in app.sitting.entries[-2:]]
    assert [SidangClosed, DocumentsIssued] == [type(decision) for decision in kinds]
    for name, digest in kinds[-1].files.items():
        assert digest == hashlib.sha256((app.sitting.folder / name).read_bytes()).hexdigest()
    assert {f"dokumen/{PAPERS[name].stem}.pdf" for name in of_step(SIDANG)} <= kinds[-1].files.keys()


async def test_from_the_last_decision_to_all_papers_on_disk_with_progress_while_keys_go_on(open_at):
    app = open_at(small.chosen())
    told = []

    def tell(act):
        told.append(act)

    async with app.run_test(size=(80, 24)) as pilot:
        app.watch(app, "last_act", tell, init=False)
        await pilot.press("s", "enter")
        await pilot.press("g", "u")
        assert "usulan" == app.screen.place
        await papers_written(app, pilot)
    session, folder = app.session, app.sitting.folder / "dokumen"
    names = to_print(session)
    known = outputs(session)
    progress = [f"Menulis {known[name].title} ({n} dari {len(names)}) …" for n, name in enumerate(names, start=1)]
    assert progress == [act for act in told if act.startswith("Menulis ")]
    listed = json.loads((folder / "manifes.json").read_text(encoding="utf-8"))["berkas"]
    assert {f"dokumen/{name}": line["sha256"] for name, line in listed.items()} == dict(session.issued)
    assert {*listed, "manifes.json"} == {path.name for path in folder.iterdir()}


async def test_esc_at_the_sentence_leaves_the_sidang_open(open_at):
    app = open_at(small.chosen())
    seq = app.session.seq
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", "escape")
        await pilot.pause()
        assert seq == app.session.seq
        assert not app.session.is_closed


async def test_closing_with_something_missing_is_refused_with_the_names(open_at, screen_text):
    app = open_at(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        shown = screen_text(app)
        assert "✗ Sidang belum dapat ditutup, 1 hal belum beres: Utusan ke Musrenbang" in shown
        assert not isinstance(app.screen, ReadBack)
        assert not app.session.is_closed


async def test_question_mark_names_everything_that_is_missing(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        shown = screen_text(app)
        assert "Sidang belum dapat ditutup karena:" in shown
        assert "✗ Tata tertib dan pedoman disahkan: belum disahkan" in shown


async def test_question_mark_where_nothing_is_missing(open_at, screen_text):
    app = open_at(small.chosen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert "Siap ditutup: semua pemeriksaan wajib terpenuhi." in screen_text(app)


async def test_n_walks_over_what_is_open_and_enter_leads_there(open_at):
    app = open_at(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "berikutnya")
        assert "Utusan ke Musrenbang Kabupaten" == next(
            row.cells[2] for row in app.screen.table.rows if row.key == app.screen.cursor_key
        )
        await pilot.press("enter")
        assert "utusan" == app.screen.place


async def test_n_where_nothing_is_open_is_told_and_refuses_nothing(open_at, screen_text):
    app = open_at(small.chosen())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "berikutnya")
        await pilot.pause()
        assert "• Tidak ada yang menghalangi penutupan sidang." in screen_text(app)


async def test_enter_on_the_witnesses_leads_to_their_line(open_at):
    app = open_at(small.decided())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        assert ("tatib", HouseRulesTopic.WITNESSES) == (app.screen.place, app.screen.cursor_key)


async def test_what_is_closed_is_not_closed_again(open_at, screen_text):
    app = open_at(small.closed())
    seq = app.session.seq
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert "penutupan" == app.screen.place
        assert "s selesai" not in screen_text(app)
        assert seq == app.session.seq


async def test_drafts_are_printed_at_any_time_and_are_no_decision(open_at, screen_text):
    app = open_at(small.adopted())
    seq = app.session.seq
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await papers_written(app, pilot)
        told = "6 berkas bertanda KONSEP ditulis ke folder dokumen/."
        (line,) = (line for line in screen_text(app).splitlines() if told in line)
        assert "^Z" not in line
        assert seq == app.session.seq
    assert "[ KONSEP ]" in (app.sitting.folder / "dokumen" / "berita-acara.txt").read_text(encoding="utf-8")


async def test_the_same_papers_again_are_no_news(open_at, screen_text):
    app = open_at(small.closed())
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(2):
            await pilot.press("c")
            await papers_written(app, pilot)
            assert "6 berkas ditulis ke folder dokumen/." in screen_text(app)
    assert [SidangClosed, DocumentsIssued] == [type(entry.decision) for entry in app.sitting.entries[-2:]]


async def test_a_folder_that_cannot_be_written_is_one_indonesian_sentence(open_at, screen_text):
    app = open_at(small.closed())
    (app.sitting.folder / "dokumen").write_text("bukan folder")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await papers_written(app, pilot)
        assert "✗ Dokumen tidak dapat ditulis: media simpan bermasalah." in screen_text(app)
        await pilot.press("escape")
        assert "penutupan" == app.screen.place
    assert isinstance(latest(app), SidangClosed)


async def test_a_link_out_of_the_folder_is_not_followed(open_at, screen_text, tmp_path):
    app = open_at(small.closed())
    (app.sitting.folder / "dokumen").mkdir()
    (app.sitting.folder / "dokumen" / "berita-acara.pdf").symlink_to(tmp_path / "lain.pdf")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await papers_written(app, pilot)
        assert "✗ Dokumen tidak dapat ditulis: foldernya tautan." in screen_text(app)
    assert not (tmp_path / "lain.pdf").exists()


async def test_who_only_reads_writes_no_papers(make_app, tmp_path, screen_text, reopen):
    sitting = reopen(onstage.sitting_of(small.closed(), tmp_path / "sesi"), read_only=True)
    app = make_app(SCREENS, sitting=sitting, start="penutupan")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await papers_written(app, pilot)
        assert "✗ Sesi hanya dapat dibaca" in screen_text(app)
    assert [] == list(sitting.folder.glob("dokumen"))


async def test_enter_on_a_proposal_without_an_outcome_lands_on_its_row(open_at):
    meeting = small.at_the_line()
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("end", "enter")
        await pilot.pause()
        assert ("prioritas", True) == (app.screen.place, app.screen.cursor_key in meeting.session.proposals)
        await pilot.press("tab")
        hidden = next(c for c in meeting.session.proposals if all(row.key != c for row in app.screen.rows))
        await app.go("penutupan", row=Open(hidden))
        await pilot.press("enter")
        await pilot.pause()
        assert ("prioritas", hidden) == (app.screen.place, app.screen.cursor_key)


async def test_what_stays_empty_is_read_out_below_the_closing_sentence_and_enter_fills_it_in(open_at, screen_text):
    app = open_at(small.chosen())
    async with app.run_test(size=(80, 24)) as pilot:
        await app.go("penutupan", row=Empty("Sambutan"))
        await pilot.press("enter")
        await pilot.pause()
        assert ("tatib", HouseRulesTopic.SPEECHES) == (app.screen.place, app.screen.cursor_key)
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert () == app.session.sidang.speeches
        assert app.session.sidang.presentations is None
        await app.go("penutupan")
        await pilot.press("s")
        told = " ".join(screen_text(app).split())
        assert "Akan tercetak NIHIL, karena tidak ada: Sambutan" in told
        assert "Akan tercetak “belum diisi”: Pemaparan." in told
