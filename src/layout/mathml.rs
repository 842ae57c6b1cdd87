//! MathML that carries no source, as TeX: drawn without its marks, c² would be c2, and a half 12.

use crate::dom::{Edge, Element, NodeId, NodeRef};

/// Most nodes of a formula.
const MOST_NODES: usize = 4_000;

/// What an element does with its children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It holds letters.
    Letters,
    Words,
    Row,
    Sup,
    Sub,
    SubSup,
    Fraction,
    Root,
}

impl Kind {
    /// `None` for what is not written one part after the other.
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "mi" | "mn" | "mo" => Self::Letters,
            "mtext" => Self::Words,
            "math" | "mrow" | "mstyle" | "mpadded" | "semantics" | "mspace" => Self::Row,
            "msup" => Self::Sup,
            "msub" | "munder" => Self::Sub,
            "msubsup" | "munderover" => Self::SubSup,
            "mfrac" => Self::Fraction,
            "msqrt" => Self::Root,
            _ => return None,
        })
    }

    /// What stands before a child, in TeX; `None` where there is no such child.
    fn mark(self, child: usize) -> Option<&'static str> {
        Some(match (self, child) {
            (Self::Row | Self::Root, _) | (Self::Sup | Self::Sub | Self::SubSup, 0) => "",
            (Self::Sup, 1) | (Self::SubSup, 2) => "^",
            (Self::Sub | Self::SubSup, 1) => "_",
            (Self::Fraction, 0) => "\\frac",
            (Self::Fraction, 1) => "",
            _ => return None,
        })
    }

    /// How many children it must have.
    fn children(self) -> Option<usize> {
        match self {
            Self::Sup | Self::Sub | Self::Fraction => Some(2),
            Self::SubSup => Some(3),
            _ => None,
        }
    }
}

/// An open element.
struct Open {
    kind: Kind,
    children: usize,
    /// It stands in braces.
    braced: bool,
}

/// The source of a formula; `None` where letters in a row say as much, or its parts stand in a way that
/// is not written here.
pub(super) fn tex(math: NodeRef<'_>) -> Option<String> {
    let mut out = String::new();
    let mut open: Vec<Open> = Vec::new();
    let mut skipped: Option<NodeId> = None;
    let mut is_built = false;
    for (count, edge) in math.traverse().enumerate() {
        if count > 2 * MOST_NODES {
            return None;
        }
        match edge {
            Edge::Close(node) if skipped == Some(node.id()) => skipped = None,
            _ if skipped.is_some() => {}
            Edge::Open(node) => match node.as_element() {
                Some(element) if element.name().starts_with("annotation") => {
                    skipped = Some(node.id());
                }
                Some(element) => {
                    let opened = enter(&mut out, open.last_mut(), node, element)?;
                    is_built |= opened.kind.children().is_some() || opened.kind == Kind::Root;
                    open.push(opened);
                }
                None => letters(&mut out, open.last()?.kind, node.as_text().unwrap_or_default())?,
            },
            Edge::Close(node) if node.as_element().is_some() => {
                let closed = open.pop()?;
                if closed.kind.children().is_some_and(|needed| needed != closed.children) {
                    return None;
                }
                if matches!(closed.kind, Kind::Root | Kind::Words) {
                    out.push('}');
                }
                if closed.braced {
                    out.push('}');
                }
            }
            Edge::Close(_) => {}
        }
    }
    is_built.then_some(out)
}

/// Writes what stands before an element.
fn enter(
    out: &mut String,
    around: Option<&mut Open>,
    node: NodeRef<'_>,
    element: Element<'_>,
) -> Option<Open> {
    let kind = Kind::of(element.name())?;
    let mut braced = false;
    if let Some(around) = around {
        out.push_str(around.kind.mark(around.children)?);
        around.children += 1;
        let is_part = around.kind.children().is_some();
        braced = is_part && (around.kind == Kind::Fraction || !is_letter(node, kind));
    }
    if braced {
        out.push('{');
    }
    match kind {
        Kind::Root => out.push_str("\\sqrt{"),
        Kind::Words => out.push_str("\\text{"),
        _ => {}
    }
    Some(Open { kind, children: 0, braced })
}

/// Whether an element is a single letter.
fn is_letter(node: NodeRef<'_>, kind: Kind) -> bool {
    let mut children = node.children();
    let text = children.next().and_then(|child| child.as_text()).unwrap_or_default();
    kind == Kind::Letters && children.next().is_none() && text.trim().chars().count() == 1
}

/// Writes letters; `None` where one has no place in TeX.
fn letters(out: &mut String, kind: Kind, text: &str) -> Option<()> {
    let text = if kind == Kind::Words { text } else { text.trim() };
    if kind.children().is_some() && !text.is_empty() {
        return None;
    }
    for character in text.chars() {
        match character {
            '\\' | '^' | '~' => return None,
            // Marks of multiplication and of functions that nobody sees.
            '\u{2061}'..='\u{2064}' => {}
            '{' | '}' | '%' | '#' | '&' | '$' | '_' => out.extend(['\\', character]),
            other => out.push(other),
        }
    }
    Some(())
}
