"""Where models are served: one row a provider, all spoken to in OpenAI's chat-completions dialect.

A row names the base URL, the environment variable that holds the key (none for servers on this
machine), the form in which that provider is first asked for structured output, and what it calls
the limit on an answer's length. A key variable belongs to its row's host and is never read for another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["json_schema", "tools", "json"]
"""How a schema is asked for: ``response_format`` with a JSON Schema, a forced tool call, or JSON mode."""


@dataclass(frozen=True)
class Provider:
    """One row of the table.

    Attributes:
        name: What stands before the slash in ``provider/model``.
        base_url: Where its chat-completions dialect is served.
        key_variable: The environment variable that holds its key; ``None`` if it needs none.
        mode: The form of structured output to try first. Where a provider answers 400 to it,
            the next of ``json_schema``, ``tools``, ``json`` is tried and kept for the run.
        limit_name: The request's field for the largest number of tokens in an answer.
    """

    name: str
    base_url: str
    key_variable: str | None = None
    mode: Mode = "json_schema"
    limit_name: str = "max_tokens"


PROVIDERS: dict[str, Provider] = {
    row.name: row
    for row in (
        # Anthropic's compatible endpoint ignores response_format, and DeepSeek's serves no JSON Schema.
        Provider("anthropic", "https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", mode="tools"),
        Provider("deepseek", "https://api.deepseek.com/v1", "DEEPSEEK_API_KEY", mode="tools"),
        Provider("gemini", "https://generativelanguage.googleapis.com/v1beta/openai", "GEMINI_API_KEY"),
        Provider("groq", "https://api.groq.com/openai/v1", "GROQ_API_KEY"),
        Provider("llama.cpp", "http://127.0.0.1:8080/v1"),
        Provider("lmstudio", "http://127.0.0.1:1234/v1"),
        Provider("mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
        Provider("ollama", "http://127.0.0.1:11434/v1"),
        # OpenAI's reasoning models refuse the older name of the limit.
        Provider("openai", "https://api.openai.com/v1", "OPENAI_API_KEY", limit_name="max_completion_tokens"),
        Provider("openrouter", "https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
        Provider("vllm", "http://127.0.0.1:8000/v1"),
    )
}
