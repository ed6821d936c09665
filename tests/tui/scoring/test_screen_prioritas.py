"""Pleno II by keyboard: scores, ranges, outcomes, the line, the agreed order, a tie."""

from dataclasses import replace

import pytest
from support import onstage, small
from support.palette import command
from support.small import JT, code, codes

from exports.closing import parts_dictum
from exports.paper import frame
from sessions.closing.facts import facts
from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.session import Ceilings
from sessions.outcomes.decisions import OutcomesDecided
from sessions.scoring.decisions import OrderAgreed
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.values.guideline import LineKind, LineWay
from sessions.values.proposals import Outcome, Rater
from tui.dialogs.choice import AskChoice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.program.palette import SCREENS
from tui.proposals.forms_fields import AskPriced


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    sitting = onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi")
    yield sitting
    sitting.close()


def latest(app):
    return app.sitting.entries[-1].decision


async def type_in(pilot, text, *keys):
    pilot.app.focused.value = text
    await pilot.press(*(keys or ("enter",)))
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_sample_at_pleno_two(make_app, played, golden, size):
    app = make_app(SCREENS, sitting=played, start="prioritas")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        golden(app, f"prioritas-{size[0]}x{size[1]}")


async def test_digits_score_along_the_row_and_then_down(open_at):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "urut kode")
        await pilot.press("5", "4", "4", "3")
        await pilot.pause()
        scores = app.session.proposals[code("2001-01")].scores
        assert [5, 4, 4] == [scores[k][""] for k in ("K1", "K2", "K3")]
        assert {"K1"} == set(app.session.proposals[code("2001-02")].scores)


async def test_a_digit_behind_the_last_empty_box_changes_nothing(open_at, screen_text):
    meeting = small.adopted()
    rows = {name: small.row(*given) for name, given in small.SCORES.items()}
    del rows[code("2008-02")][small.K3]
    meeting.decide(ScoresEntered(scores=rows))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "urut kode")
        app.screen.show_row(code("2008-02"))
        await pilot.press("4")
        await pilot.pause()
        seq = app.session.seq
        await pilot.press("2")
        await pilot.pause()
        assert (seq, 4) == (app.session.seq, app.session.proposals[code("2008-02")].scores["K3"][""])
        assert "Semua kotak di lembar ini sudah terisi; 2 tidak dipakai" in screen_text(app)
        await pilot.press("left", "right", "2")
        await pilot.pause()
        assert "K3 2008-02: 4 → 2" in screen_text(app)


