"""Table: what kinds of bodies and portfolios are called in several languages. Data and its index.

One line is one notion: words that translate each other in the names of bodies, in the forms in which they stand there;
an indented line goes on with the one above.
The table is open, and holds no word that tells one body of a kind from another: no country, no proper name.
"""

from __future__ import annotations

from types import MappingProxyType

from summarizer.reconcile.names.folding import words
from summarizer.reconcile.names.sounds import plain

_LINES = """
ministry ministere ministerium ministerio ministero министерство министерства وزارة bakanligi ministerstwo
  министерством министерстве міністерство міністерства
department departement departamento dipartimento департамент
government gouvernement regierung gobierno governo правительство правительства حكومة rzad правительством уряд regering
defence defense verteidigung defensa difesa defesa обороны оборона دفاع savunma obrony оборони
foreign etrangeres etranger exteriores exterior esteri auswartiges auswartige auswartigen иностранных خارجية
  disisleri закордонних
affairs affaires asuntos affari assuntos negocios angelegenheiten дел شؤون справ
interior interieur innern inneres interno interni внутренних داخلية icisleri внутрішніх
justice justiz justicia giustizia justica юстиции правосудия عدل adalet
finance finances finanzen finanzas finanze financas финансов مالية maliye
economy economie wirtschaft economia economica экономики اقتصاد
trade commerce handel handels comercio commercio торговли تجارة
health sante gesundheit salud sanita saude здравоохранения صحة
energy energie energia энергетики طاقة
oil petrole erdol petroleo petrolio нефти نفط
education bildung educacion istruzione educacao образования تعليم
army armee heer ejercito esercito exercito армия армии جيش
armed armees armadas armate bewaffnete вооруженные вооруженных مسلحة збройні збройних
forces forces streitkrafte krafte fuerzas forze forcas силы сил قوات сили
air aeriennes aerea luft воздушные جوية
navy marine marina armada военно-морской بحرية
police polizei policia polizia полиции полиция شرطة
guard garde guardia guarda гвардия гвардии حرس
security securite sicherheit seguridad sicurezza seguranca безопасности امن
intelligence renseignement renseignements nachrichtendienst inteligencia разведки استخبارات مخابرات
council conseil rat consejo consiglio conselho совет совета مجلس konseyi rada
supreme supremo suprema superieur oberster oberste верховный верховного اعلى
national nationale nationales nationaux nacional nazionale национальный национальная национальной وطني وطنية
international intl internationale internationaler internacional internazionale международный международная دولي دولية
central centrale zentral centraux центральный центральная центрального مركزي مركزية
bank banque banco banca банк банка بنك مصرف bankasi
court cour gericht gerichtshof corte tribunal суд суда محكمة
criminal penale penal strafgerichtshof уголовный جنائية
parliament parlement parlamento парламент парламента برلمان
assembly assemblee asamblea assemblea versammlung ассамблея جمعية
house chambre camara camera haus палата مجلس
representatives representants representantes rappresentanti представителей نواب
senate senat senado senato сенат شيوخ
commission kommission comision commissione comissao комиссия комиссии لجنة مفوضية
committee comite komitee comitato комитет комитета لجنة
party parti partei partido partito партия партии حزب
democratic democratique demokratische democratico democratica демократическая демократические ديمقراطي ديمقراطية
republic republique republik republica repubblica республика республики جمهورية
union unione uniao союз союза اتحاد
presidency presidence prasidialamt presidencia presidenza президентство رئاسة
front frente fronte фронт جبهة
liberation befreiung liberacion liberazione libertacao освобождения تحرير
federal federale federales bundes федеральный федеральная федеральной اتحادي اتحادية
state etat staat staats estado stato государственный государственная دولة
general generale generaal генеральный генерального عام عامة
staff etat-major stab штаб штаба اركان
embassy ambassade botschaft embajada ambasciata embaixada посольство посольства سفارة
university universite universitat universidad universita universidade университет университета جامعة
company compagnie gesellschaft compania compagnia компания компании شركة
mission misiones mision missione missao миссия миссии بعثة
support soutien unterstutzung apoyo sostegno apoio поддержки دعم
league ligue liga lega лига лиги
fund fonds fondo fundo фонд фонда صندوق
organisation organization organizacion organizzazione organizacao организация организации منظمة
development developpement entwicklung desarrollo sviluppo desenvolvimento развития تنمية
socialist socialiste sozialistische sozialistischer socialista социалистическая социалистический اشتراكي
communist communiste kommunistische comunista коммунистическая شيوعي
liberal liberale либеральная ليبرالي
people peuple volks pueblo popolo popular populaire popolare народная народный народного شعبي شعب
workers travailleurs arbeiter trabajadores lavoratori trabalhadores рабочих عمال
freedom liberte freiheit libertad liberta liberdade свободы حرية
peace paix frieden paz pace мира سلام
unity unite einheit unidad unita unidade единства وحدة
cooperation kooperation zusammenarbeit cooperacion cooperazione cooperacao сотрудничества تعاون
treaty traite vertrag vertrags tratado trattato договора معاهدة
collective kollektive colectiva collettiva coletiva коллективной جماعي
rapid rapide schnelle rapido rapida быстрой سريع
transitional transition transicion переходный انتقالي انتقالية
""".strip()


def concepts(word: str) -> frozenset[int]:
    """Return the numbers of the notions that a word in plain letters stands for, in the plural too; none for most."""
    return _INDEX.get(word) or _INDEX.get(word.rstrip("s"), frozenset())


def _index() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_LINES.replace("\n  ", " ").splitlines()):
        for spelling in line.split():
            for word in words(spelling):
                found.setdefault(plain(word.text, word.script), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_INDEX: MappingProxyType[str, frozenset[int]] = MappingProxyType(_index())
