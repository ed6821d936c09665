"""A bare DataTable of so many rows and columns, as a measure for ours: `n` fills and shows it, arrows move the cursor.

Run as a program in a terminal of its own.
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import DataTable, Static

READY, FILLED = "bare table", "proposal 1 "
"""Stand on the screen before it is filled, and afterwards."""


class BareTable(App[None]):
    """Nothing but the table and a line below it."""

    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self._rows, self._columns = rows, columns

    def compose(self) -> ComposeResult:
        """An empty table."""
        yield DataTable(cursor_type="row")
        yield Static(READY)

    def key_n(self) -> None:
        """Fill it."""
        table = self.query_one(DataTable)
        table.add_columns("No", "Name", *(f"K{number}" for number in range(1, self._columns + 1)), "Value")
        for row in range(1, self._rows + 1):
            scores = (str(1 + (row + column) % 5) for column in range(self._columns))
            table.add_row(str(row), f"proposal {row} ", *scores, f"{row % 100},00", key=str(row))
        table.focus()


if __name__ == "__main__":
    BareTable(*map(int, sys.argv[1:])).run()
