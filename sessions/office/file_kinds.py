"""What can stand at a key of an office file, how it is read and written, and what can be wrong with it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from operator import attrgetter
from typing import Any

from sessions.kernel.refusals import MusrenbangError, Refused, explain
from sessions.kernel.text import clean


class Problem(StrEnum):
    """Why a line cannot be taken, or, the last three, why it should be looked at.

    Each is its sentence, with `{key}`, `{found}`, `{known}` and `{like}`, the key that may have been meant.
    """

    TOO_LARGE = "berkas terlalu besar untuk berkas kantor (batas 256 KB)."
    NOT_UTF8 = "ada huruf yang tidak terbaca; simpan berkas sebagai UTF-8."
    SYNTAX = "penulisannya tidak terbaca; periksa tanda kutip, kurung siku, dan tanda sama dengan."
    TWICE = "kunci atau bagian ini sudah tertulis di atasnya; hapus salah satu."
    UNKNOWN_KEY = "{key} tidak dikenal{like}."
    MISSING = "{key} belum diisi."
    NOT_A_TEXT = "{key} harus berupa teks di antara tanda kutip; tertulis {found}."
    NOT_A_NUMBER = "{key} harus berupa bilangan bulat 0 sampai 9999 tanpa tanda kutip; tertulis {found}."
    NOT_A_DATE = "{key} harus berupa tanggal seperti 2027-02-05; tertulis {found}."
    NOT_A_LIST = "{key} harus berupa daftar di antara kurung siku; tertulis {found}."
    NOT_A_TABLE = "{key} harus berupa bagian dengan judul di antara kurung siku."
    NOT_ONE_OF = "{key} tertulis {found}; pilihannya: {known}."
    WRONG_COUNT = "{key} harus berisi {known}; tertulis {found}."
    NAMED_TWICE = "{key} {found} sudah tertulis di atasnya."
    PLACE_UNKNOWN = "kode kecamatan {found} tidak dikenal; contoh kode yang benar: 33.13.16."
    ELSEWHERE = "{key} {found} bukan kode desa di kecamatan ini; contohnya: {known}."
    NIP_DIGITS = "{key} terdiri atas 18 angka; tertulis {found}."
    LOGO_MISSING = "berkas logo {found} tidak ditemukan atau tidak dapat dibuka."
    LOGO_TOO_LARGE = "berkas logo {found} lebih besar dari 500 KB; perkecil gambarnya."
    LOGO_NOT_A_PICTURE = "berkas logo {found} bukan gambar PNG atau JPG."
    REFUSED = "{refused}"
    OLD_LAW = "dasar hukum {found} sudah diganti oleh Undang-Undang Nomor 23 Tahun 2014; hapus atau ganti barisnya."
    NIP_DOUBTFUL = "{key} {found} meragukan; cocokkan dengan kartu pegawai."
    BLANK_NAME = "{key} masih kosong, sehingga pejabat ini tidak ikut disalin."

    @property
    def is_warning(self) -> bool:
        """Whether the file can be taken all the same."""
        return self in {Problem.OLD_LAW, Problem.NIP_DOUBTFUL, Problem.BLANK_NAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFault:
    """One thing that is wrong: `line` from 1, None where it is about the whole file; `key` as it is written.

    `found` is what is there, `known` what could stand there, `refused` the rule of the meeting that is broken.
    """

    problem: Problem
    line: int | None = None
    key: str = ""
    found: str = ""
    known: tuple[str, ...] = ()
    refused: Refused | None = None

    def told(self, file: str) -> str:
        """The sentence: `kantor.toml baris 14: kertas tertulis F5; pilihannya: F4, A4.`."""
        sentence = self.problem.format(
            key=self.key,
            found=self.found or "kosong",
            known=", ".join(filter(None, self.known)),
            like=f"; mungkin maksudnya {self.known[0]}" if self.known else "",
            refused=explain(self.refused) if self.refused else "",
        )
        return f"{file} baris {self.line}: {sentence}" if self.line else f"{file}: {sentence}"


class OfficeFileWrong(MusrenbangError):
    """An office file that cannot be taken: its name and everything wrong in it, warnings too, by line."""

    def __init__(self, file: str, faults: Sequence[FileFault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__(f"{file}: {len(self.faults)} faults")

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every fault as it is told."""
        return tuple(fault.told(self.file) for fault in self.faults)


