"""An earlier year out of whatever is at hand: a session folder, a parcel, a backup, hasil.json, or a table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

from exports.results import consistency, packed, shape
from exports.results.shape import NotResults
from sessions.intake.grid import NotATable
from sessions.intake.words import file_sentence
from sessions.kernel.files import beginning
from sessions.kernel.session import Session
from sessions.kernel.text import clean
from sessions.last_year.decisions import LastYearLoaded, RealizationsNoted
from sessions.last_year.decisions_budget import realizations_of
from sessions.last_year.intake import LastYearTable, read_last_year, year_in_name
from sessions.record import backup_file
from sessions.record.errors import JOURNAL
from sessions.record.last_year import NotLastYear, lists_in_backup, lists_in_folder, require_named
from sessions.values.last_year import LastYearItem
from sessions.values.office import Office, VillageCode
from sessions.values.proposals import KEPT, Outcome

T = TypeVar("T")

RESULTS = "hasil.json"
_WORKBOOKS = frozenset({"[Content_Types].xml", "mimetype"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What was found: a list for each plan, the latest first, or only what was realised of a list that is known.

    `is_year_supposed` where the only list is a table that names no year; `skipped` rows of a table were not taken.
    """

    lists: tuple[LastYearLoaded, ...] = ()
    realizations: RealizationsNoted | None = None
    is_year_supposed: bool = False
    skipped: int = 0


def earlier_in(path: Path, session: Session, about: int | None = None) -> Earlier:
    """What this folder or file holds for the session; NotLastYear, or OSError.

    `about` is the plan that a table tells of which has no activities, the latest earlier one where it is None.
    """
    office = session.office
    if office is None:
        raise NotLastYear("Sesi belum dibuka.")
    lists = tuple(_lists(path, office)) if _is_left_by_a_session(path) else None
    if lists is None:
        return _of_table(path, session, office, about)
    earlier = tuple(one for one in lists if one.plan_year < session.plan_year and one.items)
    if not earlier:
        raise NotLastYear(_why_none(path, lists, session.plan_year))
    latest_first = sorted(earlier, key=lambda one: -one.plan_year)
    return Earlier(lists=tuple(replace(one, with_others=True) for one in latest_first))


def _why_none(path: Path, lists: Sequence[LastYearLoaded], plan_year: int) -> str:
    """Nothing of an earlier plan that was decided."""
    later = next((one.plan_year for one in lists if one.plan_year >= plan_year and one.items), None)
    if later is not None:
        return f"{_called(path)}: RKPD {later} tidak lebih awal daripada RKPD {plan_year}."
    return f"{_called(path)} belum memuat usulan yang diputus."


def _called(path: Path) -> str:
    return clean(path.name) or str(path)


def _is_left_by_a_session(path: Path) -> bool:
    """A folder, a journal, a file that begins like JSON, or a zip file that is no workbook."""
    if path.is_dir() or path.name == JOURNAL:
        return True
    if not path.is_file():
        return False
    start = beginning(path, 64)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return True
    return start.startswith(packed.ZIP) and _WORKBOOKS.isdisjoint(_members(path))


def _lists(path: Path, office: Office) -> Iterator[LastYearLoaded]:
    folder = path.parent if path.name == JOURNAL else path
    if folder.is_dir():
        results = folder / RESULTS
        if results.is_file() and not (folder / JOURNAL).exists():
            yield _of_results(results.name, office, lambda: shape.read(results))
        else:
            yield from lists_in_folder(folder, office)
        return
    names = _members(path) if _begins_as_zip(path) else ()
    if backup_file.ABOUT in names:
        yield from lists_in_backup(path, office)
    elif RESULTS in names:
        content = _member(path, RESULTS)
        yield _of_results(_called(path), office, lambda: shape.parse(content))
    elif names:
        raise NotLastYear(f"{_called(path)} bukan paket kiriman atau salinan data: tidak ada {RESULTS} di dalamnya.")
    else:
        yield _of_results(_called(path), office, lambda: shape.read(path))


def _begins_as_zip(path: Path) -> bool:
    return beginning(path, len(packed.ZIP)) == packed.ZIP


def _members(path: Path) -> tuple[str, ...]:
    """The names in a zip file; NotLastYear where it is damaged, or larger than anything a session writes."""
    return _unpacked(path, packed.members)


