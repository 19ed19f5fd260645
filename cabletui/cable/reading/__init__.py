"""Reading a cable: what each field says, by pure functions over its text that never raise."""
