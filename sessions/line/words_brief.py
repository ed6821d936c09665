"""The reason of a proposal in short: at most 90 signs for a sheet of paper, at most 40 for lists and the wall.

Both are made of the value that the reason in full is made of. The one for lists begins with a small letter and has no
full stop.
"""

from collections.abc import Iterator
from dataclasses import replace

from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line import facts as line
from sessions.line import facts_reasons as reasons
from sessions.line import words
from sessions.line import words_limits as limits
from sessions.line import words_unplaced as unplaced
from sessions.line.facts import Ranked
from sessions.line.facts_reasons import Neighbour, Reason
from sessions.line.words import on_the_rung
from sessions.line.words_limits import WITHOUT_NUMBER, Names
from sessions.line.words_reasons import FULL, cut, cut_sentence, in_full, number, parts_of, sentence, side, value_of
from sessions.rules.ceiling import Placement
from sessions.sentences.clauses import capital, stopped
from sessions.values.guideline import Rung
from sessions.values.proposals import PRIORITIES, Proposal, ProposalCode

SHORT, ROW = 40, 90
"""The most signs of each."""


def short(session: Session, code: ProposalCode) -> str:
    """At most 40 signs: `di luar: kuota Komisi I penuh`."""
    return cut(_short(session, reasons.of(session, code)), SHORT)


def row(session: Session, code: ProposalCode) -> str:
    """At most 90 signs: `Pagu tidak cukup sejak nomor 71, 2008-14 (Botok); nilai 72,00`, as a sentence."""
    told = (stopped(capital(text)) for text in _rows(session, reasons.of(session, code)))
    return next((text for text in told if len(text) <= ROW), None) or cut_sentence(sentence(session, code), ROW)


def _rows(session: Session, found: Reason) -> Iterator[str]:
    """The reason for a sheet, the fullest first."""
    proposal, own = session.proposals[found.code], found.row
    if own is None or not proposal.is_competing:
        told = in_full(session, found, FULL)
        yield told
        yield told.replace("menjadi cadangan di belakang usulan yang", "cadangan di belakang yang")
    elif found.is_inside or own.placement is Placement.UNSETTLED:
        yield from _near(session, found)
    else:
        prefix = "disepakati di luar garis: " if proposal.outcome in PRIORITIES else ""
        prefix += f"{words.awaited(own)}; " if own.awaits else ""
        for known in (frozenset[str](), frozenset(map(str, session.proposals))):
            yield from (f"{prefix}{told}" for told in _outside(session, found, own, known))


def _near(session: Session, found: Reason) -> Iterator[str]:
    """All, else the number and one thing more, else that thing alone where it tells of an equal, else the number."""
    yield in_full(session, found, FULL)
    if found.row and found.row.awaits:
        yield f"{number(session, found.row)}, {words.awaited(found.row)}"
    place, *more = parts_of(session, found, replace(FULL, has_why=False))
    at = place.partition(",")[0]
    if found.row and found.row.placement is Placement.UNSETTLED:
        yield from _unsettled(session, found.row, at)
        return
    yield from (f"{at}. {capital(part)}" for part in more)
    if found.beside is not None:
        yield more[0]
    yield place


def _unsettled(session: Session, own: Ranked, at: str) -> Iterator[str]:
    """What is not certain says so, with those that it waits for where there is room."""
    names = Names(session, session.proposals[own.code])
    if own.is_at_the_line:
        equal = words.equal_in(session, own.tied_with)
        yield f"{at}, {equal} sama dengan {names.several(own.tied_with)} di garis batas, belum pasti"
        yield f"{at}, {equal} sama di garis batas, belum pasti"
    else:
        yield f"{at}, belum pasti, menunggu {words.equal_in(session, own.hangs_on)} sama di atasnya"


