/**
 * What the engine asks of this side (`Host` in src/web/guide/mod.rs). Each of these uses functions of the page or of the
 * browser, which may be missing, be another's or throw; an error that went on through the engine would leave its memory
 * in no state to trust. So it ends here: the guide hears of it and says so, and everything else goes on.
 */

/**
 * What the engine calls, and the action that tells the guide of a failure. Where there is none, nobody misses anything, or
 * it is told where files are offered (`offer` in controller.js).
 */
const ASKED = {
  fill: undefined,
  dispatch: undefined,
  pushHistory: undefined,
  remember: undefined,
  copy: undefined,
  writeAnswers: undefined,
  letterSize: undefined,
  widthOf: undefined,
  persist: undefined,
  fetchLater: undefined,
  download: undefined,
  save: undefined,
  saveFigure: undefined,
  savePage: undefined,
  print: "print-failed",
};

/** The host of one controller's guide. */
export function hostOf(controller) {
  const host = {};
  for (const name in ASKED) host[name] = (...given) => carefully(controller, name, given);
  return host;
}

/** What takes longer may fail later. */
function carefully(controller, name, given) {
  const failed = (error) => tell(controller, name, error);
  try {
    const done = controller[name](...given);
    if (done instanceof Promise) done.catch(failed);
    return done;
  } catch (error) {
    failed(error);
  }
}

function tell(controller, name, error) {
  // The engine stopped in a call within this one: that is no failure of the page, and is said elsewhere.
  if (error?.code === "crashed") throw error;
  console.info(`Reflectiewijzer: ${error.message}`);
  if (ASKED[name] && controller.guide) controller.act(ASKED[name]);
}
