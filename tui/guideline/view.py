"""The guideline (pedoman) as a list: criteria of all or of one commission, then ladder, line, sets and versions."""

from collections.abc import Iterator, Sequence

from sessions.guideline import facts as guideline_facts
from sessions.kernel.session import Session
from sessions.language import dates, local
from sessions.rules.ranking import FULL_WEIGHT
from sessions.sentences.places import said
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, Guideline, GuidelineVersion, LineKind
from sessions.values.office import Office
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 3),
    bare("Kriteria", 24, grows=2),
    bare("Bobot", 5, is_number=True),
    bare("Sumber nilai", 28, grows=3),
)

SUM, SET, COMMON, LADDER, LINE, ADOPTION = "jumlah", "set", "bersama", "tangga", "garis", "pengesahan"
OWN = "varian"
CRITERION, VERSION = "kriteria:", "versi:"

Sheet = CommissionId | None
"""Criteria of all, or of one commission."""


def sheets(session: Session) -> tuple[Sheet, ...]:
    """All, then each commission."""
    return (None, *(c.id for c in session.commissions))


def rows(session: Session, sheet: Sheet) -> tuple[ListRow[str], ...]:
    """Everything that Pleno I adopts as pedoman; a commission's sheet has its criteria only."""
    guideline = session.guideline
    if guideline is None:
        return ()
    criteria = guideline.criteria_of(sheet)
    listed = [
        *(_criterion(criterion, guideline) for criterion in criteria),
        ListRow(key=SUM, cells=("Σ", "Jumlah bobot", str(sum(c.weight for c in criteria)), sum_of(_weights(criteria)))),
    ]
    return (*listed, *(_shared(session, guideline) if sheet is None else _own(guideline, sheet)))


def _weights(criteria: Sequence[Criterion]) -> list[int]:
    return [criterion.weight for criterion in criteria]


def sum_of(weights: Sequence[int] | None) -> str:
    """`✓ tepat 100`, or what is missing or too much; nothing while a weight cannot be read."""
    if weights is None:
        return ""
    off = FULL_WEIGHT - sum(weights)
    if not off:
        return f"✓ tepat {FULL_WEIGHT}"
    return f"Jumlah {sum(weights)}: {'kurang' if off > 0 else 'lebih'} {abs(off)} dari {FULL_WEIGHT}"


def _criterion(criterion: Criterion, guideline: Guideline) -> ListRow[str]:
    serves = {guideline.urgency: "keterdesakan", guideline.readiness: "kesiapan"}.get(criterion.id, "")
    text = guideline_facts.source(criterion) + (f" · {serves}" if serves else "")
    return ListRow(key=f"{CRITERION}{criterion.id}", cells=(criterion.id, criterion.name, str(criterion.weight), text))


def _shared(session: Session, guideline: Guideline) -> Iterator[ListRow[str]]:
    yield rule("urutan dan garis batas")
    yield _line(LADDER, "Tangga nilai sama", ladder(session.office, guideline))
    yield _line(LINE, "Garis batas", line(session, guideline))
    yield rule("pedoman ini")
    yield _line(SET, "Set siap pakai", "Kerjo, Asahan, Nagekeo, Yalimo")
    own = ", ".join(f"Komisi {number}" for number in guideline.variants)
    yield _line(OWN, "Kriteria sendiri", own or "tidak ada; semua komisi memakai kriteria ini (Tab)")
    adopted = session.sidang.rules_adopted
    told = f"pukul {dates.clock(adopted)}" if adopted else "belum; z mengesahkan dalam Sidang Pleno I"
    yield ListRow(key=ADOPTION, cells=("✓" if adopted else "✗", "Pengesahan Pleno I", "", told), tone=_tone(adopted))
    for version in session.guideline_versions[1:]:
        yield _line(f"{VERSION}{version.version}", f"Versi {version.version}", _version(version))


def _tone(adopted: object) -> Tone:
    return Tone.PLAIN if adopted else Tone.ALERT


