"""The meeting's own rules in an office file: the house rules and the priority guideline with its criteria."""

import re
from dataclasses import replace

from sessions.commissions import CommissionId
from sessions.guideline import Criterion, CriterionId, Guideline, HouseRules, Prefill
from sessions.office_file import words
from sessions.office_file.faults import Problem
from sessions.office_file.parts import Part, each_once

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
        ladder=part.several_of("tangga", words.RUNGS, usual.ladder),
        way=part.one_of("cara_garis", words.WAYS, usual.way),
        line=part.several_of("garis", words.LINES, usual.line),
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
    datum = part.one_of("isian", words.DATA, None)
    if len(bounds) != BOUNDS:
        part.wrong(Problem.WRONG_COUNT, "batas", found=str(len(bounds)), known=(str(BOUNDS),))
        return None
    return Prefill(datum=datum, steps=(bounds[0], bounds[1], bounds[2], bounds[3])) if datum else None
