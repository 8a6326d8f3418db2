// What is asked, for a form that another library shows: our own statements, in the steps of our own guide.

/** {answers, steps: [{title, description, items}], buffers: [{label, items}]} from what `instrument()` gives. */
export function statements({ answers, forces, scales }) {
  const [pressure, signals, functioning, wellbeing] = scales;
  const buffers = forces.flatMap(({ buffers }) => buffers);
  return {
    answers,
    steps: [
      ...forces.map(({ label, meaning, buffers }) => step([label], meaning, buffers)),
      ...[[pressure], [signals], [functioning, wellbeing]].map((scales) => step(scales.map(labelOf), "", scales)),
    ],
    buffers: buffers.map(({ label, items }) => ({ label, items: items.map(({ id, reverse }) => ({ id, reverse })) })),
  };
}

const labelOf = ({ label }) => label;

function step(titles, description, owners) {
  const items = owners.flatMap(({ items }) => items.map(({ id, text }) => ({ id, text })));
  return { title: titles.join(" en "), description, items };
}
