"""The closing screen: the numbered validity list, what to do about each point, and the sum of all outcomes."""

from exports.wording.dates import clock
from exports.wording.places import said
from sessions import received, validity
from sessions.people import Role
from sessions.proposals import Outcome
from sessions.session import Session
from sessions.validity import Check
from tui.presenters import panitia, perbaikan, tatib
from tui.presenters.rows import Column, Detail, Row, Tone

COLUMNS = (
    Column(key="tanda", label="", width=2),
    Column(key="no", label="No", width=3, is_number=True),
    Column(key="periksa", label="Pemeriksaan keabsahan", width=34, grows=1),
    Column(key="keadaan", label="Keadaan", width=28, grows=1),
)

_SHORT = {
    Outcome.AGREED_CHANGED: "berubah",
    Outcome.FAILED_VERIFICATION: "tidak lolos",
    Outcome.WITHDRAWN: "ditarik",
    Outcome.RETURNED: "ke desa",
    Outcome.FORWARDED: "diteruskan",
    Outcome.DIVERTED: "hibah",
}
"""Outcomes whose name would make the sum too long for two lines."""

LINES = {
    "Hari, tanggal, dan tempat sidang": tatib.SCHEDULE,
    "Tata tertib dan pedoman disahkan": tatib.ADOPTION,
    "Camat dan pimpinan sidang": f"{panitia.OFFICIAL}{Role.CAMAT.name}",
    "Wakil peserta penanda tangan": tatib.WITNESSES,
}
"""Points that are put right in one line of another screen, by that line's key."""

WIDTH = 78
"""Cells of a line of the sum."""


def rows(session: Session) -> tuple[Row, ...]:
    """Every point: ✓ in order, ✗ must be put right before closing, ! is printed as it is.

    While an amendment is open, what was put right so far (≠) stands above them.
    """
    amended = perbaikan.rows(session, session.amendment) if session.amendment else ()
    points = tuple(
        Row(
            key=str(check.number),
            cells=(_sign(check), str(check.number), check.name, check.detail),
            tone=Tone.PLAIN if check.is_met else Tone.ALERT if check.is_blocking else Tone.STRONG,
        )
        for check in validity.checks(session)
    )
    return (*amended, *points)


def _sign(check: Check) -> str:
    if check.is_met:
        return "✓"
    return "✗" if check.is_blocking else "!"


def check(session: Session, key: str) -> Check | None:
    """The point in this row."""
    return next((c for c in validity.checks(session) if str(c.number) == key), None)


def open_points(session: Session) -> tuple[Check, ...]:
    """The points that stand in the way of the closing, in their order."""
    return tuple(c for c in validity.checks(session) if c.is_blocking and not c.is_met)


def next_open(session: Session, key: str | None) -> str | None:
    """The row of the next open point below this row, else of the first; None where nothing is open."""
    numbers = [point.number for point in open_points(session)]
    here = int(key) if key is not None and key.isdecimal() else None
    below = [number for number in numbers if here is not None and number > here]
    return str((below or numbers)[0]) if numbers else None


def summary(session: Session) -> str:
    """Whether the sidang may be closed."""
    closed = session.sidang.closed
    if session.amendment is not None:
        return perbaikan.state(session)
    if closed is not None:
        locked = f"Sidang ditutup pukul {clock(closed)}"
        return f"{locked}. {perbaikan.state(session)}" if session.amendments else f"{locked}; hasilnya terkunci."
    if points := open_points(session):
        return f"{len(points)} pemeriksaan wajib belum terpenuhi."
    return "Siap ditutup: semua pemeriksaan wajib terpenuhi."


def outcome_sum(session: Session) -> str:
    """`159 masuk = 28 disepakati + 4 berubah + …`, the sum that must hold; its lines break before a plus."""
    balance = received.of(session)
    parts = [
        f"{count} {said(session, _SHORT.get(outcome, outcome.value))}" for outcome, count in balance.by_outcome.items()
    ]
    if balance.open:
        parts.append(f"{balance.open} belum diputus")
    lines = [f"{balance.received} masuk = {parts[0] if parts else 0}"]
    for part in parts[1:]:
        longer = f"{lines[-1]} + {part}"
        if len(longer) <= WIDTH:
            lines[-1] = longer
        else:
            lines.append(f"+ {part}")
    return "\n".join(lines)


def detail(session: Session, key: str) -> Detail | None:
    """What the point is about and what Enter does."""
    found = check(session, key)
    if found is None:
        return perbaikan.detail(session, key)
    return Detail(title=f"{found.number} {found.name}: {found.detail}", lines=(_advice(found),))


def _advice(found: Check) -> str:
    if found.is_met:
        return "Terpenuhi."
    if found.is_blocking:
        return "Wajib dibereskan sebelum sidang ditutup. Enter menuju tempatnya."
    return "Tidak menghalangi penutupan, tetapi tercetak apa adanya. Enter menuju tempatnya."
