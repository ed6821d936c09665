"""Why a decision is not allowed: one refusal per rule, with the facts behind it.

    MusrenbangError
    ├── Refused               the meeting may not decide this (now); nothing has changed
    ├── RecordError           the session folder cannot be read or written (the tree goes on in sessions.record.errors)
    ├── NotATable             a file that villages sent cannot be read as a list (sessions.intake.grid)
    ├── KecamatanUnknown      no kecamatan has this code (sessions.office.regions)
    ├── NameOutsideFolder     a name would leave its folder (sessions.kernel.text)
    ├── NotAScan              a file cannot be attached as a scan (sessions.record.scans)
    └── PositionsError        typed list numbers that cannot be read (sessions.rules.ranking; also a ValueError)

A refusal that one room raises is there; here are those of several rooms, of the record and of the program.
"""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from string import Formatter
from typing import Self

from sessions.language.local import WORDS, filled
from sessions.language.numbers import thousands


class MusrenbangError(Exception):
    """Root of every error this project raises on purpose."""


Fact = str | int | bool | tuple[str, ...]


class Labelled(StrEnum):
    """Names on the wire with their words; `advice` replaces that of the refusal where there is one."""

    label: str
    advice: str

    def __new__(cls, value: str, label: str, advice: str = "") -> Self:
        """A name, its words, and what to do about it."""
        made = str.__new__(cls, value)
        made._value_ = value
        made.label = label
        made.advice = advice
        return made


