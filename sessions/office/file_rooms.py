"""The place in an office file: names, villages, commissions, agencies, who does which step, working days, checklist."""

import re
from dataclasses import replace

from sessions.language import file_words
from sessions.office.file_faults import Problem
from sessions.office.file_parts import Part, each_once
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import Criterion, CriterionId, Guideline, Prefill
from sessions.values.house_rules import HouseRules
from sessions.values.office import Agency, Office, Village, VillageCode
from sessions.values.verification import ChecklistItem, ChecklistItemId

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
        utc_offset=part.one_of("zona_waktu", file_words.ZONES, usual.utc_offset),
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
                label=table.one_of("sebutan", file_words.LABELS, "Desa"),
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
                level=table.one_of("tingkat", file_words.LEVELS, "kabupaten"),
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


SCORES = 5
BOUNDS = 4

_SHARE = re.compile(r"(\d{1,3})\s*/\s*(\d{1,3})", re.ASCII)


def house_rules(part: Part, usual: HouseRules) -> HouseRules:
    """Table `[tata_tertib]`; what is not written is as usual. The quorum is written `2/3`."""
    share = _SHARE.fullmatch(written := part.text("kuorum", f"{usual.quorum_numerator}/{usual.quorum_denominator}"))
    if share is None:
        part.wrong(Problem.NOT_ONE_OF, "kuorum", found=written, known=("1/2", "2/3"))
    found = replace(
        usual,
        delegates_per_village=part.number("utusan_per_desa", usual.delegates_per_village),
        quorum_numerator=int(share[1]) if share else usual.quorum_numerator,
        quorum_denominator=int(share[2]) if share else usual.quorum_denominator,
        seats=part.number("utusan_kabupaten", usual.seats),
        women_seats=part.number("kursi_perempuan", usual.women_seats),
        speaking_minutes=part.number("menit_bicara", usual.speaking_minutes),
        postponement=part.number("menit_penundaan", usual.postponement),
        repeats=part.number("ulang_suara", usual.repeats),
        articles=part.texts("baris_tambahan", usual.articles),
    )
    part.close()
    return found


def guideline(part: Part, usual: Guideline) -> Guideline:
    """Table `[pedoman]` with its `[[pedoman.kriteria]]`; without any of them the usual criteria.

    Criteria that name a commission are those of that commission, in place of the common ones.
    """
    tables = part.parts("kriteria")
    read = [(table.text("komisi"), _criterion(table)) for table in tables]
    if tables:
        each_once(tables, "kode", (f"{own} {criterion.id}" for own, criterion in read))
    numbers = dict.fromkeys(own for own, _ in read if own)
    found = replace(
        usual,
        criteria=tuple(c for own, c in read if not own) or usual.criteria,
        variants={CommissionId(number): tuple(c for own, c in read if own == number) for number in numbers},
        urgency=CriterionId(part.text("keterdesakan", usual.urgency)),
        readiness=CriterionId(part.text("kesiapan", usual.readiness)),
        ladder=part.several_of("tangga", file_words.RUNGS, usual.ladder),
        way=part.one_of("cara_garis", file_words.WAYS, usual.way),
        line=part.several_of("garis", file_words.LINES, usual.line),
    )
    part.close()
    return found


def _criterion(part: Part) -> Criterion:
    """A `[[pedoman.kriteria]]`: five anchors from score 1 to 5, and what it is filled in from, if anything."""
    code = part.text("kode", is_needed=True)
    anchors = part.texts("patokan")
    if len(anchors) != SCORES:
        part.wrong(Problem.WRONG_COUNT, "patokan", found=str(len(anchors)), known=(str(SCORES),))
        anchors = ("",) * SCORES
    found = Criterion(
        id=CriterionId(code),
        name=part.text("nama", is_needed=True),
        weight=part.number("bobot", 0),
        anchors=(anchors[0], anchors[1], anchors[2], anchors[3], anchors[4]),
        prefill=_prefill(part),
    )
    part.close()
    return found


def _prefill(part: Part) -> Prefill | None:
    """What the score is filled in from, with the four bounds of scores 2 to 5."""
    bounds = part.numbers("batas")
    if not part.has("isian"):
        if bounds:
            part.wrong(Problem.MISSING, "isian")
        return None
    datum = part.one_of("isian", file_words.DATA, None)
    if len(bounds) != BOUNDS:
        part.wrong(Problem.WRONG_COUNT, "batas", found=str(len(bounds)), known=(str(BOUNDS),))
        return None
    return Prefill(datum=datum, steps=(bounds[0], bounds[1], bounds[2], bounds[3])) if datum else None
