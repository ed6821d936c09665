"""Which papers there are, by the name that commands and screens ask for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from exports.document import Document
from exports.documents.attendance_sheet import attendance_sheet
from exports.documents.berita_acara import berita_acara
from exports.documents.delegates_list import delegates_list
from exports.documents.frame import fingerprint
from exports.documents.proposals_by_commission import draft_of_step_four
from sessions.record.ledger import Entry
from sessions.session import Session

Build = Callable[[Session, Sequence[Entry], str], Document]
"""Session, all entries of its journal, and the hash of the last line -> paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper: `stem` names its files, `title` is what people call it; `has_text` asks for a plain text beside it."""

    stem: str
    title: str
    build: Build
    has_text: bool = False


BERITA_ACARA = "berita-acara"
DELEGATES = "utusan"

PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "draf-usulan": Paper(
            stem="draf-usulan-per-bidang",
            title="Draf Usulan per Bidang",
            build=draft_of_step_four,
        ),
        "daftar-hadir-kosong": Paper(
            stem="daftar-hadir-kosong",
            title="Daftar Hadir (kosong)",
            build=lambda session, _entries, _head: attendance_sheet(session),
        ),
        BERITA_ACARA: Paper(
            stem="berita-acara",
            title="Berita Acara dan Lampiran",
            build=berita_acara,
            has_text=True,
        ),
        DELEGATES: Paper(
            stem="daftar-utusan",
            title="Daftar Utusan",
            build=lambda session, entries, head: delegates_list(session, fingerprint(session, entries, head)),
        ),
    }
)
"""Every paper, in the order in which a meeting needs them."""