def _outside(session: Session, found: Reason, own: Ranked, known: frozenset[str]) -> Iterator[str]:
    """What kept it outside with who took the place and the values of both, then with less; known codes have no village.

    A generator of texts asks anew how each code is named, since each is read alone.
    """
    proposal = session.proposals[own.code]
    value = f"nilai {value_of(own)}" if own.score is not None else ""
    beside = found.beside
    is_by_score = beside is not None and beside.rung is Rung.SCORE
    last = f", terakhir masuk {value_of(line.of(session).by_code[beside.other])}" if beside and is_by_score else ""

    def kept(*, is_named: bool) -> tuple[str, Names]:
        names = Names(session, proposal, set(known))
        return limits.briefly(session, own, names if is_named else None), names

    if beside is not None and not is_by_score and beside.rung is not None:
        text, names = kept(is_named=False)
        yield f"{text}; {_beside(session, beside, beside.rung, own, names)}"
    named, _ = kept(is_named=True)
    plain, _ = kept(is_named=False)
    if beside is not None and last and found.outside and found.outside[0].last_inside[-1:] == (beside.other,):
        yield f"{named} {last.rpartition(' ')[2]}; {value}" if "terakhir masuk" in named else f"{named}; {value}{last}"
    for text, behind in ((named, f"{value}{last}"), (named, value), (plain, f"{value}{last}"), (plain, value)):
        yield "; ".join(filter(None, (text, behind)))
    yield from (named, plain)


def _beside(session: Session, beside: Neighbour, rung: Rung, own: Ranked, names: Names) -> str:
    """On which rung the last inside came before it."""
    there = line.of(session).by_code[beside.other]
    equal = f"nilai {value_of(own)} sama, " if beside.has_equal_score else ""
    if beside.vote is not None:
        return f"{equal}{names(beside.other)} didahulukan menurut suara nomor {beside.vote}"
    match rung:
        case Rung.VOTES:
            return f"{equal}suara {own.votes}, {names(beside.other)} {there.votes}"
        case Rung.LOT:
            return f"{equal}dalam undian {names(beside.other)} terpilih"
        case Rung.DELIBERATION:
            return f"{equal}menurut musyawarah {names(beside.other)} didahulukan"
    name = words.criterion_of(session, rung) or rung.label
    theirs, ours = on_the_rung(session, rung, there), on_the_rung(session, rung, own)
    return f"{equal}{name} {ours}, {names(beside.other)} {theirs}"


def _short(session: Session, found: Reason) -> str:
    proposal, own = session.proposals[found.code], found.row
    if own is None or not proposal.is_competing:
        return _without_place(session, proposal, found)
    if own.awaits:
        return words.awaited(own)
    if own.placement is Placement.OUTSIDE or (own.placement is Placement.COST_UNKNOWN and found.outside):
        return f"di luar: {limits.shortly(session, own)}" if found.outside else WITHOUT_NUMBER
    match own.placement:
        case Placement.UNSETTLED:
            equal = words.equal_in(session, own.tied_with if own.is_at_the_line else own.hangs_on)
            at_the_line = f"{equal} sama di garis batas, belum pasti"
            told = at_the_line if own.is_at_the_line else f"belum pasti, menunggu {equal} sama"
        case Placement.PARTIAL:
            told = f"didanai sebagian Rp{numbers.short(own.funded)}"
        case Placement.COST_UNKNOWN:
            told = "biaya belum diketahui"
        case Placement.NO_COST:
            told = "tidak memerlukan biaya"
        case _ if line.not_yet_limiting(session):
            told = f"{'dalam garis komisi, ' if line.of(session).tallies else ''}pagu belum membatasi"
        case _:
            told = side(session, own, Names(session, proposal))
    return told


def _without_place(session: Session, proposal: Proposal, found: Reason) -> str:
    if unplaced.waits(proposal):
        return unplaced.lacks(session, found)
    if proposal.merged_into:
        return f"digabung ke {proposal.merged_into}"
    return proposal.outcome.label if proposal.outcome else ""
