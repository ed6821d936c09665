"""Where tata tertib and pedoman were adopted, told as it was: in Sidang Pleno I, or outside it."""

from sessions.agenda import PLENO_ONE, held_at
from sessions.session import Session


def where_adopted(session: Session) -> str:
    """` dalam Sidang Pleno I`, or that it was outside, and in which item; empty before the adoption."""
    adopted = session.sidang.rules_adopted
    if adopted is None:
        return ""
    item = held_at(session.agenda, adopted)
    if item is None:
        return " di luar Sidang Pleno I, sebelum acara dimulai,"
    if item.id == PLENO_ONE:
        return " dalam Sidang Pleno I"
    return f" di luar Sidang Pleno I, dalam acara {item.title},"


def is_in_pleno_one(session: Session) -> bool:
    """Whether it was adopted while Sidang Pleno I ran."""
    return where_adopted(session) == " dalam Sidang Pleno I"
