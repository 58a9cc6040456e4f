"""Going on with a code, and beginning without one."""

from __future__ import annotations

from kompas_sim.serve.errors import PageError
from kompas_sim.serve.mine import running
from kompas_sim.serve.pages import linker
from kompas_sim.serve.site import PageHandler
from kompas_sim.store.errors import MalformedCodeError, UnknownCodeError


class ResumeHandler(PageHandler):
    """Type your code, see what you were doing, go on."""

    def get(self) -> None:
        """The form."""
        self.show("resume.html", typed="", problem=None)

    head = get

    async def post(self) -> None:
        """What belongs to the code that was typed, or the form again with what is wrong."""
        typed = self.get_body_argument("code", "")
        try:
            code = await self.recognise(typed)
        except (MalformedCodeError, UnknownCodeError) as wrong:
            await self.ask_again(typed, wrong)
            return
        self.keep_code(code)
        mine = running(await self.site.trainees.attempts(code), self.site.catalogue.shelf(), self.words())
        self.show("mine.html", code=code, mine=mine)


class BeginHandler(PageHandler):
    """Begin a case or an exercise as somebody new."""

    async def post(self) -> None:
        """Mint a code, let the browser keep it and go to the page, which then has its own address."""
        path, query = self._goal()
        code = await self.site.trainees.new_code()
        self.keep_code(code)
        self.redirect(linker(self.words().language)(path, **query, code=code), status=303)

    def _goal(self) -> tuple[str, dict[str, str]]:
        """Where to begin; raises a 404 ``PageError`` for what does not exist."""
        case_id = self.get_body_argument("casus", "")
        exercise_id = self.get_body_argument("oefening", "")
        if not exercise_id:
            return f"/casus/{self.site.catalogue.case(case_id).id}", {}
        card = self.site.catalogue.exercise(exercise_id)
        if case_id not in (case.id for case in card.cases):
            raise PageError(404, "serve.error.case")
        return f"/oefening/{card.id}", {"casus": case_id}


class ForgetHandler(PageHandler):
    """For a shared computer: the browser forgets the code."""

    def post(self) -> None:
        """Forget, and back to the start."""
        self.forget_code()
        self.redirect(linker(self.words().language)("/"), status=303)
