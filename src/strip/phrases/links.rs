//! Phrases that lead to other articles: labels of lists, addresses, the parts of a series.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::RelatedLinks;

pub(super) static LINKS: &[Phrase] = &[
    phrase(
        RelatedLinks,
        Anywhere,
        80,
        &[
            r"^\[点(击|此|这里|击?此处)+(查看|进入|阅读|了解|参与)(更多)?[^\[\]。]{0,20}\]$",
            r"^\[((延伸|相关|推荐|拓展|关联)(阅读|报[道导]|新闻)|同场加映)\] ?[^\[\]。]{4,36}(\[按此了解\])?$",
        ],
    ),
    // The parts of a series, by their headlines.
    sentence(
        RelatedLinks,
        Tail,
        240,
        &[r"^\W*(系列|往期|专题)[^\s:<。]{0,6}\W*(<[^<>]{2,40}>\W*([本上下前后]一?篇\W*)?){2,}$"],
    ),
    phrase(
        RelatedLinks,
        Edge,
        80,
        &[
            r"^\W*更多.{0,6}(报[道导]|内容|新闻|资讯|文章).{0,4}[见看](专题|专栏|系列)\W.{2,30}$",
            r"^\W*点击(进入|查看|阅读).{1,24}(专题|专栏|直播|报[道导])\W*$",
            r"^\W*点击(进入|查看|阅读)(专题|专栏)?:.{6,60}$",
            r"^\W*(点击|戳|点)(下方|左下角)?\W?阅读原文",
            r"^\W*(新浪)?专题\s*[:|].{2,40}$",
        ],
    ),
    phrase(
        RelatedLinks,
        Edge,
        300,
        &[
            r"^\W*(原文|本文|新闻|文章|报[道导])([链连][接结]|地址|网址)\s*[:|]|^\W*链接\s*[:|]\s*https?://\S+$",
        ],
    ),
    sentence(
        RelatedLinks,
        Tail,
        64,
        &[
            r"^\W*(点击|戳|点)(下方|左下角)?\W?阅读原文\W{0,2}(查看|阅读|浏览|了解|进入|获取|收听|购买|参与)[^。\x22]{2,16}\W*$",
        ],
    ),
    // A desk's own pages.
    sentence(RelatedLinks, Tail, 200, &[r"^[ -/:-@]*find more [^.!?]*\bcoverage here([,.!]|$)"]),
    // What was above links that are gone.
    phrase(
        RelatedLinks,
        Tail,
        30,
        &[
            r"^\W*(网友|热门|热点|新闻|文章|点击|阅读|评论|浏览|本周|今日|24小时)*(排行榜?|热榜|热搜榜?)\W*$",
        ],
    ),
    phrase(RelatedLinks, Tail, 30, &[r"^\W*(查看|点击|阅读)?更多\W*$"]),
    phrase(RelatedLinks, Tail, 30, &[r"^\W*更多(精彩|资讯|新闻|内容)(内容|资讯|推荐)?\W*$"]),
    // What else the site has.
    sentence(
        RelatedLinks,
        Edge,
        140,
        &[r"^[ -/:-@·▶►]*więcej (informacji|artykułów|wiadomości) .*(znajdziesz|przeczytasz)\b"],
    ),
    sentence(
        RelatedLinks,
        Tail,
        140,
        &[
            r"^[ -/:-@·▶►]*(veja|leia|confira) (mais|outras) (notícias|reportagens)\b[^.!?]*$",
            r"^[ -/:-@·▶►]*δείτε όλες τις (τελευταίες )?ειδήσεις\b",
        ],
    ),
];
