"""A table: texts and tables in every encoding, and which is found out, or that it is in doubt."""

import codecs
from pathlib import Path

import pytest
import torch
from sample_files.tensor_tables import made
from sample_files.tensor_texts import letters, said, source, written

from engine.tensors.kinds import table
from engine.tensors.kinds.text.reader import TextOptions

KOREAN = "오늘도 또 우리 수탉이 막 쫓기었다.\n내가 점심을 먹고 나무를 하러 갈 양으로 나올 때이었다."
JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。"
CHINESE = "我们都是学生。今天天气很好，我们去公园玩。机器学习是人工智能的一个分支。"
TAIWANESE = "我們都是學生。今天天氣很好，我們去公園玩。機器學習是人工智慧的一個分支。"
RUSSIAN = "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива."

# Each row: what it is, its letters, Python's name of the encoding that it is in, what is found.
FOUND: tuple[tuple[str, str, str, str], ...] = (
    ("Korean in UTF-32 without a mark", KOREAN, "utf-32-le", "utf-32-le"),
    ("Korean in UTF-32, big-endian, without a mark", KOREAN, "utf-32-be", "utf-32-be"),
    ("English in UTF-32 without a mark", "one two three", "utf-32-le", "utf-32-le"),
    ("Korean in UTF-16 without a mark or a blank", KOREAN.replace(" ", "")[:14], "utf-16-le",
     "utf-16-le"),
    ("Korean in seven bits", KOREAN, "iso2022_kr", "iso2022_kr"),
    ("Korean in EUC-KR", KOREAN, "euc_kr", "cp949"),
    ("four Korean letters", "시각기온", "cp949", "cp949"),
    ("Korean chat", "ㅋㅋㅋ 오늘 점심은 뭐 먹지? ㅠㅠ 나는 국수를 먹을래", "cp949", "cp949"),
    ("Japanese in Shift JIS", JAPANESE, "shift_jis", "shift_jis"),
    ("Japanese names in Shift JIS", "東京都 大阪府 京都府 北海道", "shift_jis", "shift_jis"),
    ("Japanese in EUC-JP", JAPANESE, "euc_jp", "euc_jp"),
    ("Japanese in seven bits", JAPANESE, "iso2022_jp", "iso2022_jp"),
    ("Japanese in UTF-16 without a mark", JAPANESE, "utf-16-le", "utf-16-le"),
    ("Chinese in GB 2312", CHINESE, "gb2312", "gb18030"),
    ("Chinese in GBK, long", CHINESE * 50, "gbk", "gb18030"),
    ("Chinese of Taiwan in Big5", TAIWANESE, "big5", "big5"),
    ("Russian in UTF-16 without a mark", RUSSIAN, "utf-16-be", "utf-16-be"),
    ("jamo of a Mac (NFD)", "\u1112\u1161\u11ab\u1100\u1173\u11af", "utf-8", "utf-8"),
    ("emoji of several code points", "👨\u200d👩\u200d👧 👍🏽 🇰🇷", "utf-8", "utf-8"),
    ("letters with accents of their own", "e\u0301 n\u0303", "utf-8", "utf-8"),
)


@pytest.mark.parametrize(("text", "encoding", "expected"), [row[1:] for row in FOUND],
                         ids=[row[0] for row in FOUND])
def test_an_encoding_that_nothing_names_is_found_out_by_its_letters(
    tmp_path: Path, text: str, encoding: str, expected: str
) -> None:
    path = written(tmp_path, text.encode(encoding))
    found = source(path, TextOptions(start=0, stop=text.count("\n") + 1))
    assert letters(found) == text
    assert f"Encoding: {expected}" in said(found)
    names: dict[str, object] = {}
    exec(found.code.replace("{path!r}", repr(str(path))), names)
    made_by_code = names["x"]
    assert isinstance(made_by_code, torch.Tensor)
    assert torch.equal(made_by_code, found.parts[0].raw)


