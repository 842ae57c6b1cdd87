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

    /// Writes the marker of an item that begins with a list alone: `- - -` would be a rule.
    pub(super) fn start_item(&mut self) {
        if let Some(Container::Item { started: false, .. }) = self.open.last() {
            self.line("");
        }
    }

    /// Leaves the innermost quote or item; an item without lines stands as its marker alone.
    pub(super) fn leave(&mut self) {
        self.start_item();
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
