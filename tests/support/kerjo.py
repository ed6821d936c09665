"""Kecamatan Kerjo before the sidang (SOP steps 1 to 4): 39 proposals recapitulated, verified, merged and divided."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from support.meeting import Meeting

from sessions.commissions.decisions import CommissionsFormed, ProposalsAssigned, ProposalsMarked
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings
from sessions.line.decisions import CeilingsSet
from sessions.office.decisions import OfficialsNamed
from sessions.office.defaults import KERJO
from sessions.outcomes.decisions import Ending, OutcomesDecided
from sessions.proposals.decisions import ProposalAdded, ProposalsImported
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.steps.decisions import MeetingScheduled, StepCompleted
from sessions.values.attendance import Official, Role
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, ProposalCode, ProposalDraft
from sessions.verification.decisions import ProposalsVerified

SESSION_DAY = date(2027, 2, 3)
CEILING = 2_500_000_000

# desa | kegiatan | lokasi | volume satuan | biaya (ribu; kosong: tidak diketahui) | PD | KK | prioritas | K1 K3 K5
PROPOSALS = """
2001|Overlay jalan kabupaten ruas Kuto–Karangrejo|Dk. Kuto Kulon|450 m|315000|DPUPR|186|1|5 5 4
2001|Talud penahan jalan Dk. Ngasem|Dk. Ngasem RT 02/RW 05|45 m|135000|DPUPR|38|2|4 4 3
2001|Jembatan pelat beton 6 m|Dk. Jetis|1 unit|210000|DPUPR|64|3|3 4 3
2001|Pelatihan olahan singkong dan empon-empon|Balai Desa|25 orang|45000|DISDAGPERINAKER|25|4|3 3 4
2002|Irigasi tersier Dk. Tempel|Dk. Tempel|320 m|160000|DISPERTAN PP|72|1|4 5 3
2002|Pembangunan gapura masuk desa|Dk. Tamansari Lor|1 unit|75000|Pemerintah Desa|400|2|
2002|Rehabilitasi ruang kelas SD Negeri 2|Dk. Krajan|2 ruang|187450|DISDIKBUD|96|3|5 4 3
2002|Penerangan jalan umum Dk. Krajan–Dk. Tempel|Dk. Krajan|12 titik|144000|DISHUB|110|4|3 4 2
2003|Talud jalan Ganten–Plosorejo (perbatasan)|Perbatasan Ganten–Plosorejo|60 m|200000|DPUPR|120|1|5 4 3
2003|Jalan usaha tani Dk. Watulumbung|Dk. Watulumbung|300 m|150000|DISPERTAN PP|84|2|5 4 4
2003|Bantuan alat tenun bagi kelompok perempuan|Dk. Ganten|15 unit|60000|DISDAGPERINAKER|20|3|3 3 5
2003|Antropometri posyandu|Desa Ganten|4 set|36000|DINKES|210|4|4 5 4
2004|Rumah tidak layak huni|Dk. Gempol|12 unit|240000|DISPERKIM|12|1|5 4 5
2004|Perpipaan mata air Dk. Sumber|Dk. Sumber|85 SR|275000|DPUPR|85|2|5 5 5
2004|Bibit durian lokal|Desa Gempolan|1.500 batang|45000|DISPERTAN PP|60|3|2 3 3
2004|Normalisasi bendungan Gondang|Bendungan Gondang|1 paket|850000|BBWS Bengawan Solo|300|4|
2005|Talud jalan Plosorejo–Ganten|Perbatasan Plosorejo–Ganten|50 m|180000|DPUPR|95|1|
2005|Drainase U-ditch tepi jalan kabupaten|Dk. Ploso|180 m|162000|DPUPR|52|2|4 4 2
2005|Kambing bergulir kelompok tani ternak|Dk. Rejo|20 ekor|48000|DISPERTAN PP|20|3|3 3 5
2005|Hibah pembangunan masjid Dk. Rejo|Dk. Rejo|1 unit|150000|SETDA|130|4|
2006|Peningkatan jalan kabupaten Karangrejo–Botok|Dk. Karang|700 m|875000|DPUPR|240|1|5 5 3
2006|Sumur dalam Dk. Ngrejo|Dk. Ngrejo|1 unit|290000|DPUPR|58|2|4 4 4
2006|Pelatihan las 16 pemuda|Balai Desa|16 orang|75000|DISDAGPERINAKER|16|3|3 3 4
2006|Balai pertemuan desa|Dk. Karang|1 unit||Pemerintah Desa||4|
2007|Jalan usaha tani Dk. Ngemplak|Dk. Ngemplak|320 m|150000|DISPERTAN PP|84|1|5 4 4
2007|Bronjong tebing Kali Samin Dk. Kwadungan|Dk. Kwadungan|30 m|120000|BPBD|26|2|5 4 3
2007|PMT anak stunting|Desa Kwadungan|40 anak|52000|DINKES|40|3|5 5 5
2007|Internet publik balai desa|Balai Desa|2 titik|20000|DISKOMINFO|150|4|2 3 2
2008|Rehabilitasi ruang kelas SD Negeri 1|Dk. Botok|3 ruang|320000|DISDIKBUD|88|1|4 4 3
2008|Jalan dalam kebun karet Afdeling Batujamus|Kebun Batujamus|1,5 km|400000|PTPN|70|2|
2008|Kader BKB dan Bina Keluarga Lansia|Desa Botok|30 orang|24000|DP3APPKB|30|3|3 4 5
2008|Tempat pengolahan sampah|Dk. Semen|1 unit|550000|DLH|320|4|3 4 2
2009|Irigasi tersier Sumberejo|Dk. Sumber|250 m|130000|DISPERTAN PP|72|1|4 5 3
2009|Alat bantu penyandang disabilitas|Desa Sumberejo|10 unit|30000|DINSOS|10|2|4 4 5
2009|Wisata kebun durian|Dk. Rejosari|1 paket|180000|DISPARPORA|45|3|2 3 3
2010|Antropometri posyandu|Desa Tawangsari|3 set|27000|DINKES|170|1|4 5 4
2010|Overlay jalan Tawangsari–Kerjo|Dk. Tawang|300 m||DPUPR|140|2|4 4 3
2010|Gamelan sanggar seni|Dk. Sari|1 set|90000|DISDIKBUD|35|3|2 2 2
"""


def village(tail: str) -> VillageCode:
    return VillageCode(f"{KERJO}.{tail}")


def code(text: str) -> ProposalCode:
    return ProposalCode(text)


def draft(line: str) -> ProposalDraft:
    tail, activity, place, volume, cost, agency, households, priority, _ = line.split("|")
    number, _, unit = volume.partition(" ")
    return ProposalDraft(
        village=village(tail),
        activity=activity,
        problem=f"Kondisi di {place} perlu ditangani",
        location=place,
        volume=Decimal(number.replace(".", "").replace(",", ".")),
        unit=unit,
        cost=int(cost) * 1000 if cost else None,
        agency=agency,
        households=int(households) if households else None,
        poor_households=int(households) // 6 if households else None,
        village_priority=int(priority),
        documents=("BA Musrenbang desa", "RAB")[: 1 + int(priority) % 2],
        from_women="perempuan" in activity,
    )


LINES = PROPOSALS.strip().splitlines()
COMMISSION_OF = {"DISPERTAN PP": "II", "DISDAGPERINAKER": "II", "DISPARPORA": "II"} | dict.fromkeys(
    ("DISDIKBUD", "DINKES", "DINSOS", "DP3APPKB", "SETDA", "Pemerintah Desa"), "III"
)


def prepare(meeting: Meeting) -> None:
    """Steps 1 to 4: import, verification, officials, commissions."""
    meeting.decide(
        ProposalsImported(file="rekap-kerjo.xlsx", sha256="ab" * 32, layout="B", drafts=tuple(map(draft, LINES))),
        ProposalAdded(
            draft=ProposalDraft(
                activity="Rehabilitasi gedung pertemuan kecamatan",
                volume=Decimal(1),
                unit="unit",
                cost=185_000_000,
                agency="Kecamatan Kerjo",
            ),
            origin=Origin.KECAMATAN,
        ),
        StepCompleted(step=1),
        OutcomesDecided(
            endings=(
                end("2002-02", Outcome.RETURNED, "Kewenangan desa, dapat didanai dari APB Desa"),
                end("2006-04", Outcome.FAILED_VERIFICATION, "Kewenangan desa dan tidak disertai RAB"),
                end("2005-04", Outcome.DIVERTED, "Penerima belum berbadan hukum, diarahkan ke mekanisme hibah"),
                end("2004-04", Outcome.FORWARDED, "Kewenangan BBWS Bengawan Solo"),
            )
        ),
    )
    running = tuple(c for c, p in meeting.session.proposals.items() if p.is_in_the_running)
    meeting.decide(ProposalsVerified(codes=running), StepCompleted(step=2))
    meeting.decide(OfficialsNamed(officials=OFFICIALS), StepCompleted(step=3))
    meeting.on(date(2027, 1, 26), "09.00")
    meeting.decide(
        CommissionsFormed(commissions=COMMISSIONS),
        ProposalsMerged(
            survivor=code("2003-01"),
            absorbed=(code("2005-01"),),
            volume=Decimal(95),
            cost=330_000_000,
            reason="Satu ruas talud di perbatasan dua desa",
        ),
        ProposalsAssigned(
            assignments={
                c: CommissionId(COMMISSION_OF.get(p.agency, "I"))
                for c, p in meeting.session.proposals.items()
                if p.is_in_the_running and c != "2005-01"
            }
        ),
        ProposalsMarked(codes=(code("2001-01"), code("2003-01"), code("2007-01")), to_be_discussed=True),
        StepCompleted(step=4),
        MeetingScheduled(held_on=SESSION_DAY, place="Pendapa Kecamatan Kerjo"),
        GuidelineSet(guideline=replace(meeting.session.guideline, line=(LineKind.CEILING,))),
        CeilingsSet(ceilings=Ceilings(kecamatan=CEILING)),
    )


def end(name: str, outcome: Outcome, reason: str = "") -> Ending:
    return Ending(code=code(name), outcome=outcome, reason=reason)


COMMISSIONS = (
    Commission(
        id=CommissionId("I"),
        name="Infrastruktur dan Kewilayahan",
        short="Infrastruktur",
        chair="Suparno Adiwijaya",
        secretary="Bambang Triyono",
        facilitator="Ir. Haryanto",
    ),
    Commission(
        id=CommissionId("II"),
        name="Perekonomian dan Sumber Daya Alam",
        short="Ekonomi",
        chair="Wahyu Sulistyo",
        secretary="Endang Lestari",
        facilitator="Dwi Rahayu, S.P.",
    ),
    Commission(
        id=CommissionId("III"),
        name="Pemerintahan dan Pembangunan Manusia",
        short="Manusia",
        chair="Sri Hartini",
        secretary="Joko Susilo",
        facilitator="dr. Ratna Dewi",
    ),
)

OFFICIALS = (
    Official(role=Role.CAMAT, name="Drs. SUTARNO WIBOWO, M.M.", rank="Pembina (IV/a)", nip="197004121995031002"),
    Official(role=Role.SEKCAM, name="Endah Purwanti, S.Sos."),
    Official(role=Role.KASI_PMD, name="Agus Riyanto, S.E."),
    Official(role=Role.CHAIR, name="H. MULYONO, S.H."),
    Official(role=Role.SECRETARY, name="Sari Kusumawati, S.AP."),
    Official(role=Role.COMMITTEE_CHAIR, name="Endah Purwanti, S.Sos."),
)
