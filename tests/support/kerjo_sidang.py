"""The sidang of Kecamatan Kerjo (SOP step 5): attendance, scores, a vote with a difference, a lot, every outcome."""

from collections.abc import Callable
from decimal import Decimal

from kerjo import LINES, SESSION_DAY, code, end, prepare, village
from meeting import Meeting

from sessions import ranking
from sessions.agenda import AgendaId
from sessions.commissions import CommissionId
from sessions.decisions import (
    AgendaItemStarted,
    CardsCounted,
    DelegatesAppointed,
    MinutesNumbered,
    NoteRecorded,
    OutcomesDecided,
    PeopleArrived,
    PersonArrived,
    PersonLeft,
    ProposalAdded,
    ProposalChanged,
    ProposalsAssigned,
    ProposalScored,
    ProposalWithdrawn,
    QuorumChecked,
    RulesAdopted,
    ScoresEntered,
    SidangClosed,
    SpeechesRecorded,
    TieResolved,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteOpened,
    WitnessesNamed,
)
from sessions.decisions.outcomes import Manner, by_line
from sessions.defaults import KERJO, office_for
from sessions.guideline import CriterionId
from sessions.people import PersonCard, PersonId, Sex, Speech, Unsur, Witness
from sessions.prefill import missing_scores
from sessions.proposals import Origin, Outcome, ProposalDraft
from sessions.session import NoteKind, TieMeans
from sessions.votes import NO, YES, Option, VoteCount, VoteId, VoteMethod

DELEGATES = """
2001|Suparno Adiwijaya L|Wahyu Sulistyo L|Sri Hartini P
2002|Bambang Triyono L|Endang Lestari P|Joko Susilo L
2003|Sugeng Raharjo L|Siti Aminah P|Slamet Widodo L
2004|Teguh Prasetyo L|Rini Astuti P|Kusnadi L
2005|Hari Purnomo L|Tri Wahyuni P|Paryanto L
2006|Sutrisno L|Nanik Suryani P|Eko Nugroho L
2007|Widodo Saputro L|Yuli Handayani P|Darmanto L
2008|Ngadimin L|Partini P
2009|Sukardi L|Wiwik Setyowati P
2010|Purwanto L|Sumarni P|Agung Cahyono L
"""

GUESTS = """
DPRD|Hj. Sulastri, S.E. P|DPRD Kabupaten Karanganyar|Anggota
DPRD|Bambang Irawan, S.H. L|DPRD Kabupaten Karanganyar|Anggota
FORKOPIMCAM|AKP Suyanto L|Polsek Kerjo|Kapolsek
FORKOPIMCAM|Kapten Inf. Sarjono L|Koramil Kerjo|Danramil
AGENCY|Ir. Haryanto L|DPUPR|Kepala Bidang Bina Marga
AGENCY|Dwi Rahayu, S.P. P|DISPERTAN PP|Penyuluh
AGENCY|Nur Hidayati, S.T., M.Si. P|BAPERLITBANG|Perencana
AGENCY|Drs. Supardi L|DISDIKBUD|Sekretaris
UPT|dr. Ratna Dewi P|Puskesmas Kerjo|Kepala
UPT|Sunarto, S.P. L|BPP Kerjo|Koordinator
KECAMATAN|Endah Purwanti, S.Sos. P|Kecamatan Kerjo|Sekretaris Kecamatan
KECAMATAN|Agus Riyanto, S.E. L|Kecamatan Kerjo|Kepala Seksi PMD
KECAMATAN|Sari Kusumawati, S.AP. P|Kecamatan Kerjo|Pelaksana
BPD|Sumardi L|BPD Kuto|Ketua
BPD|Lestari Ningsih P|BPD Ganten|Anggota
PKK|Ny. Wahyuningsih P|TP PKK Kecamatan Kerjo|Ketua
PKK|Sri Mulyani P|TP PKK Desa Botok|Wakil Ketua
YOUTH|Rizky Pratama L|Karang Taruna Kecamatan Kerjo|Ketua
FIGURES|KH. Abdul Rohman L|MWC|Tokoh agama
FIGURES|H. MULYONO, S.H. L|Tokoh masyarakat|
WOMEN|Suparmi P|KWT Melati|Ketua
FARMERS|Karyono L|Gapoktan Tani Makmur|Ketua
DISABILITY|Anik Rahmawati P|Komunitas Difabel Kerjo|
CHILDREN|Nabila Zahra P|Forum Anak Kerjo|Ketua
FACILITATORS|Arif Budiman, S.Sos. L|TPP|Pendamping Desa
"""


