"""The screen of every place, loaded when it is first opened."""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import cast

from textual.screen import Screen

from tui.shell.places import HOME


def _opened(path: str) -> Screen[None]:
    """A new screen of `module:Class`."""
    module, _, name = path.partition(":")
    return cast("Screen[None]", getattr(import_module(module), name)())


_PATHS = {
    HOME: "tui.steps.screen:AlurScreen",
    "rekap": "tui.receiving.screen:RekapScreen",
    "terima": "tui.receiving.screen:TerimaScreen",
    "usulan": "tui.verification.screen:UsulanScreen",
    "panitia": "tui.office.screen:PanitiaScreen",
    "tatib": "tui.house_rules.screen:TatibScreen",
    "pedoman": "tui.guideline.screen:PedomanScreen",
    "komisi": "tui.commissions.screen:KomisiScreen",
    "pra": "tui.commissions.screen:PraScreen",
    "catatan": "tui.agenda.screen:CatatanScreen",
    "hadir": "tui.attendance.screen:HadirScreen",
    "prioritas": "tui.scoring.screen:PrioritasScreen",
    "hasil": "tui.commissions.screen_results:HasilScreen",
    "sama": "tui.scoring.screen:SamaScreen",
    "sebaran": "tui.line.screen:SebaranScreen",
    "suara": "tui.votes.screen:SuaraScreen",
    "utusan": "tui.delegates.screen:UtusanScreen",
    "penutupan": "tui.closing.screen:PenutupanScreen",
    "laporan": "tui.report.screen:LaporanScreen",
    "sipd": "tui.sipd.screen:SipdScreen",
    "lalu": "tui.last_year.screen:LastYearScreen",
    "kantor": "tui.office.screen:KantorScreen",
    "jurnal": "tui.journal.screen:JurnalScreen",
    "layar": "tui.wall.screen:LayarScreen",
}

SCREENS: Mapping[str, Callable[[], Screen[None]]] = MappingProxyType(
    {name: partial(_opened, path) for name, path in _PATHS.items()}
)
"""Name of a place -> what opens its screen."""
