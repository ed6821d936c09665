"""Counting a vote: its rows, its cards, the note of a difference, the second entry, certifying, calling off."""

from collections.abc import Callable, Sequence

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.explaining import Explanation
from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, Vote, VoteCount, VoteMethod
from sessions.votes.decisions import VoteCancelled
from sessions.votes.decisions_count import (
    CardsCounted,
    RecountOrdered,
    VoteCertified,
    VoteCounted,
    VoteDifferenceNoted,
    VoteEnteredAgain,
)
from tui.attendance.dialog import names
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.reading import at_least, read_count
from tui.dialogs.text import AskEchoed, AskText
from tui.shell.flows import read_back, refusal_of
from tui.shell.stage import StageScreen
from tui.votes import view_count
from tui.votes.view_results import option_name
from tui.widgets.plain import crop

MOST_FIELDS = 14
"""Options that get a field each; of more the votes are typed as one line."""

_PAPER_FIELDS = (
    ("issued", "Dibagikan"),
    ("in_box", "Dalam kotak"),
    ("abstain", "Kosong (abstain)"),
    ("invalid", "Tidak sah"),
    ("spoiled", "Rusak"),
    ("not_returned", "Tidak kembali"),
)
_HANDS_FIELDS = (("abstain", "Abstain"), ("not_voting", "Tidak memberi suara"))
_LINE = "baris suara"
_LABEL = 23
_ORDINALS = {2: "kedua", 3: "ketiga", 4: "keempat"}

Counted = Callable[[VoteCount], object]


