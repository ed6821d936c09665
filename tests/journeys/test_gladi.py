"""The evening before: a secretary rehearses her own small session by keys, scene by scene, and nothing of it stays."""

from datetime import timedelta

from support import small
from support.on_disk import sitting_of
from support.untouched import hashes

from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from sessions.rehearsal.engine import SceneFate
from sessions.rehearsal.readiness import slow
from sessions.rehearsal.scenes import scenes
from tui.commands.folder import tables_of
from tui.rehearsal.app import RehearsalApp
from tui.rehearsal.director import Director


class Hours:
    """A clock that goes on when it is told to."""

    def __init__(self, now):
        self.now = now

    def __call__(self):
        return self.now


class Secretary:
    """Keys, and the time between them."""

    def __init__(self, pilot):
        self.pilot, self.app = pilot, pilot.app

    async def presses(self, *keys):
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def types(self, text, *keys):
        await self.presses(*("space" if sign == " " else sign for sign in text), *keys)

    async def waits(self, seconds):
        self.app.clock.now += timedelta(seconds=seconds)
        self.app._tick()
        await self.pilot.pause()

    async def confirms(self):
        await self.pilot.pause(0.4)
        await self.presses("enter")

    async def begins_the_next_item(self):
        await self.presses("g", "a")
        await self.presses("end", "enter")
        await self.confirms()

    def called(self):
        return self.app.hall_call.says if self.app.hall_call else ""

    def fate(self, scene):
        return self.app.director.course.of(scene).fate


async def test_four_scenes_by_keys_and_the_session_itself_is_as_it_was(tmp_path):
    real, found = tmp_path / "rapat", tmp_path / "cache" / "rapat"
    meeting = small.at_the_line()
    sitting_of(meeting, real).close()
    before = hashes(real)
    twin.make(real, found, by="Sari")
    clock = Hours(meeting.now)
    with Sitting.open(found, "Sari", clock, tables=tables_of) as sitting:
        twin.skip_what_is_open(sitting)
        app = RehearsalApp(sitting, clock, Director(found, sitting.session.seq))
        async with app.run_test(size=(80, 24)) as pilot:
            await rehearse(Secretary(pilot))
    assert app.is_left
    assert before == hashes(real)
    assert {"telat", "hitungan"} <= {act.scene.id for act in slow(scenes(), app.director.course)}
    twin.remove(found)
    assert [] == list(found.parent.iterdir())
    assert before == hashes(real)


async def rehearse(sari):
    await sari.begins_the_next_item()
    assert "di lembar Komisi I tidak terbaca" in sari.called()
    await sari.waits(5)
    await sari.presses("g", "p", "minus")
    assert SceneFate.DONE is sari.fate("lembar komisi tak terbaca")

    await sari.begins_the_next_item()
    await sari.waits(12)
    assert "sama. Siapa dahulu?" in sari.called()
    await sari.presses("g", "p", "equals_sign")
    await sari.presses("down")
    await sari.types("2 1", "ctrl+s")
    await sari.pilot.pause(0.4)
    await sari.confirms()
    assert SceneFate.DONE is sari.fate("sama")

    await sari.waits(12)
    assert "Kami mohon 2008-01 ke nomor" in sari.called()
    wanted = sari.called().rpartition(" ")[2].rstrip(".”")
    await sari.presses("down", "down", "down", "down", "o")
    await sari.types(wanted, "enter")
    await sari.pilot.pause(0.4)
    await sari.presses("1")
    await sari.types("longsor di depan sekolah", "enter")
    await sari.confirms()
    assert SceneFate.DONE is sari.fate("geser")

    await sari.begins_the_next_item()
    await sari.waits(12)
    assert "Desa Ganten pulang, 2 utusan." in sari.called()
    await sari.presses("g", "h", "down", "r", "down", "down", "down")
    await sari.waits(31)
    await sari.types("hujan deras", "ctrl+s")
    await sari.confirms()
    assert SceneFate.LATE is sari.fate("walkout")
    assert sari.app.director.course.of("walkout").keys >= len("hujan deras")

    await sari.presses("q")
    await sari.confirms()
