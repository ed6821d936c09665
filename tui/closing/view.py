"""The closing screen: the numbered validity list, what to do about each point, and the sum of all outcomes."""

from collections.abc import Mapping

from sessions.closing import checks, decisions
from sessions.closing.checks import Check
from sessions.closing.decisions import AmendmentClosed
from sessions.kernel.session import Amendment, Session
from sessions.language import dates
from sessions.language.dates import clock
from sessions.receiving import facts as receiving
from sessions.sentences.clauses import capital, sentence
from sessions.sentences.places import said
from sessions.values.attendance import Role
from sessions.values.proposals import Outcome
from tui.house_rules.view import Topic
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("No", 3, is_number=True),
    bare("Pemeriksaan keabsahan", 34, grows=1),
    bare("Keadaan", 28, grows=1),
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

LINES: Mapping[str, Topic | Role] = {
    checks.SCHEDULED: Topic.SCHEDULE,
    checks.ADOPTED: Topic.ADOPTION,
    checks.OFFICIALS: Role.CAMAT,
    checks.WITNESSES: Topic.WITNESSES,
}
"""Points that are put right in one line of another screen, by that line's key."""

WIDTH = 78
"""Cells of a line of the sum."""


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """Every point: ✓ in order, ✗ must be put right before closing, ! is printed as it is.

    While an amendment is open, what was put right so far (≠) stands above them.
    """
    amended = amendment_rows(session, session.amendment) if session.amendment else ()
    points = tuple(
        ListRow(
            key=str(check.number),
            cells=(_sign(check), str(check.number), check.name, check.detail),
            tone=Tone.PLAIN if check.is_met else Tone.ALERT if check.is_blocking else Tone.STRONG,
        )
        for check in checks.checks(session)
    )
    return (*amended, *points)


def _sign(check: Check) -> str:
    if check.is_met:
        return "✓"
    return "✗" if check.is_blocking else "!"


def check(session: Session, key: str) -> Check | None:
    """The point in this row."""
    return next((c for c in checks.checks(session) if str(c.number) == key), None)


def open_points(session: Session) -> tuple[Check, ...]:
    """The points that stand in the way of the closing, in their order."""
    return tuple(c for c in checks.checks(session) if c.is_blocking and not c.is_met)


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
        return state(session)
    if closed is not None:
        locked = f"Sidang ditutup pukul {clock(closed)}"
        return f"{locked}. {state(session)}" if session.amendments else f"{locked}; hasilnya terkunci."
    if points := open_points(session):
        return f"{len(points)} pemeriksaan wajib belum terpenuhi."
    return "Siap ditutup: semua pemeriksaan wajib terpenuhi."


def outcome_sum(session: Session) -> str:
    """`159 masuk = 28 disepakati + 4 berubah + …`, the sum that must hold; its lines break before a plus."""
    balance = receiving.received_of(session)
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
        return amendment_detail(session, key)
    return Detail(title=f"{found.number} {found.name}: {found.detail}", lines=(_advice(found),))


def _advice(found: Check) -> str:
    if found.is_met:
        return "Terpenuhi."
    if found.is_blocking:
        return "Wajib dibereskan sebelum sidang ditutup. Enter menuju tempatnya."
    return "Tidak menghalangi penutupan, tetapi tercetak apa adanya. Enter menuju tempatnya."


_KEY = "perihal "
_NOTHING = f"{_KEY}0"

HOW = (
    "Betulkan di layarnya seperti biasa: usulan g u, hasil g p, hadir g h, utusan g t, nama dan tanggal g d. "
    "Setelah selesai, kembali ke sini (g b) dan tekan s."
)
"""What to do while an amendment is open."""

WHICH = (
    "Belum ditandatangani: betulkan nama pejabat atau nomor (g d), lalu cetak ulang (c). "
    "Sudah ditandatangani, atau isinya yang keliru: Berita Acara Perbaikan (u)."
)
"""When a reprint is enough, and when it is not."""


def state(session: Session) -> str:
    """`Perbaikan ke-1 sedang dibuka, 3 perubahan: …`; of the last one that was closed; empty where there was none."""
    if not session.amendments:
        return ""
    latest = session.amendments[-1]
    if latest.closed is not None:
        return f"Perbaikan ke-{latest.number} ditutup {dates.numeric_date(latest.closed.date())}; terkunci."
    count = len(decisions.lines(session, latest))
    return f"Perbaikan ke-{latest.number} sedang dibuka, {count} perubahan: {latest.reason}"


def amendment_rows(session: Session, amendment: Amendment) -> tuple[ListRow[str], ...]:
    """What was put right so far, above the points that still have to hold."""
    listed = [
        ListRow(
            key=f"{_KEY}{number}",
            cells=("≠", str(number), f"{capital(line.field)}: {line.subject}", f"{line.was} → {line.becomes}"),
            tone=Tone.STRONG,
        )
        for number, line in enumerate(decisions.lines(session, amendment), start=1)
    ]
    nothing = ListRow(key=_NOTHING, cells=("", "", "Belum ada yang dibetulkan", HOW), tone=Tone.DIM)
    return (*(listed or [nothing]), rule("pemeriksaan keabsahan sesudah perbaikan"))


def amendment_detail(session: Session, key: str) -> Detail | None:
    """Both sides of one line in full; None for a row that is no correction."""
    amendment = session.amendment
    if amendment is None or not key.startswith(_KEY):
        return None
    asked = f"Perbaikan ke-{amendment.number} atas permintaan {amendment.asked_by}"
    if key == _NOTHING:
        return Detail(title=f"{asked}: {amendment.reason}", lines=(HOW,))
    line = decisions.lines(session, amendment)[int(key.removeprefix(_KEY)) - 1]
    return Detail(title=f"{line.subject}: {line.field}", lines=(f"{line.was} → {line.becomes}",))


def read_back(session: Session, amendment: Amendment) -> str:
    """What is read out before an amendment is closed: the sentence, and every line of the paper."""
    told = [f"{number}. {line}" for number, line in enumerate(decisions.lines(session, amendment), start=1)]
    return "\n".join((sentence(AmendmentClosed(), session), "", *told))
