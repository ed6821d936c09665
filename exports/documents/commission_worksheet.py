"""Lembar Kerja Komisi: what a commission has before it on paper, with columns to fill in; typed back in this order."""

from collections.abc import Iterator

from exports.blocks import Align, Block, Column, LabelValue, Paragraph, Row, Signatures, Slot, Table, Title
from exports.document import Document, Section
from exports.documents import cells, frame
from exports.wording import places
from sessions import sittings
from sessions.commissions import Commission
from sessions.session import Session

TITLE = "Lembar Kerja Komisi"
EMPTY_LINES = 6
"""Lines at the end for proposals that come up in the sitting, and for codes of other commissions."""

_TALL = "\n"
_COLUMNS = (
    Column(heading="Kode", width=18),
    Column(heading="Kegiatan", width=62),
    Column(heading="Desa", width=26),
    Column(heading="Volume", width=20),
    Column(heading="Biaya (Rp)", width=26, align=Align.RIGHT),
    Column(heading="Prio. desa", width=12, align=Align.CENTER),
    Column(heading="Urutan", width=16),
    Column(heading="Volume baru", width=22),
    Column(heading="Biaya baru", width=28),
    Column(heading="S/T", width=11),
    Column(heading="Alasan", width=58),
)


def commission_worksheet(session: Session) -> Document:
    """A section for every commission, each to be handed to its chair; decided proposals are left out."""
    sections = tuple(
        Section(blocks=tuple(_blocks(session, commission)), landscape=True, bookmark=f"Komisi {commission.id}")
        for commission in session.commissions
    )
    return frame.document(session, TITLE, sections, is_form=True)


def _blocks(session: Session, commission: Commission) -> Iterator[Block]:
    own = sittings.worksheet(session, commission.id)
    yield Title(lines=(TITLE.upper(), f"KOMISI {commission.id} {commission.name.upper()}"))
    word = places.village_word(frame.office_of(session))
    officers = (commission.chair, commission.secretary, commission.facilitator)
    labels = ("Ketua", "Sekretaris", "Fasilitator")
    yield LabelValue(pairs=tuple((label, name or frame.DOTTED) for label, name in zip(labels, officers, strict=True)))
    yield Paragraph(
        text=(
            f"{len(own)} usulan. Urutan: nomor 1 paling utama, tanpa nomor kembar. S/T: S setuju, T belum disepakati, "
            f"K dikembalikan ke {word}, P provinsi/pusat, H hibah, D ditunda. Setiap perubahan dan setiap T, K, P, "
            "atau H diberi alasan. Usulan komisi lain ditulis kodenya di baris kosong."
        ),
        small=True,
    )
    rows = [
        Row(
            (
                proposal.code,
                proposal.draft.activity,
                session.village_name(proposal.draft.village),
                cells.volume(proposal),
                cells.cost(proposal),
                str(proposal.draft.village_priority or ""),
                *[""] * 4,
                _TALL,
            )
        )
        for proposal in own
    ]
    yield Table(columns=_COLUMNS, rows=(*rows, *(Row((_TALL, *[""] * 10)) for _ in range(EMPTY_LINES))), dense=True)
    where = frame.place_on(session, session.sidang.held_on)
    yield Signatures(
        slots=(
            Slot(lines=("Sekretaris Komisi,",), name=commission.secretary),
            Slot(lines=(where, f"Ketua Komisi {commission.id},"), name=commission.chair),
        )
    )
