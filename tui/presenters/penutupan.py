"""The closing screen: the numbered validity list, and where each point is put right."""

from collections.abc import Sequence

from sessions import received, validity
from sessions.proposals import Outcome
from sessions.session import Session
from sessions.validity import Check
from tui.presenters.rows import Column, Detail, Row, Tone

COLUMNS = (
    Column(key="tanda", label="", width=2),
    Column(key="no", label="No", width=3, is_number=True),
    Column(key="periksa", label="Pemeriksaan keabsahan", width=34, grows=1),
    Column(key="keadaan", label="Keadaan", width=28, grows=1),
)


def rows(session: Session) -> tuple[Row, ...]:
    """Every point: ✓ in order, ✗ must be put right before closing, ! is printed as it is."""
    return tuple(
        Row(
            key=str(check.number),
            cells=(_sign(check), str(check.number), check.name, check.detail),
            tone=Tone.PLAIN if check.is_met else Tone.ALERT if check.is_blocking else Tone.STRONG,
        )
        for check in validity.checks(session)
    )


def _sign(check: Check) -> str:
    if check.is_met:
        return "✓"
    return "✗" if check.is_blocking else "!"


def check(session: Session, key: str) -> Check | None:
    """The point in this row."""
    return next((c for c in validity.checks(session) if str(c.number) == key), None)


def summary(session: Session) -> str:
    """Whether the sidang may be closed, and the sum of all outcomes."""
    open_ = [c for c in validity.checks(session) if not c.is_met and c.is_blocking]
    if session.sidang.closed is not None:
        state = f"sidang ditutup pukul {session.sidang.closed:%H.%M}, hasil terkunci"
    elif open_:
        state = f"{len(open_)} pemeriksaan wajib belum terpenuhi"
    else:
        state = "siap ditutup"
    return f"{state} │ {outcome_sum(session)}"


def outcome_sum(session: Session) -> str:
    """`159 masuk = 28 disepakati + 4 dengan perubahan + …`, the sum that must hold."""
    balance = received.of(session)
    short = {Outcome.AGREED_CHANGED: "dengan perubahan", Outcome.FORWARDED: "diteruskan", Outcome.DIVERTED: "dialihkan"}
    parts = [f"{count} {short.get(outcome, outcome.value)}" for outcome, count in balance.by_outcome.items()]
    if balance.open:
        parts.append(f"{balance.open} belum diputus")
    return f"{balance.received} masuk = {' + '.join(parts) or '0'}"


def detail(session: Session, key: str) -> Detail | None:
    """What the point is about and what Enter does."""
    found = check(session, key)
    if found is None:
        return None
    if found.is_met:
        advice = "Terpenuhi."
    elif found.is_blocking:
        advice = "Wajib dibereskan sebelum sidang ditutup. Enter menuju tempatnya."
    else:
        advice = "Tidak menghalangi penutupan, tetapi tercetak apa adanya. Enter menuju tempatnya."
    return Detail(title=f"{found.number} {found.name}: {found.detail}", lines=(advice, outcome_sum(session)))


def open_points(session: Session) -> Sequence[str]:
    """Names of the blocking points that are open."""
    return [c.name for c in validity.checks(session) if c.is_blocking and not c.is_met]
