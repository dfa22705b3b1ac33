"""The canonical form: the same content is the same bytes, and other content is not."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live.signing.canonical import canonical, sha256_hex

# Letters with one form only, and those that JSON must escape.
_COMPOSED = 'aZ 09äß€漢😀"\\\n\t\x00\x1f\x7f\u2028/'
_leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(_COMPOSED, max_size=8)
)
_keys = st.text(alphabet="abcxyzÄ€😀", max_size=4)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=12,
)
_objects = st.dictionaries(_keys, _values, max_size=4)


def _reversed(value: Any) -> Any:
    """The same value, its keys the other way round."""
    if isinstance(value, dict):
        return {key: _reversed(item) for key, item in reversed(value.items())}
    return [_reversed(item) for item in value] if isinstance(value, list) else value


@given(_objects)
def test_the_same_content_is_the_same_bytes_in_any_order(value: dict[str, Any]) -> None:
    assert canonical(_reversed(value)) == canonical(value)


@given(_objects)
def test_the_canonical_form_loses_nothing(value: dict[str, Any]) -> None:
    """So different content is different bytes. All but letters that were not composed."""
    data = canonical(value)
    assert repr(json.loads(data)) == repr(_sorted(value))
    assert canonical(json.loads(data)) == data


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _sorted(value[key]) for key in keys}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def test_the_canonical_form_of_the_rfc_is_met() -> None:
    """RFC 8785, 3.2.2 and 3.2.3, without its floating-point numbers."""
    value = {
        "string": '€$\u000f\nA\'B"\\\\"/',
        "literals": [None, True, False],
        "1": {"f": {"f": "hi", "F": 5}, "\n": 56},
        "10": {},
        "": "empty",
        "a": {},
        "111": [{"e": "yes", "E": "no"}],
        "A": {},
        "\U0001f600": "emoji",
        "ö": "Latin small letter o with diaeresis",
    }
    assert canonical(value).decode() == (
        '{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],'
        '"A":{},"a":{},"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/",'
        '"ö":"Latin small letter o with diaeresis","\U0001f600":"emoji"}'
    )


def test_keys_are_sorted_as_javascript_sorts_them() -> None:
    """U+1F600 begins with D83D in UTF-16 and so comes before U+FB01, unlike by code point."""
    assert canonical({"\ufb01": 1, "\U0001f600": 2}) == '{"😀":2,"\ufb01":1}'.encode()


def test_composed_and_decomposed_letters_are_the_same_bytes() -> None:
    assert canonical({"Zoe\u0308": "cafe\u0301"}) == canonical({"Zoë": "café"})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": 1.0}, "whole numbers.*got float"),
        ({"a": [{"b": float("nan")}]}, "got float"),
        ({"a": 2**53}, "integer within"),
        ({"a": -(2**53)}, "integer within"),
        ({"a": b"x"}, "got bytes"),
        ({"a": {1}}, "got set"),
        ({1: "a"}, "keys that are text"),
        ({"é": 1, "e\u0301": 2}, "the same once composed"),
        ({"a": "secret\ud800"}, "half a surrogate pair"),
        ({"secret\ud800": 1}, "half a surrogate pair"),
    ],
)
def test_what_has_no_single_form_is_refused_unshown(value: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        canonical(value)
    assert "secret" not in str(caught.value)


def test_the_hash_is_that_of_the_published_algorithm() -> None:
    assert sha256_hex(b"abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
