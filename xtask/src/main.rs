//! Lesart's tasks.

fn main() {}
