"""Random meetings: of every proposal code, cost, value, outcome and the whole reason stand in the Berita Acara."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from support.any_session import as_drawn, ledger_of, sessions
from support.meeting import Meeting
from support.reading import by_code, flat, paper, section
from support.reasons_on_paper import told

from exports.closing.papers import berita_acara
from exports.paper import columns
from exports.paper.blocks import Paragraph
from exports.paper.document import Document
from exports.paper.frame import Lampiran
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line.words_reasons import FULL, in_full
from sessions.rules import ranking
from sessions.rules.ceiling import WITHIN
from sessions.values.proposals import PRIORITIES, Outcome, Proposal

NUMBERS_ALONE = re.compile(
    r"Nomor \d+ dari \d+( di Komisi \w+)?(, nilai [\d,]+)?, "
    r"(di dalam garis batas|tanpa pagu dan kuota yang membatasi)\."
)
"""A reason that says no more than the columns of number and value."""

NAMED = re.compile(r"\b[A-Z\d]{3,4}-\d+\b|Rp[\d.]*\d|\bK\d\b|\d+ KK")
"""Codes, rupiah, criteria and households in a reason."""

WORDS = ("undian", "musyawarah", "suara", "prioritas desa", "belum diketahui", "dipindahkan", "menyimpang", "kuota")
WORDS += (
    "belum lengkap",
    "tidak dapat bersama",
    "digabung",
    "dipecah",
    "menunggu",
    "tidak memerlukan biaya",
    "sebagian",
)


def check(session: Session, document: Document) -> None:
    """All that have a commission, whatever became of them."""
    found, whole = told(document), flat(document)
    assert {p.code for p in session.proposals.values() if p.commission} == set(found)
    for code, own in found.items():
        proposal, row = session.proposals[code], line.of(session).by_code.get(code)
        score = row.score if row else None
        assert columns.result(proposal) == own.row["Biaya (Rp)"]
        assert ("-" if score is None else ranking.two_decimals(score)) == own.row["Nilai"]
        assert (proposal.outcome.label if proposal.outcome else "belum diputus") == own.row["Hasil"]
        assert f"{proposal.draft.activity}" in own.row["Kegiatan"]
        if proposal.outcome is not None and not is_elsewhere(session, proposal):
            check_reason(session, proposal, own.places, f"{own.reason} Rp{own.row['Biaya (Rp)']}", whole)


def check_differences(session: Session, document: Document) -> int:
    """Each Selisih is its own value less that of the one that the head names for its commission; how many there are."""
    part = section(document, Lampiran.RESERVE)
    beside = " ".join(block.text for block in part.blocks if isinstance(block, Paragraph))
    last = {commission: (code, hundredths(value)) for commission, code, value in LAST.findall(beside)}
    told = [row for row in by_code(part) if row["Selisih"] != "-"]
    assert {str(session.proposals[row["Kode"]].commission) for row in told} == set(last)
    for row in told:
        code, value = last[str(session.proposals[row["Kode"]].commission)]
        assert line.of(session).by_code[code].placement in WITHIN
        assert abs(hundredths(row["Nilai"]) - value - hundredths(row["Selisih"])) <= 1
    return len(told)


LAST = re.compile(r"Komisi (\w+) ([A-Z\d]{3,4}-\d+)(?: \([^)]*\))? ([\d,]+)")


def hundredths(value: str) -> int:
    return int(value.replace(",", "").replace("−", "-"))


def is_elsewhere(session: Session, proposal: Proposal) -> bool:
    """Agreed to, but of an agency of another level: Lampiran III tells whose it is."""
    agency = session.agency(proposal.agency)
    return proposal.outcome in PRIORITIES and agency is not None and agency.level not in {"kabupaten", "kecamatan"}


def check_reason(session: Session, proposal: Proposal, places: tuple[str, ...], printed: str, whole: str) -> None:
    full = in_full(session, reasons.of(session, proposal.code), FULL)
    if places == ("II",):
        assert NUMBERS_ALONE.fullmatch(full), (proposal.code, full)
        return
    full = NUMBERS_ALONE.sub("", full, count=1)
    if proposal.outcome in PRIORITIES | {Outcome.RESERVE}:
        value = [own for own in NAMED.findall(full) if own not in printed]
        assert not [own for own in value if own not in whole], (proposal.code, full, printed)
        missing = [word for word in WORDS if word in full and word not in printed.lower()]
        assert not missing, (proposal.code, missing, full, printed)
        assert set(value) <= set(beside(session, proposal)), (proposal.code, value, full, printed)
        assert not [own for own in took_its_place(session, proposal) if own not in printed], (full, printed)
    elif proposal.outcome in {Outcome.MERGED, Outcome.SPLIT}:
        assert columns.reason(session, proposal).rstrip(".") in printed
    else:
        assert proposal.outcome.label in printed.lower()
        assert proposal.draft.village is None or session.village_name(proposal.draft.village) in printed
    assert proposal.reason.strip().rstrip(".") in printed


def took_its_place(session: Session, proposal: Proposal) -> list[str]:
    """Of each limit in its way the first of those that closed it or had the last of it."""
    blocks = reasons.of(session, proposal.code).outside
    amounts = line.of(session).tallies
    own = [b for b in blocks if b.limit.pair is None and amounts[b.limit].amount and not (b.limit.is_money and b.left)]
    found = [b.closed_by or b.last_inside for b in own]
    return [codes[0] for codes in found if codes]


def beside(session: Session, proposal: Proposal) -> list[str]:
    """What the head of Lampiran VII tells for all: the last inside of its commission."""
    found = reasons.of(session, proposal.code)
    return [found.beside.other] if found.beside and proposal.outcome is Outcome.RESERVE else []


@settings(as_drawn, max_examples=60)
@given(sessions())
def test_nothing_of_a_reason_is_lost_between_the_lampiran(session: Session) -> None:
    with speaking(session.office):
        document = berita_acara(ledger_of(replace(session, steps={})))
        check(session, document)
        check_differences(session, document)


@pytest.mark.parametrize("meeting", ["kerjo", "city", "draft"])
def test_nothing_is_lost_in_the_meetings_that_were_held(meeting: str, request: pytest.FixtureRequest) -> None:
    held: Meeting = request.getfixturevalue(meeting)
    with speaking(held.session.office):
        check(held.session, paper(held))
        assert check_differences(held.session, paper(held)) >= {"kerjo": 20}.get(meeting, 0)
