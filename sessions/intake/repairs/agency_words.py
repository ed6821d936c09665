"""Short, old and popular names of agencies anywhere, each with words that the agency of today has in its name.

Agencies are renamed and joined in every other term; villages go on using the name they know. A name is taken for an
agency of the office only where exactly one there has one of its words.
"""

import re
from collections.abc import Iterable, Mapping

from sessions.intake.repairs.names import words_of
from sessions.office import Agency

OF_KABUPATEN = "kabupaten"
"""Level of the agencies that a village means by a short name."""

_FORMER: Mapping[str, str] = {
    "pekerjaan umum": "pu dpu pupr dpupr dputr puprpkp dpupkp dpuprpkp dpubm binamarga ciptakarya kimpraswil dinaspu",
    "perumahan|permukiman": "perkim disperkim disperkimtan dprkp dpkp dpkpp disperwaskim disperakim",
    "perhubungan": "dishub dishubkominfo dllaj dllajr",
    "lingkungan hidup": "dlh blh dlhk dlhkp bapedalda",
    "bencana": "bpbd",
    "komunikasi": "kominfo diskominfo dinkominfo diskominfotik",
    "pertanian": "distan dispertan dipertan distanpangan distanbun dispertanbunhut dtph dtphp diperta dispertapang",
    "pangan": "dispakan dkp disketapang bkp ketapang",
    "perikanan": "disnakkan dislutkan diskan dkp2 diskanlut",
    "peternakan": "disnak disnakkan disnakkeswan",
    "perdagangan": "disdag disperindag disperindagkop disperdagin disdagperin disdagin",
    "perindustrian": "disperin disperindag",
    "tenaga kerja": "disnaker disnakertrans disnakerin dinsosnaker disperinaker",
    "koperasi|usaha mikro|usaha kecil": "diskop diskopukm dinkop dinkopukm diskopumkm disperindagkop diskoperindag",
    "pariwisata|kepariwisataan": "dispar disparbud disparpora disporapar dinporapar disbudpar",
    "olahraga|pemuda": "dispora disporapar dinporapar disparpora",
    "pemberdayaan masyarakat": "dpmd dispermades dispermasdes bapermas bapermasdes bpmd bpmpd pmd dinpermades kpmd",
    "pendidikan": "disdik dikbud disdikbud dindik dindikbud dikpora disdikpora diknas dispendik dispendikbud",
    "kesehatan": "dinkes dkk dinkeskab",
    "sosial": "dinsos dinsosnaker dinsosnakertrans dinsospppa dinsosp3akb",
    "perempuan|keluarga berencana|pengendalian penduduk": (
        "dp3a dp3akb dp3ap2kb dppkb dp2kb dp2kbp3a dinsosp3akb bp3akb bkkbn bkbpp bapermaskb"
    ),
    "kependudukan": "disdukcapil dukcapil capil dindukcapil dispendukcapil",
    "pamong praja": "satpol satpolpp polpp",
    "kesatuan bangsa": "kesbangpol bakesbangpol kesbang kesbangpolinmas",
    "perpustakaan": "arpus disarpus dinarpus dispusip perpusda",
    "pemadam kebakaran": "damkar disdamkar",
}
_WORDS: Mapping[str, tuple[str, ...]] = {
    name: tuple(words for words, names in _FORMER.items() if name in names.split())
    for name in {name for names in _FORMER.values() for name in names.split()}
}
_LEADING = re.compile(r"^(?:dinas|badan|kantor) ")


def former_name(words: str, agencies: Iterable[Agency]) -> Agency | None:
    """The one agency of the kabupaten that a short, old or popular name stands for."""
    wanted = _WORDS.get(_LEADING.sub("", words).replace(" ", ""), ())
    found = [
        agency
        for agency in agencies
        if agency.level == OF_KABUPATEN and any(_has(agency, alternatives) for alternatives in wanted)
    ]
    return found[0] if len(found) == 1 else None


def _has(agency: Agency, alternatives: str) -> bool:
    name = f" {words_of(agency.name)} "
    return any(f" {words} " in name for words in alternatives.split("|"))
