"""What differs between two states of a session, as data: what a decision changed, what an undo would take back.

A state is laid out as things with a key (a proposal, a person, a vote); two things of one key are compared field by
field. Volume, cost and agency of a proposal are those in force: agreed, else proposed.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from sessions.kernel.session import QuorumCheck, Session
from sessions.values.attendance import Committee, Movement
from sessions.values.commissions import CommissionId, CommissionResult
from sessions.values.guideline import Guideline, Prefill
from sessions.values.handing import CodeOnPaper, Copied, Handover
from sessions.values.last_year import LastYear, Realized
from sessions.values.moves import Move
from sessions.values.plan import PlanReference
from sessions.values.proposals import Proposal, ProposalCode, Recommendation, SipdEntry
from sessions.values.receiving import ConfirmedList
from sessions.values.report import Filing, Passage, Signature
from sessions.values.votes import DifferenceNote, VoteCount


class Subject(StrEnum):
    """What a change is about; the key tells which one of them."""

    SESSION = "sesi"
    OFFICE = "kantor"
    LAST_YEAR = "tahun lalu"
    STEP = "langkah"
    IMPORT = "impor"
    RECEIPT = "tanda terima"
    PROPOSAL = "usulan"
    COMMISSION = "komisi"
    SIDANG = "sidang"
    AGENDA = "acara"
    PAUSE = "skors"
    OFFICIAL = "pejabat"
    COMMITTEE = "panitia"
    INVITATION = "undangan"
    GUEST = "yang diundang"
    PERSON = "peserta"
    HEADCOUNT = "hitung cepat"
    ABSENCE = "tidak hadir"
    LIST = "daftar usulan"
    MOVEMENT = "pulang dan kembali"
    GUIDELINE = "pedoman"
    CRITERION = "kriteria"
    HOUSE_RULES = "tata tertib"
    ORDER = "urutan"
    MOVE = "geseran"
    CEILING = "besaran garis batas"
    TIE = "nilai sama"
    PAIR = "pasangan"
    VOTE = "pemungutan suara"
    DELEGATES = "utusan"
    NOTE = "catatan"
    PAPER = "dokumen"
    COPY = "salinan"
    CODE = "kode verifikasi"
    HANDOVER = "penyerahan"
    SHEET = "lembar tanda tangan"
    AMENDMENT = "perbaikan"
    REPORT = "laporan"
    SIGNATURE = "tanda tangan"
    PASSAGE = "perjalanan naskah"
    PLAN = "acuan RKPD"
    DELIVERY = "pengiriman"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact that differs.

    `field` is a path of names (`cost`, `scores.K1`, `draft.location`, `card.name`); empty for a thing as a whole, of
    which None is not being there. Keys: proposal code, person id, number of a vote or a step, role, criterion,
    commission, file of a paper, place in a list counted from 1; empty where there is only one of the kind.
    """

    subject: Subject
    key: str
    field: str
    before: object | None
    after: object | None


IN_FORCE = ("volume", "unit", "cost", "agency")
"""Properties of a proposal that tell what is agreed, else what was proposed."""

NOT_FACTS = frozenset(
    {
        "seq", "opened_at_seq", "closed_at_seq", "before", "replaced", "guideline_versions", "passed", "put_right",
        "made_from", "asked_for", "ceilings_set", "adopted_amounts", "certified_at_seq",
    }
)  # fmt: skip
"""Fields that tell what stood before, or again what other fields tell, and nothing more of the meeting."""

_NOTHING = (None, "", ())

_WHOLE = (
    Move,
    Movement,
    Passage,
    PlanReference,
    Filing,
    Copied,
    CodeOnPaper,
    Handover,
    VoteCount,
    DifferenceNote,
    QuorumCheck,
    Prefill,
    Recommendation,
    SipdEntry,
)
"""Values that are told in one piece."""


def changes(before: Session, after: Session) -> tuple[Change, ...]:
    """Everything that differs, in the order of the session's fields; () for two equal states.

    Within a field the things of `after` come first, in their order, then those that are only in `before`.
    """
    found: list[Change] = []
    for name in (field.name for field in fields(Session) if field.name not in NOT_FACTS):
        was, becomes = getattr(before, name), getattr(after, name)
        if was is not becomes and was != becomes:
            for subject, things in _LAYOUT.get(name, ((Subject.SESSION, _alone),)):
                found += _between(subject, name, things(was), things(becomes))
    return tuple(found)


