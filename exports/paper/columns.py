"""Lists: their columns with heading and cell together, what cells say, and what is below."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from exports.paper.blocks import Block, Numbered, Paragraph
from exports.paper.document import CellValue, SheetColumn
from exports.paper.tables import NIHIL, UNDECIDED, UNFILLED, Align, Column, GroupRow, Row, Table, TotalRow
from sessions.closing.facts import MinutesFacts
from sessions.closing.facts_sums import CommissionShare
from sessions.kernel.session import NoteKind, Session
from sessions.language import numbers
from sessions.line import words_brief, words_reasons
from sessions.line.facts import Ranked
from sessions.proposals import facts_corrections as corrections
from sessions.proposals.facts import written_volume
from sessions.recapitulation.facts import sums
from sessions.sentences import places
from sessions.sentences.clauses import listed, stopped
from sessions.values.guideline import Criterion
from sessions.values.proposals import Outcome, Proposal

NOTHING = "-"
UNKNOWN_COST = "belum diketahui"
FREE = "tidak berbiaya"
ESTIMATE_NOTE = "perkiraan biaya usulan, bukan pagu yang ditetapkan."


T = TypeVar("T")


def number(width: int = 9, align: Align = Align.CENTER) -> Column[Any]:
    """`No`: the number of the row."""
    return Column("No", width, align=align, counts=True)


def figure(heading: str, width: int, count: Callable[[T], int], told: Callable[[int], str] = str) -> Column[T]:
    """A number of each item, with their sum."""
    return Column(
        heading, width, lambda item: told(count(item)), Align.RIGHT, total=lambda items: told(sum(map(count, items)))
    )


def with_empty(columns: Iterable[Column[T]]) -> tuple[Column[T | None], ...]:
    """The columns of a list that also has lines for a hand, which are None."""
    return tuple(
        Column(c.heading, c.width, _unless_none(c.cell), c.align, counts=c.counts, signature=c.signature)
        for c in columns
    )


def _unless_none(cell: Callable[[T], str]) -> Callable[[T | None], str]:
    return lambda item: "" if item is None else cell(item)


def rows(items: Iterable[T], columns: Sequence[Column[T]], start: int = 1) -> Iterator[Row]:
    """A line for each item, numbered from `start`."""
    for count, item in enumerate(items, start):
        yield Row(tuple(str(count) if column.counts else column.cell(item) for column in columns))


def grouped(groups: Iterable[tuple[str, Sequence[T]]], columns: Sequence[Column[T]]) -> Iterator[Row | GroupRow]:
    """The items of each group below its name, if it has one; the numbers run through all groups."""
    start = 1
    for name, items in groups:
        if name:
            yield GroupRow(name)
        yield from rows(items, columns, start)
        start += len(items)


def total(label: str, items: Sequence[T], columns: Sequence[Column[T]]) -> TotalRow:
    """What the columns say of all items together, from the first on that says anything."""
    first = next(at for at, column in enumerate(columns) if column.total)
    return TotalRow(label, tuple(column.total(items) if column.total else "" for column in columns[first:]))


def table(
    items: Iterable[T],
    columns: Sequence[Column[T]],
    *,
    total_label: str = "",
    number_row: bool = False,
    dense: bool = False,
    tight: bool = False,
    nihil: str = NIHIL,
) -> Table:
    """A line for each item, and one with `total_label` that adds up if there are any; `nihil` where there is none."""
    own = tuple(items)
    below = (total(total_label, own, columns),) if total_label and own else ()
    lines = (*rows(own, columns), *below)
    return Table(columns=tuple(columns), rows=lines, number_row=number_row, dense=dense, tight=tight, nihil=nihil)


def none_yet(session: Session) -> str:
    """What an empty list prints that the sidang fills: only at its end nobody adds to it."""
    return NIHIL if session.is_closed else UNFILLED


def none_decided(facts: MinutesFacts) -> str:
    """What an empty list of outcomes prints."""
    return NIHIL if facts.is_settled else UNDECIDED


def funding(facts: MinutesFacts) -> str:
    """`Rp5.000,00 (lima ribu rupiah) pada 2 (dua) Perangkat Daerah` of Lampiran II.

    What its sum leaves out is told in it, and what names no agency is no part of what stands at the agencies.
    """
    own, unnamed = facts.of_the_regency, facts.without_agency
    told = f"{numbers.official_in_words(own.result)}{without_unknown(own.result_unknown, 'kegiatan')}"
    agencies = f"pada {numbers.counted(facts.regency_agencies)} Perangkat Daerah"
    if not unnamed.count:
        return f"{told}{',' if own.result_unknown else ''} {agencies}"
    if not facts.regency_agencies:
        return f"{told}, yang seluruhnya belum ditetapkan Perangkat Daerahnya"
    return (
        f"{told}, terdiri atas {numbers.counted(own.count - unnamed.count)} kegiatan {agencies} dan "
        f"{numbers.counted(unnamed.count)} kegiatan sebesar {numbers.official(unnamed.result)} yang Perangkat "
        "Daerahnya belum ditetapkan"
    )


def without_unknown(count: int, what: str) -> str:
    """What a sum leaves out; unknown cost is not zero."""
    return f", belum termasuk {numbers.counted(count)} {what} yang biayanya belum diketahui" if count else ""


def seated(share: CommissionShare, unit: str = " orang") -> str:
    """`19 orang (L 18, P 1)`; empty while nobody was assigned to the commission by name."""
    present = share.men + share.women
    return f"{present}{unit} (L {share.men}, P {share.women})" if present else ""


def none_divided(session: Session) -> str:
    """What the empty list of a commission prints: while proposals wait for theirs, one may still come to it."""
    waits = any(p.commission is None and p.is_in_the_running for p in session.proposals.values())
    return "belum dibagi" if not session.is_closed and (waits or not session.proposals) else NIHIL


def cells(items: Iterable[T], columns: Sequence[SheetColumn[T]]) -> tuple[tuple[CellValue, ...], ...]:
    """The rows of a spreadsheet, one for each item."""
    return tuple(
        tuple(count if column.counts else column.cell(item) for column in columns)
        for count, item in enumerate(items, start=1)
    )


def activity(proposal: Proposal) -> str:
    """Activity with its code, so that every line leads back to what was received, and what was merged into it."""
    return f"{proposal.draft.activity} ({'; '.join((proposal.code, *_made_of(proposal)))})"


def named(proposal: Proposal) -> str:
    """Activity in a list that has a column for the code."""
    made_of = "; ".join(_made_of(proposal))
    return f"{proposal.draft.activity} ({made_of})" if made_of else proposal.draft.activity


def _made_of(proposal: Proposal) -> Iterator[str]:
    if proposal.merged_from:
        yield f"gabungan dari {listed(proposal.merged_from)}"
    if proposal.split_from:
        yield f"pecahan dari {proposal.split_from}"


def place(session: Session, proposal: Proposal) -> str:
    """Location with desa or kelurahan."""
    return places.location(session, proposal)


def located(session: Session, proposal: Proposal) -> str:
    """Location behind the name of its desa or kelurahan, as T-D.4 asks for it."""
    return places.located(session, proposal)


def volume(proposal: Proposal) -> str:
    """Volume in force with its unit; where there is none what the village wrote in its place, `350 x 3 m`."""
    if proposal.volume is None:
        return written_volume(proposal.draft) or NOTHING
    return numbers.quantity(proposal.volume, proposal.unit)


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


def village_priority(proposal: Proposal) -> str:
    """The number that its village gave it."""
    priority = proposal.draft.village_priority
    return NOTHING if priority is None else str(priority)


def result(proposal: Proposal) -> str:
    """Rupiah menurut hasil; what was merged or split stands with others, so that a column adds up to its JUMLAH."""
    return _WHERE[proposal.outcome] if proposal.outcome in _WHERE else cost(proposal)


_WHERE: Mapping[Outcome | None, str] = {Outcome.MERGED: "di usulan induk", Outcome.SPLIT: "di pecahannya"}


def sum_of(proposals: Iterable[Proposal]) -> str:
    """Rupiah menurut hasil of those whose cost is known."""
    return numbers.thousands(sums(proposals).result)


def asked_of(proposals: Iterable[Proposal]) -> str:
    """Rupiah menurut usulan of those whose cost is known."""
    return numbers.thousands(sums(proposals).asked)


def weight(criteria: Iterable[Criterion]) -> str:
    """Their weights together, in per cent."""
    return str(sum(criterion.weight for criterion in criteria))


def unknown_cost_note(proposals: Iterable[Proposal]) -> str:
    """A sentence where some cost is missing from a JUMLAH menurut hasil; empty where none is."""
    return unknown_note(sums(proposals).result_unknown)


def unknown_note(count: int) -> str:
    """A sentence where some cost is missing from a JUMLAH; empty where none is."""
    return f"Biaya {count} usulan belum diketahui dan tidak terhitung dalam JUMLAH." if count else ""


def sum_of_known(count: int, rupiah: int, unknown: int) -> str:
    """`(1) 13.808.050.000`: a sum over this many proposals, of which the cost of one is not known."""
    if count and count == unknown:
        return UNKNOWN_COST
    return f"({unknown}) {numbers.thousands(rupiah)}" if unknown else numbers.thousands(rupiah)


def reason(session: Session, proposal: Proposal) -> str:
    """In short; in full where the short one breaks off or leaves out what people said."""
    told = words_brief.row(session, proposal.code)
    is_whole = not told.endswith(words_reasons.CUT) and proposal.reason.strip().rstrip(".") in told
    return told if is_whole else words_reasons.sentence(session, proposal.code)


def besides(session: Session, proposal: Proposal, told: str) -> tuple[str, ...]:
    """What was put right, and each figure that is not what was asked for, as far as `told` does not tell it."""
    mended = (f"{found} ({found.reason})" for found in corrections.mended(session, proposal))
    figures = [f"{asked} menjadi {granted}" for asked, granted in changes(proposal)]
    untold = [figure for figure in figures if figure not in told]
    return (*mended, *([f"semula {listed(untold)}"] if untold else ()))


def is_changed(proposal: Proposal) -> bool:
    """Whether volume, cost or agency in force is not what was asked for."""
    return bool(changes(proposal))


def asked(proposal: Proposal) -> str:
    """What was asked for, of those fields that were changed."""
    return "; ".join(before for before, _ in changes(proposal))


def granted(proposal: Proposal) -> str:
    """What it became, field by field as `asked`."""
    return "; ".join(after for _, after in changes(proposal))


def changes(proposal: Proposal) -> list[tuple[str, str]]:
    """Volume, cost and agency as asked and as in force, where those differ."""
    return [(before, after) for before, after in _fields(proposal) if before != after]


def _fields(proposal: Proposal) -> list[tuple[str, str]]:
    """Volume, cost and agency, each as asked and as in force."""
    draft = proposal.draft
    asked_volume = (
        written_volume(draft) or NOTHING if draft.volume is None else numbers.quantity(draft.volume, draft.unit)
    )
    return [
        (asked_volume, volume(proposal)),
        (_money(draft.cost), _money(proposal.cost)),
        (draft.agency or NOTHING, agency(proposal)),
    ]


def _money(rupiah: int | None) -> str:
    return UNKNOWN_COST if rupiah is None else numbers.full(rupiah)


def rank(row: Ranked | None, *, within_commission: bool = False) -> str:
    """Kecamatan rank, or the rank in its commission; a dash if there is none."""
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
        yield Paragraph("Catatan keberatan:", small=True)
        yield Numbered(tuple(found))
