// A visitor who answers everything, at a place that another script describes: added to the page before its own scripts.
{
  /** Milliseconds after which nothing will come any more. */
  const PATIENCE = 60_000;

  const frame = () => new Promise(requestAnimationFrame);
  const given = {};
  let aimedAt;

  /** Milliseconds from the start of the navigation until the first statement can be answered and was painted. */
  async function arrive() {
    while (!isThere(place.root()?.querySelector(`${place.questions} input[type=radio]`))) {
      if (performance.now() > PATIENCE) throw new Error("no statement came");
      await frame();
    }
    await frame();
    await frame();
    return performance.now();
  }

  /** Whether a radio has room on the page; designs hide the input itself, but not its label. */
  function isThere(radio) {
    const { width, height } = radio?.labels[0]?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0;
  }

  /** Finds the next open statement on this page and the answer to it; false when there is none. */
  function aim() {
    const questions = [...place.root().querySelectorAll(place.questions)];
    const question = questions.find((question) => !question.querySelector("input:checked"));
    if (!question) return false;
    const id = place.idOf(question);
    if (id in given) throw new Error(`${id} did not keep its answer`);
    const index = Object.keys(given).length;
    const value = 1 + ((index * 7 + (index >> 2)) % 5);
    aimedAt = { id, value, radio: question.querySelector(`input[value="${value}"]`) };
    return isThere(aimedAt.radio);
  }

  /** Gives that answer, and waits for all that follows from it. */
  function answer() {
    const { id, value, radio } = aimedAt;
    given[id] = value;
    radio.click();
    return rest();
  }

  /** Until all transitions are over and their last frame was painted; looking at every frame would cost time itself. */
  async function rest() {
    // Of the shadow root where there is one: the document does not tell what moves in there.
    const root = place.root();
    let moving;
    do {
      await frame();
      await frame();
      moving = root.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
    } while (moving.length > 0);
  }

  async function goOn() {
    const button = place.onward(place.root());
    if (!button) throw new Error("there is no way on, and no radar");
    button.click();
    await rest();
  }

  const isDone = () => place.isRadarShown(place.root());

  const arrived = arrive();
  globalThis.visitor = { arrived, aim, answer, rest, goOn, isDone, given, answersThere: place.answers };
}
