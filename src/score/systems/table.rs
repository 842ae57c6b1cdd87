//! The systems, a row each, and the names that their templates write.

use super::System;

/// A system of which nothing is known.
const NONE: System = System {
    mark: "",
    furniture: "",
    in_documentation: "",
    in_threads: "",
    insets: "",
    posts: "",
    bodies: "",
    bodies_in_threads: "",
    heads: "",
};

pub(super) static SYSTEMS: &[System] = &[
    // Sphinx and its themes
    System {
        furniture: "rst-footer-buttons rst-versions wy-breadcrumbs sphinxsidebar prev-next-footer \
                    bd-header-article related-pages bottom-of-page content-icon-container \
                    toc-drawer",
        insets: "admonition toctree-wrapper note tip warning caution important",
        ..NONE
    },
    // MkDocs
    System { furniture: "md-source-file md-feedback md-footer md-banner", ..NONE },
    // Docusaurus
    System {
        furniture: "theme-doc-breadcrumbs theme-doc-version-banner theme-doc-version-badge \
                    theme-doc-footer theme-doc-toc-mobile theme-edit-this-page \
                    theme-last-updated pagination-nav",
        insets: "theme-admonition",
        ..NONE
    },
    // VitePress and VuePress
    System {
        furniture: "VPDocFooter VPDocAside VPLocalNav vp-page-meta vp-page-nav",
        insets: "custom-block",
        ..NONE
    },
    // Starlight
    System { furniture: "starlight-toc mobile-starlight-toc", insets: "starlight-aside", ..NONE },
    // ReadMe
    System { furniture: "rm-Pagination UpdatedAt PageThumbs", ..NONE },
    // Mintlify
    System { furniture: "feedback-toolbar page-context-menu", ..NONE },
    // Nextra
    System { furniture: "nextra-toc nextra-toc-meta nextra-breadcrumb", ..NONE },
    // Docsy and sites that took it over
    System {
        furniture: "td-page-meta td-page-meta__lastmod td-breadcrumbs feedback--title \
                    feedback--prompt feedback--response pre-footer",
        ..NONE
    },
    // Hugo Book
    System { furniture: "book-footer book-toc", ..NONE },
    // Just the Docs
    System { furniture: "breadcrumb-nav", ..NONE },
    // mdBook
    System { furniture: "mdbook-help-popup theme-popup", ..NONE },
    // rustdoc
    System { in_documentation: "hideme copy-path rightside sub-heading out-of-band", ..NONE },
    // Javadoc
    System { furniture: "table-tabs legal-copy", ..NONE },
    // DocBook; its contents of a chapter
    System { furniture: "navheader", ..NONE },
    System { mark: "navfooter", furniture: "navfooter", insets: "toc", ..NONE },
    // Doxygen
    System { furniture: "navpath", ..NONE },
    // pkg.go.dev
    System {
        furniture: "UnitMeta UnitFiles go-Main-headerDetails Documentation-exampleButtonsContainer",
        ..NONE
    },
    // ExDoc
    System {
        furniture: "bottom-actions built-using",
        in_documentation: "icon-action app-vsn",
        ..NONE
    },
    // Google's developer sites
    System {
        furniture: "nocontent devsite-article-meta devsite-content-footer \
                    devsite-footer-linkboxes",
        ..NONE
    },
    // Microsoft Learn
    System {
        furniture: "page-metadata-container site-user-feedback-footer ms--additional-resources \
                    ms--additional-resources-mobile",
        ..NONE
    },
    // AWS
    System {
        furniture: "quick-feedback-yes quick-feedback-no main-col-footer js_error_message",
        insets: "awsdocs-note",
        ..NONE
    },
    // MDN
    System { furniture: "document-toc-container on-github", insets: "notecard", ..NONE },
    // GitHub
    System { insets: "markdown-alert", ..NONE },
    // MediaWiki; its list of sections
    System {
        furniture: "printfooter catlinks siteSub contentSub mw-jump-link ambox navbox",
        in_documentation: "toctitle toclevel-1",
        ..NONE
    },
    // DokuWiki
    System { furniture: "dw__toc docInfo", ..NONE },
    // Confluence
    System { furniture: "page-metadata-modification-info likes-and-labels-container", ..NONE },
    // Help centres: Zendesk, Intercom, Helpjuice and others
    System {
        furniture: "article-votes article-more-questions article-return-to-top article-relatives \
                    intercom-reaction-picker voting-container vote-feedback-container \
                    articleRatings articleFoot",
        ..NONE
    },
    // Manual pages
    System { furniture: "section-dir colophon-table training-cell", ..NONE },
    // PyPI
    System { furniture: "package-header__pip-instructions release-timeline", ..NONE },
    // Bootstrap: what is not printed
    System { in_documentation: "hidden-print", ..NONE },
    // Discourse, also as it is served to those without scripts
    System {
        furniture: "crawler-linkback-list crawler-nav topic-map suggested-topics",
        in_threads: "post-likes",
        bodies: "crawler-post cooked",
        heads: "crawler-post-meta",
        ..NONE
    },
    // XenForo
    System {
        furniture: "message-userTitle message-userExtras message-signature message-lastEdit \
                    message-actionBar message-newIndicator bbCodeBlock-expandLink blockMessage \
                    extraUserInfo",
        in_threads: "userTitle notice",
        bodies: "message-body messageText",
        heads: "message-name message-attribution-main messageMeta",
        ..NONE
    },
    // Invision: its posts hold more than what was written in them
    System {
        mark: "cPost",
        furniture: "cAuthorPane_info cAuthorPane_stats cTopicOverview ipsComment_badges \
                    ipsItemControls",
        in_threads: "cTopicPostArea cTopicPostArea_noSize cWidgetContainer ipsType_light \
                     ipsComment_toolWrap",
        posts: "cPost",
        bodies_in_threads: "ipsType_richText",
        heads: "cAuthorPane_author ipsComment_meta",
        ..NONE
    },
    // phpBB
    System {
        mark: "postprofile",
        in_threads: "postprofile notice back2top post-buttons",
        bodies: "content",
        heads: "author",
        ..NONE
    },
    // vBulletin
    System {
        in_threads: "userinfo_extra usertitle lastedited postfoot postingrules thread_info",
        bodies: "js-post__content-text post_message_#",
        heads: "bigusername posthead",
        ..NONE
    },
    // vBulletin 4
    System { mark: "postcontainer", bodies: "postcontent", ..NONE },
    // MyBB
    System {
        furniture: "author_statistics post_controls",
        bodies: "pid_#",
        bodies_in_threads: "post_body",
        heads: "author_information post_date",
        ..NONE
    },
    // SMF
    System {
        furniture: "moderatorbar under_message",
        in_threads: "user_info post-footer",
        bodies: "msg_#",
        heads: "poster postinfo",
        ..NONE
    },
    // Flarum
    System {
        furniture: "PostUser-badges Post-actions",
        bodies: "Post-body",
        heads: "PostUser-name",
        ..NONE
    },
    // NodeBB
    System { in_threads: "post-tools", ..NONE },
    // FluxBB
    System { bodies: "postmsg", ..NONE },
    // Vanilla
    System { mark: "DateCreated", bodies: "userContent", heads: "DateCreated", ..NONE },
    // bbPress
    System {
        in_threads: "bbp-no-reply bbp-author-role",
        bodies: "bbp-topic-content bbp-reply-content",
        ..NONE
    },
    // Khoros
    System { bodies: "lia-message-body-content", ..NONE },
    // Stack Exchange
    System { bodies: "js-post-body", ..NONE },
    // Reddit, old and new; the rules of a community are written like posts
    System { in_threads: "titlebox", bodies: "usertext-body *-post-rtjson-content", ..NONE },
    // Hacker News
    System { bodies: "commtext", ..NONE },
    // Lobsters: its posts hold the answers to them
    System { posts: "comments_subtree", bodies_in_threads: "comment_text", ..NONE },
    // Lemmy
    System { bodies: "md-div", ..NONE },
    // Drupal
    System { bodies_in_threads: "comment-content", ..NONE },
    // Discuz
    System {
        mark: "plc",
        in_threads: "pls plm po pob",
        bodies: "t_f postmessage_#",
        heads: "authi",
        ..NONE
    },
    // NGA
    System {
        mark: "postbox",
        in_threads: "posterinfo",
        bodies: "postcontent#",
        heads: "postauthor# postInfo",
        ..NONE
    },
    // V2EX
    System {
        mark: "topic_buttons",
        in_threads: "fr topic_buttons",
        bodies: "topic_content reply_content",
        ..NONE
    },
    // Tieba
    System {
        mark: "l_post",
        in_threads: "d_author core_reply",
        bodies: "d_post_content",
        heads: "d_name",
        ..NONE
    },
    // Douban
    System {
        mark: "topic-reply",
        in_threads: "operation-div",
        bodies: "topic-richtext reply-content",
        heads: "bg-img-green",
        ..NONE
    },
];