KeyPath = tuple[str | int, ...]
"""`("komisi", 1, "nama")`: keys, and places in lists from 0."""

_QUOTED = 80
"""Characters of a wrong value that are told."""


@dataclass(frozen=True, slots=True)
class At:
    """A place in a file under reading; what is found wrong there is kept with its path, its line is looked up later."""

    path: KeyPath
    faults: list[tuple[KeyPath, FileFault]]

    def below(self, *where: str | int) -> "At":
        """A place below this one."""
        return At((*self.path, *where), self.faults)

    def wrong(
        self, problem: Problem, *, found: object = "", known: Iterable[str] = (), refused: Refused | None = None
    ) -> None:
        """Keep a fault of this place; of what is there the beginning is told."""
        key = ".".join(part for part in self.path if isinstance(part, str))
        quoted = clean(str(found))
        if len(quoted) > _QUOTED:
            quoted = f"{quoted[: _QUOTED - 1].rstrip()}…"
        fault = FileFault(problem=problem, key=key, found=quoted, known=tuple(known), refused=refused)
        self.faults.append((self.path, fault))


@dataclass(frozen=True, slots=True)
class Kind:
    """A value. `read` is given what the file says, what is usual, and the place: where it is wrong, the usual stays.

    `show` gives what is written: a text, a whole number, a date, or a list of them; None is left out.
    """

    read: Callable[[Any, Any, At], Any]
    show: Callable[[Any], Any] = lambda value: value


@dataclass(frozen=True, slots=True)
class FileKey:
    """A key of a table: how its value is taken from its owner and put into it."""

    name: str
    kind: "Kind | FileTable | Tables"
    get: Callable[[Any], Any]
    put: Callable[[Any, Any], Any]


def key(name: str, kind: "Kind | FileTable | Tables", attribute: str = "") -> FileKey:
    """A key for an attribute of its owner or, with dots, of what that holds; without one, for the owner itself."""
    if not attribute:
        return FileKey(name, kind, lambda owner: owner, lambda _, value: value)
    return FileKey(name, kind, attrgetter(attribute), lambda owner, value: with_attribute(owner, attribute, value))


def entry(name: str, kind: "Kind | FileTable | Tables", index: object, usual: Any = "") -> FileKey:
    """A key for one entry of the mapping that is its owner."""
    return FileKey(name, kind, lambda owner: owner.get(index, usual), lambda owner, value: {**owner, index: value})


def with_attribute(owner: Any, attribute: str, value: Any) -> Any:
    """The owner with another value of an attribute, with dots of what that holds."""
    first, _, rest = attribute.partition(".")
    return replace(owner, **{first: with_attribute(getattr(owner, first), rest, value) if rest else value})


