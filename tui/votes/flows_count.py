"""Counting a vote: its rows, its cards, the note of a difference, the second entry, certifying, calling off."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Annotated

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.line.words_votes import use_in_short
from sessions.rules import balloting
from sessions.values.office import VillageCode
from sessions.values.proposals import Outcome, ProposalCode
from sessions.values.votes import NO, WHOLE_HALL, YES, Option, Vote, VoteCount, VoteMethod
from sessions.votes.decisions import VoteCancelled
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)
from sessions.votes.facts import result_in_words
from tui.attendance.dialog import names
from tui.dialogs.asked import Asked, AskedEach, counted, reasoned, values
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import AskForm
from tui.dialogs.reading import at_least, read_count
from tui.dialogs.text import AskLine, AskText
from tui.outcomes import flows
from tui.shell.flows import ask_form, is_refused, read_back
from tui.shell.stage import StageScreen
from tui.votes import view_count
from tui.votes.view_results import option_name
from tui.widgets.plain import crop

MOST_FIELDS = 14
"""Options that get a field each; of more the votes are typed as one line."""

_LABEL = 23
_ORDINALS = {2: "kedua", 3: "ketiga", 4: "keempat"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowForm:
    """A row as it is typed, in a field for each option or in one for all; what is left empty is nought."""

    counts: Mapping[Option, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRowForm(RowForm):
    """And what became of the cards."""

    issued: Annotated[int, Asked("Dibagikan", hint="0")] = 0
    in_box: Annotated[int, Asked("Dalam kotak", hint="0")] = 0
    abstain: Annotated[int, counted("Kosong (abstain)", hint="0")] = 0
    invalid: Annotated[int, counted("Tidak sah", hint="0")] = 0
    spoiled: Annotated[int, counted("Rusak", hint="0")] = 0
    not_returned: Annotated[int, counted("Tidak kembali", hint="0")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HandsRowForm(RowForm):
    """And the hands that were not raised."""

    abstain: Annotated[int, counted("Abstain", hint="0")] = 0
    not_voting: Annotated[int, counted("Tidak memberi suara", hint="0")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardsForm:
    received: Annotated[int, counted("Kartu diterima")]
    unused: Annotated[int, counted("Kartu sisa", hint="0")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _DifferenceForm:
    cause: Annotated[str, reasoned("Sebab", what="Sebab")]
    first: Annotated[str, Asked("Keterangan pertama", hint="nama", suggestions=names)]
    second: Annotated[str, Asked("Keterangan kedua", hint="nama", suggestions=names)]


def ask_line(screen: StageScreen, vote: Vote, village: VillageCode, typed: str, then: Callable[[], None]) -> None:
    """The votes of a row in one line, begun with a digit that was pressed."""
    name = view_count.row_name(screen.session, village)

    def read(text: str) -> VoteCount:
        return view_count.read_line(vote, village, text)

    def tell(text: str) -> str:
        count = read(text)
        chosen = next(iter(count.counts), None)
        word = option_name(screen.session, chosen) if chosen else "abstain atau tidak memberi suara"
        return view_count.told(vote, village, count, word)

    async def record(count: VoteCount) -> None:
        if await screen.decide(VoteCounted(vote=vote.id, village=village, count=count)):
            then()

    dialog = AskLine(
        f"{name} · hak suara {view_count.entitled(vote, village)}",
        value=typed or view_count.as_typed(vote, village),
        explanation=_how(screen.session, vote),
        read=read,
        tell=tell,
        about=f"suara {vote.id}",
        goes_on=bool(typed),
    )
    screen.ask(dialog, record)


def ask_candidate(screen: StageScreen, vote: Vote, option: Option, typed: str, then: Callable[[], None]) -> None:
    """The votes of one person on the cards; what was typed for the others stays."""
    before = view_count.blank(vote, WHOLE_HALL)
    others = {other: votes for other, votes in before.counts.items() if other != option}

    def read(text: str) -> VoteCount:
        number = read_count(text.strip())
        return replace(before, counts={**others, option: number} if number else others)

    async def record(count: VoteCount) -> None:
        if await screen.decide(VoteCounted(vote=vote.id, village=WHOLE_HALL, count=count)):
            then()

    dialog = AskLine(
        f"Suara {option_name(screen.session, option)}",
        value=typed,
        explanation="Hanya calon ini; suara calon lain yang sudah diketik tetap. Kartunya diisi dengan ↵.",
        read=read,
        tell=lambda text: view_count.told(vote, WHOLE_HALL, read(text), ""),
        about=f"suara {vote.id}",
        goes_on=True,
    )
    screen.ask(dialog, record)


def _how(session: Session, vote: Vote) -> str:
    """What the numbers of a line stand for."""
    if vote.method is VoteMethod.VILLAGE:
        listed = "  ".join(f"{n} {option_name(session, o)}" for n, o in enumerate(vote.options[:4], start=1))
        return f"{listed}  0 abstain  - tidak memberi suara"
    named = [_short(session, option) for option in vote.options[:8]]
    if vote.method not in balloting.PAPER:
        named += ["abstain", "tidak memberi suara"]
    more = " …" if len(vote.options) > len(named) else ""
    return f"Urut: {', '.join(named)}{more}. Nol di belakang boleh dilewati; 5=3 untuk pilihan ke-5."


def _short(session: Session, option: Option) -> str:
    return option if ProposalCode(option) in session.proposals else option_name(session, option)


def ask_row(screen: StageScreen, vote: Vote, village: VillageCode, then: Callable[[], None]) -> None:
    """The whole row as a form, filled with what was counted before."""
    if vote.method is VoteMethod.VILLAGE:
        _ask_voice(screen, vote, village, then)
        return

    title = f"{view_count.row_name(screen.session, village)} · hak suara {view_count.entitled(vote, village)}"
    ask_form(
        screen,
        title,
        _row(vote),
        lambda row: VoteCounted(vote=vote.id, village=village, count=_count(row)),
        view_count.blank(vote, village),
        asked={"counts": _options(screen.session, vote, village)},
        about=f"suara {vote.id}",
        then=then,
    )


def _ask_voice(screen: StageScreen, vote: Vote, village: VillageCode, then: Callable[[], None]) -> None:
    """One village, one voice: which option gets it."""
    choices = [
        *(Choice(value=str(n), label=option_name(screen.session, o)) for n, o in enumerate(vote.options, start=1)),
        Choice(value="0", label="abstain"),
        Choice(value=view_count.NOBODY, label="tidak memberi suara"),
    ]

    async def record(answer: str) -> None:
        count = view_count.read_line(vote, village, answer)
        if await screen.decide(VoteCounted(vote=vote.id, village=village, count=count)):
            then()

    chosen = view_count.as_typed(vote, village)
    screen.ask(AskChoice(f"Suara {view_count.row_name(screen.session, village)}", choices, chosen=chosen), record)


def _row(vote: Vote) -> type[RowForm]:
    return PaperRowForm if vote.method in balloting.PAPER else HandsRowForm


def _options(session: Session, vote: Vote, village: VillageCode) -> Asked | AskedEach:
    if len(vote.options) <= MOST_FIELDS:
        return AskedEach({o: counted(crop(option_name(session, o), _LABEL), hint="0") for o in vote.options})
    return Asked(
        "Suara tiap pilihan",
        hint="5=3 12=1: nomor pilihan dan suaranya",
        read=lambda typed: view_count.read_line(vote, village, typed).counts,
        show=lambda counts: " ".join(f"{n}={counts[o]}" for n, o in enumerate(vote.options, start=1) if counts.get(o)),
    )


def _count(row: RowForm) -> VoteCount:
    figures = values(row)
    counts = {option: number for option, number in figures.pop("counts").items() if number}
    return VoteCount(counts=counts, **figures)


def ask_cards(screen: StageScreen, vote: Vote, then: Callable[[], None]) -> None:
    """Cards received from the printer, and those left over after handing out."""
    issued = sum(count.issued for count in vote.counts.values())
    ask_form(
        screen,
        f"Kartu suara · dibagikan {issued}",
        _CardsForm,
        lambda cards: CardsCounted(vote=vote.id, received=cards.received, unused=cards.unused),
        vote,
        about=f"suara {vote.id}",
        then=then,
    )


def ask_note(screen: StageScreen, vote: Vote) -> None:
    """Catatan selisih, on the word of two named people."""
    wrong: Sequence[str] = view_count.differences(screen.session, vote)

    def build(noted: _DifferenceForm) -> VoteDifferenceNoted:
        return VoteDifferenceNoted(vote=vote.id, cause=noted.cause, names=(noted.first, noted.second))

    title = "\n".join(("Catatan selisih, dicetak dalam Berita Acara", *wrong[:4]))
    ask_form(screen, title, _DifferenceForm, build, about=f"suara {vote.id}")


def ask_certify(screen: StageScreen, vote: Vote) -> None:
    """The equations are shown, the result is not: it appears only once the count is certified."""
    decision = VoteCertified(vote=vote.id)
    if is_refused(screen, decision):
        return

    lines = [str(balance) for balance in view_count.of_hall(vote)]
    if vote.difference is not None:
        lines.append(f"Catatan selisih: {vote.difference.cause}")
    if use := use_in_short(vote):
        lines.append(use)
    dialog = AskConfirm("Sahkan penghitungan? Hasilnya lalu tampil.", "\n".join(lines), yes="sahkan")

    async def certify(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(decision) and vote.about is not None:
            ask_answer(screen, vote.about, screen.session.votes[vote.id])

    screen.ask(dialog, certify)


def ask_answer(screen: StageScreen, about: ProposalCode, vote: Vote) -> None:
    """The outcome of the proposal that a question was about, with what the vote said filled in."""
    totals = balloting.totals(vote)
    agreed = vote.method is VoteMethod.ACCLAMATION or balloting.passes(totals[YES], totals[NO])
    told = f"Suara nomor {vote.id}: {result_in_words(screen.session, vote)}"
    flows.ask_outcome_of_vote(screen, about, Outcome.AGREED if agreed else Outcome.NOT_AGREED, told)


def ask_cancel(screen: StageScreen, vote: Vote) -> None:
    """The chair calls the vote off."""
    screen.ask(
        AskText(f"Alasan membatalkan pemungutan suara {vote.id}", read=at_least(REASON_LENGTH, "Alasan")),
        lambda reason: screen.decide(VoteCancelled(vote=vote.id, reason=reason)),
    )


def ask_entry_again(screen: StageScreen, vote: Vote, village: VillageCode, then: Callable[[], None]) -> None:
    """The same row typed again without seeing what was entered; it stops where the two differ, and a third decides."""
    number = len(vote.again.get(village, ())) + 2
    name = view_count.row_name(screen.session, village)
    form = AskForm(
        f"Entri {_ORDINALS.get(number, f'ke-{number}')} · {name}",
        _row(vote),
        VoteCount(counts={}),
        asked={"counts": _options(screen.session, vote, village)},
        about=f"suara {vote.id}",
    )

    async def record(row: RowForm) -> None:
        if not await screen.decide(VoteEnteredAgain(vote=vote.id, village=village, count=_count(row))):
            return
        after = screen.session.votes[vote.id]
        if village in balloting.unconfirmed_rows(after):
            screen.app.notice = _differing(after, village)
        else:
            then()

    screen.ask(form, record)


def _differing(vote: Vote, village: VillageCode) -> Explanation:
    """On how many figures the last entry differs from the count, without telling them."""
    pairs = view_count.disagreement(vote.counts[village], vote.again[village][-1], vote.options)
    swapped = any(balloting.suspects_swapped_digits(*pair) for pair in pairs)
    hint = " Selisihnya kelipatan 9: mungkin dua angka tertukar." if swapped else ""
    return Explanation(
        found=f"Berbeda dari entri pertama pada {len(pairs)} angka.{hint}",
        advice="Lihat kartunya sekali lagi, lalu z: entri ketiga menentukan. Kedua entri tetap tersimpan.",
    )


def ask_recount(screen: StageScreen, vote: Vote) -> None:
    """A certified vote is counted again, for a reason; the first count stays beside it."""
    screen.ask(
        AskText(f"Alasan hitung ulang pemungutan suara {vote.id}", read=at_least(REASON_LENGTH, "Alasan")),
        lambda reason: read_back(screen, RecountOrdered(vote=vote.id, reason=reason)),
    )
