"""A move as it is typed: `12`, `15>12`, `12<>15`, `2010-03 di atas 2009-02`; and what it would do or why it may not."""

import re
from collections.abc import Sequence

from sessions.kernel.checks import REASON_TOO_SHORT
from sessions.kernel.refusals import Refused, explain
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.decisions_moves import SUPPOSED, ProposalMoved, ProposalsSwapped
from sessions.line.facts import Ranked
from sessions.rules.ranking import parse
from sessions.sentences.clauses import listed
from sessions.sentences.short import short_name
from sessions.values.moves import Side
from sessions.values.proposals import ProposalCode
from tui.dialogs.reading import Unreadable
from tui.scoring.view import number
from tui.scoring.view_ties import View
from tui.widgets.plain import echoed

MoveOrSwap = ProposalMoved | ProposalsSwapped
"""What is typed, still without a reason."""

_SWAP = r"<>|\s+(?:di)?tukar(?:\s+dengan)?\s+"
_SIDE = r"\s+di\s*(?P<side>atas|bawah)\s+"
_TO = r">|→|\s+(?:(?:naik|turun)\s+)?ke\s+"
_NUMBERED = r"(?:(?:nomor|no\.?)\s*)?"
_ACT = re.compile(
    rf"\s*{_NUMBERED}(?P<one>[^\s<>→]+)\s*(?:(?P<swap>{_SWAP})|{_SIDE}|{_TO})\s*{_NUMBERED}(?P<other>[^\s<>→]+)\s*",
    re.IGNORECASE,
)
_BOTH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*tukar\s+{_NUMBERED}(?P<one>[^\s<>→]+)\s+(?:dan|dengan)\s+{_NUMBERED}(?P<other>[^\s<>→]+)\s*",
        rf"\s*{_NUMBERED}(?P<one>[^\s<>→]+)\s+dan\s+{_NUMBERED}(?P<other>[^\s<>→]+)\s+(?:di)?tukar(?:kan)?\s*",
    )
)
_ALONE = re.compile(rf"\s*{_NUMBERED}(?P<other>\d{{1,9}})\s*", re.IGNORECASE)


def is_move(typed: str) -> bool:
    """Whether the text moves one thing to another."""
    return _ACT.fullmatch(typed) is not None or _both(typed) is not None


def _both(typed: str) -> re.Match[str] | None:
    """`12 dan 15 ditukar`, `tukar 12 dengan 15`."""
    return next((found for pattern in _BOTH if (found := pattern.fullmatch(typed))), None)


def read(session: Session, view: View, cursor: ProposalCode | None, typed: str) -> MoveOrSwap | None:
    """What is typed, with the numbers of the list as shown; a number alone moves the proposal under the cursor.

    None where it is neither; Unreadable where a number or code cannot be meant.
    """
    if (alone := _ALONE.fullmatch(typed)) is not None:
        own = line.of(session).by_code.get(cursor) if cursor else None
        if own is None:
            raise Unreadable("Pilih dahulu usulan yang bernomor, atau tulis misalnya 15>12.")
        return _to(session, view, own, alone["other"])
    found = _both(typed) or _ACT.fullmatch(typed)
    if found is None:
        return None
    own = _one(session, view, found["one"])
    parts = found.groupdict()
    if "swap" not in parts or parts["swap"]:
        other = _one(session, view, found["other"])
        return ProposalsSwapped(codes=(own.code, other.code), commission=view.scope)
    if found["side"]:
        beside = _one(session, view, found["other"])
        side = Side.ABOVE if found["side"].casefold() == "atas" else Side.BELOW
        return ProposalMoved(code=own.code, side=side, beside=beside.code, commission=view.scope)
    return _to(session, view, own, found["other"])


def allowed(session: Session, act: MoveOrSwap) -> MoveOrSwap:
    """The same act; Unreadable with what the meeting says against it, but for a reason, which is asked next."""
    try:
        act.check(session)
    except Refused as refused:
        if refused.reason is not REASON_TOO_SHORT:
            told = explain(refused)
            raise Unreadable(f"{told.found}\n{told.advice}") from refused
    return act


