"""Decisions that begin a vote: prepared with its papers, opened with a snapshot of who is entitled, called off."""

from dataclasses import replace
from functools import partial

from sessions.attendance import facts as attendance
from sessions.kernel import checks
from sessions.kernel.decision import Decision, Facts, Ground, Group, Stamp, decides, require_open_sidang
from sessions.kernel.refusals import PROPOSAL_DISPOSED, RULES_NOT_ADOPTED, VOTE_UNKNOWN, Refusal
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.line.words_votes import use_in_words
from sessions.rules import balloting
from sessions.sentences import clauses
from sessions.sentences.clauses import because, inner
from sessions.values.attendance import PersonId
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, YES, Option, Vote, VoteGround, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.checks import require_effect, require_voices

VOTE_STILL_OPEN = Refusal(
    "VOTE_STILL_OPEN",
    found="Pemungutan suara nomor {vote} belum selesai.",
    plain="Masih ada pemungutan suara yang belum selesai.",
    advice="Sahkan atau batalkan dahulu di layar suara (g s).",
)

VOTE_NOT_OPEN = Refusal(
    "VOTE_NOT_OPEN",
    found="Pemungutan suara nomor {vote} sudah {state}.",
    plain="Pemungutan suara itu sudah selesai.",
    advice="Buka yang baru bila sidang memintanya.",
)

VOTE_OPTIONS = Refusal(
    "VOTE_OPTIONS",
    found="Pilihan untuk cara {method} tidak sesuai.",
    plain="Pilihan pemungutan suara tidak sesuai.",
    advice="Sebut sedikitnya dua pilihan yang berbeda, sesuai daftar pemungutan suara.",
)

VOTE_MARKS = Refusal(
    "VOTE_MARKS",
    fields=("marks",),
    found="{marks} tanda per kartu untuk {options} pilihan tidak sah.",
    plain="Jumlah tanda per kartu tidak sah.",
    advice="Isi sedikitnya 1 dan kurang dari jumlah pilihan.",
)

VOTE_USE = Refusal(
    "VOTE_USE",
    found="Suara {use} tidak dapat diadakan dengan cara {method} atas pilihan itu.",
    plain="Kegunaan, cara, dan pilihan pemungutan suara itu tidak sesuai.",
    advice="Urutan dan pemutus: atas usulan. Pertanyaan: setuju atau tidak setuju. Orang: kartu tertutup.",
)

NOBODY_ENTITLED = Refusal(
    "NOBODY_ENTITLED",
    found="Belum ada yang hadir dengan hak suara.",
    advice="Catat kehadiran utusan {desa} dahulu (g h).",
)


FOR_QUESTIONS = frozenset({VoteMethod.ACCLAMATION, VoteMethod.SHOW_OF_HANDS, VoteMethod.VILLAGE})
"""Methods that answer setuju or tidak setuju."""

FOR_CHOICES = frozenset({VoteMethod.VILLAGE, VoteMethod.K_DIFFERENT, VoteMethod.PERSONS})
"""Methods that choose among proposals or persons."""

OF_PROPOSALS = frozenset({VoteUse.ORDER, VoteUse.TIE})
"""Uses whose options are proposals."""

LEAST_OPTIONS = 2


def require_vote(session: Session, id_: VoteId) -> Vote:
    """A vote of this session."""
    vote = session.votes.get(id_)
    if vote is None:
        raise VOTE_UNKNOWN(vote=id_)
    return vote


def require_vote_in(session: Session, id_: VoteId, *states: VoteState) -> Vote:
    """A vote that stands in one of these states."""
    vote = require_vote(session, id_)
    if vote.state not in states:
        raise VOTE_NOT_OPEN(vote=id_, state=vote.state.value)
    return vote


def require_no_open_vote(session: Session) -> None:
    """One vote at a time."""
    running = next((v for v in session.votes.values() if v.state is VoteState.OPEN), None)
    if running is not None:
        raise VOTE_STILL_OPEN(vote=running.id)


def with_vote(session: Session, vote: Vote) -> Session:
    """The session with this vote as it is now."""
    return replace(session, votes={**session.votes, vote.id: vote})


def _require_may_open(session: Session, vote: Vote) -> None:
    """No other vote under way, the rules adopted, somebody entitled, and something that their voices can change."""
    require_no_open_vote(session)
    if session.sidang.rules_adopted is None:
        raise RULES_NOT_ADOPTED()
    opened = _opened(session, vote)
    if not opened.entitled:
        raise NOBODY_ENTITLED()
    require_effect(session, vote)
    require_voices(session, opened)


