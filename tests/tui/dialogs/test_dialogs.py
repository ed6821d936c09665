"""Dialogs: each answers once by dismiss, Esc answers None, and what was typed survives a refusal."""

from dataclasses import dataclass
from typing import Annotated

import pytest
from textual import events
from textual.widgets import Input, OptionList

from sessions.kernel.refusals import Explanation
from sessions.values.attendance import Sex
from tui.dialogs.asked import Asked, money
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm, ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.reading import at_least
from tui.dialogs.show import ShowPaper, ShowText
from tui.dialogs.text import AskLine, AskNumber, AskText
from tui.program.palette import GoMenu
from tui.shell.places import PLACES
from tui.shell.stage import StageScreen, ask

FEW = tuple(
    Choice(value=v, label=label) for v, label in (("I", "Infrastruktur"), ("II", "Ekonomi"), ("III", "Manusia"))
)
MANY = tuple(Choice(value=str(n), label=f"Desa {n}", note="Kecamatan Kerjo") for n in range(1, 13))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    name: Annotated[str, Asked("Nama")]
    sex: Annotated[Sex, Asked("L/P", choices={Sex.MALE: "laki-laki", Sex.FEMALE: "perempuan"})]
    households: Annotated[int | None, Asked("Kepala keluarga")] = None
    cost: Annotated[int, money("Anggaran", hint="misalnya 150 jt")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    name: Annotated[str, Asked("Nama")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Name):
    unsur: Annotated[str, Asked("Unsur")] = ""


def typed(pilot, text):
    """Type at the cursor of the field that has the focus, replacing what is marked."""
    field = pilot.app.focused
    field.replace(text, *field.selection)


@pytest.fixture
def asked(bare_app):
    """`async with asked(dialog) as (pilot, answers)`: the dialog stands; `answers` gets what it dismisses with."""

    class Asked:
        def __init__(self, dialog, size=(80, 24)):
            self.app = bare_app()
            self.dialog = dialog
            self.answers = []
            self.context = self.app.run_test(size=size)

        async def __aenter__(self):
            self.pilot = await self.context.__aenter__()
            self.app.push_screen(self.dialog, self.answers.append)
            await self.pilot.pause()
            return self.pilot, self.answers

        async def __aexit__(self, *error):
            await self.context.__aexit__(*error)

    return Asked


ALL = {
    "text": lambda: AskText("Alasan", explanation="Ditulis di Berita Acara."),
    "number": lambda: AskNumber("Pagu kecamatan"),
    "choice": lambda: AskChoice("Komisi", FEW),
    "choice-many": lambda: AskChoice("Desa", MANY),
    "confirm": lambda: AskConfirm("Batalkan keputusan terakhir?", "Usulan 2007-03 masuk Komisi II."),
    "read-back": lambda: ReadBack("Nomor 7 sampai dengan 15 disepakati secara mufakat."),
    "form": lambda: AskForm("Peserta baru", Guest),
    "show": lambda: ShowText("Pratinjau", "BERITA ACARA\n\nPada hari ini"),
    "go": lambda: GoMenu(PLACES),
}


async def test_esc_answers_none(make_app):
    app, answers = make_app(), []
    async with app.run_test() as pilot:
        for name, dialog in ALL.items():
            await app.push_screen(dialog(), answers.append)
            await pilot.pause()
            await pilot.press("escape")
            assert isinstance(app.screen, StageScreen), name
    assert [None] * len(ALL) == answers


@pytest.mark.parametrize("name", ["choice-many", "form", "go", "read-back"])
async def test_how_it_looks(asked, golden, name):
    async with asked(ALL[name]()) as (pilot, _):
        golden(pilot.app, f"dialog-{name}")


async def test_a_text_that_is_too_short_stays_as_typed(asked, screen_text):
    async with asked(AskText("Alasan", read=at_least(10, "Alasan"))) as (pilot, answers):
        typed(pilot, "ganda")
        await pilot.press("enter")
        assert "✗ Alasan paling sedikit 10 huruf; baru 5." in screen_text(pilot.app)
        assert "ganda" == pilot.app.screen.query_one(Input).value
        typed(pilot, " sudah")
        await pilot.press("enter")
        await pilot.pause()
        assert ["ganda sudah"] == answers


async def test_what_is_pasted_loses_its_escape_sequences(asked):
    async with asked(AskText("Alasan")) as (pilot, _):
        pilot.app.post_message(events.Paste("sudah \x1b[2J\u202edi APBDes"))
        await pilot.pause()
        assert "sudah [2Jdi APBDes" == pilot.app.focused.value


async def test_what_is_pasted_and_too_long_is_not_taken_and_it_is_said_so(asked, screen_text):
    async with asked(AskText("Alasan")) as (pilot, _):
        typed(pilot, "sudah")
        pilot.app.post_message(events.Paste("x" * 2001))
        await pilot.pause()
        assert "sudah" == pilot.app.focused.value
        told = " ".join(screen_text(pilot.app).split())
        assert "✗ Terlalu panjang, jadi tidak dimasukkan. → Satu isian paling panjang 2.000 huruf." in told.replace(
            "█ ", ""
        )
        await pilot.press("s")
        assert "Terlalu panjang" not in screen_text(pilot.app)


async def test_ctrl_s_saves_a_line_as_enter_does(asked, screen_text):
    async with asked(AskText("Alasan", read=at_least(10, "Alasan"))) as (pilot, answers):
        await pilot.press("a", "ctrl+s")
        assert not answers
        assert "✗" in screen_text(pilot.app)
        await pilot.press(*"lasan yang cukup", "ctrl+s")
        await pilot.pause()
        assert ["alasan yang cukup"] == answers


async def test_an_empty_text_is_not_an_answer(asked, screen_text):
    async with asked(AskText("Alasan")) as (pilot, answers):
        await pilot.press("space", "enter")
        assert "✗ Isian masih kosong." in screen_text(pilot.app)
        assert [] == answers


async def test_an_amount_is_shown_in_full_while_typing(asked, screen_text):
    async with asked(AskNumber("Pagu", value=2_500_000_000)) as (pilot, answers):
        assert "= Rp2.500.000.000  (2,5 M)" in screen_text(pilot.app)
        typed(pilot, "1,5 M")
        await pilot.pause()
        assert "= Rp1.500.000.000  (1,5 M)" in screen_text(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert [1_500_000_000] == answers


async def test_a_number_outside_its_bounds_is_said_in_full(asked, screen_text):
    async with asked(AskNumber("Hadir", is_money=False, unit="orang", least=1, most=30)) as (pilot, answers):
        for typed, said in (("0", "Paling sedikit 1 orang."), ("31", "Paling banyak 30 orang; tertulis 31 orang.")):
            pilot.app.screen.query_one(Input).value = typed
            await pilot.press("enter")
            assert f"✗ {said}" in screen_text(pilot.app)
        pilot.app.screen.query_one(Input).value = "27"
        await pilot.press("enter")
        await pilot.pause()
        assert [27] == answers


async def test_a_digit_is_the_answer_where_there_are_few_choices(asked):
    async with asked(AskChoice("Komisi", FEW)) as (pilot, answers):
        await pilot.press("9", "2")
        await pilot.pause()
        assert ["II"] == answers


async def test_the_list_stands_on_what_is_chosen_now(asked):
    async with asked(AskChoice("Komisi", FEW, chosen="III")) as (pilot, answers):
        await pilot.press("enter")
        await pilot.pause()
        assert ["III"] == answers


async def test_a_long_list_is_searched_by_typing(asked):
    async with asked(AskChoice("Desa", MANY)) as (pilot, answers):
        typed(pilot, "desa 1")
        await pilot.press("down")
        await pilot.pause()
        assert 4 == pilot.app.screen.query_one(OptionList).option_count
        await pilot.press("enter")
        await pilot.pause()
        assert ["10"] == answers


async def test_a_search_that_finds_nothing_says_so(asked, screen_text):
    async with asked(AskChoice("Desa", MANY)) as (pilot, answers):
        typed(pilot, "zzz")
        await pilot.press("enter")
        assert "Tidak ada yang cocok; hapus sebagian tulisan." in screen_text(pilot.app)
        assert [] == answers


async def test_a_form_goes_on_with_enter_and_answers_at_the_end(asked):
    async with asked(AskForm("Peserta", Guest)) as (pilot, answers):
        typed(pilot, "Sari")
        await pilot.press("enter", "p", "enter", "enter")
        typed(pilot, "35 jt")
        await pilot.press("enter")
        await pilot.pause()
    assert [Guest(name="Sari", sex=Sex.FEMALE, households=None, cost=35_000_000)] == answers


async def test_a_form_stays_where_something_cannot_be_read(asked, screen_text):
    async with asked(AskForm("Peserta", Guest)) as (pilot, answers):
        await pilot.press("enter")
        assert "✗ Nama: belum diisi." in screen_text(pilot.app)
        typed(pilot, "Sari")
        await pilot.press("ctrl+s")
        assert "✗ Anggaran: belum diisi." in screen_text(pilot.app)
        typed(pilot, "banyak")
        await pilot.press("ctrl+s")
        assert "✗ Anggaran: Tulis jumlah rupiah, misalnya 150 jt atau 1,5 M." in screen_text(pilot.app)
        assert [] == answers


async def test_the_end_of_a_long_text_in_a_form_is_seen_where_it_is_typed(asked, screen_text):
    async with asked(AskForm("Peserta", Name)) as (pilot, _):
        typed(pilot, "Kelompok Wanita Tani Dusun Krajan Kulon dan Wetan, Desa Plosorejo")
        await pilot.pause()
        await pilot.press("home", "end")
        await pilot.pause()
        assert "dan Wetan, Desa Plosorejo" in screen_text(pilot.app)
        assert "Kelompok Wanita" not in screen_text(pilot.app)


async def test_a_form_that_the_meeting_refuses_keeps_what_was_typed(asked, screen_text):
    heard = []

    async def accept(given: Name):
        heard.append(given.name)
        return None if len(heard) > 1 else Explanation(found="Sari sudah ada.", advice="Bedakan namanya.")

    async with asked(AskForm("Peserta", Guest, accept=accept)) as (pilot, answers):
        pilot.app.screen.query(Input).last().value = "1 jt"
        typed(pilot, "Sari")
        await pilot.press("ctrl+s")
        assert "✗ Sari sudah ada." in screen_text(pilot.app)
        assert "→ Bedakan namanya." in screen_text(pilot.app)
        typed(pilot, " W")
        await pilot.pause()
        assert "✗" not in screen_text(pilot.app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert ["Sari", "Sari W"] == heard
        assert ["Sari W"] == [given.name for given in answers]


async def test_three_enters_in_the_last_field_of_a_form_hand_it_on_once(asked, type_fast):
    heard = []

    async def accept(given: Name):
        heard.append(given.name)

    async with asked(AskForm("Peserta", Name, accept=accept)) as (pilot, answers):
        typed(pilot, "Sari")
        type_fast(pilot.app, "enter", "enter", "enter")
        await pilot.pause()
    assert ["Sari"] == heard
    assert 1 == len(answers)


async def test_what_a_field_was_filled_with_is_replaced_by_typing(bare_app):
    answers = []
    async with bare_app().run_test() as pilot:
        await pilot.app.push_screen(AskForm("Peserta", Named, {"name": "Sari", "unsur": "BPD"}), answers.append)
        await pilot.press("B", "u", "enter", "end", "!", "up", "X", "ctrl+s")
        await pilot.app.push_screen(AskText("Nomor", value="050/12"), answers.append)
        await pilot.press("7", "enter")
        await pilot.app.push_screen(AskLine("Angka", value="2", read=str, tell=str, goes_on=True), answers.append)
        await pilot.press("space", "1", "enter")
        await pilot.pause()
    form, *texts = answers
    assert Named(name="X", unsur="BPD!") == form
    assert ["7", "2 1"] == texts, "a line that was begun by a key goes on"


async def test_an_error_goes_when_its_field_is_corrected(asked, screen_text):
    async with asked(AskForm("Peserta", Guest)) as (pilot, _):
        await pilot.press("enter")
        assert "✗ Nama: belum diisi." in screen_text(pilot.app)
        await pilot.press("down", "p")
        assert "✗ Nama: belum diisi." in screen_text(pilot.app), "another field was changed"
        await pilot.press("up", "S")
        assert "✗" not in screen_text(pilot.app)


async def test_arrows_move_between_the_fields_of_a_form(asked):
    async with asked(AskForm("Peserta", Guest)) as (pilot, _):
        fields = list(pilot.app.screen.query(".isian Input, .isian ChoiceLine"))
        await pilot.press("down", "down")
        assert fields[2] is pilot.app.focused
        await pilot.press("up", "up", "up")
        assert fields[0] is pilot.app.focused


async def test_a_choice_in_a_form_is_turned_by_arrows_and_letters(asked):
    villages = Asked("Desa", choices={name[:2]: name for name in ("Ganten", "Kuto", "Kwadungan")})
    form = AskForm("Desa", Name, {"name": "Ku"}, asked={"name": villages})
    async with asked(form) as (pilot, _):
        line = pilot.app.focused
        assert "Kuto" in line.render().plain
        seen = []
        for key in ("right", "right", "left", "k", "k", "z"):
            await pilot.press(key)
            seen.append(line.index)
    assert [2, 0, 2, 1, 2, 2] == seen


async def test_a_long_text_can_be_scrolled(asked, screen_text):
    async with asked(ShowText("Pratinjau", "\n".join(f"baris {n}" for n in range(60)))) as (pilot, _):
        assert "baris 40" not in screen_text(pilot.app)
        await pilot.press("end")
        await pilot.pause()
        assert "baris 59" in screen_text(pilot.app)


async def test_a_paper_wider_than_the_screen_can_be_pushed_aside(asked, screen_text):
    async with asked(ShowPaper("Lampiran II", "kiri " + "·" * 150 + " kanan")) as (pilot, _):
        assert "kanan" not in screen_text(pilot.app)
        assert "←→" in screen_text(pilot.app)
        await pilot.press(*["right"] * 100)
        assert "kanan" in screen_text(pilot.app)


async def test_a_second_dialog_is_not_opened_over_the_first(make_app):
    app = make_app()
    async with app.run_test() as pilot:
        ask(app, AskText("Pertama"), lambda _: None)
        ask(app, AskText("Kedua"), lambda _: None)
        await pilot.pause()
        assert 2 == len(app.screen_stack)
