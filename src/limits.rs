//! Bounds on the memory and work of one call.

/// The longest address that counts as one where many lines may repeat it, in bytes: servers refuse
/// longer ones (Apache's `LimitRequestLine` is 8190).
pub(crate) const LONGEST_ADDRESS: usize = 8190;

/// Bounds on the memory and work of one call.
///
/// Past `input_bytes` a call fails; past the others the article is truncated and says so
/// ([`Completeness::Truncated`](crate::Completeness::Truncated)).
///
/// With feature `serde` they are read from a table of the names of the methods; what is missing has its
/// default, and what is out of range is brought into it as by the methods `with_…`.
///
/// ```
/// let limits = tearsheet::Limits::default().with_input_bytes(4 << 20);
/// assert_eq!(limits.input_bytes(), 4 << 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "Given"))]
pub struct Limits {
    input_bytes: usize,
    nodes: usize,
    depth: usize,
    attributes: usize,
    work: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { input_bytes: 64 << 20, nodes: 4_000_000, depth: 512, attributes: 256, work: 1 << 28 }
    }
}

impl Limits {
    /// The most bytes of input, at most 1 GiB (tendril lengths are 32 bits). Default 64 MiB.
    pub fn input_bytes(&self) -> usize {
        self.input_bytes
    }

    /// The most nodes the tree may hold. Default 4,000,000.
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    /// The deepest nesting of elements; deeper start tags are ignored and their text kept, as
    /// browsers do. Default 512.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// The most attributes of one tag; later ones are ignored. Default 256.
    pub fn attributes(&self) -> usize {
        self.attributes
    }

    /// The most steps of work: tokens, the elements made of them, and elements that are looked at
    /// around a block. The dearest of 2,189 saved pages takes 215,295. Default 268,435,456.
    pub fn work(&self) -> u64 {
        self.work
    }

    /// Sets [`input_bytes`](Self::input_bytes); values over 1 GiB mean 1 GiB.
    #[must_use]
    pub fn with_input_bytes(mut self, bytes: usize) -> Self {
        self.input_bytes = bytes.min(1 << 30);
        self
    }

    /// Sets [`nodes`](Self::nodes).
    #[must_use]
    pub fn with_nodes(mut self, nodes: usize) -> Self {
        self.nodes = nodes;
        self
    }

    /// Sets [`depth`](Self::depth); values over 512 mean 512, under 16 mean 16.
    #[must_use]
    pub fn with_depth(mut self, depth: usize) -> Self {
        self.depth = depth.clamp(16, 512);
        self
    }

    /// Sets [`attributes`](Self::attributes).
    #[must_use]
    pub fn with_attributes(mut self, attributes: usize) -> Self {
        self.attributes = attributes;
        self
    }

    /// Sets [`work`](Self::work).
    #[must_use]
    pub fn with_work(mut self, steps: u64) -> Self {
        self.work = steps;
        self
    }
}

/// Limits as they are read, in any range.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(rename = "Limits", default, deny_unknown_fields)]
struct Given {
    input_bytes: usize,
    nodes: usize,
    depth: usize,
    attributes: usize,
    work: u64,
}

#[cfg(feature = "serde")]
impl Default for Given {
    fn default() -> Self {
        let Limits { input_bytes, nodes, depth, attributes, work } = Limits::default();
        Self { input_bytes, nodes, depth, attributes, work }
    }
}

#[cfg(feature = "serde")]
impl From<Given> for Limits {
    fn from(given: Given) -> Self {
        Self::default()
            .with_input_bytes(given.input_bytes)
            .with_nodes(given.nodes)
            .with_depth(given.depth)
            .with_attributes(given.attributes)
            .with_work(given.work)
    }
}

#[cfg(all(test, feature = "serde"))]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_they_are_set() {
        let read = |text: &str| serde_json::from_str::<Limits>(text);
        assert_eq!(read("{}").ok(), Some(Limits::default()));
        let set = Limits::default().with_depth(4).with_input_bytes(usize::MAX).with_work(9);
        let text = format!("{{\"depth\":4,\"input_bytes\":{},\"work\":9}}", usize::MAX);
        assert_eq!(read(&text).ok(), Some(set));
        let written = serde_json::to_string(&set).expect("numbers");
        assert_eq!(read(&written).ok(), Some(set));
        let error = read("{\"bytes\":1}").expect_err("a slip").to_string();
        assert!(error.contains("bytes"), "{error}");
    }
}
