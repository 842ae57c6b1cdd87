//! Whether cost grows with the page, with threads, and what the first page costs.
//!
//!     scale [ROUNDS]
//!
//! CPU time of the measuring thread, the least of ROUNDS (7) interleaved ones; for threads the wall
//! clock too, which says something on an idle machine only.

use profile::{pages, thread_seconds};
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;
use tearsheet::{Extractor, Page};

fn main() {
    let argument = std::env::args().nth(1);
    if argument.as_deref() == Some("--first") {
        return first_page();
    }
    let rounds = argument.and_then(|rounds| rounds.parse().ok()).unwrap_or(7);
    sizes(rounds);
    threads(rounds);
    start_up(rounds);
}

fn extract(extractor: &Extractor, page: &str) {
    black_box(extractor.extract(&Page::bytes(page.as_bytes())).is_ok());
}

fn parse(page: &str) {
    black_box(scraper::Html::parse_document(page));
}

/// A page of a shape, of at least so many bytes, no two parts of it alike.
type Shape = fn(usize) -> String;

const SHAPES: [(&str, Shape); 3] = [("article", article), ("links", links), ("comments", comments)];

fn page(bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut page = String::from(
        "<!DOCTYPE html><html lang=en><head><title>The river rises</title></head><body>\
         <h1>The river rises</h1><p class=byline>By Ann Lee, 3 May 2021</p><div class=text>",
    );
    for index in 0.. {
        if page.len() >= bytes {
            break;
        }
        page.push_str(&part(index));
    }
    page + "</div></body></html>"
}

fn article(bytes: usize) -> String {
    page(bytes, |n| {
        format!(
            "<p>On day {n} the water at gauge {} stood <b>{}</b> cm above the mark, said the \
             keeper of the <a href=\"/locks/{n}\">lock</a>, and it would rise for two days.</p>\n",
            n * 7 % 1000,
            n * 13 % 800,
        )
    })
}

fn links(bytes: usize) -> String {
    page(bytes, |n| {
        format!(
            "<ul class=\"list list-{}\"><li class=item><a href=\"/news/{n}.html\">Headline {n} \
             of the day</a> <span class=date>2021-05-{:02}</span></li></ul>\n",
            n % 50,
            n % 28 + 1,
        )
    })
}

fn comments(bytes: usize) -> String {
    page(bytes, |n| {
        format!(
            "<div class=comment id=comment-{n}><img src=\"/face/{n}.png\" width=48 height=48>\
             <b class=author>reader {n}</b><p>I was there on day {n}, and nobody told us.</p></div>\n",
        )
    })
}

fn sizes(rounds: usize) {
    const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];
    println!("CPU time a byte, over that of 100 KB: extract (plain parse)");
    let extractor = Extractor::default();
    for (name, shape) in SHAPES {
        let pages = SIZES.map(shape);
        let mut least = [[f64::INFINITY; 2]; SIZES.len()];
        for _ in 0..rounds {
            for (page, least) in pages.iter().zip(&mut least) {
                let repeats = (1_000_000 / page.len()).max(1);
                let time = |work: &dyn Fn()| {
                    let start = thread_seconds();
                    (0..repeats).for_each(|_| work());
                    (thread_seconds() - start) / (repeats * page.len()) as f64
                };
                least[0] = least[0].min(time(&|| extract(&extractor, page)));
                least[1] = least[1].min(time(&|| parse(page)));
            }
        }
        print!("{name:>10}");
        for ([own, plain], size) in least.iter().zip(SIZES) {
            let (own, plain) = (own / least[1][0], plain / least[1][1]);
            print!("   {size} bytes: {own:.2} ({plain:.2})");
        }
        println!();
    }
}

fn threads(rounds: usize) {
    println!("Two threads, the same pages each, over one: speed by wall clock; CPU time a page");
    let extractor = Extractor::default();
    for set in pages::sets() {
        let texts: Vec<String> =
            set.pages.iter().map(|page| String::from_utf8_lossy(page).into_owned()).collect();
        let own = || texts.iter().for_each(|text| extract(&extractor, text));
        let plain = || texts.iter().for_each(|text| parse(text));
        let (own, plain) = (two_over_one(rounds, &own), two_over_one(rounds, &plain));
        println!(
            "{:>12}   extract {:.2}, {:.2}   plain parse {:.2}, {:.2}",
            set.name, own.0, own.1, plain.0, plain.1,
        );
    }
}

/// How much faster two threads do twice the work, and how much more CPU time it takes each.
fn two_over_one(rounds: usize, work: &(dyn Fn() + Sync)) -> (f64, f64) {
    let timed = || {
        let start = thread_seconds();
        work();
        thread_seconds() - start
    };
    let mut least = [(f64::INFINITY, f64::INFINITY); 2];
    for _ in 0..rounds {
        for (count, least) in [1, 2].into_iter().zip(&mut least) {
            let start = Instant::now();
            let cpu = std::thread::scope(|scope| {
                let threads: Vec<_> = (0..count).map(|_| scope.spawn(timed)).collect();
                threads.into_iter().filter_map(|thread| thread.join().ok()).sum::<f64>()
            });
            least.0 = least.0.min(start.elapsed().as_secs_f64());
            least.1 = least.1.min(cpu / count as f64);
        }
    }
    (2.0 * least[0].0 / least[1].0, least[1].1 / least[0].1)
}

const SMALL: &str = "<title>A</title><p>By Ann Lee, 3 May 2021</p><p>The bridge over the river \
                     opened on Monday after four years of work, the city said.</p>";

/// Prints the CPU microseconds of making an extractor, of its first page and of its second.
fn first_page() {
    let mut times = [thread_seconds(), 0.0, 0.0, 0.0];
    let extractor = Extractor::builder().build();
    times[1] = thread_seconds();
    let Ok(extractor) = extractor else { return };
    for time in &mut times[2..] {
        extract(&extractor, SMALL);
        *time = thread_seconds();
    }
    let spans = times.windows(2).map(|pair| ((pair[1] - pair[0]) * 1e6).to_string());
    println!("{}", spans.collect::<Vec<_>>().join(" "));
}

fn start_up(rounds: usize) {
    let Ok(program) = std::env::current_exe() else { return };
    let mut least = [f64::INFINITY; 3];
    for _ in 0..3 * rounds {
        let Ok(output) = Command::new(&program).arg("--first").output() else { return };
        let output = String::from_utf8_lossy(&output.stdout).into_owned();
        for (least, span) in least.iter_mut().zip(output.split_whitespace()) {
            *least = least.min(span.parse().unwrap_or(f64::INFINITY));
        }
    }
    let [build, first, second] = least;
    println!(
        "Start, microseconds of CPU: builder {build:.0}, first small page {first:.0}, second {second:.0}"
    );
}
