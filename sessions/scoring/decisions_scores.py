"""Decisions that give scores: one, or many in one act, typed or made from the data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Minutes, Stamp, decides, require_open_sidang
from sessions.kernel.reasons import OF_A_SCORE, require_listed
from sessions.kernel.refusals import CRITERION_UNKNOWN, NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.scoring.facts import Data, Made, Scored, given_to, known, made, needs_reason
from sessions.sentences import clauses
from sessions.sentences.clauses import because, listed
from sessions.values.guideline import SCORES, CriterionId
from sessions.values.proposals import AGREED_RATER, Proposal, ProposalCode, Rater

SCORE_OUT_OF_RANGE = Refusal(
    "SCORE_OUT_OF_RANGE",
    found="Skor {score} di luar rentang.",
    plain="Skor di luar rentang.",
    advice="Beri skor 1 s.d. 5.",
)

SCORE_NEEDS_REASON = Refusal(
    "SCORE_NEEDS_REASON",
    fields=("reason",),
    found="{criterion} usulan {code} sudah berlaku: {was} menjadi {becomes} memerlukan alasan.",
    plain="Skor yang sudah berlaku hanya berubah dengan alasan.",
    advice="Pilih alasannya: kekeliruan pencatatan; data baru dari {desa}: …; tanggapan Pleno II: ….",
)

SCORE_NOT_FROM_DATA = Refusal(
    "SCORE_NOT_FROM_DATA",
    found="Skor {score} pada {criterion} usulan {code} tidak mengikuti datanya.",
    plain="Skor itu tidak mengikuti data usulan.",
    advice="Isi dari data sekali lagi, atau ketik skornya sendiri.",
)


def _require_score(session: Session, code: ProposalCode, criterion: CriterionId, score: int) -> None:
    commission = checks.require_undecided(session, code).commission
    known = session.guideline.criteria_of(commission) if session.guideline else ()
    if all(c.id != criterion for c in known):
        raise CRITERION_UNKNOWN(criterion=criterion)
    if score not in SCORES:
        raise SCORE_OUT_OF_RANGE(score=score)


def _require_reason(session: Session, scored: Iterable[Scored], rater: Rater, reason: str) -> None:
    """A score that counts already becomes another only for a reason of the list; one that is told is of the list."""
    counting = (one for one in scored if needs_reason(session, one, rater))
    if not reason.strip() and (one := next(counting, None)) is not None:
        given = given_to(session, one)
        was = given.get(rater) or listed([str(score) for score in given.values()])
        raise SCORE_NEEDS_REASON(code=one.code, criterion=one.criterion, was=was, becomes=one.score)
    if reason.strip():
        require_listed(reason, OF_A_SCORE)


def _require_news(session: Session, scored: Iterable[Proposal]) -> None:
    """A score typed again as it is decides nothing, but where it is no longer the one that the data made."""
    if all(proposal == session.proposals[proposal.code] for proposal in scored):
        raise NOTHING_TO_DO()


def _scored(proposal: Proposal, criterion: CriterionId, rater: Rater, score: int, source: Data | None) -> Proposal:
    """The proposal with one score set, from what it was made where the data make it; only what changes is copied."""
    row = {**proposal.scores.get(criterion, {}), rater: score}
    made_from = proposal.made_from
    if rater == AGREED_RATER and (source is not None or criterion in made_from):
        others = {k: values for k, values in made_from.items() if k != criterion}
        made_from = others if source is None else {**others, criterion: source}
    return replace(proposal, scores={**proposal.scores, criterion: row}, made_from=made_from)


_facts = partial(Facts, group=Group.SCORES, place="prioritas")


@decides
class ProposalScored(Decision):
    """One score, 1 to 5, for one criterion of one proposal; a second score of the same rater replaces the first."""

    facts = _facts(
        how="ketik skor yang benar di Prioritas (g p); skor terakhir yang berlaku",
        amendment=Ground.SCORED,
        minutes=Minutes.SCORES,
    )

    code: ProposalCode
    criterion: CriterionId
    score: int
    rater: Rater = AGREED_RATER
    reason: str = ""

    def check(self, session: Session) -> None:
        """An undecided proposal, a criterion of the guideline, a new score in range; a reason where one counts."""
        require_open_sidang(session, self)
        _require_score(session, self.code, self.criterion, self.score)
        one = Scored(code=self.code, criterion=self.criterion, score=self.score)
        _require_reason(session, [one], self.rater, self.reason)
        _require_news(session, [self._scored(session)])

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The score is set; what the data had made there is forgotten."""
        return session.with_proposals([self._scored(session)])

    def _scored(self, session: Session) -> Proposal:
        return _scored(session.proposals[self.code], self.criterion, self.rater, self.score, None)

    def sentence(self, after: Session) -> str:
        found = after.proposals.get(self.code)
        criteria = after.guideline.criteria_of(found.commission if found else None) if after.guideline else ()
        name = next((f" ({c.name})" for c in criteria if c.id == self.criterion), "")
        rater = f" oleh {self.rater}" if self.rater else ""
        kind = _score(after).capitalize()
        proposal = clauses.proposal(after, self.code)
        given = f"{kind} {self.score} pada {self.criterion}{name} diberikan{rater} untuk usulan {proposal}"
        return f"{given}{because(self.reason)}"


