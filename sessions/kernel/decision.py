"""What every decision can do: refuse itself, change a session, and tell what it was."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum, StrEnum, auto
from functools import cache
from typing import ClassVar, NamedTuple, TypeVar, dataclass_transform, get_args, get_type_hints

from sessions.kernel.refusals import SESSION_NOT_OPENED, Labelled, Refusal
from sessions.kernel.session import Session
from sessions.values.attendance import PersonId
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, VoteId

SIDANG_CLOSED = Refusal(
    "SIDANG_CLOSED",
    found="Sidang sudah ditutup; hasilnya terkunci.",
    advice="Yang sudah ditandatangani diperbaiki dengan Berita Acara Perbaikan (g b, lalu u).",
)

NOT_AMENDABLE = Refusal(
    "NOT_AMENDABLE",
    found="Berita Acara Perbaikan tidak memuat hal ini: {ground}.",
    plain="Berita Acara Perbaikan tidak memuat hal ini.",
    advice="Betulkan yang tertulis keliru (nama, angka, hasil, utusan), atau tulis catatan persidangan.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Where a decision stands in the journal.

    `at` is when it was typed, `occurred` when it happened, where it was entered later.
    """

    seq: int
    at: datetime
    by: str
    occurred: datetime | None = None

    @property
    def when(self) -> datetime:
        """The time papers tell."""
        return self.occurred or self.at


class Group(StrEnum):
    """What a decision is about, for the filter of the journal."""

    SESSION = "sesi"
    STEPS = "langkah"
    RECAP = "rekap"
    VERIFICATION = "verifikasi"
    COMMISSIONS = "komisi"
    RULES = "aturan"
    AGENDA = "acara"
    ATTENDANCE = "hadir"
    SCORES = "nilai"
    OUTCOMES = "hasil"
    VOTES = "suara"
    DELEGATES = "utusan"
    PAPERS = "dokumen"
    UNDO = "pembatalan"


class Ground(Labelled):
    """Why an amendment leaves something as it was.

    The desk writes down names, numbers, lists, outcomes and delegates, and can have written them wrongly. What happened
    before the eyes of the forum is not done again by the desk: it stands as it was, and a note may tell more.
    """

    COURSE = "COURSE_OF_THE_SIDANG", "jalannya sidang tetap sebagaimana terjadi"
    ADOPTED = "ADOPTED_BY_THE_FORUM", "tata tertib dan pedoman disahkan oleh forum"
    SCORED = "SCORED_BY_THE_FORUM", "nilai dan penyelesaian nilai sama ditetapkan di hadapan forum"
    VOTED = "VOTED_BY_THE_FORUM", "pemungutan suara hanya berlangsung di dalam sidang"
    IMPORTED = "ONE_BY_ONE", "daftar tidak diimpor lagi, usulan yang tertinggal ditambahkan satu demi satu"


class Amends(Enum):
    """How a Berita Acara Perbaikan takes a decision that it may contain.

    AGAIN: the closing locks it, an open amendment allows it again. ALONGSIDE: the closing does not lock it; while an
    amendment is open it is told as a part of it.
    """

    AGAIN = auto()
    ALONGSIDE = auto()


