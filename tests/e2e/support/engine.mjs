// The engine in Node, to know what a page must show: it comes as JavaScript there, as Node fetches nothing from disk.
import * as api from "../../../pkg/reflectiewijzer.js";

await api.load();

export const { addInstrument, instrument, parseRecord, score } = api;
