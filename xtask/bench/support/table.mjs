/** Prints rows under a title, numbers to the right. */
export function printTable(title, columns, rows) {
  const lines = [columns, ...rows].map((row) => row.map(readable));
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const isNumber = columns.map((_, at) => rows.every((row) => /^[\d.,]+$/.test(readable(row[at]))));
  const pad = (text, at) => (isNumber[at] ? text.padStart(widths[at]) : text.padEnd(widths[at]));
  const [head, ...body] = lines.map((line) => `  ${line.map(pad).join("  ")}`.trimEnd());
  const rule = `  ${widths.map((width) => "-".repeat(width)).join("  ")}`;
  console.log(["", title, "", head, rule, ...body].join("\n"));
}

function readable(value) {
  return typeof value === "number" ? value.toLocaleString("en") : String(value);
}
