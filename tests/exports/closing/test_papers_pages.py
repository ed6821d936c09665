"""With four times as many proposals a lampiran takes no more than four times as many pages."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from support.any_session import ledger_of
from support.big import scored_session

from exports.closing.papers import berita_acara
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.rules.ceiling import WITHIN
from sessions.values.proposals import Outcome

FEW, TIMES = 160, 4
PARTS = (Lampiran.PRIORITIES, Lampiran.COMMISSIONS, Lampiran.SCORES, Lampiran.RESERVE)


def decided(proposals: int) -> Session:
    """All of them, as the line has it."""
    session = scored_session(proposals, 6, 1)
    inside = {row.code for row in line.of(session).rows if row.placement in WITHIN}
    ended = {
        code: replace(p, outcome=Outcome.AGREED if code in inside else Outcome.RESERVE)
        for code, p in session.proposals.items()
    }
    return replace(session, proposals=ended)


@pytest.mark.parametrize("lampiran", PARTS)
def test_pages_grow_no_faster_than_proposals(
    lampiran: Lampiran, papers: dict[int, Document], layout_of: Callable[[Document], list[str]]
) -> None:
    few, many = (len(layout_of(of_part(papers[count], lampiran))) for count in (FEW, FEW * TIMES))
    assert few < many <= few * TIMES


def of_part(document: Document, lampiran: Lampiran) -> Document:
    (own,) = [part for part in document.sections if part.header and part.header.label == f"LAMPIRAN {lampiran}"]
    return replace(document, sections=(own,), letterhead=None)


@pytest.fixture(scope="module")
def papers() -> dict[int, Document]:
    """Number of proposals -> the Berita Acara."""
    made = {}
    for count in (FEW, FEW * TIMES):
        session = decided(count)
        with speaking(session.office):
            made[count] = berita_acara(ledger_of(session))
    return made
