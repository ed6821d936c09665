"""No text uses a word that has a better one, and a word that does is found wherever it stands."""

import pytest
from support.banned import ALLOWED, BANNED, Text, all_texts, banned_in, texts_of

PLANTED = (
    "Usulan itu dapat didanai APBDes atau Dana Desa.",
    "Hal: Pengembalian usulan Musrenbang Desa",
    "pagu kurang pada gilirannya",
    "melangkahi urutan desa",
    "berdasarkan penilaian dengan kriteria pada Komisi I",
    "undian yang diambil Sutarno",
    "156 usulan dan 1 usulan lainnya",
    "cetak kertas komisi",
    "komisi ini belum bersekretaris",
    "tayang di dinding",
    "usulan belum berperingkat",
    "usulan belum dinilai",
    "Memberi nilai 1 sampai dengan 5",
    "2 usulan tanpa harga",
    "tidak ada cadangan utuh",
    "usulan ini pasti masuk",
)


def test_no_text_uses_a_word_that_has_a_better_one() -> None:
    assert [] == [found for text in all_texts() for found in banned_in(text)]


def test_every_banned_word_is_found_where_it_is_planted() -> None:
    assert len(BANNED) == len(PLANTED)
    for text, banned in zip(PLANTED, BANNED, strict=True):
        source = f'def told(code):\n    """Pada gilirannya."""\n    return f"{{code}} " "{text}"\n'
        (found,) = (found for one in texts_of(source, "tui/line/view.py") for found in banned_in(one))
        assert found.startswith("tui/line/view.py:3: “")
        assert found.endswith(banned.instead)


def test_the_help_of_a_command_is_read_and_an_english_docstring_is_not() -> None:
    source = '"""Menampilkan dinding."""\n'
    assert ["tui/commands/layar.py:1: “dinding” → layar hadirin"] == [
        found for text in texts_of(source, "tui/commands/layar.py") for found in banned_in(text)
    ]
    assert [] == list(texts_of(source, "tui/wall/app.py"))


@pytest.mark.parametrize("allowed", ALLOWED, ids=lambda allowed: allowed.pattern)
def test_each_exception_is_needed_and_says_why(allowed) -> None:
    without = tuple(one for one in ALLOWED if one != allowed)
    assert allowed.reason
    assert any(banned_in(text, without) for text in all_texts())


def test_texts_of_every_kind_are_read() -> None:
    read = {text.where for text in all_texts()}
    assert {"docs/panduan.md", "docs/keputusan.md", "sessions/sample/keputusan.jsonl", "tui/shell/keys.py"} <= read
    assert {"tests/goldens/papers/berita-acara.txt", "exports/results/hasil.schema.json"} <= read
    assert Text("docs/panduan.md", "# Panduan sekretaris", 1) in all_texts()
