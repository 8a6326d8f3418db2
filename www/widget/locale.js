/** How the browser's Intl writes numbers and days in a language: what the engine cannot know. */
export function conventions(tag) {
  const month = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 15)));
  const day = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });
  return {
    mark: new Intl.NumberFormat(tag).formatToParts(1.5).find(({ type }) => type === "decimal").value,
    months: months.join("\n"),
    // A pattern such as “{day} {month} {year}”.
    date: day.formatToParts(0).map(({ type, value }) => (type === "literal" ? value : `{${type}}`)).join(""),
  };
}
