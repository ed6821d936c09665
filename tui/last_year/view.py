"""The screen of earlier years: what was realised, what waited, what is asked for again, and the sums per village."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa
from sessions.language.numbers import full, short, thousands
from sessions.last_year import facts, words
from sessions.last_year.intake_alike import alike_this_year
from sessions.sentences.short import both_ends, short_name
from sessions.values.last_year import Count, LastYear, LastYearItem, Realization, by_realization
from sessions.values.proposals import ProposalCode
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, Total, around, rule, table

_SIGNS = {Realization.ACCOMMODATED: "✓", Realization.REJECTED: "✗", Realization.NOT_YET: "·", None: ""}
NOT_TOLD = "–"

Sheet = int | None
"""A plan year, or None for all of them per village."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal of a plan, its village by name, and what of this year asks for it again or looks like it."""

    item: LastYearItem
    village: str
    again: ProposalCode | None = None
    alike: tuple[ProposalCode, ...] = ()

    @property
    def this_year(self) -> str:
        """`= 2001-03` is linked, `2001-03` only looks like it."""
        if self.again:
            return f"= {self.again}"
        return ", ".join(self.alike) or ("" if not self.item.is_unfunded else NOT_TOLD)


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("", 2, lambda line: _SIGNS[line.item.realization], has_sign=True),
    ListColumn("Kode", 8, lambda line: line.item.code),
    ListColumn(Phrase("{desa_brief}"), 11, lambda line: line.village, cut=both_ends),
    ListColumn("Kegiatan", 16, lambda line: line.item.activity, grows=3, cut=short_name),
    ListColumn("Biaya", 7, lambda line: NOT_TOLD if line.item.cost is None else short(line.item.cost), is_number=True),
    ListColumn("Realisasi", 12, lambda line: line.item.realization.value if line.item.realization else NOT_TOLD),
    ListColumn("Mirip tahun ini", 15, lambda line: line.this_year, grows=1),
)


def sheets(session: Session) -> tuple[Sheet, ...]:
    """The plans, the latest earlier one first; this year's own once it is closed; then all of them per village."""
    years = [found.plan_year for found in session.earlier_years]
    own = [session.plan_year] if session.is_closed and facts.own_list(session).items else []
    return (*years, *own, None) if years or own else (None,)


def view_of(session: Session, sheet: Sheet) -> ListView[str]:
    """What the sheet lists."""
    if sheet is None and sheets(session) != (None,):
        return ListView(
            columns=SHARES, rows=_shares, summary=partial(_summary, sheet=None), detail=_village_detail, empty=_EMPTY
        )
    return ListView(
        columns=COLUMNS,
        rows=partial(_rows, sheet=sheet),
        summary=partial(_summary, sheet=sheet),
        detail=partial(_detail, sheet=sheet),
        empty=_EMPTY,
    )


_EMPTY = "Belum ada daftar usulan tahun lalu. Tekan i untuk memuatnya dari sesi, paket kiriman, atau tabel."


def _list(session: Session, sheet: Sheet) -> LastYear | None:
    return None if sheet is None else facts.list_of(session, sheet)


def _rows(session: Session, sheet: Sheet) -> tuple[ListRow[str], ...]:
    """The priorities, then what was a reserve or not agreed, each with its likes of this year."""
    found = _list(session, sheet)
    if found is None:
        return ()
    listed = _table(_lines(session, found, found.priorities))
    waiting = _table(_lines(session, found, found.waiting))
    if listed and waiting:
        listed = (*listed, rule(f"cadangan dan belum disepakati · {thousands(len(waiting))}"))
    return (*listed, *waiting)


def _lines(session: Session, found: LastYear, items: Iterable[LastYearItem]) -> Iterable[_Line]:
    alike: Mapping[str, tuple[ProposalCode, ...]] = {}
    if found.plan_year != session.plan_year:
        alike = alike_this_year(session, found.plan_year)
    again = facts.repeated_as(session)
    for item in items:
        name = session.village_name(item.village)
        yield _Line(item, name, again.get((found.plan_year, item.code)), alike.get(item.code, ()))


def _table(lines: Iterable[_Line]) -> tuple[ListRow[str], ...]:
    return table(lines, COLUMNS, key=lambda line: line.item.code, tone=_tone, search=_search)


def _tone(line: _Line) -> Tone:
    if line.alike or line.again:
        return Tone.STRONG
    return Tone.GOOD if line.item.realization is Realization.ACCOMMODATED else Tone.PLAIN


def _search(line: _Line) -> str:
    item = line.item
    return f"{item.location} {item.agency} {item.outcome.value} {item.note}"


def _summary(session: Session, sheet: Sheet) -> str:
    """How many priorities came to what, and where the list is from."""
    if sheets(session) == (None,):
        return ""
    found = _list(session, sheet)
    if found is None:
        return "prioritas, menurut hasil"
    kinds = by_realization(found.priorities)
    named = [(kind.value if kind else words.NOT_TOLD, count.items) for kind, count in kinds.items()]
    told = ", ".join(f"{thousands(count)} {name}" for name, count in named if count)
    return f"{thousands(len(found.priorities))} prioritas: {told or 'nihil'} · dari {found.source}"


