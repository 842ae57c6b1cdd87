//! The objects of all scripts of a page, and the one that describes it.

use super::PageHints;
use super::value::{Thing, address, is_type, items, same_page, text, texts};
use crate::grammar::given_names;
use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};
use serde_json::{Map, Value};

pub(super) type Object = Map<String, Value>;

/// Objects looked at on one page.
const MOST_OBJECTS: usize = 2000;

/// Types that describe the page's own text, best first, and how well one of them must agree with
/// the page: things are also listed on pages about others.
#[rustfmt::skip]
pub(super) const ARTICLE_TYPES: &[(&[&str], i32)] = &[
    (
        &[
            "NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle",
            "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
            "BackgroundNewsArticle", "LiveBlogPosting", "TechArticle", "ScholarlyArticle",
            "MedicalScholarlyArticle", "Report", "SatiricalArticle", "AdvertiserContentArticle",
            "SocialMediaPosting", "DiscussionForumPosting", "Recipe", "HowTo", "Review",
            "CriticReview", "QAPage", "CreativeWork",
        ],
        0,
    ),
    (&["WebPage", "ItemPage", "MedicalWebPage", "AboutPage", "CollectionPage", "ProfilePage"], 0),
    (
        &[
            "FAQPage", "Product", "VideoObject", "Event", "Book", "Movie", "PodcastEpisode",
            "Course", "SoftwareApplication", "MusicAlbum", "JobPosting",
        ],
        3,
    ),
];

/// The objects of a page, and how they refer to each other.
pub(super) struct Graph<'v> {
    /// Every object with a type, in page order, outer before inner.
    pub(super) objects: Vec<&'v Object>,
    by_id: HashMap<&'v str, &'v Object>,
}

impl<'v> Graph<'v> {
    pub(super) fn new(values: &'v [Value]) -> Self {
        let mut graph = Graph { objects: Vec::new(), by_id: HashMap::new() };
        // serde_json bounds the depth of values, the walk keeps a stack of its own all the same.
        let mut open: Vec<&Value> = values.iter().rev().collect();
        let mut seen = 0;
        // What customers say of a thing is not the page's own text.
        let mut reviews: HashSet<*const Object> = HashSet::new();
        while let Some(value) = open.pop() {
            match value {
                Value::Array(items) => open.extend(items.iter().rev()),
                Value::Object(object) => {
                    seen += 1;
                    if seen > MOST_OBJECTS {
                        break;
                    }
                    if object.contains_key("@type") {
                        if !reviews.contains(&std::ptr::from_ref(object)) {
                            graph.objects.push(object);
                        }
                        if let Some(id) = object.get("@id").and_then(Value::as_str) {
                            graph.by_id.entry(id).or_insert(object);
                        }
                    }
                    let of_thing = ["review", "reviews", "itemReviewed"].into_iter();
                    let of_thing = of_thing.flat_map(|key| items(object.get(key)));
                    let of_thing = of_thing.filter_map(Value::as_object).take(MOST_OBJECTS);
                    reviews.extend(of_thing.map(std::ptr::from_ref));
                    open.extend(object.values().rev().filter(|v| v.is_object() || v.is_array()));
                }
                _ => {}
            }
        }
        graph
    }

