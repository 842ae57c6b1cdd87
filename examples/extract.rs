//! Prints the article of one page.
//!
//!     cargo run --release --example extract -- fixtures/NAME/source.html

use std::fmt::Write as _;
use std::io::{self, Read, Write as _};
use std::process::ExitCode;
use tearsheet::{Article, Block, Byline, Completeness, Extractor, Image, Page, Person};

const USAGE: &str = "usage: extract FILE [--format FORMAT] [--url URL] [--explain]

Prints the article that stands in FILE (- for standard input).

--format FORMAT  article (default: for reading), text, markdown, html or json
--url URL        where the page came from: completes its links
--explain        then prints what was dropped and why, where the metadata comes from, and defects";

/// What the command line asks for.
struct Options {
    file: String,
    url: Option<String>,
    format: Format,
    explain: bool,
}

#[derive(Clone, Copy)]
enum Format {
    Article,
    Text,
    Markdown,
    Html,
    Json,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| matches!(argument.as_str(), "-h" | "--help")) {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let options = match Options::read(arguments) {
        Ok(options) => options,
        Err(problem) => {
            eprintln!("extract: {problem}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match run(&options) {
        Ok(output) => match io::stdout().write_all(output.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(&options, &error),
            _ => ExitCode::SUCCESS,
        },
        Err(error) => fail(&options, error.as_ref()),
    }
}

fn fail(options: &Options, error: &dyn std::error::Error) -> ExitCode {
    eprintln!("extract: {}: {error}", options.file);
    ExitCode::FAILURE
}

impl Options {
    fn read(arguments: Vec<String>) -> Result<Self, String> {
        let mut options =
            Self { file: String::new(), url: None, format: Format::Article, explain: false };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "--format" => options.format = Format::read(&value()?)?,
                "--url" => options.url = Some(value()?),
                "--explain" => options.explain = true,
                option if option.len() > 1 && option.starts_with('-') => {
                    return Err(format!("unknown option {option}"));
                }
                file if options.file.is_empty() => options.file = file.to_owned(),
                file => return Err(format!("one file at a time, not {file} too")),
            }
        }
        if options.file.is_empty() { Err("no FILE given".to_owned()) } else { Ok(options) }
    }
}

impl Format {
    fn read(name: &str) -> Result<Self, String> {
        Ok(match name {
            "article" => Self::Article,
            "text" => Self::Text,
            "markdown" => Self::Markdown,
            "html" => Self::Html,
            "json" => Self::Json,
            _ => return Err(format!("unknown format {name}")),
        })
    }
}

fn run(options: &Options) -> Result<String, Box<dyn std::error::Error>> {
    let body = match options.file.as_str() {
        "-" => {
            let mut body = Vec::new();
            io::stdin().read_to_end(&mut body)?;
            body
        }
        file => std::fs::read(file)?,
    };
    let mut page = Page::bytes(&body);
    if let Some(url) = &options.url {
        page = page.url(url);
    }
    let article = Extractor::builder().build()?.extract(page)?;
    let mut output = match options.format {
        Format::Article => for_reading(&article),
        Format::Text => article.to_text(),
        Format::Markdown => article.to_markdown(),
        Format::Html => article.to_html(),
        Format::Json => article.to_json(),
    };
    if !output.ends_with('\n') {
        output.push('\n');
    }
    if options.explain {
        output.push_str(&explanation(&article));
    }
    Ok(output)
}

/// Headline, byline and body as a reader wants them.
fn for_reading(article: &Article) -> String {
    let mut output = String::new();
    if let Some(title) = article.title() {
        output.push_str(title);
        output.push('\n');
    }
    let published = article.published().map(ToString::to_string);
    let line = [article.byline().map(Byline::printed), published.as_deref(), article.source()];
    let line: Vec<&str> = line.into_iter().flatten().collect();
    if !line.is_empty() {
        output.push_str(&line.join(" · "));
        output.push('\n');
    }
    if article.completeness() != Completeness::Whole {
        let _ = writeln!(output, "({:?})", article.completeness());
    }
    for block in article.blocks() {
        output.push('\n');
        print(block, "", &mut output);
    }
    output
}

