use html5ever::QualName;
use std::collections::HashMap;
use std::rc::Rc;

/// Names of elements, each once: a page has a few dozen.
#[derive(Debug, Default)]
pub(super) struct Names {
    all: Vec<Rc<QualName>>,
    /// By the last bits of their hash, those that were asked for last.
    recent: [u32; RECENT],
    numbers: HashMap<QualName, u32, foldhash::fast::RandomState>,
}

const RECENT: usize = 32;

impl Names {
    #[inline]
    pub(super) fn get(&self, number: u32) -> &Rc<QualName> {
        &self.all[number as usize]
    }

    pub(super) fn number(&mut self, name: QualName) -> u32 {
        let slot = name.local.get_hash() as usize % RECENT;
        let recent = self.recent[slot];
        if self.all.get(recent as usize).is_some_and(|known| **known == name) {
            return recent;
        }
        let number = self.numbers.get(&name).copied().unwrap_or_else(|| {
            let number = super::place(self.all.len());
            self.all.push(Rc::new(name.clone()));
            self.numbers.insert(name, number);
            number
        });
        self.recent[slot] = number;
        number
    }
}
