"""A village confirms its list only when the whole of it was on the screen, with whole names."""

from support import onstage, small
from support.small import KUTO

from sessions.proposals.decisions import ProposalsImported
from sessions.receiving.decisions import ListsConfirmed
from tui.dialogs.below import AskBelow
from tui.program.palette import SCREENS
from tui.receiving import flows, view_confirming

NAME = "Pembangunan jalan usaha tani dan talud pengaman di Dusun Sumberejo menuju lapangan nomor"


def gathered(count):
    meeting = small.gathered()
    drafts = tuple(small.draft(KUTO, f"{NAME} {n}", n, 100 + n) for n in range(1, count + 1))
    meeting.decide(ProposalsImported(file="lagi.xlsx", sha256="cd" * 32, layout="A", drafts=drafts))
    return meeting


def test_every_wish_stands_there_with_its_whole_name():
    session = gathered(12).session
    own = flows.facts_confirmed.list_of(session, KUTO)
    lines = list(view_confirming.lines(session, own))
    assert all(len(line) <= view_confirming.WIDTH for line in lines)
    text = " ".join(" ".join(lines).split())
    assert len(own.wishes) == sum(code in text for code in own.wishes)
    assert "lainnya" not in text
    assert "…" not in text


async def test_it_is_confirmed_only_after_its_end_was_seen(make_app, tmp_path, screen_text):
    sitting = onstage.sitting_of(gathered(12), tmp_path / "sesi")
    app = make_app(SCREENS, sitting=sitting, start="alur")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        flows.ask_confirmed(app.screen, KUTO)
        await pilot.pause()
        assert isinstance(app.screen, AskBelow)
        await pilot.pause()
        assert "↓ masih ada lanjutannya: PgDn" in screen_text(app)
        seq = app.session.seq
        await pilot.press("1")
        await pilot.pause()
        assert "Daftar ini belum dibaca sampai akhir." in screen_text(app)
        assert seq == app.session.seq
        for _ in range(8):
            await pilot.press("pagedown")
        await pilot.pause()
        assert "belum dibaca" not in screen_text(app)
        assert "lanjutannya" not in screen_text(app)
        await pilot.press("1")
        await pilot.pause()
        assert ListsConfirmed(villages=(KUTO,)) == app.sitting.entries[-1].decision
    sitting.close()


async def test_a_short_list_is_confirmed_at_once(make_app, tmp_path):
    sitting = onstage.sitting_of(small.gathered(), tmp_path / "sesi")
    app = make_app(SCREENS, sitting=sitting, start="alur")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        flows.ask_confirmed(app.screen, KUTO)
        await pilot.pause()
        await pilot.press("1")
        await pilot.pause()
        assert ListsConfirmed(villages=(KUTO,)) == app.sitting.entries[-1].decision
    sitting.close()
