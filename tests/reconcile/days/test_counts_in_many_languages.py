"""How newspapers of some thirty languages say that something was the next day, or is to be in two months."""

from __future__ import annotations

import pytest

from summarizer.reconcile.calendar.components import read_components
from summarizer.reconcile.days.expressions import counted, counted_from_there, whole_unit

LENGTH = {"day": 1, "week": 7, "month": 31, "year": 366}

THERE = [
    ("lt", "kitą dieną po pažeidimo", 1), ("lt", "trys dienos po pažeidimo", 3),
    ("lv", "nākamajā dienā pēc avārijas", 1), ("lv", "trīs dienas pēc", 3),
    ("et", "järgmisel päeval pärast õnnetust", 1), ("pl", "następnego dnia po awarii", 1),
    ("pl", "trzy dni po szczycie", 3), ("cs", "tři dny po schůzce", 3), ("fi", "edellispäivänä", -1),
    ("ru", "назавтра", 1), ("uk", "два дні після зустрічі", 2), ("id", "tiga hari setelah bentrokan", 3),
    ("id", "dua hari sebelum pertemuan", -2), ("th", "รุ่งขึ้น", 1), ("kk", "ертесі күні", 1), ("uz", "o‘sha kuni", 0),
    ("so", "maalintii xigtay", 1), ("so", "laba maalmood ka hor", -2),
    ("ar", "من الغد", 1), ("ar", "في اليوم الموالي", 1), ("hi", "पूर्व संध्या पर", -1), ("fi", "aattona", -1),
    ("sk", "v predvečer", -1), ("hu", "előestéjén", -1), ("ro", "în ajunul", -1), ("ru", "в канун", -1),
    ("lv", "priekšvakarā", -1), ("et", "eelõhtul", -1), ("hy", "նախօրյակին", -1), ("ka", "წინადღეს", -1),
    ("he", "ערב קודם", -1), ("ko", "전야", -1), ("hr", "dva dana prije toga", -2), ("sr", "два дана пре тога", -2),
    ("pl", "nazajutrz", 1), ("pl", "następnego dnia", 1), ("pl", "dzień później", 1), ("pl", "kolejnego dnia", 1),
    ("pl", "w przeddzień", -1), ("pl", "dzień wcześniej", -1), ("pl", "poprzedniego dnia", -1),
    ("pl", "dwa dni wcześniej", -2), ("pl", "tego samego dnia", 0), ("pl", "dwa dni później", 2),
    ("el", "την επομένη", 1), ("el", "επομένη", 1), ("el", "την επόμενη ημέρα", 1), ("el", "την επόμενη μέρα", 1),
    ("el", "μια μέρα αργότερα", 1), ("el", "την προηγούμενη ημέρα", -1), ("el", "την προηγουμένη", -1),
    ("el", "την παραμονή", -1), ("el", "δύο ημέρες νωρίτερα", -2), ("el", "δύο ημέρες αργότερα", 2),
    ("el", "την ίδια ημέρα", 0), ("el", "αυθημερόν", 0), ("cs", "o den později", 1), ("cs", "den poté", 1),
    ("cs", "následující den", 1), ("cs", "následujícího dne", 1), ("cs", "příští den", 1), ("cs", "den předtím", -1),
    ("cs", "předchozího dne", -1), ("cs", "o den dříve", -1), ("cs", "o dva dny později", 2),
    ("cs", "dva dny předtím", -2), ("cs", "téhož dne", 0), ("cs", "nazítří", 1), ("cs", "v předvečer", -1),
    ("cs", "den nato", 1), ("sk", "na druhý deň", 1), ("sk", "nasledujúci deň", 1), ("sk", "o deň neskôr", 1),
    ("sk", "deň predtým", -1), ("sk", "o deň skôr", -1), ("sk", "v ten istý deň", 0), ("sk", "dva dni predtým", -2),
    ("tr", "ertesi gün", 1), ("tr", "bir gün sonra", 1), ("tr", "bir gün önce", -1), ("tr", "aynı gün", 0),
    ("tr", "iki gün önce", -2), ("tr", "iki gün sonra", 2), ("tr", "arifesinde", -1), ("id", "keesokan harinya", 1),
    ("id", "esok harinya", 1), ("id", "hari berikutnya", 1), ("id", "sehari kemudian", 1),
    ("id", "sehari setelahnya", 1), ("id", "sehari sebelumnya", -1), ("id", "sehari sebelum itu", -1),
    ("id", "dua hari sebelumnya", -2), ("id", "dua hari kemudian", 2), ("id", "hari yang sama", 0),
    ("id", "pada hari itu juga", 0), ("pt", "no dia seguinte", 1), ("pt", "dia seguinte", 1),
    ("pt", "um dia depois", 1), ("pt", "na véspera", -1), ("pt", "no dia anterior", -1), ("pt", "um dia antes", -1),
    ("pt", "dois dias antes", -2), ("pt", "dois dias depois", 2), ("pt", "no mesmo dia", 0), ("fa", "روز بعد", 1),
    ("fa", "فردای آن روز", 1), ("fa", "یک روز بعد", 1), ("fa", "روز قبل", -1), ("fa", "یک روز قبل", -1),
    ("fa", "یک روز پیش از آن", -1), ("fa", "دو روز پیش از آن", -2), ("fa", "دو روز بعد", 2), ("fa", "همان روز", 0),
    ("hi", "अगले दिन", 1), ("hi", "एक दिन बाद", 1), ("hi", "एक दिन पहले", -1), ("hi", "इससे एक दिन पहले", -1),
    ("hi", "इससे दो दिन पहले", -2), ("hi", "दो दिन बाद", 2), ("hi", "उसी दिन", 0), ("sv", "dagen därpå", 1),
    ("sv", "dagen efter", 1), ("sv", "nästa dag", 1), ("sv", "följande dag", 1), ("sv", "dagen innan", -1),
    ("sv", "dagen före", -1), ("sv", "två dagar tidigare", -2), ("sv", "två dagar senare", 2), ("sv", "samma dag", 0),
    ("ar", "في اليوم التالي", 1), ("ar", "اليوم التالي", 1), ("ar", "في اليوم السابق", -1),
    ("ar", "قبل ذلك بيوم", -1), ("ar", "قبل يومين من ذلك", -2), ("ar", "قبل ذلك بيومين", -2), ("ar", "بعد يومين", 2),
    ("ar", "في اليوم نفسه", 0), ("ar", "عشية", -1), ("ar", "في اليوم ذاته", 0), ("da", "dagen efter", 1),
    ("da", "næste dag", 1), ("da", "dagen før", -1), ("da", "to dage senere", 2), ("da", "samme dag", 0),
    ("nb", "dagen etter", 1), ("nb", "dagen før", -1), ("fi", "seuraavana päivänä", 1),
    ("fi", "edellisenä päivänä", -1), ("fi", "kaksi päivää aiemmin", -2), ("fi", "samana päivänä", 0),
    ("hu", "másnap", 1), ("hu", "a következő napon", 1), ("hu", "előző nap", -1), ("hu", "egy nappal korábban", -1),
    ("hu", "két nappal később", 2), ("hu", "ugyanazon a napon", 0), ("hu", "aznap", 0), ("ro", "a doua zi", 1),
    ("ro", "în ziua următoare", 1), ("ro", "o zi mai târziu", 1), ("ro", "în ajun", -1),
    ("ro", "cu o zi înainte", -1), ("ro", "cu două zile înainte", -2), ("ro", "două zile mai târziu", 2),
    ("ro", "în aceeași zi", 0), ("bg", "на следващия ден", 1), ("bg", "ден по-късно", 1), ("bg", "ден по-рано", -1),
    ("bg", "предишния ден", -1), ("bg", "два дни по-късно", 2), ("bg", "същия ден", 0), ("bg", "в навечерието", -1),
    ("sr", "сутрадан", 1), ("sr", "дан касније", 1), ("sr", "дан раније", -1), ("sr", "претходног дана", -1),
    ("sr", "истог дана", 0), ("sr", "sutradan", 1), ("sr", "dan ranije", -1), ("hr", "sutradan", 1),
    ("hr", "dan kasnije", 1), ("hr", "dan ranije", -1), ("hr", "prethodnog dana", -1), ("hr", "dan prije", -1),
    ("hr", "istog dana", 0), ("hr", "dva dana kasnije", 2), ("uk", "наступного дня", 1), ("uk", "на другий день", 1),
    ("uk", "за день до того", -1), ("uk", "напередодні", -1), ("uk", "днем раніше", -1), ("uk", "два дні по тому", 2),
    ("uk", "того ж дня", 0), ("uk", "двома днями раніше", -2), ("ru", "на следующий день", 1),
    ("ru", "на другой день", 1), ("ru", "днём позже", 1), ("ru", "днем ранее", -1), ("ru", "накануне", -1),
    ("ru", "за день до этого", -1), ("ru", "двумя днями ранее", -2), ("ru", "два дня спустя", 2),
    ("ru", "в тот же день", 0), ("nl", "de volgende dag", 1), ("nl", "de dag erna", 1), ("nl", "een dag later", 1),
    ("nl", "de dag ervoor", -1), ("nl", "een dag eerder", -1), ("nl", "twee dagen later", 2),
    ("nl", "dezelfde dag", 0), ("nl", "de dag daarna", 1), ("nl", "daags daarna", 1), ("nl", "daags tevoren", -1),
    ("de", "am nächsten Tag", 1), ("de", "tags darauf", 1), ("de", "am Folgetag", 1), ("de", "am Tag darauf", 1),
    ("de", "einen Tag später", 1), ("de", "am Vortag", -1), ("de", "am Tag zuvor", -1), ("de", "tags zuvor", -1),
    ("de", "einen Tag zuvor", -1), ("de", "zwei Tage später", 2), ("de", "zwei Tage zuvor", -2),
    ("de", "am selben Tag", 0), ("de", "am Vorabend", -1), ("fr", "le lendemain", 1), ("fr", "le jour suivant", 1),
    ("fr", "le surlendemain", 2), ("fr", "la veille", -1), ("fr", "l'avant-veille", -2),
    ("fr", "deux jours plus tôt", -2), ("fr", "deux jours plus tard", 2), ("fr", "le même jour", 0),
    ("fr", "un jour plus tard", 1), ("fr", "le jour même", 0), ("es", "al día siguiente", 1),
    ("es", "un día después", 1), ("es", "el día anterior", -1), ("es", "la víspera", -1), ("es", "un día antes", -1),
    ("es", "dos días antes", -2), ("es", "dos días después", 2), ("es", "el mismo día", 0),
    ("it", "il giorno dopo", 1), ("it", "il giorno seguente", 1), ("it", "l'indomani", 1),
    ("it", "il giorno prima", -1), ("it", "alla vigilia", -1), ("it", "due giorni prima", -2),
    ("it", "due giorni dopo", 2), ("it", "lo stesso giorno", 0), ("it", "il giorno successivo", 1),
    ("it", "il giorno precedente", -1), ("en", "the next day", 1), ("en", "the following day", 1),
    ("en", "a day later", 1), ("en", "the day after", 1), ("en", "the previous day", -1),
    ("en", "the day before", -1), ("en", "a day earlier", -1), ("en", "on the eve", -1),
    ("en", "two days earlier", -2), ("en", "two days later", 2), ("en", "that same day", 0),
    ("en", "the same day", 0), ("zh", "次日", 1), ("zh", "第二天", 1), ("zh", "翌日", 1), ("zh", "前一天", -1),
    ("zh", "此前一天", -1), ("zh", "两天后", 2), ("zh", "当天", 0), ("zh", "同日", 0), ("zh", "前一日", -1),
    ("ja", "翌日", 1),
    ("ja", "次の日", 1), ("ja", "前日", -1), ("ja", "2日後", 2), ("ja", "同日", 0), ("ja", "その2日前", -2),
    ("ja", "翌々日", 2),
    ("ko", "다음 날", 1), ("ko", "이튿날", 1), ("ko", "다음날", 1), ("ko", "전날", -1), ("ko", "이틀 뒤", 2),
    ("ko", "같은 날", 0),
    ("vi", "ngày hôm sau", 1), ("vi", "hôm sau", 1), ("vi", "một ngày sau", 1), ("vi", "ngày hôm trước", -1),
    ("vi", "một ngày trước đó", -1), ("vi", "hai ngày sau", 2), ("vi", "cùng ngày", 0),
    ("vi", "hai ngày trước đó", -2), ("th", "วันรุ่งขึ้น", 1), ("th", "วันถัดมา", 1), ("th", "หนึ่งวันก่อนหน้า", -1),
    ("th", "สองวันต่อมา", 2), ("th", "วันเดียวกัน", 0), ("he", "למחרת", 1), ("he", "ביום שלמחרת", 1),
    ("he", "יום קודם לכן", -1), ("he", "יומיים קודם לכן", -2), ("he", "יומיים לאחר מכן", 2), ("he", "באותו יום", 0),
    ("ur", "اگلے دن", 1), ("ur", "اگلے روز", 1), ("ur", "ایک روز قبل", -1), ("ur", "دو دن بعد", 2),
    ("bn", "পরের দিন", 1), ("bn", "আগের দিন", -1), ("bn", "দুই দিন পর", 2), ("bn", "একই দিনে", 0),
    ("ta", "மறுநாள்", 1), ("ta", "முந்தைய நாள்", -1), ("ta", "அடுத்த நாள்", 1), ("ta", "அதே நாளில்", 0),
    ("ta", "இரண்டு நாட்களுக்குப் பிறகு", 2), ("sw", "siku iliyofuata", 1), ("sw", "siku moja baadaye", 1),
    ("sw", "siku moja kabla", -1), ("sw", "siku hiyo hiyo", 0), ("kk", "келесі күні", 1), ("kk", "ертеңіне", 1),
    ("kk", "бір күн бұрын", -1), ("kk", "сол күні", 0), ("ms", "sehari kemudian", 1), ("ms", "sehari sebelumnya", -1),
]  # fmt: skip
"""A language, words, and how many days they lie from the day of another occasion."""

