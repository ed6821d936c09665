"""The lists that came in, row beside row: what a village wrote, which proposal that is, and how it was read.

A list is a file as far as its rows are of one sender; what was typed at the kecamatan is a list without a file. A list
whose proposals all stand in a later one was replaced by it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.intake.verdicts import Verdict, Why
from sessions.kernel.session import ImportRecord, Session
from sessions.proposals.facts import POKIR_LAYOUT
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal, ProposalDraft
from sessions.values.receiving import SourceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """A row as it stood, the proposal that it is and the draft that was read of it; None where it is no proposal."""

    line: SourceLine
    proposal: Proposal | None = None
    draft: ProposalDraft | None = None

    @property
    def is_refused(self) -> bool:
        """Whether it holds a proposal that did not come in."""
        return self.proposal is None and self.line.verdict == Verdict.REFUSED.value


@dataclass(frozen=True, slots=True, kw_only=True)
class SentList:
    """The rows of one sender in a file. `file` is empty for what was typed at the kecamatan.

    Not `is_whole`: the file came in when its rows were not kept yet, and only the cells that a draft does not hold as
    they stood are known.
    """

    file: str
    headings: tuple[str, ...]
    rows: tuple[ListedRow, ...]
    is_whole: bool = True


Sender = VillageCode | None
"""A village; None for the rows of which nobody knows whose they are, and for what comes from elsewhere."""


def senders(session: Session) -> tuple[Sender, ...]:
    """Those who have any list: the villages in the order of the office, then what is of none."""
    villages = [village.code for village in session.office.villages] if session.office else []
    return tuple(sender for sender in (*villages, None) if lists_of(session, sender))


def lists_of(session: Session, sender: Sender) -> tuple[SentList, ...]:
    """The lists of one sender as they came in, those that were replaced by a later one left out, typed rows last."""
    return session.derived(_lists).get(sender, ())


def _lists(session: Session) -> Mapping[Sender, tuple[SentList, ...]]:
    found: dict[Sender, list[SentList]] = {}
    for sender, sent in _every_list(session):
        found.setdefault(sender, []).append(sent)
    return {sender: tuple(_standing(lists)) for sender, lists in found.items()}


def _standing(lists: Sequence[SentList]) -> Iterator[SentList]:
    codes = [{row.proposal.code for row in sent.rows if row.proposal} for sent in lists]
    for number, sent in enumerate(lists):
        if not (codes[number] and any(codes[number] <= later for later in codes[number + 1 :])):
            yield sent


def _every_list(session: Session) -> Iterator[tuple[Sender, SentList]]:
    told: set[str] = set()
    for record in session.imports:
        for sender, lines in _parted(record).items():
            rows = tuple(_row(session, record.file, line) for line in lines)
            told |= {row.proposal.code for row in rows if row.proposal}
            yield sender, SentList(file=record.file, headings=record.headings, rows=rows)
    rest: dict[tuple[Sender, str], list[Proposal]] = {}
    for proposal in session.proposals.values():
        if proposal.code not in told and proposal.origin is not Origin.PART:
            rest.setdefault((_sender(proposal), proposal.source), []).append(proposal)
    for (sender, file), proposals in sorted(rest.items(), key=lambda item: not item[0][1]):
        yield sender, _without_lines(file, proposals)


def _sender(proposal: Proposal) -> Sender:
    """Who sent it; a correction of its village changes nothing about that."""
    return proposal.as_written.village if proposal.origin is Origin.VILLAGE else None


def _parted(record: ImportRecord) -> Mapping[Sender, list[SourceLine]]:
    """The rows by sender, all in their order."""
    if record.layout == POKIR_LAYOUT:
        return {None: list(record.lines)} if record.lines else {}
    wishes = {line.row for line in record.lines if line.code or line.verdict == Verdict.REFUSED.value}
    known = {line.village for line in record.lines if line.row in wishes} - {None}
    only = known.pop() if len(known) == 1 else None
    above, below = _nearest(record.lines), _nearest(record.lines[::-1])[::-1]
    parts: dict[Sender, list[SourceLine]] = {}
    for line, before, after in zip(record.lines, above, below, strict=True):
        sender = line.village or only
        if sender is None and line.row not in wishes:
            sender = _beside(line, before, after)
        parts.setdefault(sender, []).append(line)
    return parts


def _beside(line: SourceLine, before: Sender, after: Sender) -> Sender:
    """Whose a row is that is no proposal: of those around it, a title of those below and a sum of those above.

    A sum at the end may be that of all.
    """
    reasons = {found.why for found in line.found}
    if before == after or Why.SECTION.value in reasons:
        return after
    return before if Why.SUBTOTAL.value in reasons and after else None


def _nearest(lines: Sequence[SourceLine]) -> list[Sender]:
    """The sender of each row, or of the nearest above it that has one."""
    nearest: list[Sender] = []
    last: Sender = None
    for line in lines:
        last = line.village or last
        nearest.append(last)
    return nearest


def _row(session: Session, file: str, line: SourceLine) -> ListedRow:
    proposal = session.proposals.get(line.code) if line.code else None
    if proposal is None:
        return ListedRow(line=line)
    return ListedRow(line=line, proposal=proposal, draft=_draft(proposal, file, line.row))


def _draft(proposal: Proposal, file: str, row: int) -> ProposalDraft:
    """As this list was read, before anybody put it right."""
    drafts = [(earlier.source, earlier.draft) for earlier in proposal.earlier]
    drafts.append((proposal.source, proposal.as_written))
    return next((draft for source, draft in drafts if source == file and draft.row == row), proposal.as_written)


def _without_lines(file: str, proposals: Sequence[Proposal]) -> SentList:
    """What is known of rows that were not kept; nothing stood anywhere where a proposal was typed."""
    cells = [p.as_written.original for p in proposals]
    headings = tuple(dict.fromkeys(cell.heading for own in cells for cell in own))
    rows = tuple(
        ListedRow(
            line=SourceLine(
                row=proposal.draft.row or 0,
                cells=tuple(" ".join(c.text for c in own if c.heading == heading) for heading in headings),
                verdict=(Verdict.DOUBTFUL if proposal.draft.doubts else Verdict.ACCEPTED).value if file else "",
                village=proposal.draft.village,
                code=proposal.code,
            ),
            proposal=proposal,
            draft=proposal.as_written,
        )
        for proposal, own in zip(proposals, cells, strict=True)
    )
    return SentList(file=file, headings=headings, rows=rows, is_whole=not file)
