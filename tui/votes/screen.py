"""Votes (SOP step 5): off until the chair asks; counted row by row, reconciled, and only then shown."""

from collections.abc import Sequence
from typing import Any, cast

from textual.app import ComposeResult
from textual.widgets import Static

from exports.paper.registered import VOTES
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.record.wall import Slide
from sessions.rules import balloting
from sessions.values.votes import Option, Vote, VoteId, VoteMethod, VoteState
from tui.attendance.view import quorum_line
from tui.papers import flows
from tui.picture import offers
from tui.shell.listing import ListScreen
from tui.shell.stage import idle
from tui.votes import flows_count, view, view_count, view_results
from tui.votes.flows import ask_vote
from tui.votes.view import Extra, VoteKey
from tui.widgets.plain import plain
from tui.widgets.view import ListView, Tab

_NONE = Explanation(
    found="Tidak ada pemungutan suara yang sedang dihitung.",
    advice="Buka yang baru dengan e bila pimpinan memintanya.",
    is_refusal=False,
)


class SuaraScreen(ListScreen[VoteKey | VoteId]):
    """One vote, or the list of all. Numbers are typed as a line (digits) or into a form (Enter)."""

    place = "suara"
    CSS_PATH = "../styles/hadir.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.seen: VoteId | None = None
        self.is_list = False

    def body(self) -> ComposeResult:
        """The question and the equations above the list."""
        yield Static("", id="kuorum")
        yield Static("", id="cocok")
        yield from super().body()

    def tabs(self) -> Sequence[Tab]:
        """The vote, and the list of all once there is one."""
        seen = self.seen or max(self.session.votes, default=None)
        return view_results.tabs(seen) if seen is not None else ()

    @property
    def tab(self) -> str:
        """The open one."""
        return view_results.LIST if self.vote is None else view_results.ONE

    def turn(self, key: str) -> None:
        """Open the other."""
        self._look(is_list=key == view_results.LIST, seen=self.seen or max(self.session.votes))

    @property
    def vote(self) -> Vote | None:
        """The vote on the screen: the running one, else the one that was opened from the list."""
        if self.is_list:
            return None
        seen = self.session.votes.get(self.seen) if self.seen is not None else None
        vote = seen or view.running(self.session)
        return None if vote is None or vote.method is VoteMethod.ACCLAMATION else vote

    @property
    def listed(self) -> VoteId | None:
        """The vote under the cursor of the list."""
        return None if self.vote else cast("VoteId | None", self.cursor_key)

    @property
    def key(self) -> VoteKey | None:
        """The row under the cursor of a vote."""
        return cast("VoteKey | None", self.cursor_key) if self.vote else None

    @property
    def unfinished(self) -> Vote | None:
        """The vote on the screen while it may still be called off."""
        vote = self.vote
        return vote if vote is not None and vote.state in {VoteState.PREPARED, VoteState.OPEN} else None

    @property
    def open_vote(self) -> Vote | None:
        """The vote on the screen while it is being counted."""
        return self.vote if self.vote is not None and view.is_open(self.vote) else None

    @property
    def view(self) -> ListView[Any]:
        """The rows of the vote, or all votes."""
        return view.of_vote(self.vote) if self.vote else view_results.VIEW

    def show(self, session: Session) -> None:
        """A vote that was just opened comes to the front; one that was certified stays there with its result."""
        running = view.running(session)
        if running is not None and running.id != self.seen:
            self.seen, self.is_list = running.id, False
        vote = self.vote
        first = view_results.heading(vote) if vote else quorum_line(session)
        second = view.headline(vote) if vote else ""
        self.query_one("#kuorum", Static).update(plain(first))
        self.query_one("#cocok", Static).update(plain(second))
        self.query_one("#cocok").display = bool(second)
        super().show(session)

    def _look(self, *, is_list: bool, seen: VoteId | None = None) -> None:
        self.is_list = is_list
        self.seen = seen if seen is not None else self.seen
        self.show(self.session)
        self.refresh_frame()

    def slides(self) -> Sequence[Slide]:
        """`t`: the counting or the result of this vote, or of the row of the list."""
        return offers.of_vote(self.session, self.vote or self.session.votes.get(self.listed or VoteId(0)))

    def missing_for(self, act: str) -> Explanation | None:
        """Numbers, certifying and calling off belong to a vote that is being counted."""
        vote = self.vote
        if act in {"hitung", "sahkan"} and self.open_vote is None:
            return _NONE
        if act == "batalkan_suara" and self.unfinished is None:
            return idle("Yang dapat dicabut adalah pemungutan suara yang belum disahkan.")
        if act == "hitung_ulang" and (vote is None or vote.state is not VoteState.CERTIFIED):
            return idle("Yang dihitung ulang adalah pemungutan suara yang sudah disahkan.")
        if act == "suara_baru" and view.running(self.session) is not None:
            return idle("Pemungutan suara sebelumnya belum selesai.", "Sahkan dengan z, atau cabut dengan x.")
        if act == "cetak_langkah" and vote is None:
            return idle("Yang dicetak adalah kartu sebuah pemungutan suara.", "Buka suaranya dengan Enter.")
        return None

    def action_suara_baru(self) -> None:
        """`e`: a vote, because the chair asks for it."""
        ask_vote(self)

    def action_hitung(self, digit: str) -> None:
        """A digit begins the line of the row."""
        vote = self.open_vote
        village = view.village_of(vote, self.key) if vote else None
        if vote is not None and view.lists_options(vote) and self.key in vote.options:
            flows_count.ask_candidate(self, vote, Option(str(self.key)), digit, self._go_on)
        elif vote is not None and village is not None:
            flows_count.ask_line(self, vote, village, digit, self._go_on)

    def action_buka(self) -> None:
        """Enter: the vote of the list, or the row as a form, the cards, the note."""
        if self.listed is not None:
            self._look(is_list=False, seen=self.listed)
        elif (vote := self.open_vote) is not None:
            self._open_row(vote, self.key)
        elif self.key is not None:
            self.action_mengapa()

    def _open_row(self, vote: Vote, key: VoteKey | None) -> None:
        village = view.village_of(vote, key)
        if village is not None:
            flows_count.ask_row(self, vote, village, self._go_on)
        elif key in {Extra.CARDS, Extra.LEFT}:
            flows_count.ask_cards(self, vote, self._go_on)
        elif key is Extra.NOTE:
            flows_count.ask_note(self, vote)

    def _go_on(self) -> None:
        """To the next row without a count."""
        if vote := self.open_vote:
            self.point_at(view.next_uncounted(vote, self.key))

    def action_berikutnya(self) -> None:
        """`n`: the vote that is being counted, and there the next row."""
        if (running := view.running(self.session)) is None:
            self.app.notice = _NONE
            return
        self._look(is_list=False, seen=running.id)
        self._go_on()

    def action_sahkan(self) -> None:
        """`z`: certify; of many cards every row is typed a second time before."""
        if (vote := self.open_vote) is None:
            return
        if vote.counts and view_count.differences(self.session, vote):
            self.table.point_at(view.first_wrong(vote))
        waiting = balloting.unconfirmed_rows(vote) if not balloting.missing_rows(vote) else ()
        if waiting:
            flows_count.ask_entry_again(self, vote, waiting[0], self.action_sahkan)
        else:
            flows_count.ask_certify(self, vote)

    def action_batalkan_suara(self) -> None:
        """`x`: the chair calls the vote off."""
        if (vote := self.unfinished) is not None:
            flows_count.ask_cancel(self, vote)

    def action_hitung_ulang(self) -> None:
        """The chair has a certified vote counted again."""
        if (vote := self.vote) is not None:
            flows_count.ask_recount(self, vote)

    def action_cetak_langkah(self) -> None:
        """`c`: cards and tally sheet of the vote on the screen."""
        if (vote := self.vote) is not None:
            flows.write(self, *VOTES.names(vote))
