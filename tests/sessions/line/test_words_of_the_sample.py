"""The reasons of the sample in their three lengths: while ties are open in Pleno II, and when everything is decided."""

import re
from collections.abc import Iterator
from pathlib import Path

from support.golden import assert_golden

from sessions.kernel.session import Session
from sessions.language.local import speaking
from sessions.line import words_brief, words_listed, words_reasons
from sessions.record.sitting import no_tables
from sessions.sample.play import play

GOLDENS = Path(__file__).parents[1] / "goldens"
SHORT, ROW, SENTENCE = 40, 90, 260


def told(session: Session) -> Iterator[str]:
    """Code, then short, row and sentence below each other; of those that differ by numbers and names only the first."""
    said = set()
    for code in session.proposals:
        lengths = (
            words_brief.short(session, code),
            words_brief.row(session, code),
            words_reasons.sentence(session, code),
        )
        assert [len(text) <= most for text, most in zip(lengths, (SHORT, ROW, SENTENCE), strict=True)] == [True] * 3
        shape = re.sub(r"[\d.,]+|\([A-Z]\w+\)", "#", "|".join(lengths))
        if shape not in said:
            said.add(shape)
            yield "\n  ".join((code, *lengths))


def listed(session: Session) -> Iterator[str]:
    """Code and distance, then below each other what may be explained for many, and what is left for the row."""
    said = set()
    for code in session.proposals:
        found = words_listed.of(session, code)
        below = f"{found.below} dari {found.last}" if found.last else "tanpa selisih"
        common = (f"umum: {clause}" for clause in found.shareable)
        own = (f"sendiri: {clause}" for clause in filter(None, found.besides(found.shareable)))
        text = "\n  ".join((f"{code}, {below}", *common, *own))
        shape = re.sub(r"[\d.,]+|\([A-Z]\w+\)", "#", text)
        if shape not in said:
            said.add(shape)
            yield text


def test_every_reason_of_the_sample_is_told_like_this(tmp_path: Path) -> None:
    live, closed = (
        play(tmp_path / name, tables=no_tables, to_the_end=is_whole).session
        for name, is_whole in (("berjalan", False), ("selesai", True))
    )
    with speaking(live.office):
        page = "\n".join((*told(live), "", "---- sesudah penutupan", "", *told(closed)))
        page += "\n".join(("", "", "---- dalam daftar", "", *listed(closed)))
    assert_golden(GOLDENS / "alasan.txt", f"{page}\n")
