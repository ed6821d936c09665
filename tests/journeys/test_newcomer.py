"""The walk of a newcomer: a new session, forty proposals in a table, all of it from Alur, to the hands of the Camat.

Only what the screen, the page Hari-H and the Naskah say is pressed; nobody goes anywhere by name. It was walked in a
terminal first, and what was unclear there was mended.
"""

import csv

import pytest
from support import onstage
from support.patience import until
from support.secretary import Secretary

from exports.catalogue import every_paper
from exports.paper.frame import fingerprint, verification_code
from exports.text.file import to_text
from sessions.office.decisions import SessionOpened
from sessions.office.defaults import KERJO, office_for
from sessions.record.sitting import Sitting
from sessions.values.proposals import PRIORITIES
from tui.dialogs.confirm import AskConfirm
from tui.program.app import MusrenbangApp
from tui.proposals.dialog_import import ImportPreview
from tui.shell import acts

pytestmark = pytest.mark.long

VILLAGES = (
    *("Botok", "Ganten", "Gempolan", "Karangrejo", "Kuto"),
    *("Kwadungan", "Plosorejo", "Sumberejo", "Tamansari", "Tawangsari"),
)
WISHES = (
    ("Talud jalan Dk. Gandu", "m", "DPUPR"),
    ("Jalan usaha tani Dk. Jetis", "m", "DISPERTAN PP"),
    ("Pelatihan UMKM olahan singkong", "paket", "DISDAGNAKERKOPUKM"),
    ("Pengadaan alat posyandu", "paket", "DINKES"),
)
HEADS = ("No", "Desa", "Kegiatan", "Lokasi", "Volume", "Satuan", "Anggaran", "OPD", "Prioritas Desa")
PER_VILLAGE = len(WISHES)