def _require_options(session: Session, vote: Vote) -> None:
    """Options that exist and suit the method, and as many marks as they allow."""
    options, is_question = vote.options, vote.options == (YES, NO)
    if vote.method not in (FOR_QUESTIONS if is_question else FOR_CHOICES):
        raise VOTE_OPTIONS(method=vote.method.value)
    if len(set(options)) != len(options) or len(options) < LEAST_OPTIONS:
        raise VOTE_OPTIONS(method=vote.method.value)
    for option in () if is_question else options:
        if vote.method is VoteMethod.PERSONS:
            checks.require_person(session, PersonId(option))
        else:
            checks.require_running(session, ProposalCode(option))
    most = len(options) - 1 if vote.method in balloting.PAPER else 1
    if not 1 <= vote.marks <= most:
        raise VOTE_MARKS(marks=vote.marks, options=len(options))


def _require_use(session: Session, vote: Vote) -> None:
    """A use that suits the options, and a question about a proposal that is still in the running."""
    if (vote.use in OF_PROPOSALS) is not (_natural_use(vote.method, vote.options) in OF_PROPOSALS) or (
        vote.use not in OF_PROPOSALS and vote.use is not _natural_use(vote.method, vote.options)
    ):
        raise VOTE_USE(use=vote.use.value, method=vote.method.value)
    if vote.about is not None:
        if vote.use is not VoteUse.QUESTION:
            raise VOTE_USE(use=vote.use.value, method=vote.method.value)
        checks.require_running(session, vote.about)


def _natural_use(method: VoteMethod, options: tuple[Option, ...]) -> VoteUse:
    if method is VoteMethod.PERSONS:
        return VoteUse.PERSONS
    return VoteUse.QUESTION if options in {(), (YES, NO)} else VoteUse.ORDER


def _opened(session: Session, vote: Vote) -> Vote:
    """Who is entitled is fixed now, from the attendance ledger; of persons also the seats and those kept for women."""
    present = attendance.voices(session, on_cards=vote.method in balloting.PAPER)
    voices = {village: n for village, n in present.items() if n}
    if vote.method is VoteMethod.VILLAGE:
        voices = dict.fromkeys(voices, 1)
    rules = session.house_rules
    seats, reserved = (rules.seats, rules.women_seats) if vote.method is VoteMethod.PERSONS else (0, 0)
    return replace(vote, state=VoteState.OPEN, entitled=voices, seats=seats, reserved=reserved)


_facts = partial(Facts, group=Group.VOTES, place="suara", amendment=Ground.VOTED)


@decides
class VotePrepared(Decision):
    """A vote that may be asked for: its question and options are known, so that cards and tally sheets are printed.

    Options are proposal codes, person ids, or empty for setuju / tidak setuju. `use` is what it is for; None takes what
    they tell: persons, a question, of proposals their order. A question may be `about` one proposal. `marks` is k,
    how many different options one card names; None takes the table's k, or 1. From `twice_from` cards on the count is
    entered twice; 0 never.
    """

    facts = _facts(mended_by=("VoteCancelled",), how="cabut dengan x di Suara (g s), lalu siapkan yang baru")

    question: str
    method: VoteMethod
    options: tuple[Option, ...] = ()
    marks: int | None = None
    ground: VoteGround = VoteGround.CHAIR
    twice_from: int = 0
    use: VoteUse | None = None
    about: ProposalCode | None = None

    def check(self, session: Session) -> None:
        """A question, options that exist, as many marks as they allow, and something that it can change."""
        require_open_sidang(session, self)
        require_effect(session, self._with_terms(session))

    def _with_terms(self, session: Session) -> Vote:
        """The vote as it is prepared, once its terms are found in order."""
        checks.require_text(self.question, "pertanyaan", at="question")
        checks.require_not_negative("kartu", self.twice_from, at="twice_from")
        vote = self._vote(session)
        _require_options(session, vote)
        _require_use(session, vote)
        return vote

    def _vote(self, session: Session) -> Vote:
        """The vote as it is prepared; nobody is entitled yet."""
        options = self.options or (YES, NO)
        table = balloting.marks(len(self.options)) if self.method is VoteMethod.K_DIFFERENT else 1
        return Vote(
            id=VoteId(len(session.votes) + 1),
            question=self.question,
            method=self.method,
            options=options,
            marks=table if self.marks is None else self.marks,
            entitled={},
            state=VoteState.PREPARED,
            ground=self.ground,
            twice_from=self.twice_from,
            use=_natural_use(self.method, self.options) if self.use is None else self.use,
            about=self.about,
        )

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The vote waits until the chair opens it."""
        return with_vote(session, self._vote(session))

    def sentence(self, after: Session) -> str:
        vote = _latest(after, self)
        if vote is None:
            return f"Pemungutan suara disiapkan: {self.question}"
        told = f"{_way(vote)}{_use(after, vote)}: {self.question}"
        return f"Pemungutan suara nomor {vote.id} disiapkan dengan cara {told}"


@decides
class VoteOpened(VotePrepared):
    """The chair asks for a vote that is opened at once, with the same terms as one that was prepared before."""

    facts = _facts(
        mended_by=("VoteCancelled",), how="cabut dengan x di Suara (g s) selama belum disahkan, dengan alasan"
    )

    def check(self, session: Session) -> None:
        """As to prepare it; one vote at a time, and somebody entitled."""
        require_open_sidang(session, self)
        _require_may_open(session, self._with_terms(session))

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Who is entitled is fixed now."""
        return with_vote(session, _opened(session, self._vote(session)))

    def sentence(self, after: Session) -> str:
        vote = _latest(after, self)
        return f"Pemungutan suara dibuka: {self.question}" if vote is None else _told_opening(after, vote)


