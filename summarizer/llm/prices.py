"""What a model costs: a dated table that comes with the library, and a user's own file that adds to it and wins."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from summarizer.llm.call import Usage

_TABLE = Path(__file__).with_name("prices.toml")
_MILLION = 1_000_000


@dataclass(frozen=True)
class Price:
    """What tokens of one model cost, in US dollars for a million.

    Attributes:
        input: Tokens read.
        cached: Tokens read that the provider had in its prefix cache.
        output: Tokens written.
        as_of: ISO date of the price; empty for a model on a machine of one's own, which costs nothing here.
    """

    input: float
    cached: float
    output: float
    as_of: str = ""

    def cost(self, tokens_in: int, tokens_out: int, tokens_cached: int = 0) -> float:
        """Return what tokens cost in US dollars.

        Args:
            tokens_in: All tokens read, those from the prefix cache included.
            tokens_out: Tokens written.
            tokens_cached: Those of ``tokens_in`` that came from the prefix cache.
        """
        fresh = tokens_in - tokens_cached
        return (fresh * self.input + tokens_cached * self.cached + tokens_out * self.output) / _MILLION

    def of(self, usage: Usage) -> float | None:
        """Return what a usage cost in US dollars; ``None`` where the endpoint did not count."""
        if usage.tokens_in is None or usage.tokens_out is None:
            return None
        return self.cost(usage.tokens_in, usage.tokens_out, min(usage.tokens_cached or 0, usage.tokens_in))


FREE = Price(0.0, 0.0, 0.0)
"""A model served by the user's own machine."""


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cached: float | None = Field(default=None, ge=0)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    as_of: dt.date
    models: dict[str, _Row]


def find_price(name: str, own: Path | None = None) -> Price | None:
    """Return the price of a model; ``None`` where nobody has named one.

    Args:
        name: The model as ``provider/model``, or as its endpoint knows it.
        own: A file of the user's own, of the form of ``prices.toml``.

    Raises:
        ConfigurationError: The file cannot be read, or is no price table; the message says what is wrong with it.
    """
    for file in (own, _TABLE):
        if file is None:
            continue
        table = _read(file)
        if row := table.models.get(name):
            cached = row.input if row.cached is None else row.cached
            return Price(row.input, cached, row.output, table.as_of.isoformat())
    return None


def _read(file: Path) -> _File:
    """Read a price table."""
    try:
        return _File.model_validate(tomllib.loads(file.read_text("utf-8-sig")))
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}.", code="prices") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{file} is no TOML in UTF-8: {error}.", code="prices") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise ConfigurationError(f"{file} is no price table: {where}: {first['msg']}.", code="prices") from None
