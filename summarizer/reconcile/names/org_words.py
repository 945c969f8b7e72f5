"""Tables: words that do not tell one organisation from another. Data, no code."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Articles, prepositions and conjunctions, in plain letters.
SMALL = _set(
    "the of for and in on at to a an le la les l de du des d en et au aux un une pour sur dans der die das den dem des "
    "fur und im in am von vom zu zur el los las del y e para por o os as do da dos das il lo gli i di della dello "
    "delle dei degli nel nella het een van voor te w z i na do dla po v vo и в на по за при для ve ile و في من على "
    "και του της των το η ο οι al ash ech"
)
# Legal forms.
LEGAL = _set(
    "ltd limited inc incorporated corp corporation co company plc llc llp lp gmbh ag kg kgaa se sa sas sarl srl spa "
    "bv nv ab as asa oy oyj aps sp zoo ooo oao pao zao pjsc jsc ojsc ao ano fze fzco pte pty bhd tbk kk "
    "ооо оао пао зао ао"
)
# Words for what kind of body it is, that writers add and leave out.
GENERIC = _set(
    "group groupe gruppe grupo gruppo группа holding holdings agency agence agentur agencia agenzia агентство "
    "newspaper journal quotidien zeitung diario giornale magazine channel chaine tv television ngo ong nro "
    "association society societe societa sociedad gesellschaft organisation organization organizacion "
    "news press movement mouvement bewegung movimiento company compagnie entreprise firm motor "
    "technologies technology oil "
    "affairs affaires asuntos affari assuntos negocios angelegenheiten del"
)
# Countries whose names begin with that of another: their people are not the other's.
LONGER_COUNTRIES = ("nigeria", "dominican")
# What turns the stem of a country into its adjective or its people.
ADJECTIVE_ENDINGS = _set(
    "n ns ne nes an ans yan yans yens yennes ian ians ien iens ienne iennes"
    " en ens enne ennes yen yenne ais aise aises ois oise oises ain "
    "aine ish ese isch ische ischer ischen i e es iano iana ano ana"
)
# Numbers in words, as they stand in the names of units, in plain letters.
ORDINALS: dict[str, str] = {
    word: str(number)
    for number, words in enumerate(
        (
            "first premier premiere erste erster primer primera prima primo",
            "second seconde deuxieme zweite zweiter segundo segunda secondo seconda",
            "third troisieme dritte dritter tercer tercera terzo terza",
            "fourth quatrieme vierte vierter cuarto cuarta quarto quarta",
            "fifth cinquieme funfte funfter quinto quinta",
            "sixth sixieme sechste sechster sexto sexta sesto sesta",
            "seventh septieme siebte siebter septimo septima settimo settima",
            "eighth huitieme achte achter octavo octava ottavo ottava",
            "ninth neuvieme neunte neunter noveno novena nono nona",
            "tenth dixieme zehnte zehnter decimo decima",
        ),
        start=1,
    )
    for word in words.split()
}
