//! From a tree of values to an instrument: strict, complete, and with the place of every mistake.

use crate::value::Node;
use crate::value::node::check_text;
use crate::value::place::{Place, any_text};

use super::words::needed;
use super::{
    AnswerKind, Code, FORMAT, Force, Instrument, InstrumentError, Item, LanguageTexts, POLE_STEPS,
    Part, Period, Plane, Role, Scale, VERSION, reflectiewijzer,
};

/// The largest document that is read, in bytes: 256 KiB.
pub const MAX_BYTES: usize = 256 << 10;
/// The most scales that an instrument has.
pub const MAX_SCALES: usize = 40;
/// The most items that an instrument has.
pub const MAX_ITEMS: usize = 200;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 600;

type Read<T> = Result<T, InstrumentError>;

/// Checks JSON text before it is parsed.
///
/// # Errors
/// [`Code::TooLarge`] or [`Code::TooDeep`], about the whole.
pub fn check_size(json: &str) -> Read<()> {
    if json.len() > MAX_BYTES {
        return Err(InstrumentError::whole(Code::TooLarge));
    }
    Ok(check_text(json)?)
}

/// Reads a document from JSON text; fields that this version does not know are left out.
///
/// # Errors
/// The first thing that is wrong, with its place; never half an instrument.
pub fn instrument_from_json(json: &str) -> Read<Instrument> {
    check_size(json)?;
    instrument_from_node(&Node::from_json(json)?)
}

/// Reads a document from a tree of values.
///
/// # Errors
/// The first thing that is wrong, with its place; never half an instrument.
pub fn instrument_from_node(node: &Node) -> Read<Instrument> {
    read_as(Origin::Page, node)
}

/// Reads the built-in instrument, which may have what no other has: its own id, and its model.
///
/// # Errors
/// As [`instrument_from_node`].
pub(super) fn built_in_from_node(node: &Node) -> Read<Instrument> {
    read_as(Origin::BuiltIn, node)
}

/// Where a document comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The engine itself.
    BuiltIn,
    /// A page, or a file.
    Page,
}

fn read_as(origin: Origin, node: &Node) -> Read<Instrument> {
    let root = Place::root(node);
    root.map::<Code>()?;
    check_identity(&root, origin)?;
    let answers = root.required("answers", |place| one_of(place, &AnswerKind::ALL))?;
    let scales = root.required("scales", |place| read_scales(place, answers, origin))?;
    let instrument = Instrument {
        id: root.required("id", |place| read_own_id(place, origin))?,
        edition: root.required("edition", read_edition)?,
        answers,
        steps: root.required("steps", |place| read_steps(place, answers))?,
        period: root.required("period", |place| one_of(place, &Period::ALL))?,
        parts: root.required("parts", |place| read_parts(place, &scales))?,
        planes: root
            .optional("planes", |place| read_planes(place, &scales))?
            .unwrap_or_default(),
        forces: match origin {
            Origin::BuiltIn => root.required("forces", |place| read_forces(place, &scales))?,
            Origin::Page => Vec::new(),
        },
        scales,
        texts: root.required("texts", read_texts)?,
    };
    check_placed(&root, &instrument)?;
    check_forms(&root, &instrument)?;
    check_complete(&root, &instrument)?;
    Ok(instrument)
}

/// Format, version and model: is this a document, and do we understand it?
fn check_identity(root: &Place, origin: Origin) -> Read<()> {
    let format = root.text_at("format", any_text, Code::WrongFormat)?;
    if format.as_deref() != Some(FORMAT) {
        return Err(root.error_at("format", Code::WrongFormat));
    }
    let version = root.field("version");
    match version.as_ref().and_then(Place::number) {
        None if version.is_some() => Err(root.error_at("version", Code::WrongType)),
        Some(version) if version == f64::from(VERSION) => Ok(()),
        Some(version) if version > f64::from(VERSION) && version.fract() == 0.0 => {
            Err(root.error_at("version", Code::NewerVersion))
        }
        _ => Err(root.error_at("version", Code::UnknownVersion)),
    }?;
    // The bandwidth is the built-in instrument's own.
    let model = match origin {
        Origin::BuiltIn => "bandwidth",
        Origin::Page => "none",
    };
    root.optional("model", |place| one_of(place, &[(model, ())]))?;
    Ok(())
}

/// What a text of a closed list stands for.
fn one_of<T: Copy>(place: &Place, known: &[(&str, T)]) -> Read<T> {
    let text = place.text()?;
    let found = known.iter().find(|(name, _)| *name == text);
    found.map_or_else(
        || Err(place.error(Code::OutOfRange)),
        |(_, value)| Ok(*value),
    )
}

