//! Phrases of notices: what a site answers for, and to whom a text belongs.

use super::form::Needs::{Anywhere, Edge, Tail};
use super::form::{Phrase, phrase, sentence};
use crate::DropReason::{AppPromo, Boilerplate, Copyright, Disclaimer, ShareBar};

pub(super) static NOTICES: &[Phrase] = &[
    // The same text in another language.
    sentence(
        Boilerplate,
        Tail,
        48,
        &[
            r"^\W*(点击|按此|点此|请)(查看|阅读)(本文|文章|新闻|报道)?的?(英文|原文|中文|全文|原版)(版|版本)?\W*$",
        ],
    ),
    // The widget that shows a code for a message to friends; what a site says of privacy.
    sentence(
        ShareBar,
        Anywhere,
        160,
        &[r"打开微信\W.{0,24}扫一扫.{0,24}(网页|本文|文章|页面).{0,6}(分享|转发)(到|至)"],
    ),
    sentence(
        Boilerplate,
        Anywhere,
        240,
        &[
            r"^\W*[^\x22发测。]{0,40}(本网站?|本站|我们)[^\x22发测。]{0,12}使用[^\x22发测。]{0,16}(cookies?|网站技术|追踪技术)[^\x22发测]{0,80}(同意|继续(浏览|使用)|隐私)[^\x22]{0,60}$",
        ],
    ),
    // What was wrong in an earlier version.
    sentence(
        Boilerplate,
        Tail,
        300,
        &[
            r"^\W*(更正|勘误|订正)(说明|启事|声明)?\s*[:\])].{0,200}(现已?(予以)?(更正|修正|订正)|特此(更正|说明|致歉))",
        ],
    ),
    // Whose text it is, above it.
    sentence(
        Disclaimer,
        Edge,
        260,
        &[r"^(文章|本文)(仅|只)?代表作者.{0,4}观点,.{0,24}(修改|编辑|调整)\W*$"],
    ),
    Phrase {
        reason: Disclaimer,
        place: Edge,
        widest: 260,
        patterns: &[r"^matrix (首页推荐|是少数派的写作社区,.*)$"],
        in_prose: true,
        learnt_from: Some("sspai.com"),
    },
    sentence(
        Copyright,
        Tail,
        120,
        &[
            r"^\W*(本文|文章|内容|稿件)(为|系|是)[^,。]{1,20}(原创|独家).{0,24}(必究|转载|授权|许可)",
        ],
    ),
    phrase(AppPromo, Tail, 40, &[r"^\W*[^\s,。]{2,8} ?创造更多价值\W*$"]),
    sentence(
        Disclaimer,
        Tail,
        900,
        &[
            r"^\W*(免责声明|版权及免责声明)\s*([\])]|[:-]|$)",
            // What may go wrong with the thing that the text is about is content.
            r"^\W*风险提示\s*[\])]?\s*([:-].{0,400}(谨慎|不构成|仅供|有风险|风险自|自负|自担|本文|建议|依据).{0,120})?$",
            r"^\W*(disclaimer|haftungsausschluss|avis de non-responsabilité|descargo de responsabilidad)\s*([\])]|[:-]|$)",
            // 声明 and 注 open news as well: what follows must be a site's notice.
            r"^\W*([^\s:,。的版]{0,4}(声明|提示|说明|提醒)|注|编者注)\s*[\])]?\s*[:-][^\x22]{0,160}(本站|本网|本平台|本号|本公众号|转载|版权|侵权|仅供参考|不代表|仅代表|不构成|投资建议|作者个人|风险自担|登载此文)",
        ],
    ),
    sentence(
        Disclaimer,
        Tail,
        300,
        &[
            r"不构成.{0,10}建议.{0,60}$",
            r"^\W*如对(本|该|此|以上)(文|稿件?|文章|报道|内容)(内容)?[有存][^。]{0,10}(异议|投诉|疑问|争议)[^。]{0,12}(联系|致电|来电|反馈|告知)[^。]{0,4}(编辑|本[网站报刊]|我们|[\w.-]+@)",
            r"不代表.{0,24}(观点|立场|意见|看法).{0,60}$",
            // Elsewhere it is what somebody says of a decision.
            r"^\W*(本(文|站|网|刊|号|平台)|(网友|用户|读者)(的)?(评论|留言|发言|言论))[^。:\x22]{0,40}[不非](表明|反映)[^。:\x22]{0,24}(观点|立场|意见|看法)\W*$",
            r"^[^说称:\x22]{0,80}与本(网|站|台|报|刊|社|号|平台|公众号).{0,6}(立场|观点)无关\W*$",
            r"仅代表.{0,16}(观点|立场|看法)\W*$",
            r"(仅供|只供).{0,6}参考.{0,60}$",
            r"(股市|投资|市场|基金)有风险|产品有风险\W{0,2}(投资|购买|理财|选择)|入市需谨慎|风险自(担|负)",
            r"侵.{0,8}(删|联系).{0,60}$",
            r"^\W*([^。,]{0,14}(关心|提醒)[您你]?\W{0,3})?(禁止酒[驾駕]\W{0,3})?(未满\d+[岁歲](禁止|不得|请勿)[饮飲]酒|[饮飲]酒过量.{0,6}(害人|有[害碍礙]))",
            // The line is that of the service: stories name teachers, lifelines and years.
            r"^\W*(珍惜生命[^。\x22]{0,24}|[如若](果|需|您|你)[^。\x22]{0,40})?(拨打|请打)?(生命线|安心|张老师|心理援助)[^。:,\d\x22]{0,6}(专线|电话|热线)\W{0,3}\d{4,5}([^\d年级届]|$)",
            r"not (constitute|intended as|be construed as) .{0,20}advice",
            r"(views|opinions) expressed .{0,60}(author|own|not|do not)",
        ],
    ),
    sentence(
        Copyright,
        Tail,
        400,
        &[
            r"^\W*(如|若)(需|欲|要|想)[^,。]{0,10}(授权|转载|使用|合作).{0,4}(请|可|须).{0,6}(联系|联络|致电|洽)",
            r"^\W*(版权(所有|声明|说明|提示|申明|及免责)|(版权|著作权)归.{1,24}所有)",
            r"^\W*((如需|欢迎|禁止|谢绝|商业)?转载|引用).{0,30}(授权|许可|允许|同意|注明|出处|联系|禁止|不得|谢绝).{0,20}$",
            r"^\W*未经.{0,24}(禁止|不得|谢绝|请勿|严禁).{0,12}(转载|摘编|复制|使用)",
            r"^\W*本文(已获|由.{1,20}授权)|^\W*凡(注明|本网|本站)",
            r"^\W*(此|本|该)(内容|文|稿|稿件|文章)(为|系|由).{1,24}(原创|独家).{0,40}(授权|转载|著作权|版权)",
            r"^\W*本文(编?译)自.{1,40}译者",
            r"^\W*(©|ⓒ|\(c\) |copyright( notice)?\s*(©|ⓒ|\(c\)|[:-]|by |\d{4}|$)|all rights reserved)",
            r"^\W*(alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|alle rechten voorbehouden|все права защищены|无断(転载|複制|引用|使用)[^。]{0,24}(禁|お断り|できません)|무단|저작권자)",
        ],
    ),
    // What a machine says of the text above it.
    sentence(
        Boilerplate,
        Edge,
        160,
        &[
            r"^\W*(本文|以下(内容)?|摘要)由[^。,]{0,10}(ai(生成|提炼|总结)|大模型(生成|提炼|总结)|智能生成摘要)(的)?(摘要|总结|要点)?\s*[:,].*(仅供参考)\W*$",
        ],
    ),
    // Of what the site or its author made it: 作品声明：个人观点; and where a machine did.
    sentence(
        Disclaimer,
        Tail,
        160,
        &[
            r"^\W*(作品|内容|创作|作者|图片|文章|视频|素材|转载|稿件)声明\s*:\W*(个人|观点|内容|本文|本站|含|无|图片|素材|取材|来源|来自|转载|原创|虚构|ai|仅|未经)[^。]{0,60}\W*$",
            r"^\W*(本|此|该|以上)?(文|稿|新闻|内容|文章|稿件|摘要|报道)由[^。,]{0,10}(ai|人工智能|算法|机器|大模型)[^。,]{0,10}(生成|写作|创作|撰写|整理)(内容|完成|而成)?(\W{0,2}(编辑|人工|仅供|请)[^。]{0,24})?\W*$",
        ],
    ),
    phrase(
        Copyright,
        Edge,
        40,
        &[
            r"^\W*(已?(经|获).{0,10})?授权(转载|发布|刊发)\W*$",
            r"^\W*本文(为|系|由).{1,16}(原创|首发)(内容|文章|作品|稿件)?(,作者.{1,8})?\W*$",
        ],
    ),
    sentence(
        Copyright,
        Tail,
        300,
        &[
            r"(转载|引用|使用).{0,10}(请|须|需).{0,10}(注明|联系|授权|标注)",
            r"(禁止|谢绝|不得|严禁|请勿).{0,6}(转载|商业(转载|使用))",
            r"(内容|作品|文章|图片).{0,12}(知识产权|著作权|版权).{0,4}(属|归).{1,40}所有\W*$",
            r"all rights reserved|保留所有权利|(this (material|article|story)|no part of this).{0,20}(may|must) not be",
            r"^(all )?(contents?|texts?|images|material|photos) (is |are |and .{1,16})?(©|copyright)",
            r"^powered by .{1,60}$|icp(备|证)|^this (document|article|work) is subject to copyright",
        ],
    ),
];
