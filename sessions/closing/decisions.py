"""Decisions about the Berita Acara: who speaks and signs, its number, the closing, amendments, papers that go out."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sessions.closing import checks
from sessions.closing import facts_sums as sums
from sessions.kernel import changes
from sessions.kernel.checks import require_amendment, require_no_amendment, require_reason, require_text, resumed
from sessions.kernel.decision import (
    Amends,
    Barrier,
    Decision,
    Facts,
    Group,
    Minutes,
    Stamp,
    decides,
    require_open_sidang,
    require_opened,
)
from sessions.kernel.refusals import NOTHING_TO_DO, SIDANG_NOT_CLOSED, Refusal
from sessions.kernel.session import Amendment, Session, StepRecord
from sessions.proposals.fields import FIELDS
from sessions.sentences.changes import ChangeLine, told
from sessions.sentences.clauses import because, inner
from sessions.values.attendance import Witness
from sessions.values.report import REPORT_FILE
from sessions.values.steps import SIDANG

CLOSING_GAPS = Refusal(
    "CLOSING_GAPS",
    found="Sidang belum dapat ditutup, {count} hal belum beres: {gaps}.",
    plain="Sidang belum dapat ditutup.",
    advice="Buka pemeriksaan keabsahan (g b), lalu Enter pada tiap butir.",
)

AMENDMENT_NOT_OPEN = Refusal(
    "AMENDMENT_NOT_OPEN",
    found="Tidak ada perbaikan yang sedang dibuka.",
    advice="Buka Berita Acara Perbaikan di layar penutupan (g b).",
)

AMENDMENT_EMPTY = Refusal(
    "AMENDMENT_EMPTY",
    found="Perbaikan ke-{number} belum memuat perubahan apa pun.",
    plain="Perbaikan belum memuat perubahan apa pun.",
    advice="Betulkan yang keliru dahulu, atau batalkan pembukaannya dengan Ctrl+Z.",
)

AMENDMENT_GAPS = Refusal(
    "AMENDMENT_GAPS",
    found="Perbaikan ke-{number} belum dapat ditutup, {count} hal belum beres: {gaps}.",
    plain="Perbaikan belum dapat ditutup.",
    advice="Buka pemeriksaan keabsahan (g b), lalu Enter pada tiap butir.",
)


NOT_A_PAPER = Refusal(
    "NOT_A_PAPER",
    found="{name} bukan dokumen sesi ini dengan sidiknya.",
    plain="Itu bukan dokumen sesi ini dengan sidiknya.",
    advice="Sebut berkas di folder dokumen/ dan 64 angka SHA-256-nya, misalnya dokumen/berita-acara.pdf.",
)

_PAPER = re.compile(r"dokumen/[a-z0-9][a-z0-9-]{0,99}\.[a-z0-9]{1,5}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


def title(amendment: Amendment) -> str:
    """What people call the paper."""
    return f"Berita Acara Perbaikan ke-{amendment.number}"


def lines(session: Session, amendment: Amendment) -> tuple[ChangeLine, ...]:
    """What was put right, one fact a line; steps, papers and numbers of letters are no corrections."""
    before, after = amendment.before, sums.comparable(session, amendment)
    return tuple(told(change, before, after, FIELDS) for change in changes.changes(before, after))


_facts = partial(Facts, group=Group.PAPERS, place="penutupan")
_details = partial(Facts, place="tatib", how="isi sekali lagi di layar Tata tertib (g d); isian terakhir yang berlaku")


@decides
class AmendmentOpened(Decision):
    """A Berita Acara Perbaikan is begun; it numbers itself. What its kind allows (`Amends.AGAIN`) is decided again."""

    facts = _facts(mended_by=("AmendmentClosed",), how="perbaikan yang sudah dibuka diselesaikan, lalu dicetak")

    reason: str
    asked_by: str

    def check(self, session: Session) -> None:
        """A closed sidang, one amendment at a time, a reason, and who asked for it."""
        require_opened(session)
        if not session.is_closed:
            raise SIDANG_NOT_CLOSED()
        require_no_amendment(session)
        require_reason(self.reason)
        require_text(self.asked_by, "yang meminta", at="asked_by")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The session of this moment is kept: the papers that were signed go on telling it."""
        opened = Amendment(
            number=len(session.amendments) + 1,
            reason=self.reason,
            asked_by=self.asked_by,
            opened=stamp.when,
            opened_at_seq=stamp.seq,
            before=session,
        )
        return replace(session, amendments=(*session.amendments, opened))

    def sentence(self, after: Session) -> str:
        asked = f"atas permintaan {inner(self.asked_by)}{because(self.reason)}"
        return f"Berita Acara Perbaikan ke-{len(after.amendments)} dibuka {asked}"


