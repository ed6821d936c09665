"""The same wish sent twice."""

import random
import sys
from collections.abc import Callable, Mapping
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lookalike_pairs import CODES, PLACES, VILLAGES, WORKS, Labelled, labelled, wish

from sessions.intake.duplicates.likeness import misspelt
from sessions.intake.duplicates.pairs import MOST_PARTNERS, Likeness, suspects
from sessions.intake.duplicates.traits import TraitKind
from sessions.intake.duplicates.wishes import place_numbers
from sessions.values.office import VillageCode
from sessions.values.proposals import ProposalDraft

KUTO, BOTOK = VillageCode("33.13.16.2001"), VillageCode("33.13.16.2008")


def _suspected(first: ProposalDraft, second: ProposalDraft) -> tuple[Likeness, ...]:
    return suspects({"a": first, "b": second}, VILLAGES)


def _told(likeness: Likeness) -> dict[TraitKind, str]:
    return {trait.kind: trait.what for trait in likeness.alike}


def test_of_the_labelled_pairs_nearly_all_are_found_and_hardly_any_other() -> None:
    pairs = labelled()
    wished, found = [p for p in pairs if p.is_one], [p for p in pairs if _suspected(p.first, p.second)]
    right = sum(p.is_one for p in found)
    assert (True, True) == (len(wished) >= 120, len(pairs) - len(wished) >= 250)
    assert 95 * len(wished) <= 100 * right
    assert 80 * len(found) <= 100 * right


@pytest.mark.parametrize("told", ["tangan", "salah ketik", "terpisah", "singkatan", "sinonim", "rt garis", "tanpa rt"])
def test_each_way_of_telling_a_wish_again_is_found_for_itself(told: str) -> None:
    wished = [p for p in labelled() if p.is_one and p.told == told]
    found = sum(bool(_suspected(p.first, p.second)) for p in wished)
    assert 90 * len(wished) <= 100 * found


@pytest.mark.parametrize(
    "told", ["rt lain", "rw lain", "dusun lain", "dusun lain, sinonim", "pekerjaan lain", "desa lain", "pelatihan"]
)
def test_each_way_of_wanting_something_else_is_left_alone(told: str) -> None:
    others = [p for p in labelled() if not p.is_one and p.told == told]
    assert (len(WORKS), []) == (len(others), [p for p in others if _suspected(p.first, p.second)])


@given(st.sampled_from(labelled()))
def test_it_does_not_matter_which_of_the_two_came_first(pair: Labelled) -> None:
    (here, there) = (_suspected(pair.first, pair.second), _suspected(pair.second, pair.first))
    assert [likeness.score for likeness in here] == [likeness.score for likeness in there]


@given(st.lists(st.sampled_from([w for p in labelled() for w in (p.first, p.second)]), max_size=8), st.randoms())
def test_the_order_of_arrival_does_not_matter(drafts: list[ProposalDraft], chance: random.Random) -> None:
    numbered = [(str(number), draft) for number, draft in enumerate(drafts)]
    shuffled = chance.sample(numbered, len(numbered))

    def scored(those: list[tuple[str, ProposalDraft]]) -> Mapping[frozenset[str], int]:
        return {frozenset({p.a, p.b}): p.score for p in suspects(dict(those), VILLAGES)}

    assert scored(numbered) == scored(shuffled)


@pytest.mark.parametrize("make", [lambda text: wish(text, "Dk. Krajan RT 01"), wish])
def test_the_same_wish_twice_is_suspected_fully(make: Callable[[str], ProposalDraft]) -> None:
    (found,) = _suspected(make("Pembangunan talud jalan"), make("Pembangunan talud jalan"))
    assert (("a", "b"), 100, "") == ((found.a, found.b), found.score, _told(found)[TraitKind.TEXT])


