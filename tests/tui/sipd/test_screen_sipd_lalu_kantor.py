"""The screens beside the meeting: SIPD, last year's proposals, the office."""

from datetime import date

import pytest

from sessions.last_year.decisions import LastYearLoaded
from sessions.office.decisions import OfficeCorrected
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.values.last_year import LastYearItem
from sessions.values.office import ContactList
from sessions.values.proposals import Outcome, Recommendation, SipdVerdict
from tui.office.view import OfficeTopic, SettingKey

WAITED = LastYearItem(
    code="2003-09",
    activity="Talud jalan Ganten–Plosorejo",
    location="perbatasan Ganten–Plosorejo",
    village="33.13.16.2003",
    cost=200_000_000,
    outcome=Outcome.RESERVE,
)
REJECTED = Recommendation(verdict=SipdVerdict.REJECT, note="Kewenangan desa")
LAST_YEAR = LastYearLoaded(
    plan_year=2027,
    source="musrenbang-kerjo-2027",
    items=(LastYearItem(code="2001-01", activity="Sumur dalam", cost=250_000_000), WAITED),
)


@pytest.fixture
def decided(meeting):
    """One proposal did not pass the verification, and last year's list is there."""
    sitting = meeting("verifikasi")
    reason = "Kewenangan desa, dibiayai APB Desa"
    sitting.decide(
        OutcomesDecided(endings=(Ending(code="2001-01", outcome=Outcome.FAILED_VERIFICATION, reason=reason),))
    )
    sitting.decide(LAST_YEAR)
    return sitting


async def test_recommending_and_marking_by_keyboard(program, decided, latest, type_in, screen_text):
    app = program("sipd", decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        await pilot.pause()
        assert "Rekomendasi kecamatan di SIPD untuk 2001-01" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        [made] = latest(app).recommendations.values()
        assert SipdVerdict.REJECT is made.verdict
        app.screen.show_row("2001-01")
        await pilot.press("space")
        await pilot.pause()
        assert EnteredInSipd(codes=("2001-01",), by=app.sitting.by) == latest(app)
        await pilot.press("r")
        await pilot.pause()
        await type_in(pilot, "2007-99")
        assert "Usulan 2007-99 tidak ada." in screen_text(app)
        await type_in(pilot, "2007-01, 2003-01")
        await type_in(pilot, "5-2-2027")
        await type_in(pilot, "Budi")
        assert EnteredInSipd(codes=("2007-01", "2003-01"), by="Budi", on=date(2027, 2, 5)) == latest(app)
        app.screen.show_row("2007-01")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert RecommendationsMade is type(latest(app))


async def test_the_office_is_put_right_with_a_reason_and_what_is_fixed_says_so(
    program, decided, latest, type_in, screen_text
):
    app = program("kantor", decided)
    why = "Kantor pindah ke gedung baru"
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(SettingKey(OfficeTopic.LETTERHEAD))
        await pilot.press("enter", "down", "down")
        await type_in(pilot, "Jalan Baru 1", "down", "down", "down")
        await type_in(pilot, "salah")
        assert "Alasan paling sedikit 10 huruf" in screen_text(app)
        await type_in(pilot, why)
        assert ("Jalan Baru 1", why) == (latest(app).address, latest(app).reason)
        app.screen.show_row(SettingKey(OfficeTopic.ACTOR, 2))
        await pilot.press("enter")
        await type_in(pilot, "Tim Verifikasi")
        await type_in(pilot, why)
        assert OfficeCorrected(actors={2: "Tim Verifikasi"}, reason=why) == latest(app)
        app.screen.show_row(SettingKey(OfficeTopic.ADDED))
        await pilot.press("enter")
        await type_in(pilot, "5-2-2027; 8-2-2027")
        await type_in(pilot, why)
        assert (date(2027, 2, 5), date(2027, 2, 8)) == latest(app).holidays_added
        app.screen.show_row(SettingKey(OfficeTopic.CONTACTS, ContactList.DELEGATES))
        await pilot.press("enter", "right", "enter")
        await type_in(pilot, why)
        assert (ContactList.DELEGATES,) == latest(app).without_contacts
        await pilot.press("e")
        await type_in(pilot, "Undang-Undang Nomor 32 Tahun 2004")
        await type_in(pilot, why)
        assert "1 dasar hukum sudah diganti (!)" in screen_text(app)
        laws = app.session.office.legal_basis
        app.screen.show_row(SettingKey(OfficeTopic.LAW, len(laws)))
        await pilot.press("enter")
        await type_in(pilot, "Undang-Undang Nomor 1 Tahun 2027")
        await type_in(pilot, "1")
        await type_in(pilot, why)
        assert ("Undang-Undang Nomor 1 Tahun 2027", *laws[:-1]) == app.session.office.legal_basis
        app.screen.show_row(SettingKey(OfficeTopic.FIXED, 4))
        await pilot.press("enter")
        await pilot.pause()
        assert "tidak diubah di sini" in screen_text(app)


@pytest.mark.parametrize("place", ["sipd", "lalu", "kantor"])
async def test_the_screens_look_like_this(program, decided, golden, place):
    app = program(place, decided)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        golden(app, f"{place}-80x24")


async def test_a_list_from_sipd_marks_at_once_what_it_tells(program, decided, type_in, screen_text, tmp_path):
    (path := tmp_path / "sipd.csv").write_text("Kode;Rekomendasi Kecamatan\n2001-01;Ditolak\n2007-99;Diteruskan\n")
    decided.decide(RecommendationsMade(recommendations={"2001-01": REJECTED}))
    app = program("sipd", decided)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.sitting.session
        await pilot.press("i")
        await type_in(pilot, str(tmp_path / "tidak-ada.csv"))
        assert "tidak-ada.csv" in screen_text(app)
        await pilot.press("escape")
        assert before == app.sitting.session
        await pilot.press("i")
        await type_in(pilot, str(path))
        shown = screen_text(app)
        assert "sipd.csv: 2 baris, 1 usulan ditandai" in shown
        assert "Baris 3 2007-99: tidak cocok dengan usulan mana pun." in shown
        assert before == app.sitting.session
        await pilot.press("enter")
        await pilot.pause()
        assert app.sitting.session.proposals["2001-01"].in_sipd
        await pilot.press("i")
        await type_in(pilot, str(path))
        assert "Tidak ada usulan baru yang ditandai." in screen_text(app)
