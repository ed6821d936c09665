"""Decisions of the verification (SOP step 2): the checklist, sending back to the village, taking again."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, PROPOSAL_DISPOSED, Refusal
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.proposals.decisions import asked_for, require_valid_draft
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, because, inner, listed, subject
from sessions.values.proposals import EarlierDraft, Passed, Process, Proposal, ProposalCode, ProposalDraft, Return
from sessions.values.verification import Answer, ChecklistItemId

CHECKLIST_ITEM_UNKNOWN = Refusal(
    "CHECKLIST_ITEM_UNKNOWN",
    found="Butir {item} tidak ada dalam daftar periksa.",
    plain="Butir itu tidak ada dalam daftar periksa.",
    advice="Pilih butir dari daftar periksa kantor ini.",
)

PROPOSAL_SENT_BACK = Refusal(
    "PROPOSAL_SENT_BACK",
    found="Usulan {code} masih di {desa} untuk diperbaiki.",
    plain="Usulan itu masih di {desa} untuk diperbaiki.",
    advice="Catat dahulu bahwa usulan itu masuk kembali (h di Semua usulan, g u).",
)

PROPOSAL_NOT_SENT_BACK = Refusal(
    "PROPOSAL_NOT_SENT_BACK",
    found="Usulan {code} tidak sedang diperbaiki {desa}.",
    plain="Usulan itu tidak sedang diperbaiki {desa}.",
    advice="Hanya usulan yang dikembalikan untuk diperbaiki yang masuk kembali.",
)

PROPOSAL_OF_NO_VILLAGE = Refusal(
    "PROPOSAL_OF_NO_VILLAGE",
    found="Usulan {code} bukan usulan {desa}, jadi tidak ada {desa} yang memperbaikinya.",
    plain="Usulan itu bukan usulan {desa}.",
    advice="Ubah dengan u, atau catat hasil lain dengan h.",
)

DEADLINE_AFTER_THE_DAY = Refusal(
    "DEADLINE_AFTER_THE_DAY",
    fields=("deadline",),
    found="Batas waktu {deadline} lewat dari hari sidang, {day}.",
    plain="Batas waktu itu lewat dari hari sidang.",
    advice="Pilih hari sebelum sidang.",
)

VILLAGE_DIFFERS = Refusal(
    "VILLAGE_DIFFERS",
    fields=("village",),
    found="Usulan {code} milik {village}; {desa}nya tidak berubah karena diperbaiki.",
    plain="{desa:capital} usulan tidak berubah karena diperbaiki.",
    advice="Kirim kembali dengan {desa} yang sama.",
)


_facts = partial(Facts, group=Group.VERIFICATION, place="usulan")


@decides
class ProposalsVerified(Decision):
    """Step 2: these proposals passed verification; those that fail get an outcome with a reason instead.

    Of many at once `points` are the points of the checklist that were looked at for all of them.
    """

    facts = _facts(
        mended_by=("OutcomesDecided",),
        how="catat hasil lain dengan h di Semua usulan (g u), dengan alasan",
        amendment=Amends.AGAIN,
    )

    codes: tuple[ProposalCode, ...]
    points: tuple[ChecklistItemId, ...] = ()

    def check(self, session: Session) -> None:
        """Proposals in the running that are not with their village, one not yet verified at least; known points."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        _require_points(session, self.points)
        named = [checks.require_running(session, code) for code in self.codes]
        for proposal in named:
            if proposal.process is Process.SENT_BACK:
                raise PROPOSAL_SENT_BACK(code=proposal.code)
        if all(proposal.process is Process.VERIFIED for proposal in named):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They are verified; another verdict that was given before no longer counts."""
        passed = Passed(by=stamp.by, at=stamp.when, together=len(self.codes), points=self.points)
        return session.with_proposals(
            replace(session.proposals[code], process=Process.VERIFIED, verified_as=None, passed=passed)
            for code in self.codes
        )

    def sentence(self, after: Session) -> str:
        points = after.office.checklist if after.office else ()
        named = [point.text for point in points if point.id in self.points]
        together = "; diperiksa sekaligus" if len(self.codes) > 1 else ""
        told = f"{together or '; diperiksa'}: {apart(named)}" if named else together
        return f"{clauses.capital(subject(self.codes))} lolos verifikasi{told}"


def _require_points(session: Session, named: Iterable[ChecklistItemId]) -> None:
    known = {item.id for item in session.office.checklist} if session.office else set()
    for item in named:
        if item not in known:
            raise CHECKLIST_ITEM_UNKNOWN(item=item)


RESUBMITTED = "masuk kembali"
"""Source of a draft that was typed when the village sent it again."""


@decides
class ChecklistAnswered(Decision):
    """Points of the checklist answered for one proposal or many alike; points that are not named stay as they are.

    A `note` replaces the one before; an empty one leaves it.
    """

    facts = _facts(
        how="jawab sekali lagi dengan Spasi di Semua usulan (g u); jawaban terakhir yang berlaku",
        amendment=Ground.COURSE,
    )

    codes: tuple[ProposalCode, ...]
    answers: Mapping[ChecklistItemId, Answer] = field(default_factory=dict)
    note: str = ""

    def check(self, session: Session) -> None:
        """Proposals in the running, points of the office's checklist, and something that is new."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        _require_points(session, self.answers)
        named = [checks.require_running(session, code) for code in self.codes]
        if all(self._answered(before) == before for before in named):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The answers stand with each proposal."""
        return session.with_proposals(self._answered(session.proposals[code]) for code in self.codes)

    def _answered(self, before: Proposal) -> Proposal:
        return replace(before, checks={**before.checks, **self.answers}, check_note=self.note or before.check_note)

    def sentence(self, after: Session) -> str:
        given = list(self.answers.values())
        counts = [f"{given.count(answer)} {answer.value}" for answer in Answer if answer in given]
        told = f" diperiksa: {listed(counts)}" if counts else " diberi catatan pemeriksaan"
        return f"{clauses.capital(subject(self.codes))}{told}{f'; catatan: {inner(self.note)}' if self.note else ''}"


@decides
class ProposalsSentBack(Decision):
    """Proposals go back to their village to be completed until a day; they wait there, and nothing is decided yet."""

    facts = _facts(
        mended_by=("ProposalResubmitted", "OutcomesDecided"),
        how="catat dengan h di Semua usulan (g u) bahwa usulan masuk kembali, atau hasil lain dengan alasan",
        amendment=Ground.COURSE,
    )

    codes: tuple[ProposalCode, ...]
    reason: str
    deadline: date

    def check(self, session: Session) -> None:
        """Undecided proposals of villages that are not there already, a reason, a day that is not after the sidang."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        for code in self.codes:
            before = checks.require_running(session, code)
            if before.outcome is not None:
                raise PROPOSAL_DISPOSED(code=code, outcome=before.outcome.value)
            if before.draft.village is None:
                raise PROPOSAL_OF_NO_VILLAGE(code=code)
            if before.process is Process.SENT_BACK:
                raise PROPOSAL_SENT_BACK(code=code)
        held_on = session.sidang.held_on
        if held_on is not None and self.deadline > held_on:
            raise DEADLINE_AFTER_THE_DAY(deadline=f"{self.deadline:%d-%m-%Y}", day=f"{held_on:%d-%m-%Y}")
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They wait for their village."""
        return session.with_proposals(self._sent(session.proposals[code], stamp) for code in self.codes)

    def _sent(self, before: Proposal, stamp: Stamp) -> Proposal:
        missing = tuple(item for item, answer in before.checks.items() if answer is Answer.NO)
        sent = Return(reason=self.reason, deadline=self.deadline, at=stamp.when, draft=before.draft, missing=missing)
        return replace(before, process=Process.SENT_BACK, sent_back=(*before.sent_back, sent))

    def sentence(self, after: Session) -> str:
        until = dates.long_date(self.deadline)
        return (
            f"{clauses.capital(subject(self.codes))} dikembalikan untuk diperbaiki sampai {until}{because(self.reason)}"
        )


@decides
class ProposalResubmitted(Decision):
    """A proposal came back from its village: this is its draft from now on, what it was before stays with it.

    Its code stays. It waits for its verification again, and what was answered with tidak is to be answered again.
    `asked` are the fields that were asked for: there an empty one is an answer.
    """

    facts = _facts(
        mended_by=("ProposalChanged", "OutcomesDecided", "ProposalWithdrawn", "ProposalsMerged"),
        how="di Semua usulan (g u): u membetulkannya; h mengembalikannya sekali lagi",
        amendment=Ground.COURSE,
    )

    code: ProposalCode
    draft: ProposalDraft
    asked: tuple[str, ...] = ()

    def check(self, session: Session) -> None:
        """A proposal that its village had, from that same village, as a valid draft."""
        require_open_sidang(session, self)
        before = checks.require_proposal(session, self.code)
        if before.process is not Process.SENT_BACK or before.outcome is not None:
            raise PROPOSAL_NOT_SENT_BACK(code=self.code)
        require_valid_draft(session, self.draft)
        if self.draft.village != before.draft.village:
            raise VILLAGE_DIFFERS(code=self.code, village=session.village_name(before.draft.village))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """It is there again."""
        before = session.proposals[self.code]
        earlier = EarlierDraft(source=before.source, draft=before.draft)
        after = replace(
            before,
            draft=self.draft,
            source=RESUBMITTED,
            earlier=(*before.earlier, earlier),
            asked_for=before.asked_for | asked_for(self.asked),
            put_right={},
        )
        return session.with_proposals([after.back(stamp.when)])

    def sentence(self, after: Session) -> str:
        return f"Usulan {clauses.proposal(after, self.code)} masuk kembali setelah diperbaiki"
