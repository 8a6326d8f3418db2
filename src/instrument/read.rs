//! From a tree of values to an instrument: strict, complete, and with the place of every mistake.

use crate::later::later;
use crate::value::node::check_text;
use crate::value::place::{Place, Read, read};
use crate::value::{Code, Misread, Node};

use super::needed::needed;
use super::{
    AnswerKind, FORMAT, Force, Instrument, Item, LanguageTexts, POLE_STEPS, Part, Period, Plane,
    Role, Scale, VERSION, reflectiewijzer,
};

/// The largest document that is read, in bytes: 256 KiB.
pub const MAX_BYTES: usize = 256 << 10;
/// The most scales that an instrument has.
pub const MAX_SCALES: usize = 40;
/// The most items that an instrument has.
pub const MAX_ITEMS: usize = 200;
/// The longest text, in characters.
pub const MAX_TEXT: usize = 600;

/// Checks JSON text before it is parsed.
///
/// # Errors
/// [`Code::TooLarge`] or [`Code::TooDeep`], about the whole.
pub fn check_size(json: &str) -> Result<(), Misread> {
    if json.len() > MAX_BYTES {
        return Err(Code::TooLarge.into());
    }
    Ok(check_text(json)?)
}

/// Reads a document from JSON text; fields that this version does not know are left out.
///
/// # Errors
/// The first thing that is wrong, with its place; never half an instrument.
pub fn instrument_from_json(json: &str) -> Result<Instrument, Misread> {
    check_size(json)?;
    instrument_from_node(&Node::from_json(json)?)
}

later! { "09":
    /// Reads a document from a tree of values.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place; never half an instrument.
    pub fn instrument_from_node(node: &Node) -> Result<Instrument, Misread> = of_page
}

fn of_page(node: &Node) -> Result<Instrument, Misread> {
    read(node, |root| read_as(NO_MODEL, root))
}

/// Reads the document that the built-in instrument is made of, which may have what no other has: its own
/// id, and its model.
#[cfg(test)]
pub(super) fn built_in_from_node(node: &Node) -> Result<Instrument, Misread> {
    read(node, |root| read_as(BANDWIDTH, root))
}

/// What `model` says in the built-in instrument's document, and in every other.
#[cfg(test)]
const BANDWIDTH: &str = "bandwidth";
const NO_MODEL: &str = "none";

fn read_as(model: &str, root: &Place) -> Read<Instrument> {
    root.map()?;
    root.says("format", FORMAT, Code::WrongFormat)?;
    root.is_version(VERSION)?;
    check_model(root, model)?;
    let answers = one_of(&root.required("answers")?, &AnswerKind::ALL)?;
    let mut instrument = Instrument::empty(answers);
    read_scales(&root.required("scales")?, model, &mut instrument)?;
    instrument.id = read_own_id(&root.required("id")?, model)?;
    instrument.edition = root.required("edition")?.whole(1, u32::MAX)?;
    instrument.steps = read_steps(&root.required("steps")?, answers)?;
    instrument.period = one_of(&root.required("period")?, &Period::ALL)?;
    instrument.parts = read_parts(&root.required("parts")?, &instrument.scales)?;
    if let Some(planes) = root.field("planes") {
        instrument.planes = read_planes(&planes, &instrument.scales)?;
    }
    if model != NO_MODEL {
        instrument.forces = read_forces(&root.required("forces")?, &instrument.scales)?;
    }
    instrument.texts = read_texts(&root.required("texts")?)?;
    check_placed(root, &instrument)?;
    check_forms(root, &instrument)?;
    check_complete(root, &instrument)?;
    Ok(instrument)
}

/// The bandwidth is the built-in instrument's own.
fn check_model(root: &Place, model: &str) -> Read<()> {
    match root.field("model") {
        Some(place) if place.text()? != model => Err(place.error(Code::OutOfRange)),
        _ => Ok(()),
    }
}

/// What a text of a closed list stands for.
fn one_of<T: Copy>(place: &Place, known: &[(&str, T)]) -> Read<T> {
    let text = place.text()?;
    match known.iter().find(|(name, _)| *name == text) {
        Some((_, value)) => Ok(*value),
        None => Err(place.error(Code::OutOfRange)),
    }
}

fn read_steps(place: &Place, answers: AnswerKind) -> Read<u8> {
    let (least, most) = match answers {
        AnswerKind::Frequency | AnswerKind::Agreement => (3, 7),
        AnswerKind::Rating => (3, 10),
        AnswerKind::Poles => (POLE_STEPS, POLE_STEPS),
    };
    Ok(place.whole(u32::from(least), u32::from(most))? as u8)
}

/// `[a-z][a-z0-9-]{1,39}`.
pub fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (2..=40).contains(&text.len())
        && text.as_bytes()[0].is_ascii_lowercase()
        && text.bytes().all(is_part)
}

fn read_id<'p>(place: &Place<'p>) -> Read<&'p str> {
    let text = place.text()?;
    match is_id(text) {
        true => Ok(text),
        false => Err(place.error(Code::BadId)),
    }
}

