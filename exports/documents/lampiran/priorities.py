"""Lampiran II: the priorities by Perangkat Daerah in the form of Tabel T-D.4, and what the meeting changed in them."""

from collections.abc import Iterable, Iterator, Sequence

from exports.blocks import Align, Block, Column, GroupRow, Heading, LabelValue, Paragraph, Row, Table, Title, TotalRow
from exports.document import Section
from exports.documents import cells, frame, signing
from exports.documents.lampiran.numbering import Lampiran
from exports.wording import numbers
from sessions.breakdown import AgencyShare
from sessions.decisions.intake import ProposalChanged
from sessions.decisions.pra import ProposalsMerged
from sessions.minutes import MinutesFacts, priorities
from sessions.proposals import Proposal
from sessions.record.ledger import Entry
from sessions.session import Session

_COLUMNS = (
    Column(heading="No", width=8, align=Align.CENTER),
    Column(heading="Prioritas Daerah", width=20, align=Align.CENTER),
    Column(heading="Sasaran Daerah", width=20, align=Align.CENTER),
    Column(heading="Program", width=20, align=Align.CENTER),
    Column(heading="Kegiatan Prioritas", width=68),
    Column(heading="Sasaran Kegiatan", width=28),
    Column(heading="Lokasi (Desa/Kelurahan)", width=44),
    Column(heading="Volume", width=22),
    Column(heading="Pagu (Rp)", width=28, align=Align.RIGHT),
    Column(heading="Perangkat Daerah Penanggung Jawab", width=28),
)
_UNNAMED_AGENCY = "Perangkat Daerah belum ditetapkan"


def section(session: Session, facts: MinutesFacts, entries: Sequence[Entry]) -> Section:
    """T-D.4 with JUMLAH per agency and in all; below it the changes with their reasons."""
    office = frame.office_of(session)
    blocks: list[Block] = [
        Title(lines=("DAFTAR URUTAN KEGIATAN PRIORITAS KECAMATAN", "MENURUT PERANGKAT DAERAH")),
        LabelValue(pairs=(("Kecamatan", office.kecamatan), ("Tahun", str(session.plan_year)))),
        Table(columns=_COLUMNS, rows=tuple(_rows(session, facts)), number_row=True, dense=True),
        *_notes(facts),
        *cells.objections(session, [p for share in facts.regency for p in share.proposals]),
        *_changes(session, entries),
        signing.camat_alone(session),
    ]
    return frame.lampiran_section(session, Lampiran.PRIORITIES, blocks, landscape=True)


def _rows(session: Session, facts: MinutesFacts) -> Iterator[Row | GroupRow | TotalRow]:
    for share in facts.regency:
        yield GroupRow(_agency_name(share))
        for number, proposal in enumerate(share.proposals, start=1):
            yield _row(session, proposal, number)
        count = len(share.proposals)
        yield TotalRow(
            f"JUMLAH {share.agency or _UNNAMED_AGENCY} ({count} kegiatan)", (numbers.thousands(share.cost), "")
        )
    if facts.regency:
        yield TotalRow(f"JUMLAH ({facts.regency_count} kegiatan)", (numbers.thousands(facts.regency_cost), ""))


def _agency_name(share: AgencyShare) -> str:
    if not share.agency:
        return _UNNAMED_AGENCY
    return share.agency if share.name == share.agency else f"{share.name} ({share.agency})"


def _row(session: Session, proposal: Proposal, number: int) -> Row:
    """The columns 2 to 4 come from the kabupaten's draft plan, which names them per activity."""
    households = proposal.draft.households
    return Row(
        (
            str(number),
            cells.NOTHING,
            cells.NOTHING,
            cells.NOTHING,
            cells.activity(proposal),
            f"{numbers.thousands(households)} KK" if households else cells.NOTHING,
            cells.place(session, proposal),
            cells.volume(proposal),
            cells.cost(proposal),
            cells.agency(proposal),
        )
    )


def _notes(facts: MinutesFacts) -> Iterator[Block]:
    chosen = [proposal for share in facts.regency for proposal in share.proposals]
    if not chosen:
        return
    notes = []
    if not facts.has_ceiling:
        notes.append(f"Kolom (9): {cells.ESTIMATE_NOTE}")
    notes.append("Kolom (2), (3), dan (4) diisi menurut Rancangan Awal RKPD.")
    notes.append(cells.unknown_cost_note(chosen))
    yield Paragraph(text=f"Keterangan: {' '.join(filter(None, notes))}", small=True)


def _changes(session: Session, entries: Iterable[Entry]) -> Iterator[Block]:
    """Old and new volume, cost or agency of every priority that was changed, with the reason on record."""
    reasons = change_reasons(entries)
    changed = [p for p in priorities(session) if cells.is_changed(p)]
    rows: list[Row | GroupRow | TotalRow] = [
        Row(
            (
                str(number),
                cells.activity(proposal),
                cells.asked(proposal),
                cells.granted(proposal),
                _told([*reasons.get(proposal.code, ()), proposal.reason.strip()]),
            )
        )
        for number, proposal in enumerate(changed, start=1)
    ]
    yield Heading(text="Perubahan volume, biaya, atau Perangkat Daerah atas kegiatan prioritas")
    yield Table(
        columns=(
            Column(heading="No", width=8, align=Align.CENTER),
            Column(heading="Kegiatan", width=90),
            Column(heading="Semula", width=50),
            Column(heading="Menjadi", width=50),
            Column(heading="Alasan", width=88),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _told(reasons: Sequence[str]) -> str:
    """Each reason once; one that another repeats in its own words is left out."""
    told = [r for r in dict.fromkeys(reasons) if r and not any(r in other for other in reasons if other != r)]
    return "; ".join(told) or cells.NOTHING


def change_reasons(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """Code -> the reasons given whenever its volume, cost or agency was changed, oldest first."""
    reasons: dict[str, list[str]] = {}
    for entry in entries:
        match entry.decision:
            case ProposalChanged(code=code, reason=reason) | ProposalsMerged(survivor=code, reason=reason):
                if reason.strip():
                    reasons.setdefault(code, []).append(reason.strip())
    return reasons
