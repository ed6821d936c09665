"""Votes on places: what every option gets, what everybody else keeps, and what waits."""

from dataclasses import replace

from support.small import C3, KUTO, TIED, URGENT, code, codes, scored
from support.voting import ONE, held

from sessions.kernel.decision import Stamp, fold
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.words_votes import use_in_words
from sessions.scoring.decisions import OrderAgreed
from sessions.sentences.clauses import sentence
from sessions.values.guideline import Rung
from sessions.values.proposals import Outcome
from sessions.values.votes import Option, VoteCount, VoteId, VoteUse

FIRST, SECOND = TIED


def voted(session: Session, **count: int) -> Session:
    """The session with this vote on places alone; underscores for hyphens."""
    return held(session, VoteUse.ORDER, {code(name[1:].replace("_", "-")): votes for name, votes in count.items()})


def told(session: Session) -> list[tuple[object, ...]]:
    """Code, number, equals, what decided, what puts it above the next, what parts its place by whomever it is held."""
    return [
        (r.code, r.rank or r.commission_rank, r.tied_with, r.decided_by, r.ahead_by, r.voted and r.voted.parted_by)
        for r in line.of(session).rows
    ]


def test_options_change_places_and_everybody_else_keeps_all_it_had() -> None:
    session = scored().session
    before, after = told(session), told(voted(session, _2001_01=1, _2008_02=3))
    assert before[1:5] == after[1:5]
    assert [
        ("2008-02", 1, (), Rung.VOTES, Rung.VOTES, Rung.SCORE),
        ("2001-01", 6, (), Rung.VOTES, Rung.VOTES, None),
    ] == [after[0], after[5]]


def test_a_vote_that_only_parts_equals_gives_no_places() -> None:
    session = scored().session
    assert told(session) == told(held(session, VoteUse.TIE, {code("2001-01"): 1, code("2008-02"): 3}))


def awaiting(session: Session) -> list[tuple[str, object]]:
    return [(row.code, row.awaits) for row in line.of(session).rows]


def test_a_vote_that_leaves_equals_equal_waits_and_changes_nothing_yet() -> None:
    session = scored().session
    equal = voted(session, _2001_02=2, _2003_02=2, _2008_02=5)
    assert told(session) == told(equal)
    assert {"2001-02": ONE, "2003-02": ONE, "2008-02": ONE} == {c: vote for c, vote in awaiting(equal) if vote}


def test_a_vote_on_all_that_compete_is_one_on_their_places() -> None:
    session = scored().session
    votes = {"_2001_01": 0, "_2003_01": 1, "_2001_02": 2, "_2003_02": 3, "_2008_01": 4, "_2008_02": 5}
    rungs = [Rung.SCORE, Rung.SCORE, None, Rung.SCORE, Rung.SCORE, None]
    assert list(zip(reversed(list(votes)), range(1, 7), rungs, strict=True)) == [
        (f"_{row[0].replace('-', '_')}", row[1], row[5]) for row in told(voted(session, **votes))
    ]
    assert told(session) == told(voted(session, **{**votes, "_2003_02": 2}))


def test_a_later_vote_takes_the_places_that_an_earlier_one_made() -> None:
    first = voted(scored().session, _2001_01=1, _2008_02=3)
    vote = first.votes[ONE]
    counts = {KUTO: VoteCount(counts=dict(zip(map(Option, ("2008-02", "2003-01")), (1, 2), strict=True)))}
    later = replace(vote, id=VoteId(2), options=tuple(counts[KUTO].counts), counts=counts, certified_at_seq=2)
    assert [
        ("2003-01", 1, (), Rung.VOTES, Rung.VOTES, Rung.SCORE),
        ("2008-02", 2, (), Rung.VOTES, Rung.VOTES, Rung.SCORE),
    ] == told(replace(first, votes={**first.votes, later.id: later}))[:2]


def apart() -> Session:
    """Commission III has three: 2008-01 and 2008-02 without scores, and 2003-02 with."""
    session = scored().session
    bare = [replace(session.proposals[name], scores={}) for name in codes("2008-01 2008-02")]
    return session.with_proposals([*bare, replace(session.proposals[SECOND], commission=C3)])


def of_third(session: Session) -> list[tuple[object, ...]]:
    names = {row.code for row in line.of(session).of_commission(C3)}
    return [row for row in told(session) if row[0] in names]


