pub(super) fn render(_b: &[crate::Block]) -> String {
    String::new()
}
