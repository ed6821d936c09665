"""The guideline (pedoman) as a list: criteria of all or of one commission, then ladder, line, sets and versions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import TypeAlias

from sessions.guideline import facts as guideline_facts
from sessions.guideline import words
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.rules.ranking import FULL_WEIGHT
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, Guideline, GuidelineVersion, LineKind
from tui.widgets.view import Chapters, Detail, ListColumn, ListRow, ListView, Matter, Tab, at, chaptered


class GuidelineTopic(Enum):
    """The lines of which there is one each."""

    SUM = auto()
    SET = auto()
    COMMON = auto()
    OWN = auto()
    LADDER = auto()
    LINE = auto()
    ADOPTION = auto()


GuidelineKey: TypeAlias = GuidelineTopic | CriterionId | int
"""A topic, a criterion, or the number of a version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidelineRow(Matter[GuidelineKey]):
    """A line; `code` and `weight` of a criterion, or what is in their place."""

    code: str = ""
    weight: str = ""


COLUMNS: tuple[ListColumn[GuidelineRow], ...] = (
    ListColumn("", 3, lambda row: row.code),
    ListColumn("Kriteria", 24, lambda row: row.name, grows=2),
    ListColumn("Bobot", 5, lambda row: row.weight, is_number=True),
    ListColumn("Sumber skor", 28, lambda row: row.text, grows=3),
)

Sheet = CommissionId | None
"""Criteria of all, or of one commission."""


def tabs(session: Session) -> tuple[Tab, ...]:
    """What belongs to all, then each commission."""
    own = (Tab(key=c.id, label=c.id) for c in session.commissions)
    return (Tab(key="", label="Pedoman"), *own)


def rows(session: Session, sheet: Sheet) -> tuple[ListRow[GuidelineKey], ...]:
    """Everything that Pleno I adopts as pedoman; a commission's sheet has its criteria only."""
    return chaptered(_chapters(session, sheet), COLUMNS)


def _chapters(session: Session, sheet: Sheet) -> Chapters[GuidelineRow]:
    guideline = session.guideline
    if guideline is None:
        return ()
    criteria = guideline.criteria_of(sheet)
    weights = [criterion.weight for criterion in criteria]
    total = GuidelineRow(
        key=GuidelineTopic.SUM, code="Σ", name="Jumlah bobot", weight=str(sum(weights)), text=sum_of(weights)
    )
    own = (*(_criterion(criterion, guideline) for criterion in criteria), total)
    if sheet is not None:
        return ("", own), (f"Komisi {sheet}", (_common(guideline, sheet),))
    order = (
        GuidelineRow(key=GuidelineTopic.LADDER, name="Tangga nilai sama", text=ladder(guideline)),
        GuidelineRow(key=GuidelineTopic.LINE, name="Garis batas", text=line(session, guideline)),
    )
    return ("", own), ("urutan dan garis batas", order), ("pedoman ini", tuple(_itself(session, guideline)))


def sum_of(weights: Sequence[int] | None) -> str:
    """`✓ tepat 100`, or what is missing or too much; nothing while a weight cannot be read."""
    if weights is None:
        return ""
    off = FULL_WEIGHT - sum(weights)
    if not off:
        return f"✓ tepat {FULL_WEIGHT}"
    return f"Jumlah {sum(weights)}: {'kurang' if off > 0 else 'lebih'} {abs(off)} dari {FULL_WEIGHT}"


def _criterion(criterion: Criterion, guideline: Guideline) -> GuidelineRow:
    serves = {guideline.urgency: "keterdesakan", guideline.readiness: "kesiapan"}.get(criterion.id, "")
    text = guideline_facts.source(criterion) + (f" · {serves}" if serves else "")
    return GuidelineRow(
        key=criterion.id, code=criterion.id, name=criterion.name, weight=str(criterion.weight), text=text
    )


def _itself(session: Session, guideline: Guideline) -> Iterator[GuidelineRow]:
    yield GuidelineRow(key=GuidelineTopic.SET, name="Set siap pakai", text="Kerjo, Asahan, Nagekeo, Yalimo")
    own = ", ".join(f"Komisi {number}" for number in guideline.variants)
    told = own or "tidak ada; semua komisi memakai kriteria ini (Tab)"
    yield GuidelineRow(key=GuidelineTopic.OWN, name="Kriteria sendiri", text=told)
    adopted = session.sidang.rules_adopted
    told = f"pukul {dates.clock(adopted)}" if adopted else "belum; z mengesahkan dalam Sidang Pleno I"
    mark = "✓" if adopted else "✗"
    yield GuidelineRow(
        key=GuidelineTopic.ADOPTION, code=mark, name="Pengesahan Pleno I", text=told, is_there=adopted is not None
    )
    for version in session.guideline_versions[1:]:
        yield GuidelineRow(key=version.version, name=f"Versi {version.version}", text=_version(version))


