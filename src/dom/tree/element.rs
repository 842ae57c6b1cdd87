use super::{Tree, Value};
use crate::tokens::{Presentation, SHOWN};
use html5ever::interface::Attribute;
use html5ever::{LocalName, QualName, ns};

/// An element of a [`Tree`]: its name and its attributes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    name: &'a QualName,
    number: u32,
    attributes: &'a [Attribute],
}

impl<'a> Element<'a> {
    #[inline]
    pub(super) fn of(tree: &'a Tree, value: Value) -> Option<Self> {
        let Value::Element { attribute_count, name, attributes } = value else { return None };
        let start = attributes as usize;
        let attributes = &tree.attributes[start..start + usize::from(attribute_count)];
        Some(Self { name: tree.names.get(name), number: name, attributes })
    }

    /// In lower case, but for some of SVG's.
    #[inline]
    pub(crate) fn name(&self) -> &'a str {
        &self.name.local
    }

    /// The same, of which walks compare only a number.
    #[inline]
    pub(crate) fn local_name(&self) -> &'a LocalName {
        &self.name.local
    }

    /// The number of its name in this tree: equal names have equal ones, from 0 without gaps.
    #[inline]
    pub(crate) fn name_number(&self) -> usize {
        self.number as usize
    }

    /// Whether it has no attributes.
    #[inline]
    pub(crate) fn is_bare(&self) -> bool {
        self.attributes.is_empty()
    }

    /// How it is shown.
    pub(crate) fn presentation(&self) -> Presentation {
        let code = self.attributes().find(|(name, _)| *name == SHOWN);
        code.map(|(_, code)| Presentation::decode(code)).unwrap_or_default()
    }

    /// Whether it is no element of SVG or MathML.
    pub(crate) fn is_html(&self) -> bool {
        self.name.ns == ns!(html)
    }

    /// Names and values of its attributes, by name.
    #[inline]
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.attributes.iter().map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// The same, for walks that look for a few names at every element: of such a name only a number
    /// is compared.
    #[inline]
    pub(crate) fn named_attributes(
        &self,
    ) -> impl Iterator<Item = (&'a LocalName, &'a str)> + use<'a> {
        self.attributes.iter().map(|attribute| (&attribute.name.local, &*attribute.value))
    }

    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    pub(super) fn parts(&self) -> (&'a QualName, &'a [Attribute]) {
        (self.name, self.attributes)
    }
}
