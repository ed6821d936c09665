"""What a vote is for, in one clause: told when it is prepared and opened, on its cards, and on the wall."""

from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_orders import agreed_order
from sessions.sentences import clauses
from sessions.values.commissions import CommissionId
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Vote, VoteUse


def use_in_words(session: Session, vote: Vote) -> str:
    """`suara urutan, 8 usulan Komisi I bertukar tempat menurut perolehan suaranya dan usulan lain tetap`.

    Empty for what asks for persons or a question, since these say what they decide.
    """
    whose = f"{len(vote.options)} usulan{_whose(session, vote)}"
    match vote.use:
        case VoteUse.ORDER if runs_apart(session, vote):
            return (
                f"suara urutan, {whose} diurutkan menurut perolehan suaranya{_below(session, vote)}; karena nilainya "
                "belum lengkap, urutan berjalan per komisi dan usulan lain mengikuti"
            )
        case VoteUse.ORDER:
            return f"suara urutan, {whose} bertukar tempat menurut perolehan suaranya dan usulan lain tetap"
        case VoteUse.TIE:
            return f"suara pemutus, menentukan urutan {whose} yang nilainya sama"
        case _ if vote.about is not None:
            return f"pertanyaan tentang usulan {clauses.proposal(session, vote.about)}, urutan usulan tetap"
    return ""


def _below(session: Session, vote: Vote) -> str:
    """Below which proposals, where the commission agreed on places for others than the options."""
    options = {*map(ProposalCode, vote.options)}
    commissions = {session.proposals[code].commission for code in options}
    agreed = {code for scope in commissions for code in agreed_order(session, scope)} - options
    return f" sesudah {len(agreed)} usulan yang urutannya disepakati" if agreed else ""


def use_in_short(vote: Vote) -> str:
    """For a card and a slide, where the options stand beside it: what their votes do; empty as above."""
    match vote.use:
        case VoteUse.ORDER:
            return "Suara urutan: usulan ini bertukar tempat menurut perolehan suaranya."
        case VoteUse.TIE:
            return "Suara pemutus: menentukan urutan usulan ini, yang nilainya sama."
        case _ if vote.about is not None:
            return f"Pertanyaan tentang usulan {vote.about}; urutan usulan tetap."
    return ""


def runs_apart(session: Session, vote: Vote) -> bool:
    """Whether a vote on places makes its commission run apart: without it, some option has no place."""
    return vote.use is VoteUse.ORDER and any(not _is_placed(session, vote, ProposalCode(o)) for o in vote.options)


def _is_placed(session: Session, vote: Vote, code: ProposalCode) -> bool:
    proposal = session.proposals.get(code)
    if proposal is None or not proposal.is_competing:
        return True
    row = line.of(session).by_code.get(code)
    return row is not None and (row.score is not None or row.voted is None or row.voted.vote != vote.id)


def _whose(session: Session, vote: Vote) -> str:
    """` Komisi I` where all options are of it."""
    proposals = session.proposals
    found: set[CommissionId | None] = {
        proposals[code].commission for code in map(ProposalCode, vote.options) if code in proposals
    }
    (only, *more) = found or {None}
    return f" Komisi {only}" if only and not more else ""
