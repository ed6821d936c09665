"""Sebaran hasil: villages and commissions with what is inside for them, and pictures of scores and line, in blocks."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from exports.line import papers
from exports.paper.blocks import Bars
from exports.text.table import strip
from sessions.kernel.session import Session
from sessions.language.numbers import short
from sessions.line import facts as line
from sessions.line import facts_spread as spread
from sessions.line.facts_spread import Spread, ThemeShare
from sessions.sentences import places
from sessions.sentences.places import said
from sessions.values.office import VillageCode
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, bare

BAR = 23
"""Cells of a bar beside numbers; pictures take what is left of 80 columns."""
WIDE = 46


class Sheet(StrEnum):
    """What is looked at."""

    VILLAGES = "Per desa"
    COMMISSIONS = "Per komisi"
    SCORES = "Nilai"
    LINE = "Garis"


SHEETS = tuple(Sheet)
TOTAL = "jumlah"

_SHARES = (
    bare("", 14, grows=1),
    bare("Masuk", 5, is_number=True),
    bare("Dalam", 5, is_number=True),
    bare("Rp", 8, is_number=True),
    bare("Bagian", 6, is_number=True),
    bare("Perempuan", 9, is_number=True),
    bare("█ dalam  ▒ luar", BAR),
)
_BARS = (
    bare("", 15),
    bare("", WIDE),
    bare("", 10),
)


def columns(sheet: Sheet) -> tuple[ListColumn[Any], ...]:
    """Numbers with a bar, or a picture alone."""
    return _SHARES if sheet in {Sheet.VILLAGES, Sheet.COMMISSIONS} else _BARS


def rows(session: Session, sheet: Sheet) -> tuple[ListRow[str], ...]:
    """The rows of a sheet; the shares end with their sum."""
    match sheet:
        case Sheet.VILLAGES:
            return tuple(_shares(session, sheet, spread.by_village(session)))
        case Sheet.COMMISSIONS:
            return tuple(_shares(session, sheet, spread.by_commission(session)))
        case Sheet.SCORES:
            return _drawn(papers.scores(session))
        case Sheet.LINE:
            return _drawn(papers.line(session))


def _shares(session: Session, sheet: Sheet, found: Sequence[Spread]) -> Iterator[ListRow[str]]:
    most = max([1, *(row.received for row in found)])
    for row in found:
        yield ListRow(
            key=row.key or "-",
            cells=(
                _name(session, sheet, row.key),
                str(row.received),
                str(row.inside),
                short(row.cost),
                _percent(row),
                f"{row.women_inside} dari {row.women}" if row.women else "",
                strip((row.inside, row.received - row.inside), most, BAR),
            ),
            tone=Tone.ALERT if row.is_left_out and row.key else Tone.PLAIN,
        )
    women = sum(row.women for row in found)
    yield ListRow(
        key=TOTAL,
        cells=(
            "Jumlah",
            str(sum(row.received for row in found)),
            str(sum(row.inside for row in found)),
            short(sum(row.cost for row in found)),
            "100%" if any(row.cost for row in found) else "",
            f"{sum(row.women_inside for row in found)} dari {women}" if women else "",
            "",
        ),
        tone=Tone.STRONG,
    )


def _percent(row: Spread) -> str:
    """Whole percents, rounded half up; for the eye only."""
    return f"{(2 * 100 * row.share + 1) // 2}%" if row.of else ""


def _name(session: Session, sheet: Sheet, key: str | None) -> str:
    if sheet is Sheet.COMMISSIONS:
        found = next((c for c in session.commissions if c.id == key), None)
        return f"{found.id} {found.short}" if found else "belum dibagi"
    return session.village_name(VillageCode(key)) if key else said(session, "bukan dari desa")


def _drawn(figure: Bars) -> tuple[ListRow[str], ...]:
    """A bar for each line of the figure."""
    return tuple(
        ListRow(
            key=str(number),
            cells=(bar.label, strip(bar.parts, figure.most, WIDE, figure.mark), bar.text),
        )
        for number, bar in enumerate(figure.bars)
    )


def summary(session: Session, sheet: Sheet) -> str:
    """`[Per desa] Per komisi Nilai Garis │ 2 desa belum mendapat │ hanya di layar ini`."""
    named = [(found, said(session, found.value)) for found in SHEETS]
    names = " ".join(f"[{name}]" if found is sheet else name for found, name in named)
    parts = [names]
    left_out = sum(row.is_left_out for row in spread.by_village(session) if row.key)
    if sheet is Sheet.VILLAGES and left_out:
        word = places.village_word(session.office).lower() if session.office else "desa"
        parts.append(f"{left_out} {word} belum mendapat")
    if sheet is Sheet.LINE:
        figure = papers.line(session)
        parts.append(f"{figure.mark_label} pada garis tegak" if figure.mark else "tanpa pagu kecamatan")
    if sheet is Sheet.SCORES:
        parts.append("█ di dalam  ▒ di luar")
    parts.append("belum ditayangkan")
    return " │ ".join(parts)


def detail(session: Session, sheet: Sheet, key: str) -> Detail | None:
    """What a village or commission has inside, where nothing, what stands nearest to the line; its themes, or all."""
    if sheet not in {Sheet.VILLAGES, Sheet.COMMISSIONS}:
        return None
    if key == TOTAL:
        lines = tuple(_themes(spread.by_theme(session, session.proposals.values())))
        return Detail(title="Jumlah", lines=lines) if lines else None
    found = spread.by_village(session) if sheet is Sheet.VILLAGES else spread.by_commission(session)
    row = next((row for row in found if (row.key or "-") == key), None)
    if row is None:
        return None
    return Detail(title=_name(session, sheet, row.key), lines=(*_lines(session, row), *_themes(row.themes)))


def _themes(found: Sequence[ThemeShare]) -> Iterator[str]:
    """As `Tematik: pangan 2 usulan, 1 di dalam, 35 jt; stunting 1 usulan, 0 di dalam.`, where there are any."""
    if found:
        yield f"Tematik: {'; '.join(map(_theme, found))}."


def _theme(one: ThemeShare) -> str:
    money = f", {short(one.cost)}" if one.inside else ""
    return f"{one.theme} {one.received} usulan, {one.inside} di dalam{money}"


def _lines(session: Session, row: Spread) -> Iterator[str]:
    yield f"{row.received} usulan masuk, {row.inside} di dalam garis, {short(row.cost)} dari {short(row.of)}."
    if row.without_cost:
        yield f"{row.without_cost} di antaranya belum berbiaya."
    if not row.is_left_out:
        return
    if row.best is None:
        yield "Belum ada usulannya yang berperingkat."
        return
    place = f"nomor {row.best_rank}" if line.of(session).is_kecamatan_wide else f"nomor {row.best_rank} di komisinya"
    far = f", {row.below} tempat di bawah garis" if row.below is not None else ""
    yield f"Terdekat: {row.best}, {place}{far}."
