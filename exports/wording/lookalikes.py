"""Why two proposals are held to be alike, in a few words."""

from collections.abc import Iterable, Mapping

from sessions.intake.duplicates import Trait, TraitKind

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


def reasons(alike: Iterable[Trait]) -> str:
    """`pekerjaan: talud; tempat: Sentono; saling menyebut desa`."""
    return "; ".join(PHRASES[trait.kind].format(what=trait.what) for trait in alike)
