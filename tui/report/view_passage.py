"""Where report, Berita Acara and covering letter lie, and to whom each may go (perjalanan naskah)."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.facts import holding, is_return, next_holder, paper_name
from sessions.values.attendance import Role
from sessions.values.report import Delivery, Holder, SignedPaper
from tui.widgets.view import Detail


class Route(NamedTuple):
    """The row of a paper on its way."""

    paper: SignedPaper


def told(session: Session, paper: SignedPaper) -> str:
    """`pada Sekcam sejak 4 Feb 09.12`, with the note where it came back; all leave with the report."""
    if session.delivery is not None:
        return _sent(session, session.delivery) if paper is SignedPaper.REPORT else "dikirim bersama laporan"
    found, signed = holding(session, paper), session.signature(paper, Role.CAMAT)
    note = f" · dikembalikan: {found.note}" if found.note else ""
    if found.since is not None:
        state = " · sudah ditandatangani" if signed is not None and found.holder is Holder.CAMAT else note
        return f"pada {named(found.holder)} sejak {_short(found.since)}{state}"
    if signed is not None:
        return f"ditandatangani Camat {_short(signed.signed_at)}"
    handed = session.handed_over if paper is SignedPaper.BERITA_ACARA else None
    if handed is not None:
        return f"diserahkan kepada Camat {_short(handed.at)}, diterima {handed.to}"
    return f"pada {named(found.holder)}, belum diserahkan"


def _sent(session: Session, delivery: Delivery) -> str:
    agency = session.office.planning_agency.short if session.office else "badan perencanaan"
    at = delivery.received_at
    received = f", diterima {delivery.receiver} {_short(at)}" if at else ""
    return f"dikirim ke {agency} {delivery.dated.day} {dates.month(delivery.dated)[:3]}{received}"


def _short(at: datetime) -> str:
    """`4 Feb 09.12`."""
    return f"{at.day} {dates.month(at)[:3]} {dates.clock(at)}"


def named(holder: Holder) -> str:
    """As it is called where people first meet it."""
    return "JFU (staf pengolah)" if holder is Holder.JFU else holder.value


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
            yield (
                to,
                f"{'Kembalikan' if goes_back else 'Serahkan'} kepada {named(to)}",
                "dengan catatan" if goes_back else "",
            )


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