@decides
class AmendmentClosed(Decision):
    """The Berita Acara Perbaikan is complete: the results are locked again, and later steps use what was put right.

    `note` tells what the office wishes to remember of the signing; it may be empty.
    """

    facts = _facts(
        mended_by=("AmendmentOpened",),
        how="buka Berita Acara Perbaikan berikutnya (g b, lalu u)",
        barrier=Barrier(
            called="penutupan Berita Acara Perbaikan", because="hasil perbaikan sudah terkunci dan dapat sudah dicetak"
        ),
        is_milestone=True,
    )

    note: str = ""

    def check(self, session: Session) -> None:
        """Something was put right, and everything that the closing of the sidang asks for still holds."""
        require_opened(session)
        amendment = session.amendment
        if amendment is None:
            raise AMENDMENT_NOT_OPEN()
        if sums.is_empty(session, amendment):
            raise AMENDMENT_EMPTY(number=amendment.number)
        gaps = tuple(check.name for check in checks.checks(session) if check.is_blocking and not check.is_met)
        if gaps:
            raise AMENDMENT_GAPS(number=amendment.number, gaps=gaps, count=len(gaps))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The paper renders as of this position."""
        *earlier, open_one = session.amendments
        closed = replace(open_one, closed=stamp.when, closed_at_seq=stamp.seq, note=self.note)
        return replace(session, amendments=(*earlier, closed))

    def sentence(self, after: Session) -> str:
        note = f"; catatan: {inner(self.note)}" if self.note.strip() else ""
        return f"Berita Acara Perbaikan ke-{len(after.amendments)} ditutup; hasilnya terkunci kembali{note}"


@decides
class SidangClosed(Decision):
    """The chair closes the sidang: from now on only steps 6 to 8 decide."""

    facts = _facts(
        mended_by=(),
        how="sidang tidak dibuka lagi; buat Berita Acara Perbaikan (g b, lalu u)",
        barrier=Barrier(called="penutupan sidang", because="hasil sidang sudah terkunci dan dapat sudah dicetak"),
        is_milestone=True,
    )

    def check(self, session: Session) -> None:
        """No blocking point of the validity list is open."""
        require_open_sidang(session, self)
        gaps = tuple(check.name for check in checks.checks(session) if check.is_blocking and not check.is_met)
        if gaps:
            raise CLOSING_GAPS(gaps=gaps, count=len(gaps))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The agenda ends, step 5 is done, and papers render as of this position."""
        session = resumed(session, stamp.when)
        agenda = tuple(replace(item, ended=stamp.when) if item.is_running else item for item in session.agenda)
        sidang = replace(session.sidang, closed=stamp.when, closed_at_seq=stamp.seq)
        steps = {**session.steps, SIDANG: StepRecord(finished=stamp.when)}
        return replace(session, agenda=agenda, sidang=sidang, steps=steps)

    def sentence(self, after: Session) -> str:
        return "Sidang ditutup; hasilnya terkunci"


@decides
class DocumentsIssued(Decision):
    """What left the house: file name -> SHA-256 of its bytes in hex."""

    facts = _facts(
        how="cetak sekali lagi di Penutupan (g b, lalu c); setelah sidang ditutup, isi yang keliru "
        "diperbaiki dengan Berita Acara Perbaikan (g b, lalu u)",
        minutes=Minutes.SILENT,
        barrier=Barrier(called="penerbitan dokumen", because="kode verifikasinya dapat sudah beredar di atas kertas"),
        is_milestone=True,
    )

    files: Mapping[str, str]

    def check(self, session: Session) -> None:
        """At least one file, each directly in dokumen/, and no amendment under way: what it changes is not signed."""
        require_opened(session)
        require_no_amendment(session)
        if not self.files:
            raise NOTHING_TO_DO()
        for name, digest in self.files.items():
            if not (_PAPER.fullmatch(name) and _SHA256.fullmatch(digest)):
                raise NOT_A_PAPER(name=name)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The hashes are kept; a file issued again has its newest."""
        report = session.report
        if f"dokumen/{REPORT_FILE}" in self.files:
            report = replace(report, amendment=len(session.amendments))
        return replace(session, issued={**session.issued, **self.files}, report=report)

    def sentence(self, after: Session) -> str:
        return f"{len(self.files)} dokumen diterbitkan"


@decides
class WitnessesNamed(Decision):
    """Who signs the Berita Acara as "mewakili peserta"; replaces the earlier list."""

    facts = _details(group=Group.SESSION, amendment=Amends.AGAIN)

    witnesses: tuple[Witness, ...]

    def check(self, session: Session) -> None:
        """Each witness has a name."""
        require_open_sidang(session, self)
        for witness in self.witnesses:
            require_text(witness.name, "nama", at="name")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The list is replaced."""
        return replace(session, sidang=replace(session.sidang, witnesses=self.witnesses))

    def sentence(self, after: Session) -> str:
        if not self.witnesses:
            return "Daftar wakil peserta penanda tangan Berita Acara dikosongkan"
        return f"Wakil peserta penanda tangan Berita Acara ditetapkan, {len(self.witnesses)} orang"


@decides
class MinutesNumbered(Decision):
    """The number of the Berita Acara from the office's register; it may come after the closing.

    `amendment` names the Berita Acara Perbaikan that it is for; 0 is the first Berita Acara.
    """

    facts = _details(group=Group.PAPERS, minutes=Minutes.SILENT)

    number: str
    amendment: int = 0

    def check(self, session: Session) -> None:
        """A number is not empty, and the amendment is there."""
        require_opened(session)
        require_text(self.number, "nomor", at="number")
        require_amendment(session, self.amendment)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The number is set."""
        if not self.amendment:
            return replace(session, sidang=replace(session.sidang, number=self.number))
        numbered = [
            replace(amendment, letter=self.number) if amendment.number == self.amendment else amendment
            for amendment in session.amendments
        ]
        return replace(session, amendments=tuple(numbered))

    def sentence(self, after: Session) -> str:
        paper = f"Berita Acara Perbaikan ke-{self.amendment}" if self.amendment else "Berita Acara"
        return f"Nomor {paper} ditetapkan: {self.number}"