class Minutes(Enum):
    """How the minutes tell a decision: in its own sentence, not at all, or a run of them in one line that counts."""

    SENTENCE = auto()
    SILENT = auto()
    SCORES = auto()
    ARRIVALS = auto()
    HEADCOUNTS = auto()
    LEAVING = auto()
    RETURNING = auto()
    COUNTS = auto()
    LISTS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """What an undo ends at: what it is called, and why it and all before it stay."""

    called: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is true of every decision of a kind.

    The latest decision is simply taken back. An older one is mended by one of the kinds `mended_by` on the screen
    `place`, and `how` tells the secretary what to do; usually it is taken once more: another of its own kind, which
    stands for "" here, mends it. Where nothing does, there are no kinds. `amendment` says what an amendment does about
    it, None where the closing does not lock it. At a `barrier` an undo ends. sesi.json is written at once after a
    milestone.
    """

    group: Group
    how: str
    place: str = ""
    mended_by: tuple[str, ...] = ("",)
    amendment: Amends | Ground | None = None
    minutes: Minutes = Minutes.SENTENCE
    barrier: Barrier | None = None
    is_milestone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """Named or brought in, in the order of the decision; `villages` are also those of the proposals and people."""

    proposals: tuple[ProposalCode, ...] = ()
    people: tuple[PersonId, ...] = ()
    vote: VoteId | None = None
    villages: frozenset[VillageCode] = frozenset()


class _Name(NamedTuple):
    """A name in a decision, and its type: ProposalCode, PersonId, VillageCode or Option."""

    kind: object
    text: str


NAMES = frozenset({ProposalCode, PersonId, VillageCode, Option})


def touched(
    decision: object, before: Session, after: Session, *, also: Iterable[str] = (), brought: Iterable[ProposalCode] = ()
) -> Touched:
    """What the decision names by type and, of what it tells as plain text, what `also` is a code or an id.

    New people and a new vote belong to it; which proposals it `brought` in, only the decision knows.
    """
    named = [*dict.fromkeys(_names(decision, frozenset())), *(_Name(Option, text) for text in also)]
    codes = (ProposalCode(text) for kind, text in named if kind in {ProposalCode, Option})
    ids = (PersonId(text) for kind, text in named if kind in {PersonId, Option})
    proposals = (*(code for code in codes if code in after.proposals), *brought)
    people = (*(id_ for id_ in ids if id_ in after.people), *list(after.people)[len(before.people) :])
    known = {village.code for village in after.office.villages} if before.office and after.office else set()
    villages = {
        *(code for kind, text in named if kind is VillageCode and (code := VillageCode(text)) in known),
        *(village for code in proposals if (village := after.proposals[code].draft.village) is not None),
        *(village for id_ in people if (village := after.people[id_].card.village) is not None),
    }
    vote = list(after.votes)[-1] if len(after.votes) > len(before.votes) else getattr(decision, "vote", None)
    return Touched(proposals=proposals, people=people, vote=vote, villages=frozenset(villages))


def _names(value: object, kinds: frozenset[object]) -> Iterator[_Name]:
    """Every name in a value, keys of mappings too; `kinds` are all types that its annotation speaks of."""
    if isinstance(value, str):
        yield from (_Name(kind, value) for kind in NAMES & kinds)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _names(key, kinds)
            yield from _names(part, kinds)
    elif isinstance(value, tuple):
        for part in value:
            yield from _names(part, kinds)
    elif is_dataclass(value) and not isinstance(value, type):
        for name, spoken in _fields(type(value)).items():
            yield from _names(getattr(value, name), spoken)


@cache
def _fields(kind: type) -> Mapping[str, frozenset[object]]:
    """Every field of a dataclass -> all types that its annotation speaks of."""
    hints = get_type_hints(kind)
    return {field.name: frozenset(_spoken(hints[field.name])) for field in fields(kind)}


def _spoken(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from _spoken(part)


class Decision(ABC):
    """Something the secretary decides. The class name is the kind in the journal; see `decides`."""

    __slots__ = ()

    facts: ClassVar[Facts]

    @abstractmethod
    def check(self, session: Session) -> None:
        """Raise Refused where the session does not allow this; never change anything."""

    @abstractmethod
    def apply(self, session: Session, stamp: Stamp) -> Session:
        """The session after this decision; only called after `check` passed."""

    @abstractmethod
    def sentence(self, after: Session) -> str:
        """What was decided, in Indonesian, without a full stop: names, codes and results are looked up in `after`."""

    def happened(self) -> Iterable[tuple[str, datetime]]:
        """What the data say happened, and when; the words begin a sentence. Plans and dates of letters are no part."""
        return ()

    def no_longer(self, before: Session, after: Session) -> str:  # noqa: ARG002 - most decisions undo nothing
        """A clause on what no longer holds by this decision; empty where everything does."""
        return ""

    def touches(self, before: Session, after: Session) -> Touched:
        """What this decision is about, taken in `before` and giving `after`."""
        return touched(self, before, after)


AnyDecision = TypeVar("AnyDecision", bound=Decision)

ENTERED: dict[str, type[Decision]] = {}
"""Every kind by its name in the journal; complete once `sessions.kinds` is imported."""


WRITTEN_WHEN_SET = {"written": "when set"}
"""Metadata of a field that came later: at its default it is no part of the line, which stays as it always was."""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def decides(kind: type[AnyDecision]) -> type[AnyDecision]:
    """Make a class a kind of decision: a frozen dataclass with slots, by its name in ENTERED.

    A name that is used twice, or a kind without facts of its own, stops the import with ValueError.
    """
    made = dataclass(frozen=True, slots=True, kw_only=True)(kind)
    name = made.__name__
    if name in ENTERED or "facts" not in vars(kind):
        raise ValueError(name)
    made.facts = replace(made.facts, mended_by=tuple(mender or name for mender in made.facts.mended_by))
    ENTERED[name] = made
    return made


def fold(session: Session, decision: Decision, stamp: Stamp) -> Session:
    """One step of the fold: the decision's change, and the position."""
    return decision.apply(session, stamp).at(stamp.seq)


def require_open_sidang(session: Session, decision: Decision) -> None:
    """Steps 1 to 5 decide only before the sidang is closed; in an open amendment, what puts a record right does too."""
    require_opened(session)
    if not session.is_closed:
        return
    amendment = decision.facts.amendment
    if session.amendment is None or amendment is None:
        raise SIDANG_CLOSED()
    if isinstance(amendment, Ground):
        raise NOT_AMENDABLE(ground=amendment)


def in_the_sidang(session: Session, stamp: Stamp) -> datetime:
    """When it was, as papers of the sidang tell it: what only an amendment writes down had happened by the closing."""
    closed = session.sidang.closed
    return stamp.when if closed is None else min(stamp.when, closed)


def require_opened(session: Session) -> None:
    """Nothing can be decided before decision 1."""
    if not session.is_opened:
        raise SESSION_NOT_OPENED()
