"""Scores on paper: Lampiran V with the whole matrix, so that anybody can add it up again, and the empty score sheet."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, LabelValue, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, GroupRow, Row, Table
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare, unnamed
from sessions.kernel.session import Session
from sessions.language.local import desa_or_kelurahan
from sessions.line import facts as line
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, CriterionId, Guideline
from sessions.values.proposals import AGREED_RATER, Proposal


def section(session: Session, facts: MinutesFacts) -> Section:
    """Legend, formula and matrix; where an agreed order was used instead, it says so."""
    guideline = session.guideline
    own = _score_columns(session, guideline.columns if guideline else ())
    blocks: list[Block] = [
        Title(("MATRIKS PENILAIAN USULAN", "MENURUT PEDOMAN SKALA PRIORITAS")),
        *legend(session, guideline),
        *_orders(session, facts),
        Table(
            columns=own,
            rows=tuple(_scored_rows(session, facts, own)),
            dense=True,
            nihil=columns.none_yet(session),
        ),
    ]
    return frame.lampiran_section(session, Lampiran.SCORES, blocks, landscape=True)


def legend(session: Session, guideline: Guideline | None) -> Iterator[Block]:
    """What the criteria are and weigh, and which version was adopted; nothing without a guideline."""
    if guideline is None:
        return
    adopted = session.sidang.rules_adopted
    state = f"disahkan pukul {frame.clock(session, adopted)}" if adopted else "belum disahkan, nilai sementara"
    yield Paragraph(
        f"Pedoman Skala Prioritas versi {guideline.version} ({state}). Setiap kriteria diberi skor 1 sampai "
        "dengan 5; nilai = jumlah (bobot × skor ÷ 5), antara 20 dan 100. Skor dari beberapa penilai dirata-rata."
    )
    variants = [(f"Komisi {number}", criteria) for number, criteria in guideline.variants.items()]
    rows = (
        (*columns.grouped([(name, criteria)], _LEGEND), columns.total("JUMLAH", criteria, _LEGEND))
        for name, criteria in (("", guideline.criteria), *variants)
    )
    yield Table(columns=_LEGEND, rows=tuple(chain.from_iterable(rows)), dense=True)


_LEGEND: tuple[Column[Criterion], ...] = (
    Column("Kriteria", 16, lambda c: c.id, Align.CENTER),
    Column("Nama", 110, lambda c: c.name),
    Column("Bobot (%)", 22, lambda c: str(c.weight), Align.RIGHT, total=columns.weight),
    Column("Skor 1", 60, lambda c: c.anchors[0]),
    Column("Skor 5", 70, lambda c: c.anchors[-1]),
)


def _orders(session: Session, facts: MinutesFacts) -> Iterator[Block]:
    """Which orders came from deliberation and stand without scores, and how much of them was moved."""
    sentences = [
        f"Urutan Komisi {share.commission} merupakan hasil musyawarah mufakat; {_rest(share.following)}."
        for share in facts.commissions
        if share.is_agreed_order
    ]
    if session.agreed_orders.get(None):
        following = len(unnamed(session, None))
        rest = f"; {_rest(following)}" if following else ""
        sentences.append(f"Urutan kecamatan merupakan hasil musyawarah mufakat dalam Sidang Pleno II{rest}.")
    if moved := [row for row in line.of(session).rows if row.moved is not None]:
        sentences.append(
            f"{len(moved)} usulan dipindahkan dalam urutan, sebagaimana dicatat dalam {Lampiran.PRIORITIES.cited}."
        )
    yield Heading("Skor dan nilai")
    if sentences:
        yield Paragraph(" ".join(sentences))


def _rest(following: int) -> str:
    if not following:
        return "penilaian menurut Pedoman Skala Prioritas tidak menentukan urutannya"
    return f"{following} usulan yang tidak disebut di dalamnya mengikuti menurut penilaian"


def _score_columns(session: Session, criteria: tuple[CriterionId, ...]) -> tuple[Column[Proposal], ...]:
    by_code = line.of(session).by_code
    return (
        columns.number(10),
        Column("Kode", 18, lambda p: p.code),
        Column("Kegiatan", 110, lambda p: p.draft.activity),
        Column(f"{desa_or_kelurahan:title}", 36, lambda p: session.village_name(p.draft.village)),
        *(Column(criterion, 16, partial(_score, criterion), Align.CENTER) for criterion in criteria),
        Column("Nilai", 18, partial(_value, session), Align.RIGHT),
        Column("Urutan Komisi", 18, lambda p: columns.rank(by_code.get(p.code), within_commission=True), Align.CENTER),
    )


def _scored_rows(session: Session, facts: MinutesFacts, own: Sequence[Column[Proposal]]) -> Iterator[Row | GroupRow]:
    by_commission = [(share, _scored(session, share)) for share in facts.commissions]
    for share, scored in by_commission if any(scored for _, scored in by_commission) else ():
        count = f"{len(scored)} dari {share.recapitulation.received} dinilai"
        yield GroupRow(f"Komisi {share.commission}: {share.name} ({count})")
        yield from columns.rows(scored, own)


def _scored(session: Session, share: CommissionShare) -> list[Proposal]:
    """Proposals with at least one score, in the order of the commission; those without a rank last."""
    position = {row.code: index for index, row in enumerate(line.of(session).of_commission(share.commission))}
    own = [p for p in session.proposals.values() if p.commission == share.commission and any(p.scores.values())]
    return sorted(own, key=lambda p: (position.get(p.code, len(position)), p.code))


def _value(session: Session, proposal: Proposal) -> str:
    rules = session.guideline
    total = ranking.score(rules.criteria_of(proposal.commission), proposal.scores) if rules else None
    return columns.NOTHING if total is None else ranking.two_decimals(total)


def _score(criterion: CriterionId, proposal: Proposal) -> str:
    """The raw score; of several raters their mean and how many they are, `4,67 (3)`."""
    given = proposal.scores.get(criterion, {})
    mean = ranking.mean(given)
    if mean is None:
        return columns.NOTHING
    return str(mean) if len(given) == 1 else f"{ranking.two_decimals(mean)} ({len(given)})"


SCORE_SHEETS, TITLE = "lembar-nilai", "Lembar Penilaian"


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
    nothing = Section(blocks=(Title((TITLE.upper(),)), Paragraph("Belum ada usulan yang dibagi ke komisi.")))
    return frame.document(session, TITLE, sections or (nothing,), is_form=True)


def _members(session: Session, commission: Commission) -> list[Proposal]:
    own = (p for p in session.proposals.values() if p.commission == commission.id and p.is_in_the_running)
    return sorted(own, key=lambda p: p.code)


def _sheet(session: Session, commission: Commission, own: Sequence[Proposal]) -> Iterator[Block]:
    criteria = session.guideline.criteria_of(commission.id) if session.guideline else ()
    version = session.guideline.version if session.guideline else 1
    state = "" if session.sidang.rules_adopted else ", rancangan"
    yield Title((TITLE.upper(), f"KOMISI {commission.id} {commission.name.upper()}"))
    yield LabelValue(
        (
            ("Penilai", frame.DOTTED),
            ("Jumlah usulan", str(len(own))),
            ("Pedoman", f"versi {version}{state}; skor 1 sampai dengan 5 menurut patokan di bawah"),
        )
    )
    yield columns.table(own, tuple(_sheet_columns(session, criteria)), dense=True)
    for criterion in criteria:
        yield Paragraph(_legend(criterion), small=True)
    yield Signatures((Slot(("Penilai,",)),))


def _sheet_columns(session: Session, criteria: Sequence[Criterion]) -> Iterator[Column[Proposal]]:
    yield columns.number(10)
    yield Column("Kode", 20, lambda p: p.code)
    yield Column("Kegiatan", 100, lambda p: p.draft.activity)
    yield Column(f"{desa_or_kelurahan:title}", 38, lambda p: session.village_name(p.draft.village))
    for criterion in criteria:
        yield Column(f"{criterion.id} ({criterion.weight})", 18, partial(_agreed, criterion.id), Align.CENTER)
    yield Column("Catatan", 40)


def _agreed(criterion: CriterionId, proposal: Proposal) -> str:
    score = proposal.scores.get(criterion, {}).get(AGREED_RATER)
    return "" if score is None else str(score)


def _legend(criterion: Criterion) -> str:
    anchors = "; ".join(f"{score} = {anchor}" for score, anchor in enumerate(criterion.anchors, start=1))
    return f"{criterion.id} {criterion.name} (bobot {criterion.weight}): {anchors}."
