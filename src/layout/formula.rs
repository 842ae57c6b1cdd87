//! Formulas, written in TeX by whoever made the page and drawn by a script in one of several ways,
//! mostly twice: once for the eye and once for screen readers. One TeX text stands for all.

use crate::dom::{Edge, Element, NodeRef};

/// Most nodes of a drawn formula in which its source is looked for.
const MOST_NODES: usize = 20_000;
/// Longer sources are no formula.
const LONGEST: usize = 1 << 16;

/// A formula in TeX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Formula {
    pub tex: String,
    /// On a line of its own.
    pub display: bool,
}

/// What an element is to a formula.
pub(super) enum Part {
    /// It is the whole of one.
    Whole(Formula),
    /// It draws one whose source stands elsewhere.
    Drawing,
}

/// Of an element that may draw or hold a formula: `math`, a script of MathJax, a picture, or what
/// KaTeX, MathJax and MediaWiki make.
pub(super) fn read(node: NodeRef<'_>, element: Element<'_>, class: &str) -> Option<Part> {
    match element.name() {
        "math" | "mjx-container" => of_mathml(node).map(Part::Whole),
        "script" => of_script(node, element).map(Part::Whole),
        "img" => of_picture(element).map(Part::Whole),
        // How we write one ourselves.
        "code" if class == "language-math" => of_code(node).map(Part::Whole),
        // Few names begin like those.
        "span" | "div" if class.trim_ascii_start().starts_with(['k', 'm', 'M']) => {
            let first = class.split_ascii_whitespace().next()?;
            match first {
                "katex" | "katex-display" | "mwe-math-element" => {
                    let formula = of_mathml(node)?;
                    let display = formula.display || first == "katex-display";
                    Some(Part::Whole(Formula { display, ..formula }))
                }
                "MathJax"
                | "MathJax_Display"
                | "MathJax_SVG"
                | "MathJax_SVG_Display"
                | "MathJax_CHTML"
                | "MathJax_Preview"
                | "mjx-chtml" => is_drawn_before_source(node).then_some(Part::Drawing),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The TeX that MathML carries beside its elements.
fn of_mathml(node: NodeRef<'_>) -> Option<Formula> {
    let (mut tex, mut display) = (None, false);
    for edge in node.traverse().take(MOST_NODES) {
        let Edge::Open(inner) = edge else { continue };
        let Some(element) = inner.as_element() else { continue };
        match element.name() {
            "math" => {
                display |= element.attribute("display") == Some("block");
                tex = tex.or_else(|| element.attribute("alttext").map(str::to_owned));
            }
            "mjx-container" => display |= element.attribute("display") == Some("true"),
            "annotation" if element.attribute("encoding") == Some("application/x-tex") => {
                tex = Some(text_in(inner));
                break;
            }
            _ => {}
        }
    }
    formula(&tex?, display)
}

/// `<script type="math/tex; mode=display">`.
fn of_script(node: NodeRef<'_>, element: Element<'_>) -> Option<Formula> {
    let media_type =
        element.attribute("type").filter(|media_type| media_type.starts_with("math/tex"))?;
    formula(&text_in(node), media_type.contains("mode=display"))
}

/// A picture of a formula, its source in `alt`.
fn of_picture(element: Element<'_>) -> Option<Formula> {
    let address = element.attribute("src").unwrap_or_default();
    let class = element.attribute("class").unwrap_or_default();
    let is_drawn = ["equation?tex=", "latex.php?", "latex.codecogs.com/"]
        .iter()
        .any(|maker| address.contains(maker))
        || class.split_ascii_whitespace().any(|name| matches!(name, "latex" | "tex"));
    formula(element.attribute("alt").filter(|_| is_drawn)?, false)
}

/// The script with the source comes after what it is drawn as, and at most one other drawing.
fn is_drawn_before_source(node: NodeRef<'_>) -> bool {
    node.next_siblings().filter_map(|next| next.as_element()).take(2).any(|next| {
        next.name() == "script"
            && next.attribute("type").is_some_and(|media_type| media_type.starts_with("math/tex"))
    })
}

/// Inside a `pre` it is a block of code.
fn of_code(node: NodeRef<'_>) -> Option<Formula> {
    let parent = node.parent()?;
    let is_pre = parent.as_element().is_some_and(|element| element.name() == "pre");
    let is_plain = node.children().all(|child| child.as_text().is_some());
    formula(&text_in(node), false).filter(|_| is_plain && !is_pre)
}

fn text_in(node: NodeRef<'_>) -> String {
    node.descendants().filter_map(|inner| inner.as_text()).collect()
}

/// Without the wrappers that MediaWiki and MathJax put around every source.
fn formula(source: &str, display: bool) -> Option<Formula> {
    let mut tex = source.trim();
    let inner = tex.strip_prefix("{\\displaystyle").or_else(|| tex.strip_prefix("{\\textstyle"));
    if let Some(inner) = inner.and_then(|inner| inner.strip_suffix('}')) {
        tex = inner.trim();
    }
    let inner = tex.strip_prefix("% <![CDATA[").and_then(|inner| inner.strip_suffix("%]]>"));
    tex = inner.map_or(tex, str::trim);
    (!tex.is_empty() && tex.len() <= LONGEST).then(|| Formula { tex: tex.to_owned(), display })
}

#[cfg(test)]
mod tests {
    use super::super::tests::layout_of;

    /// The text with formulas in braces, blocks separated by `|`.
    fn text_of(html: &str) -> String {
        let layout = layout_of(html);
        let block = |block: &crate::layout::Block| {
            let mut text = layout.block_text(block).to_owned();
            for run in layout.block_runs(block).iter().rev() {
                if run.kind == crate::layout::RunKind::Formula {
                    text.insert(run.text.end - block.text.start, '}');
                    text.insert(run.text.start - block.text.start, '{');
                }
            }
            if block.hidden { String::new() } else { text }
        };
        layout
            .blocks
            .iter()
            .map(block)
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn a_formula_comes_once_however_it_is_drawn() {
        let mathml = "<math><semantics><mi>a</mi><annotation encoding='application/x-tex'>a^2\
                      </annotation></semantics></math>";
        for drawn in [
            mathml.to_owned(),
            format!(
                "<span class=katex><span class=katex-mathml>{mathml}</span>\
                 <span class=katex-html aria-hidden=true>a2</span></span>"
            ),
            format!(
                "<span class=mwe-math-element><span style='display:none'>{mathml}</span>\
                 <img src=/a.svg alt='{{\\displaystyle a^2}}'></span>"
            ),
            format!("<mjx-container><mjx-math>a2</mjx-math>{mathml}</mjx-container>"),
            "<math alttext='{\\displaystyle a^2}'><mi>a</mi></math>".to_owned(),
            "<span class=MathJax_Preview>a</span><span class=MathJax>a2</span>\
             <script type='math/tex'>a^2</script>"
                .to_owned(),
            "<span class=MathJax_SVG>a2</span><script type='math/tex'>% <![CDATA[\na^2 %]]></script>"
                .to_owned(),
            "<img src='https://example.org/equation?tex=a%5E2' alt='a^2'>".to_owned(),
            "<img src='https://example.org/latex.php?latex=a' alt='a^2'>".to_owned(),
            "<img src='https://latex.codecogs.com/gif.latex?a' alt='a^2'>".to_owned(),
            "<img src=/f.png class='latex' alt='a^2'>".to_owned(),
        ] {
            assert_eq!(text_of(&format!("<p>If {drawn} holds")), "If {a^2} holds", "{drawn}");
        }
    }

    #[test]
    fn a_formula_on_a_line_of_its_own_is_a_block() {
        let mathml = "<math><semantics><mi>a</mi><annotation encoding='application/x-tex'>a^2\
                      </annotation></semantics></math>";
        for drawn in [
            mathml.replace("<math>", "<math display=block>"),
            format!("<span class=katex-display><span class=katex>{mathml}</span></span>"),
            format!("<mjx-container display=true>{mathml}</mjx-container>"),
            "<div class=MathJax_Display>a2</div><script type='math/tex; mode=display'>a^2</script>"
                .to_owned(),
        ] {
            assert_eq!(text_of(&format!("<p>If {drawn} holds")), "If|a^2|holds", "{drawn}");
        }
    }

    #[test]
    fn what_has_no_source_stays_as_it_is_drawn() {
        for (drawn, text) in [
            ("<math><mi>a</mi></math>", "If a holds"),
            ("<span class=MathJax>a2</span>", "If a2 holds"),
            ("<span class=katex>a2</span>", "If a2 holds"),
        ] {
            assert_eq!(text_of(&format!("<p>If {drawn} holds")), text);
        }
    }
}