def ask_line(screen: StageScreen, vote: Vote, village: VillageCode, typed: str, then: Callable[[], None]) -> None:
    """The votes of a row in one line, begun with a digit that was pressed."""
    name = view_count.row_name(screen.session, village)

    def checked(text: str) -> str:
        view_count.read_line(vote, village, text)
        return text

    def tell(text: str) -> str:
        chosen = view_count.single_choice(vote, text) if vote.method is VoteMethod.VILLAGE else None
        word = option_name(screen.session, chosen) if chosen else "abstain atau tidak memberi suara"
        return view_count.told(vote, village, text, word)

    async def record(text: str) -> None:
        count = view_count.read_line(vote, village, text)
        if await screen.decide(VoteCounted(vote=vote.id, village=village, count=count)):
            then()

    dialog = AskEchoed(
        f"{name} · hak suara {view_count.entitled(vote, village)}",
        value=typed or view_count.as_typed(vote, village),
        explanation=_how(screen.session, vote),
        read=checked,
        tell=tell,
        about=f"suara {vote.id}",
        goes_on=bool(typed),
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


def ask_form(screen: StageScreen, vote: Vote, village: VillageCode, then: Callable[[], None]) -> None:
    """The whole row as a form, filled with what was counted before."""
    if vote.method is VoteMethod.VILLAGE:
        _ask_voice(screen, vote, village, then)
        return

    async def accept(answers: Answers) -> Explanation | None:
        count = _filled(vote, village, answers)
        refusal = await screen.app.attempt(VoteCounted(vote=vote.id, village=village, count=count))
        if refusal is None:
            then()
        return refusal

    title = f"{view_count.row_name(screen.session, village)} · hak suara {view_count.entitled(vote, village)}"
    fields = _fields(screen.session, vote, view_count.blank(vote, village))
    screen.ask(AskForm(title, fields, accept=accept, about=f"suara {vote.id}"), lambda _: None)


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


def _fields(session: Session, vote: Vote, count: VoteCount) -> tuple[Field, ...]:
    is_paper = vote.method in balloting.PAPER
    return (
        *_option_fields(session, vote, count),
        *(
            Field(name=name, label=label, value=_shown(getattr(count, name), is_paper and name in {"issued", "in_box"}),
                  read=read_count, hint="0", is_required=False)
            for name, label in (_PAPER_FIELDS if is_paper else _HANDS_FIELDS)
        ),
    )  # fmt: skip


def _option_fields(session: Session, vote: Vote, count: VoteCount) -> tuple[Field, ...]:
    if len(vote.options) > MOST_FIELDS:
        line = " ".join(f"{n}={count.counts[o]}" for n, o in enumerate(vote.options, start=1) if count.counts.get(o))
        hint = "5=3 12=1: nomor pilihan dan suaranya"
        return (Field(name=_LINE, label="Suara tiap pilihan", value=line, hint=hint, is_required=False),)
    return tuple(
        Field(
            name=option,
            label=crop(option_name(session, option), _LABEL),
            value=_shown(count.counts.get(option, 0), is_paper=False),
            read=read_count,
            hint="0",
            is_required=False,
        )
        for option in vote.options
    )


def _shown(figure: int, is_paper: bool) -> str:  # noqa: FBT001 - private
    return str(figure) if figure or is_paper else ""


def _filled(vote: Vote, village: VillageCode, answers: Answers) -> VoteCount:
    """The count as the form has it; what is left empty is nought."""
    if len(vote.options) > MOST_FIELDS:
        line = answers.text(_LINE)
        votes = view_count.read_line(vote, village, line).counts if line else {}
    else:
        votes = {option: number for option in vote.options if (number := answers.number(option))}
    is_paper = vote.method in balloting.PAPER
    figures = {name: answers.number(name) or 0 for name, _ in (_PAPER_FIELDS if is_paper else _HANDS_FIELDS)}
    return VoteCount(counts=votes, **figures)


def ask_cards(screen: StageScreen, vote: Vote, then: Callable[[], None]) -> None:
    """Cards received from the printer, and those left over after handing out."""
    fields = (
        Field(name="diterima", label="Kartu diterima", value=_shown(vote.received, is_paper=False), read=read_count),
        Field(name="sisa", label="Kartu sisa", value=_shown(vote.unused, is_paper=False), read=read_count,
              hint="0", is_required=False),
    )  # fmt: skip

    async def accept(answers: Answers) -> Explanation | None:
        decision = CardsCounted(
            vote=vote.id, received=answers.number("diterima") or 0, unused=answers.number("sisa") or 0
        )
        refusal = await screen.app.attempt(decision)
        if refusal is None:
            then()
        return refusal

    issued = sum(count.issued for count in vote.counts.values())
    form = AskForm(f"Kartu suara · dibagikan {issued}", fields, accept=accept, about=f"suara {vote.id}")
    screen.ask(form, lambda _: None)


def ask_note(screen: StageScreen, vote: Vote) -> None:
    """Catatan selisih: the cause, on the word of two named people."""
    wrong: Sequence[str] = view_count.differences(screen.session, vote)
    people = names(screen.session)
    fields = (
        Field(name="sebab", label="Sebab", read=at_least(REASON_LENGTH, "Sebab")),
        Field(name="satu", label="Keterangan pertama", hint="nama", suggestions=people),
        Field(name="dua", label="Keterangan kedua", hint="nama", suggestions=people),
    )

    async def accept(answers: Answers) -> Explanation | None:
        named = (answers.text("satu"), answers.text("dua"))
        return await screen.app.attempt(VoteDifferenceNoted(vote=vote.id, cause=answers.text("sebab"), names=named))

    title = "\n".join(("Catatan selisih, dicetak dalam Berita Acara", *wrong[:4]))
    screen.ask(AskForm(title, fields, accept=accept, about=f"suara {vote.id}"), lambda _: None)


def ask_certify(screen: StageScreen, vote: Vote) -> None:
    """The equations are shown, the result is not: it appears only once the count is certified."""
    decision = VoteCertified(vote=vote.id)
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
        return

    async def certify(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await screen.decide(decision)

    lines = [str(balance) for balance in view_count.of_hall(vote)]
    if vote.difference is not None:
        lines.append(f"Catatan selisih: {vote.difference.cause}")
    screen.ask(AskConfirm("Sahkan penghitungan? Hasilnya lalu tampil.", "\n".join(lines), yes="sahkan"), certify)


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
        _fields(screen.session, vote, VoteCount(counts={})),
        about=f"suara {vote.id}",
    )

    async def record(answers: Answers) -> None:
        entered = _filled(vote, village, answers)
        if not await screen.decide(VoteEnteredAgain(vote=vote.id, village=village, count=entered)):
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
    """A certified vote is counted anew, for a reason; the first count stays beside it."""
    screen.ask(
        AskText(f"Alasan hitung ulang pemungutan suara {vote.id}", read=at_least(REASON_LENGTH, "Alasan")),
        lambda reason: read_back(screen, RecountOrdered(vote=vote.id, reason=reason)),
    )
