"""Voila's settings for this site, in one place."""

from __future__ import annotations

from pathlib import Path

from traitlets.config import Config

from kompas_sim.serve.fork.provisioner import ForkedPython
from kompas_sim.serve.kernels import OwnPython
from kompas_sim.serve.settings import ServeSettings

CULL_CHECKS = 12
"""How often within the idle time is looked whether a kernel may go."""


def voila_config(settings: ServeSettings, connection_root: Path) -> Config:
    """Sources stripped, nothing overridable from an address, idle kernels stopped, dead ones not revived.

    A kernel that died is not restarted: the new one would be empty and the page would not know.
    """
    config = Config()
    config.Voila.root_dir = str(settings.notebook.parent)
    config.Voila.notebook_path = str(settings.notebook)
    config.Voila.connection_dir_root = str(connection_root)
    config.Voila.config_file_paths = []
    config.Voila.open_browser = False

    page = config.VoilaConfiguration
    page.template = "lab"
    page.allow_template_override = "NO"
    page.allow_theme_override = "NO"
    page.strip_sources = True
    page.show_tracebacks = False
    page.file_allowlist = []
    page.kernel_spec_manager_class = ForkedPython if settings.kernel == "fork-each" else OwnPython

    idle = max(1, int(settings.idle_minutes * 60))
    config.MappingKernelManager.cull_idle_timeout = idle
    config.MappingKernelManager.cull_interval = max(1, idle // CULL_CHECKS)
    config.MappingKernelManager.cull_connected = True
    config.MappingKernelManager.root_dir = str(settings.notebook.parent)
    config.KernelRestarter.restart_limit = 0
    return config
