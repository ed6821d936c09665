"""A small meeting on disk, the program over it, and screens as plain text for goldens.

`screen_text(app)` gives the lines as they stand in the terminal. `golden(app, "name")` compares them with
goldens/name.txt; with UPDATE_GOLDENS=1 in the environment it writes that file instead.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from support.halls import hall, make_hall  # noqa: F401 - fixtures
from support.stages import latest, meeting, program, type_in, village_file  # noqa: F401 - fixtures
from textual import events
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget

import tui
from sessions.commissions.decisions import ProposalsAssigned
from sessions.kernel.session import Session
from sessions.language.numbers import short
from sessions.office.decisions import SessionOpened
from sessions.office.defaults import KERJO, office_for
from sessions.proposals.decisions import ProposalsImported
from sessions.proposals.decisions_pairs import ProposalWithdrawn
from sessions.record.reading import TablesOf
from sessions.record.sitting import Sitting, no_tables
from sessions.values.commissions import CommissionId
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Proposal, ProposalCode, ProposalDraft
from tui.dialogs.reading import at_least
from tui.dialogs.text import AskText
from tui.program.app import MusrenbangApp
from tui.shell.listing import ListScreen
from tui.shell.stage import StageScreen
from tui.widgets.themes import ThemedApp
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, rule, table

GOLDENS = Path(__file__).parent / "goldens"
WIB = timezone(timedelta(hours=7))
TEN_FORTY_TWO = datetime(2027, 2, 3, 10, 42, 7, tzinfo=WIB)

ScreenText = Callable[[App[None]], str]
MakeApp = Callable[..., MusrenbangApp]
MakeSitting = Callable[..., Sitting]


def text_of(app: App[None]) -> str:
    """The screen as lines of text without trailing spaces; no colours."""
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


def demonstrated(session: Session) -> Sequence[ListRow[ProposalCode]]:
    lines = [(proposal, session.village_name(proposal.draft.village)) for proposal in session.proposals.values()]
    rows = table(lines, COLUMNS, key=lambda line: line[0].code)
    return [*rows[:2], rule("garis batas · sisa 60 jt"), *rows[2:]] if len(rows) > 2 else rows


def waiting(session: Session) -> str:
    return f"Belum dibagi {sum(p.commission is None for p in session.proposals.values())} │ I Infrastruktur"


def in_full(session: Session, code: ProposalCode) -> Detail:
    draft = session.proposals[code].draft
    facts = (("Perangkat Daerah", draft.agency), ("Penerima manfaat", f"{draft.households} KK"))
    return Detail(title=f"{code} · {draft.households} KK", lines=(draft.problem, "Asal: rekap.xlsx"), facts=facts)


COLUMNS: tuple[ListColumn[tuple[Proposal, str]], ...] = (
    ListColumn("Kode", 8, lambda line: line[0].code),
    ListColumn("Kegiatan", 20, lambda line: line[0].draft.activity, grows=1),
    ListColumn("Desa", 12, lambda line: line[1], gives_way=1),
    ListColumn("Rp", 9, lambda line: short(line[0].cost or 0), is_number=True),
    ListColumn("Kom", 4, lambda line: line[0].commission or ""),
)


class DemonstrationScreen(ListScreen[ProposalCode]):
    """What a screen author writes: a list of proposals that can be moved into commissions and withdrawn."""

    place = "komisi"
    view = ListView(
        columns=COLUMNS,
        rows=demonstrated,
        summary=waiting,
        detail=in_full,
        empty="Belum ada usulan. Impor rekap desa dahulu (g r).",
        why=lambda _: "Usulan menunggu pembagian komisi.",
    )

    async def action_pindah(self, digit: str) -> None:
        if code := self.cursor_key:
            commission = CommissionId("I" * int(digit))
            await self.decide(ProposalsAssigned(assignments={ProposalCode(code): commission}))

    def action_ditarik(self) -> None:
        self.ask(AskText("Alasan penarikan", read=at_least(10, "Alasan")), self._withdraw)

    async def _withdraw(self, reason: str) -> None:
        code = ProposalCode(self.cursor_key or "")
        await self.decide(ProposalWithdrawn(code=code, by="Kepala Desa", reason=reason))


class HomeScreen(StageScreen):
    """A screen with nothing in it but the frame."""

    place = "alur"


DEMONSTRATION = {"alur": HomeScreen, "komisi": DemonstrationScreen}


@pytest.fixture
def screen_text() -> ScreenText:
    return text_of


@pytest.fixture
def golden() -> Callable[[App[None], str], None]:
    def compare(app: App[None], name: str) -> None:
        path = GOLDENS / f"{name}.txt"
        shown = text_of(app)
        if os.environ.get("UPDATE_GOLDENS"):
            path.write_text(shown, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == shown

    return compare


@pytest.fixture(scope="session")
def kerjo() -> Office:
    return office_for(KERJO)


def drafts(count: int, activity: str = "Jalan usaha tani Dk. Ngemplak") -> tuple[ProposalDraft, ...]:
    """Proposals of one village; only the number in the name differs."""
    return tuple(
        ProposalDraft(
            activity=f"{activity} {number}",
            village=VillageCode("33.13.16.2007"),
            cost=150_000_000 + number * 1_000_000,
            agency="DISPERTAN PP",
            problem="Jalan berlumpur saat panen.",
            households=84,
        )
        for number in range(1, count + 1)
    )


@pytest.fixture
def make_sitting(tmp_path: Path, kerjo: Office) -> Iterator[MakeSitting]:
    """`make_sitting(count)` or `make_sitting(proposals=drafts)`: an opened session with those proposals."""
    opened: list[Sitting] = []

    def make(
        count: int = 3,
        *,
        proposals: Sequence[ProposalDraft] | None = None,
        office: Office = kerjo,
        tables: TablesOf = no_tables,
    ) -> Sitting:
        folder = tmp_path / f"sesi-{len(opened)}"
        first = SessionOpened(office=office, plan_year=2028)
        sitting = Sitting.create(folder, "Sari", lambda: TEN_FORTY_TWO, first, tables=tables)
        opened.append(sitting)
        listed = drafts(count) if proposals is None else tuple(proposals)
        if listed:
            sitting.decide(ProposalsImported(file="rekap.xlsx", sha256="0" * 64, layout="desa", drafts=listed))
        return sitting

    yield make
    for sitting in opened:
        sitting.close()


@pytest.fixture
def make_app(make_sitting: MakeSitting) -> MakeApp:
    """`make_app()`: the program at the demonstration screen over three proposals; or other screens, another sitting."""

    def make(
        screens: Mapping[str, Callable[[], Screen[None]]] = DEMONSTRATION,
        *,
        sitting: Sitting | None = None,
        start: str = "komisi",
        settings_file: Path | None = None,
        settle_seconds: float = 0.0,
    ) -> MusrenbangApp:
        return MusrenbangApp(
            sitting or make_sitting(),
            lambda: TEN_FORTY_TWO,
            screens=screens,
            start=start,
            settings_file=settings_file,
            settle_seconds=settle_seconds,
        )

    return make


class BareApp(ThemedApp[None]):
    """Styles and colours without a meeting; the screen is empty but for the widgets that `make` makes."""

    CSS_PATH = Path(tui.__file__).parent / "styles" / "base.tcss"

    def __init__(self, *make: Callable[[], Widget]) -> None:
        super().__init__()
        self._make = make

    def compose(self) -> ComposeResult:
        yield from (make() for make in self._make)


@pytest.fixture
def bare_app() -> type[BareApp]:
    """`bare_app(make_widget, ...)`: for widgets and dialogs that need no meeting; starts in half the time."""
    return BareApp


@pytest.fixture
def type_fast() -> Callable[..., None]:
    """`type_fast(app, "g", "k")`: keys that stand in the queue before the first of them is handled."""

    def press(app: App[None], *names: str) -> None:
        for name in names:
            app.post_message(events.Key(name, name if len(name) == 1 else None))

    return press


@pytest.fixture
def many_drafts() -> Callable[..., tuple[ProposalDraft, ...]]:
    """`many_drafts(count, activity)`: proposals of one village; only the number in the name differs."""
    return drafts


@pytest.fixture
def reopen() -> Callable[..., Sitting]:
    """`reopen(sitting, ...)`: the same folder opened again with what `Sitting.open` takes."""

    def again(sitting: Sitting, **options: object) -> Sitting:
        sitting.close()
        return Sitting.open(sitting.folder, "Sari", lambda: TEN_FORTY_TWO, **options)

    return again


@pytest.fixture
def clock_now() -> datetime:
    """The time that stands still in these tests."""
    return TEN_FORTY_TWO
