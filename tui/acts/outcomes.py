"""Outcomes of one proposal, of a range, or of all that the line has placed; each is read out before it is taken."""

from collections.abc import Callable, Sequence

from exports.wording import outcomes as wording
from exports.wording.decisions import listed, sentence
from exports.wording.places import said
from sessions.decisions import OutcomesDecided, ProposalsDeferred
from sessions.decisions.base import Decision, Stamp
from sessions.decisions.checks import REASON_LENGTH
from sessions.decisions.intake import is_as_proposed
from sessions.decisions.outcomes import Ending, Manner, by_line
from sessions.proposals import NEEDS_REASON, Agreed, Outcome, Proposal, ProposalCode
from sessions.rules.agreed_order import PositionsError
from tui.acts.changes import change_form, refusal_of
from tui.dialogs import proposal_form
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.echoed import AskEchoed
from tui.dialogs.form import Answers
from tui.dialogs.text import AskText
from tui.presenters import picking
from tui.presenters.prioritas import View
from tui.reading import Unreadable, at_least
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

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

_OPEN, _ALL = "belum", "semua"
_PARKED = "tunda"


def read_back(
    screen: StageScreen, decision: Decision, note: str = "", *, then: Callable[[], None] | None = None
) -> None:
    """The sentence is read out as it will stand; Enter takes the decision, and `then` follows.

    What would be refused is said instead.
    """
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
        return

    async def stamp(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(decision) and then is not None:
            then()

    at = screen.app.late or screen.app.clock()
    after = decision.apply(screen.session, Stamp(seq=screen.session.seq + 1, at=at, by=""))
    told = sentence(decision, after, screen.session)
    screen.ask(ReadBack(f"{told}\n\nCatatan: {note}" if note else told), stamp)


def ask_outcome(screen: StageScreen, codes: Sequence[ProposalCode]) -> None:
    """Which outcome for these proposals, why where it needs a reason, and the sentence."""
    if not codes:
        screen.app.notice = Explanation(
            found="Tidak ada usulan yang dimaksud.", advice="Pilih nomor yang belum diputus."
        )
        return
    office = screen.session.office
    subject = codes[0] if len(codes) == 1 else picking.set_text(codes, screen.session)
    choices = [Choice(value=o.value, label=wording.named(office, o) if office else o.value) for o in OF_A_RANGE]
    parking = ProposalsDeferred(codes=tuple(codes))
    if refusal_of(screen.session, parking) is None:
        choices.append(Choice(value=_PARKED, label="ditunda", note="daftar tunda"))

    def answered(value: str) -> None:
        if value == _PARKED:
            read_back(screen, parking)
        else:
            _ask_terms(screen, tuple(codes), Outcome(value))

    screen.ask(AskChoice(f"Hasil untuk {subject}", choices), answered)


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
    prompt = "Alasan perubahan keputusan" if is_again else f"Alasan: {said(screen.session, outcome.value)}"
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

    def decision(answers: Answers) -> OutcomesDecided:
        change = proposal_form.change(proposal, answers)
        agreed = Agreed(volume=change.volume, unit=change.unit, cost=change.cost, agency=change.agency)
        ending = Ending(code=proposal.code, outcome=Outcome.AGREED_CHANGED, reason=change.reason, agreed=agreed)
        return OutcomesDecided(endings=(ending,))

    async def check(answers: Answers) -> Explanation | None:
        return refusal_of(screen.session, decision(answers))

    form = change_form(screen.session, proposal, "Disepakati dengan perubahan", check)
    screen.ask(form, lambda answers: read_back(screen, decision(answers)))


def ask_range(screen: StageScreen, view: View, typed: str = "") -> None:
    """Many at once: numbers of the list as shown, codes, or `sisanya`; begun with what is `typed`, if anything."""

    def read(typed: str) -> tuple[ProposalCode, ...]:
        try:
            return picking.picked(screen.session, view, typed)
        except PositionsError as error:
            raise Unreadable(f"Nomor {error.piece} tidak ada di daftar ini.") from error
        except KeyError as error:
            raise Unreadable(f"Kode {error.args[0]} tidak dikenal.") from error

    def checked(typed: str) -> str:
        if not read(typed):
            raise Unreadable("Tidak ada usulan yang dimaksud.")
        return typed

    explanation = "Nomor urut di daftar (7-15, 18), kode (2003-11 2007-03), atau: sisanya"
    dialog = AskEchoed(
        "Usulan mana?",
        value=typed,
        explanation=explanation,
        read=checked,
        tell=lambda typed: f"= {picking.set_text(read(typed), screen.session)}",
    )
    screen.ask(dialog, lambda typed: _ask_which(screen, read(typed)))


def _ask_which(screen: StageScreen, codes: tuple[ProposalCode, ...]) -> None:
    """Where some have been decided before: leave them alone, or decide them anew too."""
    open_ = tuple(code for code in codes if screen.session.proposals[code].outcome is None)
    if len(open_) in {0, len(codes)}:
        ask_outcome(screen, codes)
        return
    choices = (
        Choice(value=_OPEN, label=f"Hanya yang belum diputus: {picking.set_text(open_, screen.session)}"),
        Choice(value=_ALL, label=f"Semua, putusan lama diganti: {picking.set_text(codes, screen.session)}"),
    )
    screen.ask(
        AskChoice(f"{len(codes) - len(open_)} di antaranya sudah diputus", choices),
        lambda answer: ask_outcome(screen, open_ if answer == _OPEN else codes),
    )


def decide_by_line(screen: StageScreen) -> None:
    """All undecided as the line has them, after the sentence is read out."""
    endings = by_line(screen.session)
    if not endings:
        screen.tell(
            "Tidak ada usulan berperingkat yang belum diputus.", "Sisanya diputus dengan r, lalu ketik: sisanya."
        )
        return
    read_back(screen, OutcomesDecided(endings=endings, manner=Manner.BY_LINE))
