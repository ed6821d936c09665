"""Whose task a proposal probably is, where it is not the kabupaten's own: by its agency, else by the words of the wish.

A doubt decides nothing: it is shown with what can be done, and people look.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from sessions.intake.duplicates.traits import Trait, TraitKind
from sessions.intake.repairs.agencies import words_of
from sessions.intake.sides import is_measure, measure_in
from sessions.intake.verdicts import Why
from sessions.kernel.session import Session
from sessions.language.local import filled
from sessions.language.numbers import rupiah, volume
from sessions.recapitulation import facts as recapitulation
from sessions.values.labels import UNITS, Doubt, StandardWork, by_name, is_dear, name_key, times_the_price
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Outcome, Proposal, ProposalCode, ProposalDraft

ADVICE: Mapping[Doubt, str] = {
    Doubt.VILLAGE: "kembalikan ke {desa} untuk {anggaran_desa}; atau tetap dibahas",
    Doubt.PROVINCE: "teruskan ke provinsi; atau tetap dibahas",
    Doubt.CENTRE: "teruskan ke pusat; atau tetap dibahas",
    Doubt.ESTATE: "teruskan kepada pemilik lahan; atau dibahas bila ada izin lahan",
    Doubt.GRANT: "alihkan ke mekanisme hibah; atau dibahas bila sudah berbadan hukum",
}
"""What to do about each doubt."""

REASONS: Mapping[Doubt, str] = {
    Doubt.VILLAGE: "Kewenangan {desa}, dapat didanai dari {apb_desa}",
    Doubt.PROVINCE: "Kewenangan provinsi",
    Doubt.CENTRE: "Kewenangan pemerintah pusat",
    Doubt.ESTATE: "Lahan milik PTPN atau Perhutani, bukan kewenangan {kabupaten}",
    Doubt.GRANT: "Hibah hanya bagi penerima berbadan hukum, diarahkan ke mekanisme hibah",
}
"""The reason that is proposed when the doubt turns out to be right."""


DOUBTS: Mapping[Why, str] = {
    Why.VILLAGE_SPELLING: "ejaan nama {desa} dibetulkan",
    Why.VILLAGE_GUESSED: "{desa} diduga dari alamat",
    Why.VILLAGE_FROM_ABOVE: "{desa} diduga dari baris di atasnya",
    Why.COLUMN_GUESSED: "arti kolom diduga dari judulnya",
    Why.COST_AMBIGUOUS: "biaya dapat berarti ribuan atau pecahan",
    Why.COST_UNREADABLE: "biaya tidak terbaca",
    Why.COST_NEGATIVE: "biaya bernilai negatif",
    Why.COST_UNUSUAL: "biaya tidak lazim",
    Why.VOLUME_UNREADABLE: "volume tidak terbaca",
    Why.VOLUME_AMBIGUOUS: "volume dapat berarti ribuan atau pecahan",
    Why.VOLUME_SEVERAL_NUMBERS: "volume memuat beberapa angka",
    Why.VOLUME_DIMENSIONS: "volume belum terbaca, tertulis sebagai ukuran",
    Why.COST_PER_PIECE: "biaya mungkin harga satuan",
    Why.SUM_DIFFERS: "biaya bukan jumlah baris-baris di bawahnya",
    Why.ONLY_TEXT: "baris tanpa nomor, hanya teks",
    Why.WISH_FROM_ABOVE: "nama usulan dari sel gabungan di atasnya",
    Why.SEVERAL_WISHES: "satu sel mungkin memuat beberapa usulan",
    Why.COUNT_UNREADABLE: "jumlah penerima tidak terbaca",
    Why.COUNT_UNUSUAL: "jumlah penerima terlalu banyak",
    Why.NOT_HOUSEHOLDS: "penerima manfaat bukan dalam KK",
    Why.POOR_EXCEED_ALL: "KK miskin melebihi seluruh KK",
    Why.YES_NO_UNREADABLE: "tanda kelompok perempuan tidak terbaca",
    Why.UNITS_DIFFER: "satuan volume dan kolom satuan berbeda",
    Why.VOLUME_NOT_AS_NAMED: "ukuran dalam nama berbeda dari volume",
    Why.AGENCY_SPELLING: "ejaan nama Perangkat Daerah dibetulkan",
    Why.AGENCY_PART: "Perangkat Daerah diduga dari sebagian namanya",
    Why.AGENCY_UNKNOWN: "Perangkat Daerah tidak ada dalam daftar",
    Why.STATUS_REJECTED: "menurut SIPD mungkin sudah ditolak",
    Why.ID_LOST: "ID SIPD tidak utuh",
    Why.DATE_UNREADABLE: "tanggal usul tidak terbaca",
    Why.CODE_UNREADABLE: "kode sub kegiatan tidak terbaca",
    Why.THEME_UNKNOWN: "tematik tidak dikenal",
    Why.NOT_A_WISH: "mungkin bukan nama kegiatan",
    Why.DATE_MISPLACED: "ada tanggal pada kolom lain",
    Why.MONEY_MISPLACED: "ada jumlah rupiah pada kolom lain",
    Why.TEXT_SHORTENED: "teks terlalu panjang, dipotong",
    Why.CELL_ERROR: "ada sel yang berisi galat",
    Why.FORMULA_NOT_CALCULATED: "ada rumus tanpa hasil",
    Why.SAME_ROW: "isinya sama dengan baris lain dalam berkas",
    Why.SAME_SIPD_ID: "ID SIPD sama dengan baris lain",
}
"""A phrase for every reason that can stay with a draft."""


def phrases(doubts: Iterable[str]) -> tuple[str, ...]:
    """The doubts of a draft in words; a name from a later version of the program stays as it is."""
    known = {why.value: filled(phrase) for why, phrase in DOUBTS.items()}
    return tuple(known.get(doubt, doubt) for doubt in doubts)


def price(work: StandardWork) -> str:
    """`Rp185.000 per m2`."""
    return f"{rupiah(work.price)} per {work.unit or 'satuan'}"


def times(of: Fraction) -> str:
    """`4,2 kali kamus`, rounded half up to one decimal."""
    rounded = (Decimal(of.numerator) / of.denominator).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{volume(rounded)} kali kamus"


PHRASES: Mapping[TraitKind, str] = {
    TraitKind.TEXT: "kegiatannya tertulis sama",
    TraitKind.WORK: "pekerjaan: {what}",
    TraitKind.STANDARD_WORK: "kamus usulannya sama",
    TraitKind.PLACE: "tempat: {what}",
    TraitKind.RT: "RT {what}",
    TraitKind.RW: "RW {what}",
    TraitKind.BORDER: "saling menyebut {desa}",
    TraitKind.VOLUME: "volumenya sama",
    TraitKind.COST: "biayanya sama",
}
"""A phrase for every kind of trait."""


def reasons(alike: Iterable[Trait]) -> str:
    """`pekerjaan: talud; tempat: Sentono; saling menyebut desa`."""
    return "; ".join(filled(PHRASES[trait.kind], what=trait.what) for trait in alike)


WAY_OUT: Mapping[Doubt, Outcome] = {
    Doubt.VILLAGE: Outcome.RETURNED,
    Doubt.PROVINCE: Outcome.FORWARDED,
    Doubt.CENTRE: Outcome.FORWARDED,
    Doubt.ESTATE: Outcome.FORWARDED,
    Doubt.GRANT: Outcome.DIVERTED,
}
"""The outcome of what is found to be so."""

_OF_LEVEL = {"desa": Doubt.VILLAGE, "provinsi": Doubt.PROVINCE, "pusat": Doubt.CENTRE}

_BUILT = r"pembangunan|rehab\w*|renovasi|perbaikan"
_NOT_A_ROAD = r"(?: (?!jalan|jembatan)\w+){0,4}"
_WORDS: Mapping[Doubt, tuple[str, ...]] = {
    Doubt.GRANT: (
        "hibah",
        rf"(?:{_BUILT}|bantuan|pengadaan)(?: \w+){{0,3}} (?:masjid|mesjid|mus?h?ol?l?a|musala|langgar|gereja|pura)",
        rf"(?:{_BUILT}|bantuan|pengadaan)(?: \w+){{0,3}} (?:vihara|wihara|tpq|tpa|madin|pesantren|ponpes)",
    ),
    Doubt.ESTATE: (
        "ptpn|perhutani|kebun karet|kebun teh|afdeling|hutan negara|kawasan hutan|jalan hutan|dalam (?:kebun|hutan)",
    ),
    Doubt.PROVINCE: ("sma|smk|slb|sman|smkn|jalan provinsi",),
    Doubt.CENTRE: (
        rf"(?:{_BUILT}|pengerukan|normalisasi|pemeliharaan|perkuatan){_NOT_A_ROAD} (?:bendungan|waduk|bengawan)",
        "normalisasi (?:sungai|kali)|bbws|jalan nasional|jalan tol|mts|mtsn|madrasah",
    ),
    Doubt.VILLAGE: (
        "rabat(?: beton)?(?: jalan)? (?:gang|gg|lingkungan|kampung|setapak)",
        "jalan (?:gang|setapak|lingkungan)|paving gang",
        rf"(?:{_BUILT}|pagar|atap|kanopi)(?: \w+){{0,2}} (?:balai|kantor) (?:desa|pertemuan|dusun|rt|rw)",
        "gapura|poskamling|pos kamling|pos ronda|balai pertemuan desa|balai dusun|(?:pe)?makam(?:an)? desa",
    ),
}
"""Telling words of each kind, tried in this order."""

_OF_LAND = ((Doubt.ESTATE, ("ptpn", "perhutani")), (Doubt.CENTRE, ("bbws",)))
"""Owners of the land who are not of the kabupaten."""

_PATTERNS = tuple((doubt, re.compile(rf"\b(?:{'|'.join(words)})\b")) for doubt, words in _WORDS.items())
_BESIDE = re.compile(r"\b(?:depan|dekat|belakang|samping|menuju|arah|akses|sebelah|sekitar|tepi)\b.*")
"""What is only nearby tells nothing: `drainase depan SMK` is a drain."""

_PLACE_NAME = re.compile(
    r"\b(br|banjar|dusun|dsn|dukuh|dk|padukuhan|lingkungan|lingk|tempek|jl|jln|gang|gg|kampung|kp|subak|simpang)"
    r"(?: (?!untuk|utk|bagi|ke|di|dan|serta|kelompok|menuju)\w+){1,2}"
)
"""A place with its name, which tells nothing either: `embung Br. Jaba Pura` is no grant to a pura."""


def doubt_of(session: Session, proposal: Proposal) -> Doubt | None:
    """Why this may not be the kabupaten's own task; None where nothing says so."""
    agency = session.agency(proposal.agency) if proposal.agency else None
    said = _by_land(proposal.draft.land_status) or _by_words(
        f"{proposal.draft.activity} {proposal.draft.standard_work}"
    )
    if agency is not None and agency.level in _OF_LEVEL:
        return said if said is Doubt.ESTATE else _OF_LEVEL[agency.level]
    return None if said is Doubt.VILLAGE and _is_of_a_kelurahan(session, proposal) else said


