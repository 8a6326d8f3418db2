/**
 * The script of the page that is one file: unpacks the guide and the engines that it carries. The guide becomes an inline
 * script, which such a page allows anyway; it stands beside the block with the answers only while it starts.
 */
import packedGuide from "packed-guide";
import packedNowasm from "packed-nowasm";
import packedWasm from "packed-wasm";
import release from "release";

import { unpack } from "../assets/unpack.js";
import { TextDecoder } from "../utf8.js";

const textOf = (packed) => new TextDecoder().decode(unpack(packed));

const guide = document.createElement("script");
guide.textContent = textOf(packedGuide);
/** What ../assets/carried-handed.js and ../assets/release-handed.js take over. */
guide.inside = {
  release,
  wasm: () => unpack(packedWasm),
  nowasm: () => textOf(packedNowasm),
  // The function around all of this: see xtask/bundle/main.mjs.
  script: () => String(reflectiewijzer),
};
document.getElementById("reflectiewijzer-kept").after(guide);
guide.remove();
