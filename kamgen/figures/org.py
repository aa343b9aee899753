"""Who reports to whom at the account, as a tree that always ends."""

from __future__ import annotations

from dataclasses import dataclass

from kamgen.figures.people import identity
from kamgen.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Post:
    """A stakeholder's place in the tree: `row` of S09, the boss's row, how many stand above, who reports to it."""

    row: int
    boss: int | None
    depth: int
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OrgTree:
    """Everybody once, each boss before those who report to it; `roots` have no boss that the plan knows.

    `cut` are the rows whose boss was left out because the line led back to themselves, `unknown` those that
    name a boss the plan does not have. `depth` is the number of levels.
    """

    posts: tuple[Post, ...]
    roots: tuple[int, ...]
    cut: tuple[int, ...]
    unknown: tuple[int, ...]
    depth: int

    def post(self, row: int) -> Post:
        """The place of a row; KeyError for a row that the plan does not have."""
        for post in self.posts:
            if post.row == row:
                return post
        raise KeyError(row)


def org_tree(plan: Plan) -> OrgTree:
    """The tree of S09; a boss is found by id, else by name."""
    known: dict[str, int] = {}
    for row, each in reversed(tuple(enumerate(plan.stakeholders))):
        known[identity(each.name)] = row
    for row, each in reversed(tuple(enumerate(plan.stakeholders))):
        if each.id:
            known[each.id] = row
    bosses: dict[int, int] = {}
    unknown = []
    for row, each in enumerate(plan.stakeholders):
        if each.reports_to is None:
            continue
        boss = known.get(each.reports_to, known.get(identity(each.reports_to)))
        if boss is None:
            unknown.append(row)
        else:
            bosses[row] = boss
    cut = _cut(bosses, len(plan.stakeholders))
    return _tree(bosses, len(plan.stakeholders), cut, tuple(unknown))


def _cut(bosses: dict[int, int], count: int) -> tuple[int, ...]:
    """Takes out one step of each circle, that of its first row, and says which."""
    cut = []
    finished: set[int] = set()
    for start in range(count):
        line: list[int] = []
        on_line: set[int] = set()
        row: int | None = start
        while row is not None and row not in finished and row not in on_line:
            line.append(row)
            on_line.add(row)
            row = bosses.get(row)
        if row is not None and row in on_line:
            first = min(line[line.index(row) :])
            del bosses[first]
            cut.append(first)
        finished |= on_line
    return tuple(sorted(cut))


def _tree(bosses: dict[int, int], count: int, cut: tuple[int, ...], unknown: tuple[int, ...]) -> OrgTree:
    reports: dict[int, list[int]] = {}
    for row in range(count):
        if row in bosses:
            reports.setdefault(bosses[row], []).append(row)
    roots = tuple(row for row in range(count) if row not in bosses)
    posts = []
    waiting = [(row, 0) for row in reversed(roots)]
    while waiting:
        row, depth = waiting.pop()
        below = reports.get(row, [])
        posts.append(Post(row, bosses.get(row), depth, tuple(below)))
        waiting += [(each, depth + 1) for each in reversed(below)]
    return OrgTree(tuple(posts), roots, cut, unknown, max((post.depth + 1 for post in posts), default=0))
