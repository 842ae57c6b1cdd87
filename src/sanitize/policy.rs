//! What may stand in the output, as the builder made it.

use super::elements::{Attribute, ELEMENTS, Element, GLOBAL, Value, find, synonym};
use super::{Preset, address::Address};
use crate::variants::names;
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use url::Url;

/// What becomes of links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LinkPolicy {
    /// Links with an http, https, mailto or relative address stay.
    #[default]
    Keep,
    /// Of these, relative ones become text, unless a base address makes them absolute.
    Absolute,
    /// All links become text.
    Text,
}

names!(LinkPolicy, "policy for links" {
    Keep => "keep",
    Absolute => "absolute",
    Text => "text",
});

/// What becomes of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ImagePolicy {
    /// Pictures with an http, https or relative address stay.
    #[default]
    Keep,
    /// Of these, relative ones go, unless a base address makes them absolute.
    Absolute,
    /// The `alt` text stands in place of every picture.
    Text,
    /// All pictures go.
    Remove,
}

names!(ImagePolicy, "policy for pictures" {
    Keep => "keep",
    Absolute => "absolute",
    Text => "text",
    Remove => "remove",
});

/// What may stand in the output. Made and checked by the builder.
#[derive(Debug, Clone)]
pub(super) struct Policy {
    pub preset: Preset,
    pub tags: BTreeSet<&'static str>,
    pub links: LinkPolicy,
    pub images: ImagePolicy,
    pub base: Option<Url>,
}

impl Policy {
    pub(super) fn of(preset: Preset) -> Self {
        let tags = ELEMENTS.iter().filter(|element| element.preset <= preset);
        Self {
            preset,
            tags: tags.map(|element| element.name).collect(),
            links: LinkPolicy::default(),
            images: ImagePolicy::default(),
            base: None,
        }
    }

    pub(super) fn allows(&self, name: &str) -> bool {
        self.tags.contains(name)
    }

    /// The element to write for a tag, if any.
    pub(super) fn element(&self, name: &str) -> Option<&'static Element> {
        let name = if self.allows(name) { name } else { synonym(name)? };
        self.allows(name).then(|| find(name)).flatten()
    }

    /// The attribute of an element, where it may have one of this name.
    pub(super) fn attribute(&self, element: &Element, name: &str) -> Option<&'static Attribute> {
        let attribute = element.attributes.iter().chain(GLOBAL).find(|a| a.name == name)?;
        // An attribute that came with a tag the caller added stays with it.
        (attribute.preset <= self.preset.max(Preset::Article) || attribute.preset <= element.preset)
            .then_some(attribute)
    }

    /// The value as it may be written, or `None`.
    pub(super) fn value<'a>(&self, kind: Value, value: &'a str) -> Option<Cow<'a, str>> {
        match kind {
            Value::Text => Some(Cow::Borrowed(value)),
            Value::LinkAddress => self.link(value),
            Value::ImageAddress => self.image(value),
            Value::Count(most) => {
                let digits = value.trim();
                let number = digits.parse::<u32>().ok().filter(|n| (1..=most).contains(n))?;
                Some(Cow::Owned(number.to_string()))
            }
            Value::Nothing => Some(Cow::Borrowed("")),
            Value::Integer => value.trim().parse::<i32>().ok().map(|n| Cow::Owned(n.to_string())),
            Value::Direction => {
                let value = value.trim().to_ascii_lowercase();
                matches!(value.as_str(), "ltr" | "rtl" | "auto").then_some(Cow::Owned(value))
            }
            Value::Language => {
                let tag = value.trim();
                let fits = (1..=35).contains(&tag.len())
                    && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
                fits.then_some(Cow::Borrowed(tag))
            }
            Value::LanguageClass => {
                let is_it = |c: &&str| c.strip_prefix("language-").is_some_and(is_language);
                value.split_ascii_whitespace().find(is_it).map(Cow::Borrowed)
            }
        }
    }

    pub(super) fn link<'a>(&self, value: &'a str) -> Option<Cow<'a, str>> {
        match (Address::resolved(value, self.base.as_ref()), self.links) {
            (_, LinkPolicy::Text) | (Address::Unsafe, _) => None,
            (Address::Relative(_), LinkPolicy::Absolute) => None,
            (Address::Absolute(url) | Address::Relative(url) | Address::Mail(url), _) => Some(url),
        }
    }

    fn image<'a>(&self, value: &'a str) -> Option<Cow<'a, str>> {
        match (Address::resolved(value, self.base.as_ref()), self.images) {
            (_, ImagePolicy::Text | ImagePolicy::Remove) => None,
            (Address::Absolute(url), _) => Some(url),
            (Address::Relative(url), ImagePolicy::Keep) => Some(url).filter(|url| !url.is_empty()),
            _ => None,
        }
    }

    /// The same rules for ammonia.
    pub(super) fn judge(&self) -> ammonia::Builder<'static> {
        let mut attributes: HashMap<&'static str, HashSet<&'static str>> = HashMap::new();
        for element in self.tags.iter().filter_map(|name| find(name)) {
            let names = element.attributes.iter().chain(GLOBAL).map(|attribute| attribute.name);
            let allowed = names.filter(|name| self.attribute(element, name).is_some());
            attributes.insert(element.name, allowed.collect());
        }
        let mut judge = ammonia::Builder::empty();
        judge
            .tags(self.tags.iter().copied().collect())
            .tag_attributes(attributes)
            .generic_attributes(HashSet::new())
            .url_schemes(HashSet::from(["http", "https", "mailto"]))
            .url_relative(ammonia::UrlRelative::PassThrough)
            // The writer sets it on every link; ammonia would put it after `title`.
            .link_rel(None)
            .tag_attribute_values(HashMap::from([(
                "a",
                HashMap::from([("rel", HashSet::from([super::REL]))]),
            )]))
            .strip_comments(true);
        judge
    }
}

/// Whether it may be the name of a programming language (`c++`, `objective-c`, `f#`).
pub(crate) fn is_language(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "+#-_.".contains(c);
    (1..=20).contains(&name.len()) && name.chars().all(is_part)
}
