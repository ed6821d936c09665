"""The evening before: a secretary rehearses her own small session by keys, scene by scene, and nothing of it stays."""

from contextlib import asynccontextmanager
from datetime import timedelta

from support import small
from support.on_disk import sitting_of
from support.palette import command
from support.patience import until
from support.small import code, codes
from support.untouched import hashes

from sessions.agenda.decisions import AgendaItemStarted
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from sessions.rehearsal.engine import SceneFate
from sessions.rehearsal.readiness import slow
from sessions.rehearsal.scenes import scenes
from sessions.values.agenda import PLENO_TWO, AgendaId
from sessions.values.votes import WHOLE_HALL
from sessions.votes.decisions_count import VoteCertified
from tui.commands.folder import tables_of
from tui.rehearsal.app import RehearsalApp
from tui.rehearsal.director import Director
from tui.votes.view import Extra


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

    def cast(self, scene, fact):
        return self.app.director.course.of(scene).facts[fact]

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


@asynccontextmanager
async def rehearsing(tmp_path, meeting):
    """The secretary before the twin of this meeting; what she played is thrown away."""
    real, found = tmp_path / "rapat", tmp_path / "cache" / "rapat"
    sitting_of(meeting, real).close()
    twin.make(real, found, by="Sari")
    with Sitting.open(found, "Sari", Hours(meeting.now), tables=tables_of) as sitting:
        twin.skip_what_is_open(sitting)
        app = RehearsalApp(sitting, sitting._clock, Director(found, sitting.session.seq))
        async with app.run_test(size=(80, 24)) as pilot:
            yield Secretary(pilot)


async def test_a_count_that_does_not_add_up_and_a_village_that_comes_late(tmp_path):
    meeting = small.prepared()
    meeting.on(small.DAY, "08.00")
    async with rehearsing(tmp_path, meeting) as sari:
        await sari.begins_the_next_item()
        await sari.presses("g", "h")
        rows = [row.key for row in sari.app.screen.rows if row.key is not None and not row.is_rule]
        for key, count in zip(rows, ("213", "101", "213", "42", "11"), strict=False):
            sari.app.screen.point_at(key)
            await sari.types(count, "enter")
        await sari.waits(1)
        assert "Di daftar hadir Desa" in sari.called()
        village, wanted = sari.cast("hitungan", "kode_desa"), int(sari.cast("hitungan", "tertulis"))
        sari.app.screen.point_at(village)
        await sari.types(f"{wanted} 0 {min(wanted, 3)}", "enter")
        await sari.confirms()
        await sari.waits(1)
        assert SceneFate.DONE is sari.fate("hitungan")
        for _ in range(4):
            await sari.begins_the_next_item()
        await sari.waits(12)
        assert "2 laki-laki, 1 perempuan, baru datang." in sari.called()
        late = next(iter(sari.app.director.course.current.about))
        await sari.presses("g", "h")
        sari.app.screen.point_at(late)
        await sari.types("413", "enter")
        await sari.confirms()
        await sari.waits(1)
        assert SceneFate.DONE is sari.fate("telat")


async def test_a_proposal_that_was_merged_away_is_found(tmp_path):
    meeting = small.adopted()
    meeting.decide(
        ProposalsMerged(survivor=code("2003-01"), absorbed=codes("2001-01"), reason="Satu ruas di batas dua desa")
    )
    async with rehearsing(tmp_path, meeting) as sari:
        await sari.begins_the_next_item()
        assert "kok tidak ada?" in sari.called()
        await sari.presses("slash")
        await sari.types("kuto talud", "enter")
        await sari.waits(1)
        assert SceneFate.DONE is sari.fate("usulan hilang")


async def test_somebody_comes_and_wishes_to_speak_first(tmp_path):
    meeting = small.settled()
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    async with rehearsing(tmp_path, meeting) as sari:
        while "ingin berbicara dahulu" not in sari.called():
            await sari.presses("ctrl+g")
            await sari.waits(12)
        await sari.presses("g", "a")
        await command(sari.pilot, "susunan acara")
        await sari.presses("e")
        await sari.types("Sambutan Bupati", "ctrl+s")
        await sari.pilot.pause()
        assert SceneFate.DONE is sari.fate("Bupati datang")


async def test_a_ballot_that_is_missing_is_explained_by_two_people(tmp_path):
    meeting = small.settled()
    meeting.decide(AgendaItemStarted(item=PLENO_TWO))
    async with rehearsing(tmp_path, meeting) as sari:
        while "Satu suara tidak kembali" not in sari.called():
            await sari.presses("ctrl+g")
            await sari.waits(12)
        await sari.presses("g", "s", "e", "3", "1", "2")
        await sari.types("Mana yang didahulukan?", "enter")
        await sari.confirms()
        await sari.types("4 2", "enter")
        await sari.presses("z")
        assert not any(isinstance(entry.decision, VoteCertified) for entry in sari.app.sitting.entries)
        assert WHOLE_HALL == sari.app.screen.cursor_key
        await sari.presses("end")
        assert sari.app.screen.cursor_key is Extra.NOTE
        await sari.presses("enter")
        await sari.types("Satu orang keluar", "enter")
        await sari.types("Suparno", "enter")
        await sari.types("Joko", "ctrl+s")
        await sari.waits(1)
        assert SceneFate.DONE is sari.fate("suara")


async def test_the_sidang_is_closed_when_all_is_there(tmp_path):
    meeting = small.chosen()
    meeting.decide(AgendaItemStarted(item=AgendaId("penutupan")))
    async with rehearsing(tmp_path, meeting) as sari:
        await sari.waits(1)
        assert "Silakan ditutup" in sari.called()
        await sari.presses("g", "b", "s")
        await sari.confirms()
        await until(sari.pilot, lambda: sari.app.session.is_closed)
        await sari.waits(1)
        assert SceneFate.DONE is sari.fate("tutup")


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
