"""Why two proposals are held to be alike, in a few words."""

from collections.abc import Iterable, Mapping

from exports.wording import places
from sessions.intake.duplicates import Trait, TraitKind
from sessions.office import Office

PHRASES: Mapping[TraitKind, str] = {
    TraitKind.TEXT: "kegiatannya tertulis sama",
    TraitKind.WORK: "pekerjaan: {what}",
    TraitKind.STANDARD_WORK: "kamus usulannya sama",
    TraitKind.PLACE: "tempat: {what}",
    TraitKind.RT: "RT {what}",
    TraitKind.RW: "RW {what}",
    TraitKind.BORDER: "saling menyebut desa",
    TraitKind.VOLUME: "volumenya sama",
    TraitKind.COST: "biayanya sama",
}
"""A phrase for every kind of trait."""


def reasons(office: Office | None, alike: Iterable[Trait]) -> str:
    """`pekerjaan: talud; tempat: Sentono; saling menyebut desa`."""
    return "; ".join(places.worded(office, PHRASES[trait.kind]).format(what=trait.what) for trait in alike)
