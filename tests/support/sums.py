"""Whether sums that are told agree, and the same sums by a naive walk that shares nothing with the program's."""

from collections.abc import Iterable, Iterator, Mapping

from exports.results.balanced import Balance, Identity
from sessions.kernel.session import Session
from sessions.line import facts as line
from sessions.recapitulation import facts as recapitulation
from sessions.values.proposals import Proposal


def adds_up(session: Session) -> bool:
    """Whether every identity holds for the whole, each village, commission and agency, and these make the whole."""
    whole = recapitulation.of(session)
    divided = [
        list(of(session).values())
        for of in (recapitulation.by_village, recapitulation.by_commission, recapitulation.by_agency)
    ]
    parts = [part for parts in divided for part in parts]
    return all(balance.holds for own in (whole, *parts) for balance in balances(own)) and all(
        recapitulation.together(part.all for part in parts) == whole.all for parts in divided
    )


def balances(own: recapitulation.Recapitulation) -> Iterator[Balance]:
    """Every identity in the figures of a recapitulation."""
    verdicts = {verdict: own.stand(verdict) for verdict in recapitulation.Verification}
    yield _balance(Identity.ORIGIN, own.received, {o.value: part.count for o, part in own.by_origin.items()})
    beside = (recapitulation.Verification.IN_SESSION, recapitulation.Verification.UNVERIFIED)
    unverified = {v.value: verdicts[v] for v in (*beside, recapitulation.Verification.PART)}
    parts = {"diverifikasi": own.verified, "menunggu": own.waiting, **unverified}
    yield _balance(Identity.VERIFICATION, own.received, parts)
    yield _balance(Identity.VERDICTS, own.verified, {v.value: verdicts[v] for v in recapitulation.VERIFIED})
    yield _balance(Identity.ORDER, own.received, {p.value: part.count for p, part in own.by_numbering.items()})
    ends = {(end.value if end else "belum diputus"): part.count for end, part in own.by_outcome.items()}
    yield _balance(Identity.OUTCOMES, own.received, ends)
    money = {
        "digabung dan dipecah": own.absorbed,
        "pecahan": -own.of_parts,
        "pengurangan": own.reduced,
        "penambahan": -own.added,
    }
    yield _balance(Identity.MONEY, own.all.asked - own.all.result, money)


def _balance(identity: Identity, total: int, parts: Mapping[str, int]) -> Balance:
    return Balance(identity=identity, total=total, parts=parts)


KINDS = (
    "tidak lolos verifikasi",
    "dikembalikan ke desa",
    "diteruskan ke provinsi/pusat",
    "dialihkan ke mekanisme hibah",
)


def walked(session: Session, proposals: Iterable[Proposal]) -> dict[str, object]:
    """Each proposal in turn adds one or its rupiah to a plain count, by what is written of it."""
    found: dict[str, object] = {"diterima": 0, "usulan": 0, "usulan ?": 0, "hasil": 0, "hasil ?": 0}
    found |= {"digabung, dipecah": 0, "pecahan": 0, "pengurangan": 0, "penambahan": 0}
    groups: dict[str, dict[str, int]] = {"asal": {}, "verifikasi": {}, "urutan": {}, "keluaran": {}}
    numbered = [row.code for row in line.of(session).rows]
    for p in proposals:
        found["diterima"] += 1
        _add(groups["asal"], p.origin.value)
        _add(groups["verifikasi"], _verified(p))
        _add(groups["keluaran"], p.outcome.value if p.outcome else "belum diputus")
        gone = p.outcome is not None and p.outcome.value in {*KINDS, "digabung", "dipecah", "ditarik pengusul"}
        _add(groups["urutan"], "tidak diurutkan" if gone else "ya" if p.code in numbered else "nilai belum lengkap")
        _add_money(found, p)
    return found | groups


def _add(group: dict[str, int], name: str) -> None:
    group[name] = group.get(name, 0) + 1


def _add_money(found: dict[str, object], p: Proposal) -> None:
    sent = p.sent_back[0].draft.cost if p.sent_back else p.draft.cost
    now = p.agreed.cost if p.agreed.cost is not None else p.draft.cost
    is_elsewhere = p.outcome is not None and p.outcome.value in {"digabung", "dipecah"}
    is_part = p.origin.value == "pecahan"
    if not is_part:
        found["usulan ?" if sent is None else "usulan"] += 1 if sent is None else sent
    if not is_elsewhere:
        found["hasil ?" if now is None else "hasil"] += 1 if now is None else now
    if is_part:
        found["pecahan"] += 0 if is_elsewhere else now or 0
    elif is_elsewhere:
        found["digabung, dipecah"] += sent or 0
    elif (sent or 0) > (now or 0):
        found["pengurangan"] += (sent or 0) - (now or 0)
    else:
        found["penambahan"] += (now or 0) - (sent or 0)


def _verified(p: Proposal) -> str:
    if p.origin.value == "pecahan":
        return "pecahan"
    if p.origin.value in {"forum", "pokir"}:
        return "dalam sidang"
    if p.verified_as:
        return p.verified_as.value
    if p.process.value == "terverifikasi":
        return "lolos"
    return "menunggu" if p.outcome is None else "tanpa verifikasi"


def told(own: recapitulation.Recapitulation) -> dict[str, object]:
    """A recapitulation in the form of the naive walk."""
    verdicts = {
        "pecahan": own.stand(recapitulation.Verification.PART),
        "dalam sidang": own.stand(recapitulation.Verification.IN_SESSION),
        "lolos": own.stand(recapitulation.Verification.PASSED),
        "menunggu": own.waiting,
        "tanpa verifikasi": own.stand(recapitulation.Verification.UNVERIFIED),
        **{kind: own.stand(recapitulation.Verification(kind)) for kind in KINDS},
    }
    names = {"bernomor": "ya"}
    return {
        "diterima": own.received,
        "usulan": own.all.asked,
        "usulan ?": own.all.asked_unknown,
        "hasil": own.all.result,
        "hasil ?": own.all.result_unknown,
        "digabung, dipecah": own.absorbed,
        "pecahan": own.of_parts,
        "pengurangan": own.reduced,
        "penambahan": own.added,
        "asal": {origin.value: part.count for origin, part in own.by_origin.items()},
        "verifikasi": {name: count for name, count in verdicts.items() if count},
        "urutan": {names.get(place, place.value): part.count for place, part in own.by_numbering.items()},
        "keluaran": {(end.value if end else "belum diputus"): part.count for end, part in own.by_outcome.items()},
    }
