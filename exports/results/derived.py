"""The derived parts of hasil.json: everything that follows from the raw parts, computed by the rules of the session.

The writer and `musrenbang hitung` both go through here: one with the session of the meeting, the other with a session
built from the raw parts of a file.
"""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import groupby

from exports.paper import frame, marks
from exports.paper.blocks import Block, Seal
from exports.paper.document import Attachment
from exports.paper.registered import data
from exports.results import binding, raw
from exports.results.afterwards import afterwards, entered, superseded
from exports.results.raw import Codes, Part
from exports.results.shape import FORMAT, VERSION
from sessions.closing import facts_sums
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import Session
from sessions.kernel.text import Json
from sessions.language import numbers
from sessions.language.local import speaking
from sessions.line import facts as line
from sessions.line import words_reasons
from sessions.line.facts import MovedRank, Ranked, Ranking
from sessions.recapitulation import facts as recapitulation
from sessions.recapitulation.facts import WAITING, Recapitulation
from sessions.record.ledger import Ledger
from sessions.rules import balloting, ranking
from sessions.rules.limits import Limit
from sessions.values.attendance import PersonId, Sex
from sessions.values.office import Office
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, YES, Vote, VoteMethod, VoteState
from sessions.votes import facts as votes

_HOW = "Kode verifikasi dicocokkan dengan sesi di kantor kecamatan, Kode data dengan data terbuka hasil.json."


def seal(session: Session, facts: MinutesFacts, fingerprint: str) -> Iterator[Block]:
    """The seal of a paper; none without a fingerprint, since there is nothing to compare."""
    if fingerprint:
        lines = tuple(_lines(session, facts, fingerprint))
        yield Seal(payload=payload(session, facts, fingerprint), lines=lines)


def attachments(ledger: Ledger) -> tuple[Attachment, ...]:
    """hasil.json of this session, carried inside the paper, which `hitung` computes again; none of what is not real."""
    if not marks.is_real(ledger.session):
        return ()
    content = text_of(results(ledger, on_paper=True)).encode()
    return (Attachment(name="hasil.json", content=content, description=_CARRIED),)


def payload(session: Session, facts: MinutesFacts, fingerprint: str) -> str:
    """`MUSRENBANG 33.13.16 2028 SHA-256 … MASUK 159 PRIORITAS 32 RP 6498900000 CADANGAN 104 UTUSAN 5`."""
    parts = (
        ("MUSRENBANG", f"{frame.office_of(session).code} {session.plan_year}"),
        ("SHA-256", fingerprint.upper()),
        ("MASUK", facts.recapitulation.received),
        ("PRIORITAS", facts.priorities.count),
        ("RP", facts.priorities.result),
        ("CADANGAN", facts.reserves.count),
        ("UTUSAN", len(facts.delegates)),
    )
    return " ".join(f"{label} {value}" for label, value in parts)


def _lines(session: Session, facts: MinutesFacts, fingerprint: str) -> Iterator[str]:
    data_code = binding.code(str(session.derived(results_of, fingerprint)[binding.DIGEST]))
    yield f"Kode verifikasi {frame.verification_code(fingerprint)} · Kode data {data_code}"
    yield f"Sidik SHA-256: {fingerprint}"
    yield (
        f"{numbers.thousands(facts.recapitulation.received)} usulan masuk; {facts.priorities.count} kegiatan "
        f"prioritas, {numbers.full(facts.priorities.result)} menurut hasil; {facts.reserves.count} cadangan; "
        f"{len(facts.delegates)} utusan."
    )
    yield _HOW


RESULTS = "hasil"
_CARRIED = "Data terbuka hasil Musrenbang, dapat dihitung ulang"
AGREED_ORDER, BY_SCORES = "urutan hasil musyawarah", "rubrik berbobot"


def parts(session: Session, codes: Codes) -> Part:
    """Every derived part, by its key."""
    table = line.of(session)
    return {
        "jumlah_bobot": sum(c.weight for c in session.guideline.criteria) if session.guideline else 0,
        "satu_urutan": table.is_kecamatan_wide,
        "usulan": list(_standings(session, table)),
        "batas": [
            {**_limit(limit), "besar": tally.amount, "terpakai": tally.used, "tertutup": tally.is_closed}
            for limit, tally in table.tallies.items()
        ],
        "nilai_sama_di_garis": [list(tie) for tie in table.crossing],
        "suara": [_vote(session, v, codes) for v in session.votes.values() if v.state is VoteState.CERTIFIED],
        "jumlah": _sums(recapitulation.of(session)),
        "per_desa": [{"desa": key, **_sums(own)} for key, own in recapitulation.by_village(session).items()],
        "per_komisi": list(_by_commission(session)),
        "per_perangkat_daerah": [
            {"perangkat_daerah": key, **_sums(own)} for key, own in recapitulation.by_agency(session).items()
        ],
        "utusan": _delegates(session),
    }


