"""Table: how the names of bodies say which country they are of. Data and its index.

One line is one country, or one part of the world by its name or by its adjective (the European Council is not the
Council of Europe): its code, then the beginnings of its names and adjectives in several languages, in plain
letters. A word is of the country with the longest beginning it has. A beginning with ``=`` is a whole word. Words that
several countries share (Congo, Korea, Guinea) are left out: what stands beside them tells the country.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.sounds import plain

_LINES = """
AF afghan afgan афган افغان
AL alban албан البان
DZ alger alged argel алжир جزائر
AO angol ангол
AR argentin аргентин ارجنتين
AM armenia armeni armenisch армян армен ارمين ارمن
AU austral австрал استرال
AT =austria =austrian =austrians autrich osterreich oesterreich австри نمسا نمساو
AZ azerb aserbaidsch азербайдж اذربيج
BH bahrein bahrain bahraini бахрейн بحرين
BD banglad бангладеш
BY belarus bielorus belarussisch белорус беларус بيلاروس
BE belgium belgian belgi belge =belga бельги بلجيك
BJ benin
BO bolivi
BA bosnia bosnie bosnisch босни
BW botswan
BR brasil brazil bresil brasilian бразил برازيل
BG bulgar болгар българ بلغار
BF burkin
BI burund
KH cambod kambodsch camboy камбодж
CM camerou kamerun
CA canad kanad канад كند
TD =chad chadian tchad tschad чадск تشاد
CL chile chili чили
CN =china chines chinois chinesisch =chine chino cines китай صين
CO colomb kolumb колумб كولومب
HR croat kroat croaz хорват كروات
CU =cuba cuban cubain kuban kubanisch кубинск كوبا كوبي
CY cypr chypr zyper zypr chipr кипр قبرص
CZ czech tchequ tschech checo checa чешск чехи تشيك
DK denmark danish danemark danois danisch danes dinamar дани датск دنمارك دانمارك
DJ djibout dschibut yibut جيبوت
EG egypt agypt aegypt egipt egiz египет египт مصر
ER eritre эритре اريتر
EE eston эстон
ET ethiop athiop aethiop etiop эфиоп اثيوب
FI finland finn finlandes финлянд финск فنلند
FR =france french francais frances franzos frankreich франц فرنس francus
GA gabon
GM gambi
GE georgi georgisch грузи грузин جورج
DE german deutsch allem aleman tedesc герман немецк الماني niemc niemiec
GH ghana ghanai ghanee
GR greece greek =grece =grec grecqu griech grieg греци греческ يونان
GT guatemal
HT haiti
HN hondur
HU hungar hongr ungar hungr венгр مجر
IS iceland island islandes islandisch исланд
IN =india =indian =indians inde indien indisch indio индийск هند
ID indones индонез اندونيس
IR =iran irania irani iranisch iranien иран ايران
IQ irak =iraq iraqi iraqu ирак عراق
IE ireland irish irland ирланд ايرلند
IL israel израил اسرائيل ישראל
IT italy itali итал ايطال
CI =ivory ivoir ivorian
JM jamai
JP japan japon giappon япон يابان
JO jordan jordania jordanie иордан اردن
KZ kazak kasach казах كازاخ
KE kenya kenia kenyan kenian кени كين
XK kosov косов
KW kuwait kowei koweit кувейт كويت
KG kirgh kyrgyz kirgis киргиз кыргыз
LA =laos laotian
LV latv letton lettisch lettland leton латви латвийск
LB leban liban libanes ливан لبنان
LR liberia
LY liby libie ливи ليبي
LT lithuan litua litau литв литовск
LU luxemb люксембург
MG madagas malgach malagas
MW malaw
MY malays malais малайз ماليز
ML =mali malien malian malisch малий مالي
MT malta maltes maltais
MR mauritan mauretan мавритан موريتان
MX mexic mexik mejic messic мексик مكسيك
MD moldov moldav moldau молдав молдов
MN mongol монгол
ME montenegr черногор
MA =morocco moroccan maroc marokk marrue marroqu marocc марок مغرب
MZ mozambi mosambik mocambi
MM myanmar birman
NA namib
NP nepal непал
NL netherl dutch pays-bas neerland niederland niederlandisch holland нидерланд голланд هولند
NZ zealand zeland
NI nicaragu
NE =niger nigerien nigerienne nigrisch нигерск نيجر
NG nigeria nigerian nigerianisch нигери нигерийск نيجيري
NO norway norweg norveg norueg норвег норвеж نرويج
OM =oman omani omanais omanisch оман
PK pakist пакист باكستان
PA panam панам
PS palestin palastin palaestin палестин فلسطين
PY paragu
PE =peru peruv perou peruan перу بيرو
PH philipp filip филиппин
PL =poland polish pologn polonai polonia polen polnisch польш польск polski polska polsk بولند
PT portug португал برتغال
QA qatar katar катар قطر
RO romania rumani rouman ruman румын رومان
RU russi russe russo росси русск روسي rosyj rosj rusya
RW rwand ruand руанд رواند
SA saud саудов سعود
SN senegal сенегал سنغال
RS serbia serbie serbisch serbe сербск серби صرب
SL sierra-leone
SG singap сингапур سنغافور
SK slovak slowak словак словац سلوفاك
SI sloven slowen словен
SO somal сомал صومال
ES =spain spanish espagn spanien spanisch espana espanol spagn испан اسبان hiszpan
LK sri-lank
SD =sudan sudanes soudan sudanesisch судан سودان
SS sudsudan
SE =sweden swedish suede suedois schwed suec svede швеци шведск سويد
CH swiss switzer suisse schweiz suiza suizo svizzer швейцар سويسر
SY syri siria siriano сирий сири سوري
TJ tadzhik tajik tadsch таджик
TZ tanzan tansan
TH thai тайланд тайск تايلند
TW taiwan тайван
TG =togo togol
TN tunis tunes тунис تونس
TR =turkey turkish turkiye turqu turki turk =turc turco =turcs turcia турц турецк ترك
TM turkmen туркмен
US =us =usa american americain amerikanisch estadounidense statunitense сша американск امريك
UA ukrain ucran украин украї اوكران
AE emirat emira эмират امارات
GB british britann britan =uk великобритан британ بريطان
UG ugand уганд
UY urugu
UZ uzbek usbek ouzbek узбек
VE venez венесуэл فنزويل
VN vietnam вьетнам فيتنام
YE yemen jemen йемен يمن
ZM zambi sambi
ZW zimbab simbab
africa =africa =afrique =afrika =африки
african african africain afrikanisch африканск افريقي
arab =arab =arabs arabe arabes arabisch =arabo арабск عرب
asia =asia =asie =asien =азии
asian =asian =asians asiat азиат اسيوي
europe =europe =europa =европы
european european europeen europaisch europeo =europea =europeas =europei европейск اوروبي
"""
_SHORTEST = 3
_LONGEST_END = 7


@lru_cache(maxsize=16384)
def country_of(word: str) -> str:
    """Return the code of the country that a word in plain letters names or is the adjective of; empty if none."""
    if word in _WHOLE:
        return _WHOLE[word]
    for size in range(len(word), _SHORTEST - 1, -1):
        if word[:size] in _BEGINNINGS and len(word) - size <= _LONGEST_END:
            return _BEGINNINGS[word[:size]]
    return ""


def _plain(beginning: str) -> str:
    return "".join(plain(word.text, word.script) for word in words(beginning))


def _index() -> tuple[MappingProxyType[str, str], MappingProxyType[str, str]]:
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for line in _LINES.split("\n"):
        code, *spellings = line.split() or ("",)
        for spelling in spellings:
            found = whole if spelling.startswith("=") else beginnings
            found[_plain(spelling.removeprefix("="))] = code
    return MappingProxyType(whole), MappingProxyType(beginnings)


_WHOLE, _BEGINNINGS = _index()
