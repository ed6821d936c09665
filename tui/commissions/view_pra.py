"""Pra-Musrenbang beside the division: invitation, and the members of the commissions."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import desa
from sessions.recapitulation import facts as recapitulation
from sessions.values.attendance import LEAST_DAYS, days_ahead
from sessions.values.commissions import CommissionId
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, all_of, at, chaptered, next_wanted


class PraTopic(Enum):
    """What a line is about."""

    INVITATION = auto()
    DIVISION = auto()
    MEMBERS = auto()


class PraKey(NamedTuple):
    """A line, and whose it is."""

    what: PraTopic
    whose: CommissionId | None = None


class PraRow(Matter[PraKey]):
    """A line; what wants a look has an exclamation mark."""

    __slots__ = ()


COLUMNS: tuple[ListColumn[PraRow], ...] = (
    ListColumn("", 2, lambda row: "!" if row.is_there is False else row.sign, has_sign=True),
    ListColumn("Hal", 24, lambda row: row.name, grows=1),
    ListColumn("Isi", 44, lambda row: row.text, grows=3),
)


def _chapters(session: Session) -> Chapters[PraRow]:
    """The letters, and the commissions with their members."""
    return (
        ("", tuple(_letters(session))),
        ("anggota komisi (dari daftar undangan dan daftar hadir)", tuple(_members(session))),
    )


def _letters(session: Session) -> Iterator[PraRow]:
    yield PraRow(
        key=PraKey(PraTopic.INVITATION),
        name="Undangan, pengumuman",
        text=invitation_text(session),
        is_there=_is_early(session),
    )
    running = recapitulation.of(session).running.count
    nowhere = recapitulation.by_commission(session).get(None)
    undivided = nowhere.running.count if nowhere else 0
    text = f"{undivided} dari {running} usulan belum dibagi" if undivided else f"{running} usulan terbagi"
    is_there = not undivided if running else None
    yield PraRow(key=PraKey(PraTopic.DIVISION), name="Pembagian komisi", text=text, is_there=is_there)


def _is_early(session: Session) -> bool:
    days = days_ahead(session.invitation, session.sidang.held_on)
    return days is not None and days >= LEAST_DAYS


def invitation_text(session: Session) -> str:
    """`9 hari sebelum sidang; Nomor 400/11, 25 Januari 2027; diumumkan 25 Januari 2027`."""
    letter = session.invitation
    if letter is None:
        return "belum diisi"
    parts = [
        f"Nomor {letter.number or 'menyusul'}" + (f", {dates.long_date(letter.dated)}" if letter.dated else ""),
        f"diumumkan {dates.long_date(letter.announced_on)}" if letter.announced_on else "belum diumumkan",
    ]
    days = days_ahead(letter, session.sidang.held_on)
    if days is not None:
        late = "" if days >= LEAST_DAYS else f" (sedikitnya {LEAST_DAYS})"
        parts.insert(0, f"{days} hari sebelum sidang{late}")
    return "; ".join(parts)


def _members(session: Session) -> Iterator[PraRow]:
    word = f"{desa}"
    for found in commissions.of_commissions(session):
        text = f"{found.total} orang (L {found.men}, P {found.women}), {found.delegates} utusan {word}"
        if found.without and found.total:
            text += f"; {len(found.without)} {word} belum berutusan"
        key = PraKey(PraTopic.MEMBERS, found.commission)
        yield PraRow(key=key, name=f"Komisi {found.commission}", text=text, is_there=bool(found.total) or None)


def summary(session: Session) -> str:
    """How many lines want a look."""
    waiting = sum(row.is_there is False for row in all_of(_chapters(session)))
    return f"{waiting} hal perlu diperhatikan" if waiting else "Tidak ada yang perlu diperhatikan"


def detail(session: Session, key: PraKey) -> Detail | None:
    """The whole line, and what to do about it."""
    row = at(_chapters(session), key)
    return Detail(title=row.name, lines=(row.text, _ADVICE[key.what]), facts=_facts(session, key)) if row else None


_ADVICE: Mapping[PraTopic, str] = {
    PraTopic.INVITATION: f"Enter mengisi. Undangan dan pengumuman paling lambat {LEAST_DAYS} hari sebelum sidang.",
    PraTopic.DIVISION: "Enter membuka layar komisi.",
    PraTopic.MEMBERS: "Komisi setiap orang diisi di layar hadir (g h), juga dari daftar undangan. Enter membukanya.",
}


def _facts(session: Session, key: PraKey) -> tuple[tuple[str, str], ...]:
    for found in commissions.of_commissions(session):
        if key == (PraTopic.MEMBERS, found.commission) and found.without:
            return (("belum berutusan", ", ".join(session.village_name(code) for code in found.without)),)
    return ()


def next_line(session: Session, after: PraKey | None) -> PraKey | None:
    """Key of the next line that wants a look, from the top again after the last one."""
    return next_wanted(all_of(_chapters(session)), after)


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
)
