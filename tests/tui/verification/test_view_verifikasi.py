"""The verification in words: what is meant by a line, what the checklist begins with, and who waits until when."""

from datetime import date

import pytest
from support.first_steps import COST, LAND, come_again, waiting
from support.small import code, codes, recapped

from sessions.values.verification import Answer, ChecklistItemId
from tui.dialogs.reading import Unreadable
from tui.proposals import view
from tui.proposals.view import EVERYTHING, Sieve
from tui.proposals.view_one import proposal_detail, status
from tui.verification import view as verification_view
from tui.widgets.view import Tone

BEFORE, AFTER = date(2027, 1, 22), date(2027, 1, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2001-1 2003-02", "2001-01 2003-02"),
        ("2003", "2003-01 2003-02"),
        ("ganten, 2001-01", "2003-01 2003-02 2001-01"),
        ("2003 2003-01", "2003-01 2003-02"),
        ("tampil", "2008-01"),
        (" Tampil ", "2008-01"),
    ],
)
def test_a_line_names_proposals_by_code_village_or_all_that_is_shown(typed: str, meant: str) -> None:
    assert codes(meant) == verification_view.picked(recapped().session, typed, ["2008-01"])


def test_what_is_neither_code_nor_village_is_said() -> None:
    with pytest.raises(Unreadable, match="MARS bukan kode usulan dan bukan desa"):
        verification_view.picked(recapped().session, "2003 Mars", ())


def test_the_checklist_begins_with_what_was_answered_else_what_the_data_says() -> None:
    session = waiting().session
    volume = ChecklistItemId("volume")
    one = verification_view.at_first(session, codes("2001-01"))
    assert (Answer.YES, Answer.NO, Answer.YES) == (one[LAND], one[COST], one[volume])
    many = verification_view.at_first(session, codes("2001-01 2003-02"))
    assert (None, Answer.YES) == (many.get(LAND), many[volume])
    assert {volume: Answer.YES} == verification_view.news(
        session, codes("2001-01"), {LAND: Answer.YES, volume: Answer.YES}
    )


def test_only_what_waits_here_can_pass_and_only_what_is_here_can_go_back() -> None:
    session = waiting().session
    three = codes("2001-01 2001-02 2003-01")
    assert (
        codes("2001-01")
        == verification_view.fit_to_pass(session, three)
        == verification_view.fit_to_go_back(session, three)
    )


def test_who_waits_shows_until_when_and_stands_out_after_that_day() -> None:
    session = waiting().session
    on_time, late = (
        next(row for row in view.rows(session, EVERYTHING, {}, today) if row.key == "2001-02")
        for today in (BEFORE, AFTER)
    )
    assert ("tunggu 22-01", Tone.PLAIN) == (on_time.cells[-1], on_time.tone)
    assert ("lewat 22-01", Tone.ALERT) == (late.cells[-1], late.tone)
    assert "2 menunggu perbaikan (2 lewat batas)" in view.summary(session, EVERYTHING, AFTER)
    assert "2 menunggu perbaikan ·" in f"{view.summary(session, EVERYTHING, BEFORE)} ·"
    assert "tunggu 22-01" == status(session.proposals[code("2001-02")])


def test_the_detail_tells_answers_returns_and_what_it_was_before() -> None:
    there, again = (proposal_detail(make().session, "2001-02") for make in (waiting, come_again))
    assert there is not None
    assert again is not None
    assert there.lines[1].startswith("Diperbaiki desa sampai 22-01-2027: RAB dan status lahan agar dilengkapi.")
    facts = dict(there.facts)
    assert ("1 ya, 1 tidak, 12 belum", "Perkiraan biaya wajar (RAB)") == (facts["Diperiksa"], facts["Kurang"])
    assert "Rp150.000.000" == dict(again.facts)["Semula"]
    assert dict(again.facts)["Dikembalikan"].endswith("kembali 18-01-2027")


def test_a_set_is_told_with_villages_and_what_is_wanting() -> None:
    text = verification_view.preview(waiting().session, codes("2001-01 2003-02"))
    assert text.startswith("2 usulan, menurut usulan 250 jt: Kuto 1, Ganten 1.")
    assert text.endswith("\n\n1 di antaranya bertanda tidak di daftar periksa: 2001-01.")


def test_the_sieve_finds_what_was_found_wanting() -> None:
    sieve = EVERYTHING.with_choice(Sieve(mark="kurang"))
    assert ["2001-01", "2001-02"] == [row.key for row in view.rows(waiting().session, sieve, {})]
