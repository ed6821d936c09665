"""Outcomes of one proposal, of a range, or of all that the line has placed; each is read out before it is taken."""

from collections.abc import Awaitable, Sequence
from functools import partial

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.reasons import of_a_refusal
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.numbers import short, thousands
from sessions.line import facts as line
from sessions.outcomes.decisions import Ending, Manner, OutcomesDecided, rest_by_line
from sessions.outcomes.decisions_split import ProposalsDeferred
from sessions.proposals.facts_corrections import is_as_proposed
from sessions.recapitulation.facts import sums
from sessions.rules.ranking import PositionsError, parse, parse_positions
from sessions.sentences.clauses import listed
from sessions.values.proposals import NEEDS_REASON, Agreed, Outcome, Proposal, ProposalCode
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import Unreadable, at_least
from tui.dialogs.text import AskLine, AskText
from tui.proposals import forms
from tui.proposals.forms import Changed
from tui.scoring import view_moves
from tui.scoring.flows_order import decide_order
from tui.scoring.view import number, rows
from tui.scoring.view_moves import MoveOrSwap
from tui.scoring.view_ties import View
from tui.shell.flows import Act, ask_act, ask_reason, checking, read_back, refusal_of
from tui.shell.stage import StageScreen
from tui.widgets.plain import echoed

OF_A_RANGE = (
    Outcome.AGREED,
    Outcome.AGREED_CHANGED,
    Outcome.RESERVE,
    Outcome.NOT_AGREED,
    Outcome.RETURNED,
    Outcome.FORWARDED,
    Outcome.DIVERTED,
)
"""Outcomes the sidang gives, in the order of the keys."""

REFUSALS = frozenset({Outcome.NOT_AGREED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED})
"""Outcomes whose reasons are those of a refusal."""


def ask_outcome(screen: StageScreen, codes: Sequence[ProposalCode]) -> None:
    """Which outcome for these proposals, why where it needs a reason, and the sentence."""
    if not codes:
        screen.app.notice = Explanation(
            found="Tidak ada usulan yang dimaksud.", advice="Pilih nomor yang belum diputus."
        )
        return
    subject = codes[0] if len(codes) == 1 else set_text(codes, screen.session)
    choices: list[Choice[Act]]
    choices = [Choice(value=partial(_ask_terms, screen, tuple(codes), o), label=o.label) for o in OF_A_RANGE]
    parking = ProposalsDeferred(codes=tuple(codes))
    if refusal_of(screen.session, parking) is None:
        choices.append(Choice(value=partial(read_back, screen, parking), label="ditunda", note="daftar tunda"))
    ask_act(screen, f"Hasil untuk {subject}", choices)


def ask_outcome_of_vote(screen: StageScreen, code: ProposalCode, outcome: Outcome, told: str) -> None:
    """The outcome that a certified question about one proposal asks for, with the count as its reason; or another."""
    before = screen.session.proposals[code]
    if before.outcome is outcome:
        return

    def decide(reason: str) -> None:
        ending = Ending(code=code, outcome=outcome, reason=reason)
        read_back(screen, OutcomesDecided(endings=(ending,), manner=Manner.VOTE))

    def as_voted() -> None:
        screen.ask(AskText(f"Alasan: {outcome.label}", value=told, read=at_least(REASON_LENGTH, "Alasan")), decide)

    choices: list[Choice[Act]] = [
        Choice(value=as_voted, label=f"{outcome.label}, sesuai suara"),
        Choice(value=partial(ask_outcome, screen, (code,)), label="hasil lain"),
    ]
    ask_act(screen, f"Hasil untuk {code}", choices, explanation=told)


