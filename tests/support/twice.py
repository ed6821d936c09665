"""One small meeting of Kecamatan Kerjo that can be held twice: by commands alone, and by keys alone (`player`).

Six wishes of three desa. In Komisi I two taluds are exactly tied where the quota of one ends, and a lot decides; Komisi
II agrees on an order; one wish is not agreed on; a show of hands; three delegates; everything printed.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from support.clerk import Clerk, Message, done, message
from support.kauman import prefilled

from exports.catalogue import NAMES
from exports.report.papers import REPORT
from exports.report.papers_delivery import COVERING_LETTER, DELIVERY_RECEIPT
from sessions.values.verification import CHECKLIST

RECAP = """\
No,Desa,Prioritas Desa,Usulan Kegiatan,Permasalahan,Lokasi,Volume,Satuan,Perkiraan Anggaran (Rp),OPD,\
Penerima Manfaat (KK),KK Miskin,Dokumen
1,Kuto,1,Talud jalan Dk. Ngasem,Longsor,Dk. Ngasem,40,m,120.000.000,DPUPR,45,12,RAB
2,Kuto,2,Jalan usaha tani Dk. Jetis,Berlumpur,Dk. Jetis,300,m,150.000.000,DISPERTAN PP,60,20,RAB
3,Ganten,1,Talud jalan Dk. Krajan,Longsor,Dk. Krajan,40,m,130.000.000,DPUPR,45,12,RAB
4,Ganten,2,Antropometri posyandu,Alat rusak,Posyandu Mawar,4,set,40.000.000,DINKES,80,10,RAB
5,Botok,1,Overlay jalan Dk. Gandu,Berlubang,Dk. Gandu,300,m,210.000.000,DPUPR,90,25,RAB; Foto
6,Botok,2,Pelatihan olahan singkong,Panen dijual mentah,Balai Desa Botok,25,orang,35.000.000,DISDAGPERINAKER,25,9,
"""

GUESTS = """\
Nama,L/P,Unsur,Lembaga,Jabatan,Desa,Utusan,Komisi,Hadir
Suparno,L,LPMD,LPMD Kuto,Ketua,Kuto,ya,I,ya
Sri Hartini,P,TP PKK,TP PKK Desa Kuto,Wakil Ketua,Kuto,ya,II,ya
Bambang Triyono,L,Pemerintah desa,Pemerintah Desa Ganten,Kepala Desa,Ganten,ya,I,ya
Endang Lestari,P,Kelompok perempuan/KWT,KWT Sumber Ayu,Ketua,Ganten,ya,III,ya
Joko Susilo,L,BPD,BPD Botok,Anggota,Botok,ya,II,ya
Haryanto,L,Perangkat Daerah,DPUPR,Staf,,tidak,,ya
"""

VILLAGE = {"Kuto": "33.13.16.2001", "Ganten": "33.13.16.2003", "Botok": "33.13.16.2008"}
COMMISSION = {"2001-01": "I", "2001-02": "II", "2003-01": "I", "2003-02": "III", "2008-01": "I", "2008-02": "II"}
TYPED = {"2001-01": "454", "2001-02": "334", "2003-01": "454", "2003-02": "343", "2008-01": "34", "2008-02": "233"}
"""K1, K3 and K5 of each wish; the data fill the other criteria, and K5 where enough poor households are counted."""

TYPED_CRITERIA = ("K1", "K3", "K5")

QUESTION, NOT_YET = "Apakah urutan Komisi I disetujui?", "RAB belum diperiksa DPUPR"
CHAIR, CAMAT, PLACE = "Retno Widyastuti", "Wisnu Hardjanto", "Pendapa Kecamatan Kerjo"

PAPERS_ON_THE_WAY = tuple(
    name for name in NAMES if name not in {"berita-acara-inti", REPORT, COVERING_LETTER, DELIVERY_RECEIPT}
)
"""What the screens write until the closing; the core is for those who leave early, when somebody asks for it."""


def begun(folder: Path) -> Path:
    """A working folder with the two files and an opened session; gives the session's folder."""
    folder.mkdir()
    (folder / "rekap.csv").write_text(RECAP, encoding="utf-8")
    (folder / "hadir.csv").write_text(GUESTS, encoding="utf-8")
    session = folder / "kerjo"
    done("baru", session, "--kecamatan", "33.13.16", "--tahun-rencana", "2028", "--oleh", "Sari")
    return session


