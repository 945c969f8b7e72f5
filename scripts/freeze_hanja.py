"""Freeze how Chinese signs are read in Korean and in Vietnamese names, and which are variants, into the package.

    python scripts/freeze_hanja.py UNIHAN

``UNIHAN`` is a folder with ``Unihan_Readings.txt``, ``Unihan_Variants.txt`` and ``Unihan_OtherMappings.txt`` of the
Unicode Character Database, data of the Unicode Consortium under the Unicode License v3.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from unihan import POINT, has, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "names" / "data" / "hanja.json"
VARIANTS = ("kTraditionalVariant", "kSimplifiedVariant", "kZVariant", "kJinmeiyoKanji")
"""What says that a sign is another in the traditional or the simplified script, or in the Japanese one."""

COMMON = ("gb2312", "big5", "euc_jp", "euc_kr")
"""Sets of signs in which names are printed."""

OF_VIETNAMESE_NAMES = """
an 安; anh 英; bách 柏; bình 平; bích 碧; bùi 裴; cao 高; chi 芝; chiến 戰; chinh 征; chính 正政; chu 朱;
châu 珠州周; công 公; cương 剛; cường 強; cần 勤; danh 名; diệp 葉; dung 蓉; duy 維; duyên 緣; dũng 勇; dương 楊陽;
giang 江; giàu 富; hiếu 孝; hiền 賢; hiểu 曉; hoa 花華; hoài 懷; hoàn 完; hoàng 黃皇煌; huy 輝; huyền 玄; huynh 兄;
huỳnh 黃; huệ 惠; hà 河何; hải 海; hạnh 幸; hằng 姮恆; hồ 胡湖; hồng 紅洪; hòa 和; hùng 雄; hương 香; hưng 興;
hữu 友有; khanh 卿; khang 康; khoa 科; khánh 慶; khôi 魁; khắc 克; kim 金; kiên 堅; kiệt 傑; kỳ 奇; lam 藍; lan 蘭;
lê 黎; liên 蓮; linh 玲靈; loan 鸞; long 龍; luận 論; lâm 林; lý 李理; lưu 劉; lương 梁良; lập 立; lộc 祿; lợi 利;
mai 梅; minh 明; mười 十; mạnh 孟; mỹ 美; nam 南; nga 娥; nghĩa 義; nghiêm 嚴; nghị 毅; nguyên 原元; nguyễn 阮;
ngô 吳; ngọc 玉; nhi 兒; nhân 仁; nhật 日; ninh 寧; nông 農; oanh 鶯; phan 潘; phi 飛; phong 風峰; phú 富; phúc 福;
phước 福; phương 芳方; phượng 鳳; phạm 范; phùng 馮; quang 光; quyết 決; quyền 權; quân 軍君; quý 貴; quốc 國;
quỳnh 瓊; sang 創; sáng 創; sinh 生; sĩ 士; sơn 山; thanh 青清; thành 成; thái 太泰蔡; thảo 草; thạch 石; thắng 勝;
thế 世; thị 氏; thiện 善; thiệu 紹; thịnh 盛; thông 通; thu 秋; thuận 順; thúy 翠; thưởng 賞; thọ 壽; tiến 進;
toàn 全; trang 莊; triết 哲; triệu 趙; trung 忠中; trân 珍; trần 陳; trí 智; trúc 竹; trương 張; trường 長;
trịnh 鄭; trọng 仲; tuấn 俊; tuyết 雪; tài 才; tâm 心; tân 新; tín 信; tô 蘇; tùng 松; tăng 曾; tạ 謝; tấn 晉;
tố 素; tú 秀; tường 祥; uyên 淵; vinh 榮; viên 圓; việt 越; vân 雲; văn 文; võ 武; vũ 武; vĩnh 永; vương 王;
xuân 春; yến 燕; ân 恩; đinh 丁; điền 田; đình 廷庭; đoàn 段; đào 陶桃; đàm 譚; đông 東; đăng 登; đại 大; đạo 道;
đạt 達; đặng 鄧; đỗ 杜; định 定; đức 德;
thẩm 沈; la 羅; tào 曹; đường 唐; hứa 許; hàn 韓; bành 彭; lư 盧; tưởng 蔣; giả 賈; ngụy 魏; tiết 薛; diêm 閻;
dư 余; đới 戴; hạ 夏賀; chung 鍾; uông 汪; nhiệm 任; khương 姜; diêu 姚; liêu 廖; trâu 鄒; hùng 熊; lục 陸;
khổng 孔; bạch 白; thôi 崔; mao 毛; tần 秦; sử 史; hầu 侯; thiệu 邵; vạn 萬; lôi 雷; tiền 錢; thang 湯; doãn 尹;
dịch 易; thường 常; kiều 喬; lại 賴; cung 龔; đổng 董; viên 袁; vu 于; trình 程; lữ 呂; lã 呂; phó 傅; mã 馬;
quách 郭; tôn 孫; từ 徐; tống 宋; vĩ 偉; đào 濤; bình 平; cận 近; lỗi 磊; bằng 鵬; ba 波; bân 斌; siêu 超; kiến 建;
khánh 慶; hiểu 曉; tế 濟; bạc 薄; hy 熙希; lai 來; hỗ 滬; thư 書; lật 栗; kỳ 岐; tường 祥; viễn 遠; chí 志; kiện 健;
nhất 一; nhã 雅; lương 梁; tập 習; hậu 厚; sóc 朔; nghi 儀; di 怡; tinh 星; vũ 宇; hạo 浩; trạch 澤; dân 民; cẩm 錦;
gia 家; bảo 寶; nhiên 然; hiến 憲
"""
"""Readings that Vietnamese names have and the database lacks for many of these signs, written by hand."""

OF_JAPAN = """
沢澤 浜濱 斎齋 辺邊 邉邊 関關 鉄鐵 経經 総總 読讀 豊豐 塩鹽 亀龜 両兩 図圖 営營 変變 択擇 権權 歓歡 歳歲 済濟
渓溪 満滿 産產 発發 粛肅 糸絲 継繼 続續 聡聰 蛍螢 覚覺 観觀 証證 訳譯 賛贊 軽輕 遅遲 鉱鑛 銭錢 隠隱 霊靈 顔顏
駅驛 齢齡 労勞 効效 勧勸 圧壓 壌壤 処處 仮假 対對 岳嶽 弁辯 拡擴 挙擧 栃櫔 桟棧 殻殼 猟獵 脳腦 舎舍 舗舖 鎌鐮
闘鬪
"""
"""Japanese forms of signs, each with the one that it was before 1946, where the database does not tell, by hand."""


def korean(value: str) -> set[str]:
    """Return the syllables of hangul in ``리:0E 이:0``."""
    return {each.partition(":")[0] for each in value.split()}


def vietnamese(value: str) -> set[str]:
    """Return the syllables of a Vietnamese reading, as they are printed."""
    return {unicodedata.normalize("NFC", each.casefold()) for each in value.split()}


def read(file: Path, field: str, parse: Callable[[str], set[str]], of_names: str = "") -> dict[str, str]:
    """Return the common signs that each syllable may stand for."""
    found: dict[str, set[str]] = defaultdict(set)
    for sign, _, value in lines(file, (field,)):
        for syllable in parse(value):
            found[syllable].add(sign)
    for entry in filter(None, map(str.strip, of_names.split(";"))):
        syllable, signs = entry.split()
        found[unicodedata.normalize("NFC", syllable)] |= set(signs)
    common = {syllable: "".join(sorted(filter(_is_common, found[syllable]))) for syllable in sorted(found)}
    return {syllable: signs for syllable, signs in common.items() if signs}


def variants(files: Iterable[Path]) -> list[str]:
    """Return the common signs that are variants of one another, as one string each."""
    told = [{sign, *_signs(value)} for file in files for sign, _, value in lines(file, VARIANTS)]
    group: dict[str, set[str]] = {}
    for signs in (*told, *map(set, OF_JAPAN.split())):
        one = set[str]().union(*(group.get(each, {each}) for each in signs))
        group.update(dict.fromkeys(one, one))
    known = {"".join(sorted(filter(_is_common, one))) for one in group.values()}
    return sorted(signs for signs in known if len(signs) > 1)


def _signs(value: str) -> set[str]:
    return {chr(int(point, 16)) for point in POINT.findall(value)}


def _is_common(sign: str) -> bool:
    return any(has(name, sign) for name in COMMON)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("unihan", type=Path)
    readings, *others = (
        parser.parse_args().unihan / f"Unihan_{name}.txt" for name in ("Readings", "Variants", "OtherMappings")
    )
    table = {
        "source": "Unicode Unihan: kHangul, kVietnamese, variants (Unicode License v3); readings of Vietnamese names",
        "korean": read(readings, "kHangul", korean),
        "vietnamese": read(readings, "kVietnamese", vietnamese, OF_VIETNAMESE_NAMES),
        "variants": variants(others),
    }
    DATA.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