def _common(guideline: Guideline, sheet: CommissionId) -> GuidelineRow:
    if sheet not in guideline.variants:
        told = "dipakai; Enter pada kriteria membuat yang khusus komisi ini"
        return GuidelineRow(key=GuidelineTopic.COMMON, name="Kriteria bersama", text=told)
    is_same = guideline.scale_of(sheet) == guideline.scale_of(None)
    told = "nilainya sebanding dengan komisi lain" if is_same else "tidak sebanding: nomornya per komisi"
    return GuidelineRow(
        key=GuidelineTopic.COMMON, name="Kriteria sendiri", text=f"{told}; Enter kembali ke kriteria bersama"
    )


def ladder(guideline: Guideline) -> str:
    """The rungs in their order."""
    return " → ".join(rung.label for rung in guideline.ladder)


def line(session: Session, guideline: Guideline) -> str:
    """`pagu kecamatan, kuota per komisi · bila tidak muat: lompat`, with a word where an amount is still missing."""
    if not guideline.line:
        return "tanpa batas"
    amounts = session.ceilings
    given = {
        LineKind.CEILING: amounts.kecamatan is not None,
        LineKind.COMMISSION_CEILING: bool(amounts.commissions),
        LineKind.AGENCY_CEILING: bool(amounts.agencies),
        LineKind.PER_COMMISSION: amounts.quota_per_commission is not None,
        LineKind.PER_VILLAGE_AND_COMMISSION: amounts.quota_per_village_and_commission is not None,
    }
    kinds = ", ".join(kind.label if given[kind] else f"{kind.label} (besarnya menyusul)" for kind in guideline.line)
    return f"{kinds} · bila tidak muat: {guideline.way.value}"


def _version(version: GuidelineVersion) -> str:
    dropped = ", ".join(f"{criterion} ({count} usulan)" for criterion, count in version.dropped.items())
    lost = f" · skor gugur: {dropped}" if dropped else ""
    return f"pukul {dates.clock(version.at)} · {version.reason}{lost}"


def summary(session: Session) -> str:
    """`versi 1 · disahkan`."""
    guideline = session.guideline
    state = "disahkan" if session.sidang.rules_adopted else "rancangan"
    return f"versi {guideline.version} · {state}" if guideline else ""


def detail(session: Session, key: GuidelineKey, sheet: Sheet) -> Detail | None:
    """The whole text of a line, and the anchors of a criterion."""
    row = at(_chapters(session, sheet), key)
    if row is None:
        return None
    criteria = session.guideline.criteria_of(sheet) if session.guideline else ()
    criterion = next((c for c in criteria if c.id == key), None)
    if key is GuidelineTopic.LINE:
        rules = words.told(words.sentences(words.rules_of(session)))
        facts = tuple((str(number), text) for number, text in enumerate(rules, start=1))
        short = " ".join(words.told(words.core(words.rules_of(session))))
        return Detail(title=row.name, lines=(short, _advice(session, key)), facts=facts)
    if criterion is None:
        return Detail(title=row.name, lines=(row.text, _advice(session, key)))
    anchors = tuple((f"skor {n}", anchor) for n, anchor in enumerate(criterion.anchors, start=1))
    short = f"1 {criterion.anchors[0]} … 5 {criterion.anchors[4]}"
    title = f"{criterion.id} {criterion.name} · bobot {criterion.weight}"
    return Detail(title=title, lines=(short, _advice(session, key)), facts=anchors)


def _advice(session: Session, key: GuidelineKey) -> str:
    if isinstance(key, int):
        return "Versi yang berlaku sejak pukul itu."
    is_free = key in {GuidelineTopic.OWN, GuidelineTopic.COMMON, GuidelineTopic.ADOPTION, GuidelineTopic.LINE}
    if not is_free and session.sidang.rules_adopted is not None:
        return "Sudah disahkan; mengubahnya memerlukan alasan dan menjadi versi baru. Enter mengubah."
    return _ADVICE.get(key, "Enter mengubah.")


_ADVICE: Mapping[GuidelineKey, str] = {
    GuidelineTopic.OWN: "Tab membuka lembar tiap komisi.",
    GuidelineTopic.COMMON: (
        "Enter pada kriteria mengubahnya bagi komisi ini saja; Enter di sini kembali ke kriteria bersama."
    ),
    GuidelineTopic.ADOPTION: "Pengesahan dilakukan sekali, bersama Tata Tertib.",
    GuidelineTopic.SUM: "Enter mengubah semua bobot.",
    GuidelineTopic.SET: "Enter memilih set; isinya lalu dapat diubah.",
}


def of_sheet(sheet: Sheet) -> ListView[GuidelineKey]:
    """What is listed of a sheet."""
    return ListView(
        columns=COLUMNS,
        rows=partial(rows, sheet=sheet),
        summary=summary,
        detail=partial(detail, sheet=sheet),
        empty="Belum ada pedoman.",
    )


def new_code(criteria: Sequence[Criterion]) -> str | None:
    """The first of K1 to K9 that is free; None where all are taken."""
    taken = {criterion.id for criterion in criteria}
    return next((f"K{n}" for n in range(1, 10) if f"K{n}" not in taken), None)
