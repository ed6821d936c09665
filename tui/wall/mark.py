"""What line 1 of every screen says of the wall."""

from sessions.wall import Showing, Slide

SIGN = "▣"


def mark(showing: Showing) -> str:
    """`▣ kuorum`, `▣ tahan`, `▣ JEDA`; nothing while the wall stands at its beginning."""
    if showing.is_paused:
        return f"{SIGN} JEDA"
    if showing.is_held:
        return f"{SIGN} tahan"
    return "" if showing.slide == Slide() else f"{SIGN} {showing.slide.name.value}"
