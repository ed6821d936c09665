"""One row of a file before it comes in: its fields to be corrected, and whether it comes in at all."""

from exports.wording.intake import field_name, row_sentence
from sessions.intake.layouts import Field
from sessions.intake.overrides import CHANGEABLE
from sessions.intake.verdicts import Preview, RowVerdict
from sessions.proposals import ProposalDraft
from sessions.session import Session
from tui.dialogs.form import Accept, Answers, AskForm
from tui.dialogs.form import Field as FormField
from tui.dialogs.proposal_form import agency_choices
from tui.presenters import row_by_hand
from tui.presenters.units import offered_units
from tui.widgets.plain import crop

_LONGEST_FOUND = 190
"""Cells of what was found, which the preview shows in full; about three lines."""

_NO_VILLAGE = ("", "belum ditentukan")


def row_form(session: Session, seen: Preview, row: RowVerdict, draft: ProposalDraft, accept: Accept) -> AskForm:
    """The form; its title tells what was found, and `accept` refuses what cannot be read."""
    found = crop(" ".join(row_sentence(finding, session.office) for finding in row.findings), _LONGEST_FOUND)
    title = f"Baris {row.row}: {row.verdict.value}" + (f"\n{found}" if found else "")
    return AskForm(title, _fields(session, seen, row, draft), accept=accept, about=f"{seen.sha256[:16]} {row.row}")


def _fields(session: Session, seen: Preview, row: RowVerdict, draft: ProposalDraft) -> tuple[FormField, ...]:
    now = row_by_hand.texts(draft)
    villages = session.office.villages if session.office else ()
    choices = {
        Field.VILLAGE: (*(() if draft.village else (_NO_VILLAGE,)), *((v.code, v.name) for v in villages)),
        Field.AGENCY: agency_choices(session, draft.agency),
    }
    verdict = FormField(
        name=row_by_hand.VERDICT,
        label="Baris ini",
        choices=row_by_hand.verdict_choices(seen, row),
        value=row_by_hand.verdict_now(seen, row.row),
    )
    typed = (
        FormField(
            name=what.value,
            label=field_name(session.office, what),
            value=now[what],
            choices=choices.get(what, ()),
            is_required=False,
            suggestions=offered_units(session) if what is Field.UNIT else (),
        )
        for what in CHANGEABLE
    )
    return (verdict, *typed)


def typed_in(answers: Answers) -> dict[Field, str]:
    """What the form was filled with, field by field."""
    return {what: answers.text(what.value) for what in CHANGEABLE}
