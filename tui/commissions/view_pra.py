"""Pra-Musrenbang beside the division: invitation, members of the commissions, cap, proposals to look at again."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from sessions.commissions import facts as commissions
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import Phrase, Shown, desa, filled
from sessions.proposals import facts as proposals
from sessions.recapitulation import facts as recapitulation
from sessions.values.attendance import LEAST_DAYS, days_ahead
from sessions.values.commissions import CommissionId
from sessions.values.labels import Doubt
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from tui.proposals import view_lookalikes
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, all_of, around, at, chaptered


class PraTopic(Enum):
    """PraTopic a line is about."""

    INVITATION = auto()
    DIVISION = auto()
    MEMBERS = auto()
    CAP = auto()
    DUPLICATES = auto()
    DOUBT = auto()


class PraKey(NamedTuple):
    """A line, and whose it is: of a commission, a village or a proposal."""

    what: PraTopic
    whose: CommissionId | VillageCode | ProposalCode | None = None


class PraRow(Matter[PraKey]):
    """A line; what wants a look has an exclamation mark."""

    __slots__ = ()


COLUMNS: tuple[ListColumn[PraRow], ...] = (
    ListColumn("", 2, lambda row: "!" if row.is_there is False else row.sign, has_sign=True),
    ListColumn("Hal", 24, lambda row: row.name, grows=1),
    ListColumn("Isi", 44, lambda row: row.text, grows=3),
)


def _chapters(session: Session) -> Chapters[PraRow]:
    """The letters, the commissions with their members, what exceeds the cap, what is doubtful."""
    return (
        ("", tuple(_letters(session))),
        ("anggota komisi (dari daftar undangan dan daftar hadir)", tuple(_members(session))),
        (_cap_heading(session), tuple(_cap(session))),
        ("usulan yang perlu diperiksa", tuple(_to_check(session))),
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


def _cap_heading(session: Session) -> str:
    cap = session.office.cap_per_village if session.office else None
    return f"batas usulan per {desa}: {cap}"


def _cap(session: Session) -> Iterator[PraRow]:
    cap = session.office.cap_per_village if session.office else None
    for code, count in proposals.over_the_cap(session).items():
        text = f"{count} usulan, {count - (cap or 0)} melebihi batas {cap}"
        yield PraRow(key=PraKey(PraTopic.CAP, code), name=session.village_name(code), text=text, is_there=False)


def _to_check(session: Session) -> Iterator[PraRow]:
    pairs = view_lookalikes.known(session)
    count = len(view_lookalikes.undecided(session, pairs)) if pairs is not None else 0
    if count:
        text = f"{count} pasang mirip; ^P duplikat di Komisi menggabungkan atau memisahkan"
        yield PraRow(key=PraKey(PraTopic.DUPLICATES), name="Duplikat", text=text, is_there=False)
    for code, doubt in proposals.doubtful(session).items():
        proposal = session.proposals[code]
        what = f"{code} {doubt.label}"
        text = f"{proposal.draft.activity}{' (dibahas)' if proposal.to_be_discussed else ''}"
        yield PraRow(key=PraKey(PraTopic.DOUBT, code), name=what, text=text, is_there=proposal.to_be_discussed)


def doubt_at(session: Session, key: PraKey | None) -> tuple[ProposalCode, Doubt] | None:
    """The doubtful proposal of a line."""
    if key is None or key.what is not PraTopic.DOUBT:
        return None
    return next(((code, doubt) for code, doubt in proposals.doubtful(session).items() if code == key.whose), None)


def summary(session: Session) -> str:
    """How many lines want a look."""
    waiting = sum(row.is_there is False for row in all_of(_chapters(session)))
    return f"{waiting} hal perlu diperhatikan" if waiting else "Tidak ada yang perlu diperhatikan"


def detail(session: Session, key: PraKey) -> Detail | None:
    """The whole line, and what to do about it."""
    row = at(_chapters(session), key)
    return Detail(title=row.name, lines=(row.text, _advice(session, key)), facts=_facts(session, key)) if row else None


def _advice(session: Session, key: PraKey) -> str:
    if (found := doubt_at(session, key)) is not None:
        return f"Enter memutuskan: {filled(proposals.ADVICE[found[1]])}."
    return str(_ADVICE[key.what])


_ADVICE: Mapping[PraTopic, Shown] = {
    PraTopic.INVITATION: f"Enter mengisi. Undangan dan pengumuman paling lambat {LEAST_DAYS} hari sebelum sidang.",
    PraTopic.DIVISION: "Enter membuka layar komisi.",
    PraTopic.MEMBERS: "Komisi setiap orang diisi di layar hadir (g h), juga dari daftar undangan. Enter membukanya.",
    PraTopic.CAP: Phrase("Enter membuka usulan {desa} itu; yang melebihi batas ditarik pengusul atau digabung."),
    PraTopic.DUPLICATES: "Enter membuka layar komisi; tanda ≈ menunjukkan usulan yang mirip.",
}


def _facts(session: Session, key: PraKey) -> tuple[tuple[str, str], ...]:
    for found in commissions.of_commissions(session):
        if key == (PraTopic.MEMBERS, found.commission) and found.without:
            return (("belum berutusan", ", ".join(session.village_name(code) for code in found.without)),)
    if (found_doubt := doubt_at(session, key)) is not None:
        proposal = session.proposals[found_doubt[0]]
        pairs = (
            (f"{desa}", session.village_name(proposal.draft.village)),
            ("Perangkat Daerah", proposal.agency),
            ("lahan", proposal.draft.land_status),
        )
        return tuple((label, text) for label, text in pairs if text)
    return ()


def next_line(session: Session, after: PraKey | None) -> PraKey | None:
    """Key of the next line that wants a look, from the top again after the last one."""
    rows = {row.key: row for row in all_of(_chapters(session))}
    return next((key for key in around(tuple(rows), after) if rows[key].is_there is False), None)


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
)
