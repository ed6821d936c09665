"""A Berita Acara Perbaikan on the closing screen: its state, what has been put right so far, and what is read out."""

from exports.wording import amendments as wording
from exports.wording import dates
from exports.wording.decisions import sentence
from exports.wording.decisions.clauses import capital
from sessions.decisions import AmendmentClosed
from sessions.session import Amendment, Session
from tui.presenters.rows import Detail, Row, Tone, rule

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
    count = len(wording.lines(session, latest))
    return f"Perbaikan ke-{latest.number} sedang dibuka, {count} perubahan: {latest.reason}"


def rows(session: Session, amendment: Amendment) -> tuple[Row, ...]:
    """What was put right so far, above the points that still have to hold."""
    listed = [
        Row(
            key=f"{_KEY}{number}",
            cells=("≠", str(number), f"{capital(line.field)}: {line.subject}", f"{line.was} → {line.becomes}"),
            tone=Tone.STRONG,
        )
        for number, line in enumerate(wording.lines(session, amendment), start=1)
    ]
    nothing = Row(key=_NOTHING, cells=("", "", "Belum ada yang dibetulkan", HOW), tone=Tone.DIM)
    return (*(listed or [nothing]), rule("judul pemeriksaan", "pemeriksaan keabsahan sesudah perbaikan"))


def detail(session: Session, key: str) -> Detail | None:
    """Both sides of one line in full; None for a row that is no correction."""
    amendment = session.amendment
    if amendment is None or not key.startswith(_KEY):
        return None
    asked = f"Perbaikan ke-{amendment.number} atas permintaan {amendment.asked_by}"
    if key == _NOTHING:
        return Detail(title=f"{asked}: {amendment.reason}", lines=(HOW,))
    line = wording.lines(session, amendment)[int(key.removeprefix(_KEY)) - 1]
    return Detail(title=f"{line.subject}: {line.field}", lines=(f"{line.was} → {line.becomes}",))


def read_back(session: Session, amendment: Amendment) -> str:
    """What is read out before an amendment is closed: the sentence, and every line of the paper."""
    told = [f"{number}. {line}" for number, line in enumerate(wording.lines(session, amendment), start=1)]
    return "\n".join((sentence(AmendmentClosed(), session), "", *told))
