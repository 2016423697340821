"""Words under several findings are cut so that nothing is lost and nothing is said twice."""

from hypothesis import given
from hypothesis import strategies as st

from depesche.desk.marks import DEEPEST, Mark, Marked

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=DEEPEST)


@given(SPANS, st.integers(0, 60), st.integers(0, 60))
def test_pieces_are_the_text_and_know_their_findings(spans: list[tuple[int, int]], one: int, other: int) -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(60))
    marks = [Mark(key=f"q{n}", layer="quotation", start=min(s), end=max(s)) for n, s in enumerate(spans)]
    start, end = min(one, other), max(one, other)
    pieces = Marked(text, marks).between(start, end)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text[start:end]
    for piece in pieces:
        for at in range(piece.start, piece.end):
            assert {mark.key for mark in piece.marks} == {mark.key for mark in marks if mark.start <= at < mark.end}


def test_the_shortest_finding_is_the_innermost() -> None:
    marks = [
        Mark(key="q0", layer="quotation", start=0, end=20),
        Mark(key="a0", layer="actor", start=5, end=9),
        Mark(key="e0", layer="event", start=4, end=12),
    ]
    piece = Marked("x" * 20, marks).between(0, 20)[2]
    assert (piece.start, piece.end, piece.keys, piece.note) == (5, 9, "q0 e0 a0", "e0")


def test_very_many_findings_of_the_same_words_stay_few() -> None:
    marks = [Mark(key=f"q{n}", layer="quotation", start=n, end=20_000 - n) for n in range(10_000)]
    pieces = Marked("x" * 20_000, marks).between(0, 20_000)
    assert max(len(piece.marks) for piece in pieces) <= DEEPEST
