// Colours as the browser paints them: light-dark(), color-mix() and opacity worked out to sRGB.

const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** Any CSS colour as [red, green, blue, alpha], alpha from 0 to 1. */
export function rgba(color) {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is seen of a colour that lies over an opaque one. */
export function over([red, green, blue, alpha], [underRed, underGreen, underBlue]) {
  const mix = (upper, under) => upper * alpha + under * (1 - alpha);
  return [mix(red, underRed), mix(green, underGreen), mix(blue, underBlue), 1];
}

/** The contrast of WCAG 2: 1 to 21. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]) {
  const linear = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** What a shape is painted with, `fill` or `stroke`, its opacity included; null when with nothing. */
export function paint(shape, property) {
  const style = getComputedStyle(shape);
  if (style[property] === "none" || (property === "stroke" && parseFloat(style.strokeWidth) === 0)) return null;
  const [red, green, blue, alpha] = rgba(style[property]);
  return [red, green, blue, alpha * style[`${property}Opacity`] * opacityAround(shape)];
}

function opacityAround(shape) {
  let opacity = 1;
  for (let node = shape; node?.nodeType === Node.ELEMENT_NODE; node = node.parentNode) {
    opacity *= getComputedStyle(node).opacity;
  }
  return opacity;
}

/** The background of the guide around a figure. */
export function backgroundOf(figure) {
  return rgba(getComputedStyle(figure.closest(".rw")).backgroundColor);
}
