"""The screen of SIPD: recommending for one proposal or for all, marking what has been typed in."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from sessions.kernel.refusals import Explanation
from sessions.sentences.clauses import sentence
from sessions.sipd import facts as sipd
from sessions.sipd.decisions import EnteredInSipd, RecommendationsMade
from sessions.values.proposals import Proposal, ProposalCode, Recommendation, SipdVerdict
from tui.dialogs.asked import Asked, money, values
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import Unreadable
from tui.shell.flows import ask_form
from tui.shell.listing import ListScreen
from tui.shell.stage import StageScreen, idle
from tui.sipd import flows, view


@dataclass(frozen=True, slots=True, kw_only=True)
class _RecommendationForm:
    verdict: Annotated[SipdVerdict, Asked("Rekomendasi")]
    volume: Decimal | None = None
    cost: Annotated[int | None, money("Anggaran (Rp)")] = None
    note: Annotated[str, Asked("Catatan")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredForm:
    """What has been typed into SIPD, when and by whom; no day: today."""

    codes: tuple[ProposalCode, ...]
    on: Annotated[date | None, Asked("Tanggal input", hint="kosong: hari ini")] = None
    by: Annotated[str, Asked("Diinput oleh")]


def ask_recommendation(screen: StageScreen, code: ProposalCode) -> None:
    """The form of one proposal, filled in with what stands, else with what its outcome suggests."""
    proposal = screen.session.proposals[code]
    usual = sipd.suggested(proposal)
    made = proposal.recommendation or usual or Recommendation(verdict=SipdVerdict.FORWARD)

    def build(form: _RecommendationForm) -> RecommendationsMade:
        return RecommendationsMade(recommendations={code: Recommendation(**values(form))})

    asked = {"volume": Asked(f"Volume ({proposal.unit or 'satuan'})")}
    ask_form(screen, f"Rekomendasi SIPD {code}", _RecommendationForm, build, made, asked=asked)


def ask_all(screen: StageScreen) -> None:
    """What the outcomes suggest, for every proposal that has none yet."""
    session = screen.session
    open_ = tuple(code for code, p in session.proposals.items() if p.recommendation is None)
    found = sipd.suggestions(session, open_) if open_ else {}
    if not found:
        screen.tell("Tidak ada saran baru: semua yang sudah diputus mempunyai rekomendasi.")
        return
    decision = RecommendationsMade(recommendations=found)
    text = sentence(decision, session)

    screen.confirm(AskConfirm("Ambil semua saran?", f"{text} Yang sudah diisi tetap.", yes="ambil"), decision)


async def mark(screen: StageScreen, code: ProposalCode) -> None:
    """Typed in today by whoever types here, or not after all."""
    is_there = screen.session.proposals[code].in_sipd is not None
    await screen.decide(EnteredInSipd(codes=(code,), by=screen.app.sitting.by, is_there=not is_there))


def ask_several(screen: StageScreen) -> None:
    """Several at once, on another day or by somebody else."""

    def read_codes(typed: str) -> tuple[ProposalCode, ...]:
        try:
            found = view.codes_in(screen.session, typed)
        except KeyError as unknown:
            raise Unreadable(f"Usulan {unknown.args[0]} tidak ada.") from unknown
        if not found:
            raise Unreadable("Tidak ada usulan berekomendasi yang belum diinput.")
        return found

    asked = {"codes": Asked("Usulan", hint="kode dipisah spasi, atau: semua", read=read_codes)}
    start = {"by": screen.app.sitting.by}
    ask_form(
        screen, "Sudah diinput ke SIPD", EnteredForm, lambda form: EnteredInSipd(**values(form)), start, asked=asked
    )


def _awaits(proposal: Proposal) -> bool:
    """Whether its outcome suggests a recommendation, and it has none."""
    return proposal.recommendation is None and sipd.suggested(proposal) is not None


class SipdScreen(ListScreen[ProposalCode]):
    """One line for each proposal; Enter recommends, Space marks what has been typed in."""

    place = "sipd"
    view = view.VIEW

    def missing_for(self, act: str) -> Explanation | None:
        """A proposal; and for the suggestions one that was decided and has no recommendation yet."""
        if act in {"buka", "tandai_sipd"} and self.cursor_key is None:
            return idle("Tidak ada usulan yang ditunjuk.", "Tunjuk usulannya dahulu.")
        if act == "semua_saran" and not any(_awaits(p) for p in self.session.proposals.values()):
            return idle("Tidak ada saran baru: semua yang sudah diputus mempunyai rekomendasi.")
        return None

    def action_buka(self) -> None:
        """Enter."""
        if self.cursor_key is not None:
            ask_recommendation(self, self.cursor_key)

    async def action_tandai_sipd(self) -> None:
        """Space."""
        if self.cursor_key is not None:
            await mark(self, self.cursor_key)

    def action_rentang_sipd(self) -> None:
        """`r`."""
        ask_several(self)

    def action_impor_sipd(self) -> None:
        """`i`."""
        flows.ask_for_file(self)

    def action_semua_saran(self) -> None:
        """`a`."""
        ask_all(self)

    def action_berikutnya(self) -> None:
        """`n`: to the next agreed one that is not in SIPD."""
        self.point_at(view.next_missing(self.session, self.cursor_key))
