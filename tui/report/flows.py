"""Acts of SOP steps 6 to 8: writing and numbering the report, signatures with their scans, sending and receipt."""

from datetime import date, datetime, time

from exports.paper.frame import office_of, zone
from exports.report import parts_introduction
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.decision import Decision
from sessions.language import dates
from sessions.report.decisions import (
    PaperSigned,
    ReportNumbered,
    ReportReceived,
    ReportSent,
    ReportSentBack,
    ReportWritten,
)
from sessions.report.facts import paper_name
from sessions.steps import sop
from sessions.steps.decisions import StepBegun
from sessions.values.attendance import Role
from sessions.values.report import SectionName, SignedPaper
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import at_least, read_date, read_time
from tui.dialogs.text import AskParagraphs
from tui.papers import flows
from tui.report import flows_parcel, view
from tui.shell.flows import ask_and_take, number_hint, refusal_of
from tui.shell.stage import StageScreen

_ATTACH, _CORRECT = "pindai", "betulkan"


async def open_row(screen: StageScreen, key: str) -> None:
    """What Enter does in this row."""
    if key.startswith(view.SECTION):
        write(screen, view.section_of(key))
    elif key.startswith(view.SIGNATURE):
        await sign(screen, *view.signer_of(key))
    elif key in _FORMS:
        _FORMS[key](screen)


def write(screen: StageScreen, section: SectionName) -> None:
    """The paragraphs of a part, as they stand or as the program proposes them."""
    session = screen.session
    texts = parts_introduction.text_of(session, section)
    if refusal := refusal_of(session, ReportWritten(sections={section: (*texts, "-")})):
        screen.app.notice = refusal
        return

    async def take(paragraphs: tuple[str, ...]) -> None:
        is_proposed = section not in session.report.sections and paragraphs in {(), texts}
        if not is_proposed and paragraphs != texts:
            await screen.decide(ReportWritten(sections={section: paragraphs}))

    title = f"Laporan: {section.value}"
    screen.ask(AskParagraphs(title, texts, explanation="Satu baris satu alinea."), take)


def number(screen: StageScreen) -> None:
    """Number and date from the register."""
    found = screen.session.report
    fields = (
        Field(
            name="nomor",
            label="Nomor laporan",
            value=found.number,
            is_required=False,
            hint=number_hint("laporan")(screen.session),
        ),
        _date_field("tanggal", "Tanggal laporan", found.dated, is_required=False),
    )
    ask_and_take(
        screen,
        "Nomor dan tanggal laporan",
        fields,
        lambda answers: ReportNumbered(number=answers.text("nomor"), dated=_date(answers, "tanggal")),
    )


