"""The villages on the Laman Hasil: a card for each with what became of its proposals, then the table that adds up."""

from collections.abc import Mapping, Sequence

from exports.page_lists import agreed
from exports.page_words import anchor, entry, text
from exports.paper import columns, frame, line
from exports.paper.line import INSIDE, OUTSIDE, UNRANKED, VillageRow
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.local import desa
from sessions.line import facts_picture
from sessions.recapitulation.facts import Recapitulation
from sessions.sentences import places
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal

_STEP, _SIDE, _ABREAST = 14, 12, 20
"""From one mark of a village to the next, the side of a mark, and how many stand side by side."""

_MARKS: Mapping[str, str] = {INSIDE: "dalam", OUTSIDE: "luar", UNRANKED: "tanpa"}


def villages(session: Session, facts: MinutesFacts) -> str:
    """What each village asked for and got; the lines of the table add up to the whole."""
    rows = dict(zip((row.village for row in facts_picture.villages(session)), line.of(session).villages, strict=True))
    own: dict[VillageCode | None, list[Proposal]] = {}
    for proposal in agreed(session):
        own.setdefault(proposal.draft.village, []).append(proposal)
    cards = "".join(
        _card(places.village(frame.office_of(session), code), code, figures, rows.get(code), own.get(code, []))
        for code, figures in facts.by_village.items()
    )
    return (
        f'<section aria-labelledby="d"><h2 id="d">Menurut pengusul</h2><ul class="kartu">{cards}</ul>'
        f"{_table(session, facts)}</section>"
    )


def _card(
    name: str, code: VillageCode | None, figures: Recapitulation, row: VillageRow | None, own: Sequence[Proposal]
) -> str:
    count, rupiah = numbers.thousands(figures.priorities.count), numbers.full(figures.priorities.result)
    agreed_to = "".join(
        f'<li><a href="#{entry(p.code)}">{text(p.draft.activity)}</a> <small>{text(p.code)}</small></li>' for p in own
    )
    listed = f'<ol class="ringkas">{agreed_to}</ol>' if agreed_to else ""
    return (
        f'<li id="{anchor(code)}"><h3>{text(name)}</h3>'
        f'<p><span class="n">{count} dari {numbers.thousands(figures.received)}</span> usulan disepakati, '
        f'<span class="n">{text(rupiah)}</span> menurut hasil</p>{_marks(name, row) if row else ""}{listed}</li>'
    )


def _mark(kind: str, row: int, at: int) -> str:
    return f'<rect class="{kind}" x="{at * _STEP}" y="{row * _STEP}" width="{_SIDE}" height="{_SIDE}"/>'


def _marks(name: str, row: VillageRow) -> str:
    """A mark for each proposal by its number, and the same in words."""
    marks = "".join(_mark(_MARKS[mark], *divmod(number, _ABREAST)) for number, mark in enumerate(row.marks))
    told = f"{row.inside} di dalam garis, {row.outside} di luar, {row.unranked} tanpa nomor urut"
    width = max(1, min(_ABREAST, len(row.marks))) * _STEP
    height = (len(row.marks) - 1) // _ABREAST * _STEP + _SIDE if row.marks else _SIDE
    return (
        f'<svg class="marka" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">'
        f"<title>{text(name)}</title><desc>{told}</desc>{marks}</svg>"
        f'<p class="ket">{told}.</p>'
    )


_FIGURES = ("Usulan", "Menurut usulan (Rp)", "Disepakati", "Disepakati, menurut hasil (Rp)")


def _table(session: Session, facts: MinutesFacts) -> str:
    office = frame.office_of(session)
    body = "".join(_line(places.village(office, code), *_figures(own)) for code, own in facts.by_village.items())
    total = _line("JUMLAH", *_figures(facts.recapitulation))
    heads = "".join(f'<th scope="col">{head}</th>' for head in (f"{desa:capital}", *_FIGURES))
    note = columns.unknown_note(facts.recapitulation.all.asked_unknown)
    missing = f"<p>{note}</p>" if note else ""
    return (
        f'<div class="gulir"><table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody><tfoot>{total}</tfoot></table>'
        f"</div>{missing}"
    )


def _figures(own: Recapitulation) -> tuple[int, ...]:
    return own.received, own.all.asked, own.priorities.count, own.priorities.result


def _line(name: str, *figures: int) -> str:
    cells = "".join(f"<td>{numbers.thousands(figure)}</td>" for figure in figures)
    return f'<tr><th scope="row">{text(name)}</th>{cells}</tr>'
