// The engine in Node, to know what a page must show.
import * as api from "../../../pkg/reflectiewijzer.js";

await api.load();

export const { addInstrument, instrument, parseRecord, score } = api;
