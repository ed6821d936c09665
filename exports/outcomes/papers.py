"""What became of the proposals, in the words that papers, page and lists share."""

from exports.paper import columns, frame
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import words_reasons
from sessions.sentences import places
from sessions.sentences.clauses import listed
from sessions.values.attendance import Role
from sessions.values.proposals import Outcome, Proposal

OPEN = "belum diputus"


def outcome(proposal: Proposal) -> str:
    """The name of its outcome, `belum diputus` while there is none."""
    return proposal.outcome.label if proposal.outcome else OPEN


def in_order(session: Session) -> tuple[Proposal, ...]:
    """In the order of the ranking, then those without a rank by code."""
    ranked = [row.code for row in line.of(session).rows]
    behind = sorted(set(session.proposals) - set(ranked))
    return tuple(session.proposals[code] for code in (*ranked, *behind))


def rank(session: Session, proposal: Proposal) -> str:
    """`7 dari 138`; `Komisi I: 3 dari 84` where the kecamatan has no order of its own; a dash without a rank."""
    ranked = line.of(session)
    row = ranked.by_code.get(proposal.code)
    if row is None:
        return columns.NOTHING
    if row.rank is not None:
        return f"{row.rank} dari {sum(other.rank is not None for other in ranked.rows)}"
    if row.commission is None:
        return columns.NOTHING
    return f"Komisi {row.commission}: {row.commission_rank} dari {len(ranked.of_commission(row.commission))}"


def reason(session: Session, proposal: Proposal) -> str:
    """The reason in full, never blank."""
    return words_reasons.sentence(session, proposal.code)


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
