"""The recount: any changed number is found or changes nothing derived, and who wrote the file makes no difference."""

import copy
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import denpasar
from support.any_session import as_drawn, sessions
from support.banned import Text, banned_in
from support.published import Place, Results, keys_of, leaves, results_of, rich, with_leaf, without
from support.small import opened

from exports.results import binding, derived
from exports.results.balanced import Imbalance
from exports.results.consistency import BrokenRule
from exports.results.derived import results as published_results
from exports.results.raw import Codes
from exports.results.rebuilt import session_of
from exports.results.recount import Agreement, Difference, recount
from exports.results.shape import NotResults, first_fault, parse, schema
from sessions.kernel.session import Session
from sessions.record.ledger import Ledger
from tui.commands import hitung

EXAMPLE = Path(__file__).parents[3] / "docs" / "hasil.contoh.json"

QUIET = {
    "sesi", "catatan", "nama", "versi", "kegiatan", "satuan", "alasan", "patokan", "pertanyaan", "unsur", "riwayat",
    "lokasi", "masalah", "kode_sub_kegiatan", "volume_usulan", "satuan_usulan", "perangkat_daerah_usulan",
}  # fmt: skip
"""Told beside the numbers; nothing is computed from them."""

SOMETIMES = {
    "perangkat_daerah": "only a ceiling of an agency goes by it",
    "penerima_kk": "only a tie goes by it",
    "prioritas_desa": "only a tie, and the village's own order",
    "biaya_disepakati": "of who left the running only the cost that was asked for counts",
    "skor": "who left the running has no score",
    "desa": "where a delegate is from",
    "nomor": "the only settlement may have any number",
    "hak_suara": "fewer cards may be handed out than a village has a right to",
    "kuota_per_desa_per_bidang": "not a kind of line that was adopted",
    "pagu_perangkat_daerah": "not a kind of line that was adopted",
}
"""Raw values that need not matter, and why."""

OF_A_VOTE = {
    "abstain", "tidak_memberi_suara", "dibagikan", "rusak", "tidak_kembali", "dalam_kotak", "tidak_sah",
    "kartu_diterima", "kartu_sisa", "catatan_selisih", "pilihan_per_kartu", "disahkan_ke", "tentang",
}  # fmt: skip
"""Of the vote with a difference an equation may fail by more, and hands have no cards; a turn matters among several on
the same places, and what a question is about changes nothing."""


@pytest.fixture(scope="module")
def results() -> Results:
    return results_of(rich())


def unbound(results: Results) -> Results:
    """The same data as version 1 wrote them: bound to no paper, and with less asked of them."""
    bound = {key: part for key, part in results.items() if key not in {binding.DIGEST, binding.AFTERWARDS}}
    standings = [{k: v for k, v in row.items() if k != "alasan_urutan"} for row in results["hitungan"]["usulan"]]
    return {**bound, "versi": 1, "hitungan": {**results["hitungan"], "usulan": standings}}


@pytest.fixture(scope="module")
def earlier(results: Results) -> Results:
    return unbound(results)


def others(value: Any) -> list[Any]:
    """Values like this one, and not it."""
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1] if value else [1]
        case str():
            return [f"{value}x"]
        case _:
            return [1]


def verdict(results: Results) -> Agreement | Difference | BrokenRule | None:
    """What `hitung` finds; None where the file cannot be read."""
    if first_fault(results, schema(), schema()["$defs"]) is not None:
        return None
    try:
        return recount(results)
    except NotResults:
        return None


def swept(results: Results, *, ways: int, every: int = 1) -> list[tuple[Place, Any]]:
    """Every leaf, or some of them, changed in so many ways, one after the other: those whose change nobody finds."""
    return [
        (place, other)
        for place, value in [*leaves(results)][::every]
        for other in others(value)[:ways]
        if isinstance(verdict(with_leaf(results, place, other)), Agreement)
    ]


@pytest.fixture(scope="module", params=[1, pytest.param(2, marks=pytest.mark.long)])
def unseen(earlier: Results, request: pytest.FixtureRequest) -> list[tuple[Place, Any]]:
    return swept(earlier, ways=request.param)


