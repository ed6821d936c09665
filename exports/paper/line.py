"""The picture of the line as it is drawn on desk, wall, page and paper: bar, board and villages in words and shares.

Every drawing takes what it says from here, so that all say the same; none of them knows a session.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.numbers import millions, millions_of_parts, thousands
from sessions.line import facts_picture as picture
from sessions.line import words_picture as words
from sessions.line.facts_picture import BoardColumn, BoardSeat, Mark, River, VillageMarks
from sessions.values.commissions import CommissionId

TITLE = "Garis batas"
ELSEWHERE = "lain"
"""What belongs to no commission, in the place of its numeral."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRun:
    """A run of the bar: `share` of it in rupiah or places, and the `amount` as it is printed.

    `number` counts the commissions from 0; `name` is the numeral, `sisa` for what is left, `lebih` for what is beyond.
    """

    name: str
    amount: str
    share: int
    number: int = 0
    is_rest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBar:
    """`Pagu 6.500 jt = I 4.040 + II 1.323,9 + III 1.135 + sisa 1,1`, and 32 proposals inside.

    `runs` end with the rest where there is one; what is printed of them adds up to `whole`. What the forum agreed to
    beyond the pagu is told behind the sum: `lebih 150 jt`.
    """

    name: str
    whole: str
    unit: str
    runs: tuple[BarRun, ...]
    inside: int
    beyond: str = ""

    @property
    def sentence(self) -> str:
        """As it stands above the bar."""
        parts = " + ".join(f"{run.name} {run.amount}" for run in self.runs)
        beyond = f", lebih {self.beyond} {self.unit}" if self.beyond else ""
        return f"{self.name} {self.whole} {self.unit}{f' = {parts}' if parts else ''}{beyond}"

    @property
    def most(self) -> int:
        """The value at the right end."""
        return max(1, sum(run.share for run in self.runs))


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPlace:
    """A proposal on the board in words. `gap` is for everybody, `own_gap` for the desk; both empty where there is none.

    `sign` is `=` in a tie across the line, `○` passed over, `?` of unknown cost, else empty.
    """

    code: str
    rank: int
    village: str
    activity: str
    cost: str
    gap: str = ""
    own_gap: str = ""
    sign: str = ""
    is_inside: bool = False

    @property
    def told(self) -> str:
        """What stands at its end where everybody reads it."""
        return self.gap or self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardList:
    """A commission: `I Infrastruktur`, `12/12`, `kuota penuh`, who stands above the line and who below."""

    number: int
    commission: CommissionId | None
    name: str
    filled: str
    state: str
    above: tuple[BoardPlace, ...]
    below: tuple[BoardPlace, ...]

    @property
    def places(self) -> tuple[BoardPlace, ...]:
        """From the top."""
        return (*self.above, *self.below)


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageRow:
    """A village: its name, a mark for each proposal by rank, and its figures as they are printed."""

    name: str
    marks: str
    inside: int
    outside: int
    received: int
    rupiah: str
    best: str
    nearest: str

    @property
    def unranked(self) -> int:
        """Those without a number: what was merged, returned or has no complete scores, for instance."""
        return self.received - self.inside - self.outside


