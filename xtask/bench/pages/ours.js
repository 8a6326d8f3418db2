// Our radar, as a host page draws it: from a whole record, which is read and scored each time.
import { draw } from "/pkg/reflectiewijzer.js";

export function open(into, _, { record }) {
  draw(into, "buffers", record);
  return {
    redraw: ({ record }) => draw(into, "buffers", record),
    close: () => {},
  };
}
