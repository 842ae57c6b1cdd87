//! The words for the variants of public enums, the same wherever they are printed, counted, written
//! and read: `as_str`, `Display`, `FromStr`, JSON and serde.

/// `names!(Type, "what it is" { Variant => "word", … })`: a word for each variant, both ways.
macro_rules! names {
    ($type:ident, $what:literal { $($variant:ident => $name:literal),+ $(,)? }) => {
        impl $type {
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name, as it is printed, read by `FromStr`, and written with feature `serde`: words
            /// in lower case with `_` between them. Names never change; new ones may come.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::ParseError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                match name {
                    $($name => Ok(Self::$variant),)+
                    _ => Err($crate::ParseError::new($what, name)),
                }
            }
        }

        $crate::variants::shown!($type);
    };
}

/// `Display` by `as_str`.
macro_rules! shown {
    ($type:ident) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // Not `write_str`: a width holds for a name.
                f.pad(self.as_str())
            }
        }
    };
}

pub(crate) use {names, shown};

#[cfg(test)]
mod tests {
    use crate::*;
    use std::fmt::{Debug, Display};
    use std::str::FromStr;

    fn both_ways<T>(all: &[T], as_str: fn(T) -> &'static str)
    where
        T: Copy + Debug + Display + PartialEq + FromStr<Err = ParseError>,
    {
        for value in all {
            let name = as_str(*value);
            assert_eq!(value.to_string(), name);
            assert_eq!(format!("[{value:>30}]"), format!("[{name:>30}]"));
            assert_eq!(name.parse::<T>().as_ref(), Ok(value));
            let other = name.to_uppercase();
            let error = other.parse::<T>().expect_err("names are in lower case").to_string();
            assert!(error.starts_with(&format!("`{other}` is no ")), "{error}");
        }
    }

    #[cfg(feature = "serde")]
    fn as_serde_writes_it<T>(all: &[T], as_str: fn(T) -> &'static str)
    where
        T: Copy + Debug + PartialEq + serde::Serialize + for<'de> serde::Deserialize<'de>,
    {
        for value in all {
            let written = serde_json::to_value(value).expect("an enum of words");
            assert_eq!(written, as_str(*value));
            assert_eq!(serde_json::from_value::<T>(written).expect("the same word"), *value);
        }
    }

    #[test]
    fn every_name_is_the_same_wherever_it_is_written_and_reads_back() {
        macro_rules! hold {
            ($($type:ident),* $(,)?) => {$(
                both_ways($type::ALL, $type::as_str);
                #[cfg(feature = "serde")]
                as_serde_writes_it($type::ALL, $type::as_str);
            )*};
        }
        hold!(
            BodyOrigin,
            Damage,
            Direction,
            DropReason,
            EmbedKind,
            Evidence,
            Favor,
            Field,
            ImagePolicy,
            Limit,
            LinkPolicy,
            Origin,
            PageType,
            Preset,
            RemovedKind,
            Role,
        );
    }

    #[test]
    fn names_of_variants_with_fields_are_their_tags() {
        let href = "https://example.org/".to_owned();
        for (style, name) in [
            (Style::Link { href }, "link"),
            (Style::Strong, "strong"),
            (Style::Emphasis, "emphasis"),
            (Style::Code, "code"),
            (Style::Subscript, "subscript"),
            (Style::Superscript, "superscript"),
            (Style::Deleted, "deleted"),
            (Style::Formula, "formula"),
        ] {
            assert_eq!((style.as_str(), style.to_string().as_str()), (name, name));
            #[cfg(feature = "serde")]
            assert_eq!(serde_json::to_value(&style).expect("an object")["style"], name);
        }
        let label = || "gbk".to_owned();
        for (defect, name) in [
            (Defect::InvalidUrl, "invalid_url"),
            (Defect::BrokenFrontMatter, "broken_front_matter"),
            (Defect::WrongCharset { declared: label(), used: label() }, "wrong_charset"),
            (Defect::ReplacedCharacters { count: 1 }, "replaced_characters"),
            (Defect::Unclosed, "unclosed"),
            (Defect::BrokenJsonLd, "broken_json_ld"),
            (Defect::ForeignCanonicalUrl, "foreign_canonical_url"),
        ] {
            assert_eq!((defect.as_str(), defect.to_string().as_str()), (name, name));
            #[cfg(feature = "serde")]
            assert_eq!(serde_json::to_value(&defect).expect("an object")["type"], name);
        }
        for (block, name) in [
            (Block::Paragraph(Paragraph { content: RichText::default() }), "paragraph"),
            (Block::Heading(Heading { level: 2, content: RichText::default() }), "heading"),
            (Block::List(List { ordered: false, start: 1, items: Vec::new() }), "list"),
            (Block::Quote(Quote { blocks: Vec::new() }), "quote"),
            (Block::Code(Code { text: label(), language: None }), "code"),
            (Block::Table(Table { caption: None, rows: Vec::new() }), "table"),
            (Block::Image(Image::default()), "image"),
            (
                Block::Embed(Embed {
                    kind: EmbedKind::Video,
                    url: label(),
                    poster: None,
                    title: None,
                }),
                "embed",
            ),
        ] {
            assert_eq!(block.type_name(), name);
            #[cfg(feature = "serde")]
            assert_eq!(serde_json::to_value(&block).expect("an object")["type"], name);
        }
        for (completeness, name) in [
            (Completeness::Whole, "whole"),
            (Completeness::Truncated(Limit::Depth), "truncated"),
            (Completeness::Damaged(Damage::ReplacedCharacters), "damaged"),
            (Completeness::Empty, "empty"),
        ] {
            assert_eq!((completeness.as_str(), completeness.to_string().as_str()), (name, name));
            #[cfg(feature = "serde")]
            assert_eq!(serde_json::to_value(completeness).expect("an object")["state"], name);
        }
    }
}
