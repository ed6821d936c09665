"""Moves in an order that stands: a proposal past others (geser), or two proposals to each other's place (tukar)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Amends, Decision, Facts, Group, Stamp, decides, require_open_sidang
from sessions.kernel.reasons import OF_A_MOVE
from sessions.kernel.refusals import NO_COMMISSION, PROPOSAL_NAMED_TWICE, Refusal
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line import facts_moves as moves
from sessions.line import words
from sessions.rules import moving
from sessions.rules.moving import Level, Shift
from sessions.sentences import clauses
from sessions.sentences.clauses import FEW, because, listed
from sessions.values.commissions import CommissionId
from sessions.values.moves import Move, Side
from sessions.values.proposals import ProposalCode

MOVE_WITHOUT_RANK = Refusal(
    "MOVE_WITHOUT_RANK",
    found="Usulan {code} belum mempunyai nomor.",
    plain="Usulan itu belum mempunyai nomor.",
    advice="Lengkapi nilainya dahulu, atau sebut tempatnya dengan urutan mufakat (o).",
)

MOVE_WITHOUT_COMMISSION = Refusal(
    "MOVE_WITHOUT_COMMISSION",
    found="Usulan {code} belum dibagi ke komisi, sedangkan urutan berjalan per komisi.",
    plain="Usulan itu belum dibagi ke komisi, sedangkan urutan berjalan per komisi.",
    advice="Bagikan dahulu ke sebuah komisi di layar komisi (g k).",
)

MOVE_BETWEEN_ORDERS = Refusal(
    "MOVE_BETWEEN_ORDERS",
    found="Urutan {code} dan {other} tidak dapat dibandingkan.",
    plain="Urutan kedua usulan tidak dapat dibandingkan.",
    advice="Urutan berjalan per komisi: geser di dalam satu komisi, atau sepakati urutan kecamatan dahulu (o).",
)

MOVE_WITHIN_TIE = Refusal(
    "MOVE_WITHIN_TIE",
    found="Nilai {codes} sama.",
    plain="Nilai usulan itu sama.",
    advice="Selesaikan dahulu nilai sama itu dengan = di Prioritas (g p): musyawarah atau undian.",
)

MOVE_CHANGES_NOTHING = Refusal(
    "MOVE_CHANGES_NOTHING",
    found="Usulan {code} sudah berada di tempat itu.",
    plain="Usulan itu sudah berada di tempat itu.",
    advice="Sebut nomor lain.",
)

SWAP_TAKES_OTHERS_ALONG = Refusal(
    "SWAP_TAKES_OTHERS_ALONG",
    found="Menukar {codes} mengubah juga nomor usulan lain.",
    plain="Menukar keduanya mengubah juga nomor usulan lain.",
    advice="Geser satu per satu dengan o: sebut nomor tujuannya.",
)

SUPPOSED = Stamp(seq=0, at=datetime.min.replace(tzinfo=UTC), by="")
"""Of a move of which is only asked what it would do."""

_facts = partial(
    Facts,
    group=Group.SCORES,
    place="prioritas",
    mended_by=("ProposalMoved", "ProposalsSwapped", "OrderAgreed"),
    how="geser kembali dengan o di Prioritas (g p), atau sepakati urutannya; yang terakhir berlaku",
    amendment=Amends.AGAIN,
)


@decides
class ProposalMoved(Decision):
    """Geser: one proposal directly above or below another in the order that stands, past all between them.

    `commission` is the sheet it was moved on, none where that was the sheet of all, as in Pleno II. On its own sheet a
    commission may move before its paparan without a reason, as long as nobody of another commission is passed.
    """

    facts = _facts()

    code: ProposalCode
    side: Side
    beside: ProposalCode
    commission: CommissionId | None = None
    reason: str = ""

    def check(self, session: Session) -> None:
        """Two ranked proposals of one order, no equals, somebody to pass; a reason where one is due."""
        _require_comparable(session, self, self.commission, self.code, self.beside)
        if self.beside in line.of(session).by_code[self.code].tied_with:
            raise MOVE_WITHIN_TIE(codes=(self.code, self.beside))
        shifts = self.shifts(session)
        if not shifts[0].passed:
            raise MOVE_CHANGES_NOTHING(code=self.code)
        checks.require_reason_of(OF_A_MOVE, self.reason, is_due=needs_reason(session, self.commission, shifts))

    def shifts(self, session: Session) -> tuple[Shift, ...]:
        """What it does to the order in which both stand."""
        levels = levels_of(session, self.code)
        return (moving.beside(levels, self.code, self.beside, is_above=self.side is Side.ABOVE),)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Whom it passes is kept."""
        return _with(session, stamp, self.shifts(session), self.commission, self.reason)

    def sentence(self, after: Session) -> str:
        (move,) = _taken(after, (self.code,))
        moved = f"Usulan {clauses.proposal(after, self.code)} dipindahkan {_numbers(move)}"
        past = f"{'didahulukan dari' if move.is_rise else 'ditempatkan sesudah'} {_named(after, move.passed, (move,))}"
        beside = f"{self.side.value} {self.beside}"
        return f"{moved}, {beside}; {past}{words.against(after, move)}{because(self.reason)}"


