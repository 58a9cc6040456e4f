"""Every address this server answers; whatever is not here does not exist."""

from __future__ import annotations

from typing import Any

from tornado.web import RedirectHandler

from kompas_sim.serve import kernel_routes as kernel
from kompas_sim.serve.assets import asset_url
from kompas_sim.serve.case_page import CaseHandler, ExerciseHandler
from kompas_sim.serve.executed_page import STATES
from kompas_sim.serve.files import OURS, AssetHandler
from kompas_sim.serve.fork.channels import PageChannelsHandler
from kompas_sim.serve.method_page import MethodHandler
from kompas_sim.serve.resume_page import BeginHandler, ForgetHandler, ResumeHandler
from kompas_sim.serve.site import Site
from kompas_sim.serve.start_page import AboutHandler, HealthHandler, RobotsHandler, StartHandler
from kompas_sim.serve.state_file import StatesHandler

Route = tuple[Any, ...]


def routes(site: Site, *, forked: bool) -> list[Route]:
    """All routes, pages first; ``forked`` says that kernels of pages are forks."""
    shared = {"site": site}
    return [*_pages(shared), *_kernel(shared, forked), *_files()]


def _pages(shared: dict[str, Any]) -> list[Route]:
    return [
        (r"/", StartHandler, shared),
        (r"/casus/([^/]+)/?", CaseHandler, shared),
        (r"/oefening/([^/]+)/?", ExerciseHandler, shared),
        (r"/begin", BeginHandler, shared),
        (r"/vergeet", ForgetHandler, shared),
        (r"/hervat/?", ResumeHandler, shared),
        (r"/werkwijze/?", MethodHandler, shared),
        (r"/over/?", AboutHandler, shared),
        (r"/gezond", HealthHandler, shared),
        (r"/robots\.txt", RobotsHandler),
    ]


def _kernel(shared: dict[str, Any], forked: bool) -> list[Route]:
    channels = PageChannelsHandler if forked else kernel.ChannelsHandler
    return [
        (STATES, StatesHandler),
        (kernel.MODEL, kernel.KernelModelHandler, shared),
        (kernel.CHANNELS, channels, shared),
        (kernel.HEARTBEAT, kernel.HeartbeatHandler, shared),
        (kernel.GOODBYE, kernel.GoodbyeHandler, shared),
    ]


def _files() -> list[Route]:
    return [
        (OURS, AssetHandler),
        (r"/favicon\.ico", RedirectHandler, {"url": asset_url("icon.svg"), "permanent": False}),
    ]
