"""Everybody who has a task in the meeting: committee, officials who sign, officers of the commissions, speakers."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.office.defaults import usual_members
from sessions.sentences.places import nip
from sessions.values.attendance import CommitteeMember, Official, Role, nip_doubt
from sessions.values.commissions import CommissionId
from tui.house_rules.view import NEEDED_IN_ORDER
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, Tone, all_of, at, chaptered, next_wanted


class CommitteeTopic(Enum):
    """The lines of which there is one each."""

    USUAL = auto()
    DECREE = auto()
    COMMISSIONS = auto()
    SPEAKERS = auto()


PostKey: TypeAlias = CommitteeTopic | Role | int | CommissionId
"""A topic, an office, the number of a member of the committee, or a commission."""

_MISSING = "belum diisi"
_DOUBT = "!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Matter[PostKey]):
    """`name` is the task, `text` who has it; `doubt` is what to look at once more.

    A post that `is_proposed` stands in the usual committee and is not decided.
    """

    position: str = ""
    nip: str = ""
    doubt: str = ""
    is_proposed: bool = False
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def tone(self) -> Tone:
        """What is proposed stands back."""
        return Tone.ALERT if self.is_there is False else Tone.DIM if self.is_proposed else Tone.PLAIN


COLUMNS: tuple[ListColumn[Post], ...] = (
    ListColumn("", 2, lambda post: _DOUBT if post.doubt else post.sign, has_sign=True),
    ListColumn("Tugas", 24, lambda post: post.name, grows=1),
    ListColumn("Nama", 30, lambda post: post.text or _MISSING, grows=2),
    ListColumn("Jabatan", 18, lambda post: post.position, grows=2),
)


def members(session: Session) -> tuple[CommitteeMember, ...]:
    """The committee as it was formed, else the usual posts as a proposal."""
    if session.committee is not None:
        return session.committee.members
    return usual_members(session.office, session.officials) if session.office else ()


def _chapters(session: Session) -> Chapters[Post]:
    committee = "panitia" if session.committee else "panitia (susunan lazim, belum ditetapkan)"
    return (
        ("", tuple(_officials(session))),
        (committee, tuple(_committee(session))),
        ("komisi", tuple(_commissions(session))),
        ("narasumber", tuple(_speakers(session))),
    )


def _officials(session: Session) -> Iterator[Post]:
    for role in Role:
        official = session.officials.get(role)
        yield Post(
            key=role,
            name=role.value,
            text=official.name if official else "",
            position=official.position if official else "",
            is_there=True if official else False if role in NEEDED_IN_ORDER else None,
            doubt=_doubt(official) if official else "",
            nip=nip(official.nip) if official else "",
            facts=_facts(official) if official else (),
        )


def _doubt(holder: Official | CommitteeMember) -> str:
    doubt = nip_doubt(holder.nip, holder.sex)
    return f"NIP perlu diperiksa: {doubt}" if doubt else ""


def _facts(holder: Official | CommitteeMember) -> tuple[tuple[str, str], ...]:
    pairs = (
        ("jabatan", holder.position),
        ("pangkat", holder.rank),
        ("NIP", nip(holder.nip)),
        ("L/P", holder.sex.value if holder.sex else ""),
    )
    return tuple((label, text) for label, text in pairs if text)


def _committee(session: Session) -> Iterator[Post]:
    committee = session.committee
    if committee is None:
        yield Post(
            key=CommitteeTopic.USUAL,
            name="Susunan panitia",
            text="Enter menetapkan susunan lazim",
            position="ubah sesudahnya",
            is_there=False,
        )
    else:
        dated = f", {dates.long_date(committee.decree_date)}" if committee.decree_date else ""
        number = f"Nomor {committee.decree_number or 'menyusul'}{dated}"
        yield Post(
            key=CommitteeTopic.DECREE,
            name="Keputusan Camat",
            text=number,
            is_there=bool(committee.decree_number) or None,
        )
    for number_, member in enumerate(members(session), start=1):
        yield Post(
            key=number_,
            name=" ".join(filter(None, (member.duty, member.section))),
            text=member.name,
            position=member.position,
            is_there=True if member.name and committee else None,
            doubt=_doubt(member) if committee else "",
            is_proposed=committee is None,
            nip=nip(member.nip),
            facts=_facts(member),
        )


def _commissions(session: Session) -> Iterator[Post]:
    yield Post(key=CommitteeTopic.COMMISSIONS, name="Jumlah komisi", text=str(len(session.commissions)))
    for commission in session.commissions:
        officers = (
            ("ketua", commission.chair),
            ("sekretaris", commission.secretary),
            ("fasilitator", commission.facilitator),
        )
        named = " · ".join(f"{label} {name}" for label, name in officers if name)
        yield Post(
            key=commission.id,
            name=f"Komisi {commission.id}",
            text=named,
            position=commission.name,
            is_there=bool(commission.chair and commission.secretary) or None,
            facts=tuple((label, name or _MISSING) for label, name in officers),
        )


def _speakers(session: Session) -> Iterator[Post]:
    speakers = session.committee.speakers if session.committee else ()
    named = "; ".join(s.speaker for s in speakers)
    facts = tuple((s.speaker, ", ".join(filter(None, (s.position, s.topic)))) for s in speakers)
    yield Post(
        key=CommitteeTopic.SPEAKERS, name="Narasumber", text=named, is_there=True if speakers else None, facts=facts
    )


def summary(session: Session) -> str:
    """Whether the committee stands, how many posts have no name yet, and how many numbers look doubtful."""
    posts = all_of(_chapters(session))
    if session.committee is None:
        state = "Panitia belum ditetapkan"
    else:
        nameless = sum(not member.name for member in session.committee.members)
        state = f"Panitia {len(session.committee.members)} orang"
        state += f", {nameless} belum bernama" if nameless else ""
    missing = sum(post.is_there is False and post.key is not CommitteeTopic.USUAL for post in posts)
    doubtful = sum(bool(post.doubt) for post in posts)
    told = [state]
    told += [f"{missing} pejabat wajib belum diisi"] if missing else []
    told += [f"{doubtful} NIP perlu diperiksa"] if doubtful else []
    return " │ ".join(told)


def detail(session: Session, key: PostKey) -> Detail | None:
    """The whole of a line, which the list cuts, and what is doubtful."""
    post = at(_chapters(session), key)
    if post is None:
        return None
    text = ", ".join(filter(None, (post.text or _MISSING, post.position)))
    first = f"{text} · NIP {post.nip}" if post.nip else text
    return Detail(title=post.name, lines=(first, post.doubt or _advice(session, key)), facts=post.facts)


def _advice(session: Session, key: PostKey) -> str:
    is_member = isinstance(key, int)
    if key is CommitteeTopic.USUAL or (session.committee is None and is_member):
        return "Enter menetapkan susunan lazim ini sebagai awal; sesudah itu tiap baris dapat diubah."
    if is_member:
        return "Enter mengubah; nama dan jabatan dikosongkan menghapus baris ini. e menambah baris."
    return "Enter mengisi atau mengubah."


def next_missing(session: Session) -> PostKey | None:
    """Key of the first needed line that is empty, else of the first post without a name."""
    posts = all_of(_chapters(session))
    return next_wanted(posts) or next((post.key for post in posts if not post.text), None)


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
)
