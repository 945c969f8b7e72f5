"""Room 4: every item of a model's answer is found in the article, or rejected with a reason."""

from summarizer.grounding.elsewhere import drop_found_elsewhere
from summarizer.grounding.ground import ground, problems
from summarizer.grounding.times import PartsReader

__all__ = ["PartsReader", "drop_found_elsewhere", "ground", "problems"]
