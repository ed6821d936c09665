"""Exact ties: those that cross a line or a seat and must be settled, the harmless ones, and those that were settled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.wording.lists import listed
from exports.wording.places import said
from exports.wording.ranking import on_the_rung
from sessions import elections, ranking
from sessions.people import PersonId
from sessions.proposals import ProposalCode
from sessions.session import Session, TieMeans, TieSettled
from tui.presenters.rows import Column, Detail, Row, Tone, rule

COLUMNS = (
    Column(key="letak", label="Letak", width=12),
    Column(key="banyak", label="n", width=3, is_number=True),
    Column(key="anggota", label="Yang sama", width=30, grows=3),
    Column(key="keadaan", label="Keadaan", width=20, grows=1),
)

_SETTLED = "selesai "


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A group that stands exactly equal now. `must` says that it crosses a line or a seat."""

    members: tuple[str, ...]
    must: bool
    is_seat: bool = False

    @property
    def key(self) -> str:
        """The same as long as the group is the same."""
        return " ".join(self.members)


def ties(session: Session) -> tuple[Tie, ...]:
    """Those at a seat or a line first, then the harmless ones from the top."""
    seats = (Tie(members=tuple(sorted(group)), must=True, is_seat=True) for group in elections.tied_seats(session))
    lines = (Tie(members=tuple(sorted(group)), must=True) for group in ranking.of(session).crossing)
    harmless = (Tie(members=group, must=False) for group in ranking.harmless_ties(session))
    return (*seats, *lines, *harmless)


def rows(session: Session) -> tuple[Row, ...]:
    """The open groups, and below a rule what was settled, the latest first."""
    open_ = [_row(session, tie) for tie in ties(session)]
    settled = [
        _settled(session, number, tie)
        for number, tie in reversed(tuple(enumerate(session.ties, start=1)))
    ]  # fmt: skip
    return (*open_, *((rule("selesai", "sudah diselesaikan"), *settled) if settled else ()))


def _row(session: Session, tie: Tie) -> Row:
    place = "di kursi" if tie.is_seat else "di garis" if tie.must else ""
    return Row(
        key=tie.key,
        cells=(
            place,
            str(len(tie.members)),
            listed([named(session, member) for member in tie.members]),
            "harus diselesaikan" if tie.must else "boleh tetap sama",
        ),
        tone=Tone.ALERT if tie.must else Tone.PLAIN,
    )


def _settled(session: Session, number: int, tie: TieSettled) -> Row:
    order = ", lalu ".join(named(session, member) for member in tie.order)
    return Row(key=f"{_SETTLED}{number}", cells=("", str(len(tie.order)), order, tie.means.value), tone=Tone.DIM)


def named(session: Session, member: str) -> str:
    """A proposal by its code, a person by the name."""
    person = session.people.get(PersonId(member))
    return person.card.name if person else member


def told(session: Session, member: str) -> str:
    """A member for the form: the proposal with its activity and village, or the person with the village."""
    person = session.people.get(PersonId(member))
    if person is not None:
        origin = session.village_name(person.card.village) if person.card.village else person.card.institution
        return f"{person.card.name} ({origin})"
    proposal = session.proposals[ProposalCode(member)]
    return f"{member} {proposal.draft.activity} ({session.village_name(proposal.draft.village)})"


def members_at(session: Session, key: str | None) -> tuple[str, ...]:
    """The members of an open or settled group; of none where the key is none."""
    if key is not None and key.startswith(_SETTLED):
        return session.ties[int(key.removeprefix(_SETTLED)) - 1].order
    return next((tie.members for tie in ties(session) if tie.key == key), ())


def summary(session: Session) -> str:
    """`1 harus diselesaikan · 24 lain boleh tetap sama; a mengurutkannya sekaligus`."""
    open_ = ties(session)
    must = sum(tie.must for tie in open_)
    harmless = len(open_) - must
    parts = [f"{must} harus diselesaikan: = mencatat musyawarah atau undian"] if must else []
    if harmless:
        parts.append(f"{harmless} tidak menyentuh garis dan boleh tetap sama; a mengurutkannya sekaligus")
    return " · ".join(parts) or "Tidak ada nilai sama yang perlu diselesaikan."


def detail(session: Session, key: str) -> Detail | None:
    """The ladder, rung by rung: what every member has there, and why it decided nothing; or how it was settled."""
    members = members_at(session, key)
    if not members:
        return None
    title = listed([named(session, member) for member in members])
    if key.startswith(_SETTLED):
        return Detail(title=title, lines=_how(session.ties[int(key.removeprefix(_SETTLED)) - 1]))
    if PersonId(members[0]) in session.people:
        return Detail(title=title, lines=("Suaranya sama untuk kursi terakhir; tidak ada yang terpilih diam-diam.",))
    rungs = list(_ladder(session, tuple(map(ProposalCode, members))))
    half = -(-len(rungs) // 2)
    lines = tuple(" · ".join(part) for part in (rungs[:half], rungs[half:]) if part)
    facts = tuple((member, told(session, member).removeprefix(member).strip()) for member in members)
    return Detail(title=title, lines=lines, facts=facts)


def _how(tie: TieSettled) -> tuple[str, ...]:
    if tie.means is TieMeans.DELIBERATION:
        return ("Diselesaikan secara musyawarah.",)
    return (f"Undian: gulungan kertas diambil {tie.drawn_by}, saksi {listed(tie.witnesses)}.",)


def _ladder(session: Session, members: Sequence[ProposalCode]) -> Iterator[str]:
    """`nilai 76,00 sama`, `suara dilewati`, `penerima manfaat 40 sama`."""
    row = ranking.of(session).by_code[members[0]]
    for rung in session.guideline.ladder if session.guideline else ():
        if rung in row.skipped:
            yield f"{said(session, rung.value)} dilewati, tidak semua mempunyainya"
        elif value := on_the_rung(session, rung, row):
            yield f"{said(session, rung.value)} {value} sama"
