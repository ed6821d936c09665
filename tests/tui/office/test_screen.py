"""Filling in the committee by keyboard: the usual one as a beginning, then line by line; the paper of the step."""

from datetime import date

import pytest
from support.palette import command

from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.values.attendance import Role, Sex
from tui.office.view import OfficeTopic, SettingKey
from tui.office.view_committee import CommitteeTopic


async def test_the_usual_committee_is_formed_filled_in_lengthened_and_shortened(program, latest, type_in, screen_text):
    app = program("panitia", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "berikutnya")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert CommitteeFormed is type(latest(app))
        assert 14 == len(latest(app).members)
        app.screen.show_row(4)
        await pilot.press("enter", "down", "down")
        await type_in(pilot, "Suparmi, S.E.", "ctrl+s")
        assert "Suparmi, S.E." == latest(app).members[3].name
        app.screen.show_row(CommitteeTopic.DECREE)
        await pilot.press("enter")
        await type_in(pilot, "400.10.2/07/2027")
        await type_in(pilot, "20-1-2027")
        assert ("400.10.2/07/2027", 14) == (latest(app).decree_number, len(latest(app).members))
        app.screen.show_row(CommitteeTopic.SPEAKERS)
        await pilot.press("enter")
        await type_in(pilot, "Nur Hidayati; BAPERLITBANG; Rancangan awal RKPD", "ctrl+s")
        (speaker,) = latest(app).speakers
        assert ("Nur Hidayati", "BAPERLITBANG", "Rancangan awal RKPD") == (
            speaker.speaker,
            speaker.position,
            speaker.topic,
        )
        app.screen.show_row(CommitteeTopic.DECREE)
        await pilot.pause()
        assert "Nomor 400.10.2/07/2027, 20 Januari 2027" in screen_text(app)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("down")
        await type_in(pilot, "Acara")
        await type_in(pilot, "Karyono", "ctrl+s")
        members = latest(app).members
        assert ("Anggota", "Acara", "Karyono") == (members[6].duty, members[6].section, members[6].name)
        assert "Persidangan" == members[7].section
        app.screen.show_row(7)
        await pilot.press("enter", "down", "down")
        await type_in(pilot, "", "ctrl+s")
        assert 14 == len(latest(app).members)
        assert "Karyono" not in {member.name for member in latest(app).members}


async def test_a_nip_of_seventeen_digits_stays_in_the_form_and_a_doubtful_one_is_marked(
    program, latest, type_in, screen_text
):
    app = program("panitia", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await type_in(pilot, "Drs. Wisnu Hardjanto")
        await type_in(pilot, "Camat Kerjo")
        await type_in(pilot, "Pembina (IV/a)")
        await type_in(pilot, "19671223 199401 100")
        assert "18 angka" in screen_text(app)
        await type_in(pilot, "19671323 199401 1 002")
        await pilot.press("right", "enter")
        await pilot.pause()
        (official,) = latest(app).officials
        assert OfficialsNamed is type(latest(app))
        assert (Role.CAMAT, "196713231994011002", Sex.MALE) == (official.role, official.nip, official.sex)
        assert "NIP perlu diperiksa: delapan angka pertama bukan tanggal lahir" in screen_text(app)


async def test_the_number_of_commissions_grows_and_one_with_proposals_stays(program, type_in, meeting, screen_text):
    sitting = meeting("pra")
    sitting.decide(ProposalsAssigned(assignments={next(iter(sitting.session.proposals)): "III"}))
    app = program("panitia", sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(CommitteeTopic.COMMISSIONS)
        await pilot.press("enter")
        await pilot.pause()
        await type_in(pilot, "2")
        assert "Komisi III" in screen_text(app)
        await pilot.press("escape", "enter")
        await pilot.pause()
        await type_in(pilot, "4")
        assert CommissionsFormed is type(sitting.entries[-1].decision)
        assert ["I", "II", "III", "IV"] == [c.id for c in sitting.session.commissions]


async def test_the_paper_can_be_read_and_written_at_once(program, screen_text):
    app = program("panitia", "pra")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "SUSUNAN PANITIA" in screen_text(app)
        await pilot.press("escape", "c")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (app.sitting.folder / "dokumen" / "susunan-panitia.pdf").is_file()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_screen_looks_like_this(program, golden, size):
    app = program("panitia", "pra")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"panitia-{size[0]}x{size[1]}")


async def test_the_acuan_rkpd_is_typed_changed_and_taken_away(program, latest, type_in, screen_text):
    app = program("kantor", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(SettingKey(OfficeTopic.REFERENCE))
        await pilot.pause()
        assert "menyesuaikan Rancangan Awal RKPD" in screen_text(app)
        await pilot.press("e")
        await pilot.pause()
        for text in ("jalan", "", "Infrastruktur", "Jalan mantap 85%"):
            await type_in(pilot, text)
        await type_in(pilot, "Penyelenggaraan jalan", "ctrl+s")
        assert "Kode jalan bukan awal kode sub kegiatan." in screen_text(app)
        await pilot.press("escape", "e")
        await pilot.pause()
        for text in ("1.03.10", "", "Infrastruktur", "Jalan mantap 85%"):
            await type_in(pilot, text)
        await type_in(pilot, "Penyelenggaraan jalan", "ctrl+s")
        (line,) = latest(app).references
        assert ("1.03.10", "", "Infrastruktur") == (line.prefix, line.agency, line.priority)
        app.screen.show_row(SettingKey(OfficeTopic.REFERENCE, 1))
        await pilot.press("enter", "down")
        await type_in(pilot, "DPUPR", "ctrl+s")
        assert "DPUPR" == latest(app).references[0].agency


async def test_the_acuan_rkpd_comes_from_a_file(program, latest, type_in, tmp_path):
    file = tmp_path / "acuan.csv"
    file.write_text("Kode;Program;Prioritas\n1.03;Jalan;Infrastruktur\n;Tanpa kode;\n", encoding="utf-8")
    app = program("kantor", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await pilot.pause()
        await type_in(pilot, str(file))
        await pilot.press("enter")
        await pilot.pause()
        (line,) = latest(app).references
        assert ("1.03", "Jalan", "Infrastruktur") == (line.prefix, line.program, line.priority)


async def test_number_and_date_of_the_sop_are_filled_in(program, latest, type_in, screen_text):
    app = program("kantor", "rekap")
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.show_row(SettingKey(OfficeTopic.SOP))
        await pilot.pause()
        assert "nomor titik-titik, tanggal titik-titik" in screen_text(app)
        await pilot.press("enter")
        for text in ("188/07/TAHUN 2023", "1-2-2023"):
            await type_in(pilot, text)
        await type_in(pilot, "Menurut SOP yang berlaku", "ctrl+s")
        assert ("188/07/TAHUN 2023", date(2023, 2, 1)) == (latest(app).sop_number, latest(app).sop_date)
        await pilot.pause()
        assert "188/07/TAHUN 2023, 1 Februari 2023" in screen_text(app)
