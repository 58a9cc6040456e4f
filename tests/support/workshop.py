"""A whole small project for authors' files: change one thing in it and see what the checker says."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "scenario" / "data"


class Workshop:
    """A folder with one case, its playthroughs and one exercise, all of them right."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scenario = folder / "scenarios" / "noor" / "scenario.yaml"
        self.playthrough = folder / "scenarios" / "noor" / "playthroughs" / "as-asked.yaml"
        self.exercise = folder / "exercises" / "wie-komt.yaml"
        self.put(self.scenario, self.text("base"))
        for name in ("as-asked", "typical-mistake", "nothing-done"):
            self.put(self.playthrough.with_stem(name), self.text("playthrough"))
        self.put(self.exercise, self.text("exercise"))

    @staticmethod
    def text(name: str) -> str:
        """The right text of a file: ``base``, ``playthrough`` or ``exercise``."""
        return (DATA / f"{name}.yaml").read_text(encoding="utf-8")

    @staticmethod
    def put(path: Path, text: str) -> Path:
        """Write a file, with the folders around it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def change(self, path: Path, old: str, new: str) -> Path:
        """Replace a text that stands in a file exactly once."""
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
        return self.put(path, text.replace(old, new))
