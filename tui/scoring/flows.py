"""What is asked about the ranking besides its order: exact ties, raters, and pairs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from sessions.kernel.session import Session, TieMeans
from sessions.line.decisions import PairMarked
from sessions.rules.ranking import parse
from sessions.scoring.decisions import TieResolved
from sessions.values.proposals import AGREED_RATER, ProposalCode, Rater, as_pair
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable, read_text
from tui.scoring import view_ties
from tui.shell.flows import checking, known_names, read_back
from tui.shell.stage import StageScreen
from tui.widgets.plain import crop

_WIDTH = 62


@dataclass(frozen=True, slots=True, kw_only=True)
class _TieForm:
    means: Annotated[TieMeans, Asked("Diputus dengan")]
    order: tuple[str, ...]
    drawn_by: Annotated[str, Asked("Pengambil undian", hint="hanya untuk undian")] = ""
    first: Annotated[str, Asked("Saksi pertama", hint="hanya untuk undian")] = ""
    second: Annotated[str, Asked("Saksi kedua", hint="hanya untuk undian")] = ""


def ask_tie(
    screen: StageScreen, members: Sequence[str], name: Callable[[str], str], *, usual: TieMeans = TieMeans.DELIBERATION
) -> None:
    """How an exact tie was settled, and in which order; `name` words a member for the form, which opens on `usual`."""
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
    dialog = AskForm(
        f"Penyelesaian nilai sama\n{numbered}",
        _TieForm,
        {"means": usual},
        session=screen.session,
        accept=checking(screen, build),
        asked=asked,
    )
    screen.ask(dialog, lambda settled: read_back(screen, build(settled)))


def ask_rater(screen: StageScreen, chosen: Callable[[Rater | None], None]) -> None:
    """Whose scores the digits are: agreed ones, or those of one rater by name; or the mean of all again."""
    known = view_ties.raters(screen.session)
    choices = (
        Choice(value=partial(chosen, None), label="Tampilkan rata-rata semua penilai"),
        Choice(value=partial(chosen, AGREED_RATER), label="Skor sepakat komisi", note="satu skor untuk semua"),
        *(Choice(value=partial(chosen, rater), label=f"Penilai {rater}") for rater in known),
        Choice(
            value=partial(_ask_name, screen, chosen),
            label="Penilai lain …",
            note="skor setiap penilai dirata-rata per kriteria",
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