def _is_of_a_kelurahan(session: Session, proposal: Proposal) -> bool:
    """A kelurahan has no authority of its own: its alleys are the kota's."""
    village = session.office.village(proposal.draft.village) if session.office else None
    return village is not None and village.label == "Kelurahan"


def _by_land(status: str) -> Doubt | None:
    words = words_of(status).split()
    return next((doubt for doubt, owners in _OF_LAND if not set(owners).isdisjoint(words)), None)


@lru_cache(maxsize=16_384)
def _by_words(text: str) -> Doubt | None:
    wish = _PLACE_NAME.sub(r"\1", _BESIDE.sub("", words_of(text)))
    return next((doubt for doubt, pattern in _PATTERNS if pattern.search(wish)), None)


def undiscussed(session: Session) -> tuple[ProposalCode, ...]:
    """The doubtful ones about which nobody has said that the meeting will discuss them."""
    return tuple(code for code in doubtful(session) if not session.proposals[code].to_be_discussed)


def doubtful(session: Session) -> dict[ProposalCode, Doubt]:
    """The code of every doubtful proposal in the running, in the order of arrival, with its doubt."""
    found = ((p.code, doubt_of(session, p)) for p in session.proposals.values() if p.is_in_the_running)
    return {code: doubt for code, doubt in found if doubt is not None}


