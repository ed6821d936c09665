"""Whether what was printed still says what it says now: what the papers to sign are made of, by their names."""

from dataclasses import fields, replace

from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.kernel.session import NoteKind, Session
from sessions.values.handing import Copied, CopyPlace
from sessions.values.report import SignedPaper

MINUTES, CORE, SHEETS = SignedPaper.BERITA_ACARA.value, "berita-acara-inti", "lembar-tanda-tangan"
AMENDMENT = "berita-acara-perbaikan"
"""Papers by their names in the catalogue; an amendment's has a hyphen and its number behind it."""

_ON_NO_PAPER_OF_THE_SIDANG = frozenset(
    {
        "seq",
        "steps",
        "steps_begun",
        "guests",
        "invitation",
        "issued",
        "amendments",
        "copies_made",
        "code_written",
        "handed_over",
        "witnesses_signed",
        "report",
        "signatures",
        "passages",
        "delivery",
        "realized",
    }
)
"""What a session knows and no Berita Acara says."""

_ALL = tuple(own.name for own in fields(Session) if own.init and own.name not in _ON_NO_PAPER_OF_THE_SIDANG)


def name_of_amendment(number: int) -> str:
    """The paper of an amendment, by name."""
    return f"{AMENDMENT}-{number}"


def made_of(session: Session, name: str) -> object:
    """What this paper is made of, as a value to compare; None of a paper that is not followed."""
    of_first = sums.first(session)
    match name:
        case _ if name == MINUTES:
            return _whole(of_first)
        case _ if name == CORE:
            return (_head(of_first), _told(of_first))
        case _ if name == SHEETS:
            cards = (of_first.people[delegate.person].card for delegate in of_first.delegates)
            whose = tuple((card.name, card.sex, card.position, card.institution, card.village) for card in cards)
            return (_head(of_first), whose)
    for amendment in session.amendments:
        if name == name_of_amendment(amendment.number):
            return (amendment.letter, amendment.reason, amendment.closed, _whole(sums.after(session, amendment)))
    return None


def _whole(session: Session) -> object:
    return tuple(getattr(session, name) for name in _ALL)


def _head(session: Session) -> object:
    """Number, day, place, and who signs."""
    sidang = session.sidang
    seats = 0 if session.delegates else session.house_rules.seats
    return (session.office, sidang.number, sidang.held_on, sidang.place, sidang.witnesses, session.officials, seats)


def _told(session: Session) -> object:
    """What the core tells besides: counts and sums, who spoke, what happened; the hour of the closing is open."""
    told, sidang = closing.facts(session), session.sidang
    sums_told = (told.regency_agencies, told.without_agency, told.of_the_regency, told.of_others)
    counts = replace(told, closed=None, regency=(), elsewhere=(), reserve=(), by_village={}, named=0, unnamed=())
    ways = tuple((s.commission, s.is_agreed_order, bool(s.scored), bool(s.following)) for s in told.commissions)
    return (
        replace(counts, delegates=(), commissions=()),
        ways,
        (told.delegate_men, told.delegate_women, *sums_told),
        (sidang.speeches, sidang.presentations, sidang.rules_adopted),
        (session.house_rules, session.guideline and session.guideline.version, session.ceilings),
        (session.ceilings_source, session.women_reason, session.pauses, session.movements, session.ties),
        tuple(note for note in session.notes if note.kind is not NoteKind.PENDING or note.is_open),
        sum(delegate.was_absent and not delegate.consents for delegate in session.delegates),
    )


def last_print(session: Session, name: str) -> Copied | None:
    """When this paper was printed last; None where it never was."""
    printed = (own for own in reversed(session.copies_made) if own.where is CopyPlace.PRINTER)
    return next((own for own in printed if name in own.what), None)


def is_outdated(session: Session, name: str) -> bool:
    """Whether it was printed, and what it is made of has changed since."""
    made = last_print(session, name)
    return made is not None and made.made_of[made.what.index(name)] != made_of(session, name)
