"""Tables: which sounds of foreign names the syllables of Chinese, Japanese and Korean stand for. Data, no code.

The letters are those of the neutral alphabet of :mod:`summarizer.reconcile.names.sounds`. A row reads
``fits/near/drop``: the sounds a sign renders as a rule, those it renders now and then, and in hundredths what it
costs that nothing answers to it (100 where that is left out). Compiled from how names of public life are customarily
written, and from what the sound systems of the three languages cannot tell apart: Chinese and Japanese have one
sound for l and r, Chinese writes a bare consonant with a syllable of its own, Korean with the vowel ``eu``.
"""

from __future__ import annotations

N = "n/m/90"
NG = "n/m/90 /gk/0"

# The beginning of a Chinese syllable (pinyin).
CHINESE_INITIALS: dict[str, str] = {
    "": "",
    "b": "b/pv",
    "p": "p/bf",
    "m": "m/n",
    "f": "fv/hwb",
    "d": "dD/t",
    "t": "t/d",
    "n": "n/m",
    "l": "lr/",
    "g": "g/kE",
    "k": "k/xgC",
    "h": "hx/gwE/60",
    "j": "jgkZ/dzCct",
    "q": "C/jkcZtSg",
    "x": "Ssh/xcJCz",
    "zh": "jZz/Cdc",
    "ch": "C/cSjZ",
    "sh": "Ss/xCZ",
    "r": "Zr/jlig",
    "z": "z/scDdZj",
    "c": "c/szCZ",
    "s": "sz/cSDt",
    "y": "ijY/gZJ/10",
    "w": "wvuW/hgb/10",
}

# What follows it. A final that writes a bare consonant when it follows certain initials is in CHINESE_SILENT as well.
CHINESE_FINALS: dict[str, str] = {
    "a": "aA/eo/35",
    "ai": "ae/io/35 i/e/0",
    "an": f"aeA/ou/35 {N}",
    "ang": f"aoA/eu/35 {NG}",
    "ao": "o/aeu/35 ou/v/0",
    "e": "e/aiou/35",
    "ei": "e/aio/35 i/e/0",
    "en": f"e/aiou/20 {N}",
    "eng": f"e/aou/35 {NG}",
    "er": "lr//30",
    "i": "i/e/35",
    "ia": "i/e/0 a/e/35",
    "ian": f"i/e/0 ae/o/35 {N}",
    "iang": f"i/e/0 a/eo/35 {NG}",
    "iao": "i/e/0 ao/eu/35 ou//0",
    "ie": "i/e/0 e/ai/35",
    "in": f"i/e/35 {N}",
    "ing": f"i/e/35 {NG}",
    "iong": f"i/e/0 ou//35 {NG}",
    "iu": "i/e/0 u/oe/35",
    "o": "o/ua/35",
    "ong": f"ou/a/35 {NG}",
    "ou": "ou/a/35",
    "u": "u/oa/35",
    "ua": "uwvW//10 a/e/35",
    "uai": "uwvW//10 ae/i/35 i/e/0",
    "uan": f"uwvW//10 ae/o/35 {N}",
    "uang": f"uwvW//10 a/o/35 {NG}",
    "ue": "ui//0 e/a/35",
    "ui": "uwvWo//15 ie//35",
    "un": f"ou/eia/35 {N}",
    "uo": "ou/a/35",
    "v": "ui/oe/35",
    "ve": "ui//0 e/a/35",
    "yn": f"ei/aou/20 {N}",
}
CHINESE_SILENT: dict[str, str] = {
    "e": "d t k g r l z c s h",
    "i": "zh ch sh r z c s q",
    "u": "b p m f k h",
}
# Signs that are read otherwise in foreign names than elsewhere.
CHINESE_IN_NAMES: dict[str, str] = {
    "什": "shi",
    "伽": "jia",
    "戈": "go",
    "文": "wyn",
    "柏": "bo",
    "科": "ko",
    "茜": "xi",
}
# Signs that stand for their consonant alone, too, where others of their sound do not, and for which one.
CHINESE_BARE: dict[str, str] = {"吉": "jZ/gkdzc"}

# Signs that the customary tables keep for r, and those that they keep for l.
CHINESE_LIQUIDS: dict[str, str] = {**dict.fromkeys("里雷罗羅鲁魯", "r/"), **dict.fromkeys("利莱萊洛卢盧", "l/")}

# Given names that Chinese writes by custom, not as they sound today.
CHINESE_CUSTOM: dict[str, str] = {
    "亚历山大": "Alexander",
    "亞歷山大": "Alexander",
    "亚历山德拉": "Alexandra",
    "伊丽莎白": "Elizabeth",
    "保罗": "Paul",
    "保羅": "Paul",
    "卡特琳娜": "Katarina",
    "叶卡捷琳娜": "Ekaterina",
    "唐纳德": "Donald",
    "唐納德": "Donald",
    "大卫": "David",
    "大衛": "David",
    "何塞": "José",
    "哈维尔": "Javier",
    "哈維爾": "Javier",
    "娜塔莉娅": "Natalia",
    "安德鲁": "Andrew",
    "彼得": "Peter",
    "本": "Bin",
    "格雷戈里": "Gregory",
    "玛丽": "Mary",
    "约": "Jo",
    "约翰": "John",
    "約翰": "John",
    "约瑟夫": "Joseph",
    "約瑟夫": "Joseph",
    "威廉": "William",
    "胡安": "Juan",
    "豪尔赫": "Jorge",
    "豪爾赫": "Jorge",
    "迈克尔": "Michael",
    "邁可": "Michael",
    "阿卜杜勒": "Abdel",
    "阿卜杜拉": "Abdullah",
    "马修": "Matthew",
    "穆罕默德": "Mohammed",
}

