"""Who takes part from elsewhere: heads, quorum and voice as the house rules say, and never a card."""

from dataclasses import replace

import pytest
from support.meeting import Meeting
from support.small import BOTOK, KUTO, PARTINI, SRI, SULASTRI, SUPARNO, card, delegate, gathered, prepared

from exports.catalogue import every_paper
from exports.closing.papers import BERITA_ACARA
from exports.text.file import to_text
from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PersonArrived, PersonCorrected
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.closing import facts as closing
from sessions.house_rules.decisions import HouseRulesSet, RulesAdopted
from sessions.record.tables import tables
from sessions.sentences.clauses import sentence
from sessions.values.attendance import PersonCard, PersonId, Presence, Unsur
from sessions.values.votes import Option, VoteMethod
from sessions.votes.decisions import VoteOpened


def elsewhere(given: PersonCard) -> PersonCard:
    return replace(given, presence=Presence.ONLINE)


def of(meeting: Meeting, id_: PersonId) -> PersonCard:
    return meeting.session.people[id_].card


def with_two_online(*, quorum: bool = False, voice: bool = False) -> Meeting:
    """Partini of Botok and Sulastri of the DPRD take part from elsewhere; Botok has one delegate in the hall."""
    meeting = gathered()
    rules = replace(meeting.session.house_rules, online_quorum=quorum, online_voice=voice)
    meeting.decide(
        HouseRulesSet(house_rules=rules),
        *(PersonCorrected(person=id_, card=elsewhere(of(meeting, id_))) for id_ in (PARTINI, SULASTRI)),
        RulesAdopted(),
    )
    return meeting


@pytest.mark.parametrize(
    ("quorum", "voice", "present", "voices", "told"),
    [
        (False, False, 6, 1, ""),
        (True, False, 7, 1, ", utusan daring dihitung dalam kuorum"),
        (False, True, 6, 2, ", utusan daring mempunyai hak suara"),
        (True, True, 7, 2, ", utusan daring dihitung dalam kuorum dan mempunyai hak suara"),
    ],
)
def test_the_house_rules_say_whether_they_count_and_vote(quorum, voice, present, voices, told) -> None:
    meeting = with_two_online(quorum=quorum, voice=voice)
    assert (present, voices) == (
        attendance.quorum_now(meeting.session).present,
        attendance.voices(meeting.session)[BOTOK],
    )
    assert 9 == sum(tally.total for tally in attendance.by_unsur(meeting.session))
    said = sentence(HouseRulesSet(house_rules=meeting.session.house_rules), meeting.session)
    assert f"waktu bicara 3 menit{told}." in said


def test_a_secret_card_is_never_theirs() -> None:
    meeting = with_two_online(quorum=True, voice=True)
    options = tuple(map(Option, (SUPARNO, SRI)))
    meeting.decide(
        VoteOpened(question="Pemilihan utusan", method=VoteMethod.PERSONS, options=options),
    )
    assert {1: 6} == {id_: sum(vote.entitled.values()) for id_, vote in meeting.session.votes.items()}
    meeting = with_two_online(voice=True)
    meeting.decide(VoteOpened(question="Setuju?", method=VoteMethod.SHOW_OF_HANDS))
    assert [7] == [sum(vote.entitled.values()) for vote in meeting.session.votes.values()]


def test_they_are_not_among_those_counted_at_the_door() -> None:
    meeting = prepared()
    meeting.decide(
        HeadcountRecorded(unsur=Unsur.LPMD, village=KUTO, men=2, women=1, delegates=2),
        PersonArrived(card=elsewhere(delegate("Suparno", KUTO))),
        PersonArrived(card=card("Karyono", KUTO)),
    )
    session = meeting.session
    assert (4, 1) == (
        sum(t.total for t in attendance.by_unsur(session)),
        len(attendance.online(session.people.values())),
    )
    assert 2 == attendance.nameless(session)[Unsur.LPMD, KUTO].total
    assert 2 == attendance.voices(session)[KUTO]


def test_heads_and_delegates_of_both_ways_are_added() -> None:
    meeting = gathered()
    meeting.decide(PersonCorrected(person=SRI, card=elsewhere(of(meeting, SRI))))
    found = attendance.gathered(meeting.session)[Unsur.LPMD, KUTO]
    assert (2, 1, 3) == (found.men, found.women, found.delegates)
    assert 2 == attendance.voices(meeting.session)[KUTO]


def test_who_has_no_voice_takes_no_seat() -> None:
    meeting = gathered()
    meeting.decide(
        PersonCorrected(person=SUPARNO, card=elsewhere(of(meeting, SUPARNO))),
        PersonArrived(card=delegate("Sukardi", KUTO)),
    )
    assert (3, ()) == (attendance.voices(meeting.session)[KUTO], attendance.surplus(meeting.session))


def minutes(meeting: Meeting, name: str = BERITA_ACARA) -> str:
    return " ".join(to_text(every_paper(meeting.session)[name].build(meeting.ledger), 100).split())


def test_the_papers_say_how_many_where_somebody_is() -> None:
    assert "daring" not in minutes(gathered())
    meeting = with_two_online(voice=True)
    assert ", hadir langsung 7 (tujuh) orang, daring 2 (dua) orang," in minutes(meeting)
    assert "9 orang (L 5, P 4); langsung 7, daring 2" in minutes(meeting, "daftar-hadir")
    rule = "Utusan desa yang hadir secara daring tidak dihitung dalam kuorum dan mempunyai hak suara pada pemungutan"
    assert rule in minutes(meeting, "tata-tertib")
    assert "daring" not in minutes(gathered(), "tata-tertib")
    assert 2 == closing.facts(meeting.session).online
    assert ["daring"] * 2 == [
        row["kehadiran"] for row in tables(meeting.session)["hadir"] if row["kehadiran"] != "langsung"
    ]
