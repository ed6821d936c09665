"""Draf Usulan per Bidang (output of SOP step 4): the proposals of every commission, on paper and as a workbook."""

from collections.abc import Iterator, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

from exports.commissions.papers import officers
from exports.paper import columns, frame, marks
from exports.paper.blocks import Block, Heading, Paragraph, Signatures, Title
from exports.paper.document import CellKind, Document, Section, SheetColumn, Workbook, WorkSheet
from exports.paper.moments import after_step
from exports.paper.registered import paper
from exports.paper.tables import Align, Column, Table, TotalRow
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa, desa_or_kelurahan, filled
from sessions.proposals.fields import of_papers
from sessions.proposals.fields_row import Papers, ProposalField
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import NONE, Sums
from sessions.record.ledger import Ledger
from sessions.values.attendance import Role
from sessions.values.proposals import DISPOSED, Proposal
from sessions.values.steps import PRA_MUSRENBANG

TITLE = "Draf Usulan per Bidang"


def _columns(session: Session) -> tuple[Column[Proposal], ...]:
    return (
        columns.number(8),
        Column("Kode", 14, lambda p: p.code),
        Column("Kegiatan", 68, lambda p: p.draft.activity),
        Column("Permasalahan", 82, lambda p: p.draft.problem or columns.NOTHING),
        Column(f"Lokasi ({desa_or_kelurahan:title})", 52, partial(columns.place, session)),
        Column("Volume", 15, columns.volume),
        Column("Perkiraan Biaya (Rp)", 22, columns.cost, Align.RIGHT, total=columns.sum_of),
        Column("Perangkat Daerah", 22, columns.agency),
        Column(f"Prioritas {desa:title}", 14, columns.village_priority, Align.CENTER),
        Column("Dibahas", 13, lambda p: "ya" if p.to_be_discussed else columns.NOTHING, Align.CENTER),
    )


def _signatures(session: Session) -> Signatures:
    """Dated when step 4 was finished, since the draft goes into the sidang; a dotted line before that."""
    done = session.steps.get(PRA_MUSRENBANG)
    where = frame.place_on(session, done.finished.date() if done else None)
    return Signatures(
        (
            frame.camat_slot(session, "Mengetahui,"),
            frame.role_slot(session, Role.COMMITTEE_CHAIR, where),
        )
    )


def _table(session: Session, proposals: Sequence[Proposal]) -> Table:
    own = sorted(proposals, key=lambda p: p.code)
    total = f"JUMLAH menurut hasil sementara ({len(own)} usulan)"
    none = columns.none_divided(session)
    return columns.table(own, _columns(session), total_label=total, number_row=True, tight=True, nihil=none)


_RECAPITULATION: tuple[Column[tuple[str, Sums]], ...] = (
    Column("Bagian", 120, itemgetter(0)),
    Column("Usulan", 30, lambda part: str(part[1].count), Align.RIGHT),
    Column("Menurut usulan (Rp)", 40, lambda part: numbers.thousands(part[1].asked), Align.RIGHT),
    Column("Menurut hasil sementara (Rp)", 40, lambda part: numbers.thousands(part[1].result), Align.RIGHT),
)


def recapitulation_of(session: Session) -> Iterator[Block]:
    """Every received proposal once: in a commission, not yet divided, or out of the running."""
    received, within = recapitulation.of(session), recapitulation.by_commission(session)
    parts = [(f"Komisi {c.id}: {c.name}", within[c.id].running) for c in session.commissions]
    parts.append(("Belum dibagi ke dalam komisi", within[None].running if None in within else NONE))
    for outcome, gone in received.by_outcome.items():
        if outcome is not None and outcome in DISPOSED:
            parts.append((f"Tidak dibahas: {outcome.label}", gone))
    figures = (received.received, received.all.asked, received.all.result)
    total = TotalRow("JUMLAH usulan yang diterima", tuple(map(numbers.thousands, figures)))
    yield Heading("Rekapitulasi")
    yield Table(columns=_RECAPITULATION, rows=(*columns.rows(parts, _RECAPITULATION), total), tight=True)
    note = columns.unknown_note(received.all.asked_unknown)
    yield Paragraph(f"Keterangan: {' '.join(filter(None, (columns.ESTIMATE_NOTE, note)))}", small=True)