def _standings(session: Session, table: Ranking) -> Iterator[Part]:
    """Every proposal in the running: the ranked in their order, then the others."""
    sums = _running_sums(session, table)
    for row in table.rows:
        parts = {**_ranked(row, sums.get(row.code)), **_voted(session, row), **_moved(row.moved)}
        yield {**parts, **_reason(session, row.code)}
    for code in table.unranked:
        yield {**_unranked(session, code), **_reason(session, code)}


def _reason(session: Session, code: ProposalCode) -> Part:
    """The reason in full, of what the raw parts hold."""
    with speaking(session.office):
        return {"alasan_urutan": words_reasons.sentence(session, code, has_papers=False)}


def _ranked(row: Ranked, running_sum: int | None) -> Part:
    return {
        "kode": row.code,
        "nilai": _text(row.score),
        "suara": row.votes,
        "peringkat": row.rank,
        "peringkat_hitung": row.computed_rank,
        "peringkat_komisi": row.commission_rank,
        "nilai_sama_dengan": list(row.tied_with),
        "diputus_oleh": row.decided_by.value if row.decided_by else None,
        "unggul_oleh": row.ahead_by.value if row.ahead_by else None,
        "dilewati": [rung.value for rung in row.skipped],
        "melangkahi_urutan_desa": row.jumps_own_village,
        "garis": row.placement.value,
        "dibiayai": row.funded,
        "kumulatif": running_sum,
        "terhalang": [{**_limit(block.limit), "kurang": block.shortfall} for block in row.blocked_by],
    }


def _voted(session: Session, row: Ranked) -> Part:
    """The vote on places that gave the place, or that waits for a settlement; nothing where there is none."""
    waits = row.awaits is not None and session.votes[row.awaits].state is VoteState.CERTIFIED
    part: Part = {"menurut_suara": row.voted.vote} if row.voted else {}
    return {**part, "menunggu_suara": row.awaits} if waits else part


def _moved(found: MovedRank | None) -> Part:
    """Of what is moved its ranks without any move, whom it rose past and whom it fell behind; nothing of the others."""
    if found is None:
        return {}
    passed = {
        is_rise: [c for move in found.moves if move.is_rise is is_rise for c in move.passed]
        for is_rise in (True, False)
    }
    return {
        "peringkat_tanpa_pemindahan": found.rank,
        "peringkat_komisi_tanpa_pemindahan": found.commission_rank,
        "mendahului": list(dict.fromkeys(passed[True])),
        "didahului": list(dict.fromkeys(passed[False])),
    }


def _unranked(session: Session, code: ProposalCode) -> Part:
    proposal, rules = session.proposals[code], session.guideline
    score = ranking.score(rules.criteria_of(proposal.commission), proposal.scores) if rules else None
    return {"kode": code, "nilai": _text(score), "peringkat": None, "peringkat_komisi": None, "garis": None}


