/**
 * How the browser's Intl writes numbers and days in a language, on a line each: the mark before
 * decimals, a pattern such as “{day} {month} {year}”, and the twelve months. Empty where it does not
 * say so.
 */
export function conventions(tag) {
  try {
    return asked(tag);
  } catch {
    return "";
  }
}

function asked(tag) {
  const parts = new Intl.NumberFormat(tag).formatToParts(1.5);
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });
  const pattern = day.formatToParts(0).map(({ type, value }) => (type === "literal" ? value : `{${type}}`));
  const month = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  const months = [...Array(12).keys()].map((index) => month.format(Date.UTC(2026, index, 15)));
  return [parts.find(({ type }) => type === "decimal").value, pattern.join(""), ...months].join("\n");
}

/** The day on which a moment falls here, as ISO 8601 writes days; of a moment that there is not it is no day. */
export function localDay(moment) {
  const date = new Date(moment);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, "0")).join("-");
}
