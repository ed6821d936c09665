"""The screen of last year's proposals: what was realised, what waited, and which of this year look like it."""

from collections.abc import Iterable
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import short, thousands
from sessions.last_year.intake import alike_this_year
from sessions.values.last_year import LastYearItem, Realization, by_realization
from sessions.values.proposals import ProposalCode
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, around, rule, table

_SIGNS = {Realization.ACCOMMODATED: "✓", Realization.REJECTED: "✗", Realization.NOT_YET: "·", None: ""}
NOT_TOLD = "–"


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal of last year, its village by name, and which of this year look like it; None if nobody looked."""

    item: LastYearItem
    village: str
    alike: tuple[ProposalCode, ...] | None = None


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("", 2, lambda line: _SIGNS[line.item.realization]),
    ListColumn("Kode", 8, lambda line: line.item.code),
    ListColumn(Phrase("{desa_brief}"), 11, lambda line: line.village, from_width=90),
    ListColumn("Kegiatan", 24, lambda line: line.item.activity, grows=3),
    ListColumn("Biaya", 7, lambda line: NOT_TOLD if line.item.cost is None else short(line.item.cost), is_number=True),
    ListColumn("Realisasi", 12, lambda line: line.item.realization.value if line.item.realization else NOT_TOLD),
    ListColumn(
        "Mirip tahun ini", 15, lambda line: "" if line.alike is None else ", ".join(line.alike) or NOT_TOLD, grows=1
    ),
)


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """The priorities, then what was a reserve or not agreed, with its likes of this year."""
    found = session.last_year
    if found is None:
        return ()
    alike = alike_this_year(session)
    listed = _table(_Line(item, session.village_name(item.village)) for item in found.priorities)
    waiting = _table(
        _Line(item, session.village_name(item.village), alike.get(item.code, ())) for item in found.waiting
    )
    if listed and waiting:
        listed = (*listed, rule(f"cadangan dan belum disepakati · {thousands(len(waiting))}"))
    return (*listed, *waiting)


def _table(lines: Iterable[_Line]) -> tuple[ListRow[str], ...]:
    return table(lines, COLUMNS, key=lambda line: line.item.code, tone=_tone, search=_search)


def _tone(line: _Line) -> Tone:
    if line.alike:
        return Tone.STRONG
    return Tone.GOOD if line.item.realization is Realization.ACCOMMODATED else Tone.PLAIN


def _search(line: _Line) -> str:
    item = line.item
    return f"{item.location} {item.agency} {item.outcome.value} {item.note}"


def summary(session: Session) -> str:
    """How many priorities came to what, and where the list is from."""
    found = session.last_year
    if found is None:
        return ""
    kinds = by_realization(found.priorities)
    told = ", ".join(f"{thousands(count.items)} {kind.value}" for kind, count in kinds.items() if kind)
    left = f", {thousands(kinds[None].items)} belum dicatat" if kinds[None].items else ""
    return f"RKPD {found.plan_year} · {thousands(len(found.priorities))} prioritas: {told}{left} · dari {found.source}"


def detail(session: Session, key: str) -> Detail | None:
    """The item in full, with the activities that look like it."""
    item = session.last_year.item(key) if session.last_year else None
    if item is None:
        return None
    alike = alike_this_year(session).get(key, ())
    like = "; ".join(f"{code} {session.proposals[code].draft.activity}" for code in alike)
    state = item.realization.value if item.realization else "realisasi belum dicatat"
    note = f": {item.note}" if item.note else ""
    return Detail(
        title=f"{item.code} {item.activity}",
        lines=(f"{item.outcome.label} · {state}{note}", f"mirip: {like}" if like else ""),
        facts=(
            ("Lokasi", item.location or NOT_TOLD),
            (f"{desa:title}", session.village_name(item.village)),
            ("Perangkat Daerah", item.agency or NOT_TOLD),
        ),
    )


def next_untold(session: Session, after: str | None) -> str | None:
    """The first priority of which nobody has said what came of it, from below this row on, then from the top."""
    items = session.last_year.priorities if session.last_year else ()
    waiting = {item.code for item in items if item.realization is None}
    return next((code for code in around([item.code for item in items], after) if code in waiting), None)


VIEW = ListView(
    columns=COLUMNS,
    rows=rows,
    summary=summary,
    detail=detail,
    empty="Belum ada daftar usulan tahun lalu. Tekan i untuk memuatnya dari sesi atau tabel tahun lalu.",
)