def _ask_terms(screen: StageScreen, codes: tuple[ProposalCode, ...], outcome: Outcome) -> None:
    """What the outcome needs besides its name: the change, a reason, or nothing."""
    proposals = [screen.session.proposals[code] for code in codes]
    unchanged = [p.code for p in proposals if is_as_proposed(p)]
    if outcome is Outcome.AGREED_CHANGED and unchanged:
        _ask_what_changes(screen, proposals, unchanged)
        return
    is_again = any(p.outcome is not None for p in proposals)
    if not is_again and outcome not in NEEDS_REASON:
        read_back(screen, _decided(codes, outcome, ""))
        return
    if outcome in REFUSALS:
        subject = codes[0] if len(codes) == 1 else set_text(codes, screen.session)
        title = f"{subject}: {outcome.label}{', putusan lama diganti' if is_again else ''}"
        ask_reason(
            screen, title, of_a_refusal(outcome), lambda reason: read_back(screen, _decided(codes, outcome, reason))
        )
        return
    prompt = "Alasan perubahan keputusan" if is_again else f"Alasan: {outcome.label}"
    before = proposals[0].reason if outcome is Outcome.AGREED_CHANGED and len(proposals) == 1 else ""
    screen.ask(
        AskText(prompt, value=before, read=at_least(REASON_LENGTH, "Alasan"), about=" ".join(codes)),
        lambda reason: read_back(screen, _decided(codes, outcome, reason)),
    )


def _decided(codes: Sequence[ProposalCode], outcome: Outcome, reason: str) -> OutcomesDecided:
    return OutcomesDecided(endings=tuple(Ending(code=c, outcome=outcome, reason=reason) for c in codes))


def _ask_what_changes(screen: StageScreen, proposals: Sequence[Proposal], unchanged: Sequence[ProposalCode]) -> None:
    """Agreed with changes, but nothing has been changed: of one proposal it is asked, of several it is said."""
    if len(proposals) > 1:
        screen.app.notice = Explanation(
            found=f"Belum ada yang berubah pada {listed(unchanged[:5])}{' dan lainnya' if len(unchanged) > 5 else ''}.",  # noqa: PLR2004
            advice="Putuskan satu per satu dengan h, atau ubah volume dan biayanya dahulu (u).",
        )
        return
    (proposal,) = proposals

    def decision(entry: Changed) -> OutcomesDecided:
        change = forms.change(proposal, entry)
        agreed = Agreed(volume=change.volume, unit=change.unit, cost=change.cost, agency=change.agency)
        ending = Ending(code=proposal.code, outcome=Outcome.AGREED_CHANGED, reason=change.reason, agreed=agreed)
        return OutcomesDecided(endings=(ending,))

    accept = checking(screen, decision)
    form = forms.change_form(screen.session, proposal, "Disepakati dengan perubahan", accept)
    screen.ask(form, lambda entry: read_back(screen, decision(entry)))


def ask_range(screen: StageScreen, view: View, typed: str = "") -> None:
    """Many at once: numbers of the list as shown, codes, or `sisanya`; begun with what is `typed`, if anything.

    `15>12` and `12<>15` move instead.
    """

    def meant(typed: str) -> MoveOrSwap | tuple[ProposalCode, ...]:
        if view_moves.is_move(typed) and (act := view_moves.read(screen.session, view, None, typed)):
            return act
        return _named(screen.session, view, typed)

    def read(typed: str) -> MoveOrSwap | tuple[ProposalCode, ...]:
        found = meant(typed)
        return found if isinstance(found, tuple) else view_moves.allowed(screen.session, found)

    def tell(typed: str) -> str:
        found = meant(typed)
        told = set_text(found, screen.session) if isinstance(found, tuple) else view_moves.told(screen.session, found)
        return f"= {told}" if told else ""

    def answered(found: MoveOrSwap | tuple[ProposalCode, ...]) -> Awaitable[object] | None:
        if not isinstance(found, tuple):
            return decide_order(screen, found)
        _ask_which(screen, found)
        return None

    explanation = "Nomor urut di daftar (7-15, 18), kode (2003-11 2007-03), atau: sisanya\nGeser 15>12, tukar 12<>15"
    screen.ask(AskLine("Usulan mana?", value=typed, explanation=explanation, read=read, tell=tell), answered)