def _to(session: Session, view: View, own: Ranked, text: str) -> ProposalMoved:
    """To the place that another holds: above it where that is a rise, else below it."""
    group = _group(session, view, text)
    if own in group:
        raise Unreadable(f"Usulan {own.code} sudah di tempat itu; tulis nomor lain.")
    is_rise = _order(group[0]) < _order(own)
    side = Side.ABOVE if is_rise else Side.BELOW
    return ProposalMoved(code=own.code, side=side, beside=group[0].code, commission=view.scope)


def _order(row: Ranked) -> int:
    return row.commission_rank if row.rank is None else row.rank


def _one(session: Session, view: View, text: str) -> Ranked:
    """The one that a code or a number names."""
    group = _group(session, view, text)
    if len(group) > 1:
        raise Unreadable(f"Nomor {text} dipegang {listed(row.code for row in group)}; tulis kodenya.")
    return group[0]


def _group(session: Session, view: View, text: str) -> Sequence[Ranked]:
    """The one of a code, or all of the rank that holds the place of a number."""
    table = line.of(session)
    if not text.isdecimal():
        code = ProposalCode(next(iter(parse(text)), ""))
        if code not in session.proposals:
            raise Unreadable(f"Kode {echoed(text)} tidak dikenal; tulis nomor atau kode yang ada di daftar ini.")
        if view.scope is not None and session.proposals[code].commission != view.scope:
            raise Unreadable(f"Usulan {code} bukan usulan Komisi {view.scope}; geser di lembar Semua (Tab).")
        if code not in table.by_code:
            raise Unreadable(_without_number(session, code))
        return (table.by_code[code],)
    rows = table.rows if view.scope is None else table.of_commission(view.scope)
    numbered = [(shown, row) for row in rows if (shown := number(row, view)) is not None]
    if not numbered:
        raise Unreadable("Nomor di sini berjalan per komisi: Tab ke lembar komisinya, atau tulis kodenya.")
    place = int(text)
    if not 1 <= place <= len(numbered):
        last = len(numbered)
        raise Unreadable(f"Nomor {echoed(text)} tidak ada di daftar ini; nomornya 1 sampai dengan {last}.")
    held = max(shown for shown, _ in numbered if shown <= place)
    return [row for shown, row in numbered if shown == held]


def _without_number(session: Session, code: ProposalCode) -> str:
    if session.proposals[code].is_in_the_running:
        if line.is_without_commission(session, code):
            return f"Usulan {code} belum dibagi ke komisi, jadi belum bernomor; bagikan dahulu di layar komisi (g k)."
        return f"Usulan {code} belum mempunyai nomor; lengkapi nilainya, atau sepakati urutannya."
    return f"Usulan {code} tidak lagi diurutkan; hasilnya dibuka kembali dengan h di layar usulan (g u)."


def told(session: Session, act: MoveOrSwap) -> str:
    """`2010-03: nomor 15 → 12, melewati 3 usulan`; nothing where it would be refused."""
    try:
        act.check(session)
    except Refused as refused:
        if refused.reason is not REASON_TOO_SHORT:
            return ""
    shifts = act.shifts(session)
    rows = [line.of(session).by_code[ProposalCode(shift.key)] for shift in shifts]
    if isinstance(act, ProposalsSwapped):
        return " ↔ ".join(f"{row.code} (nomor {_order(row)})" for row in rows)
    end = act.apply(session, SUPPOSED).moves[-1].end
    return f"{act.code}: nomor {_order(rows[0])} → {end}, melewati {len(shifts[0].passed)} usulan"


_NAME = 40
"""Cells of the name of an activity in a question."""


def question(session: Session, act: MoveOrSwap) -> str:
    """What the reason is asked for, and below it who is moved, with the name of the activity."""
    codes = act.codes if isinstance(act, ProposalsSwapped) else (act.code,)
    named = (f"{code} {short_name(session.proposals[code].draft.activity, _NAME)}" for code in codes)
    return "\n".join((f"{told(session, act)}.", *named))
