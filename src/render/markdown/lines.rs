//! Lines inside quotations and items.

/// Lines inside quotes and items, each with the marks of all that is open.
#[derive(Debug, Default)]
pub(super) struct Lines {
    out: String,
    open: Vec<Container>,
    /// A blank line is due, inside this many of the open containers.
    separation: Option<usize>,
}

#[derive(Debug)]
enum Container {
    Quote,
    Item {
        marker: String,
        /// The marker is written; further lines are indented by its width.
        started: bool,
    },
}

impl Lines {
    pub(super) fn enter_quote(&mut self) {
        self.open.push(Container::Quote);
    }

    pub(super) fn enter_item(&mut self, marker: &str) {
        self.open.push(Container::Item { marker: marker.to_owned(), started: false });
    }

    /// Leaves the innermost quote or item; one without lines was never written.
    pub(super) fn leave(&mut self) {
        self.open.pop();
        self.separation = self.separation.map(|depth| depth.min(self.open.len()));
    }

    /// Puts a blank line before the next line.
    pub(super) fn separate(&mut self) {
        let depth = self.open.len();
        self.separation = Some(self.separation.map_or(depth, |other| other.min(depth)));
    }

    pub(super) fn line(&mut self, content: &str) {
        if let Some(depth) = self.separation.take() {
            self.prefix(depth);
            self.end_blank();
        }
        self.prefix(self.open.len());
        if content.is_empty() {
            self.end_blank();
        } else {
            self.out.push_str(content);
            self.out.push('\n');
        }
    }

    /// Length of the output.
    pub(super) fn written(&self) -> usize {
        self.out.len()
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    fn prefix(&mut self, depth: usize) {
        // An item that begins with a list: its marker stands alone, as `- - -` would be a rule.
        while let Some(lone) = self.lone_marker(depth) {
            self.marks(lone + 1);
            self.end_blank();
        }
        self.marks(depth);
    }

    fn lone_marker(&self, depth: usize) -> Option<usize> {
        let is_new =
            |container: &Container| matches!(container, Container::Item { started: false, .. });
        let open = self.open.get(..depth)?;
        open.windows(2).position(|pair| pair.iter().all(is_new))
    }

    fn marks(&mut self, depth: usize) {
        for container in self.open.iter_mut().take(depth) {
            match container {
                Container::Quote => self.out.push_str("> "),
                Container::Item { marker, started: true } => {
                    self.out.extend(std::iter::repeat_n(' ', marker.len()));
                }
                Container::Item { marker, started } => {
                    self.out.push_str(marker);
                    *started = true;
                }
            }
        }
    }

    fn end_blank(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }
}
