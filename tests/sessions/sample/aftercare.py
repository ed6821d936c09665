"""Steps 6 to 8 of the sample: the report, the Camat's signature, and the way to the planning agency."""

from facts import CAMAT, KASI, OBSTACLES, SEKCAM, SUGGESTIONS
from script import DELIVERY, REPORT, SARI, Script, at

from sessions.closing.decisions import MinutesNumbered
from sessions.report.decisions import PaperSigned, ReportNumbered, ReportReceived, ReportSent, ReportWritten
from sessions.report.decisions_passage import PaperHandedOn, ReportDuplicated, ReportFiled
from sessions.sipd import facts as sipd
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.steps.decisions import StepCompleted
from sessions.values.attendance import Role
from sessions.values.report import Holder, SectionName, SignedPaper


def report(script: Script) -> None:
    """Step 6: what people write in the report, its number, and what SIPD gets."""
    script.when(REPORT, "9.10")
    sections = {SectionName.OBSTACLES: OBSTACLES, SectionName.SUGGESTIONS: SUGGESTIONS}
    script.decide(ReportWritten(sections=sections), ReportNumbered(number="400.10/12/2027", dated=REPORT), seconds=600)
    script.decide(RecommendationsMade(recommendations=sipd.suggestions(script.session)))
    agreed = tuple(p.code for p in sipd.to_enter(script.session))
    script.decide(EnteredInSipd(codes=agreed, by=SARI, on=REPORT))
    script.when(REPORT, "13.10")
    script.decide(MinutesNumbered(number="400.10/11/2027"))
    script.when(REPORT, "14.00")
    script.decide(StepCompleted(step=6), seconds=300)
    for to, role, name in ((Holder.KASI_PMD, Role.KASI_PMD, KASI), (Holder.SEKCAM, Role.SEKCAM, SEKCAM)):
        script.decide(PaperHandedOn(paper=SignedPaper.REPORT, to=to), seconds=1200)
        script.decide(PaperSigned(paper=SignedPaper.REPORT, role=role, name=name), seconds=300)


def signature(script: Script) -> None:
    """Step 7: eight minutes; the Camat led the sidang and signs the Berita Acara once."""
    script.when(DELIVERY, "8.30")
    script.decide(*(PaperHandedOn(paper=paper, to=Holder.CAMAT) for paper in PAPERS), seconds=210)
    script.decide(*(PaperSigned(paper=paper, role=Role.CAMAT, name=CAMAT) for paper in PAPERS), seconds=60)
    script.decide(StepCompleted(step=7), seconds=60)
    script.decide(*(PaperHandedOn(paper=paper, to=Holder.JFU) for paper in PAPERS), seconds=60)


PAPERS = (SignedPaper.REPORT, SignedPaper.BERITA_ACARA)


def delivery(script: Script) -> None:
    """Step 8: duplicated, filed, carried to the planning agency, and taken in there."""
    script.when(DELIVERY, "9.00")
    script.decide(ReportDuplicated(copies=3), ReportFiled(folder="Musrenbang 2027", place="lemari arsip Seksi PMD"))
    script.when(DELIVERY, "9.15")
    script.decide(ReportSent(dated=DELIVERY, how="diantar langsung", by=SARI, letter_number="000.1/15/2027"))
    script.when(DELIVERY, "10.40")
    received = ReportReceived(
        received_at=at(DELIVERY, "10.30"), receiver="Dwi Lestari", position="Staf Bidang Perencanaan"
    )
    script.decide(received, StepCompleted(step=8), seconds=60)
