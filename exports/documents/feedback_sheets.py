"""Lembar Umpan Balik per desa: every proposal of the village with what became of it, why, and who to ask.

The commonest complaint after a Musrenbang is that nobody hears of a proposal again; this is a sheet for each village.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Table, Title
from exports.document import Document, Section
from exports.documents import cells, fates, frame, signing
from exports.wording import money, numbers, places
from exports.wording.decisions import listed
from sessions import amendments
from sessions.breakdown import total_cost
from sessions.office import VillageCode
from sessions.proposals import PRIORITIES, Outcome, Proposal
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Lembar Umpan Balik"
OTHERS = "Usulan Kecamatan, Forum, dan Pokir"

_COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Usulan", width=76),
    Column(heading="Biaya (Rp)", width=24, align=Align.RIGHT),
    Column(heading="Hasil", width=26),
    Column(heading="Urutan", width=22, align=Align.CENTER),
    Column(heading="Alasan", width=112),
    Column(heading="Bertanya kepada", width=30),
)
_NEXT = (
    "Yang disepakati dibawa ke Forum Perangkat Daerah dan Musrenbang {kind}; penganggarannya ditetapkan dalam APBD, "
    "sehingga belum berarti pasti dilaksanakan. Yang cadangan naik menurut urutannya apabila ada tambahan pagu, dan "
    "yang lain dapat diusulkan kembali tahun depan setelah alasannya dipenuhi."
)


def feedback_sheets(
    session: Session, entries: Sequence[Entry], head_hash: str, village: VillageCode | None = None
) -> Document:
    """One sheet for each village that sent something, and one for what belongs to none; or that of one village."""
    then = amendments.in_force(session)
    asked = [village] if village else [*(v.code for v in frame.office_of(then).villages), None]
    found = [(code, own) for code in asked if (own := _of(then, code))]
    kop = frame.letterhead(frame.office_of(then))
    sections = tuple(
        Section(
            blocks=tuple(_sheet(then, code, own)),
            landscape=True,
            letterhead=kop if number else None,
            bookmark=f"{TITLE} {_name(then, code)}",
        )
        for number, (code, own) in enumerate(found)
    )
    nothing = (Title(lines=(TITLE.upper(),)), Paragraph(text="Belum ada usulan yang diterima."))
    return frame.document(
        then,
        TITLE,
        sections or (Section(blocks=nothing, bookmark=TITLE),),
        head_hash=frame.fingerprint(then, entries, head_hash),
        latest=entries[-1].at if entries else None,
    )


def _of(session: Session, code: VillageCode | None) -> list[Proposal]:
    """Its proposals in the order the village gave them, those without a number last."""
    own = [p for p in session.proposals.values() if p.draft.village == code]
    return sorted(own, key=lambda p: (p.draft.village_priority is None, p.draft.village_priority or 0, p.code))


def _name(session: Session, code: VillageCode | None) -> str:
    return places.village(frame.office_of(session), code) if code else OTHERS


def _sheet(session: Session, code: VillageCode | None, own: Sequence[Proposal]) -> Iterator[Block]:
    office = frame.office_of(session)
    kind = places.regency_kind(office)
    yield Title(
        lines=("LEMBAR UMPAN BALIK", frame.meeting_name(session).upper(), _name(session, code).upper()),
    )
    yield LabelValue(
        pairs=(
            ("Hari dan Tanggal", frame.session_day(session)),
            ("Usulan", f"{numbers.counted(len(own))} usulan, {_counts(session, own)}"),
            ("Disepakati", money.official_in_words(total_cost(p for p in own if p.outcome in PRIORITIES))),
            (f"Utusan ke Musrenbang {kind}", _delegates(session)),
        )
    )
    yield Table(columns=_COLUMNS, rows=tuple(_row(session, n, p) for n, p in enumerate(own, start=1)), dense=True)
    yield Paragraph(text=f"{_NEXT.format(kind=kind)}{_legend(session)}", small=True)
    yield signing.camat_alone(session)


def _legend(session: Session) -> str:
    """What the short names of the criteria in the reasons mean."""
    criteria = session.guideline.criteria if session.guideline else ()
    told = "; ".join(f"{criterion.id} {criterion.name}" for criterion in criteria)
    return f" Kriteria: {told}." if told else ""


def _counts(session: Session, own: Sequence[Proposal]) -> str:
    """`3 disepakati, 11 cadangan, dan 2 digabung`; the parts add up to all of them."""
    counted = Counter(p.outcome for p in own)
    parts = [
        f"{counted[end]} {fates.outcome(session, next(p for p in own if p.outcome is end))}"
        for end in (*Outcome, None)
        if counted[end]
    ]
    return listed(parts)


def _delegates(session: Session) -> str:
    names = [session.people[delegate.person].card.name for delegate in session.delegates]
    return listed(names) if names else "belum ditetapkan"


def _activity(proposal: Proposal) -> str:
    """With the themes it serves, where it has any."""
    themes = f"; tematik: {listed(proposal.draft.themes)}" if proposal.draft.themes else ""
    return f"{cells.activity(proposal)}{themes}"


def _row(session: Session, number: int, proposal: Proposal) -> Row:
    return Row(
        (
            str(number),
            _activity(proposal),
            cells.cost(proposal),
            fates.outcome(session, proposal),
            fates.rank(session, proposal),
            fates.reason(session, proposal),
            fates.whom_to_ask(session, proposal),
        )
    )
