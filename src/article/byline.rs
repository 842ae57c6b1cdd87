use super::{Person, Role};

/// Who made the article, as the page prints it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Byline {
    pub(crate) printed: String,
    pub(crate) people: Vec<Person>,
    pub(crate) outlet: Option<String>,
    pub(crate) dateline: Option<String>,
}

impl Byline {
    /// The words as printed.
    pub fn printed(&self) -> &str {
        &self.printed
    }

    /// Everyone it names, in order. Empty where the names cannot be told apart for certain.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The names of those who wrote the article; editors, photographers and translators are not
    /// among them.
    pub fn authors(&self) -> impl Iterator<Item = &str> {
        self.people.iter().filter(|p| p.role == Role::Author).map(Person::name)
    }

    /// The paper, agency or account the writers work for.
    pub fn outlet(&self) -> Option<&str> {
        self.outlet.as_deref()
    }

    /// Place and day of writing as printed ("北京7月25日电").
    pub fn dateline(&self) -> Option<&str> {
        self.dateline.as_deref()
    }
}
