"""Exact ties: those that cross a line or a seat and must be settled, the harmless ones, and those that were settled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sessions.commissions import facts as commissions
from sessions.kernel.session import Session, TieMeans, TieSettled
from sessions.line import facts as line
from sessions.line.words import on_the_rung
from sessions.rules import ranking
from sessions.sentences import clauses
from sessions.sentences.clauses import listed
from sessions.values.attendance import PersonId
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Criterion, CriterionId, Guideline
from sessions.values.proposals import AGREED_RATER, Origin, Proposal, ProposalCode, Rater
from sessions.votes import facts as votes
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, hue_of, rows_of, rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A group that stands exactly equal now. `must` says that it crosses a line or a seat."""

    members: tuple[str, ...]
    must: bool
    is_seat: bool = False


TieKey: TypeAlias = tuple[str, ...] | int
"""The members of a group that stands equal now, or the number of a settled one."""


def ties(session: Session) -> tuple[Tie, ...]:
    """Those at a seat or a line first, then the harmless ones from the top."""
    seats = (Tie(members=tuple(sorted(group)), must=True, is_seat=True) for group in votes.tied_seats(session))
    lines = (Tie(members=tuple(sorted(group)), must=True) for group in line.of(session).crossing)
    harmless = (Tie(members=group, must=False) for group in line.harmless_ties(session))
    return (*seats, *lines, *harmless)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A group: where it stands, its members by name, and whether it is settled."""

    key: TieKey
    place: str = ""
    count: int
    members: str
    state: str
    tone: Tone


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn("Letak", 12, lambda line: line.place),
    ListColumn("n", 3, lambda line: str(line.count), is_number=True),
    ListColumn("Yang sama", 30, lambda line: line.members, grows=3),
    ListColumn("Keadaan", 20, lambda line: line.state, grows=1),
)


def rows(session: Session) -> tuple[ListRow[TieKey], ...]:
    """The open groups, and below a rule what was settled, the latest first."""
    open_ = rows_of([_open(session, tie) for tie in ties(session)], COLUMNS)
    settled = [_settled(session, number, tie) for number, tie in enumerate(session.ties, start=1)]
    return (*open_, *((rule("sudah diselesaikan"), *rows_of(reversed(settled), COLUMNS)) if settled else ()))


def _open(session: Session, tie: Tie) -> _Line:
    return _Line(
        key=tie.members,
        place="di kursi" if tie.is_seat else "di garis" if tie.must else "",
        count=len(tie.members),
        members=listed([clauses.member(session, member) for member in tie.members]),
        state="harus diselesaikan" if tie.must else "boleh tetap sama",
        tone=Tone.ALERT if tie.must else Tone.PLAIN,
    )


def _settled(session: Session, number: int, tie: TieSettled) -> _Line:
    order = ", lalu ".join(clauses.member(session, member) for member in tie.order)
    return _Line(key=number, count=len(tie.order), members=order, state=tie.means.value, tone=Tone.DIM)


def told(session: Session, member: str) -> str:
    """A member for the form: the proposal with its activity and village, or the person with the village."""
    person = session.people.get(PersonId(member))
    if person is not None:
        origin = session.village_name(person.card.village) if person.card.village else person.card.institution
        return f"{person.card.name} ({origin})"
    return f"{member} {_activity(session, ProposalCode(member))}"


def _activity(session: Session, code: ProposalCode) -> str:
    draft = session.proposals[code].draft
    return f"{draft.activity} ({session.village_name(draft.village)})"


def members_at(session: Session, key: TieKey | None) -> tuple[str, ...]:
    """The members of an open or settled group; of none where the key is none."""
    if isinstance(key, int):
        return session.ties[key - 1].order
    return next((tie.members for tie in ties(session) if tie.members == key), ())


def summary(session: Session) -> str:
    """`1 harus diselesaikan · 24 lain boleh tetap sama; a mengurutkannya sekaligus`."""
    open_ = ties(session)
    must = sum(tie.must for tie in open_)
    harmless = len(open_) - must
    parts = [f"{must} harus diselesaikan: = mencatat musyawarah atau undian"] if must else []
    if harmless:
        parts.append(f"{harmless} tidak menyentuh garis dan boleh tetap sama; a mengurutkannya sekaligus")
    return " · ".join(parts) or "Tidak ada nilai sama yang perlu diselesaikan."


def detail(session: Session, key: TieKey) -> Detail | None:
    """The ladder, rung by rung: what every member has there, and why it decided nothing; or how it was settled."""
    members = members_at(session, key)
    if not members:
        return None
    title = listed([clauses.member(session, member) for member in members])
    if isinstance(key, int):
        return Detail(title=title, lines=_how(session.ties[key - 1]))
    if PersonId(members[0]) in session.people:
        return Detail(title=title, lines=("Suaranya sama untuk kursi terakhir; tidak ada yang terpilih diam-diam.",))
    rungs = list(_ladder(session, tuple(map(ProposalCode, members))))
    half = -(-len(rungs) // 2)
    lines = tuple(" · ".join(part) for part in (rungs[:half], rungs[half:]) if part)
    facts = tuple((member, _activity(session, ProposalCode(member))) for member in members)
    return Detail(title=title, lines=lines, facts=facts)


def _how(tie: TieSettled) -> tuple[str, ...]:
    if tie.means is TieMeans.DELIBERATION:
        return ("Diselesaikan secara musyawarah.",)
    return (f"Undian: gulungan kertas diambil {tie.drawn_by}, saksi {listed(tie.witnesses)}.",)


def _ladder(session: Session, members: Sequence[ProposalCode]) -> Iterator[str]:
    """`nilai 76,00 sama`, `suara dilewati`, `penerima manfaat 40 sama`."""
    row = line.of(session).by_code[members[0]]
    for rung in session.guideline.ladder if session.guideline else ():
        if rung in row.skipped:
            yield f"{rung.label} dilewati, tidak semua mempunyainya"
        elif value := on_the_rung(session, rung, row):
            yield f"{rung.label} {value} sama"


EMPTY = "·"
"""A cell that nobody has filled."""

FOREIGN = ""
"""A cell of a criterion that this proposal is not scored by."""


def codes(session: Session) -> tuple[CriterionId, ...]:
    """The columns: criteria of all commissions."""
    return session.guideline.columns if session.guideline else ()


def criterion_at(session: Session, proposal: Proposal, chosen: int) -> Criterion | None:
    """The criterion of the chosen column as this proposal is scored by it; None where it is not."""
    columns = codes(session)
    if session.guideline is None or not columns:
        return None
    id_ = columns[chosen % len(columns)]
    return next((c for c in session.guideline.criteria_of(proposal.commission) if c.id == id_), None)


def raters(session: Session) -> tuple[Rater, ...]:
    """Everybody who has scored by name, in the order of their first score."""
    given = (r for p in session.proposals.values() for row in p.scores.values() for r in row if r != AGREED_RATER)
    return tuple(dict.fromkeys(given))


def cells(guideline: Guideline | None, proposal: Proposal, rater: Rater | None) -> tuple[str, ...]:
    """One for each column: the mean of all raters, or what this one gave."""
    return proposal.derived(_cells, guideline, rater) if guideline else ()


def _cells(proposal: Proposal, guideline: Guideline, rater: Rater | None) -> tuple[str, ...]:
    own = {criterion.id for criterion in guideline.criteria_of(proposal.commission)}
    return tuple(cell(proposal, id_, rater) if id_ in own else FOREIGN for id_ in guideline.columns)


def cell(proposal: Proposal, criterion: CriterionId, rater: Rater | None = None) -> str:
    """`4`, `4,3` for a mean, EMPTY where nothing was given."""
    given = proposal.scores.get(criterion, {})
    if rater is not None:
        return str(given.get(rater, EMPTY))
    if len(given) == 1:
        return str(*given.values())
    mean = ranking.mean(given)
    return EMPTY if mean is None else str(mean) if mean.denominator == 1 else ranking.two_decimals(mean)[:3]


def meaning(proposal: Proposal, criterion: Criterion) -> str:
    """What the score says; of several raters the mean, how many they are, and from where to where they spread."""
    given = proposal.scores.get(criterion.id, {})
    mean = ranking.mean(given)
    if mean is None:
        return "belum diisi"
    if len(given) > 1:
        low, high = min(given.values()), max(given.values())
        spread = f"semua {low}" if low == high else f"sebaran {low}–{high}"
        return f"{ranking.two_decimals(mean)}, rata-rata {len(given)} penilai, {spread}"
    (score,) = given.values()
    return f"{score} {criterion.anchors[score - 1]}"


def given_by(proposal: Proposal, criterion: Criterion) -> tuple[tuple[str, str], ...]:
    """Label and score of each rater, where there are several."""
    given = proposal.scores.get(criterion.id, {})
    if len(given) < 2:  # noqa: PLR2004 - one needs no list
        return ()
    return tuple((f"{criterion.id} {rater or 'sepakat'}", str(score)) for rater, score in given.items())


def scoring_progress(session: Session, members: Sequence[Proposal], rater: Rater | None) -> tuple[int, int]:
    """Cells that are filled, by anybody or by this rater, and all cells, of these proposals."""
    filled = total = 0
    for proposal in members:
        for criterion in session.guideline.criteria_of(proposal.commission) if session.guideline else ():
            given = proposal.scores.get(criterion.id, {})
            filled += bool(given) if rater is None else rater in given
            total += 1
    return filled, total


def _unscored(proposal: Proposal, guideline: Guideline, rater: Rater | None) -> frozenset[CriterionId]:
    """The criteria that the proposal is scored by, and nobody, or not this rater, has done it."""
    given = {id_: raters for id_, raters in proposal.scores.items() if (raters if rater is None else rater in raters)}
    return frozenset(c.id for c in guideline.criteria_of(proposal.commission)) - given.keys()


def next_unscored(
    session: Session, keys: Sequence[ProposalCode], code: ProposalCode, chosen: int, rater: Rater | None
) -> tuple[ProposalCode, int] | None:
    """The next empty cell after this one, along the row and then down the list; None when all are filled."""
    guideline = session.guideline
    if code not in keys or guideline is None:
        return None
    start, columns = keys.index(code), guideline.columns
    for key in [*keys[start:], *keys[:start]]:
        empty = session.proposals[key].derived(_unscored, guideline, rater)
        first = chosen + 1 if key == code else 0
        for index, criterion in enumerate(columns[first:], start=first):
            if criterion in empty:
                return key, index
    return None


LINE, DRAWER, BROUGHT = CommissionId("garis"), CommissionId("tunda"), CommissionId("forum")
"""Sheets that are no commission: the picture of the line, the daftar tunda, what the forum and the DPRD brought."""

ALL = "semua"
"""Key of the tab of the sheet that shows all."""

_SHEETS = {LINE: "Garis", DRAWER: "Tunda", BROUGHT: "Forum"}
_BROUGHT = frozenset({Origin.FORUM, Origin.POKIR})


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the screen looks at: one sheet or all, in the order of the ranking or by code (for scoring).

    With a `rater` the cells are what this one gave, and digits are theirs.
    """

    commission: CommissionId | None = None
    by_code: bool = False
    rater: Rater | None = None

    @property
    def scope(self) -> CommissionId | None:
        """The commission that is shown; None for all and for the sheets that are no commission."""
        return None if self.commission in _SHEETS else self.commission

    def shows(self, proposal: Proposal) -> bool:
        """Whether the proposal stands on this sheet."""
        if self.commission == DRAWER:
            return proposal.is_parked
        if self.commission == BROUGHT:
            return proposal.origin in _BROUGHT
        return self.commission in {None, LINE, proposal.commission}


