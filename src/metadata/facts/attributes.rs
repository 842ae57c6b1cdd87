//! What the attributes of an element are asked for.

use crate::dom::Element;
use html5ever::local_name;

/// The attributes that are asked for at every element, from one pass over them.
#[derive(Clone, Copy, Default)]
pub(super) struct Attributes<'a> {
    /// Those whose words say what an element holds.
    pub names: [&'a str; 6],
    pub href: Option<&'a str>,
    /// There is an `itemprop`.
    pub has_property: bool,
    pub has_datetime: bool,
    is_item: bool,
    item_type: Option<&'a str>,
    type_of: Option<&'a str>,
}

impl<'a> Attributes<'a> {
    /// The place of `id` among the names.
    pub(super) const ID: usize = 1;

    #[inline]
    pub(super) fn of(element: Element<'a>) -> Self {
        let mut found = Self::default();
        for (name, value) in element.named_attributes() {
            let slot = match *name {
                local_name!("class") => 0,
                local_name!("id") => Self::ID,
                local_name!("itemprop") => 2,
                local_name!("property") => 3,
                local_name!("rel") => 4,
                local_name!("href") => {
                    found.href.get_or_insert(value);
                    continue;
                }
                local_name!("datetime") => {
                    found.has_datetime = true;
                    continue;
                }
                local_name!("itemscope") => {
                    found.is_item = true;
                    continue;
                }
                local_name!("itemtype") => {
                    found.item_type = Some(value);
                    continue;
                }
                _ => match &**name {
                    "data-testid" => 5,
                    "typeof" => {
                        found.type_of = Some(value);
                        continue;
                    }
                    _ => continue,
                },
            };
            found.names[slot] = value;
            found.has_property |= slot == 2;
        }
        found
    }

    /// Whether there is none of those that name an element, hold a date or open an item.
    pub(super) fn say_nothing(&self) -> bool {
        let unnamed = self.names.iter().all(|value| value.is_empty());
        unnamed
            && !self.has_property
            && !self.has_datetime
            && !self.is_item
            && self.type_of.is_none()
    }

    pub(super) fn class(&self) -> &'a str {
        self.names[0]
    }

    pub(super) fn rel(&self) -> &'a str {
        self.names[4]
    }

    /// The last part of a microdata `itemtype` or RDFa `typeof`.
    pub(super) fn item_type(&self) -> Option<&'a str> {
        let value = match self.is_item {
            true => self.item_type.unwrap_or("Thing"),
            false => self.type_of?,
        };
        let first = value.split_whitespace().next()?;
        first.rsplit(['/', ':', '#']).next()
    }
}
