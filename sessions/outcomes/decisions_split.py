"""Decisions of Pleno II that park proposals, and that split one into parts."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.proposals.decisions_pairs import without
from sessions.proposals.facts import following_codes
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner, listed, subject
from sessions.values.proposals import Agreed, Origin, Outcome, Proposal, ProposalCode

PARTS_TOO_FEW = Refusal(
    "PARTS_TOO_FEW",
    found="Pecahannya baru {count}, perlu sedikitnya {needed}.",
    plain="Pecahannya kurang dari dua.",
    advice="Tulis kegiatan, volume, dan biaya setiap pecahan.",
)

CLAIMED_TWICE = Refusal(
    "CLAIMED_TWICE",
    found="Usulan {code} juga diminta Komisi {commissions}.",
    plain="Usulan itu diminta lebih dari satu komisi.",
    advice="Pleno II menetapkan komisinya: tekan - pada usulan itu di layar prioritas (g p).",
)


LEAST_PARTS = 2


_facts = partial(Facts, group=Group.OUTCOMES, place="prioritas", amendment=Ground.COURSE)


@decides
class ProposalsDeferred(Decision):
    """Proposals go into the daftar tunda, or come back from it; the closing waits until it is empty."""

    facts = _facts(how="tekan - sekali lagi pada usulannya di Prioritas (g p)")

    codes: tuple[ProposalCode, ...]
    is_deferred: bool = True

    def check(self, session: Session) -> None:
        """Undecided proposals, at least one of which moves; one that several commissions claim is assigned instead."""
        require_open_sidang(session, self)
        checks.require_each_once(self.codes)
        named = [checks.require_undecided(session, code) for code in self.codes]
        if all(proposal.is_deferred is self.is_deferred for proposal in named):
            raise NOTHING_TO_DO()
        claimed = next((p for p in named if p.claimed_by), None)
        if claimed is not None and not self.is_deferred:
            raise CLAIMED_TWICE(code=claimed.code, commissions=claimed.claimed_by)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """They are marked."""
        return session.with_proposals(
            replace(session.proposals[code], is_deferred=self.is_deferred) for code in self.codes
        )

    def sentence(self, after: Session) -> str:
        verb = "ditunda dan masuk daftar tunda" if self.is_deferred else "keluar dari daftar tunda"
        return f"{clauses.capital(subject(self.codes))} {verb}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPart:
    """One part of a split proposal; what is None is as its parent has it, and an unknown cost stays unknown."""

    activity: str
    volume: Decimal | None = None
    cost: int | None = None
    agency: str | None = None


@decides
class ProposalSplit(Decision):
    """One proposal becomes several (dipecah): it ends, and its parts are new proposals with new codes that name it."""

    facts = _facts(
        mended_by=("ProposalWithdrawn", "OutcomesDecided"),
        how="putuskan atau tarik pecahannya; induknya tidak dibuka lagi",
    )

    code: ProposalCode
    parts: tuple[ProposalPart, ...]
    reason: str

    def check(self, session: Session) -> None:
        """An undecided proposal, two parts or more with their wishes, a reason."""
        require_open_sidang(session, self)
        checks.require_undecided(session, self.code)
        if len(self.parts) < LEAST_PARTS:
            raise PARTS_TOO_FEW(count=len(self.parts), needed=LEAST_PARTS).at("activity_2")
        for number, part in enumerate(self.parts, start=1):
            checks.require_text(part.activity, "kegiatan", at=f"activity_{number}")
            checks.require_not_negative("anggaran", part.cost, at=f"cost_{number}")
            checks.require_valid_volume(part.volume, at=f"volume_{number}")
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The parts stand in the commission of the parent; its scores and its place in an agreed order are gone."""
        parent = session.proposals[self.code]
        codes = following_codes(session, self.code, len(self.parts))
        ended = replace(parent.unscored(), outcome=Outcome.SPLIT, reason=self.reason, split_into=codes)
        children = [_part(parent, code, part) for code, part in zip(codes, self.parts, strict=True)]
        return without(session, (self.code,)).with_proposals([ended, *children])

    def sentence(self, after: Session) -> str:
        parent = after.proposals.get(self.code)
        codes = parent.split_into if parent else ()
        unit = parent.unit if parent else ""
        parts = [_told_part(code, part, unit) for code, part in zip(codes, self.parts, strict=False)]
        told = listed(parts) if parts else f"{len(self.parts)} usulan"
        return f"Usulan {clauses.proposal(after, self.code)} dipecah menjadi {told}{because(self.reason)}"

    def no_longer(self, before: Session, after: Session) -> str:
        return "skor yang sudah diberikan gugur" if before.proposals[self.code].scores else ""


def _part(parent: Proposal, code: ProposalCode, part: ProposalPart) -> Proposal:
    """The part with what it does not say itself from its parent; SIPD knows only the parent."""
    draft = replace(
        parent.draft,
        activity=part.activity,
        volume=part.volume,
        unit=parent.unit,
        cost=part.cost,
        agency=parent.agency if part.agency is None else part.agency,
        sipd_id="",
    )
    return replace(
        parent.unscored(),
        code=code,
        draft=draft,
        origin=Origin.PART,
        agreed=Agreed(),
        put_right={},
        reason="",
        split_from=parent.code,
        merged_from=(),
        is_deferred=False,
        claimed_by=(),
        earlier=(),
        sent_back=(),
        verified_as=None,
        recommendation=None,
        in_sipd=None,
    )


def _told_part(code: ProposalCode, part: ProposalPart, unit: str) -> str:
    figures = [
        *([numbers.quantity(part.volume, unit)] if part.volume is not None else []),
        *([numbers.full(part.cost)] if part.cost is not None else []),
    ]
    told = f" ({', '.join(figures)})" if figures else ""
    return f"{code} {inner(part.activity)}{told}"
