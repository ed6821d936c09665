"""Who goes on to the Musrenbang of the kabupaten: candidates, those picked, the reserved seats, what to think of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa, kabupaten
from sessions.rules import balloting
from sessions.rules.delegates import Election
from sessions.sentences import places
from sessions.sentences.clauses import apart, capital, listed
from sessions.values.attendance import Delegate, Person, PersonId, Sex
from sessions.values.votes import Option, Vote, VoteMethod, VoteState
from sessions.votes.facts import election
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, rule, table


class DelegatesTab(Enum):
    """The two sheets."""

    CANDIDATES = auto()
    CHOSEN = auto()


PICKED = "●"

Picked = Sequence[PersonId]


def next_meeting() -> str:
    """`Musrenbang Kabupaten`, of a kota `Musrenbang Kota`."""
    return f"Musrenbang {kabupaten:title}"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Somebody who may be picked."""

    person: Person
    origin: str
    is_picked: bool

    @property
    def tone(self) -> Tone:
        """A person who is picked stands out, one who has left stands back."""
        return Tone.STRONG if self.is_picked else Tone.PLAIN if self.person.is_present else Tone.DIM


CANDIDATE_COLUMNS: tuple[ListColumn[_Candidate], ...] = (
    ListColumn("", 2, lambda line: PICKED if line.is_picked else "", has_sign=True),
    ListColumn("Nama", 24, lambda line: line.person.card.name, grows=2),
    ListColumn("L/P", 3, lambda line: line.person.card.sex.value),
    ListColumn(Phrase("{desa_brief} / lembaga"), 20, lambda line: line.origin, grows=1),
    ListColumn("Komisi", 6, lambda line: line.person.card.commission or ""),
    ListColumn("", 8, lambda line: "" if line.person.is_present else "pulang"),
)


def candidate_rows(session: Session, picked: Picked) -> tuple[ListRow[PersonId], ...]:
    """People of the villages in the order of the office, then everybody else, who usually only accompanies."""
    villages = [v.code for v in session.office.villages] if session.office else []
    people = session.people.values()
    own = sorted((p for p in people if p.card.village), key=lambda p: (_place(p, villages), not p.card.is_delegate))
    others = sorted((p for p in people if not p.card.village), key=lambda p: p.card.name.casefold())
    apart = (rule(f"bukan utusan {desa}: biasanya mendampingi, tidak dihitung"),) if others else ()
    return (*_candidates(session, own, picked), *apart, *_candidates(session, others, picked))


def _place(person: Person, villages: Sequence[str]) -> int:
    village = person.card.village
    return villages.index(village) if village in villages else len(villages)


def _candidates(session: Session, people: Sequence[Person], picked: Picked) -> tuple[ListRow[PersonId], ...]:
    lines = (_Candidate(person, _origin(session, person), person.id in picked) for person in people)
    return table(
        lines,
        CANDIDATE_COLUMNS,
        key=lambda line: line.person.id,
        tone=lambda line: line.tone,
        search=lambda line: _search(line.person),
    )


def _search(person: Person) -> str:
    card = person.card
    return f"{card.institution} {card.position} {card.unsur.value} {'perempuan' if _is_woman(person) else ''}"


def _origin(session: Session, person: Person) -> str:
    card = person.card
    return session.village_name(card.village) if card.village else card.institution or card.unsur.value