def test_any_changed_number_is_found_or_changes_nothing_derived(unseen: list[tuple[Place, Any]]) -> None:
    for place, _ in unseen:
        assert "hitungan" != place[0], place
        assert set(keys_of(place)) & (QUIET | SOMETIMES.keys() | OF_A_VOTE), place


def test_no_change_in_what_the_ranking_goes_by_is_unseen(results: Results, unseen: list[tuple[Place, Any]]) -> None:
    in_the_order = {row["kode"] for row in results["hitungan"]["usulan"] if row["garis"] != "di luar"}
    rows, votes = results["usulan"], results["suara"]
    assert {"2001-01", "2001-02", "2008-01"} == in_the_order
    for place, _ in unseen:
        keys = set(keys_of(place))
        if place[0] == "usulan" and rows[int(place[1])]["kode"] in in_the_order:
            assert not {"skor", "biaya_usulan", "biaya_disepakati", "hasil", "komisi", "desa"} & keys, place
        if place[0] == "suara" and votes[int(place[1])]["nomor"] != 2:
            quiet = {"pertanyaan", "hak_suara", "tidak_memberi_suara", "catatan_selisih", "disahkan_ke", "tentang"}
            assert quiet & keys, place
        if place[0] == "pedoman":
            assert {"versi", "nama", "patokan", "riwayat"} & keys, place


@pytest.mark.long
def test_any_changed_number_of_the_example_is_found_or_changes_nothing_derived() -> None:
    for place, _ in swept(unbound(parse(EXAMPLE.read_bytes())), ways=1, every=23):
        assert "hitungan" != place[0], place
        assert set(keys_of(place)) & (QUIET | SOMETIMES.keys() | OF_A_VOTE), place