    /// An object, or the one that its `@id` refers to.
    pub(super) fn follow(&self, object: &'v Object) -> &'v Object {
        let reference = object.len() <= 2 && !object.contains_key("name");
        let id = object.get("@id").and_then(Value::as_str).filter(|_| reference);
        id.and_then(|id| self.by_id.get(id).copied()).unwrap_or(object)
    }

    /// The object of the best type that agrees with the page's title or address; else the first.
    pub(super) fn main_object(&self, hints: &PageHints<'_>) -> Option<&'v Object> {
        ARTICLE_TYPES.iter().find_map(|(types, least)| self.best(types, *least, hints))
    }

    /// The object that describes the page around its text.
    pub(super) fn page(&self, hints: &PageHints<'_>) -> Option<&'v Object> {
        self.best(&["WebPage", "ItemPage"], 0, hints)
    }

    fn best(&self, types: &[&str], least: i32, hints: &PageHints<'_>) -> Option<&'v Object> {
        let mut of_types = self.objects.iter().filter(|o| is_type(o, types));
        let first = of_types.next()?;
        let Some(second) = of_types.next() else {
            // The only one needs no comparison of titles where it is good enough without.
            let fits = self.declared_agreement(first, hints) >= least
                || self.agreement(first, hints) >= least;
            return fits.then_some(first);
        };
        let mut best = (*first, self.agreement(first, hints));
        for object in std::iter::once(second).chain(of_types) {
            let score = self.agreement(object, hints);
            if score > best.1 {
                best = (object, score);
            }
        }
        (best.1 >= least).then_some(best.0)
    }

    /// How well an object agrees with the page in its title and in all else.
    fn agreement(&self, object: &'v Object, hints: &PageHints<'_>) -> i32 {
        let title = text(object, "headline").or_else(|| text(object, "name"));
        let is_same = |(title, page)| crate::metadata::title::overlap(title, page) > 0.6;
        let of_title = if title.zip(hints.title).is_some_and(is_same) { 4 } else { 0 };
        of_title + self.declared_agreement(object, hints)
    }

    fn declared_agreement(&self, object: &'v Object, hints: &PageHints<'_>) -> i32 {
        let mut score = 0;
        let address = address(object);
        if let (Some(address), Some(page)) = (address, hints.url) {
            score += if same_page(address, page) { 3 } else { -1 };
        }
        if is_type(object, &["Review", "CriticReview", "HowTo", "CreativeWork"]) {
            score -= 1;
        }
        if object.contains_key("author") {
            score += 1;
        }
        if object.contains_key("datePublished") {
            score += 1;
        }
        score
    }

    /// Whether the site has the name of an object that is nobody's.
    fn names_site(&self, object: &Object) -> bool {
        let name = text(object, "name").filter(|name| !given_names::opens(name));
        let mut sites = self.objects.iter().filter(|o| is_type(o, &["WebSite"]));
        name.is_some_and(|name| sites.any(|site| text(site, "name") == Some(name)))
    }

    /// The named things of a value: strings, objects, references, lists of these.
    pub(super) fn things(&self, value: Option<&'v Value>) -> Vec<Thing<'v>> {
        /// More are a staff; one of them may have a list of names, too.
        const MOST: usize = 64;
        let mut things = Vec::new();
        for item in items(value).take(MOST) {
            match item {
                Value::String(name) => {
                    things.push(Thing { name: name.as_str().into(), organization: false })
                }
                Value::Object(object) => {
                    let object = self.follow(object);
                    // Of a personal site's owner SEO plug-ins say both, and of a site without one.
                    let organization = is_type(object, ORGANIZATION_TYPES)
                        && (!is_type(object, &["Person"]) || self.names_site(object));
                    for name in texts(object.get("name")).take(MOST) {
                        things.push(Thing { name: name.into(), organization });
                    }
                    if let (None, Some(family)) = (text(object, "name"), text(object, "familyName"))
                    {
                        let given = text(object, "givenName").unwrap_or_default();
                        let name = format!("{given} {family}").into();
                        things.push(Thing { name, organization });
                    }
                }
                _ => {}
            }
        }
        // What nobody filled in: "name": "".
        things.retain(|thing| !thing.name.trim().is_empty());
        things.truncate(MOST);
        things
    }
}

#[rustfmt::skip]
pub(super) const ORGANIZATION_TYPES: &[&str] = &[
    "Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "Brand",
    "EducationalOrganization", "CollegeOrUniversity", "GovernmentOrganization", "NGO",
    "OnlineBusiness",
];
