"""Lembar Nilai (SOP steps 4 and 5): an empty cell for each criterion of each proposal, in the order they are typed in.

One sheet for each commission, by code, as `k` and a rater show them on the screen. A score that is agreed already, from
data for instance, is printed; the rater fills the others.
"""

from collections.abc import Iterator, Sequence

from exports.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Signatures, Slot, Table, Title
from exports.document import Document, Section
from exports.documents import frame
from sessions.commissions import Commission
from sessions.guideline import Criterion
from sessions.proposals import AGREED_RATER, Proposal
from sessions.session import Session

TITLE = "Lembar Nilai"


def score_sheets(session: Session) -> Document:
    """A sheet for each commission that has proposals in the running."""
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
    yield Table(columns=tuple(_columns(criteria)), rows=tuple(_rows(session, own, criteria)), dense=True)
    for criterion in criteria:
        yield Paragraph(text=_legend(criterion), small=True)
    yield Signatures(slots=(Slot(lines=("Penilai,",)),))


def _columns(criteria: Sequence[Criterion]) -> Iterator[Column]:
    yield Column(heading="No", width=10, align=Align.CENTER)
    yield Column(heading="Kode", width=20)
    yield Column(heading="Kegiatan", width=100)
    yield Column(heading="Desa/Kelurahan", width=38)
    for criterion in criteria:
        yield Column(heading=f"{criterion.id} ({criterion.weight})", width=18, align=Align.CENTER)
    yield Column(heading="Catatan", width=40)


def _rows(session: Session, own: Sequence[Proposal], criteria: Sequence[Criterion]) -> Iterator[Row]:
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
