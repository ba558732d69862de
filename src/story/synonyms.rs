//! [`SYNONYMS`]: the words that people use for the kinds, states and fields of the format.

/// Each word of the format with other words for it, in small letters without separators.
///
/// One word may stand at several words of the format, of which only some can be written in one place.
pub(crate) const SYNONYMS: &[(&str, &str)] = &[
    // Kinds of event.
    ("official-visit", "official"),
    ("working-visit", "workingtrip businesstrip"),
    ("visit", "trip tour delegation arrival"),
    ("informal-meeting", "informal informaltalks"),
    (
        "talks",
        "meeting negotiations negotiation consultations dialogue discussion discussions bilateralmeeting",
    ),
    ("call", "phonecall phone telephone telephonecall phonetalk videocall videoconference"),
    ("summit", "summitmeeting leadersmeeting"),
    (
        "commission",
        "committee jointcommission intergovernmentalcommission session council councilmeeting",
    ),
    ("forum", "businessforum conference"),
    (
        "agreement",
        "signed signing signature contract deal memorandum mou treaty accord pact protocol",
    ),
    ("ratification", "ratified ratify"),
    ("institution", "embassy consulate office university founded"),
    ("project", "construction launch plant factory groundbreaking"),
    ("statement", "announcement declaration decision pressrelease speech communique"),
    ("law", "act bill legislation decree regulation"),
    ("sanctions", "sanction restriction restrictions exportban"),
    ("conflict", "war fighting clash invasion attack"),
    ("crisis", "emergency incident"),
    ("break-of-relations", "break rupture severance breakofrelation"),
    ("resumption-of-relations", "resumption restoration normalization normalisation"),
    ("exhibition", "expo fair exposition"),
    ("other", "misc miscellaneous"),
    // Kinds of tie.
    ("treaty", "agreement pact accord convention"),
    ("centre", "center hub institute"),
    ("programme", "program scheme initiative"),
    ("embargo", "ban blockade"),
    // States of a project.
    ("implemented", "completed complete done finished built operational commissioned delivered"),
    ("under-way", "inprogress ongoing active started building underconstruction current"),
    ("pipeline", "planned proposed announced agreed signed future prospective"),
    ("cancelled", "abandoned dropped calledoff aborted"),
    // States of an event.
    ("held", "done completed finished happened tookplace occurred past"),
    ("planned", "upcoming scheduled future announced pipeline proposed"),
    ("expected", "likely anticipated"),
    ("conditional", "possible tentative"),
    ("postponed", "delayed rescheduled deferred"),
    ("not-held", "missed failed nothappened"),
    // States of a goal.
    ("open", "active ongoing current pending inprogress"),
    ("reached", "achieved met fulfilled completed done implemented"),
    ("exceeded", "surpassed overachieved"),
    ("missed", "failed unmet notreached"),
    ("replaced", "superseded revised updated"),
    ("unknown", "unclear notknown"),
    // States of a tie.
    ("signed", "concluded"),
    ("ratified", "approved"),
    ("in-force", "force effective active valid enteredintoforce"),
    ("established", "founded created"),
    ("operating", "active working operational running open"),
    ("imposed", "introduced"),
    ("suspended", "frozen paused"),
    ("ended", "terminated dissolved expired closed abolished lifted denounced finished over"),
    // Kinds of media.
    ("image", "photo photograph picture"),
    ("video", "film movie clip"),
    ("audio", "sound recording podcast"),
    ("link", "page website embed youtube tweet post"),
    // Fields.
    ("media", "image images photo photos picture pictures video videos"),
    ("src", "url href file address link"),
    ("alt", "alttext description"),
    ("caption", "title text description"),
    ("credit", "author photographer copyright source"),
    ("poster", "thumbnail preview"),
    ("title", "name headline heading caption label"),
    ("label", "title name caption"),
    ("name", "title label"),
    ("publisher", "name site outlet newspaper media organisation organization"),
    ("url", "link href address web website uri"),
    ("sentence", "quote quotation text excerpt snippet words"),
    ("source", "src ref reference"),
    ("sources", "references bibliography links"),
    ("cite", "citation citations source sources reference references ref refs"),
    ("text", "description body details content quote sentence"),
    ("summary", "description abstract subtitle standfirst intro dek"),
    ("note", "remark footnote comment"),
    ("notes", "remarks footnotes"),
    ("date", "when day time year"),
    ("period", "year date month"),
    ("value", "amount sum figure number money total price"),
    ("target", "value amount goal"),
    ("count", "number quantity"),
    ("lang", "language locale"),
    ("updated", "modified lastupdated"),
    ("parties", "countries sides states actors"),
    ("events", "timeline entries visits"),
    ("ties", "treaties relations institutions"),
    ("quotes", "quotations"),
    ("areas", "sectors topics"),
    ("goals", "targets objectives"),
    ("measures", "goals targets objectives indicators"),
    ("figures", "numbers statistics stats"),
    ("projects", "portfolio investments"),
    ("corrections", "errata"),
    ("translation", "translated"),
    ("speaker", "author person saidby"),
    ("author", "byline writer"),
    ("role", "position post job"),
    ("people", "persons attendees"),
    ("place", "location city venue"),
    ("from", "visitor guest origin"),
    ("to", "host destination"),
    ("by", "actor issuer"),
    ("participants", "parties countries attendees"),
    ("deadline", "due until targetdate"),
    ("since", "start started begin"),
    ("until", "end enddate"),
    ("set", "seton setdate"),
    ("set_on", "set setdate"),
    ("leads_to", "leads results consequences outcome"),
    ("replaced_by", "supersededby successor"),
    ("disputed_by", "disputes dispute contested contradicts"),
    ("how", "method calculation formula methodology"),
    ("points", "values data"),
    ("series", "values data"),
    ("party", "country owner"),
    ("kind", "type category"),
    ("state", "status stage phase"),
    ("part_of", "parent whole"),
    ("also", "agrees confirmedby"),
];

/// The words of the format that a word may stand for.
pub(crate) fn of(word: &str) -> impl Iterator<Item = &'static str> {
    let is_meant = move |synonyms: &str| synonyms.split(' ').any(|synonym| synonym == word);
    SYNONYMS.iter().filter(move |(_, synonyms)| is_meant(synonyms)).map(|(known, _)| *known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_listed_twice() {
        let mut known: Vec<&str> = SYNONYMS.iter().map(|(known, _)| *known).collect();
        known.sort_unstable();
        known.dedup();
        assert_eq!(known.len(), SYNONYMS.len());
    }
}
