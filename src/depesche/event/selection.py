"""Which candidates are events: a surplus event is worse than a missed one."""

from depesche.event.candidate import Candidate
from depesche.language import Analysis, Sentence


def is_event(candidate: Candidate, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether a candidate has the actors that its entry needs, and is told as an event rather than as a topic."""
    need = candidate.entry.need
    if need in ("subject", "both") and not candidate.actors:
        return False
    if need in ("target", "both") and not candidate.targets:
        return False
    if candidate.status == "hypothetical":
        return False
    del sentence, analysis
    return bool(candidate.parties)