def hand_over(screen: StageScreen) -> None:
    """The report lies before the Camat: the ten minutes run."""
    decision = StepBegun(step=sop.SIGNING)
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
        return

    async def begin(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await screen.decide(decision)

    text = "Waktu baku tanda tangan, 10 menit, dihitung sejak sekarang."
    screen.ask(AskConfirm("Laporan diserahkan kepada Camat?", text, yes="serahkan"), begin)


async def sign(screen: StageScreen, paper: SignedPaper, role: Role) -> None:
    """Who signed and when; once that is known, its scan or a correction."""
    if screen.session.signature(paper, role) is None:
        _ask_signature(screen, paper, role)
        return
    choices = [
        Choice(value=_ATTACH, label="Lampirkan pindaian", note="PDF, JPG, atau PNG"),
        Choice(value=_CORRECT, label="Betulkan nama atau waktu"),
    ]

    async def chosen(answer: str) -> None:
        if answer == _ATTACH:
            flows_parcel.attach(screen, paper, role)
        else:
            _ask_signature(screen, paper, role)

    screen.ask(AskChoice(f"{paper_name(paper)}: {role.value}", choices), chosen)


def _ask_signature(screen: StageScreen, paper: SignedPaper, role: Role) -> None:
    session = screen.session
    known, official = session.signature(paper, role), session.officials.get(role)
    if refusal := refusal_of(session, PaperSigned(paper=paper, role=role, name="-")):
        screen.app.notice = refusal
        return
    at = known.signed_at if known else screen.app.clock()
    name = known.signer if known else official.name if official else ""
    fields = (Field(name="nama", label="Penanda tangan", value=name), *_moment_fields(at))

    def build(answers: Answers) -> Decision:
        return PaperSigned(
            paper=paper,
            role=role,
            name=answers.text("nama"),
            signed_at=_moment(screen, answers),
            scan=known.scan if known else "",
            scan_sha256=known.scan_sha256 if known else "",
        )

    ask_and_take(screen, f"{paper_name(paper)} ditandatangani {role.value}", fields, build)


def send_back(screen: StageScreen) -> None:
    """The Camat does not sign: why."""
    official = screen.session.officials.get(Role.CAMAT)
    fields = (
        Field(name="alasan", label="Yang diperbaiki", read=at_least(REASON_LENGTH, "Alasan")),
        Field(name="oleh", label="Dikembalikan oleh", value=official.name if official else "Camat"),
    )
    if refusal := refusal_of(screen.session, ReportSentBack(reason="-" * REASON_LENGTH, by="-")):
        screen.app.notice = refusal
        return
    ask_and_take(
        screen,
        "Laporan dikembalikan untuk diperbaiki",
        fields,
        lambda answers: ReportSentBack(reason=answers.text("alasan"), by=answers.text("oleh")),
    )


def send(screen: StageScreen) -> None:
    """The covering letter: number, date, how and by whom."""
    session, sent = screen.session, screen.session.delivery
    today = sent.dated if sent else max(screen.app.clock().date(), session.sidang.held_on or date.min)
    if refusal := refusal_of(session, ReportSent(dated=today, how="-", by="-", letter_number="-")):
        screen.app.notice = refusal
        return
    fields = (
        Field(
            name="nomor",
            label="Nomor surat",
            value=sent.letter_number if sent else "",
            is_required=False,
            hint=number_hint("surat_pengantar")(session),
        ),
        _date_field("tanggal", "Tanggal surat", today),
        Field(name="cara", label="Cara pengiriman", value=sent.how if sent else "diantar langsung"),
        Field(name="oleh", label="Pengantar", value=sent.sent_by if sent else "", hint="nama yang mengantar"),
    )

    def build(answers: Answers) -> Decision:
        return ReportSent(
            letter_number=answers.text("nomor"),
            dated=_date(answers, "tanggal") or today,
            how=answers.text("cara"),
            by=answers.text("oleh"),
        )

    ask_and_take(screen, "Surat pengantar", fields, build)


def receive(screen: StageScreen) -> None:
    """Who of the planning agency signed for it, and when."""
    sent, now = screen.session.delivery, screen.app.clock()
    earliest = datetime.combine(sent.dated, time(), now.tzinfo) if sent else now
    if refusal := refusal_of(screen.session, ReportReceived(received_at=max(now, earliest), receiver="-")):
        screen.app.notice = refusal
        return
    at = sent.received_at if sent and sent.received_at else now
    fields = (
        *_moment_fields(at),
        Field(name="nama", label="Penerima", value=sent.receiver if sent else ""),
        Field(
            name="jabatan",
            label="Jabatan",
            value=sent.receiver_position if sent else "",
            is_required=False,
            hint="boleh kosong",
        ),
    )
    ask_and_take(
        screen,
        "Tanda terima laporan",
        fields,
        lambda answers: ReportReceived(
            received_at=_moment(screen, answers), receiver=answers.text("nama"), position=answers.text("jabatan")
        ),
    )


def _date_field(name: str, label: str, value: date | None, *, is_required: bool = True) -> Field:
    shown = dates.numeric_date(value) if value else ""
    return Field(name=name, label=label, value=shown, hint="misalnya 9-2-2027", read=read_date, is_required=is_required)


def _moment_fields(at: datetime) -> tuple[Field, Field]:
    return (
        _date_field("tanggal", "Tanggal", at.date()),
        Field(name="pukul", label="Pukul", value=dates.clock(at), hint="misalnya 09.15", read=read_time),
    )


def _date(answers: Answers, name: str) -> date | None:
    value = answers.value(name)
    return value if isinstance(value, date) else None


def _moment(screen: StageScreen, answers: Answers) -> datetime:
    """Day and hour as they were typed, in the zone of the kecamatan."""
    day, hour = answers.value("tanggal"), answers.value("pukul")
    if not (isinstance(day, date) and isinstance(hour, time)):
        raise TypeError(f"{type(day).__name__} {type(hour).__name__}")
    return datetime.combine(day, hour, zone(office_of(screen.session)))


_FORMS = {
    view.NUMBER: number,
    view.PAPER: flows.preview_report,
    view.HANDED: hand_over,
    view.SENT_BACK: send_back,
    view.LETTER: send,
    view.RECEIPT: receive,
    view.PARCEL: flows.print_all,
    view.ARCHIVE: flows_parcel.archive,
}
