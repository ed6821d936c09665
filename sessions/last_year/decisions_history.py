"""Decisions about wishes that come again: an unfunded one of an earlier year is proposed anew, a history is told."""

from collections.abc import Mapping
from dataclasses import field, replace

from sessions.kernel import checks
from sessions.kernel.decision import (
    Decision,
    Facts,
    Ground,
    Group,
    Stamp,
    Touched,
    decides,
    require_open_sidang,
    require_opened,
    touched,
)
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.last_year import words
from sessions.last_year.decisions import LAST_YEAR_ITEM_UNKNOWN, LAST_YEAR_MISSING
from sessions.last_year.facts import asked_in, draft_of, origin_of, repeated_as
from sessions.proposals.decisions import ProposalAdded
from sessions.sentences.clauses import proposal
from sessions.values.last_year import LastYearItem
from sessions.values.proposals import ProposalCode

ALREADY_ACCOMMODATED = Refusal(
    "ALREADY_ACCOMMODATED",
    found="Usulan {code} pada RKPD {year} sudah dicatat terakomodasi.",
    plain="Usulan itu sudah dicatat terakomodasi.",
    advice="Betulkan dahulu realisasinya bila keliru, atau ketik usulan baru dengan e di Semua usulan (g u).",
)

ALREADY_REPEATED = Refusal(
    "ALREADY_REPEATED",
    found="Usulan {code} pada RKPD {year} sudah diusulkan kembali sebagai {again}.",
    plain="Usulan itu sudah diusulkan kembali.",
    advice="Lepaskan dahulu riwayat itu bila keliru.",
)


def _item(session: Session, year: int, code: str) -> LastYearItem:
    """The item of an earlier plan; refused where its list, or the item itself, is not there."""
    found = session.earlier_year(year)
    if found is None:
        raise LAST_YEAR_MISSING()
    item = found.item(code)
    if item is None:
        raise LAST_YEAR_ITEM_UNKNOWN(code=code)
    return item


def _require_open(session: Session, earlier: Mapping[int, str], own: ProposalCode | None) -> None:
    """Items at hand that nobody accommodated, and that no other proposal asks for again."""
    for year, code in earlier.items():
        if not _item(session, year, code).is_unfunded:
            raise ALREADY_ACCOMMODATED(code=code, year=str(year))
        again = repeated_as(session).get((year, code))
        if again is not None and again != own:
            raise ALREADY_REPEATED(code=code, year=str(year), again=again)


@decides
class WishReproposed(Decision):
    """An unfunded proposal of an earlier plan comes in again as it was asked for, with its history.

    `also` names the same wish in other plans: plan -> code of then.
    """

    facts = Facts(
        group=Group.RECAP,
        place="lalu",
        mended_by=("ProposalChanged", "OutcomesDecided", "ProposalWithdrawn", "ProposalsMerged", "HistoryLinked"),
        how="di Semua usulan (g u): u membetulkannya; x atau h mengakhiri yang keliru, dengan alasan",
        amendment=Ground.IMPORTED,
    )

    plan_year: int
    code: str
    also: Mapping[int, str] = field(default_factory=dict)

    @property
    def earlier(self) -> Mapping[int, str]:
        """Its whole history."""
        return {**self.also, self.plan_year: self.code}

    def check(self, session: Session) -> None:
        """What is at hand, unfunded and not asked for again already; then as any proposal that is typed."""
        require_open_sidang(session, self)
        _require_open(session, self.earlier, None)
        self._added(session).check(session)

    def _added(self, session: Session) -> ProposalAdded:
        item = _item(session, self.plan_year, self.code)
        return ProposalAdded(draft=draft_of(item), origin=origin_of(item))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The proposal gets the next code of its origin."""
        added = self._added(session).apply(session, stamp)
        (code,) = added.proposals.keys() - session.proposals.keys()
        return replace(added, histories={**session.histories, code: dict(self.earlier)})

    def sentence(self, after: Session) -> str:
        code = repeated_as(after).get((self.plan_year, self.code))
        named = proposal(after, code) if code else f"{self.code} pada RKPD {self.plan_year}"
        asked = asked_in(after, self.earlier)
        return f"Usulan {named} diusulkan kembali, {words.times(asked)} ({'; '.join(map(words.then, asked))})"

    def touches(self, before: Session, after: Session) -> Touched:
        return touched(self, before, after, brought=after.proposals.keys() - before.proposals.keys())


@decides
class HistoryLinked(Decision):
    """Which proposals of earlier plans this one asks for again: plan -> code of then. Empty: for none."""

    facts = Facts(group=Group.SESSION, place="lalu", how="tetapkan sekali lagi; yang terakhir berlaku")

    proposal: ProposalCode
    earlier: Mapping[int, str]

    def check(self, session: Session) -> None:
        """A proposal that is here, items at hand, unfunded and asked for by no other, and something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        checks.require_proposal(session, self.proposal)
        known = session.histories.get(self.proposal, {})
        if self.earlier == known:
            raise NOTHING_TO_DO()
        new = {year: code for year, code in self.earlier.items() if known.get(year) != code}
        _require_open(session, new, self.proposal)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The history is this one."""
        others = {code: found for code, found in session.histories.items() if code != self.proposal}
        own = {self.proposal: dict(self.earlier)} if self.earlier else {}
        return replace(session, histories={**others, **own})

    def sentence(self, after: Session) -> str:
        named = proposal(after, self.proposal)
        if not self.earlier:
            return f"Riwayat pengusulan {named} dilepas"
        asked = asked_in(after, self.earlier)
        return f"Usulan {named} tercatat diusulkan {words.times(asked)} ({'; '.join(map(words.then, asked))})"
