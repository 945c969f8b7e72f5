"""Tables: the small words in and around names. Data, no code."""

from __future__ import annotations

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.sounds import plain


def _set(text: str) -> frozenset[str]:
    return frozenset(plain(word.text, word.script) for each in text.split() for word in words(each))


# Left out of account when one side leaves them out. Compared in plain letters.
PARTICLES = _set(
    "al el ul as ash ad an ar at az es ech esh ed en er et ez ibn ben bin bint ould uld wuld walad "
    "abu aboul abul abou bu umm oum von van vom zu zum zur der den ter ten te de del della delle dello dei degli da do "
    "dos das di du des d la le les lo los las y e i af av und ud dell op het in st sankt "
    "ال بن ابن بنت ولد ابو ام آل ال بو هال האל בן בת אבו אל "
    "аль эль ас аш ад ан ар ат аз ибн бен бин фон ван дер ден де ди да ла ле дю ло дос душ ду оглы кызы "
    "φον βαν ντε ντι λα λε oglu ogly kizi qizi kyzy ogli oghlu"
)
# Those that tell whose child somebody is: the order of the names around them is fixed.
FILIAL = _set("ibn ben bin bint ould uld wuld walad ибн бен бин بن ابن بنت ولد בן בת")

# Articles that stand before a title.
BEFORE_TITLES = _set("the le la les l el los las il lo i o a os as der die das den dem de het")
# Ranks and forms of address that may still stand before a name.
TITLES = _set(
    "mr mrs ms miss mister m mm mme mlle monsieur madame mademoiselle messrs sir dame lord lady baron baroness baronne "
    "dr doctor docteur doktor prof professor professeur ing dipl mag me maitre "
    "herr frau hr fr senor senora senhor senhora sr sra don dona signor signora sig dhr mevr pan pani bay bayan "
    "gen general maj major col colonel lt lieutenant capt captain capitaine cpl sgt cdr commander commandant cmdt adm "
    "admiral amiral vice rear brig brigadier marshal marechal field air chief geral generale generaal oberst "
    "generalmajor generalleutnant feldmarschall coronel almirante ammiraglio colonnello "
    "president presidente prasident premier prime minister ministre ministro minister chancellor chancelier "
    "kanzler kanzlerin bundeskanzler bundeskanzlerin bundesprasident prasidentin premierminister premierministre "
    "ministerprasident ministerprasidentin aussenminister verteidigungsminister innenminister canciller cancelliere "
    "presidenta ministra prezydent prezident premiera kancler marszalek "
    "secretary senator senateur deputy depute governor gouverneur ambassador ambassadeur ambassadrice "
    "king roi queen reine prince princess princesse emir amir sultan emperor empereur shah crown heritier konig "
    "pope pape papa cardinal archbishop bishop father frere pere rev reverend rabbi patriarch "
    "hon honorable honourable excellency excellence he hrh hm dato datuk tun tan seri samdech "
    "господин госпожа генерал президент министр полковник лорд сэр король принц пан товарищ "
    "السيد الدكتور الرئيس الملك الامير الشيخ اللواء الفريق المشير العميد العقيد الجنرال د "
    "κυριος κυρια στρατηγος מר גב דר"
)
# Forms of address that are also carried as names.
HONOURS = _set(
    "sheikh cheikh shaikh shaykh scheich sheik cheik sheikha cheikha hajj haj hadj hajji haji hadji elhadj sayyid "
    "sayed seyed seyyed sayyed syed sidi mullah mulla molla maulana mawlana imam ayatollah ayatullah ayetullah "
    "aga agha bey beg bek khan pasha mirza hafiz hakim sardar sri shri pandit lama tsar "
    "شيخ حاج سيد шейх сайед аятолла হাজি শেখ शेख u daw aung"
)

GENERATIONS: dict[str, str] = {
    **dict.fromkeys(("jr", "jnr", "junior", "fils", "hijo", "filho", "figlio", "младший", "mlodszy"), "junior"),
    **dict.fromkeys(("sr", "snr", "senior", "pere", "padre", "pai", "старший", "starszy"), "senior"),
    **dict.fromkeys(("neto", "nieto"), "grandson"),
    **dict.fromkeys(("ii", "2nd", "deuxieme", "second", "الثاني"), "2"),
    **dict.fromkeys(("iii", "3rd", "troisieme", "third", "الثالث"), "3"),
    **dict.fromkeys(("iv", "4th", "الرابع"), "4"),
    **dict.fromkeys(("ier", "1st", "الاول"), "1"),
    **dict.fromkeys(("vi", "السادس"), "6"),
    **dict.fromkeys(("vii",), "7"),
    **dict.fromkeys(("viii",), "8"),
    **dict.fromkeys(("ix",), "9"),
}

# A capital letter after a single name is a ruler's number.
NUMERALS: dict[str, str] = {"I": "1", "V": "5", "X": "10"}

# A ruler's number of several capital letters, where it stands last; in small letters some are names (Xi).
_LONG_NUMERALS = "XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII"
LONG_NUMERALS: dict[str, str] = {mark: str(number) for number, mark in enumerate(_LONG_NUMERALS.split(), start=11)}
