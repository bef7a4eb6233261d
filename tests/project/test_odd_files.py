"""The table of odd files is that of the tests."""

from odd_files import WRITTEN, as_markdown, odd_files


def test_the_table_is_what_the_tests_have() -> None:
    """Else: python -m tests.odd_files > tests/odd_files.md"""
    assert WRITTEN.read_text(encoding="utf-8") == as_markdown()


def test_every_kind_has_files_that_are_read_and_others_that_are_refused_in_words() -> None:
    files = list(odd_files())
    assert len({(each.kind, each.name, each.outcome) for each in files}) > 600
    for kind in ("image", "volume", "table", "time series", "text"):
        outcomes = [each.outcome for each in files if each.kind == kind]
        assert outcomes.count("read") >= 15 and outcomes.count("refused") >= 5
    assert all(each.said for each in files if each.outcome == "refused")
