"""The network of agreements, drawn: the family in the middle, the others on both sides."""

from __future__ import annotations

from matplotlib.figure import Figure

from kompas_sim.attempt.plan import Plan
from kompas_sim.plots.picture import Picture, Table
from kompas_sim.plots.sheet import (
    ACCENT,
    ACCENT_SOFT,
    CONTROL,
    MUTED,
    PAPER,
    PRIMARY,
    PRIMARY_SOFT,
    SMALL,
    WIDTH,
    Fill,
    Sheet,
    wrapped,
)
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.named import COLLEAGUE
from kompas_sim.simulation.weeks.network import FAMILY_NODE, Network, Node, network_of, rows
from kompas_sim.wording import Words

Place = tuple[float, float]

_RADIUS, _HEIGHT, _SIDE = 17, 78, 66
_LABEL = 2 * _SIDE
_BEND = 44
_STEPS = 12
_FILL, _REMARKED = Fill(PRIMARY_SOFT, PRIMARY), Fill(ACCENT_SOFT, ACCENT)
_HOME = Fill(PAPER, CONTROL)


def network(case: Scenario, plan: Plan, words: Words) -> Picture | None:
    """The network as a picture; nothing without agreements that somebody does."""
    found = network_of(case, plan, words)
    shown = _shown(found)
    if not shown:
        return None
    remarks = " ".join(remark.text for remark in found.remarks) or words("weeks.network.none")
    columns = tuple(words(f"weeks.network.column.{name}") for name in ("who", "owns", "backs", "behind"))
    return Picture(
        id="network",
        title=words("weeks.plot.network.title"),
        alt=words("weeks.plot.network.alt", n=len(shown), remarks=remarks),
        figure=_draw(found, shown, words),
        table=Table(columns, rows(found, words)),
    )


def _shown(found: Network) -> list[Node]:
    """Who is drawn around the family, most agreements first; colleagues without a name stand in the table only."""
    nodes = [node for node in found.nodes if node.id != FAMILY_NODE and not node.id.startswith(COLLEAGUE)]
    return sorted((node for node in nodes if node.owns or node.backs), key=lambda node: -len(node.owns))


def _draw(found: Network, shown: list[Node], words: Words) -> Figure:
    sheet = Sheet()
    _legend(sheet, words)
    places = _places(sheet.y, shown)
    for kind, colour, dashed in (("calls", PRIMARY, False), ("backup", CONTROL, True)):
        ends = (sorted((tie.source, tie.target)) for tie in found.ties if tie.kind == kind)
        for source, target in dict.fromkeys((one, other) for one, other in ends):
            if source in places and target in places:
                sheet.stroke(_between(places[source], places[target]), colour, dashed=dashed)
    for node in (found.node(FAMILY_NODE), *shown):
        _node(sheet, node, places[node.id])
    sheet.y += _HEIGHT * ((len(shown) + 1) // 2) + 6
    for remark in found.remarks:
        sheet.rule()
        sheet.mark("dash", 0, sheet.y)
        sheet.paragraph(remark.text, x=26, size=SMALL, most=4)
    return sheet.done()


def _legend(sheet: Sheet, words: Words) -> None:
    for name, colour, dashed in (("calls", PRIMARY, False), ("backup", CONTROL, True)):
        sheet.stroke([(0, sheet.y + 9), (34, sheet.y + 9)], colour, dashed=dashed)
        sheet.text(44, sheet.y, words(f"weeks.plot.network.{name}"), size=SMALL, colour=MUTED)
        sheet.y += 22
    sheet.paragraph(words("weeks.plot.network.number"), size=SMALL, colour=MUTED)
    sheet.y += 14


def _places(top: float, shown: list[Node]) -> dict[str, Place]:
    """The others in turns left and right from the top down, the family halfway between them."""
    places = {
        node.id: (_SIDE if number % 2 == 0 else WIDTH - _SIDE, top + _RADIUS + _HEIGHT * (number // 2))
        for number, node in enumerate(shown)
    }
    lowest = max(y for _, y in places.values())
    return {FAMILY_NODE: (WIDTH / 2, (top + _RADIUS + lowest) / 2), **places}


def _between(start: Place, end: Place) -> list[Place]:
    """A line between two places; on the same side it bends towards the middle, around who stands between."""
    (x, y), (u, v) = start, end
    bend = 0.0 if x != u else _BEND if x < WIDTH / 2 else -_BEND
    middle = ((x + u) / 2 + 2 * bend, (y + v) / 2)
    parts = [step / _STEPS for step in range(_STEPS + 1)]
    return [
        (
            (1 - part) ** 2 * x + 2 * part * (1 - part) * middle[0] + part**2 * u,
            (1 - part) ** 2 * y + 2 * part * (1 - part) * middle[1] + part**2 * v,
        )
        for part in parts
    ]


def _node(sheet: Sheet, node: Node, place: Place) -> None:
    x, y = place
    home = node.id == FAMILY_NODE
    sheet.disc(x, y, _RADIUS, _HOME if home else _REMARKED if node.remarked else _FILL)
    if node.owns:
        sheet.text(x, y - 8, str(len(node.owns)), size=SMALL, bold=True, align="center")
    for line, text in enumerate(wrapped(node.name, _LABEL, SMALL, most=2)):
        top = y + _RADIUS + 3 + line * SMALL * 1.2
        sheet.text(x, top, text, size=SMALL, align="center", behind=PAPER)
