"""The reason of a proposal in full: at most 260 signs, of the value that the shorter ones in `words_brief` are made of.

The code of a proposal of another village bears that village's name where it is named first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import filled
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line import words
from sessions.line import words_limits as limits
from sessions.line import words_unplaced as unplaced
from sessions.line.facts import Ranked
from sessions.line.facts_parting import Parting
from sessions.line.facts_reasons import (
    Included,
    Neighbour,
    Note,
    PassedOver,
    Reason,
    Revised,
    Unready,
)
from sessions.line.words import agreed_scope, on_the_rung
from sessions.line.words_limits import WITHOUT_NUMBER, Names
from sessions.rules import ranking
from sessions.rules.ceiling import Placement
from sessions.sentences.clauses import FEW, capital, inner, listed, stopped
from sessions.values.guideline import SCORES, LineKind, Rung
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode

SENTENCE = 260
"""The most signs of a reason in full."""


def sentence(session: Session, code: ProposalCode, *, has_papers: bool = True) -> str:
    """At most 260 signs, as sentences; of longer ones the size of a quota goes first, then the value beside it.

    Without `has_papers` nothing is said of papers that are missing: open data hold how many there are, not which.
    """
    found = reasons.of(session, code)
    text = ""
    for is_counted, has_beside in _LESS:
        way = replace(FULL, has_papers=has_papers, is_counted=is_counted, has_beside=has_beside)
        text = in_full(session, found, way)
        if len(text) <= SENTENCE:
            return text
    kept, row = cut_sentence(text, SENTENCE), found.row
    if row is not None and row.moved and capital(words.moved(session, row, row.moved, has_why=False)) not in kept:
        text = in_full(session, found, replace(way, has_why=False))
        return text if len(text) <= SENTENCE else cut_sentence(text, SENTENCE)
    return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Fullness:
    """What a longer reason leaves out first."""

    is_counted: bool = True
    has_beside: bool = True
    has_why: bool = True
    has_papers: bool = True


FULL = Fullness()
_LESS = ((True, True), (False, True), (False, False))


CUT = "…"
"""Stands where the end of a text was left out."""


def cut(text: str, most: int) -> str:
    """Cut behind a whole word, with the sign of what is left out."""
    if len(text) <= most:
        return text
    head = text[:most]
    whole = head[: head.rfind(" ")] if " " in head[most // 2 :] else head[:-1]
    return f"{whole.rstrip(' ,;:(')}{CUT}"


def cut_sentence(text: str, most: int) -> str:
    """Without its last sentences where whole ones are left, else cut behind a word."""
    kept = text[:most]
    end = kept.rfind(". ")
    return kept[: end + 1] if end >= most // 3 else cut(text, most)


def joined(sentences: Iterable[str]) -> str:
    """Sentences with their capitals and full stops; empty ones are left out."""
    return " ".join(stopped(capital(text)) for text in sentences if text)


def in_full(session: Session, found: Reason, detail: Fullness) -> str:
    """All sentences of a reason, however long."""
    return joined(parts_of(session, found, detail))


def parts_of(session: Session, found: Reason, detail: Fullness) -> list[str]:
    """The sentences one by one, each without capital and full stop."""
    proposal = session.proposals[found.code]
    names = Names(session, proposal)
    if found.row is None or not proposal.is_competing:
        return list(filter(None, unplaced.told(session, found, names)))
    typed = "" if reasons.is_told_with_change(proposal) and _has_change(found) else proposal.reason
    parts = [*_placed(session, found, found.row, names, detail), *_noted(session, found, names, detail), inner(typed)]
    return list(filter(None, parts))


def _has_change(found: Reason) -> bool:
    return any(isinstance(note, Revised) for note in found.note)


def _placed(session: Session, found: Reason, own: Ranked, names: Names, detail: Fullness) -> Iterator[str]:
    """Where it is and why; the outcome only where it is not that of the line."""
    outcome = session.proposals[own.code].outcome
    if outcome in PRIORITIES and not found.is_inside:
        yield "disepakati forum di luar garis batas"
    if outcome is Outcome.RESERVE and found.is_inside:
        yield "menjadi cadangan menurut keputusan forum"
    if found.is_inside or own.placement is Placement.UNSETTLED:
        yield from near(session, found, own, names, has_beside=detail.has_beside)
    else:
        blocks = list(limits.in_full(session, own, names, is_counted=detail.is_counted))
        if own.placement is Placement.COST_UNKNOWN:
            blocks.append("biaya belum diketahui" + ("" if blocks else ", sehingga belum dapat dihitung terhadap pagu"))
        yield "; ".join(blocks) or f"{WITHOUT_NUMBER}; nomor {own.commission_rank} {within(own)}"
        if agreed_scope(session, own) or own.voted:
            yield number(session, own)
        yield _valued(session, found, own, names, detail)
    yield words.awaited(own)
    if own.moved is not None:
        yield words.moved(session, own, own.moved, has_why=detail.has_why)
    elif own.voted is not None and not is_told_with_votes(found):
        yield f"memperoleh {own.votes} suara"


def is_told_with_votes(found: Reason) -> bool:
    """Whether its own votes are told beside those of its neighbour."""
    return found.beside is not None and found.beside.rung is Rung.VOTES and found.beside.vote is None


def near(session: Session, found: Reason, own: Ranked, names: Names, *, has_beside: bool = True) -> Iterator[str]:
    """Inside or on the line: the number, the value, and whom it is equal to; of one moved that may be left out."""
    beside = found.beside if has_beside or own.moved is None else None
    value = f", nilai {value_of(own)}" if own.score is not None and beside is None else ""
    same = ", suara" if own.voted else value or ", nilai"
    equal = f"{same} sama dengan {names.several(own.tied_with)}" if own.tied_with else value
    yield f"{number(session, own)}{equal}, {side(session, own, names)}"
    if beside is not None:
        yield f"nilai {value_of(own)} sama dengan {names(beside.other)}; {_ahead(session, own, beside)}"
    if own.placement is Placement.PARTIAL:
        cost = session.proposals[own.code].cost or 0
        left = "sisa pagu ketika sampai pada nomornya"
        yield f"didanai {numbers.full(own.funded)} dari {numbers.full(cost)}, {left}"


def side(session: Session, own: Ranked, names: Names) -> str:
    """On which side of the line, or what it waits for."""
    match own.placement:
        case Placement.NO_COST:
            return "tidak memerlukan biaya dan tidak mengurangi pagu"
        case Placement.UNSETTLED if not own.is_at_the_line:
            equal = words.equal_in(session, own.hangs_on)
            return f"belum pasti, menunggu {equal} sama di atasnya: {names.several(own.hangs_on)}"
        case Placement.UNSETTLED:
            return "di garis batas, belum pasti"
    if waiting := line.not_yet_limiting(session):
        where = "di dalam garis batas komisinya, " if line.of(session).tallies else ""
        return f"{where}{listed(map(_OF_THE_HALL.__getitem__, waiting))} belum membatasi selama urutan per komisi"
    return "di dalam garis batas" if line.of(session).tallies else "tanpa pagu dan kuota yang membatasi"


_OF_THE_HALL = {LineKind.CEILING: "pagu kecamatan", LineKind.AGENCY_CEILING: "pagu Perangkat Daerah"}


def _counted(session: Session) -> Counter[bool]:
    """How many rows have no number of the kecamatan, and how many have one."""
    return Counter(row.rank is None for row in line.of(session).rows)


def number(session: Session, own: Ranked) -> str:
    """`nomor 2 dari 138`; `nomor 9 menurut musyawarah Komisi II (menurut nilai nomor 4)` unless others moved it."""
    table = line.of(session)
    at = own.commission_rank if own.rank is None else own.rank
    of_all = str(session.derived(_counted)[own.rank is None])
    if own.rank is None and own.commission:
        of_all = f"{len(table.of_commission(own.commission))} di Komisi {own.commission}"
    scope = f"musyawarah {agreed_scope(session, own)}" if agreed_scope(session, own) else ""
    if own.voted:
        scope = f"suara nomor {own.voted.vote}"
    if not scope or own.moved:
        return f"nomor {at} dari {of_all}"
    if (unmoved := line.rank_without_moves(session, own)) != at:
        return f"nomor {at} dari {of_all} (nomor {unmoved} menurut {scope})"
    was = own.computed_rank if own.computed_rank != own.rank else None
    return f"nomor {at} menurut {scope}" + (f" (menurut nilai nomor {was})" if was is not None else "")


def _ahead(session: Session, own: Ranked, beside: Neighbour) -> str:
    """Why the one inside came before the other of equal score, seen from the one inside."""
    if beside.vote is not None:
        return f"didahulukan menurut suara nomor {beside.vote}"
    match beside.rung:
        case Rung.LOT:
            return "dalam undian terpilih lebih dahulu"
        case Rung.DELIBERATION | None:
            return "didahulukan menurut musyawarah"
    there = line.of(session).by_code[beside.other]
    pair = f"{on_the_rung(session, beside.rung, own)}, usulan itu {on_the_rung(session, beside.rung, there)}"
    return f"didahulukan karena {_rung(session, beside.rung)} {pair}"


def _valued(session: Session, found: Reason, own: Ranked, names: Names, detail: Fullness) -> str:
    """Its own value beside that of the last inside; where the forum or the votes decided, that."""
    mine = f"nilai {value_of(own)}" if own.score is not None else ""
    beside = found.beside
    if beside is None or beside.rung is None or not detail.has_beside:
        return mine
    if beside.rung is Rung.SCORE:
        where = "" if beside.other in names.told else f" {within(own)}"
        return f"{mine}; nilai terakhir yang masuk{where} {value_of(line.of(session).by_code[beside.other])}"
    equal = f"{mine} sama" if beside.has_equal_score else mine
    return "; ".join(filter(None, (equal, behind(session, beside, own, names))))


def behind(session: Session, beside: Neighbour, own: Ranked, names: Names) -> str:
    """What put the last one inside before this one, on another rung than the score."""
    there = line.of(session).by_code[beside.other]
    if beside.vote is not None:
        return f"{names(there.code)} didahulukan menurut suara nomor {beside.vote}"
    match beside.rung:
        case None:
            return ""
        case Rung.VOTES:
            return f"suara {own.votes}; {names(there.code)} memperoleh {there.votes}"
        case Rung.LOT:
            return f"dalam undian {names(there.code)} terpilih lebih dahulu"
        case Rung.DELIBERATION:
            return f"menurut musyawarah {names(there.code)} didahulukan"
    theirs, ours = on_the_rung(session, beside.rung, there), on_the_rung(session, beside.rung, own)
    return f"{names(there.code)} didahulukan karena {_rung(session, beside.rung)} {theirs}, usulan ini {ours}"


def _rung(session: Session, rung: Rung) -> str:
    """`Keterdesakan (K1)`, with the criterion that serves as it; `penerima manfaat`, `prioritas desa`."""
    criterion = words.criterion_of(session, rung)
    return f"{capital(rung.label)} ({criterion})" if criterion else rung.label


def within(own: Ranked) -> str:
    """`di Komisi II`: among whom it is compared."""
    return f"di Komisi {own.commission}" if own.commission else "di luar komisi"


def value_of(own: Ranked) -> str:
    """`76,00`; a dash without a value."""
    return ranking.two_decimals(own.score) if own.score is not None else "-"


# ---- notes


def _noted(session: Session, found: Reason, names: Names, detail: Fullness) -> Iterator[str]:
    for note in found.note:
        if not isinstance(note, Unready) or detail.has_papers:
            yield noted(session, session.proposals[found.code], note, names, has_why=detail.has_why)


def noted(session: Session, proposal: Proposal, note: Note, names: Names, *, has_why: bool = True) -> str:
    """A note of one that has a place; empty of any other."""
    match note:
        case PassedOver():
            numbers_, codes = zip(*note.passed, strict=True)
            named = (
                ", ".join(codes) if len(codes) <= FEW else f"{', '.join(codes[:FEW])}, dan {len(codes) - FEW} lainnya"
            )
            which = f"{Rung.VILLAGE_PRIORITY.label} nomor {in_ranges(numbers_)} ({named})"
            return f"mendahului {which} {_because(session, note.by)}"
        case Included(merged=merged, cost=cost):
            became = f", biaya menjadi {numbers.full(cost)}" if cost is not None else ""
            return f"termasuk {names.several(merged)} yang digabungkan{became}"
        case Revised():
            why = f": {inner(proposal.reason)}" if has_why and proposal.reason.strip() else ""
            return f"{', '.join(_changes(proposal, note))}{why}"
        case Unready():
            return _unready(session, note)
    return ""


def in_ranges(found: Iterable[int]) -> str:
    """`2`, `2 dan 4`, `1 sampai 3 dan 5`: three or more in a row by the first and the last."""
    runs: list[list[int]] = []
    for number_ in sorted(set(found)):
        if runs and runs[-1][-1] == number_ - 1:
            runs[-1].append(number_)
        else:
            runs.append([number_])
    told: list[str] = []
    for run in runs:
        told += [f"{run[0]} sampai {run[-1]}"] if len(run) > _PAIR else map(str, run)
    return listed(told)


_PAIR = 2


def _because(session: Session, by: Parting) -> str:
    if by.vote is not None:
        return f"menurut suara nomor {by.vote}"
    match by.rung:
        case None | Rung.DELIBERATION:
            return "menurut musyawarah"
        case Rung.SCORE:
            return "karena nilainya lebih tinggi"
        case Rung.VOTES:
            return "karena suaranya lebih banyak"
        case Rung.LOT:
            return "menurut undian"
    return f"karena {_rung(session, by.rung)}"


def _changes(proposal: Proposal, note: Revised) -> Iterator[str]:
    draft = proposal.draft
    if note.volume:
        yield f"volume {_volume(draft.volume, draft.unit)} menjadi {_volume(proposal.volume, proposal.unit)}"
    if note.cost:
        yield f"biaya {_cost(draft.cost)} menjadi {_cost(proposal.cost)}"
    if note.agency:
        yield f"Perangkat Daerah {draft.agency or 'belum diisi'} menjadi {proposal.agency or 'belum diisi'}"


def _volume(volume: Decimal | None, unit: str) -> str:
    return "belum diisi" if volume is None else numbers.quantity(volume, unit)


def _cost(cost: int | None) -> str:
    return "belum diketahui" if cost is None else numbers.full(cost)


def _unready(session: Session, note: Unready) -> str:
    name = words.criterion_name(session, note.criterion)
    instead = f"dari {SCORES[-1]}" if note.best == SCORES[-1] else f"dan bukan {note.best}"
    return f"{listed([filled(paper) for paper in note.papers])} belum ada, sehingga {name} {note.score} {instead}"
