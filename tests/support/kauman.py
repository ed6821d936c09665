"""A kelurahan of Kota Malang from its file to its papers, by commands alone.

`look_alike` writes an invented file in the layout of a SIPD-derived list: the kamus name in `usulan`, the real wish in
`permasalahan` with the priority of its RW in the text ("(RW 05 P3)"), volume and unit in one cell, the village only in
`profil`; the kelurahan has added a column with its own priority.
"""

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from support.clerk import Clerk, Message, Rows, clock_from, done, message

from sessions.scoring.facts import of_data, scores_of
from tui.commands.folder import opened

HEADINGS = (
    *("id_usulan", "no", "profil", "urusan", "usulan", "permasalahan", "alamat"),
    *("skpd_tujuan", "koefisien", "anggaran", "jenis", "keterangan", "tahun", "rw", "prioritas"),
)

WISHES = (
    ("Pasang paving gang", "Jalan becek saat hujan", "40 m", 12_000_000, "SARPRAS"),
    ("Pengadaan gerobak sampah", "Sampah tidak terangkut setiap hari", "2 unit", 9_000_000, "SARPRAS"),
    ("Pelatihan usaha mikro", "Ibu-ibu ingin menambah pendapatan", "30 orang", 15_000_000, "LK"),
    ("Pengadaan alat kesehatan posyandu", "Timbangan lama sudah rusak", "3 paket", 7_500_000, "SARPRAS"),
    ("Perbaikan saluran air", "Saluran buntu dan meluap", "62.5 m", 31_250_000, "SARPRAS"),
    ("Bimbingan kader lansia", "Kader baru belum terlatih", "25 Orang", 10_500_000, "LK"),
    ("Pengadaan kursi balai warga", "Kursi pinjaman setiap rapat", "50 buah", 11_250_000, "PM"),
)
"""Kamus name, problem, volume with its unit, rupiah, kind."""

INFRASTRUCTURE, ECONOMY, PEOPLE = "I", "II", "III"
DAY = "2023-02-08"