@decides
class PreparedVoteOpened(Decision):
    """The chair opens a vote that was prepared."""

    facts = _facts(
        mended_by=("VoteCancelled",), how="cabut dengan x di Suara (g s) selama belum disahkan, dengan alasan"
    )

    vote: VoteId

    def check(self, session: Session) -> None:
        """A prepared vote whose options are still there and that can change something, nothing else under way."""
        require_open_sidang(session, self)
        vote = require_vote_in(session, self.vote, VoteState.PREPARED)
        for option in (*vote.options, *filter(None, (vote.about,))):
            proposal = session.proposals.get(ProposalCode(option))
            if proposal is not None and not proposal.is_in_the_running and proposal.outcome is not None:
                raise PROPOSAL_DISPOSED(code=proposal.code, outcome=proposal.outcome.value)
        _require_may_open(session, vote)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """Who is entitled is fixed now."""
        return with_vote(session, _opened(session, session.votes[self.vote]))

    def sentence(self, after: Session) -> str:
        found = after.votes.get(self.vote)
        return f"Pemungutan suara nomor {self.vote} dibuka" if found is None else _told_opening(after, found)


@decides
class VoteCancelled(Decision):
    """The chair calls the vote off before it is certified; what was counted stays in the journal."""

    facts = _facts(mended_by=("VoteOpened",), how="buka pemungutan suara baru dengan e di Suara (g s)")

    vote: VoteId
    reason: str

    def check(self, session: Session) -> None:
        """A vote that is not certified, and a reason."""
        require_open_sidang(session, self)
        require_vote_in(session, self.vote, VoteState.PREPARED, VoteState.OPEN)
        checks.require_reason(self.reason)

    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The vote is cancelled."""
        return with_vote(session, replace(session.votes[self.vote], state=VoteState.CANCELLED))

    def sentence(self, after: Session) -> str:
        return f"{clauses.capital(clauses.vote(after, self.vote))} dibatalkan{because(self.reason)}"


def _latest(session: Session, decision: VotePrepared) -> Vote | None:
    """The vote that this decision made."""
    return next((v for v in reversed(tuple(session.votes.values())) if v.question == decision.question), None)


def _way(vote: Vote) -> str:
    marks = f" (k = {vote.marks})" if vote.method is VoteMethod.K_DIFFERENT else ""
    return f"{vote.method.label}{marks}"


def _told_opening(session: Session, vote: Vote) -> str:
    """Why, how, with how many rights, for what; of persons the seats and those kept for women, said before the vote."""
    why = "" if vote.ground is VoteGround.CHAIR else f" karena {vote.ground.value}"
    why = why.replace("karena menurut", "menurut")
    unit = f" {desa}" if vote.method is VoteMethod.VILLAGE else ""
    how = f"dengan cara {_way(vote)}, hak suara {sum(vote.entitled.values())}{unit}"
    seats = ""
    if vote.seats:
        kept = f", {vote.reserved} di antaranya disediakan bagi perempuan" if vote.reserved else ""
        seats = f"; tersedia {vote.seats} kursi{kept}"
    return f"Pemungutan suara nomor {vote.id} dibuka{why} {how}{_use(session, vote)}: {inner(vote.question)}{seats}"


def _use(session: Session, vote: Vote) -> str:
    found = use_in_words(session, vote)
    return f"; {found}" if found else ""