def _named(session: Session, view: View, typed: str) -> tuple[ProposalCode, ...]:
    """As `picked`; Unreadable where nothing or nobody can be meant."""
    try:
        codes = picked(session, view, typed)
    except PositionsError as error:
        raise Unreadable(f"Nomor {echoed(error.piece)} tidak ada di daftar ini.") from error
    except KeyError as error:
        raise Unreadable(f"Kode {echoed(str(error.args[0]))} tidak dikenal.") from error
    if not codes:
        raise Unreadable("Tidak ada usulan yang dimaksud.")
    return codes


def _ask_which(screen: StageScreen, codes: tuple[ProposalCode, ...]) -> None:
    """Where some have been decided before: leave them alone, or decide them again too."""
    session = screen.session
    open_ = tuple(code for code in codes if session.proposals[code].outcome is None)
    decided = sums(session.proposals[code] for code in codes if code not in open_).count
    if not (open_ and decided):
        ask_outcome(screen, codes)
        return
    choices = (
        Choice(value=open_, label=f"Hanya yang belum diputus: {set_text(open_, session)}"),
        Choice(value=codes, label=f"Semua, putusan lama diganti: {set_text(codes, session)}"),
    )
    dialog = AskChoice(f"{decided} di antaranya sudah diputus", choices)
    screen.ask(dialog, lambda chosen: ask_outcome(screen, chosen))


def decide_by_line(screen: StageScreen) -> None:
    """All undecided as the line has them, after the sentence is read out."""
    decision = rest_by_line(screen.session)
    if decision is None:
        screen.tell("Tidak ada usulan bernomor yang belum diputus.", "Sisanya diputus dengan r, lalu ketik: sisanya.")
        return
    read_back(screen, decision)


def picked(session: Session, view: View, typed: str) -> tuple[ProposalCode, ...]:
    """The proposals meant by `7-15, 18`, `2003-11 2007-03`, or `sisanya`: all undecided here but those of the daftar
    tunda.

    Numbers are those shown before the codes, so equal ranks are meant together; they begin again in a list that has
    none. Raises PositionsError (agreed_order) or KeyError with the bad code.
    """
    shown = [ProposalCode(row.key) for row in rows(session, view) if not row.is_rule]
    if typed.strip().casefold() in {"sisanya", "sisa", "semua sisanya"}:
        return tuple(
            code for code in shown if session.proposals[code].outcome is None and not session.proposals[code].is_parked
        )
    if any(code.casefold() in typed.casefold() for code in shown):
        codes = parse(typed)
        unknown = [code for code in codes if code not in session.proposals]
        if unknown:
            raise KeyError(unknown[0])
        return tuple(map(ProposalCode, codes))
    ranked = line.of(session).by_code
    numbers = {code: found for code in shown if (found := number(ranked.get(code), view)) is not None}
    if not numbers:
        raise PositionsError(typed, 0)
    wanted = frozenset(parse_positions(typed, max(numbers.values())))
    return tuple(code for code, found in numbers.items() if found in wanted)


def tie_of(session: Session, code: str) -> tuple[ProposalCode, ...]:
    """The tie this proposal is in, else the first that crosses the line, else none."""
    table = line.of(session)
    row = table.by_code.get(ProposalCode(code))
    if row is not None and row.tied_with:
        return tuple(sorted((row.code, *row.tied_with)))
    if table.crossing:
        first = table.by_code[table.crossing[0][0]]
        return tuple(sorted((first.code, *first.tied_with)))
    return ()


def set_text(codes: Sequence[ProposalCode], session: Session) -> str:
    """How many and for how much: `9 usulan, Rp1,25 M menurut hasil`."""
    own = sums(session.proposals[code] for code in codes)
    return f"{thousands(own.count)} usulan, Rp{short(own.result)} menurut hasil"