BARE = [
    ("pl", "przeddzień", -1), ("cs", "den později", 1), ("cs", "den dříve", -1), ("sk", "deň neskôr", 1),
    ("sk", "deň skôr", -1), ("sk", "ten istý deň", 0), ("pt", "dia depois", 1), ("pt", "dia antes", -1),
    ("ro", "zi mai târziu", 1), ("ro", "zi înainte", -1), ("ro", "două zile înainte", -2),
    ("uk", "день до того", -1), ("ru", "день до этого", -1), ("nl", "dag later", 1), ("nl", "dag eerder", -1),
    ("de", "nächsten Tag", 1), ("de", "Tag darauf", 1), ("de", "Tag später", 1), ("de", "Tag zuvor", -1),
    ("de", "selben Tag", 0), ("fr", "jour même", 0), ("es", "día después", 1), ("es", "día antes", -1),
    ("en", "following day", 1), ("en", "day later", 1), ("en", "one day later", 1), ("en", "previous day", -1),
    ("en", "day earlier", -1), ("tr", "aynı saatlerde", 0),
]  # fmt: skip
"""The same without the preposition or article in front, which models are asked to leave out."""

WEEKS = [
    ("en", "a week earlier", -7), ("en", "Exactly a week earlier", -7), ("en", "two weeks later", 14),
    ("en", "three weeks before", -21), ("en", "a fortnight later", 14), ("fr", "une semaine plus tôt", -7),
    ("fr", "deux semaines plus tard", 14), ("fr", "une semaine avant", -7), ("de", "eine Woche später", 7),
    ("de", "zwei Wochen zuvor", -14), ("de", "genau eine Woche zuvor", -7), ("es", "una semana después", 7),
    ("es", "dos semanas antes", -14), ("it", "una settimana prima", -7), ("it", "tre settimane dopo", 21),
    ("pt", "uma semana antes", -7), ("pt", "duas semanas depois", 14), ("nl", "een week later", 7),
    ("nl", "twee weken eerder", -14), ("sv", "en vecka tidigare", -7), ("sv", "två veckor senare", 14),
    ("da", "en uge senere", 7), ("nb", "to uker tidligere", -14), ("fi", "viikkoa myöhemmin", 7),
    ("fi", "kaksi viikkoa aiemmin", -14), ("pl", "tydzień wcześniej", -7), ("pl", "dwa tygodnie później", 14),
    ("cs", "o týden později", 7), ("cs", "dva týdny předtím", -14), ("sk", "o týždeň neskôr", 7),
    ("hu", "egy héttel korábban", -7), ("hu", "két héttel később", 14), ("ro", "cu o săptămână înainte", -7),
    ("bg", "седмица по-късно", 7), ("bg", "две седмици по-рано", -14), ("sr", "недељу дана раније", -7),
    ("hr", "tjedan dana kasnije", 7), ("hr", "dva tjedna ranije", -14), ("uk", "Рівно за тиждень до того", -7),
    ("uk", "тижнем раніше", -7), ("uk", "два тижні по тому", 14), ("ru", "неделей ранее", -7),
    ("ru", "неделю спустя", 7), ("ru", "за неделю до этого", -7), ("ru", "две недели спустя", 14),
    ("ru", "ровно неделю спустя", 7), ("el", "μία εβδομάδα αργότερα", 7), ("el", "δύο εβδομάδες νωρίτερα", -14),
    ("tr", "bir hafta sonra", 7), ("tr", "iki hafta önce", -14), ("id", "sepekan kemudian", 7),
    ("id", "dua pekan sebelumnya", -14), ("ms", "seminggu kemudian", 7), ("vi", "một tuần sau", 7),
    ("vi", "hai tuần trước đó", -14), ("zh", "一周后", 7), ("zh", "两周后", 14), ("zh", "一周前", -7),
    ("ja", "1週間後", 7),
    ("ja", "2週間前", -14), ("ja", "その1週間前", -7), ("ko", "일주일 뒤", 7), ("ko", "2주 뒤", 14),
    ("ar", "بعد أسبوع", 7),
    ("ar", "قبل ذلك بأسبوع", -7), ("ar", "بعد أسبوعين", 14), ("fa", "یک هفته بعد", 7), ("he", "שבוע לאחר מכן", 7),
    ("he", "שבועיים לאחר מכן", 14), ("he", "שבוע קודם לכן", -7), ("hi", "एक सप्ताह बाद", 7),
    ("hi", "एक हफ्ते पहले", -7), ("hi", "दो सप्ताह बाद", 14), ("sw", "wiki moja baadaye", 7),
    ("kk", "бір аптадан кейін", 7),
]  # fmt: skip
"""A language, words, and about how many days they lie from the day of another occasion."""