/// A whole number within bounds.
fn whole(place: &Place, least: u32, most: u32) -> Read<u32> {
    let Some(number) = place.number() else {
        return Err(place.error(Code::WrongType));
    };
    let is_within = number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(&number);
    if is_within {
        Ok(number as u32)
    } else {
        Err(place.error(Code::OutOfRange))
    }
}

fn read_edition(place: &Place) -> Read<u32> {
    whole(place, 1, u32::MAX)
}

fn read_steps(place: &Place, answers: AnswerKind) -> Read<u8> {
    let (least, most) = match answers {
        AnswerKind::Frequency | AnswerKind::Agreement => (3, 7),
        AnswerKind::Rating => (3, 10),
        AnswerKind::Poles => (u32::from(POLE_STEPS), u32::from(POLE_STEPS)),
    };
    Ok(whole(place, least, most)? as u8)
}

/// `[a-z][a-z0-9-]{1,39}`.
pub fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=40).contains(&text.len())
        && text.as_bytes()[0].is_ascii_lowercase()
        && text.bytes().all(is_part)
}

fn read_id(place: &Place) -> Read<String> {
    let text = place.text()?;
    if is_id(text) {
        Ok(text.to_owned())
    } else {
        Err(place.error(Code::BadId))
    }
}

fn read_own_id(place: &Place, origin: Origin) -> Read<String> {
    let id = read_id(place)?;
    if id == reflectiewijzer::ID && origin == Origin::Page {
        return Err(place.error(Code::BadId));
    }
    Ok(id)
}

/// An id that was not there before.
fn read_new_id(place: &Place, seen: &mut Vec<String>) -> Read<String> {
    place.required("id", |place| {
        let id = read_id(place)?;
        if seen.contains(&id) {
            return Err(place.error(Code::DuplicateId));
        }
        seen.push(id.clone());
        Ok(id)
    })
}

fn read_scales(place: &Place, answers: AnswerKind, origin: Origin) -> Read<Vec<Scale>> {
    let (mut scale_ids, mut item_ids) = (Vec::new(), Vec::new());
    let scales = place.each(|place| {
        let scale = scale_ids.len();
        Ok(Scale {
            id: read_new_id(place, &mut scale_ids)?,
            place: scale,
            role: place.required("role", |place| read_role(place, answers, origin))?,
            items: place.required("items", |place| read_items(place, scale, &mut item_ids))?,
        })
    })?;
    if scales.is_empty() {
        return Err(place.error(Code::OutOfRange));
    }
    if scales.len() > MAX_SCALES || item_ids.len() > MAX_ITEMS {
        return Err(place.error(Code::TooMany));
    }
    Ok(scales)
}

/// Poles have scales of no other role, and no other instrument has them.
fn read_role(place: &Place, answers: AnswerKind, origin: Origin) -> Read<Role> {
    let role = one_of(place, &Role::ALL)?;
    let is_foreign = role == Role::Model && origin == Origin::Page;
    if is_foreign || (role == Role::Pole) != (answers == AnswerKind::Poles) {
        return Err(place.error(Code::OutOfRange));
    }
    Ok(role)
}

fn read_items(place: &Place, scale: usize, ids: &mut Vec<String>) -> Read<Vec<Item>> {
    let items = place.each(|place| {
        let item = ids.len();
        Ok(Item {
            id: read_new_id(place, ids)?,
            place: item,
            scale,
            core: read_flag(place, "core")?,
            reverse: read_flag(place, "reverse")?,
            observed: read_flag(place, "observed")?,
        })
    })?;
    if items.is_empty() {
        return Err(place.error(Code::OutOfRange));
    }
    Ok(items)
}

fn read_flag(place: &Place, key: &str) -> Read<bool> {
    let flag = place.optional(key, |place| match place.node {
        Node::Bool(flag) => Ok(*flag),
        _ => Err(place.error(Code::WrongType)),
    })?;
    Ok(flag.unwrap_or(false))
}

fn read_parts(place: &Place, scales: &[Scale]) -> Read<Vec<Part>> {
    let (mut ids, mut placed) = (Vec::new(), Vec::new());
    place.each(|place| {
        let id = read_new_id(place, &mut ids)?;
        let scales = place.required("scales", |place| {
            place.each(|place| {
                let scale = read_scale_of(place, scales)?;
                if placed.contains(&scale) {
                    return Err(place.error(Code::DuplicateId));
                }
                placed.push(scale);
                Ok(scale)
            })
        })?;
        Ok(Part { id, scales })
    })
}

