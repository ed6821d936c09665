"""Lampiran V: the matrix of scores by the adopted guideline, with its criteria, so that anybody can add it up again."""

from collections.abc import Iterator, Sequence

from exports.paper import columns, frame
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    GroupRow,
    Heading,
    LabelValue,
    Paragraph,
    Row,
    Signatures,
    Slot,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, CriterionId, Guideline
from sessions.values.proposals import AGREED_RATER, Proposal


def section(session: Session, facts: MinutesFacts) -> Section:
    """Legend, formula and matrix; where an agreed order was used instead, it says so."""
    guideline = session.guideline
    criteria = guideline.columns if guideline else ()
    blocks: list[Block] = [
        Title(lines=("MATRIKS PENILAIAN USULAN", "MENURUT PEDOMAN SKALA PRIORITAS")),
        *legend(session, guideline),
        *_orders(session, facts),
        Table(columns=_score_columns(criteria), rows=tuple(_score_rows(session, facts, criteria)), dense=True),
    ]
    return frame.lampiran_section(session, Lampiran.SCORES, blocks, landscape=True)


def legend(session: Session, guideline: Guideline | None) -> Iterator[Block]:
    """What the criteria are and weigh, and which version was adopted; nothing without a guideline."""
    if guideline is None:
        return
    adopted = session.sidang.rules_adopted
    state = f"disahkan pukul {frame.clock(session, adopted)}" if adopted else "belum disahkan, nilai sementara"
    yield Paragraph(
        text=(
            f"Pedoman Skala Prioritas versi {guideline.version} ({state}). Setiap kriteria diberi skor 1 sampai "
            "dengan 5; nilai = jumlah (bobot × skor ÷ 5), antara 20 dan 100. Skor dari beberapa penilai dirata-rata."
        )
    )
    yield Table(
        columns=(
            Column(heading="Kriteria", width=16, align=Align.CENTER),
            Column(heading="Nama", width=110),
            Column(heading="Bobot (%)", width=22, align=Align.RIGHT),
            Column(heading="Skor 1", width=60),
            Column(heading="Skor 5", width=70),
        ),
        rows=(
            *_legend_rows(guideline.criteria),
            *(
                row
                for number, criteria in guideline.variants.items()
                for row in (GroupRow(f"Komisi {number}"), *_legend_rows(criteria))
            ),
        ),
        dense=True,
    )


def _legend_rows(criteria: Sequence[Criterion]) -> Iterator[Row | TotalRow]:
    yield from (Row((c.id, c.name, str(c.weight), c.anchors[0], c.anchors[-1])) for c in criteria)
    yield TotalRow("JUMLAH", (str(sum(c.weight for c in criteria)), "", ""))


