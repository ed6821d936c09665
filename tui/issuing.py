"""Papers on their way out: the decision that keeps what was issued."""

from collections.abc import Mapping

from exports.parcel import FOLDER
from sessions.decisions import DocumentsIssued
from sessions.session import Session


def issued(session: Session, hashes: Mapping[str, str]) -> DocumentsIssued | None:
    """The decision for the files that `parcel.write` wrote into the session folder.

    None for drafts, which are written before the sidang is closed, and where the same bytes were issued before.
    """
    files = {f"{FOLDER}/{name}": digest for name, digest in hashes.items()}
    if not session.is_closed or files.items() <= session.issued.items():
        return None
    return DocumentsIssued(files=files)