def test_the_reasons_say_what_is_alike() -> None:
    first = wish("Talud jalan Ganten–Plosorejo", "Makam Sentono RT 02/RW 05", "Ganten", "80 m", 200)
    second = wish("Senderan Plosorejo-Ganten", "utara makam Sentono RT 2", "Plosorejo", "80 M", 200)
    (found,) = _suspected(first, second)
    assert {
        TraitKind.WORK: "talud",
        TraitKind.PLACE: "Sentono",
        TraitKind.RT: "02",
        TraitKind.BORDER: "",
        TraitKind.VOLUME: "",
        TraitKind.COST: "",
    } == _told(found)


def test_a_volume_three_times_as_large_makes_the_two_less_alike() -> None:
    def score(volume: str) -> int:
        (found,) = _suspected(
            wish("Talud Dk. Jetis", "Dk. Jetis", volume="20 m"), wish("Talud Jetis", "Jetis Pelem", volume=volume)
        )
        return found.score

    assert (10, 3) == (score("59 m") - score("60 m"), score("20 m") - score("21 m"))


@pytest.mark.parametrize(
    ("text", "rt", "rw"),
    [
        ("RT 01-03, 05 RW 02", {1, 2, 3, 5}, {2}),
        ("RT 01/02", {1}, {2}),
        ("RT.1/RW.2", {1}, {2}),
        ("RT/RW 01/02", {1}, {2}),
        ("RT 01/02 RW 03", {1, 2}, {3}),
        ("RT 03 dan 05 RW 1", {3, 5}, {1}),
        ("Dk. Krajan 12", set(), set()),
    ],
)
def test_rt_and_rw_are_read_in_every_spelling(text: str, rt: set[int], rw: set[int]) -> None:
    assert (rt, rw) == place_numbers(text)


@pytest.mark.parametrize(
    ("first", "second", "is_one"),
    [
        ("RT 01 s.d. RT 03", "RT 02", True),
        ("RT 01 sampai RT 03", "RT 04", False),
        ("RT 02 RW IV", "RT 02 RW 04", True),
        ("RT 02 RW IV", "RT 02 RW 05", False),
    ],
)
def test_ranges_and_roman_numbers_are_understood(first: str, second: str, *, is_one: bool) -> None:
    pairs = _suspected(wish("Drainase Dk. Tegal", first), wish("Drainase Dk. Tegal", second))
    assert is_one is bool(pairs)


def test_words_are_misspelt_by_one_letter_lost_added_changed_or_moved() -> None:
    twins = misspelt(["ngledok", "ngeledok", "ngledog", "nlgedok", "ngeleduk", "rt", "rw", "@123456", "@123457"])
    assert {"ngeledok", "ngledog", "nlgedok"} == twins["ngledok"]
    assert {"rt", "rw", "@123456", "@123457"}.isdisjoint(twins)


def test_two_names_of_the_kamus_are_two_kinds_of_work() -> None:
    def called(kamus: str) -> ProposalDraft:
        return ProposalDraft(activity="Keindahan kampung", location="RT 08 RW 01", village=KUTO, standard_work=kamus)

    assert () == _suspected(called("Pengadaan pot tanaman"), called("Pembuatan pergola"))
    assert _suspected(called("Pembuatan pergola"), called("pembuatan Pergola "))
    assert _suspected(called("Pembuatan pergola"), called(""))


def test_villages_that_are_not_known_by_name_are_compared_by_the_names_they_share() -> None:
    first = ProposalDraft(activity="Talud sungai Samin", location="Sungai Samin, Ngledok", village=KUTO)
    second = ProposalDraft(activity="Talud Kali Samin", location="Ngledok, Sungai Samin", village=BOTOK)
    krajan = [ProposalDraft(activity="Talud jalan", location="Dk. Krajan RT 01", village=v) for v in (KUTO, BOTOK)]
    assert [("a", "b")] == [(pair.a, pair.b) for pair in suspects({"a": first, "b": second})]
    assert () == suspects(dict(zip("ab", krajan, strict=True)))


