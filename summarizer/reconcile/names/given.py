"""Table: given names that are one name, near names that are not, and short forms. Data and its index.

One line is a family of names: ``|`` parts its members. Spellings of one member are one name; two members of a
line are related (a short form, or the same name in a neighbour's language); two names of different lines
are different names, however near their letters are. An indented line goes on with the one above. The table is
open: a name that is not here is judged by ear.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.sounds import plain

_BEFORE_FATHERS = """
mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohamet mohammod mohd muhammet mukhamed mukhammed
  magomed mahomed muhammadu mohammadu muhamadu maxamed мухаммед мухаммад мохаммед мохаммад мохамед магомед محمد
  מוחמד | mahamat махамат | mamadou mamadu mamady mamadi | mahamadou mamadou | mehmet mehmed мехмет | mahomet
mahmoud mahmud mahmut mehmud mahamoud mohamoud mohamud mahmood махмуд محمود
ahmed ahmad ahmet achmed akhmad akhmed akhmat axmed ахмед ахмад ахмет احمد | amadou amadu ahmadou
hamid hameed hamide хамид حميد | hamed хамед حامد
hamad хамад حمد
hassan hasan hassane hasane hacene хасан حسن
hussein husayn hussain husain hossein hosein hocine houcine husein husseini hüseyin huseyn hoseyn housseine husayin
  хусейн хосейн حسين חוסיין
ali aly алі али علي
omar umar oumar omer ömer omaru umaru умар омар عمر | amar
amr amro عمرو
amir ameer emir амир امير
amin ameen emin амин امين
ammar عمار
khaled khalid khaleed chaled chalid jaled halid halit khalide халед халид خالد
khalifa khalifah jalifa chalifa halife khaliph kalifa халифа خليفة خليفه
khalil khaleel halil jalil халил خليل
said saïd saeed sayeed saied саид سعيد
saad sa'ad saadi саад سعد
saleh salih салех صالح
salah salaheddine салах صلاح
salim saleem selim салим سليم
salem салем سالم
salam salaam salame سلام سلامة
salman salmane selman salmaan салман سلمان
sulaiman suleiman suleyman souleymane soulaimane sulayman soliman sulejman сулейман سليمان
karim kareem kerim карим كريم
karam كرم
jamal gamal djamel cemal jamaal džamal djamal jamel جمال
jamil gamil djamil cemil jameel جميل
jalal galal djalal celal جلال
javad jawad cevad djavad dschawad جواد
majid madjid macid mecid mayid ماجد مجيد
nasser nasir naser nacer nassir насер ناصر
rashid rachid rasheed raschid rashed rached رشيد راشد
rashad rachad رشاد
rahim rahiem رحيم
rahman rahmane rahmaan رحمن رحمان
tarek tariq tarik tareq tarique طارق
walid waleed oualid валид وليد
yusuf yousef youssef yousouf yusef yussef joussef yousuf юсуф يوسف
yasser yasir yaser jassir yacer ясир ياسر
yahya yahia yehia jahia yahiya яхья يحيى
younes yunus younous yunis yunes younis юнус يونس
zayed zayid zaid заид زايد
ziad ziyad زياد
abbas аббас عباس
abdullah abdallah abdulla abdalla abdoullah abdulah abdulahi abdullahi abdoulahi абдулла عبدالله | abdoulaye
  abdulaye abdulay абдулай | abdou abdu
