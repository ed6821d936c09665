"""The wording of refusals: what was found (FOUND, or PLAIN where a fact is missing) and what to do (ADVICE)."""

from sessions.kernel import refusal_words_hall, refusal_words_proposals, refusal_words_record, refusal_words_rules

_ALL = {
    **refusal_words_record.SENTENCES,
    **refusal_words_proposals.SENTENCES,
    **refusal_words_rules.SENTENCES,
    **refusal_words_hall.SENTENCES,
}

FOUND = {reason: wording.found for reason, wording in _ALL.items()}
PLAIN = {reason: wording.plain for reason, wording in _ALL.items() if wording.plain}
ADVICE = {reason: wording.advice for reason, wording in _ALL.items()}
