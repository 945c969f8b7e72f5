"""A recorded story in a folder of its own, to be made stale and recorded anew from an endpoint on loopback."""

from __future__ import annotations

import json
import shutil

from recorded import RECORDINGS, TOP
from stub_server import answer

NAME = "call-before"
STORY = TOP / "tests" / "written" / "stories" / NAME
ARTICLES = sorted(STORY.glob("*.txt"))


def copied(folder):
    """Copy the story's recordings into a folder, and return it."""
    return shutil.copytree(RECORDINGS / NAME, folder)


def rewritten(folder, article, change):
    """Change the recording of an article, given as the object it is, in place."""
    (file,) = folder.glob(f"{article}.*.json")
    recording = json.loads(file.read_text("utf-8"))
    change(recording)
    file.write_text(json.dumps(recording, ensure_ascii=False), "utf-8")


def other(digest):
    """Return a change after which a recording was made with another prompt, schema, question, or for another text."""

    def change(recording):
        recording["digests"][digest] = "0" * 64

    return change


def without_meetings(recording):
    """Take all meetings out of the answers, and what points to them."""
    for attempt in recording["attempts"]:
        attempt["answer"] |= {"meetings": [], "visits": []}


def reader():
    """Return a reply that answers each article as it was once really answered."""
    known = {}
    for article in ARTICLES:
        (file,) = (RECORDINGS / NAME).glob(f"{article.stem}.*.json")
        beginning = article.read_bytes().decode().strip()[:30]
        known[beginning] = json.loads(file.read_text("utf-8"))["attempts"][-1]["answer"]

    def reply(seen):
        (told,) = [given for beginning, given in known.items() if f"[1] {beginning}" in seen.text]
        return answer(told)

    return reply
