"""Geser and tukar by keys: number after number, by code, in the range field, and what is refused on the way."""

import pytest
from support import onstage, small
from support.small import C1, C3, code, codes

from sessions.line import facts as line
from sessions.line import words_brief, words_reasons
from sessions.line.decisions_moves import MOVE_WITHOUT_COMMISSION, ProposalMoved, ProposalsSwapped
from sessions.outcomes.decisions import OutcomesDecided
from sessions.proposals.decisions import ProposalAdded
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.values.moves import Side
from sessions.values.proposals import Origin, Outcome
from tui.dialogs.confirm import ReadBack
from tui.dialogs.text import AskText
from tui.program.palette import SCREENS
from tui.proposals.dialog_finding import FindProposal
from tui.scoring.flows_order import PickOrder, TypeMove

TYPED = "posyandu satu-satunya rusak"
WHY = f"keadaan mendesak: {TYPED}"


def latest(app):
    return app.sitting.entries[-1].decision


def numbers(app):
    return [(row.code, row.rank) for row in line.of(app.session).rows]


async def type_in(pilot, text, *keys):
    pilot.app.focused.value = text
    await pilot.press(*(keys or ("enter",)))
    await pilot.pause()


async def test_the_row_under_the_cursor_goes_to_a_number(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.table.point_at("2008-01")
        await pilot.press("o", "2")
        await pilot.pause()
        assert "= 2008-01: nomor 5 → 2, melewati 3 usulan" in screen_text(app)
        await pilot.press("enter")
        assert "pemerataan antardesa: …" in screen_text(app)
        await pilot.press("1")
        assert isinstance(app.screen, AskText)
        await type_in(pilot, TYPED)
        assert isinstance(app.screen, ReadBack)
        told = " ".join(screen_text(app).split())
        assert "dari nomor 5 ke nomor 2 urutan kecamatan, di atas 2003-01; didahulukan dari" in told
        assert "semuanya dari komisi lain" in told
        await pilot.press("enter")
        await pilot.pause()
        expected = ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2003-01"), reason=WHY)
        assert expected == latest(app)
        assert [("2001-01", 1), ("2008-01", 2), ("2003-01", 3)] == numbers(app)[:3]
        shown = screen_text(app)
        assert "5→2 2008-01" in shown
        assert "2008-01" == app.screen.cursor_key
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Dipindahkan dari 5 ke 2 oleh Pleno II: keadaan mendesak" in " ".join(screen_text(app).split())


@pytest.mark.parametrize("key", ["o", "r"])
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("5>2", ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2003-01"), reason=WHY)),
        (
            "nomor 2 turun ke 5",
            ProposalMoved(code=code("2003-01"), side=Side.BELOW, beside=code("2008-01"), reason=WHY),
        ),
        ("2008-1 > 4", ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2001-02"), reason=WHY)),
        (
            "2008-01 di atas 2003-01",
            ProposalMoved(code=code("2008-01"), side=Side.ABOVE, beside=code("2003-01"), reason=WHY),
        ),
        ("1 di bawah 2", ProposalMoved(code=code("2001-01"), side=Side.BELOW, beside=code("2003-01"), reason=WHY)),
        ("5<>2", ProposalsSwapped(codes=(code("2008-01"), code("2003-01")), reason=WHY)),
        ("5 dan 2 ditukar", ProposalsSwapped(codes=(code("2008-01"), code("2003-01")), reason=WHY)),
        ("Tukar nomor 5 dengan 2003-1", ProposalsSwapped(codes=(code("2008-01"), code("2003-01")), reason=WHY)),
        ("2008-02 ditukar dengan 1", ProposalsSwapped(codes=(code("2008-02"), code("2001-01")), reason=WHY)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_moves_and_swaps_are_typed_in_both_fields(open_at, key, typed, expected):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await type_in(pilot, typed)
        await pilot.press("1")
        await type_in(pilot, TYPED)
        await pilot.press("enter")
        await pilot.pause()
        assert expected == latest(app)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("7", "Nomor 7 tidak ada di daftar ini; nomornya 1 sampai dengan 6."),
        ("0>1", "Nomor 0 tidak ada di daftar ini; nomornya 1 sampai dengan 6."),
        ("1", "Usulan 2001-01 sudah di tempat itu; tulis nomor lain."),
        ("3>1", "Nomor 3 dipegang 2001-02 dan 2003-02; tulis kodenya."),
        ("2009-99>1", "Kode 2009-99 tidak dikenal; tulis nomor atau kode yang ada di daftar ini."),
        (f"{'x' * 300}>1", f"Kode {'x' * 19}… tidak dikenal; tulis nomor atau kode"),
        ("1<>1", "Disebut lebih dari satu kali: 2001-01. → Sebut masing-masing satu kali."),
        ("2003-02 di atas 2001-02", "Nilai 2003-02, 2001-02 sama. → Selesaikan dahulu nilai sama itu dengan ="),
        ("tukar 2001-02 dan 2003-01", "Nilai 2001-02, 2003-02 sama. → Selesaikan dahulu nilai sama itu dengan ="),
        ("15 ke", "Kode tidak ada di daftar ini: 15 dan KE. → Tulis nomor tujuannya, 15>12, 12<>15, atau hanya kode"),
        ("2001-01 2001-01", "Kode tertulis dua kali: 2001-01; tulis masing-masing satu kali."),
        ("", "Isian masih kosong; ↓ memilih atau mencabut urutan mufakat."),
    ],
)
async def test_what_cannot_be_meant_stays_as_typed(open_at, screen_text, typed, said):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await type_in(pilot, typed)
        assert isinstance(app.screen, TypeMove)
        assert typed == app.focused.value
        assert said in " ".join(screen_text(app).replace("█", "").split())


async def test_a_code_of_another_commission_or_out_of_the_order_is_told_where_it_is(open_at, screen_text):
    meeting = small.scored()
    meeting.decide(OutcomesDecided(endings=(small.ending("2003-01", Outcome.RETURNED, "kewenangan desa"),)))
    app = open_at(meeting)

    def told():
        return " ".join(screen_text(app).replace("█", "").split())

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "o")
        await type_in(pilot, "2001-02 2003-01")
        assert "tidak ada di daftar ini: 2001-02 (Komisi II) dan 2003-01 (dikembalikan ke desa)." in told()
        await type_in(pilot, "2001-02>1")
        assert "Usulan 2001-02 bukan usulan Komisi I; geser di lembar Semua (Tab)." in told()
        await pilot.press("escape", "shift+tab", "o")
        await type_in(pilot, "2003-01>1")
        assert "Usulan 2003-01 tidak lagi diurutkan; hasilnya dibuka kembali dengan h" in told()


async def test_one_without_a_commission_is_to_be_given_one_where_orders_run_per_commission(open_at, screen_text):
    meeting = small.scored()
    apart = ProposalAdded(draft=small.draft(None, "Pasar kecamatan", 1), origin=Origin.FORUM, brought_by="Sri")
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")), apart)
    meeting.decide(ScoresEntered(scores={code("FRM-01"): small.row(5, 5, 5)}))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await type_in(pilot, "FRM-01 di atas 2001-01")
        told = " ".join(screen_text(app).replace("█", "").split())
        assert "FRM-01 belum dibagi ke komisi, jadi belum bernomor; bagikan dahulu di layar komisi (g k)." in told
    assert MOVE_WITHOUT_COMMISSION == meeting.refusal(
        ProposalMoved(code=code("FRM-01"), side=Side.ABOVE, beside=code("2001-01"), reason=WHY)
    )
    assert "belum dibagi ke komisi" == words_brief.short(meeting.session, code("FRM-01"))
    assert "Diajukan dalam sidang; belum dibagi ke komisi." == words_reasons.sentence(meeting.session, code("FRM-01"))


async def test_a_commission_moves_on_its_own_sheet_without_a_reason(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "o")
        await type_in(pilot, "2>1")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        expected = ProposalMoved(code=code("2003-01"), side=Side.ABOVE, beside=code("2001-01"), commission=C1)
        assert expected == latest(app)
        assert "2→1 2003-01" in screen_text(app)


async def test_where_orders_run_per_commission_numbers_are_those_of_its_sheet(open_at, screen_text):
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=C1, order=codes("2003-01 2001-01")))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await type_in(pilot, "2>1")
        assert "Nomor di sini berjalan per komisi: Tab ke lembar komisinya" in screen_text(app)
        await pilot.press("escape", "tab", "tab", "tab", "o")
        await type_in(pilot, "2>1")
        await pilot.press("enter")
        await pilot.pause()
        expected = ProposalMoved(code=code("2008-02"), side=Side.ABOVE, beside=code("2008-01"), commission=C3)
        assert expected == latest(app)
        assert "2→1 2008-02" in screen_text(app)
        await pilot.press("tab")