def test_pairs_come_with_the_most_alike_first() -> None:
    drafts = {
        "a": wish("Pembangunan talud jalan Ngledok", "Dusun Ngledok RT 01"),
        "b": wish("Pembangunan talud jalan lapangan Ngledok", "Dusun Ngledok RT 01"),
        "c": wish("Pembangunan talud jalan Ngledok", "Dusun Ngledok RT 01"),
    }
    assert [("a", "c"), ("a", "b"), ("b", "c")] == [(pair.a, pair.b) for pair in suspects(drafts)]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=6))
def test_each_pair_comes_once_in_the_order_of_arrival_whatever_is_written(texts: list[tuple[str, str]]) -> None:
    drafts = {f"p{n}": wish(activity, location) for n, (activity, location) in enumerate(texts)}
    keys = list(drafts)
    pairs = suspects(drafts, VILLAGES)
    assert all(keys.index(pair.a) < keys.index(pair.b) and 0 <= pair.score <= 100 for pair in pairs)
    assert len(pairs) == len({(pair.a, pair.b) for pair in pairs})


def test_a_mass_of_equal_wishes_gives_each_its_neighbours_and_no_more() -> None:
    pairs = suspects({str(n): wish("Talud Dk. Krajan", "Dk. Krajan") for n in range(40)})
    named = [name for pair in pairs for name in (pair.a, pair.b)]
    assert {str(n) for n in range(40)} == set(named)
    assert 40 * MOST_PARTNERS >= len(pairs)
    assert ("0", "1") == (pairs[0].a, pairs[0].b)


def _crowd(size: int) -> dict[str, ProposalDraft]:
    chance = random.Random(7)  # noqa: S311 (repeatable)
    return {
        f"p{n}": wish(
            f"{chance.choice(chance.choice(WORKS))} Dk. {chance.choice(PLACES)[0]}{'abcdefghij'[n % 10] * 4}",
            f"RT {chance.randrange(1, 20):02} RW {chance.randrange(1, 9):02}",
            chance.choice(list(CODES)),
        )
        for n in range(size)
    }


def test_the_twins_among_hundreds_of_wishes_are_found() -> None:
    drafts = _crowd(400)
    drafts["twin"] = drafts["p200"]
    best = suspects(drafts, VILLAGES)[0]
    assert ("p200", "twin", 100) == (best.a, best.b, best.score)


CROWDS: Mapping[str, Callable[[int], ProposalDraft]] = {
    "sama semua": lambda _: wish("Pembangunan talud jalan Dk. Krajan", "Dk. Krajan RT 01 RW 02"),
    "satu desa, rentang RT lain": lambda n: wish("Talud jalan", f"Dk. Krajan RT {1 + n % 40}-{1 + n % 40 + n // 40}"),
    "satu desa, dusun lain": lambda n: wish(f"Talud jalan Dk. Dusun{n}", f"Dk. Dusun{n} RT {n % 9} RW {n % 7}"),
    "satu desa, pekerjaan lain": lambda n: wish(f"Pembangunan talud macam{n} kelas{n % 33}", "Dk. Krajan"),
    "teks sangat panjang": lambda n: wish("talud " * 300, "krajan pelem " * 150 + str(n)),
}


@pytest.mark.long
@pytest.mark.parametrize("name", CROWDS)
def test_twelve_hundred_wishes_cost_what_their_pairs_cost(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Pairs grow with the square: twice as many wishes may cost four times as much, hardly eight times."""

    def seconds(size: int) -> float:
        drafts = {str(number): CROWDS[name](number) for number in range(size)}
        start = process_time()
        suspects(drafts, VILLAGES)
        return process_time() - start

    few, many = min(seconds(600) for _ in range(3)), min(seconds(1_200) for _ in range(3))
    with capsys.disabled():
        sys.stdout.write(f"\n{name}: 600 usulan {few:.2f} s, 1.200 usulan {many:.2f} s\n")
    assert 7 * few > many
