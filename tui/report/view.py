"""The screen of SOP steps 6 to 8: what is written in the report, who signed it, and how it was delivered."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from exports.report import parts_introduction
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.facts import paper_name
from sessions.sentences.clauses import listed
from sessions.steps import sop, sop_state
from sessions.values.attendance import Role
from sessions.values.report import SectionName, Signature, SignedPaper
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Hal", 25, grows=1),
    bare("Keadaan", 44, grows=3),
    bare("Sidik SHA-256", 14, from_width=110),
)

NUMBER, PAPER, HANDED, SENT_BACK = "nomor", "berkas", "serah", "kembali"
LETTER, RECEIPT, PARCEL, ARCHIVE = "surat", "terima", "kiriman", "arsip"
SECTION, SIGNATURE = "bagian:", "ttd:"
FIRST = {sop.REPORT: NUMBER, sop.SIGNING: HANDED, sop.SENDING: LETTER}
"""The first line of each step."""

NUMBERS = frozenset(map(str, FIRST))

_SHOWN = 12
"""Characters of a hash that are shown."""

_NUMBERS = {
    SectionName.BACKGROUND: "1.1",
    SectionName.PURPOSE: "1.3",
    SectionName.RESPONSES: "3.8",
    SectionName.OBSTACLES: "4.2",
    SectionName.SUGGESTIONS: "4.3",
}

SIGNERS = (
    (SignedPaper.REPORT, Role.KASI_PMD),
    (SignedPaper.REPORT, Role.SEKCAM),
    (SignedPaper.REPORT, Role.CAMAT),
    (SignedPaper.BERITA_ACARA, Role.CHAIR),
    (SignedPaper.BERITA_ACARA, Role.CAMAT),
)
"""Who signs what; the first two put their initials."""

_INITIALS = frozenset({Role.KASI_PMD, Role.SEKCAM})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: `is_there` None where it may stay empty; `digest` of a file that was written."""

    key: str
    name: str
    text: str
    is_there: bool | None = None
    digest: str = ""


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """All lines of the three steps, a rule with the step above each."""
    listed_rows: list[ListRow[str]] = []
    for number, lines in (
        (sop.REPORT, _report(session)),
        (sop.SIGNING, _signing(session)),
        (sop.SENDING, _delivery(session)),
    ):
        listed_rows.append(rule(_heading(session, number)))
        listed_rows += [_row(line) for line in lines]
    return tuple(listed_rows)


def _heading(session: Session, number: int) -> str:
    step = sop.BY_NUMBER[number]
    record = session.steps.get(number)
    if record is not None:
        return f"{number} {step.short} · {'dilewati' if record.skipped_by else 'selesai'}"
    due = sop_state.due(session, number) if session.is_closed else None
    if due is not None:
        return f"{number} {step.short} · paling lambat {dates.with_day(due)}"
    return f"{number} {step.short} · baku {step.standard}"


def _row(line: Line) -> ListRow[str]:
    sign = {True: "✓", False: "✗", None: "·"}[line.is_there]
    tone = Tone.ALERT if line.is_there is False else Tone.PLAIN
    return ListRow(key=line.key, cells=(sign, line.name, line.text, line.digest[:_SHOWN]), tone=tone)


def step_of(key: str) -> int:
    """The step to which a row belongs."""
    if key in {LETTER, RECEIPT, PARCEL, ARCHIVE}:
        return sop.SENDING
    return sop.SIGNING if key in {HANDED, SENT_BACK} or key.startswith(SIGNATURE) else sop.REPORT


def heading(key: str | None) -> str:
    """What line 1 says: the step of the row."""
    number = step_of(key or "")
    return f"{number} {_HEADINGS[number]}"


_HEADINGS = {sop.REPORT: "Laporan", sop.SIGNING: "Tanda tangan Camat", sop.SENDING: "Pengiriman"}


def section_of(key: str) -> SectionName:
    """The part of the report in this row; KeyError for another row."""
    return SectionName[key.removeprefix(SECTION)]


def signer_of(key: str) -> tuple[SignedPaper, Role]:
    """The paper and the role in this row; KeyError for another row."""
    paper, _, role = key.removeprefix(SIGNATURE).partition(":")
    return SignedPaper[paper], Role[role]


def _report(session: Session) -> Iterator[Line]:
    found = session.report
    number = found.number or "belum bernomor"
    day = dates.long_date(found.dated) if found.dated else "tanggal titik-titik"
    yield Line(key=NUMBER, name="Nomor dan tanggal", text=f"{number}, {day}")
    for name, chapter in _NUMBERS.items():
        text = found.sections.get(name)
        told = f"{len(text)} alinea: {text[0]}" if text else "kalimat bawaan dari catatan sidang"
        yield Line(key=f"{SECTION}{name.name}", name=f"{chapter} {name.value.capitalize()}", text=told)
    files = [file for file in sop_state.outputs(session, sop.REPORT) if file.endswith(".pdf")]
    written = PurePosixPath(files[0]).name if files else "belum dicetak (c)"
    yield Line(key=PAPER, name="Berkas laporan", text=written, is_there=bool(files), digest=_digest(session, files))


def _digest(session: Session, files: list[str]) -> str:
    """The newest hash that is on record."""
    for file in files[:1]:
        if file in session.issued:
            return session.issued[file]
        for record in session.steps.values():
            if file in record.outputs:
                return record.outputs[file]
    return ""