def _orders(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Which orders came from deliberation and stand without scores."""
    sentences = [
        f"Urutan Komisi {share.commission} merupakan hasil musyawarah mufakat; penilaian dengan kriteria tidak "
        "menentukan urutannya."
        for share in facts.commissions
        if share.is_agreed_order
    ]
    if session.agreed_orders.get(None):
        sentences.append("Urutan kecamatan merupakan hasil musyawarah mufakat dalam Sidang Pleno II.")
    yield Heading(text="Skor dan nilai")
    if sentences:
        yield Paragraph(text=" ".join(sentences))


def _score_columns(criteria: tuple[CriterionId, ...]) -> tuple[Column, ...]:
    return (
        Column(heading="No", width=10, align=Align.CENTER),
        Column(heading="Kode", width=18),
        Column(heading="Kegiatan", width=110),
        Column(heading="Desa/Kelurahan", width=36),
        *(Column(heading=c, width=16, align=Align.CENTER) for c in criteria),
        Column(heading="Nilai", width=18, align=Align.RIGHT),
        Column(heading="Urutan Komisi", width=18, align=Align.CENTER),
    )


def _score_rows(session: Session, facts: MinutesFacts, criteria: tuple[CriterionId, ...]) -> Iterator[Row | GroupRow]:
    by_commission = [(share, _scored(session, share)) for share in facts.commissions]
    for share, scored in by_commission if any(scored for _, scored in by_commission) else ():
        yield GroupRow(f"Komisi {share.commission}: {share.name} ({len(scored)} dari {share.balance.received} dinilai)")
        for number, proposal in enumerate(scored, start=1):
            yield _row(session, proposal, number, criteria)


def _scored(session: Session, share: CommissionShare) -> list[Proposal]:
    """Proposals with at least one score, in the order of the commission; those without a rank last."""
    position = {row.code: index for index, row in enumerate(line.of(session).of_commission(share.commission))}
    own = [p for p in session.proposals.values() if p.commission == share.commission and any(p.scores.values())]
    return sorted(own, key=lambda p: (position.get(p.code, len(position)), p.code))


def _row(session: Session, proposal: Proposal, number: int, criteria: tuple[CriterionId, ...]) -> Row:
    rules = session.guideline
    total = ranking.score(rules.criteria_of(proposal.commission), proposal.scores) if rules else None
    return Row(
        (
            str(number),
            proposal.code,
            proposal.draft.activity,
            session.village_name(proposal.draft.village),
            *(_score(proposal, criterion) for criterion in criteria),
            columns.NOTHING if total is None else ranking.two_decimals(total),
            columns.rank(line.of(session).by_code.get(proposal.code), within_commission=True),
        )
    )


def _score(proposal: Proposal, criterion: CriterionId) -> str:
    """The raw score; of several raters their mean and how many they are, `4,67 (3)`."""
    given = proposal.scores.get(criterion, {})
    mean = ranking.mean(given)
    if mean is None:
        return columns.NOTHING
    return str(mean) if len(given) == 1 else f"{ranking.two_decimals(mean)} ({len(given)})"


SCORE_SHEETS, TITLE = "lembar-nilai", "Lembar Nilai"


@paper(SCORE_SHEETS, order=501, title=TITLE)
def score_sheets(ledger: Ledger) -> Document:
    """A sheet for each commission that has proposals in the running."""
    session = ledger.session
    sections = tuple(
        Section(
            blocks=tuple(_sheet(session, commission, own)),
            landscape=True,
            bookmark=f"{TITLE} Komisi {commission.id}",
        )
        for commission in session.commissions
        if (own := _members(session, commission))
    )
    nothing = Section(blocks=(Title(lines=(TITLE.upper(),)), Paragraph(text="Belum ada usulan yang dibagi ke komisi.")))
    return frame.document(session, TITLE, sections or (nothing,), is_form=True)


def _members(session: Session, commission: Commission) -> list[Proposal]:
    own = (p for p in session.proposals.values() if p.commission == commission.id and p.is_in_the_running)
    return sorted(own, key=lambda p: p.code)


def _sheet(session: Session, commission: Commission, own: Sequence[Proposal]) -> Iterator[Block]:
    criteria = session.guideline.criteria_of(commission.id) if session.guideline else ()
    version = session.guideline.version if session.guideline else 1
    state = "" if session.sidang.rules_adopted else ", rancangan"
    yield Title(lines=(TITLE.upper(), f"KOMISI {commission.id} {commission.name.upper()}"))
    yield LabelValue(
        pairs=(
            ("Penilai", frame.DOTTED),
            ("Jumlah usulan", str(len(own))),
            ("Pedoman", f"versi {version}{state}; nilai 1 sampai dengan 5 menurut patokan di bawah"),
        )
    )
    yield Table(columns=tuple(_sheet_columns(criteria)), rows=tuple(_sheet_rows(session, own, criteria)), dense=True)
    for criterion in criteria:
        yield Paragraph(text=_legend(criterion), small=True)
    yield Signatures(slots=(Slot(lines=("Penilai,",)),))


def _sheet_columns(criteria: Sequence[Criterion]) -> Iterator[Column]:
    yield Column(heading="No", width=10, align=Align.CENTER)
    yield Column(heading="Kode", width=20)
    yield Column(heading="Kegiatan", width=100)
    yield Column(heading="Desa/Kelurahan", width=38)
    for criterion in criteria:
        yield Column(heading=f"{criterion.id} ({criterion.weight})", width=18, align=Align.CENTER)
    yield Column(heading="Catatan", width=40)


def _sheet_rows(session: Session, own: Sequence[Proposal], criteria: Sequence[Criterion]) -> Iterator[Row]:
    for number, proposal in enumerate(own, start=1):
        given = (proposal.scores.get(criterion.id, {}).get(AGREED_RATER) for criterion in criteria)
        yield Row(
            (
                str(number),
                proposal.code,
                proposal.draft.activity,
                session.village_name(proposal.draft.village),
                *("" if score is None else str(score) for score in given),
                "",
            )
        )


def _legend(criterion: Criterion) -> str:
    anchors = "; ".join(f"{score} {anchor}" for score, anchor in enumerate(criterion.anchors, start=1))
    return f"{criterion.id} {criterion.name} (bobot {criterion.weight}): {anchors}."
