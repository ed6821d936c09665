"""A vote as rows: what was counted so far and what is missing; no total of an option before it is certified."""

from collections.abc import Iterator, Sequence
from typing import Any

from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.rules.balloting import Phase
from sessions.sentences.places import said
from sessions.values.attendance import PersonId, Sex
from sessions.values.office import VillageCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteMethod, VoteState
from tui.votes import view_count
from tui.votes.view_results import HIDDEN, option_name, result_detail, result_lines
from tui.widgets.view import Detail, ListColumn, ListRow, Tone, bare, rule

HALL, CARDS, LEFT, SUM, NOTE = "aula", "kartu", "sisa", "jumlah", "selisih"
"""Keys of the rows that are not a village or an option."""

_OPTION = "pilihan "
_ROOM_ON_PAPER, _ROOM_BY_HANDS = 43, 40
"""Cells that all columns but those of the options take, the scroll bar included."""
_COUNTED, _MASKED = "•", "···"
_SHORT = {YES: "Setuju", NO: "Tidak"}


def running(session: Session) -> Vote | None:
    """The vote that is being counted."""
    return next((vote for vote in session.votes.values() if vote.state is VoteState.OPEN), None)


def is_open(vote: Vote) -> bool:
    """Whether numbers may still be typed; then no total of an option is shown."""
    return vote.state is VoteState.OPEN


def lists_options(vote: Vote) -> bool:
    """Whether the options stand one below the other: persons, counted for the whole hall."""
    return vote.method is VoteMethod.PERSONS


def columns(vote: Vote) -> tuple[ListColumn[Any], ...]:
    """Options one below the other, or one column for each; those that find no room stand in the detail."""
    if lists_options(vote):
        return (
            bare("No", 3, is_number=True),
            bare("Calon", 28, grows=2),
            bare("L/P", 3),
            bare("Desa / lembaga", 18, grows=1),
            bare("Suara", 8, is_number=True),
        )
    is_paper = vote.method in balloting.PAPER
    room = _ROOM_ON_PAPER if is_paper else _ROOM_BY_HANDS
    head = (bare("Desa", 14, grows=1), _number("Hak", 3))
    options = (
        bare(_SHORT.get(option, option), 7, is_number=True, from_width=room + 8 * at)
        for at, option in enumerate(vote.options, start=1)
    )
    mark = bare("", 2)
    if is_paper:
        return (*head, _number("Dibagi", 6), *options, _number("Sah", 4),
                _number("Tdk sah", 7), mark)  # fmt: skip
    return (*head, *options, _number("Abstain", 7), _number("Tdk beri", 8), mark)


def _number(label: str, width: int) -> ListColumn[Any]:
    return bare(label, width, is_number=True)


def path(vote: Vote) -> str:
    """`disiapkan → dibuka → [dihitung] → cocok → disahkan`: where the vote stands, in words."""
    now = balloting.phase(vote)
    if now is Phase.CANCELLED:
        return "dibatalkan"
    return " → ".join(f"[{step.value}]" if step is now else step.value for step in Phase if step is not Phase.CANCELLED)


def rows(session: Session, vote: Vote) -> tuple[ListRow[str], ...]:
    """What has to be counted, the sums, the cards, and the note where the count does not agree."""
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    width = len(columns(vote))
    body = _candidates(session, vote) if lists_options(vote) else _counted_rows(session, vote)
    return (*body, *_below(session, vote, width))


def _candidates(session: Session, vote: Vote) -> Iterator[ListRow[str]]:
    totals = balloting.totals(vote)
    for number, option in enumerate(vote.options, start=1):
        person = session.people[PersonId(option)].card
        is_told = vote.state is VoteState.CERTIFIED
        votes = str(totals[option]) if is_told else _COUNTED if vote.counts else ""
        origin = session.village_name(person.village) if person.village else person.institution
        sex = "P" if person.sex is Sex.FEMALE else "L"
        yield ListRow(key=f"{_OPTION}{option}", cells=(str(number), person.name, sex, origin, votes))


def expected_rows(vote: Vote) -> tuple[VillageCode, ...]:
    """The rows this vote may have as counted so far: the whole hall, the villages, or for hands still both."""
    villages = [WHOLE_HALL, *(village for village, voices in vote.entitled.items() if voices)]
    return tuple(village for village in villages if balloting.is_row_expected(vote, village))


def _counted_rows(session: Session, vote: Vote) -> Iterator[ListRow[str]]:
    found = expected_rows(vote)
    for village in found:
        yield _counted_row(session, vote, village)
        if village == WHOLE_HALL and len(found) > 1:
            yield rule(said(session, "atau desa demi desa"))


def row_key(village: VillageCode) -> str:
    """The key of a row that is counted."""
    return village or HALL


def village_of(vote: Vote, key: str) -> VillageCode | None:
    """The row a key stands for, persons always the whole hall; None for sums, cards and the note."""
    if lists_options(vote):
        return WHOLE_HALL if key.startswith(_OPTION) else None
    village = WHOLE_HALL if key == HALL else VillageCode(key)
    return village if village in expected_rows(vote) else None


def _counted_row(session: Session, vote: Vote, village: VillageCode) -> ListRow[str]:
    count = vote.counts.get(village)
    name, right = view_count.row_name(session, village), str(view_count.entitled(vote, village))
    if count is None:
        empty = ("",) * (len(columns(vote)) - 2)
        return ListRow(key=row_key(village), cells=(name, right, *empty), tone=Tone.DIM)
    is_masked = village == WHOLE_HALL and is_open(vote)
    votes = [_MASKED if is_masked else str(count.counts.get(option, 0)) for option in vote.options]
    is_met = all(balance.is_met for balance in view_count.of_row(vote, village))
    return ListRow(
        key=row_key(village),
        cells=(name, right, *_around(vote, count, votes, is_masked=is_masked), "✓" if is_met else "✗"),
        tone=Tone.PLAIN if is_met else Tone.ALERT,
    )


