"""Which paper of a session a file is: as it was issued or is made again, signed since, for Word, or none of its own."""

import hashlib
from collections.abc import Container, Iterator
from pathlib import PurePosixPath

from exports import parcel, parcel_word
from exports.catalogue import outputs
from exports.pdf.signed import AddedTo, SignedCopy, signed_copy
from sessions.closing.decisions import DocumentsIssued
from sessions.kernel.refusals import MusrenbangError
from sessions.record.ledger import Ledger
from sessions.record.sitting import Sitting
from sessions.sentences.clauses import listed
from tui.papers import manifest


class NotOurs(MusrenbangError):
    """A file is no paper of the session, or something was added to one; `str()` is the sentence."""


def told(file: str, content: bytes, sitting: Sitting) -> str:
    """What a file of this name is, in one sentence; NotOurs."""
    digest = hashlib.sha256(content).hexdigest()
    if kept := [str(seq) for seq, _ in _issued(sitting, digest)]:
        return f"{file} sama, byte demi byte, dengan yang diterbitkan pada keputusan {listed(kept)}."
    if said := signed_since(file, content, sitting):
        return said
    logo = parcel.logo_in(sitting.folder, sitting.session)
    if parcel_word.is_word(content):
        return _for_word(file, content, sitting, logo)
    for ledger in _moments(sitting, {digest, *map(_digest, _fronts(content))}):
        for name in _likeliest_first(file, ledger):
            for form in parcel.forms(name, ledger, logo):
                if form.may_be(content) and (said := _compared(file, content, form, ledger)):
                    return said
    raise NotOurs(f"{file} tidak sama dengan dokumen mana pun yang dihasilkan sesi ini.")


def signed_since(file: str, content: bytes, sitting: Sitting) -> str | None:
    """What was added to a paper that this session issued; None where the file does not begin with one. NotOurs."""
    for front in _fronts(content):
        for _, name in _issued(sitting, _digest(front)):
            return _signed(file, content, name, front)
    return None


def _compared(file: str, content: bytes, form: parcel.FileForm, ledger: Ledger) -> str | None:
    """The sentence where this form of a paper, made again, is the file, or what it begins with."""
    again = form.make()
    if again == content:
        return (
            f"{file} sama, byte demi byte, dengan {form.file} yang dibuat lagi dari jurnal sesi ini, menurut keadaan "
            f"pada keputusan {ledger.session.seq}."
        )
    if form.file.endswith(".pdf") and again and content.startswith(again):
        return _signed(file, content, form.file, again)
    return None


def _signed(file: str, content: bytes, own: str, front: bytes) -> str:
    try:
        copy = signed_copy(content, front)
    except AddedTo as added:
        raise NotOurs(f"{file} berawal dengan {own} sesi ini, tetapi ditambahi sesudah dicetak: {added}.") from added
    pictures = f"gambar tanda tangan di halaman {listed(map(str, copy.shown_on))}" if copy.shown_on else ""
    untold = listed(filter(None, (pictures, "sertifikat", "penanda tangan")))
    return f"{file} sama dengan {own}, {_since(copy)}; {untold} tidak diperiksa, gunakan layanan BSrE."


def _since(copy: SignedCopy) -> str:
    signed = f"lalu ditandatangani elektronik {copy.signatures} kali" if copy.signatures else ""
    stamped = f"diberi {copy.stamps} cap waktu" if copy.stamps else ""
    return " dan ".join(filter(None, (signed, stamped)))


_END, _MOST_FRONTS = b"%%EOF\n", 4


def _fronts(content: bytes) -> Iterator[bytes]:
    """What a PDF may have been before something was added: up to each of the first marks of an end."""
    at = 0
    for _ in range(_MOST_FRONTS):
        at = content.find(_END, at) + len(_END)
        if not content.startswith(b"%PDF") or at < len(_END) or at >= len(content):
            return
        yield content[:at]


def _for_word(file: str, content: bytes, sitting: Sitting, logo: bytes) -> str:
    """Whether a Word file is still as it was written; it binds nobody either way."""
    written = sorted(set(parcel_word.written_at(sitting.folder, _digest(content))))
    earlier = (sitting.ledger.at(seq) for seq in written if 0 < seq < len(sitting.entries))
    for ledger in (sitting.ledger, *earlier):
        if found := parcel_word.same(content, file, ledger, logo):
            return f"{file} sama dengan berkas Word sesi ini ({found}); yang mengikat PDF bertanda tangan."
    raise NotOurs(f"{file} disunting, lebih lama dari yang terakhir ditulis, atau bukan dari sesi ini.")


def _likeliest_first(file: str, ledger: Ledger) -> list[str]:
    """The papers of the session, first those whose name the file bears: making all of them takes seconds."""
    papers = outputs(ledger.session)
    return sorted(papers, key=lambda name: (not file.startswith(papers[name].stem), -len(papers[name].stem)))


def _moments(sitting: Sitting, digests: Container[str]) -> Iterator[Ledger]:
    """The session as it stands, and as it stood when the manifest says that a file of such a digest was made."""
    yield sitting.ledger
    for seq in sorted({line.seq for line in manifest.lines(sitting.folder) or () if line.digest in digests}):
        if seq < len(sitting.entries):
            yield sitting.ledger.at(seq)


def _issued(sitting: Sitting, digest: str) -> Iterator[tuple[int, str]]:
    """Decisions that issued a file of this digest, each with the file's name; later ones may have replaced it."""
    for entry in sitting.entries:
        files = entry.decision.files if isinstance(entry.decision, DocumentsIssued) else {}
        if found := [name for name, known in files.items() if known == digest]:
            yield entry.seq, PurePosixPath(found[0]).name


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
