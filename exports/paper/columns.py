"""What stands in and below the lists: activity with its code, place, volume, money, agency, rank, objections."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from exports.paper.blocks import Block, Numbered, Paragraph
from exports.paper.workbook import SheetColumn
from sessions.closing.facts_sums import total_cost, unknown_costs
from sessions.kernel.session import NoteKind, Session
from sessions.language import local, numbers
from sessions.line.facts import Ranked
from sessions.sentences import places
from sessions.sentences.clauses import listed, stopped
from sessions.values.office import Office
from sessions.values.proposals import Proposal

NOTHING = "-"
UNKNOWN_COST = "belum diketahui"
FREE = "tanpa biaya"
ESTIMATE_NOTE = "perkiraan biaya usulan, bukan pagu yang ditetapkan."


def activity(proposal: Proposal) -> str:
    """Activity with its code, so that every line leads back to what was received, and what was merged into it."""
    merged = f"; gabungan dari {listed(proposal.merged_from)}" if proposal.merged_from else ""
    part = f"; pecahan dari {proposal.split_from}" if proposal.split_from else ""
    return f"{proposal.draft.activity} ({proposal.code}{merged}{part})"


def place(session: Session, proposal: Proposal) -> str:
    """Location with desa or kelurahan."""
    return places.location(session, proposal)


def volume(proposal: Proposal) -> str:
    """Volume in force with its unit."""
    return NOTHING if proposal.volume is None else numbers.quantity(proposal.volume, proposal.unit)


def cost(proposal: Proposal) -> str:
    """Rupiah in force as digits, under a heading that says (Rp)."""
    return amount(proposal.cost)


def amount(rupiah: int | None) -> str:
    """Rupiah as digits; unknown is not zero."""
    if rupiah is None:
        return UNKNOWN_COST
    return numbers.thousands(rupiah) if rupiah else FREE


def agency(proposal: Proposal) -> str:
    """Short name of the agency in force."""
    return proposal.agency or NOTHING


def sum_of(proposals: Iterable[Proposal]) -> str:
    """Rupiah of those whose cost is known."""
    return numbers.thousands(total_cost(proposals))


def unknown_cost_note(proposals: Iterable[Proposal]) -> str:
    """A sentence where some cost is missing from a JUMLAH; empty where none is."""
    count = unknown_costs(proposals)
    return f"Sebanyak {count} kegiatan belum diketahui biayanya dan tidak terhitung dalam JUMLAH." if count else ""


def is_changed(proposal: Proposal) -> bool:
    """Whether volume, cost or agency in force is not what was asked for."""
    return any(before != after for before, after in _fields(proposal))


def asked(proposal: Proposal) -> str:
    """What was asked for, of those fields that were changed."""
    return "; ".join(before for before, after in _fields(proposal) if before != after)


def granted(proposal: Proposal) -> str:
    """What it became, field by field as `asked`."""
    return "; ".join(after for before, after in _fields(proposal) if before != after)


def _fields(proposal: Proposal) -> list[tuple[str, str]]:
    """Volume, cost and agency, each as asked and as in force."""
    draft = proposal.draft
    asked_volume = NOTHING if draft.volume is None else numbers.quantity(draft.volume, draft.unit)
    return [
        (asked_volume, volume(proposal)),
        (_money(draft.cost), _money(proposal.cost)),
        (draft.agency or NOTHING, agency(proposal)),
    ]


def _money(rupiah: int | None) -> str:
    return UNKNOWN_COST if rupiah is None else numbers.full(rupiah)


def rank(row: Ranked | None, *, within_commission: bool = False) -> str:
    """Kecamatan rank, or the rank in its commission; a dash where there is none."""
    if row is None:
        return NOTHING
    number = row.commission_rank if within_commission else row.rank
    return NOTHING if number is None else str(number)


def objections(session: Session, listed_: Iterable[Proposal]) -> Iterator[Block]:
    """Catatan keberatan on the proposals of a list, to stand below it; nothing where there are none."""
    codes = {proposal.code for proposal in listed_}
    found = [
        f"{note.about}: {note.who}: {stopped(note.text)}"
        for note in session.notes
        if note.kind is NoteKind.OBJECTION and note.about in codes
    ]
    if found:
        yield Paragraph(text="Catatan keberatan:", small=True)
        yield Numbered(items=tuple(found))


def named_after(office: Office, columns: Iterable[SheetColumn]) -> tuple[SheetColumn, ...]:
    """The columns of a spreadsheet with their headings as the office says them."""
    return tuple(replace(column, heading=local.worded(office, column.heading)) for column in columns)
