"""The network of agreements: who does what, who is whose back-up, and where it would break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kompas_sim.agreements.seen import Seen, about, seen
from kompas_sim.attempt.plan import Plan
from kompas_sim.scenario.scenario import Scenario
from kompas_sim.simulation.weeks.coordination import coordinates
from kompas_sim.simulation.weeks.loops import loops
from kompas_sim.simulation.weeks.named import STRANGER, backups, called, is_family, told
from kompas_sim.simulation.weeks.names import Names
from kompas_sim.wording import Words

FAMILY_NODE = "family"
"""All of the family together: they stand in the middle."""

TOO_MANY = 4
"""From more than this many agreements on, somebody has too much. Our choice."""
FEWEST = 4
"""Half of fewer agreements than this is no load. Our choice."""

TieKind = Literal["calls", "backup", "tells"]
RemarkKind = Literal["single-point", "too-much", "loop", "not-accepted", "family-coordinates"]


@dataclass(frozen=True)
class Node:
    """Somebody in the network; ``owns`` and ``backs`` are numbers of agreements, ``remarked``: a remark names them."""

    id: str
    name: str
    owns: tuple[int, ...]
    backs: tuple[int, ...]
    remarked: bool


@dataclass(frozen=True)
class Tie:
    """What an agreement ties together: the family calls the owner, a back-up stands behind one, one tells another."""

    kind: TieKind
    source: str
    target: str
    agreement: int


@dataclass(frozen=True)
class Remark:
    """Where the network would break, in words; ``people`` are ids of nodes, ``agreements`` numbers."""

    kind: RemarkKind
    text: str
    people: tuple[str, ...]
    agreements: tuple[int, ...]


@dataclass(frozen=True)
class Network:
    """The graph, and what is to be seen in it."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    remarks: tuple[Remark, ...]

    def node(self, name: str) -> Node:
        """The node with this id."""
        return next(node for node in self.nodes if node.id == name)


def network_of(case: Scenario, plan: Plan, words: Words | None = None) -> Network:
    """The network that a plan's agreements make."""
    said, agreements = words or Words(), seen(case, plan)
    names = Names(case, said)
    ties = tuple(dict.fromkeys(tie for each in agreements for tie in _ties(case, each)))
    remarks = tuple(_Remarks(case, agreements, ties, names, said))
    owns, backs = _numbers(case, agreements), _backed(ties)
    ids = dict.fromkeys((FAMILY_NODE, *owns, *(end for tie in ties for end in (tie.source, tie.target))))
    remarked = {who for remark in remarks for who in remark.people}
    nodes = tuple(
        Node(
            id=one,
            name=said("weeks.network.family") if one == FAMILY_NODE else names(one),
            owns=owns.get(one, ()),
            backs=backs.get(one, ()),
            remarked=one in remarked,
        )
        for one in ids
    )
    return Network(nodes, ties, remarks)


def _node(case: Scenario, who: str) -> str:
    return FAMILY_NODE if is_family(case, who) else who


def _owner(case: Scenario, each: Seen) -> str | None:
    if each.owner:
        return _node(case, each.owner)
    return f"{STRANGER}{each.agreement.agreement}" if "who" in each.held else None


def _ties(case: Scenario, each: Seen) -> Iterator[Tie]:
    number, owner = each.agreement.agreement, _owner(case, each)
    first = called(case, each)
    in_time = "channel" in each.asked
    for who in first if in_time else ():
        yield Tie("calls", FAMILY_NODE, who, number)
    for who in backups(case, each):
        for source in first[:1]:
            if source != who:
                yield Tie("backup", source, who, number)
    for who in told(case, each):
        if owner and who not in (owner, *first):
            yield Tie("tells", owner, who, number)


