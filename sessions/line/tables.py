"""Table of the picture of the line: the bar, and each commission with who stands above the line and who below."""

from collections.abc import Callable, Mapping

from sessions.kernel.session import Session
from sessions.kernel.text import Row
from sessions.language.numbers import millions, millions_of_parts
from sessions.line import facts_picture as picture
from sessions.line import words_picture as words
from sessions.line.facts_picture import BoardColumn, BoardSeat, River
from sessions.values.commissions import CommissionId


def line(session: Session) -> list[Row]:
    """Table `garis`: a row for each commission, then what is left of the pagu or the places, then the whole.

    What belongs to no commission has a row too, where some of it is inside or has a number.
    """
    river = picture.river(session)
    columns = {column.commission: column for column in picture.board(session)}
    amounts = [run.amount for run in river.runs] + ([] if river.left is None else [river.left])
    printed = millions_of_parts(amounts)
    rows = [
        {**_part(river, "komisi", run.commission, run.amount, printed[at]), **_column(session, columns, run.commission)}
        for at, run in enumerate(river.runs)
    ]
    without_a_run = columns.keys() - {run.commission for run in river.runs}
    rows += [{**_part(river, "komisi", key, 0, millions(0)), **_column(session, columns, key)} for key in without_a_run]
    if river.left is not None:
        rows.append({**_part(river, "sisa", None, river.left, printed[-1]), **_NO_COLUMN})
    whole = sum(amounts)
    return [*rows, {**_part(river, "jumlah", None, whole, millions(whole)), **_NO_COLUMN}]


def _part(river: River, part: str, commission: CommissionId | None, amount: int, printed: str) -> Row:
    is_money = river.is_money
    return {
        "bagian": part,
        "komisi": commission,
        "rupiah": amount if is_money else None,
        "juta": printed if is_money else None,
        "tempat": None if is_money else amount,
    }


_NO_COLUMN: Row = {"terisi": None, "kuota": None, "keadaan": None, "di_dalam": [], "di_luar": []}


def _column(
    session: Session, columns: Mapping[CommissionId | None, BoardColumn], commission: CommissionId | None
) -> Row:
    """How its list is filled; nothing where none of what it has inside has a number."""
    column = columns.get(commission)
    if column is None:
        return _NO_COLUMN
    return {
        "terisi": column.filled,
        "kuota": column.quota,
        "keadaan": words.state(column.state),
        "di_dalam": [_seat(session, seat) for seat in column.above],
        "di_luar": [_seat(session, seat) for seat in column.below],
    }


def _seat(session: Session, seat: BoardSeat) -> Row:
    return {
        "nomor": seat.rank,
        "kode": seat.code,
        "desa": session.village_name(seat.village),
        "anggaran": seat.cost,
        "biaya": words.cost(seat),
        "tanda": seat.mark.value,
        "selisih": words.gap(seat.gap) if seat.gap else None,
    }


TABLES: Mapping[str, Callable[[Session], list[Row]]] = {"garis": line}
"""Name of the table -> what makes its rows."""
