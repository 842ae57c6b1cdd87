//! What lists of links to other articles, and single ones, are called in many languages.

use crate::pattern::Pattern;
use std::sync::LazyLock;

/// Labels, matched against the folded line.
const WORDS: [&str; 41] = [
    r"(\p{Han}{2,4}-)?(看)?(本文)?(相关|推荐|延伸|关联|更多|热门|精彩|往期|拓展|猜你|猜您|为您|为你|编辑|热点|最新|今日|大家|小编|此前|更多精彩|更多相关|更多热门|百万用户|网友)(阅读|新闻|报[道导]|推荐|文章|链接|(可能|也许|还)?喜欢看?|资讯|内容|专题|视频|回顾|精选|话题|热点|推荐阅读|都在看|还看|推送|新闻推荐|文章推荐)",
    r"(你|您)(可能|也许)(还|也)?(会喜欢|想看|想知道|喜欢|感兴趣)|看更多|点击进入专题|了解更多|同场加映",
    r"另读|更多 ?([a-z0-9]{2,16}|\p{Han}{2,8}) ?(新闻|报[道导]|文章)|专题推荐|新闻推荐|文章推荐|图片推荐|推荐图集|作者最新文章|小编最近文章",
    r"related( (articles?|stor(y|ies)|posts?|content|news|topics|coverage|links?|reading|videos?|to this (story|article)))?",
    r"(also|further) read(ing)?",
    r"read (more|also|next|this)( on this( topic| story)?| about [^:|.!?]+:| from (the )?(sky|bbc|abc|cbs|nbc|cnn|fox|cbc|itv|rte)( news)?:)?|more|see more",
    r"people are also reading",
    r"more (stories|news|articles|like this|on this (story|topic))",
    r"more (from|on|in) .{1,30}",
    r"you (may|might|ll) (also )?(like|enjoy|be interested in)",
    r"recommended( for you| stories| reading| articles)?",
    r"most (read|popular|viewed)|trending( now)?|up next|see also|don't miss",
    r"popular (posts|stories|articles)|latest (news|stories|posts)",
    r"what to read next|editors?'?s? picks?|mehr zum thema( (auf|bei) .{1,30})?",
    r"schon gelesen|neueste artikel|inhaltsverzeichnis|lesen sie (auch|mehr)",
    r"auch interessant|das (thema )?könnte (sie|dich) auch interessieren",
    r"zum thema",
    r"(verwandte|weitere|ähnliche) (artikel|beiträge|themen|nachrichten)( zum thema)?",
    r"(à )?lire (aussi|également|plus)|la rédaction vous conseille|à voir aussi",
    r"sur le même (sujet|thème)|articles (liés|similaires)|lea también",
    r"le(e|er) también|(te|le) (puede|podría) interesar|te recomendamos",
    r"lea( más)?|segu[ií] leyendo|sigue leyendo|más (información|noticias)",
    r"otras noticias( de .{1,20})?|para saber más|saiba mais",
    r"notícias relacionadas|approfondisci|gerelateerde artikelen",
    r"(noticias?|artículos?) relacionad[oa]s?|ver también|leggi anche",
    r"potrebbe interessarti( anche)?|articoli correlati|leia (também|mais)",
    r"veja também|lees ook|lees meer|les også|czytaj (także|też|również)",
    r"zobacz (także|też|również)|baca juga|xem thêm|tin liên quan",
    r"اقرأ (أيضا|أيضاً|المزيد)|ayrıca (okuyun|bakınız)|читайте також",
    r"läs (också|även|mer)|læs også|διαβάστε επίσης|читайте также|(материалы )?по теме",
    r"i\u{307}?lgili (haber|içerik)(ler)?|çok okunanlar|olvassa el( még| ezt is)?",
    r"čtěte (také|též|dále)|přečtěte si|lue (myös|lisää)|cite[sș]te ([sș]i|mai mult)|اقرأ ايضا",
    r"похожие (статьи|новости|материалы)|(retrouvez |tout )?notre dossier( (sur|consacré à))?",
    r"[関关]连(する)?(记事|ニュース|リンク|キーワード)|あわせて[読读]みたい|おすすめ(记事)?|人[気气]记事",
    r"بیشتر بخوانید|همچنین بخوانید|(यह|ये|इसे)( खबर| खबरें)? भी पढ़ें|আরও পড়ুন|קראו (עוד|גם)|עוד בנושא",
    r"(lihat|simak|tonton) juga|baca (selengkapnya|lagi)|đọc (ngay|thêm)|xem ngay|อ่านข่าว|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง",
    r"korábban írtuk|kapcsolódó (cikk|cikkek|cikkeink)|ez is érdekelheti|související( články)?|mohlo by vás zajímat",
    r"nie przegap|polecamy( również)?|przeczytaj (też|także|również)|vezi [sș]i|[sș]tiri (similare|recomandate)",
    r"вас (також )?мож(е|уть) зацікавити( новини)?|материал доступен по подписке|читайте ще|дивіться також|ειδήσεις σήμερα|διαβάστε (ακόμη|περισσότερα)|σχετικά άρθρα",
    r"llegeix també|més informació|notícies relacionades|ouça o episódio|oiga el episodio",
    r"관련 ?(기사|뉴스)|추천 ?(기사|뉴스)|많이 본 (뉴스|기사)|주요 ?뉴스",
];

