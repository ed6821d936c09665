"""Lembar Umpan Balik: what became of its proposals, a page for each desa.

The commonest complaint after a Musrenbang is that nobody hears of a proposal again; this is a sheet for each village.
No person is named on it but the Camat who signs, and no telephone.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from exports.last_year import parts as last_year
from exports.outcomes.papers import OPEN, outcome, whom_to_ask
from exports.paper import columns, frame
from exports.paper.blocks import Block, Paragraph, Title
from exports.paper.document import Document, one_each
from exports.paper.registered import paper
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import filled
from sessions.last_year import facts as last_year_facts
from sessions.last_year import words as last_year_words
from sessions.line import facts as line
from sessions.line import words_raises
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import ELSEWHERE, Recapitulation, Sums
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.sentences.clauses import listed, stopped
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, Proposal

FEEDBACK, TITLE = "lembar-umpan-balik", "Lembar Umpan Balik"
OTHERS = "Usulan Kecamatan, Forum, dan Pokir"


def _columns(session: Session, own: Sequence[Proposal]) -> tuple[Column[Proposal], ...]:
    """`No` is the number that the village gave; where it gave none, that of the row."""
    has_numbers = any(p.draft.village_priority is not None for p in own)
    return (
        Column("No", 6, columns.village_priority, Align.CENTER) if has_numbers else columns.number(6),
        Column("Usulan (kode)", 51, _activity),
        Column("Biaya (Rp)", 18, columns.cost, Align.RIGHT),
        Column("Hasil", 20, outcome),
        Column("Nomor", 10, partial(_number, session), Align.CENTER),
        Column("Alasan", 65, partial(columns.reason, session)),
    )


_NEXT = (
    "Yang disepakati dibawa ke Forum Perangkat Daerah dan Musrenbang {kabupaten:title}; penganggarannya ditetapkan "
    "dalam APBD, sehingga belum berarti pasti dilaksanakan. Yang cadangan naik menurut urutannya apabila ada tambahan "
    "pagu, dan yang lain dapat diusulkan kembali tahun depan setelah alasannya dipenuhi."
)


@paper(FEEDBACK, order=508, title=TITLE, of_village=lambda own: bool(own.proposals))
def feedback_sheets(ledger: Ledger, village: VillageCode | None = None) -> Document:
    """One sheet for each village that sent something, and one for what belongs to none; or that of one village."""
    in_force = frame.in_force(ledger)
    then = in_force.session
    asked = [village] if village else [*(v.code for v in frame.office_of(then).villages), None]
    found = (
        (f"{TITLE} {_name(then, code)}", _sheet(then, code, own)) for code in asked if (own := of_village(then, code))
    )
    kop = frame.letterhead(frame.office_of(then))
    return frame.document(
        then,
        TITLE,
        one_each(TITLE, found, "Belum ada usulan yang diterima.", kop=kop),
        head_hash=frame.fingerprint(in_force),
        latest=ledger.latest,
    )


def of_village(session: Session, code: VillageCode | None) -> list[Proposal]:
    """Its proposals in the order the village gave them, those without a number last."""
    own = [p for p in session.proposals.values() if p.draft.village == code]
    return sorted(own, key=lambda p: (p.draft.village_priority is None, p.draft.village_priority or 0, p.code))


def _name(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code) if code else OTHERS


def _sheet(session: Session, code: VillageCode | None, own: Sequence[Proposal]) -> Iterator[Block]:
    sums = recapitulation.by_village(session)[code]
    yield Title((f"LEMBAR UMPAN BALIK {_name(session, code).upper()}", frame.meeting_name(session).upper()))
    yield Paragraph(" ".join((_told(sums), *_before(session, code))), align=Align.LEFT)
    yield columns.table(own, _columns(session, own), tight=True)
    yield from last_year.histories(session, [p.code for p in own])
    bekal = _for_next_year(session, own)
    if bekal:
        yield Paragraph(bekal, small=True, align=Align.LEFT)
    notes = (_whom_to_ask(session, own), _legend(session, own, bekal), f"{_numbered(session, own)}{filled(_NEXT)}")
    yield from frame.notes_and(frame.camat_alone(session), list(filter(None, notes)), share=60)


def _told(sums: Recapitulation) -> str:
    """How many with what came of them, and the rupiah of each end."""
    agreed = f"{numbers.full(sums.priorities.result)}{beside(sums.priorities.result_unknown)}"
    ends = [f"{part.count} {end.label if end else OPEN}{_rupiah(end, part)}" for end, part in sums.by_outcome.items()]
    return (
        f"{numbers.counted(sums.received)} usulan, terdiri atas {listed(ends)}; rupiah dalam kurung menurut hasil. "
        f"Biaya menurut usulan {numbers.full(sums.all.asked)}{beside(sums.all.asked_unknown)}. Yang disepakati "
        f"seluruhnya {agreed}."
    )


def _rupiah(end: Outcome | None, part: Sums) -> str:
    """` (Rp678.000.000)` menurut hasil; nothing where the rupiah stand with other proposals."""
    if end in ELSEWHERE:
        return ""
    if part.count == part.result_unknown:
        return f" (biaya {columns.UNKNOWN_COST})"
    return f" ({numbers.full(part.result)}{beside(part.result_unknown)})"


def _before(session: Session, code: VillageCode | None) -> Iterator[str]:
    """What became of its priorities in every earlier plan at hand."""
    for year in session.earlier_years:
        share = last_year_facts.share(code, [year])
        if share.years:
            yield f"Realisasi RKPD {year.plan_year}: {last_year_words.counts(share)}."


def _number(session: Session, proposal: Proposal) -> str:
    """Its number in the kecamatan, else in its commission as `I-3`; a dash where it has none."""
    row = line.of(session).by_code.get(proposal.code)
    if row is None or row.rank is not None or row.commission is None:
        return columns.rank(row)
    return f"{row.commission}-{row.commission_rank}"


def _numbered(session: Session, own: Sequence[Proposal]) -> str:
    """Of how many the numbers are, where any proposal of the sheet has one."""
    ranked = line.of(session)
    rows = [row for p in own if (row := ranked.by_code.get(p.code)) is not None]
    if any(row.rank is not None for row in rows):
        return f"Nomor: urutan di antara {sum(row.rank is not None for row in ranked.rows)} usulan yang bernomor. "
    found = dict.fromkeys(row.commission for row in rows if row.commission is not None)
    of_each = [f"{len(ranked.of_commission(own))} usulan di Komisi {own}" for own in found]
    return f"Nomor: komisi dan urutan di dalamnya, dari {listed(of_each)}. " if of_each else ""


def _whom_to_ask(session: Session, own: Sequence[Proposal]) -> str:
    """Each office with what it has in hand, the one with most of it for all others, but for what lives on elsewhere."""
    offices: dict[str, list[str]] = {}
    for proposal in own:
        if proposal.outcome not in ELSEWHERE:
            offices.setdefault(whom_to_ask(session, proposal), []).append(proposal.code)
    if not offices:
        return ""
    most = max(offices, key=lambda office: len(offices[office]))
    named = [f"{office} tentang {listed(codes)}" for office, codes in offices.items() if office != most]
    told = "; ".join((*named, f"{most} tentang yang lain" if named else most))
    return f"Bertanya kepada: {told}."


def _for_next_year(session: Session, own: Sequence[Proposal]) -> str:
    """Bekal tahun depan: what would have brought one inside, only where that is proven."""
    told = {p.code: words_raises.for_next_year(session, p.code) for p in own if p.outcome is Outcome.RESERVE}
    proven = [f"{code}: {stopped(what)}" for code, what in told.items() if what]
    return f"Bekal tahun depan. {' '.join(proven)}" if proven else ""


def _legend(session: Session, own: Sequence[Proposal], bekal: str) -> str:
    """What the short names of criteria mean that stand in a reason or in the bekal of this sheet."""
    said = " ".join((*(columns.reason(session, p) for p in own), bekal))
    criteria = session.guideline.criteria if session.guideline else ()
    told = [f"{c.id} {c.name}" for c in criteria if re.search(rf"\b{re.escape(c.id)}\b", said)]
    return f"Kriteria: {'; '.join(told)}." if told else ""


def beside(unknown: int) -> str:
    """What a sum leaves out."""
    return f"; biaya {unknown} usulan belum diketahui" if unknown else ""


def _activity(proposal: Proposal) -> str:
    """With the themes it serves, where it has any."""
    themes = f"; tematik: {listed(proposal.draft.themes)}" if proposal.draft.themes else ""
    return f"{columns.activity(proposal)}{themes}"