def key_of(sheet: Sheet) -> str:
    """The sheet as the key of its tab."""
    return "" if sheet is None else str(sheet)


def tabs(session: Session) -> tuple[Tab, ...]:
    """The plans, and all of them per village; one that says what it is while there is no plan."""
    if (known := sheets(session)) == (None,):
        return (Tab(key="", label="Tahun lalu"),)
    return tuple(
        Tab(
            key=key_of(sheet),
            label=f"RKPD {sheet}" if sheet else f"Tahun lalu per {desa}",
            short=key_of(sheet) or f"Per {desa}",
        )
        for sheet in known
    )


def _detail(session: Session, key: str, sheet: Sheet) -> Detail | None:
    """The item in full, with its history, or the activities that look like it."""
    found = _list(session, sheet)
    item = found.item(key) if found else None
    if found is None or item is None:
        return None
    note = f": {item.note}" if item.note else ""
    asked = NOT_TOLD if item.asked is None else full(item.asked)
    return Detail(
        title=f"{item.code} {item.activity}",
        lines=(f"{item.outcome.label} · {words.state(item)}{note}", _this_year(session, found, item)),
        facts=(
            ("Lokasi", item.location or NOT_TOLD),
            (f"{desa:title}", session.village_name(item.village)),
            ("Perangkat Daerah", item.agency or NOT_TOLD),
            ("Menurut usulan", asked),
            ("Menurut hasil", NOT_TOLD if item.cost is None else full(item.cost)),
            ("RKPD/APBD", NOT_TOLD if item.budget is None else full(item.budget)),
        ),
    )


def _this_year(session: Session, found: LastYear, item: LastYearItem) -> str:
    if again := facts.repeated_as(session).get((found.plan_year, item.code)):
        return f"{again}: {words.told(session, again)}"
    if found.plan_year == session.plan_year:
        return ""
    alike = alike_this_year(session, found.plan_year).get(item.code, ())
    like = "; ".join(f"{code} {session.proposals[code].draft.activity}" for code in alike)
    return f"mirip: {like}" if like else ""


def next_untold(session: Session, sheet: Sheet, after: str | None) -> str | None:
    """The first priority of which nobody has said what came of it, from below this row on, then from the top."""
    found = _list(session, sheet)
    items = found.priorities if found else ()
    waiting = {item.code for item in items if item.realization is None}
    return next((code for code in around([item.code for item in items], after) if code in waiting), None)


@dataclass(frozen=True, slots=True)
class _Village:
    """A village by name, with its share of all plans."""

    name: str
    share: facts.Share

    def told(self, *counts: Count) -> str:
        """`7 · 1,2 M`; a plus where some cost is not known."""
        both = sum(counts, Count())
        more = "+" if both.unknown else ""
        return f"{both.items} · {short(both.cost)}{more}" if both.items else NOT_TOLD


SHARES: tuple[ListColumn[_Village], ...] = (
    ListColumn(Phrase("{desa_brief}"), 14, lambda line: line.name, grows=1, cut=both_ends),
    ListColumn("Usulan", 6, lambda line: str(line.share.all.items), is_number=True),
    ListColumn(
        "✓ terakomodasi", 14, lambda line: line.told(line.share.kinds[Realization.ACCOMMODATED]), is_number=True
    ),
    ListColumn("· belum", 13, lambda line: line.told(line.share.open), is_number=True),
    ListColumn("✗ ditolak", 13, lambda line: line.told(line.share.kinds[Realization.REJECTED]), is_number=True),
)


def _shares(session: Session) -> tuple[ListRow[str], ...]:
    """One row for each village, and what all of them come to."""
    years = facts.told_years(session)
    lines = [_Village(share_name(session, own), own) for own in facts.by_village(session, years)]
    total = _Village("Semua", facts.whole(years))
    rows = table(lines, SHARES, key=lambda line: line.share.village or "")
    return (*rows, *table([total], SHARES, key=lambda _: Total.ALL.value, tone=lambda _: Tone.STRONG)) if rows else ()


def share_name(session: Session, own: facts.Share) -> str:
    """The name of the village; what belongs to none says so."""
    return session.village_name(own.village) if own.village else f"bukan dari {desa}"


def _village_detail(session: Session, key: str) -> Detail | None:
    """Each plan of the village for itself."""
    years = facts.told_years(session)
    shares = {own.village or "": own for own in facts.by_village(session, years)}
    own = facts.whole(years) if key == Total.ALL.value else shares.get(key)
    if own is None:
        return None
    name = "Semua" if key == Total.ALL.value else share_name(session, own)
    parts = [
        (year, facts.whole([year]) if key == Total.ALL.value else facts.share(own.village, [year])) for year in years
    ]
    lines = tuple(f"RKPD {year.plan_year}: {words.counts(part)}" for year, part in parts if part.all.items)
    return Detail(title=name, lines=lines)
