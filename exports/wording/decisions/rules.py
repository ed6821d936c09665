"""Sentences about the meeting's own rules: pedoman, tata tertib, their adoption, and the amounts of the line."""

from collections.abc import Iterator

from exports.wording import money, places
from exports.wording.adoption import where_adopted
from exports.wording.decisions.clauses import because, words
from exports.wording.lists import listed
from sessions.decisions import adoption
from sessions.guideline import LineKind
from sessions.session import Ceilings, Session


@words.register
def _(d: adoption.GuidelineSet, s: Session) -> str:
    contents = f"{len(d.guideline.criteria)} kriteria"
    if d.guideline.variants:
        contents += f" (kriteria sendiri bagi {listed(f'Komisi {number}' for number in d.guideline.variants)})"
    if d.guideline.line:
        kinds = listed(places.said(s, kind.value) for kind in d.guideline.line)
        contents += f", garis batas menurut {kinds} dengan cara {d.guideline.way.value}"
    else:
        contents += ", tanpa garis batas"
    version = s.guideline.version if s.guideline else 1
    return _set("Pedoman Skala Prioritas", version, contents, d.reason, s)


@words.register
def _(d: adoption.HouseRulesSet, s: Session) -> str:
    rules = d.house_rules
    kind = places.regency_kind(s.office) if s.office else "Kabupaten"
    village = places.village_word(s.office) if s.office else "desa"
    contents = (
        f"{rules.delegates_per_village} utusan per {village}, "
        f"kuorum {rules.quorum_numerator}/{rules.quorum_denominator}, "
        f"{rules.seats} utusan ke Musrenbang {kind} dengan {rules.women_seats} kursi perempuan, "
        f"waktu bicara {rules.speaking_minutes} menit"
        f"{', hitungan suara yang berjalan ditayangkan' if rules.shows_tally else ''}"
    )
    changed = ((len(rules.wording), "baris diubah"), (len(rules.articles), "baris tambahan"))
    contents += "".join(f", {count} {what}" for count, what in changed if count)
    return _set("Tata Tertib", s.house_rules.version, contents, d.reason, s)


def _set(name: str, version: int, contents: str, reason: str, session: Session) -> str:
    """A draft before the adoption, an amendment with its version and reason after it."""
    if session.sidang.rules_adopted is None:
        return f"Rancangan {name} disusun: {contents}"
    return f"{name} diubah menjadi versi {version}: {contents}{because(reason)}"


@words.register
def _(_d: adoption.RulesAdopted, s: Session) -> str:
    version = s.guideline.version if s.guideline else 1
    has_scores = any(proposal.scores for proposal in s.proposals.values())
    confirmed = "; nilai sementara dinyatakan berlaku" if has_scores else ""
    where = where_adopted(s).rstrip(",")
    name = f"Tata Tertib versi {s.house_rules.version} dan Pedoman Skala Prioritas versi {version}"
    return f"{name} disahkan{where}{confirmed}"


@words.register
def _(d: adoption.CeilingsSet, s: Session) -> str:
    amounts = tuple((kind, places.said(s, text)) for kind, text in _amounts(d.ceilings))
    if not amounts:
        return "Garis batas ditetapkan tanpa pagu dan tanpa kuota"
    adopted = frozenset(s.guideline.line if s.guideline else ())
    waiting = list(dict.fromkeys(places.said(s, kind.value) for kind, _ in amounts if kind not in adopted))
    unused = f"; {listed(waiting)} belum dipakai dalam pedoman" if waiting else ""
    return f"Besaran garis batas ditetapkan: {listed(text for _, text in amounts)}{unused}"


def _amounts(ceilings: Ceilings) -> Iterator[tuple[LineKind, str]]:
    """Every amount with the kind of line it is for."""
    if ceilings.kecamatan is not None:
        yield LineKind.CEILING, f"pagu kecamatan {money.full(ceilings.kecamatan)}"
    for commission, amount in ceilings.commissions.items():
        yield LineKind.COMMISSION_CEILING, f"pagu Komisi {commission} {money.full(amount)}"
    for agency, amount in ceilings.agencies.items():
        yield LineKind.AGENCY_CEILING, f"pagu {agency} {money.full(amount)}"
    if ceilings.quota_per_commission is not None:
        yield LineKind.PER_COMMISSION, f"kuota {ceilings.quota_per_commission} usulan per komisi"
    if ceilings.quota_per_village_and_commission is not None:
        number = ceilings.quota_per_village_and_commission
        yield LineKind.PER_VILLAGE_AND_COMMISSION, f"kuota {number} usulan per desa per bidang"