@decides
class ScoresEntered(Decision):
    """Many scores in one act: agreed ones, prefilled from data, or those of one rater's paper score sheet.

    With `is_from_data` each is what the data of that moment make, and keeps what it was made from.
    """

    facts = _facts(
        mended_by=("ProposalScored", "ScoresEntered"),
        how="ketik skor yang benar di Prioritas (g p); skor terakhir yang berlaku",
        amendment=Ground.SCORED,
        minutes=Minutes.SCORES,
    )

    scores: Mapping[ProposalCode, Mapping[CriterionId, int]]
    rater: Rater = AGREED_RATER
    reason: str = ""
    is_from_data: bool = False

    def check(self, session: Session) -> None:
        """Each score as if it were typed alone, and at least one; what is said to be from data follows from them."""
        require_open_sidang(session, self)
        if not any(self.scores.values()):
            raise NOTHING_TO_DO()
        for code, row in self.scores.items():
            checks.require_undecided(session, code)
            for criterion, score in row.items():
                _require_score(session, code, criterion, score)
        _require_reason(session, self._each(), self.rater, self.reason)
        if self.is_from_data:
            for one in self._each():
                if self.rater != AGREED_RATER or one.score != _from_data(session, one.code, one.criterion).score:
                    raise SCORE_NOT_FROM_DATA(code=one.code, criterion=one.criterion, score=one.score)
        _require_news(session, self._scored(session))

    def _each(self) -> Iterator[Scored]:
        for code, row in self.scores.items():
            for criterion, score in row.items():
                yield Scored(code=code, criterion=criterion, score=score)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """All are set."""
        return session.with_proposals(self._scored(session))

    def _scored(self, session: Session) -> Sequence[Proposal]:
        changed = []
        for code, row in self.scores.items():
            proposal = session.proposals[code]
            for criterion, score in row.items():
                source = _from_data(session, code, criterion).source if self.is_from_data else None
                proposal = _scored(proposal, criterion, self.rater, score, source)
            changed.append(proposal)
        return changed

    def sentence(self, after: Session) -> str:
        count = sum(len(row) for row in self.scores.values())
        rater = (
            f" dari lembar penilaian {self.rater}" if self.rater else " dari data usulan" if self.is_from_data else ""
        )
        return f"{count} {_score(after)} untuk {len(self.scores)} usulan diisi sekaligus{rater}{because(self.reason)}"


_UNKNOWN = Made(score=0, source={})


def _from_data(session: Session, code: ProposalCode, criterion: CriterionId) -> Made:
    """What the data make of this box now; a score of 0 where they do not decide."""
    proposal = session.proposals[code]
    criteria = session.guideline.criteria_of(proposal.commission) if session.guideline else ()
    found = next((made(own, known(proposal)) for own in criteria if own.id == criterion), None)
    return found or _UNKNOWN


def _score(session: Session) -> str:
    """Scores given under a draft of the pedoman are provisional."""
    return "skor" if session.sidang.rules_adopted else "skor sementara"
