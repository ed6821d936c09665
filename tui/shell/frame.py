"""The lines that every screen has: who and where (1), the eight steps (2), the last act (23), the keys (24)."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from sessions.kernel.refusals import Explanation
from tui.desk import SaveState
from tui.shell import acts
from tui.shell.acts import ScreenAct
from tui.shell.frame_view import HallNote, Need, RibbonStep, need_lines
from tui.widgets.plain import crop, plain, spread

_LEAST_HEADING = 12
"""Below this many cells the heading is not worth showing."""


class TopLine(Widget):
    """Line 1: whose meeting, which screen, what the wall shows, the time, and whether everything is on the disk."""

    meeting: reactive[str] = reactive("")
    heading: reactive[str] = reactive("")
    time: reactive[str] = reactive("")
    save_state: reactive[SaveState] = reactive(SaveState.SAVED)
    wall: reactive[str] = reactive("")

    def render(self) -> Content:
        """The line at the width there is."""
        return self.drawn(self.size.width)

    def drawn(self, width: int) -> Content:
        """The meeting at the left, heading, time and record at the right; the meeting's name gives way last."""
        safe = f"{self.wall}  {self.time} {self.save_state}".strip()
        room = width - cell_len(safe) - 4
        beside = max(room - cell_len(self.meeting) - 2, 0)
        heading = crop(self.heading if cell_len(self.heading) <= beside else _shorter(self.heading), beside)
        if cell_len(heading) < min(_LEAST_HEADING, cell_len(self.heading)):
            heading = crop(self.heading, room // 2)
        left = spread(self.meeting, heading, room)
        tone = "$success" if self.save_state is SaveState.SAVED else "$warning bold"
        return Content.assemble((left, "bold"), "   ", (safe, tone))


def _shorter(heading: str) -> str:
    """`5 Musrenbang · prioritas` as `5 · prioritas`: the ribbon below says what step 5 is."""
    step, dot, rest = heading.partition(" · ")
    number = step.partition(" ")[0]
    return f"{number} · {rest}" if dot and number.isdecimal() else heading


class Ribbon(Widget):
    """Line 2: the steps of the SOP; the step of this screen is set off, the running one has a dot."""

    steps: reactive[tuple[RibbonStep, ...]] = reactive(())

    def render(self) -> Content:
        """The line at the width there is."""
        return self.drawn(self.size.width)

    def drawn(self, width: int) -> Content:
        """As many spaces between the steps as there is room for, at most three."""
        texts = [str(step) for step in self.steps]
        if not texts:
            return Content("")
        room = width - sum(map(cell_len, texts))
        gap = " " * max(1, min(3, room // max(1, len(texts) - 1)))
        parts = [Content.styled(text, _step_style(step)) for text, step in zip(texts, self.steps, strict=True)]
        return Content(gap).join(parts)


def _step_style(step: RibbonStep) -> str:
    if step.is_here:
        return "bold reverse"
    return "bold $primary" if step.mark == "●" else ("$foreground" if step.mark == "✓" else "$quiet")


class HallLine(Widget):
    """Line 22: what Alur would do next, or that the sidang stands still, or that entries come late."""

    told: reactive[HallNote | None] = reactive(None, layout=True)

    def watch_told(self, told: HallNote | None) -> None:
        """Only there while there is something to tell."""
        self.display = told is not None
        self.set_class(told is not None and told.is_mode, "-mode")

    def render(self) -> Content:
        """What runs at the left, the keys at the right where there is room for them."""
        if self.told is None:
            return Content("")
        text, keys_, width = f" {self.told.text}", self.told.keys, self.size.width - 1
        return plain(spread(text, keys_ if cell_len(text) + cell_len(keys_) + 2 <= width else "", width))


class LastAct(Widget):
    """Line 23: the last decision as a sentence, and how to take it back."""

    sentence: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")

    def render(self) -> Content:
        """The sentence at the left, the hint at the right."""
        return Content.styled(spread(self.sentence, self.hint, self.size.width - 1), "$quiet")


class FooterKeys(Widget):
    """Line 24: the keys that work here; where they do not fit, the least important are left out."""

    acts: reactive[tuple[ScreenAct, ...]] = reactive(())

    def render(self) -> Content:
        """The line at the width there is."""
        return self.drawn(self.size.width)

    def drawn(self, width: int) -> Content:
        """Each key in the leading colour and bold, followed by its label."""
        shown = acts.fitting(self.acts, width)
        parts = [Content.assemble((key.shown, "bold $primary"), " ", key.label) for key in shown]
        return Content(" " * acts.GAP).join(parts)


class Notice(Widget):
    """What was refused and what to do about it; lies over the lines above the footer until Esc or the next success."""

    told: reactive[Explanation | None] = reactive(None, layout=True)

    def watch_told(self, told: Explanation | None) -> None:
        """Shown while there is something to tell."""
        self.display = told is not None
        self.set_class(told is not None and not told.is_refusal, "-kabar")

    def render(self) -> Content:
        """What was found, marked ✗, or • where nothing was refused; below it what to do, marked →."""
        if self.told is None:
            return Content("")
        found, *advice = self.told.lines
        mark = "✗" if self.told.is_refusal else "•"
        parts = [plain(f"{mark} {found}", "bold"), *(plain(f"→ {line}") for line in advice)]
        return Content("\n").join(parts)


_STYLES = {"✗": "bold", "!": "$warning", "✓": "$quiet"}


class NeedsPane(Widget):
    """Shows `heading`, what stands at its two ends, a `note` if there is one, and the requirements, cut to the room."""

    heading: reactive[tuple[str, str]] = reactive(("", ""))
    note: reactive[str] = reactive("")
    needs: reactive[tuple[Need, ...]] = reactive(())

    def render(self) -> Content:
        """The heading, then the lines; the mark says in a sign what the style says in colour."""
        width, height = self.content_size
        lines = [plain(spread(*self.heading, width), "bold")]
        lines += [plain(crop(self.note, width))] if self.note else []
        told = need_lines(self.needs, width, height - len(lines))
        style = ""
        for line in told:
            style = _STYLES.get(line[:1], style if line.startswith(" ") else "")
            lines.append(plain(line, style))
        return Content("\n").join(lines)
