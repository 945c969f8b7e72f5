"""Titles that one person holds at a time. Data, and the one question asked of it."""

from __future__ import annotations

from functools import lru_cache

from summarizer.reconcile.folding import folded

SHORT = 3
"""Words of at most so many romanised letters bind the others together."""


def _set(text: str) -> frozenset[str]:
    return frozenset(word for each in text.split() for word in folded(each).split())


# With no word beside them but the country: heads of state and of government.
HEADS = _set(
    "president presidente presidenta présidente Präsident Präsidentin Bundespräsident prezydent президент "
    "cumhurbaşkanı chancellor chancelier chancelière Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin canciller "
    "king queen roi reine König Königin rey reina re regina król король emir émir emiro эмир "
    "Premierminister Premierministerin Ministerpräsident Ministerpräsidentin premier premierka премьер başbakan"
)
HEADS_OF_TWO_WORDS = frozenset(
    {
        _set("prime minister"),
        _set("premier ministre"),
        _set("première ministre"),
        _set("primer ministro"),
        _set("primera ministra"),
        _set("primo ministro"),
        _set("primeiro ministro"),
        _set("премьер министр"),
    }
)
OF_THE_STATE = _set("republic république Republik república repubblica republiki республики state état staates estado")
# With words for one portfolio beside them.
MINISTERS = _set(
    "minister ministre ministro ministra Ministerin министр وزير وزيرة bakanı Außenminister Außenministerin "
    "Verteidigungsminister Verteidigungsministerin Innenminister Innenministerin Finanzminister Finanzministerin"
)
# Where a German title is one word, the portfolio is in it.
WHOLE = frozenset(word for word in MINISTERS if word.endswith(("minister", "ministerin")) and word[:8] != "minister")
CHIEFS_OF_STAFF = frozenset(
    {
        _set("chief of general staff"),
        _set("chief of staff army"),
        _set("chief of the army staff"),
        _set("chef d'état-major armées"),
        _set("chef d'état-major général"),
        _set("chef d'état-major armée"),
        _set("Generalstabschef"),
        _set("Generalinspekteur"),
        _set("jefe del Estado Mayor"),
        _set("capo di stato maggiore"),
        _set("начальник Генштаба"),
        _set("начальник Генерального штаба"),
        _set("رئيس الأركان"),
        _set("رئيس هيئة الأركان"),
        _set("genelkurmay başkanı"),
    }
)
# Of those there may be several, or the post is held for somebody else.
SHARED = _set(
    "vice deputy assistant associate junior shadow former ex past acting interim caretaker designate elect candidate "
    "adviser advisor aide spokesman spokeswoman spokesperson office cabinet envoy member state "
    "adjoint adjointe délégué déléguée ancien ancienne intérim désigné élu candidat conseiller conseillère "
    "porte-parole stellvertretender stellvertretende ehemaliger ehemalige geschäftsführender designierter "
    "Berater Sprecher viceministro viceministra adjunto suplente antiguo exministro interino encargado electo "
    "candidato asesor portavoz vicepresidente sottosegretario consigliere portavoce facente "
    "заместитель замминистра вице бывший экс исполняющий обязанности временный советник помощник кандидат первый "
    "نائب مساعد سابق مستشار مكلف بالوكالة eski yardımcısı vekili były zastępca wiceminister doradca"
)


def _telling(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) > SHORT) or words


@lru_cache(maxsize=4096)
def is_unique(title: str, state: str) -> bool:
    """Say whether a title, as printed, is one that a single person of a country or camp holds at a time.

    Args:
        title: A title.
        state: The words in it, or beside it, for the country or camp.
    """
    words = frozenset(folded(title).split()) - frozenset(folded(state).split())
    if words & SHARED - OF_THE_STATE:
        return False
    telling = _telling(words)
    if telling - OF_THE_STATE in HEADS_OF_TWO_WORDS or (telling - OF_THE_STATE <= HEADS and len(telling & HEADS) == 1):
        return True
    if any(_telling(staff) <= telling for staff in CHIEFS_OF_STAFF):
        return True
    if words & OF_THE_STATE:  # a minister of state is one of several
        return False
    return bool(words & WHOLE) or (bool(words & MINISTERS) and bool(_telling(words - MINISTERS)))
