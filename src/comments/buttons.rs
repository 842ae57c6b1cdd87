//! The words of buttons below a comment.

use crate::Comment;
use crate::pattern::Pattern;
use crate::strip::fold_line;
use std::sync::LazyLock;

/// Bytes of the longest line of buttons.
const LONGEST: usize = 160;

/// The comment without its buttons. A single 赞 or "Like" may be what somebody wrote.
pub(super) fn left_out(mut comment: Comment) -> Comment {
    let alone = comment.paragraphs.len() == 1;
    comment.paragraphs.retain(|paragraph| {
        let text = paragraph.text();
        let text = if text.len() > LONGEST { String::new() } else { fold_line(text) };
        !BUTTONS.is_match(&text) || alone && VOTES.is_match(&text)
    });
    comment
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
