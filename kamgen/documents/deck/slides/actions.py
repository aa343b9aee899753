"""D21, the actions: what is overdue and what falls due within ninety days, the most pressing; the rest is counted."""

from __future__ import annotations

from kamgen.content.deck import Note, Single, Slide, SoWhat
from kamgen.content.table import Cell, Table, TableColumn, TableRow, cell
from kamgen.content.text import Run, Tone, line
from kamgen.documents.marks import action_mark
from kamgen.documents.sources import source_line
from kamgen.documents.strip import next_step, so_what
from kamgen.documents.wording import counted, joined, listed, one_line, said, shortened, who_and_when
from kamgen.figures.actions import Action
from kamgen.figures.figures import Figures
from kamgen.places import Path
from kamgen.plan.actions import Party
from kamgen.plan.plan import Plan
from kamgen.texts.catalogue import Texts

_TITLE, _PARTY = 64, 22
_FEW_PARTIES = 4
"""One of so many actions must name somebody beyond us, or they stand beside the action: a column would be empty."""
_MOST = 20
"""Actions on two pages; a board reads no third."""


def content(plan: Plan, figures: Figures, texts: Texts) -> Slide | None:
    """The slide; nothing where no action is open."""
    del plan  # the figures hold the one list of actions, whatever sheet they were typed on
    if not figures.open_actions:
        return None
    shown = _shown(figures)
    parts = tuple(dict.fromkeys(action.part for action in shown))
    return Slide(
        key="actions",
        kicker=texts("deck.actions.kicker"),
        title=_title(figures, texts),
        scope=_scope(figures, texts),
        body=Single(_table(shown, texts)),
        source=source_line(parts, figures.as_of, texts, texts("deck.actions.definitions")),
        so_what=_so_what(figures, texts),
        next_step=next_step(figures, texts),
        notes=_notes(figures, shown, texts),
    )


def _shown(figures: Figures) -> tuple[Action, ...]:
    """The most pressing that are overdue or soon due; of all that are open where nothing of that is dated."""
    load = figures.workload
    return ((*load.overdue, *load.soon) or figures.open_actions)[:_MOST]


def _title(figures: Figures, texts: Texts) -> str:
    load, count = figures.workload, len(figures.open_actions)
    if count == 1:
        action = figures.open_actions[0]
        if action.due is None:
            return texts("deck.actions.single_undated")
        return texts(f"deck.actions.single_{'overdue' if action.days_overdue else 'due'}", day=action.due)
    if len(load.undated) == count:
        parts = [counted(texts, "deck.actions.undated_all", count)]
    elif len(load.overdue) == count:
        parts = [counted(texts, "deck.actions.overdue_all", count)]
    elif load.overdue:
        parts = [texts("deck.actions.overdue", n=len(load.overdue))]
    else:
        parts = [] if len(load.soon) == count else [counted(texts, "deck.actions.none_overdue", count)]
    if len(load.soon) == count:
        parts.append(counted(texts, "deck.actions.soon_all", count, day=load.horizon))
    elif load.soon:
        parts.append(texts("deck.actions.soon", n=len(load.soon), day=load.horizon))
    return texts("deck.actions.title", n=count, parts=", ".join(parts))


def _scope(figures: Figures, texts: Texts) -> str:
    load = figures.workload
    hidden = len(figures.open_actions) - len(_shown(figures))
    if hidden and len(_shown(figures)) == _MOST:
        return texts("deck.actions.scope_most", n=hidden, shown=_MOST)
    rest = [
        texts(f"deck.actions.{key}", n=len(actions))
        for key, actions in (("later", load.later), ("undated", load.undated))
        if actions
    ]
    if not rest or not (load.overdue or load.soon):
        return texts("deck.actions.scope_all")
    return texts(
        "deck.actions.scope_rest",
        scope=texts("deck.actions.scope", days=str(figures.policy.time.ahead_days)),
        rest=listed(rest, texts),
    )


def _table(actions: tuple[Action, ...], texts: Texts) -> Table:
    with_goal = any(action.goal for action in actions)
    named = [action for action in actions if _party(action, texts)]
    with_party = bool(named) and len(named) * _FEW_PARTIES >= len(actions)

    def column(key: str, weight: float) -> TableColumn:
        return TableColumn(texts(f"deck.actions.{key}"), weight)

    return Table(
        name="actions",
        columns=(
            column("status", 14),
            column("origin", 7),
            column("action", 52),
            *((column("goal", 6),) if with_goal else ()),
            *((column("party", 18),) if with_party else ()),
            column("owner", 18),
            column("due", 12),
        ),
        rows=tuple(_row(action, texts, with_goal=with_goal, with_party=with_party) for action in actions),
        description=texts("deck.actions.description", n=len(actions))
        if len(actions) > 1
        else texts("deck.actions.description_one"),
    )