class Named(str):  # noqa: SLOT000 - a text has no room for slots of its own
    """A name on the wire that is called otherwise in sentences."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """A name and what it is called."""
        made = str.__new__(cls, value)
        made.label = label
        return made


REFUSALS: dict[str, "Refusal"] = {}
"""Every refusal by its name; complete once `sessions.kinds` is imported."""


@dataclass(frozen=True, slots=True, eq=False)
class Refusal:
    """Why a decision is not allowed; called with the facts it makes the error to raise.

    `name` goes on the wire. `found` says what was found, with facts and words of the office by name, `plain` the same
    where a fact is missing (else as `found`), `advice` what to do about it. `fields` are the names of what was asked
    that may be at fault, where it is always the same; a form points at the first that it asks. A name that is used
    twice stops the import with ValueError.
    """

    name: str
    _: KW_ONLY
    found: str
    advice: str
    plain: str = ""
    fields: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.name in REFUSALS:
            raise ValueError(self.name)
        REFUSALS[self.name] = self

    def __call__(self, **facts: Fact) -> "Refused":
        """The error of this refusal with these facts."""
        return Refused(self, **facts)

    def __str__(self) -> str:
        return self.name


class Refused(MusrenbangError):
    """The decision may not be taken. `facts` fill the sentence: names to strings, integers or tuples of strings.

    `fields` are the names of what was asked that may be at fault; none where the meeting stands against it.
    """

    def __init__(self, reason: Refusal, **facts: Fact) -> None:
        self.reason = reason
        self.fields = reason.fields
        self.facts: dict[str, Fact] = facts
        super().__init__(f"{reason.name} {facts}")

    def at(self, *fields: str) -> Self:
        """The same, with these at fault."""
        self.fields = tuple(filter(None, fields)) or self.fields
        return self


SESSION_NOT_OPENED = Refusal(
    "SESSION_NOT_OPENED",
    found="Sesi belum dibuka.",
    advice="Buat sesi dahulu dengan perintah musrenbang baru.",
)

SIDANG_NOT_CLOSED = Refusal(
    "SIDANG_NOT_CLOSED",
    found="Sidang belum ditutup.",
    advice="Tutup sidang dahulu di layar penutupan (g b).",
)

STEP_UNKNOWN = Refusal(
    "STEP_UNKNOWN",
    found="Langkah {step} tidak ada dalam SOP.",
    plain="Langkah itu tidak ada dalam SOP.",
    advice="Pilih langkah 1 s.d. 8.",
)

NOTHING_TO_DO = Refusal(
    "NOTHING_TO_DO",
    found="Tidak ada yang berubah.",
    advice="Pilih atau isi sesuatu yang berbeda dari keadaan sekarang.",
)

PROPOSAL_UNKNOWN = Refusal(
    "PROPOSAL_UNKNOWN",
    fields=("code", "codes", "order", "other"),
    found="Usulan {code} tidak ditemukan.",
    plain="Usulan tidak ditemukan.",
    advice="Periksa kodenya; tekan / untuk mencari menurut nama kegiatan.",
)

PROPOSAL_DISPOSED = Refusal(
    "PROPOSAL_DISPOSED",
    fields=("codes", "other"),
    found="Usulan {code} sudah {outcome}.",
    plain="Usulan itu sudah diputus.",
    advice="Pilih usulan lain, atau buka kembali dengan h di Semua usulan (g u); riwayatnya dengan Enter.",
)

PROPOSAL_NAMED_TWICE = Refusal(
    "PROPOSAL_NAMED_TWICE",
    fields=("codes", "order", "other"),
    found="Disebut lebih dari satu kali: {codes}.",
    plain="Ada yang disebut dua kali.",
    advice="Sebut masing-masing satu kali.",
)

VILLAGE_UNKNOWN = Refusal(
    "VILLAGE_UNKNOWN",
    fields=("village",),
    found="Kode {desa} {village} tidak ada di kecamatan ini.",
    plain="{desa:capital} itu tidak ada di kecamatan ini.",
    advice="Pilih {desa} dari daftar.",
)

OUTCOME_NEEDS_OTHER_DECISION = Refusal(
    "OUTCOME_NEEDS_OTHER_DECISION",
    found="Hasil {outcome} tidak dapat ditetapkan di sini.",
    plain="Hasil itu ditetapkan melalui keputusan lain.",
    advice="Pakai penggabungan (m) atau penarikan usulan (x) di layar komisi (g k).",
)

COMMISSION_UNKNOWN = Refusal(
    "COMMISSION_UNKNOWN",
    fields=("commission",),
    found="Komisi {commission} tidak ada.",
    plain="Komisi itu tidak ada.",
    advice="Pilih komisi yang sudah dibentuk.",
)

NO_COMMISSION = Refusal(
    "NO_COMMISSION",
    found="Usulan {code} tidak termasuk Komisi {commission}.",
    plain="Usulan itu tidak termasuk komisi ini.",
    advice="Pindahkan dahulu usulannya di layar komisi (g k).",
)

CRITERION_UNKNOWN = Refusal(
    "CRITERION_UNKNOWN",
    fields=("urgency", "readiness"),
    found="Kriteria {criterion} tidak ada dalam pedoman.",
    plain="Kriteria itu tidak ada dalam pedoman.",
    advice="Pilih kriteria yang tercantum.",
)

RULES_NOT_ADOPTED = Refusal(
    "RULES_NOT_ADOPTED",
    found="Tata tertib dan pedoman belum disahkan.",
    advice="Sahkan dahulu dalam Pleno I (g d).",
)

TIE_AT_THE_LINE = Refusal(
    "TIE_AT_THE_LINE",
    found="Bernilai sama di garis batas: {codes}.",
    plain="Ada usulan bernilai sama di garis batas.",
    advice="Selesaikan nilai sama itu dahulu di layar prioritas (g p).",
)

ORDER_OF_PLENO_STANDS = Refusal(
    "ORDER_OF_PLENO_STANDS",
    fields=("order",),
    found="Yang berlaku urutan kecamatan yang disepakati Pleno II; urutan Komisi {commission} tidak mengubahnya.",
    plain="Yang berlaku urutan kecamatan yang disepakati Pleno II; urutan komisi tidak mengubahnya.",
    advice="Geser usulannya, atau ubah atau tiadakan dahulu urutan kecamatan itu: o di Prioritas (g p).",
)

PAIR_BOTH_INSIDE = Refusal(
    "PAIR_BOTH_INSIDE",
    found="{codes} tidak dapat keduanya menjadi prioritas.",
    plain="Dua usulan itu tidak dapat keduanya menjadi prioritas.",
    advice="Sepakati salah satu saja, atau cabut dahulu tanda pasangannya di Prioritas (g p, ^P pasangan).",
)

DATE_MISSING = Refusal(
    "DATE_MISSING",
    found="Hari dan tanggal sidang belum ditetapkan.",
    advice="Tetapkan dahulu hari, tanggal, dan tempat sidang (g d).",
)

PERSON_UNKNOWN = Refusal(
    "PERSON_UNKNOWN",
    found="Nama itu tidak ada dalam daftar hadir.",
    advice="Catat kehadirannya dahulu (g h).",
)

PERSON_ALREADY_LISTED = Refusal(
    "PERSON_ALREADY_LISTED",
    fields=("name",),
    found="{name} sudah ada dalam daftar hadir.",
    plain="Nama itu sudah ada dalam daftar hadir.",
    advice="Bila orangnya berbeda, bedakan namanya, misalnya dengan jabatan.",
)

COUNT_INVALID = Refusal(
    "COUNT_INVALID",
    found="Jumlah {field} tidak sah.",
    plain="Jumlah itu tidak sah.",
    advice="Periksa jumlahnya; utusan tidak melebihi yang hadir.",
)

VOTE_UNKNOWN = Refusal(
    "VOTE_UNKNOWN",
    found="Pemungutan suara nomor {vote} tidak ada.",
    plain="Pemungutan suara itu tidak ada.",
    advice="Pilih dari daftar di layar suara (g s).",
)

VOTE_NOT_CERTIFIED = Refusal(
    "VOTE_NOT_CERTIFIED",
    found="Pemungutan suara nomor {vote} belum disahkan.",
    plain="Pemungutan suara itu belum disahkan.",
    advice="Sahkan hasilnya dahulu (g s).",
)

VOTE_WRONG_METHOD = Refusal(
    "VOTE_WRONG_METHOD",
    found="Cara {method} tidak dipakai untuk memilih utusan.",
    plain="Cara pemungutan suaranya tidak sesuai.",
    advice="Pakai pemungutan suara dengan kartu tertutup.",
)

_MANY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was found and what to do: sentences for the notice, a dialog or an error stream.

    `advice` may be empty. Something that is only told, and refuses nothing, has `is_refusal` False. `fields` as in
    Refused.
    """

    found: str
    advice: str = ""
    is_refusal: bool = True
    fields: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The sentences one below the other."""
        return tuple(line for line in (self.found, self.advice) if line)

    def __str__(self) -> str:
        return " ".join(self.lines)


def explain(refused: Refused) -> Explanation:
    """The sentences of a refusal. Facts that are missing or empty leave a shorter sentence."""
    shown = {name: text for name, fact in refused.facts.items() if (text := _shown(fact))}
    reason = refused.reason
    found = reason.found if _names(reason.found) <= shown.keys() | WORDS.keys() else reason.plain or reason.found
    better = (fact.advice for fact in refused.facts.values() if isinstance(fact, Labelled) and fact.advice)
    advice = next(better, reason.advice)
    return Explanation(found=_fill(found, shown), advice=_fill(advice, shown), fields=refused.fields)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _fill(template: str, facts: Mapping[str, str]) -> str:
    return filled(template, **{name: facts.get(name, "–") for name in _names(template) - WORDS.keys()})


def _shown(fact: Fact) -> str:
    if isinstance(fact, tuple):
        more = f", dan {len(fact) - _MANY} lainnya" if len(fact) > _MANY else ""
        return ", ".join(_called(item) for item in fact[:_MANY]) + more
    if isinstance(fact, bool):
        return "ya" if fact else "tidak"
    if isinstance(fact, int):
        return thousands(fact) if fact >= 0 else f"−{thousands(-fact)}"
    return _called(fact)


def _called(name: str) -> str:
    return name.label if isinstance(name, Labelled | Named) else name
