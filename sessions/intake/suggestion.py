"""Which commission a proposal probably belongs to; a suggestion for SOP step 4, never a decision.

First the exceptions of practice (farm roads and tourism go to the economy, whoever builds them), then the agency's
usual commission, then the words of the wish. Indonesian names the thing first: the first telling word decides
(`drainase depan SD` is a drain, `rehab ruang kelas SD` a classroom).
"""

import re
from enum import Enum

from sessions.commissions import CommissionId
from sessions.intake.repairs.names import words_of
from sessions.office import Office
from sessions.proposals import ProposalDraft


class Bidang(Enum):
    """The planning agency's three fields, each known by words in the name of its commission."""

    ECONOMY = ("ekonomi", "perekonomian", "sumber daya alam")
    INFRASTRUCTURE = ("infrastruktur", "kewilayahan", "fisik", "prasarana")
    PEOPLE = ("manusia", "sosial", "sosbud", "pemerintahan", "budaya")


_ALWAYS_ECONOMY = re.compile(
    r"\b(?:jalan (?:usaha |produksi )?(?:tani|pertanian)|jalan usaha tani|jut|(?:desa )?wisata|pariwisata|pokdarwis)\b"
)

_WORDS = {
    Bidang.INFRASTRUCTURE: (
        "jalan jembatan talud tpt senderan bronjong drainase selokan saluran gorong irigasi embung bendungan sumur"
        " pamsimas spam perpipaan pipa paving rabat aspal overlay gapura trotoar pju penerangan lampu rtlh rumah jamban"
        " septik septictank mck sanitasi sampah tps internet wifi destana longsor makadam gang plat pelat dam air"
    ),
    Bidang.ECONOMY: (
        "tani pertanian petani bibit benih pupuk ternak kambing sapi domba ayam bebek lele ikan bioflok perikanan kolam"
        " kultivator traktor alsintan kwt gapoktan poktan umkm ukm koperasi bumdes pasar wirausaha usaha industri"
        " olahan batik las menjahit jahit nib pirt halal ekonomi dagang tenaga kopi cengkeh durian empon perkebunan"
    ),
    Bidang.PEOPLE: (
        "posyandu paud tk sd sdn smp sekolah kelas ape guru siswa beasiswa perpustakaan stunting gizi pmt kesehatan"
        " puskesmas lansia ibu balita anak kader pkk bkb kb disabilitas difabel kursi bansos linmas satlinmas keamanan"
        " masjid musala mushola tpq pesantren keagamaan seni gamelan karawitan rebana budaya olahraga pemuda taruna"
        " perempuan kependudukan balai administrasi aparatur lembaga kelembagaan rt rw"
    ),
}
_BIDANG_OF_WORD = {word: bidang for bidang, words in _WORDS.items() for word in words.split()}


def suggest(draft: ProposalDraft, office: Office) -> CommissionId | None:
    """The commission this proposal probably belongs to; None where neither agency nor words tell."""
    wish = words_of(f"{draft.activity} {draft.standard_work}")
    if _ALWAYS_ECONOMY.search(wish) and (economy := _commission_of(Bidang.ECONOMY, office)):
        return economy
    return _by_agency(draft.agency, office) or _by_words(wish, office) or _by_words(words_of(draft.problem), office)


def _by_agency(short: str, office: Office) -> CommissionId | None:
    agency = office.agency(short) if short else None
    known = {commission.id for commission in office.commissions}
    return agency.commission if agency is not None and agency.commission in known else None


def _by_words(words: str, office: Office) -> CommissionId | None:
    bidang = next((_BIDANG_OF_WORD[word] for word in words.split() if word in _BIDANG_OF_WORD), None)
    return _commission_of(bidang, office) if bidang else None


def _commission_of(bidang: Bidang, office: Office) -> CommissionId | None:
    """The one commission whose name speaks of this field, by the first of its words that any name has."""
    names = {commission.id: words_of(f"{commission.name} {commission.short}") for commission in office.commissions}
    for word in bidang.value:
        found = [id_ for id_, name in names.items() if word in name]
        if found:
            return found[0]
    return None