def cards() -> tuple[PersonCard, ...]:
    found = []
    for line in DELEGATES.strip().splitlines():
        tail, *people = line.split("|")
        for number, person in enumerate(people):
            name, sex = person.rsplit(" ", 1)
            found.append(
                PersonCard(
                    name=name,
                    sex=Sex(sex),
                    unsur=(Unsur.VILLAGE_GOVERNMENT, Unsur.LPMD, Unsur.PKK)[number],
                    position=("Kepala Desa", "Ketua LPMD", "Anggota")[number],
                    village=village(tail),
                    is_delegate=True,
                    commission=CommissionId(("I", "II", "III")[number]),
                    address=f"RT 0{number + 1}/RW 02",
                    phone=f"0812-2000-{tail[-2:]}0{number}",
                )
            )
    for line in GUESTS.strip().splitlines():
        unsur, person, institution, position = line.split("|")
        name, sex = person.rsplit(" ", 1)
        found.append(
            PersonCard(name=name, sex=Sex(sex), unsur=Unsur[unsur], institution=institution, position=position)
        )
    return tuple(found)


def open_the_sidang(meeting: Meeting) -> None:
    """Attendance, speeches, Pleno I."""
    meeting.on(SESSION_DAY, "08.02")
    meeting.decide(AgendaItemStarted(item=AgendaId("pendaftaran")))
    *people, late = cards()
    meeting.decide(PeopleArrived(cards=tuple(people[:30])), PeopleArrived(cards=tuple(people[30:])))
    meeting.at("08.35")
    meeting.decide(AgendaItemStarted(item=AgendaId("pembukaan")), PersonArrived(card=late))
    meeting.at("08.50")
    meeting.decide(
        AgendaItemStarted(item=AgendaId("sambutan")),
        SpeechesRecorded(
            speeches=(
                Speech(speaker="Endah Purwanti, S.Sos.", position="Ketua Panitia", topic="laporan penyelenggaraan"),
                Speech(speaker="Drs. SUTARNO WIBOWO, M.M.", position="Camat Kerjo"),
                Speech(speaker="Hj. Sulastri, S.E.", position="Anggota DPRD Kabupaten Karanganyar"),
            ),
            presentations=(
                Speech(
                    speaker="Nur Hidayati, S.T., M.Si.",
                    position="Perencana BAPERLITBANG",
                    topic="Rancangan Awal RKPD Tahun 2028",
                ),
                Speech(speaker="Drs. SUTARNO WIBOWO, M.M.", position="Camat Kerjo", topic="prioritas kecamatan"),
            ),
        ),
    )
    meeting.at("09.20")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-1")))
    meeting.at("09.41")
    meeting.decide(RulesAdopted())


def score_everything(meeting: Meeting) -> None:
    """Sidang komisi: prefilled scores, the typed ones, changes of volume and cost."""
    meeting.at("09.45")
    meeting.decide(AgendaItemStarted(item=AgendaId("komisi")), ScoresEntered(scores=missing_scores(meeting.session)))
    counters: dict[str, int] = {}
    for line in LINES:
        tail, *_, scores = line.split("|")
        counters[tail] = counters.get(tail, 0) + 1
        name = code(f"{tail}-{counters[tail]:02d}")
        if scores and meeting.session.proposals[name].is_in_the_running:
            for criterion, score in zip(("K1", "K3", "K5"), map(int, scores.split()), strict=True):
                meeting.decide(ProposalScored(code=name, criterion=CriterionId(criterion), score=score))
    for criterion, score in (("K1", 3), ("K2", 5), ("K3", 4), ("K4", 3), ("K5", 2), ("K6", 2)):
        meeting.decide(ProposalScored(code=code("KEC-01"), criterion=CriterionId(criterion), score=score))
    meeting.decide(
        ProposalChanged(
            code=code("2001-01"),
            volume=Decimal(400),
            cost=280_000_000,
            reason="Ruas 50 m sudah ditangani tahun 2026",
        ),
        ProposalWithdrawn(
            code=code("2008-02"), by="Kepala Desa Botok", reason="Jalan berada di lahan PTPN, diajukan tersendiri"
        ),
    )


def hear_the_hall(meeting: Meeting) -> None:
    """Pleno II: proposals of forum and DPRD, an objection, two votes, one of them with a difference."""
    meeting.at("11.00")
    meeting.decide(AgendaItemStarted(item=AgendaId("pleno-2")))
    forum = ProposalDraft(
        activity="Sekolah lapang petani muda", cost=35_000_000, volume=Decimal(30), unit="orang", agency="DISPERTAN PP"
    )
    pokir = ProposalDraft(
        activity="Lampu penerangan lapangan kecamatan",
        cost=64_000_000,
        volume=Decimal(4),
        unit="titik",
        agency="DISHUB",
    )
    meeting.decide(
        ProposalAdded(draft=forum, origin=Origin.FORUM, brought_by="Karyono (Gapoktan Tani Makmur)"),
        ProposalAdded(draft=pokir, origin=Origin.POKIR, brought_by="Bambang Irawan, S.H."),
        ProposalsAssigned(assignments={code("FRM-01"): CommissionId("II"), code("PKR-01"): CommissionId("I")}),
        NoteRecorded(
            kind=NoteKind.OBJECTION,
            text="Desa Tawangsari meminta overlay jalan tetap dibahas meskipun biayanya belum diketahui",
            who="Purwanto, Kepala Desa Tawangsari",
            about=code("2010-02"),
        ),
        NoteRecorded(kind=NoteKind.INCIDENT, text="Sidang diskors 12 menit karena listrik padam"),
    )
    show_of_hands(meeting)
    cards_for_proposals(meeting)


