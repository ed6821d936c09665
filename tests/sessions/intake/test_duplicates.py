"""The same wish sent twice."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.intake.duplicates import Pair, suspects
from sessions.office import VillageCode
from sessions.proposals import ProposalDraft

KUTO, BOTOK = VillageCode("33.13.16.2001"), VillageCode("33.13.16.2008")

_OTHERS = tuple(
    (f"{work} {hamlet}", f"Dusun {hamlet} RT {number:02} RW 03")
    for number, (work, hamlet) in enumerate(
        [
            ("Rehab ruang kelas SD", "Banaran"),
            ("Pelatihan menjahit", "Jambon"),
            ("Bibit durian", "Tegalsari"),
            ("PJU", "Sambirejo"),
            ("Jaringan irigasi tersier", "Gondang"),
            ("Kambing", "Ngasem"),
        ],
        start=4,
    )
)


def _draft(activity: str, location: str = "", village: VillageCode = KUTO, kamus: str = "") -> ProposalDraft:
    return ProposalDraft(activity=activity, location=location, village=village, standard_work=kamus)


def _suspected(first: ProposalDraft, second: ProposalDraft) -> tuple[Pair, ...]:
    """Pairs among the two and a handful of other wishes, so that words have their usual weight."""
    others = {f"x{n}": _draft(activity, location) for n, (activity, location) in enumerate(_OTHERS)}
    return suspects({"a": first, **others, "b": second})


def test_the_same_wish_twice_is_suspected_fully() -> None:
    wish = _draft("Pembangunan talud jalan", "Dusun Krajan RT 01 RW 02")
    assert (Pair(a="a", b="b", likeness=100),) == _suspected(wish, wish)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Pembangunan talud jalan", "Dusun Krajan RT 01"), ("Pembuatan talud jln.", "Dk. Krajan, RT 1 RW 02")),
        (("Rehab jembatan Kali Samin", "Dusun Ngledok"), ("Rehabilitasi jembatan kali samin Ngledok", "")),
        (("Drainase depan balai", "Dusun Tegal RT 01-03"), ("Saluran depan balai", "Dusun Tegal RT 02")),
        (("Pembangunan talud Ngledok (RW 02 P1)", "RT 01"), ("Pembangunan talud Ngeledok (RW 02 P7)", "RT 01")),
    ],
)
def test_other_words_for_the_same_work_in_the_same_place_are_suspected(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    pairs = _suspected(_draft(*first), _draft(*second))
    assert [("a", "b")] == [(pair.a, pair.b) for pair in pairs]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Pembangunan talud", "Dusun Krajan"), ("Pembangunan talud", "Dusun Ngledok")),
        (("Pembangunan talud", "Dusun Krajan"), ("Pembangunan drainase", "Dusun Krajan")),
        (("Pembangunan talud", "Dusun Krajan RT 01 RW 02"), ("Pembangunan talud", "Dusun Krajan RT 03 RW 02")),
        (("Pembangunan talud", "Dusun Krajan RT 01 RW 02"), ("Pembangunan talud", "Dusun Krajan RT 01 RW 05")),
        (("Rehab gedung SD Negeri 1 Kuto", "Krajan"), ("Rehab gedung SD Negeri 2 Kuto", "Krajan")),
    ],
)
def test_another_work_or_another_place_is_not_suspected(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert () == _suspected(_draft(*first), _draft(*second))


def test_two_names_of_the_kamus_are_two_kinds_of_work() -> None:
    place = "Keindahan lingkungan", "RT 08 RW 01"
    assert () == _suspected(_draft(*place, kamus="Pengadaan pot tanaman"), _draft(*place, kamus="Pembuatan pergola"))
    assert _suspected(_draft(*place, kamus="Pembuatan pergola"), _draft(*place, kamus="pembuatan Pergola "))
    assert _suspected(_draft(*place, kamus="Pembuatan pergola"), _draft(*place))


def test_a_work_on_the_border_sent_by_both_villages_is_suspected() -> None:
    first = _draft("Talud sungai Samin perbatasan Ngledok", "Sungai Samin, Ngledok", KUTO)
    second = _draft("Talud sungai Samin perbatasan Ngledok", "Ngledok Sungai Samin", BOTOK)
    assert [("a", "b")] == [(pair.a, pair.b) for pair in _suspected(first, second)]


def test_two_villages_may_each_have_a_hamlet_of_the_same_name() -> None:
    first = _draft("Pembangunan talud jalan", "Dusun Krajan RT 01", KUTO)
    second = _draft("Pembangunan talud jalan", "Dusun Krajan RT 01", BOTOK)
    assert () == _suspected(first, second)


def test_pairs_come_with_the_most_alike_first() -> None:
    drafts = {
        "a": _draft("Pembangunan talud jalan Ngledok", "Dusun Ngledok RT 01"),
        "b": _draft("Pembangunan talud jalan lingkungan Ngledok", "Dusun Ngledok RT 01"),
        "c": _draft("Pembangunan talud jalan Ngledok", "Dusun Ngledok RT 01"),
        **{f"x{n}": _draft(activity, location) for n, (activity, location) in enumerate(_OTHERS)},
    }
    assert [("a", "c"), ("a", "b"), ("b", "c")] == [(pair.a, pair.b) for pair in suspects(drafts)]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=6))
def test_each_pair_comes_once_in_the_order_of_arrival(texts: list[tuple[str, str]]) -> None:
    drafts = {f"p{n}": _draft(activity, location) for n, (activity, location) in enumerate(texts)}
    keys = list(drafts)
    pairs = suspects(drafts)
    assert all(keys.index(pair.a) < keys.index(pair.b) and 0 <= pair.likeness <= 100 for pair in pairs)
    assert len(pairs) == len({(pair.a, pair.b) for pair in pairs})


def test_the_twins_among_twelve_hundred_wishes_are_found() -> None:
    chance = random.Random(7)  # noqa: S311 (repeatable)
    works = [
        "talud",
        "drainase",
        "jembatan",
        "rehab SD",
        "posyandu",
        "irigasi",
        "bibit durian",
        "PJU",
        "pasar",
        "sumur",
    ]
    drafts = {
        f"p{n}": _draft(
            f"Pembangunan {chance.choice(works)} Kampung{chance.randrange(60)}",
            f"Dusun Tempat{chance.randrange(90)} RT {chance.randrange(1, 9):02}",
            VillageCode(f"33.13.16.20{chance.randrange(1, 11):02}"),
        )
        for n in range(1_199)
    }
    drafts["twin"] = drafts["p600"]
    assert Pair(a="p600", b="twin", likeness=100) in suspects(drafts)
