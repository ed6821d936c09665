"""What the secretary measures in the hall: the height of the picture and the distance of the last chairs."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from sessions.language.numbers import volume
from sessions.record.wall import LAST_SEAT_M, PICTURE_CM, UNMEASURED, Seating
from tui.dialogs.asked import Asked
from tui.dialogs.reading import Unreadable, read_count, read_volume

_CM = 100
"""Centimetres of a metre."""


def _read_picture(typed: str) -> int:
    cm = round(read_volume(typed) * _CM)
    if cm not in PICTURE_CM:
        raise Unreadable(f"Tulis antara {_metres(PICTURE_CM[0])} dan {_metres(PICTURE_CM[-1])} m.")
    return cm


def _read_last(typed: str) -> int:
    metres = read_count(typed)
    if metres not in LAST_SEAT_M:
        raise Unreadable(f"Tulis antara {LAST_SEAT_M[0]} dan {LAST_SEAT_M[-1]} m.")
    return metres


def _metres(cm: int) -> str:
    return volume(Decimal(cm) / _CM)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingForm:
    """`picture` is the height in centimetres, typed in metres; no `last` where nobody has measured it."""

    picture: Annotated[
        int, Asked("Tinggi gambar (m)", hint="gambar proyektor, misalnya 1,5", read=_read_picture, show=_metres)
    ] = UNMEASURED.picture_cm
    last: Annotated[
        int | None, Asked("Kursi terakhir (m)", hint="jaraknya dari gambar; kosong: belum diukur", read=_read_last)
    ] = None

    @property
    def seating(self) -> Seating:
        """As the wall is told."""
        return Seating(picture_cm=self.picture, last_seat_m=self.last or UNMEASURED.last_seat_m)


def seating_form(seating: Seating) -> SeatingForm:
    """The form as it was filled in last."""
    return SeatingForm(picture=seating.picture_cm, last=seating.last_seat_m or None)
