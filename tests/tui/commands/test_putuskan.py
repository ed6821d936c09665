"""`musrenbang putuskan`: every line gets its answer, and a refused one changes nothing."""

import json
from datetime import datetime, timedelta, timezone

import pytest
from support import small
from support.on_disk import sitting_of

from sessions.kernel.session import Ceilings
from sessions.outcomes.decisions import rest_by_line
from sessions.record.codec import encode
from sessions.values.guideline import LineKind, LineWay

SKIP = {"kind": "StepSkipped", "data": {"step": 1, "by": "Camat", "reason": "Rekap dibuat tahun lalu"}}


def wish(activity: str) -> dict[str, object]:
    draft = {"activity": activity, "village": "33.13.16.2007", "cost": 150_000_000, "agency": "DPUPR"}
    return {"kind": "ProposalAdded", "data": {"draft": draft, "origin": "desa"}}


def lines(*messages: object) -> str:
    return "\n".join(json.dumps(message) for message in messages)


@pytest.fixture
def decide(musrenbang, kerjo):
    """`decide(text)`: exit code and answers."""

    def answers(typed, *arguments):
        answer = musrenbang("putuskan", kerjo, *arguments, typed=typed)
        assert "" == answer.err
        return answer.code, [json.loads(line) for line in answer.lines]

    return answers


def test_an_accepted_decision_is_answered_with_its_number(decide):
    assert (0, [{"ok": True, "seq": 2}, {"ok": True, "seq": 3}]) == decide(lines(SKIP, wish("Talud Dk. Jetis")))


def test_a_refused_decision_is_answered_with_reason_facts_and_sentence(decide, kerjo, journal):
    before = journal(kerjo)
    code, [answer] = decide(lines({"kind": "StepCompleted", "data": {"step": 1}}))
    assert 1 == code
    assert {"ok", "reason", "facts", "sentence"} == answer.keys()
    assert (False, "STEP_GATE_CLOSED") == (answer["ok"], answer["reason"])
    assert answer["sentence"].startswith(
        "Langkah 1 belum dapat diselesaikan; belum terpenuhi: usulan desa sudah masuk."
    )
    assert before == journal(kerjo)


def test_after_a_refusal_the_next_lines_are_still_decided(decide):
    code, answers = decide(lines(SKIP, SKIP, wish("Talud Dk. Jetis")))
    assert 1 == code
    assert [True, False, True] == [answer["ok"] for answer in answers]
    assert [2, 3] == [answer["seq"] for answer in answers if answer["ok"]]


def test_who_saw_an_older_state_is_told(decide):
    code, answers = decide(lines(SKIP, {**wish("Talud"), "expected": 1}, {**wish("Talud"), "expected": 2}))
    assert 1 == code
    assert ["STALE"] == [answer["reason"] for answer in answers if not answer["ok"]]
    assert {"expected": 1, "seq": 2} == answers[1]["facts"]


def test_late_entry_keeps_when_it_happened(decide, kerjo, musrenbang):
    wib = timezone(timedelta(hours=7))
    occurred = (datetime.now(wib) - timedelta(hours=2)).isoformat(timespec="seconds")
    assert 0 == decide(lines({**SKIP, "occurred": occurred}))[0]
    steps = json.loads(musrenbang("daftar", kerjo, "waktu", "--json").out)
    assert occurred == steps[0]["selesai"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "BAD_SHAPE"),
        (b"[]", "BAD_SHAPE"),
        (b'"StepSkipped"', "BAD_SHAPE"),
        (b"\xff\xfe{}", "BAD_SHAPE"),
        (b'{"kind": "StepSkipped"}', "BAD_SHAPE"),
        (b'{"kind": "StepSkipped", "data": {}, "who": "Sari"}', "BAD_SHAPE"),
        (b'{"kind": "StepSkipped", "data": {"step": 1.0, "by": "Camat", "reason": "tahun lalu"}}', "BAD_SHAPE"),
        (b'{"kind": "StepSkipped", "data": {"step": "1", "by": "Camat", "reason": "tahun lalu"}}', "BAD_SHAPE"),
        (b'{"kind": "StepSkipped", "data": {"step": 1, "by": "Camat"}}', "BAD_SHAPE"),
        (b'{"kind": "SessionOpened", "data": {}}', "BAD_SHAPE"),
        (b'{"kind": "RapatDibubarkan", "data": {}}', "UNKNOWN_KIND"),
        (b'{"kind": "Withdrawn", "data": {"seq": 1}}', "UNDO_BARRIER"),
        (b"[" * 100_000, "BAD_SHAPE"),
        (b'{"kind": "StepSkipped", "data": ' + b"[" * 400 + b"]" * 400 + b"}", "BAD_SHAPE"),
        (b"9" * 5000, "BAD_SHAPE"),
    ],
)
def test_what_is_no_decision_is_refused_without_a_trace(decide, kerjo, journal, line, reason):
    before = journal(kerjo)
    code, [answer] = decide(line)
    assert (1, reason) == (code, answer["reason"])
    assert "  " not in answer["sentence"]
    assert before == journal(kerjo)


