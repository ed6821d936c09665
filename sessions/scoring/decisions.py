"""Decisions that make the ranking: scores, agreed orders, and how exact ties were settled."""

from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import (
    Amends,
    Decision,
    Facts,
    Ground,
    Group,
    Stamp,
    Touched,
    decides,
    require_open_sidang,
    touched,
)
from sessions.kernel.reasons import OF_A_MOVE
from sessions.kernel.refusals import NO_COMMISSION, NOTHING_TO_DO, ORDER_OF_PLENO_STANDS, TIE_AT_THE_LINE, Refusal
from sessions.kernel.session import Session, TieMeans, TieSettled
from sessions.line import facts as line
from sessions.line.facts_ladder import votes_against_order
from sessions.line.facts_orders import named_only_by
from sessions.sentences import clauses
from sessions.sentences.clauses import FEW, apart, because, deviating, in_order
from sessions.values.attendance import PersonId
from sessions.values.commissions import CommissionId
from sessions.values.moves import after_order
from sessions.values.proposals import ProposalCode
from sessions.values.votes import VoteId
from sessions.values.votes import after_order as votes_after_order

ORDER_OF_NOBODY = Refusal(
    "ORDER_OF_NOBODY",
    fields=("order",),
    found="Yang disebut belum disepakati, sehingga urutannya tidak berlaku bagi siapa pun: {codes}.",
    plain="Yang disebut belum disepakati, sehingga urutannya tidak berlaku bagi siapa pun.",
    advice="Sebut juga usulan yang masih bersaing, atau buka kembali hasilnya dahulu (h).",
)

NOT_A_TIE = Refusal(
    "NOT_A_TIE",
    fields=("order",),
    found="Yang disebut tidak bernilai sama: {members}.",
    plain="Yang disebut tidak bernilai sama.",
    advice="Periksa kelompok nilai sama di layar prioritas (g p).",
)

WITNESSES_MISSING = Refusal(
    "WITNESSES_MISSING",
    found="Saksi undian baru {count}, perlu {needed}.",
    plain="Saksi undian belum lengkap.",
    advice="Tulis nama saksi yang berbeda.",
)


WITNESSES = 2
"""People who watch a lot being drawn."""


_facts = partial(Facts, group=Group.SCORES, place="prioritas")


