"""Delegates to the Musrenbang of the kabupaten (SOP step 5): reserved seats first, then consensus or a secret vote."""

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from exports.catalogue import DELEGATES, MANDATES
from sessions.people import Delegate, PersonId
from sessions.session import Session
from tui.acts import delegates as acts
from tui.acts import papers
from tui.acts.opening_votes import ask_persons_vote
from tui.presenters import utusan
from tui.presenters.rows import Detail, Row
from tui.screens.listing import ListScreen
from tui.widgets.plain import plain


class UtusanScreen(ListScreen):
    """Two sheets: the attendance list to pick from, and those who are picked."""

    place = "utusan"
    CSS_PATH = "../styles/hadir.tcss"
    columns = utusan.CANDIDATE_COLUMNS
    empty = "Belum ada yang dapat dipilih di sini. Calon diambil dari daftar hadir (g h); tandai dengan Spasi."

    def __init__(self) -> None:
        super().__init__()
        self.sheet = utusan.CANDIDATES
        self.picked: tuple[PersonId, ...] = ()
        self.known: tuple[Delegate, ...] = ()

    def body(self) -> ComposeResult:
        """Seats and warnings above the list."""
        yield Static("", id="kuorum")
        yield Static("", id="cocok")
        yield from super().body()

    def rows(self, session: Session) -> Sequence[Row]:
        """Candidates, or the picked."""
        if self.sheet == utusan.CANDIDATES:
            return utusan.candidate_rows(session, self.picked)
        return utusan.chosen_rows(session, self.picked)

    def summary(self, session: Session) -> str:
        """The sheets, and whether delegates are named."""
        return utusan.summary(session, self.sheet, self.picked)

    def detail(self, session: Session, key: str) -> Detail | None:
        """For whom the person speaks."""
        return utusan.detail(session, key, self.picked)

    def why(self) -> str:
        """`?`: the seats, and everything to think of."""
        lines = (utusan.seats_line(self.session, self.picked), *utusan.warnings(self.session, self.picked))
        return "\n".join(f"{line[:1].upper()}{line[1:]}." for line in lines)

    def show(self, session: Session) -> None:
        """Delegates that were named, or taken back, are what is picked from then on."""
        if session.delegates != self.known:
            self.known = session.delegates
            self.picked = tuple(delegate.person for delegate in session.delegates)
            if self.picked:
                self.sheet = utusan.CHOSEN
        self.picked = tuple(id_ for id_ in self.picked if id_ in session.people)
        self.query_one("#kuorum", Static).update(plain(utusan.seats_line(session, self.picked)))
        self.query_one("#cocok", Static).update(plain(utusan.warning_line(session, self.picked)))
        is_list = self.sheet == utusan.CANDIDATES
        self.relabel(utusan.CANDIDATE_COLUMNS if is_list else utusan.CHOSEN_COLUMNS)
        super().show(session)

    def action_bagian(self, _key: str) -> None:
        """Tab: all, or the picked."""
        self.sheet = utusan.CHOSEN if self.sheet == utusan.CANDIDATES else utusan.CANDIDATES
        self.show(self.session)
        self.refresh_frame()

    def action_tandai(self) -> None:
        """Space: pick, or take back; the row under the cursor stays."""
        key = self.cursor_key
        if key is None:
            return
        person = PersonId(key)
        is_picked = person in self.picked
        self.picked = tuple(p for p in self.picked if p != person) if is_picked else (*self.picked, person)
        self.show(self.session)

    def action_buka(self) -> None:
        """Enter: as Space."""
        self.action_tandai()

    def action_sahkan(self) -> None:
        """`z`: those who are picked, by consensus."""
        acts.appoint(self, self.picked)

    def action_sesuai_suara(self) -> None:
        """`y`: as the secret vote has it."""
        acts.elect(self)

    def action_suara_baru(self) -> None:
        """`+`: a secret vote on those who are picked."""
        ask_persons_vote(self, self.picked, lambda: self.app.go("suara"))

    def action_nilai_sama(self) -> None:
        """`=`: equal votes at the last seat."""
        acts.settle_tie(self)

    def action_pengganti(self) -> None:
        """Who goes where a delegate cannot."""
        acts.name_substitutes(self, self.picked, self._as_named)

    def _as_named(self) -> None:
        """Nobody is picked any more but the delegates."""
        self.picked = tuple(delegate.person for delegate in self.session.delegates)
        self.show(self.session)

    @work(exclusive=True, group="dokumen")
    async def action_cetak_langkah(self) -> None:
        """`c`: the list of delegates and a letter for each."""
        await papers.write_now(self, (DELEGATES, MANDATES))
