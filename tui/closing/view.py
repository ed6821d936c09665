"""The closing screen: the numbered validity list, what to do about each point, and the sum of all outcomes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from sessions.closing import checks, decisions
from sessions.closing.checks import Check
from sessions.closing.decisions import AmendmentClosed, SidangClosed
from sessions.closing.facts_blanks import Blank
from sessions.kernel.session import Amendment, Session
from sessions.language import dates
from sessions.language.dates import clock
from sessions.language.local import Phrase
from sessions.line.facts_undecided import Undecided, undecided
from sessions.recapitulation import facts as recapitulation
from sessions.sentences.clauses import capital, sentence
from sessions.values.proposals import Outcome
from tui.closing import view_reading
from tui.closing.view_reading import Empty, Open
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, around, rows_of, rule

_SHORT = {
    Outcome.AGREED_CHANGED: "berubah",
    Outcome.FAILED_VERIFICATION: "tidak lolos",
    Outcome.WITHDRAWN: "ditarik",
    Outcome.RETURNED: Phrase("ke {desa}"),
    Outcome.FORWARDED: "diteruskan",
    Outcome.DIVERTED: "hibah",
}
"""Outcomes whose name would make the sum too long for two lines."""

WIDTH = 78
"""Cells of a line of the sum."""


class Correction(NamedTuple):
    """A line of the open amendment by its number; 0 while nothing is put right."""

    number: int


ClosingKey: TypeAlias = int | Correction | Empty | Open
"""The number of a point, what was put right, what is printed empty, or a proposal without an outcome."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A point of the list, or what was put right."""

    key: ClosingKey
    sign: str
    number: str
    name: str
    text: str
    tone: Tone


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("", 2, lambda line: line.sign, has_sign=True),
    ListColumn("No", 3, lambda line: line.number, is_number=True),
    ListColumn("Pemeriksaan keabsahan", 34, lambda line: line.name, grows=1),
    ListColumn("Keadaan", 28, lambda line: line.text, grows=1),
)


def rows(session: Session) -> tuple[ListRow[ClosingKey], ...]:
    """Every point: ✓ in order, ✗ must be put right before closing, ! is only told here.

    Below them what the Berita Acara will have empty (–), and every proposal without an outcome (○).

    While an amendment is open, what was put right so far (≠) stands above them.
    """
    points = (*rows_of(map(_point, checks.checks(session)), COLUMNS), *_read_out(session))
    if session.amendment is None:
        return points
    amended = rows_of(_corrections(session, session.amendment), COLUMNS)
    return (*amended, rule("pemeriksaan keabsahan sesudah perbaikan"), *points)


def _read_out(session: Session) -> Iterator[ListRow[ClosingKey]]:
    if found := view_reading.listed_blanks(session):
        yield rule("yang kosong dalam Berita Acara")
        yield from rows_of(map(_empty, found), COLUMNS)
    if not session.is_closed and (open_ := undecided(session)):
        yield rule(view_reading.undecided_told(session))
        yield from rows_of((_open(session, one) for one in open_), COLUMNS)


def _empty(blank: Blank) -> _Line:
    return _Line(Empty(blank.name), "–", "", blank.name, view_reading.printed(blank), Tone.PLAIN)


def _open(session: Session, found: Undecided) -> _Line:
    proposal = session.proposals[found.code]
    name = f"{found.code} {proposal.draft.activity}"
    return _Line(Open(found.code), "○", "", name, view_reading.why(found), Tone.STRONG)


def target(session: Session, key: ClosingKey | None) -> view_reading.Target | None:
    """Where what the row tells is put right, and its row there; None where there is nothing to go to."""
    match key:
        case Empty(name=name):
            return view_reading.of_blank(session, name)
        case Open(code=code):
            return "prioritas", code
        case int():
            found = check(session, key)
            return None if found is None else view_reading.of_check(session, found)
        case _:
            return None


def closing_text(session: Session) -> str:
    """The closing sentence, and below it what is read out before it stands."""
    reading = view_reading.reading(session)
    return "\n\n".join(filter(None, (sentence(SidangClosed(), session), reading)))


def _point(check: Check) -> _Line:
    tone = Tone.PLAIN if check.is_met else Tone.ALERT if check.is_blocking else Tone.STRONG
    return _Line(check.number, _sign(check), str(check.number), check.name, check.detail, tone)


def _sign(check: Check) -> str:
    if check.is_met:
        return "✓"
    return "✗" if check.is_blocking else "!"


def check(session: Session, key: ClosingKey | None) -> Check | None:
    """The point in this row."""
    return next((c for c in checks.checks(session) if c.number == key), None)


