"""Freeze how the kanji of Japanese names may be read into the package.

    python scripts/freeze_kanji.py UNIHAN_READINGS

``UNIHAN_READINGS`` is the file ``Unihan_Readings.txt`` of the Unicode Character Database, data of the Unicode
Consortium under the Unicode License v3. What only names have (*nanori*) is written by hand, below.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from unihan import has, lines

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "names" / "data" / "kanji.json"
LONGEST = 8
MOST = 10
"""So many readings of one sign are kept, the shortest first: names have short ones."""

NAMES = """
a 亜安阿麻; abe 阿; ai 愛藍; aida 間; aka 赤; aki 亮哲彰明昭晃晶暁朗玲秋章聡陽顕; akira 亮光彰旭明昭晃晶暁朗章聖聡顕; ama 天尼雨; an 安庵杏; ano 姉; ao 青;
ari 在有; asa 旭朝浅麻; aso 生麻; ato 後; atsu 厚敦淳温篤; atsushi 厚敦淳篤; aya 彩文礼絢綾; ayumu 歩; azuma 東; bashi 橋; be 倍辺部;
chi 千智知茅; chika 周睦親近; chiyo 代千; da 田; dai 代大; do 藤; e 恵慧枝江絵衛; ei 栄永瑛英; eri 襟; fu 富生芙風; fuji 藤; fumi 史文郁;
funa 舟船; fuyu 冬; ga 我賀雅; gai 谷; gaku 学岳; gawa 川; gen 元弦源玄; go 五伍剛吾後悟護豪; ha 羽葉; hagi 萩; hama 浜濱; han 半;
hana 花華; hara 原; haru 悠春晴暖東治温遥陽; hashi 橋; hatsu 初; haya 勇早速隼; hayato 人隼; hi 日; hide 偉栄秀英; hideki 樹秀;
higashi 東; hiko 彦; hira 平; hiro 博啓大宏寛尋広弘弥拓比洋浩紘裕; hiroshi 博宏寛広弘拓洋浩裕; hisa 久寿尚永; hisashi 久尚; hito 人仁;
hitoshi 仁均斉等; ho 保帆穂; hoshi 星; hoso 細; i 一井以伊唯惟衣; ichi 一市; ike 池; iku 生育郁; isamu 勇; isao 功勲; ishi 石;
iwa 岩巌磐; iwao 巌; izumi 泉; ji 二児司慈次治路; jo 丈譲; jun 准旬淳潤純隼順; ka 佳加嘉夏果花華霞香; kage 影景; kagu 香; kai 快海開; kaji 梶;
kaku 覚; kame 亀; kami 上神; kan 勘寛菅; kana 金; kane 兼金; kao 香; kaori 薫香; kaoru 薫馨; kashi 柏; kata 堅形方; katsu 克勝活;
katsumi 克; kawa 川河; kazu 一三和数; kei 佳啓圭恵慶敬景桂; ken 健憲研謙賢; ki 喜基希揮木樹生紀規記貴起輝; kichi 吉; kimi 公君; kimio 公夫; kin 均金;
kiri 桐; kishi 岸; kita 北; kiyo 清聖; kiyoshi 清潔; ko 光児公功古好子孝小幸広弘河洸浩; koji 二浩; koshi 越; koto 琴;
kou 光公功孝宏幸康弘浩; ku 久; kubo 窪; kuni 国州邦; kura 倉蔵; kuri 栗; kuro 黒; kyo 京恭; ma 万真磨間馬麻; machi 町; mae 前; maki 槙牧;
makoto 信実慎真誠; mamoru 守衛護; mana 愛; masa 優允匡将政昌正真聖雅; masaki 樹正; masaru 優勝; masashi 正雅; masu 増益; matsu 末松;
mi 三実巳弥未水海美見; michi 路迪通道; midori 緑; miki 幹; mina 南皆; minami 南; mine 峯峰; minoru 実稔; mitsu 三允充光満; mitsuru 充満;
miya 宮; mizu 水清瑞; mo 茂; momo 桃; mori 守森; mote 茂; moto 元基本素資; mune 宗; mura 村; muro 室; na 名奈菜那; nada 灘; nae 苗;
naka 中仲; nama 生; nao 尚直; nari 也成斉業; naru 成; natsu 夏; ne 根音; nishi 西; no 乃之野; noboru 昇登; nobu 伸信宣展延暢;
nori 倫典則徳憲教敬法範紀規; norio 夫憲; nozomi 望; numa 沼; o 大夫央小尾於朗生男緒良郎雄; ogi 荻; oka 丘岡; oki 興; oo 大; osa 修長;
osamu 修収治理; ra 羅良; rei 玲礼麗; ren 蓮; ri 利合梨理莉里; rie 恵理; ro 朗路郎; rou 朗郎; ru 瑠留; rui 類; ryo 亮涼良諒遼; ryu 生竜隆龍;
sa 佐左早沙紗; sachi 幸祥; sada 定禎貞; sadao 貞; sai 斉斎西齊齋; saka 坂阪; saki 咲崎; saku 作朔; sakura 桜櫻; sane 実; sato 智聡郷里;
satoru 悟暁覚; satoshi 哲敏智聡諭; se 世瀬; sei 成清聖誠; seki 石関; shi 史司士子志清資; shige 成滋繁茂重; shigeru 滋繁茂; shima 島嶋; shimo 下;
shin 伸信心慎新晋真進; shiro 白; shizu 静; sho 将尚昌昭正祥章翔; shu 修周秀; shun 俊瞬駿; so 壮宗曽生聡; sone 曽; soto 外; sue 末; suga 菅;
sugi 杉; suke 亮介佑助祐輔; sumi 澄純; susumu 晋進; suzu 鈴; ta 多太汰田; tada 忠正直; tadashi 忠正; tae 妙; tai 大泰;
taka 孝尊岳崇敬貴隆高鷹; takashi 孝尚崇敬貴隆; take 健剛岳武毅竹; takeshi 健剛武毅猛; taki 滝瀧; taku 卓拓; takumi 匠巧; tama 玉珠; tami 民;
tamotsu 保; tani 谷; tari 渡; taro 太郎; tate 立; tatsu 竜辰達龍; tatsuya 也達; teru 照輝; tetsu 哲徹鉄; to 人仁斗登藤都; toda 戸;
toki 時; toku 徳; tomi 富; tomo 共友智朋朝知; toru 亨徹透; toshi 俊利寿年敏歳; toyo 豊; tsu 津都; tsugi 次継; tsugu 嗣次継; tsuka 塚;
tsuki 月; tsuna 綱; tsune 常恒; tsuru 鶴; tsutomu 努勉; tsuyoshi 剛強毅; u 宇生羽; uchi 内; ue 上植; ume 梅; wa 原和; wara 原;
wataru 亘渉航; ya 也八哉夜弥矢谷; yama 山; yasu 保安康恭泰靖; yasushi 康泰靖; yo 世代洋陽; yori 頼; yoshi 佳吉善喜嘉好慶由義能良芳;
yu 佑優勇夕悠有由百祐結裕雄; yui 唯結; yuka 由; yuki 之幸由行雪; yuri 百; yutaka 裕豊; zo 三蔵造
"""  # noqa: E501 - kanji are counted as two
"""Readings that names have, each with its signs."""


def readings(file: Path) -> dict[str, list[str]]:
    """Return the readings of the signs of JIS X 0208 in Hepburn's letters, long vowels written out."""
    own = _of_names()
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for sign, field, value in lines(file, ("kJapaneseOn", "kJapaneseKun")):
        if has("euc_jp", sign):
            for reading in value.casefold().split():
                forms = [reading] if field == "kJapaneseOn" else _stems(reading)
                found[sign] |= dict.fromkeys(form for form in forms if form and len(form) <= LONGEST)
    signs = sorted(found.keys() | own.keys())
    return {sign: _some(own.get(sign, ()), found.get(sign, ())) for sign in signs}


