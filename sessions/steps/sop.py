"""The SOP of the kecamatan as data: eight steps with actor, requirement, standard time, output and gate."""

from dataclasses import dataclass
from enum import StrEnum

from sessions.kernel import checks
from sessions.kernel.checks import Gate
from sessions.language.local import Phrase, Shown
from sessions.receiving import facts as receiving
from sessions.report import facts as report
from sessions.sipd import facts as sipd
from sessions.steps import gates
from sessions.values.steps import TITLES


class Unit(StrEnum):
    """What a standard time is counted in; days are working days."""

    DAYS = "hari"
    MINUTES = "menit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """The time the SOP allows for a step."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.amount} {self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the SOP. `actor` is who does it unless the office says otherwise; `papers` are stems of its files."""

    number: int
    short: str
    title: Shown
    actor: str
    needs: Shown
    standard: Standard
    output: str
    stage: str
    gates: tuple[Gate, ...] = ()
    papers: tuple[str, ...] = ()


STEPS = (
    Step(
        number=1,
        short="Rekap",
        title=TITLES[1],
        actor="Pelaksana (JFU)",
        needs="Rekap Musrenbang",
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Rekap usulan",
        stage="rekap",
        gates=(gates.RECEIVED, receiving.ALL_SENT, receiving.RECEIPTS, receiving.RECONCILED),
        papers=("rekap-usulan", "tanda-terima-desa"),
    ),
    Step(
        number=2,
        short="Verif",
        title=TITLES[2],
        actor="Kasi PMD",
        needs=Phrase("Laporan hasil rekap Musrenbang dari {desa}"),
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Rekap terverifikasi",
        stage="usulan",
        gates=(checks.after(1), gates.VERIFIED, receiving.COME_BACK),
        papers=("laporan-verifikasi", "lembar-verifikasi", "surat-pengembalian"),
    ),
    Step(
        number=3,
        short="Panitia",
        title=TITLES[3],
        actor="Camat",
        needs="Koordinasi",
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Susunan Panitia",
        papers=("susunan-panitia",),
        stage="panitia",
        gates=(gates.COMMITTEE, gates.COMMITTEE_FORMED, gates.OFFICERS),
    ),
    Step(
        number=4,
        short="Pra",
        title=TITLES[4],
        actor="Panitia",
        needs="Laporan hasil rekap yang sudah terverifikasi",
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Draf usulan per bidang",
        papers=("draf-usulan-per-bidang", "undangan", "pengumuman", "tata-tertib", "pedoman-skala-prioritas"),
        stage="komisi",
        gates=(checks.after(2), checks.after(3), gates.DIVIDED, gates.AUTHORITY, gates.CAP, gates.INVITED),
    ),
    Step(
        number=5,
        short="Sidang",
        title=TITLES[5],
        actor="Panitia",
        needs="Draf usulan, Pedoman Skala Prioritas, Tata Tertib",
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Berita Acara dan daftar utusan",
        papers=("berita-acara", "daftar-utusan"),
        stage="penutupan",
        gates=(checks.after(4, "Draf Usulan per Bidang"), gates.SCHEDULED, gates.ADOPTED, gates.CLOSED),
    ),
    Step(
        number=6,
        short="Laporan",
        title=TITLES[6],
        actor="Kasi PMD",
        needs="Hasil usulan yang diprioritaskan",
        standard=Standard(amount=3, unit=Unit.DAYS),
        output="Laporan hasil Musrenbang",
        papers=("laporan-hasil-musrenbang",),
        stage="laporan",
        gates=(checks.after(5), report.NUMBERED),
    ),
    Step(
        number=7,
        short="TTD",
        title=TITLES[7],
        actor="Camat",
        needs="Laporan",
        standard=Standard(amount=10, unit=Unit.MINUTES),
        output="Laporan bertanda tangan",
        stage="laporan",
        gates=(checks.after(6), report.SIGNED, report.SIGNED_AS_AMENDED),
    ),
    Step(
        number=8,
        short="Kirim",
        title=TITLES[8],
        actor="Pelaksana (JFU)",
        needs="Laporan yang sudah ditandatangani",
        standard=Standard(amount=1, unit=Unit.DAYS),
        output="Laporan diterima",
        papers=("surat-pengantar", "surat-tanda-terima"),
        stage="laporan",
        gates=(checks.after(7), report.SENT, report.RECEIVED, sipd.ENTERED),
    ),
)

BY_NUMBER = {step.number: step for step in STEPS}
