//! Names of `<meta>` elements and the fields that they hold.

use crate::word_list::WordList;

/// What a meta name holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Author,
    Editor,
    Published,
    Modified,
    Source,
    SiteName,
    Url,
    Language,
    Description,
    Section,
    Tags,
    Image,
    License,
}

/// Names by field, letters and digits only, lower case.
#[rustfmt::skip]
static NAMES: [(Field, WordList); 14] = [
    (
        Field::Title,
        WordList::new(&[
            "ogtitle", "twittertitle", "title", "dctitle", "dctermstitle", "parselytitle",
            "sailthrutitle", "citationtitle", "headline", "articletitle", "twittertexttitle",
            "cxenseparsetitle",
        ]),
    ),
    (
        Field::Author,
        WordList::new(&[
            "author", "authors", "articleauthor", "articleauthorname", "ogarticleauthor",
            "ogauthor", "dccreator", "dctermscreator", "creator", "parselyauthor", "sailthruauthor",
            "citationauthor", "citationauthors", "cxenseparseauthor", "byl", "byline",
            "shareaholicarticleauthorname", "rbauthors", "vrauthor",
        ]),
    ),
    (Field::Editor, WordList::new(&["editor", "editorname", "contenteditor"])),
    (
        Field::Published,
        WordList::new(&[
            "articlepublishedtime", "ogarticlepublishedtime", "ogpublishedtime", "ogpublishdate",
            "datepublished", "date", "dcdate", "dcdateissued", "dcdatecreated", "dctermsdate",
            "dctermscreated", "dctermsissued", "dctermsavailable", "sailthrudate", "parselypubdate",
            "pubdate", "publishdate", "publicationdate", "publishedat", "publishtime", "published",
            "publisheddate", "cxenseparsepublishtime", "cxenseparserecspublishtime",
            "weiboarticlecreateat", "articlecreateat", "apubtime", "ogtime",
            "citationpublicationdate", "citationdate", "citationonlinedate",
            "shareaholicarticlepublishedtime", "datecreated", "createdat", "created",
            "originalpublicationdate", "articlepublished", "btpubdate", "uploaddate",
            "ogreleasedate", "releasedate", "firstpublished", "msdate",
        ]),
    ),
    (
        Field::Modified,
        WordList::new(&[
            "articlemodifiedtime", "ogarticlemodifiedtime", "ogmodifiedtime", "ogupdatedtime",
            "datemodified", "dcdatemodified", "dctermsmodified", "lastmodified", "dateupdate",
            "articleupdatedtime", "revised", "weiboarticleupdateat", "modified", "updated",
            "btmoddate", "shareaholicarticlemodifiedtime",
        ]),
    ),
    (
        Field::Source,
        WordList::new(&[
            "source", "mediaid", "articlesource", "dcsource", "contentsource", "medianame",
        ]),
    ),
    (
        Field::SiteName,
        WordList::new(&[
            "ogsitename", "applicationname", "sitename", "cxenseparsesitename",
            "shareaholicsitename",
        ]),
    ),
    (Field::Url, WordList::new(&["ogurl", "parselylink", "twitterurl"])),
    (
        Field::Language,
        WordList::new(&[
            "contentlanguage", "language", "dclanguage", "dctermslanguage", "oglocale",
        ]),
    ),
    (
        Field::Description,
        WordList::new(&[
            "description", "ogdescription", "twitterdescription", "dcdescription",
            "sailthrudescription",
        ]),
    ),
    (
        Field::Section,
        WordList::new(&[
            "articlesection", "ogarticlesection", "parselysection", "section", "category",
            "dcsubject",
        ]),
    ),
    (
        Field::Tags,
        WordList::new(&[
            "keywords", "newskeywords", "articletag", "ogarticletag", "parselytags", "sailthrutags",
            "tags", "citationkeywords", "shareaholickeywords",
        ]),
    ),
    (
        Field::Image,
        WordList::new(&[
            "ogimage", "ogimageurl", "ogimagesecureurl", "twitterimage", "twitterimagesrc",
            "parselyimageurl", "sailthruimagefull", "thumbnail", "image",
        ]),
    ),
    (Field::License, WordList::new(&["dcrights", "dctermsrights", "dctermslicense", "license", "rights"])),
];

/// What the name of an element announces.
pub(super) fn field(name: &str) -> Option<Field> {
    let mut key = Vec::with_capacity(name.len());
    key.extend(name.bytes().filter(u8::is_ascii_alphanumeric));
    let key = std::str::from_utf8(&key).ok()?;
    NAMES.iter().find(|(_, names)| names.contains(key)).map(|(field, _)| *field)
}