async def test_an_arrow_chooses_the_criterion(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right")
        assert "›K2" in screen_text(app)
        await pilot.press("left", "left")
        assert "›K3" in screen_text(app)


async def test_the_footer_shows_what_pleno_two_needs(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        footer = screen_text(app).splitlines()[-1]
        for key in ("1–5 skor", "o geser", "h hasil", "r rentang", "a semua: sesuai", "= sama", "F1 bantuan"):
            assert key in footer


async def test_a_range_is_one_decision_with_one_sentence(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        app.focused.value = "1-2, 5"
        await pilot.pause()
        assert "= 3 usulan, Rp380 jt" in screen_text(app)
        await pilot.press("enter", "1")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert {"2001-01", "2003-01", "2008-01"} == {ending.code for ending in latest(app).endings}
        assert Outcome.AGREED is app.session.proposals[code("2001-01")].outcome


async def test_a_range_leaves_what_is_decided_alone_unless_told_otherwise(open_at):
    meeting = small.scored()
    meeting.decide(OutcomesDecided(endings=(small.ending("2003-01", Outcome.NOT_AGREED, "RAB belum lengkap"),)))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        await type_in(pilot, "1-2")
        assert isinstance(app.screen, AskChoice)
        await pilot.press("1", "1", "enter")
        await pilot.pause()
        assert ["2001-01"] == [ending.code for ending in latest(app).endings]
        assert Outcome.NOT_AGREED is app.session.proposals[code("2003-01")].outcome


async def test_agreed_with_changes_asks_which_change(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "2")
        assert isinstance(app.screen, AskPriced)
        for line in app.screen.query("TextLine"):
            line.value = line.value.replace("100.000.000", "80 jt")
        app.screen._lines[-1].value = "Harga satuan disesuaikan"
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        proposal = app.session.proposals[code("2001-01")]
        assert (Outcome.AGREED_CHANGED, 80 * JT) == (proposal.outcome, proposal.cost)


async def test_agreed_with_changes_without_a_change_keeps_the_form_open(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("h", "2")
        app.screen._lines[-1].value = "Harga satuan disesuaikan"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, AskPriced)
        assert "belum diisi." in screen_text(app)


async def test_several_agreed_with_changes_are_sent_one_by_one(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("r")
        await type_in(pilot, "1-2")
        await pilot.press("2")
        await pilot.pause()
        assert "✗ Belum ada yang berubah pada 2001-01 dan 2003-01." in screen_text(app)


async def test_u_changes_volume_and_cost(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("u", "1")
        app.screen._lines[6].value = "75 jt"
        app.screen._lines[-1].value = "Harga satuan disesuaikan"
        await pilot.press("ctrl+s")
        assert "biaya Rp100.000.000 → Rp75.000.000" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert 75 * JT == app.session.proposals[code("2001-01")].cost


async def test_y_decides_the_rest_as_the_line_has_it(open_at):
    app = open_at(small.settled())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a", "enter")
        await pilot.pause()
        outcomes = {str(name): p.outcome for name, p in app.session.proposals.items()}
        assert Outcome.AGREED is outcomes["2003-02"]
        assert Outcome.RESERVE is outcomes["2001-02"]


async def test_a_tie_is_settled_by_a_lot_with_two_witnesses(open_at, screen_text):
    app = open_at(small.at_the_line())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("equals_sign")
        assert "1  2001-02 Jalan usaha tani Dk. Jetis (Kuto)" in screen_text(app)
        lines = app.screen._lines
        lines[0].index = 1
        for line, value in zip(lines[1:], ("2 1", "Sulastri", "Joko", "Joko"), strict=True):
            line.value = value
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, AskForm)
        lines[-1].value = "Endang"
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, ReadBack)
        assert "Dalam garis 2 → 3, Rp300.000.000 → Rp450.000.000. 1 masuk: 2003-02" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert codes("2003-02 2001-02") == app.session.ties[-1].order
        assert "2 nilai sama" not in screen_text(app)


async def test_the_order_of_the_kecamatan_asks_why_it_overrules_the_scores(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await type_in(pilot, "2008-2 2001-1")
        assert isinstance(app.screen, AskChoice)
        await pilot.press("2")
        await type_in(pilot, "Desa Botok belum pernah didanai")
        await pilot.press("enter")
        await pilot.pause()
        expected = OrderAgreed(
            commission=None,
            order=codes("2008-02 2001-01"),
            reason="pemerataan antardesa: Desa Botok belum pernah didanai",
        )
        assert expected == latest(app)


async def test_the_order_of_a_commission_needs_no_reason(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "o")
        await type_in(pilot, "2003-01 2001-01")
        await pilot.press("enter")
        await pilot.pause()
        assert OrderAgreed(commission="I", order=codes("2003-01 2001-01")) == latest(app)


async def test_an_order_with_an_unknown_code_stays_as_typed(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await type_in(pilot, "2001-01 2009-99")
        assert "Kode tidak ada di daftar ini: 2009-99." in screen_text(app)
        assert "2001-01 2009-99" == app.focused.value


async def test_the_line_takes_amounts_of_the_kecamatan_and_of_agencies(open_at):
    app = open_at(small.adopted(LineKind.CEILING))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v")
        lines = app.screen._lines
        lines[0].value, lines[4].value = "450 jt", "DPUPR 300 jt; BBWS 1 M"
        lines[-1].value = "Pagu PD baru diterima"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert Ceilings(kecamatan=450 * JT, agencies={"DPUPR": 300 * JT, "BBWS": 1000 * JT}) == app.session.ceilings
        assert (LineKind.CEILING, LineKind.AGENCY_CEILING) == app.session.guideline.line


async def test_the_line_takes_what_its_amounts_were_set_by_and_kesatu_says_so(open_at):
    app = open_at(small.adopted(LineKind.CEILING))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("v")
        await pilot.pause()
        amount, *_, source, _way, _reason = app.screen._lines
        amount.value, source.value = "450 jt", "SE Bupati Nomor 050/41/2027"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "SE Bupati Nomor 050/41/2027" == app.session.ceilings_source
    session = small.chosen().session
    told = replace(session, ceilings=app.session.ceilings, guideline=app.session.guideline)
    for source, expected in (("SE Bupati Nomor 050/41/2027", "SE Bupati Nomor 050/41/2027"), ("", frame.DOTTED)):
        now = replace(told, ceilings_source=source)
        assert f"pagu Rp450.000.000,00 menurut {expected}" in parts_dictum.priorities(now, facts(now)).text


async def test_a_line_nobody_changed_decides_nothing(open_at):
    app = open_at(small.adopted(LineKind.CEILING, way=LineWay.SKIP))
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("v", "ctrl+s")
        await pilot.pause()
        assert before == app.session.seq
        assert not isinstance(app.screen, AskForm)


async def test_an_agency_that_is_not_known_is_refused_before_anything_changes(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        before = app.session.seq
        await pilot.press("v")
        app.screen._lines[4].value, app.screen._lines[-1].value = "DINAS X 2 M", "Pagu PD baru diterima"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Perangkat Daerah DINAS X tidak dikenal." in screen_text(app)
        assert before == app.session.seq


async def test_another_number_of_criteria_keeps_the_list_filled(open_at, screen_text):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        one = replace(small.GUIDELINE, criteria=(replace(small.GUIDELINE.criteria[0], weight=100),), readiness="K1")
        await app.desk.decide(GuidelineSet(guideline=one, reason="Disepakati satu kriteria saja"))
        await pilot.pause()
        shown = screen_text(app)
        assert "K2" not in shown
        assert "2001-01" in shown


async def test_a_rater_is_chosen_by_name_and_digits_are_theirs(open_at, screen_text):
    meeting = small.adopted()
    meeting.decide(ProposalScored(code=code("2001-01"), criterion=small.K1, score=5, rater=Rater("Sri")))
    app = open_at(meeting)
    async with app.run_test(size=(80, 24)) as pilot:
        await command(pilot, "penilai")
        await pilot.press("3")
        await pilot.pause()
        assert "penilai Sri: 1 dari 18" in screen_text(app)
        app.screen.table.point_at("2001-02")
        await pilot.press("4", "3")
        await pilot.pause()
        given = app.session.proposals[code("2001-02")].scores
        assert {small.K1: {"Sri": 4}, small.K2: {"Sri": 3}} == given


async def test_two_proposals_are_marked_as_exclusive_after_the_sentence(open_at):
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        app.screen.action_pasangan()
        await pilot.pause()
        for line, text in zip(app.screen._lines, ("2001-01", "2003-1", "Keduanya di ruas yang sama"), strict=True):
            line.value = text
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert codes("2001-01 2003-01") == latest(app).pair


async def test_ceilings_come_from_a_file_after_they_are_shown(open_at, screen_text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagu.csv").write_text("OPD;Pagu\nDPUPR;400.000.000\nDinas Anu;1.000.000\n", encoding="utf-8")
    app = open_at(small.scored())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("i", *"pagu", "enter")
        await pilot.pause()
        assert "✓ DPUPR: Rp400.000.000 → DPUPR" in screen_text(app)
        assert "! Dinas Anu" in screen_text(app)
        assert "Pagu DPUPR tanpa batas → Rp400.000.000." in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert {"DPUPR": 400 * JT} == app.session.ceilings.agencies


async def test_the_agreed_order_can_be_picked_from_the_list(open_at, screen_text):
    app = open_at(small.adopted())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "o")
        await pilot.pause()
        await pilot.press("down")
        await pilot.pause()
        await pilot.press(*"overlay", "enter")
        await pilot.pause()
        assert "1 2003-01" in " ".join(screen_text(app).split())
        await pilot.press("enter", "ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ReadBack)
        await pilot.press("enter")
        await pilot.pause()
        assert codes("2003-01 2001-01") == latest(app).order
