// The site owner's call to action: one link at the end of the results, only when it is set and leads somewhere safe.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { answersTo, recordOf } from "./support/answers.mjs";
import { showResults } from "./support/figures.mjs";

const RESULTS = recordOf("short", answersTo("short"));
const LABEL = "Plan een gesprek";
const HREF = "https://example.org/kennismaken?via=gids";
const INVITING = { attributes: { "cta-href": HREF, "cta-label": LABEL } };

/** Every link that the widget shows: [where it leads, what it says]. */
const links = (widget) =>
  widget.run((_, root) => [...root.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.innerText]));

const setAttributes = (widget, attributes) =>
  widget.run((element, _, given) => {
    for (const [name, value] of Object.entries(given)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }, attributes);

journey("the call to action stands at the end of the results, and nowhere else", INVITING, async ({ widget }) => {
  assert.deepEqual(await links(widget), [], "start");
  await widget.click("start-short");
  assert.deepEqual(await links(widget), [], "questions");
  await widget.fillIn(answersTo("short"));
  assert.deepEqual(await links(widget), [], "review");
  await widget.click("results");
  assert.deepEqual(await links(widget), [[HREF, LABEL]]);
  const last = await widget.run((_, root) => {
    const [link, foot] = [root.querySelector("a"), root.querySelector(".rw-foot")];
    const others = [...root.querySelectorAll("section, table, figure, button, summary")];
    const before = others.filter((one) => !foot.contains(one));
    return before.every((one) => one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.ok(last, "after everything else");
});

journey("the call to action can be reached with the keyboard", INVITING, async ({ widget }) => {
  await showResults(widget, RESULTS);
  await widget.tabTo((focus) => focus.tag === "a");
});

journey("without its attributes there is no call to action", {}, async ({ widget }) => {
  await showResults(widget, RESULTS);
  assert.deepEqual(await links(widget), []);
});

journey("the results follow a call to action that is set, changed and taken away", {}, async ({ widget }) => {
  await showResults(widget, RESULTS);
  await setAttributes(widget, { "cta-label": LABEL });
  assert.deepEqual(await links(widget), [], "a label alone leads nowhere");
  await setAttributes(widget, { "cta-href": HREF });
  assert.deepEqual(await links(widget), [[HREF, LABEL]]);
  await setAttributes(widget, { "cta-label": "Make an appointment" });
  assert.deepEqual(await links(widget), [[HREF, "Make an appointment"]]);
  await setAttributes(widget, { "cta-href": "/contact" });
  assert.deepEqual(await links(widget), [["/contact", "Make an appointment"]]);
  await setAttributes(widget, { "cta-href": null });
  assert.deepEqual(await links(widget), []);
});

journey("a change of the call to action leaves open what someone unfolded", {}, async ({ widget }) => {
  await showResults(widget, RESULTS);
  await widget.clickOn(".rw-buffer > summary");
  await setAttributes(widget, { "cta-label": LABEL });
  await setAttributes(widget, { "cta-href": HREF });
  assert.ok(await widget.run((_, root) => root.querySelector(".rw-buffer").open));
  assert.equal((await widget.focus())?.tag, "summary", "and the focus where it was");
});

journey("address and words may be set one after the other without a warning", {}, async ({ widget }) => {
  await setAttributes(widget, { "cta-href": HREF, "cta-label": LABEL });
  await showResults(widget, RESULTS);
  assert.deepEqual(await links(widget), [[HREF, LABEL]]);
});

for (const href of ["/kennismaken", "kennismaken.html", "#contact", "mailto:hallo@example.org", "tel:+31201234567"]) {
  journey(`“${href}” is accepted`, { attributes: { "cta-href": href, "cta-label": LABEL } }, async ({ widget }) => {
    await showResults(widget, RESULTS);
    assert.deepEqual(await links(widget), [[href, LABEL]]);
  });
}

const REFUSED = [
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:https://example.org/1",
  "file:///etc/hosts",
  "https://",
];

for (const href of REFUSED) {
  const settings = {
    attributes: { "cta-href": href, "cta-label": LABEL },
    expected: [/^warning: <reflectie-wijzer cta-href=[^]*Allowed: "https:", "http:", "mailto:", "tel:"/],
  };
  journey(`${JSON.stringify(href)} is refused with one warning`, settings, async ({ widget, profile }) => {
    await showResults(widget, RESULTS);
    assert.deepEqual(await links(widget), []);
    assert.equal(profile.messages.filter(({ kind }) => kind === "warning").length, 1);
  });
}

for (const [name, more] of [
  ["no label", {}],
  ["an empty label", { "cta-label": " " }],
]) {
  const settings = { attributes: { "cta-href": HREF, ...more }, expected: [/^warning: [^]*needs cta-label/] };
  journey(`a call to action with ${name} is named in the console and not shown`, settings, async ({ widget }) => {
    await showResults(widget, RESULTS);
    assert.deepEqual(await links(widget), []);
  });
}

const MARKUP = { attributes: { "cta-href": '/x" onclick="alert(1)', "cta-label": "<b>Plan</b> & praat" } };

journey("words and address of the call to action are never markup", MARKUP, async ({ widget }) => {
  await showResults(widget, RESULTS);
  assert.deepEqual(await links(widget), [['/x" onclick="alert(1)', "<b>Plan</b> & praat"]]);
  assert.equal(await widget.run((_, root) => root.querySelector("a").hasAttribute("onclick")), false);
});