def look_alike(path: Path, count: int = 42) -> Path:
    """A file of so many rows, no two alike."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(_row(number) for number in range(1, count + 1))
    return path


def _row(number: int) -> list[object]:
    name, problem, volume, cost, kind = WISHES[number % len(WISHES)]
    ward, priority = 1 + number % 10, 1 + number // 10
    state = "Diakomodir" if number % 5 == 0 else "Tidak Diakomodir"
    return [
        number,
        200 + number,
        "Lurah Kauman",
        "Kecamatan",
        f"{name} (Kecamatan Klojen)",
        f"{problem} (RW {ward:02} P{priority})",
        f"RT {1 + number % 7:02} RW {ward:02}, Kota Malang",
        "Kecamatan Klojen",
        volume,
        cost + 250_000 * number,
        kind,
        state,
        "",
        "",
        priority,
    ]


def play(folder: Path, file: Path) -> Clerk:
    """The whole meeting, closed and printed, on its day. Nobody looks at the screen."""
    with clock_from(datetime.fromisoformat(_at("07.00"))):
        return _play(folder, file)


def _play(folder: Path, file: Path) -> Clerk:
    done("baru", folder, "--kecamatan", "35.73.02", "--tahun-rencana", "2024", "--oleh", "Sari")
    done("impor", folder, file)
    clerk = Clerk(folder)
    clerk.decide(*_prepared(clerk.table("usulan")))
    clerk.decide(*_opened(), *_rules(folder))
    clerk.decide(message("ScoresEntered", at=_at("09.55"), scores=prefilled(folder), is_from_data=True))
    clerk.decide(message("ScoresEntered", at=_at("10.20"), scores=_typed(clerk)))
    decide_outcomes(clerk)
    clerk.decide(*_chosen(clerk))
    done("ekspor", folder)
    clerk.decide(*_reported())
    return clerk


def _reported() -> Iterator[Message]:
    """Steps 6 to 8: finished, signed, sent and received."""
    yield message("StepCompleted", step=6)
    yield message("PaperSigned", paper="laporan", role="Camat", name="Heru Mulyono, S.Sos.")
    yield message("StepCompleted", step=7, note="Berita Acara ditandatangani menyusul")
    yield message("ReportSent", dated=DAY, how="diantar langsung", by="Sari")
    yield message("ReportReceived", received_at=_at("15.00"), receiver="Rina")
    yield message("StepCompleted", step=8, note="Nomor surat menyusul dari buku agenda")


def _at(clock: str) -> str:
    return f"{DAY}T{clock.replace('.', ':')}:00+07:00"


def _prepared(wishes: Rows) -> Iterator[Message]:
    """Steps 1 to 4: all verified, divided by hand."""
    codes = [wish["kode"] for wish in wishes]
    officials = [{"role": role, "name": "Heru Mulyono, S.Sos."} for role in ("Camat", "Pimpinan Sidang")]
    yield message("StepCompleted", step=1)
    yield message("ProposalsVerified", codes=codes)
    yield message("StepCompleted", step=2)
    yield message("OfficialsNamed", officials=officials)
    yield message("StepCompleted", step=3)
    yield message("ProposalsAssigned", assignments={wish["kode"]: _commission(wish) for wish in wishes})
    yield message("MeetingScheduled", held_on=DAY, place="Aula Kecamatan Klojen")
    yield message("StepCompleted", step=4)


def _commission(wish: Message) -> str:
    words = f"{wish['kegiatan']} {wish['masalah']}".casefold()
    if any(word in words for word in ("usaha", "ekonomi", "pendapatan", "mikro")):
        return ECONOMY
    return INFRASTRUCTURE if wish["satuan"].casefold() in {"m", "m2", "unit", "titik"} else PEOPLE


def _opened() -> Iterator[Message]:
    """Twenty-four delegates of eight kelurahan, and what they begin with."""
    yield message("AgendaItemStarted", at=_at("08.30"), item="pendaftaran")
    villages = [f"35.73.02.{tail}" for tail in range(1001, 1009)]
    cards = [
        {
            "name": f"Warga {village[-2:]}-{number}",
            "sex": "P" if number == 2 else "L",
            "unsur": "LPMD",
            "village": village,
            "is_delegate": True,
            "commission": (INFRASTRUCTURE, ECONOMY, PEOPLE)[number - 1],
        }
        for village in villages
        for number in (1, 2, 3)
    ]
    yield message("PeopleArrived", at=_at("08.40"), cards=cards)
    yield message("AgendaItemStarted", at=_at("09.00"), item="pembukaan")
    yield message("AgendaItemStarted", at=_at("09.30"), item="pleno-1")


def _rules(folder: Path) -> Iterator[Message]:
    """The guideline of the office with a line by quota and ceiling, adopted."""
    first = json.loads((folder / "jurnal.jsonl").read_text(encoding="utf-8").partition("\n")[0])
    guideline = first["data"]["office"]["guideline"]
    yield message("GuidelineSet", guideline={**guideline, "line": ["kuota per komisi", "pagu kecamatan"]})
    yield message("RulesAdopted", at=_at("09.45"))
    yield message("CeilingsSet", ceilings={"kecamatan": 300_000_000, "quota_per_commission": 9})


def prefilled(folder: Path) -> dict[str, dict[str, int]]:
    """The scores that the data already give, for cells that have none."""
    with opened(folder, read_only=True) as sitting:
        return scores_of(of_data(sitting.session))


NO_DOCUMENTS = 4
"""Number of the criterion by documents: the list did not ask for any, so the commissions say that there are none."""


def _typed(clerk: Clerk) -> dict[str, dict[str, int]]:
    """A score for every cell the data left empty; several proposals come out exactly alike."""
    given = {(row["kode"], row["kriteria"]) for row in clerk.table("skor")}
    return {
        wish["kode"]: {
            f"K{k}": 1 if k == NO_DOCUMENTS else 1 + (wish["anggaran"] // 1_000_000 * k) % 5
            for k in range(1, 7)
            if (wish["kode"], f"K{k}") not in given
        }
        for wish in clerk.table("usulan")
    }


def decide_outcomes(clerk: Clerk) -> None:
    """By the line; a tie across it is drawn by lot first, whatever has no place before the line becomes reserve."""
    while waiting := [row for row in clerk.table("peringkat") if row["garis"] == "menunggu"]:
        order = sorted([waiting[0]["kode"], *waiting[0]["nilai_sama_dengan"]])
        names = ["Warga 01-1", "Warga 02-1"]
        lot = message("TieResolved", at=_at("11.10"), order=order, means="undian", drawn_by="Heru", witnesses=names)
        clerk.decide(lot)
    outcome = {"dalam": "disepakati"}
    endings = [{"code": r["kode"], "outcome": outcome.get(r["garis"], "cadangan")} for r in clerk.table("peringkat")]
    clerk.decide(message("OutcomesDecided", at=_at("11.20"), endings=endings, manner="sesuai garis"))


def _chosen(clerk: Clerk) -> Iterator[Message]:
    """Five delegates by consensus, witnesses, the closing."""
    yield message("DelegatesAppointed", at=_at("11.35"), persons=["P001", "P002", "P005", "P007", "P009"])
    signing = [{"name": row["nama"], "institution": row["lembaga"]} for row in clerk.table("hadir")[::3]]
    yield message("WitnessesNamed", witnesses=signing)
    yield message("AgendaItemStarted", at=_at("11.50"), item="penutupan")
    yield message("SidangClosed", at=_at("12.00"))
