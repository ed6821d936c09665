"""Steps 6 to 8 of the sample: the report, the Camat's signature, and the way to the planning agency."""

from facts import CAMAT, OBSTACLES, SUGGESTIONS
from script import DELIVERY, REPORT, SARI, Script, at

from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportSent, ReportWritten
from sessions.sipd import facts as sipd
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.steps.decisions import StepBegun, StepCompleted
from sessions.values.attendance import Role
from sessions.values.report import SectionName, SignedPaper


def report(script: Script) -> None:
    """Step 6: what people write in the report, its number, and what SIPD gets."""
    script.when(REPORT, "9.10")
    sections = {SectionName.OBSTACLES: OBSTACLES, SectionName.SUGGESTIONS: SUGGESTIONS}
    script.decide(ReportWritten(sections=sections), ReportNumbered(number="400.10/12/2027", dated=REPORT), seconds=600)
    script.decide(RecommendationsMade(recommendations=sipd.suggestions(script.session)))
    agreed = tuple(p.code for p in sipd.to_enter(script.session))
    script.decide(EnteredInSipd(codes=agreed, by=SARI, on=REPORT))
    script.when(REPORT, "14.00")
    script.decide(StepCompleted(step=6))


def signature(script: Script) -> None:
    """Step 7: eight minutes."""
    script.when(DELIVERY, "8.30")
    script.decide(StepBegun(step=7), seconds=420)
    script.decide(PaperSigned(paper=SignedPaper.REPORT, role=Role.CAMAT, name=CAMAT), StepCompleted(step=7), seconds=60)


def delivery(script: Script) -> None:
    """Step 8: carried to the planning agency, and taken in there."""
    script.when(DELIVERY, "9.15")
    script.decide(ReportSent(dated=DELIVERY, how="diantar langsung", by=SARI, letter_number="000.1/15/2027"))
    script.when(DELIVERY, "10.40")
    received = ReportReceived(
        received_at=at(DELIVERY, "10.30"), receiver="Dwi Lestari", position="Staf Bidang Perencanaan"
    )
    script.decide(received, StepCompleted(step=8), seconds=60)
