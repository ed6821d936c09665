"""Whether sums that are told agree."""

from sessions.receiving.facts import ReceivedSum


def adds_up(balance: ReceivedSum) -> bool:
    """Whether what came in by origin, and what became of it, are both all that was received."""
    return balance.received == sum(balance.by_origin.values()) == sum(balance.by_outcome.values()) + balance.open
