"""The place in an office file: names, villages, commissions, agencies, who does which step, working days, checklist."""

import re
from dataclasses import replace

from sessions.checklist import ChecklistItem, ChecklistItemId
from sessions.commissions import Commission, CommissionId
from sessions.office import Agency, Office, Village, VillageCode
from sessions.office_file import words
from sessions.office_file.faults import Problem
from sessions.office_file.parts import Part, each_once

STEPS = range(1, 9)

_VILLAGE_CODE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}", re.ASCII)


def places(part: Part, usual: Office) -> Office:
    """Everything about the place; what is not written is as usual."""
    days = part.part("hari_libur")
    actors = part.part("pelaksana")
    commissions = _commissions(part, usual)
    found = replace(
        usual,
        kecamatan=part.text("kecamatan", usual.kecamatan),
        regency=part.text("kabupaten", usual.regency),
        province=part.text("provinsi", usual.province),
        seat=part.text("kedudukan", usual.seat),
        utc_offset=part.one_of("zona_waktu", words.ZONES, usual.utc_offset),
        cap_per_village=part.number("batas_usulan_per_desa", 0) or None,
        villages=_villages(part, usual),
        commissions=commissions,
        agencies=_agencies(part, usual, commissions),
        actors={step: who for step in STEPS if (who := actors.text(f"langkah_{step}"))},
        holidays_added=days.dates("ditambah"),
        holidays_struck=days.dates("dicoret"),
        checklist=_checklist(part, usual),
    )
    days.close()
    actors.close()
    return found


def _villages(part: Part, usual: Office) -> tuple[Village, ...]:
    """`[[desa]]`, each of this kecamatan; without any those of the list."""
    tables = part.parts("desa")
    found = []
    for table in tables:
        code = table.text("kode", is_needed=True)
        if code and not (_VILLAGE_CODE.fullmatch(code) and code.startswith(f"{usual.code}.")):
            table.wrong(Problem.ELSEWHERE, "kode", found=code, known=(f"{usual.code}.2001",))
        found.append(
            Village(
                code=VillageCode(code),
                name=table.text("nama", is_needed=True),
                label=table.one_of("sebutan", words.LABELS, "Desa"),
            )
        )
        table.close()
    each_once(tables, "kode", (village.code for village in found))
    return tuple(found) or usual.villages


def _commissions(part: Part, usual: Office) -> tuple[Commission, ...]:
    """`[[komisi]]` with a Roman number, a name and a short one."""
    tables = part.parts("komisi")
    found = []
    for table in tables:
        name = table.text("nama", is_needed=True)
        found.append(
            Commission(
                id=CommissionId(table.text("nomor", is_needed=True)),
                name=name,
                short=table.text("singkatan") or name,
            )
        )
        table.close()
    each_once(tables, "nomor", (commission.id for commission in found))
    return tuple(found) or usual.commissions


def _agencies(part: Part, usual: Office, commissions: tuple[Commission, ...]) -> tuple[Agency, ...]:
    """`[[perangkat_daerah]]`, each with its commission, or none."""
    known: dict[str, CommissionId | None] = {"": None, **{str(c.id): c.id for c in commissions}}
    tables = part.parts("perangkat_daerah")
    found = []
    for table in tables:
        short = table.text("singkatan", is_needed=True)
        found.append(
            Agency(
                short=short,
                name=table.text("nama") or short,
                commission=table.one_of("komisi", known, None),
                aliases=table.texts("ejaan_lain"),
                level=table.one_of("tingkat", words.LEVELS, "kabupaten"),
            )
        )
        table.close()
    each_once(tables, "singkatan", (agency.short for agency in found))
    return tuple(found) or _still_known(usual.agencies, known)


def _still_known(agencies: tuple[Agency, ...], known: dict[str, CommissionId | None]) -> tuple[Agency, ...]:
    """The usual agencies among other commissions: one whose commission is gone has none."""
    return tuple(a if a.commission in known.values() else replace(a, commission=None) for a in agencies)


def _checklist(part: Part, usual: Office) -> tuple[ChecklistItem, ...]:
    """`[[daftar_periksa]]`: a short name that stays, and the text."""
    tables = part.parts("daftar_periksa")
    found = []
    for table in tables:
        item, text = table.text("butir", is_needed=True), table.text("teks", is_needed=True)
        found.append(ChecklistItem(id=ChecklistItemId(item), text=text))
        table.close()
    each_once(tables, "butir", (item.id for item in found))
    return tuple(found) or usual.checklist
