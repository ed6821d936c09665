"""The whole sidang from the leading screen: Enter does what comes next, and nobody has to know where anything is."""

from dataclasses import replace

import pytest
from support import onstage, small
from support.patience import until
from support.secretary import Secretary
from support.small import GUIDELINE, JT, SCORES

from sessions.attendance.decisions import PeopleArrived
from sessions.attendance.decisions_leaving import PeopleLeft
from sessions.commissions.decisions import CommissionsFormed
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings
from sessions.line import facts as line
from sessions.line.decisions import CeilingsSet
from sessions.outcomes.decisions import OutcomesDecided
from sessions.receiving.decisions import ListsConfirmed
from sessions.scoring.decisions import TieResolved
from sessions.steps.works import Standing
from sessions.values.guideline import LineKind
from tui.program.app import MusrenbangApp


def prepared():
    """The day before: steps 1 to 4 are done, the line is drawn by a pagu, every commission has its officers."""
    meeting = small.prepared()
    formed = (replace(c, chair=f"Ketua {c.id}", secretary=f"Sekretaris {c.id}") for c in meeting.session.commissions)
    meeting.decide(
        GuidelineSet(guideline=replace(GUIDELINE, line=(LineKind.CEILING,))),
        CeilingsSet(ceilings=Ceilings(kecamatan=450 * JT), source="SE Bupati"),
        CommissionsFormed(commissions=tuple(formed)),
    )
    return meeting


@pytest.fixture
def app(tmp_path):
    with onstage.sitting_of(prepared(), tmp_path / "sesi") as sitting:
        yield MusrenbangApp(sitting, onstage.clock, start="alur", settle_seconds=0.0)


async def test_the_whole_sidang_without_going_to_find_anything(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        she = Secretary(pilot)
        await morning(she)
        await commissions(she)
        await pleno_two(she)
        await delegates(she)
        await reading(she)
        await closing(she)


async def morning(she):
    app = she.app
    await she.onward()
    assert "pendaftaran" == she.item
    await she.press("membuka hitungan", "enter")
    for _ in app.session.office.villages:
        await she.press("hitungan desa", *"213", "enter")
    assert 4 * len(app.session.office.villages) == she.counted["hitungan desa"]
    await app.desk.decide(PeopleArrived(cards=small.HALL))  # a list that somebody else brings
    for item in ("pembukaan", "doa", "laporan"):
        await she.onward()
        assert item == she.item
    await she.press("laporan", "enter", *"Budi", "ctrl+s")
    await she.onward()
    await she.press("sambutan", "enter", "space", "enter")
    await she.onward()
    await she.press("pemaparan", "enter", "0")
    await she.onward()
    assert "pleno-1" == she.item
    await she.at("benarkan-daftar")
    await she.press("daftar desa", "enter", "enter", "3")  # the first village alone, then the others together
    assert [1, 2] == [len(e.decision.villages) for e in app.sitting.entries if isinstance(e.decision, ListsConfirmed)]
    assert Standing.DONE is she.standing("benarkan-daftar")
    await she.at("sahkan")
    await she.press("pengesahan", "enter", "enter")
    assert app.session.sidang.rules_adopted is not None
    await she.onward()
    assert "komisi" == she.item


async def commissions(she):
    app = she.app
    for own in app.session.commissions:
        await she.at(f"komisi-{own.id}")
        await she.press("membuka komisi", "enter", "1")
        assert "prioritas" == app.screen.place
        for _ in range(2):
            given = SCORES[app.screen.cursor_key]
            for score in given:
                await she.press("skor", str(score))
        await she.press("kembali", "escape")
        assert Standing.DONE is she.standing(f"komisi-{own.id}")
    assert she.counted["skor"] == 3 * len(app.session.proposals)
    await she.onward()
    assert "pleno-2" == she.item


async def pleno_two(she):
    app = she.app
    for _ in app.session.commissions:
        await she.at("paparan-komisi")
        await she.press("paparan", "enter", "ctrl+s")
    await she.at("nilai-sama")
    await she.press("nilai sama", "enter", "2", "enter")
    assert isinstance(app.sitting.entries[-1].decision, TieResolved)
    assert she.counted["nilai sama"] <= 5
    await she.at("geser")
    await she.press("geser", "enter")
    moved = app.screen.cursor_key
    await she.press("geser", "o", "1", "enter")
    await she.press("alasan", "1")
    await she.type("alasan", "longsor")
    await she.press("alasan", "enter")
    await she.press("geser", "enter")
    assert (moved, 5) == (app.sitting.entries[-1].decision.code, she.counted["geser"])
    own = app.session.proposals[moved].commission
    rows = [row.code for row in line.of(app.session).rows if app.session.proposals[row.code].commission == own]
    assert moved == rows[0], "the first on the sheet of its commission"
    await she.press("kembali", "escape")
    await she.at("sesuai-garis")
    await she.press("sesuai garis", "enter", "enter")
    assert isinstance(app.sitting.entries[-1].decision, OutcomesDecided)
    assert 2 == she.counted["sesuai garis"]


async def delegates(she):
    app = she.app
    await she.onward()
    assert "utusan" == she.item
    await she.press("walkout", "r", "2")
    await she.press("alasan", *"sakit", "enter")
    await she.press("walkout", "enter")
    assert isinstance(app.sitting.entries[-1].decision, PeopleLeft)
    assert she.counted["walkout"] <= 6
    await she.at("tetapkan-utusan")
    await she.press("utusan", "enter")
    assert "utusan" == app.screen.place
    await she.press("utusan", "space", "down", "space", "down", "space", "z", "enter")
    await she.press("kembali", "escape")
    assert 3 == len(app.session.delegates)
    assert Standing.DONE is she.standing("tetapkan-utusan")


async def reading(she):
    app = she.app
    await she.onward()
    assert "pembacaan" == she.item
    await she.at("wakil-peserta")
    await she.press("wakil", "enter", "1")
    assert app.session.sidang.witnesses
    assert Standing.DONE is she.standing("keabsahan")
    await she.at("ttd-wakil")
    await she.press("tanda tangan", "enter", "enter", "ctrl+s")
    assert 1 == len(app.session.witnesses_signed)


async def closing(she):
    app = she.app
    await she.onward()
    assert "penutupan" == she.item
    await she.at("tutup")
    await she.press("penutupan", "enter", "enter")
    await until(she.pilot, lambda: app.session.issued)
    assert app.session.is_closed
    await she.press("kembali", "escape", "escape")
    await she.at("serahkan")
    await she.press("serah terima", "enter", "ctrl+s")
    assert app.session.handed_over is not None
