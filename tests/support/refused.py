"""Every decision that is refused: where, for what reason, with what facts."""

from support.case import Case
from support.examples import EXAMPLES
from support.refused_amendment import REFUSED_IN_AMENDMENTS
from support.refused_around import REFUSED_AROUND
from support.refused_before import REFUSED_BEFORE
from support.refused_moves import REFUSED_MOVES
from support.refused_reporting import REFUSED_AFTERWARDS
from support.refused_rules import REFUSED_RULES
from support.refused_sidang import REFUSED_IN_THE_SIDANG
from support.refused_sittings import REFUSED_SITTINGS
from support.refused_votes import REFUSED_IN_VOTES

CASES: tuple[Case, ...] = (
    *REFUSED_BEFORE,
    *REFUSED_AROUND,
    *REFUSED_RULES,
    *REFUSED_IN_THE_SIDANG,
    *REFUSED_IN_VOTES,
    *REFUSED_SITTINGS,
    *REFUSED_MOVES,
    *REFUSED_IN_AMENDMENTS,
    *REFUSED_AFTERWARDS,
    *(case for example in EXAMPLES for case in example.refused),
)
