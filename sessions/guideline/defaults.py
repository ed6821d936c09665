"""The guideline and house rules that a meeting starts from, and ready-made criteria, each with where they come from.

Every set is a proposal: names, weights, anchors and ranges are edited and adopted by Pleno I. What a source leaves open
is said in its note. Criteria and weights of the usual one are the proposal of the domain notes for Kerjo
(25/20/15/15/15/10), no regulation prescribes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sessions.guideline.facts import anchors
from sessions.language.local import filled
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, Datum, Guideline, Prefill, Rung
from sessions.values.house_rules import HouseRules

Anchors = tuple[str, str, str, str, str]

INFRASTRUCTURE = CommissionId("I")
"""The commission whose proposals Asahan measures by smaller numbers of households."""


def _criterion(number: int, name: str, weight: int, scores: Anchors, prefill: Prefill | None = None) -> Criterion:
    return Criterion(id=CriterionId(f"K{number}"), name=name, weight=weight, anchors=scores, prefill=prefill)


def _by_degree(what: str) -> Anchors:
    """Anchors for what people estimate, from very low to very high."""
    degrees = ("sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi")
    one, two, three, four, five = (f"{what} {degree}" for degree in degrees)
    return (one, two, three, four, five)


_Range = tuple[Anchors, Prefill]


def _counted(datum: Datum, steps: tuple[int, int, int, int]) -> _Range:
    """A range by its lower bounds of scores 2 to 5, and the anchors that it makes."""
    range_ = Prefill(datum=datum, steps=steps)
    return anchors(range_), range_


_POOR = _counted(Datum.POOR_HOUSEHOLDS, (3, 6, 11, 21))
_DOCUMENTS = Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4))

_KERJO = (
    _criterion(
        1,
        "Keterdesakan",
        25,
        (
            "dapat ditunda tanpa akibat",
            "perlu, tetapi masih dapat menunggu dua tahun atau lebih",
            "perlu dilaksanakan pada tahun rencana",
            "mendesak: kerusakan atau kerugian bertambah bila ditunda",
            "darurat: membahayakan jiwa atau memutus layanan dasar bila ditunda",
        ),
    ),
    _criterion(2, "Manfaat bagi penerima", 20, *_counted(Datum.HOUSEHOLDS, (10, 21, 31, 41))),
    _criterion(
        3,
        "Keselarasan dengan RPJMD/RKPD dan kewenangan {kabupaten}",
        15,
        (
            "tidak terkait dengan program {kabupaten}",
            "terkait secara tidak langsung",
            "mendukung program Perangkat Daerah",
            "mendukung langsung sasaran RPJMD/RKPD",
            "termasuk prioritas daerah tahun rencana",
        ),
    ),
    _criterion(
        4,
        "Kesiapan lahan dan dokumen",
        15,
        (
            "belum ada dokumen",
            "satu dokumen, misalnya Berita Acara Musrenbang {desa}",
            "dua dokumen, lahan tidak bermasalah",
            "tiga dokumen, termasuk RAB",
            "empat dokumen atau lebih, siap dilaksanakan",
        ),
        _DOCUMENTS,
    ),
    _criterion(
        5,
        "Penanggulangan kemiskinan, kelompok rentan, dan perempuan",
        15,
        (*_POOR[0][:4], f"{_POOR[0][4]}, atau khusus bagi kelompok rentan"),
        _POOR[1],
    ),
    _criterion(
        6,
        "Dukungan masyarakat dan prioritas {desa}",
        10,
        (
            "prioritas {desa} keenam atau sesudahnya",
            "prioritas {desa} kelima",
            "prioritas {desa} keempat",
            "prioritas {desa} kedua atau ketiga",
            "prioritas {desa} pertama, didukung swadaya",
        ),
        Prefill(datum=Datum.VILLAGE_PRIORITY, steps=(5, 4, 3, 1)),
    ),
)

DEFAULT_GUIDELINE = Guideline(criteria=_KERJO, ladder=tuple(Rung), urgency=_KERJO[0].id, readiness=_KERJO[3].id)
"""Weighted rubric, ladder nilai → suara → … → undian, no line until the forum chooses one."""


def said(guideline: Guideline) -> Guideline:
    """A guideline of this file with names and anchors of its criteria in the words of the office."""
    own = {commission: tuple(map(_said, criteria)) for commission, criteria in guideline.variants.items()}
    return replace(guideline, criteria=tuple(map(_said, guideline.criteria)), variants=own)


def _said(criterion: Criterion) -> Criterion:
    one, two, three, four, five = map(filled, criterion.anchors)
    return replace(criterion, name=filled(criterion.name), anchors=(one, two, three, four, five))


DEFAULT_HOUSE_RULES = HouseRules()
"""Three delegates a village, quorum two thirds of them, five seats of which two for women, three minutes to speak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadySet:
    """Criteria with the two that serve as rungs; `variants` are those of single commissions."""

    name: str
    note: str
    criteria: tuple[Criterion, ...]
    urgency: CriterionId
    readiness: CriterionId
    variants: Mapping[CommissionId, tuple[Criterion, ...]] = field(default_factory=dict)

    def applied(self, guideline: Guideline, commissions: frozenset[CommissionId]) -> Guideline:
        """The guideline with these criteria; its ladder and line stay. Commissions that are not there have none."""
        own = {number: criteria for number, criteria in self.variants.items() if number in commissions}
        return said(
            replace(guideline, criteria=self.criteria, urgency=self.urgency, readiness=self.readiness, variants=own)
        )


