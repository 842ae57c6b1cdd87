//! The words of buttons below a comment.

use crate::Comment;
use crate::pattern::Pattern;
use crate::script::fold_line;
use std::sync::LazyLock;

/// Bytes of the longest line of buttons.
const LONGEST: usize = 160;

/// The comment without the lines of buttons below it, and the numbers beside them. What opens a comment
/// may be a word of them, too: 支持, "Edit:".
pub(super) fn left_out(mut comment: Comment) -> Comment {
    let lines = comment.paragraphs.len();
    let mut end = lines;
    for (index, paragraph) in comment.paragraphs.iter().enumerate().rev() {
        let text = paragraph.text();
        let text = if text.len() > LONGEST { String::new() } else { fold_line(text) };
        if index == 0 && VOTES.is_match(&text) {
            end = if end < lines { 1 } else { lines };
            break;
        }
        if BUTTONS.is_match(&text) {
            end = index;
        } else if !is_number(&text) {
            break;
        }
    }
    comment.paragraphs.truncate(end);
    comment
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation() || c == ' ')
}

const CALLS: &str = "reply|report|share|quote|flag|permalink|edit|delete|copy link|\
    (view|show|hide)( all)?( \\d+)?( more)? repl(y|ies)|(read|show) more|回复|举报|分享|引用|转发|收藏|展开|收起|删除|\
    查看(全部|更多)?\\d*条?回复|antworten|melden|répondre|signaler|responder|返信|通報|답글|신고";

const APPROVAL: &str = "(up ?|down ?)?votes?|(un|dis)?likes?|helpful|gefällt mir|j.aime|me gusta|\
    点?赞|[顶踩](一下)?|支持|反对|いいね|좋아요|싫어요";

static BUTTONS: LazyLock<Pattern> = LazyLock::new(|| of_words(&format!("{CALLS}|{APPROVAL}")));
static VOTES: LazyLock<Pattern> = LazyLock::new(|| of_words(APPROVAL));

/// Nothing but some of the words, numbers and marks.
fn of_words(words: &str) -> Pattern {
    Pattern::new(format!(r"^[\W\d]*(({words})[\W\d]*)+$"))
}
