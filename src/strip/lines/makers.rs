//! Who made the text, named in a line below it that goes for another reason: a notice of rights, a
//! call to follow the account.

use crate::grammar::{credits_amid, is_surely_name};
use crate::pattern::Pattern;
use crate::strip::Findings;
use crate::strip::view::Line;
use crate::{Byline, DropReason, Person, Role};
use std::sync::LazyLock;

impl Findings {
    /// Takes the names that a line says, which goes for a reason.
    pub(in crate::strip) fn add_makers(&mut self, line: &Line<'_>, reason: DropReason) {
        use DropReason::{AppPromo, Copyright, Disclaimer, QrPromo};
        let tells = matches!(reason, AppPromo | Copyright | Disclaimer | QrPromo);
        if !tells || !MADE.is_match(line.folded()) {
            return;
        }
        let (editors, people): (Vec<Person>, Vec<Person>) = credits_amid(line.text)
            .into_iter()
            .partition(|person| matches!(person.role, Role::Editor | Role::Proofreader));
        self.add_editors(line.block, editors);
        let authors: Vec<Person> = people.into_iter().filter(|p| p.role.is_author()).collect();
        let authors = if authors.is_empty() { posted(line.text) } else { authors };
        if !authors.is_empty() {
            self.add_byline(Byline::of_people(line.text.trim(), authors));
        }
    }
}

/// 本文由 @林小 原创发布于某某: who posted it.
fn posted(text: &str) -> Vec<Person> {
    const LONGEST: usize = 12;
    let Some(rest) = text.trim().strip_prefix("本文由") else { return Vec::new() };
    let rest = rest.trim_start();
    let account = rest.strip_prefix('@');
    let name = account.unwrap_or(rest);
    let verbs = ["原创", "投稿", "授权", "撰写"].iter();
    let Some(end) = verbs.filter_map(|verb| name.find(verb)).min() else { return Vec::new() };
    let name = name.get(..end).unwrap_or_default().trim();
    let whole = (2..=LONGEST).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let told = whole
        && (account.is_some()
            || is_surely_name(name) && name.chars().count() > 2 && !name.is_ascii());
    told.then(|| Person::author(name)).into_iter().collect()
}

/// What such a line must say before it is read for names.
static MADE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"编辑|责编|作者|撰文|采写|原创|本文由"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_that_posts_is_told() {
        let of =
            |text: &str| posted(text).into_iter().map(|person| person.name).collect::<Vec<_>>();
        for verb in ["原创", "投稿", "授权", "撰写"] {
            assert_eq!(of(&format!("本文由 @小满_8 {verb}发布于某某")), ["小满_8"], "{verb}");
        }
        assert_eq!(of("本文由张小立原创，转载请联系"), ["张小立"]);
        for none in ["本文由作者授权发布", "本文由某某星空制作发布", "本文由平台原创"]
        {
            assert_eq!(of(none), [""; 0], "{none}");
        }
    }
}
