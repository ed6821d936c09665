"""Any proposal of the session by its code, its village and words of its name, with what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.line import words_brief, words_reasons
from sessions.values.proposals import ProposalCode
from tui.widgets import spelling

MOST = 40
"""Proposals listed at once; the others are counted."""

FEW = 8
"""Proposals that a search of another list tells of."""


@dataclass(frozen=True, slots=True)
class _Known:
    """All that is looked at of a proposal, in small letters, and its words."""

    read: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProposal:
    """A proposal that fits: who asks for what, and what became of it in at most 40 signs."""

    code: ProposalCode
    village: str
    activity: str
    became: str

    def __str__(self) -> str:
        return f"{self.code} {self.village}: {self.activity}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProposals:
    """What fits, in the order of the session, at most MOST; `left` more fit. `is_near`: only but for a letter."""

    listed: tuple[FoundProposal, ...] = ()
    left: int = 0
    is_near: bool = False


def _known(session: Session) -> Mapping[ProposalCode, _Known]:
    return {code: _read(session, code) for code in session.proposals}


def _read(session: Session, code: ProposalCode) -> _Known:
    proposal = session.proposals[code]
    draft = proposal.draft
    text = " ".join((code, _village(session, code), draft.activity, draft.location, proposal.brought_by)).casefold()
    return _Known(text, tuple(dict.fromkeys(word.strip(".,:()") for word in text.split())))


def _village(session: Session, code: ProposalCode) -> str:
    """Who asks for it: the village, or who brought what belongs to none."""
    proposal = session.proposals[code]
    name = session.village_name(proposal.draft.village) if proposal.draft.village is not None else ""
    return name or proposal.brought_by or proposal.origin.value


def find(session: Session, typed: str) -> FoundProposals:
    """Those in which every typed word stands; where there are none, with one letter that may be wrong."""
    words = typed.casefold().split()
    if not words:
        return FoundProposals()
    known = session.derived(_known)
    codes = [code for code, one in known.items() if all(word in one.read for word in words)]
    if codes:
        return _findings(session, codes, is_near=False)
    near = [code for code, one in known.items() if spelling.each(words, one.words)]
    return _findings(session, near, is_near=bool(near))


def lines(session: Session, typed: str) -> tuple[tuple[ProposalCode, str], ...]:
    """Code and line of the first few that fit: `2003-11 Ganten: Talud · nomor 3, di dalam garis`."""
    listed = find(session, typed).listed[:FEW]
    return tuple((one.code, f"{one} · {one.became}" if one.became else str(one)) for one in listed)


def _findings(session: Session, codes: Sequence[ProposalCode], *, is_near: bool) -> FoundProposals:
    listed = tuple(_found(session, codes[:MOST]))
    return FoundProposals(listed=listed, left=len(codes) - len(listed), is_near=is_near)


def _found(session: Session, codes: Sequence[ProposalCode]) -> Iterator[FoundProposal]:
    for code in codes:
        yield FoundProposal(
            code=code,
            village=_village(session, code),
            activity=session.proposals[code].draft.activity,
            became=words_brief.short(session, code),
        )


def became(session: Session, code: ProposalCode) -> str:
    """What became of it and why, in sentences; of one that went into others also what became of these."""
    lines = [words_reasons.sentence(session, code)]
    waiting, seen = [*_heirs(session, code)], {code}
    while waiting:
        heir = waiting.pop(0)
        if heir not in seen:
            seen.add(heir)
            lines.append(f"{heir}: {words_reasons.sentence(session, heir)}")
            waiting += _heirs(session, heir)
    return "\n".join(lines)


def _heirs(session: Session, code: ProposalCode) -> tuple[ProposalCode, ...]:
    """Those that its wish went into."""
    proposal = session.proposals[code]
    return (proposal.merged_into,) if proposal.merged_into else proposal.split_into
