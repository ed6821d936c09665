"""Who signs the Berita Acara as usual: what is promised is whom the list has."""

from support import onstage, small
from support.small import BAMBANG, BOTOK, GANTEN, JOKO, KUTO, SRI, SUPARNO

from sessions.attendance.decisions import PeopleArrived
from sessions.attendance.decisions_leaving import PersonLeft
from sessions.closing.decisions import WitnessesNamed
from sessions.values.attendance import Sex
from tui.closing import flows
from tui.program.palette import SCREENS


def hall(*cards):
    meeting = small.prepared()
    meeting.decide(PeopleArrived(cards=cards))
    return meeting


def test_of_men_alone_a_woman_of_the_hall_is_added():
    cards = (
        small.delegate("Suparno", KUTO),
        small.delegate("Wahyu", KUTO),
        small.delegate("Bambang", GANTEN),
        small.delegate("Joko", BOTOK),
        small.card("Warni", sex=Sex.FEMALE),
        small.delegate("Partini", BOTOK, sex=Sex.FEMALE),
    )
    session = hall(*cards).session
    names = [session.people[id_].card.name for id_ in flows.proposed(session)]
    assert ["Suparno", "Bambang", "Joko", "Partini"] == names
    villages = len(session.office.villages)
    told = flows.usual_words(session, flows.proposed(session))
    assert f"utusan 3 dari {villages} desa, perempuan 1, PD 0, DPRD 0" == told


def test_where_a_woman_is_a_delegate_already_nobody_is_added():
    session = hall(small.delegate("Sri", KUTO, sex=Sex.FEMALE), small.delegate("Ani", GANTEN, sex=Sex.FEMALE)).session
    assert 2 == len(flows.proposed(session))
    assert "perempuan 2" in flows.usual_words(session, flows.proposed(session))


def test_who_has_left_comes_after_who_is_here():
    meeting = small.gathered()
    assert [SUPARNO, BAMBANG, JOKO] == list(flows.proposed(meeting.session))[:3]
    meeting.decide(PersonLeft(person=SUPARNO))
    assert [SRI, BAMBANG, JOKO] == list(flows.proposed(meeting.session))[:3]


async def test_the_question_says_whom_they_stand_for(make_app, tmp_path, screen_text):
    sitting = onstage.sitting_of(small.decided(), tmp_path / "sesi")
    app = make_app(SCREENS, sitting=sitting, start="alur")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        flows.ask_witnesses(app.screen)
        await pilot.pause()
        usual = flows.proposed(app.session)
        told = f"Yang lazim, dari daftar hadir: {flows.usual_words(app.session, usual)}."
        assert all(word in screen_text(app) for word in told.split())
        assert told.split(", ", maxsplit=1)[0] in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        latest = app.sitting.entries[-1].decision
        assert WitnessesNamed(witnesses=flows.witnesses_of(app.session, usual)) == latest
    sitting.close()