def _between(subject: Subject, name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for key in dict.fromkeys((*after, *before)):
        was, becomes = before.get(key), after.get(key)
        if was is not becomes and was != becomes:
            for field, old, new in _differing(was, becomes):
                told = field or ("" if key or _is_thing(was) or _is_thing(becomes) else name)
                yield Change(subject=subject, key=key, field=told, before=old, after=new)


def _is_thing(value: object) -> bool:
    return is_dataclass(value)


def _differing(was: Any, becomes: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """The parts of two values that differ, each with its path; two forms of nothing do not."""
    if was == becomes or (was in _NOTHING and becomes in _NOTHING):
        return
    if isinstance(was, Mapping) or isinstance(becomes, Mapping):
        old, new = was or {}, becomes or {}
        for key in dict.fromkeys((*new, *old)):
            yield from _differing(old.get(key), new.get(key), _below(path, str(key)))
    elif isinstance(was, Proposal) and isinstance(becomes, Proposal):
        yield from _of_proposals(was, becomes)
    elif is_dataclass(was) and type(was) is type(becomes) and not isinstance(was, _WHOLE):
        for name in (field.name for field in fields(was) if field.name not in NOT_FACTS):
            yield from _differing(getattr(was, name), getattr(becomes, name), _below(path, name))
    else:
        yield path, was, becomes


_TOLD_OTHERWISE = frozenset({"draft", "agreed", "verified_as", "passed", "put_right", "made_from", "asked_for"})


def _of_proposals(was: Proposal, becomes: Proposal) -> Iterator[tuple[str, Any, Any]]:
    """What is in force first; the draft for itself only where that tells something else.

    What the verification gave it is told by its outcome.
    """
    in_force = {name: (getattr(was, name), getattr(becomes, name)) for name in IN_FORCE}
    yield from ((name, old, new) for name, (old, new) in in_force.items() if old != new)
    for name, old, new in _differing(was.draft, becomes.draft):
        if in_force.get(name) != (old, new):
            yield _below("draft", name), old, new
    for name in (field.name for field in fields(Proposal) if field.name not in _TOLD_OTHERWISE):
        yield from _differing(getattr(was, name), getattr(becomes, name), name)


def _below(path: str, name: str) -> str:
    """`scores.K1`; the agreed score of a commission has an empty name."""
    return ".".join(part for part in (path, name) if part)


Things = Callable[[Any], Mapping[str, Any]]
"""The things in a field of the session, by their keys."""


def _alone(value: object) -> Mapping[str, Any]:
    """There is only one of the kind."""
    return {"": value}


def keyed(value: Mapping[Any, Any]) -> Mapping[str, Any]:
    """The things under their keys as texts: `I`, empty for None; a group is `BPD 33.13.16.2007`."""
    return {_key(key): thing for key, thing in value.items()}


def _key(key: Any) -> str:
    return " ".join(map(_key, key)).strip() if isinstance(key, tuple) else str("" if key is None else key)


def _by_id(value: tuple[Any, ...]) -> Mapping[str, Any]:
    return {str(thing.id): thing for thing in value}


def _receipts(value: Mapping[Any, tuple[Any, ...]]) -> Mapping[str, Any]:
    """Each under its village and its number there."""
    return {
        f"{village} {number}": receipt
        for village, receipts in value.items()
        for number, receipt in enumerate(receipts, start=1)
    }


def _confirmed(value: Mapping[Any, ConfirmedList]) -> Mapping[str, Any]:
    """By village, when it confirmed its list."""
    return {str(village): own.at for village, own in value.items()}


def _numbered(value: tuple[Any, ...]) -> Mapping[str, Any]:
    return {str(number): thing for number, thing in enumerate(value, start=1)}


def _begun(value: Mapping[int, Any]) -> Mapping[str, Any]:
    """When a step began is one more fact of the step."""
    return {str(step): {"begun": at} for step, at in value.items()}


def _without_criteria(value: Guideline | None) -> Mapping[str, Any]:
    """The guideline's other fields; a new one is told as a whole."""
    if value is None:
        return {}
    return {"": {f.name: getattr(value, f.name) for f in fields(value) if f.name not in {"criteria", "variants"}}}


def _committee(value: Committee | None) -> Mapping[str, Any]:
    """Decree and speakers, and the posts by their place in the list."""
    if value is None:
        return {}
    own = {field.name: getattr(value, field.name) for field in fields(value) if field.name != "members"}
    return {"": own, **_numbered(value.members)}


def _earlier_years(value: tuple[LastYear, ...]) -> Mapping[str, Any]:
    """Where each list is from, and its items by their code of then."""
    found: dict[str, Any] = {}
    for year in value:
        found[f"RKPD {year.plan_year}"] = {"source": year.source}
        found |= {f"RKPD {year.plan_year} {item.code}": item for item in year.items}
    return found


def _histories(value: Mapping[ProposalCode, Mapping[int, str]]) -> Mapping[str, Any]:
    """The history of a proposal is one more fact of it."""
    return {
        code: {"histories": tuple(f"RKPD {year} {earlier}" for year, earlier in sorted(found.items()))}
        for code, found in value.items()
    }


def _realized(value: Mapping[ProposalCode, Realized]) -> Mapping[str, Any]:
    """What became of a proposal is facts of it."""
    return {
        code: {f.name if f.name != "note" else "remark": getattr(found, f.name) for f in fields(found)}
        for code, found in value.items()
    }


def _signatures(value: tuple[Signature, ...]) -> Mapping[str, Any]:
    """By paper and role, of which there is one each."""
    return {f"{signature.paper} {signature.role}": signature for signature in value}


def _results(value: Mapping[CommissionId, CommissionResult]) -> Mapping[str, Any]:
    """By commission, each with its facts."""
    return {id_: {f.name: getattr(result, f.name) for f in fields(result)} for id_, result in value.items()}


def _moves(value: tuple[Move, ...]) -> Mapping[str, Any]:
    """By the code and the decision that moved it."""
    return {f"{move.code} (keputusan {move.decision})": move for move in value}


def _criteria(value: Guideline | None) -> Mapping[str, Any]:
    """The common ones under `K1`, those of a commission under `I K1`."""
    if value is None:
        return {}
    own = {f"{number} {c.id}": c for number, criteria in value.variants.items() for c in criteria}
    return {**_by_id(value.criteria), **own}


_LAYOUT: Mapping[str, tuple[tuple[Subject, Things], ...]] = {
    "office": ((Subject.OFFICE, _alone),),
    "earlier_years": ((Subject.LAST_YEAR, _earlier_years),),
    "histories": ((Subject.PROPOSAL, _histories),),
    "realized": ((Subject.PROPOSAL, _realized),),
    "steps": ((Subject.STEP, keyed),),
    "steps_begun": ((Subject.STEP, _begun),),
    "imports": ((Subject.IMPORT, _numbered),),
    "receipts": ((Subject.RECEIPT, _receipts),),
    "not_sending": ((Subject.RECEIPT, keyed),),
    "proposals": ((Subject.PROPOSAL, keyed),),
    "confirmed_lists": ((Subject.LIST, _confirmed),),
    "commissions": ((Subject.COMMISSION, _by_id),),
    "sidang": ((Subject.SIDANG, _alone),),
    "agenda": ((Subject.AGENDA, _by_id),),
    "pauses": ((Subject.PAUSE, _numbered),),
    "officials": ((Subject.OFFICIAL, keyed),),
    "committee": ((Subject.COMMITTEE, _committee),),
    "invitation": ((Subject.INVITATION, _alone),),
    "guests": ((Subject.GUEST, keyed),),
    "people": ((Subject.PERSON, keyed),),
    "headcounts": ((Subject.HEADCOUNT, keyed),),
    "absences": ((Subject.ABSENCE, keyed),),
    "movements": ((Subject.MOVEMENT, _numbered),),
    "guideline": ((Subject.GUIDELINE, _without_criteria), (Subject.CRITERION, _criteria)),
    "house_rules": ((Subject.HOUSE_RULES, _alone),),
    "agreed_orders": ((Subject.ORDER, keyed),),
    "order_reasons": ((Subject.ORDER, keyed),),
    "moves": ((Subject.MOVE, _moves),),
    "ceilings": ((Subject.CEILING, _alone),),
    "ceilings_source": ((Subject.CEILING, _alone),),
    "exclusive_pairs": ((Subject.PAIR, keyed),),
    "ties": ((Subject.TIE, _numbered),),
    "votes": ((Subject.VOTE, keyed),),
    "delegates": ((Subject.DELEGATES, _alone),),
    "delegates_by": ((Subject.DELEGATES, _alone),),
    "women_reason": ((Subject.DELEGATES, _alone),),
    "substitutes": ((Subject.DELEGATES, _alone),),
    "results": ((Subject.COMMISSION, _results),),
    "notes": ((Subject.NOTE, _numbered),),
    "issued": ((Subject.PAPER, keyed),),
    "amendments": ((Subject.AMENDMENT, _numbered),),
    "copies_made": ((Subject.COPY, _numbered),),
    "code_written": ((Subject.CODE, _alone),),
    "handed_over": ((Subject.HANDOVER, _alone),),
    "witnesses_signed": ((Subject.SHEET, _alone),),
    "report": ((Subject.REPORT, _alone),),
    "signatures": ((Subject.SIGNATURE, _signatures),),
    "passages": ((Subject.PASSAGE, _numbered),),
    "delivery": ((Subject.DELIVERY, _alone),),
    "plan_references": ((Subject.PLAN, _numbered),),
}
"""How each field of the session is laid out; one that is not named here is told as a whole under SESSION."""
