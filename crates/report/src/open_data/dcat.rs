//! A description of what a house publishes, for a catalogue such as data.overheid.nl: DCAT-AP-NL 3.0 as JSON-LD. What the profile
//! asks for always stands there: title, description, identifier, publisher, creator, contact, theme, language, access rights, and
//! for each file its address and licence. No more legal claim is made than the house makes itself.

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::release::{Quarter, Release};

const LIST: &str = "http://publications.europa.eu/resource/authority";
const PROFILE: &str = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/";

/// What only the house can say about what it publishes. The addresses are where the files will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// The address of the data, which stays. The files stand below it.
    pub address: String,
    /// Who publishes it.
    pub publisher: String,
    /// The address of whoever publishes it, as a catalogue knows them.
    pub publisher_address: String,
    /// A page on which somebody can be asked about it. No mail address of a person.
    pub contact_page: String,
    /// The address of the licence, such as that of CC0.
    pub licence: String,
    /// On which day it is written, this time.
    pub written: Date,
}

/// A file of the same figures.
struct File {
    ending: &'static str,
    title: &'static str,
    media: &'static str,
    kind: &'static str,
}

const FILES: [File; 3] = [
    File { ending: "csv", title: "CSV", media: "text/csv", kind: "CSV" },
    File { ending: "json", title: "JSON", media: "application/json", kind: "JSON" },
    File {
        ending: "xlsx",
        title: "Excel",
        media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        kind: "XLSX",
    },
];

/// Describes a release.
pub fn describe(release: &Release, about: &Description) -> Vec<u8> {
    let publisher = json!({ "@id": about.publisher_address, "@type": "foaf:Agent", "foaf:name": nl(&about.publisher) });
    let mut dataset = json!({
        "@context": context(),
        "@id": about.address,
        "@type": "dcat:Dataset",
        "dct:identifier": about.address,
        "dct:title": [nl(&format!("Opvang en begeleiding in {}, per kwartaal", release.city)),
                      en(&format!("Shelter and guidance in {}, by quarter", release.city))],
        "dct:description": [
            nl("Wie er aan het eind van een kwartaal is, wie kwam en wie vertrok, en naar welke uitkomst. Minder dan vijf is \
                niet verteld, de rest is afgerond op vijven, en wat samen met al het andere op een enkeling zou wijzen is \
                weggelaten. Wat eenmaal is gepubliceerd verandert niet."),
            en("Who is there at the end of a quarter, who came and who left, and to which outcome. Fewer than five is not told, \
                the rest is rounded to fives, and what would point at a few together with everything else is withheld. What was \
                published does not change."),
        ],
        "dcat:keyword": [nl("opvang"), nl("uitstroom"), en("shelter"), en("outflow")],
        "dct:publisher": publisher,
        "dct:creator": { "@id": about.publisher_address },
        "dcat:contactPoint": { "@type": "vcard:Organization", "vcard:fn": about.publisher, "vcard:hasURL": link(&about.contact_page) },
        "dcat:theme": link(&format!("{LIST}/data-theme/SOCI")),
        "dct:language": [link(&format!("{LIST}/language/NLD")), link(&format!("{LIST}/language/ENG"))],
        "dct:accessRights": link(&format!("{LIST}/access-right/PUBLIC")),
        "dct:accrualPeriodicity": link(&format!("{LIST}/frequency/QUARTERLY")),
        "dct:conformsTo": { "@id": PROFILE, "@type": "dct:Standard" },
        "dct:modified": day(about.written),
        "dcat:distribution": FILES.iter().map(|file| distribution(file, about)).collect::<Vec<Value>>(),
    });
    let quarters: Vec<&Quarter> = release.quarters.keys().collect();
    if let [first, .., last] | [first @ last] = quarters.as_slice() {
        dataset["dct:temporal"] = json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": day(first.first()), "dcat:endDate": day(last.last()) });
    }
    serde_json::to_vec_pretty(&dataset).expect("it is plain data")
}

fn distribution(file: &File, about: &Description) -> Value {
    let address = format!("{}.{}", about.address, file.ending);
    json!({
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": nl(file.title),
        "dcat:accessURL": link(&address),
        "dcat:downloadURL": link(&address),
        "dct:license": link(&about.licence),
        "dct:format": link(&format!("{LIST}/file-type/{}", file.kind)),
        "dcat:mediaType": link(&format!("http://www.iana.org/assignments/media-types/{}", file.media)),
        "dct:modified": day(about.written),
    })
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn link(address: &str) -> Value {
    json!({ "@id": address })
}

fn nl(text: &str) -> Value {
    json!({ "@value": text, "@language": "nl" })
}

fn en(text: &str) -> Value {
    json!({ "@value": text, "@language": "en" })
}

fn day(day: Date) -> Value {
    json!({ "@value": day.to_string(), "@type": "xsd:date" })
}
