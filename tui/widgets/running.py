"""The order of the day as screens show it: what runs, for how long, and what comes next."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sessions.agenda import facts as agenda_facts
from sessions.agenda.decisions import AgendaItemStarted
from sessions.kernel.decision import Stamp
from sessions.kernel.session import Session
from sessions.language.dates import clock
from sessions.sentences.clauses import sentence
from sessions.steps import works
from sessions.steps.works import Standing
from sessions.steps.works_sidang import NEXT
from sessions.values import agenda as values_agenda
from sessions.values.agenda import PLENO_TWO, AgendaItem, Expected, Pause

COMMISSIONS = values_agenda.COMMISSIONS
"""The item in which the commissions work."""


def running_item(session: Session) -> AgendaItem | None:
    """The item of the agenda that runs now."""
    return values_agenda.running(session.agenda)


def following_item(session: Session) -> AgendaItem | None:
    """The first item behind the running one that has not been held; the first of all before the sidang begins."""
    return values_agenda.following(session.agenda)


def minutes_spent(item: AgendaItem, now: datetime, pauses: Sequence[Pause] = ()) -> int:
    """Whole minutes since the item began, without the pauses; 0 before."""
    return int(values_agenda.spent(item, pauses, now).total_seconds() // 60)


def elapsed(item: AgendaItem, now: datetime, pauses: Sequence[Pause] = ()) -> str:
    """`31 menit dari 60`, beyond the plan `75 menit dari 60, lewat 15`."""
    spent = minutes_spent(item, now, pauses)
    over = f", lewat {spent - item.minutes}" if spent > item.minutes else ""
    return f"{spent} menit dari {item.minutes}{over}"


def agenda(session: Session, now: datetime) -> tuple[str, ...]:
    """The order of the day, one line per item: when it was held or is to be expected, the minutes, and the title."""
    return tuple(
        f"{mark(found.item)} {times(found):<11} {minutes(session, found.item, now):>6}  {found.item.title}"
        for found in agenda_facts.expected(session, now)
    )


def agenda_in_short(session: Session, now: datetime) -> tuple[str, ...]:
    """As `agenda` in fewer cells: the usual titles in few words."""
    return tuple(
        f"{mark(found.item)} {times(found):<11} {minutes(session, found.item, now):>5}  {short_title(found.item.title)}"
        for found in agenda_facts.expected(session, now)
    )


def mark(item: AgendaItem) -> str:
    """`✓` held, `●` running."""
    if item.started is None:
        return " "
    return "●" if item.is_running else "✓"


def times(found: Expected) -> str:
    """`08.05–08.22` of what was held, `08.05–` of what runs, `±09.40` of what is to come; empty if passed over."""
    if found.item.started is None:
        return f"±{clock(found.start)}" if found.start else ""
    return f"{clock(found.item.started)}–{clock(found.item.ended) if found.item.ended else ''}"


def minutes(session: Session, item: AgendaItem, now: datetime) -> str:
    """The planned minutes; of the running item `17/20`, what is spent of them."""
    if not item.is_running:
        return str(item.minutes)
    return f"{minutes_spent(item, now, session.pauses)}/{item.minutes}"


SHORT = {
    "Pendaftaran peserta": "Pendaftaran",
    "Pembukaan dan Indonesia Raya": "Pembukaan",
    "Laporan Ketua Panitia": "Laporan panitia",
    "Sambutan dan pembukaan resmi": "Sambutan",
    "Pemaparan narasumber": "Pemaparan",
    "Sidang Pleno I": "Pleno I",
    "Sidang Pleno II": "Pleno II",
    "Penetapan utusan": "Utusan",
    "Pembacaan dan penandatanganan Berita Acara": "Pembacaan",
    "Penutupan dan doa": "Penutupan",
}
"""Items of the usual order of the day in fewer words; any other is told as it is called."""


def short_title(title: str) -> str:
    """`Pleno II` of `Sidang Pleno II`."""
    return SHORT.get(title, title)


def paused(session: Session) -> str:
    """`‖ SKORS sejak 09.15, s.d. 09.25: menunggu Bupati`; empty while the sidang goes on."""
    pause = values_agenda.open_pause(session.pauses)
    if pause is None or session.is_closed:
        return ""
    until = f", s.d. {clock(pause.until)}" if pause.until else ""
    return f"‖ SKORS sejak {clock(pause.started)}{until}: {pause.reason}"


def spent(session: Session, now: datetime) -> str:
    """`12/40`, the minutes of the item that runs; empty where none does."""
    item = running_item(session)
    return "" if item is None or session.is_closed else f"{minutes_spent(item, now, session.pauses)}/{item.minutes}"


def spent_and_next(session: Session, now: datetime) -> str:
    """`12 dari 40 menit → Utusan ±11.35`, beyond the plan `43 dari 40 menit, lewat 3 → …`; empty while none runs."""
    item = running_item(session)
    if item is None or session.is_closed:
        return ""
    minutes = minutes_spent(item, now, session.pauses)
    over = f", lewat {minutes - item.minutes}" if minutes > item.minutes else ""
    told = f"{minutes} dari {item.minutes} menit{over}"
    following = following_item(session)
    if following is None:
        return told
    at = next((f.start for f in agenda_facts.expected(session, now) if f.item.id == following.id), None)
    return f"{told} → {short_title(following.title)}{f' ±{clock(at)}' if at else ''}"


def day_end(session: Session, now: datetime) -> str:
    """`12 acara · rencana selesai 12.30, perkiraan 12.55`."""
    known = agenda_facts.expected(session, now)
    parts = [f"{len(known)} acara, {sum(found.item.minutes for found in known)} menit"]
    first = agenda_facts.begins(session)
    last = max((found.end for found in known if found.end), default=None)
    if first is not None and last is not None and not session.is_closed:
        planned = first + timedelta(minutes=sum(found.item.minutes for found in known))
        parts.append(f"rencana selesai {clock(planned)}, perkiraan {clock(last)}")
    return " · ".join(parts)


def held(item: AgendaItem) -> str:
    """Whether and when the item was held: `✓ 08.05–08.22`."""
    return f"{mark(item)} {times(Expected(item=item, start=None, end=None))}".strip()


def pace(session: Session, now: datetime) -> str:
    """How long there is for each proposal: `42 usulan belum diputus, sisa 65 menit: 1 menit 32 detik per usulan`.

    Counts those marked for discussion that are undecided, or all undecided where none is marked; empty otherwise.
    While the commissions sit, each has the whole time for its own: `sisa 45 menit per usulan: I 95 = 28 detik`.
    """
    item = running_item(session)
    if item is None or item.id not in {COMMISSIONS, PLENO_TWO}:
        return ""
    undecided = [p for p in session.proposals.values() if p.outcome is None]
    marked = [p for p in undecided if p.to_be_discussed]
    counted, word = (marked, "ditandai dibahas") if marked else (undecided, "belum diputus")
    left = item.minutes - minutes_spent(item, now, session.pauses)
    if not counted or left <= 0:
        return f"{len(counted)} usulan {word}" if counted else ""
    shares = {c.id: sum(p.commission == c.id for p in counted) for c in session.commissions}
    if item.id == COMMISSIONS and any(shares.values()):
        told = " · ".join(f"{id_} {count} = {_each(left, count)}" for id_, count in shares.items() if count)
        return f"sisa {left} menit, per usulan: {told}"
    return f"{len(counted)} usulan {word}, sisa {left} menit: {_each(left, len(counted))} per usulan"


def _each(minutes_left: int, count: int) -> str:
    whole, seconds = divmod(minutes_left * 60 // count, 60)
    parts = (f"{whole} menit" if whole else "", f"{seconds} detik" if seconds or not whole else "")
    return " ".join(filter(None, parts))


def before_leaving(session: Session) -> str:
    """`Tetap terbuka: Peserta dan petugas komisi.`: what the running item leaves open; empty where nothing is."""
    open_ = [str(work.title) for work in works.of(session).works if work.standing in _LEFT_OPEN and work.id != NEXT]
    return f"Tetap terbuka: {'; '.join(open_)}." if open_ and running_item(session) else ""


_LEFT_OPEN = frozenset({Standing.NOW, Standing.OPEN, Standing.CARRIED})


def read_out(session: Session, decision: AgendaItemStarted, now: datetime) -> str:
    """What is read out before an item begins: its sentence, with the quorum as it stands now, and what is left open."""
    after = decision.apply(session, Stamp(seq=session.seq + 1, at=now, by=""))
    return f"{sentence(decision, after)}\n\n{before_leaving(session)}".strip()
