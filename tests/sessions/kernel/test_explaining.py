"""Every reason has a sentence and an advice, with its facts or without them."""

import re
from string import Formatter

import pytest

from sessions.kernel.explaining import advice, explain, sentence
from sessions.kernel.refusal_words import ADVICE, FOUND, PLAIN
from sessions.kernel.refusals import Reason, Refused


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_says_what_was_found_and_what_to_do(reason):
    explanation = explain(Refused(reason))
    for text in explanation.lines:
        assert re.fullmatch(r"[A-Z–].*\.", text), text
        assert "{" not in text
        assert 100 >= len(text)
    assert f"{explanation.found} {explanation.advice}" == str(explanation)


@pytest.mark.parametrize("reason", Reason)
def test_a_sentence_with_facts_has_another_without(reason):
    if any(name for _, name, _, _ in Formatter().parse(FOUND[reason])):
        assert "{" not in PLAIN[reason]
    assert "{" not in ADVICE[reason]


def test_facts_are_written_as_people_read_them():
    assert "Utusan Kuto menjadi 4, paling banyak 3." == sentence(
        Refused(Reason.TOO_MANY_DELEGATES, village="Kuto", delegates=4, allowed=3)
    )
    assert "Langkah 5 belum dapat diselesaikan; belum terpenuhi: rekap, verifikasi." == sentence(
        Refused(Reason.STEP_GATE_CLOSED, step=5, missing=("rekap", "verifikasi"))
    )
    assert "Keputusan terakhir adalah penutupan sidang; yang itu tidak dapat dibatalkan." == sentence(
        Refused(Reason.UNDO_BARRIER, kind="SidangClosed")
    )


def test_a_long_list_of_facts_is_counted():
    codes = tuple(f"2007-{n:02}" for n in range(1, 10))
    assert sentence(Refused(Reason.PROPOSAL_NAMED_TWICE, codes=codes)).endswith("2007-06, dan 3 lainnya.")


def test_facts_that_nobody_expected_do_no_harm():
    assert "Tidak ada yang berubah." == sentence(Refused(Reason.NOTHING_TO_DO, surprise=1))
    assert "Pilih atau isi sesuatu yang berbeda dari keadaan sekarang." == advice(Refused(Reason.NOTHING_TO_DO))


def test_text_of_people_in_a_fact_is_not_taken_for_a_template():
    assert "{0} sudah ada dalam daftar hadir." == sentence(Refused(Reason.PERSON_ALREADY_LISTED, name="{0}"))
