"""Counting and naming one after the other, as Alur leads to it: each answer opens the next question, Esc ends."""

from functools import partial

from sessions.attendance import facts as attendance
from sessions.attendance.facts import Group
from sessions.language.local import desa
from sessions.values.attendance import PersonCard, Sex, Unsur
from sessions.values.office import VillageCode
from tui.attendance import view, view_count, view_leaving
from tui.attendance.flows import ask_count, ask_name
from tui.attendance.flows_leaving import ask_leaving
from tui.attendance.view import LineKey
from tui.dialogs.choice import AskChoice, Choice
from tui.shell.stage import StageScreen


def count_villages(screen: StageScreen, key: LineKey) -> None:
    """The count of a village, and after it that of the next one nobody has been recorded of, until none is left."""

    def onward() -> None:
        if (following := view.next_uncounted(screen.session, key)) is not None:
            count_villages(screen, following)

    ask_count(screen, key, "", onward)


def count_others(screen: StageScreen, last: Unsur | None = None) -> None:
    """Which unsur, with what was counted of it so far; after its count the question stands again at the next one."""
    known = [unsur for unsur in Unsur if unsur not in view.OF_VILLAGES]
    choices = [Choice(value=unsur, label=unsur.label, note=_so_far(screen, unsur)) for unsur in known]
    at = known.index(last) + 1 if last in known else 0

    def chosen(unsur: Unsur) -> None:
        ask_count(screen, unsur, "", partial(count_others, screen, unsur))

    screen.ask(AskChoice("Unsur yang dihitung", choices, chosen=known[at % len(known)]), chosen)


def _so_far(screen: StageScreen, unsur: Unsur) -> str:
    counted = view_count.present_count(screen.session, unsur)
    return f"L P {counted}" if counted else ""


def name_the_counted(screen: StageScreen, group: Group) -> None:
    """The next of those whom only the count knows; after the last one nothing more is asked."""

    def onward(_: object) -> None:
        left = attendance.nameless(screen.session)
        if left:
            name_the_counted(screen, group if group in left else next(iter(left)))

    ask_name(screen, _blank(screen, group), onward)


def _blank(screen: StageScreen, group: Group) -> PersonCard:
    """Of the sex of which names are missing, a delegate while delegates are."""
    unsur, village = group
    left = attendance.nameless(screen.session).get(group)
    found = next((d for d in attendance.disagreements(screen.session) if d.group == group), None)
    return PersonCard(
        name="",
        sex=Sex.FEMALE if left is not None and not left.men else Sex.MALE,
        unsur=unsur,
        village=village,
        is_delegate=village is not None and found is not None and found.named_delegates < found.counted_delegates,
    )


def ask_who_leaves(screen: StageScreen) -> None:
    """Which village leaves the hall, or comes back; then only the hour and why are asked."""
    session = screen.session
    voices = attendance.voices(session)
    choices = [
        Choice(value=v.code, label=v.name, note=f"{voices[v.code]} utusan hadir")
        for v in (session.office.villages if session.office else ())
    ]

    def chosen(village: VillageCode | None) -> None:
        who = view_leaving.of_line(session, village) if village else ""
        is_return = bool(who) and view_leaving.are_gone(session, who)
        ask_leaving(screen, who, (), is_return=is_return, at="reason" if who else "who")

    other: Choice[VillageCode | None] = Choice(value=None, label="Orang atau unsur lain …")
    screen.ask(AskChoice(f"{desa:title} mana yang pulang atau kembali?", [*choices, other]), chosen)