_URGENCY: Anchors = (
    "dapat ditunda",
    "perlu, dapat menunggu",
    "perlu pada tahun rencana",
    "mendesak, kerugian bertambah",
    "darurat: bencana, putus, atau membahayakan",
)


def _asahan(benefit: _Range) -> tuple[Criterion, ...]:
    return (
        _criterion(1, "Keterdesakan", 20, _URGENCY),
        _criterion(2, "Dampak terhadap pertumbuhan ekonomi masyarakat", 15, _by_degree("dampak")),
        _criterion(3, "Pengembangan potensi lokasi kecamatan", 15, _by_degree("potensi yang dikembangkan")),
        _criterion(4, "Penanggulangan kemiskinan", 20, _by_degree("sumbangan")),
        _criterion(5, "Manfaat/dampak", 20, *benefit),
        _criterion(6, "Partisipasi/keterlibatan masyarakat", 10, _by_degree("keterlibatan")),
    )


KERJO = ReadySet(
    name="Kerjo",
    note="Usulan bawaan program: enam kriteria, 25/20/15/15/15/10.",
    criteria=DEFAULT_GUIDELINE.criteria,
    urgency=DEFAULT_GUIDELINE.urgency,
    readiness=DEFAULT_GUIDELINE.readiness,
)

ASAHAN = ReadySet(
    name="Asahan",
    note=(
        "Enam kriteria petunjuk teknis Asahan 2018. Bobotnya tidak diatur di sana; yang tertulis usulan program. "
        "Manfaat dihitung dari KK, dengan batas lebih kecil bagi Komisi I."
    ),
    criteria=_asahan(_counted(Datum.HOUSEHOLDS, (20, 41, 61, 81))),
    urgency=CriterionId("K1"),
    readiness=CriterionId("K6"),
    variants={INFRASTRUCTURE: _asahan(_counted(Datum.HOUSEHOLDS, (10, 21, 31, 41)))},
)

NAGEKEO = ReadySet(
    name="Nagekeo",
    note="Empat kriteria e-URK Nagekeo: urgensi 30, kesiapan 25, dampak 25, keselarasan RPJMD 20.",
    criteria=(
        _criterion(1, "Urgensi", 30, _URGENCY),
        _criterion(
            2,
            "Kesiapan (dokumen, lahan, DED)",
            25,
            (
                "belum ada dokumen",
                "satu dokumen",
                "dua dokumen, lahan tidak bermasalah",
                "tiga dokumen",
                "lengkap: dokumen, lahan, dan DED",
            ),
            _DOCUMENTS,
        ),
        _criterion(3, "Dampak/manfaat", 25, _by_degree("dampak")),
        _criterion(
            4,
            "Keselarasan RPJMD",
            20,
            (
                "tidak terkait",
                "terkait secara tidak langsung",
                "mendukung program",
                "mendukung langsung sasaran",
                "prioritas daerah",
            ),
        ),
    ),
    urgency=CriterionId("K1"),
    readiness=CriterionId("K2"),
)

_LEVELS: Anchors = ("tingkat 1", "tingkat 2", "tingkat 3", "tingkat 4", "di atas tingkat 4 (tidak dipakai di Yalimo)")

YALIMO = ReadySet(
    name="Yalimo",
    note=(
        "Tiga faktor dengan empat tingkat yang diuraikan menurut jenis usulan; nilai adalah rata-ratanya. Sepertiga "
        "tidak dapat ditulis sebagai persen bulat: bobotnya 34/33/33. Nama faktor dan tingkatnya diisi sendiri."
    ),
    criteria=(
        _criterion(1, "Faktor 1", 34, _LEVELS),
        _criterion(2, "Faktor 2", 33, _LEVELS),
        _criterion(3, "Faktor 3", 33, _LEVELS),
    ),
    urgency=CriterionId("K1"),
    readiness=CriterionId("K3"),
)

READY_SETS = (KERJO, ASAHAN, NAGEKEO, YALIMO)
"""In the order of the choice."""
