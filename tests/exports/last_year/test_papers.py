"""The paper about last year's proposals, as it stands in its golden text."""

from support.around import REALIZED, with_last_year
from support.small import opened

from exports.catalogue import NAMES, papers
from exports.last_year.papers import LAST_YEAR, realization


def test_the_paper_tells_what_became_of_the_priorities_and_what_waited(golden):
    meeting = with_last_year()
    meeting.decide(REALIZED)
    golden(realization(meeting.ledger), "realisasi-tahun-lalu")


def test_only_a_session_with_the_list_has_the_paper_among_its_own():
    assert LAST_YEAR in papers(with_last_year().session)
    assert LAST_YEAR not in papers(opened().session)
    assert LAST_YEAR not in NAMES
