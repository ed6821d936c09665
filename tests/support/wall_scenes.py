"""One moment of a meeting for every slide: small meetings for most of them, the kelurahan of a kota for orders."""

from collections.abc import Callable
from datetime import timedelta

from support import denpasar, small, voting
from support.meeting import Meeting

from sessions.agenda.decisions_notes import SidangPaused
from sessions.house_rules.decisions import HouseRulesSet
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.line.decisions_moves import ProposalMoved
from sessions.record.wall import Slide, SlideName
from sessions.values.house_rules import HouseRules
from sessions.values.last_year import LastYearItem, Realization
from sessions.values.moves import Side
from sessions.values.proposals import Outcome
from sessions.values.votes import NO, WHOLE_HALL, YES, VoteMethod
from sessions.votes.decisions_count import VoteCertified
from tui.picture.picture import Hall

S = SlideName


def hall_of(meeting: Meeting, *, minutes: int = 0, seconds: int = 0) -> Hall:
    """The hall so long after the last decision."""
    now = meeting.entries[-1].at + timedelta(minutes=minutes, seconds=seconds)
    return Hall(ledger=meeting.ledger, now=now)


def with_two_years() -> Meeting:
    """Priorities of two plans and three villages, one of unknown cost, and a reserve that was accommodated."""
    meeting = with_last_year()
    villages = (small.KUTO, small.GANTEN, small.BOTOK, small.KUTO)
    told = (Realization.ACCOMMODATED, Realization.NOT_YET, None, Realization.ACCOMMODATED)
    items = tuple(
        LastYearItem(
            code=f"{village[-4:]}-1{number}",
            activity=f"Perpipaan air bersih Dk. Krajan tahap {number}",
            village=village,
            cost=None if number == 2 else (number + 1) * 75 * small.JT,
            outcome=Outcome.RESERVE if number == 3 else Outcome.AGREED,
            realization=kind,
        )
        for number, (village, kind) in enumerate(zip(villages, told, strict=True))
    )
    meeting.decide(LastYearLoaded(plan_year=2026, source="kiriman-kerjo-2026.zip", items=items, with_others=True))
    return meeting


def with_last_year() -> Meeting:
    """Three priorities of last year, each with another fate."""
    meeting = small.prepared()
    told = (Realization.ACCOMMODATED, Realization.REJECTED, Realization.NOT_YET)
    items = tuple(
        LastYearItem(
            code=f"2003-0{number}",
            activity=f"Talud jalan Dk. Krajan tahap {number}",
            village=small.GANTEN,
            cost=number * 50 * small.JT,
            outcome=Outcome.AGREED,
        )
        for number in range(1, 4)
    )
    meeting.decide(
        LastYearLoaded(plan_year=2027, source="musrenbang-kerjo-2027", items=items),
        RealizationsNoted(realizations={item.code: kind for item, kind in zip(items, told, strict=True)}),
    )
    return meeting


def standing_still() -> Meeting:
    """A pause with its end told."""
    meeting = small.adopted()
    meeting.decide(SidangPaused(reason="ishoma", minutes=30))
    return meeting


def asked() -> Meeting:
    """A question by show of hands, counted and certified: 4 to 2, one abstains."""
    meeting = voting.opened(VoteMethod.SHOW_OF_HANDS, (YES, NO))
    voting.count(meeting, WHOLE_HALL, voting.hands(4, 2, abstain=1))
    meeting.decide(VoteCertified(vote=voting.ONE))
    return meeting


def half_counted(*, shows_tally: bool = False) -> Meeting:
    """k pilihan berbeda, one village of three counted."""
    meeting = voting.on_proposals()
    if shows_tally:
        rules = HouseRules(seats=3, women_seats=1, shows_tally=True)
        meeting.decide(HouseRulesSet(house_rules=rules, reason="Forum meminta hitungan dibaca bersama"))
    return voting.count(meeting, small.KUTO, voting.paper(3, 3, 1, 2))