# The same in Japanese.
JAPANESE_CUSTOM: dict[str, str] = {
    "アフマド": "Ahmed",
    "アブドラ": "Abdullah",
    "アレクサンダー": "Alexander",
    "ウラジーミル": "Vladimir",
    "キャサリン": "Catherine",
    "ギヨーム": "Guillaume",
    "シャルル": "Charles",
    "ショーン": "Sean",
    "ジェームズ": "James",
    "ジャック": "Jacques",
    "ジョゼフ": "Joseph",
    "ジョージ": "George",
    "スティーブン": "Stephen",
    "チャールズ": "Charles",
    "ティモシー": "Timothy",
    "デイビッド": "David",
    "デービッド": "David",
    "ハビエル": "Javier",
    "ヒュー": "Hugh",
    "フアン": "Juan",
    "フランソワ": "François",
    "ホセ": "José",
    "ホルヘ": "Jorge",
    "マイケル": "Michael",
    "マシュー": "Matthew",
    "ムハンマド": "Mohammed",
    "メアリー": "Mary",
    "ヤロスワフ": "Jarosław",
    "ラドスワフ": "Radosław",
    "レイチェル": "Rachel",
}

# Japanese, from the romanisation of a sign.
JAPANESE_CONSONANTS: dict[str, str] = {
    "k": "k/gx",
    "g": "g/kj",
    "s": "s/zc",
    "sh": "S/s",
    "z": "z/sDcdZ",
    "j": "jZ/gzdD",
    "t": "t/d",
    "ch": "C/tcS",
    "ts": "c/tz",
    "d": "dD/t",
    "n": "n/m/60",
    "h": "hx/f/60",
    "f": "f/hxv",
    "b": "bv/pw",
    "p": "p/b",
    "m": "m/n",
    "r": "lr/",
    "v": "v/bwf",
    "w": "wvuW//25",
    "y": "ijY//10",
}
JAPANESE_SILENT: dict[str, str] = {
    "u": "k g s z ts t f b p m n r v h d sh ch j",
    "o": "t d",
    "i": "ch j sh k h",
}
JAPANESE_VOWELS: dict[str, str] = {
    "a": "aA/eou/35",
    "i": "i/e/35",
    "u": "u/oavw/35",
    "e": "e/ai/35",
    "o": "o/ua/35",
}

# The same in Korean.
KOREAN_CUSTOM: dict[str, str] = {
    "데이비드": "David",
    "마이클": "Michael",
    "매슈": "Matthew",
    "메리": "Mary",
    "무함마드": "Mohammed",
    "미하엘": "Michael",
    "션": "Sean",
    "스티븐": "Stephen",
    "아흐메드": "Ahmed",
    "압둘라": "Abdullah",
    "제임스": "James",
    "조셉": "Joseph",
    "조지": "George",
    "존": "John",
    "찰스": "Charles",
    "프랑수아": "François",
    "하비에르": "Javier",
    "호르헤": "Jorge",
    "호세": "José",
    "후안": "Juan",
    "휴": "Hugh",
}

# Korean, from the official romanisation of a syllable: what begins it, its vowel, what ends it.
KOREAN_CONSONANTS: dict[str, str] = {
    "g": "gk/xj",
    "kk": "k/g",
    "n": "n/m",
    "d": "dD/t",
    "tt": "t/d",
    "r": "lr/",
    "l": "lr/",
    "m": "m/n",
    "b": "bv/pw",
    "pp": "p/b",
    "s": "sz/cS",
    "ss": "s/z",
    "j": "jZz/gdcs",
    "jj": "jc/z",
    "ch": "C/cjzs",
    "k": "k/gx",
    "t": "t/d",
    "p": "pf/bv",
    "h": "hx/fr/60",
}
# What may end a syllable: seven sounds, of which that of t is written s.
KOREAN_CODAS: dict[str, str] = {
    "g": "gk/xc",
    "n": "n/m",
    "l": "l/r",
    "m": "m/n",
    "b": "bp/vf",
    "s": "tsdD/cCSz",
    "ng": "n//50 g/k/0",
}
KOREAN_SILENT: dict[str, str] = {"i": "ch j h"}
KOREAN_VOWELS: dict[str, str] = {
    "a": "aA/eo/35",
    "ae": "ea/i/35",
    "ya": "i//0 a/e/35",
    "yae": "i//0 ea//35",
    "eo": "oea/u/35",
    "e": "e/ai/35",
    "yeo": "i//0 oe/a/35",
    "ye": "i//0 e/a/35",
    "o": "o/ua/35",
    "wa": "wuvW//20 a/e/35",
    "wae": "wuvW//20 ea//35",
    "oe": "wuvW//0 eo/i/35",
    "yo": "i//0 o/u/35",
    "u": "u/oa/35",
    "wo": "wuvW//20 oae//35",
    "we": "wuvW//20 e//35",
    "wi": "wuvW//0 iu/e/35",
    "yu": "i//0 u/o/35",
    "eu": "ue/oa/0",
    "ui": "ui//0 i/e/35",
    "i": "i/e/35",
}

CUSTOM: dict[str, str] = {**CHINESE_CUSTOM, **JAPANESE_CUSTOM, **KOREAN_CUSTOM}
