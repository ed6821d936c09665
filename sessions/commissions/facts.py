"""What follows for a commission: which proposals probably belong to it, who sits in it, how far its sitting is.

First the exceptions of practice (farm roads and tourism go to the economy, whoever builds them), then the agency's
usual commission, then the words of the wish. Indonesian names the thing first: the first telling word decides
(`drainase depan SD` is a drain, `rehab ruang kelas SD` a classroom).
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sessions.intake.repairs.agencies import words_of
from sessions.kernel.session import Session
from sessions.recapitulation import facts as recapitulation
from sessions.values.attendance import Sex
from sessions.values.commissions import CommissionId
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import Outcome, Proposal, ProposalDraft

OF_A_COMMISSION = frozenset({Outcome.NOT_AGREED, Outcome.RETURNED, Outcome.FORWARDED, Outcome.DIVERTED})
"""Ends that a commission gives on its paper; what it agrees to gets its end from the line and Pleno II."""


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
        " pamsimas spam perpipaan pipa paving rabat aspal overlay gapura trotoar pju lpju pjuts lpjuts penerangan lampu"
        " rtlh rumah jamban pengaspalan pengecoran pavingisasi betonisasi beton perkerasan tpst tps3r tpst3r"
        " septik septictank mck sanitasi sampah tps internet wifi destana longsor makadam gang plat pelat dam air"
        " persampahan"
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
_OTHER_POWER = re.compile(r"\btenaga (?:surya|air|listrik|angin|matahari|uap|bayu|diesel|biogas)\b")
"""Power, where `tenaga` speaks of people who work."""

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
    telling = _OTHER_POWER.sub("", words).split()
    bidang = next((_BIDANG_OF_WORD[word] for word in telling if word in _BIDANG_OF_WORD), None)
    return _commission_of(bidang, office) if bidang else None


def _commission_of(bidang: Bidang, office: Office) -> CommissionId | None:
    """The one commission whose name speaks of this field, by the first of its words that any name has."""
    names = {commission.id: words_of(f"{commission.name} {commission.short}") for commission in office.commissions}
    for word in bidang.value:
        found = [id_ for id_, name in names.items() if word in name]
        if found:
            return found[0]
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """The members of one commission; `delegates` are those with a vote."""

    commission: CommissionId
    men: int
    women: int
    delegates: int
    without: tuple[VillageCode, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return self.men + self.women


def of_commissions(session: Session) -> tuple[Membership, ...]:
    """One per commission; `without` are the villages of whose delegates none is a member."""
    cards = [person.card for person in session.people.values()]
    villages = [village.code for village in session.office.villages] if session.office else []
    found = []
    for commission in session.commissions:
        own = [card for card in cards if card.commission == commission.id]
        there = {card.village for card in own if card.is_delegate}
        found.append(
            Membership(
                commission=commission.id,
                men=sum(card.sex is Sex.MALE for card in own),
                women=sum(card.sex is Sex.FEMALE for card in own),
                delegates=sum(card.is_delegate for card in own),
                without=tuple(code for code in villages if code not in there),
            )
        )
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one commission is: `placed` stand in its agreed order, `decided` have an outcome, `parked` wait."""

    commission: CommissionId
    total: int
    decided: int
    placed: int
    parked: int
    received: datetime | None
    presented: datetime | None

    @property
    def settled(self) -> int:
        """Those the commission has dealt with: decided, or placed in its order."""
        return self.decided + self.placed


def worksheet(session: Session, commission: CommissionId) -> tuple[Proposal, ...]:
    """The undecided proposals of a commission by code: the order of the paper, and of the form that takes it in."""
    own = (p for p in session.proposals.values() if p.commission == commission and p.outcome is None)
    return tuple(sorted(own, key=lambda proposal: proposal.code))


def progress(session: Session) -> tuple[Progress, ...]:
    """One per commission, in their order."""
    return tuple(progress_of(session, commission.id) for commission in session.commissions)


def progress_of(session: Session, id_: CommissionId) -> Progress:
    """How far this commission is."""
    own = recapitulation.among(session, (p for p in session.proposals.values() if p.commission == id_))
    order = frozenset(session.agreed_orders.get(id_, ()))
    open_ = worksheet(session, id_)
    result = session.results.get(id_)
    return Progress(
        commission=id_,
        total=own.received,
        decided=own.received - own.open,
        placed=recapitulation.sums(p for p in open_ if p.code in order).count,
        parked=recapitulation.sums(p for p in open_ if p.is_parked).count,
        received=result.received if result else None,
        presented=result.presented if result else None,
    )


def parked(session: Session) -> tuple[Proposal, ...]:
    """The daftar tunda, by arrival; it must be empty before the closing."""
    return tuple(p for p in session.proposals.values() if p.is_parked)
