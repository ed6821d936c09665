"""Many leave at once and come back: voices and heads against a hall of single people, the words, the undo."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support.leaving import BACK, LEFT, WHY, counted, party, walked_out
from support.small import BAMBANG, ENDANG, GANTEN, JOKO, KUTO, PARTINI, SRI, SULASTRI, delegate, gathered, prepared

from exports.catalogue import every_paper
from exports.closing.papers import BERITA_ACARA
from exports.text.file import to_text
from sessions.attendance import facts as attendance
from sessions.attendance.decisions import PersonArrived
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.attendance.decisions_leaving import PeopleLeft, PeopleReturned, PersonLeft, PersonReturned
from sessions.closing.facts_blanks import has_proceedings
from sessions.kernel.decision import Decision
from sessions.record.tables import tables
from sessions.sentences.clauses import sentence
from sessions.values.attendance import Party, PersonCard, PersonId, Sex, Unsur

GROUP = (Unsur.BPD, KUTO)
SEATS = 3


def told(meeting, decision: Decision) -> str:
    meeting.decide(decision)
    return sentence(decision, meeting.session)


def test_voices_leave_by_name_and_by_number_and_come_back() -> None:
    meeting = counted()
    assert [3, 3, 2] == list(attendance.voices(meeting.session).values())
    meeting.decide(LEFT)
    assert [1, 2, 2] == list(attendance.voices(meeting.session).values())
    assert {(Unsur.BPD, GANTEN): party(1, 1, 1)} == attendance.out(meeting.session)
    assert {(Unsur.BPD, GANTEN): party(1, 0)} == attendance.nameless_inside(meeting.session)
    meeting.decide(BACK)
    assert [2, 3, 2] == list(attendance.voices(meeting.session).values())
    assert 12 == sum(tally.total for tally in attendance.by_unsur(meeting.session))


def test_one_undo_restores_exactly_what_was() -> None:
    for given_, decision in ((counted, LEFT), (walked_out, BACK)):
        meeting = given_()
        before = meeting.session
        meeting.decide(decision)
        meeting.take_back()
        assert replace(before, seq=meeting.session.seq) == meeting.session


def test_the_sentence_says_what_becomes_of_the_quorum() -> None:
    meeting = gathered()
    meeting.at("11.20")
    one, two = PeopleLeft(people=(JOKO,), reason="sakit."), PeopleLeft(people=(PARTINI, SULASTRI), reason=WHY)
    assert (
        "Joko Susilo (utusan Desa Botok) meninggalkan sidang pukul 11.20 karena sakit; hadir 6 dari 9, kuorum 6, "
        "tetap terpenuhi." == told(meeting, one)
    )
    assert (
        "Utusan Desa Botok (1 orang) dan 1 orang unsur DPRD meninggalkan sidang pukul 11.20 karena usulannya tidak "
        "masuk; hadir 5 dari 9, kuorum 6, tidak lagi terpenuhi." == told(meeting, two)
    )
    last = PeopleLeft(people=(BAMBANG, ENDANG), reason=WHY)
    assert told(meeting, last).endswith("hadir 3 dari 9, kuorum 6, tetap belum terpenuhi.")
    expected = "Sulastri (DPRD Kabupaten Karanganyar) kembali ke sidang pukul 11.21."
    assert expected == told(meeting, PeopleReturned(people=(SULASTRI,)))
    back = PeopleReturned(people=(JOKO, PARTINI, BAMBANG), reason="acaranya selesai")
    assert (
        "Utusan Desa Botok (2 orang) dan utusan Desa Ganten (1 orang) kembali ke sidang pukul 11.22 karena acaranya "
        "selesai; hadir 6 dari 9, kuorum 6, kembali terpenuhi." == told(meeting, back)
    )


def test_a_delegate_whose_seat_was_taken_comes_back_without_a_vote() -> None:
    meeting = gathered()
    meeting.decide(PeopleLeft(people=(SRI,), reason=WHY), PersonArrived(card=delegate("Sukardi", KUTO)))
    assert told(meeting, PeopleReturned(people=(SRI,))).endswith(
        ", tanpa hak suara karena kursinya penuh: Sri Hartini (Desa Kuto)."
    )
    assert 3 == attendance.voices(meeting.session)[KUTO]


def test_the_berita_acara_and_sesi_json_tell_it() -> None:
    assert not has_proceedings(gathered().session)
    meeting = walked_out()
    assert has_proceedings(meeting.session)
    text = " ".join(to_text(every_paper(meeting.session)[BERITA_ACARA].build(meeting.ledger), 100).split())
    expected = "Utusan Desa Kuto (2 orang) dan 2 orang dari Desa Ganten (1 di antaranya utusan) meninggalkan sidang"
    assert expected in text
    (row,) = tables(meeting.session)["pulang_kembali"]
    assert ("pulang", ["Suparno", "Sri Hartini"], 8, 5) == (
        row["arah"],
        row["orang"],
        row["utusan_sebelumnya"],
        row["utusan_hadir"],
    )
    again = PeopleReturned(people=(SRI,)), PeopleLeft(people=(SRI,), reason=WHY)
    meeting.decide(*again, *again)
    assert "5 (lima) kali peserta meninggalkan atau kembali ke sidang" in " ".join(
        to_text(every_paper(meeting.session)[BERITA_ACARA].build(meeting.ledger), 100).split()
    )


def test_who_has_no_name_is_told_to_the_last_one() -> None:
    for men, women in ((1, 0), (0, 1)):
        meeting = prepared()
        meeting.decide(HeadcountRecorded(unsur=GROUP[0], village=KUTO, men=men, women=women, delegates=1))
        alone = Party(unsur=GROUP[0], village=KUTO, men=men, women=women, delegates=1)
        (heads,) = attendance.nameless(meeting.session).values()
        assert (men, women) == (heads.men, heads.women)
        assert {GROUP: alone} == attendance.nameless_inside(meeting.session)
        meeting.decide(PeopleLeft(groups=(alone,), reason=WHY))
        assert ({}, {GROUP: alone}) == (attendance.nameless_inside(meeting.session), attendance.out(meeting.session))
        meeting.decide(PeopleReturned(groups=(alone,)))
        assert ({GROUP: alone}, {}) == (attendance.nameless_inside(meeting.session), attendance.out(meeting.session))
        sex = Sex.MALE if men else Sex.FEMALE
        meeting.decide(
            PersonArrived(card=PersonCard(name="Sri", sex=sex, unsur=GROUP[0], village=KUTO, is_delegate=True))
        )
        assert ({}, {}) == (attendance.nameless(meeting.session), attendance.nameless_inside(meeting.session))


def test_fewer_voices_are_without_a_name_than_the_names_have() -> None:
    meeting = prepared()
    named = PersonCard(name="Sri", sex=Sex.FEMALE, unsur=GROUP[0], village=KUTO, is_delegate=True)
    meeting.decide(
        HeadcountRecorded(unsur=GROUP[0], village=KUTO, men=2, women=1, delegates=2), PersonArrived(card=named)
    )
    rest = Party(unsur=GROUP[0], village=KUTO, men=2, women=0, delegates=1)
    assert {GROUP: rest} == attendance.nameless_inside(meeting.session)
    meeting.decide(PeopleLeft(groups=(replace(rest, men=1),), reason=WHY))
    assert {GROUP: replace(rest, men=1, delegates=0)} == attendance.nameless_inside(meeting.session)
    assert 1 == attendance.voices(meeting.session)[KUTO]


ACTS = st.lists(
    st.tuples(st.sampled_from(("nama", "pulang", "kembali", "rombongan", "rombongan kembali")), st.integers(0, 5)),
    max_size=14,
)


@given(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 3)), ACTS)
def test_heads_and_voices_are_those_of_a_hall_of_single_people(figures, acts) -> None:
    men, women, delegates = figures[0], figures[1], min(figures[2], figures[0] + figures[1])
    if not men + women:
        return
    meeting = prepared()
    meeting.decide(HeadcountRecorded(unsur=GROUP[0], village=KUTO, men=men, women=women, delegates=delegates))
    named: list[tuple[PersonId, bool, bool]] = []
    left: set[PersonId] = set()
    gone = Party(unsur=GROUP[0], village=KUTO, men=0, women=0)
    for act, number in acts:
        inside = attendance.nameless_inside(meeting.session).get(GROUP)
        if act == "nama" and not gone.total:
            is_man, has_vote = number % 2 == 0, number % 3 == 0
            card = PersonCard(
                name=f"Orang {len(named)}",
                sex=Sex.MALE if is_man else Sex.FEMALE,
                unsur=GROUP[0],
                village=KUTO,
                is_delegate=has_vote,
            )
            meeting.decide(PersonArrived(card=card))
            (*_, id_) = meeting.session.people
            named.append((id_, is_man, meeting.session.people[id_].card.is_delegate))
        elif act == "pulang" and len(left) < len(named):
            id_ = next(i for i, *_ in named if i not in left)
            meeting.decide(PersonLeft(person=id_) if number % 2 else PeopleLeft(people=(id_,), reason=WHY))
            left.add(id_)
        elif act == "kembali" and left:
            id_ = min(left)
            meeting.decide(PersonReturned(person=id_) if number % 2 else PeopleReturned(people=(id_,)))
            left.remove(id_)
            named = [(i, m, meeting.session.people[i].card.is_delegate) for i, m, _ in named]
        elif act == "rombongan" and inside is not None:
            meeting.decide(PeopleLeft(groups=(inside,), reason=WHY))
            gone = replace(
                gone,
                men=gone.men + inside.men,
                women=gone.women + inside.women,
                delegates=gone.delegates + inside.delegates,
            )
        elif act == "rombongan kembali" and gone.total:
            meeting.decide(PeopleReturned(groups=(gone,)))
            gone = replace(gone, men=0, women=0, delegates=0)
        _compare(meeting.session, (men, women, delegates), named, left, gone)


def _compare(session, figures, named, left, gone) -> None:
    """Heads: those who have names, and of the count as many more as it takes; voices: those of the count who stayed."""
    men, women, delegates = figures
    known = Counter(is_man for _, is_man, _ in named)
    came = known[True] + max(0, men - known[True]), known[False] + max(0, women - known[False])
    tally = next(t for t in attendance.by_unsur(session) if t.unsur is GROUP[0])
    assert came == (tally.men, tally.women)
    went = sum(has_vote for id_, _, has_vote in named if id_ in left)
    stayed = max(0, max(0, min(delegates, SEATS) - went) - gone.delegates)
    assert stayed == attendance.voices(session)[KUTO] == attendance.quorum_now(session).present
