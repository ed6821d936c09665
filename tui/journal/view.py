"""The journal on screen: every decision as a sentence, what it is about, what it changed, and how it is mended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

from sessions.commissions.decisions import CommissionsFormed
from sessions.kernel.changes import Subject, changes
from sessions.kernel.decision import Decision, Group
from sessions.kernel.session import Session
from sessions.kernel.text import Row
from sessions.language.dates import clock, numeric_date, with_day
from sessions.office.decisions import OfficialsNamed
from sessions.proposals.fields import FIELDS
from sessions.record.clocks import Setback, setback
from sessions.record.ledger import Entry
from sessions.record.words import WITHDRAWING
from sessions.sentences.changes import ChangeLine, told
from sessions.sentences.clauses import capital
from sessions.steps.decisions import Withdrawn
from tui.journal.view_told import JournalView, Told
from tui.proposals.view import NONE, village_names, village_words
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, list_row, rule

_PAGE = 66
_LABEL = 11
_FEW = 6
_ON_THE_PAGE = {"Waktu", "Oleh", "Sidik"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which decisions are shown: of a group, about a village; an empty text asks nothing."""

    group: str = ""
    village: str = ""

    def lets_through(self, entry: Entry, said: Told) -> bool:
        """Whether the list shows this line; what was taken back is found under `pembatalan` too."""
        groups = {said.group.value, Group.UNDO.value if entry.is_withdrawn else ""}
        return (not self.group or self.group in groups) and (not self.village or self.village in said.about.villages)

    def with_choice(self, one: "Filter") -> "Filter":
        """With what this one asks too; the same again takes it away, and one that asks nothing takes all away."""
        if one.is_open:
            return EVERYTHING
        if one.village:
            return replace(self, village="" if self.village == one.village else one.village)
        return replace(self, group="" if self.group == one.group else one.group)

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == EVERYTHING

    def words(self, session: Session) -> str:
        """`hadir · Desa Kuto`."""
        return " · ".join(part for part in (self.group, village_words(session, self.village)) if part)


EVERYTHING = Filter()
"""Lets every line through."""


