"""A vote while it is counted, and its result once it is certified; before that no result is on the wall."""

from dataclasses import dataclass, replace

from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_short
from sessions.record.wall import Slide, SlideName, shown_vote
from sessions.rules import balloting
from sessions.sentences.clauses import capital
from sessions.sentences.short import short_name
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, YES, Option, Vote, VoteMethod
from sessions.votes.facts import election
from tui.picture.lines import Ink
from tui.picture.offers import slide
from tui.picture.picture import (
    Block,
    Figure,
    Figures,
    Gap,
    Hall,
    Headline,
    Large,
    Listing,
    Picture,
    WallColumn,
    Words,
    item_title,
    picture,
    village,
)
from tui.picture.sizes import TALL
from tui.votes.view import path
from tui.votes.view_results import option_name, way
from tui.widgets.plain import crop
from tui.widgets.view import Tone, rows_of


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """An option by number or rank, with its votes and what they mean."""

    key: Option
    number: int
    name: str
    origin: str
    votes: int = 0
    note: str = ""
    tone: Tone = Tone.PLAIN


_NUMBER: WallColumn[_Choice] = WallColumn("No", 3, lambda line: str(line.number), is_number=True, large=Large.WHOLE)
_COUNT: WallColumn[_Choice] = WallColumn("Suara", 6, lambda line: str(line.votes), is_number=True, large=Large.WHOLE)
_NOTE: WallColumn[_Choice] = WallColumn("", 18, lambda line: line.note, large=Large.SIGN)


def _columns(found: Vote) -> tuple[WallColumn[_Choice], ...]:
    """Of persons the name is large, of proposals the village."""
    is_of_persons = found.method is VoteMethod.PERSONS
    name = Large.WHOLE if is_of_persons else Large.NOTHING
    origin = Large.NOTHING if is_of_persons else Large.WHOLE
    return (
        _NUMBER,
        WallColumn(
            "Pilihan", 16, lambda line: line.name, grows=1, large=name, cut=crop if is_of_persons else short_name
        ),
        WallColumn("", 0, lambda line: line.origin, large=origin, gives_way=1),
    )


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
        Headline(found.question, from_rows=TALL),
        Words(_way(found), gives_way=1),
        *_use(found),
        Words(path(found), Ink.LEAD, gives_way=1),
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
    return (Words(use, most=2, gives_way=1),) if use else ()


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
    choices = [
        _Choice(key=o, number=n, name=option_name(session, o), origin=_origin(session, o))
        for n, o in enumerate(found.options, start=1)
    ]
    return (Gap(), Listing(_columns(found), rows_of(choices, _columns(found))))


def _choice(session: Session, option: Option, number: int) -> _Choice:
    return _Choice(key=option, number=number, name=option_name(session, option), origin=_origin(session, option))


def _so_far(session: Session, found: Vote) -> tuple[Block, ...]:
    """Sums over the rows that agree, in the order of the options: nobody is ranked yet."""
    rows = [found.counts[code] for code in _reconciled(found)]
    sums = {option: sum(row.counts.get(option, 0) for row in rows) for option in found.options}
    if found.options == (YES, NO):
        abstain = Figure(str(sum(row.abstain for row in rows)), "abstain", Ink.PLAIN)
        return (Gap(), Figures((Figure(str(sums[YES]), "setuju"), Figure(str(sums[NO]), "tidak setuju"), abstain)))
    listed = [
        replace(_choice(session, option, number), votes=sums[option])
        for number, option in enumerate(found.options, start=1)
    ]
    columns = (*_columns(found), _COUNT)
    return (Gap(), Listing(columns, rows_of(listed, columns)))


@slide(SlideName.RESULT, label="Hasil pemungutan suara")
def result(hall: Hall, slide: Slide) -> Picture:
    """The certified count: the verdict of a question, the votes of every choice, who is elected."""
    session = hall.session
    found = shown_vote(session, slide)
    if found is None:
        return picture(hall, item_title(session))
    question = Headline(found.question, from_rows=TALL)
    foot = "Disahkan dengan catatan selisih." if found.difference else "Hasil penghitungan yang disahkan."
    if found.method is VoteMethod.ACCLAMATION:
        agreed = Headline("✓ DISETUJUI", Ink.GOOD), Words("secara aklamasi", Ink.GOOD)
        return picture(hall, "Hasil", question, Gap(), *agreed, is_centred=True)
    blocks = _verdict(found) if found.options == (YES, NO) else _ranked(session, found)
    way_ = Words(_way(found), gives_way=1)
    return picture(hall, "Hasil pemungutan suara", question, way_, Gap(), *blocks, foot=foot)


def _verdict(found: Vote) -> tuple[Block, ...]:
    totals, valid = balloting.totals(found), balloting.valid_total(found)
    abstain = sum(count.abstain for count in found.counts.values())
    enough = balloting.majority(valid)
    if balloting.passes(totals[YES], totals[NO]):
        said, ink = "✓ DISETUJUI", Ink.GOOD
    else:
        said, ink = "✗ TIDAK DISETUJUI", Ink.STRONG
    sums = Words(f"{totals[YES]} dari {valid} suara sah, perlu {enough}.", ink)
    figures = (
        Figure(str(totals[YES]), "setuju"),
        Figure(str(totals[NO]), "tidak setuju"),
        Figure(str(abstain), "abstain", Ink.PLAIN),
    )
    return (Figures(figures), Gap(), Headline(said, ink), sums)


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
            name=option_name(session, option),
            origin=_origin(session, option),
            votes=totals[option],
            note="= suara sama" if option in tied else won,
            tone=Tone.GOOD if seat else Tone.PLAIN,
        )

    columns = (*_columns(found), _COUNT, _NOTE)
    return (Listing(columns, rows_of(map(choice, sorted(found.options, key=lambda o: -totals[o])), columns)),)


def _origin(session: Session, option: Option) -> str:
    """The village of a proposal; the village or the office that a person speaks for."""
    person = session.people.get(PersonId(option))
    if person is not None:
        return village(session, person.card.village) if person.card.village else person.card.institution
    proposal = session.proposals.get(ProposalCode(option))
    return session.village_name(proposal.draft.village) if proposal else ""
