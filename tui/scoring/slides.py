"""Penyelesaian nilai sama: who is equal at the line or at the last seat, and how the forum settles it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sessions.kernel.session import Session, TieMeans, TieSettled
from sessions.line import facts as line
from sessions.line import words
from sessions.record.wall import Slide, SlideName
from sessions.rules import balloting, ranking
from sessions.sentences.clauses import listed
from sessions.sentences.short import short_name
from sessions.values.attendance import PersonId
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, Vote, VoteMethod, VoteState
from sessions.votes import facts as votes
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    Picture,
    WallColumn,
    Words,
    picture,
    village_column,
)
from tui.proposals.view_one import money
from tui.widgets.view import ListRow, Tone, rows_of, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    """A proposal or a person of a group, with a sign or the number in the order."""

    key: str
    mark: str
    name: str
    village: str
    score: str = ""
    votes: str = ""
    cost: str = ""
    tone: Tone


def _columns() -> tuple[WallColumn[_Member], ...]:
    return (
        WallColumn("", 2, lambda line: line.mark, is_number=True, large=Large.WHOLE),
        village_column(lambda line: line.village, large=Large.WHOLE),
        WallColumn("Usulan atau calon", 22, lambda line: line.name, grows=1, gives_way=1, cut=short_name),
        WallColumn("Nilai", 6, lambda line: line.score, is_number=True, gives_way=2),
        WallColumn("Suara", 5, lambda line: line.votes, is_number=True, gives_way=2),
        WallColumn("Rp", 9, lambda line: line.cost, is_number=True, large=Large.WHOLE),
    )


@slide(SlideName.TIES, label="Penyelesaian nilai sama")
def ties(hall: Hall, _slide: Slide) -> Picture:
    """Open ties first; where none is open, what was settled last and how."""
    session = hall.session
    groups = [*line.of(session).crossing, *map(sorted, votes.tied_seats(session))]
    if not groups:
        groups = [*map(sorted, line.open_ties(session))] if not session.ties else []
    if groups:
        where = "di garis batas atau pada kursi terakhir"
        blocks = (
            *((Headline(_equal(session, groups[0])),) if len(groups) == 1 and len(groups[0]) <= _FEW else ()),
            Words(f"{sum(map(len, groups))} bernilai sama {where}.", Ink.STRONG),
            *_tried(session, groups),
            Words("Musyawarah mufakat dahulu; bila tidak tercapai, undian di hadapan dua saksi.", gives_way=1),
            Gap(),
            Listing(_columns(), _groups(session, groups)),
        )
        return picture(hall, "Penyelesaian nilai sama", *blocks)
    settled = session.ties[-1]
    members = [_member(session, member, str(n), Tone.GOOD) for n, member in enumerate(settled.order, start=1)]
    said = Words(f"✓ {_how(settled)}", Ink.GOOD)
    return picture(hall, "Penyelesaian nilai sama", said, Gap(), Listing(_columns(), rows_of(members, _columns())))


_FEW = 3
"""As many are named above the list that names them all."""


def _equal(session: Session, group: Sequence[str]) -> str:
    """`Botok = Sumberejo`; a village with two of them stands twice, since both are drawn for."""
    return " = ".join(_of(session, key) for key in group)


def _tried(session: Session, groups: Sequence[Sequence[str]]) -> Iterator[Words]:
    """On which rungs the members of the only group were compared and found equal."""
    if len(groups) > 1 or session.guideline is None:
        return
    table = line.of(session).by_code
    rows = [table[ProposalCode(key)] for key in groups[0] if ProposalCode(key) in table]
    told = []
    for rung in session.guideline.ladder:
        values = {words.on_the_rung(session, rung, row) for row in rows}
        if len(values) == 1 and (value := values.pop()):
            told.append(f"{rung.value} {value}")
    if told:
        yield Words(f"Sama pada {listed(told)}.", gives_way=1)


def _of(session: Session, key: str) -> str:
    """The village of a proposal, the name of a person."""
    person = session.people.get(PersonId(key))
    return person.card.name if person else session.village_name(session.proposals[ProposalCode(key)].draft.village)


def _how(settled: TieSettled) -> str:
    if settled.means is TieMeans.DELIBERATION:
        return "Diselesaikan secara musyawarah, dengan urutan:"
    saw = f", disaksikan {listed(settled.witnesses)}" if settled.witnesses else ""
    return f"Diundi oleh {settled.drawn_by}{saw}, dengan urutan:"


def _groups(session: Session, groups: Sequence[Sequence[str]]) -> tuple[ListRow[str], ...]:
    rows: list[ListRow[str]] = []
    for number, group in enumerate(groups, start=1):
        if len(groups) > 1:
            rows.append(rule(f"kelompok {number}"))
        rows += rows_of([_member(session, member, "=", Tone.STRONG) for member in group], _columns())
    return tuple(rows)


def _member(session: Session, key: str, mark: str, tone: Tone) -> _Member:
    person = session.people.get(PersonId(key))
    if person is not None:
        of = session.village_name(person.card.village) if person.card.village else person.card.institution
        votes = _votes(session, key)
        return _Member(key=key, mark=mark, name=person.card.name, village=of, votes=votes, tone=tone)
    found = session.proposals[ProposalCode(key)]
    row = line.of(session).by_code.get(found.code)
    return _Member(
        key=key,
        mark=mark,
        name=f"{key} {found.draft.activity}",
        village=session.village_name(found.draft.village),
        score=ranking.two_decimals(row.score) if row and row.score is not None else "",
        votes=str(row.votes) if row and row.votes is not None else "",
        cost=money(found.cost),
        tone=tone,
    )


def _votes(session: Session, person: str) -> str:
    """Votes of the last certified count of persons this one stood in."""
    counts = [vote for vote in session.votes.values() if _is_certified_on(vote, person)]
    return str(balloting.totals(counts[-1])[Option(person)]) if counts else ""


def _is_certified_on(vote: Vote, person: str) -> bool:
    is_certified = vote.method is VoteMethod.PERSONS and vote.state is VoteState.CERTIFIED
    return is_certified and Option(person) in vote.options
