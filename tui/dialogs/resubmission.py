"""The form of a proposal that came back from its village: its data as it was, to be typed over."""

from dataclasses import replace
from decimal import Decimal

from exports.wording.numbers import thousands
from exports.wording.numbers import volume as volume_figure
from exports.wording.places import said
from sessions.decisions import ProposalResubmitted
from sessions.proposals import Proposal
from sessions.session import Session
from tui.dialogs.form import Accept, Answers, Field
from tui.dialogs.labels import SUB_ACTIVITY, label_fields, themes
from tui.dialogs.priced import COST, UNIT, VOLUME, AskPriced, priced_fields
from tui.dialogs.proposal_form import agency_choices
from tui.presenters.proposal import unit_price
from tui.presenters.units import units
from tui.reading import read_count


def resubmission(session: Session, proposal: Proposal, accept: Accept) -> AskPriced:
    """Above the fields, why it went back."""
    draft = proposal.draft
    volume = "" if draft.volume is None else volume_figure(draft.volume)
    cost = "" if draft.cost is None else thousands(draft.cost)
    fields = (
        Field(name="activity", label="Kegiatan", value=draft.activity),
        Field(name="problem", label="Permasalahan", value=draft.problem, is_required=False),
        Field(name="location", label="Lokasi", value=draft.location, is_required=False),
        *priced_fields(volume, draft.unit, cost, units=units(session)),
        Field(
            name="agency",
            label="Perangkat Daerah",
            choices=agency_choices(session, draft.agency),
            value=draft.agency,
        ),
        _count("households", "Penerima (KK)", draft.households),
        _count("priority", said(session, "Prioritas desa"), draft.village_priority),
        Field(name="land", label="Status lahan", value=draft.land_status, is_required=False),
        Field(
            name="documents",
            label="Dokumen",
            value=", ".join(draft.documents),
            hint="dipisah koma",
            is_required=False,
        ),
        *label_fields(draft.sub_activity, draft.themes),
    )
    return AskPriced(
        f"{proposal.code} masuk kembali",
        fields,
        explanation=(f"Yang diperbaiki: {proposal.sent_back[-1].reason}",) if proposal.sent_back else (),
        before=unit_price(draft.cost, draft.volume),
        works=session.standard_works,
        work=draft.standard_work or draft.activity,
        accept=accept,
    )


def _count(name: str, label: str, known: int | None) -> Field:
    value = "" if known is None else thousands(known)
    return Field(name=name, label=label, value=value, read=read_count, is_required=False)


def resubmitted(proposal: Proposal, answers: Answers) -> ProposalResubmitted:
    """The decision that the filled form makes; what was doubtful in the file was read by somebody now."""
    volume = answers.value(VOLUME)
    draft = replace(
        proposal.draft,
        activity=answers.text("activity"),
        problem=answers.text("problem"),
        location=answers.text("location"),
        volume=volume if isinstance(volume, Decimal) else None,
        unit=answers.text(UNIT),
        cost=answers.number(COST),
        agency=answers.text("agency"),
        households=answers.number("households"),
        village_priority=answers.number("priority"),
        land_status=answers.text("land"),
        documents=tuple(text.strip() for text in answers.text("documents").split(",") if text.strip()),
        sub_activity=answers.text(SUB_ACTIVITY),
        themes=themes(answers),
        doubts=(),
        original=(),
        row=None,
    )
    return ProposalResubmitted(code=proposal.code, draft=draft)