@dataclass(frozen=True, slots=True)
class FileTable:
    """A table `[…]`. `opened` makes of a value what its keys are taken from, `made` the value of what was read."""

    keys: tuple[FileKey, ...]
    opened: Callable[[Any], Any] = lambda value: value
    made: Callable[[Any, At], Any] = lambda owner, _: owner

    def read(self, values: Any, usual: Any, at: At) -> Any:
        """The usual one with what is written; a key that is not known is told with the one most like it."""
        if not isinstance(values, dict):
            at.wrong(Problem.NOT_A_TABLE)
            return usual
        owner = self.opened(usual)
        names = [key.name for key in self.keys]
        for key in self.keys:
            if key.name in values:
                owner = key.put(owner, key.kind.read(values[key.name], key.get(owner), at.below(key.name)))
            elif key.kind is NEEDED:
                at.below(key.name).wrong(Problem.MISSING)
        for name in values:
            if name not in names:
                at.below(name).wrong(Problem.UNKNOWN_KEY, known=get_close_matches(name, names, n=1))
        return self.made(owner, at)


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables `[[…]]`, each beginning as `blank`. No two have one name: `name_of` a value, told at the key `named`."""

    table: FileTable
    blank: Any
    named: str
    name_of: Callable[[Any], str]

    def read(self, values: Any, usual: Any, at: At) -> Any:
        """The values in their order; without any, the usual ones."""
        if not (isinstance(values, list) and all(isinstance(value, dict) for value in values)):
            at.wrong(Problem.NOT_A_TABLE)
            return usual
        found = tuple(self.table.read(value, self.blank, at.below(place)) for place, value in enumerate(values))
        seen: set[str] = set()
        for place, name in enumerate(map(self.name_of, found)):
            if name and name.casefold() in seen:
                at.below(place, self.named).wrong(Problem.NAMED_TWICE, found=name)
            seen.add(name.casefold())
        return found or usual


def _kind(problem: Problem, parsed: Callable[[Any], Any], show: Callable[[Any], Any] = lambda value: value) -> Kind:
    """A kind of which None is the problem."""

    def read(value: Any, usual: Any, at: At) -> Any:
        found = parsed(value)
        if found is None:
            at.wrong(problem, found=value)
        return usual if found is None else found

    return Kind(read, show)


def one_of(words: Iterable[str]) -> Kind:
    """One of these words, whatever its letters; of a mapping, what the word stands for. The first for what has none."""
    known: Mapping[str, Any] = words if isinstance(words, Mapping) else {word: word for word in words}
    meant = {word.casefold(): value for word, value in known.items()}

    def read(value: Any, usual: Any, at: At) -> Any:
        word = TEXT.read(value, None, at)
        if word is None:
            return usual
        if word.casefold() not in meant:
            at.wrong(Problem.NOT_ONE_OF, found=value, known=known)
        return meant.get(word.casefold(), usual)

    return Kind(read, lambda value: str(next((word for word, one in known.items() if one == value), next(iter(known)))))


def list_of(item: Kind) -> Kind:
    """A list; empty texts are left out."""

    def read(values: Any, usual: Any, at: At) -> Any:
        if not isinstance(values, list):
            at.wrong(Problem.NOT_A_LIST, found=values)
            return usual
        found = (item.read(value, None, at.below(place)) for place, value in enumerate(values))
        return tuple(value for value in found if value is not None and value != "")

    return Kind(read, lambda values: list(map(item.show, values)))


def _text(value: Any) -> str | None:
    return clean(value) if isinstance(value, str) else None


def _needed(value: Any, usual: Any, at: At) -> Any:
    text = TEXT.read(value, None, at)
    if text == "":
        at.wrong(Problem.MISSING)
    return text or usual


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _date(value: Any) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


def _share(value: Any, usual: Any, at: At) -> Any:
    written = TEXT.read(value, None, at)
    share = _SHARE.fullmatch(written or "")
    if written is not None and not share:
        at.wrong(Problem.NOT_ONE_OF, found=written, known=("1/2", "2/3"))
    return (int(share[1]), int(share[2])) if share else usual


_SHARE = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})", re.ASCII)

TEXT = _kind(Problem.NOT_A_TEXT, _text, lambda text: str(text or ""))
OPTIONAL = Kind(TEXT.read, lambda text: text or None)
"""A text that is not written where it is empty."""

NEEDED = Kind(_needed)
"""A text that must be there."""

NIP = Kind(lambda *where: re.sub(r"[\s.]", "", TEXT.read(*where)))
WHOLE = _kind(Problem.NOT_A_NUMBER, _whole)
NUMBER = _kind(Problem.NOT_A_NUMBER, lambda value: value if _whole(value) in range(10_000) else None)
CAP = Kind(lambda *where: NUMBER.read(*where) or None, lambda cap: cap or 0)
"""A number of which 0 means none."""

DATE = _kind(Problem.NOT_A_DATE, _date)
SHARE = Kind(_share, lambda share: f"{share[0]}/{share[1]}")
"""Two numbers, written `2/3`."""
