"""Who goes on to the Musrenbang of the kabupaten: candidates, those picked, the reserved seats, what to think of."""

from collections.abc import Iterator, Sequence

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.rules.delegates import Election
from sessions.sentences import places
from sessions.sentences.clauses import apart, listed
from sessions.sentences.places import said
from sessions.values.attendance import Delegate, Person, PersonId, Sex
from sessions.values.votes import Option, Vote, VoteMethod, VoteState
from sessions.votes.facts import election
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

CANDIDATES, CHOSEN = "calon", "dipilih"
"""The two sheets."""

PICKED = "●"

CANDIDATE_COLUMNS = (
    bare("", 2),
    bare("Nama", 24, grows=2),
    bare("L/P", 3),
    bare("Desa / lembaga", 20, grows=1),
    bare("Komisi", 6),
    bare("", 8),
)

CHOSEN_COLUMNS = (
    bare("No", 3, is_number=True),
    bare("Nama", 24, grows=2),
    bare("L/P", 3),
    bare("Desa / lembaga", 18, grows=1),
    bare("Komisi", 6),
    bare("Suara", 5, is_number=True),
    bare("Kursi", 9),
)

Picked = Sequence[PersonId]


def next_meeting(session: Session) -> str:
    """`Musrenbang Kabupaten`, of a kota `Musrenbang Kota`."""
    return f"Musrenbang {places.regency_kind(session.office) if session.office else 'Kabupaten'}"


def candidate_rows(session: Session, picked: Picked) -> tuple[ListRow[str], ...]:
    """People of the villages in the order of the office, then everybody else, who usually only accompanies."""
    villages = [v.code for v in session.office.villages] if session.office else []
    people = session.people.values()
    own = sorted((p for p in people if p.card.village), key=lambda p: (_place(p, villages), not p.card.is_delegate))
    others = sorted((p for p in people if not p.card.village), key=lambda p: p.card.name.casefold())
    lines = [_candidate(session, person, picked) for person in own]
    if others:
        lines.append(rule(said(session, "bukan utusan desa: biasanya mendampingi, tidak dihitung")))
    return (*lines, *(_candidate(session, person, picked) for person in others))


def _place(person: Person, villages: Sequence[str]) -> int:
    village = person.card.village
    return villages.index(village) if village in villages else len(villages)


def _candidate(session: Session, person: Person, picked: Picked) -> ListRow[str]:
    card = person.card
    is_picked = person.id in picked
    return ListRow(
        key=person.id,
        cells=(
            PICKED if is_picked else "",
            card.name,
            card.sex.value,
            _origin(session, person),
            card.commission or "",
            "" if person.is_present else "pulang",
        ),
        tone=Tone.STRONG if is_picked else Tone.PLAIN if person.is_present else Tone.DIM,
        search=f"{card.institution} {card.position} {card.unsur.value} {'perempuan' if _is_woman(person) else ''}",
    )


def _origin(session: Session, person: Person) -> str:
    card = person.card
    return session.village_name(card.village) if card.village else card.institution or card.unsur.value


def _is_woman(person: Person) -> bool:
    return person.card.sex is Sex.FEMALE


def chosen_rows(session: Session, picked: Picked) -> tuple[ListRow[str], ...]:
    """Those who are picked, with votes and seats where they were elected."""
    seats = {delegate.person: delegate for delegate in session.delegates}
    chosen = [_chosen(session, number, session.people[id_], seats.get(id_)) for number, id_ in enumerate(picked, 1)]
    others = [_chosen(session, number, session.people[id_], None) for number, id_ in enumerate(session.substitutes, 1)]
    return (*chosen, *((rule("pengganti, menurut urutan"), *others) if others else ()))


def _chosen(session: Session, number: int, person: Person, seat: Delegate | None) -> ListRow[str]:
    return ListRow(
        key=person.id,
        cells=(
            str(number),
            person.card.name,
            person.card.sex.value,
            _origin(session, person),
            person.card.commission or "",
            str(seat.votes) if seat and seat.votes is not None else "",
            "perempuan" if seat and seat.reserved else "",
        ),
        tone=Tone.GOOD if seat else Tone.PLAIN,
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
        yield f"{apart(guests)} {said(session, 'bukan utusan desa')}"


def warning_line(session: Session, picked: Picked) -> str:
    """The warnings in one line, or that everything is as the house rules have it, or what to do first."""
    if not picked:
        return "Tandai dengan Spasi; z menetapkan secara mufakat, + membuka pemungutan suara."
    found = warnings(session, picked)
    if not found:
        return "✓ kursi perempuan dan semua komisi terpenuhi"
    text = " · ".join(found)
    return f"! {text[:1].upper()}{text[1:]}"


def summary(session: Session, sheet: str, picked: Picked) -> str:
    """`[Calon] Dipilih 3 │ utusan sudah ditetapkan secara mufakat: 5 orang`."""
    chosen = f"Dipilih {len(picked)}"
    sheets = f"[Calon] {chosen}" if sheet == CANDIDATES else f"Calon [{chosen}]"
    return " │ ".join((sheets, state(session, picked)))


def state(session: Session, picked: Picked) -> str:
    """Whether delegates are named, and whether what is picked now is somebody else."""
    names = tuple(delegate.person for delegate in session.delegates)
    if not names:
        vote = latest_vote(session)
        return f"suara nomor {vote.id} sudah disahkan: y menetapkan" if vote else "utusan belum ditetapkan"
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


def detail(session: Session, key: str, picked: Picked) -> Detail | None:
    """For whom somebody speaks; beside it all that should be thought of."""
    person = session.people.get(PersonId(key))
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
