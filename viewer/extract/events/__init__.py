"""Events: who did, plans, demands or threatens what, when; proposals for a person to review."""

from __future__ import annotations

from viewer.extract.events.finding import find_events as find_events