def test_every_single_derived_number_of_a_part_of_the_example_is_compared() -> None:
    example = parse(EXAMPLE.read_bytes())
    found = recount(example)
    assert isinstance(found, Agreement)
    names = {"kode", "nomor", "desa", "komisi", "jenis", "perangkat_daerah", "orang"}
    numbers = [place for place, _ in leaves(example["hitungan"]) if place[-1] not in names]
    assert len(numbers) <= found.values + 60
    for place in numbers[:: len(numbers) // 7]:
        [other, *_] = others(dict(leaves(example["hitungan"]))[place])
        assert not isinstance(verdict(with_leaf(example, ("hitungan", *place), other)), Agreement), place


def test_the_derived_parts_are_no_input(earlier: Results) -> None:
    results = earlier
    rows = [{"kode": r["kode"]} for r in results["hitungan"]["usulan"]]
    bare = with_leaf(results, ("hitungan",), {"usulan": rows})
    assert isinstance(recount(bare), Agreement)
    told = {**results, "sesi": {"kecamatan": "x", "tahun_rencana": 2028, "sidik": "00", "kode_verifikasi": "0000"}}
    assert replace(recount(results), code="") == replace(recount(told), code="")


def scrambled(value: Any, dice: random.Random) -> Any:
    """The same file as somebody else may write it: keys and rows in another order; orders of the forum stay."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda _: dice.random())
        return {key: value[key] if key in binding.ORDERED else scrambled(value[key], dice) for key in keys}
    if isinstance(value, list):
        return sorted((scrambled(part, dice) for part in value), key=lambda _: dice.random())
    return value


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_keys_and_rows_does_not_matter(results: Results, seed: int) -> None:
    other = scrambled(results, random.Random(seed))  # noqa: S311 - it shuffles, and keeps no secret
    assert list(other) != list(results)
    assert recount(results) == recount(other)


@pytest.mark.parametrize(
    "place",
    [
        ("desa",), ("komisi",), ("sesi", "sidik"), ("pedoman", "versi"), ("urutan_musyawarah",), ("catatan",),
        *(("hitungan", key) for key in ("batas", "suara", "jumlah", "per_desa", "per_komisi", "utusan")),
        *(("hitungan", key) for key in ("jumlah_bobot", "satu_urutan", "nilai_sama_di_garis")),
        *(("hitungan", "usulan", 0, key) for key in ("suara", "kumulatif", "terhalang", "nilai_sama_dengan")),
        *(("usulan", 0, key) for key in ("asal", "volume", "satuan", "alasan", "biaya_disepakati")),
    ],
    ids=str,
)  # fmt: skip
def test_what_could_be_missing_in_version_1_may_be_missing_there(earlier: Results, place: Place) -> None:
    results = earlier
    if place == ("catatan",):
        found = recount({**results, "catatan": "dari warga"})
        assert replace(recount(results), code="") == replace(found, code="")
    else:
        assert isinstance(verdict(without(results, *place)), Agreement)


def test_a_fraction_of_version_1_need_not_be_in_lowest_terms(earlier: Results) -> None:
    results = earlier
    rows = results["hitungan"]["usulan"]
    at = next(n for n, row in enumerate(rows) if row["kode"] == "2001-02")
    assert "76" == rows[at]["nilai"]
    assert isinstance(verdict(with_leaf(results, ("hitungan", "usulan", at, "nilai"), "228/3")), Agreement)
    assert isinstance(verdict(with_leaf(results, ("hitungan", "usulan", at, "nilai"), "229/3")), Difference)


def told(results: Results, place: Place, value: Any) -> str:
    """The sentence about one change."""
    changed = with_leaf(results, place, value)
    found = verdict(changed)
    match found:
        case BrokenRule():
            return hitung.broken(found)
        case Imbalance():
            return hitung.unbalanced(found, changed)
    assert isinstance(found, Difference)
    return hitung.differs(found, changed)


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("hitungan", "usulan", 1, "peringkat"), 1, "Usulan {1}: nomor tertulis 1, dihitung 2."),
        (("hitungan", "usulan", 1, "peringkat"), None, "Usulan {1}: nomor tertulis kosong, dihitung 2."),
        (("usulan", 0, "skor", "K1", "sepakat"), 4, "Usulan 2001-01: nilai tertulis 90, dihitung 80."),
        (("usulan", 0, "skor", "K1", "X"), 4, "Usulan 2001-01: nilai tertulis 90, dihitung 85."),
        (("usulan", 0, "skor", "K2"), {"a": 4, "b": 4, "c": 5}, "Usulan 2001-01: nilai tertulis 90, dihitung 92."),
        (
            ("usulan", 0, "skor", "K3"),
            {"a": 4, "b": 4, "c": 3},
            "Usulan 2001-01: nilai tertulis 90, dihitung 266/3 (88,67).",
        ),
        (("usulan", 0, "skor"), {}, "Usulan 2001-01: nilai tertulis 90, dihitung kosong."),
        (
            ("hitungan", "usulan", 0, "melangkahi_urutan_desa"),
            True,
            ("Usulan 2001-01: mendahului prioritas pengusulnya tertulis ya, dihitung tidak."),
        ),
        (
            ("hitungan", "usulan", 0, "nilai_sama_dengan"),
            ["2008-01", "2003-01"],
            ("Usulan 2001-01: usulan yang nilainya sama tertulis 2003-01 dan 2008-01, dihitung kosong."),
        ),
        (
            ("hitungan", "nilai_sama_di_garis"),
            [["2003-01", "2001-01"]],
            ("Hitungan keseluruhan: nilai sama di garis batas tertulis 2001-01/2003-01, dihitung kosong."),
        ),
        (
            ("garis", "pagu_kecamatan"),
            10**9,
            "Pagu kecamatan: besarnya tertulis Rp450.000.000, dihitung Rp1.000.000.000.",
        ),
        (
            ("hitungan", "per_desa", 0, "prioritas"),
            9,
            "Desa/kelurahan Kuto: banyaknya usulan prioritas tertulis 9, dihitung 2.",
        ),
        (
            ("hitungan", "per_komisi", 1, "cara"),
            "",
            "Komisi II: cara mengurutkan tertulis kosong, dihitung rubrik berbobot.",
        ),
        (
            ("hitungan", "jumlah", "biaya_prioritas"),
            2,
            ("Hitungan keseluruhan: biaya prioritas menurut hasil tertulis Rp2, dihitung Rp325.000.000."),
        ),
        (
            ("hitungan", "suara", 0, "perolehan"),
            {},
            "Suara 1: perolehan suara 2001-02 tidak tertulis dalam hitungan, tetapi ada menurut hitungan ulang (7).",
        ),
        (
            ("hitungan", "suara", 2, "terpilih", 0, "suara"),
            9,
            "Suara 3, orang-02: perolehan suara tertulis 9, dihitung 5.",
        ),
        (
            ("hitungan", "suara", 0, "disetujui"),
            True,
            (
                "Suara 1: persetujuan atas pertanyaannya tertulis dalam hitungan (ya), "
                "tetapi tidak ada menurut hitungan ulang."
            ),
        ),
        (("suara", 0, "kartu_sisa"), 4, "Suara 1: penghitungannya tidak cocok, dan tidak ada catatan selisih."),
        (("suara", 0, "hitungan"), [], "Suara 1: penghitungannya tidak cocok, dan tidak ada catatan selisih."),
        (("pedoman", "kriteria", 0, "bobot"), 49, "Pedoman: bobot kriteria berjumlah 99, seharusnya 100."),
        (
            ("hitungan", "usulan", 0, "kode"),
            "2003-02",
            ("Usulan 2001-01 tidak tertulis dalam hitungan, tetapi ada menurut hitungan ulang."),
        ),
        (
            ("usulan", 0, "hasil"),
            "ditarik pengusul",
            ("Usulan 2001-01 tertulis dalam hitungan, tetapi tidak ada menurut hitungan ulang."),
        ),
        (
            ("hitungan", "usulan"),
            [],
            ("Usulan 2001-01 tidak tertulis dalam hitungan, tetapi ada menurut hitungan ulang."),
        ),
    ],
)
def test_the_first_difference_is_one_sentence(results: Results, place: Place, value: Any, sentence: str) -> None:
    codes = [row["kode"] for row in results["hitungan"]["usulan"]]
    assert sentence.format(*codes) == told(results, place, value)


OF_THE_VERDICTS = (
    "lolos verifikasi 6, tidak lolos verifikasi 0, dikembalikan ke desa 0, diteruskan ke provinsi/pusat 0, dan "
    "dialihkan ke mekanisme hibah 0"
)
WHOLE = "Hitungan keseluruhan"
VERIFICATION = "hasil verifikasi dan yang tidak diverifikasi"
IN_ORDER = "yang bernomor, yang nilainya belum lengkap, dan yang tidak diurutkan"
ENDS = "semua hasil dan yang belum diputus"
BOTH = "selisih biaya menurut usulan dan menurut hasil"
MONEY = "penggabungan, pecahan, pengurangan, dan penambahan"
OF_THE_MONEY = "digabung dan dipecah Rp0, pecahan Rp0, pengurangan Rp1, dan penambahan Rp0"


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("jumlah", "asal", "desa"), 5, f"{WHOLE}: usulan 6, tetapi asal usulan berjumlah 5 (desa 5)."),
        (
            ("jumlah", "verifikasi", "lolos verifikasi"),
            5,
            f"{WHOLE}: usulan 6, tetapi {VERIFICATION} berjumlah 5 (lolos verifikasi 5).",
        ),
        (
            ("jumlah", "diverifikasi"),
            7,
            f"{WHOLE}: diverifikasi 7, tetapi hasil verifikasi berjumlah 6 ({OF_THE_VERDICTS}).",
        ),
        (
            ("per_desa", 0, "urutan", "bernomor"),
            3,
            f"Desa/kelurahan Kuto: usulan 2, tetapi {IN_ORDER} berjumlah 3 (bernomor 3).",
        ),
        (
            ("per_komisi", 0, "belum_diputus"),
            1,
            f"Komisi I: usulan 2, tetapi {ENDS} berjumlah 3 (disepakati 1, cadangan 1, dan belum diputus 1).",
        ),
        (
            ("per_perangkat_daerah", 0, "pengurangan"),
            1,
            f"Perangkat Daerah DPUPR: {BOTH} Rp5.000.000, tetapi {MONEY} berjumlah Rp1 ({OF_THE_MONEY}).",
        ),
    ],
)
def test_sums_that_their_parts_do_not_make_are_told_first(
    results: Results, place: Place, value: Any, sentence: str
) -> None:
    assert sentence == told(results, ("hitungan", *place), value)


@pytest.mark.parametrize(
    ("rows", "name"),
    [("per_desa", "pengusul"), ("per_komisi", "komisi"), ("per_perangkat_daerah", "Perangkat Daerah")],
)
def test_a_row_that_is_not_there_is_missed_in_the_whole(results: Results, rows: str, name: str) -> None:
    fewer = results["hitungan"][rows][1:]
    said = told(results, ("hitungan", rows), fewer)
    assert said.startswith(f"Hitungan keseluruhan: 6 usulan, tetapi jumlah menurut {name} ")


def test_a_sum_whose_parts_are_not_written_in_an_earlier_version_is_compared_alone(results: Results) -> None:
    earlier = {**results, "versi": 1}
    bare = {key: value for key, value in results["hitungan"]["jumlah"].items() if key in {"usulan", "biaya_usulan"}}
    assert isinstance(recount(with_leaf(earlier, ("hitungan", "jumlah"), bare)), Agreement)
    bare["biaya_usulan"] += 1
    assert "biaya menurut usulan tertulis" in told(earlier, ("hitungan", "jumlah"), bare)


def test_a_cause_comes_before_what_follows_from_it(results: Results) -> None:
    changed = results
    for place, value, sentence in (
        (
            ("hitungan", "satu_urutan"),
            False,
            "Hitungan keseluruhan: satu urutan untuk seluruh kecamatan tertulis tidak, dihitung ya.",
        ),
        (
            ("hitungan", "usulan", 0, "garis"),
            None,
            "Usulan 2001-01: kedudukan terhadap garis batas tertulis kosong, dihitung dalam.",
        ),
        (("hitungan", "usulan", 0, "peringkat"), 9, "Usulan 2001-01: nomor tertulis 9, dihitung 1."),
        (("hitungan", "usulan", 0, "peringkat_komisi"), 9, "Usulan 2001-01: nomor di komisi tertulis 9, dihitung 1."),
        (("hitungan", "usulan", 0, "suara"), 9, "Usulan 2001-01: perolehan suara tertulis 9, dihitung kosong."),
        (("hitungan", "usulan", 2, "nilai"), "1", "Usulan 2001-02: nilai tertulis 1, dihitung 76."),
        (("hitungan", "suara", 0, "sah"), 9, "Suara 1: banyaknya suara sah tertulis 9, dihitung 7."),
    ):
        changed = with_leaf(changed, place, value)
        assert sentence == told(changed, place, value)


def keys_below(rules: dict[str, Any]) -> set[str]:
    """Every key that the schema knows in it, at any depth."""
    own = rules.get("properties", {})
    below = [*own.values(), *([rules["items"]] if "items" in rules else [])]
    below += [schema()["$defs"][part["$ref"].removeprefix("#/$defs/")] for part in (rules, *below) if "$ref" in part]
    return {*own, *(key for part in below for key in keys_below(part))}


def test_no_number_is_called_by_a_key_that_people_do_not_read(results: Results) -> None:
    """Each has its words, also where it is missing as a whole; what tells a row from the others is said in its name."""
    known = keys_below(schema()["properties"]["hitungan"]) - NAMES_OF_ROWS
    assert {"peringkat_komisi_tanpa_pemindahan", "biaya_prioritas", "kursi_sisa", "satu_urutan", "terhalang"} <= known
    whole = {"is_written": False, "computed": "b"}
    for key in known:
        for rest in ({"written": "a", "computed": "b"}, {"written": None, **whole}):
            said = hitung.differs(Difference(path=("usulan", ("2001-01",), key), **rest), results)
            assert "_" not in said
            assert [] == banned_in(Text("hitung", said), ())


NAMES_OF_ROWS = {"kode", "nomor", "jenis", "desa", "komisi", "perangkat_daerah", "orang"}


def test_a_key_that_is_missing_is_said_to_be_so(results: Results) -> None:
    for key, words, value in (
        ("terhalang", "batas yang menghalanginya", ""),
        ("peringkat_hitung", "nomor menurut nilai", " (1)"),
    ):
        changed = without(results, "hitungan", "usulan", 0, key)
        said = hitung.differs(recount(changed), changed)
        code = changed["hitungan"]["usulan"][0]["kode"]
        assert (
            f"Usulan {code}: {words} tidak tertulis dalam hitungan, tetapi ada menurut hitungan ulang{value}." == said
        )


def test_of_an_earlier_version_no_code_on_the_paper_is_claimed(results: Results, earlier: Results) -> None:
    found, bare = recount(results), recount(earlier)
    assert isinstance(found, Agreement)
    assert isinstance(bare, Agreement)
    assert f"Kode data {found.code}: cocokkan dengan Berita Acara." in hitung.agreed(found, results)
    assert hitung.agreed(bare, earlier).endswith(
        "bahan ini sama dengan kejadian sidang; berkas versi 1 tidak mempunyai Kode data pada Berita Acara."
    )


def test_a_row_twice_among_the_derived_is_told(results: Results) -> None:
    rows = [*results["hitungan"]["usulan"], results["hitungan"]["usulan"][0]]
    with pytest.raises(NotResults) as caught:
        recount(with_leaf(results, ("hitungan", "usulan"), rows))
    expected = f"h tidak dapat dibaca: hitungan, usulan ke-{len(rows)}: 2001-01 tertulis dua kali."
    assert expected == hitung.unreadable("h", caught.value.fault)


def test_the_settlement_with_the_higher_number_counts(earlier: Results) -> None:
    results = earlier
    pair = ["2001-02", "2003-02"]
    open_again = with_leaf(results, ("usulan", 3, "hasil"), None)
    for ties, first in (
        ([{"nomor": 1, "urutan": pair, "cara": "undian"}, {"nomor": 2, "urutan": pair[::-1], "cara": "undian"}], 1),
        ([{"nomor": 2, "urutan": pair, "cara": "undian"}, {"nomor": 1, "urutan": pair[::-1], "cara": "undian"}], 0),
    ):
        changed = {**open_again, "nilai_sama": ties, "suara": [], "hitungan": {"usulan": [{"kode": pair[first]}]}}
        changed["hitungan"]["usulan"] += [{"kode": r["kode"]} for r in results["usulan"] if r["kode"] != pair[first]]
        changed["hitungan"]["usulan"][0]["peringkat"] = 3
        assert isinstance(recount(changed), Agreement)


def of_any_office(session: Session, dice: random.Random) -> Session:
    """Its villages are called anything, and it belongs to a kabupaten or a kota."""
    office = session.office
    assert office is not None
    villages = tuple(
        replace(village, label=dice.choice(("Desa", "Kelurahan", "Kelurahan", "Nagari"))) for village in office.villages
    )
    regency = dice.choice((office.regency, "Kota Denpasar"))
    return replace(session, office=replace(office, villages=villages, regency=regency))


@as_drawn
@given(sessions(), st.randoms(use_true_random=False))
def test_whatever_was_decided_the_file_agrees_with_its_recount(session: Session, dice: random.Random) -> None:
    session = of_any_office(session, dice)
    last = replace(opened().entries[-1], seq=session.seq, hash="ab" * 32)
    results = published_results(Ledger(session=session, entries=(last,)))
    assert None is first_fault(results, schema(), schema()["$defs"])
    found = recount(results)
    assert isinstance(found, Agreement)
    assert found == recount(scrambled(copy.deepcopy(results), dice))


def test_a_kota_of_desa_and_kelurahan_is_recounted_in_its_own_words() -> None:
    assert isinstance(recount(results_of(denpasar.held())), Agreement)


def codes_of(results: Results) -> str:
    return binding.code(binding.digest(results))


def gone_unnoticed(results: Results, changed: Results) -> bool:
    """Whether somebody who holds the paper believes the changed file: it agrees, and its code is the printed one."""
    found = verdict(changed)
    return isinstance(found, Agreement) and found.code == codes_of(results)


def test_of_all_single_changes_none_passes_both_the_recount_and_the_code_of_the_paper(results: Results) -> None:
    assert not gone_unnoticed(results, {**results, "versi": 1})
    for place, value in leaves(results):
        if place[0] == binding.AFTERWARDS:
            continue
        for changed in (*(with_leaf(results, place, other) for other in others(value)), without(results, *place)):
            if place[0] not in binding.UNBOUND:
                assert codes_of(results) != codes_of(changed), place
            else:
                assert not gone_unnoticed(results, changed), place


def test_what_comes_after_the_closing_is_outside_the_code(results: Results) -> None:
    later = {"nomor_berita_acara": "050/12", "nomor_perbaikan": [], "id_sipd": {"2001-01": "775"}}
    changed = {**results, binding.AFTERWARDS: later}
    assert isinstance(found := verdict(changed), Agreement)
    assert codes_of(results) == found.code
    assert "Tidak tercakup Kode data: nomor Berita Acara dan id SIPD." in hitung.agreed(found, changed)


def rebound(results: Results) -> Results:
    """Changed and given a digest again, as a forger would."""
    return {**results, binding.DIGEST: binding.digest(results)}


@pytest.mark.parametrize(
    ("code", "change", "sentence"),
    [
        ("2001-01", {"digabung_ke": "2008-01"}, "digabung tanpa usulan induk, atau berinduk tanpa digabung."),
        ("2001-01", {"volume_usulan": "999999"}, "hasilnya dan perubahan volume, biaya, atau"),
        ("2008-01", {"biaya_usulan": 75_000_000}, "hasilnya dan perubahan volume, biaya, atau"),
        ("2008-02", {"alasan": ""}, "hasilnya tidak pernah diberikan tanpa alasan, tetapi alasannya kosong."),
    ],
)
def test_raw_parts_that_contradict_each_other_are_told(results: Results, code: str, change: Any, sentence: str) -> None:
    rows = [row | change if row["kode"] == code else row for row in results["usulan"]]
    changed = rebound({**results, "usulan": rows})
    found = recount({**changed, "hitungan": derived_of(changed)})
    assert isinstance(found, BrokenRule)
    assert sentence in hitung.broken(found)
    assert f"Usulan {code}: " in hitung.broken(found)


def derived_of(results: Results) -> Results:
    return derived.parts(session_of(results), Codes(people={}, raters={}))


def test_a_closed_sidang_has_no_open_proposal_and_a_code_of_its_fingerprint(results: Results) -> None:
    closed = rebound({**results, "sesi": {**results["sesi"], "status": "ditutup"}})
    assert isinstance(recount(closed), Agreement)
    other = rebound(with_leaf(closed, ("sesi", "kode_verifikasi"), "0000-0000-0000-0000"))
    assert "kode verifikasi tidak berasal dari sidiknya" in hitung.broken(recount(other))
    rows = [row | {"hasil": None, "alasan": ""} if row["kode"] == "2001-01" else row for row in closed["usulan"]]
    undecided = rebound({**closed, "usulan": rows})
    found = recount({**undecided, "hitungan": derived_of(undecided)})
    assert "Usulan 2001-01: sidang sudah ditutup, tetapi usulan ini belum diputus." == hitung.broken(found)


def test_the_digest_must_be_there_and_be_that_of_the_data(results: Results) -> None:
    told = f"Kode datanya {codes_of(results)}, tertulis"
    assert f"{told} kosong." in hitung.broken(recount(without(results, binding.DIGEST)))
    assert f"{told} ABAB-ABAB-ABAB-ABAB-ABAB." in hitung.broken(recount({**results, binding.DIGEST: "ab" * 32}))


def test_a_score_from_data_is_made_again_and_another_one_is_refused() -> None:
    example = parse(EXAMPLE.read_bytes())
    number, row = next((n, row) for n, row in enumerate(example["usulan"]) if "K2" in row.get("dari_data", {}))
    (name, value), *_ = row["dari_data"]["K2"].items()
    assert "penerima_kk" == name
    other = with_leaf(example, ("usulan", number, "dari_data", "K2", name), "0" if int(value) else "99")
    found = recount(other)
    assert isinstance(found, BrokenRule)
    assert f"Usulan {row['kode']}, K2: skornya tidak mengikuti datanya" in hitung.broken(found)
    unknown = copy.deepcopy(example)
    del unknown["usulan"][number]["dari_data"]["K2"][name]
    assert "tidak dapat ditentukan" in hitung.broken(recount(unknown))
