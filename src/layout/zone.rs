/// A comment that says what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ZoneMark {
    pub zone: Zone,
    /// Number of blocks before it.
    pub position: usize,
}

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
