"""Table: given names that are one name, near names that are not, and short forms. Data and its index.

One line is a family of names: ``|`` parts its members. Spellings of one member are one name; two members of a
line are related (a short form, or the same name in a neighbour's language); two names of different lines
are different names, however near their letters are. An indented line goes on with the one above. The table is
open: a name that is not here is judged by ear.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.sounds import plain

_LINES = """
mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohamet mohammod mohd muhammet mukhamed mukhammed
  magomed mahomed muhammadu mohammadu muhamadu maxamed мухаммед мухаммад мохаммед мохаммад мохамед магомед محمد
  מוחמד | mahamat махамат | mamadou mamadu mamady mamadi | mahamadou mamadou | mehmet mehmed мехмет | mahomet
mahmoud mahmud mahmut mehmud mahamoud mohamoud mohamud mahmood махмуд محمود
ahmed ahmad ahmet achmed akhmad akhmed akhmat axmed ахмед ахмад ахмет احمد | amadou amadu ahmadou
hamed hamid hameed hamide хамид حامد حميد
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
sergey σεργκει sergei serguei sergej serhiy serhii serge siarhei serhij siergiej serguej serghei сергей сергій
  сяргей سيرغي | serzh serge | seryozha
sergio serxio
vladimir βλαντιμιρ ולדימיר wladimir volodymyr wolodymyr volodimir uladzimir wladimyr vladimirs владимир володимир
  уладзімір فلاديمير ولاديمير | vova volodia
vladislav wladislaw wladyslaw vladyslav vladislau владислав
viacheslav vyacheslav wjatscheslaw viatcheslav vjaceslav вячеслав
viktor فيكتور βικτορ victor wiktor víctor віктор виктор فيكتور
viktoria victoria wiktoria viktoriya виктория
alexander אלכסנדר alexandre aleksandr aleksander aleksandar alexandr oleksandr aliaksandr alexandar alejandro
  alessandro alexandros aleksandre aleksandrs александр александар олександр аляксандр αλεξανδρος الكسندر | sasha
  sascha sacha sanya саша | alex alec | sandy | sandro | iskander
alexandra aleksandra alexandria oleksandra александра
alexei alexey aleksey alexej aleksei oleksiy oleksii aleksej aliaksei алексей олексій | alyosha
alexis aleksis αλεξης
andrei анджей أندريه أندري αντρει andrey andrej andriy andrii andrij andreï andriej andrzej андрей андрій | andrew
  andy drew | andre
andreas андреас ανδρεας
andrea
andres
dmitri dmitry dmitriy dmitrij dmytro dimitri dimitry dzmitry dmitro дмитрий дмитро | dima mitya
dimitris dimitrios δημητρης
yevgeny evgeny evgueni evgeni jewgeni yevgeniy evgenij yevhen jewhen eugene eugen eugeni eugenio eugeniusz evgueny
  jewgienij yauhen евгений євген | zhenya genia
nikolai nikolay nikolaj nikolas mykola mikola mikalai nikolajs николай микола | kolya
nicolas نيكولا نيكولاس νικολα nicholas nikolaus niklas nicolaus nicolae николя николас | nick nicky | nikos nicos
  νικος | nico niko
mikhail michail mikhael mykhailo mikail mijail michal mihail mykhaylo михаил михайло ميخائيل | misha mischa миша
michael майкл مايكل michele mikael miguel mikaël michiel mihaly майкл | mike mick mickey
michel ميشيل ميشال мишель
michelle
ivan ivane iwan иван іван | vanya
ioan ion
ivanka
ivana
yuri yury youri yurii yuriy juri jurij iouri iurii yurij юрий юрій
igor ihor ігор игорь
oleg oleh олег
olga olha ольга
pavel pawel pavlo pavlos pavol павел павло
paul بول paulo paolo pablo pol поль пол | pauli
paula paola
pauline paulina
petr pyotr piotr petro petar peter pjotr pieter pierre pedro pietro petter petros piter petrus петр пётр петро питер
  | pete пит بيت
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
martin мартин مارتن martino martyn martijn мартин
martina
martine
marta martha marthe
mark مارك μαρκ marc marco marcus marko markus marek marcos марк
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
stefan stephan stephane steven stephen stefano esteban stefanos stepan stephanos istvan étienne степан стефан ستيفان
  | steve стив ستيف
stefanie stephanie
daniel دانيال دانييل danila danilo daniil даниил даниэль | dan danny
danielle daniela daniele
david ديفيد داود דוד davide davit davyd dawid dawoud daoud davud дэвид давид | dave
gabriel габриэль غابرييل gavriel gabriele
gabriela gabrielle
george джордж georges georg giorgos giorgios georgios yorgos jorge giorgio georgi georgy georgiy guiorgui giorgi
  heorhiy jerzy gheorghe джордж георгий γιωργος γεωργιος جورج
