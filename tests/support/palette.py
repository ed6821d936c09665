"""A command of the palette, as somebody runs it who knows its name."""

from textual.pilot import Pilot


async def command(pilot: Pilot[None], name: str) -> None:
    """Ctrl+P, the name, Enter."""
    await pilot.press("ctrl+p")
    pilot.app.focused.value = name
    await pilot.press("enter")
