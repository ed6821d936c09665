"""Decisions that bring proposals in (SOP steps 1 and 2; the forum's own come in step 5)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from sessions.intake.again import says_something_known, texts_of
from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Ground,
    Group,
    Stamp,
    Touched,
    decides,
    require_open_sidang,
    touched,
)
from sessions.kernel.refusals import NOTHING_TO_DO, VILLAGE_UNKNOWN, Refusal
from sessions.kernel.session import ImportRecord, Session
from sessions.proposals.facts import POKIR_LAYOUT, coded
from sessions.proposals.fields import CHECKS, FIELDS, require_valid
from sessions.sentences import clauses
from sessions.sentences.clauses import inner, subject
from sessions.values.commissions import CommissionId
from sessions.values.proposals import EarlierDraft, Origin, Proposal, ProposalCode, ProposalDraft
from sessions.values.receiving import SourceLine

FILE_ALREADY_IMPORTED = Refusal(
    "FILE_ALREADY_IMPORTED",
    found="Tidak ada yang berubah: berkas {file} sudah pernah diimpor.",
    plain="Berkas itu sudah pernah diimpor.",
    advice="Bila isinya baru, perbaiki berkasnya lalu impor lagi.",
)

BROUGHT_BY_MISSING = Refusal(
    "BROUGHT_BY_MISSING",
    fields=("brought_by",),
    found="Pembawa usulan belum disebut.",
    advice="Tulis nama dan asal yang membawa usulan ini.",
)

PART_WITHOUT_PARENT = Refusal(
    "PART_WITHOUT_PARENT",
    found="Pecahan tidak diketik tersendiri.",
    advice="Pecah usulan induknya di layar prioritas (^P pecah).",
)

PROPOSAL_DECIDED = Refusal(
    "PROPOSAL_DECIDED",
    found="Usulan {code} sudah diputus atau dibetulkan; berkas tidak mengubahnya.",
    plain="Usulan itu sudah diputus atau dibetulkan.",
    advice="Betulkan dengan u di layar usulan, dengan alasan.",
)


def require_valid_draft(session: Session, draft: ProposalDraft) -> None:
    """Every field as it must be: a wish in words, a village of this kecamatan, no negative amounts, and so on."""
    for name in CHECKS:
        require_valid(session, name, getattr(draft, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """A row of the file that did not come in, and why (names of the intake's findings)."""

    row: int
    verdict: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftUpdate:
    """A proposal that the file has again, otherwise than before: its code stays, this is its draft from now on."""

    code: ProposalCode
    draft: ProposalDraft


_facts = partial(Facts, group=Group.RECAP, place="usulan")


@decides
class ProposalsImported(Decision):
    """One file came in: all its drafts at once, one decision and one undo. `sha256` names the file's bytes in hex.

    `drafts` are new; `updates` put what a corrected file says in the place of what an earlier one said. `columns` are
    the fields of a draft that the file has a column for: there an empty cell is an answer. `lines` are the rows of the
    file as they stood below its `headings`, those that were here already with their codes.
    """

    facts = _facts(
        mended_by=("ProposalChanged", "OutcomesDecided", "ProposalWithdrawn", "ProposalsMerged"),
        how="per usulan di Semua usulan (g u): u membetulkannya; m "
        "menggabungkan yang dobel; x atau h mengakhiri yang keliru, dengan alasan",
        amendment=Ground.IMPORTED,
    )

    file: str
    sha256: str
    layout: str
    drafts: tuple[ProposalDraft, ...]
    refused: tuple[RefusedRow, ...] = ()
    updates: tuple[DraftUpdate, ...] = ()
    columns: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    lines: tuple[SourceLine, ...] = ()

    def check(self, session: Session) -> None:
        """Something new or changed, each draft valid; nothing decided is changed, nothing comes in twice."""
        require_open_sidang(session, self)
        is_again = any(record.sha256 == self.sha256 for record in session.imports)
        brings_nothing = not (self.drafts or self.updates)
        if is_again and (brings_nothing or says_something_known(session.proposals.values(), self.drafts)):
            raise FILE_ALREADY_IMPORTED(file=self.file)
        if brings_nothing:
            raise NOTHING_TO_DO()
        if self.updates:
            checks.require_each_once(update.code for update in self.updates)
        for update in self.updates:
            if checks.require_proposal(session, update.code).is_decided:
                raise PROPOSAL_DECIDED(code=update.code)
        for draft in (*self.drafts, *(update.draft for update in self.updates)):
            require_valid_draft(session, draft)
        for line in self.lines:
            if line.code is not None:
                checks.require_proposal(session, line.code)
            if line.village is not None:
                checks.require_village(session, line.village)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Proposals get their codes in the order of the file; a row without a village is the kecamatan's own.

        What members of the DPRD carry in is a group apart, and says who brought it. What is updated keeps its code and
        the draft it came in with, and is back if it was sent back to its village; a pair that was judged before its
        text changed may be suspected again.
        """
        drafts = [(self._origin(draft), draft) for draft in self.drafts]
        arrived = [
            Proposal(
                code=code,
                draft=draft,
                origin=origin,
                source=self.file,
                brought_by=_bringer(origin, draft),
                asked_for=asked_for(self.columns),
            )
            for code, (origin, draft) in zip(coded(session, drafts), drafts, strict=True)
        ]
        record = ImportRecord(
            file=self.file,
            sha256=self.sha256,
            layout=self.layout,
            accepted=len(self.drafts),
            refused=len(self.refused),
            updated=len(self.updates),
            headings=self.headings,
            lines=self._lines(arrived),
        )
        updated = [
            self._updated(session.proposals[update.code], update.draft).back(stamp.when) for update in self.updates
        ]
        retold = {p.code for p in updated if texts_of(p.draft) != texts_of(session.proposals[p.code].draft)}
        return replace(
            session.with_proposals([*updated, *arrived]),
            imports=(*session.imports, record),
            not_duplicates=frozenset(pair for pair in session.not_duplicates if retold.isdisjoint(pair)),
        )

    def _updated(self, before: Proposal, draft: ProposalDraft) -> Proposal:
        earlier = EarlierDraft(source=before.source, draft=before.draft)
        return replace(
            before,
            draft=draft,
            source=self.file,
            earlier=(*before.earlier, earlier),
            asked_for=before.asked_for | asked_for(self.columns),
        )

    def _lines(self, arrived: Iterable[Proposal]) -> tuple[SourceLine, ...]:
        codes = {proposal.draft.row: proposal.code for proposal in arrived}
        codes |= {update.draft.row: update.code for update in self.updates}
        return tuple(replace(line, code=line.code or codes.get(line.row)) for line in self.lines)

    def _origin(self, draft: ProposalDraft) -> Origin:
        if self.layout == POKIR_LAYOUT:
            return Origin.POKIR
        return Origin.VILLAGE if draft.village else Origin.KECAMATAN

    def sentence(self, after: Session) -> str:
        refused = f"; {len(self.refused)} baris tidak masuk" if self.refused else ""
        updated = f"{clauses.capital(subject([u.code for u in self.updates]))} diperbarui" if self.updates else ""
        if not self.drafts:
            return f"{updated} dari berkas {self.file}{refused}"
        also = f"; {updated[:1].lower()}{updated[1:]}" if updated else ""
        return f"{len(self.drafts)} usulan direkap dari berkas {self.file}{also}{refused}"

    def touches(self, before: Session, after: Session) -> Touched:
        new = (code for code, proposal in after.proposals.items() if before.proposals.get(code) is not proposal)
        return touched(self, before, after, brought=new)


def asked_for(names: Iterable[str]) -> frozenset[str]:
    """The fields of a draft among these names."""
    return frozenset(FIELDS.keys() & set(names))


def _bringer(origin: Origin, draft: ProposalDraft) -> str:
    return draft.proposer if origin is Origin.POKIR else ""


@decides
class ProposalAdded(Decision):
    """One proposal typed by hand: of a village, of the kecamatan, of the forum, or carried in by DPRD (pokir).

    `asked` are the fields of a draft that were asked for: there an empty one is an answer.
    """

    facts = _facts(
        mended_by=("ProposalChanged", "OutcomesDecided", "ProposalWithdrawn", "ProposalsMerged"),
        how="di Semua usulan (g u): u membetulkannya; x atau h mengakhiri yang "
        "keliru, dengan alasan, lalu e mengetiknya kembali",
        amendment=Amends.AGAIN,
    )

    draft: ProposalDraft
    origin: Origin
    brought_by: str = ""
    commission: CommissionId | None = None
    asked: tuple[str, ...] = ()

    def check(self, session: Session) -> None:
        """A valid draft; a village's has its village, the forum's and pokir say who brought it."""
        require_open_sidang(session, self)
        require_valid_draft(session, self.draft)
        if self.commission is not None:
            checks.require_commission(session, self.commission)
        if self.origin is Origin.PART:
            raise PART_WITHOUT_PARENT()
        if self.origin is Origin.VILLAGE and self.draft.village is None:
            raise VILLAGE_UNKNOWN(village="-")
        if self.origin in {Origin.FORUM, Origin.POKIR} and not self.brought_by.strip():
            raise BROUGHT_BY_MISSING()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The proposal gets the next code of its origin."""
        (code,) = coded(session, [(self.origin, self.draft)])
        arrived = Proposal(
            code=code,
            draft=self.draft,
            origin=self.origin,
            brought_by=self.brought_by,
            commission=self.commission,
            asked_for=asked_for(self.asked),
        )
        return session.with_proposals([arrived])

    def sentence(self, after: Session) -> str:
        code = next(reversed(tuple(after.proposals)), "")
        origin = {
            Origin.VILLAGE: clauses.village(after, self.draft.village),
            Origin.KECAMATAN: clauses.village(after, None),
            Origin.FORUM: "forum",
            Origin.POKIR: "pokok-pokok pikiran DPRD",
        }[self.origin]
        carrier = f", dibawa oleh {self.brought_by}" if self.brought_by else ""
        sitting = f", di Komisi {self.commission}" if self.commission else ""
        return f"Usulan baru {code} dari {origin}{carrier}{sitting}: {inner(self.draft.activity)}"

    def touches(self, before: Session, after: Session) -> Touched:
        new = (code for code, proposal in after.proposals.items() if before.proposals.get(code) is not proposal)
        return touched(self, before, after, brought=new)
