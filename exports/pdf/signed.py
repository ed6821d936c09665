"""Is a file one of ours, signed electronically afterwards and nothing else? The rules for what may have been added.

Our bytes stand unchanged in front; what a reader shows is decided by what was added behind them. Of ours only catalog,
pages and description may be said anew, and only to hold the fields of signatures; whatever else was added can then be
reached through such a field alone. Whose a signature is, and whether it is true, is not asked: the service of the
certifier tells that.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from exports.pdf.reading import Malformed, OnPage, PdfStream, Ref, Value, described, printed
from exports.pdf.revisions import (
    MOST_REVISIONS,
    Revision,
    Unaccounted,
    is_named,
    later_revisions,
    own_revision,
    unpacked,
)


class AddedTo(Exception):
    """Something else than signatures was added; `str()` says what, as the end of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedCopy:
    """A file of ours behind which stand this many signatures and time stamps, and nothing else.

    `shown_on` are the pages, from 1, on which a signature has a picture; what that shows is not looked at.
    """

    signatures: int
    stamps: int
    shown_on: tuple[int, ...]


def signed_copy(content: bytes, ours: bytes) -> SignedCopy:
    """What was added to a file that begins with ours; AddedTo where that is not signatures alone."""
    own = own_revision(ours)
    try:
        addition = _Addition(own, later_revisions(content, own))
        addition.require_ours_unchanged()
        fields = dict(addition.fields())
        addition.require_nothing_else_on_pages(fields.keys())
        signatures = _signatures(content, addition, fields.values())
        _require_all_covered(content, addition, signatures)
        shown_on = tuple(_shown(ours, addition))
    except Malformed as error:
        raise AddedTo("isi yang susunannya tidak dikenal sebagai tanda tangan elektronik") from error
    stamps = sum(signature.is_stamp for signature in signatures)
    return SignedCopy(signatures=len(signatures) - stamps, stamps=stamps, shown_on=shown_on)


_PAGES = "halaman yang ditambah, dibuang, atau ditukar"
_UNCOVERED = "tanda tangan yang tidak mencakup seluruh isi"
_BEHIND = "isi di belakang tanda tangan terakhir"
_OTHER_FIELD = "isian yang bukan tanda tangan"

_CATALOG = frozenset({"/AcroForm", "/Extensions", "/Perms", "/DSS", "/Version"})
_EVIDENCE = frozenset({"/DSS", "/Extensions", "/Version"})
"""What may come into the catalog with a signature, and what may still come behind the last one."""

_OF_THE_CATALOG = {
    "/Pages": _PAGES,
    "/Names": "berkas yang disisipkan di dalamnya",
    "/AF": "berkas yang disisipkan di dalamnya",
    "/OpenAction": "perintah yang dijalankan penampil",
    "/AA": "perintah yang dijalankan penampil",
}
_FORM = frozenset({"/Fields", "/SigFlags", "/DA", "/DR", "/Q"})
_FIELD = frozenset({
    "/Type", "/Subtype", "/FT", "/T", "/TU", "/TM", "/V", "/F", "/Ff", "/Rect", "/P", "/AP", "/AS", "/MK", "/BS",
    "/Border", "/Parent", "/Kids", "/Lock", "/SV", "/DA", "/DR", "/Q", "/M", "/NM", "/H", "/StructParent",
})  # fmt: skip
"""What a signature field may say; none of it makes a reader do anything."""

_DEEPEST = 32