def _member(path: Path, name: str) -> bytes:
    """One file of a parcel, never more than results may be long."""
    return _unpacked(path, lambda content: packed.member(content, name))


def _unpacked(path: Path, read: Callable[[bytes], T]) -> T:
    try:
        return read(packed.content(path))
    except packed.NotPacked as error:
        raise NotLastYear(f"{_called(path)} {error.why.value}.") from error


def _of_results(name: str, office: Office, read: Callable[[], Mapping[str, Any]]) -> LastYearLoaded:
    """The list that published results leave; from version 2 on only where its code of the data still fits."""
    try:
        results = read()
    except NotResults as error:
        raise NotLastYear(
            f"{name} tidak terbaca sebagai hasil Musrenbang; musrenbang hitung menunjukkan letak kesalahannya."
        ) from error
    whose = results["sesi"]
    _require_ours(name, whose, office)
    require_named(name, is_anonymous=whose.get("anonim", False))
    if next(consistency.contradictions(results), None) is not None:
        raise NotLastYear(f"{name} berubah sesudah diterbitkan: kode datanya tidak cocok lagi. Minta berkas aslinya.")
    numbers = results.get("sesudah_penutupan", {}).get("id_sipd", {})
    rows = (row for row in results["usulan"] if row.get("hasil") and Outcome(row["hasil"]) in KEPT)
    items = tuple(_item(row, numbers.get(row["kode"], ""), office) for row in rows)
    return LastYearLoaded(plan_year=whose["tahun_rencana"], source=name, items=items)


def _require_ours(name: str, whose: Mapping[str, Any], office: Office) -> None:
    code, kecamatan = whose.get("kode_kecamatan"), whose.get("kecamatan", "")
    if (code != office.code) if code else (kecamatan.casefold() != office.kecamatan.casefold()):
        raise NotLastYear(f"{name} milik Kecamatan {kecamatan or '-'}, bukan Kecamatan {office.kecamatan}.")


def _item(row: Mapping[str, Any], sipd_id: str, office: Office) -> LastYearItem:
    asked = row.get("biaya_usulan")
    brought = row.get("biaya_perbaikan", asked)
    village = VillageCode(row["desa"]) if row.get("desa") else None
    return LastYearItem(
        code=clean(row["kode"]),
        activity=clean(row["kegiatan"]) or "-",
        village=village if village is not None and office.village(village) else None,
        location=clean(row.get("lokasi", "")),
        agency=clean(row.get("perangkat_daerah", "")),
        cost=brought if row.get("biaya_disepakati") is None else row["biaya_disepakati"],
        outcome=Outcome(row["hasil"]),
        asked=asked,
        problem=clean(row.get("masalah", "")),
        volume=_volume(row.get("volume")),
        unit=clean(row.get("satuan", "")),
        households=row.get("penerima_kk"),
        sipd_id=clean(sipd_id),
    )


def _volume(text: str | None) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _of_table(path: Path, session: Session, office: Office, about: int | None) -> Earlier:
    try:
        table = read_last_year(path, office)
    except NotATable as error:
        raise NotLastYear(file_sentence(error)) from error
    if table.question:
        raise NotLastYear(f"{table.file_name} belum dapat dimuat: {table.question}")
    if not table.has_activities:
        years = set(table.by_year) - {None}
        noted = realizations_of(table, years.pop() if len(years) == 1 else about)
        return Earlier(realizations=noted, skipped=table.skipped)
    lists = tuple(_lists_of(table, session.plan_year))
    if not lists:
        raise NotLastYear(f"{table.file_name} tidak memuat usulan dari tahun sebelum RKPD {session.plan_year}.")
    return Earlier(lists=lists, is_year_supposed=set(table.by_year) == {None}, skipped=table.skipped)


def _lists_of(table: LastYearTable, before: int) -> Iterator[LastYearLoaded]:
    """A list for each year; rows without one belong to the year in the name of the file, else to the latest."""
    supposed = year_in_name(table.file_name, before) or before - 1
    found: dict[int, dict[str, LastYearItem]] = {}
    for year, items in table.by_year.items():
        for item in items:
            if item.outcome in KEPT and (year or supposed) < before:
                found.setdefault(year or supposed, {}).setdefault(item.code, item)
    for year, items_of_year in sorted(found.items(), reverse=True):
        items = tuple(items_of_year.values())
        yield LastYearLoaded(plan_year=year, source=table.file_name, items=items, with_others=True)
