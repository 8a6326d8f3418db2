/** Where the page is, for src/guide/way_out.rs: it decides how files leave. */
import { isConfined } from "./storage.js";

export const surroundings = () => ({
  isConfined: isConfined(),
  agent: navigator.userAgent,
  canShare: Boolean(navigator.canShare),
  ...framesAround(),
});

/** The sandbox of each frame around the page, out to where another site begins. */
function framesAround() {
  const sandboxes = [];
  for (let view = self; view !== view.parent; view = view.parent) {
    const frame = frameOf(view);
    if (!frame) return { isFramed: true, sandboxes: listed(sandboxes) };
    if (frame.hasAttribute("sandbox")) sandboxes.push(frame.getAttribute("sandbox"));
  }
  return { sandboxes: listed(sandboxes) };
}

const listed = (sandboxes) => (sandboxes.length > 0 ? sandboxes.join("\n") : undefined);

/** Of another site's page already asking throws. */
function frameOf(view) {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
