"""The sheet of earlier years by its keys: lists come in, realisation is noted, a wish is asked for again."""

from dataclasses import replace

import pytest
from support import afterwards, onstage, small
from support.around import LAST_YEAR, REALIZED, YEAR_BEFORE
from support.palette import command

from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year.decisions_history import HistoryLinked, WishReproposed
from sessions.record.wall import Slide, SlideName
from sessions.values.last_year import LastYearItem, Realization, TakenInto
from sessions.values.proposals import Outcome

KUTO = "33.13.16.2001"


def wish(code: str, activity: str, **fields: object) -> LastYearItem:
    return LastYearItem(code=code, activity=activity, village=KUTO, **{"outcome": Outcome.RESERVE, **fields})


NGASEM = "Talud jalan Dk. Ngasem Wetan"
THIS = LastYearLoaded(
    plan_year=2027,
    source="tahun-2027",
    items=(
        wish("2001-01", NGASEM, location="Dk. Ngasem Wetan RT 01/RW 02", cost=120_000_000),
        wish("2001-09", "Pelatihan olahan singkong", cost=30_000_000, outcome=Outcome.AGREED),
    ),
)
EARLIER = LastYearLoaded(
    plan_year=2026,
    source="tahun-2026",
    items=(wish("2001-04", NGASEM, location="Dk. Ngasem Wetan RT 01/RW 02", cost=110_000_000),),
    with_others=True,
)


@pytest.fixture
def at(program, meeting):
    """The sheet of a meeting whose lists are in, with these decisions taken."""

    def opened(*decisions, stage="verifikasi"):
        sitting = meeting(stage)
        for decision in decisions:
            sitting.decide(decision)
        return program("lalu", sitting)

    return opened


async def test_what_was_realised_is_noted_with_plan_and_rupiah(at, latest, type_in, screen_text):
    app = at(THIS)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Terima berkas │ ▸RKPD 2027 │  Tahun lalu per desa" in screen_text(app)
        assert "1 prioritas: 1 belum dicatat" in screen_text(app)
        await command(pilot, "berikutnya")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter", "right", "right", "enter")
        await type_in(pilot, "27,5 jt")
        await type_in(pilot, "DPA Disdag")
        assert RealizationsNoted(
            realizations={"2001-09": Realization.ACCOMMODATED},
            notes={"2001-09": "DPA Disdag"},
            plan_year=2027,
            taken_into={"2001-09": TakenInto.BUDGET},
            budgets={"2001-09": 27_500_000},
        ) == latest(app)
        assert "1 terakomodasi" in screen_text(app)
        await pilot.press("p")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Realisasi Usulan Tahun Lalu" in screen_text(app)


async def test_a_wish_of_two_years_comes_again_by_one_key_with_the_history_that_was_shown(at, latest, screen_text):
    app = at(THIS, EARLIER)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.show_row("2001-01")
        await pilot.press("e")
        await pilot.pause()
        text = screen_text(app)
        assert f"RKPD 2026 2001-04 {NGASEM}." in text
        assert "Usulan baru, ketiga kalinya sejak RKPD 2026" in text
        assert "Usulan baru, kedua kalinya sejak RKPD 2027" in text
        await pilot.press("1", "enter")
        await pilot.pause()
        assert WishReproposed(plan_year=2027, code="2001-01", also={2026: "2001-04"}) == latest(app)
        (code,) = app.session.histories
        assert (NGASEM, 120_000_000) == (app.session.proposals[code].draft.activity, app.session.proposals[code].cost)
        assert f"= {code}" in screen_text(app)
        await pilot.press("tab")
        assert f"= {code}" in screen_text(app)
        await pilot.press("e", "enter")
        await pilot.pause()
        assert HistoryLinked(proposal=code, earlier={2027: "2001-01"}) == latest(app)
        assert code in app.session.proposals


