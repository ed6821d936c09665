"""Who plays in a scene: picked from the session that is rehearsed, so that the hall speaks of its own villages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sessions.attendance import facts as attendance
from sessions.closing import checks
from sessions.kernel.decision import Decision, Stamp, fold
from sessions.kernel.refusals import Refused
from sessions.kernel.session import Session
from sessions.kernel.timing import require_allowed
from sessions.language.local import bupati, desa, speaking
from sessions.line import facts as line
from sessions.line.facts import Ranked
from sessions.rules.ceiling import WITHIN
from sessions.scoring.decisions_scores import ScoresEntered
from sessions.sentences import places
from sessions.sentences.short import short_name
from sessions.values.house_rules import Article
from sessions.values.office import VillageCode
from sessions.values.proposals import AGREED_RATER, Outcome, ProposalCode

_MOVED_BY = 3
_LONGEST = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """What a scene says, and about whom: codes of villages or proposals of which the answer must name one.

    `staged` is decided by the twin itself before the scene. With `is_blackout` the window ends, as in a power cut.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    staged: tuple[Decision, ...] = ()
    is_blackout: bool = False


Casting = Callable[[Session], Cast | str]
"""Picks from the session; a text says that nobody can play, and why."""


def _village(session: Session, code: VillageCode) -> str:
    return places.village(session.office, code) if session.office else str(code)


def _villages(session: Session) -> tuple[VillageCode, ...]:
    return tuple(village.code for village in session.office.villages) if session.office else ()


def _heads(session: Session) -> dict[VillageCode, int]:
    """How many of each village have come, as counted or by name."""
    heads = dict.fromkeys(_villages(session), 0)
    for (_, village), head in attendance.gathered(session).items():
        if village in heads:
            heads[village] += head.men + head.women
    return heads


def _late(session: Session) -> Cast | str:
    heads = _heads(session)
    seats = session.house_rules.delegates_per_village
    late = min(heads, key=lambda code: (heads[code], code), default=None)
    if late is None or heads[late] >= seats:
        return f"semua {desa} sudah lengkap"
    return Cast(facts={"desa": _village(session, late)}, about=(late,))


def _miscounted(session: Session) -> Cast | str:
    counted = [(key, head) for key, head in session.headcounts.items() if key[1] is not None]
    if not counted:
        return f"belum ada {desa} yang dihitung"
    (_, village), head = counted[-1]
    total = head.men + head.women
    facts = {
        "desa": _village(session, village) if village else "",
        "tercatat": str(total),
        "tertulis": str(total + 1),
        "kode_desa": str(village),
    }
    return Cast(facts=facts, about=(str(village),))


def _is_counted(session: Session, facts: Mapping[str, str]) -> bool:
    heads = [h.men + h.women for (_, v), h in session.headcounts.items() if v == facts.get("kode_desa")]
    return any(str(total) == facts.get("tertulis") for total in heads)


def _merged(session: Session) -> Cast | str:
    for proposal in session.proposals.values():
        village, into = proposal.draft.village, proposal.merged_into
        if proposal.outcome is Outcome.MERGED and village is not None and into is not None:
            facts = {
                "desa": _village(session, village),
                "kegiatan": short_name(proposal.draft.activity, _LONGEST),
                "ke": str(into),
            }
            return Cast(facts=facts, about=(proposal.code, into))
    return "tidak ada usulan yang digabung"


def _of_a_commission(session: Session) -> Cast | str:
    for proposal in session.proposals.values():
        if proposal.is_competing and proposal.outcome is None and proposal.commission and not proposal.is_deferred:
            facts = {"kode": str(proposal.code), "komisi": str(proposal.commission)}
            return Cast(facts=facts, about=(proposal.code,))
    return "tidak ada usulan komisi yang belum diputus"


def _tied(session: Session) -> Cast | str:
    if found := checks.undecided_ties(session):
        return _about_a_tie(found[0])
    for staged in _levelling(session):
        if (after := _after(session, staged)) is not None and (ties := checks.undecided_ties(after)):
            cast = _about_a_tie(next((tie for tie in ties if set(tie) & set(staged.scores)), ties[0]))
            return Cast(facts=cast.facts, about=cast.about, staged=(staged,))
    return "tidak ada nilai yang dapat disamakan di garis batas"


