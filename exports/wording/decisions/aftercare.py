"""Sentences of SOP steps 6 to 8: the report is written, numbered, signed, sent back, sent and received."""

from exports.wording import dates
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import words
from exports.wording.lists import listed
from exports.wording.report import paper_name
from sessions.decisions import reporting
from sessions.session import Session


@words.register
def _(d: reporting.ReportWritten, _s: Session) -> str:
    written = [name.value for name, text in d.sections.items() if text]
    proposed = [name.value for name, text in d.sections.items() if not text]
    parts = []
    if written:
        parts.append(f"bagian {listed(written)} ditulis")
    if proposed:
        parts.append(f"bagian {listed(proposed)} kembali ke kalimat bawaan")
    return f"Laporan Hasil Musrenbang: {'; '.join(parts)}"


@words.register
def _(d: reporting.ReportNumbered, _s: Session) -> str:
    day = f" tanggal {dates.long_date(d.dated)}" if d.dated else ""
    if d.number or day:
        return f"Laporan Hasil Musrenbang diberi nomor {d.number or '…'}{day}"
    return "Nomor dan tanggal Laporan Hasil Musrenbang dikosongkan"


@words.register
def _(d: reporting.PaperSigned, s: Session) -> str:
    signature = s.signature(d.paper, d.role)
    when = f" pada {dates.with_day(signature.signed_at)} pukul {dates.clock(signature.signed_at)}" if signature else ""
    scan = "; pindaiannya terlampir" if d.scan else ""
    return f"{paper_name(d.paper)} ditandatangani {d.name} ({d.role.value}){when}{scan}"


@words.register
def _(d: reporting.ReportSentBack, _s: Session) -> str:
    return f"Laporan Hasil Musrenbang dikembalikan {d.by} untuk diperbaiki{clauses.because(d.reason)}"


@words.register
def _(d: reporting.ReportSent, s: Session) -> str:
    agency = s.office.planning_agency.short if s.office else "badan perencanaan"
    number = f" nomor {d.letter_number}" if d.letter_number else ""
    letter = f"dengan surat pengantar{number} tanggal {dates.long_date(d.dated)}"
    return f"Laporan Hasil Musrenbang dikirim ke {agency} {letter}, {clauses.inner(d.how)} oleh {d.by}"


@words.register
def _(d: reporting.ReportReceived, _s: Session) -> str:
    who = f"{d.receiver}, {d.position}," if d.position else d.receiver
    when = f"{dates.with_day(d.received_at)} pukul {dates.clock(d.received_at)}"
    return f"Laporan Hasil Musrenbang diterima {who} pada {when}"
