"""The report of one run, section by section: the calls that the notebook makes."""

from __future__ import annotations

import base64
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date

from kompas_sim.attempt.decision import AgreementWritten
from kompas_sim.method.load import load_method
from kompas_sim.plots.completeness import completeness
from kompas_sim.plots.minutes import minutes
from kompas_sim.plots.network import network as network_picture
from kompas_sim.plots.picture import Picture
from kompas_sim.plots.plain import masked
from kompas_sim.plots.profile import profile, step_levels
from kompas_sim.plots.svg import svg
from kompas_sim.plots.weeks import weeks as weeks_picture
from kompas_sim.report.chosen import chosen
from kompas_sim.report.chosen.reasons import other_reasons
from kompas_sim.report.html import Html, render
from kompas_sim.report.record import read_record
from kompas_sim.report.seen import SeenStep, seen_step, source_of
from kompas_sim.scenario.base import StepName
from kompas_sim.simulation.weeks import simulate, story
from kompas_sim.simulation.weeks.network import network_of
from kompas_sim.simulation.weeks.read_back import read_back
from kompas_sim.simulation.weeks.summary import summary
from kompas_sim.training import Training
from kompas_sim.wording import Words

_HERE = ZoneInfo("Europe/Amsterdam")


class Report:
    """The sections of a report; each gives a piece of HTML and changes nothing."""

    def __init__(self, training: Training, words: Words, *, numbers: bool = False) -> None:
        """A report on ``training``; scores stand in it only with ``numbers``."""
        self._training = training
        self._words = words
        self._numbers = numbers

    @property
    def title(self) -> str:
        """The title of the whole page."""
        return self._words("report.title", case=self._training.case.title)

    def cover(self) -> Html:
        """Title, what was played and when, and that all of it is invented."""
        started = self._training.attempt.header.started_at.astimezone(_HERE)
        names = [self._words(f"method.step.{step}") for step in self._training.steps]
        return self._render(
            "cover",
            title=self.title,
            child=self._training.case.child,
            date=format_date(started, "d MMMM y", locale=self._words.language),
            exercise=self._training.attempt.header.exercise,
            steps=", ".join(names),
            draft=self._training.case.reviewed_by is None,
        )

    def case(self) -> Html:
        """The case in short."""
        return self._render("case", case=self._training.case)

    def own_view(self) -> Html:
        """How the trainee looks back, in the trainee's own words."""
        text = self._training.plan.texts.get("own-view", "")
        return self._render("own_view", text=masked(text, self._training.case))

    def profile(self) -> Html:
        """The profile in words, with its figure; numbers only if they were asked for."""
        picture = profile(self._training, self._words, numbers=self._numbers)
        return self._render(
            "profile", figure=_figure(picture), levels=step_levels(self._training, self._words)
        )

    def steps(self) -> Html:
        """Per step what was chosen, with its feedback once it was handed in."""
        return self._render("steps", steps=[self._step(step) for step in self._training.steps])

    def agreements(self) -> Html:
        """The agreements one by one, and which parts they hold; nothing in an exercise without them."""
        if "agreements" not in self._training.steps:
            return Html("")
        rows = [self._agreement(one) for one in self._training.plan.agreements]
        figures = [_figure(picture) for picture in completeness(self._training, self._words)]
        return self._render("agreements", rows=rows, figures=figures)

    def weeks(self) -> Html:
        """What four simulated weeks do to the agreements, once they were handed in."""
        training, words = self._training, self._words
        if "agreements" not in training.plan.submitted:
            return Html("")
        case, plan, seed = training.case, training.plan, training.attempt.header.seed
        figures = (weeks_picture(case, plan, words, seed=seed), network_picture(case, plan, words))
        return self._render(
            "weeks",
            sentences=list(summary(simulate(case, plan, seed=seed), words)),
            stories=story(case, plan, seed, words=words),
            found=read_back(case, plan, words),
            remarks=network_of(case, plan, words).remarks,
            figures=[_figure(picture) for picture in figures if picture],
        )

    def sources(self) -> Html:
        """Every item that the feedback rests on, once."""
        found = {
            item
            for step in self._submitted()
            for finding in self._training.feedback(step).findings
            for item in finding.cites
        }
        order = {item.id: place for place, item in enumerate(load_method().items)}
        sources = [source_of(item, self._words) for item in sorted(found, key=lambda item: order[item])]
        return self._render("sources", sources=sources)

    def closing(self) -> Html:
        """That everything is invented and that the weights are a draft."""
        return self._render("closing", draft=self._training.case.reviewed_by is None)

    def _submitted(self) -> list[StepName]:
        return [step for step in self._training.steps if step in self._training.plan.submitted]

    def _step(self, step: StepName) -> dict[str, object]:
        training, words = self._training, self._words
        feedback: SeenStep | None = None
        if step in training.plan.submitted:
            feedback = seen_step(training, words, training.feedback(step), numbers=self._numbers)
        picture = minutes(training, words) if step == "agenda" else None
        return {
            "id": step,
            "name": words(f"method.step.{step}"),
            "chosen": (*chosen(training, words, step), *other_reasons(training, words, step)),
            "figure": _figure(picture),
            "chosen_title": words("report.steps.happened" if step == "meeting" else "report.steps.chosen"),
            "feedback": feedback,
            "elsewhere": self._elsewhere(step),
        }

    def _elsewhere(self, step: StepName) -> str:
        """Where to read on, in the step whose choices have a section of their own."""
        number = len(self._training.plan.agreements) if step == "agreements" else 0
        return self._words("report.steps.elsewhere", n=number) if number else ""

    def _agreement(self, one: AgreementWritten) -> list[tuple[str, str]]:
        """An agreement label by label; empty parts are left out but for who, what and when."""
        words, case = self._words, self._training.case
        who = self._training.case.names.get(one.person or "") or masked(one.who, case)
        if one.first_contact:
            who = f"{who} ({words('report.agreements.first-contact')})"
        typed = ("condition", "what", "when", "channel", "backup")
        parts = {"who": who, **{name: masked(getattr(one, name), case) for name in typed}}
        empty = words("report.agreements.empty")
        return [
            (words(f"report.agreements.{name}"), text or empty)
            for name, text in parts.items()
            if text or name in ("who", "what", "when")
        ]

    def _render(self, name: str, **values: object) -> Html:
        return render(name, self._words, **values)


def open_report(record: str, language: str, *, numbers: bool = False) -> Report:
    """A report on the run in the file ``record``; raises what ``read_record`` does."""
    return Report(read_record(Path(record)), Words(language), numbers=numbers)


def _figure(picture: Picture | None) -> dict[str, object] | None:
    if picture is None:
        return None
    source = base64.b64encode(svg(picture.figure)).decode("ascii")
    width, height = (round(96 * inches) for inches in picture.figure.get_size_inches())
    return {
        "picture": picture,
        "source": f"data:image/svg+xml;base64,{source}",
        "width": width,
        "height": height,
    }
