//! Phrases of the parts of a page around its text: advertisements, buttons to share it, ways to other
//! pages, its head and foot, players.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::*;

pub(super) static PAGE_PARTS: &[Phrase] = &[
    phrase(
        Advertisement,
        Anywhere,
        60,
        &[
            r"^\W*(广告|推广|\p{Han}{1,6} ?promotions?|赞助(内容|商)|広告|スポンサーリンク|광고)\W*$|^\[(广告|推广)\]\W*(访问|点击|下载|购买|前往)\W",
            r"^\W*(adverts?|advertisements?|sponsored( content| post)?|paid (content|post))\W*$",
            r"^\W*(anzeige|werbung|publicidade?|publicité|pubblicità|advertentie|annons|annonse|annonce|iklan|rekl[aá]ma?|реклама)\W*$",
            r"^\W*(advertisement\W+)?((article|story) continues (below|after)( (this )?ad(vertisement)?)?|continue reading below|scroll (down )?to continue( with content| reading)?)\W*(advertisement)?\W*$",
        ],
    ),
    phrase(
        ShareBar,
        Anywhere,
        30,
        &[
            r"^[^\s。]{0,8}-{1,2}分享-{1,2}$",
            r"^\W*\d{0,4}\W*(快来分享|分享到?|分享至.{0,8}|分享让更多人看到|点在看|参与互动|复制链接)\W*$",
            r"^\W*((我要)?纠错|一键举报|(文章)?内容(举报|报错|纠错)|调整字体|缩小字体|放大字体|字体:.{0,8})\W*$",
            r"请?点(一下|个|击)?\W{0,2}(在看|赞)\W*吧?\W*$",
            r"^\W*([^\s。]{0,12},)?(打赏|得?赞赏|喜欢作者)(支持|作者|本文|一?杯咖啡)?\W*$",
            r"^\W*点(一下|个|击)\W{0,2}(在看|赞)\W{0,2}让更多人",
            r"^\W*(欢迎|请)(转发|分享)(到|至)?(朋友圈|给好友|给朋友)\W*$",
            r"^\+\d{1,3}$",
            r"^\W*((登录|注册|登陆)\W{0,3})+(后|才能|即可){1,2}(发表|参与|进行)?(评论|留言|跟帖)\W*$",
            r"^like this (story|article)|share it with (a friend|your friends)",
            r"^(share|tweet) (this|on)( (article|story|page|post|via|on))?( .{0,16})?$",
            r"^((artikel|beitrag) teilen|partager (sur|cet article).{0,16}|compartir en.{0,16}|シェアする|공유하기)$",
        ],
    ),
    phrase(
        ShareBar,
        Edge,
        60,
        &[
            r"^\W{0,3}([\[(]?(\+1|收藏|点?赞|[顶踩](一下)?|在看|跟贴|举报|(用户|意见)?反馈|纠错|投诉|[+已加]?关注|转发|分享到?|看全文|(查看|写)?评论|我来说两句|人参与|复制(链接)?|(小|大|选择)?字号|(选择)?字体(大小)?|发送|(发|电子)?(e-?mail|邮件)给?(好友)?|超大|特大|大|中|小|标准|默认|t中|a[+-]|打印((本|此)页|文章)?|关闭(窗口|本页)?|((转播|转发)到)?(新浪|腾讯)?微博|微信(好友)?|(简|繁|正)体|中英(双语|文)|双语|英文|朋友圈|qq(空间|好友)?|qzone|人人网|豆瓣|阅读原文|阅读|写留言|不?喜欢|(支付宝|微信)?打赏|(我要|内容|文章)(报错|纠错|挑错|举报|评论|收藏)|报错|挑错|(生成|分享)?海报|(收?听|朗读|播放|播报|语音|点击)(收听)?(本)?(新闻|报道|文章|全文|本文|播报|朗读|播放|收听)|×)[\])]?[\s:|/(-]*(\d+)?[)\s]*)+$",
            r"^(阅读|浏览|点击|播放)(量|数|次数)?\W{0,3}\d+(\.\d+)?[kw万]?\+?次?\)?$",
            r"^(\d+(\.\d+)?[kw万]? ?(人|次)?(阅读|浏览|评论|人气|观看|点赞|看过|跟贴|参与|收藏)[\s|/·]*){1,3}(听新闻|收听|分享)?$",
            r"^((share|tweet|pin( it)?|print|e-?mail|sms|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|copy link|save|listen)[\s:|/,]*(\d+)?\s*)+$",
            r"^((partager|envoyer|imprimer|commenter|réagir)( sur| par| cet article| l.article)?[\s:|/,]*(facebook|twitter|whatsapp|linkedin|e-?mail)?[\s:|/,]*)+$",
            r"^((좋아요|싫어요|슬퍼요|화나요|훈훈해요|감동이에요|추천해요|댓글|스크랩|인쇄|글자크기)[\s:|/,]*\d*\s*)+$",
            r"^((teilen|drucken|merken|partager|imprimer|compartir|condividi|stampa|delen|dela|del|поделиться|シェア|공유)[\s:|/]*(\d+)?\s*)+$",
        ],
    ),
    phrase(
        ShareBar,
        Tail,
        40,
        &[
            r"^0 ?vs\.? ?0$",
            r"^(利[好空]|看[多空涨跌]|有用|支持) ?\d+ ?(利[好空]|看[多空涨跌]|没用|反对) ?\d+( ?分享)?$",
        ],
    ),
    phrase(
        Pager,
        Anywhere,
        30,
        &[
            r"^\W*(点击)?(展开|阅读|查看|显示)?(剩余|余下|全部|后续|完整)?(阅读)?(全文|正文)\W*$",
            r"^\W*((继续)?(阅读|查看)原文|点击(展开|加载)(更多)?|加载更多(内容)?|查看更多(内容)?)\W*$",
            r"^\W*请?继续(往下|向下)?阅读\W*$",
            r"^\W*点击?(下图|图片)看更多.{0,6}\W*$",
            r"^\W*更多.{0,2}(相片|照片|图片)\W*$",
            r"^\W*(按|点击?)下?图[集片]?(了解|看清?|睇|放大)[^。]{0,12}[▼▽↓]{2,}$",
            r"^\W*点击(看|查看)?(图片)?可?(看|查看)?(清晰|高清)?(大图|原图|放大)(查看)?\W*(\d{1,3})?\W*$",
            r"^((\[\d+\] ?){2,}|\d+ ?/ ?\d+)$",
            r"^(read (the )?(full|rest of the) (story|article)|(click here )?to read more|load more|show more)\W*$",
            r"^((weiter|jetzt )lesen|続きを読む|더보기)\W*$",
        ],
    ),
    phrase(
        Pager,
        Edge,
        40,
        &[
            r"^(返回.{0,12}(首页|列表|网)|返回搜狐,?查看更多|首页|上一页|下一页|末页|尾页|回到顶部)\W*$",
            r"^(next( page| article| post| story)?|prev(ious)?( page| article| post| story)?|read more|continue reading|more|page \d+( of \d+)?|back to top)\W*$",
            r"^(weiterlesen|mehr|lire la suite|leer más|leggi tutto)\W*$",
        ],
    ),
    // The head of a printed page: its day, the paper, the issues before and after.
    phrase(Pager, Edge, 60, &[r"[上前]一[期版]\W{0,4}[下后]一[期版]\W*$"]),
    phrase(
        Pager,
        Tail,
        120,
        &[
            r"^\W*(阅读)?(上一?篇|下一?篇|前一篇|后一篇)\W*(:.*|\|.*)?$",
            r"^(上(一[章页篇条则])?[\s|/]*下一?[章页篇条则].{0,4}|页: ?\[\d+\])$",
        ],
    ),
    // The label of a source that stands in the next line.
    phrase(SourceLine, Tail, 16, &[r"^\W*(文章|稿件|信息|消息|新闻|内容)来源[^\w\s]+$"]),
    // A desk that signs, a line of dashes.
    phrase(Byline, Edge, 40, &[r"^.{2,8}(中心|组)[/ |]{1,3}(综合|.{2,4})报导$"]),
    phrase(Byline, Edge, 60, &[r"^a cura della redazione.{0,20}$"]),
    phrase(EndMark, Edge, 120, &[r"^(-{2,}|[-=_*~]{3,})$"]),
    // The way to the page, and how long it takes to read.
    phrase(Boilerplate, Tail, 16, &[r"^\W*(文章|本文)作者\W*$"]),
    sentence(
        Boilerplate,
        Edge,
        160,
        &[
            r"^\W*[^。]{0,8}最佳.{0,8}(效果|体验|感受).{0,4}建议.{0,80}浏览器\W*$",
            r"^(当前|(您|你)(现在|当前)?(所在)?的?)位置\s*:|^you are here\s*:",
            r"^\W*((预计)?阅读时间|reading time|read time|tempo de leitura|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|время чтения)\W*\d*\W*(分钟|min\w*|sek\w*|мин\w*)?\W*$",
            r"^\d+[ -]?(min\w*\.?( (read|de lecture|di lettura|de lectura|de leitura|lesezeit|leestijd))?|分钟)$",
            r"^\W*(发布|发表)于\W*\p{Han}{2,6}$|^ip属地\W*\p{Han}{2,6}$",
            r"^\W*((核心提示|内容提要|导读|导语|提要)[^\w\s]+|((ai|智能)?\W?(内容|文章)?摘要|(ai|智能)\W?速览)\W*)$",
            r"^\W*(本文|全文)字数\W{0,2}\d+\W{0,2}阅读.{0,8}\d+ ?分钟\W*$",
            r"^\W*(全文|本文|文章)?共?约?\s?\d+ ?字.{0,8}(阅读|约).{0,6}\d+ ?分钟\W*$",
        ],
    ),
    // The header of an account: 原创 name account date 发表于 place.
    phrase(
        Byline,
        Edge,
        120,
        &[
            r"^\W*(原创|转载)\W.{2,40}\d{4}[年/-]\d{1,2}[月/-]\d{1,2}.{0,24}$|\d{1,2}:\d{2} ?(发表于|收录于).{2,12}$",
        ],
    ),
    // Readers who told the site.
    phrase(Byline, Edge, 80, &[r"^\W*感谢.{0,30}(线索|素材|投递|投稿|供稿)(投递|提供)?\W*$"]),
    // The links at the foot of every page of a site.
    phrase(
        Boilerplate,
        Tail,
        200,
        &[
            r"^((关于我们|联系我们|联系方式|(版权|法律|免责|网站|隐私)(声明|政策|条款)|网站地图|广告(服务|合作|刊登)|(人才|诚聘|招聘).{2}|加入我们|(帮助|客服)中心|意见反馈|友情链接|网站简介|服务条款|用户协议|设为首页|加入收藏|投稿须知)[\s|/·-]*){2,}$",
        ],
    ),
    phrase(
        Player,
        Anywhere,
        60,
        &[
            r"^\W*(正在加载|(视频|音频)?加载中)\W*$",
            r"^\W*点击(上方|下方|图片|这里)?(播放|观看|查看|收看|收听)?(上方|下方)?(完整|精彩|现场|相关)?(视频|音频|直播|回放)(播放|观看|查看|回放)?\W*$",
            r"^0{1,2}:00( ?/ ?)?\d{1,2}:\d{2}$",
            r"^listen to this article\W*\d|^\W*(artikel anhören|écouter (cet|l.) ?article|escuchar nota|ascolta l.articolo|luister naar dit artikel|ouvir o texto)\W*$",
        ],
    ),
    sentence(
        Boilerplate,
        Edge,
        160,
        &[r"标题(为|系|由).{0,4}(小编|编者|编辑|本站|平台)所?(加|添加|拟|自拟)\W*$"],
    ),
];
