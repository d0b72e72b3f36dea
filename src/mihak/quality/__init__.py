"""Truth inference, agreement, skill, scorecards and sequential tests. Pure: values in, values out."""
