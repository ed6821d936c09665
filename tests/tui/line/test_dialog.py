"""What the private simulation says of a typed amount."""

from support import small
from support.small import C1, JT

from sessions.kernel.session import Ceilings
from sessions.scoring.decisions import OrderAgreed
from sessions.values.guideline import LineKind
from tui.line import dialog


def session():
    return small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)).session


def test_who_comes_in_is_named_with_what_is_left():
    assert (
        "= Rp600.000.000: terpakai 600 jt, sisa 0",
        "Di dalam garis: 4 usulan",
        "Masuk: 2 usulan, Rp300 jt menurut hasil",
        "  + 2001-02 150 jt Kuto: Jalan usaha tani Dk. Jetis",
        "  + 2003-02 150 jt Ganten: Irigasi tersier Dk. Tempel",
        "Keluar: tidak ada",
    ) == dialog.lines(session(), "600 jt", None)


def test_the_sheet_of_a_commission_takes_a_number_of_proposals_too():
    told = dialog.lines(session(), "1 usulan", C1)
    assert "= kuota 1 usulan: terisi 1" == told[0]
    assert () == dialog.lines(session(), "1 usulan", None)


def test_nothing_is_said_while_nothing_can_be_read():
    assert () == dialog.lines(session(), "banyak", None)


def test_without_a_kecamatan_order_the_commissions_are_pointed_to():
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=C1, order=small.codes("2003-01 2001-01")))
    (told,) = dialog.lines(meeting.session, "1 M", None)
    assert "per komisi" in told
