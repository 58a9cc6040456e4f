"""Words of the screen by id: Dutch is the source language, English is complete.

The catalogue is gettext: one ``.po`` file per area and language in ``locale/<language>/``. A message id
is a dotted name such as ``participants.missing-must``; the text may hold ``{named}`` places.
"""

from kompas_sim.wording.words import DEFAULT_LANGUAGE, LANGUAGES, UnknownWordError, Words

__all__ = ["DEFAULT_LANGUAGE", "LANGUAGES", "UnknownWordError", "Words"]
