"""A small kecamatan, and look-alikes of the files that come in."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from sessions.intake.layouts import SIPD_RI
from sessions.intake.preview import preview
from sessions.intake.template import headings
from sessions.intake.verdicts import Preview
from sessions.proposals.fields import IN_FILES
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import CriterionId, Guideline
from sessions.values.house_rules import HouseRules
from sessions.values.office import Agency, Office, Village, VillageCode

HEADINGS = headings(IN_FILES)
"""The form's own, left to right."""

Rows = Iterable[Sequence[object]]
WriteFile = Callable[[str, Rows], Path]
PackWorkbook = Callable[..., bytes]
MakeRow = Callable[..., list[object]]

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override '
    'PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SIPD = [column.headings[0] for column in SIPD_RI.columns]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

I, II, III = CommissionId("I"), CommissionId("II"), CommissionId("III")  # noqa: E741


def _office(villages: tuple[Village, ...]) -> Office:
    return Office(
        code="33.13.16",
        kecamatan="Kerjo",
        regency="Kabupaten Karanganyar",
        province="Jawa Tengah",
        villages=villages,
        agencies=(
            Agency(
                short="DPUPR",
                name="Dinas Pekerjaan Umum dan Penataan Ruang",
                commission=I,
                aliases=("Dinas PU", "Dinas Pekerjaan Umum"),
            ),
            Agency(short="DISPERTAN PP", name="Dinas Pertanian, Pangan dan Perikanan", commission=II),
            Agency(short="DINKES", name="Dinas Kesehatan", commission=III),
            Agency(short="DINSOS", name="Dinas Sosial", commission=III),
        ),
        commissions=(
            Commission(id=I, name="Infrastruktur dan Kewilayahan", short="Infrastruktur"),
            Commission(id=II, name="Perekonomian dan Sumber Daya Alam", short="Ekonomi"),
            Commission(id=III, name="Pemerintahan dan Pembangunan Manusia", short="Manusia"),
        ),
        guideline=Guideline(criteria=(), ladder=(), urgency=CriterionId("K1"), readiness=CriterionId("K2")),
        house_rules=HouseRules(),
    )


@pytest.fixture(scope="session")
def office() -> Office:
    names = {2001: "Kuto", 2002: "Tamansari", 2006: "Karangrejo", 2007: "Kwadungan", 2008: "Botok"}
    villages = tuple(Village(code=VillageCode(f"33.13.16.{tail}"), name=name) for tail, name in names.items())
    return _office(villages)


@pytest.fixture(scope="session")
def kelurahan_office() -> Office:
    names = {1001: "Klojen", 1007: "Kauman", 1008: "Oro-oro Dowo"}
    return _office(
        tuple(
            Village(code=VillageCode(f"35.73.02.{tail}"), name=name, label="Kelurahan") for tail, name in names.items()
        )
    )


@pytest.fixture(scope="session")
def one_village_office() -> Office:
    return _office((Village(code=VillageCode("33.13.16.2007"), name="Kwadungan"),))


@pytest.fixture(scope="session")
def twin_name_office() -> Office:
    return _office(
        (
            Village(code=VillageCode("33.13.16.2001"), name="Kuto"),
            Village(code=VillageCode("33.13.16.1001"), name="Kuto", label="Kelurahan"),
        )
    )


@pytest.fixture
def write_csv(tmp_path: Path) -> WriteFile:
    """Writes rows as comma-separated UTF-8."""

    def write(name: str, rows: Rows) -> Path:
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        path = tmp_path / name
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
        return path

    return write


@pytest.fixture
def write_xlsx(tmp_path: Path) -> WriteFile:
    """Writes rows as the one sheet of an XLSX file; cells keep their types."""

    def write(name: str, rows: Rows) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.worksheets[0].append(list(row))
        path = tmp_path / name
        book.save(path)
        return path

    return write


def _parts(rows: str) -> dict[str, str]:
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Usulan" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }


@pytest.fixture
def pack_workbook() -> PackWorkbook:
    """An XLSX of one sheet `Usulan` from the XML of its rows; other parts may be replaced or added."""

    def pack(rows: str, others: Mapping[str, str | bytes] | None = None) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in {**_parts(rows), **(others or {})}.items():
                archive.writestr(name, content)
        return buffer.getvalue()

    return pack


def _form_row(**cells: object) -> list[object]:
    """A row of the template, good but for what is given by heading (blanks written as _)."""
    good: dict[str, object] = {
        "Desa": "Botok",
        "Usulan Kegiatan": "Pembangunan talud",
        "Lokasi": "Dusun Krajan RT 01",
        "Volume": "40",
        "Satuan": "m",
        "Perkiraan Anggaran (Rp)": "150000000",
        "OPD": "DPUPR",
    }
    given = {key.replace("_", " "): value for key, value in cells.items()}
    cost = {"Perkiraan Anggaran (Rp)": given.pop("Anggaran")} if "Anggaran" in given else {}
    good |= given | cost
    return [good.get(heading, "") for heading in HEADINGS]


def _sipd_row(**cells: object) -> list[object]:
    good: dict[str, object] = {
        "No": 1,
        "ID Usulan": "",
        "Tanggal Usul": "2027-01-05",
        "Pengusul": "Kades Botok",
        "Usulan": "Pembangunan talud jalan",
        "Masalah": "Tebing longsor",
        "Alamat": "Dusun Krajan -7.5612, 111.0201, Kab. Karanganyar",
        "Kecamatan": "Kerjo",
        "Kelurahan": "Botok",
        "OPD Tujuan Awal": "Dinas Kesehatan",
        "OPD Tujuan Akhir": "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Status": "Diteruskan ke Musrenbang Kecamatan",
        "Volume": 40,
        "Satuan": "m",
        "Anggaran": 150_000_000,
    }
    good |= {key.replace("_", " "): value for key, value in cells.items()}
    return [good.get(heading, "") for heading in _SIPD]


@pytest.fixture
def form_row() -> MakeRow:
    """Makes a row of the template, good but for what is given by heading (blanks written as _)."""
    return _form_row


@pytest.fixture
def sipd_row() -> MakeRow:
    """Makes a row of a SIPD-RI export in the same way."""
    return _sipd_row


@pytest.fixture
def read_form(write_csv, office: Office):
    """Previews rows of the template."""

    def read(*rows: Sequence[object], place: Office = office) -> Preview:
        return preview(IN_FILES, write_csv("usulan.csv", [HEADINGS, *rows]), place)

    return read


@pytest.fixture
def read_sipd(write_csv, office: Office):
    """Previews rows of a SIPD-RI export."""

    def read(*rows: Sequence[object]) -> Preview:
        return preview(IN_FILES, write_csv("sipd.csv", [_SIPD, *rows]), office)

    return read
