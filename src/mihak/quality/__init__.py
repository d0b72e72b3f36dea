"""Truth inference, agreement, scorecards, sequential tests. Pure: values in, values out."""
