"""What Ctrl+Z says before it takes something back: the decision, what will be as it was before, or why it cannot."""

from collections.abc import Mapping
from textwrap import shorten
from types import MappingProxyType

from exports.wording.changes import ChangeLine, told
from exports.wording.decisions import sentence
from exports.wording.decisions.clauses import capital
from sessions.changes import changes
from sessions.record.ledger import Entry
from sessions.refusals import Reason, Refused
from sessions.session import Session
from tui.presenters.mending import mending
from tui.refusals import WORDS, Explanation, explain

MOST = 6
"""Changes that are told one by one."""

_SENTENCE, _SUBJECT, _VALUE = 300, 42, 30

WHY: Mapping[str, str] = MappingProxyType(
    {
        "SessionOpened": "semua yang lain berdiri di atasnya",
        "SidangClosed": "hasil sidang sudah terkunci dan dapat sudah dicetak",
        "AmendmentClosed": "hasil perbaikan sudah terkunci dan dapat sudah dicetak",
        "DocumentsIssued": "kode verifikasinya dapat sudah beredar di atas kertas",
    }
)
"""Why a kind of decision is never taken back."""


def question(latest: Entry, before: Session, now: Session) -> str:
    """The sentence of the latest decision, and what will be as it was in the session `before` it."""
    lines = [told(change, now, before) for change in changes(now, before)]
    listed = [f"kembali: {short(line)}" for line in lines[:MOST]]
    if len(lines) > MOST:
        listed.append(f"dan {len(lines) - MOST} perubahan lain")
    said = _cut(sentence(latest.decision, now, before), _SENTENCE)
    return "\n".join([said, "", *(listed or ["Tidak ada data yang berubah."])])


def short(line: ChangeLine) -> str:
    """One change on a line or two."""
    subject, was, becomes = _cut(line.subject, _SUBJECT), _cut(line.was, _VALUE), _cut(line.becomes, _VALUE)
    return f"{subject}: {line.field} {was} → {becomes}"


def _cut(text: str, most: int) -> str:
    return shorten(text, most, placeholder=" …") if len(text.split()) > 1 else text[:most]


def barrier(latest: Entry | None) -> Explanation:
    """Why nothing can be taken back here, and what to do instead."""
    if latest is None or latest.kind not in WHY:
        return explain(Refused(Reason.NOTHING_TO_UNDO))
    kind = WORDS.get(latest.kind, latest.kind)
    return Explanation(
        found=f"Keputusan terakhir adalah {kind}; yang itu tidak dapat dibatalkan: {WHY[latest.kind]}.",
        advice=f"{capital(mending(latest.kind).how)}.",
    )
