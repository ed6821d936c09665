"""Acts around the scores: who gives them, two proposals that exclude each other, another pagu that is only tried."""

from collections.abc import Callable

from exports.wording.numbers import thousands
from sessions.commissions import CommissionId
from sessions.decisions import PairMarked
from sessions.proposals import AGREED_RATER, ProposalCode, Rater, as_pair
from sessions.rules.agreed_order import parse
from sessions.session import Session
from tui.acts.changes import refusal_of
from tui.acts.forms import known_names
from tui.acts.outcomes import read_back
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.simulation import TrySimulation
from tui.presenters import scoring, simulation
from tui.reading import Unreadable, read_text
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

MEAN, AGREED, OTHER = "rata-rata", "sepakat", "lain"


def ask_rater(screen: StageScreen, chosen: Callable[[Rater | None], None]) -> None:
    """Whose scores the digits are: agreed ones, or those of one rater by name; or the mean of all again."""
    known = scoring.raters(screen.session)
    choices = (
        Choice(value=MEAN, label="Tampilkan rata-rata semua penilai"),
        Choice(value=AGREED, label="Nilai sepakat komisi", note="satu nilai untuk semua"),
        *(Choice(value=f"nama {rater}", label=f"Penilai {rater}") for rater in known),
        Choice(value=OTHER, label="Penilai lain …", note="nilai setiap penilai dirata-rata per kriteria"),
    )

    def take(value: str) -> None:
        if value == OTHER:
            _ask_name(screen, chosen)
        else:
            named = Rater(value.removeprefix("nama "))
            chosen({MEAN: None, AGREED: AGREED_RATER}.get(value, named))

    screen.ask(AskChoice("Siapa yang menilai?", choices), take)


def _ask_name(screen: StageScreen, chosen: Callable[[Rater | None], None]) -> None:
    names = known_names(screen.session)
    field = Field(name="nama", label="Nama penilai", suggestions=names, read=read_text)
    screen.ask(AskForm("Penilai baru", (field,)), lambda answers: chosen(Rater(answers.text("nama"))))


def ask_pair(screen: StageScreen, code: str) -> None:
    """Two proposals that cannot both be inside, or, where they are marked, that they can be again."""
    fields = (
        Field(name="satu", label="Kode usulan", value=code, read=_code(screen.session)),
        Field(name="dua", label="Kode usulan lain", hint="misalnya 2003-11", read=_code(screen.session)),
        Field(name="alasan", label="Alasan", hint="misalnya: keduanya untuk ruas yang sama"),
    )

    def decision(answers: Answers) -> PairMarked:
        pair = (ProposalCode(answers.text("satu")), ProposalCode(answers.text("dua")))
        is_marked = as_pair(*pair) in screen.session.exclusive_pairs
        return PairMarked(pair=pair, reason=answers.text("alasan"), is_exclusive=not is_marked)

    async def check(answers: Answers) -> Explanation | None:
        return refusal_of(screen.session, decision(answers))

    marked = "; ".join(" dan ".join(pair) for pair in screen.session.exclusive_pairs)
    title = "Usulan yang tidak dapat bersama di dalam garis" + (f"\nSudah ditandai: {marked}" if marked else "")
    screen.ask(AskForm(title, fields, accept=check), lambda answers: read_back(screen, decision(answers)))


def _code(session: Session) -> Callable[[str], str]:
    def read(typed: str) -> str:
        codes = parse(typed)
        if len(codes) != 1 or ProposalCode(codes[0]) not in session.proposals:
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
        lambda typed: simulation.lines(screen.session, typed, commission),
    )
    screen.ask(dialog, lambda _: None)
