"""The guideline and house rules that a meeting starts from; Pleno I changes and adopts them.

Criteria and weights are the proposal of the domain notes for Kerjo (25/20/15/15/15/10), no regulation prescribes them.
"""

from sessions.values.guideline import Criterion, CriterionId, Datum, Guideline, Prefill, Rung
from sessions.values.house_rules import HouseRules

_URGENCY = Criterion(
    id=CriterionId("K1"),
    name="Keterdesakan",
    weight=25,
    anchors=(
        "dapat ditunda tanpa akibat",
        "perlu, tetapi masih dapat menunggu dua tahun atau lebih",
        "perlu dilaksanakan pada tahun rencana",
        "mendesak: kerusakan atau kerugian bertambah bila ditunda",
        "darurat: membahayakan jiwa atau memutus layanan dasar bila ditunda",
    ),
)

_BENEFIT = Criterion(
    id=CriterionId("K2"),
    name="Manfaat bagi penerima",
    weight=20,
    anchors=(
        "kurang dari 10 KK",
        "10 sampai dengan 20 KK",
        "21 sampai dengan 30 KK",
        "31 sampai dengan 40 KK",
        "lebih dari 40 KK",
    ),
    prefill=Prefill(datum=Datum.HOUSEHOLDS, steps=(10, 21, 31, 41)),
)

_ALIGNMENT = Criterion(
    id=CriterionId("K3"),
    name="Keselarasan dengan RPJMD/RKPD dan kewenangan kabupaten",
    weight=15,
    anchors=(
        "tidak terkait dengan program kabupaten",
        "terkait secara tidak langsung",
        "mendukung program Perangkat Daerah",
        "mendukung langsung sasaran RPJMD/RKPD",
        "termasuk prioritas daerah tahun rencana",
    ),
)

_READINESS = Criterion(
    id=CriterionId("K4"),
    name="Kesiapan lahan dan dokumen",
    weight=15,
    anchors=(
        "belum ada dokumen",
        "satu dokumen, misalnya Berita Acara Musrenbang desa",
        "dua dokumen, lahan tidak bermasalah",
        "tiga dokumen, termasuk RAB",
        "empat dokumen atau lebih, siap dilaksanakan",
    ),
    prefill=Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4)),
)

_POVERTY = Criterion(
    id=CriterionId("K5"),
    name="Penanggulangan kemiskinan, kelompok rentan, dan perempuan",
    weight=15,
    anchors=(
        "kurang dari 3 KK miskin",
        "3 sampai dengan 5 KK miskin",
        "6 sampai dengan 10 KK miskin",
        "11 sampai dengan 20 KK miskin",
        "lebih dari 20 KK miskin, atau khusus bagi kelompok rentan",
    ),
    prefill=Prefill(datum=Datum.POOR_HOUSEHOLDS, steps=(3, 6, 11, 21)),
)

_SUPPORT = Criterion(
    id=CriterionId("K6"),
    name="Dukungan masyarakat dan prioritas desa",
    weight=10,
    anchors=(
        "prioritas desa keenam atau sesudahnya",
        "prioritas desa kelima",
        "prioritas desa keempat",
        "prioritas desa kedua atau ketiga",
        "prioritas desa pertama, didukung swadaya",
    ),
    prefill=Prefill(datum=Datum.VILLAGE_PRIORITY, steps=(5, 4, 3, 1)),
)

DEFAULT_GUIDELINE = Guideline(
    criteria=(_URGENCY, _BENEFIT, _ALIGNMENT, _READINESS, _POVERTY, _SUPPORT),
    ladder=(
        Rung.SCORE,
        Rung.VOTES,
        Rung.URGENCY,
        Rung.BENEFIT,
        Rung.VILLAGE_PRIORITY,
        Rung.READINESS,
        Rung.DELIBERATION,
        Rung.LOT,
    ),
    urgency=_URGENCY.id,
    readiness=_READINESS.id,
)
"""Weighted rubric, ladder nilai → suara → … → undian, no line until the forum chooses one."""

DEFAULT_HOUSE_RULES = HouseRules()
"""Three delegates a village, quorum two thirds of them, five seats of which two for women, three minutes to speak."""
