"""Raw parts of hasil.json that contradict each other, or the rules by which a meeting adopts anything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from exports.paper import frame
from exports.results import binding
from exports.results.raw import AGREED
from exports.results.rebuilt import exact
from sessions.kernel.session import Session
from sessions.rules import balloting, ranking
from sessions.scoring import facts as scoring
from sessions.values.proposals import NEEDS_REASON, Outcome, Rater


class Broken(StrEnum):
    """What does not go together."""

    WEIGHTS = "weights"
    """the weights of the criteria do not make 100: `found` is their sum"""
    VOTE = "vote"
    """a count does not add up and no difference was noted: `subject` is the number of the vote"""
    SCORE = "score"
    """a score is said to be made from data that make another, `found`: `subject` is code and criterion"""
    MERGED = "merged"
    """merged without the proposal it went into, or the other way round: `subject` is the code, like below"""
    CHANGED = "changed"
    """agreed with changes as it was asked for, or as asked for with changes"""
    REASON = "reason"
    """an outcome that is never given without a reason has none"""
    OPEN = "open"
    """the sidang is closed, and the proposal has no outcome"""
    CODE = "code"
    """the code of the paper is not that of the fingerprint: `found`"""
    DIGEST = "digest"
    """the digest of the data is missing, or another one: `found`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenRule:
    """The first thing that does not go together, and of what."""

    rule: Broken
    subject: str = ""
    found: str = ""


BINDING_VERSION = 2
"""From this version on the file is bound to the paper, and its parts are held against each other."""


def broken_rules(session: Session) -> Iterator[BrokenRule]:
    """What no meeting could have adopted, in the session that the raw parts make."""
    guideline = session.guideline
    for criteria in (guideline.criteria, *guideline.variants.values()) if guideline else ():
        if not ranking.weights_add_up(criteria):
            yield BrokenRule(rule=Broken.WEIGHTS, found=str(sum(criterion.weight for criterion in criteria)))
    for vote in session.votes.values():
        if vote.difference is None and (balloting.missing_rows(vote) or balloting.mismatches(vote)):
            yield BrokenRule(rule=Broken.VOTE, subject=str(vote.id))
    yield from _of_scores(session)


def _of_scores(session: Session) -> Iterator[BrokenRule]:
    """The scores from data that are made again and come out otherwise."""
    for proposal in session.proposals.values():
        criteria = session.guideline.criteria_of(proposal.commission) if session.guideline else ()
        for criterion in (own for own in criteria if own.id in proposal.made_from):
            found = scoring.made(criterion, proposal.made_from[criterion.id])
            if found is None or proposal.scores.get(criterion.id, {}).get(Rater(AGREED)) != found.score:
                made = "tidak dapat ditentukan" if found is None else str(found.score)
                yield BrokenRule(rule=Broken.SCORE, subject=f"{proposal.code}, {criterion.id}", found=made)


def contradictions(results: Mapping[str, Any]) -> Iterator[BrokenRule]:
    """What contradicts itself in a file of our shape; the codes last, since any change breaks them."""
    if results["versi"] < BINDING_VERSION:
        return
    for row in results["usulan"]:
        yield from _of_proposal(row, is_closed=results["sesi"].get("status") == "ditutup")
    yield from _of_codes(results)


def _of_proposal(row: Mapping[str, Any], *, is_closed: bool) -> Iterator[BrokenRule]:
    outcome = Outcome(row["hasil"]) if row.get("hasil") else None
    rules = (
        (Broken.MERGED, (outcome is Outcome.MERGED) == bool(row.get("digabung_ke"))),
        (Broken.CHANGED, outcome not in _SAYS_IF_CHANGED or (outcome is Outcome.AGREED_CHANGED) == _is_changed(row)),
        (Broken.REASON, outcome not in NEEDS_REASON or bool(row.get("alasan", "").strip())),
        (Broken.OPEN, not is_closed or outcome is not None),
    )
    yield from (BrokenRule(rule=rule, subject=row["kode"]) for rule, holds in rules if not holds)


_SAYS_IF_CHANGED = frozenset({Outcome.AGREED, Outcome.AGREED_CHANGED})


def _is_changed(row: Mapping[str, Any]) -> bool:
    """Whether volume, cost or agency in force are others than those that were asked for."""
    brought = row.get("biaya_perbaikan", row.get("biaya_usulan"))
    asked = (row.get("satuan_usulan", ""), row.get("perangkat_daerah_usulan", ""), brought)
    cost = brought if row.get("biaya_disepakati") is None else row["biaya_disepakati"]
    in_force = (row.get("satuan", ""), row.get("perangkat_daerah", ""), cost)
    return asked != in_force or exact(row.get("volume_usulan")) != exact(row.get("volume"))


def _of_codes(results: Mapping[str, Any]) -> Iterator[BrokenRule]:
    whose = results["sesi"]
    code = frame.verification_code(whose.get("sidik", ""))
    if whose.get("kode_verifikasi", "") != code:
        yield BrokenRule(rule=Broken.CODE, found=code)
    made = binding.digest(results)
    if results.get(binding.DIGEST) != made:
        yield BrokenRule(rule=Broken.DIGEST, subject=results.get(binding.DIGEST) or "", found=made)
