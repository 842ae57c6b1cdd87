use super::{Person, Role};

/// Who made the article, as the page prints it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Byline {
    pub(crate) printed: String,
    pub(crate) people: Vec<Person>,
    pub(crate) outlet: Option<String>,
    pub(crate) dateline: Option<String>,
}

impl Byline {
    pub(crate) fn of_people(printed: impl Into<String>, people: Vec<Person>) -> Self {
        Self { printed: printed.into(), people, ..Self::default() }
    }

    pub(crate) fn of_outlet(printed: impl Into<String>, outlet: impl Into<String>) -> Self {
        Self { printed: printed.into(), outlet: Some(outlet.into()), ..Self::default() }
    }

    /// Adds those whose names it does not have.
    pub(crate) fn add_people(&mut self, people: impl IntoIterator<Item = Person>) {
        for person in people {
            if !self.people.iter().any(|known| known.name == person.name) {
                self.people.push(person);
            }
        }
    }

    /// The names of all, one after the other.
    pub(crate) fn names(&self) -> String {
        self.people.iter().map(Person::name).collect::<Vec<_>>().join(", ")
    }

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
