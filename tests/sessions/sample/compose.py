"""Composes the sample session: from the two lists of sessions/sample to the packaged file of decisions.

Run as `python tests/sessions/sample/compose.py` to write keputusan.jsonl again; a test proves that it is up to date.
"""

import csv
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from typing import Any

from sessions import prefill, ranking
from sessions.agenda import AgendaId
from sessions.commissions import CommissionId
from sessions.decisions import (
    AgendaItemStarted,
    CardsCounted,
    CeilingsSet,
    CommissionsFormed,
    DelegatesAppointed,
    GuidelineSet,
    MeetingScheduled,
    NoteRecorded,
    OfficialsNamed,
    OutcomesDecided,
    PeopleArrived,
    PersonArrived,
    ProposalAdded,
    ProposalChanged,
    ProposalsAssigned,
    ProposalScored,
    ProposalsImported,
    ProposalsMarked,
    ProposalsMerged,
    ProposalsVerified,
    ProposalWithdrawn,
    QuorumChecked,
    RulesAdopted,
    ScoresEntered,
    SessionOpened,
    SidangClosed,
    SpeechesRecorded,
    StepCompleted,
    TieResolved,
    VoteCertified,
    VoteCounted,
    VoteOpened,
    WitnessesNamed,
)
from sessions.decisions.base import Decision
from sessions.decisions.outcomes import Ending, Manner, by_line
from sessions.defaults import KERJO, office_for
from sessions.guideline import CriterionId, LineKind
from sessions.intake.preview import preview
from sessions.intake.suggestion import suggest
from sessions.office import Office
from sessions.people import Official, PersonCard, PersonId, Role, Sex, Speech, Unsur, Witness
from sessions.proposals import Agreed, Origin, Outcome, Process, ProposalCode, ProposalDraft
from sessions.record.codec import encode
from sessions.record.sitting import Sitting
from sessions.session import Ceilings, NoteKind, Session, TieMeans
from sessions.votes import NO, WHOLE_HALL, YES, Option, VoteCount, VoteId, VoteMethod

SAMPLE = Path(str(files("sessions.sample")))
WIB = timezone(timedelta(hours=7))
SARI = "Sari Utami"
"""Who types."""


def at(day: date, clock: str) -> datetime:
    """`8.30` on a day."""
    hour, minute = map(int, clock.split("."))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=WIB)


RECAP, CHECK, COMMITTEE, PRA, DAY = (
    date(2027, 1, 25),
    date(2027, 1, 26),
    date(2027, 1, 27),
    date(2027, 1, 29),
    date(2027, 2, 3),
)

Code = ProposalCode

CARRIED_OUT = "Sudah diuji pada Pra-Musrenbang, disesuaikan dengan kebutuhan lapangan"

MERGES = (
    ("2003-11", ("2005-02",), Decimal(80), "m", 200_000_000, "Satu talud di batas Desa Ganten dan Desa Plosorejo"),
    ("2001-13", ("2001-14",), Decimal(2), "ruang", 220_000_000, "Satu sekolah, dua ruang kelas"),
    ("2007-04", ("2007-13",), Decimal(25), "orang", 40_000_000, "Pelatihan yang sama, satu angkatan"),
    ("2008-07", ("2008-08",), Decimal(16), "titik", 192_000_000, "Ruas jalan yang sama, 16 titik"),
)