EVES = [
    ("en", "evening before", -1), ("en", "night before", -1), ("fr", "soir précédent", -1),
    ("fr", "nuit précédente", -1), ("de", "Abend zuvor", -1), ("de", "Abend davor", -1), ("nl", "avond ervoor", -1),
    ("nl", "avond daarvoor", -1), ("es", "noche anterior", -1), ("es", "tarde anterior", -1),
    ("pt", "noite anterior", -1), ("pt", "tarde anterior", -1), ("it", "sera prima", -1),
    ("it", "sera precedente", -1), ("ca", "nit anterior", -1), ("ca", "vespre anterior", -1),
    ("gl", "noite anterior", -1), ("gl", "tarde anterior", -1), ("sv", "kvällen före", -1),
    ("sv", "kvällen innan", -1), ("da", "aftenen før", -1), ("da", "aftenen forinden", -1), ("nb", "kvelden før", -1),
    ("nb", "kvelden i forveien", -1), ("fi", "edellisenä iltana", -1), ("fi", "edellisiltana", -1),
    ("et", "eelmisel õhtul", -1), ("et", "eelneval õhtul", -1), ("pl", "poprzedniego wieczoru", -1),
    ("pl", "poprzedniego wieczora", -1), ("cs", "předchozího večera", -1), ("cs", "předešlého večera", -1),
    ("sk", "predchádzajúceho večera", -1), ("sk", "predošlého večera", -1), ("sl", "prejšnji večer", -1),
    ("sl", "večer prej", -1), ("hu", "előző este", -1), ("hu", "előző éjjel", -1), ("ro", "seara precedentă", -1),
    ("ro", "o seară înainte", -1), ("bg", "предната вечер", -1), ("bg", "предишната вечер", -1),
    ("sr", "претходне вечери", -1), ("sr", "претходног вечера", -1), ("hr", "prethodne večeri", -1),
    ("hr", "prethodnu večer", -1), ("bs", "prethodne večeri", -1), ("bs", "veče ranije", -1),
    ("mk", "претходната вечер", -1), ("mk", "вечерта претходно", -1), ("ru", "предыдущим вечером", -1),
    ("ru", "предшествующим вечером", -1), ("uk", "попереднього вечора", -1), ("uk", "попередньої ночі", -1),
    ("be", "папярэднім вечарам", -1), ("be", "напярэдадні ўвечары", -1), ("el", "προηγούμενο βράδυ", -1),
    ("el", "προηγούμενη νύχτα", -1), ("tr", "önceki akşam", -1), ("tr", "bir önceki akşam", -1),
    ("az", "əvvəlki axşam", -1), ("az", "əvvəlki gecə", -1), ("kk", "алдыңғы кеште", -1),
    ("kk", "алдыңғы күні кешке", -1), ("uz", "oldingi kechqurun", -1), ("uz", "bir kun oldin kechqurun", -1),
    ("id", "malam sebelumnya", -1), ("id", "sore sebelumnya", -1), ("ms", "malam sebelumnya", -1),
    ("ms", "petang sebelumnya", -1), ("vi", "tối hôm trước", -1), ("vi", "đêm hôm trước", -1), ("zh", "前一晚", -1),
    ("zh", "前一天晚", -1), ("ja", "前夜", -1), ("ja", "前の晩", -1), ("ko", "전날 저녁", -1), ("ko", "전날 밤", -1),
    ("ar", "الليلة السابقة", -1), ("ar", "الليلة التي سبقت", -1), ("fa", "شب قبل", -1), ("fa", "شب پیش از آن", -1),
    ("he", "ערב קודם לכן", -1), ("he", "בערב הקודם", -1), ("hi", "पिछली शाम", -1), ("hi", "पिछली रात", -1),
    ("ur", "گزشتہ شام", -1), ("ur", "ایک شام قبل", -1), ("bn", "আগের রাতে", -1), ("bn", "আগের সন্ধ্যায়", -1),
    ("th", "คืนก่อนหน้า", -1), ("th", "คืนก่อนหน้านั้น", -1), ("sw", "jioni iliyotangulia", -1),
    ("sw", "usiku uliotangulia", -1), ("lt", "praėjusio vakaro išvakarėse", -1), ("lt", "ankstesnį vakarą", -1),
    ("lv", "iepriekšējā vakarā", -1), ("lv", "vakarā pirms tam", -1), ("sq", "mbrëmjen e mëparshme", -1),
    ("sq", "një mbrëmje më parë", -1), ("is", "kvöldið áður", -1), ("is", "kvöldið fyrir", -1),
    ("af", "aand tevore", -1), ("af", "vorige aand", -1), ("fil", "gabi bago nito", -1),
    ("fil", "nakaraang gabi bago nito", -1), ("en", "next morning", 1), ("en", "next evening", 1),
    ("fr", "matin suivant", 1), ("fr", "soir suivant", 1), ("de", "nächsten Morgen", 1), ("de", "nächsten Abend", 1),
    ("nl", "volgende ochtend", 1), ("nl", "volgende morgen", 1), ("es", "mañana siguiente", 1),
    ("es", "tarde siguiente", 1), ("pt", "manhã seguinte", 1), ("pt", "tarde seguinte", 1), ("it", "mattina dopo", 1),
    ("it", "mattina successiva", 1), ("ca", "endemà al matí", 1), ("ca", "l'endemà al matí", 1),
    ("gl", "mañá seguinte", 1), ("gl", "noite seguinte", 1), ("sv", "nästa morgon", 1), ("sv", "följande morgon", 1),
    ("da", "næste morgen", 1), ("da", "følgende morgen", 1), ("nb", "neste morgen", 1),
    ("nb", "påfølgende morgen", 1), ("fi", "seuraavana aamuna", 1), ("fi", "seuraavana iltana", 1),
    ("et", "järgmisel hommikul", 1), ("et", "järgmisel õhtul", 1), ("pl", "następnego ranka", 1),
    ("pl", "następnego poranka", 1), ("cs", "následujícího rána", 1), ("cs", "příštího rána", 1),
    ("sk", "nasledujúceho rána", 1), ("sk", "na druhý deň ráno", 1), ("sl", "naslednje jutro", 1),
    ("sl", "naslednji večer", 1), ("hu", "következő reggel", 1), ("hu", "következő este", 1),
    ("ro", "dimineața următoare", 1), ("ro", "seara următoare", 1), ("bg", "следващата сутрин", 1),
    ("bg", "на следващата сутрин", 1), ("sr", "наредног јутра", 1), ("sr", "следећег јутра", 1),
    ("hr", "sljedećeg jutra", 1), ("hr", "idućeg jutra", 1), ("bs", "narednog jutra", 1),
    ("bs", "sutradan ujutro", 1), ("mk", "следното утро", 1), ("mk", "следниот ден наутро", 1),
    ("ru", "на следующее утро", 1), ("ru", "следующее утро", 1), ("uk", "наступного ранку", 1),
    ("uk", "наступного вечора", 1), ("be", "наступнай раніцай", 1), ("el", "επόμενο πρωί", 1),
    ("el", "επόμενο βράδυ", 1), ("tr", "ertesi sabah", 1), ("tr", "ertesi akşam", 1), ("az", "ertəsi səhər", 1),
    ("az", "ertəsi axşam", 1), ("kk", "келесі таңда", 1), ("kk", "ертеңінде таңертең", 1),
    ("uz", "ertasi kuni ertalab", 1), ("id", "keesokan paginya", 1), ("id", "keesokan harinya pagi", 1),
    ("ms", "keesokan paginya", 1), ("ms", "pagi berikutnya", 1), ("vi", "sáng hôm sau", 1), ("vi", "tối hôm sau", 1),
    ("ja", "翌朝", 1), ("ja", "翌日朝", 1), ("ko", "다음 날 아침", 1), ("ko", "다음날 아침", 1),
    ("fa", "صبح روز بعد", 1),
    ("fa", "شب بعد", 1), ("he", "למחרת בבוקר", 1), ("he", "בבוקר שלמחרת", 1), ("hi", "अगली सुबह", 1),
    ("hi", "अगली शाम", 1), ("ur", "اگلی صبح", 1), ("ur", "اگلی شام", 1), ("bn", "পরদিন সকালে", 1),
    ("bn", "পরদিন সন্ধ্যায়", 1), ("th", "เช้าวันรุ่งขึ้น", 1), ("th", "เช้าวันถัดมา", 1),
    ("sw", "asubuhi iliyofuata", 1), ("sw", "jioni iliyofuata", 1), ("lt", "kitą rytą", 1), ("lt", "kitą vakarą", 1),
    ("lv", "nākamajā rītā", 1), ("lv", "nākamajā vakarā", 1), ("sq", "mëngjesin tjetër", 1),
    ("sq", "të nesërmen në mëngjes", 1), ("af", "volgende oggend", 1), ("af", "volgende aand", 1),
    ("fil", "kinaumagahan", 1), ("fil", "kinabukasan ng umaga", 1), ("is", "morguninn eftir", 1),
    ("is", "næsta morgun", 1), ("th", "สองวันก่อนหน้านั้น", -2), ("th", "ก่อนหน้านั้นสองวัน", -2),
    ("th", "สามวันต่อมา", 3),
]  # fmt: skip
"""The same for the evening before and the next morning, which are the day before and the next."""

