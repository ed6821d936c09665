"""Decisions of a count: rows entered once and again, cards, the note of a difference, the certificate, a recount."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Minutes, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import NOTHING_TO_DO, VOTE_NOT_CERTIFIED, VOTE_WRONG_METHOD, Refusal
from sessions.kernel.session import Session
from sessions.rules import balloting
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, because, inner
from sessions.values.moves import after_vote
from sessions.values.office import VillageCode
from sessions.values.votes import WHOLE_HALL, DifferenceNote, Vote, VoteCount, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.decisions import VOTE_OPTIONS, require_no_open_vote, require_vote, require_vote_in, with_vote
from sessions.votes.facts import BY_VOTE, counted_for, elected, result_in_words, row_name

ROW_NOT_EXPECTED = Refusal(
    "ROW_NOT_EXPECTED",
    found="{village} tidak ada dalam daftar pemungutan suara ini.",
    plain="Baris itu tidak ada dalam pemungutan suara ini.",
    advice="Isi baris {desa} yang tercantum.",
)

NOT_RECONCILED = Refusal(
    "NOT_RECONCILED",
    found="Penghitungan belum cocok pada {count} hal.",
    plain="Penghitungan belum cocok.",
    advice="Hitung ulang, atau buat catatan selisih dengan dua nama.",
)

ROWS_MISSING = Refusal(
    "ROWS_MISSING",
    found="Belum diisi: {rows}.",
    plain="Masih ada baris penghitungan yang kosong.",
    advice="Lengkapi semua baris penghitungan.",
)

ENTERED_ONCE = Refusal(
    "ENTERED_ONCE",
    found="Belum dientri dua kali dengan hasil sama: {rows}.",
    plain="Masih ada baris yang belum dientri dua kali dengan hasil sama.",
    advice="Ketik barisnya sekali lagi tanpa melihat entri pertama (z di layar suara).",
)

TWO_NAMES_NEEDED = Refusal(
    "TWO_NAMES_NEEDED",
    fields=("second", "first"),
    found="Catatan selisih perlu dua nama.",
    advice="Tulis dua nama yang berbeda.",
)


Counts = Mapping[VillageCode, tuple[VoteCount, ...]]


def _require_counting(session: Session, id_: VoteId) -> Vote:
    """A vote that is being counted."""
    return require_vote_in(session, id_, VoteState.OPEN)


def _require_valid_count(vote: Vote, count: VoteCount) -> None:
    """Known options and no negative figures."""
    unknown = tuple(option for option in count.counts if option not in vote.options)
    if unknown:
        raise VOTE_OPTIONS(method=vote.method.value, options=unknown)
    checks.require_not_negative("suara", *count.counts.values(), at="counts")
    for field in ("abstain", "not_voting", "issued", "spoiled", "not_returned", "in_box", "invalid"):
        checks.require_not_negative("suara", getattr(count, field), at=field)


def _and(kept: Counts, village: VillageCode, count: VoteCount) -> Counts:
    """The kept counts with one more of this row."""
    return {**kept, village: (*kept.get(village, ()), count)}


def _counted(vote: Vote, village: VillageCode, count: VoteCount) -> Vote:
    """What holds for the row; another count before it is kept, and no note explains this one yet."""
    before = vote.counts.get(village)
    replaced = vote.replaced if before is None or before == count else _and(vote.replaced, village, before)
    return replace(vote, counts={**vote.counts, village: count}, replaced=replaced, difference=None)


_facts = partial(Facts, group=Group.VOTES, place="suara", amendment=Ground.VOTED)


@decides
class VoteCounted(Decision):
    """What was counted for one village, or for the whole hall (empty village); a second count replaces the first."""

    facts = _facts(how="ketik hitungan sekali lagi di Suara (g s) selama belum disahkan", minutes=Minutes.COUNTS)

    vote: VoteId
    village: VillageCode = WHOLE_HALL
    count: VoteCount

    def check(self, session: Session) -> None:
        """A row this vote has, known options, no negative counts."""
        require_open_sidang(session, self)
        vote = _require_counting(session, self.vote)
        if not balloting.is_row_expected(vote, self.village):
            raise ROW_NOT_EXPECTED(village=row_name(session, self.village))
        _require_valid_count(vote, self.count)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The row is set; what was noted about an earlier count no longer explains this one."""
        return with_vote(session, _counted(session.votes[self.vote], self.village, self.count))

    def sentence(self, after: Session) -> str:
        found = after.votes.get(self.vote)
        again = " dihitung kembali dan" if found and found.replaced.get(self.village) else ""
        return f"Suara {counted_for(after, self.village)} dalam pemungutan suara nomor {self.vote}{again} dicatat"


