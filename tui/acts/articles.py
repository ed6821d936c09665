"""Acts on the tata tertib line by line: reword, strike, restore, and lines of the forum's own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from exports.documents import house_rules as paper
from exports.documents.house_rules import Line
from sessions.decisions import HouseRulesSet
from sessions.decisions.base import Decision
from sessions.guideline import HouseRules
from sessions.house_articles import COUNTED, Article
from tui.acts.rules import ask_change, ask_house_rules, reason_field, reason_of
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, Field
from tui.screens.stage import StageScreen

_NEW, _OWN = "baru", "sendiri "

Changed = Callable[[HouseRules, str], HouseRules]
"""The rules with this text at the line."""


def ask_article(screen: StageScreen) -> None:
    """Which line: of the proposed text, of the forum's own, or a new one."""
    listed = {line.article: line for line in paper.lines(screen.session)}
    own = screen.session.house_rules.articles
    choices = (
        Choice(value=_NEW, label="+ baris baru"),
        *(Choice(value=article.value, label=_label(line)) for article, line in listed.items()),
        *(Choice(value=f"{_OWN}{number}", label=f"+ {text}") for number, text in enumerate(own)),
    )

    def chosen(answer: str) -> None:
        if answer == _NEW:
            _ask_own(screen, len(own))
        elif answer.startswith(_OWN):
            _ask_own(screen, int(answer.removeprefix(_OWN)))
        elif Article(answer) in COUNTED:
            ask_house_rules(screen)
        else:
            _ask_wording(screen, listed[Article(answer)])

    screen.ask(AskChoice("Baris tata tertib", choices), chosen)


def _label(line: Line) -> str:
    if not line.text:
        return f"(dicoret) {line.article.value}"
    sign = "angka · " if line.article in COUNTED else "diubah · " if line.is_reworded else ""
    return f"{sign}{line.text}"


def _ask_wording(screen: StageScreen, line: Line) -> None:
    """Its words; an empty field strikes it."""

    def changed(rules: HouseRules, text: str) -> HouseRules:
        wording: Mapping[Article, str] = {**rules.wording, line.article: text}
        return replace(rules, wording=wording)

    _ask(screen, f"Baris {line.article.value}", line.text, "kosong: dicoret", changed)


def _ask_own(screen: StageScreen, number: int) -> None:
    """A line of the forum's own; an empty field takes it away."""
    own = screen.session.house_rules.articles

    def changed(rules: HouseRules, text: str) -> HouseRules:
        kept = (*rules.articles[:number], *((text,) if text else ()), *rules.articles[number + 1 :])
        return replace(rules, articles=kept)

    _ask(screen, "Baris tambahan", own[number] if number < len(own) else "", "kosong: dihapus", changed)


def _ask(screen: StageScreen, title: str, value: str, hint: str, changed: Changed) -> None:
    session = screen.session
    fields = (
        Field(name="bunyi", label="Bunyi", value=value, hint=hint, is_required=False),
        *reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        rules = changed(session.house_rules, answers.text("bunyi"))
        return HouseRulesSet(house_rules=rules, reason=reason_of(session, answers))

    ask_change(screen, title, fields, build)