anwar anouar enver anouer анвар انور
asad assad أسد
ashraf achraf aschraf aszraf اشرف
aziz азиз عزيز
bashar bachar baschar beshar башар بشار
bashir bachir beshir baschir bechir basheer башир بشير
faisal faysal faycal feisal fayssal feysal فيصل
farid fareed ferid فريد
farida فريدة
fathi fethi فتحي
fatima fatimah fatma fatema فاطمة
habib حبيب
hadi هادي
hani هاني
hashim hachim hashem haschim hachem هاشم
ibrahim ebrahim ibraheem ibrahima brahim ибрагим эбрахим ابراهيم | abraham avraham
idris idriss edris idrees إدريس идрис
imran imrane عمران
ismail ismael esmail smail isma'il исмаил اسماعيل
issa isa eissa عيسى
jaber jabir جابر
kamal kamel kemal kemel كمال
mansour mansur mansoor منصور
marwan marouane merwan مروان
masoud massoud massud mesud masud masood مسعود
mohsen muhsin mohcen محسن
mourad murad murat мурад مراد
musa moussa mousa mousse mussa мусса موسى
mustafa moustafa mustapha moustapha mostafa мустафа مصطفى
nabil nabeel نبيل
nadir nader نادر
najib nadjib nagib najeeb наджиб نجيب
nouri nuri нури نوري
omran عمران
osama oussama usama أسامة
osman othman ousmane usman uthman otman усман عثمان
qasim kassem qassem ghassem qasem kasim kacem قاسم
rafiq rafic rafik رفيق
ramzan ramadan ramazan ramsan рамзан رمضان
reza riza rida رضا
sabri صبري
saddam sadam саддам صدام
samir sameer سمير
sami سامي
shahbaz shehbaz chehbaz
saif seif sayf seyf سيف
taher tahir طاهر
tamim تميم
zakaria zakariya زكريا
adel adil عادل
adnan عدنان
akram أكرم
amjad أمجد
ayman aymen eyman أيمن
basem basim باسم
bassam بسام
bilal belal بلال
fadel fadhil fadil فاضل
fadi فادي
fahd fahad فهد
fouad fuad فؤاد
hatem hatim حاتم
hisham hicham هشام
husam hussam houssam حسام
iyad ayad إياد
mazen mazin مازن
munir mounir muneer منير
nabih نبيه
nadim nadeem نديم
nazir nadhir نذير
qais kais قيس
raed raid رائد
rami ramy رامي
riad riyad ryad رياض
samer سامر
sharif cherif شريف
suhail sohail souheil سهيل
tamer تامر
wael wail وائل
zuhair zouhair زهير
""".lstrip()
_OTHERS = """
sergey σεργκει sergei serguei sergej serhiy serhii serge siarhei serhij siergiej serguej serghei сергей сергій
  сяргей سيرغي | serzh serge | seryozha
sergio serxio
vladimir βλαντιμιρ ולדימיר wladimir volodymyr wolodymyr volodimir uladzimir wladimyr vladimirs владимир володимир
  уладзімір فلاديمير ولاديمير | vova volodia
vladislav wladislaw wladyslaw vladyslav vladislau владислав
viacheslav vyacheslav wjatscheslaw viatcheslav vjaceslav вячеслав
viktor فيكتور βικτορ victor wiktor víctor віктор виктор فيكتور
viktoria victoria wiktoria viktoriya виктория
alexander אלכסנדר alexandre aleksandr aleksander aleksandar alexandr oleksandr aliaksandr alexandar
  alexandros aleksandre aleksandrs александр александар олександр аляксандр αλεξανδρος الكسندر | alejandro алехандро
  | alessandro алессандро | sasha sascha sacha sanya саша | alex alec | sandy | sandro | iskander
alexandra aleksandra alexandria oleksandra александра
alexei alexey aleksey alexej aleksei oleksiy oleksii aleksej aliaksei алексей олексій | alyosha
alexis aleksis αλεξης
andrei أندريه أندري αντρει andrey andrej andriy andrii andrij andreï andriej андрей андрій | andrzej анджей | andrew
  эндрю | andy drew | andre андре
andreas андреас ανδρεας
andrea
andres
andrus
andris
dmitri dmitry dmitriy dmitrij dmytro dimitri dimitry dzmitry dmitro дмитрий дмитро | dima mitya
dimitris dimitrios δημητρης
yevgeny evgeny evgueni evgeni jewgeni yevgeniy evgenij yevhen jewhen evgueny jewgienij yauhen
  евгений євген eugeni | eugene eugen юджин | eugenio | eugeniusz | zhenya genia
nikolai nikolay nikolaj nikolas mykola mikola mikalai nikolajs николай микола | kolya
nicolas نيكولا نيكولاس νικολα nicholas николя николас | nikolaus nicolaus | niklas niclas | nicolae | nick nicky
  | nikos nicos νικος | nico niko
