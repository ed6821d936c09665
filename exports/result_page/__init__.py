"""Laman Hasil: one HTML file that a kecamatan sends by message or puts on its site, readable on a telephone.

It needs no network and loads nothing. It holds no names of persons, telephones or addresses: outcomes are public,
people are not. Every text is escaped, and the page's own policy lets no script run but the one it came with.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files

from exports.documents import frame
from exports.result_page import parts
from sessions import amendments, minutes
from sessions.record.ledger import Entry
from sessions.session import Session


def result_page(session: Session, entries: Sequence[Entry], head_hash: str) -> bytes:
    """The page of the session as it was signed last, KONSEP before the closing; raises NotOpened before decision 1."""
    then = amendments.in_force(session)
    facts = minutes.facts(then)
    fingerprint = frame.fingerprint(then, entries, head_hash)
    title = parts.text(f"Hasil {frame.meeting_name(then)}")
    style, script = _own("laman.css"), _own("laman.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    body = "\n".join(
        (
            parts.header(then, facts),
            "<main>",
            parts.totals(facts),
            parts.search(then),
            parts.proposals(then),
            parts.villages(then, facts),
            parts.criteria(then),
            "</main>",
            parts.footer(fingerprint),
        )
    )
    return f"""<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}
<script>{script}</script>
</body>
</html>
""".encode()


def _own(name: str) -> str:
    """A file that lies beside this module."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """As a policy names the only content it allows."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
