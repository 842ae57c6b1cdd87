//! Comments that say what stands around them.

/// Comment zones that pages of known systems carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Zone {
    /// `article_adlist[…]`: an advertisement that was taken out.
    AdList,
    /// `news_keyword_pub,…`: end of the text.
    Keywords,
    /// `正文下iframe`.
    BelowText,
    /// `总声明`: the site's disclaimer, in a pair.
    Disclaimer,
    /// `文末二维码`: every one says "start".
    EndQr,
    /// `开户二维码 start` and `end`.
    AccountQrStart,
    AccountQrEnd,
    /// `编辑姓名及工作代码`: around the editor, in a pair.
    Editor,
    /// `enpcontent`, `/enpcontent`, `content`, `start_body` …: the text begins or ends.
    BodyStart,
    BodyEnd,
    /// An advertisement begins or ends (`画中画广告`, `NEWSZW_HZH_BEGIN`).
    AdStart,
    AdEnd,
}

/// Longest comment that may be a zone by its words; the marks of known systems are short.
const LONGEST: usize = 120;

impl Zone {
    /// The zone that a comment marks. Only the beginning of a long comment is looked at.
    pub(crate) fn from_comment(comment: &str) -> Option<Self> {
        let text = comment.trim_start();
        if text.starts_with("article_adlist") {
            return Some(Self::AdList);
        }
        if text.starts_with("news_keyword_pub") {
            return Some(Self::Keywords);
        }
        if text.len() > LONGEST {
            return None;
        }
        let text = text.trim_end().to_ascii_lowercase();
        match text.as_str() {
            "正文下iframe" => return Some(Self::BelowText),
            "总声明" => return Some(Self::Disclaimer),
            "编辑姓名及工作代码" => return Some(Self::Editor),
            // The opening and the closing mark are written in ways of their own.
            "content" | "enpcontent" | "start_body" => return Some(Self::BodyStart),
            "/content" | "/enpcontent" | "end_body" => return Some(Self::BodyEnd),
            _ => {}
        }
        let (name, edge) = split_edge(&text)?;
        let by_edge = |start, end| Some(if edge == Edge::Start { start } else { end });
        match name {
            "文末二维码" => Some(Self::EndQr),
            "开户二维码" => by_edge(Self::AccountQrStart, Self::AccountQrEnd),
            "正文" | "原始正文" | "cont" | "repaste.body" | "fragment" => {
                by_edge(Self::BodyStart, Self::BodyEnd)
            }
            _ if name.contains("广告") || name.contains("画中画") || name == "newszw_hzh" => {
                by_edge(Self::AdStart, Self::AdEnd)
            }
            _ => None,
        }
    }

    /// What the comment node of a zone holds in the tree.
    pub(crate) fn code(self) -> &'static str {
        CODES.iter().find(|(zone, _)| *zone == self).map_or("", |(_, code)| code)
    }

    /// The zone of a comment node of the tree.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, known)| *known == code).map(|(zone, _)| *zone)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

/// `视频 start`, `startfragment`, `newszw_hzh_end` as the name and the edge that they mark.
fn split_edge(text: &str) -> Option<(&str, Edge)> {
    for (word, edge) in [("start", Edge::Start), ("begin", Edge::Start), ("end", Edge::End)] {
        let name = text.strip_suffix(word).or_else(|| text.strip_prefix(word));
        if let Some(name) = name {
            return Some((name.trim_matches([' ', '\t', '_', '.']), edge));
        }
    }
    None
}

const CODES: [(Zone, &str); 12] = [
    (Zone::AdList, "zone:ad-list"),
    (Zone::Keywords, "zone:keywords"),
    (Zone::BelowText, "zone:below-text"),
    (Zone::Disclaimer, "zone:disclaimer"),
    (Zone::EndQr, "zone:end-qr"),
    (Zone::AccountQrStart, "zone:account-qr-start"),
    (Zone::AccountQrEnd, "zone:account-qr-end"),
    (Zone::Editor, "zone:editor"),
    (Zone::BodyStart, "zone:body-start"),
    (Zone::BodyEnd, "zone:body-end"),
    (Zone::AdStart, "zone:ad-start"),
    (Zone::AdEnd, "zone:ad-end"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_known_systems_mark_zones() {
        for (comment, zone) in [
            ("article_adlist[<p>Buy</p>]article_adlist", Zone::AdList),
            (" news_keyword_pub,stock,sz300750 ", Zone::Keywords),
            (" 正文下iframe ", Zone::BelowText),
            (" 总声明", Zone::Disclaimer),
            (" 文末二维码 start ", Zone::EndQr),
            (" 开户二维码 start ", Zone::AccountQrStart),
            (" 开户二维码 end ", Zone::AccountQrEnd),
            (" 编辑姓名及工作代码 ", Zone::Editor),
            ("enpcontent", Zone::BodyStart),
            ("/enpcontent", Zone::BodyEnd),
            ("content", Zone::BodyStart),
            ("/content", Zone::BodyEnd),
            ("start_body", Zone::BodyStart),
            ("end_body", Zone::BodyEnd),
            ("contstart", Zone::BodyStart),
            ("contend", Zone::BodyEnd),
            ("repaste.body.begin", Zone::BodyStart),
            ("repaste.body.end", Zone::BodyEnd),
            ("StartFragment", Zone::BodyStart),
            ("EndFragment", Zone::BodyEnd),
            (" 正文 start ", Zone::BodyStart),
            ("原始正文end", Zone::BodyEnd),
            ("NEWSZW_HZH_BEGIN", Zone::AdStart),
            ("NEWSZW_HZH_END", Zone::AdEnd),
            ("300*500画中画00   begin", Zone::AdStart),
            ("顶部通栏广告 end", Zone::AdEnd),
        ] {
            assert_eq!(Zone::from_comment(comment), Some(zone), "{comment}");
        }
    }

    #[test]
    fn other_comments_mark_nothing() {
        let long = format!("广告 {} start", "x".repeat(200));
        for comment in ["", "main content", "广告", "weekend", "内容 start", "[if IE]>", &long]
        {
            assert_eq!(Zone::from_comment(comment), None, "{comment}");
        }
    }

    #[test]
    fn every_code_is_read_back_and_closes_no_comment() {
        for (zone, code) in CODES {
            assert_eq!(Zone::from_code(zone.code()), Some(zone));
            assert!(!code.contains(['>', '!']) && !code.contains("--"));
        }
    }
}
