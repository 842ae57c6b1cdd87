//! One test for each folder of `fixtures/`; `fixtures/README.md` says what stands in them.
//!
//! `TEARSHEET_BLESS=1 cargo test --test fixtures [NAME]` writes what comes out now over what is
//! expected, and shows the difference.

use libtest_mimic::{Arguments, Failed, Trial};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};
use tearsheet::{Article, Completeness, Defect, Extractor, Image, Page, Role};

/// `expected.json`. A key that is not there is not checked.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    title: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authors: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    byline: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    editors: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    source: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    date: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    lead_image: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paragraphs: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    images: Option<Vec<ExpectedImage>>,
    /// Reasons that must be among those of the dropped blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    dropped: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    completeness: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    defects: Option<Vec<String>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedImage {
    src: String,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    alt: Option<Option<String>>,
    caption: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default, with = "present")]
    credit: Option<Option<String>>,
}

/// Tells `null` from a key that is not there.
mod present {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(
        value: &Option<Option<String>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_ref().and_then(Option::as_ref).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Option<String>>, D::Error> {
        Option::deserialize(deserializer).map(Some)
    }
}

/// `page.json`: what the caller knows about the page.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    url: Option<String>,
    content_type: Option<String>,
}

impl Expected {
    /// What an article says, as far as `asked` asks for it.
    fn of(article: &Article, asked: &Self) -> Self {
        let names = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let editors = article.editors().iter().filter(|person| person.role() == Role::Editor);
        let mut images = article.images().map(ExpectedImage::of).collect::<Vec<_>>();
        for (image, asked) in images.iter_mut().zip(asked.images.iter().flatten()) {
            image.mask(asked);
        }
        let byline = article.byline().map(|byline| byline.printed().to_owned());
        let date = article.published().map(ToString::to_string);
        Self {
            title: asked.title.as_ref().map(|_| article.title().map(str::to_owned)),
            authors: asked.authors.as_ref().map(|_| names(article.authors().collect())),
            byline: asked.byline.as_ref().map(|_| byline),
            editors: asked.editors.as_ref().map(|_| names(editors.map(|e| e.name()).collect())),
            source: asked.source.as_ref().map(|_| article.source().map(str::to_owned)),
            date: asked.date.as_ref().map(|_| date),
            lead_image: asked.lead_image.as_ref().map(|_| article.lead_image().map(str::to_owned)),
            paragraphs: asked.paragraphs.as_ref().map(|_| article.paragraphs().collect()),
            images: asked.images.as_ref().map(|_| images),
            dropped: asked.dropped.as_ref().map(|asked| {
                let reasons = reasons(article);
                asked.iter().filter(|reason| reasons.contains(reason)).cloned().collect()
            }),
            completeness: asked.completeness.as_ref().map(|_| completeness(article)),
            defects: asked.defects.as_ref().map(|_| article.defects().iter().map(defect).collect()),
        }
    }

    /// Everything an article says, for a fixture that expects nothing yet.
    fn everything(article: &Article) -> Self {
        let nothing = || Some(None);
        let asked = Self {
            title: nothing(),
            authors: Some(Vec::new()),
            byline: nothing(),
            editors: Some(Vec::new()),
            source: nothing(),
            date: nothing(),
            lead_image: nothing(),
            paragraphs: Some(Vec::new()),
            images: Some(Vec::new()),
            dropped: Some(reasons(article)),
            completeness: Some(String::new()),
            defects: Some(Vec::new()),
        };
        Self::of(article, &asked)
    }

    fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("strings and lists") + "\n"
    }
}

impl ExpectedImage {
    fn of(image: &Image) -> Self {
        Self {
            src: image.src().to_owned(),
            alt: Some(image.alt().map(str::to_owned)),
            caption: image.caption().map(str::to_owned),
            credit: Some(image.credit().map(str::to_owned)),
        }
    }

    /// Forgets what nobody asks for.
    fn mask(&mut self, asked: &Self) {
        self.alt = self.alt.take().filter(|_| asked.alt.is_some());
        self.credit = self.credit.take().filter(|_| asked.credit.is_some());
    }
}

