"""The weights of all criteria in one form, with their sum at every key: it must be 100."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Static

from sessions.guideline import Criterion
from tui.dialogs.form import Accept, AskForm, Field
from tui.presenters.pedoman import sum_of
from tui.reading import Unreadable, read_count
from tui.widgets.plain import plain

LABEL = 24


class AskWeights(AskForm):
    """One field for each criterion; below them how much is missing or too much."""

    def __init__(self, title: str, criteria: Sequence[Criterion], more: Sequence[Field], *, accept: Accept) -> None:
        self._ids = tuple(criterion.id for criterion in criteria)
        fields = [
            Field(name=c.id, label=f"{c.id} {c.name}"[:LABEL], value=str(c.weight), read=read_count) for c in criteria
        ]
        super().__init__(title, (*fields, *more), accept=accept)

    def body(self) -> ComposeResult:
        """The fields and their sum."""
        yield from super().body()
        yield Static("", classes="terbaca")

    def on_mount(self) -> None:
        """The sum of what is filled in."""
        super().on_mount()
        self._tell()

    def _changed(self, index: int) -> None:
        super()._changed(index)
        self._tell()

    def _tell(self) -> None:
        weights: list[int] | None = []
        for line in self._lines[: len(self._ids)]:
            try:
                weights = None if weights is None else [*weights, read_count(line.value)]
            except Unreadable:
                weights = None
        self.query_one(".terbaca", Static).update(plain(sum_of(weights)))