FAILED = {
    "2004-05": "Data tidak lengkap: penerima manfaat dan RAB tidak ada sampai batas waktu",
    "2005-15": "Data tidak lengkap: penerima manfaat, harga, dan RAB tidak ada",
    "2010-09": "Data tidak lengkap: penerima manfaat, harga, dan RAB tidak ada",
}
OWN_AUTHORITY = "Kewenangan desa, dapat didanai dari APBDes atau Dana Desa"
SENT_BACK = dict.fromkeys(("2001-08", "2005-10", "2002-08", "2004-09"), OWN_AUTHORITY)
FORWARDED = {
    "2003-10": "Kewenangan BBWS Bengawan Solo, diteruskan melalui provinsi",
    "2007-11": "Kewenangan BBWS Bengawan Solo, diteruskan melalui provinsi",
    "2006-01": "Ruas jalan berada di areal PTPN, diteruskan kepada pengelola",
    "2008-17": "Sekolah menengah kejuruan menjadi kewenangan provinsi",
}
DIVERTED = dict.fromkeys(
    ("2001-16", "2005-14"), "Penerima harus berbadan hukum, diajukan melalui mekanisme hibah daerah"
)
NOT_AGREED = {
    "2003-15": "Bukan prioritas tahun rencana dan RAB belum ada",
    "2006-15": "Layanan rutin Perangkat Daerah, cukup dengan surat permohonan Camat",
    "2002-15": "RAB belum ada dan data KK miskin belum lengkap",
    "2007-17": "RAB belum ada dan data KK miskin belum lengkap",
    "2006-12": "Harga per orang terlalu tinggi, RAB perlu dihitung ulang oleh desa",
}
CHANGED = {
    "2008-01": (Agreed(volume=Decimal(500), cost=600_000_000), "Disesuaikan dengan ruas yang rusak berat, 500 m"),
    "2003-01": (Agreed(volume=Decimal(600), cost=720_000_000), "Disesuaikan dengan ruas yang rusak berat, 600 m"),
    "2006-13": (Agreed(volume=Decimal(2), cost=190_000_000), "Satu ruang kelas sudah direhab tahun 2026"),
    "2003-12": (Agreed(cost=125_000_000), "Harga satuan disesuaikan dengan RAB yang diperiksa DPUPR"),
}
TIED = ("2009-02", "2008-03")
"""The lot's order of the exact tie that crosses the line of Komisi I."""

DELEGATES = ("Tri Widodo", "Sumiyati Rahmawati", "Teguh Wicaksono", "Suyatmi Ningsih", "Eko Budi Santosa")


class Script:
    """Takes decisions in a real sitting and writes down each with its time and typist."""

    def __init__(self, folder: Path) -> None:
        self.now = at(RECAP, "8.00")
        self.lines: list[dict[str, Any]] = []
        self.folder = folder
        self.sitting: Sitting | None = None

    @property
    def session(self) -> Session:
        """The state so far."""
        assert self.sitting is not None
        return self.sitting.session

    def when(self, day: date, clock: str) -> None:
        """From here on it is this time, and each decision takes some seconds."""
        moment = at(day, clock)
        assert moment >= self.now, f"{moment} is before {self.now}"
        self.now = moment

    def decide(self, *decisions: Decision, seconds: int = 7) -> None:
        """Take these decisions one after the other."""
        for decision in decisions:
            if self.sitting is None:
                self.sitting = Sitting.create(self.folder, by=SARI, clock=lambda: self.now, first=decision)
            else:
                self.sitting.decide(decision)
            kind = type(decision).__name__
            self.lines.append({"at": self.now.isoformat(), "by": SARI, "kind": kind, "data": sparse(encode(decision))})
            self.now += timedelta(seconds=seconds)

    def mark(self) -> None:
        """The sample opens here in a terminal."""
        self.lines[-1]["mark"] = True

    def person(self, name: str) -> PersonId:
        """The id of somebody on the attendance list."""
        return next(id_ for id_, p in self.session.people.items() if p.card.name == name)


def sparse(data: Any) -> Any:
    """Data without the fields of drafts and cards that are empty: they are defaults and only take room."""
    if isinstance(data, dict):
        slim = {key: sparse(value) for key, value in data.items()}
        if "activity" in slim or ("name" in slim and "unsur" in slim):
            return {k: v for k, v in slim.items() if v not in ("", None, False, [])}
        return slim
    if isinstance(data, list):
        return [sparse(item) for item in data]
    return data


def compose(folder: Path) -> list[dict[str, Any]]:
    """Every decision of the sample, in order."""
    script = Script(folder)
    opening(script)
    verification(script)
    committee(script)
    pra_musrenbang(script)
    arrivals(script)
    pleno_one(script)
    commissions(script)
    pleno_two(script)
    closing(script)
    return script.lines


