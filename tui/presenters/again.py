"""What an import changes in what is already there: the rows by what becomes of them, field by field."""

from collections.abc import Sequence

from exports.wording import again as words
from sessions.intake.again import Fate, Match
from sessions.session import Session
from tui.presenters.proposal import money
from tui.presenters.rows import Detail, Row, Tone

_TONES = {
    Fate.NEW: Tone.GOOD,
    Fate.CHANGED: Tone.STRONG,
    Fate.SAME: Tone.DIM,
    Fate.DECIDED: Tone.ALERT,
    Fate.GONE: Tone.ALERT,
}
_NOTES = {
    Fate.NEW: "Masuk sebagai usulan baru.",
    Fate.SAME: "Isinya sama dengan yang sudah ada; tidak ada yang diubah.",
    Fate.DECIDED: "Sudah diputus musyawarah: hanya diperlihatkan, tidak diubah.",
    Fate.GONE: "Ada dalam impor sebelumnya, tidak ada dalam berkas ini; usulannya tetap tercatat.",
}
IN_ORDER = (Fate.CHANGED, Fate.NEW, Fate.DECIDED, Fate.GONE, Fate.SAME)
"""What should be looked at first comes first."""


def sheets(matches: Sequence[Match]) -> tuple[tuple[Fate, int], ...]:
    """Each fate that occurs, with how many rows have it."""
    found = ((fate, sum(match.fate is fate for match in matches)) for fate in IN_ORDER)
    return tuple((fate, count) for fate, count in found if count)


def summary(matches: Sequence[Match]) -> str:
    """The counts in one line."""
    return words.counts(matches)


def lines(session: Session, matches: Sequence[Match], fate: Fate) -> tuple[Row, ...]:
    """The rows of this fate: code, village, wish, cost, and what becomes of it. Keys are places in `matches`."""
    return tuple(_line(session, number, match) for number, match in enumerate(matches) if match.fate is fate)


def _line(session: Session, number: int, match: Match) -> Row:
    draft = match.draft or (session.proposals[match.code].draft if match.code else None)
    if draft is None:
        return Row(key=str(number), cells=("", "", "", "", ""))
    cells = (
        match.code or "baru",
        session.village_name(draft.village),
        draft.activity,
        money(draft.cost),
        _told(session, match),
    )
    return Row(key=str(number), cells=cells, tone=_TONES[match.fate])


def _told(session: Session, match: Match) -> str:
    return "; ".join(words.change(one, session.office) for one in match.changes)


def detail(session: Session, matches: Sequence[Match], key: str) -> Detail:
    """One row: every field that becomes another, or why nothing does."""
    match = matches[int(key)]
    row = _line(session, int(key), match)
    note = (_NOTES[match.fate],) if match.fate in _NOTES else ()
    changes = tuple(words.change(one, session.office) for one in match.changes)
    return Detail(title=f"{row.cells[0]} {row.cells[2]}", lines=(*note, *changes))
