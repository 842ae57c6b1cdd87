//! Dumps what the trainer learns from: features and labels of every block of a corpus.
//!
//!     features CORPUS_DIR OUT_DIR                    rows, labels and names
//!     features CORPUS_DIR OUT_DIR --q FILE           inputs of round two for the probabilities in FILE
//!     features CORPUS_DIR OUT_DIR --p FILE           inputs of the page type for those in FILE
//!     features --lines < FILE                        what each line is made of, for the judge of last lines
//!
//! OUT_DIR gets NAME.rows (one row of 32-bit floats a block), NAME.around (for each block and each of
//! eight containers around it the first and last block) and NAME.jsonl (one page a line, in the same
//! order). --q and --p read these and give NAME.neighbours or NAME.kinds; FILE holds one 32-bit
//! float a block.

mod derived;
mod labels;

use serde_json::{Value, json};
use std::error::Error;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use tearsheet::{Page, training};

/// What one page gives: its rows, what stands around its blocks, and its line.
struct Dumped {
    rows: Vec<u8>,
    around: Vec<u8>,
    line: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if args == ["--lines"] {
        return lines();
    }
    let [corpus, out, rest @ ..] = args.as_slice() else { return Err(USAGE.into()) };
    let (corpus, out) = (Path::new(corpus), Path::new(out));
    let name = corpus.file_name().and_then(|name| name.to_str()).ok_or("CORPUS_DIR has no name")?;
    match rest.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => features(corpus, name, out),
        ["--q", file] => derived::neighbours(out, name, Path::new(file)),
        ["--p", file] => derived::kinds(out, name, Path::new(file)),
        _ => Err(USAGE.into()),
    }
}

const USAGE: &str = "usage: features CORPUS_DIR OUT_DIR [--q FILE | --p FILE], features --lines";

/// What the judge is told of each line of the input, a line of the output each.
fn lines() -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lines() {
        let training::LastLine { grams, sure, .. } = training::last_line(&line?);
        writeln!(out, "{}", json!([grams, sure]))?;
    }
    Ok(())
}

fn features(corpus: &Path, name: &str, out: &Path) -> Result<(), Box<dyn Error>> {
    let truth = fs::read_to_string(corpus.join("truth.jsonl"))?;
    let pages: Vec<Value> = truth.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    fs::create_dir_all(out)?;
    let results: Vec<OnceLock<Dumped>> = pages.iter().map(|_| OnceLock::new()).collect();
    let next = AtomicUsize::new(0);
    let failure: Mutex<Option<String>> = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(truth) = pages.get(index) else { break };
                    match dump(corpus, name, truth) {
                        Ok(dumped) => _ = results[index].set(dumped),
                        Err(error) => {
                            let message = format!("{}: {error}", truth["id"]);
                            *failure.lock().unwrap_or_else(|e| e.into_inner()) = Some(message);
                            break;
                        }
                    }
                }
            });
        }
    });
    if let Some(message) = failure.into_inner()? {
        return Err(message.into());
    }
    let create = |suffix: &str| -> Result<BufWriter<File>, Box<dyn Error>> {
        Ok(BufWriter::new(File::create(out.join(format!("{name}.{suffix}")))?))
    };
    let (mut rows, mut around, mut lines) = (create("rows")?, create("around")?, create("jsonl")?);
    for dumped in results.into_iter().filter_map(OnceLock::into_inner) {
        rows.write_all(&dumped.rows)?;
        around.write_all(&dumped.around)?;
        writeln!(lines, "{}", dumped.line)?;
    }
    eprintln!("{name}: {} pages", pages.len());
    fs::write(out.join("features.json"), json!(training::feature_names()).to_string())?;
    Ok(())
}

fn dump(corpus: &Path, name: &str, truth: &Value) -> Result<Dumped, Box<dyn Error>> {
    let id = truth["id"].as_str().ok_or("a page has no id")?;
    let bytes = fs::read(corpus.join("pages").join(format!("{id}.html")))?;
    let dumped = training::page(&Page::bytes(&bytes))?;
    let line = json!({
        "id": id,
        "url": truth["url"],
        "site": truth["site"],
        "page_type": truth["page_type"],
        "note": truth["note"],
        "blocks": dumped.texts.len(),
        "labels": labels_of(name, truth, &dumped.texts),
        "lengths": dumped.lengths,
        "tokens": dumped.texts.iter().map(|t| labels::tokens(t).len()).collect::<Vec<_>>(),
        "page_words": dumped.page_words,
        "names": dumped.names,
        "block_names": dumped.block_names,
        "forms": dumped.forms,
        "apart": dumped.apart,
        "texts": dumped.texts,
    });
    Ok(Dumped {
        rows: dumped.rows.into_iter().flatten().flat_map(f32::to_le_bytes).collect(),
        around: derived::around_bytes(&dumped.around),
        line: line.to_string(),
    })
}

/// 0 to 1, or -1 where the truth does not tell.
fn labels_of(corpus: &str, truth: &Value, blocks: &[String]) -> Vec<f32> {
    let strings = |key: &str| -> Vec<String> {
        let list = truth[key].as_array().map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut labels = match truth["text"].as_str() {
        Some(gold) => labels::by_coverage(blocks, gold),
        None => labels::by_snippets(blocks, &strings("with"), &strings("without")),
    };
    if corpus == "zhnews" {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let optional: Vec<String> = strings("optional").iter().map(|line| bare(line)).collect();
        for (label, block) in labels.iter_mut().zip(blocks) {
            if optional.contains(&bare(block)) {
                *label = -1.0;
            }
        }
    }
    labels
}
