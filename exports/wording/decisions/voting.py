"""Sentences of votes: prepared, opened, counted once and again, reconciled, certified."""

from exports.wording import places
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import apart
from sessions.decisions import counting, voting
from sessions.office import VillageCode
from sessions.people import PersonId
from sessions.rules import balloting
from sessions.session import Session
from sessions.votes import NO, YES, Vote, VoteGround, VoteMethod


@words.register
def _(d: voting.VotePrepared, s: Session) -> str:
    vote = _latest(s, d)
    if vote is None:
        return f"Pemungutan suara disiapkan: {d.question}"
    return f"Pemungutan suara nomor {vote.id} disiapkan dengan cara {_way(s, vote)}: {d.question}"


@words.register
def _(d: voting.VoteOpened, s: Session) -> str:
    vote = _latest(s, d)
    return f"Pemungutan suara dibuka: {d.question}" if vote is None else _opened(s, vote)


@words.register
def _(d: voting.PreparedVoteOpened, s: Session) -> str:
    found = s.votes.get(d.vote)
    return f"Pemungutan suara nomor {d.vote} dibuka" if found is None else _opened(s, found)


def _latest(session: Session, decision: voting.VotePrepared) -> Vote | None:
    """The vote that this decision made."""
    return next((v for v in reversed(tuple(session.votes.values())) if v.question == decision.question), None)


def _way(session: Session, vote: Vote) -> str:
    marks = f" (k = {vote.marks})" if vote.method is VoteMethod.K_DIFFERENT else ""
    return f"{places.said(session, vote.method.value)}{marks}"


def _opened(session: Session, vote: Vote) -> str:
    """Why, how, with how many rights; of persons the seats and those kept for women, said before the vote."""
    why = "" if vote.ground is VoteGround.CHAIR else f" karena {vote.ground.value}"
    why = why.replace("karena menurut", "menurut")
    unit = places.said(session, " desa") if vote.method is VoteMethod.VILLAGE else ""
    how = f"dengan cara {_way(session, vote)}, hak suara {sum(vote.entitled.values())}{unit}"
    seats = ""
    if vote.seats:
        kept = f", {vote.reserved} di antaranya disediakan bagi perempuan" if vote.reserved else ""
        seats = f"; tersedia {vote.seats} kursi{kept}"
    return f"Pemungutan suara nomor {vote.id} dibuka{why} {how}: {inner(vote.question)}{seats}"


@words.register
def _(d: counting.VoteCounted, s: Session) -> str:
    found = s.votes.get(d.vote)
    again = " dihitung kembali dan" if found and found.replaced.get(d.village) else ""
    return f"Suara {_row(s, d.village)} dalam pemungutan suara nomor {d.vote}{again} dicatat"


@words.register
def _(d: counting.VoteEnteredAgain, s: Session) -> str:
    found, row = s.votes.get(d.vote), _row(s, d.village)
    entries = len(found.again.get(d.village, ())) + 1 if found else 2
    agrees = found is not None and found.counts.get(d.village) == d.count
    verdict = "sama dengan entri sebelumnya" if agrees else "berbeda dari entri sebelumnya"
    return f"Entri ke-{entries} suara {row} dalam pemungutan suara nomor {d.vote} {verdict}"


@words.register
def _(d: counting.RecountOrdered, s: Session) -> str:
    return f"{clauses.capital(clauses.vote(s, d.vote))} dihitung ulang{because(d.reason)}"


def _row(session: Session, village: VillageCode) -> str:
    return clauses.village(session, village) if village else "seluruh peserta"


@words.register
def _(d: counting.CardsCounted, _s: Session) -> str:
    return f"Kartu suara pemungutan suara nomor {d.vote}: diterima {d.received}, sisa {d.unused}"


@words.register
def _(d: counting.VoteDifferenceNoted, s: Session) -> str:
    return f"Catatan selisih {clauses.vote(s, d.vote)} atas keterangan {apart(d.names)}: {inner(d.cause)}"


@words.register
def _(d: counting.VoteCertified, s: Session) -> str:
    found = s.votes.get(d.vote)
    result = f": {_result(s, found)}" if found else ""
    return f"{clauses.capital(clauses.vote(s, d.vote))} disahkan{result}"


def _result(session: Session, vote: Vote) -> str:
    """Totals of a question with its verdict, or the options by votes; secret votes are told as totals too."""
    totals = balloting.totals(vote)
    if vote.method is VoteMethod.ACCLAMATION:
        return "disetujui secara aklamasi"
    if vote.options == (YES, NO):
        abstain = sum(count.abstain for count in vote.counts.values())
        verdict = "disetujui" if balloting.passes(totals[YES], totals[NO]) else "tidak disetujui"
        return f"setuju {totals[YES]}, tidak setuju {totals[NO]}, abstain {abstain}; {verdict}"
    ranked = sorted(totals.items(), key=lambda item: -item[1])
    people = session.people
    return apart(f"{clauses.person(session, o) if PersonId(o) in people else o} ({votes} suara)" for o, votes in ranked)


@words.register
def _(d: voting.VoteCancelled, s: Session) -> str:
    return f"{clauses.capital(clauses.vote(s, d.vote))} dibatalkan{because(d.reason)}"