mikhail michail mikhael mykhailo mikail mijail michal mihail mykhaylo михаил михайло ميخائيل | misha mischa миша
michael майкл مايكل mikael mikaël михаэль микаэль | michele микеле | miguel мигель | michiel | mihaly | mike
  mick mickey майк مايك
michel ميشيل ميشال мишель
michelle
ivan ivane iwan иван іван | vanya
ioan ion
ivanka
ivana
yuri yury jurijs youri yurii yuriy juri jurij iouri iurii yurij юрий юрій
igor ihor ігор игорь
oleg oleh олег
olga olha ольга
pavel pawel pavlo pavlos pavol павел павло
paul بول pol поль пол пауль | paulo пауло | paolo паоло باولو | pablo пабло بابلو | pauli
paula paola
pauline paulina
petr pyotr piotr petro petar pjotr петр пётр петро | peter piter питер петер بيتر | pieter | pierre пьер بيير | pedro
  педро بيدرو | pietro пьетро | petter | petros | petrus | pete пит بيت
konstantin constantin konstantyn kostyantyn konstantinos constantine константин | kostas costas kostya
kirill kiril kyrylo kyril cyril cyrille kirilo кирилл кирил кирило
maxim maksim maxime maksym максим
marina марина
maria mariya marija мария | masha
mary
marie
mariam maryam miriam meriem mariem marium
mario
marin
marian
martin мартин مارتن martyn | martino | martijn
martina
martine
marta martha marthe
mark مارك μαρκ marc марк | marco marko марко ماركو | marcus markus маркус ماركوس | marcos markos | marek марек
valery valeri valerii valeriy waleri walerij valerij walerij валерий валерій
valeria
vasily vasili vassili vasyl wassili vasiliy vassily vasilij василий василь
vitaly vitali witali vitalii vitaliy виталий віталій
yulia julia ioulia yuliya iulia yuliia julija юлия юлія
yaroslav jaroslaw iaroslav jaroslav ярослав
stanislav stanislaw stanislas станислав
stanislava stanislawa
svetlana sviatlana svitlana swetlana светлана
boris борис بوريس borys борис
bogdan bohdan
roman
ruslan rouslan руслан
arkadi arkady
anatoly anatoli anatolii anatoliy анатолий
gennady guennadi gennadi hennadiy геннадий
grigory grigori hryhoriy gregory gregoire gregor gregorio григорий | greg
leonid leonyd
lev lew
timur timour
stefan stephan стефан ستيفان | stephane | steven stephen стивен ستيفن | stefano стефано | esteban эстебан | stefanos
  stephanos | stepan степан | istvan иштван | étienne этьен | steve стив ستيف
stefanie stephanie
daniel دانيال دانييل daniil даниил даниэль | danilo danila | daniele | dan danny
danielle | daniela
david ديفيد דוד davit davyd dawid дэвид давид داود | davide | dawoud daoud davud dawood داود дауд | dave
gabriel габриэль غابرييل gavriel | gabriele
gabriela | gabrielle
george джордж georges giorgos giorgios georgios yorgos georgi georgy georgiy guiorgui giorgi heorhiy георгий γιωργος
  γεωργιος جورج | georg георг | jorge хорхе خورخي | giorgio джорджо | jerzy ежи | gheorghe
john جون τζον джон | johnny | jon | jack джек جاك | jonathan
jean جان жан
jan
johan johann иоганн | johannes йоханнес | hans ганс ханс هانس
juan хуан خوان
joao жуан
joan
joanna
jeanne
joseph jozef جوزيف josef jozef iossif iosif josif джозеф жозеф | joe jo джо جو τζο
jose
josep
giuseppe
yosef yossef | yossi
james جيمس джеймс | jim jimmy джим جيم جيمي
jacques جاك жак
jacob jakob джейкоб | jakub якуб | yakov iakov яков | jaap | jake джейк جيك
william وليام вильям уильям | bill billy билл بيل μπιλ | will willie
wilhelm вильгельм | guillaume | willem | guillermo гильермо | guglielmo
robert روبرت роберт | roberto роберто روبرتو | rupert | bob bobby rob
roberta
richard ричард ريتشارد | ricardo рикардо ريكاردو | riccardo | dick rick rich
thomas томас توماس tomas | tomasz томаш | tommaso | tom tommy том توم
anthony αντονι أنتوني انتوني antony энтони | antonio антонио أنطونيو انطونيو | antoni | anton антон أنطون | antoine
  антуан أنطوان | antonis αντωνης | tony тони توني τονι
