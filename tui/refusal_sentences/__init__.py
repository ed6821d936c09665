"""The wording of refusals: what was found (FOUND, or PLAIN where a fact is missing) and what to do (ADVICE)."""

from tui.refusal_sentences import hall, proposals, record, rules

_ALL = {**record.SENTENCES, **proposals.SENTENCES, **rules.SENTENCES, **hall.SENTENCES}

FOUND = {reason: wording.found for reason, wording in _ALL.items()}
PLAIN = {reason: wording.plain for reason, wording in _ALL.items() if wording.plain}
ADVICE = {reason: wording.advice for reason, wording in _ALL.items()}
