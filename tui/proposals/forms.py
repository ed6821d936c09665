"""Forms about a proposal: typed by hand, its figures changed, several merged, taken back by who proposed it."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sessions.intake.repairs.codes import read_themes
from sessions.kernel.checks import REASON_LENGTH
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.language.numbers import thousands
from sessions.language.numbers import volume as volume_figure
from sessions.proposals.decisions import ProposalAdded, ProposalChanged
from sessions.proposals.decisions_pairs import ProposalsMerged
from sessions.sentences.places import said
from sessions.values.commissions import CommissionId
from sessions.values.labels import Theme, in_order, is_code
from sessions.values.office import Agency, VillageCode
from sessions.values.proposals import Origin, Proposal, ProposalDraft
from sessions.values.works import names
from sessions.verification.decisions import ProposalResubmitted
from tui.dialogs.form import Accept, Answers, Field
from tui.dialogs.reading import Unreadable, at_least, read_count
from tui.proposals.forms_priced import COST, UNIT, VOLUME, WORK, AskPriced, offered_units, priced_fields, units
from tui.proposals.view_one import unit_price
from tui.widgets.plain import crop
from tui.widgets.running import running_item

SUB_ACTIVITY = "sub_activity"
_THEMES = "themes"


def label_fields(code: str = "", chosen: Sequence[Theme] = ()) -> tuple[Field, ...]:
    """Both may be left empty."""
    return (
        Field(
            name=SUB_ACTIVITY,
            label="Sub kegiatan",
            value=code,
            hint="kode, misalnya 1.03.02.2.01.0005",
            read=_read_code,
            is_required=False,
        ),
        Field(
            name=_THEMES,
            label="Tematik",
            value=", ".join(chosen),
            hint="misalnya stunting, pangan",
            read=_read_themes,
            is_required=False,
            suggestions=tuple(Theme),
        ),
    )


def themes(answers: Answers) -> tuple[Theme, ...]:
    """The themes that were typed."""
    given = answers.value(_THEMES)
    return in_order(Theme(theme) for theme in given) if isinstance(given, tuple) else ()


def _read_code(typed: str) -> str:
    code = clean(typed).rstrip(".")
    if not is_code(code):
        raise Unreadable("Tulis angka dan titik saja, misalnya 1.03.02.2.01.0005.")
    return code


def _read_themes(typed: str) -> tuple[Theme, ...]:
    named, unknown = read_themes(clean(typed))
    if unknown is not None:
        raise Unreadable(f"Pilihannya {', '.join(Theme)}.")
    return named


_ORIGINS = (
    (Origin.VILLAGE.value, "desa"),
    (Origin.FORUM.value, "forum (usulan baru dalam sidang)"),
    (Origin.POKIR.value, "pokir (dibawa anggota DPRD)"),
    (Origin.KECAMATAN.value, "kecamatan"),
)
_CHOICE = 36
NO_AGENCY = ("", "belum ditentukan")


def agency_choices(session: Session, chosen: str = "") -> tuple[tuple[str, str], ...]:
    """The agencies of the office by short name; one that is not in the office stays choosable."""
    agencies = session.office.agencies if session.office else ()
    known = {agency.short for agency in agencies}
    odd = ((chosen, chosen),) if chosen and chosen not in known else ()
    return (NO_AGENCY, *odd, *((agency.short, _label(agency)) for agency in agencies))


def _label(agency: Agency) -> str:
    return agency.short if agency.name == agency.short else crop(f"{agency.short} · {agency.name}", _CHOICE)


def village_choices(session: Session) -> tuple[tuple[str, str], ...]:
    """The villages of the office, and the kecamatan as a whole."""
    villages = session.office.villages if session.office else ()
    return (*((v.code, v.name) for v in villages), ("", "seluruh kecamatan"))


def entry_fields(session: Session, village: str = "") -> tuple[Field, ...]:
    """All that is asked of a proposal; during the sidang the forum is offered first."""
    villages = village_choices(session)
    origin = Origin.FORUM if running_item(session) else Origin.VILLAGE
    origins = tuple((value, said(session, label)) for value, label in _ORIGINS)
    return (
        Field(name="origin", label="Asal usulan", choices=origins, value=origin.value),
        Field(name="village", label=said(session, "Desa"), choices=villages, value=village or villages[0][0]),
        Field(name="brought_by", label="Dibawa oleh", hint="nama dan asal, untuk forum dan pokir", is_required=False),
        Field(name="activity", label="Kegiatan", hint="apa dan di mana"),
        Field(name="problem", label="Permasalahan", is_required=False),
        Field(name="location", label="Lokasi", hint="dusun, RT/RW, ruas", is_required=False),
        *_work_field(session),
        *priced_fields(units=offered_units(session)),
        Field(name="agency", label="Perangkat Daerah", choices=agency_choices(session)),
        Field(name="households", label="Penerima (KK)", read=read_count, is_required=False),
        Field(name="priority", label=said(session, "Prioritas desa"), read=read_count, is_required=False),
        *label_fields(),
    )


def _work_field(session: Session) -> tuple[Field, ...]:
    """Which work of the kamus it is, asked where a kamus is loaded."""
    works = names(session.standard_works)
    label, hint = "Kamus usulan", "pekerjaan baku, untuk harganya"
    return (Field(name=WORK, label=label, hint=hint, is_required=False, suggestions=works),) if works else ()


def new_proposal(session: Session, accept: Accept, village: str = "") -> AskPriced:
    """The form for a proposal read from paper."""
    fields = entry_fields(session, village)
    return AskPriced("Usulan baru", fields, works=session.standard_works, accept=accept)


def entered(answers: Answers, commission: CommissionId | None = None) -> ProposalAdded:
    """The decision that takes the filled form in."""
    draft = ProposalDraft(
        activity=answers.text("activity"),
        village=VillageCode(answers.text("village")) if answers.text("village") else None,
        problem=answers.text("problem"),
        location=answers.text("location"),
        volume=_volume(answers),
        unit=answers.text(UNIT),
        cost=answers.number(COST),
        agency=answers.text("agency"),
        standard_work=answers.text(WORK) if WORK in answers.given else "",
        households=answers.number("households"),
        village_priority=answers.number("priority"),
        sub_activity=answers.text(SUB_ACTIVITY),
        themes=themes(answers),
    )
    return ProposalAdded(
        draft=draft,
        origin=Origin(answers.text("origin")),
        brought_by=answers.text("brought_by"),
        commission=commission,
    )


def change_fields(session: Session, proposal: Proposal) -> tuple[Field, ...]:
    """The values in force, to be typed over, and the reason."""
    volume = "" if proposal.volume is None else volume_figure(proposal.volume)
    cost = "" if proposal.cost is None else thousands(proposal.cost)
    agencies = agency_choices(session, proposal.agency)
    return (
        *priced_fields(volume, proposal.unit, cost),
        Field(name="agency", label="Perangkat Daerah", choices=agencies, value=proposal.agency),
        Field(name="reason", label="Alasan", read=at_least(REASON_LENGTH, "Alasan")),
    )


def change(proposal: Proposal, answers: Answers) -> ProposalChanged:
    """The decision that changes what differs and leaves the rest alone."""
    volume, cost = _volume(answers), answers.number(COST)
    unit, agency = answers.text(UNIT), answers.text("agency")
    return ProposalChanged(
        code=proposal.code,
        reason=answers.text("reason"),
        volume=None if volume == proposal.volume else volume,
        unit=None if unit == proposal.unit else unit,
        cost=None if cost == proposal.cost else cost,
        agency=None if agency == proposal.agency else agency,
    )


def merge_fields(survivor: Proposal, absorbed: Sequence[Proposal]) -> tuple[Field, ...]:
    """Volume and cost of the merged proposal, typed anew where one of them has any, and why."""
    all_ = (survivor, *absorbed)
    return (
        *priced_fields(
            unit=survivor.unit,
            needs_volume=any(p.volume is not None for p in all_),
            needs_cost=any(p.cost is not None for p in all_),
        ),
        Field(name="reason", label="Alasan", value="Maksud dan lokasinya sama"),
    )


def merged(survivor: Proposal, absorbed: Sequence[Proposal], answers: Answers) -> ProposalsMerged:
    """The decision that merges."""
    return ProposalsMerged(
        survivor=survivor.code,
        absorbed=tuple(p.code for p in absorbed),
        volume=_volume(answers),
        unit=answers.text(UNIT) or None,
        cost=answers.number(COST),
        reason=answers.text("reason"),
    )


def withdrawal_fields() -> tuple[Field, ...]:
    """Who takes a proposal back, and why."""
    return (
        Field(name="by", label="Yang menarik", hint="nama dan jabatan"),
        Field(name="reason", label="Alasan", read=at_least(REASON_LENGTH, "Alasan")),
    )


def _volume(answers: Answers) -> Decimal | None:
    volume = answers.value(VOLUME)
    return volume if isinstance(volume, Decimal) else None


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
