"""Behind the scorecards: how they came about, whose labels, which mistakes, who agrees."""

from mihak.insight.scores.confusions import Confusions, count_confusions
from mihak.insight.scores.history import keep_fit_of_variable
from mihak.insight.scores.store import decided_codes

__all__ = ["Confusions", "count_confusions", "decided_codes", "keep_fit_of_variable"]
