"""Scores on paper: Lampiran V with the whole matrix, so that anybody can add it up again, and the empty score sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from exports.paper import columns, frame
from exports.paper.blocks import Block, LabelValue, Paragraph, Signatures, Slot, Title
from exports.paper.document import Document, Section
from exports.paper.frame import Lampiran
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, GroupRow, Row, Table
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare, unnamed
from sessions.kernel.session import Session
from sessions.language.local import desa_or_kelurahan
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.record.ledger import Ledger
from sessions.rules import ranking
from sessions.sentences.clauses import listed
from sessions.values.commissions import Commission
from sessions.values.guideline import Criterion, CriterionId, Guideline
from sessions.values.proposals import AGREED_RATER, Outcome, Proposal


def section(session: Session, facts: MinutesFacts) -> Section:
    """Legend, formula and matrix; where an agreed order was used instead, it says so."""
    guideline = session.guideline
    blocks: list[Block] = [
        Title(("MATRIKS PENILAIAN USULAN MENURUT PEDOMAN SKALA PRIORITAS",)),
        *_legend_in_words(session, guideline),
        *_orders(session, facts),
        _matrix(session, facts, guideline.columns if guideline else ()),
    ]
    return replace(frame.lampiran_section(session, Lampiran.SCORES, blocks), has_long_lines=True)


def legend(session: Session, guideline: Guideline | None) -> Iterator[Block]:
    """What the criteria are and weigh, and which version was adopted; nothing without a guideline."""
    if guideline is None:
        return
    yield Paragraph(_formula(session, guideline))
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


def _formula(session: Session, guideline: Guideline) -> str:
    adopted = session.sidang.rules_adopted
    state = f"disahkan pukul {frame.clock(session, adopted)}" if adopted else "belum disahkan, nilai sementara"
    return (
        f"Pedoman Skala Prioritas versi {guideline.version} ({state}). Setiap kriteria diberi skor 1 sampai "
        "dengan 5; nilai = jumlah (bobot × skor ÷ 5), antara 20 dan 100. Skor dari beberapa penilai dirata-rata."
    )


def _legend_in_words(session: Session, guideline: Guideline | None) -> Iterator[Block]:
    """The same as running text, which leaves the page to the matrix."""
    if guideline is None:
        return
    yield Paragraph(f"{_formula(session, guideline)} Dibaca ke kanan, menurut urutan komisi.", small=True)
    told = [f"Kriteria, bobot, dan arti skor 1 dan 5: {_told(guideline.criteria)}"]
    told += [f"Komisi {commission}: {_told(criteria)}" for commission, criteria in guideline.variants.items()]
    yield from (Paragraph(text, small=True) for text in told)


def _told(criteria: Sequence[Criterion]) -> str:
    """`K1 Keterdesakan 25% (1 dapat ditunda, 5 darurat); …`, with the sum of the weights."""
    told = (f"{c.id} {c.name} {c.weight}% (1 {c.anchors[0]}, 5 {c.anchors[-1]})" for c in criteria)
    return f"{'; '.join(told)}; jumlah bobot {columns.weight(criteria)}%."


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
            f"{len(moved)} usulan dipindahkan dalam urutan, sebagaimana dicatat dalam {_noted_in(session, moved)}."
        )
    if sentences:
        yield Paragraph(" ".join(sentences), small=True)


def _noted_in(session: Session, moved: Sequence[Ranked]) -> str:
    """Of the reserve its own list tells it."""
    is_reserve = {session.proposals[row.code].outcome is Outcome.RESERVE for row in moved}
    where = {False: Lampiran.PRIORITIES.cited, True: Lampiran.RESERVE.cited}
    return listed([where[side] for side in sorted(is_reserve)])


def _rest(following: int) -> str:
    if not following:
        return "penilaian menurut Pedoman Skala Prioritas tidak menentukan urutannya"
    return f"{following} usulan yang tidak disebut di dalamnya mengikuti menurut penilaian"


_ROOM, _BESIDE, _MOST_ACROSS = 132, 16, 3
"""Signs of a line of the matrix, those of code, value and rules of one proposal, and how many stand abreast."""


def _matrix(session: Session, facts: MinutesFacts, criteria: tuple[CriterionId, ...]) -> Table:
    """The proposals of each commission in its order, line by line; abreast as many as fit."""
    own: tuple[Column[Proposal], ...] = (
        Column("Kode", 13, lambda p: p.code),
        *(Column(criterion, 6, partial(_score, criterion), Align.CENTER) for criterion in criteria),
        Column("Nilai", 11, partial(_value, session), Align.RIGHT),
    )
    by_commission = [(share, _scored(session, share)) for share in facts.commissions]
    tables = [(share, proposals, list(columns.rows(proposals, own))) for share, proposals in by_commission]
    scored = [row for *_, rows in tables for row in rows]
    sizes = (max([len(criterion), *(len(row.cells[at]) for row in scored)]) for at, criterion in enumerate(criteria, 1))
    across = max(1, min(_MOST_ACROSS, _ROOM // (_BESIDE + sum(size + 2 for size in sizes)))) if scored else 1
    gap: Column[Proposal] = Column("", 2)
    beside = tuple(column for at in range(across) for column in ((gap,) if at else ()) + own)
    lines: list[Row | GroupRow] = []
    for share, proposals, rows in tables if scored else ():
        count = f"{_counted(session, proposals)} dari {share.recapitulation.received}"
        lines.append(GroupRow(f"Komisi {share.commission}: {share.name} ({count})"))
        lines += _abreast(rows, across, Row(("",) * len(own)))
    return Table(columns=beside, rows=tuple(lines), matrix=True, nihil=columns.none_yet(session))


def _abreast(rows: Sequence[Row], across: int, blank: Row) -> Iterator[Row]:
    """Read line by line, so that the order goes on from page to page."""
    for at in range(0, len(rows), across):
        beside = (*rows[at : at + across], *[blank] * (across - len(rows[at : at + across])))
        yield Row(tuple(cell for at, row in enumerate(beside) for cell in (*([""] if at else []), *row.cells)))


def _scored(session: Session, share: CommissionShare) -> list[Proposal]:
    """Proposals with at least one score, in the order of the commission; those without a rank last."""
    position = {row.code: index for index, row in enumerate(line.of(session).of_commission(share.commission))}
    own = [p for p in session.proposals.values() if p.commission == share.commission and any(p.scores.values())]
    return sorted(own, key=lambda p: (position.get(p.code, len(position)), p.code))


def _counted(session: Session, scored: Sequence[Proposal]) -> str:
    """`84 bernilai`; `83 bernilai dan 1 belum lengkap`."""
    complete = sum(_value(session, proposal) != columns.NOTHING for proposal in scored)
    partly = f" dan {len(scored) - complete} belum lengkap" if complete < len(scored) else ""
    return f"{complete} bernilai{partly}"


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
    yield from frame.notes_and(Signatures((Slot(("Penilai,",)),)), tuple(map(_legend, criteria)), share=76)


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
