"""A file with the kamus usulan, and costs held against it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.small import DRAFTS, code, recapped

from sessions.intake.other_tables import Catalogue, catalogue_in
from sessions.intake.reading import pasted_grid, read_grid
from sessions.proposals import facts as proposals
from sessions.proposals.decisions import ProposalAdded
from sessions.proposals.decisions_pairs import ProposalWithdrawn, WorksCatalogueLoaded
from sessions.proposals.facts import dear_ones, standard_work, times_the_kamus
from sessions.values.labels import StandardWork, by_name, is_dear, name_key, names, times_the_price, unit_key
from sessions.values.proposals import Origin

TABLE = """\
KAMUS USULAN 2028;;;
No;Uraian;Satuan;Harga (Rp)
1;Rabat beton jalan;m2;185.000
2;Penerangan jalan umum;titik;9,5 jt

3;Tanpa harga;m;
4;PENERANGAN  JALAN UMUM;titik;8.000.000
"""
RABAT = StandardWork(name="Rabat beton jalan", unit="m2", price=185_000)
LAMP = StandardWork(name="Penerangan jalan umum", unit="titik", price=9_500_000)


def found(text: str) -> Catalogue | None:
    return catalogue_in(pasted_grid(text))


def test_works_are_read_below_their_headings_and_the_first_of_a_name_counts(tmp_path: Path) -> None:
    file = tmp_path / "kamus.csv"
    file.write_text(TABLE, encoding="utf-8")
    catalogue = catalogue_in(read_grid(file))
    assert catalogue is not None
    assert ("kamus.csv", (RABAT, LAMP), 2) == (catalogue.file_name, catalogue.works, catalogue.skipped)


@pytest.mark.parametrize(
    "heading", ["Kamus Usulan;Satuan;Harga Satuan (Rp)", "Nama Pekerjaan;Sat.;Harga", "uraian;SATUAN;harga satuan"]
)
def test_the_headings_have_many_spellings(heading: str) -> None:
    catalogue = found(f"{heading}\nRabat beton jalan;m2;185.000\n")
    assert catalogue is not None
    assert (RABAT,) == catalogue.works


@pytest.mark.parametrize(
    "heading", ["Uraian;Satuan", "Usulan;Satuan;Harga;Desa", "Kegiatan;Satuan;Anggaran", "Uraian;Volume;Satuan;Harga"]
)
def test_a_list_of_proposals_is_no_kamus(heading: str) -> None:
    assert found(f"{heading}\nRabat beton jalan;m2;185.000;1\n") is None


@pytest.mark.parametrize(
    ("unit", "key"), [("M2", "m2"), ("meter", "m"), (" Mtr. ", "m"), ("m²", "m2"), ("Ttk", "titik")]
)
def test_a_unit_is_the_same_in_every_spelling(unit: str, key: str) -> None:
    assert key == unit_key(unit)


@given(st.integers(1, 10**10), st.integers(1, 10**4))
def test_three_times_the_price_is_not_dear_and_one_rupiah_more_is(price: int, volume: int) -> None:
    work = StandardWork(name="x", unit="m", price=price)
    at = times_the_price(work, 3 * price * volume, Decimal(volume), "meter")
    above = times_the_price(work, 3 * price * volume + 1, Decimal(volume), "m")
    assert (Fraction(3), False, True) == (at, is_dear(at), is_dear(above))


@pytest.mark.parametrize(
    ("cost", "volume", "unit"), [(None, Decimal(1), "m2"), (1, None, "m2"), (1, Decimal(0), "m2"), (1, Decimal(1), "m")]
)
def test_without_cost_or_volume_or_in_another_unit_nothing_is_said(
    cost: int | None, volume: Decimal | None, unit: str
) -> None:
    assert times_the_price(RABAT, cost, volume, unit) is None
    assert not is_dear(None)


def test_a_name_is_the_same_in_any_case_and_the_first_of_two_counts() -> None:
    cheaper = replace(RABAT, name="RABAT  beton jalan", price=1)
    assert RABAT == by_name([RABAT, cheaper])[name_key(" rabat Beton  jalan ")]
    assert ("Rabat beton jalan", "Penerangan jalan umum") == names([RABAT, LAMP, RABAT])


def test_proposals_in_the_running_that_cost_far_more_are_named() -> None:
    meeting = recapped()
    dear = replace(DRAFTS[0], activity="PJU", standard_work="penerangan JALAN umum", volume=Decimal(2), unit="titik")
    meeting.decide(
        WorksCatalogueLoaded(file="kamus.csv", sha256="1", works=(RABAT, LAMP)),
        *(
            ProposalAdded(draft=replace(dear, cost=cost, standard_work=name, activity=activity), origin=Origin.VILLAGE)
            for cost, name, activity in (
                (60_000_000, LAMP.name, "PJU"),
                (60_000_000, "", LAMP.name),
                (57_000_000, LAMP.name, "PJU"),
                (90_000_000, "", "PJU"),
                (90_000_000, LAMP.name, "PJU yang ditarik"),
            )
        ),
        ProposalWithdrawn(code=code("2001-07"), by="Kades", reason="Sudah didanai APB Desa"),
    )
    session = meeting.session
    assert {"2001-03", "2001-04"} == dear_ones(session)
    assert LAMP == standard_work(session, session.proposals[code("2001-03")])
    times = times_the_kamus(session, session.proposals[code("2001-03")])
    assert "3,2 kali kamus" == proposals.times(times or Fraction(0))
    assert "Rp9.500.000 per titik" == proposals.price(LAMP)
    assert frozenset() == dear_ones(recapped().session)
