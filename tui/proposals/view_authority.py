"""Proposals to look at again before the sidang: beyond the cap of a village, alike, or of doubtful authority."""

from collections.abc import Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from sessions.kernel.session import Session
from sessions.language.local import Phrase, Shown, desa, filled
from sessions.proposals import facts as proposals
from sessions.values.labels import Doubt
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from tui.proposals import view_lookalikes
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, all_of, at, chaptered, next_wanted


class AuthorityTopic(Enum):
    """What a line is about."""

    CAP = auto()
    DUPLICATES = auto()
    DOUBT = auto()


class AuthorityKey(NamedTuple):
    """A line, and whose it is: of a village or a proposal."""

    what: AuthorityTopic
    whose: VillageCode | ProposalCode | None = None


class AuthorityRow(Matter[AuthorityKey]):
    """A line; what wants a look has an exclamation mark."""

    __slots__ = ()


COLUMNS: tuple[ListColumn[AuthorityRow], ...] = (
    ListColumn("", 2, lambda row: "!" if row.is_there is False else row.sign, has_sign=True),
    ListColumn("Hal", 24, lambda row: row.name, grows=1),
    ListColumn("Isi", 44, lambda row: row.text, grows=3),
)


def _chapters(session: Session) -> Chapters[AuthorityRow]:
    """The cap with the villages beyond it, what looks alike, what is doubtful."""
    return (
        ("", tuple(_cap(session))),
        ("usulan yang perlu diperiksa", tuple(_to_check(session))),
    )


def _cap(session: Session) -> Iterator[AuthorityRow]:
    cap = session.office.cap_per_village if session.office else None
    over = proposals.over_the_cap(session)
    told = f"{cap} usulan" if cap is not None else "tanpa batas"
    is_there = None if cap is None else not over
    yield AuthorityRow(
        key=AuthorityKey(AuthorityTopic.CAP), name=f"Batas usulan per {desa}", text=told, is_there=is_there
    )
    for code, count in over.items():
        text = f"{count} usulan, {count - (cap or 0)} melebihi batas {cap}"
        key = AuthorityKey(AuthorityTopic.CAP, code)
        yield AuthorityRow(key=key, name=session.village_name(code), text=text, is_there=False)


def _to_check(session: Session) -> Iterator[AuthorityRow]:
    pairs = view_lookalikes.known(session)
    count = len(view_lookalikes.undecided(session, pairs)) if pairs is not None else 0
    if count:
        text = f"{count} pasang mirip; ^P duplikat di Komisi menggabungkan atau memisahkan"
        yield AuthorityRow(key=AuthorityKey(AuthorityTopic.DUPLICATES), name="Duplikat", text=text, is_there=False)
    for code, doubt in proposals.doubtful(session).items():
        proposal = session.proposals[code]
        yield AuthorityRow(
            key=AuthorityKey(AuthorityTopic.DOUBT, code),
            name=f"{code} {doubt.label}",
            text=f"{proposal.draft.activity}{' (dibahas)' if proposal.to_be_discussed else ''}",
            is_there=proposal.to_be_discussed,
        )


def doubt_at(session: Session, key: AuthorityKey | None) -> tuple[ProposalCode, Doubt] | None:
    """The doubtful proposal of a line."""
    if key is None or key.what is not AuthorityTopic.DOUBT:
        return None
    return next(((code, doubt) for code, doubt in proposals.doubtful(session).items() if code == key.whose), None)


def summary(session: Session) -> str:
    """How many lines want a look."""
    waiting = sum(row.is_there is False for row in all_of(_chapters(session)))
    return f"{waiting} hal perlu diperhatikan" if waiting else "Tidak ada yang perlu diperhatikan"


def detail(session: Session, key: AuthorityKey) -> Detail | None:
    """The whole line, and what to do about it."""
    row = at(_chapters(session), key)
    return Detail(title=row.name, lines=(row.text, _advice(session, key)), facts=_facts(session, key)) if row else None


def _advice(session: Session, key: AuthorityKey) -> str:
    if (found := doubt_at(session, key)) is not None:
        return f"Enter memutuskan: {filled(proposals.ADVICE[found[1]])}."
    if key == (AuthorityTopic.CAP, None):
        return "Enter membuka lembar Kantor, tempat batasnya diubah."
    return str(_ADVICE[key.what])


_ADVICE: Mapping[AuthorityTopic, Shown] = {
    AuthorityTopic.CAP: Phrase("Enter membuka usulan {desa} itu; yang melebihi batas ditarik pengusul atau digabung."),
    AuthorityTopic.DUPLICATES: "Enter membuka layar komisi; tanda ≈ menunjukkan usulan yang mirip.",
}


def _facts(session: Session, key: AuthorityKey) -> tuple[tuple[str, str], ...]:
    if (found := doubt_at(session, key)) is None:
        return ()
    proposal = session.proposals[found[0]]
    pairs = (
        (f"{desa}", session.village_name(proposal.draft.village)),
        ("Perangkat Daerah", proposal.agency),
        ("lahan", proposal.draft.land_status),
    )
    return tuple((label, text) for label, text in pairs if text)


def next_line(session: Session, after: AuthorityKey | None) -> AuthorityKey | None:
    """Key of the next line that wants a look, from the top again after the last one."""
    return next_wanted(all_of(_chapters(session)), after)


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
    why=lambda _session: str(
        Phrase(
            "Tanda ! meminta putusan: usulan yang tampaknya bukan kewenangan {kabupaten}, {desa} yang melebihi batas, "
            "usulan yang mirip. Yang dibiarkan tidak menghalangi langkah 4."
        )
    ),
)