def _about_a_tie(codes: tuple[ProposalCode, ...]) -> Cast:
    return Cast(facts={"kode": str(codes[0]), "lain": str(codes[1])}, about=tuple(map(str, codes)))


_TRIED = 12


def _levelling(session: Session) -> Iterator[ScoresEntered]:
    """Scores that make one proposal behind the line equal to its neighbour in front of it, the nearest first."""
    rows = [row for row in line.of(session).rows if _is_open(session, row)]
    sides = [(row, row.placement in WITHIN) for row in rows]
    edges = [(a, b) for (a, inside), (b, too) in pairwise(sides) if inside != too]
    for above, below in edges[:_TRIED]:
        model, other = session.proposals[above.code], session.proposals[below.code]
        scores = {id_: row[AGREED_RATER] for id_, row in model.scores.items() if AGREED_RATER in row}
        now = {id_: row.get(AGREED_RATER) for id_, row in other.scores.items()}
        differing = {id_: score for id_, score in scores.items() if now.get(id_) != score}
        if differing:
            yield ScoresEntered(scores={below.code: differing}, reason="kekeliruan pencatatan")


def _is_open(session: Session, row: Ranked) -> bool:
    proposal = session.proposals[row.code]
    return proposal.outcome is None and not proposal.is_deferred


def _after(session: Session, decision: Decision) -> Session | None:
    """The session after it; None where it would be refused."""
    if session.opened is None:
        return None
    stamp = Stamp(seq=session.seq + 1, at=session.opened, by="")
    try:
        require_allowed(session, decision, stamp)
    except Refused:
        return None
    return fold(session, decision, stamp)


def _single(session: Session) -> list[Ranked]:
    """Ranked ones that are open and equal to nobody, in their order."""
    return [row for row in line.of(session).rows if _is_open(session, row) and row.rank and not row.tied_with]


def _moved(session: Session) -> Cast | str:
    rows = _single(session)
    if len(rows) <= _MOVED_BY:
        return "belum ada usulan bernomor yang dapat digeser"
    behind = (n for n, row in enumerate(rows) if n >= _MOVED_BY and row.placement not in WITHIN)
    at = next(behind, len(rows) - 1)
    goal, moved = rows[at - _MOVED_BY], rows[at]
    return Cast(facts={"kode": str(moved.code), "nomor": str(goal.rank)}, about=(moved.code,))


def _voted(session: Session) -> Cast | str:
    if session.house_rules.wording.get(Article.VOTE, "-") == "":
        return "tata tertib tidak mengenal pemungutan suara"
    rows = _single(session)
    if len(rows) < 2:  # noqa: PLR2004 - a vote is between two
        return "belum ada dua usulan bernomor"
    return Cast(facts={"kode": str(rows[0].code), "lain": str(rows[1].code)})


def _leaving(session: Session) -> Cast | str:
    voices = attendance.voices(session)
    here = {code: count for code, count in voices.items() if count and code}
    if not here:
        return "belum ada utusan yang hadir"
    village = min(here, key=lambda code: (here[code], code))
    return Cast(facts={"desa": _village(session, village), "jumlah": str(here[village])}, about=(village,))


def _anybody(_session: Session) -> Cast | str:
    return Cast(facts={"tamu": f"{bupati:capital}"})


def _dark(_session: Session) -> Cast | str:
    return Cast(is_blackout=True)


CASTS: Mapping[str, Casting] = {
    "yang terlambat": _late,
    "yang salah hitung": _miscounted,
    "usulan digabung": _merged,
    "usulan komisi": _of_a_commission,
    "nilai sama": _tied,
    "usulan digeser": _moved,
    "listrik padam": _dark,
    "dua usulan dipilih": _voted,
    "yang pulang": _leaving,
    "siapa saja": _anybody,
}

_HOLDS: Mapping[str, Callable[[Session, Mapping[str, str]], bool]] = {"yang salah hitung": _is_counted}


def cast(name: str, session: Session) -> Cast | str:
    """Who plays now, in the words of the office; KeyError for a name that is none."""
    with speaking(session.office):
        return CASTS[name](session)


def holds(cast: str, session: Session, facts: Mapping[str, str]) -> bool:
    """Whether what was said is so now, where that can be told from the session."""
    return cast not in _HOLDS or _HOLDS[cast](session, facts)
