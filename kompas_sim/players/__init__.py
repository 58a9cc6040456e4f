"""Synthetic trainees: they play a case in a known way, so that one can see whether its scores tell them apart.

A player is a function from a case (and the model run of its author) to decisions. Nobody is modelled on a person.
"""

from __future__ import annotations

from kompas_sim.players.player import PLAYERS, Player, Profile, profile, profiles

__all__ = ["PLAYERS", "Player", "Profile", "profile", "profiles"]