def _row(action: Action, texts: Texts, *, with_goal: bool, with_party: bool) -> TableRow:
    owner = one_line(action.owner) if action.owner else texts("documents.no_owner")
    due = texts.formats.full_date(action.due) if action.due else texts("documents.no_date")
    name = one_line(action.goal or "")
    goal = cell(name or "–", Tone.ACCENT if name else Tone.MUTED, *_at(action, "goal"), strong=bool(name))
    party = cell(shortened(_party(action, texts), _PARTY), Tone.INK, *_at(action, "party", "external_participants"))
    late = Tone.BAD if action.days_overdue else Tone.INK
    return TableRow(
        (
            Cell(status=action_mark(action, texts), sources=_at(action, "status", "due")),
            cell(one_line(action.origin), Tone.MUTED, *_at(action, "id")),
            _what(action, texts, with_party=with_party),
            *((goal,) if with_goal else ()),
            *((party,) if with_party else ()),
            cell(owner, Tone.INK if action.owner else Tone.MUTED, *_at(action, "owner")),
            cell(due, late if action.due else Tone.MUTED, *_at(action, "due"), value=action.due),
        )
    )


def _what(action: Action, texts: Texts, *, with_party: bool) -> Cell:
    """The action, and who beyond us has a part in it where no column says so."""
    title, party = line(shortened(action.title, _TITLE), Tone.INK, strong=True), _party(action, texts)
    if with_party or not party:
        return Cell((title,), sources=(action.path,))
    words = f"   {texts('deck.actions.party')}: {shortened(party, _PARTY)}"
    beside = Run(words, Tone.MUTED, second=True)
    return Cell(((*title, beside),), sources=(action.path, *_at(action, "party", "external_participants")))


def _at(action: Action, *fields: str) -> tuple[Path, ...]:
    """The cells of an action, of those fields that the sheet has on which it was typed."""
    return tuple((*action.row, field) for field in fields if field in action.columns)


def _party(action: Action, texts: Texts) -> str:
    """Who beyond us has a part in it."""
    if action.external_participants:
        return one_line(action.external_participants)
    return "" if action.party is Party.INTERNAL else said(action.party, texts)


def _so_what(figures: Figures, texts: Texts) -> SoWhat | None:
    load = figures.workload
    if load.overdue_load is not None:
        held = load.overdue_load
        owner = one_line(held.owner)
        if held.count == held.of:
            text = counted(texts, "deck.actions.so_what_load_all", held.of, owner=owner)
        else:
            text = texts("deck.actions.so_what_load", of=held.of, count=held.count, owner=owner)
        return so_what(texts, text, *((*action.row, "owner") for action in load.overdue))
    if load.overdue:
        first = load.overdue[0]
        days = texts("documents.days", n=first.days_overdue)
        text = texts("deck.actions.so_what_oldest", n=len(load.overdue), days=days)
        return so_what(texts, text, *first.sources)
    for key, actions, field in (("unowned", load.unowned, "owner"), ("undated", load.undated, "due")):
        if actions:
            title = shortened(actions[0].title, _TITLE)
            text = texts(f"deck.actions.so_what_{key}", n=len(actions), title=title)
            return so_what(texts, text, *((*action.row, field) for action in actions))
    if load.load is not None and load.load.count < load.load.of:
        held = load.load
        text = texts("deck.actions.so_what_open_load", of=held.of, count=held.count, owner=one_line(held.owner))
        return so_what(texts, text, *((*action.row, "owner") for action in figures.open_actions))
    return None


def _notes(figures: Figures, shown: tuple[Action, ...], texts: Texts) -> tuple[Note, ...]:
    hidden = tuple(action for action in figures.open_actions if action not in shown)
    rest = (Note(texts("deck.actions.note_rest")),) if hidden else ()
    return (*(_note(action, texts) for action in shown), *rest, *(_note(action, texts) for action in hidden))


def _note(action: Action, texts: Texts) -> Note:
    facts = joined(
        who_and_when(action.owner, action.due, texts, overdue=bool(action.days_overdue)), said(action.status, texts)
    )
    head = texts("deck.actions.note", id=one_line(action.id), title=one_line(action.title), facts=facts)
    more = [one_line(text) for text in (action.description, action.result, action.notes) if text]
    return Note("\n".join((head, *more)), action.sources)
