/// A picture of the article.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Image {
    pub(crate) src: String,
    pub(crate) alt: Option<String>,
    pub(crate) caption: Option<String>,
    pub(crate) credit: Option<String>,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

impl Image {
    /// Its address: absolute when the page's address is known, otherwise as the page has it with
    /// `https:` put before `//`.
    pub fn src(&self) -> &str {
        &self.src
    }

    /// The `alt` attribute where it says something.
    pub fn alt(&self) -> Option<&str> {
        self.alt.as_deref()
    }

    /// The caption as printed, credit included.
    pub fn caption(&self) -> Option<&str> {
        self.caption.as_deref()
    }

    /// Whom the page credits with the picture: the part of the caption that names them.
    pub fn credit(&self) -> Option<&str> {
        self.credit.as_deref()
    }

    /// Declared width in CSS pixels.
    pub fn width(&self) -> Option<u32> {
        self.width
    }

    /// Declared height in CSS pixels.
    pub fn height(&self) -> Option<u32> {
        self.height
    }
}
