"""Attendance by keyboard: counts in the queue, names later, leaving and coming back, the quorum, a list from a file."""

import pytest
from support import onstage, small
from support.palette import command
from support.patience import opened, until
from support.small import BOTOK, GANTEN, KUTO, SRI, SUPARNO, WAHYU

from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded, VillageAbsent
from sessions.attendance.decisions_guests import QuorumChecked
from sessions.attendance.decisions_leaving import PeopleReturned, PersonLeft, PersonReturned
from sessions.values.attendance import Party, Sex, Unsur
from tui.attendance.dialog import GuestPreview
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskLine
from tui.program.palette import SCREENS
from tui.proposals.dialog_columns import ArrangeColumns
from tui.widgets.rows import RowList


@pytest.fixture
def open_at(make_app, tmp_path):
    """`open_at(small.prepared())`: the program at the attendance screen over this meeting."""
    opened = []

    def make(meeting):
        opened.append(onstage.sitting_of(meeting, tmp_path / "sesi"))
        return make_app(SCREENS, sitting=opened[-1], start="hadir")

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    yield sitting
    sitting.close()


def latest(app):
    return app.sitting.entries[-1].decision


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_sample_by_count_and_by_name(make_app, played, golden, size):
    app = make_app(SCREENS, sitting=played, start="hadir")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"hadir-hitungan-{size[0]}x{size[1]}")
        await pilot.press("tab")
        await pilot.pause()
        golden(app, f"hadir-nama-{size[0]}x{size[1]}")


async def test_a_queue_is_counted_with_digits_and_goes_on_by_itself(open_at, screen_text):
    app = open_at(small.prepared())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        app.focused.value = "2 1"
        await pilot.pause()
        assert "= L 2, P 1: 3 orang, 3 utusan" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=KUTO, men=2, women=1, delegates=3) == latest(
            app
        )
        assert "33.13.16.2003" == app.screen.cursor_key
        assert "Hadir 3 dari 9 utusan, kuorum 6 (2/3 × 9) · menunggu 3 utusan" in screen_text(app)


async def test_digits_in_a_row_are_enough_and_a_nought_says_that_nobody_came(open_at, screen_text):
    app = open_at(small.prepared())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "0", "4")
        await pilot.pause()
        assert "= L 4, P 0: 4 orang, 3 utusan (1 lagi tanpa hak suara)" in screen_text(app)
        await pilot.press("enter", "2", "1", "enter", "0", "enter")
        await pilot.pause()
        assert VillageAbsent(village=BOTOK) == latest(app)
        assert "tidak hadir" in screen_text(app)
        assert "33.13.16.2008" == app.screen.cursor_key
        assert (3, 3, 0) == tuple(attendance.voices(app.session).values())


async def test_what_was_counted_is_not_written_over_unasked(open_at, screen_text):
    meeting = small.prepared()
    meeting.decide(HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=KUTO, men=2, women=1, delegates=3))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("1", "1", "2", "enter")
        await pilot.pause()
        assert "Desa Kuto sudah 2 1 3; ganti?" in screen_text(app)
        assert "utusan hadir 3 → 2 dari 9, kuorum 6." in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert before == app.session.seq
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert (before, "HadirScreen") == (app.session.seq - 1, type(app.screen).__name__)


async def test_a_name_is_entered_for_the_village_under_the_cursor(open_at, screen_text):
    meeting = small.prepared()
    meeting.decide(
        HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=KUTO, men=2, women=1, delegates=3),
    )
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        app.focused.value = "Wahyu Sulistyo"
        await pilot.press("enter", "down", "down", "down", "l", "ctrl+s")
        await pilot.pause()
        (person,) = app.session.people.values()
        assert ("Wahyu Sulistyo", KUTO, Unsur.LPMD) == (person.card.name, person.card.village, person.card.unsur)
        assert person.card.is_delegate
        assert "3/3    2    1      3     1 2 belum bernama" in screen_text(app)


async def test_a_name_twice_keeps_the_form_as_typed(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        app.focused.value = "Suparno"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, AskForm)
        assert "Suparno sudah ada dalam daftar hadir." in screen_text(app)


async def test_an_institution_is_completed_from_the_list(open_at):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        lines = app.screen._lines
        app.screen.set_focus(lines[7])
        await pilot.press("d", "p", "r", "d")
        await pilot.pause()
        await pilot.press("right")
        assert "DPRD Kabupaten Karanganyar" == lines[7].value