INSIDE, OUTSIDE, UNRANKED = "█", "░", "·"
"""Marks of a village."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePicture:
    """Bar, board and villages of one session; `legend` says what the marks of the villages mean, `whole` sums them."""

    bar: LineBar
    lists: tuple[BoardList, ...]
    villages: tuple[VillageRow, ...]
    whole: VillageRow
    legend: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFigure:
    """A block of a paper: bar and board, with this many places on each side of the line, under a caption."""

    caption: str
    picture: LinePicture
    around: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VillageFigure:
    """A block that fills `height` millimetres of a page: heading, a line below it, the villages as large as fits."""

    heading: str
    below: str
    picture: LinePicture
    height: int


def of(session: Session) -> LinePicture:
    """The picture of this session, made once."""
    return session.derived(_picture)


def _picture(session: Session) -> LinePicture:
    rows = picture.villages(session)
    printed = millions_of_parts([row.rupiah for row in rows])
    villages = tuple(_village(session, row, amount) for row, amount in zip(rows, printed, strict=True))
    is_open = any(seat.mark in _OPEN for column in picture.board(session) for seat in column.seats)
    return LinePicture(
        bar=_bar(session),
        lists=tuple(_list(session, number, column) for number, column in enumerate(picture.board(session))),
        villages=villages,
        whole=_whole(rows),
        legend=f"{INSIDE} di dalam  {OUTSIDE} di luar{' atau belum pasti' if is_open else ''}  {UNRANKED} tanpa nomor",
    )


_OPEN = frozenset({Mark.EQUAL, Mark.WAITING, Mark.COST_UNKNOWN})


def _bar(session: Session) -> LineBar:
    river, inside = picture.river(session), len(picture.inside(session))
    names = [str(run.commission) if run.commission is not None else ELSEWHERE for run in river.runs]
    amounts = [run.amount for run in river.runs]
    beyond = max(0, -(river.left or 0))
    rest = river.left if river.left is not None and not beyond else None
    printed = _printed(river, [*amounts, *([] if rest is None else [rest])])
    runs = [
        BarRun(name=name, amount=shown, share=amount, number=number)
        for number, (name, shown, amount) in enumerate(zip(names, printed, amounts, strict=False))
    ]
    if rest is not None:
        runs.append(BarRun(name="sisa", amount=printed[-1], share=rest, is_rest=True))
    told = millions if river.is_money else thousands
    is_limited = river.amount is not None and not beyond
    return LineBar(
        name=("Pagu" if river.is_money else "Kuota") if is_limited else "Di dalam",
        whole=told(sum(amounts) + (rest or 0)),
        unit="jt" if river.is_money else "tempat",
        runs=tuple(runs),
        inside=inside,
        beyond=told(beyond) if beyond else "",
    )


def _printed(river: River, amounts: Sequence[int]) -> tuple[str, ...]:
    return millions_of_parts(amounts) if river.is_money else tuple(map(thousands, amounts))


def _list(session: Session, number: int, column: BoardColumn) -> BoardList:
    free = f", {column.free} tidak berbiaya" if column.free else ""
    filled = thousands(column.filled) if column.quota is None else f"{column.filled}/{column.quota}"
    return BoardList(
        number=number,
        commission=column.commission,
        name=_name(session, column.commission),
        filled=f"{filled}{free}",
        state=words.state(column.state),
        above=tuple(_place(session, seat) for seat in column.above),
        below=tuple(_place(session, seat) for seat in column.below),
    )


def _name(session: Session, commission: CommissionId | None) -> str:
    found = session.commission(commission) if commission is not None else None
    return f"{found.id} {found.short}" if found else "belum dibagi"


_SIGNS = {Mark.EQUAL: "=", Mark.PASSED_OVER: "○", Mark.COST_UNKNOWN: "?"}


def _place(session: Session, seat: BoardSeat) -> BoardPlace:
    own = words.gap(seat.gap) if seat.gap else ""
    return BoardPlace(
        code=seat.code,
        rank=seat.rank,
        village=session.village_name(seat.village),
        activity=session.proposals[seat.code].draft.activity,
        cost=words.cost(seat),
        gap=own if seat.gap and words.is_for_all(seat.gap) else "",
        own_gap=own,
        sign=_SIGNS.get(seat.mark, ""),
        is_inside=seat.is_inside,
    )


def _village(session: Session, row: VillageMarks, rupiah: str) -> VillageRow:
    signs = {True: INSIDE, False: OUTSIDE, None: UNRANKED}
    return VillageRow(
        name=session.village_name(row.village),
        marks="".join(signs[mark] for mark in row.marks),
        inside=row.inside,
        outside=row.outside,
        received=row.received,
        rupiah=f"{rupiah} jt",
        best=words.place(row.best),
        nearest=words.place(row.nearest),
    )


def _whole(rows: Sequence[VillageMarks]) -> VillageRow:
    return VillageRow(
        name="Jumlah",
        marks="",
        inside=sum(row.inside for row in rows),
        outside=sum(row.outside for row in rows),
        received=sum(row.received for row in rows),
        rupiah=f"{millions(sum(row.rupiah for row in rows))} jt",
        best="",
        nearest="",
    )
