/// The longest address that counts as one where many lines may repeat it, in bytes: servers refuse
/// longer ones (Apache's `LimitRequestLine` is 8190).
pub(crate) const LONGEST_ADDRESS: usize = 8190;

/// Bounds on the memory and work of one call.
///
/// Past `input_bytes` a call fails; past the others the article is truncated and says so
/// ([`Completeness::Truncated`](crate::Completeness::Truncated)).
///
/// ```
/// let limits = tearsheet::Limits::default().with_input_bytes(4 << 20);
/// assert_eq!(limits.input_bytes(), 4 << 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
