"""The anonymous copy of a journal: another chain, the same meeting, and it says of itself what it is."""

from collections.abc import Mapping
from dataclasses import replace
from random import SystemRandom

import pytest
from support import published, small
from support.examples import EXAMPLES
from support.on_disk import sitting_of
from support.untouched import hashes

from exports.results.derived import results
from sessions.anonymous.copying import NotAnonymised, anonymised, write
from sessions.anonymous.masking import Masks
from sessions.attendance.decisions import PersonArrived, PersonCorrected
from sessions.kernel.checks import IS_ANONYMOUS
from sessions.kernel.refusals import Refused
from sessions.office.decisions import OfficialsNamed, SessionOpened
from sessions.record.codec import encode
from sessions.record.errors import FolderNotEmpty, NotASession, RecordAlarm
from sessions.record.verify import verify
from sessions.values.attendance import Official, PersonCard, PersonId, Role, Sex, Unsur
from tui.commands.folder import tables_of

NUMBERS = {int, bool, type(None)}


def copied(meeting):
    return anonymised(meeting.entries, list.reverse)


def figures(value):
    """Only the figures of a value, with the names of their fields."""
    if isinstance(value, Mapping):
        return {key: figures(part) for key, part in value.items()}
    if isinstance(value, list):
        return [figures(part) for part in value]
    return value if type(value) in NUMBERS else ""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example.decision).__name__)
def test_each_kind_of_decision_is_taken_again_in_the_copy(example):
    meeting = example.given() if example.given else None
    if meeting is None:
        return
    meeting.decide(example.decision)
    copy = copied(meeting)
    before, after = meeting.session, copy.ledger.session
    assert [entry.kind for entry in meeting.entries] == [entry.kind for entry in copy.ledger.entries]
    assert list(before.proposals) == list(after.proposals)
    assert list(before.people) == list(after.people)
    assert [p.outcome for p in before.proposals.values()] == [p.outcome for p in after.proposals.values()]


@pytest.mark.parametrize("make", [small.closed, published.rich, small.scored], ids=["closed", "rich", "scored"])
def test_scores_orders_votes_lots_outcomes_and_sums_are_the_same(make):
    meeting = make()
    before, after = results(meeting.ledger), results(copied(meeting).ledger)
    assert before["hitungan"] == after["hitungan"]
    assert (False, True) == tuple(told["sesi"].get("anonim", False) for told in (before, after))
    for part in before.keys() - {"sesi", "kode_data", "hitungan"}:
        assert figures(before[part]) == figures(after[part]), part


def test_the_copy_says_in_its_first_decision_what_it_is_and_nothing_else_of_it_is_new():
    copy = copied(small.closed())
    first = copy.ledger.entries[0]
    assert isinstance(first.decision, SessionOpened)
    assert encode(first.decision)["is_anonymous"] is True
    assert copy.ledger.session.is_anonymous
    assert not small.closed().session.is_anonymous
    assert "ANONIM" in first.decision.sentence(copy.ledger.session)
    assert "is_anonymous" not in encode(replace(first.decision, is_anonymous=False))
    assert not {entry.hash for entry in small.closed().entries} & {entry.hash for entry in copy.ledger.entries}


def test_the_same_person_is_called_alike_wherever_they_are_named():
    meeting = small.scored()
    card = PersonCard(name="Warsini Prihatin", sex=Sex.FEMALE, unsur=Unsur.OTHER)
    camat = Official(role=Role.CAMAT, name="Dra. Warsini Prihatin, M.Si.")
    meeting.decide(PersonArrived(card=card), OfficialsNamed(officials=(camat,)))
    session = copied(meeting).ledger.session
    called = list(session.people.values())[-1].card.name
    assert called.startswith("Peserta ")
    assert session.officials[Role.CAMAT].name.split("-")[0] == called.split("-")[0]


def test_what_was_put_right_about_somebody_is_still_put_right():
    meeting = small.scored()
    card = PersonCard(name="Warsini Prihatin", sex=Sex.FEMALE, unsur=Unsur.OTHER, phone="0812-3456-7890")
    meeting.decide(PersonArrived(card=card))
    id_ = PersonId(list(meeting.session.people)[-1])
    for change in ({"phone": "0812-3456-7891"}, {"name": "Warsini Prihatin, S.E."}, {"address": "Dk. Jetis RT 02"}):
        card = replace(card, **change)
        meeting.decide(PersonCorrected(person=id_, card=card))
    assert meeting.session.seq == copied(meeting).ledger.session.seq


def test_two_copies_do_not_number_people_alike():
    first, second = (anonymised(small.closed().entries, SystemRandom().shuffle) for _ in range(2))
    assert first.lines != second.lines


def test_who_would_still_be_seen_keeps_the_copy_from_being_made(monkeypatch):
    monkeypatch.setattr(Masks, "masked", lambda *asked: asked[-1])
    with pytest.raises(NotAnonymised, match="keputusan nomor"):
        copied(small.closed())


def test_the_session_is_only_read_and_the_copy_is_whole(tmp_path):
    real, to = tmp_path / "rapat", tmp_path / "salinan"
    sitting_of(small.closed(), real).close()
    before = hashes(real)
    write(real, to, shuffle=list.reverse, tables=tables_of)
    assert before == hashes(real)
    assert {"jurnal.jsonl", "sesi.json"} == set(hashes(to))
    assert verify(to, tables=tables_of) is None


def test_what_is_no_whole_session_and_where_something_lies_makes_no_copy(tmp_path):
    real, to = tmp_path / "rapat", tmp_path / "salinan"
    sitting_of(small.closed(), real).close()

    def tried(source, target):
        write(source, target, shuffle=list.reverse, tables=tables_of)

    with pytest.raises(NotASession):
        tried(tmp_path / "tidak-ada", to)
    with pytest.raises(FolderNotEmpty):
        tried(real, real)
    tried(real, to)
    with pytest.raises(Refused) as refused:
        tried(to, tmp_path / "lagi")
    assert IS_ANONYMOUS == refused.value.reason
    journal = real / "jurnal.jsonl"
    journal.write_bytes(journal.read_bytes().replace(b"Suparno", b"Suparni", 1))
    with pytest.raises(RecordAlarm):
        tried(real, tmp_path / "lain")
    assert not (tmp_path / "lagi").exists()
    assert not (tmp_path / "lain").exists()
