"""Draf Usulan per Bidang (output of SOP step 4): the proposals of every commission, as they go into the sidang."""

from collections.abc import Iterator, Sequence

from exports.blocks import (
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
from exports.document import Document, Section
from exports.documents import cells, frame, signing
from exports.wording import outcomes
from sessions.commissions import Commission
from sessions.decisions.base import fold
from sessions.people import Role
from sessions.proposals import DISPOSED, Proposal
from sessions.received import balance
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Draf Usulan per Bidang"
PRA_MUSRENBANG = 4
"""The step of the SOP whose output this paper is."""

_COLUMNS = (
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


def draft_of_step_four(session: Session, entries: Sequence[Entry], head_hash: str) -> Document:
    """The paper as it went into the sidang."""
    return proposals_by_commission(*as_it_was(session, entries, head_hash))


def as_it_was(session: Session, entries: Sequence[Entry], head_hash: str) -> tuple[Session, str]:
    """Session and hash of the moment step 4 was done, or of now while it is not."""
    then = Session()
    for entry in entries:
        if entry.is_standing:
            then = fold(then, entry.decision, entry.stamp)
        if PRA_MUSRENBANG in then.steps:
            return then, entry.hash
    return session, head_hash


def proposals_by_commission(session: Session, head_hash: str = "") -> Document:
    """One table per commission with JUMLAH; what is not divided and what has left the running is counted at the end."""
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
    return frame.document(session, TITLE, (section,), head_hash=head_hash, latest=latest, is_form=True)


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
    return Table(columns=_COLUMNS, rows=tuple(_rows(session, proposals)), number_row=True, dense=True)


def _rows(session: Session, proposals: Sequence[Proposal]) -> Iterator[Row | TotalRow]:
    for number, proposal in enumerate(sorted(proposals, key=lambda p: p.code), start=1):
        priority = proposal.draft.village_priority
        yield Row(
            (
                str(number),
                proposal.code,
                proposal.draft.activity,
                proposal.draft.problem or cells.NOTHING,
                cells.place(session, proposal),
                cells.volume(proposal),
                cells.cost(proposal),
                cells.agency(proposal),
                cells.NOTHING if priority is None else str(priority),
                "ya" if proposal.to_be_discussed else cells.NOTHING,
            )
        )
    if proposals:
        yield TotalRow(f"JUMLAH ({len(proposals)} usulan)", (cells.sum_of(proposals), "", "", ""))


def _recapitulation(session: Session, running: Sequence[Proposal]) -> Iterator[Block]:
    """Every received proposal once: in a commission, not yet divided, or out of the running."""
    office = frame.office_of(session)
    received = tuple(session.proposals.values())
    rows: list[Row | TotalRow] = []
    for commission in session.commissions:
        own = [p for p in running if p.commission == commission.id]
        rows.append(_recap(f"Komisi {commission.id}: {commission.name}", own))
    rows.append(_recap("Belum dibagi ke dalam komisi", [p for p in running if p.commission is None]))
    for outcome in balance(received).by_outcome:
        if outcome in DISPOSED:
            gone = [p for p in received if p.outcome is outcome]
            rows.append(_recap(f"Tidak dibahas: {outcomes.named(office, outcome)}", gone))
    rows.append(TotalRow("JUMLAH usulan yang diterima", (str(len(received)), cells.sum_of(received))))
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
    note = cells.unknown_cost_note(received)
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, (cells.ESTIMATE_NOTE, note)))}", small=True)


def _recap(name: str, proposals: Sequence[Proposal]) -> Row:
    return Row((name, str(len(proposals)), cells.sum_of(proposals)))
