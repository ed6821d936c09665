"""What lets anybody check a signed paper: its fingerprint in full, and the totals it stands for, for eye and telephone.

The code says that paper and journal belong together. It is no electronic signature: that is the Camat's own.
"""

from collections.abc import Iterator, Sequence

from exports.blocks import Block, Seal
from exports.document import Attachment
from exports.documents import frame
from exports.results.published import published
from exports.wording import money, numbers
from sessions.minutes import MinutesFacts
from sessions.record.ledger import Entry
from sessions.session import Session

_HOW = "Pindai atau cocokkan kode ini dengan sesi di kantor kecamatan: musrenbang periksa FOLDER --kode KODE."


def seal(session: Session, facts: MinutesFacts, fingerprint: str) -> Iterator[Block]:
    """The seal of a paper; none without a fingerprint, since there is nothing to compare."""
    if fingerprint:
        yield Seal(payload=payload(session, facts, fingerprint), lines=tuple(_lines(facts, fingerprint)))


def data(session: Session, entries: Sequence[Entry], head_hash: str) -> Attachment:
    """hasil.json of this session, carried inside the paper: what it says can be computed again from it (`hitung`)."""
    return Attachment(
        name="hasil.json",
        content=published(session, entries, head_hash),
        description="Data terbuka hasil Musrenbang, dapat dihitung ulang",
    )


def payload(session: Session, facts: MinutesFacts, fingerprint: str) -> str:
    """`MUSRENBANG 33.13.16 2028 SHA-256 … MASUK 159 PRIORITAS 32 RP 6498900000 CADANGAN 104 UTUSAN 5`."""
    parts = (
        ("MUSRENBANG", f"{frame.office_of(session).code} {session.plan_year}"),
        ("SHA-256", fingerprint.upper()),
        ("MASUK", facts.balance.received),
        ("PRIORITAS", facts.priority_count),
        ("RP", facts.priority_cost),
        ("CADANGAN", len(facts.reserve)),
        ("UTUSAN", len(facts.delegates)),
    )
    return " ".join(f"{label} {value}" for label, value in parts)


def _lines(facts: MinutesFacts, fingerprint: str) -> Iterator[str]:
    yield f"Kode verifikasi: {frame.verification_code(fingerprint)}"
    yield f"Sidik SHA-256: {fingerprint}"
    yield (
        f"{numbers.thousands(facts.balance.received)} usulan masuk; {facts.priority_count} kegiatan prioritas, "
        f"{money.full(facts.priority_cost)}; {len(facts.reserve)} cadangan; {len(facts.delegates)} utusan."
    )
    yield _HOW
