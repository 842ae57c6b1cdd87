//! Dumps what the trainer learns from: features and labels of every block of a corpus.
//!
//!     features CORPUS_DIR OUT_DIR                    rows, labels and names
//!     features CORPUS_DIR OUT_DIR --q FILE           inputs of round two for the probabilities in FILE
//!     features CORPUS_DIR OUT_DIR --p FILE           inputs of the page type for those in FILE
//!
//! OUT_DIR gets NAME.rows (one row of 32-bit floats a block) and NAME.jsonl (one page a line, in the
//! same order), or NAME.neighbours, or NAME.kinds. FILE holds one 32-bit float a block of NAME.rows.

mod labels;

use serde_json::{Value, json};
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use tearsheet::{Page, training};

enum Mode {
    Features,
    Neighbours(Vec<f32>),
    Kinds(Vec<f32>),
}

/// What one page gives: its rows as bytes, and its line.
type Dumped = (Vec<u8>, Option<String>, usize);

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (corpus, out, mode) = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [corpus, out] => (corpus, out, Mode::Features),
        [corpus, out, "--q", file] => (corpus, out, Mode::Neighbours(floats(file)?)),
        [corpus, out, "--p", file] => (corpus, out, Mode::Kinds(floats(file)?)),
        _ => return Err("usage: features CORPUS_DIR OUT_DIR [--q FILE | --p FILE]".into()),
    };
    let corpus = Path::new(corpus);
    let name = corpus.file_name().and_then(|name| name.to_str()).ok_or("CORPUS_DIR has no name")?;
    let truth = fs::read_to_string(corpus.join("truth.jsonl"))?;
    let pages: Vec<Value> = truth.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    fs::create_dir_all(out)?;

    // Probabilities are cut up by page, so the number of blocks of each is needed first.
    let starts = match &mode {
        Mode::Features => Vec::new(),
        _ => starts(&Path::new(out).join(format!("{name}.jsonl")))?,
    };
    let results: Vec<OnceLock<Dumped>> = pages.iter().map(|_| OnceLock::new()).collect();
    let next = AtomicUsize::new(0);
    let failure: Mutex<Option<String>> = Mutex::new(None);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(truth) = pages.get(index) else { break };
                    match dump(corpus, name, truth, &mode, starts.get(index).copied()) {
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
    let suffix = match mode {
        Mode::Features => "rows",
        Mode::Neighbours(_) => "neighbours",
        Mode::Kinds(_) => "kinds",
    };
    let mut rows = BufWriter::new(File::create(Path::new(out).join(format!("{name}.{suffix}")))?);
    let mut lines = matches!(mode, Mode::Features)
        .then(|| File::create(Path::new(out).join(format!("{name}.jsonl"))).map(BufWriter::new))
        .transpose()?;
    let mut blocks = 0;
    for (bytes, line, count) in results.into_iter().filter_map(OnceLock::into_inner) {
        rows.write_all(&bytes)?;
        blocks += count;
        if let (Some(lines), Some(line)) = (&mut lines, line) {
            writeln!(lines, "{line}")?;
        }
    }
    eprintln!("{name}: {} pages, {blocks} blocks", pages.len());
    if matches!(mode, Mode::Features) {
        fs::write(
            Path::new(out).join("features.json"),
            json!(training::feature_names()).to_string(),
        )?;
    }
    Ok(())
}

fn floats(file: &str) -> Result<Vec<f32>, Box<dyn Error>> {
    let bytes = fs::read(file)?;
    Ok(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
}

/// First and last row of each page of a dump.
fn starts(lines: &Path) -> Result<Vec<(usize, usize)>, Box<dyn Error>> {
    let mut at = 0;
    fs::read_to_string(lines)?
        .lines()
        .map(|line| {
            let page: Value = serde_json::from_str(line)?;
            let count = page["blocks"].as_u64().ok_or("a line has no blocks")? as usize;
            at += count;
            Ok((at - count, at))
        })
        .collect()
}

fn dump(
    corpus: &Path,
    name: &str,
    truth: &Value,
    mode: &Mode,
    range: Option<(usize, usize)>,
) -> Result<Dumped, Box<dyn Error>> {
    let id = truth["id"].as_str().ok_or("a page has no id")?;
    let bytes = fs::read(corpus.join("pages").join(format!("{id}.html")))?;
    let page = Page::bytes(&bytes);
    let flat = |rows: Vec<Vec<f32>>| -> Vec<u8> {
        rows.into_iter().flatten().flat_map(f32::to_le_bytes).collect()
    };
    let slice = |values: &[f32]| -> Result<Vec<f32>, Box<dyn Error>> {
        let (from, to) = range.ok_or("more pages than the dump has")?;
        Ok(values.get(from..to).ok_or("fewer probabilities than blocks")?.to_vec())
    };
    match mode {
        Mode::Neighbours(q) => {
            let rows = training::neighbours(&page, &slice(q)?)?;
            let count = rows.len();
            Ok((flat(rows), None, count))
        }
        Mode::Kinds(p) => Ok((flat(vec![training::page_kind(&page, &slice(p)?)?]), None, 1)),
        Mode::Features => {
            let dumped = training::page(&page)?;
            let count = dumped.texts.len();
            let line = json!({
                "id": id,
                "url": truth["url"],
                "site": truth["site"],
                "page_type": truth["page_type"],
                "note": truth["note"],
                "blocks": count,
                "labels": labels_of(name, truth, &dumped.texts),
                "lengths": dumped.lengths,
                "tokens": dumped.texts.iter().map(|t| labels::tokens(t).len()).collect::<Vec<_>>(),
                "page_words": dumped.page_words,
                "names": dumped.names,
                "block_names": dumped.block_names,
                "texts": dumped.texts,
            });
            Ok((flat(dumped.rows), Some(line.to_string()), count))
        }
    }
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
