"""Who and where: actors and places."""

import msgspec

from depesche.cast.cast import Cast
from depesche.cast.find import cast_of
from depesche.language import Analysis
from depesche.record import Article, Picture

__all__ = ["Cast", "find_cast", "with_shown"]


def find_cast(analysis: Analysis) -> Cast:
    """The actors and places of a report, pronouns and role phrases resolved."""
    return cast_of(analysis)


def with_shown(article: Article, cast: Cast) -> Article:
    """The article with each picture listing the actors and places its caption and alt name."""
    pictures = tuple(msgspec.structs.replace(picture, shows=_shown(picture, cast)) for picture in article.pictures)
    return msgspec.structs.replace(article, pictures=pictures)


def _shown(picture: Picture, cast: Cast) -> tuple[str, ...]:
    blocks = [block for block in (picture.alt, *picture.caption) if block is not None]
    shown = [actor for block in blocks for actor in cast.shown_in(block.start, block.end)]
    places = [
        place.id
        for place in cast.places
        if any(block.start <= m.start < block.end for block in blocks for m in place.mentions)
    ]
    return tuple(dict.fromkeys(shown + places))
