pub(crate) fn to_json(_b: &crate::Article) -> String {
    String::new()
}