def choices(session: Session, entries: Sequence[Entry], journal: JournalView) -> tuple[tuple[Filter, str, str], ...]:
    """Everything one can filter by, with label and count; what no line has is left out."""
    asked = [(Filter(group=group.value), group.value) for group in Group]
    asked += [(Filter(village=code), name) for code, name in village_names(session) if code != NONE]
    counted = [(one, sum(one.lets_through(e, journal[e.seq]) for e in entries), label) for one, label in asked]
    everything = (EVERYTHING, "Semua keputusan", f"{len(entries)} keputusan")
    return (everything, *((one, capital(label), f"{count} keputusan") for one, count, label in counted if count))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the journal, and what is told of it."""

    entry: Entry
    said: Told
    went_back: Setback | None

    @property
    def text(self) -> str:
        """What happened, with what became of it, and that the clock had gone back."""
        clock_told = "! jam mundur · " if self.went_back else ""
        return f"{_mark(self.entry)}{clock_told}{happened(self.entry)}{_sentence(self.entry, self.said)}"


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("No", 5, lambda line: str(line.entry.seq), is_number=True),
    ListColumn("Pukul", 5, lambda line: clock(line.entry.at)),
    ListColumn("Oleh", 12, lambda line: line.entry.by, gives_way=1),
    ListColumn("Keputusan", 56, lambda line: line.text, grows=1),
)


def rows(entries: Sequence[Entry], journal: JournalView, sieve: Filter) -> list[ListRow[int]]:
    """The lines that pass by their numbers, oldest first, with the date above the first of each day."""
    listed: list[ListRow[int]] = []
    day = None
    for entry in entries:
        said = journal[entry.seq]
        if not sieve.lets_through(entry, said):
            continue
        if entry.at.date() != day:
            day = entry.at.date()
            listed.append(rule(with_day(day)))
        tone = Tone.PLAIN if entry.is_standing else Tone.DIM
        search = f"{said.group.value} {' '.join(said.about.proposals)}"
        line = _Line(entry, said, setback(entries, entry.seq))
        listed.append(list_row(line, COLUMNS, entry.seq, tone=tone, search=search))
    return listed


def of_journal(entries: Sequence[Entry], journal: JournalView, sieve: Filter, session: Session) -> ListView[int]:
    """The lines that pass the filter; none while they are still being told."""
    is_told = journal.is_near(entries)

    def told_rows(_: Session) -> list[ListRow[int]]:
        if not is_told:
            return []
        journal.follow(entries)
        return rows(entries, journal, sieve)

    passed_none = f"Tidak ada keputusan dengan saringan {sieve.words(session)}. Esc menghapus saringan."
    return ListView(
        columns=COLUMNS,
        rows=told_rows,
        summary=lambda session: summary(entries, sieve, session),
        detail=lambda _, seq: detail(entries, journal, seq),
        empty="Membaca jurnal…" if sieve.is_open or not is_told else passed_none,
    )


def _mark(entry: Entry) -> str:
    return "✗ dibatalkan · " if entry.is_withdrawn else ""


def happened(entry: Entry) -> str:
    """`kejadian 09.15: ` where it happened at another time than it was typed; the date too where that is another."""
    if entry.occurred is None or entry.occurred == entry.at:
        return ""
    date = "" if entry.occurred.date() == entry.at.date() else f"{numeric_date(entry.occurred)} "
    return f"kejadian {date}{clock(entry.occurred)}: "


def _sentence(entry: Entry, said: Told) -> str:
    """A withdrawal says which line it takes back."""
    if isinstance(entry.decision, Withdrawn):
        return f"↶ membatalkan nomor {entry.decision.seq}: {said.sentence.removeprefix(WITHDRAWING)}"
    return said.sentence


def taken_back_by(entries: Sequence[Entry], seq: int) -> Entry | None:
    """The line that took back line `seq`."""
    later = (entry for entry in entries[seq:] if isinstance(entry.decision, Withdrawn) and entry.decision.seq == seq)
    return next(later, None)


def summary(entries: Sequence[Entry], sieve: Filter, session: Session) -> str:
    """How many decisions there are, how many were taken back, and the filter."""
    gone = sum(entry.is_withdrawn for entry in entries)
    parts = (
        f"saringan {sieve.words(session)}" if not sieve.is_open else "",
        f"{len(entries)} keputusan",
        f"{gone} dibatalkan" if gone else "",
    )
    return " · ".join(part for part in parts if part)


def detail(entries: Sequence[Entry], journal: JournalView, seq: int) -> Detail:
    """The line beside the list: the sentence, what it changed, when, who, and how it is mended."""
    entry = entries[seq - 1]
    changed = few(journal.changed(seq)) or ["Tidak mengubah data."]
    return Detail(
        title=f"Nomor {seq} · {numeric_date(entry.at)} pukul {clock(entry.at)} · {entry.by}",
        lines=(f"{_mark(entry)}{_sentence(entry, journal[seq])}", *changed),
        facts=tuple((label, value) for label, value in facts(entries, seq) if label not in _ON_THE_PAGE),
    )


def few(lines: Iterator[ChangeLine], most: int = _FEW) -> list[str]:
    """The first changes, and how many more there are."""
    listed = list(lines)
    shown = [str(line) for line in listed[:most]]
    return [*shown, f"dan {len(listed) - most} perubahan lain"] if len(listed) > most else shown


def facts(entries: Sequence[Entry], seq: int) -> tuple[tuple[str, str], ...]:
    """Label and value of what is known of the line besides its sentence."""
    entry = entries[seq - 1]
    by = taken_back_by(entries, seq) if entry.is_withdrawn else None
    went_back = setback(entries, seq)
    pairs = (
        ("Waktu", f"{numeric_date(entry.at)} pukul {clock(entry.at)}"),
        ("Kejadian", f"{numeric_date(entry.occurred)} pukul {clock(entry.occurred)}" if entry.occurred else ""),
        ("Jam", went_back.sentence if went_back else ""),
        ("Oleh", entry.by),
        ("Sidik", entry.hash[:12]),
        ("Dibatalkan", f"oleh nomor {by.seq}, pukul {clock(by.at)}" if by else ""),
        ("Perbaikan", how(entries, entry)),
    )
    return tuple((label, value) for label, value in pairs if value)


def how(entries: Sequence[Entry], entry: Entry) -> str:
    """How this line is mended; the latest one is simply taken back."""
    if entry.is_withdrawn:
        return "sudah dibatalkan; ambil keputusan yang benar bila perlu"
    latest = next((other for other in reversed(entries) if other.is_standing), None)
    text = entry.decision.facts.how
    return (
        f"^Z, selama ini keputusan terakhir; atau {text}"
        if entry is latest and entry.decision.facts.mended_by
        else text
    )


def page(entries: Sequence[Entry], journal: JournalView, seq: int) -> str:
    """Everything about one line as a text to read."""
    entry = entries[seq - 1]
    lines = [*wrap(f"{_mark(entry)}{_sentence(entry, journal[seq])}", _PAGE), ""]
    for label, value in facts(entries, seq):
        lines += wrap(value, _PAGE, initial_indent=f"{label:<{_LABEL}}", subsequent_indent=" " * _LABEL)
    changed = few(journal.changed(seq), most=200)
    lines += ["", "Mengubah" if changed else "Tidak mengubah data."]
    for text in changed:
        lines += wrap(text, _PAGE, initial_indent="· ", subsequent_indent="  ")
    return "\n".join(lines)


def of_proposal(entries: Sequence[Entry], journal: JournalView, code: str) -> str:
    """The history of one proposal as a text: every decision about it, oldest first, and what that changed in it."""
    lines: list[str] = []
    for entry in entries:
        if code not in journal[entry.seq].about.proposals:
            continue
        said = f"{_mark(entry)}{happened(entry)}{_sentence(entry, journal[entry.seq])}"
        when = f"{numeric_date(entry.at)} {clock(entry.at)} nomor {entry.seq}"
        lines += [when, *wrap(said, _PAGE, initial_indent="  ", subsequent_indent="  ")]
        before, after = journal.before(entry.seq), journal.after(entry.seq)
        for change in changes(before, after):
            if change.subject is Subject.PROPOSAL and change.key == code and change.field:
                line = told(change, before, after, FIELDS)
                text = f"{line.field} {line.was} → {line.becomes}"
                lines += wrap(text, _PAGE, initial_indent="  · ", subsequent_indent="    ")
    return "\n".join(lines)


def goal(entries: Sequence[Entry], journal: JournalView, seq: int) -> tuple[str, object]:
    """The screen on which a line is mended, empty if there is none, and the row to point at."""
    entry = entries[seq - 1]
    place, about = entry.decision.facts.place, journal[seq].about
    row = {"hadir": about.people, "usulan": about.proposals, "komisi": about.proposals, "prioritas": about.proposals}
    named = row.get(place, ()) or _posts(entry.decision, journal.before(seq))
    return place, named[0] if named else None


def _posts(decision: Decision, before: Session) -> Sequence[object]:
    """The rows of the committee's sheet that it filled: officials by their role, commissions that are others now."""
    match decision:
        case OfficialsNamed(officials=officials):
            return [official.role for official in officials]
        case CommissionsFormed(commissions=commissions):
            return [commission.id for commission in commissions if commission not in before.commissions]
    return ()


def table_rows(entries: Sequence[Entry], session: Session, *, sieve: Filter, code: str = "") -> list[Row]:
    """The lines that pass, oldest first; `code` is a proposal, in capitals or not, empty for all."""
    journal = JournalView()
    journal.follow(entries)
    told = ((entry, journal[entry.seq]) for entry in entries)
    wanted = code.casefold()
    return [
        _table_row(entry, said, session)
        for entry, said in told
        if sieve.lets_through(entry, said) and (not wanted or wanted in map(str.casefold, said.about.proposals))
    ]


def _table_row(entry: Entry, said: Told, session: Session) -> Row:
    return {
        "no": entry.seq,
        "waktu": entry.at.isoformat(),
        "oleh": entry.by,
        "keputusan": said.sentence,
        "dibatalkan": entry.is_withdrawn,
        "kejadian": entry.occurred.isoformat() if entry.occurred else None,
        "jenis": said.group.value,
        "usulan": list(said.about.proposals),
        "desa": [session.village_name(village) for village in sorted(said.about.villages)],
    }
