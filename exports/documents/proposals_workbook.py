"""Draf Usulan per Bidang as a workbook: one sheet per commission, typed and added up, to work on in a spreadsheet."""

from collections.abc import Sequence
from decimal import Decimal

from exports.documents import cells, frame
from exports.documents.proposals_by_commission import PRA_MUSRENBANG, TITLE, as_it_was
from exports.workbook import CellValue, Kind, SheetColumn, Workbook, WorkSheet
from sessions.proposals import Proposal
from sessions.record.ledger import Entry
from sessions.session import Session

_COLUMNS = (
    SheetColumn(heading="No", width=6, kind=Kind.NUMBER),
    SheetColumn(heading="Kode", width=11),
    SheetColumn(heading="Desa", width=16),
    SheetColumn(heading="Kegiatan", width=48),
    SheetColumn(heading="Permasalahan", width=40),
    SheetColumn(heading="Lokasi", width=32),
    SheetColumn(heading="Volume", width=11, kind=Kind.NUMBER),
    SheetColumn(heading="Satuan", width=10),
    SheetColumn(heading="Perkiraan Biaya (Rp)", width=20, kind=Kind.RUPIAH, total=True),
    SheetColumn(heading="Perangkat Daerah", width=20),
    SheetColumn(heading="Penerima (KK)", width=13, kind=Kind.NUMBER, total=True),
    SheetColumn(heading="Prioritas Desa", width=13, kind=Kind.NUMBER),
    SheetColumn(heading="Dibahas", width=10),
    SheetColumn(heading="Kode Sub Kegiatan", width=20),
    SheetColumn(heading="Tematik", width=28),
)


def proposals_workbook(session: Session, entries: Sequence[Entry], head_hash: str) -> Workbook:
    """As it went into the sidang; what is in no commission yet has a sheet of its own."""
    then, _ = as_it_was(session, entries, head_hash)
    office = frame.office_of(then)
    running = [p for p in then.proposals.values() if p.is_in_the_running]
    sheets = [
        _sheet(then, f"Komisi {c.id}", f"Komisi {c.id}: {c.name}", [p for p in running if p.commission == c.id])
        for c in then.commissions
    ]
    undivided = [p for p in running if p.commission is None]
    if undivided:
        sheets.append(_sheet(then, "Belum dibagi", "Belum dibagi ke dalam komisi", undivided))
    done = then.steps.get(PRA_MUSRENBANG)
    return Workbook(
        title=f"{TITLE} {frame.meeting_name(then)}",
        sheets=tuple(sheets),
        created=frame.made_at(then, done.finished if done else None),
        author=f"Kecamatan {office.kecamatan}, {office.regency}",
    )


def _sheet(session: Session, name: str, heading: str, proposals: Sequence[Proposal]) -> WorkSheet:
    mark = (frame.SAMPLE,) if session.is_sample else ()
    return WorkSheet(
        name=name,
        title=(*mark, f"{TITLE.upper()}: {heading.upper()}", frame.meeting_name(session).upper()),
        columns=cells.named_after(frame.office_of(session), _COLUMNS),
        rows=tuple(_row(session, n, p) for n, p in enumerate(sorted(proposals, key=lambda p: p.code), start=1)),
    )


def _row(session: Session, number: int, proposal: Proposal) -> tuple[CellValue, ...]:
    draft = proposal.draft
    volume: Decimal | None = proposal.volume
    return (
        number,
        proposal.code,
        session.village_name(draft.village),
        draft.activity,
        draft.problem,
        cells.place(session, proposal),
        volume,
        proposal.unit,
        proposal.cost,
        proposal.agency,
        draft.households,
        draft.village_priority,
        "ya" if proposal.to_be_discussed else "",
        draft.sub_activity,
        ", ".join(draft.themes),
    )
