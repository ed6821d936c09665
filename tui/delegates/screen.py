"""Delegates to the Musrenbang of the kabupaten (SOP step 5): reserved seats first, then consensus or a secret vote."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from exports.delegates.papers import DELEGATES, MANDATES
from sessions.delegates.decisions import (
    DELEGATES_MISSING,
    SEATS_TIED,
    WOMEN_REASON_MISSING,
    DelegatesAppointed,
    DelegatesElected,
    SubstitutesNamed,
)
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Explanation, Refused, explain
from sessions.kernel.session import Session
from sessions.sentences.clauses import listed
from sessions.values.attendance import Delegate, PersonId
from tui.delegates import view
from tui.delegates.view import DelegatesTab
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.reading import at_least
from tui.dialogs.text import AskText
from tui.papers import flows
from tui.scoring.flows import ask_tie
from tui.shell.flows import read_back, refusal_of
from tui.shell.listing import ListScreen
from tui.shell.stage import StageScreen, idle
from tui.votes.flows import FEWEST, ask_persons_vote
from tui.widgets.plain import plain
from tui.widgets.view import ListView, Tab

_NO_VOTE = "Belum ada pemungutan suara kartu tertutup yang disahkan."


def appoint(screen: StageScreen, persons: Sequence[PersonId]) -> None:
    """By consensus; fewer women than reserved seats need a written reason."""
    if not persons:
        screen.app.notice = Explanation(found="Belum ada yang ditandai.", advice="Tandai calon dengan Spasi.")
        return
    _ask_consents(
        screen,
        persons,
        lambda consents: _name(
            screen,
            lambda reason: DelegatesAppointed(persons=tuple(persons), women_reason=reason, consents=consents),
        ),
    )


def elect(screen: StageScreen) -> None:
    """As the last certified vote on people has it."""
    vote = view.latest_vote(screen.session)
    if vote is None:
        screen.app.notice = Explanation(
            found=_NO_VOTE,
            advice="Tetapkan secara mufakat dengan z, atau buka pemungutan suara dengan e.",
        )
        return
    number = vote.id
    found = view.latest_election(screen.session)
    _ask_consents(
        screen,
        [PersonId(seat.person) for seat in found.elected] if found else (),
        lambda consents: _name(
            screen, lambda reason: DelegatesElected(vote=number, women_reason=reason, consents=consents)
        ),
    )


def _ask_consents(
    screen: StageScreen, persons: Sequence[PersonId], then: Callable[[tuple[PersonId, ...]], None]
) -> None:
    """Whether those who are not in the hall are willing in writing; it warns and never blocks."""
    people = screen.session.people
    absent = tuple(person for person in persons if person in people and not people[person].is_present)
    if not absent:
        then(())
        return
    names = listed([people[person].card.name for person in absent])
    choices = (
        Choice(value=absent, label="Ya, pernyataan kesediaannya sudah ada"),
        Choice(value=(), label="Belum; dicatat sebagai peringatan"),
    )
    screen.ask(AskChoice(f"{names} tidak hadir. Bersedia secara tertulis?", choices), then)


def name_substitutes(screen: StageScreen, persons: Sequence[PersonId], then: Callable[[], None]) -> None:
    """Those who were marked besides the delegates, in the order in which they were."""
    chosen = {delegate.person for delegate in screen.session.delegates}
    decision = SubstitutesNamed(persons=tuple(person for person in persons if person not in chosen))
    if refusal := refusal_of(screen.session, decision):
        screen.app.notice = refusal
    elif not decision.persons and not screen.session.substitutes:
        screen.tell("Belum ada pengganti yang ditandai.", "Tandai dengan Spasi di lembar Calon, lalu ulangi.")
    else:
        read_back(screen, decision, then=then)


def _name(screen: StageScreen, made: Callable[[str], Decision]) -> None:
    """Ask for the reason where only that is missing, then read the sentence out."""
    decision = made("")
    try:
        decision.check(screen.session)
    except Refused as refused:
        if refused.reason is SEATS_TIED:
            screen.app.notice = Explanation(
                found=explain(refused).found,
                advice="Tekan = untuk mencatat musyawarah atau undian.",
            )
        elif refused.reason is WOMEN_REASON_MISSING:
            dialog = AskText(
                "Alasan jumlah perempuan kurang",
                explanation=explain(refused).found,
                read=at_least(REASON_LENGTH, "Alasan"),
            )
            screen.ask(dialog, lambda reason: read_back(screen, made(reason)))
        else:
            screen.app.notice = explain(refused)
    else:
        read_back(screen, decision)


def _unvoted(session: Session, act: str) -> Explanation | None:
    """What an act asks of an earlier one: a certified secret vote, equal votes in it, delegates."""
    match act:
        case "sesuai_suara" if view.latest_vote(session) is None:
            return idle(_NO_VOTE, "Tetapkan secara mufakat dengan z, atau buka pemungutan suara dengan e.")
        case "nilai_sama" if not ((found := view.latest_election(session)) and found.tied):
            return idle("Tidak ada suara yang sama di kursi terakhir.")
        case "pengganti" if not session.delegates:
            return explain(DELEGATES_MISSING())
    return None


def settle_tie(screen: StageScreen) -> None:
    """Equal votes at the last seat: the forum's order, or a lot."""
    found = view.latest_election(screen.session)
    ask_tie(screen, found.tied if found else (), lambda person: view.named(screen.session, person))


