"""The raw parts of hasil.json: what the meeting decided, without anything that is computed from it.

Raters have numbers instead of names. People stand under codes of this file: candidates and delegates with their sex,
which the reserved seats go by, and only delegates with their names. No telephone, no address, no drawer of lots.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sessions.intake.repairs.places import without_coordinates
from sessions.kernel.session import Ceilings, Session
from sessions.kernel.text import Json
from sessions.recapitulation.facts import VERIFIED, verdict_of
from sessions.scoring import facts as scoring
from sessions.values.attendance import PersonId
from sessions.values.guideline import DATA, Criterion, Guideline, GuidelineVersion
from sessions.values.house_rules import HouseRules
from sessions.values.moves import Move
from sessions.values.office import Office, Village, label_of
from sessions.values.proposals import AGREED_RATER, Proposal, ProposalDraft
from sessions.values.votes import WHOLE_HALL, Vote, VoteCount, VoteMethod, VoteState

FIGURES: Mapping[str, str] = {
    "abstain": "abstain",
    "tidak_memberi_suara": "not_voting",
    "dibagikan": "issued",
    "rusak": "spoiled",
    "tidak_kembali": "not_returned",
    "dalam_kotak": "in_box",
    "tidak_sah": "invalid",
}
"""The figures of a count besides its votes: key in the file -> attribute of VoteCount."""

AGREED = "sepakat"
"""The rater of a score that was agreed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Person id -> `orang-01`, rater -> `penilai-1`; numbers go by the ids, and by the order in which raters appear."""

    people: Mapping[str, str]
    raters: Mapping[str, str]

    @classmethod
    def of(cls, session: Session) -> "Codes":
        """Everybody who must be told apart: options of votes, members of settled ties, delegates; every rater."""
        people = sorted(person for person in set(_people_terms(session)) if person in session.people)
        raters = dict.fromkeys(
            rater for p in session.proposals.values() for row in p.scores.values() for rater in row if rater
        )
        return cls(
            people={person: f"orang-{number:02d}" for number, person in enumerate(people, start=1)},
            raters={
                AGREED_RATER: AGREED,
                **{rater: f"penilai-{number}" for number, rater in enumerate(raters, start=1)},
            },
        )

    def of_member(self, member: str) -> str:
        """The code of a person; a proposal or an answer is its own code."""
        return self.people.get(member, member)

    def of_rater(self, rater: str) -> str:
        """The number of a rater."""
        return self.raters[rater]


def _people_terms(session: Session) -> Iterator[str]:
    for vote in session.votes.values():
        if vote.state is VoteState.CERTIFIED and vote.method is VoteMethod.PERSONS:
            yield from vote.options
    for tie in session.ties:
        yield from tie.order
    for delegate in session.delegates:
        yield delegate.person


Part = dict[str, Json]


def parts(session: Session, office: Office, codes: Codes) -> Part:
    """Every raw part, by its key."""
    rules = session.house_rules
    guideline = session.guideline or office.guideline
    return {
        "desa": [_village(v) for v in office.villages],
        "komisi": [{"nomor": c.id, "nama": c.name} for c in session.commissions],
        "pedoman": _guideline(session, guideline),
        "tata_tertib": {"versi": rules.version, "utusan": rules.seats, "utusan_perempuan": rules.women_seats},
        "garis": _line(guideline, session.ceilings),
        "usulan": [
            {**_proposal(proposal, guideline, codes), **_beside(session, proposal)}
            for proposal in session.proposals.values()
        ],
        "urutan_musyawarah": [
            {"komisi": scope, "urutan": list(order), "alasan_urutan": session.order_reasons.get(scope, "")}
            for scope, order in session.agreed_orders.items()
            if order
        ],
        "pemindahan": [_move(number, move) for number, move in enumerate(session.moves, start=1)],
        "nilai_sama": [
            {"nomor": number, "urutan": [codes.of_member(m) for m in tie.order], "cara": tie.means.value}
            for number, tie in enumerate(session.ties, start=1)
        ],
        "tidak_dapat_bersama": [
            {"usulan": list(pair), "alasan": reason} for pair, reason in session.exclusive_pairs.items()
        ],
        "orang": list(_people(session, codes)),
        "utusan": {
            "cara": session.delegates_by,
            "orang": [codes.of_member(delegate.person) for delegate in session.delegates],
        },
        "suara": list(_votes(session, codes)),
    }


RISES, FALLS = "naik", "turun"


def _move(number: int, move: Move) -> Part:
    return {
        "nomor": number,
        "kode": move.code,
        "arah": RISES if move.is_rise else FALLS,
        "melewati": list(move.passed),
        "oleh_komisi": move.by,
        "alasan": move.reason,
    }


def _village(village: Village) -> Part:
    """What it is called only where its code says otherwise."""
    is_as_coded = village.label == label_of(village.code)
    return {"kode": village.code, "nama": village.name, **({} if is_as_coded else {"sebutan": village.label})}


def _guideline(session: Session, guideline: Guideline) -> Part:
    variants: Part = {
        str(number): [_criterion(criterion) for criterion in criteria]
        for number, criteria in guideline.variants.items()
    }
    return {
        "versi": guideline.version,
        "riwayat": [_version(version) for version in session.guideline_versions],
        "kriteria": [_criterion(criterion) for criterion in guideline.criteria],
        "varian": variants,
        "tangga": [rung.value for rung in guideline.ladder],
        "keterdesakan": guideline.urgency,
        "kesiapan": guideline.readiness,
    }


def _version(version: GuidelineVersion) -> Part:
    dropped: Part = {str(criterion): count for criterion, count in version.dropped.items()}
    return {
        "versi": version.version,
        "pukul": version.at.isoformat(),
        "alasan": version.reason,
        "nilai_gugur": dropped,
    }


def _criterion(criterion: Criterion) -> Part:
    part: Part = {
        "kode": criterion.id,
        "nama": criterion.name,
        "bobot": criterion.weight,
        "patokan": list(criterion.anchors),
    }
    if criterion.prefill is not None:
        part["isian"] = {"data": DATA[criterion.prefill.datum], "batas": list(criterion.prefill.steps)}
    return part


def _line(guideline: Guideline, amounts: Ceilings) -> Part:
    return {
        "bila_tidak_muat": guideline.way.value,
        "jenis": [kind.value for kind in guideline.line],
        "pagu_kecamatan": amounts.kecamatan,
        "pagu_komisi": {str(number): amount for number, amount in amounts.commissions.items()},
        "pagu_perangkat_daerah": dict(amounts.agencies),
        "kuota_per_komisi": amounts.quota_per_commission,
        "kuota_per_desa_per_bidang": amounts.quota_per_village_and_commission,
    }


def _proposal(proposal: Proposal, guideline: Guideline, codes: Codes) -> Part:
    draft = proposal.draft
    return {
        "kode": proposal.code,
        "kegiatan": draft.activity,
        "asal": proposal.origin.value,
        "desa": draft.village,
        "komisi": proposal.commission,
        "perangkat_daerah": proposal.agency,
        "perangkat_daerah_usulan": draft.agency,
        "lokasi": masked(draft.location),
        "masalah": masked(draft.problem),
        **_site(draft),
        "kode_sub_kegiatan": draft.sub_activity,
        "tematik": [theme.value for theme in draft.themes],
        "volume": _exact(proposal.volume),
        "satuan": proposal.unit,
        "volume_usulan": _exact(draft.volume),
        "satuan_usulan": draft.unit,
        "biaya_usulan": proposal.sent,
        **({"biaya_perbaikan": draft.cost} if draft.cost != proposal.sent else {}),
        "biaya_disepakati": proposal.agreed.cost,
        "penerima_kk": draft.households,
        "prioritas_desa": draft.village_priority,
        "verifikasi": verdict.value if (verdict := verdict_of(proposal)) in VERIFIED else None,
        "hasil": proposal.outcome.value if proposal.outcome else None,
        "alasan": proposal.reason,
        "digabung_ke": proposal.merged_into,
        "skor": {
            criterion.id: {codes.of_rater(rater): score for rater, score in given.items()}
            for criterion in guideline.criteria_of(proposal.commission)
            if (given := proposal.scores.get(criterion.id))
        },
    }


def _exact(volume: Decimal | None) -> str | None:
    return None if volume is None else format(volume, "f")


_DECIMAL_PAIR = re.compile(r"(-?\d{1,2}\.\d{3,12}), (\d{2,3}\.\d{3,12})", re.ASCII)


def _site(draft: ProposalDraft) -> Part:
    """Degrees north and east as decimals in text, where the file gave them; the intake keeps them in the note."""
    found = _DECIMAL_PAIR.match(without_coordinates(draft.note)[1])
    return {"lintang": found[1] if found else None, "bujur": found[2] if found else None}


_PRIVATE = re.compile(r"(?<!\d)(?:\(?\+?62|\(?0)(?:[ .()/-]{0,2}\d){8,}|\d{8,}", re.ASCII)
"""A telephone number as people write it, nine digits and more, or eight digits in a row: of an account or a card."""


def masked(text: str) -> str:
    """What was typed freely, with every number that may belong to a person told as `…`."""
    return _PRIVATE.sub("…", text)


PUBLISHED: Mapping[str, str] = {
    "activity": "kegiatan",
    "problem": "masalah",
    "location": "lokasi",
    "village": "desa",
    "volume": "volume_usulan",
    "unit": "satuan_usulan",
    "cost": "biaya_usulan",
    "agency": "perangkat_daerah_usulan",
    "households": "penerima_kk",
    "village_priority": "prioritas_desa",
    "sub_activity": "kode_sub_kegiatan",
    "themes": "tematik",
}
"""Fields of a draft that are published: attribute -> key."""


def _beside(session: Session, proposal: Proposal) -> Part:
    """What its scores were made from, and what it said before it was put right; no key where there is none."""
    part: Part = {}
    if made := scoring.sources(session, proposal):
        part["dari_data"] = {str(criterion): dict(source) for criterion, source in made.items()}
    if found := [name for name in PUBLISHED if name in proposal.put_right]:
        part["dibetulkan"] = [
            {
                "isian": PUBLISHED[name],
                "semula": _as_written(proposal.put_right[name].was),
                "alasan": masked(proposal.put_right[name].reason),
            }
            for name in found
        ]
    return part


def _as_written(value: object) -> str:
    """A value as the key beside it has it, as text; empty for none."""
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f")
        case tuple():
            return "; ".join(map(str, value))
    return masked(value) if isinstance(value, str) else str(value)


def _people(session: Session, codes: Codes) -> Iterator[Part]:
    chosen = {delegate.person for delegate in session.delegates}
    for person, code in codes.people.items():
        card = session.people[PersonId(person)].card
        row: Part = {"kode": code, "jenis_kelamin": card.sex.value}
        if person in chosen:
            row |= {"nama": card.name, "unsur": card.unsur.value, "desa": card.village}
        yield row


def _seats(vote: Vote, rules: HouseRules) -> Part:
    """The seats of a vote on persons, where the house rules have others since."""
    if not vote.seats or (vote.seats, vote.reserved) == (rules.seats, rules.women_seats):
        return {}
    return {"kursi": vote.seats, "kursi_perempuan": vote.reserved}


def _votes(session: Session, codes: Codes) -> Iterator[Part]:
    """Certified votes by number, each with its turn among them, since of several on the same places the last counts."""
    certified = [vote for vote in session.votes.values() if vote.state is VoteState.CERTIFIED]
    turns = sorted(certified, key=lambda vote: (vote.certified_at_seq, vote.id))
    for vote in certified:
        yield _vote(vote, session.house_rules, codes, turns.index(vote) + 1)


def _vote(vote: Vote, rules: HouseRules, codes: Codes, turn: int) -> Part:
    return {
        "nomor": vote.id,
        "pertanyaan": vote.question,
        "cara": vote.method.value,
        "pilihan": [codes.of_member(option) for option in vote.options],
        "pilihan_per_kartu": vote.marks,
        "hak_suara": {str(village): voices for village, voices in vote.entitled.items()},
        "hitungan": [_count(village, count, codes) for village, count in vote.counts.items()],
        "kartu_diterima": vote.received,
        "kartu_sisa": vote.unused,
        "catatan_selisih": vote.difference.cause if vote.difference else None,
        "kegunaan": vote.use.value,
        "tentang": vote.about,
        "disahkan_ke": turn,
        "digantikan": list(vote.overruled),
        **_seats(vote, rules),
    }


def _count(village: str, count: VoteCount, codes: Codes) -> Part:
    return {
        "desa": None if village == WHOLE_HALL else village,
        "suara": {codes.of_member(option): votes for option, votes in count.counts.items()},
        **{key: getattr(count, figure) for key, figure in FIGURES.items()},
    }
