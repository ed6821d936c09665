"""Works of the items in which somebody speaks: prayer, report, addresses, presentations; and of items added by hand."""

from collections.abc import Callable, Iterable

from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.last_year import facts as last_year
from sessions.sentences.clauses import apart
from sessions.steps.works_rule import WorkRule, never
from sessions.values.attendance import Role, Speech
from sessions.values.report import SignedPaper

ADDED = "acara-lain"
"""Where the works of an item stand that the office added to the default order."""

REPORTS = "ketua panitia"


def is_report(session: Session, speech: Speech) -> bool:
    """Whether it is the report of the head of the committee: by name, office or topic."""
    head = session.officials.get(Role.COMMITTEE_CHAIR)
    said = f"{speech.position} {speech.topic}".casefold()
    return REPORTS in said or (head is not None and speech.speaker.casefold() == head.name.casefold())


def reports(session: Session) -> tuple[Speech, ...]:
    """Who reported for the committee."""
    return tuple(speech for speech in session.sidang.speeches or () if is_report(session, speech))


def addresses(session: Session) -> tuple[Speech, ...]:
    """Who else gave an address."""
    return tuple(speech for speech in session.sidang.speeches or () if not is_report(session, speech))


def may_be_filled(session: Session, known: tuple[Speech, ...] | None) -> bool:
    """Until the closing; after it only what stood empty, until the Berita Acara is signed."""
    is_signed = any(signature.paper is SignedPaper.BERITA_ACARA for signature in session.signatures)
    return not session.is_closed or (known is None and not session.amendments and not is_signed)


def _is_asked_and(heard: Callable[[Session], Iterable[Speech]], item: str) -> Callable[[Session], bool]:
    """Somebody is named, or it was said that nobody spoke, at this item or at all."""
    return lambda session: session.sidang.speeches == () or item in session.sidang.nobody_at or any(heard(session))


def _names(heard: Iterable[Speech]) -> str:
    names = [speech.speaker for speech in heard]
    return apart(names) if names else "belum diisi"


def _told(heard: Callable[[Session], Iterable[Speech]], item: str) -> Callable[[Session], str]:
    def told(session: Session) -> str:
        is_none = session.sidang.speeches == () or (item in session.sidang.nobody_at and not any(heard(session)))
        return "tidak ada" if is_none else _names(heard(session))

    return told


def _presenters(session: Session) -> str:
    given = session.sidang.presentations
    return "tidak ada" if given == () else _names(given or ())


def years_told(session: Session) -> str:
    """`daftar 2026, 2027`: the lists of earlier years."""
    years = last_year.told_years(session)
    return f"daftar {apart(str(year.plan_year) for year in years)}" if years else "belum dimuat"


RULES: tuple[WorkRule, ...] = (
    WorkRule(
        id="pemimpin-doa",
        items=("doa",),
        title="Pemimpin doa",
        done=lambda session: bool(session.sidang.prayer_by),
        needed=never,
        counted=lambda session: session.sidang.prayer_by,
    ),
    WorkRule(
        id="laporan-panitia",
        items=("laporan",),
        title="Siapa yang melaporkan",
        done=_is_asked_and(reports, "laporan"),
        needed=lambda session: may_be_filled(session, session.sidang.speeches),
        counted=_told(reports, "laporan"),
        lasts=True,
    ),
    WorkRule(
        id="sambutan",
        items=("sambutan",),
        title="Siapa yang memberi sambutan",
        done=_is_asked_and(addresses, "sambutan"),
        needed=lambda session: may_be_filled(session, session.sidang.speeches),
        counted=_told(addresses, "sambutan"),
        lasts=True,
    ),
    WorkRule(
        id="pemaparan",
        items=("paparan",),
        title="Siapa dan tentang apa",
        done=lambda session: session.sidang.presentations is not None,
        needed=lambda session: may_be_filled(session, session.sidang.presentations),
        counted=_presenters,
        lasts=True,
    ),
    WorkRule(
        id="realisasi",
        items=("paparan",),
        title=Phrase("Usulan tahun lalu per {desa}"),
        needed=never,
        counted=years_told,
    ),
    WorkRule(id="catatan-acara", items=(ADDED,), title="Catatan acara", needed=never),
)
"""In the order in which they stand within an item."""
