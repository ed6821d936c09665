"""Views of the line: what is inside for villages and commissions, scores and line in bars, and ceilings of a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TypeAlias

from exports.line import papers
from exports.paper.tables import Bar, Bars
from exports.text.table import strip
from sessions.intake.other_tables import Ceiling, CeilingSheet, read_ceilings
from sessions.kernel.refusals import SESSION_NOT_OPENED
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import LocalEnum, desa
from sessions.language.numbers import millions, millions_of_parts
from sessions.line import facts as line
from sessions.line import facts_spread as spread
from sessions.line.decisions import CeilingsSet
from sessions.line.facts_spread import Spread, ThemeShare
from sessions.proposals.fields import IN_FILES
from sessions.sentences.clauses import listed
from sessions.sentences.short import both_ends
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, Total, rows_of

BAR = 20
"""Cells of a bar beside numbers; pictures take what is left of 80 columns."""
WIDE = 46


class SpreadTab(LocalEnum):
    """What is looked at."""

    VILLAGES = "Sebaran desa"
    COMMISSIONS = "Sebaran komisi"
    SCORES = "Sebaran nilai"


SHEETS = tuple(SpreadTab)


class Elsewhere(Enum):
    """Names the row of what belongs to no village, or to no commission yet."""

    NOWHERE = auto()


SpreadKey: TypeAlias = str | int | Elsewhere | Total
"""A village or commission by its code, the number of a bar, what belongs to none, or the sum."""


@dataclass(frozen=True, slots=True)
class _Share:
    """What a village, a commission, or all of them have inside."""

    key: SpreadKey
    name: str
    found: Spread
    rupiah: str
    bar: str = ""
    tone: Tone = Tone.STRONG

    @property
    def women(self) -> str:
        """Proposals of women's groups inside, where there are any."""
        return f"{self.found.women_inside} dari {self.found.women}" if self.found.women else ""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A bar of a figure."""

    key: SpreadKey
    bar: Bar
    figure: Bars
    tone: Tone = Tone.PLAIN


SHARES: tuple[ListColumn[_Share], ...] = (
    ListColumn("", 14, lambda share: share.name, grows=1, cut=both_ends),
    ListColumn("Masuk", 5, lambda share: str(share.found.received), is_number=True),
    ListColumn("Dalam", 5, lambda share: str(share.found.inside), is_number=True),
    ListColumn("Rp", 8, lambda share: share.rupiah, is_number=True),
    ListColumn("Bagian", 6, lambda share: _percent(share.found), is_number=True),
    ListColumn("Perempuan", 9, lambda share: share.women, is_number=True),
    ListColumn("█ dalam  ▒ luar", BAR, lambda share: share.bar),
)
BARS: tuple[ListColumn[_Drawn], ...] = (
    ListColumn("", 15, lambda drawn: drawn.bar.label),
    ListColumn("", WIDE, lambda drawn: strip(drawn.bar.parts, drawn.figure.most, WIDE)),
    ListColumn("", 10, lambda drawn: drawn.bar.text),
)


def of_sheet(sheet: SpreadTab) -> ListView[SpreadKey]:
    """Numbers with a bar, or a picture alone."""
    is_shares = sheet in {SpreadTab.VILLAGES, SpreadTab.COMMISSIONS}
    return ListView(
        columns=SHARES if is_shares else BARS,
        rows=partial(rows, sheet=sheet),
        summary=partial(summary, sheet=sheet),
        detail=partial(detail, sheet=sheet),
        empty="Belum ada yang dapat digambarkan.",
        why=lambda _: (
            "Sebaran hasil hanya bahan pertimbangan: tidak memutuskan apa pun, dan tampil di layar hadirin hanya bila "
            "forum memintanya. Yang sudah diputus dihitung menurut putusannya, yang belum menurut garis batas sekarang."
        ),
    )


def rows(session: Session, sheet: SpreadTab) -> tuple[ListRow[SpreadKey], ...]:
    """The rows of a sheet; the shares end with their sum."""
    match sheet:
        case SpreadTab.VILLAGES:
            return rows_of(_shares(session, sheet, spread.by_village(session)), SHARES)
        case SpreadTab.COMMISSIONS:
            return rows_of(_shares(session, sheet, spread.by_commission(session)), SHARES)
        case SpreadTab.SCORES:
            return _drawn(papers.scores(session))


def _shares(session: Session, sheet: SpreadTab, found: Sequence[Spread]) -> Iterator[_Share]:
    """Rupiah as in the picture of the line: what is printed of the rows adds up to their sum."""
    most = max([1, *(row.received for row in found)])
    printed = millions_of_parts([row.cost for row in found])
    for row, rupiah in zip(found, printed, strict=True):
        bar = strip((row.inside, row.received - row.inside), most, BAR)
        tone = Tone.ALERT if row.is_left_out and row.key else Tone.PLAIN
        yield _Share(row.key or Elsewhere.NOWHERE, _name(session, sheet, row.key), row, f"{rupiah} jt", bar, tone)
    whole = spread.together(found)
    yield _Share(Total.ALL, "Jumlah", whole, f"{millions(whole.cost)} jt")


def _percent(row: Spread) -> str:
    """Whole percents, rounded half up; for the eye only."""
    return f"{(2 * 100 * row.share + 1) // 2}%" if row.of else ""


def _name(session: Session, sheet: SpreadTab, key: str | None) -> str:
    if sheet is SpreadTab.COMMISSIONS:
        found = next((c for c in session.commissions if c.id == key), None)
        return f"{found.id} {found.short}" if found else "belum dibagi"
    return session.village_name(VillageCode(key)) if key else f"bukan dari {desa}"


def _drawn(figure: Bars) -> tuple[ListRow[SpreadKey], ...]:
    """A bar for each line of the figure."""
    return rows_of([_Drawn(number, bar, figure) for number, bar in enumerate(figure.bars)], BARS)


def summary(session: Session, sheet: SpreadTab) -> str:
    """`2 desa belum mendapat │ di layar hadirin hanya bila forum meminta`."""
    parts = []
    left_out = sum(row.is_left_out for row in spread.by_village(session) if row.key)
    if sheet is SpreadTab.VILLAGES and left_out:
        parts.append(f"{left_out} {desa} belum mendapat")
    if sheet is SpreadTab.SCORES:
        parts.append("█ di dalam  ▒ di luar")
    parts.append("di layar hadirin hanya bila forum meminta")
    return " │ ".join(parts)


def detail(session: Session, key: SpreadKey, sheet: SpreadTab) -> Detail | None:
    """What a village or commission has inside, where nothing, what stands nearest to the line; its themes, or all."""
    if sheet not in {SpreadTab.VILLAGES, SpreadTab.COMMISSIONS}:
        return None
    if key is Total.ALL:
        lines = tuple(_themes(spread.by_theme(session, session.proposals.values())))
        return Detail(title="Jumlah", lines=lines) if lines else None
    found = spread.by_village(session) if sheet is SpreadTab.VILLAGES else spread.by_commission(session)
    row = next((row for row in found if (row.key or Elsewhere.NOWHERE) == key), None)
    if row is None:
        return None
    return Detail(title=_name(session, sheet, row.key), lines=(*_lines(session, row), *_themes(row.themes)))


def _themes(found: Sequence[ThemeShare]) -> Iterator[str]:
    """As `Tematik: pangan 2 usulan, 1 di dalam, 35 jt; stunting 1 usulan, 0 di dalam.`, where there are any."""
    if found:
        yield f"Tematik: {'; '.join(map(_theme, found))}."


def _theme(one: ThemeShare) -> str:
    money = f", {millions(one.cost)} jt" if one.inside else ""
    return f"{one.theme} {one.received} usulan, {one.inside} di dalam{money}"


def _lines(session: Session, row: Spread) -> Iterator[str]:
    yield f"{row.received} usulan masuk, {row.inside} di dalam garis, {millions(row.cost)} dari {millions(row.of)} jt."
    if row.without_cost:
        yield f"{row.without_cost} di antaranya biayanya belum diketahui."
    if not row.is_left_out:
        return
    if row.best is None:
        yield "Belum ada usulannya yang bernomor."
        return
    place = f"nomor {row.best_rank}" if line.of(session).is_kecamatan_wide else f"nomor {row.best_rank} di komisinya"
    far = f", {row.below} tempat di bawah garis" if row.below is not None else ""
    yield f"Terdekat: {row.best}, {place}{far}."


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCeilings:
    """What a file gives: the amounts in force with those of the file in their place; None where it gives none."""

    sheet: CeilingSheet
    decision: CeilingsSet | None

    @property
    def summary(self) -> str:
        """`Pagu dari pagu.xlsx: 3 Perangkat Daerah, 0 komisi`."""
        sheet = self.sheet
        return f"Pagu dari {sheet.file_name}: {len(sheet.agencies)} Perangkat Daerah, {len(sheet.commissions)} komisi"

    def lines(self, session: Session) -> Iterator[str]:
        """One line for each amount of the file, and a last one where the guideline has no such kind of line yet."""
        for ceiling in self.sheet.ceilings:
            yield f"{_sign(ceiling)} {ceiling.name}: {_told(ceiling)}"
        adopted = session.guideline.line if session.guideline else ()
        given = ((LineKind.AGENCY_CEILING, self.sheet.agencies), (LineKind.COMMISSION_CEILING, self.sheet.commissions))
        waiting = [kind.value for kind, amounts in given if amounts and kind not in adopted]
        if waiting:
            yield f"{listed(waiting)} belum dipakai dalam pedoman; besarnya menunggu sampai jenisnya dipilih (v)."


def ceilings_in(path: Path, session: Session) -> FoundCeilings:
    """The ceilings of a file for this kecamatan. Raises NotATable; Refused before decision 1."""
    if session.office is None:
        raise SESSION_NOT_OPENED()
    sheet = read_ceilings(IN_FILES.meanings, path, replace(session.office, commissions=session.commissions))
    now = session.ceilings
    if not sheet.agencies and not sheet.commissions:
        return FoundCeilings(sheet=sheet, decision=None)
    amounts = replace(
        now,
        agencies={**now.agencies, **sheet.agencies},
        commissions={**now.commissions, **sheet.commissions},
    )
    return FoundCeilings(sheet=sheet, decision=CeilingsSet(ceilings=amounts, source=session.ceilings_source))


def _sign(ceiling: Ceiling) -> str:
    return "✓" if ceiling.is_known and ceiling.rupiah is not None else "!"


def _told(ceiling: Ceiling) -> str:
    if ceiling.rupiah is None:
        return f"“{ceiling.was}” tidak terbaca, dilewati" if ceiling.why else "kosong, dilewati"
    amount = numbers.rupiah(ceiling.rupiah)
    if ceiling.agency is not None:
        return f"{amount} → {ceiling.agency}"
    if ceiling.commission is not None:
        return f"{amount} → Komisi {ceiling.commission}"
    return f"{amount}, tidak dikenal sebagai Perangkat Daerah atau komisi, dilewati"
