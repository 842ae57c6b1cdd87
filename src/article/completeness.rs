/// Whether the article is all there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Completeness {
    /// Nothing was cut.
    #[default]
    Whole,
    /// A limit was passed: the name of the limit ("nodes", "depth", "attributes", "work").
    Truncated(&'static str),
    /// The input was damaged: what was found ("replacement characters").
    Damaged(&'static str),
    /// The page holds no article.
    Empty,
}

impl Completeness {
    /// The limit that was passed, or the damage that was found.
    pub fn detail(&self) -> Option<&'static str> {
        match self {
            Self::Truncated(detail) | Self::Damaged(detail) => Some(detail),
            Self::Whole | Self::Empty => None,
        }
    }
}

#[cfg(feature = "serde")]
mod serde {
    use super::Completeness;
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// What `detail` may be; another one is read as the last.
    const DETAILS: [&str; 6] =
        ["nodes", "depth", "attributes", "work", "replacement characters", "other"];

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum State {
        Whole,
        Truncated,
        Damaged,
        Empty,
    }

    #[derive(Serialize, Deserialize)]
    struct Record {
        state: State,
        detail: Option<String>,
    }

    impl Serialize for Completeness {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let state = match self {
                Self::Whole => State::Whole,
                Self::Truncated(_) => State::Truncated,
                Self::Damaged(_) => State::Damaged,
                Self::Empty => State::Empty,
            };
            let detail = self.detail().map(str::to_owned);
            Record { state, detail }.serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for Completeness {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let record = Record::deserialize(deserializer)?;
            let known = DETAILS.into_iter().find(|known| record.detail.as_deref() == Some(known));
            let detail = known.unwrap_or("other");
            Ok(match record.state {
                State::Whole => Self::Whole,
                State::Truncated => Self::Truncated(detail),
                State::Damaged => Self::Damaged(detail),
                State::Empty => Self::Empty,
            })
        }
    }
}