async def test_space_lets_people_leave_and_come_back(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        app.screen.table.point_at(SUPARNO)
        await pilot.press("space")
        await pilot.pause()
        assert PersonLeft(person=SUPARNO) == latest(app)
        assert "Hadir 6 dari 9 utusan" in screen_text(app)
        assert "pulang 10.42" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert PersonReturned(person=SUPARNO) == latest(app)


async def test_a_wrong_name_is_put_right_and_the_address_stays(open_at):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab")
        app.screen.table.point_at(SUPARNO)
        await pilot.press("u")
        app.focused.value = "Suparni"
        await pilot.press("down", "right", "ctrl+s")
        await pilot.pause()
        decision = latest(app)
        assert isinstance(decision, PersonCorrected)
        assert ("Suparni", Sex.FEMALE) == (decision.card.name, decision.card.sex)
        assert "Dk. Krajan RT 02/RW 05" == decision.card.address


async def test_enter_on_a_village_known_by_name_shows_its_people(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        shown = screen_text(app)
        assert "cari “Kuto”: 3 dari 9" in shown
        assert "Joko Susilo" not in shown


async def test_the_quorum_is_stated_after_its_arithmetic(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("z")
        await pilot.pause()
        assert "kuorum 6 (2/3 × 9) ✓ memenuhi" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert QuorumChecked() == latest(app)
        assert "✓ memenuhi · disahkan 10.42" in screen_text(app)


async def test_a_list_from_a_file_is_seen_before_it_is_taken(open_at, screen_text, tmp_path):
    app = open_at(small.prepared())
    head = "Nama,L/P,Unsur,Desa,Utusan,Hadir"
    rows = (head, "Suparno,L,LPMD,Kuto,ya,ya", "Sri Hartini,P,TP PKK,Ganten,ya,ya", "Karyono,,,,,ya")
    (tmp_path / "hadir.csv").write_text("\n".join(rows), encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        app.focused.value = str(tmp_path / "hadir.csv")
        await pilot.press("enter")
        await opened(pilot, GuestPreview)
        shown = screen_text(app)
        assert "3 baris: 2 dicatat hadir (L 1, P 1), 2 utusan; 1 tidak lengkap" in shown
        assert "Tidak masuk: L/P belum diisi; unsur belum jelas." in shown
        assert not app.session.people
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ["Suparno", "Sri Hartini"] == [person.card.name for person in app.session.people.values()]


async def test_a_file_whose_people_were_counted_tells_what_becomes_of_each_count_and_asks(
    open_at, screen_text, tmp_path
):
    meeting = small.prepared()
    meeting.decide(HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=KUTO, men=2, women=1, delegates=3))
    app = open_at(meeting)
    rows = ("Nama,L/P,Unsur,Desa,Utusan,Hadir", "Sri Hartini,P,TP PKK,Kuto,ya,ya", "Suparno,L,LPMD,Ganten,ya,ya")
    (tmp_path / "hadir.csv").write_text("\n".join(rows), encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        for answer, people in (("escape", 0), ("enter", 2)):
            await pilot.press("i")
            app.focused.value = str(tmp_path / "hadir.csv")
            await pilot.press("enter")
            await opened(pilot, GuestPreview)
            await pilot.press("ctrl+s")
            await opened(pilot, AskConfirm)
            shown = " ".join(screen_text(app).split())
            assert "1 hitungan berkurang, karena orangnya kini bernama" in shown
            assert "L 2, P 1, 3 utusan → L 2, P 0, 2 utusan" in shown
            await pilot.press(answer)
            await pilot.pause()
            assert people == len(app.session.people)
            counted = app.session.headcounts[Unsur.VILLAGE_GOVERNMENT, KUTO]
            assert (2, 1 - bool(people)) == (counted.men, counted.women)
        assert "2 orang dicatat hadir" in screen_text(app)


async def test_a_list_whose_columns_nobody_knows_is_arranged_on_the_screen_of_columns(open_at, screen_text, tmp_path):
    app = open_at(small.prepared())
    head = "Sdr/Sdri;Kel;Dari;Datang;Kontak;Alamat"
    ends = ";+62 812-3456-7890;Dk. Krajan RT 02"
    rows = (head, *(f"{row}{ends}" for row in ("Suparno;L;Kuto;ya", "Sri Hartini;P;Ganten;ya", "Joko;L;Botok;tidak")))
    (tmp_path / "hadir.csv").write_text("\n".join(rows), encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        app.focused.value = str(tmp_path / "hadir.csv")
        await pilot.press("enter")
        await opened(pilot, ArrangeColumns)
        assert "belum ada Nama" in screen_text(app)
        for column in range(6):
            app.screen.query_one(RowList).point_at(column)
            await pilot.pause()
            assert not [word for word in ("7890", "Krajan") if word in screen_text(app)]
        await pilot.press("ctrl+s")
        assert "✗ Belum ada kolom Nama." in screen_text(app)
        for column, field in (("A", "Nama"), ("B", "L/P"), ("C", "Desa")):
            app.screen.query_one(RowList).point_at("ABC".index(column))
            await pilot.press("enter")
            app.focused.value = field
            await pilot.press("enter")
            await pilot.pause()
        await pilot.press("ctrl+s")
        await opened(pilot, GuestPreview)
        assert "3 baris: 2 dicatat hadir (L 1, P 1), 0 utusan; 1 tidak datang" in screen_text(app)
        await pilot.press("u")
        await opened(pilot, ArrangeColumns)
        assert "5 dari 6 kolom dibaca" in screen_text(app)
        await pilot.press("escape", "ctrl+s")
        await until(pilot, lambda: app.session.people)
        assert [KUTO, GANTEN] == [person.card.village for person in app.session.people.values()]


async def test_who_is_invited_comes_by_one_key_or_all_at_once_or_sends_another(open_at, screen_text, tmp_path):
    app = open_at(small.prepared())
    rows = ("Nama,L/P,Unsur,Desa,Utusan", *(f"{name},L,LPMD,Kuto,ya" for name in ("Aris", "Budi", "Candra")))
    (tmp_path / "undangan.csv").write_text("\n".join(rows), encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        app.focused.value = str(tmp_path / "undangan.csv")
        await pilot.press("enter")
        await opened(pilot, GuestPreview)
        assert "3 baris: 3 dicatat diundang (L 3, P 0), 3 utusan" in screen_text(app)
        await pilot.press("ctrl+s", "tab")
        await pilot.pause()
        assert {} == app.session.people
        assert "3 undangan ditunggu" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
        assert ["Aris"] == [person.card.name for person in app.session.people.values()]
        app.screen.show_row("U002")
        await command(pilot, "ganti utusan")
        app.focused.value = "Dewi"
        await pilot.press("enter", "right", "down", "down", "down", "down")
        app.focused.value = "141/07/2027"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ["Aris", "Dewi"] == [person.card.name for person in app.session.people.values()]
        await pilot.press("a")
        assert "Catat 1 undangan hadir?" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert 3 == attendance.voices(app.session)[KUTO]
        assert {} == app.session.guests


async def test_keys_belong_to_their_sheet(open_at, screen_text):
    app = open_at(small.gathered())
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "0–9 hitungan" in screen_text(app)
        await pilot.press("space", "tab")
        await pilot.pause()
        assert "Spasi tandai" in screen_text(app)
        assert "0–9 hitungan" not in screen_text(app)
        before = app.session.seq
        await pilot.press("2")
        assert before == app.session.seq
        assert not isinstance(app.screen, AskLine)


async def test_a_village_walks_out_in_six_keys_and_a_reason_and_comes_back(open_at, screen_text):
    meeting = small.gathered()
    meeting.decide(HeadcountRecorded(unsur=Unsur.BPD, village=KUTO, men=1, women=0))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r", "enter", "enter", "enter", *"rapat", "enter")
        await pilot.pause()
        text = " ".join(screen_text(app).split())
        assert "4 orang dari Desa Kuto (3 di antaranya utusan) meninggalkan sidang" in text
        assert "Utusan hadir 7 → 4 dari 9, kuorum 6." in text
        await pilot.press("enter")
        await pilot.pause()
        left = latest(app)
        assert ((SUPARNO, SRI, WAHYU), "rapat") == (left.people, left.reason)
        assert (Party(unsur=Unsur.BPD, village=KUTO, men=1, women=0),) == left.groups
        await pilot.press("r", "enter", "enter", "enter", "enter")
        await pilot.pause()
        assert "kembali ke sidang" in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert PeopleReturned(people=left.people, groups=left.groups) == latest(app)
        assert 7 == attendance.quorum_now(app.session).present
