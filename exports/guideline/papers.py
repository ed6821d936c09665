"""Pedoman Skala Prioritas (input of SOP step 5): criteria with weights and anchors, the ladder for ties, the line."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.house_rules.papers import adoption
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, Numbered, Paragraph, Title
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, Table
from sessions.guideline import facts as guideline
from sessions.guideline import words
from sessions.kernel.session import LineAmounts, Session
from sessions.language import dates, numbers
from sessions.language.local import filled
from sessions.record.ledger import Ledger
from sessions.values.guideline import Criterion, Guideline, GuidelineVersion, LineKind, Rung

GUIDELINE, TITLE = "pedoman", "Pedoman Skala Prioritas"

_RUNGS = {
    Rung.SCORE: "nilai yang lebih tinggi",
    Rung.VOTES: "suara yang lebih banyak, apabila diadakan pemungutan suara",
    Rung.URGENCY: "skor {urgency} yang lebih tinggi",
    Rung.BENEFIT: "penerima manfaat (KK) yang lebih banyak",
    Rung.VILLAGE_PRIORITY: "nomor prioritas {desa} yang lebih awal",
    Rung.READINESS: "skor {readiness} yang lebih tinggi",
    Rung.DELIBERATION: "musyawarah",
    Rung.LOT: "undian di hadapan dua saksi",
}


@paper(GUIDELINE, order=405, stem="pedoman-skala-prioritas", title=TITLE)
def priority_guideline(ledger: Ledger) -> Document:
    """The whole guideline; a draft says so until it is adopted."""
    session = ledger.session
    guideline = session.guideline
    version = guideline.version if guideline else 1
    blocks: list[Block] = [
        Title(("PEDOMAN SKALA PRIORITAS", frame.meeting_name(session).upper()), below=(adoption(session, version),))
    ]
    if guideline is not None:
        blocks += _criteria(guideline)
        blocks += _anchors(guideline)
        blocks += _order(guideline)
        blocks += _line(session, guideline)
        blocks += _versions(session)
    blocks.append(frame.camat_and_chair(session))
    section = Section(blocks=tuple(blocks), bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def _criteria(guideline: Guideline) -> Iterator[Block]:
    yield Heading("1. Kriteria dan bobot")
    yield Paragraph(
        "Setiap usulan diberi skor 1 sampai dengan 5 pada setiap kriteria. Nilai = jumlah (bobot × skor ÷ 5), "
        "antara 20 dan 100. Skor dari beberapa penilai dirata-rata; nilai tidak dibulatkan dalam menentukan urutan."
    )
    yield _weights(guideline.criteria)
    for number, criteria in guideline.variants.items():
        yield Paragraph(f"Komisi {number} memakai kriteria berikut sebagai gantinya.")
        yield _weights(criteria)
    if any(guideline.scale_of(number) != guideline.scale_of(None) for number in guideline.variants):
        yield Paragraph("Nilai dengan kriteria atau bobot yang berbeda tidak sebanding: urutannya per komisi.")


def _weights(criteria: Sequence[Criterion]) -> Table:
    own: tuple[Column[Criterion], ...] = (
        Column("Kriteria", 18, lambda c: c.id, Align.CENTER),
        Column("Nama", 92, lambda c: c.name),
        Column("Bobot (%)", 20, lambda c: str(c.weight), Align.RIGHT, total=columns.weight),
        Column("Sumber skor", 50, guideline.source),
    )
    below = columns.total("JUMLAH", criteria, own)
    return Table(columns=own, rows=(*columns.rows(criteria, own), below))


def _anchors(guideline: Guideline) -> Iterator[Block]:
    groups = [("", guideline.criteria)]
    groups += [(f"Komisi {number}", criteria) for number, criteria in guideline.variants.items()]
    own: tuple[Column[Criterion], ...] = (
        Column("Kriteria", 18, lambda c: c.id, Align.CENTER),
        *(Column(f"Skor {score}", 34, partial(_anchor, score)) for score in range(1, 6)),
    )
    yield Heading("2. Patokan skor")
    yield Table(columns=own, rows=tuple(columns.grouped(groups, own)), dense=True)


def _anchor(score: int, criterion: Criterion) -> str:
    return criterion.anchors[score - 1]


def _order(guideline: Guideline) -> Iterator[Block]:
    yield Heading("3. Urutan dan nilai sama")
    yield Paragraph(
        "Komisi dapat menyepakati urutan secara musyawarah mufakat tanpa skor; urutan itu menentukan "
        "nomornya. Apabila memakai skor, urutan mengikuti tangga berikut, dari atas. Anak tangga dipakai hanya apabila "
        "berlaku bagi semua usulan yang sama, dan hanya apabila nilai sama itu memengaruhi hasil."
    )
    named = {"urgency": guideline.urgency, "readiness": guideline.readiness}
    yield Numbered(tuple(filled(_RUNGS[rung], **named) for rung in guideline.ladder))


def _line(session: Session, guideline: Guideline) -> Iterator[Block]:
    yield Heading("4. Garis batas")
    rules = words.rules_of(session)
    if guideline.line:
        yield Paragraph("Garis batas ditentukan menurut besaran berikut.")
        yield Numbered(tuple(f"{kind.label}: {_amount(session, kind)}" for kind in guideline.line))
        yield Paragraph("Ketentuannya:")
    yield Numbered(words.told(words.sentences(rules)))


def _versions(session: Session) -> Iterator[Block]:
    """What was changed after the adoption, when and why; nothing while the first version stands."""
    later = session.guideline_versions[1:]
    if not later:
        return
    yield Heading("5. Perubahan sesudah pengesahan")
    own: tuple[Column[GuidelineVersion], ...] = (
        Column("Versi", 16, lambda v: str(v.version), Align.CENTER),
        Column("Pukul", 20, lambda v: dates.clock(v.at), Align.CENTER),
        Column("Alasan", 90, lambda v: v.reason),
        Column("Skor yang gugur", 54, _dropped),
    )
    yield columns.table(later, own)


def _dropped(version: GuidelineVersion) -> str:
    return "; ".join(f"{criterion}: {count} usulan" for criterion, count in version.dropped.items()) or "tidak ada"


def _amount(session: Session, kind: LineKind) -> str:
    """What was adopted for this kind, or that it comes later; and, with its time, what was set since."""
    adopted = session.adopted_amounts or session.amounts
    first = _told(adopted, kind)
    now = _told(session.amounts, kind)
    told = first or "besarnya menyusul"
    if now == first:
        return told
    at = f" pukul {dates.clock(session.ceilings_set)}" if session.ceilings_set else ""
    return f"{told}; sesudah pengesahan{at}: {now or 'ditiadakan'}"


def _told(adopted: LineAmounts, kind: LineKind) -> str:
    """The amounts of this kind; empty while there are none."""
    amounts = adopted.ceilings
    found: list[str] = []
    match kind:
        case LineKind.CEILING if amounts.kecamatan is not None:
            found = [f"{numbers.full(amounts.kecamatan)} menurut {adopted.source or frame.DOTTED}"]
        case LineKind.COMMISSION_CEILING:
            found = [f"Komisi {id_} {numbers.full(rupiah)}" for id_, rupiah in amounts.commissions.items()]
        case LineKind.AGENCY_CEILING:
            found = [f"{agency} {numbers.full(rupiah)}" for agency, rupiah in amounts.agencies.items()]
        case LineKind.PER_COMMISSION if amounts.quota_per_commission is not None:
            found = [f"{amounts.quota_per_commission} usulan"]
        case LineKind.PER_VILLAGE_AND_COMMISSION if amounts.quota_per_village_and_commission is not None:
            found = [f"{amounts.quota_per_village_and_commission} usulan"]
    return "; ".join(found)
