"""Pedoman Skala Prioritas (input of SOP step 5): criteria with weights and anchors, the ladder for ties, the line."""

from collections.abc import Iterator, Sequence

from exports.house_rules.papers import adoption
from exports.paper import frame, signing
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    GroupRow,
    Heading,
    Numbered,
    Paragraph,
    Row,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from sessions.guideline import facts as guideline
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.guideline import Criterion, Guideline, GuidelineVersion, LineKind, LineWay, Rung

TITLE = "Pedoman Skala Prioritas"

_RUNGS = {
    Rung.SCORE: "nilai yang lebih tinggi",
    Rung.VOTES: "suara yang lebih banyak, apabila diadakan pemungutan suara",
    Rung.URGENCY: "skor {urgency} yang lebih tinggi",
    Rung.BENEFIT: "penerima manfaat (KK) yang lebih banyak",
    Rung.VILLAGE_PRIORITY: "nomor prioritas desa yang lebih awal",
    Rung.READINESS: "skor {readiness} yang lebih tinggi",
    Rung.DELIBERATION: "musyawarah",
    Rung.LOT: "undian di hadapan dua saksi",
}
_WAYS = {
    LineWay.STOP: "Pada usulan pertama yang tidak muat, pagu atau kuota itu ditutup bagi usulan sesudahnya.",
    LineWay.SKIP: "Usulan yang tidak muat dilewati; usulan sesudahnya yang masih muat tetap di dalam garis.",
    LineWay.PARTIAL: "Usulan pertama yang tidak muat mendapat sisa pagu sebagai pembiayaan sebagian.",
}


@paper("pedoman", order=405, stem="pedoman-skala-prioritas", title=TITLE)
def priority_guideline(ledger: Ledger) -> Document:
    """The whole guideline; a draft says so until it is adopted."""
    session = ledger.session
    guideline = session.guideline
    version = guideline.version if guideline else 1
    blocks: list[Block] = [
        Title(
            lines=("PEDOMAN SKALA PRIORITAS", frame.meeting_name(session).upper()),
            below=(adoption(session, version),),
        )
    ]
    if guideline is not None:
        blocks += _criteria(guideline)
        blocks += _anchors(guideline)
        blocks += _order(session, guideline)
        blocks += _line(session, guideline)
        blocks += _versions(session)
    blocks.append(signing.camat_and_chair(session))
    section = Section(blocks=tuple(blocks), bookmark=TITLE)
    return frame.document(session, TITLE, (section,), is_form=True)


def _criteria(guideline: Guideline) -> Iterator[Block]:
    yield Heading(text="1. Kriteria dan bobot")
    yield Paragraph(
        text=(
            "Setiap usulan diberi skor 1 sampai dengan 5 pada setiap kriteria. Nilai = jumlah (bobot × skor ÷ 5), "
            "antara 20 dan 100. Skor dari beberapa penilai dirata-rata; nilai tidak dibulatkan dalam menentukan urutan."
        )
    )
    yield _weights(guideline.criteria)
    for number, criteria in guideline.variants.items():
        yield Paragraph(text=f"Komisi {number} memakai kriteria berikut sebagai gantinya.")
        yield _weights(criteria)
    if any(guideline.scale_of(number) != guideline.scale_of(None) for number in guideline.variants):
        yield Paragraph(text="Nilai dengan kriteria atau bobot yang berbeda tidak sebanding: peringkatnya per komisi.")


def _weights(criteria: Sequence[Criterion]) -> Table:
    return Table(
        columns=(
            Column(heading="Kriteria", width=18, align=Align.CENTER),
            Column(heading="Nama", width=92),
            Column(heading="Bobot (%)", width=20, align=Align.RIGHT),
            Column(heading="Sumber skor", width=50),
        ),
        rows=(
            *(Row((c.id, c.name, str(c.weight), guideline.source(c))) for c in criteria),
            TotalRow("JUMLAH", (str(sum(c.weight for c in criteria)), "")),
        ),
    )


