"""What a number takes from those beside it, where its own words leave it open."""
