"""Decisions about the way of the papers (perjalanan naskah): who holds them, how many copies, where they are kept."""

from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Group, Stamp, decides
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.report.decisions import (
    require_finished,
    require_locked,
    require_not_sent,
    require_signed,
)
from sessions.report.facts import holding, is_return, paper_name
from sessions.sentences.clauses import because, inner
from sessions.values.attendance import Role
from sessions.values.report import Filing, Holder, Passage, SentBack, SignedPaper
from sessions.values.steps import REPORTING, SIGNING

ALREADY_THERE = Refusal(
    "ALREADY_THERE",
    found="{paper} sudah berada pada {holder}.",
    plain="Naskah itu sudah berada di sana.",
    advice="Pilih pemegang berikutnya, atau kembalikan dengan catatan.",
)

MOST_COPIES = 100
"""More copies of a report are a slip of the hand."""

_facts = partial(Facts, group=Group.PAPERS, place="laporan")


def sent_back(session: Session, returned: SentBack, to: Holder) -> Session:
    """The session with the report back on a desk: steps 6 and 7 are open again, and what was signed of it is void."""
    again = {REPORTING, SIGNING}
    passage = Passage(paper=SignedPaper.REPORT, to=to, at=returned.at, note=returned.reason)
    return replace(
        session,
        report=replace(session.report, sent_back=(*session.report.sent_back, returned)),
        steps={number: record for number, record in session.steps.items() if number not in again},
        steps_begun={number: at for number, at in session.steps_begun.items() if number not in again},
        signatures=tuple(s for s in session.signatures if s.paper is not SignedPaper.REPORT),
        passages=(*session.passages, passage),
    )


@decides
class ReportSentBack(Decision):
    """The Camat sends the report back: step 6 runs again, and what was signed of it counts no more."""

    facts = _facts(
        mended_by=("ReportWritten", "PaperSigned"),
        how="selesaikan lagi langkah 6 dan catat tanda tangannya (lembar Laporan, g b); pengembaliannya tetap tercatat",
    )

    reason: str
    by: str

    def check(self, session: Session) -> None:
        """A finished report that has not left the house, a reason and a name."""
        require_locked(session)
        require_finished(session)
        require_not_sent(session)
        checks.require_reason(self.reason)
        checks.require_text(self.by, "yang mengembalikan", at="by")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Steps 6 and 7 are open again; the return stays on record."""
        return sent_back(session, SentBack(reason=self.reason, by=self.by, at=stamp.when), Holder.JFU)

    def sentence(self, after: Session) -> str:
        return f"Laporan Hasil Musrenbang dikembalikan {self.by} untuk diperbaiki{because(self.reason)}"


@decides
class PaperHandedOn(Decision):
    """A paper goes to another desk: on, as the SOP has it, or back with a note on what has to be put right.

    A report that comes back from the Camat unsigned opens step 6 again, as `ReportSentBack` does; one that comes to the
    Camat begins step 7.
    """

    facts = _facts(how="serahkan sekali lagi di lembar Laporan (g b); perjalanan sebelumnya tetap tercatat")

    paper: SignedPaper
    to: Holder
    note: str = ""

    def check(self, session: Session) -> None:
        """A closed sidang and a paper in the house; a finished report for the Camat; a note where it goes back."""
        require_locked(session)
        require_not_sent(session)
        now = holding(session, self.paper).holder
        if self.to is now:
            raise ALREADY_THERE(paper=paper_name(self.paper), holder=now.value)
        if self.paper is SignedPaper.REPORT and self.to is Holder.CAMAT:
            require_finished(session)
        if is_return(session, self.paper, self.to):
            checks.require_reason(self.note)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The paper has its new holder."""
        is_of_the_report = self.paper is SignedPaper.REPORT
        came_from_the_camat = holding(session, self.paper).holder is Holder.CAMAT
        if is_of_the_report and came_from_the_camat and is_return(session, self.paper, self.to):
            camat = session.officials.get(Role.CAMAT)
            by = camat.name if camat else Role.CAMAT.value
            return sent_back(session, SentBack(reason=self.note, by=by, at=stamp.when), self.to)
        passage = Passage(paper=self.paper, to=self.to, at=stamp.when, note=self.note)
        session = replace(session, passages=(*session.passages, passage))
        begins = is_of_the_report and self.to is Holder.CAMAT and REPORTING in session.steps
        if not begins or SIGNING in session.steps or SIGNING in session.steps_begun:
            return session
        return replace(session, steps_begun={**session.steps_begun, SIGNING: stamp.when})

    def sentence(self, after: Session) -> str:
        verb = "dikembalikan kepada" if self.note else "diserahkan kepada"
        return f"{paper_name(self.paper)} {verb} {self.to}{because(self.note)}"


@decides
class ReportDuplicated(Decision):
    """The signed report was duplicated: into how many."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    copies: int

    def check(self, session: Session) -> None:
        """A signed report, or one whose signing was skipped, and a number that can be."""
        require_locked(session)
        require_signed(session)
        if not 1 <= self.copies <= MOST_COPIES:
            raise COUNT_INVALID(field="rangkap").at("copies")
        if self.copies == session.report.copies:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The number is set."""
        return replace(session, report=replace(session.report, copies=self.copies))

    def sentence(self, after: Session) -> str:
        return f"Laporan Hasil Musrenbang digandakan dalam rangkap {self.copies}"


@decides
class ReportFiled(Decision):
    """Where the office keeps its own copy: the folder (map), and where that stands."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    folder: str
    place: str

    def check(self, session: Session) -> None:
        """A signed report, or one whose signing was skipped; a folder and a place, and something new."""
        require_locked(session)
        require_signed(session)
        checks.require_text(self.folder, "map", at="folder")
        checks.require_text(self.place, "tempat arsip", at="place")
        known = session.report.filing
        if known is not None and (known.folder, known.place) == (self.folder, self.place):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Folder and place are set."""
        filing = Filing(folder=self.folder, place=self.place, at=stamp.when)
        return replace(session, report=replace(session.report, filing=filing))

    def sentence(self, after: Session) -> str:
        return f"Laporan Hasil Musrenbang diarsip dalam map {inner(self.folder)}, di {inner(self.place)}"