def _signing(session: Session) -> Iterator[Line]:
    begun, used = session.steps_begun.get(sop.SIGNING), sop_state.used(session, sop.SIGNING)
    told = f"pukul {dates.clock(begun)}" if begun else "belum dicatat"
    if used:
        told += f" · {used}{' (lebih dari baku)' if used.is_late else ''}"
    yield Line(key=HANDED, name="Diserahkan ke Camat", text=told)
    for paper, role in SIGNERS:
        signature = session.signature(paper, role)
        needed = (paper, role) == (SignedPaper.REPORT, Role.CAMAT)
        what = "paraf " if role in _INITIALS else ""
        name = f"{'Laporan' if paper is SignedPaper.REPORT else 'Berita Acara'}: {what}{_SHORT[role]}"
        yield Line(
            key=f"{SIGNATURE}{paper.name}:{role.name}",
            name=name,
            text=_signed(signature) if signature else "belum",
            is_there=True if signature else False if needed else None,
            digest=signature.scan_sha256 if signature else "",
        )
    returns = session.report.sent_back
    told = f"{len(returns)} kali, terakhir: {returns[-1].reason}" if returns else "tidak pernah"
    yield Line(key=SENT_BACK, name="Dikembalikan Camat", text=told)


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


def _delivery(session: Session) -> Iterator[Line]:
    sent = session.delivery
    if sent is None:
        yield Line(key=LETTER, name="Surat pengantar", text="belum dikirim", is_there=False)
        yield Line(key=RECEIPT, name="Tanda terima", text="belum", is_there=False)
    else:
        number = sent.letter_number or "nomor titik-titik"
        yield Line(
            key=LETTER,
            name="Surat pengantar",
            text=f"{number}, {dates.long_date(sent.dated)}, {sent.how} oleh {sent.sent_by}",
            is_there=True,
        )
        at = sent.received_at
        told = f"{sent.receiver}, {dates.long_date(at)} pukul {dates.clock(at)}" if at else "belum diterima"
        yield Line(key=RECEIPT, name="Tanda terima", text=told, is_there=at is not None)
    files = [PurePosixPath(file).name for file in sop_state.outputs(session, sop.SENDING) if file.endswith(".pdf")]
    yield Line(key=PARCEL, name="Berkas kiriman", text=listed(files) if files else "belum dibuat (c)")
    yield Line(key=ARCHIVE, name="Arsip sesi (zip)", text="Enter membuatnya di folder arsip/")


def summary(session: Session) -> str:
    """Where the report stands, and by when it is due."""
    if not session.is_closed:
        return "Sidang belum ditutup: laporan masih konsep."
    number = next((number for number in (sop.REPORT, sop.SIGNING, sop.SENDING) if number not in session.steps), None)
    if number is None:
        return "Laporan sudah dikirim dan diterima."
    due = sop_state.due(session, number)
    day = f", paling lambat {dates.with_day(due)}" if due is not None else ""
    return f"Langkah {number}, {sop.BY_NUMBER[number].short}{day}"


_ADVICE = {
    NUMBER: "Nomor dari buku agenda; selama kosong tercetak titik-titik. Enter mengisinya.",
    PAPER: "c menulis laporan sebagai PDF, p membacanya dahulu; s menyelesaikan langkah 6.",
    HANDED: "Enter saat naskah diserahkan: sejak itu waktu baku 10 menit berjalan.",
    SENT_BACK: "Enter mencatat alasan Camat; langkah 6 dibuka lagi dan tanda tangannya gugur.",
    LETTER: "Enter mencatat nomor, tanggal, dan cara pengiriman; lalu c mencetak suratnya.",
    RECEIPT: "Enter mencatat kapan dan siapa yang menerima; langkah 8 memerlukannya.",
    PARCEL: "c menulis semua berkas kiriman, manifes, dan zip-nya ke folder kiriman/.",
    ARCHIVE: "Seluruh sesi dalam satu zip yang dibaca kembali: jurnal, data, dokumen, pindaian.",
}


def detail(session: Session, key: str) -> Detail | None:
    """What the row is for; of a part of the report its whole text."""
    if key.startswith(SECTION):
        name = section_of(key)
        title = f"{_NUMBERS[name]} {name.value.capitalize()}"
        return Detail(title=f"{title} · Enter menulisnya", lines=parts_introduction.text_of(session, name))
    if key.startswith(SIGNATURE):
        paper, role = signer_of(key)
        signature = session.signature(paper, role)
        told = "Enter mencatat siapa dan kapan, lalu melampirkan pindaiannya."
        lines = (f"Pindaian: {signature.scan}",) if signature and signature.scan else (told,)
        return Detail(title=f"{paper_name(paper)}: {role.value}", lines=lines)
    line = next((line for line in _all(session) if line.key == key), None)
    return None if line is None else Detail(title=f"{line.name}: {line.text}", lines=(_ADVICE[key],))


def _all(session: Session) -> Iterator[Line]:
    yield from _report(session)
    yield from _signing(session)
    yield from _delivery(session)


def explanation(session: Session) -> str:
    """The page behind `?`: what each of the three steps still needs."""
    lines = []
    for number in _HEADINGS:
        lines.append(f"Langkah {number} · {sop.BY_NUMBER[number].title}")
        for need in sop_state.requirements(session, number):
            mark = "✓" if need.is_met else "✗" if need.is_blocking else "!"
            lines.append(f"  {mark} {need.name}{f': {need.detail}' if need.detail else ''}")
    return "\n".join(lines)