fn read_own_id(place: &Place, model: &str) -> Read<String> {
    let id = read_id(place)?;
    if id == reflectiewijzer::ID && model == NO_MODEL {
        return Err(place.error(Code::BadId));
    }
    Ok(id.to_owned())
}

/// The id of one of several things, that none before it has.
fn read_new_id(place: &Place, is_taken: &dyn Fn(&str) -> bool) -> Read<String> {
    let place = place.required("id")?;
    let id = read_id(&place)?;
    match is_taken(id) {
        true => Err(place.error(Code::DuplicateId)),
        false => Ok(id.to_owned()),
    }
}

fn read_scales(place: &Place, model: &str, instrument: &mut Instrument) -> Read<()> {
    for (scale, place) in place.elements()?.enumerate() {
        let id = read_new_id(&place, &|id| instrument.scale(id).is_some())?;
        let role = read_role(&place.required("role")?, instrument.answers, model)?;
        let first = instrument.items.len();
        read_items(&place.required("items")?, scale, instrument)?;
        instrument.scales.push(Scale {
            id,
            place: scale,
            role,
            items: first..instrument.items.len(),
        });
    }
    if instrument.scales.is_empty() {
        return Err(place.error(Code::OutOfRange));
    }
    if instrument.scales.len() > MAX_SCALES || instrument.items.len() > MAX_ITEMS {
        return Err(place.error(Code::TooMany));
    }
    Ok(())
}

/// Poles have scales of no other role, and no other instrument has them.
fn read_role(place: &Place, answers: AnswerKind, model: &str) -> Read<Role> {
    let role = one_of(place, &Role::ALL)?;
    let is_foreign = role == Role::Model && model == NO_MODEL;
    if is_foreign || (role == Role::Pole) != (answers == AnswerKind::Poles) {
        return Err(place.error(Code::OutOfRange));
    }
    Ok(role)
}

fn read_items(place: &Place, scale: usize, instrument: &mut Instrument) -> Read<()> {
    let first = instrument.items.len();
    for place in place.elements()? {
        let item = Item {
            id: read_new_id(&place, &|id| instrument.item(id).is_some())?,
            place: instrument.items.len(),
            scale,
            core: read_flag(&place, "core")?,
            reverse: read_flag(&place, "reverse")?,
            observed: read_flag(&place, "observed")?,
        };
        instrument.items.push(item);
    }
    match instrument.items.len() == first {
        true => Err(place.error(Code::OutOfRange)),
        false => Ok(()),
    }
}

fn read_flag(place: &Place, key: &str) -> Read<bool> {
    match place.field(key) {
        None => Ok(false),
        Some(place) => match place.node {
            Node::Bool(flag) => Ok(*flag),
            _ => Err(place.error(Code::WrongType)),
        },
    }
}

fn read_parts(place: &Place, scales: &[Scale]) -> Read<Vec<Part>> {
    let mut parts: Vec<Part> = Vec::new();
    for place in place.elements()? {
        let id = read_new_id(&place, &|id| parts.iter().any(|part| part.id == id))?;
        let mut placed = Vec::new();
        for place in place.required("scales")?.elements()? {
            let scale = read_scale_of(&place, scales)?;
            let before = parts.iter().any(|part| part.scales.contains(&scale));
            if before || placed.contains(&scale) {
                return Err(place.error(Code::DuplicateId));
            }
            placed.push(scale);
        }
        parts.push(Part { id, scales: placed });
    }
    Ok(parts)
}

/// The place of a scale that exists.
fn read_scale_of(place: &Place, scales: &[Scale]) -> Read<usize> {
    let id = place.text()?;
    let scale = scales.iter().position(|scale| scale.id == id);
    scale.ok_or_else(|| place.error(Code::UnknownScale))
}

fn read_planes(place: &Place, scales: &[Scale]) -> Read<Vec<Plane>> {
    let mut planes: Vec<Plane> = Vec::new();
    for place in place.elements()? {
        let id = read_new_id(&place, &|id| planes.iter().any(|plane| plane.id == id))?;
        let cut = place.required("cut")?;
        cut.is_score()?;
        planes.push(Plane {
            id,
            across: read_scale_of(&place.required("across")?, scales)?,
            up: read_scale_of(&place.required("up")?, scales)?,
            cut: cut.number().unwrap_or_default(),
        });
    }
    Ok(planes)
}

fn read_forces(place: &Place, scales: &[Scale]) -> Read<Vec<Force>> {
    let mut forces: Vec<Force> = Vec::new();
    for place in place.elements()? {
        let id = read_new_id(&place, &|id| forces.iter().any(|force| force.id == id))?;
        let mut force = Force {
            id,
            scales: Vec::new(),
            bonus: Vec::new(),
        };
        for scale in place.required("scales")?.elements()? {
            force.scales.push(read_scale_of(&scale, scales)?);
        }
        for scale in place.required("bonus")?.elements()? {
            force.bonus.push(read_scale_of(&scale, scales)?);
        }
        forces.push(force);
    }
    Ok(forces)
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
    let asks_some = instrument.items.iter().any(|item| item.core);
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