def opening(script: Script) -> None:
    """Step 1: the recap comes in."""
    office = office_for(KERJO)
    script.when(RECAP, "8.00")
    script.decide(SessionOpened(office=office, plan_year=2028, is_sample=True))
    seen = preview(SAMPLE / "usulan.csv", office)
    script.when(RECAP, "9.12")
    script.decide(
        ProposalsImported(file=seen.file_name, sha256=seen.sha256, layout=seen.layout.value, drafts=seen.drafts)
    )
    script.when(RECAP, "13.40")
    draft = ProposalDraft(
        activity="Rambu dan cermin tikungan pada titik rawan kecelakaan",
        problem="Tiga kecelakaan pada tahun 2026 di tikungan jalan kabupaten antardesa",
        location="12 titik di tujuh desa",
        volume=Decimal(12),
        unit="titik",
        cost=60_000_000,
        agency="DISHUB",
        households=310,
        proposer="Kecamatan Kerjo",
    )
    script.decide(ProposalAdded(draft=draft, origin=Origin.KECAMATAN))
    script.when(RECAP, "15.05")
    script.decide(StepCompleted(step=1, note="Sepuluh desa lengkap"))


def endings(reasons: Mapping[str, str], outcome: Outcome) -> tuple[Ending, ...]:
    """One outcome for several proposals, each with its reason."""
    return tuple(Ending(code=Code(code), outcome=outcome, reason=reason) for code, reason in reasons.items())


def verification(script: Script) -> None:
    """Step 2: what fails, goes back or goes on to others, and everything else is verified."""
    script.when(CHECK, "10.20")
    script.decide(
        OutcomesDecided(endings=endings(FAILED, Outcome.FAILED_VERIFICATION)),
        OutcomesDecided(endings=endings(SENT_BACK, Outcome.RETURNED)),
        OutcomesDecided(endings=endings(FORWARDED, Outcome.FORWARDED)),
        OutcomesDecided(endings=endings(DIVERTED, Outcome.DIVERTED)),
        seconds=240,
    )
    script.when(CHECK, "14.30")
    verified = tuple(
        code
        for code, p in script.session.proposals.items()
        if p.is_in_the_running and p.process is not Process.VERIFIED
    )
    script.decide(ProposalsVerified(codes=verified))
    script.when(CHECK, "15.10")
    script.decide(StepCompleted(step=2))


OFFICIALS = (
    Official(role=Role.CAMAT, name="Drs. Wisnu Hardjanto, M.M.", position="Camat Kerjo", rank="Pembina Tingkat I (IV/b)"),
    Official(role=Role.SEKCAM, name="Retno Widyastuti, S.Sos.", position="Sekretaris Kecamatan", rank="Pembina (IV/a)"),
    Official(role=Role.KASI_PMD, name="Budi Hartanto, S.E.", position="Kasi PMD", rank="Penata Tingkat I (III/d)"),
    Official(role=Role.CHAIR, name="Drs. Wisnu Hardjanto, M.M.", position="Camat Kerjo", rank="Pembina Tingkat I (IV/b)"),
    Official(role=Role.COMMITTEE_CHAIR, name="Retno Widyastuti, S.Sos.", position="Sekretaris Kecamatan"),
    Official(role=Role.SECRETARY, name="Budi Hartanto, S.E.", position="Kasi PMD"),
)


def committee(script: Script) -> None:
    """Step 3: who leads, and where and when."""
    script.when(COMMITTEE, "9.00")
    script.decide(
        OfficialsNamed(officials=OFFICIALS),
        MeetingScheduled(held_on=DAY, place="Pendapa Kecamatan Kerjo", starts="08.30"),
        StepCompleted(step=3, note="Keputusan Camat tentang Panitia Musrenbang"),
        seconds=300,
    )


