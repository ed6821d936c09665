"""What is asked about the pedoman: criteria with their weights, anchors and ranges, ready-made sets, and the ladder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from sessions.guideline import facts as guideline
from sessions.guideline.decisions import GuidelineSet, supposed
from sessions.guideline.defaults import READY_SETS
from sessions.guideline.facts import invalidated
from sessions.kernel.refusals import Explanation
from sessions.line import words_effects
from sessions.sentences.clauses import sentence
from sessions.values.guideline import Criterion, CriterionId, Guideline, Rung
from tui.dialogs.asked import Asked
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable, read_text
from tui.guideline.dialog import AskWeights, ChangedCriterionForm, CriterionForm, WeightsForm, as_filled, read_criterion
from tui.guideline.view import Sheet, new_code
from tui.shell.flows import Reason, ask_checked, checking, is_refused, weigh
from tui.shell.stage import StageScreen


async def _take(screen: StageScreen, decision: GuidelineSet) -> None:
    """At once where nothing is undone and nobody moves; else that is read out before."""
    after = supposed(screen.session, decision)
    undone = invalidated(screen.session, after)
    if undone.is_nothing:
        await weigh(screen, decision)
        return
    told = f"Akibatnya: {guideline.told_invalidated(undone)}."
    effects = (told, *words_effects.told(decision, screen.session, after))
    screen.confirm(ReadBack(sentence(decision, after), "Perubahan pedoman", effects=effects), decision)


def with_criteria(guideline: Guideline, sheet: Sheet, criteria: Sequence[Criterion]) -> Guideline:
    """The guideline with other criteria for all or for one commission; like the common ones they are no variant."""
    if sheet is None:
        return replace(guideline, criteria=tuple(criteria))
    others = {number: own for number, own in guideline.variants.items() if number != sheet}
    own = {} if tuple(criteria) == guideline.criteria else {sheet: tuple(criteria)}
    return replace(guideline, variants={**others, **own})


def ask_weights(screen: StageScreen, guideline: Guideline, sheet: Sheet, criteria: Sequence[Criterion]) -> None:
    """All weights at once, with their sum; `criteria` may be other ones than those in force."""

    def make(form: WeightsForm) -> GuidelineSet:
        weighed = tuple(replace(c, weight=form.weights[c.id]) for c in criteria)
        return GuidelineSet(guideline=with_criteria(guideline, sheet, weighed), reason=form.reason)

    dialog = AskWeights(criteria, screen.session, checking(screen, make))
    screen.ask(dialog, lambda form: _take(screen, make(form)))


def ask_criterion(screen: StageScreen, guideline: Guideline, sheet: Sheet, id_: str) -> None:
    """Name, anchors and range of one criterion."""
    criteria = guideline.criteria_of(sheet)
    now = next(c for c in criteria if c.id == id_)

    def make(form: ChangedCriterionForm) -> GuidelineSet:
        changed = read_criterion(now, form)
        all_ = tuple(changed if c.id == id_ else c for c in criteria)
        return GuidelineSet(guideline=with_criteria(guideline, sheet, all_), reason=form.reason)

    own = f" Komisi {sheet}" if sheet else ""
    ask_checked(screen, f"Kriteria {id_}{own}", ChangedCriterionForm, make, as_filled(now), take=_take)


def ask_new_criterion(screen: StageScreen, guideline: Guideline, sheet: Sheet) -> None:
    """One more criterion, and then all weights, since they add up to 100."""
    criteria = guideline.criteria_of(sheet)
    code = new_code(criteria)
    if code is None:
        screen.tell("Sudah ada sembilan kriteria.", "Cabut satu dahulu dengan x.")
        return
    blank = Criterion(id=CriterionId(code), name="", weight=0, anchors=("", "", "", "", ""))

    async def accept(form: CriterionForm) -> Explanation | None:
        try:
            read_criterion(blank, form)
        except Unreadable as unreadable:
            told = str(unreadable)
            return Explanation(found=told, advice="Betulkan isiannya, lalu simpan lagi.", fields=unreadable.fields)
        return None

    dialog = AskForm(f"Kriteria baru {code}", CriterionForm, session=screen.session, accept=accept)
    screen.ask(dialog, lambda form: ask_weights(screen, guideline, sheet, (*criteria, read_criterion(blank, form))))


def remove_criterion(screen: StageScreen, guideline: Guideline, sheet: Sheet, id_: CriterionId) -> None:
    """One criterion less, and new weights for the others."""
    if id_ in {guideline.urgency, guideline.readiness}:
        screen.tell(
            f"{id_} dipakai dalam tangga nilai sama.", "Pilih dahulu kriteria lain pada baris Tangga nilai sama."
        )
        return
    if rest := tuple(c for c in guideline.criteria_of(sheet) if c.id != id_):
        ask_weights(screen, guideline, sheet, rest)


async def use_common(screen: StageScreen, guideline: Guideline, sheet: Sheet) -> None:
    """A commission scores by the common criteria again."""
    if sheet in guideline.variants:
        await _ask_or_take(
            screen, f"Komisi {sheet} kembali ke kriteria bersama", with_criteria(guideline, sheet, guideline.criteria)
        )


def ask_set(screen: StageScreen, guideline: Guideline) -> None:
    """One of the ready-made sets in place of all criteria."""
    choices = [Choice(value=ready.name, label=ready.name, note=ready.note) for ready in READY_SETS]
    commissions = frozenset(c.id for c in screen.session.commissions)

    async def use(name: str) -> None:
        ready = next(ready for ready in READY_SETS if ready.name == name)
        becomes = ready.applied(guideline, commissions)
        await _ask_or_take(screen, f"Set {name}", becomes, about=ready.note)

    screen.ask(AskChoice("Set siap pakai, menggantikan semua kriteria", choices), use)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReasonForm:
    reason: Reason = ""


async def _ask_or_take(screen: StageScreen, title: str, guideline: Guideline, *, about: str = "") -> None:
    """A change that needs nothing typed, but a reason where the guideline is adopted."""
    if screen.session.sidang.rules_adopted is not None:
        ask_checked(
            screen, title, _ReasonForm, lambda form: GuidelineSet(guideline=guideline, reason=form.reason), take=_take
        )
        return
    decision = GuidelineSet(guideline=guideline)
    if is_refused(screen, decision):
        return
    await _take(screen, decision)
    if about:
        screen.tell(about, "Semua isinya dapat diubah: Enter pada barisnya.")


_RUNGS = tuple(Rung)


def _read_ladder(typed: str) -> tuple[Rung, ...]:
    numbers = [int(piece) for piece in read_text(typed).replace(",", " ").split() if piece.isdecimal()]
    if not numbers or len(set(numbers)) != len(numbers) or not set(numbers) <= set(range(1, len(_RUNGS) + 1)):
        raise Unreadable(f"Tulis nomor 1 sampai {len(_RUNGS)}, masing-masing paling banyak sekali.")
    return tuple(_RUNGS[number - 1] for number in numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class _LadderForm:
    ladder: Annotated[
        tuple[Rung, ...],
        Asked(
            "Urutan nomor",
            read=_read_ladder,
            show=lambda ladder: " ".join(str(_RUNGS.index(rung) + 1) for rung in ladder),
        ),
    ]
    urgency: CriterionId
    readiness: CriterionId
    reason: Reason = ""


def ask_ladder(screen: StageScreen, guideline: Guideline) -> None:
    """The order of the rungs, typed as their numbers, and the criteria that serve as two of them."""
    numbered = "   ".join(f"{n} {rung.label}" for n, rung in enumerate(_RUNGS, start=1))

    def make(form: _LadderForm) -> GuidelineSet:
        changed = replace(guideline, ladder=form.ladder, urgency=form.urgency, readiness=form.readiness)
        return GuidelineSet(guideline=changed, reason=form.reason)

    criteria = {c.id: f"{c.id} {c.name}" for c in guideline.criteria}
    asked = {
        "urgency": Asked("Kriteria keterdesakan", choices=criteria),
        "readiness": Asked("Kriteria kesiapan", choices=criteria),
    }
    ask_checked(screen, f"Tangga nilai sama\n{numbered}", _LadderForm, make, guideline, take=_take, asked=asked)
