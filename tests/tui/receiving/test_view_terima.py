"""The screen of the village files: one row per village, what is not in order, and the words for a difference."""

from dataclasses import replace

from support.first_steps import OF_GANTEN, RECEIVED, verified
from support.small import BOTOK, GANTEN, JT, KUTO, opened, recapped

from sessions.kernel.session import Session
from sessions.receiving import facts as receiving
from sessions.record.tables import TABLES
from tui.receiving import view
from tui.widgets.view import Tone, Total


def test_each_village_has_its_row_and_the_sum_is_below() -> None:
    rows = view.rows(verified().session)
    assert [
        ("Kuto", "005/12/2027", "2", "250 jt", "2", "250 jt", "cocok"),
        ("Ganten", "7", "3", "–", "2", "350 jt", "kurang 1 usulan"),
        ("Botok", "–", "–", "–", "–", "–", "tidak mengirim"),
        ("Jumlah", "", "5", "250 jt", "4", "600 jt", ""),
    ] == [row.cells for row in rows]
    assert [Tone.GOOD, Tone.ALERT, Tone.DIM, Tone.STRONG] == [row.tone for row in rows]


def test_the_line_above_counts_what_is_open() -> None:
    assert "0 dari 3 desa diterima · 3 belum" == view.summary(opened().session)
    assert "0 dari 3 desa diterima · 3 tanpa tanda terima" == view.summary(recapped().session)
    assert "2 dari 3 desa diterima · 1 tidak mengirim · 1 belum cocok" == view.summary(verified().session)
    assert ("", ()) == (view.summary(Session()), view.rows(Session()))


def test_why_tells_every_village_that_is_not_in_order() -> None:
    assert "Ganten: rekap kurang 1 usulan dari surat" == view.why(verified().session)


def test_the_next_village_that_is_not_in_order_is_found_round_the_list() -> None:
    meeting = verified()
    assert [GANTEN] * 3 == [view.next_open(meeting.session, key) for key in (None, KUTO, BOTOK)]
    meeting.decide(replace(OF_GANTEN, stated_count=2, corrects=1))
    assert None is view.next_open(meeting.session, KUTO)


def test_a_difference_says_which_way_and_of_what() -> None:
    meeting = verified()
    for count, cost, told, short in (
        (5, 200 * JT, "rekap kurang 3 usulan tetapi lebih Rp50.000.000 dari surat", "kurang 3 usulan"),
        (1, 200 * JT, "rekap lebih 1 usulan dan Rp50.000.000 dari surat", "lebih 1 usulan"),
        (2, 260 * JT, "rekap kurang Rp10.000.000 dari surat", "kurang 10 jt"),
    ):
        meeting.decide(replace(RECEIVED, stated_count=count, stated_cost=cost, corrects=1))
        kuto = receiving.recap_of(meeting.session)[0]
        assert (told, short) == (receiving.told(kuto), view.rows(meeting.session)[0].cells[-1])


def test_the_detail_tells_each_receipt() -> None:
    detail = view.detail(verified().session, KUTO)
    assert detail is not None
    assert "Surat: 2 usulan, Rp250.000.000 · rekap: 2 usulan, Rp250.000.000" == detail.lines[0]
    assert ("Diserahkan", "Suparno (Sekretaris Desa)") in detail.facts
    assert None is view.detail(verified().session, Total.ALL)


def test_the_tables_say_the_same_as_the_screen() -> None:
    session = verified().session
    kuto, ganten, botok = TABLES["terima"](session)
    assert ("cocok", 2, 250 * JT, 0) == tuple(
        kuto[name] for name in ("keadaan", "usulan_surat", "anggaran_rekap", "selisih_anggaran")
    )
    assert ("berbeda", -1, None) == tuple(ganten[n] for n in ("keadaan", "selisih_usulan", "selisih_anggaran"))
    assert ("tidak mengirim", "Musyawarah desa belum diadakan") == (botok["keadaan"], botok["alasan"])
    rows = {row["kode"]: row for row in TABLES["verifikasi"](session)}
    assert ("menunggu perbaikan", "2027-01-22", None) == tuple(
        rows["2003-01"][name] for name in ("keadaan", "batas_waktu", "masuk_kembali")
    )
    assert {"lahan": "ya"} == rows["2001-02"]["daftar_periksa"]
    assert len({tuple(row) for table in ("terima", "verifikasi") for row in TABLES[table](session)}) == 2