def pra_musrenbang(script: Script) -> None:
    """Step 4: commissions, corrections, merges, the withdrawal, prefilled scores."""
    script.when(PRA, "8.40")
    session = script.session
    office = session.office
    assert office is not None
    script.decide(
        ProposalChanged(code=Code("2007-02"), agency="DPUPR", reason="Ruas jalan kabupaten, bukan jalan usaha tani")
    )
    script.decide(
        ProposalsAssigned(
            assignments={
                code: suggest(p.draft, office) or CommissionId("I")
                for code, p in script.session.proposals.items()
                if p.is_in_the_running
            }
        ),
        ProposalsAssigned(assignments={Code("2007-02"): CommissionId("I")}),
        seconds=60,
    )
    officers = (("I", "Tri Widodo", "Wahyu Sulistyo"), ("II", "Teguh Wicaksono", ""), ("III", "Eko Budi Santosa", ""))
    named = {c: (chair, secretary) for c, chair, secretary in officers}
    script.decide(
        CommissionsFormed(
            commissions=tuple(
                type(c)(id=c.id, name=c.name, short=c.short, chair=named[c.id][0], secretary=named[c.id][1])
                for c in office.commissions
            )
        ),
        seconds=120,
    )
    script.when(PRA, "9.30")
    for survivor, absorbed, volume, unit, cost, reason in MERGES:
        script.decide(
            ProposalsMerged(
                survivor=Code(survivor),
                absorbed=tuple(map(Code, absorbed)),
                volume=volume,
                unit=unit,
                cost=cost,
                reason=reason,
            ),
            seconds=90,
        )
    script.decide(
        ProposalWithdrawn(
            code=Code("2008-12"), by="Pemerintah Desa Botok", reason="Sudah terpasang lewat program desa digital 2026"
        )
    )
    script.when(PRA, "10.15")
    script.decide(ScoresEntered(scores=prefill.missing_scores(script.session)))
    contested = ("2008-03", "2009-02", "2010-03", "2003-11", "2003-12", "2008-01", "2003-01", "2006-13", "2006-12")
    script.decide(ProposalsMarked(codes=tuple(map(Code, contested)), to_be_discussed=True))
    script.when(PRA, "14.00")
    script.decide(StepCompleted(step=4, note="Draf usulan per bidang dibagikan kepada peserta"))


def participants(office: Office) -> list[tuple[str, PersonCard]]:
    """Time of arrival ("" for the absent) and card of everybody on the list."""
    codes = {v.name: v.code for v in office.villages}
    with (SAMPLE / "peserta.csv").open(encoding="utf-8") as lines:
        return [
            (
                row["Datang"],
                PersonCard(
                    name=row["Nama"],
                    sex=Sex(row["L/P"]),
                    unsur=Unsur(row["Unsur"]),
                    institution=row["Lembaga"],
                    position=row["Jabatan"],
                    village=codes.get(row["Desa"]),
                    is_delegate=row["Utusan"] == "ya",
                    commission=CommissionId(row["Komisi"]) if row["Komisi"] else None,
                    address=row["Alamat"],
                ),
            )
            for row in csv.DictReader(lines)
        ]


def arrivals(script: Script) -> None:
    """Registration: most sign in batches by the minute, the last delegates come one by one."""
    script.when(DAY, "7.20")
    script.decide(AgendaItemStarted(item=AgendaId("pendaftaran")))
    office = script.session.office
    assert office is not None
    for clock, cards in _by_arrival(participants(office)):
        if at(DAY, clock) >= at(DAY, "8.36"):
            continue
        script.when(DAY, clock)
        script.decide(PersonArrived(card=cards[0]) if len(cards) == 1 else PeopleArrived(cards=tuple(cards)), seconds=1)
    script.when(DAY, "8.35")
    script.decide(QuorumChecked())
    for clock, cards in _by_arrival(participants(office)):
        if not at(DAY, "8.36") <= at(DAY, clock) < at(DAY, "8.40"):
            continue
        script.when(DAY, clock)
        script.decide(PersonArrived(card=cards[0]) if len(cards) == 1 else PeopleArrived(cards=tuple(cards)), seconds=1)


def _by_arrival(cards: Sequence[tuple[str, PersonCard]]) -> Iterator[tuple[str, list[PersonCard]]]:
    clocks = sorted({clock for clock, _ in cards if clock}, key=lambda clock: at(DAY, clock))
    for clock in clocks:
        yield clock, [card for time, card in cards if time == clock]