def by_commands(folder: Path) -> Path:
    """The meeting decided line by line; gives the session's folder."""
    session = begun(folder)
    done("impor", session, folder / "rekap.csv", "--oleh", "Sari")
    clerk = Clerk(session, by="Sari")
    clerk.decide(*_prepared(), *_gathered(), *_adopted(session))
    clerk.decide(message("ScoresEntered", scores=prefilled(session), is_from_data=True), *_scored())
    clerk.decide(*_voted(), *_ended(), *_closed())
    done("ekspor", session, "--hanya", ",".join(PAPERS_ON_THE_WAY))
    return session


def _prepared() -> Iterator[Message]:
    yield message("StepCompleted", step=1)
    yield message("ProposalsVerified", codes=list(COMMISSION), points=[point.id for point in CHECKLIST])
    yield message("StepCompleted", step=2)
    yield message("MeetingScheduled", held_on="2027-02-03", place=PLACE, starts="08.30")
    yield message("OfficialsNamed", officials=[{"role": "Camat", "name": CAMAT}])
    yield message("OfficialsNamed", officials=[{"role": "Pimpinan Sidang", "name": CHAIR}])
    yield message("StepCompleted", step=3)
    yield message("ProposalsAssigned", assignments=COMMISSION)
    yield message("StepCompleted", step=4)


def _gathered() -> Iterator[Message]:
    cards = []
    for line in GUESTS.splitlines()[1:]:
        name, sex, unsur, institution, position, village, delegate, commission, _here = line.split(",")
        card = {"name": name, "sex": sex, "unsur": unsur, "institution": institution, "position": position}
        if delegate == "ya":
            card |= {"village": VILLAGE[village], "is_delegate": True, "commission": commission}
        cards.append(card)
    partini = {"name": "Partini", "sex": "P", "unsur": "BPD", "institution": "BPD Botok", "position": "Anggota"}
    partini |= {"village": VILLAGE["Botok"], "is_delegate": True, "commission": "III"}
    yield message("AgendaItemStarted", item="pendaftaran")
    yield message("PeopleArrived", cards=cards)
    yield message("PersonArrived", card=partini)
    yield message("QuorumChecked", way="lanjut")
    yield message("AgendaItemStarted", item="pleno-1", goes_on=True)


def _adopted(session: Path) -> Iterator[Message]:
    first = json.loads((session / "jurnal.jsonl").read_text(encoding="utf-8").partition("\n")[0])
    guideline = {**first["data"]["office"]["guideline"], "line": ["kuota per komisi"]}
    yield message("GuidelineSet", guideline=guideline)
    yield message("CeilingsSet", ceilings={"quota_per_commission": 1})
    yield message("RulesAdopted")


def _scored() -> Iterator[Message]:
    for code, digits in TYPED.items():
        for criterion, digit in zip(TYPED_CRITERIA, digits, strict=False):
            yield message("ProposalScored", code=code, criterion=criterion, score=int(digit))
    yield message("OrderAgreed", commission="II", order=["2008-02", "2001-02"])
    order, names = ["2003-01", "2001-01"], ["Suparno", "Joko Susilo"]
    yield message("TieResolved", order=order, means="undian", drawn_by="Haryanto", witnesses=names)


def _voted() -> Iterator[Message]:
    counted = {"counts": {"setuju": 4, "tidak setuju": 1}, "abstain": 1, "not_voting": 0}
    yield message("VoteOpened", question=QUESTION, method="angkat tangan", ground="mufakat tidak tercapai")
    yield message("VoteCounted", vote=1, count=counted)
    yield message("VoteCertified", vote=1)


def _ended() -> Iterator[Message]:
    agreed = ("2003-01", "2008-02", "2003-02")
    in_rank = ("2003-01", "2001-01", "2008-02", "2001-02", "2003-02")
    endings = [{"code": code, "outcome": "disepakati" if code in agreed else "cadangan"} for code in in_rank]
    yield message("OutcomesDecided", endings=[{"code": "2008-01", "outcome": "belum disepakati", "reason": NOT_YET}])
    yield message("OutcomesDecided", endings=endings, manner="sesuai garis")


def _closed() -> Iterator[Message]:
    rows = [line.split(",") for line in GUESTS.splitlines()[1:]]
    institution = {row[0]: row[3] for row in rows}
    names = ("Suparno", "Bambang Triyono", "Joko Susilo", "Endang Lestari", "Haryanto")
    yield message("DelegatesAppointed", persons=["P001", "P002", "P004"])
    yield message("WitnessesNamed", witnesses=[{"name": name, "institution": institution[name]} for name in names])
    yield message("SidangClosed")
