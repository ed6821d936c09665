"""What each answer would do, told beside the work: the same as when it is really given."""

import pytest
from support import onstage, small

from sessions.kernel.session import TieMeans
from sessions.line import facts as line
from sessions.rules.ceiling import WITHIN
from sessions.rules.limits import KECAMATAN
from sessions.scoring.decisions import TieResolved
from sessions.steps import works
from tui.steps import view_answers, view_works


@pytest.fixture(scope="module")
def pleno_two(tmp_path_factory):
    with onstage.sample(tmp_path_factory.mktemp("contoh") / "sesi") as sitting:
        yield sitting.session


def test_both_orders_of_the_equals_at_the_line_are_played(pleno_two):
    assert (
        "2008-03 Botok di atas: 31 usulan di dalam, sisa 122,35 jt; di luar 2003-12 Ganten.",
        "2009-02 Sumberejo di atas: 32 usulan di dalam, sisa 1,1 jt.",
    ) == view_answers.of_tie(pleno_two, "2009-02")


def test_what_is_told_is_what_happens_when_it_is_decided():
    meeting = small.at_the_line()
    (tie,) = line.of(meeting.session).crossing
    told = view_answers.of_tie(meeting.session, tie[0])
    for order, answer in zip((sorted(tie), sorted(tie, reverse=True)), told, strict=True):
        real = small.at_the_line()
        real.decide(TieResolved(order=tuple(order), means=TieMeans.DELIBERATION))
        rows = [row for row in line.of(real.session).rows if row.placement in WITHIN]
        assert answer.startswith(f"{order[0]} ")
        assert f": {len(rows)} usulan di dalam" in answer
        left = (450_000_000 - sum(row.funded for row in rows)) / 1_000_000
        assert f"sisa {left:g} jt" in answer


def test_nothing_is_told_of_a_proposal_without_an_equal_at_the_line(pleno_two):
    assert () == view_answers.of_tie(pleno_two, "2003-11")
    assert () == view_answers.of_tie(pleno_two, None)


def test_the_rest_by_the_line_is_told_as_its_read_back_tells_it(pleno_two):
    assert (
        "25 disepakati, 3 dengan perubahan, 69 cadangan.",
        "44 usulan belum diputus: 2 bernilai sama, 37 menunggunya, 2 biaya belum diketahui, 3 nilai belum lengkap.",
    ) == view_answers.of_the_rest(pleno_two)


def test_the_gauges_tell_what_is_decided_and_what_the_line_takes(pleno_two):
    decided, pagu = view_answers.gauges(pleno_two)
    assert "██░░░░░░░░░░░░░░░░░░" == view_answers.bar(decided)
    assert "18/159 usulan" == decided.told
    assert "███████████████████░" == view_answers.bar(pagu)
    assert "6.057,9/6.500 jt  belum pasti" == pagu.told
    assert line.of(pleno_two).tallies[KECAMATAN].amount == pagu.whole


@pytest.mark.parametrize(
    ("done", "whole", "full"), [(0, 159, 0), (1, 159, 1), (158, 159, 19), (159, 159, 20), (0, 0, 0)]
)
def test_a_gauge_is_full_only_where_all_is_done_and_never_empty_once_begun(done, whole, full):
    gauge = view_answers.Gauge(name="Diputus", done=done, whole=whole, told="")
    assert full == view_answers.bar(gauge).count("█")
    assert 20 == len(view_answers.bar(gauge))


def test_gauges_stand_only_where_proposals_get_their_outcomes(pleno_two):
    assert 2 == len(view_works.gauge_lines(pleno_two, works.of(pleno_two), is_low=False))
    (line_,) = view_works.gauge_lines(pleno_two, works.of(pleno_two), is_low=True)
    assert len(line_) <= 80
    assert () == view_works.gauge_lines(pleno_two, works.at(pleno_two, "komisi"), is_low=True)
