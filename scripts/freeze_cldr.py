"""Freeze the calendar words of the Unicode CLDR into the package.

    python scripts/freeze_cldr.py names                     months, weekdays, quarters, "3 days ago", from babel
    python scripts/freeze_cldr.py fields FOLDER VERSION     "yesterday", "last Friday", from the CLDR's JSON

``FOLDER`` is the ``main`` folder of the npm package ``cldr-dates-full``: babel leaves these words out.
The CLDR is data of the Unicode Consortium under the Unicode License v3.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import babel
from babel import localedata

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "calendar" / "data"
LANGUAGES = [
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi",
    "fil", "fr", "ga", "gl", "gu", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn",
    "ko", "ku", "ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "nn", "om", "pa", "pl",
    "ps", "pt", "ro", "ru", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tk", "tr", "uk",
    "ur", "uz", "vi", "zh",
]  # fmt: skip
UNITS = ("hour", "day", "week", "month", "quarter", "year")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
IMPLIED = {"one": 1, "two": 2}
"""The number a plural form stands for when its pattern prints none ("a day ago", the Arabic dual)."""


def names() -> dict[str, Any]:
    """Return the names of months, weekdays, quarters and parts of the day and the patterns of distance, by language."""
    return {
        "source": f"Unicode CLDR through babel {babel.__version__}; Unicode License v3",
        "babel": babel.__version__,
        "languages": {language: _language(language) for language in LANGUAGES},
    }


def fields(folder: Path, version: str) -> dict[str, Any]:
    """Return the relative words by language: unit or weekday, then the offset, then its spellings."""
    return {
        "source": f"Unicode CLDR {version}, cldr-dates-full; Unicode License v3",
        "languages": {language: _relative(folder, language) for language in LANGUAGES},
    }


def _language(language: str) -> dict[str, Any]:
    """Gather one language over all its countries and scripts."""
    found: dict[str, dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    for locale in _locales(language):
        # A fresh cache a locale: the loaded tables are shared, and reading one can fill another's gaps with its words.
        localedata._cache.clear()  # noqa: SLF001 - babel has no public way to forget
        data = localedata.LocaleDataDict(localedata.load(locale))
        for kind, names_, first in (("months", data["months"], 0), ("weekdays", data["days"], 1)):
            for number, name in _named(names_):
                found[kind][name].add(number + first)
        for number, name in _named(data["quarters"]):
            found["quarters"][name].add(number)
        for context in data["day_periods"].values():
            for period, name in context.get("wide", {}).items():
                found["periods"][name].add(period.rstrip("12"))
        for unit in UNITS:
            for name, value in _distances(data["date_fields"].get(unit, {})):
                found[unit][name].add(value)
            for name in _mere_counts(found[unit]):  # "{0} maalmood", three days, in Somali
                del found[unit][name]
    return {"order": _order(language)} | {
        kind: {name: sorted(values, key=str) for name, values in sorted(entries.items())}
        for kind, entries in sorted(found.items())
    }


def _locales(language: str) -> list[str]:
    """Return a language's own locale and those of its countries and scripts."""
    return [each for each in sorted(localedata.locale_identifiers()) if each.partition("_")[0] == language]


def _named(contexts: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - babel's nested tables have no type
    """Yield numbers and names, in running text and standing alone, written out and abbreviated."""
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from contexts[context][width].items()


def _distances(field: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """Yield the patterns of a unit with ``past`` or ``future`` and the number they imply, if any."""
    for direction in ("past", "future"):
        for plural, pattern in field.get(direction, {}).items():
            if not isinstance(pattern, str) or pattern.startswith(("+", "-")):
                continue  # not translated
            if "{0}" in pattern:
                yield pattern, direction
            elif plural in IMPLIED:
                yield pattern, f"{direction} {IMPLIED[plural]}"


def _mere_counts(patterns: dict[str, set[str]]) -> list[str]:
    """Return the patterns of one direction to which that of the other only adds a word: they have none themselves."""
    return [name for name in patterns if any(other.startswith(f"{name} ") for other in patterns)]


def _order(language: str) -> str:
    """Return the order of year, month and day in the language's short dates."""
    localedata._cache.clear()  # noqa: SLF001 - as above
    pattern = babel.Locale.parse(language).date_formats["short"].pattern.lower()
    return "".join(sorted("ymd", key=pattern.index))


def _relative(folder: Path, language: str) -> dict[str, dict[str, list[str]]]:
    """Gather the relative words of one language over its countries and scripts."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for path in sorted(folder.glob(f"{'no' if language == 'nb' else language}*/dateFields.json")):
        if path.parent.name.partition("-")[0] not in (language, "no"):
            continue
        (main,) = json.loads(path.read_text(encoding="utf-8"))["main"].values()
        for unit in (*UNITS, *WEEKDAYS):
            for key, text in main["dates"]["fields"][unit].items():
                if key.startswith("relative-type-"):
                    found[unit][key.removeprefix("relative-type-")].add(text)
                elif key == "displayName" and unit in UNITS:
                    found[unit]["name"].add(text)
    return {unit: {at: sorted(texts) for at, texts in sorted(by.items())} for unit, by in sorted(found.items())}


def frozen(table: dict[str, Any]) -> str:
    """Return a table as the text of its file: one line a language and kind, so that a change reads well."""
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in table.items() if key != "languages"]
    lines.append(' "languages": {\n' + ",\n".join(_rows(table["languages"])) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _rows(languages: dict[str, dict[str, Any]]) -> Iterable[str]:
    """Yield the languages, each kind of word on its line."""
    for language, kinds in languages.items():
        rows = [f"   {json.dumps(kind)}: {json.dumps(words, ensure_ascii=False)}" for kind, words in kinds.items()]
        yield f"  {json.dumps(language)}: {{\n" + ",\n".join(rows) + "\n  }"


def main() -> None:
    """Write the table that the command line asks for."""
    parser = argparse.ArgumentParser(description="Freeze calendar words of the Unicode CLDR.")
    parser.add_argument("table", choices=["names", "fields"])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("version", nargs="?", default="")
    asked = parser.parse_args()
    if asked.table == "fields" and asked.folder is None:
        parser.error("fields needs the folder of the CLDR's JSON and its version")
    table = names() if asked.table == "names" else fields(asked.folder, asked.version)
    (DATA / f"{asked.table}.json").write_text(frozen(table), encoding="utf-8")


if __name__ == "__main__":
    main()