@decides
class OrderAgreed(Decision):
    """The order a commission agreed on (urutan hasil musyawarah), or Pleno II for the whole kecamatan (no commission).

    Where one that Pleno II agreed on gives its proposals their numbers, a commission agrees on none. Those it does not
    name follow behind in the order they had, with their ties; one without a rank stays without. An empty order takes it
    back. It ends the moves of those it names. Where Pleno II overrules a kecamatan order that the scores make, or one
    that a commission presented there, it tells why; so does an order against a certified vote. The reason is one of
    those of a move.
    """

    facts = _facts(
        how="isi urutan sekali lagi dengan o di Prioritas (g p); urutan kosong menghapusnya", amendment=Amends.AGAIN
    )

    commission: CommissionId | None
    order: tuple[ProposalCode, ...]
    reason: str = ""

    def check(self, session: Session) -> None:
        """Proposals of that commission in the running, none twice, that the order places; a reason where one is due."""
        require_open_sidang(session, self)
        if self.commission is not None:
            checks.require_commission(session, self.commission)
        if not self.order:
            if self.commission not in session.agreed_orders:
                raise NOTHING_TO_DO()
            checks.require_reason_of(OF_A_MOVE, self.reason, is_due=self._overrules_a_commission(session))
            return
        checks.require_each_once(self.order)
        for code in self.order:
            proposal = checks.require_running(session, code)
            if self.commission is not None and proposal.commission != self.commission:
                raise NO_COMMISSION(code=code, commission=self.commission)
        if self.commission is not None and line.has_order_of_pleno(session, self.commission):
            raise ORDER_OF_PLENO_STANDS(commission=self.commission)
        if not any(session.proposals[code].is_competing for code in self.order):
            raise ORDER_OF_NOBODY(codes=self.order)
        moves_somebody = self.commission is None and self._moves_somebody(session)
        is_due = self._overrules_a_commission(session) or moves_somebody or bool(self._votes_against(session))
        checks.require_reason_of(OF_A_MOVE, self.reason, is_due=is_due)

    def _votes_against(self, session: Session) -> tuple[VoteId, ...]:
        """The certified votes that this order deviates from: it puts those it names above all others of its scope."""
        return votes_against_order(session, self.commission, self.order)

    def _overrules_a_commission(self, session: Session) -> bool:
        """Whether an order that a commission brought into Pleno II is turned round."""
        for scope, order in session.agreed_orders.items():
            if not session.is_presented(scope) or self.commission not in {None, scope}:
                continue
            named = [code for code in self.order if code in order]
            following = [code for code in order if code not in named]
            if (*named, *following) != order or (self.commission == scope and not self.order):
                return True
        return False

    def _moves_somebody(self, session: Session) -> bool:
        """Whether somebody comes before a better computed rank; one without any comes last, a tie may go either way."""
        rows = line.of(session).rows
        computed = {row.code: row.computed_rank for row in rows if row.computed_rank is not None}
        last = len(session.proposals) + 1
        ranks = [computed.pop(code, last) for code in self.order]
        return ranks != sorted(ranks) or ranks[-1] > min(computed.values(), default=last)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The order is set before what was agreed on earlier; of those it names no move is left."""
        orders = {scope: order for scope, order in session.agreed_orders.items() if scope != self.commission}
        if self.order:
            before = session.agreed_orders.get(self.commission, ())
            orders[self.commission] = (*self.order, *(code for code in before if code not in self.order))
        reasons = {scope: reason for scope, reason in session.order_reasons.items() if scope != self.commission}
        if self.order and self.reason.strip():
            reasons[self.commission] = self.reason
        moves = after_order(session.moves, self.order)
        votes = votes_after_order(
            session.votes, self.order, () if self.order else named_only_by(session, self.commission)
        )
        return replace(session, agreed_orders=orders, order_reasons=reasons, moves=moves, votes=votes)

    def sentence(self, after: Session) -> str:
        scope = f"Komisi {self.commission}" if self.commission else "kecamatan"
        if not self.order:
            return f"Urutan hasil musyawarah {scope} ditiadakan"
        agreed = f"Urutan {scope} disepakati secara musyawarah: {in_order(self.order)}"
        return f"{agreed}{self._followers(after)}{deviating(self._votes_against(after))}{because(self.reason)}"

    def _followers(self, after: Session) -> str:
        """How many follow in the order they had, and how many nothing compares with what is named."""
        rows = line.of(after).rows if self.commission is None else line.of(after).of_commission(self.commission)
        others = [row for row in rows if row.code not in self.order]
        apart = [row for row in others if self.commission is None and row.rank is None]
        told = (
            [f"{len(others) - len(apart)} usulan lain mengikuti menurut urutan semula"]
            if len(others) > len(apart)
            else []
        )
        told += [f"{len(apart)} usulan lain belum mempunyai nomor kecamatan"] if apart else []
        return "".join(f"; {text}" for text in told)


@decides
class TieResolved(Decision):
    """An exact tie gets its order from the forum: by deliberation, or by papers drawn before two witnesses.

    A tie that was settled before may be settled again: the latest order counts.
    """

    facts = _facts(
        how="selesaikan sekali lagi dengan = di Prioritas (g p); penyelesaian terakhir yang berlaku",
        amendment=Ground.SCORED,
    )

    order: tuple[str, ...]
    means: TieMeans
    drawn_by: str = ""
    witnesses: tuple[str, ...] = ()

    def check(self, session: Session) -> None:
        """Exactly the members of a tie that stands or was settled; a lot names who drew and two witnesses."""
        require_open_sidang(session, self)
        members = frozenset(self.order)
        settled = (frozenset(tie.order) for tie in session.ties)
        if len(members) != len(self.order) or not (members in line.open_ties(session) or members in settled):
            raise NOT_A_TIE(members=self._names(session))
        if self.means is TieMeans.LOT:
            checks.require_text(self.drawn_by, "pengambil undian", at="drawn_by")
            witnesses = {witness.strip().casefold() for witness in self.witnesses} - {""}
            if len(witnesses) < WITNESSES:
                raise WITNESSES_MISSING(count=len(witnesses), needed=WITNESSES).at(("first", "second")[len(witnesses)])

    def _names(self, session: Session) -> tuple[str, ...]:
        """Codes of proposals and names of people; ids of people are never shown."""
        people = session.people
        return tuple(people[PersonId(m)].card.name if PersonId(m) in people else m for m in self.order)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The settlement becomes a rung of the ladder for these members."""
        settled = TieSettled(order=self.order, means=self.means, drawn_by=self.drawn_by, witnesses=self.witnesses)
        return replace(session, ties=(*session.ties, settled))

    def sentence(self, after: Session) -> str:
        people = after.people
        order = ", lalu ".join(clauses.person(after, o) if PersonId(o) in people else o for o in self.order)
        if self.means is TieMeans.LOT:
            return f"Nilai sama diundi oleh {self.drawn_by}, disaksikan {apart(self.witnesses)}: {order}"
        return f"Nilai sama diselesaikan secara musyawarah: {order}"

    def touches(self, before: Session, after: Session) -> Touched:
        return touched(self, before, after, also=self.order)


@decides
class HarmlessTiesSettled(Decision):
    """The forum gives an order to many ties at once, none of which touches a line or a seat; each is settled for good.

    Nobody has to: what stays tied is printed with equal ranks.
    """

    facts = Facts(
        group=Group.SCORES,
        place="sama",
        mended_by=("TieResolved",),
        how="selesaikan sekali lagi satu per satu di lembar Nilai sama (g p); yang terakhir berlaku",
        amendment=Ground.SCORED,
    )

    orders: tuple[tuple[ProposalCode, ...], ...]

    def check(self, session: Session) -> None:
        """Ties that stand, each once, and none that crosses a line: that one is settled for itself."""
        require_open_sidang(session, self)
        groups = [frozenset(order) for order in self.orders]
        if not groups:
            raise NOTHING_TO_DO()
        checks.require_each_once(code for order in self.orders for code in order)
        table = line.of(session)
        crossing = {frozenset(tie) for tie in table.crossing}
        standing = {frozenset((row.code, *row.tied_with)) for row in table.rows if row.tied_with}
        for order, group in zip(self.orders, groups, strict=True):
            if group in crossing:
                raise TIE_AT_THE_LINE(codes=order)
            if group not in standing:
                raise NOT_A_TIE(members=order)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Each order is a settlement by deliberation."""
        settled = (TieSettled(order=order, means=TieMeans.DELIBERATION) for order in self.orders)
        return replace(session, ties=(*session.ties, *settled))

    def sentence(self, after: Session) -> str:
        told = "; ".join(", lalu ".join(order) for order in self.orders[:FEW])
        more = f"; dan {len(self.orders) - FEW} kelompok lain" if len(self.orders) > FEW else ""
        groups = f"{len(self.orders)} kelompok nilai sama yang tidak menyentuh garis batas"
        return f"{groups} diurutkan secara musyawarah: {told}{more}"