def _numbers(case: Scenario, agreements: tuple[Seen, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for each in agreements:
        owner = _owner(case, each)
        if owner:
            found[owner] = (*found.get(owner, ()), each.agreement.agreement)
    return found


def _backed(ties: tuple[Tie, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for tie in ties:
        if tie.kind == "backup":
            found[tie.target] = (*found.get(tie.target, ()), tie.agreement)
    return found


class _Remarks:
    """Goes through the faults one after the other."""

    def __init__(
        self, case: Scenario, agreements: tuple[Seen, ...], ties: tuple[Tie, ...], names: Names, words: Words
    ) -> None:
        self.case, self.agreements, self.ties = case, agreements, ties
        self.names, self.words = names, words

    def __iter__(self) -> Iterator[Remark]:
        yield from self._single_points()
        yield from self._too_much()
        yield from self._loops()
        yield from self._not_accepted()
        yield from self._family_coordinates()

    def _remark(
        self, kind: RemarkKind, people: tuple[str, ...], agreements: tuple[int, ...], **values: str | int
    ) -> Remark:
        variant = values.pop("variant", "")
        key = f"weeks.network.{kind}.{variant}" if variant else f"weeks.network.{kind}"
        who = ", ".join(
            self.words("weeks.network.family") if one == FAMILY_NODE else self.names(one) for one in people
        )
        numbers = ", ".join(str(number) for number in agreements)
        text = self.words(key, who=who, numbers=numbers, **values)
        return Remark(kind, text[:1].upper() + text[1:], people, agreements)

    def _single_points(self) -> Iterator[Remark]:
        """A topic of the night that rests on one person without a back-up."""
        for topic in self.case.topics:
            found = [each for each in about(self.agreements, topic) if not each.tempting]
            people = dict.fromkeys(who for each in found for who in called(self.case, each))
            behind = {who for each in found for who in backups(self.case, each)}
            if topic.night and len(people) == 1 and not behind:
                numbers = tuple(each.agreement.agreement for each in found)
                yield self._remark("single-point", tuple(people), numbers, topic=topic.title)

    def _too_much(self) -> Iterator[Remark]:
        """Somebody with more than half of the agreements, or more than a few."""
        every = len(self.agreements)
        for who, numbers in _numbers(self.case, self.agreements).items():
            half = every >= FEWEST and len(numbers) > every / 2
            if who != FAMILY_NODE and (len(numbers) > TOO_MANY or half):
                yield self._remark("too-much", (who,), numbers, n=len(numbers), all=every)

    def _loops(self) -> Iterator[Remark]:
        """Back-ups that come round to where they began, while nobody in the loop has one outside it."""
        behind = [(tie.source, tie.target) for tie in self.ties if tie.kind == "backup"]
        for people in loops(behind):
            if any(source in people and target not in people for source, target in behind):
                continue
            pairs = set(zip(people, (*people[1:], people[0]), strict=True))
            numbers = Counter(tie.agreement for tie in self.ties if (tie.source, tie.target) in pairs)
            yield self._remark("loop", people, tuple(sorted(numbers)))

    def _not_accepted(self) -> Iterator[Remark]:
        """Roles that nobody has said yes to."""
        for each in self.agreements:
            if not each.answer.is_yes:
                owner = _owner(self.case, each)
                kind = each.answer.kind if owner else "nobody"
                yield self._remark(
                    "not-accepted",
                    (owner,) if owner else (),
                    (each.agreement.agreement,),
                    variant=kind,
                    title=each.title,
                )

    def _family_coordinates(self) -> Iterator[Remark]:
        """The family as the silent coordinator of professionals."""
        for each in self.agreements:
            if is_family(self.case, each.owner) and coordinates(self.case, each):
                number = each.agreement.agreement
                yield self._remark("family-coordinates", (FAMILY_NODE,), (number,), title=each.title)


def rows(network: Network, words: Words) -> tuple[tuple[str, ...], ...]:
    """The network as a table: who, which agreements, whose back-up, and who stands behind them."""
    behind: dict[str, dict[str, None]] = {}
    for tie in network.ties:
        if tie.kind == "backup":
            behind.setdefault(tie.source, {})[network.node(tie.target).name] = None
    nobody = words("weeks.network.nobody")
    return tuple(
        (
            node.name,
            ", ".join(map(str, node.owns)) or "–",
            ", ".join(map(str, dict.fromkeys(node.backs))) or "–",
            ", ".join(behind.get(node.id, {})) or nobody,
        )
        for node in network.nodes
        if node.owns or node.backs
    )