def _some(own: Iterable[str], others: Iterable[str]) -> list[str]:
    listed = sorted(set(others), key=lambda reading: (len(reading), reading))[:MOST]
    return sorted({*own, *listed})


def _of_names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for entry in NAMES.split(";"):
        reading, _, signs = entry.strip().partition(" ")
        for sign in signs.replace(" ", ""):
            found[sign].add(reading)
    return found


def _stems(reading: str) -> list[str]:
    """Return a reading of its own, as it is and without what inflects: *takai* gives *taka*, *yuku* *yuki*."""
    forms = [reading]
    if reading.endswith("shii"):
        forms += [reading[:-1], reading[:-4]]
    elif re.fullmatch(r"..+[aeou]i", reading):
        forms.append(reading[:-1])
    elif match := re.fullmatch(r"(.{2,}?)([kgsztdnbmr]|ts)u", reading):
        forms += [match[1], f"{reading[:-1].removesuffix('ts')}{'chi' if match[2] == 'ts' else 'i'}"]
    return forms


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    rows = [
        f"  {json.dumps(sign, ensure_ascii=False)}: {json.dumps(' '.join(each))}"
        for sign, each in readings(parser.parse_args().file).items()
    ]
    source = "Unicode Unihan, kJapaneseOn and kJapaneseKun, Unicode License v3; and readings that only names have"
    text = '{\n "source": ' + json.dumps(source) + ',\n "readings": {\n' + ",\n".join(rows) + "\n }\n}\n"
    DATA.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
