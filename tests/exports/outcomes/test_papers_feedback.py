"""The sheet of each desa: one page, its own numbers, whom to ask, nobody named; more pages only for many proposals."""

import re
from dataclasses import replace

from support import big
from support.meeting import Meeting
from support.reading import flat, lines, pages_of, paper, tables

from exports.catalogue import every_paper
from exports.outcomes.papers import whom_to_ask
from exports.outcomes.papers_feedback import feedback_sheets
from exports.paper.blocks import Beside
from exports.paper.document import Section
from sessions.language.local import speaking
from sessions.line import words_brief, words_reasons
from sessions.values.proposals import Outcome, Proposal

SHEETS = "lembar-umpan-balik"


def listed_on(meeting: Meeting, sheet: Section) -> list[Proposal]:
    found = (re.findall(r"\((\w+-\d+)", row[1])[-1] for row in lines(tables(sheet)[0]))
    return [meeting.session.proposals[code] for code in found]


def test_each_village_reads_all_of_it_on_one_portrait_page(kerjo: Meeting) -> None:
    sheets = paper(kerjo, SHEETS)
    assert len(sheets.sections) == len(pages_of(sheets))
    assert not any(sheet.landscape for sheet in sheets.sections)


def test_the_numbers_are_those_the_village_gave_in_their_order(kerjo: Meeting) -> None:
    (sheet,) = every_paper(kerjo.session)[f"{SHEETS}-2001"].build(kerjo.ledger).sections
    own = [p for p in kerjo.session.proposals.values() if p.draft.village and p.draft.village.endswith("2001")]
    asked = sorted(p.draft.village_priority or 0 for p in own)
    assert [str(number) for number in asked] == [row[0] for row in lines(tables(sheet)[0])]


def test_each_proposal_has_an_office_to_ask_and_the_merged_one_names_the_code_that_lives_on(kerjo: Meeting) -> None:
    for sheet in paper(kerjo, SHEETS).sections:
        own = listed_on(kerjo, sheet)
        (notes,) = [block.left for block in sheet.blocks if isinstance(block, Beside)]
        told = notes[0].text.removeprefix("Bertanya kepada: ").removesuffix(".")
        asked, others = {}, ""
        for part in told.split("; "):
            office, _, which = part.partition(" tentang ")
            codes = re.findall(r"\w+-\d+", which)
            asked |= dict.fromkeys(codes, office)
            others = others if codes else office
        for proposal in own:
            if proposal.outcome is Outcome.MERGED:
                (row,) = [row for row in lines(tables(sheet)[0]) if f"({proposal.code}" in row[1]]
                assert proposal.merged_into in row[5]
            else:
                assert whom_to_ask(kerjo.session, proposal) == asked.get(proposal.code, others)


def test_a_reason_is_a_row_of_ninety_signs_unless_it_would_drop_what_people_said(kerjo: Meeting) -> None:
    for sheet in paper(kerjo, SHEETS).sections:
        for proposal, row in zip(listed_on(kerjo, sheet), lines(tables(sheet)[0]), strict=True):
            told = words_brief.row(kerjo.session, proposal.code)
            is_whole = not told.endswith("…") and proposal.reason.rstrip(".") in told
            assert (told if is_whole else words_reasons.sentence(kerjo.session, proposal.code)) == row[5]
            assert len(told) <= 90


def test_no_sheet_names_a_person_but_the_camat(kerjo: Meeting) -> None:
    camat = {official.name for official in kerjo.session.officials.values()}
    names = {person.card.name for person in kerjo.session.people.values()} - camat
    text = flat(paper(kerjo, SHEETS))
    assert names
    assert not [name for name in names if name in text]


def test_where_orders_run_per_commission_the_number_names_its_commission(kerjo: Meeting) -> None:
    own = [p for p in kerjo.session.proposals.values() if p.outcome is Outcome.AGREED]
    orders = {p.commission: (p.code,) for p in own if p.commission}
    session = replace(kerjo.session, agreed_orders=orders)
    with speaking(session.office):
        text = flat(feedback_sheets(replace(kerjo.ledger, session=session)))
    assert orders
    assert all(f" {commission}-1 " in text for commission in orders)
    assert "Nomor: komisi dan urutan di dalamnya, dari " in text


def test_the_sheet_grows_line_by_line_with_the_proposals_of_a_village(kerjo: Meeting) -> None:
    counts = []
    for many in (15, 60, 120):
        session = big.scored_session(3 * many, 6, 1)
        with speaking(session.office):
            sheet = feedback_sheets(replace(kerjo.ledger, session=session), session.office.villages[0].code)
        assert many == len(lines(tables(sheet.sections[0])[0]))
        counts.append(len(pages_of(sheet)))
    assert 1 == counts[0]
    assert counts[1] <= 3
    assert counts[2] <= 2 * counts[1]
