"""The order of the day as screens show it: what runs, for how long, and what comes next."""

from datetime import datetime

from exports.wording.dates import clock
from exports.wording.decisions import sentence
from sessions.agenda import PLENO_ONE, PLENO_TWO, AgendaId, AgendaItem
from sessions.decisions.agenda import AgendaItemStarted
from sessions.decisions.base import Stamp
from sessions.session import Session

COMMISSIONS = AgendaId("komisi")
"""The item in which the commissions work."""

DELEGATES = AgendaId("utusan")
"""The item in which the delegates are chosen."""


def running_item(session: Session) -> AgendaItem | None:
    """The item of the agenda that runs now."""
    return next((item for item in session.agenda if item.started is not None and item.ended is None), None)


def following_item(session: Session) -> AgendaItem | None:
    """The first item behind the running one that has not been held; the first of all before the sidang begins."""
    now = running_item(session)
    later = session.agenda[session.agenda.index(now) + 1 :] if now else session.agenda
    return next((item for item in later if item.started is None), None)


def minutes_spent(item: AgendaItem, now: datetime) -> int:
    """Whole minutes since the item began; 0 before."""
    return int((now - item.started).total_seconds() // 60) if item.started else 0


def elapsed(item: AgendaItem, now: datetime) -> str:
    """`31 menit dari 60`, beyond the plan `75 menit dari 60, lewat 15`."""
    spent = minutes_spent(item, now)
    over = f", lewat {spent - item.minutes}" if spent > item.minutes else ""
    return f"{spent} menit dari {item.minutes}{over}"


def agenda(session: Session, now: datetime) -> tuple[str, ...]:
    """The order of the day, one line per item: what was held when, what runs, the minutes, and the title."""
    return tuple(f"{_mark(item)} {_times(item):<11} {_minutes(item, now):>6}  {item.title}" for item in session.agenda)


def _mark(item: AgendaItem) -> str:
    if item.started is None:
        return " "
    return "✓" if item.ended is not None else "●"


def _times(item: AgendaItem) -> str:
    """`08.05–08.22`; empty before the item begins."""
    if item.started is None:
        return ""
    return f"{clock(item.started)}–{clock(item.ended) if item.ended else ''}"


def _minutes(item: AgendaItem, now: datetime) -> str:
    """The planned minutes; of the running item `17/20`, what is spent of them."""
    if item.started is None or item.ended is not None:
        return str(item.minutes)
    return f"{minutes_spent(item, now)}/{item.minutes}"


def held(item: AgendaItem) -> str:
    """Whether and when the item was held: `✓ 08.05–08.22`."""
    return f"{_mark(item)} {_times(item)}".strip()


def pace(session: Session, now: datetime) -> str:
    """How long there is for each proposal: `42 usulan belum diputus, sisa 65 menit: 1 menit 32 detik per usulan`.

    Counts those marked for discussion that are undecided, or all undecided where none is marked; empty otherwise.
    """
    item = running_item(session)
    if item is None or item.id not in {COMMISSIONS, PLENO_TWO}:
        return ""
    undecided = [p for p in session.proposals.values() if p.outcome is None]
    marked = [p for p in undecided if p.to_be_discussed]
    count, word = (len(marked), "ditandai dibahas") if marked else (len(undecided), "belum diputus")
    left = item.minutes - minutes_spent(item, now)
    if not count or left <= 0:
        return f"{count} usulan {word}" if count else ""
    minutes, seconds = divmod(left * 60 // count, 60)
    each = f"{minutes} menit {seconds} detik" if minutes else f"{seconds} detik"
    return f"{count} usulan {word}, sisa {left} menit: {each} per usulan"


def before_leaving(session: Session) -> str:
    """What the running item leaves open, as a sentence to read out; empty where nothing is."""
    item = running_item(session)
    if item is None:
        return ""
    if item.id == PLENO_ONE and session.sidang.rules_adopted is None:
        return "Catatan: tata tertib dan pedoman belum disahkan (g d)."
    if item.id == DELEGATES and not session.delegates:
        return "Catatan: utusan ke Musrenbang Kabupaten belum dipilih (g t)."
    return ""


def read_out(session: Session, decision: AgendaItemStarted, now: datetime) -> str:
    """What is read out before an item begins: its sentence, with the quorum as it stands now, and what is left open."""
    after = decision.apply(session, Stamp(seq=session.seq + 1, at=now, by=""))
    return f"{sentence(decision, after)}\n\n{before_leaving(session)}".strip()
