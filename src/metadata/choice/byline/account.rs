//! Accounts that stand where an author should.

use super::team;
use crate::script::is_han;
use crate::{Byline, Origin, Sourced, grammar};

/// The byline without the account that is the page's source; `None` where it then names no author.
///
/// 文/某某内参 张三, where the source is 某某内参: the account before the name is nobody.
pub(in crate::metadata) fn beside_source(
    mut byline: Sourced<Byline>,
    source: Option<&Sourced<String>>,
) -> Option<Sourced<Byline>> {
    let is_account = |name: &str| {
        source.is_some_and(|source| source.value == name)
            && name.contains(is_han)
            && !grammar::is_surely_name(name)
    };
    let people = &mut byline.value.people;
    let is_declared = !matches!(byline.origin, Origin::Text | Origin::Rule);
    if people.iter().any(|person| !is_account(&person.name)) {
        people.retain(|person| !is_account(&person.name));
    } else if !people.is_empty() && is_declared {
        return None;
    }
    names_an_author(&byline).then_some(byline)
}

/// An outlet alone ("Agency, 7 May") is a source and no byline, unless it is declared to be the
/// author or a team; Chinese systems declare the site in any case.
fn names_an_author(byline: &Sourced<Byline>) -> bool {
    let is_declared = !matches!(byline.origin, Origin::Text | Origin::Envelope);
    !byline.value.people.is_empty()
        || byline.value.outlet().is_some_and(|outlet| {
            (is_declared && !outlet.contains(is_han)) || team::is_team(outlet)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Person;

    #[test]
    fn the_account_before_a_name_is_the_source() {
        let left = |names: [&str; 2], source: &str| -> Vec<String> {
            let byline = Byline::of_people("", names.map(Person::author).into());
            let source = Some(Sourced::new(source.to_owned(), Origin::Text));
            let byline = beside_source(Sourced::new(byline, Origin::Text), source.as_ref());
            byline.iter().flat_map(|b| b.value.authors()).map(str::to_owned).collect()
        };
        assert_eq!(left(["某某内参", "何长天"], "某某内参"), ["何长天"]);
        assert_eq!(left(["张三", "何长天"], "张三"), ["张三", "何长天"]);
        assert_eq!(left(["某某内参", "某某内参"], "某某内参").len(), 2);
        assert_eq!(left(["Ann Lee", "何长天"], "Ann Lee").len(), 2);
    }
}
