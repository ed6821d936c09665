"""What a vote must be able to change before it is prepared or opened: a vote without an effect is refused."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sessions.kernel.refusals import Refusal
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.line.facts_ladder import OrderSection, OrderStanding
from sessions.line.facts_orders import agreed_order, base_orders, ties_for_a_vote
from sessions.line.facts_voted import levels_of
from sessions.rules import permuting
from sessions.rules.moving import Level
from sessions.values.guideline import Rung
from sessions.values.moves import after_vote
from sessions.values.proposals import ProposalCode
from sessions.values.votes import WHOLE_HALL, Option, Vote, VoteCount, VoteState, VoteUse

VOTE_NOT_COMPETING = Refusal(
    "VOTE_NOT_COMPETING",
    found="Usulan {code} {outcome}, sehingga suara tidak mengubah apa pun baginya.",
    plain="Usulan itu tidak ikut bersaing lagi.",
    advice="Keluarkan dari pilihan, atau buka kembali usulan itu dahulu (h).",
)

VOTE_TIED_OUTSIDE = Refusal(
    "VOTE_TIED_OUTSIDE",
    found="Di luar pilihan ada usulan yang nilainya sama dengan yang dipilih: {codes}.",
    plain="Di luar pilihan ada usulan yang nilainya sama dengan yang dipilih.",
    advice="Masukkan seluruh kelompok itu, atau selesaikan dahulu nilai samanya (=).",
)

VOTE_BETWEEN_ORDERS = Refusal(
    "VOTE_BETWEEN_ORDERS",
    found="Pilihan berasal dari beberapa komisi yang urutannya tidak dapat dibandingkan.",
    advice="Buat satu pemungutan suara untuk tiap komisi, atau sepakati urutan kecamatan dahulu (o).",
)

VOTE_WITHOUT_PLACE = Refusal(
    "VOTE_WITHOUT_PLACE",
    found="Nilai {codes} belum lengkap, jadi belum ada tempat yang dapat ditukar.",
    plain="Nilai sebagian pilihan belum lengkap, jadi belum ada tempat yang dapat ditukar.",
    advice="Lengkapi nilainya, atau sebut usulan satu komisi saja sebelum urutan kecamatan disepakati.",
)

VOTE_TOO_FEW_VOICES = Refusal(
    "VOTE_TOO_FEW_VOICES",
    found="Hak suara {voices} tidak cukup untuk membedakan pilihan yang nilainya sama.",
    plain="Hak suara tidak cukup untuk membedakan pilihan yang nilainya sama.",
    advice="Selesaikan nilai samanya dahulu (=), atau ubah jumlah pilihan per kartu (k).",
)

VOTE_RUNG_MISSING = Refusal(
    "VOTE_RUNG_MISSING",
    found="Tangga dalam pedoman tidak memuat suara.",
    advice="Gunakan suara urutan, atau tambahkan suara ke tangga dalam lembar Pedoman (g d).",
)

VOTE_NOT_THE_TIE = Refusal(
    "VOTE_NOT_THE_TIE",
    found="Usulan {codes} bukan tepat satu kelompok yang masih sama sebelum anak tangga suara.",
    plain="Yang disebut bukan tepat satu kelompok yang masih sama sebelum anak tangga suara.",
    advice="Pilih kelompok yang ditawarkan program, seluruh anggotanya.",
)

VOTE_CHANGES_NOTHING = Refusal(
    "VOTE_CHANGES_NOTHING",
    found="Bagaimanapun hasilnya, suara atas {codes} tidak mengubah urutan.",
    plain="Bagaimanapun hasilnya, suara itu tidak mengubah urutan.",
    advice="Gunakan suara urutan, atau cabut dahulu keputusan yang menentukan tempatnya.",
)


def require_effect(session: Session, vote: Vote) -> None:
    """A vote that ranks proposals can change their ranking as things stand."""
    if vote.use is VoteUse.ORDER:
        _require_places(session, vote)
    elif vote.use is VoteUse.TIE:
        _require_the_tie(session, vote)


def require_voices(session: Session, vote: Vote) -> None:
    """Those who may vote on places are enough to tell equals apart."""
    if vote.use is not VoteUse.ORDER:
        return
    levels = _places_of(session, _codes(vote))
    groups = [len(level) for level in levels if level[0] in vote.options]
    voices = sum(vote.entitled.values())
    if groups and not permuting.can_part(groups, marks=vote.marks, cards=voices):
        raise VOTE_TOO_FEW_VOICES(voices=voices)


def ties_to_part(session: Session) -> tuple[tuple[ProposalCode, ...], ...]:
    """The groups that a vote can part, from the top, those at a line first: equal after the rungs above the votes."""
    table = line.of(session)
    at_line = {code for tie in table.crossing for code in tie}
    groups = {code: tuple(sorted(map(ProposalCode, group))) for group in _ties(session) for code in group}
    from_the_top = dict.fromkeys(groups[row.code] for row in table.rows if row.code in groups)
    return tuple(sorted(from_the_top, key=at_line.isdisjoint))


def _is_placed(session: Session, code: ProposalCode) -> bool:
    return code in line.of(session).by_code


def _codes(vote: Vote) -> tuple[ProposalCode, ...]:
    return tuple(map(ProposalCode, vote.options))


def _require_competing(session: Session, codes: Sequence[ProposalCode]) -> None:
    for code in codes:
        proposal = session.proposals[code]
        if not proposal.is_competing and proposal.outcome is not None:
            raise VOTE_NOT_COMPETING(code=code, outcome=proposal.outcome.label)


def _require_places(session: Session, vote: Vote) -> None:
    codes = _codes(vote)
    _require_competing(session, codes)
    without = tuple(code for code in codes if not _is_placed(session, code))
    if without:
        commissions = {session.proposals[code].commission for code in codes}
        if len(commissions) > 1 or None in commissions or agreed_order(session, None):
            raise VOTE_WITHOUT_PLACE(codes=without)
        return
    sections = [section for section in _sections(session, codes) if any(s.code in codes for s in section.spots)]
    if len(sections) > 1:
        raise VOTE_BETWEEN_ORDERS()
    if others := permuting.strangers(_places_of(session, codes), codes):
        raise VOTE_TIED_OUTSIDE(codes=others)


def _places_of(session: Session, codes: Sequence[ProposalCode]) -> list[Level]:
    """The levels of the order in which they all have a place; none where one of them has none."""
    if any(not _is_placed(session, code) for code in codes):
        return []
    section = next(found for found in _sections(session, codes) if any(s.code in codes for s in found.spots))
    return levels_of(spot for spot in section.spots if session.proposals[spot.code].is_competing)


def _sections(session: Session, codes: Sequence[ProposalCode]) -> tuple[OrderSection, ...]:
    """The orders beneath the vote: the moves of its options end with it, and no move takes part in ties."""
    moves = after_vote(session.moves, codes)
    supposed = replace(session, moves=moves)
    found = base_orders(supposed, OrderStanding.of(supposed), moves)
    return (*found.sections, *found.behind)


def _ties(session: Session) -> tuple[frozenset[str], ...]:
    return ties_for_a_vote(session, OrderStanding.of(session), session.moves)


def _require_the_tie(session: Session, vote: Vote) -> None:
    codes = _codes(vote)
    _require_competing(session, codes)
    if session.guideline is None or Rung.VOTES not in session.guideline.ladder:
        raise VOTE_RUNG_MISSING()
    if frozenset(vote.options) not in _ties(session):
        raise VOTE_NOT_THE_TIE(codes=codes)
    now = _ranks(session)
    if all(_ranks(supposed) == now for supposed in _outcomes(session, vote)):
        raise VOTE_CHANGES_NOTHING(codes=codes)


def _ranks(session: Session) -> tuple[tuple[ProposalCode, int | None, int], ...]:
    return tuple((row.code, row.rank, row.commission_rank) for row in line.ranked(session).rows)


def _outcomes(session: Session, vote: Vote) -> Iterator[Session]:
    """The session with this vote certified, with one card that does not name one option, for each of them."""
    for number in range(len(vote.options)):
        turned = (*vote.options[number + 1 :], *vote.options[:number])
        yield _certified_with(session, vote, turned[: vote.marks])


def _certified_with(session: Session, vote: Vote, marked: Sequence[Option]) -> Session:
    """The session in which one card with these marks was all that was cast."""
    card = VoteCount(counts=dict.fromkeys(marked, 1))
    supposed = replace(vote, state=VoteState.CERTIFIED, counts={WHOLE_HALL: card}, certified_at_seq=session.seq + 1)
    return replace(session, votes={**session.votes, vote.id: supposed})
