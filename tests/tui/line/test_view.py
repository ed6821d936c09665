"""Sebaran hasil as lists: sums at the end, who has nothing stands out, pictures in blocks of one width."""

from dataclasses import replace

from support import small
from support.small import BOTOK, JT, KUTO

from sessions.kernel.session import Ceilings
from sessions.values.guideline import LineKind
from sessions.values.labels import Theme
from tui.line import view
from tui.line.view import SpreadTab
from tui.widgets.view import Tone, Total


def session():
    return small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT)).session


def test_villages_end_with_their_sum_and_who_has_nothing_stands_out():
    rows = view.rows(session(), SpreadTab.VILLAGES)
    assert ("Kuto", "2", "1", "100 jt", "33%") == rows[0].cells[:5]
    assert ("Jumlah", "6", "2", "300 jt", "100%") == rows[-1].cells[:5]
    assert [Tone.PLAIN, Tone.PLAIN, Tone.ALERT, Tone.STRONG] == [row.tone for row in rows]
    assert "1 desa belum mendapat" in view.summary(session(), SpreadTab.VILLAGES)


def test_the_row_of_who_has_nothing_tells_how_near_the_best_stands():
    detail = view.detail(session(), BOTOK, SpreadTab.VILLAGES)
    assert "Terdekat: 2008-01, nomor 5, 3 tempat di bawah garis." == detail.lines[-1]
    assert view.detail(session(), Total.ALL, SpreadTab.VILLAGES) is None
    assert view.detail(session(), 0, SpreadTab.SCORES) is None


def test_themes_are_summed_below_a_village_and_below_the_whole():
    meeting = small.scored(LineKind.CEILING, ceilings=Ceilings(kecamatan=300 * JT))
    themes = {"2001-01": (Theme.FOOD, Theme.STUNTING), "2001-02": (Theme.STUNTING,), "2008-01": (Theme.STUNTING,)}
    labelled = [
        replace(p, draft=replace(p.draft, themes=themes.get(p.code, ()))) for p in meeting.session.proposals.values()
    ]
    told = meeting.session.with_proposals(labelled)
    kuto, botok, whole = (view.detail(told, key, SpreadTab.VILLAGES).lines for key in (KUTO, BOTOK, Total.ALL))
    inside = "pangan 1 usulan, 1 di dalam, 100 jt"
    assert f"Tematik: {inside}; stunting 2 usulan, 1 di dalam, 100 jt." == kuto[-1]
    assert "Tematik: stunting 1 usulan, 0 di dalam." == botok[-1]
    assert (f"Tematik: {inside}; stunting 3 usulan, 1 di dalam, 100 jt.",) == whole


def test_bars_are_no_wider_than_their_column():
    for sheet in SpreadTab:
        columns = view.of_sheet(sheet).columns
        at, width = next((at, c.width) for at, c in enumerate(columns) if c.width in {view.BAR, view.WIDE})
        assert all(len(row.cells[at]) <= width for row in view.rows(session(), sheet))