/// The reasons of the dropped blocks, each once, in page order.
fn reasons(article: &Article) -> Vec<String> {
    let mut reasons: Vec<String> = Vec::new();
    for dropped in article.dropped() {
        let reason = format!("{:?}", dropped.reason());
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}

fn completeness(article: &Article) -> String {
    match article.completeness() {
        Completeness::Truncated(limit) => format!("truncated: {limit}"),
        Completeness::Damaged(reason) => format!("damaged: {reason}"),
        plain => format!("{plain:?}").to_lowercase(),
    }
}

fn defect(defect: &Defect) -> String {
    format!("{defect:?}").replace('"', "'")
}

fn read(path: &Path) -> Result<Option<String>, Failed> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(format!("{}: {error}", path.display()).into()),
    }
}

fn read_json<T: Default + for<'de> Deserialize<'de>>(path: &Path) -> Result<Option<T>, Failed> {
    let Some(text) = read(path)? else { return Ok(None) };
    let value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Some(value))
}

fn check(folder: &Path, bless: bool) -> Result<(), Failed> {
    let about = read(&folder.join("about.txt"))?.ok_or("about.txt is missing")?;
    if about.trim().is_empty() || about.trim().lines().count() != 1 {
        return Err("about.txt must say in one line what the fixture shows".into());
    }
    let known: Known = read_json(&folder.join("page.json"))?.unwrap_or_default();
    let body = fs::read(folder.join("source.html"))?;
    let mut page = Page::bytes(&body);
    if let Some(url) = &known.url {
        page = page.url(url);
    }
    if let Some(content_type) = &known.content_type {
        page = page.content_type(content_type);
    }
    let article = Extractor::builder().comments(true).build()?.extract(page)?;
    #[cfg(feature = "serde")]
    if serde_json::from_str::<Article>(&article.to_json())? != article {
        return Err("what is read of the JSON is another article".into());
    }

    let json = folder.join("expected.json");
    let expected: Option<Expected> = read_json(&json)?;
    let actual = match &expected {
        Some(expected) => Expected::of(&article, expected),
        None => Expected::everything(&article),
    };
    let expected = expected.map(|expected| expected.to_json()).unwrap_or_default();
    let mut difference = compare(&json, &expected, &actual.to_json(), bless)?;

    let markdown = folder.join("expected.md");
    if let Some(expected) = read(&markdown)?.or(bless.then(String::new)) {
        difference += &compare(&markdown, &expected, &article.to_markdown(), bless)?;
    }
    if difference.is_empty() {
        return Ok(());
    }
    if bless {
        println!("{difference}");
        return Ok(());
    }
    Err(format!("{}\n\n{difference}", about.trim()).into())
}

/// The difference between what is expected and what came out, written over it when blessing.
fn compare(path: &Path, expected: &str, actual: &str, bless: bool) -> io::Result<String> {
    if expected == actual {
        return Ok(String::new());
    }
    if bless {
        fs::write(path, actual)?;
    }
    Ok(format!("{}\n{}", path.display(), diff(expected, actual)))
}

/// The lines that differ: `-` is missing, `+` came instead.
fn diff(expected: &str, actual: &str) -> String {
    let old: Vec<&str> = expected.lines().collect();
    let new: Vec<&str> = actual.lines().collect();
    // Longest common subsequence of old[i..] and new[j..].
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || i < old.len() && common[i + 1][j] >= common[i][j + 1] {
            lines += &format!("- {}\n", old[i]);
            i += 1;
        } else {
            lines += &format!("+ {}\n", new[j]);
            j += 1;
        }
    }
    lines
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let bless = std::env::var_os("TEARSHEET_BLESS").is_some_and(|value| value == "1");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = fs::read_dir(&root).expect("the folder fixtures");
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of fixtures").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let trials = folders.into_iter().map(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(name, move || check(&folder, bless))
    });
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}
