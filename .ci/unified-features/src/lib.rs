//! Nothing: its dependencies are the test.
