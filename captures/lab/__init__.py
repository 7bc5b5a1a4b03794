"""A lab of real TCP stacks that labels the resets it makes."""