MONTHS_AND_YEARS = [
    ("en", "a month later", "month", 1), ("en", "two months earlier", "month", -2),
    ("en", "a year earlier", "year", -1), ("en", "three years later", "year", 3),
    ("en", "six months before", "month", -6), ("en", "one month prior", "month", -1),
    ("fr", "un mois plus tard", "month", 1), ("fr", "deux mois auparavant", "month", -2),
    ("fr", "un an plus tôt", "year", -1), ("fr", "trois ans après", "year", 3),
    ("de", "einen Monat später", "month", 1), ("de", "zwei Monate zuvor", "month", -2),
    ("de", "ein Jahr zuvor", "year", -1), ("de", "drei Jahre später", "year", 3),
    ("es", "un mes después", "month", 1), ("es", "dos meses antes", "month", -2), ("es", "un año antes", "year", -1),
    ("es", "tres años más tarde", "year", 3), ("it", "un mese dopo", "month", 1),
    ("it", "due mesi prima", "month", -2), ("it", "un anno prima", "year", -1), ("it", "tre anni dopo", "year", 3),
    ("pt", "um mês depois", "month", 1), ("pt", "dois meses antes", "month", -2), ("pt", "um ano antes", "year", -1),
    ("pt", "três anos mais tarde", "year", 3), ("nl", "een maand later", "month", 1),
    ("nl", "twee maanden eerder", "month", -2), ("nl", "een jaar eerder", "year", -1),
    ("nl", "drie jaar later", "year", 3), ("sv", "en månad senare", "month", 1),
    ("sv", "två månader tidigare", "month", -2), ("sv", "ett år tidigare", "year", -1),
    ("sv", "tre år senare", "year", 3), ("da", "en måned senere", "month", 1),
    ("da", "to måneder tidligere", "month", -2), ("da", "et år tidligere", "year", -1),
    ("nb", "en måned senere", "month", 1), ("nb", "to måneder tidligere", "month", -2),
    ("nb", "et år tidligere", "year", -1), ("fi", "kuukautta myöhemmin", "month", 1),
    ("fi", "kaksi kuukautta aiemmin", "month", -2), ("fi", "vuotta aiemmin", "year", -1),
    ("fi", "kolme vuotta myöhemmin", "year", 3), ("pl", "miesiąc później", "month", 1),
    ("pl", "dwa miesiące wcześniej", "month", -2), ("pl", "rok wcześniej", "year", -1),
    ("pl", "trzy lata później", "year", 3), ("cs", "o měsíc později", "month", 1),
    ("cs", "dva měsíce předtím", "month", -2), ("cs", "rok předtím", "year", -1), ("cs", "tři roky poté", "year", 3),
    ("sk", "o mesiac neskôr", "month", 1), ("sk", "dva mesiace predtým", "month", -2),
    ("sk", "rok predtým", "year", -1), ("hu", "egy hónappal később", "month", 1),
    ("hu", "két hónappal korábban", "month", -2), ("hu", "egy évvel korábban", "year", -1),
    ("hu", "három évvel később", "year", 3), ("ro", "o lună mai târziu", "month", 1),
    ("ro", "cu două luni înainte", "month", -2), ("ro", "cu un an înainte", "year", -1),
    ("ro", "doi ani mai târziu", "year", 2), ("ro", "două luni mai devreme", "month", -2),
    ("bg", "месец по-късно", "month", 1), ("bg", "два месеца по-рано", "month", -2),
    ("bg", "година по-рано", "year", -1), ("sr", "месец дана касније", "month", 1),
    ("sr", "два месеца раније", "month", -2), ("sr", "годину дана раније", "year", -1),
    ("sr", "dve godine kasnije", "year", 2), ("hr", "mjesec dana kasnije", "month", 1),
    ("hr", "dva mjeseca ranije", "month", -2), ("hr", "godinu dana ranije", "year", -1),
    ("ru", "месяцем позже", "month", 1), ("ru", "двумя месяцами ранее", "month", -2),
    ("ru", "годом ранее", "year", -1), ("ru", "за два месяца до этого", "month", -2),
    ("ru", "три года спустя", "year", 3), ("uk", "місяцем пізніше", "month", 1),
    ("uk", "двома місяцями раніше", "month", -2), ("uk", "роком раніше", "year", -1),
    ("uk", "за два місяці до того", "month", -2), ("el", "έναν μήνα αργότερα", "month", 1),
    ("el", "δύο μήνες νωρίτερα", "month", -2), ("el", "έναν χρόνο νωρίτερα", "year", -1),
    ("el", "τρία χρόνια αργότερα", "year", 3), ("tr", "bir ay sonra", "month", 1), ("tr", "iki ay önce", "month", -2),
    ("tr", "bir yıl önce", "year", -1), ("tr", "üç yıl sonra", "year", 3), ("id", "sebulan kemudian", "month", 1),
    ("id", "dua bulan sebelumnya", "month", -2), ("id", "setahun sebelumnya", "year", -1),
    ("ms", "sebulan kemudian", "month", 1), ("ms", "dua bulan sebelumnya", "month", -2),
    ("vi", "một tháng sau", "month", 1), ("vi", "hai tháng trước đó", "month", -2),
    ("vi", "một năm trước đó", "year", -1), ("zh", "一个月后", "month", 1), ("zh", "两个月前", "month", -2),
    ("zh", "一年前", "year", -1), ("zh", "3年后", "year", 3), ("ja", "1か月後", "month", 1),
    ("ja", "2カ月前", "month", -2),
    ("ja", "1年前", "year", -1), ("ja", "その1か月後", "month", 1), ("ko", "한 달 뒤", "month", 1),
    ("ko", "두 달 전", "month", -2), ("ko", "2개월 후", "month", 2), ("ko", "1년 전", "year", -1),
    ("ar", "بعد شهر", "month", 1), ("ar", "قبل شهرين", "month", -2), ("ar", "قبل عام", "year", -1),
    ("ar", "بعد ذلك بشهر", "month", 1), ("ar", "بعد ثلاثة أشهر", "month", 3), ("ar", "قبل ثلاث سنوات", "year", -3),
    ("fa", "یک ماه بعد", "month", 1), ("fa", "دو ماه قبل", "month", -2), ("fa", "یک سال قبل", "year", -1),
    ("he", "חודש לאחר מכן", "month", 1), ("he", "חודשיים קודם לכן", "month", -2), ("he", "שנה קודם לכן", "year", -1),
    ("he", "שלושה חודשים לאחר מכן", "month", 3), ("hi", "एक महीने बाद", "month", 1),
    ("hi", "दो महीने पहले", "month", -2), ("hi", "एक साल पहले", "year", -1), ("ur", "ایک ماہ بعد", "month", 1),
    ("ur", "دو ماہ قبل", "month", -2), ("ur", "ایک سال قبل", "year", -1), ("bn", "এক মাস পর", "month", 1),
    ("bn", "দুই মাস আগে", "month", -2), ("bn", "এক বছর আগে", "year", -1), ("bn", "দুই সপ্তাহ আগে", "week", -2),
    ("kk", "бір айдан кейін", "month", 1), ("kk", "екі ай бұрын", "month", -2), ("kk", "бір жыл бұрын", "year", -1),
    ("az", "bir ay sonra", "month", 1), ("az", "iki ay əvvəl", "month", -2), ("az", "bir il əvvəl", "year", -1),
    ("az", "iki həftə sonra", "week", 2), ("uz", "bir oydan keyin", "month", 1), ("uz", "ikki oy oldin", "month", -2),
    ("sw", "mwezi mmoja baadaye", "month", 1), ("ca", "un mes després", "month", 1),
    ("ca", "dos anys abans", "year", -2), ("ca", "una setmana després", "week", 1),
    ("sl", "mesec dni pozneje", "month", 1), ("sl", "dva meseca prej", "month", -2), ("sl", "leto prej", "year", -1),
    ("lv", "mēnesi vēlāk", "month", 1), ("lv", "divus gadus iepriekš", "year", -2),
    ("lt", "mėnesiu anksčiau", "month", -1), ("lt", "dviem mėnesiais vėliau", "month", 2),
    ("et", "kaks kuud hiljem", "month", 2), ("et", "aasta varem", "year", -1), ("is", "mánuði síðar", "month", 1),
    ("is", "tveimur árum áður", "year", -2), ("sq", "një muaj më vonë", "month", 1),
    ("sq", "dy vjet më vonë", "year", 2), ("mk", "еден месец подоцна", "month", 1),
    ("mk", "две години претходно", "year", -2), ("be", "месяцам раней", "month", -1),
    ("af", "twee maande later", "month", 2), ("gl", "dous meses antes", "month", -2),
]  # fmt: skip
"""A language, words, a unit, and how many of it they lie from another occasion."""

