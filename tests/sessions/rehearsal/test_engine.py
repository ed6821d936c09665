"""When a scene plays, and what became of it: by hand for each rule, and over random walks through a sidang."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import small

from sessions.agenda.decisions import AgendaItemStarted
from sessions.agenda.decisions_notes import SidangPaused
from sessions.attendance.decisions_counts import HeadcountRecorded
from sessions.closing import checks
from sessions.kernel.session import Ceilings, Session
from sessions.rehearsal import casting, keeping
from sessions.rehearsal.casting import Cast
from sessions.rehearsal.engine import BREATH, PATIENCE, Course, Moment, SceneFate, advance, passed_over
from sessions.rehearsal.readiness import in_time, slow, unprepared
from sessions.rehearsal.scenes import Expect, HallScene, When, scenes
from sessions.values.agenda import AgendaId
from sessions.values.attendance import Unsur
from sessions.values.guideline import LineKind
from sessions.values.house_rules import Article

SECOND = timedelta(seconds=1)


def scene(id_="a", *, item="pembukaan", cast="siapa saja", kinds=("SidangPaused",), within_s=20, **when):
    return HallScene(
        id=id_, when=When(item=item, **when), cast=cast, says="…", expect=Expect(kinds=kinds), within_s=within_s
    )


@pytest.fixture
def hall():
    """A small sidang in its opening."""
    meeting = small.prepared()
    meeting.decide(AgendaItemStarted(item=AgendaId("pembukaan")))
    return meeting


def seen(meeting, after=0, **more):
    return Moment(ledger=meeting.ledger, now=meeting.now + after * SECOND, **more)


def started(meeting, *played):
    course, cast = advance(played, Course(seq=meeting.session.seq), seen(meeting))
    return course, cast


def test_a_scene_begins_with_its_item_and_not_before(hall):
    course, cast = started(hall, scene(item="doa"))
    assert (None, None) == (course.current, cast)
    hall.decide(AgendaItemStarted(item=AgendaId("doa")))
    course, cast = started(hall, scene(item="doa"))
    assert isinstance(cast, Cast)
    assert "a" == course.current.scene


@pytest.mark.parametrize(("after", "fate"), [(19, SceneFate.DONE), (20, SceneFate.DONE), (21, SceneFate.LATE)])
def test_an_answer_is_in_time_up_to_its_last_second(hall, after, fate):
    course, _ = started(hall, scene())
    moment = seen(hall, after)
    hall.decide(SidangPaused(reason="Listrik padam."))
    course, _ = advance((scene(),), course, Moment(ledger=hall.ledger, now=moment.now))
    assert (fate, after) == (course.of("a").fate, course.of("a").seconds)


def test_what_was_decided_before_it_or_withdrawn_since_is_no_answer(hall):
    hall.decide(SidangPaused(reason="Listrik padam."))
    course, _ = started(hall, scene())
    course, _ = advance((scene(),), course, seen(hall, 5))
    assert SceneFate.PLAYING is course.of("a").fate
    hall.take_back()
    hall.decide(SidangPaused(reason="Listrik padam."))
    hall.take_back()
    course, _ = advance((scene(),), course, seen(hall, 5))
    assert SceneFate.PLAYING is course.of("a").fate


def test_the_hall_gives_up_and_an_item_that_ends_takes_its_scene_along(hall):
    course, _ = started(hall, scene())
    course, _ = advance((scene(),), course, seen(hall, 20 * PATIENCE))
    assert SceneFate.PLAYING is course.of("a").fate
    course, _ = advance((scene(),), course, seen(hall, 20 * PATIENCE + 1))
    assert (SceneFate.MISSED, "hadirin tidak menunggu lagi") == (course.of("a").fate, course.of("a").why)
    course, _ = started(hall, scene())
    hall.decide(AgendaItemStarted(item=AgendaId("doa")))
    course, _ = advance((scene(),), course, seen(hall, 3))
    assert (SceneFate.MISSED, "acaranya sudah lewat") == (course.of("a").fate, course.of("a").why)


def test_one_scene_follows_another_after_a_breath_and_in_the_order_of_the_file(hall):
    both = (scene("a"), scene("b", after="a"))
    course, _ = started(hall, *both)
    course = passed_over(course, hall.now, "dilewati")
    early, _ = advance(both, course, Moment(ledger=hall.ledger, now=hall.now + BREATH - SECOND))
    assert early.current is None
    course, _ = advance(both, course, Moment(ledger=hall.ledger, now=hall.now + BREATH))
    assert "b" == course.current.scene


def test_the_fifth_count_is_that_of_the_rehearsal_and_asks_for_the_very_sum(hall):
    hall.decide(AgendaItemStarted(item=AgendaId("pendaftaran")))
    own = (scene(item="pendaftaran", cast="yang salah hitung", kinds=("HeadcountRecorded",), kind="HeadcountRecorded",
                 count=2),)  # fmt: skip
    villages = [village.code for village in hall.session.office.villages]
    begin = Course(seq=hall.session.seq)
    hall.decide(HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=villages[0], men=2, women=1, delegates=3))
    assert advance(own, begin, seen(hall))[0].current is None
    hall.decide(HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=villages[1], men=1, women=1, delegates=2))
    course, cast = advance(own, begin, seen(hall))
    assert ("2", "3") == (cast.facts["tercatat"], cast.facts["tertulis"])
    for village, men, is_right in ((villages[0], 4, False), (villages[1], 3, False), (villages[1], 2, True)):
        hall.decide(HeadcountRecorded(unsur=Unsur.VILLAGE_GOVERNMENT, village=village, men=men, women=1, delegates=2))
        course, _ = advance(own, course, seen(hall, 5))
        assert is_right == (course.of("a").fate is not SceneFate.PLAYING)


def test_a_proposal_that_was_found_is_an_answer_and_another_one_is_not(sidang):
    lost = next(own for own in scenes() if own.id == "usulan hilang")
    ledger = next(ledger for ledger in sidang if any(i.is_running and i.id == "komisi" for i in ledger.session.agenda))
    now = ledger.latest
    course, cast = advance((lost,), Course(), Moment(ledger=ledger, now=now))
    course, _ = advance((lost,), course, Moment(ledger=ledger, now=now, found=("9999-99",)))
    assert SceneFate.PLAYING is course.of(lost.id).fate
    course, _ = advance((lost,), course, Moment(ledger=ledger, now=now + SECOND, found=(cast.about[0],)))
    assert SceneFate.DONE is course.of(lost.id).fate


def test_nobody_to_play_is_told_and_no_vote_is_asked_for_that_the_rules_do_not_know(hall):
    for name, why in (("usulan digabung", "digabung"), ("yang pulang", "utusan")):
        course, cast = advance((scene(cast=name),), Course(), seen(hall))
        assert cast is None
        assert SceneFate.SKIPPED is course.of("a").fate
        assert why in course.of("a").why
    without = small.OFFICE.house_rules
    assert without.wording.get(Article.VOTE) is None
    assert isinstance(casting.cast("dua usulan dipilih", Session()), str)


@pytest.mark.parametrize("juta", [120, 200])
def test_the_line_is_levelled_where_nothing_is_equal_there(juta):
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=juta * small.JT))
    assert not checks.undecided_ties(meeting.session)
    cast = casting.cast("nilai sama", meeting.session)
    assert cast.staged
    meeting.decide(*cast.staged)
    assert set(cast.about) in [set(tie) for tie in checks.undecided_ties(meeting.session)]
    assert (cast.facts, ()) == ((again := casting.cast("nilai sama", meeting.session)).facts, again.staged)


def test_equals_that_are_there_already_are_asked_for_as_they_are():
    cast = casting.cast("nilai sama", small.at_the_line().session)
    assert ({"2001-02", "2003-02"}, ()) == (set(cast.about), cast.staged)


moments = st.lists(
    st.tuples(st.integers(1, 400), st.integers(0, 200), st.booleans(), st.booleans()), min_size=1, max_size=40
)


@given(moments)
def test_whatever_happens_one_scene_plays_at_a_time_and_none_comes_twice(sidang, walk):
    at, now, course = 0, sidang[0].latest, Course()
    for further, seconds, has_draft, again in walk:
        at = min(at + further, len(sidang) - 1)
        now += timedelta(seconds=seconds)
        moment = Moment(ledger=sidang[at], now=now, has_draft=has_draft)
        before = course
        course, cast = advance(scenes(), before, moment)
        if again:
            assert (course, None) == advance(scenes(), course, moment)
        names = [one.scene for one in course.played]
        assert len(names) == len(set(names))
        assert sum(one.fate is SceneFate.PLAYING for one in course.played) <= 1
        assert (cast is not None) == (len(course.played) > len(before.played) and course.current is not None)
        assert all(one.began <= one.ended for one in course.played if one.ended)
        assert [one.scene for one in before.played] == names[: len(before.played)]
    told = slow(scenes(), course)
    assert len(scenes()) == len(told) + in_time(course)
    assert all(str(act) for act in told)


def test_what_is_missing_is_told_until_it_is_there(sidang):
    bare = small.opened().session
    missing = {one.id for one in unprepared(bare, has_screen=False, has_stick=False)}
    assert {"pagu", "narasumber", "petugas-komisi", "hari", "wakil", "nip", "layar", "stik", "langkah"} >= missing
    assert {"narasumber", "wakil", "nip", "layar", "stik", "langkah"} <= missing
    assert () == unprepared(sidang[-1].session, has_screen=True, has_stick=True)
    for one in unprepared(bare, has_screen=False, has_stick=False):
        assert bool(one.work) != bool(one.where)


def test_how_far_it_came_is_read_back_and_what_nobody_knows_begins_anew(hall):
    own = (scene(),)
    course, _ = started(hall, *own)
    assert course == keeping.course(keeping.with_course({"sesi": "x"}, course), own)
    assert keeping.course({}, own) is None
    assert keeping.course(keeping.with_course({}, course), (scene("lain"),)) is None
    assert keeping.course({keeping.KEY: {"played": "semua"}}, own) is None