class _Addition:
    """Our file and its later revisions, as the last of them leaves them."""

    def __init__(self, own: Revision, later: Sequence[Revision]) -> None:
        self.own, self.later = own, tuple(later)
        self.objects = dict(own.objects)
        for revision in later:
            self.objects.update(revision.objects)
        root = own.trailer["/Root"]
        self.root = root.number if isinstance(root, Ref) else 0
        self.pages = tuple(_leaves(own.objects, unpacked(own.objects[self.root])["/Pages"]))

    def found(self, value: Value) -> Value:
        """What a reference leads to; a reference to nothing is nothing."""
        for _ in range(_DEEPEST):
            if not isinstance(value, Ref):
                return value
            value = self.objects.get(value.number)
        raise Unaccounted("references in a circle")

    def require_ours_unchanged(self) -> None:
        """Of our objects only catalog, pages and description are said anew, and only as a signature needs it."""
        catalog = unpacked(self.own.objects[self.root])
        for number, before in self.own.objects.items():
            after = self.objects[number]
            if after == before:
                continue
            if number == self.root:
                self._require_catalog(catalog, unpacked(after))
            elif number in self.pages:
                self._require_page(self.pages.index(number) + 1, unpacked(before), unpacked(after))
            elif Ref(number, 0) == catalog.get("/Metadata"):
                _require_described_alike(before, after)
            else:
                raise AddedTo(self._what(number, before))

    def _what(self, number: int, before: Value) -> str:
        for place, page in enumerate(self.pages, start=1):
            if Ref(number, 0) == unpacked(self.own.objects[page]).get("/Contents"):
                return f"isi halaman {place} yang diganti"
        kind = before.about.get("/Type") if isinstance(before, PdfStream) else None
        if isinstance(before, Mapping):
            kind = before.get("/Type")
        if is_named(kind, "/Pages"):
            return _PAGES
        is_attached = is_named(kind, "/EmbeddedFile") or is_named(kind, "/Filespec")
        return "berkas di dalamnya (lampiran data) yang diganti" if is_attached else "bagian berkas asli yang diganti"

    def _require_catalog(self, before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
        for key in _changed(before, after) - _CATALOG:
            raise AddedTo(_OF_THE_CATALOG.get(key, "keterangan lain tentang berkas"))
        permitted = self.found(after.get("/Perms"))
        if isinstance(permitted, Mapping) and permitted.keys() - {"/DocMDP"}:
            raise AddedTo("hak pakai yang diubah")

    def _require_page(self, place: int, before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
        if _changed(before, after) - {"/Annots"}:
            raise AddedTo(f"isi halaman {place} yang diganti")
        old, new = self.found(before.get("/Annots")) or (), self.found(after.get("/Annots"))
        if not isinstance(old, tuple) or not isinstance(new, tuple) or new[: len(old)] != old:
            raise AddedTo(f"catatan di halaman {place} yang diganti")

    def fields(self) -> Iterator[tuple[int, Mapping[str, Value]]]:
        """Every field of the form by its number; all of them are for signatures, and do nothing else."""
        form = self.found(unpacked(self.objects[self.root]).get("/AcroForm")) or {}
        if unpacked(form).keys() - _FORM:
            raise AddedTo(_OTHER_FIELD)
        waiting, seen = [unpacked(form).get("/Fields")], set[int]()
        while waiting:
            listed = self.found(waiting.pop()) or ()
            for field in listed if isinstance(listed, tuple) else (None,):
                if not isinstance(field, Ref) or field.number in seen:
                    raise Unaccounted("fields in a circle")
                seen.add(field.number)
                about = unpacked(self.found(field))
                if about.keys() - _FIELD or not is_named(self._kind(about), "/Sig"):
                    raise AddedTo(_OTHER_FIELD)
                yield field.number, about
                waiting.append(about.get("/Kids"))

    def _kind(self, about: Mapping[str, Value]) -> Value:
        """Of a field, or of the one that it is a part of."""
        parent = self.found(about.get("/Parent"))
        return about.get("/FT") or (parent.get("/FT") if isinstance(parent, Mapping) else None)

    def notes(self, page: int) -> tuple[Value, ...]:
        """What was put onto a page that we did not put there."""
        before, after = (
            self.found(unpacked(objects[page]).get("/Annots")) for objects in (self.own.objects, self.objects)
        )
        kept = len(before) if isinstance(before, tuple) else 0
        return after[kept:] if isinstance(after, tuple) else ()

    def require_nothing_else_on_pages(self, fields: Iterable[int]) -> None:
        """What was put onto pages are the places of these fields."""
        known = set(fields)
        for place, page in enumerate(self.pages, start=1):
            for note in self.notes(page):
                is_widget = is_named(unpacked(self.found(note)).get("/Subtype"), "/Widget")
                if not is_widget or not isinstance(note, Ref) or note.number not in known:
                    raise AddedTo(f"catatan atau gambar di atas halaman {place}")


def _leaves(objects: Mapping[int, Value], node: Value) -> Iterator[int]:
    """Numbers of our own pages, in their order."""
    if isinstance(node, Ref):
        kids = unpacked(objects[node.number]).get("/Kids")
        if isinstance(kids, tuple):
            for kid in kids:
                yield from _leaves(objects, kid)
        else:
            yield node.number


def _changed(before: Mapping[str, Value], after: Mapping[str, Value]) -> set[str]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _require_described_alike(before: Value, after: Value) -> None:
    """Title, subject and author are as they were; who signs writes his own time and program beside them."""
    streams = [one for one in (before, after) if isinstance(one, PdfStream) and "/Filter" not in one.about]
    told = [described(one.data) for one in streams]
    if len(told) != len((before, after)) or told[0] != told[1]:
        raise AddedTo("judul atau keterangan berkas yang diganti")


@dataclass(frozen=True, slots=True)
class _Signature:
    """A signature in force: the revision that it came with, and the end of what it covers."""

    revision: Revision
    is_stamp: bool
    end: int


def _signatures(content: bytes, addition: _Addition, fields: Iterable[Mapping[str, Value]]) -> list[_Signature]:
    """The signatures of these fields, each in the one revision that it came with."""
    found: dict[int, _Signature] = {}
    for about in fields:
        value = about.get("/V")
        if value is None:
            continue
        came_with = [own for own in addition.later if isinstance(value, Ref) and value.number in own.places]
        is_one = len(came_with) == 1 and len(found) < MOST_REVISIONS
        if not is_one or not isinstance(value, Ref) or value.number in found:
            raise Unaccounted("a signature that is none, or that was said anew")
        entries = unpacked(addition.objects[value.number])
        end = _covered_up_to(content, came_with[0], value.number, entries)
        found[value.number] = _Signature(came_with[0], is_named(entries.get("/Type"), "/DocTimeStamp"), end)
    return list(found.values())


def _covered_up_to(content: bytes, came_with: Revision, number: int, entries: Mapping[str, Value]) -> int:
    """The end of what a signature covers: from the first byte on all but its own value, which holds its digest."""
    parts, value = entries.get("/ByteRange"), entries.get("/Contents")
    counts = [int(part) for part in parts if isinstance(part, Decimal)] if isinstance(parts, tuple) else []
    if len(counts) != len(("from", "length", "again", "length")) or not isinstance(value, bytes) or not value:
        raise AddedTo(_UNCOVERED)
    if not any(is_named(entries.get("/SubFilter"), kind) for kind in _KINDS):
        raise AddedTo("tanda tangan dari jenis yang tidak dikenal")
    first, length, again, rest = counts
    begins, _ = came_with.places[number]
    gap = content[length:again] if length >= 0 else b""
    is_around_its_value = begins < length < again < came_with.table and _unhexed(gap) == value
    is_to_the_end = again + rest in {came_with.end, came_with.whole_end}
    if first or not is_to_the_end or not is_around_its_value:
        raise AddedTo(_UNCOVERED)
    signed = content[:length] + content[again : again + rest]
    if not any(hashlib.new(name, signed).digest() in value for name in _DIGESTS):
        raise AddedTo("tanda tangan yang tidak cocok dengan isinya")
    return again + rest


_KINDS = ("/adbe.pkcs7.detached", "/ETSI.CAdES.detached", "/ETSI.RFC3161")
_DIGESTS = ("sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512")
"""A signature of these kinds holds the digest of what it covers, made by one of these."""


def _unhexed(text: bytes) -> bytes:
    """The bytes that a text in angle brackets says; nothing where it is none."""
    if text[:1] != b"<" or text[-1:] != b">":
        return b""
    try:
        return bytes.fromhex(text[1:-1].decode("ascii"))
    except ValueError:
        return b""


def _require_all_covered(content: bytes, addition: _Addition, signatures: Sequence[_Signature]) -> None:
    """The last one covers the file to its end; only proof of certificates may stand behind."""
    if not signatures:
        raise AddedTo("isi tanpa tanda tangan elektronik")
    last = max(signature.revision.start for signature in signatures)
    behind = [revision for revision in addition.later if revision.start > last]
    if not behind:
        if max(signature.end for signature in signatures) != len(content):
            raise AddedTo(_BEHIND)
        return
    earlier = dict(addition.own.objects)
    for revision in addition.later[: -len(behind)]:
        earlier.update(revision.objects)
    catalog = unpacked(earlier[addition.root])
    again = {Ref(number, 0) for revision in behind for number in revision.objects if number in earlier}
    changed = _changed(catalog, unpacked(addition.objects[addition.root]))
    if again - {Ref(addition.root, 0), catalog.get("/Metadata")} or changed - _EVIDENCE:
        raise AddedTo(_BEHIND)


_MOST_WORDS = 8
_TOUCH = 1.0
"""Points by which a picture may reach over the edge of what we printed."""


def _shown(ours: bytes, addition: _Addition) -> Iterator[int]:
    """Pages, from 1, with the picture of a signature; AddedTo where one lies over what we printed."""
    for place, page in enumerate(addition.pages, start=1):
        boxes = [box for note in addition.notes(page) if (box := _box(addition, note)) is not None]
        if not boxes:
            continue
        yield place
        hidden = [one.text for one in printed(ours, place - 1) if any(_overlap(box, one) for box in boxes)]
        if hidden:
            words = " ".join(" ".join(hidden).split()[:_MOST_WORDS])
            told = f" (“{words}”)" if words else ""
            raise AddedTo(f"gambar tanda tangan yang menutupi isi halaman {place}{told}")


def _box(addition: _Addition, note: Value) -> OnPage | None:
    """Where something is shown; None where nothing is."""
    sides = addition.found(unpacked(addition.found(note)).get("/Rect"))
    numbers = [float(side) for side in sides if isinstance(side, Decimal)] if isinstance(sides, tuple) else []
    if len(numbers) != len(("left", "low", "right", "high")):
        raise Unaccounted("no box")
    one, low, other, high = numbers
    box = OnPage("", min(one, other), min(low, high), max(one, other), max(low, high))
    return box if box.right > box.left and box.high > box.low else None


def _overlap(box: OnPage, one: OnPage) -> bool:
    beside = box.left + _TOUCH < one.right and one.left + _TOUCH < box.right
    return beside and box.low + _TOUCH < one.high and one.low + _TOUCH < box.high
