"""The screen of SOP steps 6 to 8: what is written in the report, who signed it, and how it was delivered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath
from typing import TypeAlias

from exports.report import papers_introduction
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.facts import INITIALLING, minutes_signers, paper_name
from sessions.sentences.clauses import listed
from sessions.steps import sop
from sessions.values.attendance import Role
from sessions.values.report import SectionName, Signature, SignedPaper
from sessions.values.steps import REPORTING, SENDING, SIGNING
from tui.report import view_passage
from tui.report.view_passage import Route
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Matter, chaptered


class ReportTopic(Enum):
    """The lines of which there is one each."""

    NUMBER = auto()
    PAPER = auto()
    HANDED = auto()
    SENT_BACK = auto()
    COPIES = auto()
    FILED = auto()
    LETTER = auto()
    RECEIPT = auto()
    PARCEL = auto()
    ARCHIVE = auto()


Signer: TypeAlias = tuple[SignedPaper, Role]
"""Who signs what."""

ReportKey: TypeAlias = ReportTopic | SectionName | Signer | Route
"""A topic, a part of the report, a signature, or a paper on its way."""

FIRST = {REPORTING: ReportTopic.NUMBER, SIGNING: ReportTopic.HANDED, SENDING: ReportTopic.COPIES}
"""The first line of each step."""

_SHOWN = 12
"""Characters of a hash that are shown."""

_NUMBERS = {
    SectionName.BACKGROUND: "1.1",
    SectionName.PURPOSE: "1.3",
    SectionName.RESPONSES: "3.8",
    SectionName.OBSTACLES: "4.2",
    SectionName.SUGGESTIONS: "4.3",
}

SIGNERS: tuple[Signer, ...] = (
    (SignedPaper.REPORT, Role.KASI_PMD),
    (SignedPaper.REPORT, Role.SEKCAM),
    (SignedPaper.REPORT, Role.CAMAT),
    (SignedPaper.BERITA_ACARA, Role.CHAIR),
    (SignedPaper.BERITA_ACARA, Role.CAMAT),
    (SignedPaper.COVERING_LETTER, Role.CAMAT),
)
"""Who signs what; the first two put their initials."""


_PAPERS = {
    SignedPaper.REPORT: "Laporan",
    SignedPaper.BERITA_ACARA: "Berita Acara",
    SignedPaper.COVERING_LETTER: "Surat pengantar",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow(Matter[ReportKey]):
    """One line; `digest` of a file that was written."""

    digest: str = ""


COLUMNS: tuple[ListColumn[ReportRow], ...] = (
    ListColumn("", 2, lambda row: row.sign, has_sign=True),
    ListColumn("Hal", 25, lambda row: row.name, grows=1),
    ListColumn("Keadaan", 44, lambda row: row.text, grows=3),
    ListColumn("Sidik SHA-256", 14, lambda row: row.digest[:_SHOWN], gives_way=1),
)


def _steps(session: Session) -> Iterator[tuple[int, tuple[ReportRow, ...]]]:
    yield REPORTING, tuple(_report(session))
    yield SIGNING, tuple(_signing(session))
    yield SENDING, tuple(_delivery(session))


def rows(session: Session) -> tuple[ListRow[ReportKey], ...]:
    """All lines of the three steps, a rule with the step above each."""
    chapters = [(_heading(session, number), found) for number, found in _steps(session)]
    if session.is_closed:
        chapters.insert(1, ("perjalanan naskah", _routes(session)))
    return chaptered(chapters, COLUMNS)


def _routes(session: Session) -> tuple[ReportRow, ...]:
    return tuple(
        ReportRow(key=Route(paper), name=name, text=view_passage.told(session, paper))
        for paper, name in _PAPERS.items()
    )


def _heading(session: Session, number: int) -> str:
    step = sop.BY_NUMBER[number]
    record = session.steps.get(number)
    if record is not None:
        return f"{number} {step.short} · {'dilewati' if record.skipped_by else 'selesai'}"
    due = sop.due(session, number) if session.is_closed else None
    if due is not None:
        return f"{number} {step.short} · paling lambat {dates.with_day(due)}"
    return f"{number} {step.short} · baku {step.standard}"


def step_of(key: ReportKey | None) -> int:
    """The step to which a row belongs."""
    if key in _OF_SENDING or key == Route(SignedPaper.COVERING_LETTER):
        return SENDING
    return SIGNING if key in {ReportTopic.HANDED, ReportTopic.SENT_BACK} or isinstance(key, tuple) else REPORTING


def heading(key: ReportKey | None) -> str:
    """What line 1 says: the step of the row."""
    number = step_of(key)
    return f"{number} {_HEADINGS[number]}"


_OF_SENDING = frozenset(
    {
        ReportTopic.COPIES,
        ReportTopic.FILED,
        ReportTopic.LETTER,
        ReportTopic.RECEIPT,
        ReportTopic.PARCEL,
        ReportTopic.ARCHIVE,
    }
)
_HEADINGS = {REPORTING: "Laporan", SIGNING: "Tanda tangan Camat", SENDING: "Pengiriman"}


def _report(session: Session) -> Iterator[ReportRow]:
    found = session.report
    number = found.number or "belum bernomor"
    day = dates.long_date(found.dated) if found.dated else "tanggal titik-titik"
    yield ReportRow(key=ReportTopic.NUMBER, name="Nomor dan tanggal", text=f"{number}, {day}")
    for name, chapter in _NUMBERS.items():
        text = found.sections.get(name)
        told = f"{len(text)} alinea: {text[0]}" if text else "kalimat bawaan dari catatan sidang"
        yield ReportRow(key=name, name=f"{chapter} {name.value.capitalize()}", text=told)
    files = [file for file in sop.outputs(session, REPORTING) if file.endswith(".pdf")]
    written = PurePosixPath(files[0]).name if files else "belum dicetak (c)"
    yield ReportRow(
        key=ReportTopic.PAPER, name="Berkas laporan", text=written, is_there=bool(files), digest=_digest(session, files)
    )


def _digest(session: Session, files: list[str]) -> str:
    """The newest hash that is on record."""
    for file in files[:1]:
        if file in session.issued:
            return session.issued[file]
        for record in session.steps.values():
            if file in record.outputs:
                return record.outputs[file]
    return ""


def _signing(session: Session) -> Iterator[ReportRow]:
    begun, used = session.steps_begun.get(SIGNING), sop.used(session, SIGNING)
    told = f"pukul {dates.clock(begun)}" if begun else "belum dicatat"
    if used:
        told += f" · {used}{' (lebih dari baku)' if used.is_late else ''}"
    yield ReportRow(key=ReportTopic.HANDED, name="Laporan ke Camat", text=told)
    for paper, role in SIGNERS:
        signature = session.signature(paper, role)
        if paper is SignedPaper.BERITA_ACARA and signature is None and role not in minutes_signers(session):
            continue
        needed = (paper, role) == (SignedPaper.REPORT, Role.CAMAT)
        what = "paraf " if paper is SignedPaper.REPORT and role in INITIALLING else ""
        name = f"{_PAPERS[paper]}: {what}{_SHORT[role]}"
        yield ReportRow(
            key=(paper, role),
            name=name,
            text=_signed(signature) if signature else "belum",
            is_there=True if signature else False if needed else None,
            digest=signature.scan_sha256 if signature else "",
        )
    returns = session.report.sent_back
    told = f"{len(returns)} kali, terakhir: {returns[-1].reason}" if returns else "tidak pernah"
    yield ReportRow(key=ReportTopic.SENT_BACK, name="Dikembalikan Camat", text=told)


_SHORT = {
    Role.CAMAT: "Camat",
    Role.SEKCAM: "Sekcam",
    Role.KASI_PMD: "Kasi PMD",
    Role.CHAIR: "Pimpinan",
}


def _signed(signature: Signature) -> str:
    at = signature.signed_at
    scan = " · pindaian" if signature.scan else ""
    return f"{signature.signer}, {at.day} {dates.month(at)[:3]} {dates.clock(at)}{scan}"


def _delivery(session: Session) -> Iterator[ReportRow]:
    copies, filing = session.report.copies, session.report.filing
    told = f"rangkap {copies}" if copies else "belum"
    yield ReportRow(key=ReportTopic.COPIES, name="Digandakan", text=told, is_there=True if copies else None)
    told = f"map {filing.folder}, {filing.place}" if filing else "belum"
    yield ReportRow(key=ReportTopic.FILED, name="Diarsip", text=told, is_there=True if filing else None)
    sent = session.delivery
    if sent is None:
        yield ReportRow(key=ReportTopic.LETTER, name="Surat pengantar", text="belum dikirim", is_there=False)
        yield ReportRow(key=ReportTopic.RECEIPT, name="Tanda terima", text="belum", is_there=False)
    else:
        number = sent.letter_number or "nomor titik-titik"
        yield ReportRow(
            key=ReportTopic.LETTER,
            name="Surat pengantar",
            text=f"{number}, {dates.long_date(sent.dated)}, {sent.how} oleh {sent.sent_by}",
            is_there=True,
        )
        at = sent.received_at
        told = f"{sent.receiver}, {dates.long_date(at)} pukul {dates.clock(at)}" if at else "belum diterima"
        yield ReportRow(key=ReportTopic.RECEIPT, name="Tanda terima", text=told, is_there=at is not None)
    files = [PurePosixPath(file).name for file in sop.outputs(session, SENDING) if file.endswith(".pdf")]
    yield ReportRow(key=ReportTopic.PARCEL, name="Berkas kiriman", text=listed(files) if files else "belum dibuat (c)")
    yield ReportRow(key=ReportTopic.ARCHIVE, name="Arsip sesi (zip)", text="Enter membuatnya di folder arsip/")


def summary(session: Session) -> str:
    """Where the report stands, and by when it is due."""
    if not session.is_closed:
        return "Sidang belum ditutup: laporan masih konsep."
    number = next((number for number in (REPORTING, SIGNING, SENDING) if number not in session.steps), None)
    if number is None:
        return "Laporan sudah dikirim dan diterima."
    due = sop.due(session, number)
    day = f", paling lambat {dates.with_day(due)}" if due is not None else ""
    return f"Langkah {number}, {sop.BY_NUMBER[number].short}{day}"


_ADVICE: Mapping[ReportKey, str] = {
    ReportTopic.NUMBER: "Nomor dari buku agenda; selama kosong tercetak titik-titik. Enter mengisinya.",
    ReportTopic.PAPER: "c menulis laporan sebagai PDF, p membacanya dahulu; s menyelesaikan langkah 6.",
    ReportTopic.HANDED: "Enter saat naskah diserahkan: sejak itu waktu baku 10 menit berjalan.",
    ReportTopic.SENT_BACK: "Enter mencatat alasan Camat; langkah 6 dibuka lagi dan tanda tangannya gugur.",
    ReportTopic.COPIES: "Enter mencatat dalam berapa rangkap laporan digandakan.",
    ReportTopic.FILED: "Enter mencatat map dan tempat arsip kantor.",
    ReportTopic.LETTER: "Enter mencatat nomor, tanggal, dan cara pengiriman; lalu c mencetak suratnya.",
    ReportTopic.RECEIPT: "Enter mencatat kapan dan siapa yang menerima; langkah 8 memerlukannya.",
    ReportTopic.PARCEL: "c menulis semua berkas kiriman, manifes, dan zip-nya ke folder kiriman/.",
    ReportTopic.ARCHIVE: "Seluruh sesi dalam satu zip yang dibaca kembali: jurnal, data, dokumen, pindaian.",
}


def detail(session: Session, key: ReportKey) -> Detail | None:
    """What the row is for; of a part of the report its whole text."""
    if isinstance(key, SectionName):
        title = f"{_NUMBERS[key]} {key.value.capitalize()}"
        return Detail(title=f"{title} · Enter menulisnya", lines=papers_introduction.text_of(session, key))
    if isinstance(key, Route):
        return view_passage.detail(session, key.paper)
    if isinstance(key, tuple):
        paper, role = key
        signature = session.signature(paper, role)
        told = "Enter mencatat siapa dan kapan, lalu melampirkan pindaiannya."
        lines = (f"Pindaian: {signature.scan}",) if signature and signature.scan else (told,)
        return Detail(title=f"{paper_name(paper)}: {role.value}", lines=lines)
    row = next((row for _, found in _steps(session) for row in found if row.key == key), None)
    return Detail(title=f"{row.name}: {row.text}", lines=(_ADVICE[key],)) if row else None


def explanation(session: Session) -> str:
    """The page behind `?`: what each of the three steps still needs."""
    lines = []
    for number in _HEADINGS:
        lines.append(f"Langkah {number} · {sop.BY_NUMBER[number].title}")
        for need in sop.requirements(session, number):
            mark = "✓" if need.is_met else "✗" if need.is_blocking else "!"
            lines.append(f"  {mark} {need.name}{f': {need.detail}' if need.detail else ''}")
    return "\n".join(lines)


VIEW = ListView(columns=COLUMNS, rows=rows, summary=summary, detail=detail, why=explanation)