/// The place of a scale that exists.
fn read_scale_of(place: &Place, scales: &[Scale]) -> Read<usize> {
    let id = place.text()?;
    let scale = scales.iter().position(|scale| scale.id == id);
    scale.ok_or_else(|| place.error(Code::UnknownScale))
}

fn read_forces(place: &Place, scales: &[Scale]) -> Read<Vec<Force>> {
    let mut ids = Vec::new();
    let each_of = |place: &Place| place.each(|place| read_scale_of(place, scales));
    place.each(|place| {
        Ok(Force {
            id: read_new_id(place, &mut ids)?,
            scales: place.required("scales", each_of)?,
            bonus: place.required("bonus", each_of)?,
        })
    })
}

fn read_planes(place: &Place, scales: &[Scale]) -> Read<Vec<Plane>> {
    let mut ids = Vec::new();
    place.each(|place| {
        Ok(Plane {
            id: read_new_id(place, &mut ids)?,
            across: place.required("across", |place| read_scale_of(place, scales))?,
            up: place.required("up", |place| read_scale_of(place, scales))?,
            cut: place.required("cut", read_cut)?,
        })
    })
}

fn read_cut(place: &Place) -> Read<f64> {
    match place.number() {
        Some(cut) if (0.0..=100.0).contains(&cut) => Ok(cut),
        Some(_) => Err(place.error(Code::OutOfRange)),
        None => Err(place.error(Code::WrongType)),
    }
}

fn read_texts(place: &Place) -> Read<Vec<LanguageTexts>> {
    let mut languages = Vec::new();
    for (lang, texts) in place.entries()? {
        if !is_tag(lang) {
            return Err(texts.error(Code::OutOfRange));
        }
        languages.push(LanguageTexts::new(lang.clone(), read_language(&texts)?));
    }
    if languages.is_empty() {
        return Err(place.error(Code::NoLanguage));
    }
    Ok(languages)
}

/// The first part of a BCP 47 tag, and whatever comes after it: `nl`, `en-GB`.
fn is_tag(lang: &str) -> bool {
    let primary = lang.split('-').next().unwrap_or_default();
    let letters = primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest = lang
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (2..=3).contains(&primary.len()) && letters && rest && lang.len() <= 35
}

fn read_language(place: &Place) -> Read<Vec<(String, String)>> {
    let mut texts = Vec::new();
    for (key, text) in place.entries()? {
        texts.push((key.clone(), read_text(&text)?));
    }
    Ok(texts)
}

/// A text on one line in which nothing has to be filled in.
fn read_text(place: &Place) -> Read<String> {
    let text = place.text()?;
    if text.chars().count() > MAX_TEXT {
        return Err(place.error(Code::TooLong));
    }
    if text.trim().is_empty() || text.contains(char::is_control) {
        return Err(place.error(Code::OutOfRange));
    }
    if has_placeholder(text) {
        return Err(place.error(Code::UnknownPlaceholder));
    }
    Ok(text.to_owned())
}

fn has_placeholder(text: &str) -> bool {
    let after = text.split_once('{').map(|(_, after)| after);
    after.is_some_and(|after| after.contains('}'))
}

/// Every scale stands in a part.
fn check_placed(root: &Place, instrument: &Instrument) -> Read<()> {
    let is_placed = |scale: &Scale| {
        let mut parts = instrument.parts.iter();
        parts.any(|part| part.scales.contains(&scale.place))
    };
    match instrument.scales.iter().all(is_placed) {
        true => Ok(()),
        false => Err(root.error_at("parts", Code::UnplacedScale)),
    }
}

/// The short form asks something of every scale, or there is none.
fn check_forms(root: &Place, instrument: &Instrument) -> Read<()> {
    let asks_some = instrument.items().any(|item| item.core);
    match !asks_some || instrument.has_short_form() {
        true => Ok(()),
        false => Err(root.error_at("scales", Code::MixedForms)),
    }
}

/// What is said somewhere is there, at least in the language that others fall back to.
fn check_complete(root: &Place, instrument: &Instrument) -> Read<()> {
    let first = &instrument.texts[0];
    let missing = needed(instrument)
        .into_iter()
        .find(|key| first.get(key).is_none());
    match (missing, root.field("texts")) {
        (Some(key), Some(texts)) => match texts.field(&first.lang) {
            Some(language) => Err(language.error_at(&key, Code::MissingText)),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}
