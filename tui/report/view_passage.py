"""Where report, Berita Acara and covering letter lie, and to whom each may go (perjalanan naskah)."""

from collections.abc import Iterator
from typing import NamedTuple

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.facts import holding, is_return, next_holder, paper_name
from sessions.values.attendance import Role
from sessions.values.report import Holder, SignedPaper
from tui.widgets.view import Detail


class Route(NamedTuple):
    """The row of a paper on its way."""

    paper: SignedPaper


def told(session: Session, paper: SignedPaper) -> str:
    """`pada Sekcam sejak 4 Feb 09.12`, with the note where it came back; the covering letter leaves with the report."""
    if session.delivery is not None and paper is SignedPaper.COVERING_LETTER:
        return "dikirim bersama laporan"
    found = holding(session, paper)
    note = f" · dikembalikan: {found.note}" if found.note else ""
    if found.since is None:
        return f"pada {found.holder}, belum diserahkan"
    at = found.since
    return f"pada {found.holder} sejak {at.day} {dates.month(at)[:3]} {dates.clock(at)}{note}"


def onward(session: Session, paper: SignedPaper) -> str:
    """To whom `n` hands it on; empty where it goes no further (`why_not_onward`)."""
    return "" if why_not_onward(session, paper) else next_holder(session, paper).value


def why_not_onward(session: Session, paper: SignedPaper) -> str:
    """Why the paper is not simply handed on: it was sent, came back signed, or waits for the Camat's pen."""
    if session.delivery is not None:
        return "Laporan sudah dikirim; naskah tidak berpindah lagi."
    is_signed = session.signature(paper, Role.CAMAT) is not None
    if is_signed and holding(session, paper).holder is Holder.JFU:
        return "Naskah sudah ditandatangani dan kembali: gandakan, arsip, dan kirim."
    if is_return(session, paper, next_holder(session, paper)):
        return "Catat dahulu tanda tangan Camat, atau Enter mengembalikannya dengan catatan."
    return ""


def choices(session: Session, paper: SignedPaper) -> Iterator[tuple[Holder, str, str]]:
    """Every other holder: label, and what is asked besides."""
    now = holding(session, paper).holder
    for to in Holder:
        if to is not now:
            goes_back = is_return(session, paper, to)
            yield to, f"{'Kembalikan' if goes_back else 'Serahkan'} kepada {to}", "dengan catatan" if goes_back else ""


def detail(session: Session, paper: SignedPaper) -> Detail:
    """Whether it is signed, what may be done with it, and its whole way so far, the latest first."""
    passages = [passage for passage in session.passages if passage.paper is paper]
    lines = [
        f"{dates.numeric_date(p.at)} {dates.clock(p.at)} kepada {p.to}{f': {p.note}' if p.note else ''}"
        for p in reversed(passages)
    ]
    to = onward(session, paper)
    signed = session.signature(paper, Role.CAMAT) is not None
    how = f"n menyerahkannya kepada {to}; Enter memilih pemegang lain atau mengembalikan dengan catatan."
    if not to:
        how = why_not_onward(session, paper)
    state = "sudah ditandatangani Camat" if signed else "tanda tangan Camat belum dicatat"
    return Detail(title=f"{paper_name(paper)}: {state}", lines=(how, *lines))


def where_all_lie(session: Session) -> str:
    """`Naskah: laporan pada Sekcam, Berita Acara pada Camat, surat pengantar pada JFU.`; empty before the closing."""
    if not session.is_closed or session.delivery is not None:
        return ""
    names = {
        SignedPaper.REPORT: "laporan",
        SignedPaper.BERITA_ACARA: "Berita Acara",
        SignedPaper.COVERING_LETTER: "surat pengantar",
    }
    lie = (f"{name} pada {holding(session, paper).holder}" for paper, name in names.items())
    return f"Naskah: {', '.join(lie)}."
