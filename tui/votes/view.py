"""A vote as rows: what was counted so far and what is missing; no total of an option before it is certified."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any, TypeAlias

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa, desa_brief
from sessions.rules import balloting
from sessions.rules.balloting import Phase
from sessions.sentences.clauses import capital
from sessions.values.attendance import PersonId, Sex
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteMethod, VoteState
from tui.votes import view_count
from tui.votes.view_results import HIDDEN, result_detail, result_lines
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, around, rows_of, rule


class Extra(Enum):
    """The rows below those that are counted."""

    SUM = auto()
    CARDS = auto()
    LEFT = auto()
    NOTE = auto()


VoteKey: TypeAlias = VillageCode | Option | Extra
"""A village or the whole hall, somebody who stands for election, or a row below them."""

"""Cells that all columns but those of the options take, the scroll bar included."""
_COUNTED, _MASKED = "•", "···"
_SHORT = {YES: "Setuju", NO: "Tidak"}


def running(session: Session) -> Vote | None:
    """The vote that is being counted."""
    return next((vote for vote in session.votes.values() if vote.state is VoteState.OPEN), None)


def is_open(vote: Vote) -> bool:
    """Whether numbers may still be typed; then no total of an option is shown."""
    return vote.state is VoteState.OPEN


def hides_rows(session: Session, vote: Vote) -> bool:
    """Whether the votes of a row stay unseen until the certificate: this screen too may be projected."""
    return vote.method in balloting.PAPER and not session.house_rules.shows_tally


def lists_options(vote: Vote) -> bool:
    """Whether the options stand one below the other: persons, counted for the whole hall."""
    return vote.method is VoteMethod.PERSONS


def path(vote: Vote) -> str:
    """`disiapkan → dibuka → [dihitung] → cocok → disahkan`: where the vote stands, in words."""
    now = balloting.phase(vote)
    if now is Phase.CANCELLED:
        return "dibatalkan"
    return " → ".join(f"[{step.value}]" if step is now else step.value for step in Phase if step is not Phase.CANCELLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Somebody who stands for election, or a row below them: a name with one figure."""

    key: VoteKey
    name: str
    figure: str
    number: str = ""
    sex: str = ""
    origin: str = ""
    tone: Tone = Tone.PLAIN


