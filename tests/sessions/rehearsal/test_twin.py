"""The twin of a session: the same meeting in a private folder, nobody to be reached; nothing else is touched."""

import json
import stat
import sys

import pytest
from support import small
from support.on_disk import sitting_of
from support.untouched import hashes

from sessions.attendance.decisions import PersonArrived
from sessions.kernel.session import Session
from sessions.kinds import KINDS
from sessions.office.decisions import OfficialsNamed
from sessions.record.disk import SYSTEM_DISK
from sessions.record.errors import NotASession, SessionLocked
from sessions.record.reading import read_folder
from sessions.record.sitting import Sitting
from sessions.rehearsal import twin
from sessions.values.attendance import Official, PersonCard, Role, Sex, Unsur
from tui.commands.folder import tables_of

PHONE, ADDRESS, NIP = "0812-3456-7890", "Dk. Jetis RT 02", "197001011990031001"


def told(session):
    """What the sidang has come to, in figures that contacts play no part in."""
    return (
        session.seq,
        [(p.code, p.outcome, p.commission, dict(p.scores)) for p in session.proposals.values()],
        [(p.card.name, p.card.village, p.is_present) for p in session.people.values()],
        [(item.id, item.started, item.ended) for item in session.agenda],
        {number: vote.state for number, vote in session.votes.items()},
    )


@pytest.fixture
def real(tmp_path):
    """A session in Pleno II, in which somebody can be reached, and with a decision that was withdrawn."""
    meeting = small.scored()
    card = PersonCard(name="Warsini", sex=Sex.FEMALE, unsur=Unsur.OTHER, address=ADDRESS, phone=PHONE)
    camat = Official(role=Role.CAMAT, name="Retno Wulandari", nip=NIP)
    meeting.decide(PersonArrived(card=card), OfficialsNamed(officials=(camat,)))
    meeting.decide(PersonArrived(card=PersonCard(name=f"Slamet {PHONE}", sex=Sex.MALE, unsur=Unsur.OTHER)))
    meeting.take_back()
    folder = tmp_path / "musrenbang-kerjo-2028"
    first, *rest = meeting.entries
    times = [first.at]
    with Sitting.create(folder, "Sari", lambda: times[-1], first.decision, tables=tables_of) as sitting:
        for entry in rest:
            times.append(entry.at)
            sitting.decide(entry.decision)
    return folder


@pytest.fixture
def below(tmp_path):
    return tmp_path / "cache" / "gladi"


def made(real, below):
    found = twin.folder_of(real, below)
    twin.make(real, found, by="Sari")
    return found


def ledger_of(folder):
    reading = read_folder(folder, KINDS, SYSTEM_DISK)
    assert reading.alarm is None
    return reading.ledger


def test_the_twin_is_the_same_meeting_and_says_that_it_is_a_rehearsal(real, below):
    before, after = ledger_of(real).session, ledger_of(made(real, below)).session
    assert told(before) == told(after)
    assert (False, True) == (before.is_rehearsal, after.is_rehearsal)


def test_nobody_can_be_reached_by_what_the_twin_holds(real, below):
    there = "".join(path.read_text(encoding="utf-8") for path in real.rglob("*.jsonl"))
    assert all(text in there for text in (PHONE, ADDRESS, NIP))
    for path in made(real, below).rglob("*"):
        assert not any(text in path.read_text(encoding="utf-8") for text in (PHONE, ADDRESS, NIP)), path.name


def test_no_file_of_the_session_changes_and_none_is_added(real, below):
    before = hashes(real)
    found = made(real, below)
    with Sitting.open(found, "Sari", lambda: ledger_of(real).latest, tables=tables_of) as sitting:
        twin.skip_what_is_open(sitting)
    twin.remove(found)
    assert before == hashes(real)
    assert not found.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are of another kind there")
def test_only_its_owner_may_enter(real, below):
    found = made(real, below)
    assert [0o700, 0o700] == [stat.S_IMODE(folder.stat().st_mode) for folder in (below, found)]


def test_its_name_tells_the_session_and_another_folder_of_that_name_has_another(real, below, tmp_path):
    other = tmp_path / "arsip" / real.name
    assert twin.folder_of(real, below).name.startswith("musrenbang-kerjo-2028-")
    assert twin.folder_of(real, below) == twin.folder_of(real / ".." / real.name, below)
    assert twin.folder_of(real, below) != twin.folder_of(other, below)


def test_the_steps_that_are_open_are_passed_over_and_told(tmp_path, below):
    meeting = small.recapped()
    real = tmp_path / "rapat"
    sitting_of(meeting, real).close()
    open_before = set(range(1, 5)) - set(meeting.session.steps)
    found = made(real, below)
    with Sitting.open(found, "Sari", lambda: meeting.now, tables=tables_of) as sitting:
        assert open_before == set(twin.skip_what_is_open(sitting)) == set(twin.skipped(sitting.session))
        assert () == twin.skip_what_is_open(sitting)
    assert open_before


def test_a_closed_sidang_a_rehearsal_and_what_is_no_session_are_not_rehearsed(tmp_path, below, real):
    closed = tmp_path / "ditutup"
    sitting_of(small.closed(), closed).close()
    with pytest.raises(twin.NotRehearsable, match="sudah ditutup"):
        made(closed, below)
    with pytest.raises(twin.NotRehearsable, match="sendiri sebuah gladi"):
        twin.make(made(real, below), tmp_path / "lagi", by="Sari")
    with pytest.raises(NotASession):
        made(tmp_path / "kosong", below)


def test_a_rehearsal_that_goes_on_elsewhere_is_noticed(real, below):
    found = made(real, below)
    now = ledger_of(real).latest
    with Sitting.open(found, "Sari", lambda: now, tables=tables_of), pytest.raises(SessionLocked):
        twin.require_unused(found, now)
    twin.require_unused(found, now)


def test_what_was_cut_off_while_it_was_made_is_made_anew(real, below):
    found = twin.folder_of(real, below)
    found.mkdir(parents=True)
    (found / "jurnal.jsonl.baru").write_text("{", encoding="utf-8")
    assert not twin.is_there(found)
    made(real, below)
    assert (found,) == twin.left_behind(below)
    assert real.resolve() == twin.session_of(found)


def test_a_state_that_cannot_be_read_says_nothing(real, below):
    found = made(real, below)
    for broken in ("", "{", "[]", json.dumps({"sesi": 3})):
        (found / twin.STATE).write_text(broken, encoding="utf-8")
        assert twin.session_of(found) is None


def test_only_a_journal_that_opens_a_rehearsal_is_one(real, below, tmp_path):
    assert twin.is_rehearsal(made(real, below))
    assert not twin.is_rehearsal(real)
    assert not twin.is_rehearsal(tmp_path / "tidak-ada")
    assert not Session().is_rehearsal
