// The engine in Node, to know what a page must show.
import * as api from "../../../pkg/reflectiewijzer.js";

await api.load();

export const { instrument, parseRecord, score } = api;