def pleno_one(script: Script) -> None:
    """Opening, addresses, presentations, and the adoption of the rules."""
    script.when(DAY, "8.40")
    script.decide(AgendaItemStarted(item=AgendaId("pembukaan")))
    script.when(DAY, "8.47")
    script.decide(AgendaItemStarted(item=AgendaId("doa")))
    script.when(DAY, "8.50")
    script.decide(AgendaItemStarted(item=AgendaId("laporan")))
    script.when(DAY, "8.56")
    script.decide(AgendaItemStarted(item=AgendaId("sambutan")))
    late = [x for x in _by_arrival(participants(_office(script))) if at(DAY, x[0]) >= at(DAY, "8.40")]
    script.when(DAY, "9.10")
    script.decide(AgendaItemStarted(item=AgendaId("paparan")))
    for clock, cards in late:
        script.now = max(script.now, at(DAY, clock))
        script.decide(PersonArrived(card=cards[0]) if len(cards) == 1 else PeopleArrived(cards=tuple(cards)), seconds=1)
    script.decide(
        SpeechesRecorded(
            speeches=(
                Speech(speaker="Retno Widyastuti, S.Sos.", position="Ketua Panitia", topic="Laporan Ketua Panitia"),
                Speech(speaker="Drs. Wisnu Hardjanto, M.M.", position="Camat Kerjo", topic="Sambutan dan pembukaan"),
                Speech(speaker="Drs. Suwondo Hadipranoto", position="Anggota DPRD", topic="Sambutan"),
            ),
            presentations=(
                Speech(
                    speaker="Wakil BAPERLITBANG",
                    position="BAPERLITBANG",
                    topic="Arah kebijakan dan rancangan awal RKPD Tahun 2028",
                ),
                Speech(speaker="Budi Hartanto, S.E.", position="Kasi PMD", topic="Rekapitulasi dan verifikasi usulan desa"),
            ),
        )
    )
    script.when(DAY, "9.40")
    script.decide(AgendaItemStarted(item=AgendaId("pleno-1")))
    guideline = script.session.guideline
    assert guideline is not None
    script.when(DAY, "9.48")
    line = (LineKind.PER_COMMISSION, LineKind.CEILING)
    script.decide(
        GuidelineSet(guideline=type(guideline)(**{**_fields(guideline), "line": line})),
        RulesAdopted(),
        CeilingsSet(ceilings=Ceilings(kecamatan=6_500_000_000, quota_per_commission=12)),
        seconds=120,
    )


def _office(script: Script) -> Office:
    assert script.session.office is not None
    return script.session.office


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def commissions(script: Script) -> None:
    """The commissions score, change and note; the sample opens in a terminal near the end of this."""
    script.when(DAY, "9.56")
    script.decide(AgendaItemStarted(item=AgendaId("komisi")))
    script.when(DAY, "10.02")
    for code, (agreed, reason) in CHANGED.items():
        script.decide(
            ProposalChanged(code=Code(code), volume=agreed.volume, cost=agreed.cost, reason=reason), seconds=35
        )
    typed = dict(_typed_scores(script.session))
    sheets = [code for code in typed if not script.session.proposals[code].to_be_discussed]
    for commission in ("I", "II", "III"):
        script.decide(
            ScoresEntered(
                scores={c: typed[c] for c in sheets if script.session.proposals[c].commission == commission}
            ),
            seconds=240,
        )
    for code, row in typed.items():
        if code in sheets:
            continue
        for criterion, score in row.items():
            script.decide(ProposalScored(code=code, criterion=criterion, score=score), seconds=9)
    script.when(DAY, "10.46")
    script.decide(
        ProposalAdded(
            origin=Origin.FORUM,
            brought_by="Yuliana Ratnasari",
            draft=ProposalDraft(
                activity="Pelatihan paralegal perlindungan perempuan dan anak",
                problem="Belum ada pendamping korban kekerasan di tingkat desa",
                location="Kecamatan Kerjo",
                volume=Decimal(20),
                unit="orang",
                cost=20_000_000,
                agency="DP3APPKB",
                from_women=True,
            ),
        ),
        ProposalAdded(
            origin=Origin.POKIR,
            brought_by="Drs. Suwondo Hadipranoto",
            draft=ProposalDraft(
                activity="Talud penahan jalan Dk. Sanggrahan",
                problem="Bahu jalan longsor",
                location="Dk. Sanggrahan",
                volume=Decimal(30),
                unit="m",
                cost=95_000_000,
                agency="DPUPR",
            ),
        ),
        seconds=60,
    )
    script.decide(
        ProposalsAssigned(assignments={Code("FRM-01"): CommissionId("III"), Code("PKR-01"): CommissionId("I")}),
        ProposalsVerified(codes=(Code("FRM-01"), Code("PKR-01"))),
    )


