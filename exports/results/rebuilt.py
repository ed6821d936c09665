"""The least session that the raw parts of hasil.json make: what ranking, line, votes and sums go by, and no more.

Nothing is read from `hitungan`. Lists may stand in any order: votes and settled ties go by their numbers.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from exports.results.raw import FIGURES, RISES
from exports.results.shape import Fault, NotResults, Step, Wrong
from sessions.kernel.session import Ceilings, Session, TieMeans, TieSettled
from sessions.recapitulation.facts import Verification
from sessions.values.attendance import Delegate, Person, PersonCard, PersonId, Sex, Unsur
from sessions.values.commissions import Commission, CommissionId
from sessions.values.guideline import DATA, Criterion, CriterionId, Guideline, LineKind, LineWay, Prefill, Rung
from sessions.values.house_rules import HouseRules
from sessions.values.moves import Move
from sessions.values.office import Office, Village, VillageCode, label_of
from sessions.values.proposals import (
    Agreed,
    Origin,
    Outcome,
    Process,
    Proposal,
    ProposalCode,
    ProposalDraft,
    Rater,
    Return,
    as_pair,
)
from sessions.values.votes import (
    NO,
    WHOLE_HALL,
    YES,
    DifferenceNote,
    Option,
    Vote,
    VoteCount,
    VoteId,
    VoteMethod,
    VoteState,
    VoteUse,
)

Part = Mapping[str, Any]
"""A part of a file that keeps to the schema, so that its types are known."""

_NO_TIME = datetime(1, 1, 1, tzinfo=UTC)
"""Arrivals are not published, and nothing here goes by them."""


def session_of(results: Part) -> Session:
    """The session; NotResults where a code stands twice or leads nowhere."""
    guideline = _guideline(results["pedoman"], results.get("garis"))
    people = {PersonId(row["kode"]): _person(row) for row in _each_once(results, "orang", "kode")}
    proposals = {ProposalCode(row["kode"]): _proposal(row) for row in _each_once(results, "usulan", "kode")}
    rules = results.get("tata_tertib", {"utusan": 0, "utusan_perempuan": 0})
    session = Session(
        office=_office(results, guideline),
        plan_year=results["sesi"]["tahun_rencana"],
        proposals=proposals,
        commissions=tuple(
            Commission(id=CommissionId(number), name="", short="")
            for number in _commissions(results, proposals.values())
        ),
        people=people,
        guideline=guideline,
        house_rules=HouseRules(seats=rules["utusan"], women_seats=rules["utusan_perempuan"]),
        agreed_orders={
            None if row["komisi"] is None else CommissionId(row["komisi"]): tuple(map(ProposalCode, row["urutan"]))
            for row in _each_once(results, "urutan_musyawarah", "komisi")
        },
        moves=tuple(map(_move, _by_number(results, "pemindahan"))),
        ceilings=_ceilings(results.get("garis", {})),
        exclusive_pairs={
            as_pair(*row["usulan"]): row.get("alasan", "") for row in results.get("tidak_dapat_bersama", ())
        },
        ties=tuple(
            TieSettled(order=tuple(row["urutan"]), means=TieMeans(row["cara"]))
            for row in _by_number(results, "nilai_sama")
        ),
        votes={VoteId(row["nomor"]): _vote(row) for row in _by_number(results, "suara")},
        delegates=tuple(Delegate(person=PersonId(code)) for code in results.get("utusan", {}).get("orang", ())),
        delegates_by=results.get("utusan", {}).get("cara", ""),
    )
    _require_known(results)
    return session


def _each_once(results: Part, list_name: str, key: str) -> Iterator[Part]:
    """The rows of a list, which may be missing; NotResults at the second of one key."""
    return require_each_once(results.get(list_name, ()), key, (list_name,))


def require_each_once(rows: Iterable[Part], key: str, place: tuple[Step, ...]) -> Iterator[Part]:
    """The rows, as long as none has the key of one before it."""
    seen: set[str | int | None] = set()
    for number, row in enumerate(rows):
        if row[key] in seen:
            raise NotResults(Fault(wrong=Wrong.TWICE, place=(*place, number), detail=str(row[key] or "")))
        seen.add(row[key])
        yield row


def _by_number(results: Part, list_name: str) -> list[Part]:
    """Oldest first."""
    return sorted(_each_once(results, list_name, "nomor"), key=lambda row: int(row["nomor"]))


def _commissions(results: Part, proposals: Iterable[Proposal]) -> list[str]:
    """Those of the list, and those that only proposals name."""
    listed = [row["nomor"] for row in _each_once(results, "komisi", "nomor")]
    return [*listed, *sorted({p.commission for p in proposals if p.commission is not None} - {*listed})]


def _office(results: Part, guideline: Guideline) -> Office:
    """The villages; a village that brought nothing is known only from here."""
    return Office(
        code="",
        kecamatan=results["sesi"]["kecamatan"],
        regency=results["sesi"].get("kabupaten", ""),
        province="",
        villages=tuple(
            Village(code=code, name=row.get("nama", ""), label=row.get("sebutan") or label_of(code))
            for row in _each_once(results, "desa", "kode")
            for code in [VillageCode(row["kode"])]
        ),
        agencies=(),
        commissions=(),
        guideline=guideline,
        house_rules=HouseRules(),
    )


def _guideline(rules: Part, line: Part | None) -> Guideline:
    return Guideline(
        criteria=_criteria(rules["kriteria"], ("pedoman", "kriteria")),
        variants={
            CommissionId(number): _criteria(rows, ("pedoman", "varian", number))
            for number, rows in rules.get("varian", {}).items()
        },
        ladder=tuple(map(Rung, rules["tangga"])),
        urgency=CriterionId(rules.get("keterdesakan") or ""),
        readiness=CriterionId(rules.get("kesiapan") or ""),
        way=LineWay(line["bila_tidak_muat"]) if line else LineWay.STOP,
        line=tuple(map(LineKind, line["jenis"])) if line else (),
    )


def _criteria(rows: Iterable[Part], place: tuple[Step, ...]) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(
            id=CriterionId(row["kode"]),
            name=row.get("nama", ""),
            weight=row["bobot"],
            anchors=tuple(row.get("patokan", _NO_ANCHORS)),
            prefill=_prefill(row["isian"]) if "isian" in row else None,
        )
        for row in require_each_once(rows, "kode", place)
    )


_NO_ANCHORS = ("", "", "", "", "")


def _prefill(row: Part) -> Prefill:
    return Prefill(datum=next(datum for datum, name in DATA.items() if name == row["data"]), steps=tuple(row["batas"]))


def _ceilings(line: Part) -> Ceilings:
    return Ceilings(
        kecamatan=line.get("pagu_kecamatan"),
        commissions={CommissionId(number): amount for number, amount in line.get("pagu_komisi", {}).items()},
        agencies=line.get("pagu_perangkat_daerah", {}),
        quota_per_commission=line.get("kuota_per_komisi"),
        quota_per_village_and_commission=line.get("kuota_per_desa_per_bidang"),
    )


def _proposal(row: Part) -> Proposal:
    village, commission, verdict = row.get("desa"), row.get("komisi"), row.get("verifikasi")
    sent = ProposalDraft(
        activity=row["kegiatan"],
        village=None if village is None else VillageCode(village),
        cost=row.get("biaya_usulan"),
        agency=row.get("perangkat_daerah_usulan", row.get("perangkat_daerah", "")),
        volume=exact(row.get("volume_usulan")),
        unit=row.get("satuan_usulan", ""),
        households=row.get("penerima_kk"),
        village_priority=row.get("prioritas_desa"),
    )
    is_completed = "biaya_perbaikan" in row
    return Proposal(
        code=ProposalCode(row["kode"]),
        draft=replace(sent, cost=row["biaya_perbaikan"]) if is_completed else sent,
        sent_back=(Return(reason="", deadline=_NO_TIME.date(), at=_NO_TIME, draft=sent),) if is_completed else (),
        process=Process.VERIFIED if verdict == Verification.PASSED else Process.RECEIVED,
        verified_as=Outcome(verdict) if verdict not in {None, Verification.PASSED.value} else None,
        origin=Origin(row.get("asal", Origin.VILLAGE)),
        commission=None if commission is None else CommissionId(commission),
        agreed=Agreed(
            cost=row.get("biaya_disepakati"),
            agency=row.get("perangkat_daerah", ""),
            volume=exact(row.get("volume")),
            unit=row.get("satuan"),
        ),
        scores={
            CriterionId(criterion): {Rater(rater): score for rater, score in given.items()}
            for criterion, given in row.get("skor", {}).items()
        },
        outcome=None if row.get("hasil") is None else Outcome(row["hasil"]),
        reason=row.get("alasan", ""),
        merged_into=ProposalCode(row["digabung_ke"]) if row.get("digabung_ke") else None,
        made_from={CriterionId(criterion): source for criterion, source in row.get("dari_data", {}).items()},
    )


def exact(volume: str | None) -> Decimal | None:
    """A volume as it is written; two ways of writing one are equal."""
    return None if volume is None else Decimal(volume)


def _person(row: Part) -> Person:
    card = PersonCard(name=row.get("nama", ""), sex=Sex(row["jenis_kelamin"]), unsur=Unsur.OTHER)
    return Person(id=PersonId(row["kode"]), card=card, arrived=_NO_TIME)


def _vote(row: Part) -> Vote:
    options = tuple(map(Option, row["pilihan"]))
    counts = require_each_once(({"desa": None, **count} for count in row["hitungan"]), "desa", ("suara", "hitungan"))
    cause = row.get("catatan_selisih")
    return Vote(
        id=VoteId(row["nomor"]),
        question=row.get("pertanyaan", ""),
        method=VoteMethod(row["cara"]),
        options=(YES, NO) if set(options) == {YES, NO} else options,
        marks=row.get("pilihan_per_kartu", 1),
        entitled={VillageCode(village): voices for village, voices in row["hak_suara"].items()},
        counts={VillageCode(count["desa"] or WHOLE_HALL): _count(count) for count in counts},
        received=row.get("kartu_diterima", 0),
        unused=row.get("kartu_sisa", 0),
        seats=row.get("kursi", 0),
        reserved=row.get("kursi_perempuan", 0),
        state=VoteState.CERTIFIED,
        difference=None if cause is None else DifferenceNote(cause=cause, names=("", "")),
        use=VoteUse(row["kegunaan"]) if "kegunaan" in row else _use_of(row),
        about=None if row.get("tentang") is None else ProposalCode(row["tentang"]),
        overruled=tuple(map(Option, row.get("digantikan", ()))),
        certified_at_seq=row.get("disahkan_ke", row["nomor"]),
    )


def _use_of(row: Part) -> VoteUse:
    """What a vote was for in files that do not say it: of proposals it parted ties."""
    if row["cara"] == VoteMethod.PERSONS:
        return VoteUse.PERSONS
    return VoteUse.QUESTION if set(row["pilihan"]) == {YES, NO} else VoteUse.TIE


def _move(row: Part) -> Move:
    """Numbers and times of a move are not published, and nothing here goes by them."""
    return Move(
        code=ProposalCode(row["kode"]),
        passed=tuple(map(ProposalCode, row["melewati"])),
        is_rise=row["arah"] == RISES,
        start=0,
        end=0,
        by=None if row.get("oleh_komisi") is None else CommissionId(row["oleh_komisi"]),
        reason=row.get("alasan", ""),
        at=_NO_TIME,
        decision=row["nomor"],
    )


def _count(row: Part) -> VoteCount:
    return VoteCount(
        counts={Option(option): votes for option, votes in row["suara"].items()},
        **{figure: row.get(key, 0) for key, figure in FIGURES.items()},
    )


def _require_known(results: Part) -> None:
    """Every code leads to something in the file; a slip of the pen must not pass as an empty seat."""
    proposals = {row["kode"] for row in results["usulan"]}
    people = {row["kode"] for row in results.get("orang", ())}
    rules = results["pedoman"]
    common, variants = rules["kriteria"], rules.get("varian", {})
    for criteria in (common, *variants.values()):
        for key in ("keterdesakan", "kesiapan"):
            _require_among({None, *(row["kode"] for row in criteria)}, [rules.get(key)], ("pedoman", key))
    for number, row in enumerate(results["usulan"]):
        known = {criterion["kode"] for criterion in variants.get(row.get("komisi"), common)}
        _require_among(known, row.get("skor", {}), ("usulan", number, "skor"))
        _require_among(known, row.get("dari_data", {}), ("usulan", number, "dari_data"))
        _require_among({None, *proposals}, [row.get("digabung_ke")], ("usulan", number, "digabung_ke"))
    for number, row in enumerate(results.get("urutan_musyawarah", ())):
        _require_among(proposals, row["urutan"], ("urutan_musyawarah", number, "urutan"))
    for number, row in enumerate(results.get("pemindahan", ())):
        _require_among(proposals, [row["kode"]], ("pemindahan", number, "kode"))
        _require_among(proposals - {row["kode"]}, row["melewati"], ("pemindahan", number, "melewati"))
    for number, row in enumerate(results.get("nilai_sama", ())):
        _require_among(proposals | people, row["urutan"], ("nilai_sama", number, "urutan"))
    for number, row in enumerate(results.get("tidak_dapat_bersama", ())):
        _require_among(proposals, row["usulan"], ("tidak_dapat_bersama", number, "usulan"))
    _require_among(people, results.get("utusan", {}).get("orang", ()), ("utusan", "orang"))
    for number, row in enumerate(results.get("suara", ())):
        known = people if row["cara"] == VoteMethod.PERSONS else {YES, NO, *proposals}
        _require_among(known, row["pilihan"], ("suara", number, "pilihan"))
        _require_among({None, *proposals}, [row.get("tentang")], ("suara", number, "tentang"))
        _require_among(set(row["pilihan"]), row.get("digantikan", ()), ("suara", number, "digantikan"))
        for count in row["hitungan"]:
            _require_among(set(row["pilihan"]), count["suara"], ("suara", number, "hitungan"))


def _require_among(known: Collection[str | None], codes: Iterable[str | None], place: tuple[Step, ...]) -> None:
    for code in codes:
        if code not in known:
            raise NotResults(Fault(wrong=Wrong.UNKNOWN_CODE, place=place, detail=code or ""))