def show_of_hands(meeting: Meeting) -> None:
    question = "Usulan forum FRM-01 diterima untuk dibahas"
    meeting.decide(
        VoteOpened(question=question, method=VoteMethod.SHOW_OF_HANDS),
        VoteCounted(vote=VoteId(1), count=VoteCount(counts={YES: 20, NO: 5}, abstain=2, not_voting=1)),
        VoteCertified(vote=VoteId(1)),
    )


def cards_for_proposals(meeting: Meeting) -> None:
    """Four options, two marks a card; one card of Desa Kuto is lost and explained."""
    names = ("2001-03", "2006-02", "2005-02", "2007-02")
    options = tuple(map(Option, names))
    meeting.decide(
        VoteOpened(
            question="Urutan usulan di sekitar garis batas",
            method=VoteMethod.K_DIFFERENT,
            options=options,
            marks=2,
        ),
        CardsCounted(vote=VoteId(2), received=30, unused=2),
    )
    for row, (place, right) in enumerate(meeting.session.votes[VoteId(2)].entitled.items()):
        lost = int(row == 0)
        valid = right - lost
        counts = {option: valid if number in {row % 4, (row + 1) % 4} else 0 for number, option in enumerate(options)}
        count = VoteCount(counts=counts, issued=right, in_box=valid)
        meeting.decide(VoteCounted(vote=VoteId(2), village=place, count=count))
    meeting.decide(
        VoteDifferenceNoted(
            vote=VoteId(2),
            cause="Satu kartu Desa Kuto tidak ditemukan dalam kotak",
            names=("Endah Purwanti", "Sumardi"),
        ),
        VoteCertified(vote=VoteId(2)),
    )


def decide_outcomes(meeting: Meeting) -> None:
    """Every proposal gets its end: some by name, the rest by the line; a tie at the line by lot."""
    settle = ranking.of(meeting.session).crossing
    for group in settle:
        meeting.decide(
            TieResolved(
                order=tuple(reversed(group)),
                means=TieMeans.LOT,
                drawn_by="Nabila Zahra",
                witnesses=("AKP Suyanto", "Sumardi"),
            )
        )
    meeting.decide(
        OutcomesDecided(
            endings=(
                end("2010-02", Outcome.NOT_AGREED, "Biaya belum dihitung, RAB dilengkapi tahun depan"),
                end("2007-04", Outcome.NOT_AGREED, "Sudah didanai Diskominfo pada tahun 2027"),
                end("FRM-01", Outcome.RESERVE),
                end("PKR-01", Outcome.NOT_AGREED, "Lokasi belum jelas status lahannya"),
            )
        )
    )
    meeting.decide(OutcomesDecided(endings=by_line(meeting.session), manner=Manner.BY_LINE))


def close(meeting: Meeting) -> None:
    meeting.at("11.40")
    meeting.decide(AgendaItemStarted(item=AgendaId("utusan")), QuorumChecked())
    chosen = ("P001", "P005", "P008", "P011", "P046")
    meeting.decide(
        DelegatesAppointed(persons=tuple(map(PersonId, chosen))),
        PersonLeft(person=PersonId("P012")),
        WitnessesNamed(witnesses=tuple(witnesses())),
    )
    meeting.at("11.52")
    meeting.decide(SidangClosed())


def witnesses() -> tuple[Witness, ...]:
    named = [
        Witness(name=line.split("|")[1][:-2], institution="Kepala Desa", address="")
        for line in DELEGATES.strip().splitlines()
    ]
    return (
        *named,
        Witness(name="Ny. Wahyuningsih", institution="TP PKK Kecamatan Kerjo", address="Kerjo"),
        Witness(name="Nur Hidayati, S.T., M.Si.", institution="BAPERLITBANG", address="Karanganyar"),
        Witness(name="Ir. Haryanto", institution="DPUPR", address="Karanganyar"),
        Witness(name="Hj. Sulastri, S.E.", institution="DPRD Kabupaten Karanganyar", address="Karanganyar"),
    )


STAGES: tuple[Callable[[Meeting], None], ...] = (
    prepare,
    open_the_sidang,
    score_everything,
    hear_the_hall,
    decide_outcomes,
    close,
)


def held(*, until: Callable[[Meeting], None] = close, numbered: bool = True) -> Meeting:
    """The meeting up to and with this stage."""
    meeting = Meeting(office_for(KERJO), 2028)
    for stage in STAGES:
        stage(meeting)
        if stage is until:
            break
    if meeting.session.is_closed and numbered:
        meeting.decide(MinutesNumbered(number="050/12/2027"))
    return meeting
