"""Room 6: the briefing, what can be asked of it, and the few sentences at its top."""

from summarizer.briefing.briefing import Briefing, GlanceLine
from summarizer.briefing.build import build
from summarizer.briefing.files import require_writable
from summarizer.briefing.folders import require_writable_folder
from summarizer.briefing.views import Account, Gap, Silence, Wording

__all__ = [
    "Account",
    "Briefing",
    "Gap",
    "GlanceLine",
    "Silence",
    "Wording",
    "build",
    "require_writable",
    "require_writable_folder",
]
