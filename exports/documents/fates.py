"""What became of one proposal, as its village is told: outcome, rank, reason, and who can be asked about it now."""

from exports.documents import cells, frame
from exports.documents.lampiran import not_agreed
from exports.wording import outcomes, places
from exports.wording import ranking as wording
from exports.wording.lists import listed
from sessions import ranking
from sessions.people import Role
from sessions.proposals import PRIORITIES, Outcome, Proposal
from sessions.session import Session

OPEN = "belum diputus"


def outcome(session: Session, proposal: Proposal) -> str:
    """The name of its outcome, `belum diputus` while there is none."""
    return outcomes.named(frame.office_of(session), proposal.outcome) if proposal.outcome else OPEN


def rank(session: Session, proposal: Proposal) -> str:
    """`7 dari 138`; `Komisi I: 3 dari 84` where the kecamatan has no order of its own; a dash without a rank."""
    ranked = ranking.of(session)
    row = ranked.by_code.get(proposal.code)
    if row is None:
        return cells.NOTHING
    if row.rank is not None:
        return f"{row.rank} dari {sum(other.rank is not None for other in ranked.rows)}"
    if row.commission is None:
        return cells.NOTHING
    return f"Komisi {row.commission}: {row.commission_rank} dari {len(ranked.of_commission(row.commission))}"


def reason(session: Session, proposal: Proposal) -> str:
    """Never blank: what was changed, why it stands where it stands, or why it went another way."""
    if proposal.outcome in PRIORITIES:
        changed = f"{cells.asked(proposal)} menjadi {cells.granted(proposal)}" if cells.is_changed(proposal) else ""
        parts = [changed, proposal.reason, wording.reason(session, proposal.code)]
    elif proposal.outcome in {Outcome.RESERVE, None}:
        parts = [proposal.reason, wording.reason(session, proposal.code)]
    else:
        parts = [not_agreed.reason(session, proposal)]
    return "; ".join(filter(None, parts)) or cells.NOTHING


def whom_to_ask(session: Session, proposal: Proposal) -> str:
    """The office that has the proposal in hand now, without telephone or address."""
    office = frame.office_of(session)
    match proposal.outcome:
        case Outcome.AGREED | Outcome.AGREED_CHANGED:
            return proposal.agency or office.planning_agency.short
        case Outcome.RETURNED:
            return f"Pemerintah {places.village(office, proposal.draft.village)}"
        case Outcome.FORWARDED:
            return office.planning_agency.short
        case Outcome.WITHDRAWN:
            return places.village(office, proposal.draft.village)
        case Outcome.MERGED | Outcome.SPLIT:
            return f"lihat {proposal.merged_into or listed(proposal.split_into)}"
    return f"{Role.KASI_PMD} Kecamatan {office.kecamatan}"
