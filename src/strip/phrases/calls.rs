//! Phrases with which a site speaks to its readers: what they are to open, follow, subscribe to and send;
//! how it is reached, what it answers for, and where the text ends.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::*;

pub(super) static CALLS: &[Phrase] = &[
    phrase(
        AppPromo,
        Anywhere,
        40,
        &[
            r"^\W*(登录|注册|登陆|订阅|付费|购买)后(即可|可以?|才能)?(获取|查看|阅读|观看|解锁|享受|浏览)(更多|全文|完整|剩余|全部|本文)*(内容|权限|文章|报道|正文)?\W*$",
        ],
    ),
    sentence(
        Player,
        Edge,
        80,
        &[r"^\W*请同意.{0,16}(规范|政策|条款),才能(启用|使用|收听).{0,8}(功能|新闻)\W*$"],
    ),
    phrase(
        Player,
        Edge,
        60,
        &[
            r"^\W*(点击|语音|一键|ai){0,2}(播报|朗读|收听|听|播放)(本文|全文|新闻|文章|音频|资讯)?\W*(共|约|时长|全文)?\W*(\d+ ?分钟|\d{1,2}:\d{2})(\W*\d{1,2}:\d{2})?\W*$",
            r"^\W*由(ai|人工智能)语音(合成|生成|播报|朗读)\W*$",
            r"^\W*(\d{1,2}:\d{2})?\W*(本|此|该|以上)?(音频|语音|播报|朗读)(内容)?由[^,。]{0,12}(合成|生成|播报|朗读|提供)\W*$",
        ],
    ),
    phrase(Boilerplate, Edge, 60, &[r"^\W*(联合|总)?出品(人|方|单位)?\s*[:|]"]),
    phrase(
        AppPromo,
        Edge,
        24,
        &[r"^\W*手机(查看|看|阅读|浏览)(\p{Han}{0,4})(快讯|新闻|资讯|全文|本文)\W*$"],
    ),
    phrase(
        QrPromo,
        Edge,
        100,
        &[
            r"(扫(一扫|码|描|二维码)|长按|识别).{0,16}(二维码|关注|下载|阅读|查看|分享|看新闻|上移动|加入|进群|打开)",
            r"^\W*(请|可)?((打开|用)?手机|微信)?扫(一扫|码|描)?.{0,10}(看|观看|收看|收听|了解|参与).{0,10}$",
            r"(点击|扫描).{0,6}(图片|下方|左方|右方|上方).{0,10}二维码",
            r"scan (the |this )?(qr|code)",
        ],
    ),
    phrase(
        AppPromo,
        Edge,
        120,
        &[
            r"(尽在|就上|快来|请?下载).{0,24}(app|客户端)\W*$",
            r"(尽在|就上).{0,24}(app|客户端),.{2,30}$",
            r"([,!:]|欢迎|请)(关注|订阅|搜索|添加).{0,30}(公众号|微信号?|官方微博|头条号|视频号|抖音号?|服务号)",
            r"速关注\W*$",
            r"^\W{0,2}[^\s,。]{2,12}[ ,](就看|就在|就上)[^\s,。!?]{2,14}\W{0,2}$",
            r"^(>{2,3}|[→☞👉]{1,4}) ?(点击|查看|更多|阅读|进入|回看)",
            r"点击.{0,6}(蓝字|名片|卡片).{0,8}关注|^\W*(蓝字|点击|长按)?(关注|追踪)我们\W*$",
            r"(点|按|戳)(我|此|这里)(下载|领取|报名)",
            r"(打开|搜索|进入|使用)(微信)?.{0,6}小程序",
            r"(加|添加).{0,8}微信.{0,20}群|加入.{0,8}(交流|读者|粉丝|微信)群",
            r"开户.{0,10}(佣金|扫码|福利)|新浪合作.{0,2}平台.{0,4}开户",
            r"^\W*(.在就|立即|马上|赶快|点我)下载.{0,6}(app|客户端)",
            r"^(编辑|发送)?(手机)?短信\W*[a-z0-9]{1,8}\W*(发送)?(到|至)\W?\d{4}",
            r"安装.{1,16}客户端.{0,24}(接收|获取)",
            r"^\W*(登录|打开|进入|下载).{0,14}(app|客户端)\W.{0,6}搜索.{0,24}(查看|获取|参与|了解)",
            r"app.{0,8}(立即|即刻|马上|免费)?下载\W*https?://",
        ],
    ),
    // Telegram 交流群：https://t.me/…
    phrase(
        AppPromo,
        Tail,
        100,
        &[
            r"^(telegram|twitter|discord|facebook|微博|推特|电报)? ?(官方)?(交流|订阅|读者|粉丝)?(群组?|社群|账号|帐号|频道) ?: ?https?://(www\.)?(t\.me|discord\.(gg|com)|twitter\.com|x\.com|weibo\.com|facebook\.com)/\S+$",
        ],
    ),
    // The author's own desk: #我是某某组作者…
    sentence(AppPromo, Tail, 160, &[r"^\W*我是.{2,20}(作者|记者|编辑).*加微信"]),
    // Where a report was sold that the text tells of.
    sentence(AppPromo, Tail, 60, &[r"^\W*以上精彩内容(均)?来自[^。,:]{2,14}\W*$"]),
    // 本刊长期征稿，…，投稿请寄…; that one did so is news.
    sentence(
        AppPromo,
        Tail,
        400,
        &[
            r"^(<[^>]{2,16}>|本(报|刊|网|站|栏目?|公众号)|我们|编辑部)(长期|常年|诚挚?|现)(面向.{2,16})?(公开)?([征约]稿|征集稿件)[,。].{0,200}((投稿|来稿)(请|可|邮箱|一经|须)|欢迎.{0,12}(来稿|来信|投稿))",
            r"^投稿给.{0,24}(平台|栏目|编辑部|我们),?(可|请)(致信|发|寄).{0,120}稿[酬费]",
        ],
    ),
    // An account by its names, and what was left out of a text.
    phrase(
        AppPromo,
        Edge,
        60,
        &[
            r"^\W*(微信)?(公众号|订阅号|视频号|微信(号|id)|id)\s*[:|]\s*[^:;,.。!?|、]{2,30}\W*$",
            r"^[^\s:;,。!?|]{2,12}( 报道| 出品)? ?[|(] ?(微信)?公众号:? ?[a-z0-9_-]{3,30}\)?$",
            r"^[^\s:;,。!?|]{2,12} ?[(](微信)?(公众号|微信号|id): ?[a-z0-9_-]{3,30}[)] ?(原创|出品|首发)$",
        ],
    ),
    phrase(
        Boilerplate,
        Tail,
        40,
        &[
            r"^\W*(本文|内容|全文|原文|文字)?\W*(有|略有|经|做了?)(删节|删减|删改|改动)\W*$",
            r"^\W*(文中)?(部分)?(人名|地名|姓名|译名)(均|皆)?(为|系|是)?(译音|音译)\W*$",
            r"^\W*(更多|后续|最新)?(详情|进展|消息|报[道导]|情况).{0,8}(敬请(期待|关注)|后续报[道导])\W*$",
        ],
    ),
    // Who helped to report.
    sentence(
        Byline,
        Tail,
        120,
        &[r"^[^。]{2,60}对本文(亦|也)?(有|做出了?)(报[道导]|采访)?贡献\W*$"],
    ),
    // What only subscribers may read or do.
    sentence(
        AppPromo,
        Tail,
        240,
        &[
            r"^.{0,60}réservée? aux abonnés",
            r"^(suscríbete|abonnez-vous|abbonati|assine|word abonnee) .{0,60}$|^lee sin límites$",
            r"^.{0,160}(suscríbete|abonnez-vous|abbonati|assine já|jetzt abonnieren|(neem|sluit) (nu )?een abonnement)\W*$",
            r"^(siga|sigue|siganos) .{1,60}(facebook|twitter|instagram|telegram|whatsapp)",
            r"^.{0,20}(有料会员|会员登録|ログイン).{0,16}(読|閲覧|ご覧)",
            r"^(tu suscripción se está usando|¿quieres añadir otro usuario|si continúas leyendo en este dispositivo|(regístrate|inicia sesión) .{0,30}para seguir leyendo)",
        ],
    ),
    sentence(
        AppPromo,
        Tail,
        200,
        &[r"^下载.{2,14}(官方)?app.{0,4}或?(关注|添加).{0,14}(公众号|微信)"],
    ),
    // How to ask for leave to print it, how to reach who wrote it, and which of a series it is.
    sentence(
        Copyright,
        Edge,
        200,
        &[
            r"如(需|要|欲)转载\W.{0,30}(联系|授权|后台|微信|邮箱|私信)|如(需|要|欲)转载.{0,8}(联系|后台)",
        ],
    ),
    sentence(
        Boilerplate,
        Tail,
        240,
        &[r"^我是.{2,30}(作者|记者|编辑|主笔).{0,80}(微信|邮箱|加好友|欢迎交流)"],
    ),
    phrase(
        Boilerplate,
        Edge,
        60,
        &[r"^\W*(这是|本文是|本文为)?[^。,]{2,16}第 ?\d{1,5} ?[个篇期](故事|文章|推送|原创)\W*$"],
    ),
    // 立即投稿：, and a bare address that ends the line.
    sentence(
        AppPromo,
        Tail,
        300,
        &[r"(立即|立刻|马上|即刻|快来|追踪|订阅|加入)[^。!?]{0,24}\W{0,3}https?://\S+$"],
    ),
    sentence(AppPromo, Anywhere, 120, &[r"^[(\[].{0,60}下载.{0,20}(app|客户端).{0,10}[)\]]$"]),
    sentence(
        AppPromo,
        Edge,
        160,
        &[
            r"^\W*((欢迎|敬请|请).{0,4})?(关注|订阅|搜索|添加).{0,30}(公众号|微信号?|官方微博|头条号|视频号|抖音号?|服务号)",
            r"^\W*想?(了解|获取|查看|阅读)?更多.{0,12}(资讯|新闻|精彩|内容|猛料|报[道导]|资料|详情).{0,24}(关注|下载|app|客户端|公众号|尽在|请?点击|搜索)",
        ],
    ),
    sentence(
        AppPromo,
        Tail,
        200,
        &[
            r"^((click|tap) here (to|for) .{0,24})?(download|get|install) (the|our) .{0,40}\bapp\b",
            r"^(sign up|subscribe|register|join|get) .{0,80}(newsletters?|updates|alerts|inbox|channel|briefing)",
            r"^(follow|like|find|join) .{1,40} on .{0,40}(twitter|facebook|instagram|telegram|whatsapp|google news|linkedin|youtube|threads|bluesky|mastodon)",
            r"^(jetzt abonnieren|folgen sie uns|(suivez|abonnez|inscrivez)-|suscríbete|síguenos|inscríbete|iscriviti|seguici|inscreva-se|assine |подпис(ывайтесь|аться)|читайте нас)",
            r"^(免费|极速|一键).{0,12}开户|免费(送|领)\W*$",
            r"^(投稿(邮箱|热线)|(新闻|爆料|报料)(热线|电话|线索))",
            r"^\W*(新闻|爆料|报料)([、及和/]?(新闻|爆料|报料|维权|线索)){0,2}(热线|通道|平台|入口|方式)\W{0,2}:",
            r"^\W*((本(报|网|刊|台|站|社)|法律)(的|常年)?|常年){0,2}法律顾问\W{0,2}[:|].{2,60}$",
            r"^\W*.{0,8}(商务|广告|版权|内容|品牌)(合作|洽谈)(及.{2,6})?\W?(请|:|\||电话|微信|邮箱)",
            r"^\W*违法.{0,6}信息举报",
            r"^\W*(请|欢迎)?关注 ?@[^\s,。]{2,16}\W",
            r"^\W*(亲爱|尊敬)的(用户|读者|网友|会员).{0,80}(客户端|app|公众号|本站|本网|改版)",
            r"^\W*[您你]的(支持|鼓励|关注|赞赏)\W?[是就]{1,2}我们.{0,8}(动力|鼓励)\W*$",
            r"^欢迎(转发|分享)(到|至).{0,4}朋友圈",
            r"^\W*(推荐|欢迎)进入.{2,16}(数据库|数据中心|数据通),.{2,60}$",
            r"^.{0,24}请?(点击?|戳)(这里|此处)。?$",
            r"^newsletter (abonnieren|bestellen)",
        ],
    ),
    // Votes that a script would count.
    phrase(
        AppPromo,
        Tail,
        60,
        &[
            r"^\W*((互动|读者)?投票|小调查|今日(话题|互动))\W*$",
            r"[(]([单多]选|可多选|最多选\d项)[)]$",
            r"^(0 ?人|\d+ ?票)\W",
        ],
    ),
    // How the newsroom is reached.
    sentence(
        AppPromo,
        Edge,
        120,
        &[
            r"^\W*(作者|记者|编辑|编辑部|联系|投稿|联络|电子)?(邮箱|邮件|e-?mail|邮址)\W*[a-z0-9_.-]+@[a-z0-9.-]+\W*$",
        ],
    ),
    sentence(
        AppPromo,
        Tail,
        120,
        &[
            r"^\W*(客服|商务|官方)?(微信号?|qq群?|手机号?|联系电话)\W*:\W*[^\s:;,。!?|()]{5,30}$",
            r"^\W*(联系|采访)(记者|作者|编辑)\W*[a-z0-9_.-]+@[a-z0-9.-]+\W*$",
            r"^\W*(联系|投稿|商务|广告|合作|编辑部)[^\x00-\x7f]{0,4}\W*[a-z0-9_.-]+@[a-z0-9.-]+[\s,;|/]+[^\x00-\x7f]{2,6}\W*[\d-]{7,20}\W*$",
            r"^\W*欢迎(联系|找到|加入|投稿)(我们)?\W*$",
            r"^\W*[a-z0-9_.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+\W*$",
            r"^\W*.{0,8}(报料|爆料|读者|新闻|采编|采访|编辑部|本报|本网|本刊|本台).{0,6}(热线|电话|微信|信箱|邮箱)\W*[^:;。!?\x22<>|…]{5,40}$",
            r"^[^\s:]{0,6}(线报|报料|爆料)\W{0,3}(whatsapp|telegram|微信|电邮)\W{0,3}[0-9+ -]{6,20}$",
            r"^\W*.{0,8}(广告|纠错|发行|订报|征订).{0,2}(热线|电话|信箱|邮箱)\W{0,3}[\da-z][^:;,。!?|…]{4,40}$",
        ],
    ),
    // What a platform says about its users' texts.
    sentence(
        Disclaimer,
        Tail,
        420,
        &[
            r"(网友|用户|跟帖|评论)(的)?(发言|言论|留言|评论)(均|仅|只|并)?(非|不代表)(本|我).{0,6}(立场|观点)",
            r"(用户|作者)(自行)?上传(并|和)?发布|(平台|网站)?仅提供信息(存储|储存)(空间)?服务",
            r"(merely|only) provides? information storage",
            r"发布广告和不和谐的评论都将会被删除",
        ],
    ),
    phrase(
        Comments,
        Tail,
        40,
        &[
            r"^(网友|全部|最新|热门|精彩|读者|查看全部|查看|发表|我要|暂无)?(评论|留言|跟帖)(区|列表)?\s*\(?\d*\)?(条)?\W*$",
            r"^\d+ ?条?(评论|跟帖|回复|人参与)|^我来说两句|^(我要)?发表(意见|看法|观点)$",
            r"(跟帖|跟贴|评论|发言|网友|用户).{0,4}(自律公约|须知)|文明(上网|评论|发言).{0,16}$",
            r"还?可输入 ?\d* ?(个)?字|登录后.{0,6}(发言|评论|发表)|^(写评论)?已有 ?\d+ ?条评论",
            r"^((\d+|view|show|post|load|no)( all)? )?comments?( \(?\d+\)?)?:?$|^leave a (comment|reply)|^join the (discussion|conversation)",
            r"^(kommentare?|commentaires?|comentarios?|commenti|комментарии|コメント|댓글)( \(?\d+\)?)?:?$",
        ],
    ),
    // Above the text, too: 关键词：甲 乙.
    phrase(
        Tags,
        Edge,
        120,
        &[
            r"^\W*((文章|本文)?标签|关键词|关键字|热词)\s*:[^。!?]{2,60}$",
            r"^(#\p{L}[^#\s。,!?]{0,15}#?\s*){2,}$",
        ],
    ),
    phrase(
        Tags,
        Tail,
        240,
        &[
            r"^\W*((文章|本文)?标签|话题|关键词(阅读)?|关键字|相关(字词|标签|关键[词字])|タグ|キーワード)\s*[\])]?\s*([:>|]|$)",
            r"^(tags?|keywords?|filed under|posted in|tagged( with| in)?|topics|more on|in this (story|article))\s*([:>|]|$)",
            r"^(schlagwörter|schlagworte|themen|mots-clés|etiquetas|temas|теги)\s*([:>|]|$)",
            r"^(#[^#\s]+#?\s*)+$",
        ],
    ),
    phrase(
        ImageCredit,
        Tail,
        60,
        &[
            r"^\W*(本文|文中|以上|文内)?(图片|照片|配图)(除.{1,16}外.{0,3})?(均|全部|都).{1,20}$",
            r"^\W*除.{1,16}外\W?(本文|文中)?(图片|照片|配图)(均|全部|都).{1,20}$",
            r"^\W*图源[^\s:,。]{2,10}$",
        ],
    ),
    phrase(
        EndMark,
        Edge,
        24,
        &[
            r"^\W*(the end|end|完|未完待续|全文完|本文完|正文完|本文结束|全文结束|fin|ende|конец|终|끝)\W*$",
            r"^([■◎◆◇□●○※▲△▼▽★☆↓#*=~_·-] ?){1,12}$",
        ],
    ),
    Phrase {
        reason: AppPromo,
        place: Anywhere,
        widest: 80,
        patterns: &[
            r"(纠纷|问题|陷阱|难题)[,?!]\W?(就?上|来|请?(到|用))\W?黑猫投诉\W?(平台)?(\W{0,2}一键[^。]{0,12})?\W*$",
        ],
        in_prose: true,
        learnt_from: Some("finance.sina.com.cn"),
    },
    // A share's price and a button: 江城银行29.44+1.06%开户.
    phrase(
        StockQuote,
        Anywhere,
        60,
        &[
            r"^[^。,]{2,20} ?\d+(\.\d+)? ?[+-]\d+(\.\d+)?% ?(\+?(加?自选|关注)|查看(行情|详情)|开户|交易|行情|买入)$",
        ],
    ),
    // The edition that printed it: 2024年03月22日 05版.
    phrase(SourceLine, Edge, 40, &[r"^\d{4}年\d{1,2}月\d{1,2}日,?\s*第?\s?[a-z]?\d{1,3}\s?版$"]),
    Phrase {
        reason: AppPromo,
        place: Edge,
        widest: 160,
        patterns: &[r"^炒股就看.{0,80}机会!$"],
        in_prose: true,
        learnt_from: Some("finance.sina.com.cn"),
    },
];
