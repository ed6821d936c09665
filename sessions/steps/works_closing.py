"""Works of reading and signing, of the closing and what is done right after it, and of the break."""

from collections.abc import Iterator
from datetime import datetime

from sessions.closing import checks
from sessions.closing import facts_sums as sums
from sessions.closing.facts_printed import CORE, MINUTES, SHEETS, is_outdated, last_print, name_of_amendment
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.dates import clock
from sessions.recapitulation import facts as recapitulation
from sessions.steps import gates
from sessions.steps.works_rule import Asked, WorkRule, never
from sessions.values import agenda
from sessions.values.handing import SESSION_DATA, CodeOnPaper, CopyPlace, Handover
from sessions.values.report import SignedPaper

READING, CLOSING, BREAK = "pembacaan", "penutupan", "ishoma"

SCRIPT = "naskah"
"""The paper by its name in the catalogue."""

_OF_A_STICK = {SESSION_DATA, MINUTES}
"""Of the session, or of its papers as a parcel: no letter that somebody takes along alone."""


def _open_notes(session: Session) -> tuple[int, ...]:
    """Numbers of the lines kept at once that nobody has dealt with."""
    return tuple(number for number, note in enumerate(session.notes, start=1) if note.is_open)


def _notes(session: Session) -> str:
    open_ = len(_open_notes(session))
    return f"{open_} belum ditindaklanjuti" if open_ else "tidak ada yang terbuka"


def _gaps(session: Session) -> Iterator[Asked]:
    """The points of the list of validity that keep the sidang open."""
    return (check.name for check in session.derived(checks.checks) if check.is_blocking and not check.is_met)


def _validity(session: Session) -> str:
    gaps = sum(1 for _ in _gaps(session))
    return f"{gaps} belum beres" if gaps else "lengkap"


def _priorities(session: Session) -> str:
    agreed = recapitulation.of(session).priorities
    return f"{agreed.count} prioritas, {numbers.full(agreed.result)}"


def _break(session: Session) -> datetime | None:
    """When the break began."""
    return next((item.started for item in session.agenda if item.id == BREAK), None)


def _was_paused(session: Session) -> bool:
    began = _break(session)
    return began is not None and any(pause.started >= began for pause in session.pauses)


def _pause(session: Session) -> str:
    last = agenda.open_pause(session.pauses)
    return f"sampai pukul {clock(last.until)}" if last and last.until else ""


def is_issued(session: Session, name: str) -> bool:
    """Whether this file of dokumen/ was issued."""
    return f"dokumen/{name}" in session.issued


def copied(session: Session, *wheres: CopyPlace, since_amended: bool = False) -> frozenset[str]:
    """Names of all that was printed or copied: since the closing, or while the sidang is open at any time.

    Or since an amendment locked the results again; while it is open, what was made since the closing counts.
    """
    since = (sums.locked(session) if since_amended else None) or session.sidang.closed
    made = (own for own in session.copies_made if own.where in wheres and (since is None or own.at >= since))
    return frozenset(name for own in made for name in own.what)


def printed(session: Session) -> frozenset[str]:
    """Names of all that was ever printed."""
    return frozenset(name for own in session.copies_made if own.where is CopyPlace.PRINTER for name in own.what)


def _to_sign(session: Session) -> tuple[str, ...]:
    """What is to be signed in the hall and is not printed."""
    there = printed(session)
    return tuple(title for name, title in ((CORE, "Inti"), (SHEETS, "Lembar Tanda Tangan")) if name not in there)


def _signed_in_the_hall(session: Session) -> str:
    if missing := _to_sign(session):
        return f"belum: {', '.join(missing)}"
    return outdated(session, CORE, SHEETS) or "tercetak"


def outdated(session: Session, *names: str) -> str:
    """`tercetak 06.50, sesudah itu berubah: cetak ulang` of the first of these papers of which that is so."""
    made = (last_print(session, name) for name in names if is_outdated(session, name))
    return next((f"tercetak {clock(own.at)}, sesudah itu berubah: cetak ulang" for own in made if own), "")


def _results(session: Session) -> str:
    """The paper that tells the results in force."""
    return name_of_amendment(len(session.amendments)) if session.amendments else MINUTES


def _changed_since(session: Session) -> str:
    """As `outdated`, of that paper; what was signed stays as it is, whatever is written on it by hand."""
    is_signed = not session.amendments and any(own.paper is SignedPaper.BERITA_ACARA for own in session.signatures)
    return "" if is_signed else outdated(session, _results(session))


def _is_printed(session: Session) -> bool:
    is_there = session.is_closed and _results(session) in copied(session, CopyPlace.PRINTER, since_amended=True)
    return is_there and not _changed_since(session)


