"""What is asked in SOP steps 6 to 8: the report and its number, signatures with their scans, sending and receipt."""

import asyncio
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Annotated

from exports.paper.frame import office_of, zone
from exports.report import papers_introduction
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.refusals import Explanation
from sessions.kernel.text import NameOutsideFolder
from sessions.record.errors import told
from sessions.record.scans import Scan, keep_scan, read_scan
from sessions.report.decisions import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportWritten,
)
from sessions.report.decisions_passage import PaperHandedOn, ReportSentBack
from sessions.report.facts import holding, paper_name, signed_verb
from sessions.steps.decisions import StepBegun
from sessions.values.attendance import Role
from sessions.values.report import Holder, SectionName, SignedPaper
from sessions.values.steps import SIGNING
from tui.dialogs.asked import Asked, reasoned, values
from tui.dialogs.choice import Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.dialogs.text import AskParagraphs
from tui.papers import flows, origin
from tui.papers.manifest import FAILURES, archived, why
from tui.report import flows_passage, view, view_passage
from tui.shell.flows import ask_act, ask_form, is_refused, number_hint
from tui.shell.stage import StageScreen

_DAY = "misalnya 9-2-2027"

_SCANS = (".pdf", ".jpg", ".jpeg", ".png")


async def open_row(screen: StageScreen, key: view.ReportKey) -> None:
    """What Enter does in this row."""
    match key:
        case SectionName():
            write(screen, key)
        case view.ReportTopic():
            _FORMS[key](screen)
        case view_passage.Route(paper=paper):
            flows_passage.choose_holder(screen, paper)
        case paper, role:
            await sign(screen, paper, role)


def write(screen: StageScreen, section: SectionName) -> None:
    """The paragraphs of a part, as they stand or as the program proposes them."""
    session = screen.session
    texts = papers_introduction.text_of(session, section)
    if is_refused(screen, ReportWritten(sections={section: (*texts, "-")})):
        return

    async def take(paragraphs: tuple[str, ...]) -> None:
        is_proposed = section not in session.report.sections and paragraphs in {(), texts}
        if not is_proposed and paragraphs != texts:
            await screen.decide(ReportWritten(sections={section: paragraphs}))

    title = f"Laporan: {section.value}"
    screen.ask(AskParagraphs(title, texts, explanation="Satu baris satu alinea."), take)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportNumberForm:
    number: Annotated[str, Asked("Nomor laporan", hint=number_hint("laporan"))] = ""
    dated: Annotated[date | None, Asked("Tanggal laporan", hint=_DAY)] = None


def number(screen: StageScreen) -> None:
    """Number and date from the register."""
    ask_form(
        screen,
        "Nomor dan tanggal laporan",
        _ReportNumberForm,
        lambda form: ReportNumbered(number=form.number, dated=form.dated),
        screen.session.report,
    )


def hand_over(screen: StageScreen) -> None:
    """The report lies before the Camat: the ten minutes run."""
    lies_there = holding(screen.session, SignedPaper.REPORT).holder is Holder.CAMAT
    decision = StepBegun(step=SIGNING) if lies_there else PaperHandedOn(paper=SignedPaper.REPORT, to=Holder.CAMAT)
    if is_refused(screen, decision):
        return

    text = "Waktu baku tanda tangan, 10 menit, dihitung sejak sekarang."
    screen.confirm(AskConfirm("Laporan diserahkan kepada Camat?", text, yes="serahkan"), decision)


async def sign(screen: StageScreen, paper: SignedPaper, role: Role, amendment: int = 0) -> None:
    """Who signed and when; once that is known, its scan or a correction."""
    if amendment or screen.session.signature(paper, role) is None:
        _ask_signature(screen, paper, role, amendment)
        return
    choices = (
        Choice(
            value=partial(attach, screen, paper, role),
            label="Lampirkan pindaian",
            note="PDF, JPG, PNG; juga PDF bertanda tangan elektronik",
        ),
        Choice(value=partial(_ask_signature, screen, paper, role), label="Betulkan nama atau waktu"),
    )
    ask_act(screen, f"{paper_name(paper)}: {role.value}", choices)


