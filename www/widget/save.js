/** Offers text as a file, without asking any server. */
export function saveFile(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the time that this runs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
