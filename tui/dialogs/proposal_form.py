"""Forms about a proposal: typed by hand, its figures changed, several merged, taken back by who proposed it."""

from collections.abc import Sequence
from decimal import Decimal

from exports.wording.numbers import thousands
from exports.wording.numbers import volume as volume_figure
from exports.wording.places import said
from sessions.commissions import CommissionId
from sessions.decisions.checks import REASON_LENGTH
from sessions.decisions.intake import ProposalAdded, ProposalChanged
from sessions.decisions.pra import ProposalsMerged
from sessions.office import Agency, VillageCode
from sessions.proposals import Origin, Proposal, ProposalDraft
from sessions.session import Session
from sessions.standard_works import names
from tui.dialogs.form import Accept, Answers, Field
from tui.dialogs.labels import SUB_ACTIVITY, label_fields, themes
from tui.dialogs.priced import COST, UNIT, VOLUME, WORK, AskPriced, priced_fields
from tui.presenters.agenda import running_item
from tui.presenters.units import offered_units
from tui.reading import at_least, read_count
from tui.widgets.plain import crop

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
