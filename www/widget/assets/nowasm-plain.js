/** The engine as JavaScript, as code: no policy of a page forbids what is already running. */
import engine from "nowasm";

export const nowasm = async () => engine;
