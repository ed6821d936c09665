"""The whole sidang of the sample as ledgers, one after each of its decisions; only to be read."""

from collections.abc import Sequence

import pytest

from sessions.kinds import KINDS
from sessions.record.codec import decode
from sessions.record.ledger import EMPTY, Entry, Ledger
from sessions.sample.play import scenes


@pytest.fixture(scope="session")
def sidang() -> Sequence[Ledger]:
    ledgers = [EMPTY]
    for seq, scene in enumerate(scenes(), start=1):
        decision = decode(scene.kind, scene.data, KINDS)
        entry = Entry(
            seq=seq, at=scene.at, occurred=None, by=scene.by, kind=scene.kind, decision=decision, hash=str(seq)
        )
        ledgers.append(ledgers[-1].after(entry))
    return ledgers[1:]