# Each row: what it is, its letters, the encoding. None of them is plain: it is said that it is so.
DOUBTED: tuple[tuple[str, str, str], ...] = (
    ("Korean in Johab", KOREAN, "johab"), ("Russian in CP1251", RUSSIAN, "cp1251"),
    ("Russian in KOI8-R", RUSSIAN, "koi8-r"), ("Russian in ISO 8859-5", RUSSIAN, "iso8859-5"),
    ("Russian in DOS", RUSSIAN, "cp866"), ("Greek", "Η θάλασσα είναι μπλε.", "iso8859-7"),
    ("Hebrew", "שלום עולם", "cp1255"), ("Arabic", "مرحبا بالعالم", "cp1256"),
    ("Thai", "สวัสดีชาวโลก", "tis-620"), ("Polish", "Zażółć gęślą jaźń.", "cp1250"),
    ("Turkish", "Şu çılgın Türkler", "cp1254"),
    ("an old Mac's", "größer, Jäger, Übung", "mac_roman"),
    ("Latin-1 that is like Big5", "Äger Äther Ähre Äste Äpfel", "latin-1"),
)


@pytest.mark.parametrize(("text", "encoding"), [row[1:] for row in DOUBTED],
                         ids=[row[0] for row in DOUBTED])
def test_what_might_be_anything_is_not_called_something(
    tmp_path: Path, text: str, encoding: str
) -> None:
    found = source(written(tmp_path, text.encode(encoding)), TextOptions(start=0, stop=1))
    assert "if they look wrong, choose another" in said(found)


def rows(first: str, second: str) -> str:
    return f"{first},n\n" + "".join(f"{each},{n}\n" for n, each in enumerate(second.split()))


# Each row: what it is, the file, the encoding as it is said, the first column's texts.
TABLES: tuple[tuple[str, bytes, str, list[str]], ...] = (
    ("Shift JIS", rows("名前", "東京タワー データ です").encode("shift_jis"),
     "Shift JIS (Japanese)", ["です", "データ", "東京タワー"]),
    ("EUC-JP", rows("名前", "さくら データ です ひらがな かたかな 田中さん").encode("euc_jp"),
     "EUC-JP (Japanese)", ["かたかな", "さくら", "です", "ひらがな", "データ", "田中さん"]),
    ("GB 2312", rows("姓名", "北京大学 上海交通 中国科学院 我们都是学生").encode("gb2312"),
     "GB 18030 (Chinese)", ["上海交通", "中国科学院", "北京大学", "我们都是学生"]),
    ("Big5", rows("姓名", "臺北市 高雄市 新竹縣").encode("big5"), "Big5 (Chinese)",
     ["新竹縣", "臺北市", "高雄市"]),
    ("Korean in seven bits", rows("이름", "김 이").encode("iso2022_kr"), "ISO-2022-KR (Korean)",
     ["김", "이"]),
    ("UTF-32", rows("이름", "김 이").encode("utf-32"), "UTF-32", ["김", "이"]),
    ("UTF-32 without a mark", rows("이름", "김 이").encode("utf-32-le"), "UTF-32", ["김", "이"]),
    ("UTF-16, big-endian", codecs.BOM_UTF16_BE + rows("이름", "김 이").encode("utf-16-be"),
     "UTF-16", ["김", "이"]),
    ("rare syllables in CP949", rows("이름", "똠방 펲시").encode("cp949"), "CP949, as Korean",
     ["똠방", "펲시"]),
    ("an old Mac's is none of Korean", rows("größe", "Jäger Übung").encode("mac_roman"),
     "as nothing else fits", ["JŠger", "†bung"]),
)


@pytest.mark.parametrize(("content", "said_of_it", "texts"), [row[1:] for row in TABLES],
                         ids=[row[0] for row in TABLES])
def test_a_tables_encoding_is_found_out(
    tmp_path: Path, content: bytes, said_of_it: str, texts: list[str]
) -> None:
    found = table.read((made(tmp_path, content),), table.TableOptions(header=True))
    assert said_of_it in next(each.value.say() for each in found.found)
    assert sorted(found.columns[0].classes) == sorted(texts)
