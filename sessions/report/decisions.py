"""Decisions of SOP steps 6 to 8: what is written in the report, who signed, what the Camat sent back, how it was sent.

Each can be taken again to correct it. None is taken while an amendment is open: what it changes is not signed yet.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Group, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO, SIDANG_NOT_CLOSED, Refusal
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.facts import is_signed, paper_name, signed_verb
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import Role
from sessions.values.report import (
    Delivery,
    Paragraphs,
    SectionName,
    Signature,
    SignedPaper,
)
from sessions.values.steps import REPORTING, SIGNING

REPORT_NOT_FINISHED = Refusal(
    "REPORT_NOT_FINISHED",
    found="Laporan belum selesai disusun.",
    advice="Selesaikan langkah 6 dahulu di Alur (g a).",
)

REPORT_SIGNED = Refusal(
    "REPORT_SIGNED",
    found="Laporan sudah ditandatangani Camat; isinya tidak diubah lagi.",
    advice="Catat dahulu bahwa Camat mengembalikannya (lembar Laporan, g b), lalu ubah dan tanda tangani lagi.",
)

REPORT_NOT_SIGNED = Refusal(
    "REPORT_NOT_SIGNED",
    found="Laporan belum ditandatangani Camat.",
    advice="Catat tanda tangannya dahulu di lembar Laporan (g b).",
)

REPORT_SENT = Refusal(
    "REPORT_SENT",
    found="Laporan sudah dikirim.",
    advice="Yang sudah keluar tidak ditarik kembali; perbaiki dengan surat susulan.",
)

REPORT_NOT_SENT = Refusal(
    "REPORT_NOT_SENT",
    found="Laporan belum dikirim.",
    advice="Catat surat pengantarnya dahulu di lembar Laporan (g b).",
)

DATE_TOO_EARLY = Refusal(
    "DATE_TOO_EARLY",
    found="Tanggal {field} mendahului {event}.",
    plain="Tanggalnya terlalu awal.",
    advice="Periksa tanggal dan tahunnya.",
)

SCAN_INVALID = Refusal(
    "SCAN_INVALID",
    found="Pindaian itu tidak tersimpan di folder sesi.",
    advice="Lampirkan berkasnya dari lembar Laporan (g b).",
)


_SCAN = re.compile(r"dokumen/pindaian-[a-z0-9-]{1,80}\.(pdf|jpg|png)", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def require_locked(session: Session) -> None:
    """The sidang is closed, and nothing is being put right."""
    require_opened(session)
    if not session.is_closed:
        raise SIDANG_NOT_CLOSED()
    checks.require_no_amendment(session)


def require_finished(session: Session) -> None:
    """Step 6 is done."""
    if REPORTING not in session.steps:
        raise REPORT_NOT_FINISHED()


def require_signed(session: Session) -> None:
    """The Camat has signed the report, or signing was skipped."""
    if SIGNING not in session.steps and not is_signed(session):
        raise REPORT_NOT_SIGNED()


def require_not_sent(session: Session) -> None:
    """The report has not left the house."""
    if session.delivery is not None:
        raise REPORT_SENT()


def require_not_before(on: date, earliest: date | None, field: str, event: str) -> None:
    """The day is not before that of an event, where that is known."""
    if earliest is not None and on < earliest:
        raise DATE_TOO_EARLY(field=field, event=event).at("dated", "on")


_facts = partial(Facts, group=Group.PAPERS, place="laporan")


@decides
class ReportWritten(Decision):
    """Parts of the report in people's own words; a part with no paragraph goes back to what the program proposes."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    sections: Mapping[SectionName, Paragraphs]

    def check(self, session: Session) -> None:
        """The report has not been signed, and something changes."""
        require_locked(session)
        if is_signed(session):
            raise REPORT_SIGNED()
        if self._merged(session) == session.report.sections:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The named parts are replaced."""
        return replace(session, report=replace(session.report, sections=self._merged(session)))

    def _merged(self, session: Session) -> Mapping[SectionName, Paragraphs]:
        texts = {**session.report.sections, **self.sections}
        filled = ((name, tuple(part for part in texts.get(name, ()) if part)) for name in SectionName)
        return {name: parts for name, parts in filled if parts}

    def sentence(self, after: Session) -> str:
        written = [name.value for name, text in self.sections.items() if text]
        proposed = [name.value for name, text in self.sections.items() if not text]
        parts = []
        if written:
            parts.append(f"bagian {listed(written)} ditulis")
        if proposed:
            parts.append(f"bagian {listed(proposed)} kembali ke kalimat bawaan")
        return f"Laporan Hasil Musrenbang: {'; '.join(parts)}"


@decides
class ReportNumbered(Decision):
    """Number and date of the report from the register; until then they are dotted lines."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    number: str
    dated: date | None = None

    def check(self, session: Session) -> None:
        """The report is still in the house, and is not older than the sidang."""
        require_locked(session)
        require_not_sent(session)
        if self.dated is not None:
            require_not_before(self.dated, session.sidang.held_on, "laporan", "hari sidang")
        if (self.number, self.dated) == (session.report.number, session.report.dated):
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Both are replaced."""
        return replace(session, report=replace(session.report, number=self.number, dated=self.dated))

    def sentence(self, after: Session) -> str:
        day = f" tanggal {dates.long_date(self.dated)}" if self.dated else ""
        if self.number or day:
            return f"Laporan Hasil Musrenbang diberi nomor {self.number or '…'}{day}"
        return "Nomor dan tanggal Laporan Hasil Musrenbang dikosongkan"


@decides
class PaperSigned(Decision):
    """Somebody signed a paper by hand; a second one of the same role replaces the first, to correct it or add a scan.

    `signed_at` is now where it is None. `scan` is a file that lies in the session folder already. `amendment` names the
    Berita Acara Perbaikan that was signed; 0 is the paper itself.
    """

    facts = _facts(how="betulkan nama, waktu, atau pindaiannya di lembar Laporan (g b, lalu Enter)")

    paper: SignedPaper
    role: Role
    name: str
    signed_at: datetime | None = None
    scan: str = ""
    scan_sha256: str = ""
    amendment: int = 0

    def check(self, session: Session) -> None:
        """A name, not before the sidang, a report that is finished, and a scan with its hash or none."""
        require_locked(session)
        checks.require_amendment(session, self.amendment)
        if self.paper is SignedPaper.REPORT:
            require_finished(session)
        checks.require_text(self.name, "penanda tangan", at="name")
        if self.signed_at is not None:
            require_not_before(self.signed_at.date(), session.sidang.held_on, "tanda tangan", "hari sidang")
        if (self.scan or self.scan_sha256) and not (_SCAN.fullmatch(self.scan) and _SHA256.fullmatch(self.scan_sha256)):
            raise SCAN_INVALID()

    def happened(self) -> Iterator[tuple[str, datetime]]:
        """When it was signed, where that is said."""
        if self.signed_at is not None:
            yield "Waktu tanda tangan", self.signed_at

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """One signature for each paper, amendment and role, in the order of the first recording."""
        signature = Signature(
            paper=self.paper,
            role=self.role,
            signer=self.name,
            signed_at=self.signed_at or stamp.when,
            scan=self.scan,
            scan_sha256=self.scan_sha256,
            amendment=self.amendment,
        )
        own = (self.paper, self.role, self.amendment)
        known = {(s.paper, s.role, s.amendment): s for s in session.signatures} | {own: signature}
        return replace(session, signatures=tuple(known.values()))

    def sentence(self, after: Session) -> str:
        signature = after.signature(self.paper, self.role, self.amendment)
        when = (
            f" pada {dates.with_day(signature.signed_at)} pukul {dates.clock(signature.signed_at)}" if signature else ""
        )
        scan = "; pindaiannya terlampir" if self.scan else ""
        verb = signed_verb(self.paper, self.role)
        return f"{paper_name(self.paper, self.amendment)} {verb} {self.name} ({self.role.value}){when}{scan}"


@decides
class ReportSent(Decision):
    """The report went to the planning agency with its covering letter: whose number and date, how, and by whom."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    dated: date
    how: str
    by: str
    letter_number: str = ""

    def check(self, session: Session) -> None:
        """The Camat has signed the report, unless signing was skipped."""
        require_locked(session)
        require_signed(session)
        checks.require_text(self.how, "cara pengiriman", at="how")
        checks.require_text(self.by, "pengantar", at="by")
        require_not_before(self.dated, session.sidang.held_on, "surat pengantar", "hari sidang")
        if self._delivery(session) == session.delivery:
            raise NOTHING_TO_DO()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """A receipt that is recorded already stays, unless the results were put right since it was sent."""
        return replace(session, delivery=self._delivery(session))

    def _delivery(self, session: Session) -> Delivery:
        was, number = session.delivery, len(session.amendments)
        if was is None or was.amendment != number:
            was = Delivery(letter_number="", dated=self.dated, how=self.how, sent_by=self.by, amendment=number)
        return replace(was, letter_number=self.letter_number, dated=self.dated, how=self.how, sent_by=self.by)

    def sentence(self, after: Session) -> str:
        agency = after.office.planning_agency.short if after.office else "badan perencanaan"
        number = f" nomor {self.letter_number}" if self.letter_number else ""
        letter = f"dengan surat pengantar{number} tanggal {dates.long_date(self.dated)}"
        return f"Laporan Hasil Musrenbang dikirim ke {agency} {letter}, {clauses.inner(self.how)} oleh {self.by}"