def _own(guideline: Guideline, sheet: CommissionId) -> Iterator[ListRow[str]]:
    yield rule(f"Komisi {sheet}")
    if sheet not in guideline.variants:
        yield _line(COMMON, "Kriteria bersama", "dipakai; Enter pada kriteria membuat yang khusus komisi ini")
        return
    is_same = guideline.scale_of(sheet) == guideline.scale_of(None)
    told = "nilainya sebanding dengan komisi lain" if is_same else "tidak sebanding: peringkat per komisi"
    yield _line(COMMON, "Kriteria sendiri", f"{told}; Enter kembali ke kriteria bersama")


def _line(key: str, name: str, text: str) -> ListRow[str]:
    return ListRow(key=key, cells=("", name, "", text))


def ladder(office: Office | None, guideline: Guideline) -> str:
    """The rungs in their order."""
    return local.worded(office, " → ".join(rung.value for rung in guideline.ladder))


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
    kinds = ", ".join(kind.value if given[kind] else f"{kind.value} (besarnya menyusul)" for kind in guideline.line)
    return f"{said(session, kinds)} · bila tidak muat: {guideline.way.value}"


def _version(version: GuidelineVersion) -> str:
    dropped = ", ".join(f"{criterion} ({count} usulan)" for criterion, count in version.dropped.items())
    lost = f" · nilai gugur: {dropped}" if dropped else ""
    return f"pukul {dates.clock(version.at)} · {version.reason}{lost}"


def summary(session: Session, sheet: Sheet) -> str:
    """`[Semua] I II III │ versi 1 · disahkan`."""
    names = " ".join(
        f"[{name}]" if found == sheet else name
        for found, name in ((found, "Semua" if found is None else str(found)) for found in sheets(session))
    )
    guideline = session.guideline
    state = "disahkan" if session.sidang.rules_adopted else "rancangan"
    return f"{names} │ versi {guideline.version} · {state}" if guideline else names


def detail(session: Session, sheet: Sheet, key: str) -> Detail | None:
    """The whole text of a line, and the anchors of a criterion."""
    found = next((row for row in rows(session, sheet) if row.key == key and not row.is_rule), None)
    if found is None:
        return None
    kode, name, weight, text = found.cells
    guideline = session.guideline
    criteria = guideline.criteria_of(sheet) if guideline else ()
    criterion = next((c for c in criteria if key == f"{CRITERION}{c.id}"), None)
    if criterion is None:
        return Detail(title=name, lines=(text, _advice(session, key)))
    anchors = tuple((f"nilai {n}", anchor) for n, anchor in enumerate(criterion.anchors, start=1))
    short = f"1 {criterion.anchors[0]} … 5 {criterion.anchors[4]}"
    return Detail(title=f"{kode} {name} · bobot {weight}", lines=(short, _advice(session, key)), facts=anchors)


def _advice(session: Session, key: str) -> str:
    if key.startswith(VERSION):
        return "Versi yang berlaku sejak pukul itu."
    if key == OWN:
        return "Tab membuka lembar tiap komisi."
    if key == COMMON:
        return "Enter pada kriteria mengubahnya bagi komisi ini saja; Enter di sini kembali ke kriteria bersama."
    if key == ADOPTION:
        return "Pengesahan dilakukan sekali, bersama Tata Tertib."
    if key != LINE and session.sidang.rules_adopted is not None:
        return "Sudah disahkan; mengubahnya memerlukan alasan dan menjadi versi baru. Enter mengubah."
    return {SUM: "Enter mengubah semua bobot.", SET: "Enter memilih set; isinya lalu dapat diubah."}.get(
        key, "Enter mengubah."
    )


def new_code(criteria: Sequence[Criterion]) -> str | None:
    """The first of K1 to K9 that is free; None where all are taken."""
    taken = {criterion.id for criterion in criteria}
    return next((f"K{n}" for n in range(1, 10) if f"K{n}" not in taken), None)
