"""Priorities, households, yes and no."""

import pytest

from sessions.intake.repairs.numbers import priority_in_text, read_households, read_priority, read_yes_or_no
from sessions.intake.verdicts import Why


@pytest.mark.parametrize(
    ("text", "priority", "why"),
    [
        ("1", 1, None),
        ("P3", 3, Why.COUNT_READ),
        ("Prioritas 2", 2, Why.COUNT_READ),
        ("12.", 12, Why.COUNT_READ),
        ("3.0", 3, Why.COUNT_READ),
        ("-", None, None),
        ("0", None, Why.COUNT_UNREADABLE),
        ("I", None, Why.COUNT_UNREADABLE),
        ("1 dan 2", None, Why.COUNT_UNREADABLE),
    ],
)
def test_a_priority_counts_from_one(text: str, priority: int | None, why: Why | None) -> None:
    assert (priority, why) == read_priority(text)


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Jalan Rusak (RW 05 P3)", None),
        ("Meningkatkan Kemampuan (Public Speaking) (Forum Anak P1)", None),
        ("Skrining Usia Produktif (15-59 Tahun) (P10)", 10),
        ("Jalan Rusak (P2).", 2),
        ("Jalan Rusak", None),
        ("Jalan (P2) dan talud (P3)", None),
        ("Jalan (P2) (P3)", None),
        ("(RW 05 P3) jalan rusak", None),
        ("Bantuan (UP3)", None),
        ("Jalan (P0)", None),
    ],
)
def test_a_priority_in_a_text_counts_only_alone_and_at_the_end(text: str, priority: int | None) -> None:
    assert priority == priority_in_text(text)


@pytest.mark.parametrize(
    ("text", "households", "why"),
    [
        ("45", 45, None),
        ("1.250", 1250, None),
        ("45 KK", 45, Why.COUNT_READ),
        ("± 45 kk", 45, Why.COUNT_READ),
        ("45,00", 45, Why.COUNT_READ),
        ("9.999", 9_999, None),
        ("45.000", 45_000, Why.COUNT_UNUSUAL),
        ("10000 KK", 10_000, Why.COUNT_UNUSUAL),
        ("2 RT", None, Why.COUNT_UNREADABLE),
        ("120 jiwa", None, Why.NOT_HOUSEHOLDS),
        ("45-50 KK", None, Why.COUNT_UNREADABLE),
        ("9999999", None, Why.COUNT_UNREADABLE),
        ("", None, None),
    ],
)
def test_households_are_never_taken_from_people(text: str, households: int | None, why: Why | None) -> None:
    assert (households, why) == read_households(text)


@pytest.mark.parametrize(
    ("text", "is_yes", "why"),
    [
        ("ya", True, None),
        ("YA", True, None),
        ("v", True, None),
        ("tidak", False, None),
        ("", False, None),
        ("-", False, None),
        ("x", False, Why.YES_NO_UNREADABLE),
        ("mungkin", False, Why.YES_NO_UNREADABLE),
    ],
)
def test_yes_and_no(text: str, is_yes: bool, why: Why | None) -> None:  # noqa: FBT001
    assert (is_yes, why) == read_yes_or_no(text)


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("Jalan rusak (P3)", 3),
        ("Jalan rusak (P.3)", 3),
        ("Jalan rusak (Prioritas 2)", 2),
        ("Jalan rusak [P1].", 1),
        ("Jalan rusak (prio-4)", 4),
        ("Jalan rusak ( P3 )", 3),
        ("Jalan rusak (RW05P3)", None),
        ("Jalan rusak (P3, RW 05)", None),
        ("Jalan rusak (P3) ,.", 3),
        ("Jalan rusak (P:3)", 3),
        ("Jalan rusak (Prioritas Desa 3)", 3),
        *((f"Jalan rusak (P3{link}{place} 05)", None) for link in (", ", ".", "/", "-") for place in ("RT", "RW")),
        ("Jalan (a) rusak P3)", None),
        ("Jalan [a] rusak P3]", None),
        ("Jalan (P3, RW 05) rusak)", None),
        ("Jalan [P3, RW 05] rusak]", None),
        ("Pipa (P 3 inci)", None),
        ("Jalan rusak (RW 05 P3) dekat pasar", None),
        ("Jalan rusak (SP3)", None),
        ("Jalan rusak (P0)", None),
        ("Jalan rusak P3", None),
    ],
)
def test_a_priority_is_found_in_several_dresses(text: str, priority: int | None) -> None:
    assert priority == priority_in_text(text)


@pytest.mark.parametrize("word", ["prioritas", "Prio", "P", "ke", "No", "nomor", "urutan", "no.", "ke-", "prioritas :"])
def test_words_before_a_priority_say_nothing(word: str) -> None:
    assert (7, Why.COUNT_READ) == read_priority(f"{word} 7")
    assert (None, Why.COUNT_UNREADABLE) == read_priority(f"x{word} 7")


@pytest.mark.parametrize(("text", "priority"), [("999", 999), ("1000", None), ("7)", 7), ("7.", 7), ("7,0", 7)])
def test_a_priority_has_at_most_three_figures(text: str, priority: int | None) -> None:
    assert priority == read_priority(text)[0]


@pytest.mark.parametrize("word", ["kk", "KK.", "k.k", "K.K.", "kepala keluarga", "keluarga", "rumah tangga", "."])
def test_words_for_households_behind_the_number(word: str) -> None:
    assert (45, Why.COUNT_READ) == read_households(f"45 {word}")


@pytest.mark.parametrize("about", ["±", "+/-", "kurang lebih", "sekitar"])
def test_about_so_many_households(about: str) -> None:
    assert (45, Why.COUNT_READ) == read_households(f"{about} 45")


@pytest.mark.parametrize(
    "people", ["jiwa", "orang", "org", "warga", "siswa", "anak", "balita", "lansia", "petani", "anggota"]
)
def test_people_are_no_households(people: str) -> None:
    assert (None, Why.NOT_HOUSEHOLDS) == read_households(f"45 {people.upper()}")
    assert (None, Why.COUNT_UNREADABLE) == read_households(f"45 {people}x")


@pytest.mark.parametrize(("text", "households"), [("1000000", 1_000_000), ("1.000.000", 1_000_000), ("1000001", None)])
def test_households_are_at_most_a_million(text: str, households: int | None) -> None:
    assert households == read_households(text)[0]


@pytest.mark.parametrize("answer", ["ya", "y", "iya", "yes", "true", "1", "v", "✓", "✔", "benar", "YA.", "Benar"])
def test_every_yes_is_one(answer: str) -> None:
    assert (True, None) == read_yes_or_no(answer)


@pytest.mark.parametrize("answer", ["tidak", "t", "tdk", "bukan", "no", "n", "false", "0", "TIDAK."])
def test_every_no_is_one(answer: str) -> None:
    assert (False, None) == read_yes_or_no(answer)