def _text(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _running_sums(session: Session, table: Ranking) -> Mapping[ProposalCode, int]:
    """Rupiah of each ranked proposal, its equals and all above in the order its line goes by.

    Unknown costs count nothing, nor does what the forum did not agree to, since it takes nothing from the line.
    """
    running: dict[ProposalCode, int] = {}
    if table.is_kecamatan_wide:
        orders = [[(row.rank, row.code) for row in table.rows if row.rank is not None]]
    else:
        orders = [[(r.commission_rank, r.code) for r in table.of_commission(c.id)] for c in session.commissions]
    for order in orders:
        total = 0
        for _, level in groupby(order, key=lambda place: place[0]):
            codes = [code for _, code in level]
            taking = [p for p in map(session.proposals.__getitem__, codes) if p.is_competing]
            total += recapitulation.sums(taking).result
            running |= dict.fromkeys(codes, total)
    return running


def _limit(limit: Limit) -> Part:
    """The kind of a limit and whose it is; what its kind does not ask for is left out."""
    pair: list[Json] = list(limit.pair or ())
    owners: Part = {
        "komisi": limit.commission,
        "desa": limit.village,
        "perangkat_daerah": limit.agency,
        "usulan": pair,
    }
    return {"jenis": limit.kind.value, **{key: owner for key, owner in owners.items() if owner}}


def _vote(session: Session, vote: Vote, codes: Codes) -> Part:
    totals = balloting.totals(vote)
    part: Part = {
        "nomor": vote.id,
        "perolehan": {codes.of_member(option): votes for option, votes in totals.items()},
        "sah": balloting.valid_total(vote),
        "tidak_cocok": len(balloting.mismatches(vote)),
    }
    if vote.method is VoteMethod.PERSONS:
        return {**part, **_election(session, vote, codes)}
    if vote.options == (YES, NO) and vote.method is not VoteMethod.ACCLAMATION:
        part["disetujui"] = balloting.passes(totals[YES], totals[NO])
    return part


def _election(session: Session, vote: Vote, codes: Codes) -> Part:
    result = votes.election(session, vote)
    return {
        "terpilih": [
            {"orang": codes.of_member(seat.person), "suara": seat.votes, "kursi_perempuan": seat.reserved}
            for seat in result.elected
        ],
        "suara_sama": [codes.of_member(person) for person in result.tied],
        "kursi_sisa": result.tied_seats,
    }


WAITS = "menunggu verifikasi"
"""What is at its village and what nobody has looked at: in one number, since the file does not tell them apart."""


def _sums(own: Recapitulation) -> Part:
    """Every count and sum, in the parts that make them."""
    verdicts: dict[str, Json] = {v.value: part.count for v, part in own.by_verdict.items() if v not in WAITING}
    if own.waiting:
        verdicts[WAITS] = own.waiting
    return {
        "usulan": own.received,
        "asal": {origin.value: part.count for origin, part in own.by_origin.items()},
        "diverifikasi": own.verified,
        "verifikasi": verdicts,
        "urutan": {numbering.value: part.count for numbering, part in own.by_numbering.items()},
        "hasil": {outcome.value: count for outcome, count in own.outcomes.items()},
        "belum_diputus": own.open,
        "biaya_usulan": own.all.asked,
        "tanpa_biaya": own.all.asked_unknown,
        "biaya_hasil": own.all.result,
        "tanpa_biaya_hasil": own.all.result_unknown,
        "biaya_digabung_dipecah": own.absorbed,
        "biaya_pecahan": own.of_parts,
        "pengurangan": own.reduced,
        "penambahan": own.added,
        "prioritas": own.priorities.count,
        "biaya_prioritas": own.priorities.result,
    }


def _by_commission(session: Session) -> Iterator[Part]:
    """One row per commission with the way to its order; the last for what belongs to none."""
    for number, own in recapitulation.by_commission(session).items():
        way = AGREED_ORDER if session.agreed_orders.get(number) else BY_SCORES
        yield {"komisi": number, "cara": way if number else "", **_sums(own)}


def _delegates(session: Session) -> Part:
    sexes = [session.people[PersonId(delegate.person)].card.sex for delegate in session.delegates]
    return {"laki_laki": sexes.count(Sex.MALE), "perempuan": sexes.count(Sex.FEMALE)}


@data(RESULTS, order=901, title="Data Terbuka Hasil", suffix=".json", goes_along=True)
def published(ledger: Ledger) -> bytes:
    """The file as bytes; raises `frame.NotOpened` before decision 1."""
    return text_of(results(ledger)).encode()


def results(ledger: Ledger, *, on_paper: bool = False) -> Part:
    """The published data as a value, of the session as it was signed last; a paper carries no entries into SIPD."""
    in_force = frame.in_force(ledger)
    told = in_force.session.derived(results_of, frame.fingerprint(in_force))
    going_on = {} if on_paper else entered(in_force.session)
    return {**told, binding.AFTERWARDS: {**afterwards(in_force.session), **superseded(in_force), **going_on}}


def results_of(session: Session, fingerprint: str) -> Part:
    """The published data of a session whose papers bear this fingerprint."""
    office, codes = frame.office_of(session), Codes.of(session)
    bound: Part = {
        "format": FORMAT,
        "versi": VERSION,
        "sesi": _whose(session, office, fingerprint),
        **raw.parts(session, office, codes),
    }
    return {
        **bound,
        binding.DIGEST: binding.digest(bound),
        binding.AFTERWARDS: afterwards(session),
        "hitungan": parts(session, codes),
    }


def _whose(session: Session, office: Office, fingerprint: str) -> Part:
    held_on = session.sidang.held_on
    return {
        "kecamatan": office.kecamatan,
        "kode_kecamatan": office.code,
        "kabupaten": office.regency,
        "provinsi": office.province,
        "tahun_rencana": session.plan_year,
        "tanggal": held_on.isoformat() if held_on else None,
        "status": "ditutup" if facts_sums.locked_at(session) else "konsep",
        "contoh": session.is_sample,
        **{kind: True for kind, is_so in (("gladi", session.is_rehearsal), ("anonim", session.is_anonymous)) if is_so},
        "keputusan": facts_sums.locked_at(session) or session.seq,
        "kode_verifikasi": frame.verification_code(fingerprint),
        "sidik": fingerprint,
    }


def text_of(results: Part) -> str:
    """JSON for people too: a key of the first two levels on each line, and a line for each row of a list."""
    return f"{_published_text(results, 0)}\n"


def _published_text(value: Json, depth: int) -> str:
    inner = "  " * (depth + 1)
    if isinstance(value, dict) and value and depth < 2:  # noqa: PLR2004 - the levels of the docstring
        lines = [f"{inner}{_inline(key)}: {_published_text(part, depth + 1)}" for key, part in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + "  " * depth + "}"
    if isinstance(value, list) and value and not isinstance(value[0], str):
        return "[\n" + ",\n".join(f"{inner}{_inline(part)}" for part in value) + "\n" + "  " * depth + "]"
    return _inline(value)


def _inline(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
