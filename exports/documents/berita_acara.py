"""Berita Acara of the Musrenbang in the kecamatan (SOP step 5): two to three pages to sign, then its lampiran."""

from collections.abc import Sequence
from dataclasses import replace

from exports.document import Document, Section
from exports.documents import berita_acara_dictum as dictum
from exports.documents import berita_acara_opening as opening
from exports.documents import berita_acara_signing as closing
from exports.documents import frame, proof
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
    fingerprint = frame.fingerprint(session, entries, head_hash)
    document = frame.document(
        session,
        TITLE,
        (part_to_sign(session, facts, fingerprint), *all_lampiran(session, facts, told)),
        head_hash=fingerprint,
        number=session.sidang.number,
        latest=told[-1].at if told else None,
    )
    return replace(document, attachments=(proof.data(session, entries, head_hash),))


def part_to_sign(session: Session, facts: MinutesFacts, fingerprint: str) -> Section:
    """Two to three pages: opening, what is agreed, signatures, and the seal."""
    return Section(
        blocks=(
            *opening.blocks(session, facts),
            *dictum.blocks(session, facts),
            *closing.blocks(session, proof.seal(session, facts, fingerprint)),
        ),
        bookmark="Berita Acara",
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
