"""The SIPD screen: what the kecamatan recommends there for each proposal, and what has been typed in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import Phrase, desa
from sessions.language.numbers import thousands
from sessions.recapitulation import facts as recapitulation
from sessions.sentences.short import short_name
from sessions.sentences.values import recommended
from sessions.sipd import facts as sipd
from sessions.values.labels import SipdStanding
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tone, around, rule, table

_GROUPS: tuple[tuple[str, Callable[[Outcome | None], bool]], ...] = (
    ("disepakati", lambda outcome: outcome in PRIORITIES),
    ("cadangan dan belum disepakati", lambda outcome: outcome in {Outcome.RESERVE, Outcome.NOT_AGREED}),
    ("hasil lain", lambda outcome: outcome is not None),
    ("belum diputus", lambda outcome: outcome is None),
)
_SIGNS = {SipdStanding.ENTERED: "✓", SipdStanding.RECOMMENDED: "·", SipdStanding.OPEN: ""}


def _is_missing(proposal: Proposal) -> bool:
    return proposal.in_sipd is None and proposal.outcome in PRIORITIES


@dataclass(frozen=True, slots=True)
class _Line:
    """A proposal, and its outcome in the words of the office."""

    proposal: Proposal
    outcome: str


COLUMNS: tuple[ListColumn[_Line], ...] = (
    ListColumn(
        "", 2, lambda line: "✗" if _is_missing(line.proposal) else _SIGNS[sipd.standing(line.proposal)], has_sign=True
    ),
    ListColumn("Kode", 8, lambda line: line.proposal.code),
    ListColumn("Kegiatan", 24, lambda line: line.proposal.draft.activity, grows=3, cut=short_name),
    ListColumn("ID SIPD", 9, lambda line: line.proposal.draft.sipd_id, gives_way=1),
    ListColumn("Hasil", 12, lambda line: line.outcome, grows=1),
    ListColumn("Rekomendasi", 12, lambda line: _recommendation(line.proposal)),
    ListColumn("Diinput", 16, lambda line: _entry(line.proposal), grows=1),
)


def _recommendation(proposal: Proposal) -> str:
    return proposal.recommendation.verdict.value if proposal.recommendation else "–"


def _entry(proposal: Proposal) -> str:
    return dates.long_date(proposal.in_sipd.on) if proposal.in_sipd else "belum"


def _groups(session: Session) -> Iterator[tuple[str, list[Proposal]]]:
    """What was agreed first, then the others, each by arrival; a row keeps its place when it is marked."""
    left = list(session.proposals.values())
    for heading, belongs in _GROUPS:
        yield heading, [proposal for proposal in left if belongs(proposal.outcome)]
        left = [proposal for proposal in left if not belongs(proposal.outcome)]


def rows(session: Session) -> tuple[ListRow[ProposalCode], ...]:
    """The groups, with a rule between them."""
    listed: list[ListRow[ProposalCode]] = []
    for heading, group in _groups(session):
        if group and listed:
            listed.append(rule(f"{heading} · {thousands(len(group))}"))
        lines = (_Line(p, p.outcome.label if p.outcome else "–") for p in group)
        listed += table(lines, COLUMNS, key=lambda line: line.proposal.code, tone=_tone, search=_search)
    return tuple(listed)


def _tone(line: _Line) -> Tone:
    if _is_missing(line.proposal):
        return Tone.PLAIN
    return Tone.GOOD if line.proposal.in_sipd else Tone.DIM


def _search(line: _Line) -> str:
    entry = line.proposal.in_sipd
    return f"{line.proposal.draft.location} {entry.by if entry else ''}"


def summary(session: Session) -> str:
    """How many agreed proposals are not in SIPD, and how many have no recommendation."""
    agreed = recapitulation.of(session).priorities.count
    left, open_ = len(sipd.to_enter(session)), sum(p.recommendation is None for p in session.proposals.values())
    told = f"disepakati {thousands(agreed)}, belum ada di SIPD {thousands(left)}"
    return f"{told} · tanpa rekomendasi {thousands(open_)} · {thousands(_entered(session))} sudah diinput"


def _entered(session: Session) -> int:
    return sum(p.in_sipd is not None for p in session.proposals.values())


def detail(session: Session, code: ProposalCode) -> Detail | None:
    """Recommendation and entry in full."""
    proposal = session.proposals.get(code)
    if proposal is None:
        return None
    made, entry, usual = proposal.recommendation, proposal.in_sipd, sipd.suggested(proposal)
    told = recommended(made) if made else f"saran: {recommended(usual)}" if usual else "menunggu hasil sidang"
    typed = f"diinput {dates.long_date(entry.on)} oleh {entry.by}" if entry else "belum diinput"
    return Detail(
        title=f"{proposal.code} {proposal.draft.activity}",
        lines=(f"{told} · {typed}",),
        facts=(
            (f"{desa:title}", session.village_name(proposal.draft.village)),
            ("ID SIPD", proposal.draft.sipd_id or "–"),
            ("Hasil", proposal.outcome.label if proposal.outcome else "belum diputus"),
            ("Alasan", proposal.reason or "–"),
        ),
    )


def next_missing(session: Session, after: ProposalCode | None) -> ProposalCode | None:
    """The first agreed proposal that is not in SIPD, from below this row on, then from the top."""
    codes = [proposal.code for _, group in _groups(session) for proposal in group]
    return next((code for code in around(codes, after) if _is_missing(session.proposals[code])), None)


def codes_in(session: Session, typed: str) -> tuple[ProposalCode, ...]:
    """`2001-01 2003-02`, or `semua`: what has a recommendation and is not entered. KeyError with an unknown code."""
    if typed.strip().casefold() == "semua":
        standing = SipdStanding.RECOMMENDED
        return tuple(code for code, p in session.proposals.items() if sipd.standing(p) is standing)
    known = {code.casefold(): code for code in session.proposals}
    return tuple(dict.fromkeys(known[word] for word in _words(typed)))


def _words(typed: str) -> Iterable[str]:
    return typed.casefold().replace(",", " ").replace(";", " ").split()


VIEW = ListView(
    columns=COLUMNS,
    rows=rows,
    summary=summary,
    detail=detail,
    empty=Phrase("Belum ada usulan. Rekap dahulu usulan {desa} (g r)."),
    why=lambda _session: (
        "Saran rekomendasi mengikuti hasil sidang: yang disepakati, cadangan, dan yang ditujukan ke provinsi atau "
        f"pusat diteruskan; yang dikembalikan ke {desa} dikembalikan; yang lain ditolak dengan alasannya."
    ),
)