def standard_work(session: Session, proposal: Proposal) -> StandardWork | None:
    """The work of the kamus that the proposal names, if the kamus has it."""
    return _work(by_name(session.standard_works), proposal)


def times_the_kamus(session: Session, proposal: Proposal) -> Fraction | None:
    """How many times the price of the kamus one unit costs, by the figures in force; None where it cannot be said."""
    return _times(standard_work(session, proposal), proposal)


def dear_ones(session: Session) -> frozenset[ProposalCode]:
    """Proposals in the running whose unit price is worth a second look."""
    if not session.standard_works:
        return frozenset()
    works = by_name(session.standard_works)
    running = (proposal for proposal in session.proposals.values() if proposal.is_in_the_running)
    return frozenset(p.code for p in running if is_dear(_times(_work(works, p), p)))


def _work(works: Mapping[str, StandardWork], proposal: Proposal) -> StandardWork | None:
    """By its kamus, else by its activity where that is a name of the kamus."""
    names = (proposal.draft.standard_work, proposal.draft.activity)
    return next((works[key] for name in names if name and (key := name_key(name)) in works), None)


def _times(work: StandardWork | None, proposal: Proposal) -> Fraction | None:
    return times_the_price(work, proposal.cost, proposal.volume, proposal.unit)


def over_the_cap(session: Session) -> Mapping[VillageCode, int]:
    """The villages with more proposals in the running than the cap, with their number, in the order of the office."""
    office = session.office
    if office is None or office.cap_per_village is None:
        return {}
    running = (p for p in session.proposals.values() if p.is_in_the_running and p.origin is Origin.VILLAGE)
    own = recapitulation.grouped(running, lambda p: p.draft.village)
    counts = {village.code: own[village.code].count for village in office.villages if village.code in own}
    return {village: count for village, count in counts.items() if count > office.cap_per_village}


