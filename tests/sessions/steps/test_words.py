"""What is said at each item can be spoken: names, villages and amounts in words."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from support import small
from support.any_agenda import moments

from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.steps.words import CHAIR, kalimat, speaker
from sessions.values.agenda import ORDER_OF_THE_DAY, AgendaId, AgendaItem
from sessions.values.attendance import CommitteeMember, Official, Role, Sex, Speech

ITEMS = tuple(item.id for item in ORDER_OF_THE_DAY)


NOBODY = "Hadir … dari sembilan utusan desa; kuorumnya enam."
ENOUGH = "Hadir tujuh dari sembilan utusan desa; kuorumnya enam, terpenuhi."
PRESENT = "Komisi I, II, dan III kami persilakan memaparkan hasilnya."


@pytest.mark.parametrize(
    ("given", "item", "said"),
    [
        (small.opened, "pendaftaran", "Hadirin dimohon mengisi daftar hadir."),
        (small.opened, "pembukaan", "Hadirin dimohon berdiri menyanyikan lagu Indonesia Raya."),
        (small.opened, "laporan", "Laporan Ketua Panitia, kami persilakan."),
        (
            small.prepared,
            "sambutan",
            "Kepada Bapak/Ibu Camat Kerjo kami persilakan menyampaikan sambutan sekaligus membuka Musrenbang.",
        ),
        (small.opened, "pleno-2", f"Sidang Pleno II kami buka. {NOBODY} {PRESENT}"),
        (small.opened, "utusan", "Kita tetapkan tiga utusan, sekurang-kurangnya satu perempuan."),
        (
            small.at_the_line,
            "pleno-1",
            (
                f"Sidang Pleno I kami buka. {ENOUGH} Usulan yang diterima enam. Setiap desa kami mohon membenarkan "
                "daftar usulannya. Pagu tahun ini empat ratus lima puluh juta rupiah. Apakah Tata Tertib dan Pedoman "
                "Skala Prioritas dapat disahkan?"
            ),
        ),
        (
            small.at_the_line,
            "pleno-2",
            (
                f"Sidang Pleno II kami buka. {ENOUGH} {PRESENT} Di garis batas ada nilai sama antara usulan Desa Kuto "
                "dan Desa Ganten; kita selesaikan dengan musyawarah, bila perlu dengan undian."
            ),
        ),
        (
            small.decided,
            "penutupan",
            (
                "Disepakati tiga kegiatan prioritas, biayanya empat ratus lima puluh juta rupiah menurut hasil. Dengan "
                "mengucap syukur kepada Tuhan Yang Maha Esa, Musrenbang Kecamatan Kerjo saya nyatakan ditutup."
            ),
        ),
        (small.opened, "ishoma", "Sidang diskors sampai pukul …."),
        (small.opened, "langkah-4", ""),
    ],
)
def test_what_is_said(given, item, said):
    assert said == kalimat(given().session, item)


def test_officials_are_called_by_name_and_title():
    meeting = small.opened()
    head = Official(role=Role.COMMITTEE_CHAIR, name="Sulastri, S.Sos.", sex=Sex.FEMALE)
    meeting.decide(OfficialsNamed(officials=(head, Official(role=Role.CAMAT, name="Wisnu", sex=Sex.MALE))))
    assert kalimat(meeting.session, "laporan") == "Laporan Ketua Panitia, Ibu Sulastri, S.Sos., kami persilakan."
    assert kalimat(meeting.session, "sambutan").startswith("Kepada Bapak Camat Kerjo")


def test_speakers_of_the_invitation_are_named_with_what_they_speak_about():
    meeting = small.opened()
    speaker = Speech(speaker="Arif Budiman", position="BAPERLITBANG", topic="rancangan awal RKPD")
    meeting.decide(CommitteeFormed(members=(CommitteeMember(duty="Ketua", name="Sri"),), speakers=(speaker,)))
    said = "Narasumber kami persilakan. Arif Budiman, BAPERLITBANG, tentang rancangan awal RKPD."
    assert said == kalimat(meeting.session, "paparan")


def test_an_item_of_the_office_is_announced_by_its_title():
    item = AgendaItem(id=AgendaId("tari"), title="Tari selamat datang", minutes=5)
    session = replace(small.opened().session, agenda=(item,))
    assert kalimat(session, "tari") == "Acara berikutnya: Tari selamat datang."
    assert speaker("pleno-2") == CHAIR != speaker("tari")


@given(session=moments())
@settings(max_examples=40, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])
def test_no_sum_and_no_code_is_read_out_in_figures(session: Session):
    with speaking(session.office):
        for item in session.agenda:
            said = kalimat(session, item.id)
            assert said
            assert not re.search(r"Rp|\d{4}", said), said
