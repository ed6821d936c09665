"""Why not, in Indonesian: for every reason what was found, with its facts, and what to do about it.

No terminal is needed for this; the command line answers with the same sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from sessions.kernel.refusals import Fact, Labelled, Named, Refused
from sessions.language.local import WORDS, filled
from sessions.language.numbers import thousands

_MANY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was found and what to do: sentences for the notice, a dialog or an error stream.

    `advice` may be empty. Something that is only told, and refuses nothing, has `is_refusal` False.
    """

    found: str
    advice: str = ""
    is_refusal: bool = True

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentences one below the other."""
        return tuple(line for line in (self.found, self.advice) if line)

    def __str__(self) -> str:
        return " ".join(self.lines)


def explain(refused: Refused) -> Explanation:
    """The sentences of a refusal. Facts that are missing or empty leave a shorter sentence."""
    shown = {name: text for name, fact in refused.facts.items() if (text := _shown(fact))}
    reason = refused.reason
    found = reason.found if _names(reason.found) <= shown.keys() | WORDS.keys() else reason.plain or reason.found
    better = (fact.advice for fact in refused.facts.values() if isinstance(fact, Labelled) and fact.advice)
    advice = next(better, reason.advice)
    return Explanation(found=_fill(found, shown), advice=_fill(advice, shown))


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _fill(template: str, facts: Mapping[str, str]) -> str:
    return filled(template, **{name: facts.get(name, "–") for name in _names(template) - WORDS.keys()})


def _shown(fact: Fact) -> str:
    if isinstance(fact, tuple):
        more = f", dan {len(fact) - _MANY} lainnya" if len(fact) > _MANY else ""
        return ", ".join(_called(item) for item in fact[:_MANY]) + more
    if isinstance(fact, bool):
        return "ya" if fact else "tidak"
    if isinstance(fact, int):
        return thousands(fact) if fact >= 0 else f"−{thousands(-fact)}"
    return _called(fact)


def _called(name: str) -> str:
    return name.label if isinstance(name, Labelled | Named) else name