def test_where_options_have_no_place_they_come_first_by_votes_and_the_others_follow() -> None:
    session = voted(apart(), _2008_02=3, _2008_01=1)
    assert [
        ("2008-02", 1, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
        ("2008-01", 2, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
        ("2003-02", 3, (), None, None, None),
    ] == of_third(session)


def test_an_option_that_was_not_agreed_to_keeps_its_number_and_nothing_else() -> None:
    session = apart()
    gone = replace(session.proposals[code("2008-02")], outcome=Outcome.NOT_AGREED)
    assert [
        ("2008-02", 1, (), None, None, None),
        ("2008-01", 2, (), None, Rung.VOTES, Rung.VOTES),
        ("2003-02", 3, (), None, None, None),
    ] == of_third(voted(session.with_proposals([gone]), _2008_02=3, _2008_01=1))


def test_those_that_follow_keep_their_ties_and_equal_votes_fall_to_the_rungs_below() -> None:
    session = apart()
    session = session.with_proposals([replace(session.proposals[FIRST], commission=C3)])
    assert [
        ("2008-01", 1, (), Rung.VILLAGE_PRIORITY, Rung.VILLAGE_PRIORITY, Rung.VILLAGE_PRIORITY),
        ("2008-02", 2, (), Rung.VILLAGE_PRIORITY, Rung.VOTES, Rung.VOTES),
        (FIRST, 3, (SECOND,), None, None, None),
        (SECOND, 3, (FIRST,), None, None, None),
    ] == of_third(voted(session, _2008_02=3, _2008_01=3))


def test_one_that_has_a_place_among_those_that_have_none_gives_it_up() -> None:
    assert [
        ("2008-02", 1, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
        ("2003-02", 2, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
    ] == of_third(voted(apart(), _2008_02=3, _2003_02=1))


def test_one_that_the_forum_puts_first_later_comes_before_all_that_were_voted_on() -> None:
    """Of a commission without scores, where all stand by votes, and one more is agreed on."""
    session = voted(apart(), _2008_02=3, _2008_01=1, _2003_02=2)
    assert ["2008-02", "2003-02", "2008-01"] == [row[0] for row in of_third(session)]
    agreed = OrderAgreed(commission=C3, order=codes("2008-01"), reason=URGENT)
    after = fold(session, agreed, Stamp(seq=session.seq + 1, at=scored().now, by="Sari"))
    assert ", menyimpang dari suara nomor 1;" in sentence(agreed, after, session)
    assert "III disepakati secara musyawarah: 2008-01; 2 usulan lain mengikuti" in sentence(agreed, after, session)
    assert [
        ("2008-01", 1, (), Rung.DELIBERATION, Rung.DELIBERATION, None),
        ("2008-02", 2, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
        ("2003-02", 3, (), Rung.VOTES, Rung.VOTES, Rung.VOTES),
    ] == of_third(after)


def test_a_vote_says_below_whom_it_ranks_those_that_have_no_place() -> None:
    session = voted(replace(apart(), agreed_orders={C3: (SECOND,)}), _2008_02=3, _2008_01=1)
    assert ["2003-02", "2008-02", "2008-01"] == [row[0] for row in of_third(session)]
    assert (
        "suara urutan, 2 usulan Komisi III diurutkan menurut perolehan suaranya sesudah 1 usulan yang urutannya "
        "disepakati; karena nilainya belum lengkap, urutan berjalan per komisi dan usulan lain mengikuti"
    ) == use_in_words(session, session.votes[ONE])


def test_of_a_vote_on_two_commissions_each_has_its_own() -> None:
    session = voted(apart(), _2008_02=3, _2008_01=1, _2001_01=0, _2003_01=9)
    assert [("2008-02", 1), ("2008-01", 2), ("2003-02", 3)] == [row[:2] for row in of_third(session)]
    assert [
        ("2003-01", 1, (), Rung.VOTES, Rung.VOTES, Rung.SCORE),
        ("2001-01", 2, (), Rung.VOTES, Rung.VOTES, None),
    ] == [row for row in told(session) if row[0] in {"2001-01", "2003-01"}]


def test_an_option_that_does_not_compete_takes_no_place_from_the_others() -> None:
    session = scored().session
    gone = session.with_proposals([replace(session.proposals[code("2001-01")], outcome=Outcome.NOT_AGREED)])
    after = told(voted(gone, _2001_01=9, _2008_01=1, _2008_02=3))
    assert told(gone)[:4] == after[:4]
    assert [("2008-02", 5), ("2008-01", 6)] == [row[:2] for row in after[4:]]
