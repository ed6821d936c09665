"""The sheet of the line: what is told below it, where it is opened, and another pagu that is tried on it."""

from dataclasses import dataclass

from exports.paper import line as pictures
from exports.paper.line import LinePicture
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.language.numbers import thousands
from sessions.line import facts as line
from sessions.line import facts_trial as trial
from sessions.line import words, words_reasons
from sessions.rules.limits import KECAMATAN, Limit
from sessions.sentences.clauses import capital
from sessions.values.agenda import PLENO_TWO
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.proposals import ProposalCode
from tui.dialogs.reading import Unreadable, read_count, read_rupiah
from tui.widgets.view import Detail


def is_first(session: Session) -> bool:
    """Whether the sheet is opened first: Pleno II has begun and everybody in the running has a number.

    Until then scores are typed into the lists.
    """
    table = line.of(session)
    has_begun = any(item.id == PLENO_TWO and item.started is not None for item in session.agenda)
    return has_begun and bool(table.rows) and not table.unranked


def detail(session: Session, code: ProposalCode) -> Detail | None:
    """Its name and cost, why it is where it is, and what its village has inside."""
    proposal = session.proposals.get(code)
    if proposal is None:
        return None
    village = session.village_name(proposal.draft.village)
    cost = "biaya belum diketahui" if proposal.cost is None else f"{numbers.millions(proposal.cost)} jt"
    row = next((row for row in pictures.of(session).villages if row.name == village), None)
    own = (f"{village}: {row.inside} dari {row.received} di dalam, {row.rupiah}.",) if row else ()
    return Detail(
        title=f"{code} {village} · {cost} · {proposal.draft.activity}",
        lines=(words_reasons.sentence(session, code), *own),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What another amount would do: the picture, who comes in and who goes out, and what is tried, in words."""

    picture: LinePicture
    entering: frozenset[ProposalCode]
    leaving: frozenset[ProposalCode]
    told: str


HINT = "6 M · II 2 M · kuota 13"
"""What may be tried: a pagu of the kecamatan, that of a commission, or a quota of each."""


def tried(session: Session, typed: str) -> Trial:
    """The line with what was typed, against the line as it is. Raises Unreadable."""
    limit, amount = _limit(session, typed)
    before = trial.by_the_line(session)
    after = trial.tried(before, limit, amount)
    if not trial.is_drawn(after, limit):
        raise Unreadable("belum ada satu urutan sekecamatan: coba pagu per komisi, misalnya II 2 M")
    entering, leaving = trial.entering(before, after), trial.leaving(before, after)
    picture = pictures.of(after)
    return Trial(
        picture=picture,
        entering=frozenset(entering),
        leaving=frozenset(leaving),
        told=picture.bar.sentence if limit == KECAMATAN else _named(session, limit, amount),
    )


def _named(session: Session, limit: Limit, amount: int) -> str:
    if not limit.is_money:
        return f"Kuota {thousands(amount)} usulan per komisi"
    return f"{capital(words.limit_name(session, limit))} {numbers.rupiah(amount)}"


def _limit(session: Session, typed: str) -> tuple[Limit, int]:
    """What `6 M`, `II 2 M` and `kuota 13` or `13 usulan` mean. Raises Unreadable."""
    words_ = typed.split()
    if not words_:
        raise Unreadable(f"tulis misalnya {HINT}")
    first, last = words_[0].casefold(), words_[-1].casefold()
    if first == "kuota" or last == "usulan":
        return Limit(kind=LineKind.PER_COMMISSION), read_count(
            " ".join(words_[1:] if first == "kuota" else words_[:-1])
        )
    own = session.commission(CommissionId(words_[0].upper()))
    if own is not None and len(words_) > 1:
        return Limit(kind=LineKind.COMMISSION_CEILING, commission=own.id), read_rupiah(" ".join(words_[1:]))
    return KECAMATAN, read_rupiah(typed)
