"""A vote while it is counted, and its result once it is certified; before that no result is on the wall."""

from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_short
from sessions.record.wall import Slide, SlideName, shown_vote
from sessions.rules import balloting
from sessions.sentences.clauses import capital
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.votes import NO, YES, Option, Vote, VoteMethod
from sessions.votes.facts import election
from tui.picture.offers import slide
from tui.picture.picture import (
    Block,
    Figure,
    Figures,
    Gap,
    Hall,
    Ink,
    Listing,
    Picture,
    Words,
    item_title,
    picture,
    village,
)
from tui.votes.view import path
from tui.votes.view_results import option_name, way
from tui.widgets.view import ListColumn, Tone, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """An option by number or rank, with its votes and what they mean."""

    key: Option
    number: int
    name: str
    votes: int = 0
    note: str = ""
    tone: Tone = Tone.PLAIN


_CHOICES: tuple[ListColumn[_Choice], ...] = (
    ListColumn("No", 3, lambda line: str(line.number), is_number=True),
    ListColumn("Pilihan", 40, lambda line: line.name, grows=1),
)
_COUNT: ListColumn[_Choice] = ListColumn("Suara", 6, lambda line: str(line.votes), is_number=True)
_NOTE: ListColumn[_Choice] = ListColumn("", 18, lambda line: line.note)
_VOTES = (*_CHOICES, _COUNT)
_ELECTED = (*_VOTES, _NOTE)

_NOT_YET = "Hasil ditayangkan sesudah penghitungan cocok dan disahkan."
_SO_FAR = "Hitungan sementara, belum sah; ditayangkan menurut Tata Tertib."


@slide(SlideName.VOTE, label="Pemungutan suara berjalan")
def vote(hall: Hall, slide: Slide) -> Picture:
    """The question and how far the counting is; how many voices each has only where the house rules allow that."""
    session = hall.session
    found = shown_vote(session, slide)
    if found is None:
        return picture(hall, item_title(session))
    is_told = tells_tally(session, found)
    return picture(
        hall,
        "Pemungutan suara",
        Words(found.question, Ink.STRONG, most=3),
        Words(_way(found)),
        *_use(found),
        Words(path(found), Ink.LEAD),
        Gap(),
        _progress(found, f"{desa}"),
        *(_so_far(session, found) if is_told else _choices(session, found)),
        foot=_SO_FAR if is_told else _NOT_YET,
    )


def tells_tally(session: Session, found: Vote) -> bool:
    """Whether the house rules let the hall read along: never votes on persons, which are secret and counted at once."""
    return session.house_rules.shows_tally and found.method is not VoteMethod.PERSONS


def _way(found: Vote) -> str:
    """The method; of a vote on persons the seats as they were said before it."""
    seats = f" · {found.seats} kursi, {found.reserved} disediakan untuk perempuan" if found.seats else ""
    return capital(f"{way(found)}{seats}")


def _use(found: Vote) -> tuple[Block, ...]:
    """What the vote changes; nothing for a question and for persons, which say it themselves."""
    use = use_in_short(found)
    return (Words(use, most=2),) if use else ()


def _progress(found: Vote, word: str) -> Figures:
    """Voices, and the villages whose row agrees; a vote counted for the hall as a whole has no rows to tell."""
    entitled = Figure(str(sum(found.entitled.values())), "hak suara")
    if found.method is VoteMethod.PERSONS or not _reconciled(found):
        return Figures((entitled,))
    with_a_right = sum(voices > 0 for voices in found.entitled.values())
    return Figures((entitled, Figure(f"{len(_reconciled(found))}/{with_a_right}", f"{word} sudah dihitung", Ink.PLAIN)))


def _reconciled(found: Vote) -> tuple[VillageCode, ...]:
    """Villages that were counted, twice where that is the rule, and whose figures agree."""
    wrong = {*(bad.village for bad in balloting.mismatches(found)), *balloting.unconfirmed_rows(found)}
    return tuple(code for code in found.counts if code and code not in wrong)


def _choices(session: Session, found: Vote) -> tuple[Block, ...]:
    if found.options == (YES, NO):
        return (Gap(), Words("Pilihan: setuju atau tidak setuju."))
    choices = [_Choice(key=o, number=n, name=_name(session, o)) for n, o in enumerate(found.options, start=1)]
    return (Gap(), Listing(_CHOICES, rows_of(choices, _CHOICES)))


