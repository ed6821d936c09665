"""What is asked in the verification: the checklist, verdicts on one or many, sending back and taking again."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.decision import Decision
from sessions.kernel.reasons import of_a_refusal
from sessions.kernel.refusals import Explanation
from sessions.language import dates
from sessions.language.local import desa
from sessions.line import words_effects
from sessions.office import working_days
from sessions.outcomes.decisions import Ending, OutcomesDecided, OutcomesReopened
from sessions.sentences.clauses import sentence
from sessions.values.proposals import Outcome, Process, Proposal, ProposalCode
from sessions.values.verification import ChecklistItemId
from sessions.verification.decisions import ChecklistAnswered, ProposalsSentBack, ProposalsVerified
from tui.dialogs.choice import AskChoice, AskMany, Choice
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import Unreadable, at_least, read_date
from tui.dialogs.text import AskLine, AskText
from tui.outcomes.flows import set_text
from tui.proposals.forms import resubmission, resubmitted
from tui.proposals.view_one import original, status
from tui.shell.flows import Act, ask_act, ask_reason, checking, is_refused, refusal_of, supposed, weigh
from tui.shell.stage import StageScreen
from tui.verification import view
from tui.verification.dialog import AskChecklist, Checked, Next

DAYS = 3
"""Working days a village usually gets."""

Codes = tuple[ProposalCode, ...]
Then = Callable[[], object]


def ask_checklist(screen: StageScreen, codes: Codes, passed: Then) -> None:
    """The checklist of one proposal or of many; `passed` follows where they passed with the same key."""
    session = screen.session
    one = session.proposals[codes[0]] if len(codes) == 1 else None
    title = f"Periksa {one.code} {one.draft.activity}" if one else f"Periksa {set_text(codes, session)}"
    told = original(one) if one else "Jawaban berlaku untuk semuanya; yang tidak dijawab tetap."
    dialog = AskChecklist(title, view.points(session), view.at_first(session, codes), told)

    async def follow(checked: Checked, note: str) -> None:
        answers = view.news(screen.session, codes, dict(checked.answers))
        if (answers or note) and not await screen.decide(ChecklistAnswered(codes=codes, answers=answers, note=note)):
            return
        if checked.then is Next.PASSED and await screen.decide(ProposalsVerified(codes=codes)):
            passed()
        elif checked.then is Next.SEND_BACK:
            ask_to_send_back(screen, codes)

    async def taken(checked: Checked) -> None:
        if checked.then is Next.NOTE:
            screen.ask(AskText("Catatan pemeriksaan", about=" ".join(codes)), lambda note: follow(checked, note))
        else:
            await follow(checked, "")

    screen.ask(dialog, taken)


def ask_verdict(screen: StageScreen, proposal: Proposal) -> None:
    """Another verdict than passed, then its reason."""
    code, codes = proposal.code, (proposal.code,)
    is_there = proposal.process is Process.SENT_BACK and proposal.outcome is None
    listed = [*_verdicts(screen, codes)]
    if is_there:
        back = partial(ask_again, screen, proposal)
        listed.insert(0, Choice(value=back, label=f"Masuk kembali dari {desa}"))
    if not is_there and proposal.outcome is None and proposal.draft.village is not None:
        listed.append(_sending_back(screen, codes))
    if proposal.outcome is not None:
        reopen = partial(_ask_to_open, screen, code)
        listed.append(Choice(value=reopen, label="Buka kembali", note=f"sekarang {status(proposal)}"))
    ask_act(screen, f"Hasil verifikasi {code}", listed)


def _verdicts(screen: StageScreen, codes: Codes) -> Iterator[Choice[Act]]:
    for outcome, label, note in view.verdict_choices():
        yield Choice(value=partial(_ask_why, screen, codes, Outcome(outcome)), label=label, note=note)


def _sending_back(screen: StageScreen, codes: Codes) -> Choice[Act]:
    send = partial(ask_to_send_back, screen, codes)
    return Choice(value=send, label="Kembalikan untuk diperbaiki", note="dengan batas waktu")


def _ask_to_open(screen: StageScreen, code: ProposalCode) -> None:
    async def open_again(reason: str) -> None:
        await weigh(screen, OutcomesReopened(codes=(code,), reason=reason))

    screen.ask(AskText(f"Alasan membuka kembali {code}", read=at_least(REASON_LENGTH, "Alasan")), open_again)


def _ask_why(screen: StageScreen, codes: Codes, outcome: Outcome) -> None:
    """A reason of the list or one in own words; many are shown before they are decided."""

    async def end(reason: str) -> None:
        endings = tuple(Ending(code=code, outcome=outcome, reason=reason) for code in codes)
        await _take(screen, OutcomesDecided(endings=endings), codes)

    whose = codes[0] if len(codes) == 1 else f"{len(codes)} usulan"
    ask_reason(screen, f"{whose}: {outcome.label}", of_a_refusal(outcome), end)


def ask_to_send_back(screen: StageScreen, codes: Codes) -> None:
    """What the village is to complete, and until when."""
    fit = view.fit_to_go_back(screen.session, codes)
    if not fit:
        screen.tell(
            f"Tidak ada usulan {desa} yang dapat dikembalikan di antaranya.", f"Pilih usulan {desa} yang belum diputus."
        )
        return
    missing = view.wanting(screen.session, screen.session.proposals[fit[0]]) if len(fit) == 1 else ""
    usual = f"Belum terpenuhi: {missing}"
    listed = ((usual, usual),) if missing else ()
    title = f"{fit[0] if len(fit) == 1 else f'{len(fit)} usulan'} diperbaiki {desa}"

    def until(reason: str) -> None:
        _ask_deadline(screen, fit, reason)

    def chosen(reason: str) -> None:
        if reason == view.FREE:
            screen.ask(AskText(title, read=at_least(REASON_LENGTH, "Alasan")), until)
        else:
            until(reason)

    choices = [Choice(value=value, label=label) for value, label in (*listed, *view.completion_choices())]
    screen.ask(AskChoice(f"Alasan {title}", choices), chosen)


def _ask_deadline(screen: StageScreen, codes: Codes, reason: str) -> None:
    session = screen.session
    usual = working_days.due(screen.app.clock().date(), DAYS, working_days.calendar_of(session.office))
    if session.sidang.held_on is not None:
        usual = min(usual, session.sidang.held_on)

    def read(typed: str) -> ProposalsSentBack:
        decision = ProposalsSentBack(codes=codes, reason=reason, deadline=read_date(typed))
        if refusal := refusal_of(session, decision):
            raise Unreadable(refusal.found)
        return decision

    screen.ask(
        AskLine(
            "Batas waktu perbaikan",
            value=dates.numeric_date(usual),
            explanation=f"{DAYS} hari kerja: {dates.with_day(usual)}",
            read=read,
            about=" ".join(codes[:DAYS]),
        ),
        lambda decision: _take(screen, decision, codes),
    )


def ask_again(screen: StageScreen, proposal: Proposal) -> None:
    """The proposal came back: its data to be typed over."""
    form = resubmission(screen.session, proposal, checking(screen, lambda entry: resubmitted(proposal, entry)))
    screen.ask(form, lambda entry: weigh(screen, resubmitted(proposal, entry)))


async def _take(screen: StageScreen, decision: Decision, codes: Codes) -> None:
    """A decision on one at once, unless it moves somebody; one on many after its preview."""
    if len(codes) == 1:
        await weigh(screen, decision)
        return
    if is_refused(screen, decision):
        return
    effects = words_effects.told(decision, screen.session, supposed(screen, decision, screen.session))
    text = "\n".join((f"{view.preview(screen.session, codes)}\n\n{sentence(decision, screen.session)}", *effects))
    screen.confirm(AskConfirm("Berlaku untuk semua ini?", text, yes="berlaku"), decision)


def ask_set(screen: StageScreen, shown: Sequence[ProposalCode]) -> None:
    """Many at once: which ones, which verdict, and the preview before it is taken."""

    def read(typed: str) -> Codes:
        if codes := view.picked(screen.session, typed, shown):
            return codes
        raise Unreadable("Tidak ada usulan yang belum diputus di antaranya.")

    dialog = AskLine(
        "Usulan mana?",
        explanation=f"Kode (2003-11 2007-03), {desa} (2003 atau Ganten), atau: tampil",
        read=read,
        tell=lambda typed: f"= {set_text(read(typed), screen.session)}",
    )
    screen.ask(dialog, lambda codes: _ask_verdict_of_many(screen, codes))


def _ask_verdict_of_many(screen: StageScreen, codes: Codes) -> None:
    check = partial(ask_checklist, screen, codes, lambda: None)
    listed: tuple[Choice[Act], ...] = (
        Choice(value=partial(pass_many, screen, codes), label="Lolos verifikasi"),
        Choice(value=check, label="Daftar periksa", note="jawaban yang sama"),
        _sending_back(screen, codes),
        *_verdicts(screen, codes),
    )
    ask_act(screen, f"Hasil untuk {set_text(codes, screen.session)}", listed)


def pass_many(screen: StageScreen, codes: Codes) -> None:
    """All of them that still wait passed, after saying how many they are."""
    waiting = view.fit_to_pass(screen.session, codes)
    if not waiting:
        screen.tell(
            "Tidak ada usulan yang menunggu verifikasi di daftar ini.",
            "Hapus saringan atau pencarian (Esc), atau selesaikan langkah 2 di Alur (g a).",
        )
        return

    question = view.preview(screen.session, waiting)

    def confirm(points: tuple[str, ...]) -> None:
        decision = ProposalsVerified(codes=waiting, points=tuple(map(ChecklistItemId, points)))
        screen.confirm(AskConfirm("Semua ini lolos verifikasi?", question, yes="lolos"), decision)

    known = view.points(screen.session)
    if len(waiting) == 1 or not known:
        confirm(())
        return
    lacking, proven = view.lacking(screen.session, waiting), view.proven(screen.session, waiting)
    choices = [
        Choice(
            value=point.id, label=point.text, note=f"tidak pada {len(lacking[point.id])}" if lacking[point.id] else ""
        )
        for point in known
    ]

    def refuse(points: Sequence[str]) -> Explanation | None:
        wrong = next((point for point in known if point.id in points and lacking[point.id]), None)
        return view.contradicted(wrong, lacking[wrong.id]) if wrong else None

    def tell(points: Sequence[str]) -> str:
        left = len(known) - len(points)
        return f"{len(points)} butir diperiksa" + (f", {left} tidak dirinci" if left else "")

    dialog = AskMany("Butir yang diperiksa untuk semuanya", choices, marked=proven, tell=tell, refuse=refuse)
    screen.ask(dialog, confirm)
