//! Every hostile shape through every call, on a stack of 512 KiB, with its output judged.

mod hostile;
mod judge;

use hostile::{SHAPES, Shape};
use tearsheet::{Completeness, Error, Extractor, Limit, Limits, Page, Preset};

/// Past the bounds on depth where the shape is about depth; a part of it elsewhere.
fn length(shape: &Shape) -> usize {
    if shape.name.contains("nested") || shape.name.contains("unclosed") { 8_000 } else { 3_000 }
}

fn run(shape: &Shape) -> Result<(), String> {
    let source = (shape.make)(length(shape));
    let extractor = Extractor::default();
    let page = Page::html(&source).url("https://example.org/1.html");
    match extractor.extract(page) {
        Ok(article) => {
            judge::judge(&article.to_html(), Preset::Article)?;
            let rendered = [article.to_text(), article.to_markdown(), article.to_json()];
            let longest = rendered.iter().map(String::len).max().unwrap_or_default();
            // What a page says once is not said without end.
            if longest > 40 * source.len() + (1 << 18) {
                return Err(format!("{longest} bytes from {}", source.len()));
            }
        }
        Err(Error::NotText) if shape.name == "nul" => {}
        Err(error) => return Err(error.to_string()),
    }
    extractor.metadata(page).map(drop).or_else(|error| match error {
        Error::NotText => Ok(()),
        error => Err(error.to_string()),
    })?;
    let safe = judge::check(&source, Preset::Generous)?;
    if safe.len() > 40 * source.len() + (1 << 18) {
        return Err(format!("{} bytes of HTML from {}", safe.len(), source.len()));
    }
    Ok(())
}

#[test]
fn every_shape_ends_on_a_small_stack_and_is_safe() {
    let parts: Vec<_> = (0..2)
        .map(|part| {
            let run = move || {
                for shape in SHAPES.iter().skip(part).step_by(2) {
                    run(shape).unwrap_or_else(|problem| panic!("{}: {problem}", shape.name));
                }
            };
            std::thread::Builder::new().stack_size(512 << 10).spawn(run).expect("a thread starts")
        })
        .collect();
    for part in parts {
        part.join().expect("no panic and no overflow");
    }
}

#[test]
fn shapes_have_names_of_their_own_and_grow_as_they_are_told() {
    for (at, shape) in SHAPES.iter().enumerate() {
        assert!(SHAPES.iter().skip(at + 1).all(|other| other.name != shape.name), "{}", shape.name);
        let (short, long) = ((shape.make)(20_000).len(), (shape.make)(40_000).len());
        let is_double = (short * 17 / 10..=short * 22 / 10).contains(&long);
        assert!(is_double || shape.name == "markdown-pipes", "{}: {short}, {long}", shape.name);
    }
}

#[test]
fn an_article_names_the_limit_that_was_passed() {
    let prose = "<p>The bridge over the river opened on Monday after four years of work.</p>";
    let many = prose.repeat(200);
    let deep = format!("{}{prose}", "<div>".repeat(100));
    let attributes = format!("{prose}<p a b c d e f>{prose}");
    let link = format!("{many}<p><a href='/{}'>{}", "a".repeat(8_000), "word<br>".repeat(9_000));
    let limits = Limits::default();
    for (page, limits, name) in [
        (&many, limits.with_nodes(100), Limit::Nodes),
        (&many, limits.with_work(300), Limit::Work),
        (&deep, limits.with_depth(50), Limit::Depth),
        (&attributes, limits.with_attributes(3), Limit::Attributes),
        (&link, limits, Limit::Work),
    ] {
        let extractor = Extractor::builder().limits(limits).build().expect("an extractor");
        let article = extractor.extract(Page::html(page)).expect("an article");
        assert_eq!(article.completeness(), Completeness::Truncated(name), "{name}");
        assert!(article.to_text().contains("The bridge over the river"), "{name}");
        let whole = Extractor::default().extract(Page::html(page)).expect("an article");
        assert_eq!(whole.completeness() == Completeness::Whole, *page != link, "{name}");
    }
}

#[test]
fn any_budget_of_work_gives_a_safe_article() {
    let page =
        format!("{}{}", hostile::PROSE, "<div><p>A few words of <b>text</b>.</p></div>".repeat(40));
    for work in 0..400 {
        let limits = Limits::default().with_work(work);
        let extractor = Extractor::builder().limits(limits).build().expect("an extractor");
        let article = extractor.extract(Page::html(&page)).expect("an article");
        judge::judge(&article.to_html(), Preset::Article).expect("it is safe");
        assert_eq!(article.completeness(), Completeness::Truncated(Limit::Work), "{work}");
    }
}
