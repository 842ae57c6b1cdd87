//! Labels that open what is no part of the text: of readers' comments, of notes on authors, of notices;
//! and the words of a notice.

use crate::DropReason;
use crate::pattern::Pattern;
use crate::strip::view::Line;
use std::sync::LazyLock;

/// Widest label of a notice.
const WIDEST_LABEL: usize = 40;

/// Whether the line is the label of readers' comments and nothing else: 跟贴, 最新评论 (12).
pub(in crate::strip) fn is_comments_label(line: &Line<'_>) -> bool {
    const WIDEST: usize = 24;
    line.width <= WIDEST && COMMENTS_LABEL.is_match(line.folded())
}

static COMMENTS_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*((网友|全部|最新|热门|精彩|读者|用户|精选)(评论|留言|跟帖|跟贴)|跟帖|跟贴|评论区|留言区|评论(?:\W*\d+))\W*\d*\W*条?\W*$",
    )
});

/// Whether the line is the label of a note on who wrote the article: Sobre la firma.
pub(in crate::strip) fn is_authors_note(line: &Line<'_>) -> bool {
    line.width <= WIDEST_LABEL && AUTHORS_NOTE.is_match(line.folded())
}

static AUTHORS_NOTE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(sobre la firma|sobre (el autor|la autora|o autor|a autora)|about the (author|writer|reporter)s?|über (den autor|die autorin|die autoren)|à propos de l.auteure?|sull.autore|over de auteur)\W*$",
    )
});

/// What the label of a notice opens, where the notice itself stands in the blocks below.
pub(in crate::strip) fn notice_label(line: &Line<'_>) -> Option<DropReason> {
    if line.width > WIDEST_LABEL {
        return None;
    }
    let label = line.folded().trim_matches(|c: char| !c.is_alphanumeric());
    if !NOTICE_LABEL.is_match(label) {
        return None;
    }
    let of_rights = label.starts_with(['版', '转']) && !label.contains("免责")
        || label.starts_with("copyright");
    Some(if of_rights { DropReason::Copyright } else { DropReason::Disclaimer })
}

static NOTICE_LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^(\p{Han}{1,10}[网社报台站刊])?((免责|风险|版权|转载|法律|特别|郑重|重要)(声明|条款|提示|说明)?[及与和、]?){1,2}(声明|条款|提示|说明)$|^\p{Han}{2,8}版权\p{Han}{1,14}声明$|^(disclaimer|haftungsausschluss|copyright notice)$",
    )
});

/// Whether a line has a word that notices have: on whose behalf it speaks, and of what.
pub(in crate::strip) fn speaks_as_notice(folded: &str) -> bool {
    NOTICE.is_match(folded)
}

static NOTICE: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(NOTICE_WORDS));

const NOTICE_WORDS: &str = r"本(站|网|平台|公众号|号|文)|以上(内容|信息)|转载|侵权|版权|投资|仅供|不代表|不构成|准确性|用户上传|联系|liab|warrant|advice|copyright|permission|haft";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::width;
    use std::cell::OnceCell;

    fn line<'a>(text: &'a str, folded: &'a OnceCell<String>) -> Line<'a> {
        let width = width(text);
        let prose = width >= 60 && text.ends_with(['。', '.']);
        Line { block: 0, text, width, prose, folded }
    }

    #[test]
    fn labels_of_notices_are_told_by_what_they_are_made_of() {
        let of = |label: &str| notice_label(&line(label, &OnceCell::new()));
        for label in [
            "免责声明",
            "【免责条款】",
            "风险提示",
            "风险提示及免责条款",
            "法律声明：",
            "特别提示",
            "郑重声明",
            "重要说明",
            "版权与免责声明",
            "风险提示、免责声明",
            "风险提示和声明",
            "Disclaimer",
            "Haftungsausschluss",
        ] {
            assert_eq!(of(label), Some(DropReason::Disclaimer), "{label}");
        }
        let named = of("某某经济网版权及免责声明：");
        assert_eq!(named, Some(DropReason::Disclaimer));
        assert_eq!(of("本网版权声明"), Some(DropReason::Disclaimer));
        assert_eq!(of("他在网上看到一份声明"), None);
        for label in ["版权声明", "版权说明", "转载声明", "Copyright notice"] {
            assert_eq!(of(label), Some(DropReason::Copyright), "{label}");
        }
        for label in ["声明", "公司声明", "风险", "说明"] {
            assert_eq!(of(label), None, "{label}");
        }
    }

    #[test]
    fn labels_of_comments_and_of_notes_on_authors_are_whole_lines() {
        let told = |text: &str, is: fn(&Line<'_>) -> bool| is(&line(text, &OnceCell::new()));
        for text in
            ["跟贴", "最新评论", "网友评论（12）", "评论 12", "评论区", "精选留言", "全部跟帖 3 条"]
        {
            assert!(told(text, is_comments_label), "{text}");
        }
        for text in ["评论", "评论员文章", "最新评论说", "留言"] {
            assert!(!told(text, is_comments_label), "{text}");
        }
        for text in [
            "Sobre la firma",
            "Sobre la autora",
            "Sobre o autor",
            "About the authors",
            "Über die Autorin",
            "À propos de l’auteur",
            "Sull'autore",
            "Over de auteur",
        ] {
            assert!(told(text, is_authors_note), "{text}");
        }
        assert!(!told("About the author's house", is_authors_note));
    }

    #[test]
    fn every_word_of_notices_tells_one() {
        for line in [
            "本站内容由机器收集",
            "本网不负责任",
            "本平台不负责任",
            "本公众号不负责任",
            "本号不负责任",
            "本文由机器生成",
            "以上内容由机器收集",
            "以上信息由机器收集",
            "请勿转载",
            "如有侵权",
            "尊重版权",
            "市场有变化，投资须谨慎",
            "仅供参考",
            "不代表我们的看法",
            "不构成建议",
            "不保证准确性",
            "图片由用户上传",
            "请与我们联系",
            "no liability",
            "without warranty",
            "no legal advice",
            "copyright applies",
            "written permission",
            "keine haftung",
        ] {
            assert!(speaks_as_notice(line), "{line}");
        }
        assert!(!speaks_as_notice("第二天，法院又开了一次庭"));
    }
}
