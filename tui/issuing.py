"""Papers on their way out: the decision that keeps what was issued."""

from collections.abc import Mapping

from exports.parcel import FOLDER
from sessions.decisions import DocumentsIssued
from sessions.session import Session


def issued(session: Session, hashes: Mapping[str, str]) -> DocumentsIssued | None:
    """The decision for the files that `parcel.write` wrote into the session folder.

    None for drafts, which are written while the sidang or an amendment is open, and where the same bytes were issued
    before.
    """
    files = {f"{FOLDER}/{name}": digest for name, digest in hashes.items()}
    is_draft = not session.is_closed or session.amendment is not None
    if is_draft or files.items() <= session.issued.items():
        return None
    return DocumentsIssued(files=files)
