"""Everybody who has a task in the meeting: committee, officials who sign, officers of the commissions, speakers."""

from collections.abc import Iterator
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.office.facts_committee import usual_members
from sessions.sentences.places import NIP_DOUBTS, nip
from sessions.values.attendance import CommitteeMember, Official, Role, nip_doubt
from tui.house_rules.view import NEEDED_IN_ORDER
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Tugas", 24, grows=1),
    bare("Nama", 30, grows=2),
    bare("Jabatan", 18, grows=2),
)

DECREE, SPEAKERS, COMMISSIONS, USUAL = "keputusan", "narasumber", "komisi", "lazim"
MEMBER, OFFICIAL, COMMISSION = "panitia:", "pejabat:", "komisi:"

_MISSING = "belum diisi"
_DOUBT = "!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One line: `is_there` None where nothing needs to be filled; `doubt` is what to look at once more.

    A post that `is_proposed` stands in the usual committee and is not decided.
    """

    key: str
    task: str
    name: str
    position: str = ""
    is_there: bool | None = None
    doubt: str = ""
    is_proposed: bool = False
    facts: tuple[tuple[str, str], ...] = ()


def members(session: Session) -> tuple[CommitteeMember, ...]:
    """The committee as it was formed, else the usual posts as a proposal."""
    if session.committee is not None:
        return session.committee.members
    return usual_members(session.office, session.officials) if session.office else ()


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """All lines, a rule with a heading between the chapters."""
    listed: list[ListRow[str]] = []
    for heading, posts in _chapters(session):
        if listed:
            listed.append(rule(heading))
        listed += [_row(post) for post in posts]
    return tuple(listed)


def _row(post: Post) -> ListRow[str]:
    sign = _DOUBT if post.doubt else {True: "✓", False: "✗", None: "·"}[post.is_there]
    tone = Tone.ALERT if post.is_there is False else Tone.DIM if post.is_proposed else Tone.PLAIN
    return ListRow(key=post.key, cells=(sign, post.task, post.name, post.position), tone=tone)


def _chapters(session: Session) -> Iterator[tuple[str, tuple[Post, ...]]]:
    yield "penanda tangan dan petugas sidang", tuple(_officials(session))
    yield "panitia" if session.committee else "panitia (susunan lazim, belum ditetapkan)", tuple(_committee(session))
    yield "komisi", tuple(_commissions(session))
    yield "narasumber", tuple(_speakers(session))


def _officials(session: Session) -> Iterator[Post]:
    for role in Role:
        official = session.officials.get(role)
        yield Post(
            key=f"{OFFICIAL}{role.name}",
            task=role.value,
            name=official.name if official else _MISSING,
            position=official.position if official else "",
            is_there=True if official else False if role in NEEDED_IN_ORDER else None,
            doubt=_doubt(official) if official else "",
            facts=_facts(official) if official else (),
        )


def _doubt(holder: Official | CommitteeMember) -> str:
    doubt = nip_doubt(holder.nip, holder.sex)
    return f"NIP perlu diperiksa: {NIP_DOUBTS[doubt]}" if doubt else ""


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
            key=USUAL,
            task="Susunan panitia",
            name="Enter menetapkan susunan lazim",
            position="ubah sesudahnya",
            is_there=False,
        )
    else:
        dated = f", {dates.long_date(committee.decree_date)}" if committee.decree_date else ""
        number = f"Nomor {committee.decree_number or 'menyusul'}{dated}"
        yield Post(key=DECREE, task="Keputusan Camat", name=number, is_there=bool(committee.decree_number) or None)
    for number_, member in enumerate(members(session), start=1):
        yield Post(
            key=f"{MEMBER}{number_}",
            task=" ".join(filter(None, (member.duty, member.section))),
            name=member.name or _MISSING,
            position=member.position,
            is_there=True if member.name and committee else None,
            doubt=_doubt(member) if committee else "",
            is_proposed=committee is None,
            facts=_facts(member),
        )


def _commissions(session: Session) -> Iterator[Post]:
    yield Post(key=COMMISSIONS, task="Jumlah komisi", name=str(len(session.commissions)))
    for commission in session.commissions:
        officers = (
            ("ketua", commission.chair),
            ("sekretaris", commission.secretary),
            ("fasilitator", commission.facilitator),
        )
        named = " · ".join(f"{label} {name}" for label, name in officers if name)
        yield Post(
            key=f"{COMMISSION}{commission.id}",
            task=f"Komisi {commission.id}",
            name=named or _MISSING,
            position=commission.name,
            is_there=bool(commission.chair and commission.secretary) or None,
            facts=tuple((label, name or _MISSING) for label, name in officers),
        )


def _speakers(session: Session) -> Iterator[Post]:
    speakers = session.committee.speakers if session.committee else ()
    named = "; ".join(s.speaker for s in speakers)
    facts = tuple((s.speaker, ", ".join(filter(None, (s.position, s.topic)))) for s in speakers)
    yield Post(
        key=SPEAKERS, task="Narasumber", name=named or _MISSING, is_there=True if speakers else None, facts=facts
    )


def summary(session: Session) -> str:
    """Whether the committee stands, how many posts have no name yet, and how many numbers look doubtful."""
    posts = [post for _, chapter in _chapters(session) for post in chapter]
    if session.committee is None:
        state = "Panitia belum ditetapkan"
    else:
        nameless = sum(not member.name for member in session.committee.members)
        state = f"Panitia {len(session.committee.members)} orang"
        state += f", {nameless} belum bernama" if nameless else ""
    missing = sum(post.is_there is False and post.key != USUAL for post in posts)
    doubtful = sum(bool(post.doubt) for post in posts)
    told = [state]
    told += [f"{missing} pejabat wajib belum diisi"] if missing else []
    told += [f"{doubtful} NIP perlu diperiksa"] if doubtful else []
    return " │ ".join(told)


def detail(session: Session, key: str) -> Detail | None:
    """The whole of a line, which the list cuts, and what is doubtful."""
    for _, chapter in _chapters(session):
        for post in chapter:
            if post.key == key:
                text = ", ".join(filter(None, (post.name, post.position)))
                number = dict(post.facts).get("NIP", "")
                first = f"{text} · NIP {number}" if number else text
                return Detail(title=post.task, lines=(first, post.doubt or _advice(session, key)), facts=post.facts)
    return None


def _advice(session: Session, key: str) -> str:
    if key == USUAL or (session.committee is None and key.startswith(MEMBER)):
        return "Enter menetapkan susunan lazim ini sebagai awal; sesudah itu tiap baris dapat diubah."
    if key.startswith(MEMBER):
        return "Enter mengubah; nama dan jabatan dikosongkan menghapus baris ini. e menambah baris."
    return "Enter mengisi atau mengubah."


def first_missing(session: Session) -> str | None:
    """Key of the first needed line that is empty, else of the first post without a name."""
    posts = [post for _, chapter in _chapters(session) for post in chapter]
    needed = (post.key for post in posts if post.is_there is False)
    nameless = (post.key for post in posts if post.name == _MISSING)
    return next(needed, None) or next(nameless, None)
