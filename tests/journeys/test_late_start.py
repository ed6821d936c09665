"""A morning that goes otherwise: a queue, no quorum at first, a late start, an outage, chairs emptying at noon."""

from datetime import datetime, timedelta, timezone

import pytest
from support import small
from support.clerk import Clerk, clock_from, done, message
from support.on_disk import sitting_of

from sessions.record.sitting import Sitting
from sessions.values import agenda

DAY = "2027-02-03"


def at(clock: str) -> str:
    return f"{DAY}T{clock.replace('.', ':')}:00+07:00"


def counted(clock: str, village: str, men: int, women: int, delegates: int):
    return message(
        "HeadcountRecorded",
        at=at(clock),
        unsur="Pemerintah desa",
        village=village,
        men=men,
        women=women,
        delegates=delegates,
    )


def noted(clock: str, kind: str, text: str, **more: object):
    return {"kind": "NoteRecorded", "occurred": at(clock), "data": {"kind": kind, "text": text, **more}}


MORNING = (
    message("AgendaItemStarted", at=at("08.50"), item="pendaftaran"),
    counted("08.55", small.KUTO, 2, 0, 2),
    counted("08.56", small.GANTEN, 1, 1, 2),
    message("AgendaItemStarted", at=at("09.10"), item="pembukaan"),
    message("QuorumChecked", at=at("09.15"), way="tunda", minutes=15),
    counted("09.24", small.BOTOK, 1, 2, 3),
    message("SidangResumed", at=at("09.28")),
    message("AgendaItemStarted", at=at("09.30"), item="pleno-1"),
    message("RulesAdopted", at=at("09.41")),
    noted("09.50", "catat dulu", "Nomor 1 sampai 3 setuju"),
    message("AgendaItemStarted", at=at("09.55"), item="komisi"),
    message("SidangPaused", at=at("10.20"), reason="gangguan listrik atau perangkat"),
    message("SidangResumed", at=at("10.45")),
    noted("11.00", "keberatan", "Terlalu cepat", who="Bambang"),
    message("NoteSettled", at=at("11.05"), note=1, remark="sudah diputus"),
    message("AgendaItemStarted", at=at("11.40"), item="pleno-2"),
)


@pytest.fixture(scope="module")
def clerk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pagi") / "sesi"
    with sitting_of(small.prepared(), folder):
        pass
    clerk = Clerk(folder)
    with clock_from(datetime.fromisoformat(at("11.45"))):
        clerk.decide(*MORNING)
    return clerk


@pytest.fixture(scope="module")
def papers(clerk):
    done("ekspor", clerk.folder, "--hanya", "berita-acara,berita-acara-inti,lembar-tanda-tangan,kit-darurat")
    return clerk.folder / "dokumen"


@pytest.fixture(scope="module")
def text(papers, text_of):
    return text_of(papers / "berita-acara.pdf")


def test_a_queue_is_counted_by_village_and_names_nobody(clerk):
    assert [] == clerk.table("hadir")
    assert {"Kuto": 2, "Ganten": 2, "Botok": 3} == {row["desa"]: row["hak_suara"] for row in clerk.table("hak_suara")}


def test_without_a_quorum_the_chair_postpones_and_it_is_met_later(clerk, text):
    first, *_ = clerk.table("skors")
    assert ("menunggu kuorum", at("09.15"), at("09.30"), at("09.28")) == tuple(
        first[name] for name in ("sebab", "mulai", "rencana_sampai", "selesai")
    )
    [facts] = clerk.table("berita_acara")
    assert (True, 7, 6) == (facts["kuorum_terpenuhi"], facts["utusan_hadir"], facts["kuorum"])
    assert "tidak memenuhi kuorum menurut Tata Tertib; pimpinan sidang menunda sidang" in text


def test_the_times_of_the_papers_are_those_of_the_hall_and_not_of_typing(clerk, text):
    times = {row["acara"]: row["mulai"] for row in clerk.table("acara")}
    assert at("09.30") == times["Sidang Pleno I"]
    assert "yang disahkan dalam Sidang Pleno I pukul 09.41 WIB" in text
    assert "09.30–09.55 · 3. Sidang Pleno I (rencana 20 menit), susulan" in text


def test_pauses_and_the_objection_stand_in_the_minutes(text):
    assert "skors pukul 09.15 sampai dengan 09.28 (13 menit): menunggu kuorum" in text
    assert "skors pukul 10.20 sampai dengan 10.45 (25 menit): gangguan listrik atau perangkat" in text
    assert "keberatan Bambang: Terlalu cepat" in text


def test_an_outage_is_no_time_of_the_commissions(clerk):
    now = datetime(2027, 2, 3, 11, 50, tzinfo=timezone(timedelta(hours=7)))
    with Sitting.open(clerk.folder, "Sari", lambda: now, read_only=True) as sitting:
        session = sitting.session
        item = next(i for i in session.agenda if i.id == "komisi")
        assert timedelta(minutes=105 - 25) == agenda.spent(item, session.pauses, now)
        last = agenda.plan(session.agenda, session.pauses, None, now)[-1]
        assert "13.30" == f"{last.end:%H.%M}"


def test_chairs_empty_and_the_part_to_sign_is_printed_while_the_sidang_goes_on(clerk, papers, text_of):
    core = text_of(papers / "berita-acara-inti.pdf")
    assert "BERITA ACARA" in core
    assert (papers / "lembar-tanda-tangan.pdf").exists()
    with clock_from(datetime.fromisoformat(at("11.53"))):
        clerk.decide(noted("11.52", "catatan", "Bupati hadir"))
    assert [None] == [row["ditutup"] for row in clerk.table("berita_acara")]


def test_the_kit_goes_on_where_the_laptop_gave_up(papers, text_of):
    kit = text_of(papers / "kit-kertas-darurat.pdf")
    assert "Sidang Pleno II, sejak 11.40 WIB" in kit
    assert "6 masuk, 0 diputus, 6 belum" in kit
    assert "DAFTAR HADIR (LANJUTAN)" in kit


def test_the_record_of_such_a_morning_is_whole(clerk):
    assert done("periksa", clerk.folder).startswith("Sesi utuh")