@decides
class VoteEnteredAgain(Decision):
    """A counted row is entered once more without seeing what was entered before (entri ganda).

    Two entries that agree decide: a first and a second, or, where these differ, one of them and a third.
    """

    facts = _facts(how="entri sekali lagi di Suara (g s); dua entri yang sama berlaku")

    vote: VoteId
    village: VillageCode = WHOLE_HALL
    count: VoteCount

    def check(self, session: Session) -> None:
        """A row that was counted, known options, no negative counts."""
        require_open_sidang(session, self)
        vote = _require_counting(session, self.vote)
        if self.village not in vote.counts:
            raise ROW_NOT_EXPECTED(village=row_name(session, self.village))
        _require_valid_count(vote, self.count)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The entry is kept; the row changes only where two later entries agree against it."""
        vote = session.votes[self.vote]
        is_second_time = self.count in vote.again.get(self.village, ())
        entered = replace(vote, again=_and(vote.again, self.village, self.count))
        return with_vote(session, _counted(entered, self.village, self.count) if is_second_time else entered)

    def sentence(self, after: Session) -> str:
        found, row = after.votes.get(self.vote), counted_for(after, self.village)
        entries = len(found.again.get(self.village, ())) + 1 if found else 2
        agrees = found is not None and found.counts.get(self.village) == self.count
        verdict = "sama dengan entri sebelumnya" if agrees else "berbeda dari entri sebelumnya"
        return f"Entri ke-{entries} suara {row} dalam pemungutan suara nomor {self.vote} {verdict}"


@decides
class CardsCounted(Decision):
    """Cards received from the printer and left over after handing out, for the whole hall."""

    facts = _facts(how="ketik kartu sekali lagi di Suara (g s) selama belum disahkan", minutes=Minutes.COUNTS)

    vote: VoteId
    received: int
    unused: int

    def check(self, session: Session) -> None:
        """Not negative, on an open vote that has cards."""
        require_open_sidang(session, self)
        vote = _require_counting(session, self.vote)
        if vote.method not in balloting.PAPER:
            raise VOTE_WRONG_METHOD(method=vote.method.value)
        checks.require_not_negative("kartu suara", self.received, at="received")
        checks.require_not_negative("kartu suara", self.unused, at="unused")

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Both numbers are set; what was noted about an earlier count no longer explains this one."""
        vote = session.votes[self.vote]
        return with_vote(session, replace(vote, received=self.received, unused=self.unused, difference=None))

    def sentence(self, after: Session) -> str:
        return f"Kartu suara pemungutan suara nomor {self.vote}: diterima {self.received}, sisa {self.unused}"


