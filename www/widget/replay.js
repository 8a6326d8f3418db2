/**
 * Tools that record what visitors do leave out what bears their mark. Each looks from what it sees upwards, and none
 * beyond a shadow root: so the marks stand on the element and on what is in its root.
 */

/** rrweb (PostHog, Sentry and others are built on it), PostHog, Sentry, New Relic, Datadog. */
const CLASSES = ["rr-block", "ph-no-capture", "sentry-block", "nr-block", "dd-privacy-hidden", "fs-exclude"];

/** Clarity, Hotjar, Datadog, Sentry, New Relic, LogRocket. */
const ATTRIBUTES = {
  "data-clarity-mask": "true",
  "data-hj-suppress": "",
  "data-dd-privacy": "hidden",
  "data-sentry-block": "",
  "data-nr-block": "",
  "data-private": "",
};

/** Asks those tools to leave out this element, and all that is in it. */
export function leaveOut(...elements) {
  for (const element of elements) {
    element.classList.add(...CLASSES);
    for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
  }
}
