// Few combinations that show as much as all of them: every two values of two things occur together at least once.

/**
 * @template {Record<string, readonly unknown[]>} Things
 * @param {Things} things What varies, and the values of each.
 * @returns {{[name in keyof Things]: Things[name][number]}[]}
 */
export function pairwise(things) {
  const all = Object.entries(things).reduce(
    (combinations, [name, values]) => combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  const open = new Set(all.flatMap(pairsOf));
  const gain = (combination) => pairsOf(combination).filter((pair) => open.has(pair)).length;
  const chosen = [];
  while (open.size > 0) {
    const best = all.reduce((best, one) => (gain(one) > gain(best) ? one : best));
    pairsOf(best).forEach((pair) => open.delete(pair));
    chosen.push(best);
  }
  return chosen;
}

/** Every two values of a combination, as text. */
export function pairsOf(combination) {
  const values = Object.entries(combination).map((value) => JSON.stringify(value));
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one} ${other}`));
}
