//! Texts without which a pattern cannot match.
//!
//! They are read off the pattern from left to right: a tree of it, as the parser of expressions makes, takes
//! a third of all instructions of a process's first page.

use std::iter::Peekable;
use std::str::Chars;

/// Texts of which every match of a valid pattern holds at least one; `None` where there are no such.
pub(crate) fn required(pattern: &str) -> Option<Vec<String>> {
    let found = Reader { rest: pattern.chars().peekable() }.alternation();
    #[cfg(test)]
    super::tests::compare_with_tree(pattern, found.as_deref());
    found
}

/// One element of a pattern.
enum Element {
    Letter(char),
    Group(Option<Vec<String>>),
    /// A class, an assertion: no text.
    Other,
}

struct Reader<'p> {
    rest: Peekable<Chars<'p>>,
}

impl Reader<'_> {
    /// Up to the end of the group, or of the pattern.
    fn alternation(&mut self) -> Option<Vec<String>> {
        let mut all = self.branch();
        while self.rest.next_if_eq(&'|').is_some() {
            let branch = self.branch();
            all = all.zip(branch).map(|(mut all, branch)| {
                all.extend(branch);
                all
            });
        }
        all
    }

    fn branch(&mut self) -> Option<Vec<String>> {
        let mut runs = vec![String::new()];
        let mut parts = Vec::new();
        while self.rest.peek().is_some_and(|&c| c != '|' && c != ')') {
            let element = self.element();
            let occurs = self.repetition();
            match (element, occurs, runs.last_mut()) {
                (Element::Letter(letter), None, Some(run)) => {
                    run.push(letter);
                    continue;
                }
                (_, Some(false), _) | (Element::Other, ..) => {}
                (Element::Letter(letter), ..) => parts.push(vec![letter.to_string()]),
                (Element::Group(texts), ..) => parts.extend(texts),
            }
            runs.push(String::new());
        }
        let shortest = |texts: &Vec<String>| texts.iter().map(String::len).min().unwrap_or(0);
        // Long ones are rare.
        let texts = runs.into_iter().map(|run| vec![run]).chain(parts).max_by_key(shortest);
        texts.filter(|texts| shortest(texts) > 0)
    }

    fn element(&mut self) -> Element {
        match self.rest.next() {
            Some('(') => self.group(),
            Some('[') => self.class(),
            Some('\\') => self.escaped(),
            None | Some('.' | '^' | '$') => Element::Other,
            Some(letter) => Element::Letter(letter),
        }
    }

    fn group(&mut self) -> Element {
        let mut is_plain = true;
        if self.rest.next_if_eq(&'?').is_some() {
            // Under flags a letter may stand for several.
            is_plain = self.rest.next_if_eq(&':').is_some() || self.skip_past(':');
        }
        let texts = self.alternation();
        self.rest.next_if_eq(&')');
        Element::Group(texts.filter(|_| is_plain))
    }

    fn class(&mut self) -> Element {
        self.rest.next_if_eq(&'^');
        let mut depth = 1;
        while depth > 0 {
            match self.rest.next() {
                Some('[') => depth += 1,
                Some(']') => depth -= 1,
                Some('\\') => drop(self.rest.next()),
                Some(_) => {}
                None => break,
            }
        }
        Element::Other
    }

    fn escaped(&mut self) -> Element {
        match self.rest.next() {
            Some('p' | 'P') => {
                self.skip_past('}');
                Element::Other
            }
            Some('w' | 'W' | 'd' | 'D' | 's' | 'S' | 'b' | 'B') | None => Element::Other,
            Some('x') => {
                let digits: String = self.rest.by_ref().take(2).collect();
                let letter = u8::from_str_radix(&digits, 16).ok().filter(u8::is_ascii);
                letter.map_or(Element::Other, |letter| Element::Letter(char::from(letter)))
            }
            Some('n') => Element::Letter('\n'),
            Some(letter) => Element::Letter(letter),
        }
    }

    /// Whether what is repeated occurs at all; `None` where nothing says how often.
    fn repetition(&mut self) -> Option<bool> {
        let occurs = match self.rest.next_if(|c| matches!(c, '?' | '*' | '+' | '{'))? {
            '+' => true,
            '{' => {
                let least = self.rest.next();
                let is_none =
                    least == Some('0') && self.rest.peek().is_none_or(|c| !c.is_ascii_digit());
                self.skip_past('}');
                !is_none
            }
            _ => false,
        };
        self.rest.next_if_eq(&'?');
        Some(occurs)
    }

    /// Steps behind the next such letter; never a plain group.
    fn skip_past(&mut self, end: char) -> bool {
        self.rest.by_ref().any(|c| c == end);
        false
    }
}
