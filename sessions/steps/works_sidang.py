"""The works of the items of the agenda in one table, and the last of each: the next item begins."""

from collections.abc import Iterator

from sessions.kernel.session import Session
from sessions.steps import works_closing, works_commissions, works_opening, works_plenary, works_speeches
from sessions.steps.works_closing import CLOSING
from sessions.steps.works_rule import WorkRule
from sessions.steps.works_speeches import ADDED
from sessions.values.agenda import ORDER_OF_THE_DAY, PLENO_ONE, AgendaItem
from sessions.values.report import Report
from sessions.values.steps import REPORTING

NEXT = "lanjut"

_DEFAULT = {item.id: item.title for item in ORDER_OF_THE_DAY}
_FIRST: dict[str, tuple[str, ...]] = {PLENO_ONE: ("sahkan",)}
"""What is done before the item after this one begins."""


RULES: tuple[WorkRule, ...] = (
    *works_opening.RULES,
    *works_speeches.RULES,
    *works_plenary.RULES,
    *works_closing.RULES,
)


def rules(session: Session) -> tuple[WorkRule, ...]:
    """Every work of the sidang in the order of the table, with one of each commission."""
    return (*RULES, *map(works_commissions.rule_of, session.commissions))


def rules_in(session: Session, item: AgendaItem) -> Iterator[WorkRule]:
    """The works that stand in this item, in their order; the last begins the next item."""
    keys = {item.id if item.id in _DEFAULT else ADDED}
    is_closing = item.id == closing_item(session)
    if is_closing:
        keys.add(CLOSING)
    yield from dict.fromkeys(rule for rule in rules(session) if not keys.isdisjoint(rule.items))
    after = session.agenda[session.agenda.index(item) + 1 :]
    if not is_closing and (following := next((i for i in after if item.ended or i.started is None), None)):
        yield beginning(item.id, following, is_asked=item.is_running, is_done=item.ended is not None)


def closing_item(session: Session) -> str:
    """The item in which the sidang is closed: that of the default order, else the last; empty without an agenda."""
    named = [item.id for item in session.agenda]
    return CLOSING if CLOSING in named else next(iter(named[-1:]), "")


def beginning(item: str, following: AgendaItem, *, is_asked: bool, is_done: bool) -> WorkRule:
    """`Mulai Sidang Komisi`."""
    return WorkRule(
        id=NEXT,
        items=(item,),
        title=f"Mulai {short_title(following)}",
        done=lambda _: is_done,
        needed=lambda _: is_asked,
        after=("hari", *_FIRST.get(item, ())),
        row=lambda _: following.id,
    )


def short_title(item: AgendaItem) -> str:
    """`Pembukaan` of `Pembukaan dan Indonesia Raya`; a title of the office's own stays whole."""
    return item.title.partition(" dan ")[0] if _DEFAULT.get(item.id) == item.title else item.title


def passed(session: Session) -> tuple[AgendaItem, ...]:
    """Items that were held, and those that were passed over for a later one."""
    latest = max((number for number, item in enumerate(session.agenda) if item.started), default=-1)
    held = enumerate(session.agenda)
    return tuple(item for number, item in held if item.ended or (item.started is None and number < latest))


def is_handing_over(session: Session) -> bool:
    """Whether the papers of the closing are still to go out, and nobody has begun with the report."""
    has_begun = REPORTING in session.steps or REPORTING in session.steps_begun or session.report != Report()
    open_ = (rule for rule in works_closing.RULES if rule.lasts and CLOSING in rule.items)
    is_left = any(rule.needed(session) and not rule.done(session) for rule in open_)
    return is_left and not has_begun and bool(session.agenda)