YEARS = [
    ("en", "December of last year", -1), ("en", "May of this year", 0), ("fr", "décembre de l'an dernier", -1),
    ("fr", "mai de cette année", 0), ("de", "Dezember des vergangenen Jahres", -1),
    ("de", "Mai dieses Jahres", 0), ("es", "diciembre del año pasado", -1), ("es", "mayo de este año", 0),
    ("it", "dicembre dello scorso anno", -1), ("it", "maggio di quest'anno", 0),
    ("pt", "dezembro do ano passado", -1), ("pt", "maio deste ano", 0), ("nl", "december van vorig jaar", -1),
    ("nl", "mei dit jaar", 0), ("sv", "december förra året", -1), ("da", "december sidste år", -1),
    ("nb", "desember i fjor", -1), ("fi", "viime vuoden joulukuussa", -1),
    ("fi", "tämän vuoden toukokuussa", 0), ("pl", "grudniu ubiegłego roku", -1), ("pl", "maju tego roku", 0),
    ("cs", "prosinci loňského roku", -1), ("cs", "prosinci minulého roku", -1),
    ("cs", "květnu letošního roku", 0), ("sk", "decembri minulého roka", -1), ("hu", "tavaly decemberben", -1),
    ("hu", "múlt év decemberében", -1), ("hu", "idén májusban", 0), ("ro", "decembrie anul trecut", -1),
    ("bg", "декември миналата година", -1), ("sr", "децембру прошле године", -1),
    ("hr", "prosincu prošle godine", -1), ("sl", "decembra lani", -1), ("ru", "декабре прошлого года", -1),
    ("ru", "мае этого года", 0), ("uk", "грудні минулого року", -1), ("be", "снежні мінулага года", -1),
    ("el", "Δεκέμβριο του περασμένου έτους", -1), ("el", "Δεκέμβριο του περσινού έτους", -1),
    ("el", "Μάιο του τρέχοντος έτους", 0), ("tr", "geçen yılın aralık ayında", -1),
    ("tr", "bu yılın mayıs ayında", 0), ("az", "keçən ilin dekabrında", -1), ("az", "ötən ilin dekabrında", -1),
    ("az", "bu ilin mayında", 0), ("kk", "өткен жылдың желтоқсанында", -1), ("kk", "биылғы мамырда", 0),
    ("uz", "oʻtgan yilning dekabrida", -1), ("id", "Desember tahun lalu", -1),
    ("ms", "Disember tahun lalu", -1), ("vi", "tháng 12 năm ngoái", -1), ("zh", "去年12月", -1),
    ("ja", "昨年12月", -1), ("ko", "지난해 12월", -1), ("ar", "ديسمبر من العام الماضي", -1),
    ("fa", "دسامبر سال گذشته", -1), ("he", "דצמבר בשנה שעברה", -1), ("hi", "पिछले साल दिसंबर में", -1),
    ("ur", "گزشتہ سال دسمبر میں", -1), ("bn", "গত বছরের ডিসেম্বরে", -1), ("bn", "চলতি বছরের মে মাসে", 0),
    ("th", "ธันวาคมปีที่แล้ว", -1), ("sw", "Desemba mwaka jana", -1), ("lt", "praėjusių metų gruodį", -1),
    ("lt", "šių metų balandį", 0), ("lv", "pagājušā gada decembrī", -1), ("lv", "šā gada maijā", 0),
    ("et", "möödunud aasta detsembris", -1), ("et", "eelmise aasta detsembris", -1),
    ("sq", "dhjetor të vitit të kaluar", -1), ("mk", "декември минатата година", -1),
    ("ca", "desembre de l'any passat", -1), ("hy", "անցյալ տարվա դեկտեմբերին", -1),
    ("ka", "გასული წლის დეკემბერში", -1), ("mn", "өнгөрсөн оны арванхоёрдугаар сард", -1),
    ("ne", "गत वर्षको डिसेम्बर", -1), ("ta", "கடந்த ஆண்டு டிசம்பர்", -1),
    ("fil", "Disyembre noong nakaraang taon", -1), ("af", "Desember verlede jaar", -1),
    ("gl", "decembro do ano pasado", -1), ("eu", "iazko abenduan", -1), ("ky", "өткөн жылдын декабрында", -1),
]  # fmt: skip
"""A language, a month of last year or of this, and the distance of that year."""


