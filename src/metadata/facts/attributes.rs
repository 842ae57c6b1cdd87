use scraper::node::Element;

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
    pub(super) fn of(element: &'a Element) -> Self {
        let mut found = Self::default();
        for (name, value) in element.attrs() {
            let slot = match name {
                "class" => 0,
                "id" => Self::ID,
                "itemprop" => 2,
                "property" => 3,
                "rel" => 4,
                "data-testid" => 5,
                "href" => {
                    found.href.get_or_insert(value);
                    continue;
                }
                "datetime" => {
                    found.has_datetime = true;
                    continue;
                }
                "itemscope" => {
                    found.is_item = true;
                    continue;
                }
                "itemtype" => {
                    found.item_type = Some(value);
                    continue;
                }
                "typeof" => {
                    found.type_of = Some(value);
                    continue;
                }
                _ => continue,
            };
            found.names[slot] = value;
            found.has_property |= slot == 2;
        }
        found
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