def test_blank_lines_and_a_byte_order_mark_are_no_decisions(decide):
    typed = b"\xef\xbb\xbf" + lines(SKIP).encode() + b"\r\n\r\n   \n" + lines(wish("Talud Dk. Jetis")).encode()
    assert (0, [{"ok": True, "seq": 2}, {"ok": True, "seq": 3}]) == decide(typed)


def test_nothing_typed_decides_nothing(decide, kerjo, journal):
    before = journal(kerjo)
    assert (0, []) == decide("")
    assert before == journal(kerjo)


def test_decisions_can_stand_in_a_file(decide, tmp_path):
    file = tmp_path / "keputusan.jsonl"
    file.write_text(lines(SKIP), encoding="utf-8")
    assert (0, [{"ok": True, "seq": 2}]) == decide("", file)


@pytest.mark.parametrize("name", ["tidak-ada.jsonl", "."])
def test_a_file_that_cannot_be_read_is_told(refused, kerjo, tmp_path, name):
    assert str(tmp_path / name) in refused(kerjo, "putuskan", kerjo, tmp_path / name)


def test_the_journal_knows_who_typed(decide, kerjo, musrenbang):
    decide(lines(SKIP), "--oleh", "Budi Hartanto")
    decide(lines(wish("Talud Dk. Jetis")))
    typists = [row["oleh"] for row in json.loads(musrenbang("daftar", kerjo, "jurnal", "--json").out)]
    assert ["Sari", "Budi Hartanto", "Sekretaris"] == typists


def test_sesi_json_follows_when_the_command_ends(decide, kerjo, musrenbang):
    decide(lines(wish("Talud Dk. Jetis")))
    tables = json.loads((kerjo / "sesi.json").read_text())
    assert ["Talud Dk. Jetis"] == [row["kegiatan"] for row in tables["usulan"].values()]
    assert 0 == musrenbang("periksa", kerjo).code


REST = {"act": "sisanya sesuai garis"}


@pytest.fixture
def partly_funded(tmp_path):
    """A folder whose line funds one proposal in part, and the meeting in memory that it is of."""
    meeting = small.scored(LineKind.CEILING, way=LineWay.PARTIAL, ceilings=Ceilings(kecamatan=250 * small.JT))
    sitting_of(meeting, tmp_path / "rapat").close()
    return meeting, tmp_path / "rapat"


def test_the_rest_by_the_line_is_one_line_and_funds_in_part_as_the_screens_do(musrenbang, partly_funded):
    meeting, folder = partly_funded
    answer = musrenbang("putuskan", folder, typed=json.dumps(REST))
    seq = len(meeting.entries) + 1
    assert (0, {"ok": True, "seq": seq}) == (answer.code, json.loads(answer.out))
    kept = json.loads((folder / "jurnal.jsonl").read_text().splitlines()[-1])
    assert ("OutcomesDecided", encode(rest_by_line(meeting.session))) == (kept["kind"], kept["data"])
    assert 1 == sum(ending["agreed"]["cost"] is not None for ending in kept["data"]["endings"])
    again = json.loads(musrenbang("putuskan", folder, typed=json.dumps(REST)).out)
    assert (False, "NOTHING_TO_DO") == (again["ok"], again["reason"])


@pytest.mark.parametrize("bad", [{"act": "semuanya"}, {**REST, "kind": "SidangClosed"}, {**REST, "data": {}}])
def test_an_act_that_is_none_or_says_more_is_refused(decide, bad):
    code, [answer] = decide(json.dumps(bad))
    assert (1, "BAD_SHAPE", "act") == (code, answer["reason"], answer["facts"]["field"])


def test_the_rest_by_the_line_that_was_seen_earlier_is_stale(musrenbang, partly_funded):
    _, folder = partly_funded
    answer = json.loads(musrenbang("putuskan", folder, typed=json.dumps({**REST, "expected": 3})).out)
    assert "STALE" == answer["reason"]


def test_what_happened_in_the_year_1_is_refused_with_advice(decide):
    code, [answer] = decide(json.dumps({**SKIP, "occurred": "0001-01-01T00:00:00+07:00"}))
    assert (1, "TIME_OUTSIDE") == (code, answer["reason"])
    assert answer["sentence"].startswith(
        "Waktu kejadian 1 Januari 1 pukul 00.00 tidak mungkin: di luar masa sesi ini, "
    )