def _anchors(guideline: Guideline) -> Iterator[Block]:
    yield Heading(text="2. Patokan skor")
    groups = [(f"Komisi {number}", criteria) for number, criteria in guideline.variants.items()]
    rows: list[Row | GroupRow] = [Row((c.id, *c.anchors)) for c in guideline.criteria]
    for name, criteria in groups:
        rows += [GroupRow(name), *(Row((c.id, *c.anchors)) for c in criteria)]
    yield Table(
        columns=(
            Column(heading="Kriteria", width=18, align=Align.CENTER),
            *(Column(heading=f"Skor {score}", width=34) for score in range(1, 6)),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _order(session: Session, guideline: Guideline) -> Iterator[Block]:
    yield Heading(text="3. Urutan dan nilai sama")
    yield Paragraph(
        text=(
            "Komisi dapat menyepakati urutan secara musyawarah mufakat tanpa skor; urutan itu berlaku sebagai "
            "peringkat. Apabila memakai skor, urutan mengikuti tangga berikut, dari atas. Anak tangga dipakai hanya "
            "apabila berlaku bagi semua usulan yang sama, dan hanya apabila nilai sama itu memengaruhi hasil."
        )
    )
    named = {"urgency": guideline.urgency, "readiness": guideline.readiness}
    yield Numbered(items=tuple(places.said(session, _RUNGS[rung]).format(**named) for rung in guideline.ladder))


def _line(session: Session, guideline: Guideline) -> Iterator[Block]:
    yield Heading(text="4. Garis batas")
    if not guideline.line:
        yield Paragraph(text="Jumlah usulan prioritas tidak dibatasi dengan pagu atau kuota.")
        return
    yield Paragraph(text=f"Garis batas ditentukan menurut besaran berikut. {_WAYS[guideline.way]}")
    yield Numbered(
        items=tuple(f"{places.said(session, kind.value)}: {_amount(session, kind)}" for kind in guideline.line)
    )


def _versions(session: Session) -> Iterator[Block]:
    """What was changed after the adoption, when and why; nothing while the first version stands."""
    later = session.guideline_versions[1:]
    if not later:
        return
    yield Heading(text="5. Perubahan sesudah pengesahan")
    yield Table(
        columns=(
            Column(heading="Versi", width=16, align=Align.CENTER),
            Column(heading="Pukul", width=20, align=Align.CENTER),
            Column(heading="Alasan", width=90),
            Column(heading="Nilai yang gugur", width=54),
        ),
        rows=tuple(Row((str(v.version), dates.clock(v.at), v.reason, _dropped(v))) for v in later),
    )


def _dropped(version: GuidelineVersion) -> str:
    return "; ".join(f"{criterion}: {count} usulan" for criterion, count in version.dropped.items()) or "tidak ada"


def _amount(session: Session, kind: LineKind) -> str:
    """What is set for this kind, or that it comes later."""
    amounts = session.ceilings
    found: list[str] = []
    match kind:
        case LineKind.CEILING if amounts.kecamatan is not None:
            found = [numbers.full(amounts.kecamatan)]
        case LineKind.COMMISSION_CEILING:
            found = [f"Komisi {id_} {numbers.full(rupiah)}" for id_, rupiah in amounts.commissions.items()]
        case LineKind.AGENCY_CEILING:
            found = [f"{agency} {numbers.full(rupiah)}" for agency, rupiah in amounts.agencies.items()]
        case LineKind.PER_COMMISSION if amounts.quota_per_commission is not None:
            found = [f"{amounts.quota_per_commission} usulan"]
        case LineKind.PER_VILLAGE_AND_COMMISSION if amounts.quota_per_village_and_commission is not None:
            found = [f"{amounts.quota_per_village_and_commission} usulan"]
    return "; ".join(found) or "besarnya menyusul"