@decides
class VoteDifferenceNoted(Decision):
    """Catatan selisih: why the count does not add up, on the word of two named people. It holds for this count only."""

    facts = _facts(how="tulis catatan selisih sekali lagi di Suara (g s) selama belum disahkan")

    vote: VoteId
    cause: str
    names: tuple[str, str]

    def check(self, session: Session) -> None:
        """An open vote that does not add up, a cause, two different names."""
        require_open_sidang(session, self)
        vote = _require_counting(session, self.vote)
        if not balloting.mismatches(vote):
            raise NOTHING_TO_DO()
        checks.require_reason(self.cause, at="cause")
        if len({name.strip().casefold() for name in self.names if name.strip()}) < len(self.names):
            raise TWO_NAMES_NEEDED()

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The note is kept with the vote and printed."""
        note = DifferenceNote(cause=self.cause, names=self.names)
        return with_vote(session, replace(session.votes[self.vote], difference=note))

    def sentence(self, after: Session) -> str:
        return (
            f"Catatan selisih {clauses.vote(after, self.vote)} atas keterangan {apart(self.names)}: {inner(self.cause)}"
        )


@decides
class VoteCertified(Decision):
    """The count adds up (or its difference is noted): from now on the result may be shown and used."""

    facts = _facts(
        mended_by=("VoteOpened", "NoteRecorded"),
        how="hasil yang disahkan tetap; bila keliru, buka suara baru dengan e di Suara (g s) dan tulis catatan",
    )

    vote: VoteId

    def check(self, session: Session) -> None:
        """Every row there, of many cards entered twice alike, every equation true or explained."""
        require_open_sidang(session, self)
        vote = _require_counting(session, self.vote)
        missing = balloting.missing_rows(vote)
        if missing:
            raise ROWS_MISSING(rows=tuple(row_name(session, village) for village in missing))
        once = balloting.unconfirmed_rows(vote)
        if once:
            raise ENTERED_ONCE(rows=tuple(row_name(session, village) for village in once))
        wrong = balloting.mismatches(vote)
        if wrong and vote.difference is None:
            raise NOT_RECONCILED(count=len(wrong))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The vote is certified; one on places ends the moves of its options that were made before."""
        vote = session.votes[self.vote]
        moves = session.moves
        if vote.use is VoteUse.ORDER and not vote.certified_at_seq:
            moves = after_vote(moves, vote.options)
        first = vote.certified_at_seq or stamp.seq
        certified = replace(vote, state=VoteState.CERTIFIED, certified_at_seq=first)
        return replace(with_vote(session, certified), moves=moves)

    def sentence(self, after: Session) -> str:
        found = after.votes.get(self.vote)
        result = f": {result_in_words(after, found)}" if found else ""
        return f"{clauses.capital(clauses.vote(after, self.vote))} disahkan{result}"


@decides
class RecountOrdered(Decision):
    """The chair has a certified vote counted again (hitung ulang); until it is certified again it is not used."""

    facts = _facts(mended_by=("VoteCounted",), how="sahkan lagi hitungannya dengan z di Suara (g s)")

    vote: VoteId
    reason: str

    def check(self, session: Session) -> None:
        """A certified vote that was counted, no other one open, a reason."""
        require_open_sidang(session, self)
        vote = require_vote(session, self.vote)
        if vote.method is VoteMethod.ACCLAMATION:
            raise NOTHING_TO_DO()
        if vote.state is not VoteState.CERTIFIED:
            raise VOTE_NOT_CERTIFIED(vote=vote.id)
        require_no_open_vote(session)
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The first count is kept beside the second; delegates that it elected are no longer named."""
        vote = session.votes[self.vote]
        replaced = vote.replaced
        for village, count in vote.counts.items():
            replaced = _and(replaced, village, count)
        again = replace(
            vote,
            state=VoteState.OPEN,
            counts={},
            again={},
            replaced=replaced,
            difference=None,
            recounts=(*vote.recounts, self.reason),
        )
        if session.delegates_by == BY_VOTE and elected(session, vote) == {d.person for d in session.delegates}:
            session = replace(session, delegates=(), substitutes=(), delegates_by="", women_reason="")
        return with_vote(session, again)

    def sentence(self, after: Session) -> str:
        return f"{clauses.capital(clauses.vote(after, self.vote))} dihitung ulang{because(self.reason)}"

    def no_longer(self, before: Session, after: Session) -> str:
        return "penetapan utusan dari suara itu gugur" if before.delegates and not after.delegates else ""