antonia | antoinette
charles шарль чарльз شارل تشارلز | karl carl карл كارل | carlos карлос كارلوس | karol кароль | charlie chuck
carla karla
edward إدوارد eduard edouard edvard эдвард эдуард | eduardo эдуардо | ed eddie ted
edmund edmond
edgar
frederick фредерик frederic fredrik frederik | friedrich фридрих فريدريش φριντριχ | federico федерико | fred
francis фрэнсис فرانسيس | francois франсуа فرانسوا | franz франц | francesco франческо | francisco франсиско فرانسيسكو
  | frank pancho
francesca | francisca | francoise
gerald
gerard | gerhard
henry генри هنري henri анри | heinrich генрих | enrique энрике | enrico энрико | hendrik | harry hank
harold | harald
hugh | hugo уго | hugues
lawrence laurence лоуренс | laurent лоран | lorenzo лоренцо | larry
leo
leon
leonard | leonardo
louis луи لويس | luis luiz луис لويس | luigi луиджи | ludwig людвиг | lewis льюис
louise luise | luisa
lucas lukas лукас | luke | luc | luca лука
matthew мэтью ماثيو | matthieu mathieu матьё | matteo маттео | mateo | matthias mathias | mateusz матеуш ماتيوش | matej
  | matt
maurice | mauricio | maurizio | moritz
oliver оливер أوليفر | olivier оливье
oscar oskar оскар أوسكار
patrick патрик باتريك | patricio патрисио | pat
patricia
philip филипп فيليب phillip philipp | philippe فيليب | felipe фелипе فيليبي | filip филип | filippo | phil
ralph ральф
rafael raphael рафаэль | raffaele
raymond | ramon
rodrigo | rodrigue
ronald reinhold | ron ronnie
samuel | sam sammy
simon саймон سيمون | shimon שמעון шимон شمعون | simone симоне
theodore theodor теодор | teodoro | fyodor fiodor fjodor фёдор федор | teddy theo
timothy | timothee | tim
vincent | vicente | vincenzo
walter вальтер уолтер فالتر والتر
alan алан آلان allan | alain ален
albert | alberto
alfred | alfredo
arthur artur | arturo
alvaro
alberta
benjamin בנימין benyamin binyamin beniamin беньямин бенджамин בנימין بنيامين | ben benny
christian kristian cristian christiaan
christine кристин كريستين kristine | kirsten
christina кристина كريستينا cristina kristina
christopher кристофер كريستوفر | christophe кристоф كريستوف | cristobal | chris
claude
claudia klaudia
diego
dieter
dominic | dominique | domenico
donald ντοναλντ דונלד дональд دونالد | don
elena olena yelena елена олена | helena | helene | ellen
eleni
elizabeth элизабет إليزابيث elisabeth | yelizaveta елизавета | liz beth
emmanuel إيمانويل εμανουελ emanuel эмманюэль | manuel мануэль | manny
emma
eric эрик إريك erik | erich эрих
ernest | ernesto | ernst
eva
fabian | fabien | fabio
ferdinand | fernando | fernand | hernando
gustav gustave | gustavo
guy
hannah hanna
ian iain
ines | agnes
irina iryna | irene
isaac исаак יצחק إسحاق isaak | ицхак יצחק إسحاق itzhak yitzhak jitzchak yitzchak
jason джейсон جيسون
jeremy | jeremie
jerome
jessica
joaquin | joachim
julian | julien | juliano
julie
justin джастин جاستن
kenneth | ken kenny
kevin кевин كيفن
laura лора
lukasz
margaret | marguerite | margarita маргарита | margarete | maggie
marcel marcelo marcello
melanie
milan
milos
milo
milun
mirko
mira
natalia natalya nataliya наталья наталия наталія | nathalie natalie натали
nina
pascal паскаль باسكال
rachel рейчел راشيل
rebecca
roger | rogelio | rüdiger
ruth
sandra
sara sarah
sebastian себастьян سيباستيان sebastien
silvia | sylvie
silvio
sofia sophia софия | sophie софи
susan сьюзан سوزان | suzanne susanne
sven
tamara
tanya tatiana tatyana tetiana татьяна
teresa theresa | therese
tobias
ursula
vera
veronica veronika вероника | veronique
virginia
werner
wolfgang
yves إيف ив
zoran
dragan
dragana
jana
ana anna анна | anne
dmitra
ada
adam
adan
alika
aliko
moshe משה моше | moises | moise
amos
dov
eli elie
chaim haim
shlomo
uri
kenan
kerem
hakan
ekrem
emine
yildiz
yasar
yossi
kenji
kenta
hiroshi
hitoshi
yuki
yuko
yoko
akira
akiko
rohit
mohit
rajesh
rajeev rajiv
anil
sunil
nitin
jitin
sanjay
vijay
ajay
amit
sumit
ravi
rahul
seydou seidou saidou
moussa
amina
aminata
fatou
ousmane
boubacar abubakar aboubacar abubakr
attila
recep receb recip redzep redschep реджеп رجب
allen
blake
bruce
cameron
clark clarke
craig
dean
douglas
dylan
glenn glen
gordon
graham graeme
grant
howard
jordan
keith
kelly
kyle
lloyd
logan
marshall
mason
morgan
murray
neil neal
owen
ross
russell russel
ryan
scott
spencer
stuart stewart
taylor
tyler
warren
wayne
christiane
fabienne
denise
pascale
justine
valentin
valentina
valentine
lucienne
adrienne
xavier | javier
adrian | adrien
emily
emil
emile
emilia
amelie
alina
elina
arina
nadia nadja
nada
lara
leila layla laila ليلى
lena
lina
huda hoda هدى
rana
rania
yegor egor егор
shamil шамиль
henrik
takeshi
takashi
satoshi
junko
genta
kenzo
uwe
ove
lothar
luther
olaf olav
olof
mats
mads
karen
karin
kerstin
mette
rakesh
ramesh
suresh
naresh
kiran
karan
gary
lisa
liza
marcia
marsha
ante
anto
juris
inga
inge
inger
ingrid
kate
katie
galina
dina
tina
ella
bella
isabel isabella | isabelle
joel
axel
abel
semyon семён семен
""".lstrip()
_LINES = _BEFORE_FATHERS + _OTHERS

Relation = Literal["same", "related", "different", "unknown"]
_Places = frozenset[tuple[int, int]]


def relation(one: str, other: str) -> Relation:
    """Tell how two given names, in plain letters, stand to one another; ``unknown`` when one is not in the table."""
    here, there = _INDEX.get(one), _INDEX.get(other)
    if here is None or there is None:
        return "unknown"
    if here & there:
        return "same"
    return "related" if family(one) & family(other) else "different"


def is_given(name: str) -> bool:
    """Tell whether a name in plain letters is in the table of given names."""
    return name in _INDEX


@lru_cache(maxsize=65536)
def family(name: str) -> frozenset[int]:
    """Return the numbers of the lines on which a name stands: names that may be equal share one."""
    return frozenset(line for line, _ in _INDEX.get(name, frozenset()))


def before_father(name: str) -> bool:
    """Tell whether a given name in plain letters is borne where the father's given name often stands behind it."""
    return any(line < _FATHERS for line in family(name))


def given_names() -> tuple[str, ...]:
    """Return all names of the table, in plain letters, sorted."""
    return tuple(sorted(_INDEX))


def _index() -> dict[str, _Places]:
    found: dict[str, set[tuple[int, int]]] = {}
    for line, members in enumerate(_LINES.strip().replace("\n  ", " ").splitlines()):
        for member, spellings in enumerate(members.split("|")):
            for word in (word for spelling in spellings.split() for word in words(spelling)):
                found.setdefault(plain(word.text, word.script), set()).add((line, member))
    return {spelling: frozenset(places) for spelling, places in found.items()}


_FATHERS = sum(not line.startswith(" ") for line in _BEFORE_FATHERS.splitlines())
_INDEX: MappingProxyType[str, _Places] = MappingProxyType(_index())
