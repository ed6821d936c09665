"""The power goes while somebody types into a form in the sidang: reopening leads back, with what was typed."""

from datetime import datetime, timedelta

from support.clerk import Clerk, done
from support.on_disk import sitting_of
from support.small import adopted

from sessions.agenda.decisions import AgendaItemStarted
from sessions.record import beside
from sessions.record.beside import Trace, rendered_drafts
from sessions.record.errors import DRAFTS
from sessions.values.agenda import PLENO_ONE, AgendaId

HALF = "Sri Wahyuni, S.S"


def in_the_sidang(folder):
    """Pleno I was taken up again half an hour ago by the clock of this computer."""
    meeting = adopted()
    meeting.now = datetime.now(meeting.zone) - timedelta(minutes=30)
    meeting.decide(AgendaItemStarted(item=AgendaId("komisi")), AgendaItemStarted(item=PLENO_ONE))
    with sitting_of(meeting, folder):
        pass


def put_out_the_light(folder, minutes):
    """As if the program had been killed that long ago."""
    left = beside.read_drafts(folder)
    at = left.at - timedelta(minutes=minutes)
    beside.write(folder / DRAFTS, rendered_drafts(Trace(at=at, place=left.place, row=left.row, drafts=left.drafts)))
    return at


def test_a_power_cut_costs_nobody_what_was_half_typed(start, tmp_path):
    folder = tmp_path / "rapat"
    in_the_sidang(folder)
    terminal = start("buka", folder, "--oleh", "Sari")
    terminal.wait_for("F1 bantuan", "✓ tersimpan", "Peserta dan petugas komisi")
    terminal.press("g")
    terminal.wait_for("Pergi ke")
    terminal.press("i")
    terminal.wait_for("Sekretaris Kecamatan")
    terminal.press("down", "enter")
    terminal.wait_for("Nama dan gelar")
    terminal.press(HALF)
    terminal.wait_until(lambda _: HALF in (folder / "draf.jsonl").read_text(encoding="utf-8"), "draft")
    terminal.process.kill()
    terminal.leave()

    at = put_out_the_light(folder, 25)
    again = start("buka", folder, "--oleh", "Sari")
    again.wait_for(f"Sidang terhenti {at:%H.%M}–", "Catat sebagai skors?")
    again.answer("enter")
    shown = again.wait_for("Ada isian yang belum selesai: Sekretaris Kecamatan", "✓ tersimpan")
    assert "▌·  Sekretaris Kecamatan" in shown
    again.press("enter")
    again.wait_for("Isian yang belum tersimpan dikembalikan.", HALF)
    again.press("os., M.Si.", "ctrl+s")
    again.wait_for("Pejabat dan petugas sidang ditetapkan", "✓ tersimpan")
    again.press("q")
    again.wait_for("Keluar dari program?")
    again.answer("enter")
    assert 0 == again.leave()
    assert not (folder / "draf.jsonl").exists()
    pause, end, official = Clerk(folder).table("jurnal")[-3:]
    assert "Sidang diskors; alasan: gangguan listrik atau perangkat." == pause["keputusan"]
    assert f"skors pukul {at:%H.%M} sampai dengan " in end["keputusan"]
    assert "Sri Wahyuni, S.Sos., M.Si." in official["keputusan"]
    assert done("periksa", folder).startswith("Sesi utuh")
