"""What cabletui is measured beside; each is as plain as it can be and still do the same."""
