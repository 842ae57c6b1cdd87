/// Preformatted text with its exact white space.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Code {
    pub(crate) text: String,
    pub(crate) language: Option<String>,
}

impl Code {
    /// The text, lines separated by `\n`, no trailing line break.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same, without copying.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The programming language where the page names one, as it names it ("rust"). A formula on a
    /// line of its own is TeX in the language "math".
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }
}