def units(session: Session) -> tuple[str, ...]:
    """Units to complete what is typed: those of the kamus, then those of the proposals, the commonest first."""
    used = Counter(proposal.unit for proposal in session.proposals.values() if proposal.unit)
    return tuple(
        dict.fromkeys((*(w.unit for w in session.standard_works if w.unit), *(u for u, _ in used.most_common())))
    )


def offered_units(session: Session) -> tuple[str, ...]:
    """What the form for the villages offers: the units of the session, then the usual ones."""
    return tuple(dict.fromkeys((*units(session), *UNITS)))


PREFIXES = {Origin.KECAMATAN: "KEC", Origin.FORUM: "FRM", Origin.POKIR: "PKR"}
"""First part of the code of a proposal that no village brought."""


POKIR_LAYOUT = "pokir"
"""Name of the layout of a file of the DPRD, as in `sessions.intake.layouts.LayoutName`."""


def _code(prefix: str, number: int) -> ProposalCode:
    return ProposalCode(f"{prefix}-{number:02d}")


def _last_number(codes: Container[ProposalCode], prefix: str, most: int) -> int:
    """The highest arrival number given to a prefix; numbers have no gaps, since nothing is ever deleted."""
    return bisect_left(range(1, most + 2), x=True, key=lambda number: _code(prefix, number) not in codes)


def coded(session: Session, drafts: Iterable[tuple[Origin, ProposalDraft]]) -> Iterator[ProposalCode]:
    """The next free codes for these drafts, in order: tail of the village code and arrival number."""
    latest: dict[str, int] = {}
    for origin, draft in drafts:
        prefix = PREFIXES.get(origin) or (draft.village or "").rpartition(".")[-1]
        if prefix not in latest:
            latest[prefix] = _last_number(session.proposals, prefix, len(session.proposals))
        latest[prefix] += 1
        yield _code(prefix, latest[prefix])


def following_codes(session: Session, code: ProposalCode, count: int) -> tuple[ProposalCode, ...]:
    """The next free codes of the group that this one belongs to."""
    prefix = code.rpartition("-")[0]
    latest = _last_number(session.proposals, prefix, len(session.proposals))
    return tuple(_code(prefix, latest + number) for number in range(1, count + 1))


_NOTE_PARTS = "; "


def written_volume(draft: ProposalDraft) -> str:
    """The volume as the village wrote it where it is no single number, `350 x 3 m`; "" where nothing like it stands
    among the cells and in the note.
    """
    for cell in draft.original:
        begun = f"{cell.heading}: {cell.text}"
        kept = next((part for part in draft.note.split(_NOTE_PARTS) if part.startswith(begun)), None)
        if kept is not None and is_measure(measure_in(cell.text, draft.unit)):
            return kept.removeprefix(f"{cell.heading}: ")
    return ""