def _is_woman(person: Person) -> bool:
    return person.card.sex is Sex.FEMALE


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Somebody who is picked, by number; with votes and seat where the person was elected."""

    number: int
    person: Person
    origin: str
    seat: Delegate | None


CHOSEN_COLUMNS: tuple[ListColumn[_Chosen], ...] = (
    ListColumn("No", 3, lambda line: str(line.number), is_number=True),
    ListColumn("Nama", 24, lambda line: line.person.card.name, grows=2),
    ListColumn("L/P", 3, lambda line: line.person.card.sex.value),
    ListColumn(Phrase("{desa_brief} / lembaga"), 18, lambda line: line.origin, grows=1),
    ListColumn("Komisi", 6, lambda line: line.person.card.commission or ""),
    ListColumn("Suara", 5, lambda line: "" if line.seat is None else _votes(line.seat), is_number=True),
    ListColumn("Kursi", 9, lambda line: "perempuan" if line.seat and line.seat.reserved else ""),
)


def _votes(seat: Delegate) -> str:
    return "" if seat.votes is None else str(seat.votes)


def chosen_rows(session: Session, picked: Picked) -> tuple[ListRow[PersonId], ...]:
    """Those who are picked, then those who go where a delegate cannot."""
    seats = {delegate.person: delegate for delegate in session.delegates}
    others = _chosen(session, session.substitutes, {})
    return (*_chosen(session, picked, seats), *((rule("pengganti, menurut urutan"), *others) if others else ()))


def _chosen(session: Session, persons: Picked, seats: Mapping[PersonId, Delegate]) -> tuple[ListRow[PersonId], ...]:
    people = [session.people[id_] for id_ in persons]
    return table(
        [
            _Chosen(n, person, _origin(session, person), seats.get(person.id))
            for n, person in enumerate(people, start=1)
        ],
        CHOSEN_COLUMNS,
        key=lambda line: line.person.id,
        tone=lambda line: Tone.GOOD if line.seat else Tone.PLAIN,
    )


def seats_line(session: Session, picked: Picked) -> str:
    """`5 kursi, 2 di antaranya untuk perempuan · dipilih 3: L 2, P 1`; the reserved seats are told beforehand."""
    rules = session.house_rules
    women = sum(_is_woman(session.people[id_]) for id_ in picked)
    chosen = f"dipilih {len(picked)}: L {len(picked) - women}, P {women}" if picked else "belum ada yang dipilih"
    return f"{rules.seats} kursi, {rules.women_seats} di antaranya untuk perempuan · {chosen}"


def warnings(session: Session, picked: Picked) -> tuple[str, ...]:
    """What the forum should think of before it names these people; none of it blocks."""
    return tuple(_warnings(session, [session.people[id_] for id_ in picked])) if picked else ()


def _warnings(session: Session, people: Sequence[Person]) -> Iterator[str]:
    rules = session.house_rules
    if len(people) > rules.seats:
        yield f"{len(people) - rules.seats} lebih dari jumlah kursi"
    missing = rules.women_seats - sum(map(_is_woman, people))
    if missing > 0:
        yield f"kurang {missing} perempuan, perlu alasan tertulis"
    covered = {person.card.commission for person in people}
    uncovered = [commission.id for commission in session.commissions if commission.id not in covered]
    if uncovered:
        yield f"Komisi {listed(uncovered)} belum terwakili"
    willing = {delegate.person for delegate in session.delegates if delegate.consents}
    gone = [person.card.name for person in people if not person.is_present and person.id not in willing]
    if gone:
        yield f"{apart(gone)} sudah pulang, perlu pernyataan kesediaan"
    guests = [person.card.name for person in people if person.card.village is None]
    if guests:
        yield f"{apart(guests)} bukan utusan {desa}"


def warning_line(session: Session, picked: Picked) -> str:
    """The warnings in one line, or that everything is as the house rules have it, or what to do first."""
    if not picked:
        return "Tandai dengan Spasi; z menetapkan secara mufakat, e membuka pemungutan suara."
    found = warnings(session, picked)
    if not found:
        return "✓ kursi perempuan dan semua komisi terpenuhi"
    return f"! {capital(' · '.join(found))}"


def tabs(picked: Picked) -> tuple[Tab, ...]:
    """The two sheets."""
    return (
        Tab(key=DelegatesTab.CANDIDATES.name, label="Calon"),
        Tab(key=DelegatesTab.CHOSEN.name, label=f"Dipilih {len(picked)}"),
    )


def state(session: Session, picked: Picked) -> str:
    """Whether delegates are named, and whether what is picked now is somebody else."""
    names = tuple(delegate.person for delegate in session.delegates)
    if not names:
        vote = latest_vote(session)
        return f"suara nomor {vote.id} sudah disahkan: a menetapkan" if vote else "utusan belum ditetapkan"
    how = "secara mufakat" if session.delegates_by == "mufakat" else f"melalui {session.delegates_by}"
    changed = "" if set(names) == set(picked) else "; pilihan ini belum disahkan"
    return f"{len(names)} utusan ditetapkan {how}{changed}"


def latest_vote(session: Session) -> Vote | None:
    """The last certified secret vote on people."""
    votes = (v for v in session.votes.values() if v.method is VoteMethod.PERSONS and v.state is VoteState.CERTIFIED)
    return next(reversed(tuple(votes)), None)


def latest_election(session: Session) -> Election | None:
    """Whom that vote elects, and where it is tied."""
    vote = latest_vote(session)
    return election(session, vote) if vote else None


def named(session: Session, person: str) -> str:
    """Name, sex and village, and the votes where there were any, for the form that settles a tie."""
    found = session.people[PersonId(person)]
    vote = latest_vote(session)
    votes = f", {balloting.totals(vote)[Option(person)]} suara" if vote and Option(person) in vote.options else ""
    return f"{found.card.name} ({found.card.sex.value}, {_origin(session, found)}{votes})"


def detail(session: Session, key: PersonId, picked: Picked) -> Detail | None:
    """For whom somebody speaks; beside it all that should be thought of."""
    person = session.people.get(key)
    if person is None:
        return None
    card = person.card
    village = places.village(session.office, card.village) if session.office and card.village else ""
    commission = session.commission(card.commission)
    role = f"Utusan {village}" if card.is_delegate else village or card.unsur.value
    return Detail(
        title=" · ".join(filter(None, (card.name, card.position))),
        lines=(
            " · ".join(filter(None, (role, card.institution))),
            f"Komisi {commission.id} {commission.short}" if commission else "Belum memilih komisi",
        ),
        facts=tuple(_picked_facts(session, picked)),
    )


def _picked_facts(session: Session, picked: Picked) -> Iterator[tuple[str, str]]:
    """The picked in their order, and all that should be thought of."""
    for number, id_ in enumerate(picked, start=1):
        person = session.people[id_]
        commission = f"Komisi {person.card.commission}" if person.card.commission else "tanpa komisi"
        yield f"Dipilih {number}", f"{person.card.name} ({person.card.sex.value}, {commission})"
    for warning in warnings(session, picked):
        yield "Perhatikan", warning


def of_sheet(sheet: DelegatesTab, picked: Picked) -> ListView[PersonId]:
    """Candidates, or those who are picked."""
    is_list = sheet is DelegatesTab.CANDIDATES
    return ListView(
        columns=CANDIDATE_COLUMNS if is_list else CHOSEN_COLUMNS,
        rows=partial(candidate_rows if is_list else chosen_rows, picked=picked),
        summary=partial(state, picked=picked),
        detail=partial(detail, picked=picked),
        empty="Belum ada yang dapat dipilih di sini. Calon diambil dari daftar hadir (g h); tandai dengan Spasi.",
        why=partial(why, picked=picked),
    )


def why(session: Session, picked: Picked) -> str:
    """The seats, and everything to think of."""
    lines = (seats_line(session, picked), *warnings(session, picked))
    return "\n".join(f"{capital(line)}." for line in lines)