def with_a_move() -> Meeting:
    """2008-01 rose from 5 to 2, above the line."""
    meeting = small.at_the_line()
    meeting.decide(
        ProposalMoved(
            code=small.code("2008-01"),
            side=Side.ABOVE,
            beside=small.code("2003-01"),
            reason="keadaan mendesak: posyandu rusak",
        )
    )
    return meeting


READ_OUT = (
    "Semua usulan diputus sesuai garis batas. 25 + 3 + 69 + 44 = 141. Disepakati 6.057,9 jt dari pagu 6.500 jt. "
    "Belum diputus: 39 menunggu nilai sama, 2 biaya belum diketahui, 3 nilai belum lengkap."
)
READ_FIGURES = (
    ("25", "disepakati", "4.547,9 jt"),
    ("3", "berubah", "1.510 jt"),
    ("69", "cadangan", "11.674,5 jt"),
    ("44", "BELUM DIPUTUS"),
)

SCENES: dict[str, tuple[Callable[[], Meeting], Slide]] = {
    "judul": (small.prepared, Slide()),
    "acara": (small.adopted, Slide(name=S.AGENDA)),
    "acara-belum": (small.prepared, Slide(name=S.AGENDA)),
    "kuorum": (small.gathered, Slide(name=S.QUORUM)),
    "kuorum-menunggu": (small.prepared, Slide(name=S.QUORUM)),
    "usulan": (small.scored, Slide(name=S.PROPOSAL, about="2001-02")),
    "usulan-diputus": (small.decided, Slide(name=S.PROPOSAL, about="2008-02")),
    "suara": (half_counted, Slide(name=S.VOTE, about="1")),
    "suara-berjalan": (lambda: half_counted(shows_tally=True), Slide(name=S.VOTE, about="1")),
    "hasil-pertanyaan": (asked, Slide(name=S.RESULT, about="1")),
    "hasil-usulan": (voting.certified, Slide(name=S.RESULT, about="1")),
    "hasil-orang": (lambda: voting.elected(6, 5, 4, 3, 3), Slide(name=S.RESULT, about="1")),
    "garis": (small.settled, Slide(name=S.LINE)),
    "garis-belum-pasti": (small.at_the_line, Slide(name=S.LINE)),
    "peringkat": (small.at_the_line, Slide(name=S.RANKING)),
    "peringkat-geser": (with_a_move, Slide(name=S.RANKING)),
    "peringkat-komisi": (denpasar.held, Slide(name=S.RANKING)),
    "pagu": (small.at_the_line, Slide(name=S.CEILING)),
    "nilai-sama": (small.at_the_line, Slide(name=S.TIES)),
    "nilai-sama-selesai": (small.settled, Slide(name=S.TIES)),
    "utusan": (small.chosen, Slide(name=S.DELEGATES)),
    "berita-acara": (small.chosen, Slide(name=S.MINUTES)),
    "keputusan": (small.settled, Slide(name=S.DECISION)),
    "keputusan-jumlah": (small.at_the_line, Slide(name=S.DECISION, sentence=READ_OUT, figures=READ_FIGURES)),
    "keputusan-dibacakan": (small.at_the_line, Slide(name=S.DECISION, sentence="Usulan 2001-01 disepakati.")),
    "realisasi": (with_two_years, Slide(name=S.LAST_YEAR)),
    "realisasi-tahun": (with_two_years, Slide(name=S.LAST_YEAR, about="2027")),
    "sebaran": (small.at_the_line, Slide(name=S.SPREAD)),
    "skors": (standing_still, Slide(name=S.BREAK)),
    "acara-skors": (standing_still, Slide(name=S.AGENDA)),
    "selesai": (small.closed, Slide(name=S.FINISHED)),
    "kode": (small.closed, Slide(name=S.CODE)),
    "kode-sebelum": (small.at_the_line, Slide(name=S.CODE)),
    "uji-baca": (small.closed, Slide(name=S.READABILITY)),
}
"""Name of the golden -> the meeting and the slide."""
