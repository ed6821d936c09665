"""Who is meant by what is typed for a walkout."""

import pytest
from support.leaving import WHY, counted, party, walked_out
from support.small import BAMBANG, ENDANG, GANTEN, HARYANTO, SRI, SULASTRI, SUPARNO, WAHYU, card

from sessions.attendance.decisions import PersonArrived
from sessions.values.attendance import Unsur
from tui.attendance import view_leaving
from tui.attendance.view_leaving import Meant
from tui.dialogs.reading import Unreadable


def of(session, typed, shown=(), *, is_return=False):
    return view_leaving.meant(session, typed, shown, is_return=is_return)


def test_a_village_is_everybody_of_it_by_name_and_by_number():
    expected = Meant(people=(BAMBANG, ENDANG), parties=(party(2, 1, 1),))
    for typed in ("desa ganten", "Ganten", "Desa Ganten, Bambang Triyono"):
        assert expected == of(counted().session, typed)


def test_unsur_names_parts_of_names_and_what_the_list_shows():
    session = counted().session
    assert Meant(people=(SULASTRI,)) == of(session, "dprd")
    assert Meant(people=(SULASTRI, HARYANTO)) == of(session, "Sulastri; haryan")
    assert Meant(people=(SRI, WAHYU)) == of(session, "tampil", (SRI, WAHYU))


def test_a_name_with_a_comma_is_one_name():
    meeting = counted()
    meeting.decide(PersonArrived(card=card("Retno Widyastuti, S.Sos.", unsur=Unsur.KECAMATAN)))
    assert Meant(people=("P010", SULASTRI)) == of(meeting.session, "Retno Widyastuti, S.Sos.; Sulastri")


def test_only_who_is_gone_comes_back():
    session = walked_out().session
    assert Meant(people=(SUPARNO, SRI)) == of(session, "Desa Kuto", is_return=True)
    assert Meant(parties=(party(1, 1, 1),)) == of(session, "Ganten", is_return=True)
    assert not view_leaving.are_gone(session, "Desa Kuto")
    meeting = walked_out()
    meeting.decide(type(meeting.entries[-1].decision)(people=(WAHYU,), reason=WHY))
    assert view_leaving.are_gone(meeting.session, "Desa Kuto")


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("", "Tulis siapa"),
        ("Zainuddin", "Tidak ada yang hadir bernama Zainuddin"),
        ("ar", "ar dapat berarti Suparno, Sri Hartini"),
        ("Perangkat Daerah, PKK", "bernama PKK"),
        ("Perangkat Daerah, BPD", "Dari BPD tidak ada yang di dalam sidang"),
        ("Gapoktan", "Dari Gapoktan tidak ada yang di dalam sidang"),
        ("tampil", "Dari tampil tidak ada"),
    ],
)
def test_what_is_nobody_or_several_is_told(typed, match):
    with pytest.raises(Unreadable, match=match):
        of(counted().session, typed)


def test_a_line_is_typed_as_it_is_called():
    session = counted().session
    assert ("Desa Ganten", "DPRD") == (
        view_leaving.of_line(session, GANTEN),
        view_leaving.of_line(session, Unsur.DPRD),
    )
    assert {"Desa Ganten", "DPRD", "Suparno"} <= set(view_leaving.suggestions(session))