@decides
class ProposalsSwapped(Decision):
    """Tukar: two proposals to each other's place in the order that stands; each passes all between them.

    As `ProposalMoved`; both stand alone on their ranks, and no other rank changes. It would where one is beside what
    was not agreed to, or where the others, climbing the ladder without these two, come to another order.
    """

    facts = _facts()

    codes: tuple[ProposalCode, ProposalCode]
    commission: CommissionId | None = None
    reason: str = ""

    def check(self, session: Session) -> None:
        """Two ranked proposals of one order, each alone on its rank; a reason where one is due."""
        _require_comparable(session, self, self.commission, *self.codes)
        levels = levels_of(session, self.codes[0])
        for code in self.codes:
            equals = next(level for level in levels if code in level)
            if len(equals) > 1:
                raise MOVE_WITHIN_TIE(codes=equals)
        if line.numbers(self.apply(session, SUPPOSED)) != self._exchanged(line.numbers(session)):
            raise SWAP_TAKES_OTHERS_ALONG(codes=self.codes)
        checks.require_reason_of(
            OF_A_MOVE, self.reason, is_due=needs_reason(session, self.commission, self.shifts(session))
        )

    def _exchanged(self, places: Mapping[ProposalCode, int]) -> Mapping[ProposalCode, int]:
        one, other = self.codes
        return {**places, one: places[other], other: places[one]}

    def shifts(self, session: Session) -> tuple[Shift, ...]:
        """What it does to the order in which both stand."""
        return moving.swapped(levels_of(session, self.codes[0]), *self.codes)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """A rise and a fall; whom both pass is taken from the order before either."""
        return _with(session, stamp, self.shifts(session), self.commission, self.reason)

    def sentence(self, after: Session) -> str:
        one, other = _taken(after, self.codes)
        both = " dan ".join(clauses.proposal(after, code) for code in self.codes)
        told = f"{one.code} {_numbers(one)}, {other.code} {_numbers(other)}"
        between = tuple(code for code in one.passed if code != other.code)
        past = f"; keduanya melewati {_named(after, between, (one, other))}" if between else ""
        votes = dict.fromkeys(words.against(after, move) for move in (one, other))
        return f"Usulan {both} ditukar: {told}{past}{''.join(votes)}{because(self.reason)}"


def levels_of(session: Session, code: ProposalCode) -> list[Level]:
    """The levels of the order in which a ranked proposal stands: of the kecamatan, else of its commission."""
    own = line.of(session).by_code[code]
    return [tuple(row.code for row in level) for level in line.levels(session, own)]


def needs_reason(session: Session, commission: CommissionId | None, shifts: Iterable[Shift]) -> bool:
    """Whether a move says why.

    Always but on the own sheet of a commission before its paparan, past nobody of another commission and not against a
    certified vote.
    """
    moved = tuple(shifts)
    if commission is None or session.is_presented(commission) or moves.contradicted(session, moved):
        return True
    return bool(moves.of_others(session, (ProposalCode(code) for shift in moved for code in shift.passed), commission))


def _require_comparable(
    session: Session, decision: Decision, commission: CommissionId | None, code: ProposalCode, other: ProposalCode
) -> None:
    require_open_sidang(session, decision)
    if commission is not None:
        checks.require_commission(session, commission)
    if code == other:
        raise PROPOSAL_NAMED_TWICE(codes=(code,))
    for named in (code, other):
        own = checks.require_running(session, named).commission
        if commission is not None and own != commission:
            raise NO_COMMISSION(code=named, commission=commission)
    ranked = line.of(session).by_code
    for named in (code, other):
        if line.is_without_commission(session, named):
            raise MOVE_WITHOUT_COMMISSION(code=named)
        if named not in ranked:
            raise MOVE_WITHOUT_RANK(code=named)
    if not line.is_comparable(ranked[code], ranked[other]):
        raise MOVE_BETWEEN_ORDERS(code=code, other=other)


def _with(
    session: Session, stamp: Stamp, shifts: Sequence[Shift], commission: CommissionId | None, reason: str
) -> Session:
    """The session that keeps these moves, taken from the order before them, with the numbers that they come to."""
    ranked, places = line.of(session).by_code, line.numbers(session)
    by = None if session.is_presented(commission) else commission
    taken = []
    for shift in shifts:
        row = ranked[ProposalCode(shift.key)]
        taken.append(
            Move(
                code=row.code,
                passed=tuple(map(ProposalCode, shift.passed)),
                is_rise=shift.is_rise,
                start=places[row.code],
                end=0,
                order=row.commission if row.rank is None else None,
                by=by,
                reason=reason,
                at=stamp.when,
                decision=stamp.seq,
            )
        )
    after = line.numbers(replace(session, moves=(*session.moves, *taken)))
    return replace(session, moves=(*session.moves, *(replace(move, end=after[move.code]) for move in taken)))


def _taken(after: Session, codes: Sequence[ProposalCode]) -> tuple[Move, ...]:
    """The latest moves of these, in their order."""
    latest = {move.code: move for move in after.moves}
    return tuple(latest[code] for code in codes)


def _numbers(move: Move) -> str:
    order = f"urutan Komisi {move.order}" if move.order else "urutan kecamatan"
    return f"dari nomor {move.start} ke nomor {move.end} {order}"


def _named(after: Session, passed: Sequence[ProposalCode], by: Iterable[Move]) -> str:
    """Those passed, the first few by name, and how many are of another commission than one that passes them."""
    many = f"{len(passed)} usulan ({', '.join(passed[:FEW])}, dan {len(passed) - FEW} lainnya)"
    others = {code for move in by for code in moves.of_others(after, passed, after.proposals[move.code].commission)}
    share = f"{len(others)} di antaranya " if len(others) < len(passed) else "semuanya " if len(passed) > 1 else ""
    of_others = f", {share}dari komisi lain" if others else ""
    return f"{many if len(passed) > FEW else listed(passed)}{of_others}"