_FIELDS = of_papers(Papers.DRAFT_WORKBOOK)


def _shown(field: ProposalField[Any], proposal: Proposal) -> str:
    shown: str = field.show(getattr(proposal.draft, field.name))
    return shown


def _workbook_columns(session: Session) -> tuple[SheetColumn[Proposal], ...]:
    return (
        SheetColumn("No", 6, kind=CellKind.NUMBER, counts=True),
        SheetColumn("Kode", 11, lambda p: p.code),
        SheetColumn(f"{desa:title}", 16, lambda p: session.village_name(p.draft.village)),
        SheetColumn("Kegiatan", 48, lambda p: p.draft.activity),
        SheetColumn("Permasalahan", 40, lambda p: p.draft.problem),
        SheetColumn("Lokasi", 32, partial(columns.place, session)),
        SheetColumn("Volume", 11, lambda p: p.volume, CellKind.NUMBER),
        SheetColumn("Satuan", 10, lambda p: p.unit),
        SheetColumn("Perkiraan Biaya (Rp)", 20, lambda p: p.cost, CellKind.RUPIAH, total=True),
        SheetColumn("Perangkat Daerah", 20, lambda p: p.agency),
        SheetColumn("Penerima (KK)", 13, lambda p: p.draft.households, CellKind.NUMBER, total=True),
        SheetColumn(f"Prioritas {desa:title}", 13, lambda p: p.draft.village_priority, CellKind.NUMBER),
        SheetColumn("Dibahas", 10, lambda p: "ya" if p.to_be_discussed else ""),
        *(SheetColumn(filled(field.heading), field.form.width, partial(_shown, field)) for field in _FIELDS),
    )


def proposals_workbook(ledger: Ledger) -> Workbook:
    """As it went into the sidang; what is in no commission yet has a sheet of its own."""
    then = after_step(ledger, PRA_MUSRENBANG).session
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
    mark = tuple(filter(None, (marks.lasting(session),)))
    own = _workbook_columns(session)
    return WorkSheet(
        name=name,
        title=(*mark, f"{TITLE.upper()}: {heading.upper()}", frame.meeting_name(session).upper()),
        columns=own,
        rows=columns.cells(sorted(proposals, key=lambda p: p.code), own),
    )


@paper("draf-usulan", order=401, stem="draf-usulan-per-bidang", title=TITLE, workbook=proposals_workbook)
def draft_of_step_four(ledger: Ledger) -> Document:
    """As it went into the sidang: one table per commission with JUMLAH, and at the end the count of all the others."""
    then = after_step(ledger, PRA_MUSRENBANG)
    session = then.session
    office = frame.office_of(session)
    running = [p for p in session.proposals.values() if p.is_in_the_running]
    blocks: list[Block] = [
        Title(
            (
                "DRAF USULAN PER BIDANG",
                f"PRA-MUSRENBANG RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        )
    ]
    for commission in session.commissions:
        own = [p for p in running if p.commission == commission.id]
        led = (f"{office_held} {name}" for office_held, name in officers(commission))
        blocks.append(Heading(" · ".join((f"Komisi {commission.id}: {commission.name}", *led))))
        blocks.append(_table(session, own))
    undivided = [p for p in running if p.commission is None]
    if undivided:
        blocks.append(Heading("Belum dibagi ke dalam komisi"))
        blocks.append(_table(session, undivided))
    blocks += recapitulation_of(session)
    blocks.append(_signatures(session))
    section = Section(blocks=tuple(blocks), landscape=True, bookmark=TITLE)
    done = session.steps.get(PRA_MUSRENBANG)
    latest = done.finished if done else None
    return frame.document(session, TITLE, (section,), head_hash=then.head, latest=latest, is_form=True)
