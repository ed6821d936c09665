"""Lembar Penilaian: every proposal of a commission by code, agreed scores printed, the rest left for the rater."""

from support import small

from exports.paper.tables import Table
from exports.scoring.papers import score_sheets
from exports.text.file import to_text
from sessions.scoring.decisions_scores import ScoresEntered


def rows_of(document) -> list[list[tuple[str, ...]]]:
    return [
        [row.cells for row in block.rows]
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Table)
    ]


def test_there_is_a_sheet_for_each_commission_in_the_order_of_the_codes() -> None:
    meeting = small.adopted()
    meeting.decide(ScoresEntered(scores={small.code("2001-01"): {small.K2: 4}}))
    sheets = rows_of(score_sheets(meeting.ledger))
    assert [["2001-01", "2003-01"], ["2001-02", "2003-02"], ["2008-01", "2008-02"]] == [
        [row[1] for row in sheet] for sheet in sheets
    ]
    assert ("", "4", "", "") == sheets[0][0][4:]


def test_the_sheet_tells_the_anchors_and_has_room_for_the_rater() -> None:
    text = to_text(score_sheets(small.adopted().ledger), 120)
    assert "K1 Keterdesakan (bobot 50): 1 = 1; 2 = 2;" in " ".join(text.split())
    assert "Penilai" in text
    assert "versi 1; skor 1" in text


def test_before_the_commissions_have_proposals_it_says_so() -> None:
    assert "Belum ada usulan yang dibagi" in to_text(score_sheets(small.recapped().ledger), 80)
