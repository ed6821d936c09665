"""Acts on the tata tertib, and the adoption of tata tertib and pedoman in Pleno I."""

from collections.abc import Sequence
from dataclasses import replace

from exports.wording import places
from sessions.agenda import PLENO_ONE
from sessions.decisions import HouseRulesSet, RulesAdopted
from sessions.decisions.base import Decision
from sessions.guideline import HouseRules
from sessions.office import Office
from sessions.session import Session
from tui.acts.changes import refusal_of
from tui.acts.forms import Build, ask_and_take
from tui.acts.outcomes import read_back
from tui.dialogs.form import Answers, AskForm, Field
from tui.presenters import agenda
from tui.reading import Unreadable, read_count, read_text
from tui.refusals import Explanation
from tui.screens.stage import StageScreen


def reason_field(session: Session) -> tuple[Field, ...]:
    """After the adoption a change says why."""
    if session.sidang.rules_adopted is None:
        return ()
    return (Field(name="alasan", label="Alasan perubahan", hint="sudah disahkan; paling sedikit 10 huruf"),)


def reason_of(session: Session, answers: Answers) -> str:
    """Why adopted rules change; nothing while they are a draft."""
    return answers.text("alasan") if session.sidang.rules_adopted is not None else ""


_TALLY = (("tidak", "tidak ditayangkan"), ("ya", "ditayangkan"))
"""Whether the hall reads along while a vote is counted."""


def ask_house_rules(screen: StageScreen) -> None:
    """The figures of the tata tertib; the lines that the forum changed in words stay as they are."""
    session = screen.session
    now = session.house_rules

    def build(answers: Answers) -> Decision:
        numerator, denominator = map(int, answers.text("kuorum").split("/"))
        half, whole = map(int, answers.text("komisi").split("/"))
        rules = replace(
            now,
            delegates_per_village=answers.number("utusan") or 0,
            quorum_numerator=numerator,
            quorum_denominator=denominator,
            seats=answers.number("kursi") or 0,
            women_seats=answers.number("perempuan") or 0,
            speaking_minutes=answers.number("bicara") or 0,
            postponement=answers.number("tunda") or 0,
            repeats=answers.number("ulang") or 0,
            commission_numerator=half,
            commission_denominator=whole,
            shows_tally=answers.text("hitungan") == _TALLY[True][0],
        )
        return HouseRulesSet(house_rules=rules, reason=reason_of(session, answers))

    ask_change(screen, "Tata tertib", (*_figures(session.office, now), *reason_field(session)), build)


def ask_change(screen: StageScreen, title: str, fields: Sequence[Field], build: Build) -> None:
    """A draft is simply set; of adopted rules the change is read out first, with what it invalidates."""
    if screen.session.sidang.rules_adopted is None:
        ask_and_take(screen, title, fields, build)
        return

    async def check(answers: Answers) -> Explanation | None:
        return refusal_of(screen.session, build(answers))

    screen.ask(AskForm(title, fields, accept=check), lambda answers: read_back(screen, build(answers)))


def _figures(office: Office | None, now: HouseRules) -> tuple[Field, ...]:
    share = f"{now.quorum_numerator}/{now.quorum_denominator}"
    of_commission = f"{now.commission_numerator}/{now.commission_denominator}"
    return (
        _count("utusan", places.worded(office, "Utusan per desa"), now.delegates_per_village),
        Field(name="kuorum", label="Kuorum", value=share, hint="bagian dari utusan diundang, 2/3", read=_read_share),
        _count("kursi", places.worded(office, "Utusan ke kabupaten"), now.seats),
        _count("perempuan", "Kursi perempuan", now.women_seats),
        _count("bicara", "Waktu bicara (menit)", now.speaking_minutes),
        _count("tunda", "Penundaan (menit)", now.postponement),
        _count("ulang", "Ulang suara sama", now.repeats),
        Field(name="komisi", label="Kuorum komisi di atas", value=of_commission, hint="1/2", read=_read_share),
        Field(
            name="hitungan",
            label="Hitungan berjalan",
            choices=_TALLY,
            value=_TALLY[now.shows_tally][0],
            hint="di dinding, selagi suara dihitung",
        ),
    )


def _count(name: str, label: str, value: int) -> Field:
    return Field(name=name, label=label, value=str(value), read=read_count)


def _read_share(typed: str) -> str:
    numerator, slash, denominator = read_text(typed).replace(" ", "").partition("/")
    if not (slash and numerator.isdecimal() and denominator.isdecimal() and int(denominator)):
        raise Unreadable("Tulis bagian sebagai pecahan, misalnya 2/3 atau 1/2.")
    return f"{int(numerator)}/{int(denominator)}"


def adopt(screen: StageScreen) -> None:
    """Pleno I adopts both, after the sentence is read out; outside of it that is said first."""
    running = agenda.running_item(screen.session)
    is_in_time = running is not None and running.id == PLENO_ONE
    note = "" if is_in_time else "Sidang Pleno I tidak sedang berjalan; jam dan tempatnya tercatat apa adanya."
    read_back(screen, RulesAdopted(), note)