def table(path):
    """A recap of forty proposals, as a kecamatan has it in a spreadsheet."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADS)
        for v, village in enumerate(VILLAGES):
            for w, (activity, unit, agency) in enumerate(WISHES):
                volume = 100 + 10 * v if unit == "m" else 1
                number, cost = v * PER_VILLAGE + w + 1, (60 + 7 * v + 11 * w) * 1_000_000
                writer.writerow((number, village, activity, "Dk. Krajan", volume, unit, cost, agency, w + 1))


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))  # no printer: somebody says that it is printed
    table(tmp_path / "rekap.csv")
    first = SessionOpened(office=office_for(KERJO), plan_year=2028)
    with Sitting.create(tmp_path / "sesi", "Sari", onstage.clock, first) as sitting:
        yield MusrenbangApp(sitting, onstage.clock, start="alur", settle_seconds=0.0)


async def test_a_newcomer_closes_a_sidang_of_forty_proposals_signed_and_handed_over(app, tmp_path):
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        she = Secretary(pilot)
        await recap_and_verification(she)
        await preparation(she)
        await morning(she)
        await commissions(she)
        await plenary(she)
        await signing(she)
        await to_the_camat(she, tmp_path)
        check_the_paper(app)


async def step_done(she, number):
    await she.at(f"selesai-{number}")
    await she.press("langkah", "enter", "enter")
    await until(she.pilot, lambda: number in she.app.session.steps)


async def recap_and_verification(she):
    app = she.app
    assert "berkas-desa" == app.screen.cursor_key
    await she.at("impor")
    await she.press("impor", "enter")
    await she.type("impor", "rekap.csv")
    await she.press("impor", "enter")
    await she.asked(ImportPreview)
    await she.press("impor", "ctrl+s")
    assert 40 == len(app.session.proposals)
    assert "–" == she.standing("surat-pengantar").value, "nobody has a letter"
    await step_done(she, 1)
    await she.at("verifikasi")
    await she.press("verifikasi", "enter", "a", "l")
    assert "semua: lolos" in [act.label for act in acts.fitting(app.screen.acts_here(), 80)]
    await she.press("verifikasi", "a", "ctrl+s", "enter", "escape")
    assert "✓" == she.standing("verifikasi").value
    await step_done(she, 2)


async def preparation(she):
    await she.at("pimpinan")
    for name in ("Wisnu Hardjanto", "Retno Widyastuti"):
        await she.press("pejabat", "enter")
        await she.type("pejabat", name)
        await she.press("pejabat", "ctrl+s")
    await she.press("panitia", "enter", "enter")
    for chair in ("Suparno", "Bambang", "Wahyu"):
        await she.press("petugas", "enter")
        await she.type("petugas", chair)
        await she.press("petugas", "enter")
        await she.type("petugas", f"Sekretaris {chair}")
        await she.press("petugas", "ctrl+s")
    await she.press("narasumber", "enter")
    await she.type("narasumber", "Hartono; Kepala Baperlitbang; Arah RKPD")
    await she.press("narasumber", "ctrl+s")
    await step_done(she, 3)
    await she.at("bagi")
    await she.press("bagi", "enter", "enter", "escape")
    await she.at("hari")
    await she.press("hari", "enter")
    await she.type("hari", "3-2-2027")
    await she.press("hari", "enter")
    await she.type("hari", "Pendapa Kecamatan")
    await she.press("hari", "ctrl+s")
    assert "pagu" == she.app.screen.cursor_key, "without a limit nobody has said that there is none"
    await she.press("pagu", "enter")
    await she.type("pagu", "2 M")
    await she.press("pagu", *["down"] * 7)
    await she.type("pagu", "SE Bupati Nomor 050/12")
    await she.press("pagu", "ctrl+s")
    assert "undangan" == she.app.screen.cursor_key
    await she.press("undangan", "enter")
    for answer in ("005/1", "20-1-2027", "20-1-2027"):
        await she.type("undangan", answer)
        await she.press("undangan", "enter")
    await she.press("undangan", "ctrl+s")
    await printed(she, "naskah")
    await step_done(she, 4)


async def printed(she, id_):
    """Enter, and where the program has no printer, that it is printed."""
    await she.at(id_)
    await she.press("cetak", "enter")
    await she.asked(AskConfirm)
    await she.press("cetak", "enter")
    assert "✓" == she.standing(id_).value


async def morning(she):
    app = she.app
    await she.onward()
    await she.press("hadir", "enter")
    for _ in VILLAGES[:-1]:
        await she.type("hadir", "213")
        await she.press("hadir", "enter")
    await she.type("hadir", "0")
    await she.press("hadir", "enter")
    await she.at("cocokkan-nama")
    await she.press("nama", "enter")
    for number, name in enumerate(("Suparno", "Wahyu", "Sri Hartini", "Bambang", "Joko", "Endang")):
        await she.type("nama", name)
        await she.press("nama", *["down"] * 5, *["right"] * (number % 3 + 1), "ctrl+s")
    await she.press("nama", "escape")
    assert 6 == len(app.session.people)
    for _ in range(3):
        await she.onward()
    await she.press("laporan", "enter")
    await she.type("laporan", "Sutarno")
    await she.press("laporan", "ctrl+s")
    for what in ("sambutan", "pemaparan"):
        await she.onward()
        await she.press(what, "enter", "space", "enter")
    await she.onward()
    await she.at("benarkan-daftar")
    await she.press("daftar desa", "enter", "3")
    await she.at("sahkan")
    await she.press("pengesahan", "enter", "enter")


async def commissions(she):
    app = she.app
    await she.onward()
    for own in app.session.commissions:
        await she.at(f"komisi-{own.id}")
        await she.press("komisi", "enter", "enter")
        assert "prioritas" == app.screen.place
        count = sum(p.commission == own.id for p in app.session.proposals.values())
        for number in range(count):
            for criterion in range(len(app.session.guideline.criteria)):
                await she.press("skor", str(2 + (number * 7 + criterion * 5 + number * number) % 4))
        await she.press("komisi", "escape")
        assert "✓" == she.standing(f"komisi-{own.id}").value
    assert 40 * len(app.session.guideline.criteria) == she.counted["skor"]


async def plenary(she):
    app = she.app
    await she.onward()
    for _ in app.session.commissions:
        await she.at("paparan-komisi")
        await she.press("paparan", "enter", "ctrl+s")
    while "✓" != she.standing("nilai-sama").value:
        await she.at("nilai-sama")
        await she.press("nilai sama", "enter", "1", "enter")
    await she.at("sesuai-garis")
    await she.press("sesuai garis", "enter", "enter")
    assert all(p.outcome is not None for p in app.session.proposals.values())
    await she.onward()
    await she.at("tetapkan-utusan")
    await she.press("utusan", "enter", *["space", "down"] * 3, "down", *["space", "down"] * 2, "z")
    if isinstance(app.screen, AskConfirm):
        await she.press("utusan", "enter")
    await she.press("utusan", "enter", "escape")
    assert 5 == len(app.session.delegates)


async def signing(she):
    app = she.app
    await she.onward()
    await she.at("wakil-peserta")
    await she.press("wakil", "enter", "1")
    await printed(she, "cetak-inti")
    await she.at("ttd-wakil")
    signing = len(app.session.sidang.witnesses)
    await she.press("tanda tangan", "enter", *["space", "down"] * signing, "ctrl+s")
    assert signing == len(app.session.witnesses_signed)


async def to_the_camat(she, tmp_path):
    app = she.app
    await she.onward()
    await she.at("tutup")
    await she.press("penutupan", "enter", "enter")
    await until(she.pilot, lambda: app.session.issued)
    await she.press("penutupan", "escape", "escape")
    await printed(she, "cetak")
    await she.at("tulis-kode")
    await she.press("kode", "enter")
    assert verification_code(fingerprint(app.sitting.ledger)) in app.screen.query_one(".isi").content.plain
    await she.press("kode", "enter")
    await she.at("salin-usb")
    stick = tmp_path / "STIK"
    stick.mkdir()
    app.backups.find_volumes = lambda: (stick,)
    await she.press("usb", "enter")
    await until(she.pilot, lambda: "✓" == she.standing("salin-usb").value)
    await she.at("serahkan")
    await she.press("serah terima", "enter", "ctrl+s")
    assert "Wisnu Hardjanto" == app.session.handed_over.to
    assert "langkah-6" == she.item


def check_the_paper(app):
    """What was said stands there, and nothing is said to be none that nobody was asked about."""
    text = to_text(every_paper(app.session)["berita-acara"].build(app.sitting.ledger), 100)
    assert "KONSEP" not in text
    words = " ".join(text.split())
    assert "Sutarno, Ketua Panitia" in words
    assert "Hartono, Kepala Baperlitbang" in words
    assert "masing-masing (36 usulan)" in words
    agreed = [p for p in app.session.proposals.values() if p.outcome in PRIORITIES]
    assert 0 < len(agreed) < len(app.session.proposals)
