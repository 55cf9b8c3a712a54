// Tests land with the target.
