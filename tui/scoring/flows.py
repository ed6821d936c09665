"""What is asked about the ranking itself: the agreed order of a commission or of the kecamatan, and exact ties."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList

from sessions.kernel.checks import REASON_LENGTH, REASON_TOO_SHORT
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session, TieMeans
from sessions.language.numbers import thousands
from sessions.line.decisions import PairMarked
from sessions.rules.ranking import parse, problems
from sessions.scoring.decisions import OrderAgreed, TieResolved
from sessions.sentences.clauses import listed
from sessions.values.commissions import CommissionId
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater, as_pair
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, AskMany, Choice, line_of
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable, at_least, read_text
from tui.dialogs.text import AskLine, AskText
from tui.line import dialog as line_dialog
from tui.line.dialog import TrySimulation
from tui.scoring import view_ties
from tui.shell.flows import ask_form, checking, known_names, read_back
from tui.shell.stage import StageScreen
from tui.widgets.plain import crop

_WIDTH = 62


def ask_order(screen: StageScreen, commission: CommissionId | None) -> None:
    """The agreed order of a commission, or of the kecamatan, typed as codes; gaps and doubles are said at once."""
    session = screen.session
    members = [p.code for p in session.proposals.values() if p.is_in_the_running and commission in {None, p.commission}]

    def read(typed: str) -> tuple[ProposalCode, ...]:
        return _read_order(typed, members)

    def tell(typed: str) -> str:
        order = read(typed)
        left = len(members) - len(order)
        return f"= {len(order)} usulan berurutan" + (f", {left} lainnya di belakang" if order and left else "")

    def agree(order: Sequence[str]) -> None:
        _agree(screen, OrderAgreed(commission=commission, order=tuple(map(ProposalCode, order))))

    scope = f"Komisi {commission}" if commission else "kecamatan"
    dialog = TypeOrder(
        f"Urutan mufakat {scope}",
        value=" ".join(session.agreed_orders.get(commission, ())),
        explanation=f"Kode dari yang paling utama, dipisah spasi; ada {len(members)} usulan. Kosong: dicabut.",
        read=read,
        tell=tell,
    )

    def pick(typed: str) -> None:
        known = [code for code in dict.fromkeys(parse(typed)) if code in members]
        choices = [_choice(session, code) for code in members]
        picking = PickOrder(f"Urutan mufakat {scope}", choices, picked=known, tell=lambda found: tell(" ".join(found)))
        screen.ask(picking, agree)

    dialog.pick = pick
    screen.ask(dialog, agree)


def _read_order(typed: str, members: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """The codes as typed; Unreadable where one is no member or stands twice."""
    order = parse(typed)
    found = problems(order, members)
    if found.unknown:
        raise Unreadable(f"Kode tidak ada di daftar ini: {listed(found.unknown)}.")
    if found.doubled:
        raise Unreadable(f"Kode tertulis dua kali: {listed(found.doubled)}.")
    return tuple(map(ProposalCode, order))


def _choice(session: Session, code: ProposalCode) -> Choice[str]:
    draft = session.proposals[code].draft
    return Choice(value=code, label=f"{code} {draft.activity}", note=session.village_name(draft.village))


def _agree(screen: StageScreen, agreed: OrderAgreed) -> None:
    """Where Pleno II overrules the order that scores make, why is asked before the sentence is read out."""
    if not needs_reason(screen.session, agreed):
        read_back(screen, agreed)
        return
    screen.ask(
        AskText(
            "Alasan mengubah urutan",
            explanation="Urutan ini berbeda dari urutan menurut nilai atau hasil komisi; alasannya dicatat.",
            about=" ".join(agreed.order),
            read=at_least(REASON_LENGTH, "Alasan"),
        ),
        lambda reason: read_back(screen, OrderAgreed(commission=agreed.commission, order=agreed.order, reason=reason)),
    )


def needs_reason(session: Session, agreed: OrderAgreed) -> bool:
    """Whether nothing but a reason is missing."""
    try:
        agreed.check(session)
    except Refused as refused:
        return refused.reason is REASON_TOO_SHORT
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class _TieForm:
    means: Annotated[TieMeans, Asked("Diputus dengan")]
    order: tuple[str, ...]
    drawn_by: Annotated[str, Asked("Pengambil undian", hint="hanya untuk undian")] = ""
    first: Annotated[str, Asked("Saksi pertama", hint="hanya untuk undian")] = ""
    second: Annotated[str, Asked("Saksi kedua", hint="hanya untuk undian")] = ""


def ask_tie(screen: StageScreen, members: Sequence[str], name: Callable[[str], str]) -> None:
    """How an exact tie was settled, and in which order; `name` words a member for the form."""
    if not members:
        screen.tell("Tidak ada nilai sama yang perlu diselesaikan.")
        return

    def order(typed: str) -> tuple[str, ...]:
        numbers = [int(piece) for piece in read_text(typed).replace(",", " ").split() if piece.isdecimal()]
        if sorted(numbers) != list(range(1, len(members) + 1)):
            raise Unreadable(f"Tulis nomor 1 sampai {len(members)}, masing-masing sekali, dari yang di atas.")
        return tuple(members[number - 1] for number in numbers)

    def build(settled: _TieForm) -> TieResolved:
        is_lot = settled.means is TieMeans.LOT
        return TieResolved(
            order=settled.order,
            means=settled.means,
            drawn_by=settled.drawn_by if is_lot else "",
            witnesses=tuple(filter(None, (settled.first, settled.second))) if is_lot else (),
        )

    numbered = "\n".join(crop(f"{number}  {name(member)}", _WIDTH) for number, member in enumerate(members, start=1))
    asked = {"order": Asked("Urutan nomor", hint="misalnya 2 1", read=order)}
    ask_form(screen, f"Penyelesaian nilai sama\n{numbered}", _TieForm, build, asked=asked)


def ask_rater(screen: StageScreen, chosen: Callable[[Rater | None], None]) -> None:
    """Whose scores the digits are: agreed ones, or those of one rater by name; or the mean of all again."""
    known = view_ties.raters(screen.session)
    choices = (
        Choice(value=partial(chosen, None), label="Tampilkan rata-rata semua penilai"),
        Choice(value=partial(chosen, AGREED_RATER), label="Nilai sepakat komisi", note="satu nilai untuk semua"),
        *(Choice(value=partial(chosen, rater), label=f"Penilai {rater}") for rater in known),
        Choice(
            value=partial(_ask_name, screen, chosen),
            label="Penilai lain …",
            note="nilai setiap penilai dirata-rata per kriteria",
        ),
    )
    screen.ask(AskChoice("Siapa yang menilai?", choices), lambda act: act())


@dataclass(frozen=True, slots=True, kw_only=True)
class _RaterForm:
    name: Annotated[str, Asked("Nama penilai", suggestions=known_names)]


def _ask_name(screen: StageScreen, chosen: Callable[[Rater | None], None]) -> None:
    form = AskForm("Penilai baru", _RaterForm, session=screen.session)
    screen.ask(form, lambda named: chosen(Rater(named.name)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _PairForm:
    one: ProposalCode
    other: ProposalCode
    reason: Annotated[str, Asked("Alasan", hint="misalnya: keduanya untuk ruas yang sama")]


def ask_pair(screen: StageScreen, code: str) -> None:
    """Two proposals that cannot both be inside, or, where they are marked, that they can be again."""
    read = _code(screen.session)
    asked = {
        "one": Asked("Kode usulan", read=read),
        "other": Asked("Kode usulan lain", hint="misalnya 2003-11", read=read),
    }

    def decision(form: _PairForm) -> PairMarked:
        pair = (form.one, form.other)
        is_marked = as_pair(*pair) in screen.session.exclusive_pairs
        return PairMarked(pair=pair, reason=form.reason, is_exclusive=not is_marked)

    marked = "; ".join(" dan ".join(pair) for pair in screen.session.exclusive_pairs)
    title = "Usulan yang tidak dapat bersama di dalam garis" + (f"\nSudah ditandai: {marked}" if marked else "")
    dialog = AskForm(title, _PairForm, {"one": code}, accept=checking(screen, decision), asked=asked)
    screen.ask(dialog, lambda form: read_back(screen, decision(form)))


def _code(session: Session) -> Callable[[str], ProposalCode]:
    def read(typed: str) -> ProposalCode:
        codes = tuple(map(ProposalCode, parse(typed)))
        if len(codes) != 1 or codes[0] not in session.proposals:
            raise Unreadable("tulis satu kode usulan yang ada, misalnya 2003-11.")
        return codes[0]

    return read


def simulate(screen: StageScreen, commission: CommissionId | None) -> None:
    """Another pagu is tried; the dialog answers nothing, so nothing can change."""
    amounts = screen.session.ceilings
    now = amounts.kecamatan if commission is None else amounts.commissions.get(commission)
    whose = "kecamatan" if commission is None else f"Komisi {commission}"
    quota = "" if commission is None else ", atau 12 usulan"
    dialog = TrySimulation(
        f"Simulasi pagu {whose}",
        f"Jumlah rupiah{quota}. Hanya dihitung di sini: tidak disimpan dan tidak ditayangkan.",
        "" if now is None else thousands(now),
        lambda typed: line_dialog.lines(screen.session, typed, commission),
    )
    screen.ask(dialog)


_ORDER_WIDTH = 56


class TypeOrder(AskLine[tuple[ProposalCode, ...]]):
    """As AskLine; the arrow down goes on with picking from the list, with what was typed so far."""

    BINDINGS = [Binding("down", "pick", show=False)]  # noqa: RUF012 - as Textual has it
    hint = "Enter simpan · ↓ pilih dari daftar · Esc batal"
    pick: Callable[[str], None]

    def action_pick(self) -> None:
        """Away with the line, and on with the list."""
        typed = self._now
        self.finish(None)
        self.app.call_later(self.pick, typed)


class PickOrder(AskMany):
    """As AskMany, but the answer stands in the order in which the lines were picked; each shows its number."""

    hint = "ketik mencari · Enter berikutnya · Ctrl+S selesai · Esc batal"

    def __init__(
        self, title: str, choices: Sequence[Choice[str]], *, picked: Sequence[str], tell: Callable[[Sequence[str]], str]
    ) -> None:
        super().__init__(title, choices, marked=picked, tell=tell)
        self._order = list(picked)

    @property
    def marked(self) -> tuple[str, ...]:
        """The picked values, the first on top."""
        return tuple(self._order)

    def prompt(self, choice: Choice[str]) -> Content:
        """Which one it is in the order."""
        number = f"{self._order.index(choice.value) + 1:>3} " if choice.value in self._order else "  · "
        return line_of(choice, number, _ORDER_WIDTH)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """It is the next one, or no longer in the order; a search ends with its line."""
        value = self._listed[event.option_index].value
        if value in self._order:
            self._order.remove(value)
        else:
            self._order.append(value)
        super().on_option_list_option_selected(event)
        self.query_one(Input).value = ""