fn print(block: &Block, indent: &str, output: &mut String) {
    let mut lines = |text: &str| {
        for line in text.lines() {
            let _ = writeln!(output, "{indent}{line}");
        }
    };
    match block {
        Block::Paragraph(paragraph) => lines(paragraph.text()),
        Block::Heading(heading) => lines(&format!("── {} ──", heading.text())),
        Block::Code(code) => lines(code.text()),
        Block::Image(image) => lines(&picture(image)),
        Block::Embed(embed) => {
            lines(&format!("[{}: {}] {}", embed.kind(), embed.url(), embed.title().unwrap_or("")))
        }
        Block::Table(table) => {
            lines(table.caption().unwrap_or_default());
            for row in table.rows() {
                let cells = row.cells().iter().map(|cell| cell.content().text());
                lines(&cells.collect::<Vec<_>>().join(" | "));
            }
        }
        Block::List(list) => {
            for (number, item) in (list.start()..).zip(list.items()) {
                let mark =
                    if list.is_ordered() { format!("{number}. ") } else { "• ".to_owned() };
                let mut inside = String::new();
                for block in item.blocks() {
                    print(block, &format!("{indent}   "), &mut inside);
                }
                let _ = writeln!(output, "{indent}{mark}{}", inside.trim());
            }
        }
        Block::Quote(quote) => {
            for block in quote.blocks() {
                print(block, &format!("{indent}> "), output);
            }
        }
        _ => lines("[a block of a kind that this program does not know]"),
    }
}

fn picture(image: &Image) -> String {
    let text = image.caption().or(image.alt()).unwrap_or_default();
    format!("[image: {}]\n{text}", image.src())
}

fn explanation(article: &Article) -> String {
    let mut output = String::from("\n=== explanation ===\n");
    let _ = writeln!(
        output,
        "{} page, {:?}, body {}, confidence {:.2}",
        article.page_type(),
        article.completeness(),
        article.body_origin(),
        article.confidence()
    );
    output.push_str("\nmetadata, each value with its origin:\n");
    let metadata = article.metadata();
    let mut row = |name: &str, value: Option<(String, tearsheet::Origin)>| {
        if let Some((value, origin)) = value {
            let _ = writeln!(output, "  {name}: {value}  ({origin})");
        }
    };
    for (name, value) in [
        ("title", metadata.title()),
        ("original title", metadata.original_title()),
        ("subtitle", metadata.subtitle()),
        ("source", metadata.source()),
        ("site", metadata.site_name()),
        ("lead image", metadata.lead_image()),
        ("language", metadata.language()),
        ("section", metadata.section()),
        ("canonical", metadata.canonical_url()),
    ] {
        row(name, value.map(|value| (value.value().clone(), value.origin())));
    }
    let people = |people: &[Person]| {
        let people = people.iter().map(|person| format!("{} ({})", person.name(), person.role()));
        people.collect::<Vec<_>>().join(", ")
    };
    row("byline", metadata.byline().map(|b| (b.value().printed().to_owned(), b.origin())));
    row("people", metadata.byline().map(|b| (people(b.value().people()), b.origin())));
    row("published", metadata.published().map(|t| (t.value().to_string(), t.origin())));
    row("modified", metadata.modified().map(|t| (t.value().to_string(), t.origin())));
    let _ = writeln!(output, "  editors: {}", people(article.editors()));
    let _ = writeln!(output, "\ndefects: {:?}", article.defects());
    output.push_str("\ndropped, in page order:\n");
    for dropped in article.dropped() {
        let text = dropped.text().split_whitespace().collect::<Vec<_>>().join(" ");
        let short: String = text.chars().take(60).collect();
        let cut = if short.len() < text.len() { "…" } else { "" };
        let (reason, evidence) = (dropped.reason(), dropped.evidence());
        let _ = writeln!(output, "  {reason} by {evidence}: {short}{cut}");
        for image in dropped.images() {
            let _ = writeln!(output, "    [image: {image}]");
        }
    }
    output
}
