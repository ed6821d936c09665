"""What a file brings that, in part or whole, was imported before: new, the same, changed, decided already, or gone.

A row is the same proposal by its SIPD id, else by village, wish and place; of a file whose proposals are mostly here,
also by likeness, since a corrected file corrects spellings too. An empty cell takes nothing away: a village's own form
has fewer columns than SIPD.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from operator import attrgetter
from typing import TypeVar

from sessions.intake.repairs.agencies import words_of
from sessions.values.office import VillageCode
from sessions.values.proposals import Origin, Proposal, ProposalCode, ProposalDraft

texts_of = attrgetter("village", "activity", "location")
"""What tells of a draft what is wanted and where: after a change a pair once judged is looked at again."""

_SHORTEST_SIPD_ID = 4
"""Digits below which equal ids are only numbers that start again in the next list."""

_LIKE_ENOUGH = 80
"""Likeness of letters (0..100) from which a row corrects a proposal of the same file and village."""

FROM_VILLAGES = frozenset({Origin.VILLAGE, Origin.KECAMATAN})
"""Origins of what a file of a village or of SIPD brings."""

Key = Hashable
Named = TypeVar("Named", ProposalCode, int)


class ImportFate(StrEnum):
    """What becomes of a row, or of a proposal that the file no longer has."""

    NEW = "baru"
    CHANGED = "berubah"
    SAME = "sama"
    DECIDED = "sudah diputus"
    GONE = "tidak ada lagi"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field of a draft, what it was and what the file says now."""

    field: str
    was: object
    becomes: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row and the proposal it is. `draft` is what the proposal would hold; None for one that is gone.

    Only new and changed ones change anything: what the meeting decided stays, and nothing is taken away.
    """

    fate: ImportFate
    code: ProposalCode | None = None
    draft: ProposalDraft | None = None
    changes: tuple[FieldChange, ...] = ()


def compare(
    fields: Sequence[str],
    proposals: Iterable[Proposal],
    drafts: Sequence[ProposalDraft],
    file: str = "",
    origins: Container[Origin] = FROM_VILLAGES,
) -> tuple[Match, ...]:
    """What each draft of a file is, in the order of the file, then the proposals that it no longer has.

    `fields` are the names of those that a corrected file may change; its row and what the reader made of it are no
    wish. `file` is its name: proposals that came from a file of this name are of the same file. Only proposals of these
    origins are compared.
    """
    known = {p.code: p for p in proposals if p.origin in origins}
    pairing = _Pairing(known, drafts)
    pairing.pair(lambda draft: tuple(getattr(draft, name) for name in fields))
    pairing.pair(lambda draft: draft.sipd_id if len(draft.sipd_id) >= _SHORTEST_SIPD_ID else None, only_single=True)
    pairing.pair(_wish_and_place)
    sources = _sources(known, pairing.codes.values(), file)
    pairing.pair_by_likeness(sources)
    rows = (_match(fields, known, pairing.codes.get(number), draft) for number, draft in enumerate(drafts))
    met = frozenset(pairing.codes.values())
    gone = (
        Match(fate=ImportFate.GONE, code=code) for code, p in known.items() if p.source in sources and code not in met
    )
    return (*rows, *gone)


def says_something_known(proposals: Iterable[Proposal], drafts: Iterable[ProposalDraft]) -> bool:
    """Whether any of the drafts is here already, word for word."""
    here = {_wish_and_place(draft) for proposal in proposals for draft in (proposal.draft, proposal.as_written)}
    return any(_wish_and_place(draft) in here for draft in drafts)


class _Pairing:
    """Rows and proposals that are one, found step by step; each is in one pair at most."""

    __slots__ = ("_drafts", "_known", "_met", "codes")

    def __init__(self, known: Mapping[ProposalCode, Proposal], drafts: Sequence[ProposalDraft]) -> None:
        self._known = known
        self._drafts = drafts
        self._met: set[ProposalCode] = set()
        self.codes: dict[int, ProposalCode] = {}

    def _take(self, number: int, code: ProposalCode) -> None:
        self.codes[number] = code
        self._met.add(code)

    def _open(self) -> tuple[dict[ProposalCode, ProposalDraft], dict[int, ProposalDraft]]:
        here = {code: p.as_written for code, p in self._known.items() if code not in self._met}
        coming = {number: draft for number, draft in enumerate(self._drafts) if number not in self.codes}
        return here, coming

    def pair(self, key_of: Callable[[ProposalDraft], Key | None], *, only_single: bool = False) -> None:
        """Pairs those with the same key in their order; `only_single` where the key names one on each side."""
        here, coming = self._open()
        codes, numbers = _by_key(here, key_of), _by_key(coming, key_of)
        for key, those in numbers.items():
            if only_single and max(len(those), len(codes.get(key, ()))) > 1:
                continue
            for number, code in zip(those, codes.get(key, ()), strict=False):
                self._take(number, code)

    def pair_by_likeness(self, sources: frozenset[str]) -> None:
        """Pairs what is left of the same file and village, the most alike first."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 (only a corrected file needs it)

        here, coming = self._open()
        here = {code: draft for code, draft in here.items() if self._known[code].source in sources}
        places = {code: place for place, code in enumerate(here)}
        texts = _by_village(here)
        ranked = sorted(
            (-likeness, places[code], number, code)
            for number, draft in coming.items()
            for _, likeness, code in process.extract_iter(
                _letters(draft), texts.get(draft.village, {}), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
            )
        )
        for _, _, number, code in ranked:
            if number not in self.codes and code not in self._met:
                self._take(number, code)


