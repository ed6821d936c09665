"""The paper of a large compilation stays short: what it does not list it counts, and says where it stands."""

from dataclasses import replace
from datetime import UTC, datetime

from exports.joining.paper import MOST_LISTED, Products, paper_of
from exports.text.file import to_text
from sessions.joining import standing
from sessions.joining.receipts import Compilation, FileTurnedAway, Kept, ResultsReceived, Written
from sessions.language.local import speaking
from sessions.office.regions import kecamatan_in

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
REGENCIES = ("33.09", "33.10", "33.11", "33.12", "33.13")
ONE = ResultsReceived(
    name="hasil.json",
    sha256="a" * 64,
    size=1,
    content="",
    code="",
    kecamatan="",
    regency="",
    province="",
    held_on="2027-02-03",
    data_code="AAAA-BBBB",
    digest="",
    closing="",
    supersedes=(),
    minutes_number="",
    amendment="",
    extras=0,
    proposals=10,
    asked=7,
    result=5,
    priorities=2,
    priorities_result=3,
)


def received(regency: str) -> list[ResultsReceived]:
    return [
        replace(ONE, code=own.code, kecamatan=own.place, content=own.code, digest=own.code, closing=own.code)
        for own in kecamatan_in(regency)
    ]


def told(*kept: Kept) -> str:
    compilation = Compilation(
        plan_year=2028, lines=tuple(Written(what=what, at=NOW, by="Sari") for what in kept), at=NOW
    )
    with speaking(None):
        paper = paper_of(compilation, standing.of(compilation), Products(description="b" * 64, not_in_sipd=4))
        return to_text(paper)


def test_a_large_compilation_lists_some_and_counts_the_others():
    everybody = [receipt for regency in REGENCIES for receipt in received(regency)]
    assert len(everybody) > MOST_LISTED
    text = told(*everybody)
    assert f"{len(everybody) - MOST_LISTED} kecamatan lain disebut dalam kecamatan.csv dan penerimaan.csv." in text
    assert "5 WILAYAH" in text
    assert f"Rp{5 * len(everybody)}" in text
    assert "JUMLAH" not in text


def test_what_is_open_is_told_with_its_files():
    first, *others = received("33.13")
    other = replace(first, name="lain.json", content="x", digest="x", closing="x", data_code="CCCC-DDDD")
    bad = [FileTurnedAway(name=f"{n}.txt", sha256="", size=0, why=f"{n}.txt bukan hasil.") for n in range(20)]
    text = told(first, other, *others[:3], *bad)
    assert "Dua penutupan yang berbeda, belum dipilih" in text
    assert "hasil.json (AAAA-BBBB) dan lain.json (CCCC-DDDD)" in " ".join(text.split())
    assert "8 berkas lain disebut dalam penerimaan.csv." in text
    assert "telah dihimpun hasil Musrenbang dari 3 dari 17 kecamatan" in " ".join(text.split())


def test_nothing_that_counts_is_a_paper_too():
    text = told(FileTurnedAway(name="a", sha256="", size=0, why="a bukan hasil."))
    assert "dari 0 dari 0 kecamatan" in " ".join(text.split())
