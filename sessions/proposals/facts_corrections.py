"""What was written wrongly about a proposal and is put right: what a correction makes of it, old and new in words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sessions.intake.layouts import Known
from sessions.intake.verdicts import Why
from sessions.kernel.changes import IN_FORCE, Change, Subject
from sessions.kernel.reasons import MISTAKE
from sessions.kernel.session import Session
from sessions.language.local import filled
from sessions.language.numbers import quantity
from sessions.proposals.facts import phrases
from sessions.proposals.fields import FIELDS
from sessions.rules import measures
from sessions.rules.measures import Differing
from sessions.sentences.changes import text_of
from sessions.values.proposals import Agreed, Proposal, ProposalDraft, PutRight

CORRECTABLE: tuple[str, ...] = (
    Known.ACTIVITY, Known.PROBLEM, Known.LOCATION, Known.VILLAGE, Known.VOLUME, Known.UNIT, Known.COST, Known.AGENCY,
    Known.HOUSEHOLDS, Known.POOR_HOUSEHOLDS, Known.PRIORITY, Known.SUB_ACTIVITY, "themes",
)  # fmt: skip
"""The fields that may have been written wrongly, in the order in which they are told; the code is none of them."""

MAY_BE_UNKNOWN = frozenset({Known.VOLUME, Known.COST, Known.HOUSEHOLDS, Known.POOR_HOUSEHOLDS, Known.PRIORITY})
"""Figures that a correction can make unknown again."""


def _in_force(proposal: Proposal) -> tuple[Decimal | None, str, int | None, str]:
    return proposal.volume, proposal.unit, proposal.cost, proposal.agency


def is_as_proposed(proposal: Proposal) -> bool:
    """Whether volume, cost and agency in force are those that were asked for."""
    asked = proposal.draft
    return _in_force(proposal) == (asked.volume, asked.unit, asked.cost, asked.agency)


def changed(agreed: Agreed, change: Agreed) -> Agreed:
    """`agreed` with the fields that `change` names."""
    return Agreed(
        volume=agreed.volume if change.volume is None else change.volume,
        unit=agreed.unit if change.unit is None else change.unit,
        cost=agreed.cost if change.cost is None else change.cost,
        agency=agreed.agency if change.agency is None else change.agency,
    )


def now(proposal: Proposal, name: str) -> Any:
    """What a field says now: in force, else as it was asked for."""
    return getattr(proposal if name in IN_FORCE else proposal.draft, name)


def differing(proposal: Proposal, named: Mapping[str, Any]) -> dict[str, Any]:
    """Of the named values those that are others than now.

    A village's number for its wish is one of its own list: under another village it is unknown until it is told, under
    the one that was written first it is that again.
    """
    found = {name: value for name, value in named.items() if value != now(proposal, name)}
    if Known.VILLAGE in found and Known.PRIORITY not in named:
        first = proposal.as_written
        number = first.village_priority if found[Known.VILLAGE] == first.village else None
        if number != proposal.draft.village_priority:
            found[Known.PRIORITY] = number
    return found


def corrected(before: Proposal, values: Mapping[str, Any], reason: str, decision: int) -> Proposal:
    """The proposal with these values in the place of what stands there.

    Figures that somebody wants otherwise than they were asked for stand beside what was asked for; what was written by
    mistake is put right where it is written, and so is all that is no figure, is unknown after all, or was right at
    first.
    """
    after = before
    for name, value in values.items():
        first = before.put_right.get(name)
        is_change = name in IN_FORCE and value is not None and (first is None or first.was != value)
        if is_change and (getattr(before.agreed, name) is not None or not MISTAKE.is_told_by(reason)):
            beside = None if value == getattr(after.draft, name) else value
            after = replace(after, agreed=replace(after.agreed, **{name: beside}))
        else:
            after = _put_right(after, name, value, reason, decision)
    return after


def _put_right(before: Proposal, name: str, value: Any, reason: str, decision: int) -> Proposal:
    """What was written first is kept; a field that says that again was never touched."""
    draft: ProposalDraft = replace(before.draft, **{name: value})
    kept = {field: was for field, was in before.put_right.items() if field != name}
    first = before.put_right[name].was if name in before.put_right else getattr(before.draft, name)
    if first != value:
        kept[name] = PutRight(was=first, reason=reason, before=now(before, name), decision=decision)
    agreed = replace(before.agreed, **{name: None}) if name in IN_FORCE else before.agreed
    return replace(before, draft=draft, agreed=agreed, put_right=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """One field that was put right, in words: `lokasi`, `Dk. Gandu`, `Dk. Gandon`, and why."""

    label: str
    was: str
    becomes: str
    reason: str

    def __str__(self) -> str:
        return f"{self.label} semula {self.was} menjadi {self.becomes}"


def mended(session: Session, proposal: Proposal) -> tuple[Mended, ...]:
    """All that was put right in what was written first, in the order of the fields."""
    return tuple(_mended(session, proposal))


def _mended(session: Session, proposal: Proposal) -> Iterator[Mended]:
    for name in CORRECTABLE:
        if (found := proposal.put_right.get(name)) is not None:
            yield Mended(
                label=label(name),
                was=_told(session, proposal, name, found.was),
                becomes=_told(session, proposal, name, getattr(proposal.draft, name)),
                reason=found.reason,
            )


def label(name: str) -> str:
    """What a field is called in a sentence: `nama kegiatan`, `prioritas desa`."""
    return "nama kegiatan" if name == Known.ACTIVITY else filled(FIELDS[name].label)


def told(session: Session, proposal: Proposal, names: Collection[str]) -> list[str]:
    """`lokasi semula RT 01 menjadi RT 02` for each field that the last decision put right, without a unit of its own.

    Of a figure that the forum wants otherwise it tells what was asked for, of what is as it was written first only what
    it is now.
    """
    right = {name: put for name, put in proposal.put_right.items() if put.decision == session.seq}
    unit = right[Known.UNIT].before if Known.UNIT in right else proposal.unit
    earlier = replace(
        proposal, draft=replace(proposal.draft, unit=str(unit)), agreed=replace(proposal.agreed, unit=None)
    )
    past = session.with_proposals([earlier])
    first = replace(proposal, agreed=Agreed())
    asked = session.with_proposals([first])
    texts = []
    for name in names:
        if name == Known.UNIT and Known.VOLUME in names:
            continue
        was = f" semula {_told(past, earlier, name, right[name].before)}" if name in right else ""
        if name in IN_FORCE and getattr(proposal.agreed, name) is not None:
            wanted = getattr(proposal.draft, name)
            is_blank = wanted is None or wanted == ""
            was = (
                " (menurut usulan belum diisi)" if is_blank else f" {_told(asked, first, name, wanted)} menurut usulan"
            )
        texts.append(f"{label(name)}{was} menjadi {_told(session, proposal, name, now(proposal, name))}")
    return texts


def _told(session: Session, proposal: Proposal, name: str, value: object) -> str:
    change = Change(subject=Subject.PROPOSAL, key=proposal.code, field=name, before=None, after=value)
    text = text_of(change, value, session, FIELDS)
    return text if value is not None and value not in ("", ()) else "(kosong)"


def misnamed(proposal: Proposal) -> Differing | None:
    """The measure in the name that is not the volume in force; None where name and volume do not contradict."""
    return measures.differing(proposal.draft.activity, proposal.volume, proposal.unit)


def doubts(proposal: Proposal) -> tuple[str, ...]:
    """Names of all that somebody should look at: what was found in the file, and what follows from the values."""
    own = proposal.draft.doubts
    return (*own, Why.VOLUME_NOT_AS_NAMED.value) if misnamed(proposal) is not None else own


def told_doubts(proposal: Proposal) -> tuple[str, ...]:
    """The same in words, with the measure and the volume that contradict each other."""
    found = misnamed(proposal)
    named = () if found is None else (contradiction(found, proposal),)
    return (*phrases(proposal.draft.doubts), *named)


def contradiction(found: Differing, proposal: Proposal) -> str:
    """`nama menyebut 650 m x 4 m, volume 500 m`."""
    volume = "" if proposal.volume is None else quantity(proposal.volume, proposal.unit)
    return f"nama menyebut {found.text}, volume {volume}"