EXACTLY = [
    ("en", "a week ago today", -7), ("en", "exactly a week ago", -7), ("en", "exactly two weeks ago", -14),
    ("de", "heute vor einer Woche", -7), ("de", "genau vor einer Woche", -7),
    ("da", "For en uge siden i dag", -7), ("lt", "Lygiai prieš savaitę", -7),
    ("fr", "il y a une semaine aujourd'hui", -7), ("ru", "ровно неделю назад", -7),
    ("es", "hoy hace una semana", -7), ("sv", "för en vecka sedan i dag", -7),
    ("it", "esattamente una settimana fa", -7), ("tr", "tam bir hafta önce", -7),
    ("pl", "dokładnie tydzień temu", -7), ("en", "exactly two days ago", -2),
]  # fmt: skip
"""A language, words that count weeks to the day, and how many days they lie from publication."""

AWAY = [
    ("en", "two months ago", "month", -2), ("en", "in two months", "month", 2),
    ("en", "twenty-three months ago", "month", -23), ("en", "Twenty-three months ago", "month", -23),
    ("en", "three weeks ago", "week", -3), ("en", "in three weeks", "week", 3), ("en", "two years ago", "year", -2),
    ("en", "in two days", "day", 2), ("en", "five days ago", "day", -5), ("en", "twenty-five years ago", "year", -25),
    ("en", "two months from now", "month", 2), ("en", "in two months' time", "month", 2),
    ("fr", "il y a deux mois", "month", -2), ("fr", "dans deux mois", "month", 2),
    ("fr", "il y a vingt-trois mois", "month", -23), ("fr", "dans trois semaines", "week", 3),
    ("fr", "il y a deux ans", "year", -2), ("fr", "dans deux jours", "day", 2),
    ("de", "vor zwei Monaten", "month", -2), ("de", "in zwei Monaten", "month", 2),
    ("de", "vor dreiundzwanzig Monaten", "month", -23), ("de", "in drei Wochen", "week", 3),
    ("de", "vor zwei Jahren", "year", -2), ("de", "vor fünf Tagen", "day", -5), ("es", "hace dos meses", "month", -2),
    ("es", "dentro de dos meses", "month", 2), ("es", "en dos meses", "month", 2),
    ("es", "hace tres semanas", "week", -3), ("es", "hace dos años", "year", -2),
    ("es", "dentro de dos días", "day", 2), ("es", "hace veintitrés meses", "month", -23),
    ("pt", "há dois meses", "month", -2), ("pt", "daqui a dois meses", "month", 2),
    ("pt", "dentro de dois meses", "month", 2), ("pt", "em dois meses", "month", 2),
    ("pt", "há três semanas", "week", -3), ("pt", "há dois anos", "year", -2),
    ("pt", "dois meses atrás", "month", -2), ("it", "due mesi fa", "month", -2), ("it", "tra due mesi", "month", 2),
    ("it", "fra due mesi", "month", 2), ("it", "tre settimane fa", "week", -3), ("it", "due anni fa", "year", -2),
    ("it", "tra due giorni", "day", 2), ("nl", "twee maanden geleden", "month", -2),
    ("nl", "over twee maanden", "month", 2), ("nl", "drie weken geleden", "week", -3),
    ("nl", "twee jaar geleden", "year", -2), ("sv", "för två månader sedan", "month", -2),
    ("sv", "om två månader", "month", 2), ("sv", "för tre veckor sedan", "week", -3),
    ("sv", "för två år sedan", "year", -2), ("sv", "om två dagar", "day", 2),
    ("da", "for to måneder siden", "month", -2), ("da", "om to måneder", "month", 2),
    ("da", "for to år siden", "year", -2), ("nb", "for to måneder siden", "month", -2),
    ("nb", "om to måneder", "month", 2), ("fi", "kaksi kuukautta sitten", "month", -2),
    ("fi", "kahden kuukauden kuluttua", "month", 2), ("fi", "kaksi vuotta sitten", "year", -2),
    ("fi", "kahden päivän kuluttua", "day", 2), ("pl", "dwa miesiące temu", "month", -2),
    ("pl", "za dwa miesiące", "month", 2), ("pl", "trzy tygodnie temu", "week", -3),
    ("pl", "dwa lata temu", "year", -2), ("pl", "za dziesięć dni", "day", 10), ("pl", "przed dwoma laty", "year", -2),
    ("pl", "przed dwoma miesiącami", "month", -2), ("cs", "před dvěma měsíci", "month", -2),
    ("cs", "za dva měsíce", "month", 2), ("cs", "před třemi týdny", "week", -3),
    ("cs", "před dvěma lety", "year", -2), ("cs", "za dva dny", "day", 2), ("sk", "pred dvoma mesiacmi", "month", -2),
    ("sk", "o dva mesiace", "month", 2), ("sk", "pred dvoma rokmi", "year", -2), ("sk", "o dva dni", "day", 2),
    ("hu", "két hónappal ezelőtt", "month", -2), ("hu", "két hónap múlva", "month", 2),
    ("hu", "két évvel ezelőtt", "year", -2), ("hu", "két nap múlva", "day", 2), ("hu", "két hónapja", "month", -2),
    ("ro", "acum două luni", "month", -2), ("ro", "peste două luni", "month", 2),
    ("ro", "în urmă cu două luni", "month", -2), ("ro", "acum doi ani", "year", -2),
    ("ro", "peste două zile", "day", 2), ("bg", "преди два месеца", "month", -2),
    ("bg", "след два месеца", "month", 2), ("bg", "преди две години", "year", -2), ("bg", "след два дни", "day", 2),
    ("sr", "пре два месеца", "month", -2), ("sr", "за два месеца", "month", 2), ("sr", "pre dve godine", "year", -2),
    ("hr", "prije dva mjeseca", "month", -2), ("hr", "za dva mjeseca", "month", 2),
    ("hr", "prije dvije godine", "year", -2), ("uk", "два місяці тому", "month", -2),
    ("uk", "через два місяці", "month", 2), ("uk", "два роки тому", "year", -2), ("uk", "за два дні", "day", 2),
    ("uk", "через два дні", "day", 2), ("ru", "два месяца назад", "month", -2),
    ("ru", "через два месяца", "month", 2), ("ru", "два года назад", "year", -2), ("ru", "через два дня", "day", 2),
    ("el", "πριν από δύο μήνες", "month", -2), ("el", "σε δύο μήνες", "month", 2),
    ("el", "πριν από δύο χρόνια", "year", -2), ("el", "πριν δύο μήνες", "month", -2),
    ("el", "πριν από τρεις εβδομάδες", "week", -3), ("el", "σε δύο ημέρες", "day", 2),
    ("tr", "iki ay önce", "month", -2), ("tr", "iki ay sonra", "month", 2), ("tr", "iki yıl önce", "year", -2),
    ("tr", "üç hafta sonra", "week", 3), ("id", "dua bulan lalu", "month", -2),
    ("id", "dua bulan mendatang", "month", 2), ("id", "dua bulan lagi", "month", 2),
    ("id", "dalam dua bulan", "month", 2), ("id", "dua bulan yang lalu", "month", -2),
    ("id", "dua minggu mendatang", "week", 2), ("id", "tiga hari mendatang", "day", 3),
    ("id", "dua tahun silam", "year", -2), ("id", "dua tahun lalu", "year", -2), ("id", "dua pekan lagi", "week", 2),
    ("id", "dua tahun mendatang", "year", 2), ("ms", "dua bulan lalu", "month", -2),
    ("ms", "dua bulan lagi", "month", 2), ("ms", "dua bulan akan datang", "month", 2),
    ("vi", "hai tháng trước", "month", -2), ("vi", "hai năm trước", "year", -2), ("vi", "ba tuần trước", "week", -3),
    ("vi", "hai tháng nữa", "month", 2), ("th", "สองเดือนก่อน", "month", -2), ("th", "อีกสองเดือน", "month", 2),
    ("th", "เมื่อสองปีก่อน", "year", -2), ("th", "อีกสองวัน", "day", 2), ("zh", "两个月前", "month", -2),
    ("zh", "两个月后", "month", 2), ("zh", "两年前", "year", -2), ("zh", "三周前", "week", -3),
    ("ja", "2カ月前", "month", -2),
    ("ja", "二か月前", "month", -2), ("ja", "2カ月後", "month", 2), ("ja", "2年前", "year", -2),
    ("ja", "3週間前", "week", -3),
    ("ko", "두 달 전", "month", -2), ("ko", "2개월 전", "month", -2), ("ko", "두 달 뒤", "month", 2),
    ("ko", "2년 전", "year", -2), ("ko", "3주 전", "week", -3), ("ar", "قبل شهرين", "month", -2),
    ("ar", "بعد شهرين", "month", 2), ("ar", "قبل عامين", "year", -2), ("ar", "منذ ثلاثة أسابيع", "week", -3),
    ("ar", "قبل ثلاثة أشهر", "month", -3), ("ar", "قبل سنتين", "year", -2), ("ar", "بعد ثلاثة أيام", "day", 3),
    ("fa", "دو ماه پیش", "month", -2), ("fa", "دو ماه دیگر", "month", 2), ("fa", "دو سال پیش", "year", -2),
    ("fa", "سه هفته پیش", "week", -3), ("he", "לפני חודשיים", "month", -2), ("he", "בעוד חודשיים", "month", 2),
    ("he", "לפני שנתיים", "year", -2), ("he", "לפני שלושה שבועות", "week", -3), ("he", "בעוד יומיים", "day", 2),
    ("hi", "दो महीने पहले", "month", -2), ("hi", "दो महीने बाद", "month", 2), ("hi", "दो साल पहले", "year", -2),
    ("hi", "तीन हफ़्ते पहले", "week", -3), ("ur", "دو ماہ قبل", "month", -2), ("ur", "دو ماہ بعد", "month", 2),
    ("ur", "دو سال قبل", "year", -2), ("ur", "دو سال پہلے", "year", -2), ("bn", "দুই মাস আগে", "month", -2),
    ("bn", "দুই মাস পর", "month", 2), ("bn", "দুই বছর আগে", "year", -2),
    ("ta", "இரண்டு மாதங்களுக்கு முன்", "month", -2), ("ta", "இரண்டு ஆண்டுகளுக்கு முன்", "year", -2),
    ("sw", "miezi miwili iliyopita", "month", -2), ("sw", "miaka miwili iliyopita", "year", -2),
    ("sw", "baada ya miezi miwili", "month", 2), ("kk", "екі ай бұрын", "month", -2),
    ("kk", "екі айдан кейін", "month", 2),
]  # fmt: skip
"""A language, words, a unit, and how many of it they lie from publication."""

