"""A refusal that a field is at fault for shows at that field, in every form, and the cursor goes there."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import chain

import pytest
from support.examples import EXAMPLES
from support.refused import CASES
from support.small import opened

from sessions.kernel.checks import NEGATIVE_AMOUNT, REASON_TOO_SHORT, TEXT_EMPTY
from sessions.kernel.reasons import REASON_NOT_LISTED
from sessions.kernel.refusals import COUNT_INVALID, NOTHING_TO_DO, Refused, explain
from sessions.report.decisions import DATE_TOO_EARLY
from tui.agenda.flows import PauseForm, _ItemForm, _ObjectionForm
from tui.attendance.dialog import PersonForm, StandInForm
from tui.attendance.flows_leaving import LeavingForm
from tui.closing.flows import _AmendmentForm
from tui.commissions.flows import PaperLine, SplitForm, _LettersForm, _PresentedForm
from tui.dialogs.asked import Asked
from tui.dialogs.form import AskForm
from tui.dialogs.reading import Unreadable
from tui.guideline.dialog import ChangedCriterionForm, CriterionForm, WeightsForm
from tui.guideline.flows import _LadderForm, _ReasonForm
from tui.house_rules.flows import RulesForm, WordingForm, _ScheduleForm
from tui.last_year.flows import _RealizationForm
from tui.line.flows import LineForm
from tui.office.flows import (
    CapForm,
    DaysForm,
    LawForm,
    _ContactsForm,
    _LetterheadForm,
    _NewLawForm,
    _PlanningAgencyForm,
    _SopForm,
    _TextForm,
)
from tui.office.flows_committee import PostForm, SignerForm, _DecreeForm, _OfficersForm, _SpeakersForm
from tui.office.flows_plan import ReferenceForm
from tui.proposals.flows import KeptApart
from tui.proposals.forms import Changed, Merged, Withdrawal
from tui.proposals.forms_correction import CorrectedProposal
from tui.receiving.flows import _NothingSentForm, _ReceiptForm
from tui.report.flows import _AcknowledgedForm, _CoveringLetterForm, _ReportNumberForm, _SentBackForm, _SignatureForm
from tui.report.flows_passage import _CopiesForm, _FilingForm
from tui.scoring.flows import _PairForm, _TieForm
from tui.sipd.screen import EnteredForm, _RecommendationForm
from tui.steps.flows import _SkipForm
from tui.votes.flows import CardTermsForm, TermsForm
from tui.votes.flows_count import HandsRowForm, PaperRowForm, _CardsForm, _DifferenceForm
from tui.widgets.lines import TextLine

FORMS = {
    "AgendaArranged": (_ItemForm,),
    "AmendmentOpened": (_AmendmentForm,),
    "CardsCounted": (_CardsForm,),
    "CeilingsSet": (LineForm,),
    "CommissionPresented": (_PresentedForm,),
    "CommissionResultReceived": (PaperLine,),
    "CommissionsFormed": (_OfficersForm,),
    "CommitteeFormed": (PostForm, _DecreeForm, _SpeakersForm),
    "DelegateReplaced": (StandInForm,),
    "FileReceived": (_ReceiptForm,),
    "GuidelineSet": (CriterionForm, ChangedCriterionForm, WeightsForm, _LadderForm, _ReasonForm),
    "HouseRulesSet": (RulesForm, WordingForm),
    "InvitationIssued": (_LettersForm,),
    "LookalikesDismissed": (KeptApart,),
    "MeetingScheduled": (_ScheduleForm,),
    "NoteRecorded": (_ObjectionForm,),
    "OfficeCorrected": (CapForm, DaysForm, LawForm, _ContactsForm, _LetterheadForm, _NewLawForm, _PlanningAgencyForm,
                        _SopForm, _TextForm),
    "OfficialsNamed": (SignerForm,),
    "PairMarked": (_PairForm,),
    "PaperSigned": (_SignatureForm,),
    "PeopleLeft": (LeavingForm,),
    "PeopleReturned": (LeavingForm,),
    "PersonArrived": (PersonForm,),
    "PersonCorrected": (PersonForm,),
    "PlanReferencesSet": (ReferenceForm,),
    "ProposalChanged": (CorrectedProposal, Changed),
    "ProposalSplit": (SplitForm,),
    "ProposalWithdrawn": (Withdrawal,),
    "ProposalsMerged": (Merged,),
    "RealizationsNoted": (_RealizationForm,),
    "RecommendationsMade": (_RecommendationForm,),
    "ReportDuplicated": (_CopiesForm,),
    "ReportFiled": (_FilingForm,),
    "ReportNumbered": (_ReportNumberForm,),
    "ReportReceived": (_AcknowledgedForm,),
    "ReportSent": (_CoveringLetterForm,),
    "ReportSentBack": (_SentBackForm,),
    "SidangPaused": (PauseForm,),
    "SipdEntered": (EnteredForm,),
    "StepSkipped": (_SkipForm,),
    "TieResolved": (_TieForm,),
    "VillageWillNotSend": (_NothingSentForm,),
    "VoteCounted": (PaperRowForm, HandsRowForm),
    "VoteDifferenceNoted": (_DifferenceForm,),
    "VoteOpened": (TermsForm, CardTermsForm),
}  # fmt: skip
"""Kind of a decision -> the forms that make it."""


def names(form: type) -> Iterator[tuple[str, ...]]:
    """The names by which each field of a form is known."""
    for field in fields(form):
        told = (one for one in getattr(field.type, "__metadata__", ()) if isinstance(one, Asked))
        yield (field.name, *chain.from_iterable(one.answers for one in told))


def parts(value: object, name: str = "") -> dict[str, object]:
    """Every value in a decision by the name of the field that holds it; several of a name together."""
    found: dict[str, list[object]] = {}

    def walk(value: object, name: str) -> None:
        if is_dataclass(value):
            for field in fields(value):
                walk(getattr(value, field.name), field.name)
        elif isinstance(value, Mapping):
            for key, part in value.items():
                found.setdefault(name, []).append(key)
                walk(part, name)
        elif isinstance(value, tuple):
            found.setdefault(name, []).append(len(value))
            for part in value:
                walk(part, name)
        else:
            found.setdefault(name, []).append(value)

    walk(value, name)
    return found


def accepted(case) -> Iterator[object]:
    """Decisions of this kind that the same meeting does not refuse."""
    session = case.given().session
    for example in EXAMPLES:
        if type(example.decision) is type(case.decision):
            try:
                example.decision.check(session)
            except Refused:
                continue
            yield example.decision


def at_fault(case) -> str:
    """The one field by which the refused decision differs from one that the same meeting takes; empty without one."""
    wrong = parts(case.decision)
    for good in map(parts, accepted(case)):
        differing = [name for name in {**wrong, **good} if wrong.get(name) != good.get(name)]
        if len(differing) == 1:
            return differing[0]
    return ""


WITH_A_FIELD = [
    (case, field, form)
    for case in CASES
    if case.given is not None and case.reason is not NOTHING_TO_DO and (field := at_fault(case))
    for form in FORMS.get(case.kind, ())
    if any(field in known for known in names(form))
]


def refused(case) -> Refused:
    with pytest.raises(Refused) as found:
        case.decision.check(case.given().session)
    return found.value


@pytest.mark.parametrize(
    ("case", "field"), [(case, field) for case, field, _ in WITH_A_FIELD], ids=lambda part: getattr(part, "kind", part)
)
def test_a_refusal_names_the_field_by_which_alone_the_decision_differs_from_one_that_is_taken(case, field):
    assert field in explain(refused(case)).fields


OF_A_FIELD = {TEXT_EMPTY, NEGATIVE_AMOUNT, COUNT_INVALID, REASON_TOO_SHORT, REASON_NOT_LISTED, DATE_TOO_EARLY}
"""Always about something that was typed."""


def test_what_is_empty_negative_too_short_or_too_early_is_always_named():
    mute = {case.kind for case in CASES if case.given and case.reason in OF_A_FIELD and not refused(case).fields}
    assert set() == mute


TYPED_BEFORE = {("AgendaArranged", TEXT_EMPTY), ("VoteOpened", NEGATIVE_AMOUNT)}
"""What no form asks: the name of an item in the journal, and the smallest figure of a screen."""


def test_every_field_that_is_named_is_asked_in_a_form_of_its_kind():
    asked = {kind: {name for form in forms for known in names(form) for name in known} for kind, forms in FORMS.items()}
    elsewhere = {
        (case.kind, case.reason)
        for case in CASES
        if case.given and case.reason in OF_A_FIELD and case.kind in asked
        if not asked[case.kind] & {*refused(case).fields}
    }
    assert elsewhere == TYPED_BEFORE


CANDIDATES = ("Isi yang cukup panjang", "1", "3-2-2027", "09.15", "1/2")


def fill(dialog: AskForm) -> None:
    """Something that can be read in every line."""
    for field, line in zip(dialog._fields, dialog._lines, strict=True):
        if isinstance(line, TextLine):
            line.value = next(text for text in CANDIDATES if can_be_read(field, text))


def is_declared(field) -> bool:
    """Whether the class says how the field is asked; flows say it of the others."""
    return hasattr(field.type, "__metadata__")


def can_be_read(field, text) -> bool:
    try:
        field.read(text)
    except Unreadable:
        return False
    return True


FIRST_OF_EACH = {(form, field): case for case, field, form in WITH_A_FIELD}


@pytest.mark.parametrize(("form", "name"), FIRST_OF_EACH, ids=lambda part: getattr(part, "__name__", part))
async def test_the_cursor_goes_to_the_field_and_the_sentence_stands_below_it(form, name, bare_app, screen_text):
    explanation = explain(refused(FIRST_OF_EACH[form, name]))

    async def accept(_):
        return explanation

    open_yet = {field.name: Asked(field.name, read=str) for field in fields(form) if not is_declared(field)}
    dialog = AskForm("Isian", form, session=opened().session, accept=accept, asked=open_yet)
    app = bare_app()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(dialog)
        await pilot.pause()
        fill(dialog)
        dialog.set_focus(dialog._lines[0])
        await pilot.press("ctrl+s")
        here = next(field for field, line in zip(dialog._fields, dialog._lines, strict=True) if line is app.focused)
        assert name in {here.field, *here.answers}
        lines = [line.strip(" █") for line in screen_text(app).splitlines()]
        row = next(number for number, line in enumerate(lines) if line.startswith(here.label))
        assert lines[row + 1].startswith(f"✗ {explanation.found[:40]}")


async def test_what_is_said_about_a_field_goes_when_it_is_corrected(program, screen_text):
    app = program("alur", "sidang")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop", *"ishoma", "down", *"9999", "up", "ctrl+s")
        shown = screen_text(app)
        assert shown.index(" 9999") < shown.index("✗ Jumlah menit skors tidak sah.") < shown.index("Enter lanjut")
        await pilot.press("home", "delete")
        assert "✗ Jumlah menit skors tidak sah." not in screen_text(app)
