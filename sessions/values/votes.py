"""A vote (pemungutan suara): what is asked, who is entitled, what was counted, and whether it adds up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NewType

from sessions.language.local import LocalEnum
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalCode

VoteId = NewType("VoteId", int)
Option = NewType("Option", str)
"""A proposal code, a person id, or `setuju` / `tidak setuju`."""

YES = Option("setuju")
NO = Option("tidak setuju")

WHOLE_HALL = VillageCode("")
"""The row of a vote that is counted for the hall as a whole."""


class VoteMethod(LocalEnum):
    """How voices are counted."""

    ACCLAMATION = "aklamasi"
    SHOW_OF_HANDS = "angkat tangan"
    VILLAGE = "satu desa satu suara"
    K_DIFFERENT = "k pilihan berbeda"
    PERSONS = "kartu tertutup"


class VoteUse(StrEnum):
    """What a vote is for, told before it: it orders proposals, parts a tie, answers a question, or chooses persons."""

    ORDER = "urutan"
    TIE = "pemutus"
    QUESTION = "pertanyaan"
    PERSONS = "orang"


class VoteState(StrEnum):
    """A vote that was prepared has papers but no right to vote yet; it is open until it is certified or cancelled."""

    PREPARED = "disiapkan"
    OPEN = "dibuka"
    CERTIFIED = "disahkan"
    CANCELLED = "dibatalkan"


class VoteGround(StrEnum):
    """Why there is a vote at all, since musyawarah mufakat comes first."""

    CHAIR = "diminta pimpinan sidang"
    NO_CONSENSUS = "mufakat tidak tercapai"
    BY_RULES = "menurut tata tertib"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCount:
    """What was counted for one village, or for the whole hall.

    Paper: issued = in_box + spoiled + not_returned; in_box = valid + abstain + invalid; Σ counts = marks x valid.
    Hands: Σ counts + abstain + not_voting = entitled. `valid` cards are derived, never typed.
    """

    counts: Mapping[Option, int]
    abstain: int = 0
    not_voting: int = 0
    issued: int = 0
    spoiled: int = 0
    not_returned: int = 0
    in_box: int = 0
    invalid: int = 0

    @property
    def valid(self) -> int:
        """Valid cards in the box: in_box = valid + blank (= abstain) + invalid."""
        return self.in_box - self.abstain - self.invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceNote:
    """Catatan selisih: the only way to certify a count that does not add up; printed in the Berita Acara."""

    cause: str
    names: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One vote. `entitled` is the snapshot of the attendance ledger at opening, village -> voices.

    `marks` is how many different options one card names (k); 1 for a single choice.
    `received` and `unused` are cards printed and left over, counted for the hall; 0 where there is no paper.
    `seats` and `reserved` are the seats of a vote on persons and those kept for women, as they were said before it; 0
    in records that do not tell. From `twice_from` cards on every row is entered a second time, blind; 0 never.
    `counts` is what holds. `again` are the blind entries of a row, `replaced` the counts before it, both
    oldest first; nothing that was counted is forgotten. `recounts` tells why the count was begun again.
    `about` is the one proposal that a question is about. `overruled` are the options that an order agreed on after the
    certificate names: their places are of that order. `certified_at_seq` is the line of the first certificate, else 0.
    """

    id: VoteId
    question: str
    method: VoteMethod
    options: tuple[Option, ...]
    marks: int
    entitled: Mapping[VillageCode, int]
    counts: Mapping[VillageCode, VoteCount] = field(default_factory=dict)
    received: int = 0
    unused: int = 0
    state: VoteState = VoteState.OPEN
    difference: DifferenceNote | None = None
    ground: VoteGround = VoteGround.CHAIR
    seats: int = 0
    reserved: int = 0
    twice_from: int = 0
    again: Mapping[VillageCode, tuple[VoteCount, ...]] = field(default_factory=dict)
    replaced: Mapping[VillageCode, tuple[VoteCount, ...]] = field(default_factory=dict)
    recounts: tuple[str, ...] = ()
    use: VoteUse = VoteUse.QUESTION
    about: ProposalCode | None = None
    overruled: tuple[Option, ...] = ()
    certified_at_seq: int = 0


Votes = Mapping[VoteId, Vote]


def after_order(votes: Votes, named: Collection[str], back: Collection[str] = ()) -> Votes:
    """The votes after an order was agreed on: those on places, once certified, place no longer what it names.

    What an order that is no longer agreed on had named comes `back` to them.
    """
    return {id_: _overruled(vote, named, back) for id_, vote in votes.items()}


def _overruled(vote: Vote, named: Collection[str], back: Collection[str]) -> Vote:
    if vote.use is not VoteUse.ORDER or not vote.certified_at_seq:
        return vote
    kept = tuple(o for o in vote.options if o in named or (o in vote.overruled and o not in back))
    return vote if kept == vote.overruled else replace(vote, overruled=kept)