SAME = [
    ("en", "that evening"), ("en", "late that evening"), ("en", "later in the day"), ("en", "the same afternoon"),
    ("fr", "ce même soir"), ("fr", "le soir même vers 20 heures"), ("fr", "ce soir-là"), ("fr", "le même jour à 17 h"),
    ("de", "noch am selben Abend"), ("de", "am Abend desselben Tages"), ("es", "esa misma noche"),
    ("es", "ese mismo día a las 17"), ("es", "aquella misma tarde"), ("it", "quella sera"),
    ("it", "la sera dello stesso giorno"), ("pt", "na mesma noite"), ("nl", "diezelfde avond"),
    ("ru", "позднее в тот же день"), ("ru", "вечером того же дня"), ("uk", "того ж вечора"),
    ("pl", "jeszcze tego samego wieczoru"), ("cs", "téhož večera"), ("sk", "v ten istý večer"), ("hr", "iste večeri"),
    ("sr", "исте вечери"), ("bg", "същата вечер"), ("sv", "samma kväll"), ("nb", "samme kveld"),
    ("fi", "samana iltana"), ("hu", "aznap este"), ("ro", "în aceeași seară"), ("tr", "aynı akşam"),
    ("tr", "aynı günün akşam saatlerinde"), ("el", "ίδιο βράδυ"), ("el", "το βράδυ της ίδιας ημέρας"),
    ("he", "באותו ערב"), ("ar", "مساء ذلك اليوم"), ("fa", "همان شب"),
    ("hi", "उसी शाम"), ("bn", "সেদিন রাতে"), ("th", "ค่ำวันเดียวกัน"), ("vi", "tối cùng ngày"), ("id", "malam itu juga"),
    ("so", "isla maalintaas"), ("sw", "jioni hiyo hiyo"), ("ka", "იმ დღეს"), ("zh", "同一天下午"), ("zh", "當天晚上"),
    ("ja", "同じ日の午後"),
    ("ko", "이날 오후"), ("ko", "그날 저녁"),
]  # fmt: skip
"""The evening, or an hour, of the day of another occasion, which is no day of publication."""

