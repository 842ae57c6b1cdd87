use html5ever::{LocalName, local_name};

/// The name of a tag or attribute; the commonest are found without a look into the table of all.
pub(super) fn atom(name: &str) -> LocalName {
    macro_rules! commonest {
        ($($name:tt)*) => {
            match name {
                $($name => local_name!($name),)*
                _ => LocalName::from(name),
            }
        };
    }
    commonest!("div" "a" "span" "li" "p" "img" "ul" "br" "link" "meta" "script" "class" "id" "href"
        "src" "alt" "rel" "title" "type" "name" "content" "property")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_table() {
        for name in ["div", "a", "class", "property", "x-widget", "data-src", ""] {
            assert_eq!(atom(name), LocalName::from(name));
        }
    }
}
