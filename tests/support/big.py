"""Sessions of the size of the largest kecamatan known, and ten times that."""

from dataclasses import replace

from support.meeting import Meeting
from support.small import GANTEN, JT, OFFICE, draft

from sessions.kernel.session import Ceilings, Session
from sessions.proposals.decisions import ProposalsImported
from sessions.values.guideline import Criterion, CriterionId, Guideline, LineKind, Rung
from sessions.values.proposals import ProposalCode, Rater


def guideline(criteria: int) -> Guideline:
    """So many criteria of about equal weight, and a ceiling."""
    names = [CriterionId(f"K{number}") for number in range(1, criteria + 1)]
    weights = [100 // criteria] * criteria
    weights[0] += 100 - sum(weights)
    return Guideline(
        criteria=tuple(
            Criterion(id=name, name=name, weight=weight, anchors=("1", "2", "3", "4", "5"))
            for name, weight in zip(names, weights, strict=True)
        ),
        ladder=tuple(Rung),
        urgency=names[0],
        readiness=names[-1],
        line=(LineKind.CEILING,),
    )


def scored_session(proposals: int, criteria: int, raters: int) -> Session:
    """All of them scored by everybody; scores and costs come from a small formula, with some exact ties."""
    rules = guideline(criteria)
    meeting = Meeting(replace(OFFICE, guideline=rules), 2028)
    villages = [village.code for village in OFFICE.villages]
    drafts = tuple(
        draft(villages[number % 3], f"Usulan {number}", (10 + number * 37 % 290) * JT, number // 3 + 1)
        for number in range(proposals)
    )
    meeting.decide(ProposalsImported(file="besar.xlsx", sha256="1", layout="A", drafts=drafts))
    session = meeting.session
    scored = {
        code: replace(
            proposal,
            commission=OFFICE.commissions[number % 3].id,
            scores={
                criterion.id: {Rater(f"R{rater}"): 1 + number * (rater + column + 3) % 5 for rater in range(raters)}
                for column, criterion in enumerate(rules.criteria)
            },
        )
        for number, (code, proposal) in enumerate(session.proposals.items())
    }
    return replace(session, proposals=scored, ceilings=Ceilings(kecamatan=proposals * 20 * JT))


FIRST = ProposalCode(f"{GANTEN.rsplit('.', 1)[-1]}-01")