def _around(vote: Vote, count: VoteCount, votes: Sequence[str], *, is_masked: bool) -> tuple[str, ...]:
    """The votes with the figures of the row at their sides."""
    if vote.method in balloting.PAPER:
        return str(count.issued), *votes, str(max(count.valid, 0)), str(count.invalid)
    rest = (count.abstain, count.not_voting)
    return *votes, *(_MASKED if is_masked else str(figure) for figure in rest)


def _below(session: Session, vote: Vote, width: int) -> Iterator[ListRow[str]]:
    """Sums over the rows; then cards and note, where there are any."""
    lines = [*_sum_row(vote, width), *_card_rows(vote, width), *_note_row(session, vote, width)]
    if lines:
        yield rule("jumlah" if not lists_options(vote) else "kartu suara")
    yield from lines


def _sum_row(vote: Vote, width: int) -> Iterator[ListRow[str]]:
    """Totals of the options are the result: they stand here only when it is certified."""
    if lists_options(vote) or len(expected_rows(vote)) == 1:
        return
    counts = tuple(vote.counts.values())
    totals = balloting.totals(vote)
    votes = [_MASKED if is_open(vote) else str(totals[option]) for option in vote.options]
    merged = VoteCount(
        counts={},
        abstain=sum(c.abstain for c in counts),
        not_voting=sum(c.not_voting for c in counts),
        issued=sum(c.issued for c in counts),
        in_box=sum(c.in_box for c in counts),
        invalid=sum(c.invalid for c in counts),
    )
    cells = ("Σ", str(view_count.entitled(vote)), *_around(vote, merged, votes, is_masked=False), "")
    yield ListRow(key=SUM, cells=cells[:width], tone=Tone.STRONG)


def _card_rows(vote: Vote, width: int) -> Iterator[ListRow[str]]:
    if vote.method in balloting.PAPER:
        is_told = vote.received or vote.state is VoteState.CERTIFIED
        yield _short_row(vote, CARDS, "Kartu diterima", str(vote.received) if is_told else "", width)
        yield _short_row(vote, LEFT, "Kartu sisa", str(vote.unused) if is_told else "", width)


def _note_row(session: Session, vote: Vote, width: int) -> Iterator[ListRow[str]]:
    """Where the whole count does not agree: the only other way on."""
    if vote.difference is not None:
        yield _short_row(vote, NOTE, "Catatan selisih", "✓", width)
    elif is_open(vote) and not balloting.missing_rows(vote) and view_count.differences(session, vote):
        yield _short_row(vote, NOTE, "Catat selisih", "↵", width)


def _short_row(vote: Vote, key: str, name: str, figure: str, width: int) -> ListRow[str]:
    """A name with one figure, in the columns where names and figures stand."""
    empty = [""] * (width - 2)
    cells = ("", name, *empty[1:], figure) if lists_options(vote) else (name, figure, *empty)
    return ListRow(key=key, cells=tuple(cells))


def headline(session: Session, vote: Vote) -> str:
    """The equations in one line, and that the result is not shown yet."""
    if vote.state is VoteState.PREPARED:
        return "Belum dibuka: hak suara dibekukan ketika dibuka (+). c mencetak kartu dan lembar hitung."
    told = f"{HIDDEN if is_open(vote) else vote.state.value} · {view_count.headline(session, vote)}"
    return told[:1].upper() + told[1:]


def detail(session: Session, vote: Vote, key: str) -> Detail | None:
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
    facts = () if village == WHOLE_HALL else tuple(_votes_of(session, vote, vote.counts[village]))
    lines = sorted(balances, key=lambda balance: balance.is_met is not False)
    return Detail(title=name, lines=tuple(map(str, lines)), facts=facts)


def _votes_of(session: Session, vote: Vote, count: VoteCount) -> Iterator[tuple[str, str]]:
    for option in vote.options:
        yield _SHORT.get(option, option), f"{count.counts.get(option, 0)}  {_activity(session, option)}".rstrip()


def _activity(session: Session, option: Option) -> str:
    return option_name(session, option).removeprefix(option).strip()


def next_uncounted(vote: Vote, key: str | None) -> str | None:
    """The next row without a count, from this one on and round; then the cards where they are missing."""
    missing = [row_key(village) for village in balloting.missing_rows(vote)]
    if missing and not lists_options(vote):
        keys = [row_key(village) for village in expected_rows(vote)]
        at = keys.index(key) + 1 if key in keys else 0
        return next((name for name in (*keys[at:], *keys[:at]) if name in missing), missing[0])
    return CARDS if vote.method in balloting.PAPER and not vote.received else None


def marks_derivation(options: int) -> str:
    """`= 8 pilihan → k = 3 (≤ 10: 3, ≤ 18: 5, lalu 7; maks. separuh)`: how many different options a card names."""
    return f"= {options} pilihan → k = {balloting.marks(options)} (≤ 10: 3, ≤ 18: 5, lalu 7; maks. separuh)"


def explanation(session: Session, vote: Vote) -> str:
    """Every equation of the hall and what does not agree; once certified the result."""
    balances = "\n".join(map(str, view_count.of_hall(vote)))
    if not is_open(vote):
        return "\n\n".join(filter(None, ("\n".join(result_lines(session, vote)), balances)))
    wrong = "\n".join(view_count.differences(session, vote))
    return "\n\n".join(filter(None, (balances, wrong, view_count.progress(session, vote), HIDDEN.capitalize())))
