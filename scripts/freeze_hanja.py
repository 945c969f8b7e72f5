"""Freeze how Chinese signs are read in Korean and in Vietnamese names into the package.

    python scripts/freeze_hanja.py UNIHAN_READINGS UNIHAN_VARIANTS

The files are ``Unihan_Readings.txt`` and ``Unihan_Variants.txt`` of the Unicode Character Database, data of the Unicode
Consortium under the Unicode License v3. A sign without a reading of its own, such as a simplified one, has those of the
signs that it is a variant of.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

DATA = Path(__file__).parents[1] / "summarizer" / "reconcile" / "names" / "data" / "hanja.json"
VARIANTS = ("kTraditionalVariant", "kZVariant", "kSemanticVariant")
"""Of which signs another may be a variant, the surest first."""

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
đạt 達; đặng 鄧; đỗ 杜; định 定; đức 德
"""
"""Readings that Vietnamese names have and the database lacks for many of these signs, written by hand."""

_POINT = re.compile(r"U\+([0-9A-F]{4,5})")


def lines(file: Path, fields: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    """Yield the signs of a file of the database with a field and its value each."""
    for line in file.read_text(encoding="utf-8").splitlines():
        point, _, rest = line.partition("\t")
        field, _, value = rest.partition("\t")
        if field in fields and (match := _POINT.fullmatch(point)):
            yield chr(int(match[1], 16)), field, value


def korean(value: str) -> set[str]:
    """Return the syllables of hangul in ``리:0E 이:0``."""
    return {each.partition(":")[0] for each in value.split()}


def vietnamese(value: str) -> set[str]:
    """Return the syllables of a Vietnamese reading, as they are printed."""
    return {unicodedata.normalize("NFC", each.casefold()) for each in value.split()}


def read(
    readings: Path,
    variants: Mapping[str, Mapping[str, set[str]]],
    field: str,
    parse: Callable[[str], set[str]],
    of_names: str = "",
) -> dict[str, str]:
    """Return the common signs that each syllable may stand for."""
    own = {sign: parse(value) for sign, _, value in lines(readings, (field,))}
    for entry in filter(None, map(str.strip, of_names.split(";"))):
        syllable, signs = entry.split()
        for sign in (*signs, *(one for one, kinds in variants.items() if kinds[VARIANTS[0]] & set(signs))):
            own.setdefault(sign, set()).add(unicodedata.normalize("NFC", syllable))
    found: dict[str, set[str]] = defaultdict(set)
    for sign in own.keys() | variants.keys():
        said = own.get(sign) or next((said for kind in VARIANTS if (said := _of(variants[sign][kind], own))), set())
        for syllable in said if _is_common(sign) else ():
            found[syllable].add(sign)
    return {syllable: "".join(sorted(found[syllable])) for syllable in sorted(found)}


def _of(signs: set[str], own: Mapping[str, set[str]]) -> set[str]:
    return set[str]().union(*(own.get(sign, set()) for sign in signs))


def variants_of(file: Path) -> dict[str, dict[str, set[str]]]:
    """Return which other signs a sign is a variant of, by the kind of variant."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sign, field, value in lines(file, VARIANTS):
        others = {chr(int(point, 16)) for point in _POINT.findall(value)} - {sign}
        found[sign][field] |= others
        if field != "kTraditionalVariant":
            for other in others:
                found[other][field].add(sign)
    return found


def _is_common(sign: str) -> bool:
    return any(_has(name, sign) for name in COMMON)


def _has(name: str, sign: str) -> bool:
    try:
        return len(sign.encode(name)) == len(("row", "cell"))
    except UnicodeEncodeError:
        return False


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("readings", type=Path)
    parser.add_argument("variants", type=Path)
    files = parser.parse_args()
    variants = variants_of(files.variants)
    table = {
        "source": "Unicode Unihan: kHangul, kVietnamese, variants (Unicode License v3); readings of Vietnamese names",
        "korean": read(files.readings, variants, "kHangul", korean),
        "vietnamese": read(files.readings, variants, "kVietnamese", vietnamese, OF_VIETNAMESE_NAMES),
    }
    DATA.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
