"""The form of one proposal: typed by hand from a village, the kecamatan, the forum or a council member."""

from decimal import Decimal

from sessions.decisions.intake import ProposalAdded
from sessions.office import Agency, VillageCode
from sessions.proposals import Origin, ProposalDraft
from sessions.session import Session
from tui.dialogs.form import Answers, Field
from tui.dialogs.priced import COST, UNIT, VOLUME, priced_fields
from tui.presenters.agenda import running_item
from tui.reading import read_count

_ORIGINS = (
    (Origin.VILLAGE.value, "desa"),
    (Origin.FORUM.value, "forum (usulan baru dalam sidang)"),
    (Origin.POKIR.value, "pokir (dibawa anggota DPRD)"),
    (Origin.KECAMATAN.value, "kecamatan"),
)
NO_AGENCY = ("", "belum ditentukan")


def agency_choices(session: Session, chosen: str = "") -> tuple[tuple[str, str], ...]:
    """The agencies of the office by short name; one that is not in the office stays choosable."""
    agencies = session.office.agencies if session.office else ()
    known = {agency.short for agency in agencies}
    odd = ((chosen, chosen),) if chosen and chosen not in known else ()
    return (NO_AGENCY, *odd, *((agency.short, _label(agency)) for agency in agencies))


def _label(agency: Agency) -> str:
    return agency.short if agency.name == agency.short else f"{agency.short} · {agency.name}"


def village_choices(session: Session) -> tuple[tuple[str, str], ...]:
    """The villages of the office, and the kecamatan as a whole."""
    villages = session.office.villages if session.office else ()
    return (*((v.code, v.name) for v in villages), ("", "seluruh kecamatan"))


def entry_fields(session: Session, village: str = "") -> tuple[Field, ...]:
    """All that is asked of a proposal; during the sidang the forum is offered first."""
    villages = village_choices(session)
    origin = Origin.FORUM if running_item(session) else Origin.VILLAGE
    return (
        Field(name="origin", label="Asal usulan", choices=_ORIGINS, value=origin.value),
        Field(name="village", label="Desa", choices=villages, value=village or villages[0][0]),
        Field(name="brought_by", label="Dibawa oleh", hint="nama dan asal, untuk forum dan pokir", is_required=False),
        Field(name="activity", label="Kegiatan", hint="apa dan di mana"),
        Field(name="problem", label="Permasalahan", is_required=False),
        Field(name="location", label="Lokasi", hint="dusun, RT/RW, ruas", is_required=False),
        *priced_fields("", "", ""),
        Field(name="agency", label="Perangkat Daerah", choices=agency_choices(session)),
        Field(name="households", label="Penerima (KK)", read=read_count, is_required=False),
        Field(name="priority", label="Prioritas desa", read=read_count, is_required=False),
    )


def entered(answers: Answers) -> ProposalAdded:
    """The decision that takes the filled form in."""
    volume = answers.value(VOLUME)
    draft = ProposalDraft(
        activity=answers.text("activity"),
        village=VillageCode(answers.text("village")) if answers.text("village") else None,
        problem=answers.text("problem"),
        location=answers.text("location"),
        volume=volume if isinstance(volume, Decimal) else None,
        unit=answers.text(UNIT),
        cost=answers.number(COST),
        agency=answers.text("agency"),
        households=answers.number("households"),
        village_priority=answers.number("priority"),
    )
    return ProposalAdded(draft=draft, origin=Origin(answers.text("origin")), brought_by=answers.text("brought_by"))