TONIGHT = [
    ("en", "this evening"), ("fr", "ce soir"), ("fr", "ce soir même"), ("es", "esta misma tarde"), ("it", "stasera"),
    ("pt", "esta noite"), ("ar", "مساء اليوم"), ("zh", "今天下午"),
]  # fmt: skip
"""The day of publication in words much like those."""

ABOUT = [
    ("de", "vor knapp zwei Wochen", (-20, -8)), ("de", "vor gut einem Jahr", (-731, -1)),
    ("fr", "il y a un peu plus d'un an", (-731, -1)), ("es", "hace unas dos semanas", (-20, -8)),
    ("en", "a little over a month ago", (-61, -1)), ("en", "barely two weeks ago", (-20, -8)),
    ("it", "poco più di un anno fa", (-731, -1)), ("pt", "há cerca de um ano", (-731, -1)),
    ("nl", "ruim een jaar geleden", (-731, -1)), ("pl", "niespełna rok temu", (-731, -1)),
    ("ar", "قبل نحو أسبوعين", (-20, -8)), ("sv", "för drygt ett år sedan", (-731, -1)),
    ("fi", "noin kaksi viikkoa sitten", (-20, -8)), ("cs", "zhruba před dvěma týdny", (-20, -8)),
    ("id", "sekitar dua minggu lalu", (-20, -8)), ("vi", "gần một năm trước", (-731, -1)),
    ("zh", "大约两周前", (-20, -8)), ("ja", "およそ1年前", (-731, -1)), ("ko", "약 2주 전", (-20, -8)),
    ("en", "about two days ago", None), ("en", "more than two days ago", None), ("zh", "近日", None),
]  # fmt: skip
"""Counts with a word that makes them a little more or less, and how many days after publication they lie."""

BESIDE = [
    ("nl", "drie dagen na Straatsburg", 3), ("nl", "twee dagen voor de top", -2),
    ("sv", "tre dagar efter mötet", 3), ("sv", "två dagar före", -2), ("da", "to dage før mødet", -2),
    ("nb", "tre dager etter", 3), ("ro", "trei zile după vizită", 3), ("bg", "три дни след срещата", 3),
    ("bg", "два дни преди срещата", -2), ("fi", "kaksi päivää ennen", -2), ("hu", "két nappal előtte", -2),
    ("hr", "tri dana nakon sastanka", 3), ("sr", "три дана после", 3), ("sk", "tri dni po", 3),
    ("sl", "tri dni po", 3), ("lt", "trys dienos po", 3), ("he", "שלושה ימים אחרי", 3),
    ("he", "יומיים לפני", -2), ("ko", "이틀 전", -2), ("zh", "兩天前", -2), ("vi", "hai ngày trước", -2),
]  # fmt: skip
"""So many days before or after something that the words name."""

NEITHER = [
    ("id", "dua bulan ke depan"), ("tr", "önümüzdeki iki ay"), ("en", "within two months"), ("hi", "दो महीने में"),
]  # fmt: skip
"""Stretches of several months, which are neither the next one nor so many away."""


@pytest.mark.parametrize(("language", "words", "days"), [*THERE, *BARE, *EVES, *BESIDE])
def test_days_count_from_another_occasion(language, words, days):
    """The next day, the eve and two days later; none of them counts from publication."""
    assert counted_from_there(words, language) == (days, days)


@pytest.mark.parametrize(("language", "words"), SAME)
def test_that_evening_is_of_the_day_of_another_occasion(language, words):
    """The same afternoon, later that day, that night: none of them is today."""
    assert counted_from_there(words, language) == (0, 0)
    assert counted(words, language) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "that same night"),
        ("fr", "la même nuit"),
        ("ar", "الليلة نفسها"),
        ("tr", "aynı gece"),
        ("ur", "اسی رات"),
        ("mk", "истата ноќ"),
        ("cs", "téže noci"),
        ("ta", "அன்றிரவு"),
        ("ne", "त्यसै राति"),
        ("sq", "po atë natë"),
    ],
)
def test_the_same_night_may_be_past_midnight(language, words):
    """It is the night of that day, which ends on the next."""
    assert counted_from_there(words, language) == (0, 1)


@pytest.mark.parametrize(("language", "words", "days"), ABOUT)
def test_a_count_of_longer_units_may_be_a_rough_one(language, words, days):
    """A week or more gives or takes one anyway; about two days are no days in particular."""
    assert counted(words, language) == days


@pytest.mark.parametrize(("language", "words"), TONIGHT)
def test_this_evening_is_of_the_day_of_publication(language, words):
    """Tonight is today, and counts from no other occasion."""
    assert counted(words, language) == (0, 0)
    assert counted_from_there(words, language) is None


@pytest.mark.parametrize(("language", "words", "days"), WEEKS)
def test_weeks_counted_from_another_occasion_are_right_to_half_a_week(language, words, days):
    """A week later may be five days later, or nine, and not the next day."""
    assert counted_from_there(words, language) == (days - 3, days + 3)


@pytest.mark.parametrize(("language", "words", "unit", "count"), MONTHS_AND_YEARS)
def test_longer_units_counted_from_another_occasion_are_right_to_half_of_one(language, words, unit, count):
    """Two months earlier may be seven weeks earlier, or ten, and a year later the next spring."""
    days = {"week": 7, "month": 30, "year": 365}[unit]
    assert counted_from_there(words, language) == (count * days - days // 2, count * days + days // 2)


@pytest.mark.parametrize(("language", "words", "offset"), YEARS)
def test_a_month_of_last_year_is_no_month_of_this(language, words, offset):
    """The words for the year count from the day of writing, in whatever case they stand."""
    (found,) = read_components(words, language).readings

    assert (found.relative.unit, found.relative.offset) == ("year", offset)
    assert [date.month for date in found.dates] in ([12], [5], [4])


@pytest.mark.parametrize(("language", "words", "days"), EXACTLY)
def test_a_week_counted_to_the_day_is_that_day(language, words, days):
    """A week ago today is no other day of last week, and "heute vor einer Woche" is not today."""
    assert counted(words, language) == (days, days)


@pytest.mark.parametrize(("language", "words", "unit", "count"), AWAY)
def test_so_many_units_lie_between_publication_and_then(language, words, unit, count):
    """Days are exact; of a longer unit, the count may end anywhere in the one before or after, and is none of them."""
    length = LENGTH[unit]
    least, most = (length * count - (length - 1), length * count + (length - 1))

    assert counted(words, language) == (least, most)
    assert whole_unit(words, language) is None


@pytest.mark.parametrize(("language", "words"), NEITHER)
def test_the_next_two_months_are_not_the_next_one(language, words):
    """Where a number stands beside the unit, nothing is read that leaves it out."""
    assert counted(words, language) is None
    assert whole_unit(words, language) is None
