"""Falls in accuracy, by what is known of answers: gold and reviews drawn by chance."""