@decides
class ReportReceived(Decision):
    """Somebody of the planning agency signed for the report: step 8 can be finished."""

    facts = _facts(how="isi sekali lagi di lembar Laporan (g b); isian terakhir yang berlaku")

    received_at: datetime
    receiver: str
    position: str = ""

    def check(self, session: Session) -> None:
        """It was sent, not after it was received, and the receiver has a name."""
        require_locked(session)
        if session.delivery is None:
            raise REPORT_NOT_SENT()
        checks.require_text(self.receiver, "penerima", at="receiver")
        require_not_before(self.received_at.date(), session.delivery.dated, "penerimaan", "tanggal surat pengantar")

    def happened(self) -> Iterator[tuple[str, datetime]]:
        """When the agency took it in."""
        yield "Waktu penerimaan", self.received_at

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Date and receiver stand on the receipt."""
        if session.delivery is None:
            return session
        received = replace(
            session.delivery,
            received_at=self.received_at,
            receiver=self.receiver,
            receiver_position=self.position,
        )
        return replace(session, delivery=received)

    def sentence(self, after: Session) -> str:
        who = f"{self.receiver}, {self.position}," if self.position else self.receiver
        when = f"{dates.with_day(self.received_at)} pukul {dates.clock(self.received_at)}"
        return f"Laporan Hasil Musrenbang diterima {who} pada {when}"
