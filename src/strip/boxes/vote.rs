//! Boxes in which readers vote: a question that is called so, a button for each answer, and how many
//! answered. Answers of a quiz and of a list of questions are the text's.

use crate::layout::{BlockKind, Container, Tag};
use crate::strip::view::View;
use crate::strip::{Decisions, Findings};
use crate::{DropReason, Evidence};

/// Most blocks of such a box.
const MOST_BLOCKS: usize = 16;
/// Fewest answers.
const FEWEST_BUTTONS: usize = 2;
/// Most lines beside the buttons.
const MOST_LINES: usize = 3;
/// Widest line, in columns.
const WIDEST: usize = 120;

/// Drops what such a box holds.
pub(in crate::strip) fn strip(
    view: &View<'_>,
    decisions: &mut Decisions,
    _findings: &mut Findings,
) {
    for container in &view.layout.containers {
        if is_vote(view, container) {
            for block in container.blocks.clone() {
                decisions.drop(block, DropReason::Boilerplate, Evidence::Shape);
            }
        }
    }
}

fn is_vote(view: &View<'_>, container: &Container) -> bool {
    let is_box = matches!(container.tag, Tag::Div | Tag::Section | Tag::Aside | Tag::Form);
    if !is_box || !(FEWEST_BUTTONS + 1..=MOST_BLOCKS).contains(&container.blocks.len()) {
        return false;
    }
    let (mut buttons, mut lines, mut asks) = (0, 0, false);
    for index in container.blocks.clone() {
        let block = view.block(index);
        let text = view.text(index).trim_end();
        let in_button = view.container(block.container).tag == Tag::Button;
        // Ano, hned hlasovalo 812; shares of parties are the news.
        let is_counted = asks
            && block.links > 0
            && text.ends_with(|c: char| c.is_ascii_digit())
            && text.contains("hlasoval");
        if in_button || is_counted {
            // Of a list of questions that open.
            if text.ends_with(QUESTION) {
                return false;
            }
            buttons += 1;
        } else if block.kind != BlockKind::Text || block.links > 0 || view.in_data_table(index) {
            return false;
        } else {
            lines += 1;
            let is_question = text.ends_with(QUESTION) && is_called_vote(text);
            // Above the answers.
            asks |= buttons == 0 && is_question;
            if view.width(index..index + 1) > WIDEST || !is_question && view.is_prose(index) {
                return false;
            }
        }
    }
    asks && buttons >= FEWEST_BUTTONS && lines <= MOST_LINES
}

/// Anketa: Má mít zvíře na trati přednost?
fn is_called_vote(question: &str) -> bool {
    let label = question.split_once(':').map_or("", |(label, _)| label);
    VOTES.contains(&label.trim().to_lowercase().as_str())
}

#[rustfmt::skip]
const VOTES: &[&str] = &[
    "poll", "reader poll", "umfrage", "sondage", "encuesta", "sondaggio", "anketa", "ankieta", "enquete", "опрос",
];

const QUESTION: [char; 3] = ['?', '？', '؟'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_called_so_in_several_languages() {
        for word in [
            "Poll",
            "Reader poll",
            "Umfrage",
            "Sondage",
            "Encuesta",
            "Sondaggio",
            "Anketa",
            "Ankieta",
            "Enquete",
        ] {
            assert!(is_called_vote(&format!("{word}: Should the ferry sail?")), "{word}");
        }
        assert!(is_called_vote("Опрос: нужен ли паром?"));
        for question in ["Should the ferry sail?", "Ferries: should they sail?"] {
            assert!(!is_called_vote(question), "{question}");
        }
    }
}
