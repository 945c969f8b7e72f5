"""Tables: names so common that little follows from them, and those that make double names. Data, no code."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The family names that most people bear, by language, in plain letters. Little follows from one: an initial before it
# stands for many people. Those of languages written in Latin letters have spellings that are names of their own.
SPELLED = _set(
    "nowak novak kovacs kovac horvath horvat smith johnson williams brown jones miller davis wilson anderson "
    "thomas taylor moore jackson white harris clark lewis walker hall allen young king wright scott green baker "
    "adams nelson hill campbell mitchell roberts evans edwards hughes robinson thompson murphy kelly byrne ryan "
    "stewart macdonald martin muller mueller schmidt schneider fischer meyer weber wagner becker schulz hoffmann "
    "bauer koch richter klein wolf bernard dubois durand petit leroy moreau simon laurent lefebvre michel garcia "
    "david bertrand roux vincent fournier rossi russo ferrari esposito bianchi romano colombo ricci marino greco "
    "bruno gallo conti costa hansen johansen olsen larsen andersen nielsen jensen pedersen andersson johansson "
    "karlsson nilsson eriksson larsson olsson persson korhonen virtanen jonsson jansen vries berg dijk bakker "
    "visser peeters janssens maes"
)
PORTUGUESE = _set(
    "silva santos ferreira pereira oliveira rodrigues alves fernandes gomes martins lopes sousa souza ribeiro "
    "carvalho costa almeida pinto barbosa rocha dias nunes moreira teixeira correia cardoso araujo melo barros "
    "freitas mendes"
)
SPANISH = _set(
    "garcia gonzalez gonzales rodriguez fernandez lopez martinez sanchez perez gomez hernandez diaz ramirez "
    "torres flores rivera morales ortiz gutierrez chavez ramos ruiz alvarez jimenez moreno romero vargas castillo "
    "rojas mendoza cruz reyes medina aguilar herrera castro vega soto pena cabrera campos fuentes delgado ortega "
    "nunez rios suarez"
)
OTHERS = _set(
    "lee ivanov ivanova petrov petrova smirnov smirnova kuznetsov kuznetsova popov popova vasilev vasileva volkov "
    "volkova sokolov sokolova mikhailov mikhailova novikov novikova fedorov fedorova morozov morozova pavlov "
    "pavlova melnik shevchenko kovalenko bondarenko tkachenko kravchenko boiko kovalchuk georgiev georgieva "
    "dimitrov dimitrova nikolov nikolova kowalski kowalska wisniewski wisniewska wojcik kowalczyk kaminski "
    "kaminska lewandowski novakova svoboda novotny dvorak kovacevic nagy toth szabo varga popa popescu ionescu "
    "jovanovic petrovic nikolic markovic papadopoulos papadopoulou yilmaz kaya demir celik sahin yildiz ozturk "
    "aydin arslan aliyev aliyeva mammadov grigoryan sargsyan harutyunyan hovhannisyan mohamed mohammed ahmed ali "
    "hassan hussein ibrahim mahmoud khan omar abdullah saleh kim li park pak choi jung jeong wang zhang chen liu "
    "yang huang zhao wu zhou tan lim chan wong sato suzuki takahashi tanaka watanabe ito yamamoto nakamura "
    "kobayashi kato nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong singh kumar sharma patel "
    "gupta devi das rao reddy verma shah hussain malik begum cohen levy mizrahi peretz katz diallo traore keita "
    "toure camara diop ndiaye fall sow ba coulibaly konate cisse kone mensah okafor"
)
FAMILIES = SPELLED | PORTUGUESE | SPANISH | OTHERS
# Family names of Vietnam, whose names another letter makes another.
VIETNAMESE = _set(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh dao doan trinh lam mai "
    "cao luong tong thach ta to ton chu trieu kieu quach"
)
# Particles that belong to a name, in plain letters, by what they say: who leaves one out may name somebody else.
HELD = {
    **dict.fromkeys(("abu", "abou", "aboul", "abul", "bou", "ابو"), "father"),
    **dict.fromkeys(("umm", "oum", "ام"), "mother"),
    **dict.fromkeys(("van", "von", "fon"), "from"),
    **dict.fromkeys(("le", "la", "st", "sankt"), "article"),
}
# First halves of double given names, and second halves that are seldom given names of their own.
FIRST_HALVES = _set(
    "juan jose jean marie maria marija ana anna anne abu mohammed mohamed mohammad mohamad muhammad muhammed ali "
    "fatima fatma fatemeh amir gholam seyed hans karl"
)
SECOND_HALVES = _set(
    "zahra zohra ezzahra akbar asghar reza amine javad bagher baqer hossein hussein hassan mehdi mahdi kazem taqi "
    "naqi manuel maria marie carlos luis pierre paul claude luc jacques marc michel louis francois yves philippe "
    "louise jose teresa lena christin sophie laure belen carmen isabel antonio ignacio miguel angel pablo lal"
)
# Given names of Ethiopia, Eritrea and Somalia, where the second name of a person is the father's.
HORN = _set(
    "abebe abebech abera abiy adane adanech addisu afwerki alemayehu alemu amanuel aman assefa asfaw aster ayele "
    "aynalem bekele belay belete berhane berhanu beyene birhanu birtukan biruk dawit debretsion demeke demissie "
    "dereje desalegn desta ephrem eskinder fekadu fisseha fitsum gebeyehu gedion gedu gemechu gerba getachew "
    "getahun girma gudina haile hailemariam hailu hirut isaias kassa kebede kedir kifle kuma lemma lencho legesse "
    "mamo megersa mekonnen melaku meles menelik mengistu merera mesfin million mitiku mulatu mulugeta muferiat "
    "negash negasso negussie redwan sebhat selassie seyoum shiferaw shimelis siraj sisay sintayehu solomon "
    "tadesse tamirat tamrat taye tekle temesgen tesfaye teshome tewodros tewolde tsegaye wolde woldemichael "
    "workneh worku wubshet yohannes yonas zenawi zenebe zerihun zewde abdi abdirahman abdiweli abshir aden adan "
    "barre dahir deeq duale farah guled jama mohamud nur omaar said shire siad sharif warsame yasin yusuf"
)
