"""Acts on tata tertib and pedoman: their parameters, their criteria, and their adoption in Pleno I."""

from dataclasses import replace

from sessions.decisions import GuidelineSet, HouseRulesSet, RulesAdopted
from sessions.decisions.base import Decision
from sessions.guideline import CriterionId, Guideline, HouseRules, Rung
from sessions.session import Session
from tui.acts.changes import refusal_of
from tui.acts.forms import ask_and_take
from tui.acts.outcomes import read_back
from tui.dialogs.form import Answers, Field
from tui.reading import Unreadable, read_count, read_text
from tui.screens.stage import StageScreen


def _reason_field(session: Session) -> tuple[Field, ...]:
    """After the adoption a change says why."""
    if session.sidang.rules_adopted is None:
        return ()
    return (Field(name="alasan", label="Alasan perubahan", hint="sudah disahkan; paling sedikit 10 huruf"),)


def _reason(session: Session, answers: Answers) -> str:
    return answers.text("alasan") if session.sidang.rules_adopted is not None else ""


def ask_house_rules(screen: StageScreen) -> None:
    """The parameters of the tata tertib."""
    session = screen.session
    now = session.house_rules
    share = f"{now.quorum_numerator}/{now.quorum_denominator}"
    fields = (
        _count("utusan", "Utusan per desa", now.delegates_per_village),
        Field(name="kuorum", label="Kuorum", value=share, hint="bagian dari utusan diundang, 2/3", read=_read_share),
        _count("kursi", "Utusan ke kabupaten", now.seats),
        _count("perempuan", "Kursi perempuan", now.women_seats),
        _count("bicara", "Waktu bicara (menit)", now.speaking_minutes),
        *_reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        numerator, denominator = map(int, answers.text("kuorum").split("/"))
        rules = HouseRules(
            delegates_per_village=answers.number("utusan") or 0,
            quorum_numerator=numerator,
            quorum_denominator=denominator,
            seats=answers.number("kursi") or 0,
            women_seats=answers.number("perempuan") or 0,
            speaking_minutes=answers.number("bicara") or 0,
        )
        return HouseRulesSet(house_rules=rules, reason=_reason(session, answers))

    ask_and_take(screen, "Tata tertib", fields, build)


def _count(name: str, label: str, value: int) -> Field:
    return Field(name=name, label=label, value=str(value), read=read_count)


def _read_share(typed: str) -> str:
    numerator, slash, denominator = read_text(typed).replace(" ", "").partition("/")
    if not (slash and numerator.isdecimal() and denominator.isdecimal() and int(denominator)):
        raise Unreadable("Tulis bagian sebagai pecahan, misalnya 2/3 atau 1/2.")
    return f"{int(numerator)}/{int(denominator)}"


def ask_weights(screen: StageScreen) -> None:
    """All weights at once, since they add up to 100."""
    session = screen.session
    guideline = session.guideline
    if guideline is None:
        return
    fields = (
        *(_count(c.id, f"{c.id} {c.name[:22]}", c.weight) for c in guideline.criteria),
        *_reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        criteria = tuple(replace(c, weight=answers.number(c.id) or 0) for c in guideline.criteria)
        return GuidelineSet(guideline=replace(guideline, criteria=criteria), reason=_reason(session, answers))

    ask_and_take(screen, "Bobot kriteria, seluruhnya 100", fields, build)


def ask_criterion(screen: StageScreen, id_: str) -> None:
    """Name and anchors of one criterion."""
    session = screen.session
    guideline = session.guideline
    if guideline is None:
        return
    now = next(c for c in guideline.criteria if c.id == id_)
    fields = (
        Field(name="nama", label="Nama kriteria", value=now.name),
        *(Field(name=str(n), label=f"Arti nilai {n}", value=text) for n, text in enumerate(now.anchors, start=1)),
        *_reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        one, two, three, four, five = (answers.text(str(n)) for n in range(1, 6))
        changed = replace(now, name=answers.text("nama"), anchors=(one, two, three, four, five))
        criteria = tuple(changed if c.id == id_ else c for c in guideline.criteria)
        return GuidelineSet(guideline=replace(guideline, criteria=criteria), reason=_reason(session, answers))

    ask_and_take(screen, f"Kriteria {id_}", fields, build)


def ask_ladder(screen: StageScreen) -> None:
    """The order of the rungs, typed as their numbers."""
    session = screen.session
    guideline = session.guideline
    if guideline is None:
        return
    rungs = tuple(Rung)
    numbered = "   ".join(f"{n} {rung.value}" for n, rung in enumerate(rungs, start=1))

    def read(typed: str) -> tuple[Rung, ...]:
        numbers = [int(piece) for piece in read_text(typed).replace(",", " ").split() if piece.isdecimal()]
        if not numbers or len(set(numbers)) != len(numbers) or not set(numbers) <= set(range(1, len(rungs) + 1)):
            raise Unreadable(f"Tulis nomor 1 sampai {len(rungs)}, masing-masing paling banyak sekali.")
        return tuple(rungs[number - 1] for number in numbers)

    now = " ".join(str(rungs.index(rung) + 1) for rung in guideline.ladder)
    criteria = tuple((c.id, f"{c.id} {c.name}") for c in guideline.criteria)
    fields = (
        Field(name="tangga", label="Urutan nomor", value=now, read=read),
        Field(name="mendesak", label="Kriteria keterdesakan", value=guideline.urgency, choices=criteria),
        Field(name="siap", label="Kriteria kesiapan", value=guideline.readiness, choices=criteria),
        *_reason_field(session),
    )

    def build(answers: Answers) -> Decision:
        given = answers.value("tangga")
        changed: Guideline = replace(
            guideline,
            ladder=given if isinstance(given, tuple) else (),
            urgency=CriterionId(answers.text("mendesak")),
            readiness=CriterionId(answers.text("siap")),
        )
        return GuidelineSet(guideline=changed, reason=_reason(session, answers))

    ask_and_take(screen, f"Tangga nilai sama\n{numbered}", fields, build)


def adopt(screen: StageScreen) -> None:
    """Pleno I adopts both, after the sentence is read out."""
    refusal = refusal_of(screen.session, RulesAdopted())
    if refusal is None:
        read_back(screen, RulesAdopted())
    else:
        screen.app.notice = refusal
