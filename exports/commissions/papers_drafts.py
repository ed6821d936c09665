"""Draf Usulan per Bidang (output of SOP step 4): the proposals of every commission, as they go into the sidang."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from exports.paper import columns, frame, signing
from exports.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    LabelValue,
    Paragraph,
    Row,
    Signatures,
    Table,
    Title,
    TotalRow,
)
from exports.paper.document import Document, Section
from exports.paper.registered import paper
from exports.paper.workbook import CellValue, Kind, SheetColumn, Workbook, WorkSheet
from sessions.kernel.session import Session
from sessions.proposals.fields import of_papers
from sessions.proposals.fields_row import Papers
from sessions.receiving.facts import balance
from sessions.record.ledger import Ledger
from sessions.steps.sop import PRA_MUSRENBANG
from sessions.values.attendance import Role
from sessions.values.commissions import Commission
from sessions.values.proposals import DISPOSED, Proposal

TITLE = "Draf Usulan per Bidang"
_DRAFT_COLUMNS = (
    Column(heading="No", width=9, align=Align.CENTER),
    Column(heading="Kode", width=17),
    Column(heading="Kegiatan", width=74),
    Column(heading="Permasalahan", width=52),
    Column(heading="Lokasi (Desa/Kelurahan)", width=46),
    Column(heading="Volume", width=22),
    Column(heading="Perkiraan Biaya (Rp)", width=26, align=Align.RIGHT),
    Column(heading="Perangkat Daerah", width=28),
    Column(heading="Prioritas Desa", width=17, align=Align.CENTER),
    Column(heading="Dibahas", width=17, align=Align.CENTER),
)


def _signatures(session: Session) -> Signatures:
    """Dated when step 4 was finished, since the draft goes into the sidang; a dotted line before that."""
    done = session.steps.get(PRA_MUSRENBANG)
    where = frame.place_on(session, done.finished.date() if done else None)
    return Signatures(
        slots=(
            signing.camat_slot(session, "Mengetahui,"),
            signing.role_slot(session, Role.COMMITTEE_CHAIR, where),
        )
    )


def _officers(commission: Commission) -> LabelValue:
    """Who leads the commission, a dotted line for who is not known yet."""
    officers = (
        ("Ketua", commission.chair),
        ("Sekretaris", commission.secretary),
        ("Fasilitator", commission.facilitator),
    )
    return LabelValue(pairs=tuple((label, name or frame.DOTTED) for label, name in officers))


def _table(session: Session, proposals: Sequence[Proposal]) -> Table:
    return Table(columns=_DRAFT_COLUMNS, rows=tuple(_rows(session, proposals)), number_row=True, dense=True)


def _rows(session: Session, proposals: Sequence[Proposal]) -> Iterator[Row | TotalRow]:
    for number, proposal in enumerate(sorted(proposals, key=lambda p: p.code), start=1):
        priority = proposal.draft.village_priority
        yield Row(
            (
                str(number),
                proposal.code,
                proposal.draft.activity,
                proposal.draft.problem or columns.NOTHING,
                columns.place(session, proposal),
                columns.volume(proposal),
                columns.cost(proposal),
                columns.agency(proposal),
                columns.NOTHING if priority is None else str(priority),
                "ya" if proposal.to_be_discussed else columns.NOTHING,
            )
        )
    if proposals:
        yield TotalRow(f"JUMLAH ({len(proposals)} usulan)", (columns.sum_of(proposals), "", "", ""))


def _recapitulation(session: Session, running: Sequence[Proposal]) -> Iterator[Block]:
    """Every received proposal once: in a commission, not yet divided, or out of the running."""
    received = tuple(session.proposals.values())
    rows: list[Row | TotalRow] = []
    for commission in session.commissions:
        own = [p for p in running if p.commission == commission.id]
        rows.append(_recap(f"Komisi {commission.id}: {commission.name}", own))
    rows.append(_recap("Belum dibagi ke dalam komisi", [p for p in running if p.commission is None]))
    for outcome in balance(received).by_outcome:
        if outcome in DISPOSED:
            gone = [p for p in received if p.outcome is outcome]
            rows.append(_recap(f"Tidak dibahas: {outcome.label}", gone))
    rows.append(TotalRow("JUMLAH usulan yang diterima", (str(len(received)), columns.sum_of(received))))
    yield Heading(text="Rekapitulasi")
    yield Table(
        columns=(
            Column(heading="Bagian", width=150),
            Column(heading="Usulan", width=30, align=Align.RIGHT),
            Column(heading="Perkiraan Biaya (Rp)", width=50, align=Align.RIGHT),
        ),
        rows=tuple(rows),
        dense=True,
    )
    note = columns.unknown_cost_note(received)
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, (columns.ESTIMATE_NOTE, note)))}", small=True)


def _recap(name: str, proposals: Sequence[Proposal]) -> Row:
    return Row((name, str(len(proposals)), columns.sum_of(proposals)))


_FIELDS = of_papers(Papers.DRAFT_WORKBOOK)
_WORKBOOK_COLUMNS = (
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
    *(SheetColumn(heading=field.heading, width=field.form.width) for field in _FIELDS),
)


def proposals_workbook(ledger: Ledger) -> Workbook:
    """As it went into the sidang; what is in no commission yet has a sheet of its own."""
    then = frame.after_step(ledger, PRA_MUSRENBANG).session
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
        columns=columns.named_after(frame.office_of(session), _WORKBOOK_COLUMNS),
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
        columns.place(session, proposal),
        volume,
        proposal.unit,
        proposal.cost,
        proposal.agency,
        draft.households,
        draft.village_priority,
        "ya" if proposal.to_be_discussed else "",
        *(field.show(getattr(draft, field.name)) for field in _FIELDS),
    )


@paper("draf-usulan", order=401, stem="draf-usulan-per-bidang", title=TITLE, workbook=proposals_workbook)
def draft_of_step_four(ledger: Ledger) -> Document:
    """As it went into the sidang: one table per commission with JUMLAH, and at the end the count of all the others."""
    then = frame.after_step(ledger, PRA_MUSRENBANG)
    session = then.session
    office = frame.office_of(session)
    running = [p for p in session.proposals.values() if p.is_in_the_running]
    blocks: list[Block] = [
        Title(
            lines=(
                "DRAF USULAN PER BIDANG",
                f"PRA-MUSRENBANG RKPD {office.regency.upper()} TAHUN {session.plan_year}",
                f"DI KECAMATAN {office.kecamatan.upper()}",
            )
        )
    ]
    for commission in session.commissions:
        own = [p for p in running if p.commission == commission.id]
        blocks.append(Heading(text=f"Komisi {commission.id}: {commission.name}"))
        blocks.append(_officers(commission))
        blocks.append(_table(session, own))
    undivided = [p for p in running if p.commission is None]
    if undivided:
        blocks.append(Heading(text="Belum dibagi ke dalam komisi"))
        blocks.append(_table(session, undivided))
    blocks += _recapitulation(session, running)
    blocks.append(_signatures(session))
    section = Section(blocks=tuple(blocks), landscape=True, bookmark=TITLE)
    done = session.steps.get(PRA_MUSRENBANG)
    latest = done.finished if done else None
    return frame.document(session, TITLE, (section,), head_hash=then.head, latest=latest, is_form=True)