def open_points(session: Session) -> tuple[Check, ...]:
    """The points that stand in the way of the closing, in their order."""
    return tuple(c for c in checks.checks(session) if c.is_blocking and not c.is_met)


def next_open(session: Session, key: ClosingKey | None) -> int | None:
    """The row of the next open point below this row, else of the first; None where nothing is open."""
    open_ = {point.number for point in open_points(session)}
    numbers = [point.number for point in checks.checks(session)]
    return next((number for number in around(numbers, key) if number in open_), None)


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
    own = recapitulation.of(session)
    parts = [f"{count} {_SHORT.get(outcome, outcome.label)}" for outcome, count in own.outcomes.items()]
    if own.open:
        parts.append(f"{own.open} belum diputus")
    lines = [f"{own.received} masuk = {parts[0] if parts else 0}"]
    for part in parts[1:]:
        longer = f"{lines[-1]} + {part}"
        if len(longer) <= WIDTH:
            lines[-1] = longer
        else:
            lines.append(f"+ {part}")
    return "\n".join(lines)


def detail(session: Session, key: ClosingKey) -> Detail | None:
    """What the point is about and what Enter does."""
    if isinstance(key, Empty | Open):
        return _read_out_detail(session, key)
    found = check(session, key)
    if found is None:
        return amendment_detail(session, key)
    return Detail(title=f"{found.number} {found.name}: {found.detail}", lines=(_advice(found),))


def _advice(found: Check) -> str:
    if found.is_met:
        return "Terpenuhi."
    if found.is_blocking:
        return "Wajib dibereskan sebelum sidang ditutup. Enter menuju tempatnya."
    return "Tidak menghalangi penutupan. Enter menuju tempatnya."


def _read_out_detail(session: Session, key: Empty | Open) -> Detail | None:
    if isinstance(key, Empty):
        found = next((blank for blank in view_reading.listed_blanks(session) if blank.name == key.name), None)
        told = "Tidak menghalangi penutupan; dibacakan sebelum sidang ditutup. Enter menuju tempatnya."
        return Detail(title=f"{found.name}: {view_reading.printed(found)}", lines=(told,)) if found else None
    one = next((one for one in undecided(session) if one.code == key.code), None)
    if one is None:
        return None
    proposal = session.proposals[one.code]
    village = session.village_name(proposal.draft.village)
    title = f"{one.code} · {village} · {proposal.draft.activity}"
    return Detail(title=title, lines=(f"{capital(view_reading.why(one))}. Enter menuju barisnya di Prioritas.",))


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


def _corrections(session: Session, amendment: Amendment) -> Iterator[_Line]:
    """What was put right so far, above the points that still have to hold."""
    lines = decisions.lines(session, amendment)
    for number, line in enumerate(lines, start=1):
        name, text = f"{capital(line.field)}: {line.subject}", f"{line.was} → {line.becomes}"
        yield _Line(Correction(number), "≠", str(number), name, text, Tone.STRONG)
    if not lines:
        yield _Line(Correction(0), "", "", "Belum ada yang dibetulkan", HOW, Tone.DIM)


def amendment_detail(session: Session, key: ClosingKey) -> Detail | None:
    """Both sides of one line in full; None for a row that is no correction."""
    amendment = session.amendment
    if amendment is None or not isinstance(key, Correction):
        return None
    if not key.number:
        asked = f"Perbaikan ke-{amendment.number} atas permintaan {amendment.asked_by}"
        return Detail(title=f"{asked}: {amendment.reason}", lines=(HOW,))
    line = decisions.lines(session, amendment)[key.number - 1]
    return Detail(title=f"{line.subject}: {line.field}", lines=(f"{line.was} → {line.becomes}",))


def read_back(session: Session, amendment: Amendment) -> str:
    """What is read out before an amendment is closed: the sentence, and every line of the paper."""
    told = [f"{number}. {line}" for number, line in enumerate(decisions.lines(session, amendment), start=1)]
    return "\n".join((sentence(AmendmentClosed(), session), "", *told))


def why(session: Session) -> str:
    """Everything that still stands in the way."""
    points = open_points(session)
    if session.amendment is not None:
        return f"{summary(session)}\n\n{HOW}"
    if session.is_closed:
        return f"{summary(session)}\n\n{WHICH}"
    if not points:
        return summary(session)
    lines = (f"✗ {point.name}: {point.detail}" for point in points)
    return "Sidang belum dapat ditutup karena:\n\n" + "\n".join(lines)


VIEW = ListView(columns=COLUMNS, rows=rows, summary=summary, detail=detail, why=why)
