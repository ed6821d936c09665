"""What another import of the same proposals changes: each row with its fate, and what becomes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.intake.again import ImportFate, Match
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.proposals import intake
from sessions.sentences.short import both_ends, short_name
from sessions.values.proposals import ProposalDraft
from tui.proposals.view_one import money
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, list_row

_TONES = {
    ImportFate.NEW: Tone.GOOD,
    ImportFate.CHANGED: Tone.STRONG,
    ImportFate.SAME: Tone.DIM,
    ImportFate.DECIDED: Tone.ALERT,
    ImportFate.GONE: Tone.ALERT,
}
_NOTES = {
    ImportFate.NEW: "Masuk sebagai usulan baru.",
    ImportFate.SAME: "Isinya sama dengan yang sudah ada; tidak ada yang diubah.",
    ImportFate.DECIDED: "Sudah diputus musyawarah: hanya diperlihatkan, tidak diubah.",
    ImportFate.GONE: "Ada dalam impor sebelumnya, tidak ada dalam berkas ini; usulannya tetap tercatat.",
}
IN_ORDER = (ImportFate.CHANGED, ImportFate.NEW, ImportFate.DECIDED, ImportFate.GONE, ImportFate.SAME)
"""What should be looked at first comes first."""


def sheets(matches: Sequence[Match]) -> tuple[tuple[ImportFate, int], ...]:
    """Each fate that occurs, with how many rows have it."""
    found = ((fate, sum(match.fate is fate for match in matches)) for fate in IN_ORDER)
    return tuple((fate, count) for fate, count in found if count)


def summary(matches: Sequence[Match]) -> str:
    """The counts in one line."""
    return intake.counts(matches)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the file, or a proposal that it lacks: the draft, the village by name, and what becomes of it."""

    match: Match
    draft: ProposalDraft | None
    village: str
    told: str


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Kode", 8, lambda line: line.match.code or "baru"),
    ListColumn(Phrase("{desa_brief}"), 11, lambda line: line.village, grows=1, cut=both_ends),
    ListColumn("Usulan kegiatan", 24, lambda line: line.draft.activity if line.draft else "", grows=1, cut=short_name),
    ListColumn("Rp", 9, lambda line: money(line.draft.cost) if line.draft else "", is_number=True),
    ListColumn("Yang berubah", 20, lambda line: line.told, grows=2, gives_way=1),
)


def rows(session: Session, matches: Sequence[Match], fate: ImportFate) -> tuple[ListRow[int], ...]:
    """The rows of this fate, by their places in `matches`."""
    found = [(number, _line(session, match)) for number, match in enumerate(matches) if match.fate is fate]
    return tuple(list_row(line, COLUMNS, number, tone=_TONES[fate]) for number, line in found)


def _line(session: Session, match: Match) -> _Line:
    draft = match.draft or (session.proposals[match.code].draft if match.code else None)
    village = session.village_name(draft.village) if draft else ""
    return _Line(match, draft, village, "; ".join(intake.change(one, session.office) for one in match.changes))


def detail(session: Session, matches: Sequence[Match], number: int) -> Detail:
    """One row: every field that becomes another, or why nothing does."""
    match = matches[number]
    draft = _line(session, match).draft
    note = (_NOTES[match.fate],) if match.fate in _NOTES else ()
    changes = tuple(intake.change(one, session.office) for one in match.changes)
    title = f"{match.code or 'baru'} {draft.activity}" if draft else " "
    return Detail(title=title, lines=(*note, *changes))