john جون τζον джон johnny джон | jon | jack джек جاك | jonathan
jean جان жан
jan
johan johann johannes hans
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
james جيمس jim jimmy джеймс
jacques جاك жак
jacob jakob jakub yakov iakov jaap яков | jake джейк جيك
william وليام вильям уильям | bill billy билл بيل μπιλ | will willie
wilhelm guillaume willem guillermo guglielmo
robert روبرت roberto rupert роберт | bob bobby rob
roberta
richard ричард ريتشارد ricardo riccardo ричард | dick rick rich
thomas томас توماس tomas tomasz tommaso tom tommy томас
anthony αντονι أنتوني انتوني antony antonio antoni anton antoine antonis энтони антон | tony тони توني τονι
antonia antoinette
charles шарль чарльз شارل تشارلز karl carl carlos karol чарльз | charlie chuck
carla karla
edward إدوارد eduard eduardo edouard edvard | ed eddie ted
edmund edmond
edgar
frederick фридрих فريدريش φριντριχ фредерик frederic friedrich federico fredrik frederik | fred
francis франсуа فرانسوا francois franz francesco francisco франсуа | frank pancho
francesca francisca francoise
gerald gerard gerhard
henry генри هنري henri heinrich enrique enrico hendrik генри | harry hank
harold harald
hugh hugo hugues
lawrence laurent lorenzo laurence лоран | larry
leo leon leonard
louis луи لويس luis luigi ludwig lewis luiz лоуренс
louise luisa luise
lucas luke luc luca lukas
matthew мэтью матеуш ماتيوش ماثيو matthieu mathieu matteo mateo matthias mateusz matej | matt
maurice mauricio maurizio moritz
oliver оливер أوليفر olivier
oscar оскар أوسكار
patrick патрик باتريك patricio | pat
patricia
philip филипп فيليب فيليبي philippe felipe filip filippo phillip | phil
ralph rafael raphael raffaele рафаэль
raymond ramon
rodrigo rodrigue
ronald reinhold | ron ronnie
samuel | sam sammy
simon саймон سيمون shimon simone
theodore teodoro fyodor theodor fiodor fjodor | teddy theo
timothy timothee | tim
vincent vicente vincenzo
walter вальтер уолтер فالتر والتر
alan алан آلان allan alain
albert alberto
alfred alfredo
arthur artur arturo
alvaro
alberta
benjamin בנימין benyamin binyamin beniamin беньямин бенджамин בנימין بنيامين | ben benny
christian kristian cristian christiaan
christine кристин كريستين kristine kirsten
christina кристина كريستينا cristina kristina
christopher кристофер كريستوفر christophe cristobal | chris
claude
claudia klaudia
diego
dieter
dominic dominique domenico
donald ντοναλντ דונלד дональд دونالد | don
elena helena olena helene yelena ellen елена
eleni
elizabeth элизабет إليزابيث elisabeth yelizaveta | liz beth
emmanuel إيمانويل εμανουελ emanuel manuel эмманюэль | manny
emma
eric эрик إريك erik erich
ernest ernesto ernst
eva
fabian fabien fabio
ferdinand fernando fernand hernando
gustav gustavo gustave
guy
hannah hanna
ian iain
ines agnes
irina iryna irene
isaac ицхак исаак יצחק إسحاق itzhak yitzhak jitzchak yitzchak isaak
jason джейсон جيسون
jeremy jeremie
jerome
jessica
joaquin joachim
julian julien juliano
julie
justin джастин جاستن
kenneth | ken kenny
kevin кевин كيفن
laura лора
lukasz
margaret marguerite margarita margarete | maggie
marcel marcelo marcello
melanie
milan
milos
milo
milun
mirko
mira
natalia natalya nathalie nataliya natalie наталья
nina
oskar
pascal паскаль باسكال
rachel рейчел راشيل
rebecca
roger rogelio rüdiger
ruth
sandra
sara sarah
sebastian себастьян سيباستيان sebastien
silvia sylvie
silvio
sofia sophie sophia
susan сьюзан سوزان suzanne susanne
sven
tamara
tanya tatiana tatyana tetiana татьяна
teresa therese theresa
tobias
ursula
vera
veronica veronika veronique
virginia
werner
wolfgang
yves إيف ив
zoran
dragan
dragana
jana
ana anna anne hannah
dmitra
ada
adam
adan
alika
aliko
moshe moises moise
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
"""

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


def family(name: str) -> frozenset[int]:
    """Return the numbers of the lines on which a name stands: names that may be equal share one."""
    return frozenset(line for line, _ in _INDEX.get(name, frozenset()))


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


_INDEX: MappingProxyType[str, _Places] = MappingProxyType(_index())
