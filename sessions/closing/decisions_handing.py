"""Decisions about the papers on the day: printed or copied, signed, the code written, handed to the Camat.

They tell what became of paper, never of the meeting: the minutes are silent about them, and no result goes by them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial

from sessions.closing.facts_printed import made_of
from sessions.kernel.checks import require_text
from sessions.kernel.decision import Decision, Facts, Group, Minutes, Stamp, decides, require_opened
from sessions.kernel.refusals import NOTHING_TO_DO, Refusal
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.report.decisions import require_locked, require_not_before
from sessions.sentences.clauses import listed
from sessions.values.attendance import Witness
from sessions.values.handing import SESSION_DATA, CodeOnPaper, Copied, CopyPlace, Handover

COPY_UNNAMED = Refusal(
    "COPY_UNNAMED",
    found="{name} bukan nama dokumen.",
    plain="Itu bukan nama dokumen.",
    advice="Sebut nama dokumen tanpa akhiran, misalnya berita-acara, atau data-sesi.",
)

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,99}", re.ASCII)
NAMED_AT_MOST = 3
"""So many papers are told by name, more are counted."""

_facts = partial(Facts, group=Group.PAPERS, place="penutupan", minutes=Minutes.SILENT)


@decides
class CopyMade(Decision):
    """Something was printed, or copied to another medium and read back; written by the act itself when it succeeded.

    `what` are names of papers, or `data-sesi` for the session with its journal.
    """

    facts = _facts(how="cetak atau salin sekali lagi; salinan yang tercatat tetap")

    what: tuple[str, ...]
    where: CopyPlace

    def check(self, session: Session) -> None:
        """Something is named, each as papers are; before the closing and during an amendment drafts are copied too."""
        require_opened(session)
        if not self.what:
            raise NOTHING_TO_DO()
        for name in self.what:
            if not _NAME.fullmatch(name):
                raise COPY_UNNAMED(name=name)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """One more copy."""
        of = tuple(made_of(session, name) for name in self.what)
        made = Copied(what=self.what, where=self.where, at=stamp.when, made_of=of)
        return replace(session, copies_made=(*session.copies_made, made))

    def sentence(self, after: Session) -> str:
        verb = "dicetak" if self.where is CopyPlace.PRINTER else f"disalin ke {self.where}"
        if self.what == (SESSION_DATA,):
            return f"Data sesi {verb}"
        if len(self.what) > NAMED_AT_MOST:
            return f"{len(self.what)} dokumen {verb}"
        return f"Dokumen {listed(name.replace('-', ' ') for name in self.what)} {verb}"


@decides
class CodeWritten(Decision):
    """Somebody wrote the verification code on the sheet of signatures, which was signed before there was one."""

    facts = _facts(how="isi sekali lagi di Penutupan (g b); isian terakhir yang berlaku")

    by: str

    def check(self, session: Session) -> None:
        """The sidang is closed, since before that there is no code, and somebody has a name."""
        require_locked(session)
        require_text(self.by, "yang menulis", at="by")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The latest counts; an amendment has a code of its own."""
        return replace(session, code_written=CodeOnPaper(by=self.by, at=stamp.when, amendment=len(session.amendments)))

    def sentence(self, after: Session) -> str:
        return f"Kode verifikasi ditulis pada Lembar Tanda Tangan oleh {self.by}"


@decides
class HandedOver(Decision):
    """Berita Acara, list of delegates and data went to the Camat: who took them, and when; now where `at` is None."""

    facts = _facts(how="isi sekali lagi di Penutupan (g b); isian terakhir yang berlaku")

    to: str
    at: datetime | None = None

    def check(self, session: Session) -> None:
        """The sidang is closed, whoever took them has a name, and not before the day of the sidang."""
        require_locked(session)
        require_text(self.to, "yang menerima", at="to")
        if self.at is not None:
            require_not_before(self.at.date(), session.sidang.held_on, "penyerahan", "hari sidang")

    def happened(self) -> Iterator[tuple[str, datetime]]:
        """When they were handed over, where that is said."""
        if self.at is not None:
            yield "Waktu penyerahan", self.at

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The latest counts."""
        handed = Handover(to=self.to, at=self.at or stamp.when, amendment=len(session.amendments))
        return replace(session, handed_over=handed)

    def sentence(self, after: Session) -> str:
        when = f" pukul {dates.clock(after.handed_over.at)}" if after.handed_over else ""
        return f"Berita Acara, daftar utusan, dan data sidang diserahkan kepada Camat, diterima {self.to}{when}"


WITNESS_UNKNOWN = Refusal(
    "WITNESS_UNKNOWN",
    fields=("witnesses",),
    found="Wakil peserta nomor {number} tidak ada; daftarnya memuat {count} orang.",
    plain="Wakil peserta itu tidak ada.",
    advice="Sebut nomornya menurut daftar wakil peserta; daftarnya diisi di Tata tertib (g d).",
)


@decides
class WitnessesSigned(Decision):
    """Which of the "mewakili peserta" have signed the sheet of signatures, by their place in the list, from 1.

    It replaces what was ticked before; somebody who is no longer on the list counts no more.
    """

    facts = _facts(how="tandai sekali lagi siapa yang sudah menandatangani; isian terakhir yang berlaku")

    witnesses: tuple[int, ...]

    def check(self, session: Session) -> None:
        """Places of the list, and another set than before."""
        require_opened(session)
        count = len(session.sidang.witnesses)
        for number in self.witnesses:
            if not 1 <= number <= count:
                raise WITNESS_UNKNOWN(number=number, count=count)
        if self._signed(session) == session.witnesses_signed:
            raise NOTHING_TO_DO()

    def _signed(self, session: Session) -> tuple[Witness, ...]:
        named = session.sidang.witnesses
        return tuple(witness for number, witness in enumerate(named, start=1) if number in self.witnesses)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The ticks are replaced."""
        return replace(session, witnesses_signed=self._signed(session))

    def sentence(self, after: Session) -> str:
        signed, count = len(after.witnesses_signed), len(after.sidang.witnesses)
        return f"Lembar Tanda Tangan ditandatangani {signed} dari {count} wakil peserta"
