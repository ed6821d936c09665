"""Short, old and popular names of agencies: each is known, and none is guessed where two agencies could bear it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from sessions.intake.repairs.agencies import AgencyNames
from sessions.intake.verdicts import Why
from sessions.values.office import Agency, Office

NAMES = """\
pekerjaan umum: pu dpu pupr dpupr dputr puprpkp dpupkp dpuprpkp dpubm binamarga ciptakarya kimpraswil dinaspu
perumahan|permukiman: perkim disperkim disperkimtan dprkp dpkp dpkpp disperwaskim disperakim
perhubungan: dishub dishubkominfo dllaj dllajr
lingkungan hidup: dlh blh dlhk dlhkp bapedalda
bencana: bpbd
komunikasi: kominfo diskominfo dinkominfo diskominfotik
pertanian: distan dispertan dipertan distanpangan distanbun dispertanbunhut dtph dtphp diperta dispertapang
pangan: dispakan dkp disketapang bkp ketapang
perikanan: disnakkan dislutkan diskan dkp2 diskanlut
peternakan: disnak disnakkan disnakkeswan
perdagangan: disdag disperindag disperindagkop disperdagin disdagperin disdagin
perindustrian: disperin disperindag
tenaga kerja: disnaker disnakertrans disnakerin dinsosnaker disperinaker
koperasi|usaha mikro|usaha kecil: diskop diskopukm dinkop dinkopukm diskopumkm disperindagkop diskoperindag
pariwisata|kepariwisataan: dispar disparbud disparpora disporapar dinporapar disbudpar
olahraga|pemuda: dispora disporapar dinporapar disparpora
pemberdayaan masyarakat: dpmd dispermades dispermasdes bapermas bapermasdes bpmd bpmpd pmd dinpermades kpmd
pendidikan: disdik dikbud disdikbud dindik dindikbud dikpora disdikpora diknas dispendik dispendikbud
kesehatan: dinkes dkk dinkeskab
sosial: dinsos dinsosnaker dinsosnakertrans dinsospppa dinsosp3akb
perempuan|keluarga berencana|pengendalian penduduk: dp3a dp3akb dp3ap2kb dppkb dp2kb dp2kbp3a dinsosp3akb bp3akb bkkbn
perempuan|keluarga berencana|pengendalian penduduk: bkbpp bapermaskb
kependudukan: disdukcapil dukcapil capil dindukcapil dispendukcapil
pamong praja: satpol satpolpp polpp
kesatuan bangsa: kesbangpol bakesbangpol kesbang kesbangpolinmas
perpustakaan: arpus disarpus dinarpus dispusip perpusda
pemadam kebakaran: damkar disdamkar
"""
"""What agencies have in their names today (one of several words), and the names that villages use for them."""


def _known() -> Iterator[tuple[str, str]]:
    for line in NAMES.splitlines():
        words, _, names = line.partition(": ")
        for word in words.split("|"):
            yield word, names


@pytest.mark.parametrize(("word", "names"), tuple(_known()))
def test_every_former_and_popular_name_leads_to_the_agency_of_today(office: Office, word: str, names: str) -> None:
    today = Agency(short="X", name=f"Lembaga Urusan {word.title()} Daerah")
    known = AgencyNames(replace(office, agencies=(today,)))
    of_the_province = AgencyNames(replace(office, agencies=(replace(today, level="provinsi"),)))
    twice = AgencyNames(replace(office, agencies=(today, replace(today, short="Y"))))
    for name in names.split():
        assert ("X", Why.AGENCY_FORMER) == known.read(name.upper()), name
        assert ("X", Why.AGENCY_FORMER) == known.read(f"Dinas {name}"), name
        parts = word.split() if " " in word else ()
        other = "bencana" if word == "perhubungan" else "perhubungan"
        near = [replace(today, name=f"Lembaga {part}") for part in (*parts, other, f"se{word}", f"{word}nya")]
        for silent in (of_the_province, twice, *(AgencyNames(replace(office, agencies=(one,))) for one in near)):
            assert (name, Why.AGENCY_UNKNOWN) == silent.read(name), name


@pytest.mark.parametrize("leading", ["Dinas", "Badan", "Kantor"])
def test_the_kind_of_agency_before_a_short_name_does_not_count(office: Office, leading: str) -> None:
    known = AgencyNames(replace(office, agencies=(Agency(short="X", name="Lembaga Kesehatan Daerah"),)))
    assert ("X", Why.AGENCY_FORMER) == known.read(f"{leading} DKK")
    assert ("Balai DKK", Why.AGENCY_UNKNOWN) == known.read("Balai DKK")


@pytest.mark.parametrize("text", ["Dis Hub", "Dinas Dis Hub Kominfo", "dishub"])
@pytest.mark.parametrize("name", ["Lembaga Perhubungan", "Perhubungan Daerah"])
def test_a_short_name_may_be_written_in_pieces(office: Office, text: str, name: str) -> None:
    known = AgencyNames(replace(office, agencies=(Agency(short="X", name=name),)))
    assert ("X", Why.AGENCY_FORMER) == known.read(text)
