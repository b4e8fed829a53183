//! The log as XES (IEEE 1849): a trace for each person, with all their stays one after the other.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event as Xml};

use super::{Course, Event, EventLog};

type Out = Writer<Vec<u8>>;

const EXTENSIONS: [(&str, &str); 2] = [("Concept", "concept"), ("Time", "time")];

impl EventLog {
    /// As XES.
    pub fn xes(&self) -> Vec<u8> {
        let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
        self.log(&mut out).expect("memory takes everything");
        out.into_inner()
    }

    fn log(&self, out: &mut Out) -> io::Result<()> {
        out.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let log = out.create_element("log").with_attributes([
            ("xes.version", "1849-2016"),
            ("xes.features", ""),
            ("xmlns", "http://www.xes-standard.org/"),
        ]);
        log.write_inner_content(|out| {
            for (name, prefix) in EXTENSIONS {
                let uri = format!("http://www.xes-standard.org/{prefix}.xesext");
                let extension = out.create_element("extension");
                extension.with_attributes([("name", name), ("prefix", prefix), ("uri", uri.as_str())]).write_empty()?;
            }
            self.courses.iter().try_for_each(|course| trace(out, course))
        })?;
        Ok(())
    }
}

fn trace(out: &mut Out, course: &Course) -> io::Result<()> {
    out.create_element("trace").write_inner_content(|out| {
        attribute(out, "string", "concept:name", &course.id)?;
        course.in_order().into_iter().try_for_each(|(stay, one)| event(out, &stay.id, one))
    })?;
    Ok(())
}

fn event(out: &mut Out, stay: &str, event: &Event) -> io::Result<()> {
    out.create_element("event").write_inner_content(|out| {
        attribute(out, "string", "concept:name", event.told.what.word())?;
        attribute(out, "date", "time:timestamp", &event.told.moment())?;
        attribute(out, "string", "stay", stay)?;
        event.told.attributes().into_iter().try_for_each(|(name, value)| attribute(out, "string", name, value))
    })?;
    Ok(())
}

fn attribute(out: &mut Out, kind: &str, key: &str, value: &str) -> io::Result<()> {
    out.create_element(kind).with_attributes([("key", key), ("value", value)]).write_empty()?;
    Ok(())
}