class UtusanScreen(ListScreen[PersonId]):
    """Two sheets: the attendance list to pick from, and those who are picked."""

    place = "utusan"
    CSS_PATH = "../styles/hadir.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.sheet = DelegatesTab.CANDIDATES
        self.picked: tuple[PersonId, ...] = ()
        self.known: tuple[Delegate, ...] = ()

    def body(self) -> ComposeResult:
        """Seats and warnings above the list."""
        yield Static("", id="kuorum")
        yield Static("", id="cocok")
        yield from super().body()

    def tabs(self) -> Sequence[Tab]:
        """All, or the picked."""
        return view.tabs(self.picked)

    @property
    def tab(self) -> str:
        """The open one."""
        return self.sheet.name

    def turn(self, key: str) -> None:
        """Open the other."""
        self.sheet = DelegatesTab[key]
        self.show(self.session)

    @property
    def view(self) -> ListView[PersonId]:
        """Candidates, or the picked."""
        return view.of_sheet(self.sheet, self.picked)

    def show(self, session: Session) -> None:
        """Delegates that were named, or taken back, are what is picked from then on."""
        if session.delegates != self.known:
            self.known = session.delegates
            self.picked = tuple(delegate.person for delegate in session.delegates)
            if self.picked:
                self.sheet = DelegatesTab.CHOSEN
        self.picked = tuple(id_ for id_ in self.picked if id_ in session.people)
        self.query_one("#kuorum", Static).update(plain(view.seats_line(session, self.picked)))
        self.query_one("#cocok", Static).update(plain(view.warning_line(session, self.picked)))
        super().show(session)

    def missing_for(self, act: str) -> Explanation | None:
        """Somebody to mark, enough who are marked, and what the vote on them has to say."""
        count = len(self.picked)
        match act:
            case "tandai" | "buka" if self.cursor_key is None:
                return idle("Belum ada orang dalam daftar hadir.", "Catat namanya dahulu di Hadir (g h).")
            case "sahkan" if not count:
                return idle("Belum ada yang ditandai.", "Tandai calon dengan Spasi.")
            case "suara_baru" if count < FEWEST:
                return idle("Calon belum cukup.", "Tandai paling sedikit dua calon dengan Spasi.")
        return _unvoted(self.session, act)

    def action_tandai(self) -> None:
        """Space: pick, or take back; the row under the cursor stays."""
        if (person := self.cursor_key) is None:
            return
        is_picked = person in self.picked
        self.picked = tuple(p for p in self.picked if p != person) if is_picked else (*self.picked, person)
        self.show(self.session)
        self.refresh_frame()

    def action_buka(self) -> None:
        """Enter: picks, and takes nobody back; once delegates are named it changes nothing."""
        if (person := self.cursor_key) is None:
            return
        name = self.session.people[person].card.name
        if self.session.delegates:
            self.tell("Utusan sudah ditetapkan.", f"Spasi menandai {name}, atau melepas tandanya.")
        elif person in self.picked:
            self.tell(f"{name} sudah ditandai.", "Spasi melepas tandanya; z menetapkan yang ditandai.")
        else:
            self.action_tandai()

    def action_sahkan(self) -> None:
        """`z`: those who are picked, by consensus."""
        appoint(self, self.picked)

    def action_sesuai_suara(self) -> None:
        """`a`: as the secret vote has it."""
        elect(self)

    def action_suara_baru(self) -> None:
        """`e`: a secret vote on those who are picked."""
        ask_persons_vote(self, self.picked, lambda: self.app.go("suara"))

    def action_nilai_sama(self) -> None:
        """`=`: equal votes at the last seat."""
        settle_tie(self)

    def action_pengganti(self) -> None:
        """Who goes where a delegate cannot."""
        name_substitutes(self, self.picked, self._as_named)

    def _as_named(self) -> None:
        """Nobody is picked any more but the delegates."""
        self.picked = tuple(delegate.person for delegate in self.session.delegates)
        self.show(self.session)

    def action_cetak_langkah(self) -> None:
        """`c`: the list of delegates and a letter for each."""
        flows.write(self, DELEGATES, MANDATES)