def _so_far(session: Session, found: Vote) -> tuple[Block, ...]:
    """Sums over the rows that agree, in the order of the options: nobody is ranked yet."""
    rows = [found.counts[code] for code in _reconciled(found)]
    sums = {option: sum(row.counts.get(option, 0) for row in rows) for option in found.options}
    if found.options == (YES, NO):
        abstain = Figure(str(sum(row.abstain for row in rows)), "abstain", Ink.PLAIN)
        return (Gap(), Figures((Figure(str(sums[YES]), "setuju"), Figure(str(sums[NO]), "tidak setuju"), abstain)))
    listed = [
        _Choice(key=option, number=number, name=_name(session, option), votes=sums[option])
        for number, option in enumerate(found.options, start=1)
    ]
    return (Gap(), Listing(_VOTES, rows_of(listed, _VOTES)))


@slide(SlideName.RESULT, label="Hasil pemungutan suara")
def result(hall: Hall, slide: Slide) -> Picture:
    """The certified count: the verdict of a question, the votes of every choice, who is elected."""
    session = hall.session
    found = shown_vote(session, slide)
    if found is None:
        return picture(hall, item_title(session))
    question = Words(found.question, Ink.STRONG, most=3)
    foot = "Disahkan dengan catatan selisih." if found.difference else "Hasil penghitungan yang disahkan."
    if found.method is VoteMethod.ACCLAMATION:
        agreed = Words("✓ DISETUJUI secara aklamasi.", Ink.GOOD)
        return picture(hall, "Hasil", question, Gap(), agreed, is_centred=True)
    blocks = _verdict(found) if found.options == (YES, NO) else _ranked(session, found)
    return picture(hall, "Hasil pemungutan suara", question, Words(_way(found)), Gap(), *blocks, foot=foot)


def _verdict(found: Vote) -> tuple[Block, ...]:
    totals, valid = balloting.totals(found), balloting.valid_total(found)
    abstain = sum(count.abstain for count in found.counts.values())
    enough = balloting.majority(valid)
    if balloting.passes(totals[YES], totals[NO]):
        said = Words(f"✓ DISETUJUI: {totals[YES]} dari {valid} suara sah, perlu {enough}.", Ink.GOOD)
    else:
        said = Words(f"✗ TIDAK DISETUJUI: {totals[YES]} dari {valid} suara sah, perlu {enough}.", Ink.STRONG)
    figures = (
        Figure(str(totals[YES]), "setuju"),
        Figure(str(totals[NO]), "tidak setuju"),
        Figure(str(abstain), "abstain", Ink.PLAIN),
    )
    return (Figures(figures), Gap(), said)


def _ranked(session: Session, found: Vote) -> tuple[Block, ...]:
    """By votes, equals with equal numbers; of persons who is elected, and to what seat."""
    totals = balloting.totals(found)
    outcome = election(session, found) if found.method is VoteMethod.PERSONS else None
    elected = {Option(seat.person): seat for seat in outcome.elected} if outcome else {}
    tied = frozenset(map(Option, outcome.tied)) if outcome else frozenset()

    def choice(option: Option) -> _Choice:
        seat = elected.get(option)
        won = "" if seat is None else "✓ kursi perempuan" if seat.reserved else "✓ terpilih"
        return _Choice(
            key=option,
            number=1 + sum(votes > totals[option] for votes in totals.values()),
            name=_name(session, option),
            votes=totals[option],
            note="= suara sama" if option in tied else won,
            tone=Tone.GOOD if seat else Tone.PLAIN,
        )

    columns = _ELECTED if outcome else _VOTES
    return (Listing(columns, rows_of(map(choice, sorted(found.options, key=lambda o: -totals[o])), columns)),)


def _name(session: Session, option: Option) -> str:
    """Code, activity and village of a proposal; name and village of a person."""
    person = session.people.get(PersonId(option))
    if person is None:
        return option_name(session, option)
    of = village(session, person.card.village) if person.card.village else person.card.institution
    return f"{person.card.name} · {of}" if of else person.card.name
