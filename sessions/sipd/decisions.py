"""Decisions about SIPD: what the kecamatan recommends there, and what has been typed in."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Group, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.sentences import clauses
from sessions.sentences.clauses import capital, inner, listed, subject
from sessions.sentences.values import recommended
from sessions.values.proposals import ProposalCode, Recommendation, SipdEntry, SipdVerdict


@decides
class RecommendationsMade(Decision):
    """What the kecamatan recommends in SIPD, for one proposal or many; each replaces the one before."""

    facts = Facts(
        group=Group.STEPS,
        place="sipd",
        how="isi sekali lagi di lembar SIPD (g b); isian terakhir yang berlaku",
    )

    recommendations: Mapping[ProposalCode, Recommendation]

    def check(self, session: Session) -> None:
        """Known proposals, amounts that are not negative, a note where one is rejected or returned, something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        for code, made in self.recommendations.items():
            checks.require_proposal(session, code)
            checks.require_valid_volume(made.volume)
            checks.require_not_negative("anggaran rekomendasi", made.cost, at="cost")
            if made.verdict is not SipdVerdict.FORWARD:
                checks.require_text(made.note, "catatan rekomendasi", at="note")
        if all(session.proposals[code].recommendation == made for code, made in self.recommendations.items()):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each stands with its proposal."""
        return session.with_proposals(
            replace(session.proposals[code], recommendation=made) for code, made in self.recommendations.items()
        )

    def sentence(self, after: Session) -> str:
        if len(self.recommendations) == 1:
            ((code, made),) = self.recommendations.items()
            return f"Rekomendasi kecamatan di SIPD untuk {clauses.proposal(after, code)}: {inner(recommended(made))}"
        counts = Counter(made.verdict for made in self.recommendations.values())
        parts = [f"{counts[verdict]} {verdict.value}" for verdict in SipdVerdict if counts[verdict]]
        return f"Rekomendasi kecamatan di SIPD untuk {len(self.recommendations)} usulan: {listed(parts)}"


@decides
class EnteredInSipd(Decision):
    """Somebody typed these proposals into SIPD, today where `on` is None; with `is_there` False that was an error."""

    facts = Facts(group=Group.STEPS, place="sipd", how="cabut tandanya dengan Spasi di lembar SIPD (g b)")

    codes: tuple[ProposalCode, ...]
    by: str
    on: date | None = None
    is_there: bool = True

    def check(self, session: Session) -> None:
        """Known proposals, each once, who did it, and something new."""
        require_opened(session)
        checks.require_no_amendment(session)
        checks.require_each_once(self.codes)
        checks.require_text(self.by, "yang menginput", at="by")
        before = [checks.require_proposal(session, code).in_sipd for code in self.codes]
        if not self.is_there and not any(before):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Day and name stand with each proposal, or are gone."""
        entry = SipdEntry(on=self.on or stamp.when.date(), by=self.by) if self.is_there else None
        return session.with_proposals(replace(session.proposals[code], in_sipd=entry) for code in self.codes)

    def sentence(self, after: Session) -> str:
        if not self.is_there:
            return f"{capital(subject(self.codes))} ternyata belum diinput ke SIPD, menurut {self.by}"
        entry = after.proposals[self.codes[0]].in_sipd
        on = f" tanggal {dates.long_date(entry.on)}" if entry else ""
        return f"{capital(subject(self.codes))} sudah diinput ke SIPD oleh {self.by}{on}"
