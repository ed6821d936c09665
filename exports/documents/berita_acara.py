"""Berita Acara of the Musrenbang in the kecamatan (SOP step 5): two to three pages to sign, then its lampiran."""

from collections.abc import Sequence

from exports.document import Document, Section
from exports.documents import berita_acara_dictum as dictum
from exports.documents import berita_acara_opening as opening
from exports.documents import berita_acara_signing as closing
from exports.documents import frame
from exports.documents.lampiran import (
    attendance,
    commissions,
    delegates,
    not_agreed,
    notulen,
    priorities,
    reserve,
    scores,
)
from sessions import amendments, minutes
from sessions.minutes import MinutesFacts
from sessions.record.ledger import Entry
from sessions.session import Session

TITLE = "Berita Acara Kesepakatan Hasil"


def berita_acara(session: Session, entries: Sequence[Entry], head_hash: str) -> Document:
    """The whole paper; before the closing a draft that prints its open points. Raises NotOpened before decision 1.

    `entries` are all lines of the journal, from which the notulen is made; `head_hash` is the hash of the last one and
    the fingerprint of a draft. What is decided after the closing changes nothing but the number; what an amendment puts
    right stands in a paper of its own.
    """
    session = amendments.first(session)
    told = of_the_sidang(session, entries)
    facts = minutes.facts(session)
    main = Section(
        blocks=(
            *opening.blocks(session, facts),
            *dictum.blocks(session, facts),
            *closing.blocks(session),
        ),
        bookmark="Berita Acara",
    )
    return frame.document(
        session,
        TITLE,
        (main, *all_lampiran(session, facts, told)),
        head_hash=frame.fingerprint(session, entries, head_hash),
        number=session.sidang.number,
        latest=told[-1].at if told else None,
    )


def all_lampiran(session: Session, facts: MinutesFacts, told: Sequence[Entry]) -> tuple[Section, ...]:
    """Lampiran I to VIII; `told` are the entries of the sidang."""
    return (
        attendance.section(session, facts),
        priorities.section(session, facts, told),
        not_agreed.section(session, facts),
        commissions.section(session, facts),
        scores.section(session, facts),
        delegates.section(session, facts),
        reserve.section(session, facts),
        notulen.section(session, told),
    )


def of_the_sidang(session: Session, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Standing entries up to the closing, or up to the decision the session stands at."""
    last = session.sidang.closed_at_seq or session.seq
    return tuple(entry for entry in entries if entry.is_standing and entry.seq <= last)
