"""What all handlers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from jinja2 import Environment

    from onrecord.archive import Archive
    from onrecord.web.adding import Adding
    from onrecord.web.assets import Assets
    from onrecord.web.live import Live
    from onrecord.web.made import Made
    from onrecord.web.sessions import Sessions
    from onrecord.web.settings import Settings
    from onrecord.web.sounds import Sounds


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """One reader: its archive and what serves it. Handlers find it in `request.app.state.site`."""

    archive: Archive
    settings: Settings
    assets: Assets
    templates: Environment
    made: Made
    adding: Adding
    live: Live
    sessions: Sessions
    sounds: Sounds
