"""The proposals on the Laman Hasil: a list for each commission with its line in it, then those without a number."""

from collections.abc import Iterator, Sequence

from exports.outcomes import papers
from exports.page_words import entry, text
from exports.paper import columns, frame, line
from exports.paper.line import BoardList
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.sentences import places
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode

KINDS = (("setuju", "disepakati"), ("cadangan", "cadangan"), ("lain", "hasil lain"), ("belum", papers.OPEN))
"""Class of an entry and what the choice above the list calls it."""

_WIDTH = 1_000
"""Of the bar of the dearest proposal, in units of its drawing."""


def proposals(session: Session) -> str:
    """Every proposal once: by commission and number, then those without one by code."""
    most = max((p.cost or 0 for p in session.proposals.values()), default=0)
    listed = {place.code for own in line.of(session).lists for place in own.places}
    lists = [_list(session, own, most) for own in line.of(session).lists if own.places]
    rest = [p for p in papers.in_order(session) if p.code not in listed]
    if rest:
        heading = "Tanpa nomor urut" if lists else "Menurut kode"
        lists.append(_titled(heading, "", [_entry(session, p, most) for p in rest]))
    body = "".join(lists)
    return f'<section aria-labelledby="u" id="usulan"><h2 id="u">Usulan menurut urutan</h2>{body}</section>'


def _list(session: Session, own: BoardList, most: int) -> str:
    above, below = ([session.proposals[ProposalCode(place.code)] for place in side] for side in (own.above, own.below))
    border = f'<li class="garis">Garis {text(own.name)}: {text(own.state)}</li>'
    entries = [*(_entry(session, p, most) for p in above), border, *(_entry(session, p, most) for p in below)]
    return _titled(own.name, f"{own.filled} di dalam", entries)


def _titled(name: str, told: str, entries: Sequence[str]) -> str:
    note = f' <small class="n">{text(told)}</small>' if told else ""
    return f'<section class="komisi"><h3>{text(name)}{note}</h3><ol>{"".join(entries)}</ol></section>'


def _entry(session: Session, proposal: Proposal, most: int) -> str:
    kind_, name = kind(proposal), papers.outcome(proposal)
    rank = papers.rank(session, proposal)
    facts = [village(session, proposal), proposal.draft.location, columns.volume(proposal)]
    where = " · ".join(text(fact) for fact in dict.fromkeys(facts) if fact and fact != columns.NOTHING)
    place = f"Urutan {text(rank)} · " if rank != columns.NOTHING else ""
    return (
        f'<li class="{kind_}" id="{entry(proposal.code)}" data-desa="{text(village(session, proposal))}">'
        f"<h4>{text(proposal.draft.activity)} <small>{text(proposal.code)}</small></h4>"
        f'<p>{where} · <span class="n">{text(_cost(proposal))}</span></p>{_bar(proposal, most)}'
        f"<p>{place}<strong>{text(name)}</strong></p><p>{text(papers.reason(session, proposal))}</p>"
        f'<p class="ket">Bertanya kepada: {text(papers.whom_to_ask(session, proposal))}</p></li>\n'
    )


def _bar(proposal: Proposal, most: int) -> str:
    """The cost beside the dearest one's; nothing where it is not known."""
    if not proposal.cost or not most:
        return ""
    width = max(1, _WIDTH * proposal.cost // most)
    return (
        f'<svg class="biaya" viewBox="0 0 {_WIDTH} 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="alas" width="{_WIDTH}" height="8"/><rect width="{width}" height="8"/></svg>'
    )


def kind(proposal: Proposal) -> str:
    """The class of an entry."""
    if proposal.outcome in PRIORITIES:
        return "setuju"
    if proposal.outcome is None:
        return "belum"
    return "cadangan" if proposal.outcome is Outcome.RESERVE else "lain"


def village(session: Session, proposal: Proposal) -> str:
    """Whose proposal it is."""
    return places.village(frame.office_of(session), proposal.draft.village)


def _cost(proposal: Proposal) -> str:
    return columns.UNKNOWN_COST if proposal.cost is None else numbers.full(proposal.cost)


def agreed(session: Session) -> Iterator[Proposal]:
    """What was agreed to, in the order of the ranking."""
    return (p for p in papers.in_order(session) if p.outcome in PRIORITIES)