/// A label and nothing else.
pub(in crate::strip) static LABEL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(format!(
        r"^[\[(■▲●◆▶►★☆>|*#\s-]*({})(请见|如下|看这里|详见|请看)?\s*[\])]?[\s:>|….↓▼⬇👇-]*$",
        WORDS.join("|")
    ))
});
/// READ: and one link: a verb alone calls to another article where a mark stands behind it.
pub(in crate::strip) static CALL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"^\W*(read|watch|listen|lesen|lire|regarder|lea|leer|leia|leggi|guarda|lees|kijk|läs|les|czytaj|читать|смотрите)\s*[:>|]+$",
    )
});
/// A line that a label opens.
pub(in crate::strip) static LABEL_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(format!(
        r"^[\[(■▲●◆▶►>|*#\s-]*({})(请见|详见|请看)?\s*([\])]|[:|>])|^also in [^:|]{{1,30}} \|",
        WORDS.join("|")
    ))
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::fold_line;

    #[test]
    fn labels_of_links_are_told_in_many_languages() {
        for label in [
            "相關報導：",
            "另读：",
            "另讀",
            "Related to this story",
            "Noticia relacionada",
            "بیشتر بخوانید:",
            "همچنین بخوانید",
            "यह भी पढ़ें-",
            "ये भी पढ़ें",
            "इसे भी पढ़ें",
            "আরও পড়ুন",
            "קראו עוד",
            "קראו גם",
            "עוד בנושא",
            "Lihat juga:",
            "Simak juga",
            "Tonton juga",
            "Baca selengkapnya",
            "Baca lagi",
            "ĐỌC NGAY",
            "Đọc thêm",
            "Xem ngay",
            "อ่านข่าว",
            "อ่านเพิ่มเติม",
            "ข่าวที่เกี่ยวข้อง",
            "日報新聞-相關報道：",
            "Вас також можуть зацікавити новини:",
            "Материал доступен по подписке",
            "Korábban írtuk",
            "Kapcsolódó cikk",
            "Kapcsolódó cikkek",
            "Kapcsolódó cikkeink",
            "Ez is érdekelheti",
            "Související články",
            "Mohlo by vás zajímat",
            "Citeste si:",
            "Vezi si",
            "Stiri similare",
            "Nie przegap",
            "Polecamy również",
            "Przeczytaj też",
            "Przeczytaj także",
            "Vezi și",
            "Știri similare",
            "Știri recomandate",
            "Вас також може зацікавити:",
            "Читайте ще",
            "Дивіться також",
            "Ειδήσεις σήμερα:",
            "Διαβάστε ακόμη",
            "Διαβάστε περισσότερα",
            "Σχετικά άρθρα",
            "Llegeix també",
            "Més informació",
            "Notícies relacionades",
            "Oiga el episodio",
            "Read More About Bridges:",
            "Read more from Sky News:",
            "Read more from the BBC:",
            "Read more from ABC:",
            "Read more from CBS News:",
            "Read more from NBC News:",
            "Read more from CNN:",
            "Read more from Fox News:",
            "Read more from CBC:",
            "Read more from ITV News:",
            "Read more from RTE:",
            "Материалы по теме:",
            "ये खबर भी पढ़ें...",
            "ये खबरें भी पढ़ें",
        ] {
            assert!(LABEL.is_match(&fold_line(label)), "{label}");
        }
        assert!(LABEL_FIRST.is_match(&fold_line("Ouça o episódio: A aldeia")));
        assert!(!LABEL.is_match(&fold_line("Nie przegap mostu")));
        assert!(!LABEL.is_match(&fold_line("Read more about bridges.")));
        assert!(!LABEL.is_match(&fold_line("Read more from the inquiry:")));
    }
}
