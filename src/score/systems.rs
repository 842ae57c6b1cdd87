//! What publishing systems call the parts of their pages, the same on every site that runs one: names
//! of classes and identifiers as the templates of the system write them.

use crate::layout::{Container, Layout, Names, Tag};
use crate::word_list::WordList;

/// For each entry of [`Layout::names`], whether one of its names is in the list.
pub(super) fn named(layout: &Layout, list: &WordList) -> Vec<bool> {
    names_where(layout, |name| list.contains(name))
}

fn names_where(layout: &Layout, is_one: impl Fn(&str) -> bool) -> Vec<bool> {
    let has_one = |names: &Names| names.raw.split_ascii_whitespace().any(&is_one);
    layout.names.iter().map(has_one).collect()
}

/// What stands around the text, under names that nothing else has.
static FURNITURE: WordList = WordList::new(&[
    // Sphinx and its themes
    "rst-footer-buttons",
    "rst-versions",
    "wy-breadcrumbs",
    "sphinxsidebar",
    "prev-next-footer",
    "bd-header-article",
    "related-pages",
    "bottom-of-page",
    "content-icon-container",
    "toc-drawer",
    // MkDocs
    "md-source-file",
    "md-feedback",
    "md-footer",
    "md-banner",
    // Docusaurus
    "theme-doc-breadcrumbs",
    "theme-doc-version-banner",
    "theme-doc-version-badge",
    "theme-doc-footer",
    "theme-doc-toc-mobile",
    "theme-edit-this-page",
    "theme-last-updated",
    "pagination-nav",
    // VitePress and VuePress
    "VPDocFooter",
    "VPDocAside",
    "VPLocalNav",
    "vp-page-meta",
    "vp-page-nav",
    // Starlight
    "starlight-toc",
    "mobile-starlight-toc",
    // ReadMe, Mintlify, Nextra
    "rm-Pagination",
    "UpdatedAt",
    "PageThumbs",
    "feedback-toolbar",
    "page-context-menu",
    "nextra-toc",
    "nextra-toc-meta",
    "nextra-breadcrumb",
    // Docsy and sites that took it over
    "td-page-meta",
    "td-page-meta__lastmod",
    "td-breadcrumbs",
    "feedback--title",
    "feedback--prompt",
    "feedback--response",
    "pre-footer",
    // Hugo Book, Just the Docs, mdBook
    "book-footer",
    "book-toc",
    "breadcrumb-nav",
    "mdbook-help-popup",
    "theme-popup",
    // Javadoc, Doxygen, pkg.go.dev, ExDoc
    "table-tabs",
    "legal-copy",
    "navpath",
    "UnitMeta",
    "UnitFiles",
    "go-Main-headerDetails",
    "Documentation-exampleButtonsContainer",
    "bottom-actions",
    "built-using",
    // Google's developer sites
    "nocontent",
    "devsite-article-meta",
    "devsite-content-footer",
    "devsite-footer-linkboxes",
    // Microsoft Learn, AWS, MDN
    "page-metadata-container",
    "site-user-feedback-footer",
    "ms--additional-resources",
    "ms--additional-resources-mobile",
    "quick-feedback-yes",
    "quick-feedback-no",
    "main-col-footer",
    "js_error_message",
    "document-toc-container",
    "on-github",
    // MediaWiki and DokuWiki
    "printfooter",
    "catlinks",
    "siteSub",
    "contentSub",
    "mw-jump-link",
    "ambox",
    "navbox",
    "dw__toc",
    "docInfo",
    // Confluence and help centres
    "page-metadata-modification-info",
    "likes-and-labels-container",
    "article-votes",
    "article-more-questions",
    "article-return-to-top",
    "article-relatives",
    "intercom-reaction-picker",
    "voting-container",
    "vote-feedback-container",
    "articleRatings",
    "articleFoot",
    // Manual pages
    "section-dir",
    "colophon-table",
    "training-cell",
    // PyPI
    "package-header__pip-instructions",
    "release-timeline",
    // Discourse
    "crawler-linkback-list",
    "crawler-nav",
    "topic-map",
    "suggested-topics",
    // XenForo
    "message-userTitle",
    "message-userExtras",
    "message-signature",
    "message-lastEdit",
    "message-actionBar",
    "message-newIndicator",
    "bbCodeBlock-expandLink",
    "blockMessage",
    "extraUserInfo",
    // Invision
    "cAuthorPane_info",
    "cAuthorPane_stats",
    "cTopicOverview",
    "ipsComment_badges",
    "ipsItemControls",
    // MyBB, SMF, Flarum
    "author_statistics",
    "post_controls",
    "moderatorbar",
    "under_message",
    "PostUser-badges",
    "Post-actions",
]);

/// Names that say so on pages of documentation alone.
pub(super) static OF_DOCUMENTATION: WordList = WordList::new(&[
    // rustdoc
    "hideme",
    "copy-path",
    "rightside",
    "sub-heading",
    "out-of-band",
    // ExDoc
    "icon-action",
    "app-vsn",
    // MediaWiki's list of sections
    "toctitle",
    "toclevel-1",
    // Bootstrap: what is not printed
    "hidden-print",
]);

/// Names that say so in threads alone.
pub(super) static OF_THREADS: WordList = WordList::new(&[
    // phpBB
    "postprofile",
    "notice",
    "back2top",
    "post-buttons",
    // vBulletin
    "userinfo_extra",
    "usertitle",
    "lastedited",
    "postfoot",
    // XenForo
    "userTitle",
    // NodeBB, SMF, Discourse, Invision
    "post-tools",
    "post-footer",
    "user_info",
    "post-likes",
    "cTopicPostArea",
    "cTopicPostArea_noSize",
]);