def tabs(session: Session) -> tuple[Tab, ...]:
    """The sheets: the line, all, each commission, then what was brought in and what is parked, where there is any."""
    commissions_ = (
        Tab(key=c.id, label=f"{c.id} {c.short}", short=c.id, hue=hue_of(n)) for n, c in enumerate(session.commissions)
    )
    proposals = session.proposals.values()
    is_there = {
        BROUGHT: any(p.origin in _BROUGHT for p in proposals),
        DRAWER: any(p.is_parked for p in proposals),
    }
    others = (Tab(key=sheet, label=_SHEETS[sheet]) for sheet, is_any in is_there.items() if is_any)
    return (Tab(key=LINE, label=_SHEETS[LINE]), Tab(key=ALL, label="Semua"), *commissions_, *others)


def sheet_progress(session: Session, view: View) -> Iterator[str]:
    """`14 dari 42 diputus`: outcomes, and in the sitting of a commission also places in its order."""
    if view.scope is not None:
        found = commissions.progress_of(session, view.scope)
        yield f"{found.settled} dari {found.total} diputus"


VIEW = ListView(
    columns=COLUMNS,
    rows=rows,
    summary=summary,
    detail=detail,
    empty="Tidak ada nilai sama: setiap urutan sudah jelas. Esc kembali.",
)
