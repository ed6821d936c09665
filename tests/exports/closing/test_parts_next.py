"""What is shown as about to be written stands in the paper, word for word."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from support import afterwards, kerjo_sidang, reading
from support.any_agenda import moments
from support.meeting import Meeting
from support.small import adopted, closed, decided, gathered, opened, prepared, recapped, scored, settled

from exports.closing import papers, papers_notulen, parts_dictum, parts_opening
from exports.paper import lines
from exports.paper.frame import DOTTED
from exports.report.parts_next import written_next
from sessions.closing import facts as closing
from sessions.closing.decisions_speeches import SpeechesRecorded
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.values.attendance import Speech


def flat(text: str) -> str:
    return " ".join(text.replace(lines.BETWEEN, " ").split())


def said_by_the_minutes(session: Session) -> str:
    """Every block of Berita Acara and notulen that a session alone makes, line by line."""
    facts = closing.facts(session)
    blocks = (
        *parts_opening.blocks(session, facts),
        *parts_dictum.blocks(session, facts),
        *papers.blocks(session),
    )
    begun = (papers_notulen.agenda_line(session, item.id) for item in session.agenda)
    return flat("\n".join((*lines.of(blocks), *begun)))


def missing(session: Session) -> list[tuple[str, str]]:
    """Lines that the papers do not have."""
    whole = said_by_the_minutes(session)
    shown = ((item.id, line) for item in session.agenda for line in written_next(session, item.id))
    return [(item, line) for item, line in shown if flat(line) not in whole]


@given(session=moments())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])
def test_every_line_of_every_session_stands_in_its_papers(session: Session):
    with speaking(session.office):
        assert [] == missing(session)


@pytest.mark.parametrize("given", [gathered, adopted, settled, decided, closed, kerjo_sidang.held])
def test_every_line_stands_in_the_paper_as_it_is_printed(given):
    meeting = given()
    printed = reading.flat(papers.berita_acara(meeting.ledger))
    for item in meeting.session.agenda:
        for line in written_next(meeting.session, item.id):
            assert flat(line) in printed, item.id


HEAD = Speech(speaker="Sutarno", position="Ketua Panitia")
CAMAT = Speech(speaker="Retno", position="Camat Kerjo", topic="arah pembangunan")


def spoken() -> Meeting:
    meeting = gathered()
    meeting.decide(SpeechesRecorded(speeches=(HEAD, CAMAT)))
    return meeting


REPORT = (
    "LAPORAN HASIL",
    "MUSYAWARAH PERENCANAAN PEMBANGUNAN (MUSRENBANG)",
    "RKPD KABUPATEN KARANGANYAR TAHUN 2028",
    "DI KECAMATAN KERJO",
)
VERIFIED = (
    "Kecamatan Kerjo menerima 6 (enam) usulan dari 3 (tiga) desa. Jumlah usulan yang diverifikasi kecamatan: 6 (enam) "
    "usulan, dengan 6 (enam) usulan lolos verifikasi."
)
KUTO, *OF_OTHERS = (
    "Desa Kuto: 2 usulan, Rp250.000.000 menurut usulan",
    "Desa Ganten: 2 usulan, Rp350.000.000 menurut usulan",
    "Desa Botok: 2 usulan, Rp130.000.000 menurut usulan",
)


@pytest.mark.parametrize(
    ("given", "item", "written"),
    [
        (gathered, "pendaftaran", ("dihadiri oleh 9 (sembilan) orang",)),
        (
            gathered,
            "pembukaan",
            ("dimulai pukul 08.45 WIB", "dipimpin oleh Retno Widyastuti, S.Sos. selaku Pimpinan Sidang"),
        ),
        (gathered, "laporan", (f"Sambutan: belum diisi {DOTTED};",)),
        (spoken, "laporan", ("Sambutan yang disampaikan oleh:", "Sutarno, Ketua Panitia;")),
        (spoken, "sambutan", ("Sambutan yang disampaikan oleh:", "Retno, Camat Kerjo (arah pembangunan);")),
        (
            gathered,
            "pleno-1",
            ("Tata Tertib versi 1 dan Pedoman Skala Prioritas versi 1 yang belum disahkan;",),
        ),
        (scored, "komisi", ("penilaian menurut Pedoman Skala Prioritas pada Komisi I, II, dan III",)),
        (decided, "utusan", ("Utusan ke Musrenbang Kabupaten belum ditetapkan (Lampiran VI).",)),
        (closed, "pembacaan", ("1 · Suparno · Desa Kuto",)),
        (gathered, "doa", ()),
        (opened, "langkah-1", ()),
        (recapped, "langkah-1", (KUTO, *OF_OTHERS)),
        (prepared, "langkah-2", (VERIFIED,)),
        (afterwards.sent, "langkah-7", (*REPORT, "NOMOR : 400.10/12/2027")),
    ],
)
def test_the_lines_of_an_item(given, item, written):
    assert written == written_next(given().session, item)
