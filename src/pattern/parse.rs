/// A pattern as a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node<'p> {
    Char(char),
    /// `.`
    Any,
    /// As written: `[a-z]`, `\d`, `\p{L}`.
    Class(&'p str),
    Start,
    End,
    /// `\b`
    Boundary,
    Concat(Vec<Node<'p>>),
    Either(Vec<Node<'p>>),
    Repeat {
        node: Box<Node<'p>>,
        least: u32,
        most: Option<u32>,
    },
}

/// The tree of a pattern; `None` where it is none that this module knows.
pub(super) fn parse(text: &str) -> Option<Node<'_>> {
    let mut parser = Parser { text, at: 0 };
    let tree = parser.either()?;
    (parser.at == text.len()).then_some(tree)
}

struct Parser<'p> {
    text: &'p str,
    at: usize,
}

impl<'p> Parser<'p> {
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        Some(c)
    }

    fn eat(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        self.at += if is { c.len_utf8() } else { 0 };
        is
    }

    fn either(&mut self) -> Option<Node<'p>> {
        let mut branches = vec![self.concat()?];
        while self.eat('|') {
            branches.push(self.concat()?);
        }
        if branches.len() == 1 { branches.pop() } else { Some(Node::Either(branches)) }
    }

    fn concat(&mut self) -> Option<Node<'p>> {
        let mut parts = Vec::new();
        while let Some(c) = self.peek()
            && !matches!(c, '|' | ')')
        {
            let node = self.atom()?;
            parts.push(self.repeated(node)?);
        }
        if parts.len() == 1 { parts.pop() } else { Some(Node::Concat(parts)) }
    }

    fn repeated(&mut self, node: Node<'p>) -> Option<Node<'p>> {
        let (least, most) = match self.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                let rest = self.text.get(self.at + 1..)?;
                let inner = rest.get(..rest.find('}')?)?;
                self.at += inner.len() + 1;
                match inner.split_once(',') {
                    None => (inner.parse().ok()?, Some(inner.parse().ok()?)),
                    Some((least, "")) => (least.parse().ok()?, None),
                    Some((least, most)) => (least.parse().ok()?, Some(most.parse().ok()?)),
                }
            }
            _ => return Some(node),
        };
        self.at += 1;
        let lazy_or_twice = matches!(self.peek(), Some('?' | '*' | '+' | '{'));
        (!lazy_or_twice).then(|| Node::Repeat { node: Box::new(node), least, most })
    }

    fn atom(&mut self) -> Option<Node<'p>> {
        let start = self.at;
        Some(match self.next()? {
            '^' => Node::Start,
            '$' => Node::End,
            '.' => Node::Any,
            '(' => {
                if self.peek() == Some('?') {
                    return None;
                }
                let inner = self.either()?;
                return self.eat(')').then_some(inner);
            }
            '[' => {
                self.to_end_of_class()?;
                Node::Class(self.text.get(start..self.at)?)
            }
            '\\' => match self.next()? {
                'b' => Node::Boundary,
                'd' | 'D' | 's' | 'S' | 'w' | 'W' => Node::Class(self.text.get(start..self.at)?),
                'p' | 'P' => {
                    self.at += self.text.get(self.at..)?.find('}')? + 1;
                    Node::Class(self.text.get(start..self.at)?)
                }
                'x' => {
                    let digits = self.text.get(self.at..self.at + 2)?;
                    self.at += 2;
                    Node::Char(char::from(u8::from_str_radix(digits, 16).ok()?))
                }
                c if c.is_ascii_punctuation() => Node::Char(c),
                _ => return None,
            },
            '?' | '*' | '+' | '{' => return None,
            c => Node::Char(c),
        })
    }

    /// Goes behind the bracket that closes a class.
    fn to_end_of_class(&mut self) -> Option<()> {
        self.eat('^');
        self.eat(']');
        loop {
            match self.next()? {
                '\\' => {
                    self.next()?;
                }
                '[' => return None,
                ']' => return Some(()),
                _ => {}
            }
        }
    }
}