/// Who wrote a post, and when.
static HEADS_OF_POSTS: WordList = WordList::new(&[
    // Discourse, as it is served to those without scripts
    "crawler-post-meta",
    // XenForo
    "message-name",
    "message-attribution-main",
    "messageMeta",
    // Invision
    "cAuthorPane_author",
    "ipsComment_meta",
    // vBulletin
    "bigusername",
    "posthead",
    // MyBB, SMF, Flarum, Vanilla, Discuz
    "author_information",
    "post_date",
    "poster",
    "postinfo",
    "PostUser-name",
    "DateCreated",
    "authi",
]);

/// What was written in a post.
static BODIES_OF_POSTS: WordList = WordList::new(&[
    // Discourse
    "crawler-post",
    "cooked",
    // XenForo and WoltLab
    "message-body",
    "messageText",
    // FluxBB, vBulletin
    "postmsg",
    "js-post__content-text",
    // Flarum, Stack Exchange, Reddit, Hacker News, Lemmy
    "Post-body",
    "js-post-body",
    "usertext-body",
    "commtext",
    "md-div",
    // bbPress, Khoros
    "bbp-topic-content",
    "bbp-reply-content",
    "lia-message-body-content",
]);

/// Posts of Invision and Lobsters, with more than what was written in them.
static POSTS: WordList = WordList::new(&["cPost", "comments_subtree"]);

/// The bodies of posts under names that blogs use as well: MyBB, Lobsters, Vanilla, Drupal, Discuz, V2EX,
/// Tieba.
static BODIES_IN_THREADS: WordList = WordList::new(&[
    "post_body",
    "comment_text",
    "userContent",
    "comment-content",
    "t_f",
    "topic_content",
    "reply_content",
    "d_post_content",
]);

/// Who wrote it, beside a post of phpBB.
const PROFILE_OF_PHPBB: &str = "postprofile";

/// Beginnings of identifiers that a number of the post follows: vBulletin, SMF, MyBB.
const NUMBERED_BODIES: &[&str] = &["post_message_", "msg_", "pid_"];

/// For each entry of [`Layout::names`], whether it names a post as only forums do.
pub(super) fn posts(layout: &Layout) -> Vec<bool> {
    names_where(layout, |name| POSTS.contains(name) || is_body_of_post(name))
}

/// For each entry of [`Layout::names`], whether it names what tells who wrote a post, and when.
pub(super) fn heads_of_posts(layout: &Layout) -> Vec<bool> {
    let is_phpbb = is_phpbb(layout);
    names_where(layout, |name| HEADS_OF_POSTS.contains(name) || is_phpbb && name == "author")
}

/// Whether its other names, which are those of many systems, are phpBB's.
fn is_phpbb(layout: &Layout) -> bool {
    names_where(layout, |name| name == PROFILE_OF_PHPBB).contains(&true)
}

/// For each entry of [`Layout::names`], whether it names the body of a post in a thread.
pub(super) fn bodies_of_posts(layout: &Layout) -> Vec<bool> {
    let is_phpbb = is_phpbb(layout);
    names_where(layout, |name| {
        is_body_of_post(name) || BODIES_IN_THREADS.contains(name) || is_phpbb && name == "content"
    })
}

fn is_body_of_post(name: &str) -> bool {
    let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    BODIES_OF_POSTS.contains(name)
        || NUMBERED_BODIES.iter().any(|start| name.strip_prefix(start).is_some_and(is_number))
}

/// For each entry of [`Layout::names`], whether it names furniture; of none where most of the page is so
/// named. An alert that Bootstrap's classes hide on any screen waits for a script to show it.
pub(super) fn furniture(layout: &Layout) -> Vec<bool> {
    let mut named = named(layout, &FURNITURE);
    for (named, names) in named.iter_mut().zip(&layout.names) {
        let has = |name: &str| names.raw.split_ascii_whitespace().any(|other| other == name);
        let shown = |name: &str| name.starts_with("d-") && name.ends_with("-block");
        let hides = || has("d-none") && !names.raw.split_ascii_whitespace().any(shown);
        *named |= has("alert") && (has("hidden") || hides());
    }
    let characters: u32 = outermost(layout, &named).iter().map(|one| one.sums.characters).sum();
    let page = layout.containers.first().map_or(0, |root| root.sums.characters);
    if 3 * characters >= 2 * page {
        named.fill(false);
    }
    named
}

/// The elements so named that hold text, none inside another, and not the page itself.
pub(super) fn outermost<'a>(layout: &'a Layout, named: &[bool]) -> Vec<&'a Container> {
    let mut found: Vec<&Container> = Vec::new();
    if !named.contains(&true) {
        return found;
    }
    for container in &layout.containers {
        let is_named = container.names.is_some_and(|names| named[names]);
        let is_inside = found.last().is_some_and(|last| container.blocks.start < last.blocks.end);
        let is_page = matches!(container.tag, Tag::Root | Tag::Body);
        if is_named && !is_inside && !is_page && container.sums.characters > 0 {
            found.push(container);
        }
    }
    found
}

/// What the text of documentation holds beside prose and code: notes, and the contents of a chapter.
pub(super) static INSETS: WordList = WordList::new(&[
    "admonition",
    "toctree-wrapper",
    "custom-block",
    "theme-admonition",
    "starlight-aside",
    "awsdocs-note",
    "markdown-alert",
    "notecard",
    "note",
    "tip",
    "warning",
    "caution",
    "important",
]);