def _by_village(
    drafts: Mapping[ProposalCode, ProposalDraft],
) -> Mapping[VillageCode | None, Mapping[ProposalCode, str]]:
    texts: dict[VillageCode | None, dict[ProposalCode, str]] = defaultdict(dict)
    for code, draft in drafts.items():
        texts[draft.village][code] = _letters(draft)
    return texts


def _by_key(
    drafts: Mapping[Named, ProposalDraft], key_of: Callable[[ProposalDraft], Key | None]
) -> Mapping[Key, Sequence[Named]]:
    groups: dict[Key, list[Named]] = defaultdict(list)
    for name, draft in drafts.items():
        key = key_of(draft)
        if key is not None:
            groups[key].append(name)
    return groups


def _wish_and_place(draft: ProposalDraft) -> Key:
    return draft.village, words_of(draft.activity), words_of(draft.location)


def _letters(draft: ProposalDraft) -> str:
    return words_of(f"{draft.activity} {draft.location}")


def _sources(known: Mapping[ProposalCode, Proposal], met: Iterable[ProposalCode], file: str) -> frozenset[str]:
    """Files that this one is again: it has some of their proposals, and their name, or at least half of them.

    A name alone proves nothing: every village calls its file rekap.xlsx.
    """
    all_ = Counter(p.source for p in known.values() if p.source)
    found = Counter(known[code].source for code in met)
    return frozenset(name for name, count in found.items() if name and (name == file or 2 * count >= all_[name]))


def _match(
    fields: Sequence[str], known: Mapping[ProposalCode, Proposal], code: ProposalCode | None, draft: ProposalDraft
) -> Match:
    if code is None:
        return Match(fate=ImportFate.NEW, draft=draft)
    proposal = known[code]
    after = _completed(fields, draft, proposal.as_written)
    changes = tuple(_changes(fields, proposal.as_written, after))
    if not changes:
        return Match(fate=ImportFate.SAME, code=code, draft=proposal.draft)
    fate = ImportFate.DECIDED if proposal.is_decided else ImportFate.CHANGED
    return Match(fate=fate, code=code, draft=after, changes=changes)


def _completed(fields: Sequence[str], draft: ProposalDraft, before: ProposalDraft) -> ProposalDraft:
    """The draft of the file; what it leaves empty stays as it was."""
    kept = {name: getattr(before, name) for name in fields if _is_blank(getattr(draft, name))}
    return replace(draft, **kept)


def _is_blank(value: object) -> bool:
    return value is None or value is False or value in ("", ())


def _changes(fields: Sequence[str], before: ProposalDraft, after: ProposalDraft) -> Iterator[FieldChange]:
    for name in fields:
        was, becomes = getattr(before, name), getattr(after, name)
        if was != becomes:
            yield FieldChange(field=name, was=was, becomes=becomes)
