"""Opening a vote when the chair asks: how, on what, and how many different options a card names."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from sessions.attendance import facts as attendance
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa, kabupaten
from sessions.line import facts as line
from sessions.rules import balloting
from sessions.rules.ranking import PositionsError
from sessions.values.attendance import Person
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, VoteGround, VoteId, VoteMethod, VoteState
from sessions.votes.decisions import PreparedVoteOpened, VoteOpened, VotePrepared
from sessions.votes.decisions_count import VoteCertified
from tui.dialogs.asked import AS_DECLARED, Asked
from tui.dialogs.choice import AskChoice, AskMany, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.reading import Unreadable
from tui.dialogs.text import AskLine, AskText
from tui.outcomes import flows
from tui.scoring import view_ties
from tui.shell.flows import Act, ask_act, ask_form, is_refused, read_back
from tui.shell.stage import StageScreen
from tui.votes import view

_NOTES = {
    VoteMethod.ACCLAMATION: "disetujui bersama, tanpa hitungan",
    VoteMethod.SHOW_OF_HANDS: "setuju, tidak setuju, abstain",
    VoteMethod.VILLAGE: Phrase("tiap {desa} yang hadir satu suara"),
    VoteMethod.K_DIFFERENT: Phrase("mengurutkan usulan, kartu tiap {desa}"),
    VoteMethod.PERSONS: "memilih orang, rahasia",
}
_FEWEST = 2

Then = Callable[[], Awaitable[object] | None]
"""What follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsForm:
    """What is voted on."""

    question: Annotated[str, Asked("Pertanyaan")]
    marks: int | None = None
    is_open_now: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTermsForm(TermsForm):
    """And how many different options a card names; it may have to be printed first."""

    marks: Annotated[int, Asked("Pilihan per kartu (k)")]
    is_open_now: Annotated[
        bool, Asked("Dibuka", choices={True: "sekarang", False: "nanti, kartunya dicetak dahulu"})
    ] = True


def ask_vote(screen: StageScreen) -> None:
    """The method first; nothing is asked where no vote may be opened now."""
    if is_refused(screen, VoteOpened(question="-", method=VoteMethod.SHOW_OF_HANDS)):
        return
    prepared = [vote for vote in screen.session.votes.values() if vote.state is VoteState.PREPARED]
    if not prepared:
        _ask_method(screen)
        return
    choices: list[Choice[Act]] = []
    for vote in prepared:
        begin = partial(read_back, screen, PreparedVoteOpened(vote=vote.id))
        choices.append(Choice(value=begin, label=f"Suara {vote.id}: {vote.question}", note="disiapkan"))
    choices.append(Choice(value=partial(_ask_method, screen), label="Pemungutan suara baru"))
    ask_act(screen, "Buka pemungutan suara", choices)


def _ask_method(screen: StageScreen) -> None:
    voices = [n for n in attendance.voices(screen.session).values() if n]
    title = f"Cara pemungutan suara · hak suara {sum(voices)} dari {len(voices)} {desa}"
    choices = [Choice(value=method, label=method.label, note=str(_NOTES[method])) for method in VoteMethod]
    screen.ask(AskChoice(title, choices), lambda method: _ask_subject(screen, method))


def _ask_subject(screen: StageScreen, method: VoteMethod) -> None:
    if method is VoteMethod.ACCLAMATION:
        screen.ask(AskText("Yang disetujui secara aklamasi"), lambda text: _acclaim(screen, text))
    elif method is VoteMethod.SHOW_OF_HANDS:
        screen.ask(
            AskText("Pertanyaan yang dijawab setuju atau tidak setuju"),
            lambda text: screen.decide(VoteOpened(question=text, method=method, ground=VoteGround.NO_CONSENSUS)),
        )
    elif method is VoteMethod.PERSONS:
        _ask_persons(screen)
    else:
        _ask_proposals(screen, method)


