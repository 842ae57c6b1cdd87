//! Rules for sites on which the general way cannot know.

use super::SiteRule;

/// All built-in rules: platforms print the name of an account where others print their own or none, and
/// nothing but a name in their markup says that it is one.
pub(super) fn rules() -> Vec<SiteRule> {
    vec![
        SiteRule::new("wechat")
            .host("mp.weixin.qq.com")
            .footprint("id=\"js_content\"")
            .site_name("#js_name"),
        SiteRule::new("baijiahao")
            .host("baijiahao.baidu.com")
            .footprint("baijiahao.baidu.com/s?id=")
            .site_name(".author-name, [data-testid=author-name]"),
        SiteRule::new("toutiao")
            .host("toutiao.com")
            .footprint("pgc-img")
            .site_name(".article-meta .name, .article-sub > span:first-child"),
        SiteRule::new("hackernews")
            .host("news.ycombinator.com")
            .footprint("class=\"hnuser\"")
            .byline(".fatitem .hnuser")
            .drop(".fatitem .subtext"),
    ]
}
