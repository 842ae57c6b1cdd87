//! What bytes look like without any label.

use super::count::count;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Begins the sequences of ISO-2022-JP, the only legacy encoding whose bytes are all ASCII.
pub(super) const ESCAPE: u8 = 0x1b;
/// How many bytes a guess reads.
const SAMPLE: usize = 2 << 10;

/// A byte order mark: the encoding and the length of the mark.
pub(super) fn byte_order_mark(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(bytes)
}

/// UTF-16 without byte order mark: markup is ASCII, so every other byte of much of a page is NUL.
/// The other half has a few too: U+3000, 一 (U+4E00).
pub(super) fn utf16_pattern(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let units = head.len() / 2;
    let nuls = |parity: usize| head.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let is_marked = |many: usize, few: usize| many >= 4 && many * 10 >= units && few * 3 <= many;
    if is_marked(odd, even) {
        Some(UTF_16LE)
    } else if is_marked(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How far bytes are UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Utf8Fit {
    /// Well-formed multibyte sequences.
    pub sequences: usize,
    /// Runs of bytes that are not UTF-8; one cut off at the end does not count.
    pub errors: usize,
}

impl Utf8Fit {
    pub fn of_text(text: &str) -> Self {
        // Where nothing is damaged one sequence tells as much as many.
        Self { sequences: usize::from(!text.is_ascii()), errors: 0 }
    }

    /// Of bytes that are not UTF-8 throughout.
    pub fn of_damaged(bytes: &[u8]) -> Self {
        let mut fit = Self { sequences: 0, errors: 0 };
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            fit.sequences += sequences(chunk.valid());
            let is_cut_off = chunks.peek().is_none()
                && std::str::from_utf8(chunk.invalid())
                    .is_err_and(|error| error.error_len().is_none());
            fit.errors += usize::from(!chunk.invalid().is_empty() && !is_cut_off);
        }
        fit
    }

    /// Whether this is UTF-8 whatever a label says: a text in another encoding hits a well-formed
    /// sequence by chance now and then, but not twenty times for each miss.
    pub fn is_certain(self) -> bool {
        self.sequences > 0 && self.errors * 20 <= self.sequences
    }

    /// Whether a UTF-8 label is borne out.
    pub fn bears_label(self) -> bool {
        self.errors <= self.sequences
    }
}

/// How many characters are beyond ASCII.
fn sequences(text: &str) -> usize {
    count(text.as_bytes(), |byte| byte >= 0xc0)
}

/// How bytes beyond ASCII stand together.
#[derive(Debug, Clone, Copy)]
pub(super) struct BeyondAscii {
    all: usize,
    /// Those in runs of four and more.
    in_long_runs: usize,
}

impl BeyondAscii {
    pub fn of(bytes: &[u8]) -> Self {
        let mut counts = Self { all: 0, in_long_runs: 0 };
        if bytes.is_ascii() {
            return counts;
        }
        for run in bytes.split(u8::is_ascii).map(<[u8]>::len) {
            counts.all += run;
            counts.in_long_runs += if run >= 4 { run } else { 0 };
        }
        counts
    }

    /// Whether the text is in a script that Western encodings lack: those have single accented
    /// letters between ASCII.
    pub fn is_foreign(self) -> bool {
        self.in_long_runs * 2 > self.all
    }

    /// Whether there is so much of it that letter frequencies tell more than a label.
    pub fn suffices_for_a_guess(self) -> bool {
        self.all >= 200
    }
}

/// The likeliest legacy encoding by letter frequencies.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    // A character cut in two at the end is no evidence, hence `last` is false.
    detector.feed(&sample(bytes), false);
    super::label::canonical(detector.guess(None, Utf8Detection::Deny))
}

/// The first stretches beyond ASCII, each with the ASCII characters that touch it: detection costs
/// more than the decoding of all the page, and pairs of ASCII characters tell it nothing.
fn sample(bytes: &[u8]) -> Vec<u8> {
    if bytes.is_ascii() {
        let start = memchr::memchr(ESCAPE, bytes).unwrap_or(bytes.len());
        return bytes.iter().skip(start).take(SAMPLE).copied().collect();
    }
    let mut sample = Vec::with_capacity(SAMPLE * 2);
    let mut rest = bytes;
    while sample.len() < SAMPLE
        && let Some(first) = rest.iter().position(|b| !b.is_ascii())
    {
        rest = rest.get(first.saturating_sub(1)..).unwrap_or_default();
        let end =
            rest.windows(2).skip(1).position(<[u8]>::is_ascii).map_or(rest.len(), |at| at + 2);
        let (stretch, after) = rest.split_at(end.min(SAMPLE));
        if !sample.is_empty() {
            sample.push(b' ');
        }
        sample.extend_from_slice(stretch);
        rest = after;
    }
    sample
}