def _printed(session: Session) -> str:
    if session.amendments and _results(session) not in copied(session, CopyPlace.PRINTER, since_amended=True):
        return f"belum: Berita Acara Perbaikan ke-{len(session.amendments)}"
    return _changed_since(session) or (f"{len(session.issued)} berkas" if session.issued else "")


def _to_tick(session: Session) -> tuple[int, ...]:
    """Places in the list of those who have not signed for the participants."""
    named = enumerate(session.sidang.witnesses, start=1)
    return tuple(number for number, witness in named if witness not in session.witnesses_signed)


def _ticked(session: Session) -> str:
    total = len(session.sidang.witnesses)
    return f"{total - len(_to_tick(session))} dari {total}"


def _is_of_the_latest(found: CodeOnPaper | Handover | None, session: Session) -> bool:
    return found is not None and found.amendment == len(session.amendments)


def _handed_over(session: Session) -> str:
    handed = session.handed_over
    return f"{handed.to}, pukul {clock(handed.at)}" if handed else "BA, daftar utusan, sesi.json"


def _is_on_a_stick(session: Session) -> bool:
    return session.is_closed and bool(_OF_A_STICK & copied(session, CopyPlace.MEDIUM, since_amended=True))


def _copy_in_the_break(session: Session) -> bool:
    began = _break(session)
    made = (own for own in session.copies_made if own.where is CopyPlace.MEDIUM and _OF_A_STICK & {*own.what})
    return any(began and own.at >= began for own in made)


RULES: tuple[WorkRule, ...] = (
    WorkRule(
        id="catat-dulu",
        items=(READING,),
        title="Catat dulu",
        done=lambda session: not _open_notes(session),
        counted=_notes,
        row=lambda session: next(iter(_open_notes(session)), None),
        mends=(checks.NOTES_SETTLED,),
    ),
    WorkRule(
        id="wakil-peserta",
        items=(READING,),
        title="Wakil peserta",
        done=lambda session: bool(session.sidang.witnesses),
        counted=lambda session: f"{len(session.sidang.witnesses)} orang",
        mends=(checks.WITNESSES,),
    ),
    WorkRule(
        id="keabsahan",
        items=(READING,),
        title="Keabsahan",
        done=lambda session: not any(_gaps(session)),
        asks=_gaps,
        counted=_validity,
    ),
    WorkRule(
        id="cetak-inti",
        items=(READING,),
        title="Cetak Inti dan Lembar Tanda Tangan",
        done=lambda session: not _to_sign(session) and not outdated(session, CORE, SHEETS),
        counted=_signed_in_the_hall,
    ),
    WorkRule(id="bacakan", items=(READING,), title="Bacakan", needed=never),
    WorkRule(id="pembetulan", items=(READING,), title="Pembetulan dari hadirin", needed=never),
    WorkRule(
        id="ttd-wakil",
        items=(READING,),
        title="Tanda tangan wakil",
        done=lambda session: bool(session.sidang.witnesses) and not _to_tick(session),
        after=("wakil-peserta",),
        counted=_ticked,
        row=lambda session: next(iter(_to_tick(session)), None),
        lasts=True,
    ),
    WorkRule(
        id="tutup",
        items=(CLOSING,),
        title="Tutup sidang",
        done=gates.CLOSED.test,
        asks=_gaps,
        counted=_priorities,
        mends=(gates.CLOSED,),
    ),
    WorkRule(
        id="cetak",
        items=(CLOSING,),
        title="Cetak",
        done=_is_printed,
        after=("tutup",),
        counted=_printed,
        lasts=True,
    ),
    WorkRule(
        id="tulis-kode",
        items=(CLOSING,),
        title="Tulis kode pada Lembar Tanda Tangan",
        done=lambda session: _is_of_the_latest(session.code_written, session),
        after=("tutup",),
        counted=lambda session: f"oleh {session.code_written.by}" if session.code_written else "",
        lasts=True,
    ),
    WorkRule(
        id="salin-usb",
        items=(CLOSING,),
        title="Salin ke USB",
        done=_is_on_a_stick,
        after=("tutup",),
        lasts=True,
    ),
    WorkRule(
        id="serahkan",
        items=(CLOSING,),
        title="Serahkan kepada Camat",
        done=lambda session: _is_of_the_latest(session.handed_over, session),
        after=("tutup",),
        counted=_handed_over,
        lasts=True,
    ),
    WorkRule(id="skors", items=(BREAK,), title="Skors", done=_was_paused, counted=_pause),
    WorkRule(id="salinan-usb", items=(BREAK,), title="Salinan USB", done=_copy_in_the_break, needed=never),
)
"""In the order in which they stand within an item."""
