"""The lists that villages confirm in Pleno I: which were confirmed, and what has changed in them since.

A list is what a village asked for, as it stands written: what the forum does to a proposal is no change of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sessions.attendance import facts as attendance
from sessions.kernel.session import Session
from sessions.proposals.facts_corrections import CORRECTABLE, label
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, ProposalCode, ProposalDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageList:
    """The list of a village: what stands on it, whether it was confirmed, and in words what has changed since then."""

    village: VillageCode
    wishes: Mapping[ProposalCode, ProposalDraft]
    is_present: bool
    was_confirmed: bool
    changes: tuple[str, ...]

    @property
    def is_confirmed(self) -> bool:
        """Whether it stands as it was confirmed."""
        return self.was_confirmed and not self.changes


def lists(session: Session) -> tuple[VillageList, ...]:
    """One of each village that asked for something, in the order of the office."""
    return session.derived(_lists)


def list_of(session: Session, village: VillageCode) -> VillageList | None:
    """The list of this village; None where it asked for nothing."""
    return next((own for own in lists(session) if own.village == village), None)


def to_confirm(session: Session) -> tuple[VillageList, ...]:
    """Those that hold something, of which somebody is here, and which do not stand as they were confirmed."""
    return tuple(own for own in lists(session) if own.is_present and own.wishes and not own.is_confirmed)


def reopened(session: Session) -> tuple[VillageList, ...]:
    """Those that were confirmed and have changed since."""
    return tuple(own for own in lists(session) if own.was_confirmed and own.changes)


def _lists(session: Session) -> tuple[VillageList, ...]:
    here = attendance.villages_inside(session)
    wishes: dict[VillageCode, dict[ProposalCode, ProposalDraft]] = {}
    for proposal in session.proposals.values():
        if proposal.origin is Origin.VILLAGE and proposal.draft.village is not None:
            wishes.setdefault(proposal.draft.village, {})[proposal.code] = proposal.draft
    return tuple(
        VillageList(
            village=v.code,
            wishes=wishes.get(v.code, {}),
            is_present=v.code in here,
            was_confirmed=(own := session.confirmed_lists.get(v.code)) is not None,
            changes=tuple(_changes(own.wishes, wishes.get(v.code, {}))) if own else (),
        )
        for v in (session.office.villages if session.office else ())
        if v.code in wishes or v.code in session.confirmed_lists
    )


def _changes(
    before: Mapping[ProposalCode, ProposalDraft], after: Mapping[ProposalCode, ProposalDraft]
) -> Iterator[str]:
    """`2008-03 biaya`, `2008-05 ditambahkan`, `2008-07 tidak lagi dalam daftar`."""
    for code in dict.fromkeys((*before, *after)):
        if code not in before:
            yield f"{code} ditambahkan"
        elif code not in after:
            yield f"{code} tidak lagi dalam daftar"
        else:
            was, becomes = before[code], after[code]
            names = [name for name in CORRECTABLE if getattr(was, name) != getattr(becomes, name)]
            if names:
                yield f"{code} {', '.join(map(label, names))} diubah"