Day = Annotated[date, Asked("Tanggal", hint=_DAY)]
Hour = Annotated[time, Asked("Pukul", hint="misalnya 09.15")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _SignatureForm:
    name: Annotated[str, Asked("Penanda tangan")]
    on: Day
    at: Hour


def _ask_signature(screen: StageScreen, paper: SignedPaper, role: Role, amendment: int = 0) -> None:
    session = screen.session
    known, official = session.signature(paper, role, amendment), session.officials.get(role)
    if is_refused(screen, PaperSigned(paper=paper, role=role, name="-", amendment=amendment)):
        return
    at = known.signed_at if known else screen.app.clock()
    name = known.signer if known else official.name if official else ""

    def build(form: _SignatureForm) -> PaperSigned:
        return PaperSigned(
            paper=paper,
            role=role,
            name=form.name,
            signed_at=_moment(screen, form),
            scan=known.scan if known else "",
            scan_sha256=known.scan_sha256 if known else "",
            amendment=amendment,
        )

    start = {"name": name, "on": at.date(), "at": at.time()}
    ask_form(
        screen, f"{paper_name(paper, amendment)} {signed_verb(paper, role)} {role.value}", _SignatureForm, build, start
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _SentBackForm:
    reason: Annotated[str, reasoned("Yang diperbaiki")]
    by: Annotated[str, Asked("Dikembalikan oleh")]


def send_back(screen: StageScreen) -> None:
    """The Camat does not sign: why."""
    official = screen.session.officials.get(Role.CAMAT)
    if is_refused(screen, ReportSentBack(reason="-" * REASON_LENGTH, by="-")):
        return
    ask_form(
        screen,
        "Laporan dikembalikan untuk diperbaiki",
        _SentBackForm,
        lambda form: ReportSentBack(reason=form.reason, by=form.by),
        {"by": official.name if official else "Camat"},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _CoveringLetterForm:
    letter_number: Annotated[str, Asked("Nomor surat", hint=number_hint("surat_pengantar"))] = ""
    dated: Annotated[date, Asked("Tanggal surat", hint=_DAY)]
    how: Annotated[str, Asked("Cara pengiriman")]
    by: Annotated[str, Asked("Pengantar", hint="nama yang mengantar")]


def send(screen: StageScreen) -> None:
    """The covering letter: number, date, how and by whom."""
    session, sent = screen.session, screen.session.delivery
    today = sent.dated if sent else max(screen.app.clock().date(), session.sidang.held_on or date.min)
    if is_refused(screen, ReportSent(dated=today, how="-", by="-", letter_number="-")):
        return
    start = {
        "letter_number": sent.letter_number if sent else "",
        "dated": today,
        "how": sent.how if sent else "diantar langsung",
        "by": sent.sent_by if sent else "",
    }
    ask_form(screen, "Surat pengantar", _CoveringLetterForm, lambda form: ReportSent(**values(form)), start)


@dataclass(frozen=True, slots=True, kw_only=True)
class _AcknowledgedForm:
    on: Day
    at: Hour
    receiver: Annotated[str, Asked("Penerima")]
    position: Annotated[str, Asked("Jabatan", hint="boleh kosong")] = ""


def receive(screen: StageScreen) -> None:
    """Who of the planning agency signed for it, and when."""
    sent, now = screen.session.delivery, screen.app.clock()
    earliest = datetime.combine(sent.dated, time(), now.tzinfo) if sent else now
    if is_refused(screen, ReportReceived(received_at=max(now, earliest), receiver="-")):
        return
    at = sent.received_at if sent and sent.received_at else now
    start = {
        "on": at.date(),
        "at": at.time(),
        "receiver": sent.receiver if sent else "",
        "position": sent.receiver_position if sent else "",
    }

    def build(form: _AcknowledgedForm) -> ReportReceived:
        return ReportReceived(received_at=_moment(screen, form), receiver=form.receiver, position=form.position)

    ask_form(screen, "Tanda terima laporan", _AcknowledgedForm, build, start)


def _moment(screen: StageScreen, form: _SignatureForm | _AcknowledgedForm) -> datetime:
    """Day and hour as they were typed, in the zone of the kecamatan."""
    return datetime.combine(form.on, form.at, zone(office_of(screen.session)))


def attach(screen: StageScreen, paper: SignedPaper, role: Role) -> None:
    """A scan out of those at hand is copied into the session folder, and its hash kept with the signature."""

    async def look(path: Path) -> Scan:
        return await asyncio.to_thread(read_scan, path)

    async def take(scan: Scan) -> None:
        await _keep(screen, paper, role, scan)

    files = files_at_hand((Path.cwd(), screen.app.sitting.folder), _SCANS)
    hint = "ketik nama atau letak berkas PDF, JPG, atau PNG"
    screen.ask(PickFile(files, look, title="Pindaian", placeholder=hint), take)


async def _keep(screen: StageScreen, paper: SignedPaper, role: Role, scan: Scan) -> None:
    app = screen.app
    known = app.session.signature(paper, role)
    if known is None:
        return
    about = f"{paper.value} {role.value}"
    try:
        name = await asyncio.to_thread(keep_scan, app.sitting.folder, scan, about)
    except (OSError, NameOutsideFolder) as error:
        reason = told(error) if isinstance(error, OSError) else "foldernya tautan"
        app.notice = Explanation(found=f"Pindaian tidak tersimpan: {reason}.", advice="Bereskan dahulu, lalu ulangi.")
        return
    decision = PaperSigned(
        paper=paper, role=role, name=known.signer, signed_at=known.signed_at, scan=name, scan_sha256=scan.sha256
    )
    if await screen.decide(decision):
        await _tell_whether_signed(screen, scan)


async def _tell_whether_signed(screen: StageScreen, scan: Scan) -> None:
    """Of a PDF that begins with one that was issued: that it was signed electronically, or what else was added."""
    app = screen.app
    try:
        said = await asyncio.to_thread(origin.signed_since, "Berkas itu", scan.content, app.sitting)
    except origin.NotOurs as wrong:
        app.notice = Explanation(found=str(wrong), advice="Tetap terlampir; tanyakan dahulu kepada yang mengirimnya.")
        return
    if said:
        app.last_act = f"{app.now} {said}"


def archive(screen: StageScreen) -> None:
    """The whole session in one zip, made beside the program."""
    screen.run_worker(_archive(screen), exclusive=True, group="dokumen")


async def _archive(screen: StageScreen) -> None:
    """Compare papers and scans with the journal, pack, read back; what is not whole is told instead."""
    app = screen.app
    app.last_act = f"{app.now} Memeriksa dokumen dan menulis arsip …"
    try:
        path = await asyncio.to_thread(archived, app.sitting)
    except FAILURES as error:
        app.last_act = ""
        app.notice = Explanation(found=why(error))
    else:
        app.last_act = f"{app.now} Arsip tersimpan dan terbaca kembali: {path.parent.name}/{path.name}."


_FORMS = {
    view.ReportTopic.NUMBER: number,
    view.ReportTopic.PAPER: flows.read_report,
    view.ReportTopic.HANDED: hand_over,
    view.ReportTopic.SENT_BACK: send_back,
    view.ReportTopic.COPIES: flows_passage.duplicate,
    view.ReportTopic.FILED: flows_passage.keep,
    view.ReportTopic.LETTER: send,
    view.ReportTopic.RECEIPT: receive,
    view.ReportTopic.PARCEL: flows.print_all,
    view.ReportTopic.ARCHIVE: archive,
}
