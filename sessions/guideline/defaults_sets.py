"""Ready-made criteria a meeting may start its guideline from, each with where it comes from.

Every set is a proposal: names, weights, anchors and ranges are edited and adopted by Pleno I. What a source leaves open
is said in its note.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sessions.guideline.defaults import DEFAULT_GUIDELINE
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, Datum, Guideline, Prefill

Anchors = tuple[str, str, str, str, str]

INFRASTRUCTURE = CommissionId("I")
"""The commission whose proposals Asahan measures by smaller numbers of households."""


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
        return replace(guideline, criteria=self.criteria, urgency=self.urgency, readiness=self.readiness, variants=own)


def _criterion(number: int, name: str, weight: int, anchors: Anchors, prefill: Prefill | None = None) -> Criterion:
    return Criterion(id=CriterionId(f"K{number}"), name=name, weight=weight, anchors=anchors, prefill=prefill)


def _by_degree(what: str) -> Anchors:
    """Anchors for what people estimate, from very low to very high."""
    degrees = ("sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi")
    one, two, three, four, five = (f"{what} {degree}" for degree in degrees)
    return (one, two, three, four, five)


def _households(*steps: int) -> tuple[Anchors, Prefill]:
    """Anchors in words and the range itself, for lower bounds of scores 2 to 5."""
    two, three, four, five = steps
    anchors = (
        f"kurang dari {two} KK",
        f"{two} sampai dengan {three - 1} KK",
        f"{three} sampai dengan {four - 1} KK",
        f"{four} sampai dengan {five - 1} KK",
        f"lebih dari {five - 1} KK",
    )
    return anchors, Prefill(datum=Datum.HOUSEHOLDS, steps=(two, three, four, five))


_URGENCY: Anchors = (
    "dapat ditunda",
    "perlu, dapat menunggu",
    "perlu pada tahun rencana",
    "mendesak, kerugian bertambah",
    "darurat: bencana, putus, atau membahayakan",
)


def _asahan(*steps: int) -> tuple[Criterion, ...]:
    benefit, range_ = _households(*steps)
    return (
        _criterion(1, "Keterdesakan", 20, _URGENCY),
        _criterion(2, "Dampak terhadap pertumbuhan ekonomi masyarakat", 15, _by_degree("dampak")),
        _criterion(3, "Pengembangan potensi lokasi kecamatan", 15, _by_degree("potensi yang dikembangkan")),
        _criterion(4, "Penanggulangan kemiskinan", 20, _by_degree("sumbangan")),
        _criterion(5, "Manfaat/dampak", 20, benefit, range_),
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
    criteria=_asahan(20, 41, 61, 81),
    urgency=CriterionId("K1"),
    readiness=CriterionId("K6"),
    variants={INFRASTRUCTURE: _asahan(10, 21, 31, 41)},
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
            Prefill(datum=Datum.DOCUMENTS, steps=(1, 2, 3, 4)),
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
