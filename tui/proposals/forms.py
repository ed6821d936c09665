"""Forms about a proposal: typed by hand, its figures changed, several merged, taken back by the proposer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from sessions.intake.layouts import Known
from sessions.kernel.changes import IN_FORCE
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged, ProposalWithdrawn
from sessions.proposals.facts import offered_units, units
from sessions.proposals.fields_row import AskedIn
from sessions.values.commissions import CommissionId
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal, ProposalCode, ProposalDraft
from sessions.verification.decisions import ProposalResubmitted
from tui.dialogs.asked import Asked, reasoned
from tui.dialogs.form import Accept
from tui.proposals.forms_fields import (
    AskPriced,
    Priced,
    agency_choices,
    asked_of,
    entry_of,
    rows_asked,
    village_choices,
)
from tui.proposals.view_one import original, side_by_side, unit_price
from tui.widgets.running import running_item

_ORIGINS = {
    Origin.VILLAGE: Phrase("{desa}"),
    Origin.FORUM: "forum (usulan baru dalam sidang)",
    Origin.POKIR: "pokir (dibawa anggota DPRD)",
    Origin.KECAMATAN: "kecamatan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Whose a proposal is, above all that it asks for."""

    origin: Annotated[Origin, Asked("Asal usulan", choices=_ORIGINS)]
    village: Annotated[VillageCode | None, asked_of(Known.VILLAGE)]
    brought_by: Annotated[str, Asked("Dibawa oleh", hint="nama dan asal, untuk forum dan pokir")] = ""


_ENTERED = rows_asked(AskedIn.ENTRY)
_RETURNED = rows_asked(AskedIn.RETURN)

NewProposal: type[Brought] = entry_of("NewProposal", [row for row in _ENTERED if row.name != Known.VILLAGE], Brought)
"""All that is asked of a proposal."""

Resubmission = entry_of("Resubmission", _RETURNED)
"""All that a village may have mended."""


def new_proposal(session: Session, accept: Accept[Brought], village: VillageCode | None = None) -> AskPriced[Brought]:
    """The form for a proposal read from paper; during the sidang the forum is offered first."""
    start = {
        "origin": Origin.FORUM if running_item(session) else Origin.VILLAGE,
        "village": village or next(iter(village_choices(session))),
    }
    asked: dict[str, Asked] = {Known.UNIT: asked_of(Known.UNIT, suggestions=offered_units(session))}
    return AskPriced("Usulan baru", NewProposal, start, session=session, accept=accept, asked=asked)


def entered(entry: Brought, commission: CommissionId | None = None) -> ProposalAdded:
    """The decision that takes the filled form in."""
    draft: dict[str, Any] = {row.name: getattr(entry, row.name) for row in _ENTERED}
    return ProposalAdded(
        draft=ProposalDraft(**draft),
        origin=entry.origin,
        brought_by=entry.brought_by,
        commission=commission,
        asked=tuple(sorted(draft)),
    )


def resubmission(session: Session, proposal: Proposal, accept: Accept[Any]) -> AskPriced[Any]:
    """Above the fields, why it went back."""
    draft = proposal.draft
    return AskPriced(
        f"{proposal.code} masuk kembali",
        Resubmission,
        draft,
        session=session,
        accept=accept,
        asked={
            Known.UNIT: asked_of(Known.UNIT, suggestions=units(session)),
            Known.AGENCY: asked_of(Known.AGENCY, choices=agency_choices(session, draft.agency)),
        },
        explanation=(f"Yang diperbaiki: {proposal.sent_back[-1].reason}",) if proposal.sent_back else (),
        before=unit_price(draft.cost, draft.volume),
        work=draft.standard_work or draft.activity,
    )


def resubmitted(proposal: Proposal, entry: Any) -> ProposalResubmitted:
    """The decision that the filled form makes; what was doubtful in the file was read by somebody now."""
    mended: dict[str, Any] = {row.name: getattr(entry, row.name) for row in _RETURNED}
    draft = replace(proposal.draft, **mended, doubts=(), original=(), row=None)
    return ProposalResubmitted(code=proposal.code, draft=draft, asked=tuple(sorted(mended)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Priced):
    """The values in force, typed over, and why."""

    agency: Annotated[str, asked_of(Known.AGENCY)]
    reason: Annotated[str, reasoned()]


def change_form(session: Session, proposal: Proposal, title: str, accept: Accept[Changed]) -> AskPriced[Changed]:
    """The values in force to be typed over, what was asked for above them, and the reason."""
    return AskPriced(
        f"{title} {proposal.code}: {proposal.draft.activity}",
        Changed,
        {name: getattr(proposal, name) for name in IN_FORCE},
        session=session,
        accept=accept,
        asked={Known.AGENCY: asked_of(Known.AGENCY, choices=agency_choices(session, proposal.agency))},
        explanation=(f"Diusulkan: {original(proposal)}",),
        before=unit_price(proposal.draft.cost, proposal.draft.volume),
        work=proposal.draft.standard_work or proposal.draft.activity,
    )


def change(proposal: Proposal, entry: Changed) -> ProposalChanged:
    """The decision that changes what differs and leaves the rest alone."""
    typed = {name: getattr(entry, name) for name in IN_FORCE}
    differing: dict[str, Any] = {name: value for name, value in typed.items() if value != getattr(proposal, name)}
    return ProposalChanged(code=proposal.code, reason=entry.reason, **differing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Priced):
    """Volume and cost of the merged proposal, typed again, and why."""

    reason: Annotated[str, Asked("Alasan")]


def merge_form(
    session: Session, survivor: Proposal, absorbed: Sequence[Proposal], accept: Accept[Merged]
) -> AskPriced[Merged]:
    """Above the fields, what they ask for, one below the other."""
    all_ = (survivor, *absorbed)
    return AskPriced(
        f"Gabung {', '.join(proposal.code for proposal in absorbed)} ke {survivor.code}",
        Merged,
        {"unit": survivor.unit, "reason": "Maksud dan lokasinya sama"},
        session=session,
        accept=accept,
        asked=figures(all_),
        explanation=side_by_side(session, all_),
        before=unit_price(survivor.cost, survivor.volume),
    )


def figures(proposals: Sequence[Proposal]) -> Mapping[str, Asked]:
    """A figure has to be filled in where one of them has any."""
    return {
        name: asked_of(name, is_required=any(getattr(proposal, name) is not None for proposal in proposals))
        for name in (Known.VOLUME, Known.COST)
    }


def merged(survivor: Proposal, absorbed: Sequence[Proposal], entry: Merged) -> ProposalsMerged:
    """The decision that merges."""
    return ProposalsMerged(
        survivor=survivor.code,
        absorbed=tuple(proposal.code for proposal in absorbed),
        volume=entry.volume,
        unit=entry.unit or None,
        cost=entry.cost,
        reason=entry.reason,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Who takes a proposal back, and why."""

    by: Annotated[str, Asked("Yang menarik", hint="nama dan jabatan")]
    reason: Annotated[str, reasoned()]


def withdrawn(code: ProposalCode, entry: Withdrawal) -> ProposalWithdrawn:
    """The decision that takes it back."""
    return ProposalWithdrawn(code=code, by=entry.by, reason=entry.reason)
