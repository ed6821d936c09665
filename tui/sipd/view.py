"""The SIPD screen: what the kecamatan recommends there for each proposal, and what has been typed in."""

from collections.abc import Callable, Iterable

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.numbers import thousands
from sessions.sentences.places import said
from sessions.sipd import facts as sipd
from sessions.sipd.facts import recommended
from sessions.values.labels import Standing
from sessions.values.proposals import PRIORITIES, Outcome, Proposal, ProposalCode
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Kode", 8),
    bare("Kegiatan", 24, grows=3),
    bare("ID SIPD", 9, from_width=110),
    bare("Hasil", 12, grows=1),
    bare("Rekomendasi", 12),
    bare("Diinput", 16, grows=1),
)

_GROUPS: tuple[tuple[str, Callable[[Outcome | None], bool]], ...] = (
    ("disepakati", lambda outcome: outcome in PRIORITIES),
    ("cadangan dan belum disepakati", lambda outcome: outcome in {Outcome.RESERVE, Outcome.NOT_AGREED}),
    ("hasil lain", lambda outcome: outcome is not None),
    ("belum diputus", lambda outcome: outcome is None),
)
_SIGNS = {Standing.ENTERED: "✓", Standing.RECOMMENDED: "·", Standing.OPEN: ""}


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """What was agreed first, then the others, each by arrival; a row keeps its place when it is marked."""
    left = list(session.proposals.values())
    listed: list[ListRow[str]] = []
    for heading, belongs in _GROUPS:
        group = [proposal for proposal in left if belongs(proposal.outcome)]
        left = [proposal for proposal in left if not belongs(proposal.outcome)]
        if group and listed:
            listed.append(rule(f"{heading} · {thousands(len(group))}"))
        listed += [_row(session, proposal) for proposal in group]
    return tuple(listed)


def _row(session: Session, proposal: Proposal) -> ListRow[str]:
    standing, made, entry = sipd.standing(proposal), proposal.recommendation, proposal.in_sipd
    is_missing = entry is None and proposal.outcome in PRIORITIES
    return ListRow(
        key=proposal.code,
        cells=(
            "✗" if is_missing else _SIGNS[standing],
            proposal.code,
            proposal.draft.activity,
            proposal.draft.sipd_id,
            said(session, proposal.outcome.value) if proposal.outcome else "–",
            made.verdict.value if made else "–",
            dates.long_date(entry.on) if entry else "belum",
        ),
        tone=Tone.PLAIN if is_missing else Tone.GOOD if entry else Tone.DIM,
        search=f"{proposal.draft.location} {entry.by if entry else ''}",
    )


def summary(session: Session) -> str:
    """How many agreed proposals are not in SIPD, and how many have no recommendation."""
    agreed = sum(p.outcome in PRIORITIES for p in session.proposals.values())
    left, open_ = len(sipd.to_enter(session)), sum(p.recommendation is None for p in session.proposals.values())
    told = f"disepakati {thousands(agreed)}, belum ada di SIPD {thousands(left)}"
    return f"{told} · tanpa rekomendasi {thousands(open_)} · {thousands(_entered(session))} sudah diinput"


def _entered(session: Session) -> int:
    return sum(p.in_sipd is not None for p in session.proposals.values())


def detail(session: Session, key: str) -> Detail | None:
    """Recommendation and entry in full."""
    proposal = session.proposals.get(ProposalCode(key))
    if proposal is None:
        return None
    made, entry, usual = proposal.recommendation, proposal.in_sipd, sipd.suggested(proposal, session.office)
    told = recommended(made) if made else f"saran: {recommended(usual)}" if usual else "menunggu hasil sidang"
    typed = f"diinput {dates.long_date(entry.on)} oleh {entry.by}" if entry else "belum diinput"
    return Detail(
        title=f"{proposal.code} {proposal.draft.activity}",
        lines=(f"{told} · {typed}",),
        facts=(
            (said(session, "Desa"), session.village_name(proposal.draft.village)),
            ("ID SIPD", proposal.draft.sipd_id or "–"),
            ("Hasil", said(session, proposal.outcome.value) if proposal.outcome else "belum diputus"),
            ("Alasan", proposal.reason or "–"),
        ),
    )


def next_missing(session: Session, after: str | None) -> str | None:
    """The first agreed proposal that is not in SIPD, from below this row on, then from the top."""
    missing = {proposal.code for proposal in sipd.to_enter(session)}
    keys = [row.key for row in rows(session)]
    start = keys.index(after) + 1 if after in keys else 0
    return next((key for key in (*keys[start:], *keys[:start]) if key in missing), None)


def codes_in(session: Session, typed: str) -> tuple[ProposalCode, ...]:
    """`2001-01 2003-02`, or `semua`: what has a recommendation and is not entered. KeyError with an unknown code."""
    if typed.strip().casefold() == "semua":
        standing = Standing.RECOMMENDED
        return tuple(code for code, p in session.proposals.items() if sipd.standing(p) is standing)
    known = {code.casefold(): code for code in session.proposals}
    return tuple(dict.fromkeys(known[word] for word in _words(typed)))


def _words(typed: str) -> Iterable[str]:
    return typed.casefold().replace(",", " ").replace(";", " ").split()
