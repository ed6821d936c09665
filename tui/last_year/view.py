"""The screen of last year's proposals: what was realised, what waited, and which of this year look like it."""

from sessions.kernel.session import Session
from sessions.language.numbers import short, thousands
from sessions.last_year.intake import alike_this_year
from sessions.sentences.places import said
from sessions.values.last_year import LastYearItem, Realization, by_realization
from sessions.values.proposals import PRIORITIES, ProposalCode
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Kode", 8),
    bare("Desa", 11, from_width=90),
    bare("Kegiatan", 24, grows=3),
    bare("Biaya", 7, is_number=True),
    bare("Realisasi", 12),
    bare("Mirip tahun ini", 15, grows=1),
)

_SIGNS = {Realization.ACCOMMODATED: "✓", Realization.REJECTED: "✗", Realization.NOT_YET: "·", None: ""}
NOT_TOLD = "–"


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """The priorities, then what was a reserve or not agreed, with its likes of this year."""
    found = session.last_year
    if found is None:
        return ()
    alike = alike_this_year(session)
    listed = [_row(session, item, ()) for item in found.priorities]
    if listed and found.waiting:
        listed.append(rule(f"cadangan dan belum disepakati · {thousands(len(found.waiting))}"))
    return (*listed, *(_row(session, item, alike.get(item.code, ())) for item in found.waiting))


def _row(session: Session, item: LastYearItem, alike: tuple[ProposalCode, ...]) -> ListRow[str]:
    is_priority = item.outcome in PRIORITIES
    return ListRow(
        key=item.code,
        cells=(
            _SIGNS[item.realization],
            item.code,
            session.village_name(item.village),
            item.activity,
            short(item.cost) if item.cost is not None else NOT_TOLD,
            item.realization.value if item.realization else NOT_TOLD,
            ", ".join(alike) if alike else "" if is_priority else NOT_TOLD,
        ),
        tone=Tone.STRONG if alike else Tone.GOOD if item.realization is Realization.ACCOMMODATED else Tone.PLAIN,
        search=f"{item.location} {item.agency} {item.outcome.value} {item.note}",
    )


def summary(session: Session) -> str:
    """How many priorities came to what, and where the list is from."""
    found = session.last_year
    if found is None:
        return ""
    kinds = by_realization(found.priorities)
    told = ", ".join(f"{thousands(count.items)} {kind.value}" for kind, count in kinds.items() if kind)
    left = f", {thousands(kinds[None].items)} belum dicatat" if kinds[None].items else ""
    return f"RKPD {found.plan_year} · {thousands(len(found.priorities))} prioritas: {told}{left} · dari {found.source}"


def detail(session: Session, key: str) -> Detail | None:
    """The item in full, with the activities that look like it."""
    item = session.last_year.item(key) if session.last_year else None
    if item is None:
        return None
    alike = alike_this_year(session).get(key, ())
    like = "; ".join(f"{code} {session.proposals[code].draft.activity}" for code in alike)
    state = item.realization.value if item.realization else "realisasi belum dicatat"
    note = f": {item.note}" if item.note else ""
    return Detail(
        title=f"{item.code} {item.activity}",
        lines=(f"{said(session, item.outcome.value)} · {state}{note}", f"mirip: {like}" if like else ""),
        facts=(
            ("Lokasi", item.location or NOT_TOLD),
            (said(session, "Desa"), session.village_name(item.village)),
            ("Perangkat Daerah", item.agency or NOT_TOLD),
        ),
    )


def next_untold(session: Session, after: str | None) -> str | None:
    """The first priority of which nobody has said what came of it, from below this row on, then from the top."""
    items = session.last_year.priorities if session.last_year else ()
    codes = [item.code for item in items]
    start = codes.index(after) + 1 if after in codes else 0
    return next((item.code for item in (*items[start:], *items[:start]) if item.realization is None), None)