def _acclaim(screen: StageScreen, question: str) -> None:
    """One confirmation opens and certifies: nothing is counted."""

    async def agree(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(VoteOpened(question=question, method=VoteMethod.ACCLAMATION)):
            await screen.decide(VoteCertified(vote=VoteId(max(screen.session.votes))))

    screen.ask(ReadBack(f"Disetujui secara aklamasi: {question}"), agree)


def _ask_proposals(screen: StageScreen, method: VoteMethod) -> None:
    """Which proposals, by number in the ranking or by code; of villages also none, for a yes or no."""
    session = screen.session
    may_be_empty = method is VoteMethod.VILLAGE

    def read(typed: str) -> tuple[ProposalCode, ...]:
        if may_be_empty and not typed.strip():
            return ()
        try:
            found = flows.picked(session, view_ties.View(), typed)
        except PositionsError as error:
            raise Unreadable(f"Nomor {error.piece} tidak ada di daftar prioritas.") from error
        except KeyError as error:
            raise Unreadable(f"Kode {error.args[0]} tidak dikenal.") from error
        if len(found) < _FEWEST:
            raise Unreadable("Sebut paling sedikit dua usulan.")
        return found

    def tell(typed: str) -> str:
        found = read(typed)
        if not found:
            return "= setuju atau tidak setuju"
        if method is VoteMethod.K_DIFFERENT:
            return view.marks_derivation(len(found))
        return f"= {len(found)} pilihan, satu suara tiap {desa}"

    empty = "; kosong: setuju atau tidak setuju" if may_be_empty else ""
    dialog = AskLine(
        "Usulan yang dipilih",
        value=" ".join(code for tie in line.of(session).crossing for code in tie),
        explanation=f"Nomor di daftar prioritas (12-19) atau kode (2001-05 2010-02){empty}",
        read=read,
        tell=tell,
    )
    screen.ask(dialog, lambda codes: _ask_terms(screen, method, tuple(map(Option, codes))))


def _ask_persons(screen: StageScreen) -> None:
    """Who stands, out of the attendance list; delegates of the villages come first."""
    people = sorted(screen.session.people.values(), key=lambda p: (not p.card.is_delegate, p.card.name.casefold()))
    choices = [_candidate(screen.session, person) for person in people if person.is_present]
    screen.ask(AskMany("Calon yang dipilih", choices), lambda chosen: ask_persons_vote(screen, chosen))


def _candidate(session: Session, person: Person) -> Choice[str]:
    card = person.card
    origin = session.village_name(card.village) if card.village else card.institution
    return Choice(value=person.id, label=card.name, note=f"{card.sex.value} · {origin}")


def ask_persons_vote(screen: StageScreen, persons: Sequence[str], then: Then = lambda: None) -> None:
    """A secret vote on these people; `then` follows once it is open."""
    if len(persons) < _FEWEST:
        screen.app.notice = Explanation(
            found="Calon belum cukup.", advice="Tandai paling sedikit dua calon, lalu buka pemungutan suara."
        )
        return
    _ask_terms(screen, VoteMethod.PERSONS, tuple(map(Option, persons)), then)


def _ask_terms(screen: StageScreen, method: VoteMethod, options: tuple[Option, ...], then: Then = lambda: None) -> None:
    """The question, and how many different options a card names, where it may name several."""
    rules = screen.session.house_rules
    form: type[TermsForm] = TermsForm if method is VoteMethod.VILLAGE else CardTermsForm
    start: dict[str, object] = {}
    asked = AS_DECLARED
    if method is VoteMethod.K_DIFFERENT:
        start = {"question": f"Urutan {len(options)} usulan", "marks": balloting.marks(len(options))}
    elif method is VoteMethod.PERSONS:
        asked = {"marks": Asked("Nama per kartu")}
        question = f"Utusan ke Musrenbang {kabupaten:title}"
        start = {"question": question, "marks": max(1, min(rules.seats, len(options) - 1))}

    def build(terms: TermsForm) -> VoteOpened | VotePrepared:
        kind = VoteOpened if terms.is_open_now else VotePrepared
        return kind(
            question=terms.question,
            method=method,
            options=options,
            marks=terms.marks,
            ground=VoteGround.BY_RULES if method is VoteMethod.PERSONS else VoteGround.NO_CONSENSUS,
            twice_from=balloting.DOUBLE_ENTRY_FROM,
        )

    ask_form(screen, _terms_title(screen, method, len(options)), form, build, start, asked=asked, then=then)


def _terms_title(screen: StageScreen, method: VoteMethod, options: int) -> str:
    """What is known before the vote, the seats reserved for women above all."""
    rules = screen.session.house_rules
    if method is VoteMethod.PERSONS:
        return f"{options} calon · {rules.seats} kursi, {rules.women_seats} di antaranya untuk perempuan"
    return f"{options} pilihan" if options else "Setuju atau tidak setuju"
