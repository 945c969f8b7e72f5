"""A batch endpoint as OpenAI publishes it, to be given to the stub server as its reply to everything.

It keeps uploaded files, makes batches of them, lets them be asked about, and gives their answers out as files. What the
published interface refuses, it refuses: another purpose, another window, an unknown file,
two lines with one ``custom_id``.
"""

from __future__ import annotations

import email
import json
import re
from typing import TYPE_CHECKING, Any

from stub_server import Reply, completion_of, error

if TYPE_CHECKING:
    from collections.abc import Callable

    from stub_server import Seen

CREATED, COMPLETED = 1_790_000_000, 1_790_003_600
"""Seconds since 1970: both on 21 September 2026."""


class BatchEndpoint:
    """Answers requests for ``/files`` and ``/batches``.

    Args:
        answer: Given the body of a question, its answer: an object, or a :class:`Reply` with another status.

    Attributes:
        batches: By id, as they are told.
        files: By id, their bytes.
    """

    def __init__(self, answer: Callable[[dict[str, Any]], Any]) -> None:
        self.answer = answer
        self.batches: dict[str, dict[str, Any]] = {}
        self.files: dict[str, bytes] = {}

    def __call__(self, seen: Seen) -> Reply:
        """Answer one request."""
        path = seen.path.removeprefix("/v1")
        if (seen.method, path) == ("POST", "/files"):
            return self._upload(seen)
        if (seen.method, path) == ("POST", "/batches"):
            return self._create(seen.body)
        if seen.method == "GET" and (found := re.fullmatch(r"/batches/([\w-]+)", path)):
            batch = self.batches.get(found[1])
            return Reply(body=batch) if batch else error(404, f"No batch found with id '{found[1]}'.")
        if seen.method == "GET" and (found := re.fullmatch(r"/files/([\w-]+)/content", path)):
            data = self.files.get(found[1])
            return error(404, "No such File object") if data is None else Reply(body=data)
        return error(404, f"Invalid URL ({seen.method} {seen.path})")

    def finish(self, state: str = "completed", *, only: int | None = None) -> None:
        """Answer the questions of all batches, or the first ``only`` of each, and say they are in this state."""
        for batch in self.batches.values():
            questions = [json.loads(line) for line in self.files[batch["input_file_id"]].splitlines()]
            good, bad = [], []
            for number, question in enumerate(questions[:only]):
                line = self._answered(question, number)
                (good if line["response"]["status_code"] == 200 else bad).append(line)
            batch |= {
                "status": state,
                "completed_at": COMPLETED if state == "completed" else None,
                "output_file_id": self._keep("output", good) if good else None,
                "error_file_id": self._keep("errors", bad) if bad else None,
                "request_counts": {"total": len(questions), "completed": len(good), "failed": len(bad)},
            }

    def _answered(self, question: dict[str, Any], number: int) -> dict[str, Any]:
        given = self.answer(question["body"])
        status, body = (
            (given.status, given.body)
            if isinstance(given, Reply)
            else (200, completion_of(given, question["body"], {}))
        )
        response = {"status_code": status, "request_id": f"req_{number}", "body": body}
        return {"id": f"batch_req_{number}", "custom_id": question["custom_id"], "response": response, "error": None}

    def _keep(self, kind: str, lines: list[dict[str, Any]]) -> str:
        name = f"file-{kind}-{len(self.files)}"
        self.files[name] = b"".join(json.dumps(line).encode() + b"\n" for line in reversed(lines))
        return name

    def _upload(self, seen: Seen) -> Reply:
        head = f"content-type: {seen.headers['content-type']}\r\n\r\n".encode()
        parts = {
            part.get_param("name", header="content-disposition"): part.get_payload(decode=True)
            for part in email.message_from_bytes(head + seen.raw).walk()
            if not part.is_multipart()
        }
        if parts.get("purpose") != b"batch":
            return error(400, "Invalid purpose")
        name = f"file-input-{len(self.files)}"
        self.files[name] = parts["file"]
        return Reply(body={"id": name, "object": "file", "bytes": len(parts["file"]), "purpose": "batch"})

    def _create(self, asked: dict[str, Any]) -> Reply:
        data = self.files.get(asked["input_file_id"])
        if data is None:
            return error(400, "Invalid input file id")
        if (asked["completion_window"], asked["endpoint"]) != ("24h", "/v1/chat/completions"):
            return error(400, "Invalid completion window or endpoint")
        names = [json.loads(line)["custom_id"] for line in data.splitlines()]
        if len(set(names)) != len(names) or any(len(name) > 64 for name in names):
            return error(400, "custom_id must be unique and of at most 64 characters")
        name = f"batch_{len(self.batches)}"
        self.batches[name] = {
            "id": name,
            "object": "batch",
            "endpoint": asked["endpoint"],
            "input_file_id": asked["input_file_id"],
            "completion_window": "24h",
            "status": "validating",
            "created_at": CREATED,
            "request_counts": {"total": 0, "completed": 0, "failed": 0},
        }
        return Reply(body=self.batches[name])
