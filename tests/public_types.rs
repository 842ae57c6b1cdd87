//! What every public type promises.

use std::fmt::Debug;
use tearsheet::*;

/// The names of types that it holds for.
macro_rules! shared {
    ($($type:ty),* $(,)?) => {{
        fn holds<T: Clone + Debug + Send + Sync>() {}
        $(holds::<$type>();)*
        [$(stringify!($type)),*]
    }};
}

#[test]
fn every_type_can_be_sent_shared_copied_and_printed() {
    let shared = shared![
        Article,
        Block,
        BlockScore,
        BodyOrigin,
        Byline,
        Candidate,
        Cell,
        Code,
        Comment,
        Completeness,
        Defect,
        Direction,
        DropReason,
        Dropped,
        Embed,
        EmbedKind,
        Error,
        Evidence,
        Extractor,
        ExtractorBuilder,
        Favor,
        Field,
        Heading,
        Image,
        ImagePolicy,
        Influence,
        Limits,
        LinkPolicy,
        List,
        ListItem,
        Metadata,
        Origin,
        Page<'_>,
        PageType,
        Paragraph,
        Person,
        Preset,
        Quote,
        Removed,
        RemovedKind,
        RichText,
        Role,
        Row,
        Sanitized,
        Sanitizer,
        SanitizerBuilder,
        SiteRule,
        Sourced<String>,
        Span,
        Style,
        Table,
        TextCounts,
        Timestamp,
    ];
    let names = |text: &'static str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.starts_with(char::is_uppercase))
    };
    let exported = include_str!("../src/lib.rs").split("pub use ").skip(1);
    for name in exported.filter_map(|item| item.split_once(';')).flat_map(|(item, _)| names(item)) {
        assert!(shared.iter().any(|shared| names(shared).next() == Some(name)), "{name}");
    }
    fn is_error<T: std::error::Error + 'static>() {}
    is_error::<Error>();
}