async def test_what_came_in_already_is_linked_and_not_doubled(at, latest, screen_text):
    again = replace(THIS.items[0], activity="Jalan usaha tani Dk. Ngemplak", location="Dk. Ngemplak RT 02/RW 03")
    of_kwadungan = replace(again, village="33.13.16.2007")
    app = at(LastYearLoaded(plan_year=2027, source="x", items=(of_kwadungan,)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = len(app.session.proposals)
        await pilot.press("e")
        await pilot.pause()
        assert "Sama dengan" in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert HistoryLinked(proposal="2007-01", earlier={2027: "2001-01"}) == latest(app)
        assert before == len(app.session.proposals)


async def test_what_was_accommodated_is_not_asked_for_again(at, screen_text):
    app = at(LAST_YEAR, YEAR_BEFORE, REALIZED)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.show_row("2001-01")
        before = app.session
        await pilot.press("e")
        await pilot.pause()
        assert "sudah dicatat terakomodasi" in screen_text(app)
        assert before is app.session


async def test_the_sums_of_all_years_stand_per_village_and_go_to_the_wall(at, screen_text):
    app = at(LAST_YEAR, YEAR_BEFORE, REALIZED)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        text = screen_text(app)
        assert "RKPD 2027 │  RKPD 2026 │ ▸Tahun lalu per desa" in text
        assert "1 · 100 jt" in text
        await pilot.press("t")
        assert Slide(name=SlideName.LAST_YEAR) == app.wall.showing.slide


@pytest.mark.parametrize("key", ["p", "c"])
@pytest.mark.parametrize("meeting", [small.prepared, afterwards.reported])
async def test_without_any_list_of_a_year_nothing_is_printed_and_it_is_said_why(program, tmp_path, meeting, key):
    app = program("lalu", onstage.sitting_of(meeting(), tmp_path / "sesi"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Belum ada realisasi usulan tahun lalu. Muat dahulu daftarnya dengan i." == str(app.notice)


async def type_place(pilot, type_in, path, row):
    """`i`, the line of this choice, and where the file lies."""
    await pilot.press("i")
    await pilot.pause()
    await pilot.press(row)
    await type_in(pilot, str(path))


async def test_a_table_that_names_no_year_is_asked_for_it(at, type_in, screen_text, tmp_path):
    path = tmp_path / "usulan-2025.csv"
    path.write_text("kode,kegiatan,desa,biaya,hasil\n2001-07,Jalan lingkar,Kuto,5000000,cadangan\n", encoding="utf-8")
    app = at(THIS)
    async with app.run_test(size=(80, 24)) as pilot:
        await type_place(pilot, type_in, path, "1")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "tidak menyebut tahunnya" in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert "Daftar usulan RKPD 2025 dimuat" in " ".join(screen_text(app).split())
        await pilot.press("enter")
        await pilot.pause()
        assert [2027, 2025] == [year.plan_year for year in app.session.earlier_years]


async def test_what_holds_no_list_is_told_in_one_sentence(at, type_in, screen_text, tmp_path):
    path = tmp_path / "hasil.json"
    path.write_text('{"format": "lain"}', encoding="utf-8")
    app = at(THIS)
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session
        await type_place(pilot, type_in, path, "1")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "hasil.json tidak terbaca sebagai hasil Musrenbang" in " ".join(screen_text(app).split())
        assert before is app.session


BUDGET = """No,Kode,Kegiatan,Desa,OPD,Pagu
1,2001-01,Talud Ngasem Wetan,Kuto,DPUPR,110000000
2,,Pelatihan olahan singkong bagi UMKM,Kuto,DISDAGPERINAKER,25000000
3,,Gedung olahraga,Botok,DPUPR,900000000
"""


async def test_the_list_of_the_planning_agency_is_matched_by_code_and_asked_where_it_only_looks_alike(
    at, latest, type_in, screen_text, tmp_path
):
    path = tmp_path / "rkpd-2027.csv"
    path.write_text(BUDGET, encoding="utf-8")
    app = at(THIS)
    async with app.run_test(size=(80, 24)) as pilot:
        await type_place(pilot, type_in, path, "2")
        await app.workers.wait_for_complete()
        await pilot.pause()
        text = screen_text(app)
        assert "Baris 3: usulan yang mana?" in text
        assert "2001-09 Pelatihan olahan singkong" in text
        await pilot.press("1")
        await pilot.pause()
        await pilot.press("right", "ctrl+s")
        await pilot.pause()
        told = " ".join(screen_text(app).split())
        assert "1 baris cocok menurut kode, 1 dipilih karena mirip." in told
        assert "1 baris tidak dikenal atau bukan usulan daftar ini (baris 4)." in told
        await pilot.press("enter")
        await pilot.pause()
        assert {"2001-01": 110_000_000, "2001-09": 25_000_000} == latest(app).budgets
        assert {TakenInto.BUDGET} == set(latest(app).taken_into.values())


@pytest.mark.parametrize("sheet", ["tahun", "desa"])
async def test_the_sheets_look_like_this(at, golden, sheet):
    app = at(LAST_YEAR, YEAR_BEFORE, REALIZED, stage="verifikasi")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*(["tab", "tab"] if sheet == "desa" else []))
        await pilot.pause()
        golden(app, f"lalu-{sheet}-80x24")