CANDIDATES: tuple[ListColumn[_Candidate], ...] = (
    ListColumn("No", 3, lambda line: line.number, is_number=True),
    ListColumn("Calon", 28, lambda line: line.name, grows=2),
    ListColumn("L/P", 3, lambda line: line.sex),
    ListColumn(Phrase("{desa_brief} / lembaga"), 18, lambda line: line.origin, grows=1),
    ListColumn("Suara", 8, lambda line: line.figure, is_number=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row that is counted, their sum, or one below them without a count; votes or all but the cards may be masked."""

    key: VoteKey
    name: str
    right: str
    count: VoteCount | None = None
    hides_votes: bool = False
    hides_rest: bool = False
    mark: str = ""
    tone: Tone = Tone.PLAIN

    def votes(self, option: Option) -> str:
        """What an option got."""
        return self._told(lambda count: count.counts.get(option, 0), is_hidden=self.hides_votes)

    def rest(self, figure: Callable[[VoteCount], int]) -> str:
        """Those who gave no vote to an option."""
        return self._told(figure, is_hidden=self.hides_rest)

    def cards(self, figure: Callable[[VoteCount], int]) -> str:
        """Cards."""
        return self._told(figure, is_hidden=False)

    def _told(self, figure: Callable[[VoteCount], int], *, is_hidden: bool) -> str:
        if self.count is None:
            return ""
        return _MASKED if is_hidden else str(figure(self.count))


def columns(vote: Vote) -> tuple[ListColumn[Any], ...]:
    """Options one below the other, or one column for each; those that find no room stand in the detail."""
    return CANDIDATES if lists_options(vote) else _counted_columns(vote)


def _counted_columns(vote: Vote) -> tuple[ListColumn[_Row], ...]:
    is_paper = vote.method in balloting.PAPER
    name: ListColumn[_Row] = ListColumn(f"{desa_brief}", 14, lambda row: row.name, grows=1)
    mark: ListColumn[_Row] = ListColumn("", 2, lambda row: row.mark)
    head = (name, _number("Hak", 3, lambda row: row.right))
    options = (_option(option, at) for at, option in enumerate(vote.options, start=1))
    if is_paper:
        return (
            *head,
            _number("Dibagi", 6, lambda row: row.cards(lambda count: count.issued)),
            *options,
            _number("Sah", 4, lambda row: row.cards(lambda count: max(count.valid, 0))),
            _number("Tdk sah", 7, lambda row: row.cards(lambda count: count.invalid)),
            mark,
        )
    return (
        *head,
        *options,
        _number("Abstain", 7, lambda row: row.rest(lambda count: count.abstain)),
        _number("Tdk beri", 8, lambda row: row.rest(lambda count: count.not_voting)),
        mark,
    )


def _number(heading: str, width: int, cell: Callable[[_Row], str]) -> ListColumn[_Row]:
    return ListColumn(heading, width, cell, is_number=True)


def _option(option: Option, gives_way: int) -> ListColumn[_Row]:
    heading = _SHORT.get(option, option)
    return ListColumn(heading, 7, lambda row: row.votes(option), is_number=True, gives_way=gives_way)


def rows(session: Session, vote: Vote) -> tuple[ListRow[VoteKey], ...]:
    """What has to be counted, the sums, the cards, and the note where the count does not agree."""
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    if lists_options(vote):
        below = [_Candidate(key=key, name=name, figure=figure) for key, name, figure in _below(session, vote)]
        apart = (rule("kartu suara"),) if below else ()
        return (*rows_of(_candidates(session, vote), CANDIDATES), *apart, *rows_of(below, CANDIDATES))
    counted = _counted_columns(vote)
    sums = [*_sum(vote), *(_Row(key=key, name=name, right=figure) for key, name, figure in _below(session, vote))]
    return (*_above(session, vote, counted), *((rule("jumlah"), *rows_of(sums, counted)) if sums else ()))


def _candidates(session: Session, vote: Vote) -> Iterator[_Candidate]:
    totals = balloting.totals(vote)
    for number, option in enumerate(vote.options, start=1):
        person = session.people[PersonId(option)].card
        is_told = vote.state is VoteState.CERTIFIED
        counted = vote.counts.get(WHOLE_HALL)
        is_typed = counted is not None and (option in counted.counts or not balloting.mismatches(vote))
        yield _Candidate(
            key=option,
            name=person.name,
            figure=str(totals[option]) if is_told else _COUNTED if is_typed else "",
            number=str(number),
            sex="P" if person.sex is Sex.FEMALE else "L",
            origin=session.village_name(person.village) if person.village else person.institution,
        )


def expected_rows(vote: Vote) -> tuple[VillageCode, ...]:
    """The rows this vote may have as counted so far: the whole hall, the villages, or for hands still both."""
    villages = [WHOLE_HALL, *(village for village, voices in vote.entitled.items() if voices)]
    return tuple(village for village in villages if balloting.is_row_expected(vote, village))


def _above(session: Session, vote: Vote, counted: Sequence[ListColumn[_Row]]) -> Iterator[ListRow[VoteKey]]:
    found = expected_rows(vote)
    for village in found:
        yield from rows_of([_counted(session, vote, village)], counted)
        if village == WHOLE_HALL and len(found) > 1:
            yield rule(f"atau {desa} demi {desa}")


def village_of(vote: Vote, key: VoteKey | None) -> VillageCode | None:
    """The row that is counted under this key, persons always the whole hall; None for sums, cards and the note."""
    if lists_options(vote):
        return WHOLE_HALL if key in vote.options else None
    return next((village for village in expected_rows(vote) if village == key), None)


def _counted(session: Session, vote: Vote, village: VillageCode) -> _Row:
    count = vote.counts.get(village)
    is_met = all(balance.is_met for balance in view_count.of_row(vote, village))
    is_masked = is_open(vote) and (village == WHOLE_HALL or hides_rows(session, vote))
    return _Row(
        key=village,
        name=view_count.row_name(session, village),
        right=str(view_count.entitled(vote, village)),
        count=count,
        hides_votes=is_masked,
        hides_rest=is_masked and vote.method not in balloting.PAPER,
        mark="" if count is None else "✓" if is_met else "✗",
        tone=Tone.DIM if count is None else Tone.PLAIN if is_met else Tone.ALERT,
    )


def _sum(vote: Vote) -> Iterator[_Row]:
    """Totals of the options are the result: they stand here only when it is certified."""
    if len(expected_rows(vote)) == 1:
        return
    counts = tuple(vote.counts.values())
    merged = VoteCount(
        counts=balloting.totals(vote),
        abstain=sum(c.abstain for c in counts),
        not_voting=sum(c.not_voting for c in counts),
        issued=sum(c.issued for c in counts),
        in_box=sum(c.in_box for c in counts),
        invalid=sum(c.invalid for c in counts),
    )
    right = str(view_count.entitled(vote))
    yield _Row(key=Extra.SUM, name="Σ", right=right, count=merged, hides_votes=is_open(vote), tone=Tone.STRONG)


def _below(session: Session, vote: Vote) -> Iterator[tuple[Extra, str, str]]:
    """Name and figure of the cards, and of the note where the whole count does not agree: the only other way on."""
    if vote.method in balloting.PAPER:
        is_told = vote.received or vote.state is VoteState.CERTIFIED
        yield Extra.CARDS, "Kartu diterima", str(vote.received) if is_told else ""
        yield Extra.LEFT, "Kartu sisa", str(vote.unused) if is_told else ""
    if vote.difference is not None:
        yield Extra.NOTE, "Catatan selisih", "✓"
    elif is_open(vote) and not balloting.missing_rows(vote) and view_count.differences(session, vote):
        yield Extra.NOTE, "Catat selisih", "↵"


def first_wrong(vote: Vote) -> VoteKey:
    """The first row whose count does not agree with itself; where it is the whole that does not, the note about it."""
    rows = () if lists_options(vote) else expected_rows(vote)
    wrong = {bad.village for bad in balloting.mismatches(vote)}
    return next((village for village in rows if village in wrong), Extra.NOTE)


def headline(vote: Vote) -> str:
    """The equations in one line, and that the result is not shown yet."""
    if vote.state is VoteState.PREPARED:
        return "Belum dibuka: hak suara dibekukan ketika dibuka (e). c mencetak kartu dan lembar hitung."
    return capital(f"{HIDDEN if is_open(vote) else vote.state.value} · {view_count.headline(vote)}")


def detail(session: Session, key: VoteKey, vote: Vote) -> Detail | None:
    """The equations of a row; on a sum those of the hall and what does not agree."""
    if not is_open(vote):
        return result_detail(session, vote)
    village = village_of(vote, key)
    if village is None or lists_options(vote):
        told = tuple(map(str, view_count.of_hall(vote)))
        return Detail(title="Penghitungan seluruhnya", lines=(*view_count.differences(session, vote), *told))
    balances = view_count.of_row(vote, village)
    name = view_count.row_name(session, village)
    if not balances:
        return Detail(title=name, lines=("Belum dihitung: ketik angkanya, atau ↵ untuk formulir lengkap.",))
    is_masked = village == WHOLE_HALL or hides_rows(session, vote)
    facts = () if is_masked else tuple(_votes_of(session, vote, vote.counts[village]))
    lines = sorted(balances, key=lambda balance: balance.is_met is not False)
    return Detail(title=name, lines=tuple(map(str, lines)), facts=facts)


def _votes_of(session: Session, vote: Vote, count: VoteCount) -> Iterator[tuple[str, str]]:
    for option in vote.options:
        yield _SHORT.get(option, option), f"{count.counts.get(option, 0)}  {_activity(session, option)}".rstrip()


def _activity(session: Session, option: Option) -> str:
    proposal = session.proposals.get(ProposalCode(option))
    return proposal.draft.activity if proposal else ""


def next_uncounted(vote: Vote, key: VoteKey | None) -> VoteKey | None:
    """The next row without a count, from this one on and round; then the cards where they are missing."""
    missing = balloting.missing_rows(vote)
    if lists_options(vote) and key in vote.options and key != vote.options[-1]:
        return vote.options[vote.options.index(Option(str(key))) + 1]
    if missing and not lists_options(vote):
        return next((village for village in around(expected_rows(vote), key) if village in missing), missing[0])
    return Extra.CARDS if vote.method in balloting.PAPER and not vote.received else None


def marks_derivation(options: int) -> str:
    """`= 8 pilihan → k = 3 (≤ 10: 3, ≤ 18: 5, lalu 7; maks. separuh)`: how many different options a card names."""
    return f"= {options} pilihan → k = {balloting.marks(options)} (≤ 10: 3, ≤ 18: 5, lalu 7; maks. separuh)"


def explanation(session: Session, vote: Vote) -> str:
    """Every equation of the hall and what does not agree; once certified the result."""
    balances = "\n".join(map(str, view_count.of_hall(vote)))
    if not is_open(vote):
        return "\n\n".join(filter(None, ("\n".join(result_lines(session, vote)), balances)))
    wrong = "\n".join(view_count.differences(session, vote))
    return "\n\n".join(filter(None, (balances, wrong, view_count.progress(vote), HIDDEN.capitalize())))


def of_vote(vote: Vote) -> ListView[VoteKey]:
    """What is listed of one vote."""
    return ListView(
        columns=columns(vote),
        rows=partial(rows, vote=vote),
        summary=lambda _: path(vote),
        detail=partial(detail, vote=vote),
        why=partial(explanation, vote=vote),
    )
