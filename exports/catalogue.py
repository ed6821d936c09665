"""Which papers and files of data there are, by the name that commands and screens ask for.

Each enters itself beside what makes it (`exports.paper.registered`); here stand the rooms that have any.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

import exports.agenda.papers_script
import exports.attendance.papers
import exports.attendance.papers_invitation
import exports.closing.papers
import exports.commissions.papers
import exports.commissions.papers_drafts
import exports.commissions.papers_sheet
import exports.delegates.papers
import exports.guideline.papers
import exports.house_rules.papers
import exports.last_year.papers
import exports.last_year.papers_second
import exports.line.papers_poster
import exports.line.papers_workbook
import exports.office.papers
import exports.outcomes.papers_returned
import exports.page
import exports.receiving.papers
import exports.results.derived
import exports.scoring.papers
import exports.sipd.papers
import exports.steps.papers
import exports.steps.papers_day
import exports.verification.papers
import exports.verification.papers_report
import exports.votes.papers  # noqa: F401 - to enter what they make
from exports.closing.papers_amendment import AMENDMENT
from exports.outcomes.papers_feedback import FEEDBACK
from exports.outcomes.papers_returned import RETURNED
from exports.paper import registered
from exports.paper.registered import (
    AMENDMENTS,
    COMMISSIONS,
    LOOKING_BACK,
    SENDERS,
    VILLAGES,
    VOTES,
    DataFile,
    PaperEntry,
)
from exports.report.papers import REPORT
from exports.report.papers_delivery import COVERING_LETTER, DELIVERY_RECEIPT
from exports.report.papers_slips import behind
from exports.results.derived import RESULTS
from exports.sipd.papers import SIPD_LIST
from sessions.kernel.session import Amendment, Session
from sessions.steps import sop
from sessions.values.steps import SIDANG

Entered = TypeVar("Entered", PaperEntry, DataFile)


def _by_name(entered: Iterable[Entered]) -> Mapping[str, Entered]:
    return MappingProxyType({own.name: own for own in sorted(entered, key=lambda own: own.order)})


DATA = _by_name(registered.DATA)
"""Every file of data."""

PAPERS = _by_name(own for own in registered.PAPERS if own.is_usual and own.is_there is None)
"""Every paper that each session has, in the order in which a meeting needs them."""

SOMETIMES = _by_name(own for own in registered.PAPERS if own.is_usual and own.is_there is not None)
"""Those that only some sessions have."""

ON_REQUEST = _by_name(own for own in registered.PAPERS if not own.is_usual)
"""Written when they are asked for: the worksheets of the undecided, the letters of the delegates, the kit."""

OF_A_VILLAGE = tuple(name for name, own in PAPERS.items() if own.of_village)
"""Papers of which each village has its own, by name."""

_OFFICIAL = frozenset({RESULTS, SIPD_LIST})

PUBLISHED = tuple(name for name, own in DATA.items() if own.goes_along)
"""The data that goes along with the papers; the others are written when they are asked for."""

NAMES = (*PAPERS, *DATA)
"""What each session has."""


def papers(session: Session) -> Mapping[str, PaperEntry]:
    """The papers of this session: those of every session, those that only some have, one for each amendment."""
    own = {name: entry for name, entry in SOMETIMES.items() if entry.is_there and entry.is_there(session)}
    return {**PAPERS, **own, **{entry.name: entry for entry in AMENDMENTS.papers(session)}}


def outputs(session: Session) -> Mapping[str, PaperEntry | DataFile]:
    """Everything that can be written of this session, the papers of single villages and votes too."""
    of_each = (*COMMISSIONS.data(session), *SENDERS.data(session))
    return {**every_paper(session), **data(session), **{entry.name: entry for entry in of_each}}


def data(session: Session) -> Mapping[str, DataFile]:
    """The files of data of this session; a rehearsal has none that another program would take for results.

    An anonymous copy has those in which it says what it is.
    """
    withheld = _OFFICIAL if session.is_rehearsal else _OFFICIAL - {RESULTS} if session.is_anonymous else ()
    return {name: own for name, own in DATA.items() if name not in withheld}


def published(session: Session) -> tuple[str, ...]:
    """The data of this session that goes along with the papers."""
    return tuple(name for name in PUBLISHED if name in data(session))


def worksheets(session: Session) -> tuple[str, ...]:
    """The worksheets of the commissions as workbooks, by name."""
    return tuple(entry.name for entry in COMMISSIONS.data(session))


def single(session: Session, names: Iterable[str]) -> tuple[str, ...]:
    """These names, `RETURNED` as the lists of all who sent any."""
    lists = tuple(entry.name for entry in SENDERS.data(session))
    return tuple(one for name in names for one in (lists if name == RETURNED else (name,)))


def every_paper(session: Session) -> Mapping[str, PaperEntry]:
    """The papers of this session, and those of each single village and of each vote."""
    single = (*VILLAGES.papers(session), *VOTES.papers(session), *LOOKING_BACK.papers(session))
    return {**papers(session), **ON_REQUEST, **{entry.name: entry for entry in single}}


def to_print(session: Session) -> tuple[str, ...]:
    """What is to be written now: while an amendment is open its draft alone, since the others were signed."""
    if session.amendment:
        return (name_of(session.amendment),)
    return (*of_step(SIDANG), *map(name_of, session.amendments), FEEDBACK, *published(session))


def due_now(session: Session) -> tuple[str, ...]:
    """Everything whose time has come: the report once step 6 is finished, the letters once it was sent."""
    return (*(name for name, entry in papers(session).items() if entry.is_due(session)), *data(session))


def to_send(session: Session) -> tuple[str, ...]:
    """What goes to the planning agency: report and its lampiran, what mended them, delegates, letter, receipt, data."""
    of_sidang = (*of_step(SIDANG), *map(name_of, session.amendments))
    return (*with_lampiran(session, (REPORT,)), *of_sidang, COVERING_LETTER, DELIVERY_RECEIPT, *published(session))


def with_lampiran(session: Session, names: Iterable[str]) -> tuple[str, ...]:
    """These papers, and behind the report those that its slips name."""
    asked = tuple(names)
    return tuple(dict.fromkeys((*asked, *(behind(session) if REPORT in asked else ()))))


def in_word(session: Session) -> Mapping[str, PaperEntry]:
    """The papers of this session that there are as Word files too, those of single villages behind them."""
    return {name: entry for name, entry in every_paper(session).items() if entry.word is not None}


def word_due(session: Session) -> tuple[str, ...]:
    """Those of all villages together whose time has come: letters, the report, and the copy of the Berita Acara."""
    usual = {**papers(session), **ON_REQUEST}
    return tuple(name for name, entry in in_word(session).items() if name in usual and entry.is_due(session))


def of_step(number: int) -> tuple[str, ...]:
    """The papers that a step of the SOP puts out, by name."""
    return tuple(name for name, entry in PAPERS.items() if entry.stem in sop.BY_NUMBER[number].papers)


def name_of(amendment: Amendment) -> str:
    """The paper of an amendment, by name."""
    return AMENDMENTS.name(AMENDMENT, amendment.number)
