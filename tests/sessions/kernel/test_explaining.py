"""Every reason has a sentence and an advice, with its facts or without them."""

import re
from string import Formatter

import pytest

import sessions.kinds  # noqa: F401 - all refusals
from sessions.attendance.decisions import TOO_MANY_DELEGATES
from sessions.kernel.refusals import (
    NOTHING_TO_DO,
    PERSON_ALREADY_LISTED,
    PROPOSAL_NAMED_TWICE,
    REFUSALS,
    Named,
    Refused,
    explain,
)
from sessions.language.local import WORDS, filled
from sessions.record.errors import UNDO_BARRIER
from sessions.steps.decisions import STEP_GATE_CLOSED


@pytest.mark.parametrize("reason", REFUSALS.values(), ids=str)
def test_every_reason_says_what_was_found_and_what_to_do(reason):
    explanation = explain(Refused(reason))
    for text in explanation.lines:
        assert re.fullmatch(r"[A-Z–].*\.", text), text
        assert "{" not in text
        assert 100 >= len(text)
    assert f"{explanation.found} {explanation.advice}" == str(explanation)


@pytest.mark.parametrize("reason", REFUSALS.values(), ids=str)
def test_a_sentence_with_facts_has_another_without(reason):
    if {name for _, name, _, _ in Formatter().parse(reason.found) if name} - WORDS.keys():
        assert reason.plain
        assert "{" not in filled(reason.plain)
    assert "{" not in filled(reason.advice)


def test_facts_are_written_as_people_read_them():
    assert (
        "Utusan Kuto menjadi 4, paling banyak 3."
        == explain(TOO_MANY_DELEGATES(village="Kuto", delegates=4, allowed=3)).found
    )
    assert (
        "Langkah 5 belum dapat diselesaikan; belum terpenuhi: rekap, verifikasi."
        == explain(STEP_GATE_CLOSED(step=5, missing=("rekap", "verifikasi"))).found
    )
    assert (
        "Keputusan terakhir adalah penutupan sidang; yang itu tidak dapat dibatalkan."
        == explain(UNDO_BARRIER(kind=Named("SidangClosed", "penutupan sidang"))).found
    )


def test_a_long_list_of_facts_is_counted():
    codes = tuple(f"2007-{n:02}" for n in range(1, 10))
    assert explain(PROPOSAL_NAMED_TWICE(codes=codes)).found.endswith("2007-06, dan 3 lainnya.")


def test_facts_that_nobody_expected_do_no_harm():
    assert "Tidak ada yang berubah." == explain(NOTHING_TO_DO(surprise=1)).found
    assert "Pilih atau isi sesuatu yang berbeda dari keadaan sekarang." == explain(NOTHING_TO_DO()).advice


def test_text_of_people_in_a_fact_is_not_taken_for_a_template():
    assert "{0} sudah ada dalam daftar hadir." == explain(PERSON_ALREADY_LISTED(name="{0}")).found
