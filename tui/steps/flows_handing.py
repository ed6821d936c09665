"""What is asked about the papers on the day: who wrote the code by hand, and who took them for the Camat."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from exports.paper.frame import fingerprint, verification_code
from sessions.closing.decisions_handing import CodeWritten, HandedOver
from sessions.language.dates import clock
from sessions.sentences.clauses import kind_of
from sessions.values.attendance import Role
from tui.dialogs.asked import Asked
from tui.dialogs.reading import Unreadable, read_time
from tui.dialogs.text import AskText
from tui.shell.flows import ask_form, is_refused, known_names
from tui.shell.stage import StageScreen


def ask_code(screen: StageScreen) -> None:
    """Who wrote the code on the sheet of signatures."""
    written = screen.session.code_written
    if is_refused(screen, CodeWritten(by="-")):
        return

    async def keep(by: str) -> None:
        await screen.decide(CodeWritten(by=by))

    code = verification_code(fingerprint(screen.app.sitting.ledger))
    copied = "Disalin dengan tangan ke Lembar Tanda Tangan. Siapa yang menulisnya?"
    told = f"Kode verifikasi: {code or f'({kind_of(screen.session)}, tanpa kode)'}\n{copied}"
    start = written.by if written else screen.app.sitting.by
    screen.ask(AskText("Kode pada Lembar Tanda Tangan", value=start, explanation=told), keep)


@dataclass(frozen=True, slots=True, kw_only=True)
class _HandoverForm:
    to: Annotated[str, Asked("Diterima oleh", suggestions=known_names)]
    at: datetime | None = None


def ask_handover(screen: StageScreen) -> None:
    """Who took Berita Acara, list of delegates and data for the Camat, and when."""
    session, now = screen.session, screen.app.clock()
    if is_refused(screen, HandedOver(to="-")):
        return

    def read(typed: str) -> datetime:
        at = datetime.combine(now.date(), read_time(typed), now.tzinfo)
        if at > now:
            raise Unreadable("Jam itu belum tiba.")
        return at

    handed, camat = session.handed_over, session.officials.get(Role.CAMAT)
    start = {"to": handed.to if handed else camat.name if camat else "", "at": handed.at if handed else now}
    ask_form(
        screen,
        "Diserahkan kepada Camat",
        _HandoverForm,
        lambda form: HandedOver(to=form.to, at=form.at),
        start,
        asked={"at": Asked("Pukul", hint="misalnya 12.20", read=read, show=clock)},
        about="Berita Acara, daftar utusan, sesi.json",
    )
