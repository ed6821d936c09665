"""A session that does not simply open: what stands in the way is said, and only what was chosen is done."""

import json
from datetime import datetime, timedelta, timezone

import pytest

from sessions.record.errors import JOURNAL, STORE, STORE_ASIDE, NotASession
from sessions.record.sitting import no_tables
from tui.dialogs.confirm import AskConfirm
from tui.program.opening import CopiedApp, OpeningApp, Way, leave_the_copied, open_sitting
from tui.program.opening_view import Obstacle

NOW = datetime(2027, 2, 3, 11, 7, tzinfo=timezone(timedelta(hours=7)))
HARMLESS = Obstacle(title="Jurnal", text="rusak")
UNREADABLE = Obstacle(title="Jurnal", text="rusak", is_readable=False)
EDITED = Obstacle(title="sesi.json diubah", text="Jurnalnya utuh.", may_try_again=True, confirmation="Disisihkan.")


class Answers:
    """Somebody at the terminal with these answers; `heard` are the questions."""

    def __init__(self, *ways):
        self.ways = list(ways)
        self.heard = []

    def __call__(self, obstacle):
        self.heard.append(obstacle)
        return self.ways.pop(0)


def opened(folder, *ways):
    answers = Answers(*ways)
    return open_sitting(folder, "Budi", lambda: NOW, no_tables, ask=answers), answers


@pytest.fixture
def left(make_sitting):
    """The folder of a session of two decisions that nobody has open."""
    sitting = make_sitting()
    sitting.close()
    return sitting.folder


def edit(folder):
    """Somebody opens sesi.json with TinyDB and changes a word."""
    stored = json.loads((folder / STORE).read_text(encoding="utf-8"))
    (folder / STORE).write_text(json.dumps({**stored, "usulan": {"1": {"kode": "lain"}}}), encoding="utf-8")


def test_a_session_that_is_in_order_asks_nothing(left):
    sitting, answers = opened(left)
    with sitting:
        assert ([], False) == (answers.heard, sitting.is_read_only)


def test_a_session_that_is_open_elsewhere_is_read_or_tried_again(make_sitting):
    first = make_sitting()
    sitting, answers = opened(first.folder, Way.AGAIN, Way.READ)
    with sitting:
        assert sitting.is_read_only
        assert ["sejak 10.42" in obstacle.text for obstacle in answers.heard] == [True, True]
    assert opened(first.folder, None)[0] is None


def test_a_store_edited_by_hand_opens_for_writing_only_when_the_journal_is_chosen(left):
    edit(left)
    sitting, _ = opened(left, Way.READ)
    with sitting:
        assert sitting.is_read_only
        assert "StoreEdited" == type(sitting.alarm).__name__
    assert opened(left, None)[0] is None
    assert not list(left.glob(f"{STORE_ASIDE}*"))
    sitting, answers = opened(left, Way.JOURNAL)
    with sitting:
        assert (False, 1) == (sitting.is_read_only, len(answers.heard))
    assert "lain" in (left / f"{STORE_ASIDE}1").read_text(encoding="utf-8")


def test_a_changed_byte_opens_for_reading_as_far_as_it_holds(left):
    raw = bytearray((left / JOURNAL).read_bytes())
    raw[-80] ^= 1
    (left / JOURNAL).write_bytes(raw)
    sitting, answers = opened(left, Way.READ)
    with sitting:
        assert (True, 1) == (sitting.is_read_only, sitting.session.seq)
    assert "mulai baris 2" in answers.heard[0].text
    assert bytes(raw) == (left / JOURNAL).read_bytes()


def test_a_folder_that_is_no_session_is_no_question(tmp_path):
    with pytest.raises(NotASession):
        opened(tmp_path)


@pytest.mark.parametrize(
    ("obstacle", "keys", "answer"),
    [
        (HARMLESS, ["enter"], Way.READ),
        (HARMLESS, ["2", "escape"], None),
        (UNREADABLE, ["enter"], None),
        (EDITED, ["2"], Way.AGAIN),
    ],
)
async def test_the_question_is_answered_by_a_digit_or_enter(obstacle, keys, answer):
    app = OpeningApp(obstacle)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
    assert answer is app.return_value


async def test_the_journal_alone_counts_only_after_a_second_question(screen_text):
    app = OpeningApp(EDITED)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = screen_text(app)
        assert "sesi.json diubah" in shown
        assert "Jurnalnya utuh." in shown
        await pilot.press("3")
        assert isinstance(app.screen, AskConfirm)
        assert "Disisihkan." in screen_text(app)
        await pilot.press("escape")
        await pilot.press("3", "enter")
    assert Way.JOURNAL is app.return_value


def test_a_session_that_another_program_copies_is_left_for_a_folder_of_its_own(make_sitting, tmp_path):
    sitting, heard = make_sitting(), []
    (tmp_path / "Musrenbang" / "sesi-0").mkdir(parents=True)

    def move_it(who, target, move):
        heard.append((who, target))
        assert "Sidang berlanjut di" in move(target)

    old = sitting.folder
    leave_the_copied(sitting, who="OneDrive", own=tmp_path / "Musrenbang", ask=move_it)
    assert [("OneDrive", tmp_path / "Musrenbang" / "sesi-0-2")] == heard
    assert tmp_path / "Musrenbang" / "sesi-0-2" == sitting.folder
    assert (old / JOURNAL).read_bytes() == (sitting.folder / JOURNAL).read_bytes()


def test_a_folder_that_nobody_copies_or_that_is_only_read_is_no_question(make_sitting, reopen, tmp_path):
    def never(*_):
        raise AssertionError

    sitting = make_sitting()
    leave_the_copied(sitting, who="", own=tmp_path, ask=never)
    with reopen(sitting, read_only=True) as reading:
        leave_the_copied(reading, who="OneDrive", own=tmp_path, ask=never)


@pytest.mark.parametrize(("keys", "moved"), [(["1", "enter"], True), (["2"], False), (["escape"], False)])
async def test_where_it_goes_is_asked_and_told(screen_text, tmp_path, keys, moved):
    went = []

    def move(target):
        went.append(target)
        return f"Sidang berlanjut di {target}."

    app = CopiedApp("OneDrive", tmp_path / "Musrenbang", move)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Folder ini disalin OneDrive; jurnal dapat tertukar." in screen_text(app)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
    assert [tmp_path / "Musrenbang"] * moved == went