async def test_the_agreed_order_is_taken_back_from_the_list(open_at):
    meeting = small.scored()
    meeting.decide(OrderAgreed(commission=None, order=codes("2001-01"), reason=WHY))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "down")
        await pilot.pause()
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert OrderAgreed(commission=None, order=()) == latest(app)
        assert {} == app.session.agreed_orders


@pytest.fixture(name="sample")
def at_pleno_two(tmp_path):
    """The sample session at the start of Pleno II, where 2010-03 is number 15."""
    sitting = onstage.sample(tmp_path / "contoh")
    yield sitting
    sitting.close()


async def test_number_fifteen_rises_to_twelve(make_app, sample, screen_text, golden):
    app = make_app(SCREENS, sitting=sample, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        before = {row.code: row for row in line.of(app.session).rows}
        assert (15, 12, 13) == tuple(before[code(name)].rank for name in ("2010-03", "2010-02", "2009-02"))
        await pilot.press(*["down"] * 14)
        assert "2010-03" == app.screen.cursor_key
        await pilot.press("o", "1", "2", "enter")
        await pilot.pause()
        await pilot.press("1", *"jembatan putus", "enter")
        await pilot.pause()
        golden(app, "geser-dibacakan-80x24")
        told = " ".join(screen_text(app).split())
        assert (
            "dipindahkan dari nomor 15 ke nomor 12 urutan kecamatan, di atas 2010-02; didahulukan dari 2010-02, "
            "2008-03, dan 2009-02, 1 di antaranya dari komisi lain; alasan: keadaan mendesak: jembatan putus."
        ) in told
        await pilot.press("enter")
        await pilot.pause()
        golden(app, "prioritas-geser-80x24")
        after = {row.code: row for row in line.of(app.session).rows}
        assert (12, 13, 14, 14) == tuple(
            after[code(name)].rank for name in ("2010-03", "2010-02", "2008-03", "2009-02")
        )
        assert after[code("2009-02")].tied_with == before[code("2009-02")].tied_with
        unmoved = [name for name, row in before.items() if row.rank not in range(12, 16)]
        assert [before[name].rank for name in unmoved] == [after[name].rank for name in unmoved]
        await pilot.press("ctrl+z")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert list(before.values()) == list(line.of(app.session).rows)


async def test_an_order_of_only_two_leaves_all_others_behind_it_as_they_were(make_app, sample, screen_text):
    app = make_app(SCREENS, sitting=sample, start="prioritas")
    async with app.run_test(size=(80, 24)) as pilot:
        before = line.of(app.session).rows
        await pilot.press("o", *"2010-3 2009-2")
        await pilot.pause()
        assert f"= 2 usulan berurutan, {len(before) - 2} lainnya mengikuti" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("3", *"pleno dua", "enter")
        await pilot.pause()
        told = " ".join(screen_text(app).split())
        assert f"2010-03, 2009-02; {len(before) - 2} usulan lain mengikuti menurut urutan semula" in told
        await pilot.press("enter")
        await pilot.pause()
        rows = line.of(app.session).rows
        assert [(code("2010-03"), 1), (code("2009-02"), 2)] == [(row.code, row.rank) for row in rows[:2]]
        named = codes("2010-03 2009-02")
        assert [row.code for row in before if row.code not in named] == [row.code for row in rows[2:]]
        assert None not in {row.rank for row in rows}
        tied = [(row.code, set(row.tied_with) - set(named)) for row in before if row.code not in named]
        assert [(row.code, set(row.tied_with)) for row in rows[2:]] == tied


async def test_the_last_row_of_the_agreed_order_leads_on_to_all_proposals_and_the_list_stands(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o", "down")
        await pilot.pause()
        assert isinstance(app.screen, PickOrder)
        app.focused.value = "tidak ada yang begini"
        await pilot.pause()
        assert "cari di semua usulan" in screen_text(app)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, FindProposal)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, PickOrder)
        assert () == app.screen.marked