def _typed_scores(session: Session) -> Iterator[tuple[ProposalCode, dict[CriterionId, int]]]:
    """What is scored live: every cell the data could not fill."""
    with (Path(__file__).parent / "nilai.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            code = Code(row["kode"])
            proposal = session.proposals.get(code)
            if proposal is None or not proposal.is_in_the_running:
                continue
            yield (
                code,
                {
                    CriterionId(k): int(row[k])
                    for k in ("K1", "K2", "K3", "K4", "K5", "K6")
                    if row[k] not in ("", "0") and CriterionId(k) not in proposal.scores
                },
            )


def pleno_two(script: Script) -> None:
    """Results, the show of hands, the objection, the tie at the line and its lot, the outcomes in four acts."""
    script.when(DAY, "10.55")
    script.decide(AgendaItemStarted(item=AgendaId("pleno-2")))
    script.mark()
    script.when(DAY, "11.02")
    script.decide(OutcomesDecided(endings=endings(NOT_AGREED, Outcome.NOT_AGREED)), seconds=60)
    entitled = 27
    script.decide(
        VoteOpened(
            question="Apakah penambahan usulan pokir PKR-01 ke dalam daftar Komisi I disetujui?",
            method=VoteMethod.SHOW_OF_HANDS,
        ),
        VoteCounted(
            vote=VoteId(1), village=WHOLE_HALL, count=VoteCount(counts={YES: 17, NO: 7}, abstain=3, not_voting=0)
        ),
        VoteCertified(vote=VoteId(1)),
        seconds=90,
    )
    assert sum(script.session.votes[VoteId(1)].entitled.values()) == entitled
    script.decide(
        NoteRecorded(
            kind=NoteKind.OBJECTION,
            who="Widiyanto Saputro (Desa Tawangsari)",
            about=Code("2010-03"),
            text="Keterdesakan dinilai lebih rendah daripada keadaan di lapangan",
        ),
        seconds=45,
    )
    assert any(set(group) == set(TIED) for group in ranking.of(script.session).crossing), ranking.of(
        script.session
    ).crossing
    script.decide(
        TieResolved(
            order=TIED,
            means=TieMeans.LOT,
            drawn_by="Imam Subekti",
            witnesses=("Margono Hadi", "Titik Sulastri"),
        ),
        seconds=60,
    )
    script.when(DAY, "11.24")
    for code, (_, reason) in CHANGED.items():
        row = ranking.of(script.session).by_code.get(Code(code))
        if row is not None and row.placement.value == "dalam":
            script.decide(
                OutcomesDecided(endings=(Ending(code=Code(code), outcome=Outcome.AGREED_CHANGED, reason=reason),)),
                seconds=20,
            )
    script.decide(OutcomesDecided(endings=by_line(script.session), manner=Manner.BY_LINE), seconds=60)
    rest = tuple(
        Ending(code=code, outcome=Outcome.RESERVE)
        for code, p in script.session.proposals.items()
        if p.outcome is None
    )
    script.decide(OutcomesDecided(endings=rest), seconds=30)
    script.when(DAY, "11.36")
    script.decide(AgendaItemStarted(item=AgendaId("utusan")))
    script.decide(DelegatesAppointed(persons=tuple(script.person(name) for name in DELEGATES)), seconds=240)


def closing(script: Script) -> None:
    """Who signs, the reading of the Berita Acara, the closing."""
    people = script.session.people.values()
    witnesses = []
    for village in _office(script).villages:
        person = next(
            p for p in people if p.card.village == village.code and p.card.is_delegate and p.is_present
        )
        witnesses.append(_witness(person.card))
    witnesses += [
        _witness(next(p.card for p in people if p.card.unsur is unsur))
        for unsur in (Unsur.WOMEN, Unsur.AGENCY, Unsur.DPRD)
    ]
    script.decide(WitnessesNamed(witnesses=tuple(witnesses)))
    script.when(DAY, "11.44")
    script.decide(AgendaItemStarted(item=AgendaId("pembacaan")))
    script.when(DAY, "11.56")
    script.decide(AgendaItemStarted(item=AgendaId("penutupan")))
    script.when(DAY, "12.03")
    script.decide(SidangClosed())


def _witness(card: PersonCard) -> Witness:
    return Witness(name=card.name, institution=card.institution, address=card.address)


def text() -> str:
    """The packaged file."""
    with tempfile.TemporaryDirectory() as folder:
        lines = compose(Path(folder) / "sesi")
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


if __name__ == "__main__":
    (SAMPLE / "keputusan.jsonl").write_text(text(), encoding="utf-8")
