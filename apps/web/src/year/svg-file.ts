/** What an element looks like without the page's style sheet. */
const looks = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const;

/** What an element keeps: where it is and what it draws, never who may press it or which row it stands for. */
const isShape = (name: string): boolean =>
  !/^(class|style|role|tabindex|data-.*|aria-.*)$/u.test(name);

const part = (value: string): number => Math.round(Number(value) * 255);

/** A colour as every drawing program reads it: `color(srgb 1 0 0)`, which browsers compute of mixes, becomes `rgb()`. */
export const plainColour = (value: string): string => {
  const [, red, green, blue] = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/u.exec(value) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return value;
  return `rgb(${part(red)}, ${part(green)}, ${part(blue)})`;
};

const strip = (element: Element): void => {
  for (const { name } of [...element.attributes]) if (!isShape(name)) element.removeAttribute(name);
};

const inline = (element: Element): void => {
  const style = getComputedStyle(element);
  for (const look of looks) {
    const value = plainColour(style.getPropertyValue(look));
    if (value !== '') element.setAttribute(look, value);
  }
};

interface Words {
  readonly title: string;
  readonly description: string;
}

const say = (svg: SVGSVGElement, { title, description }: Words): void => {
  const words = Object.entries({ title, desc: description }).map(([name, text]) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = text;
    return element;
  });
  svg.prepend(...words);
};

const paper = (svg: SVGSVGElement): void => {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height }))
    ground.setAttribute(name, String(value));
  ground.setAttribute('fill', '#ffffff');
  svg.prepend(ground);
  svg.setAttribute('width', `${width}`);
  svg.setAttribute('height', `${height}`);
};

/**
 * A drawing of the page as a file of its own: colours of the light scheme written into it, fonts that fall back, a title,
 * and nothing but what is seen.
 */
export const svgFile = (drawing: SVGSVGElement, words: Words): string => {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('not a drawing');
  const away = document.createElement('div');
  away.className = 'year-wheel';
  away.style.cssText = 'position:fixed;inset-inline-start:-9999px;width:786px;color-scheme:light';
  away.append(copy);
  document.body.append(away);
  try {
    for (const element of copy.querySelectorAll('*')) inline(element);
    for (const element of [copy, ...copy.querySelectorAll('*')]) strip(element);
    copy.setAttribute('font-family', 'Inter, "Segoe UI", Arial, sans-serif');
    paper(copy);
    say(copy, words);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  } finally {
    away.remove();
  }
};

/** Hands a text to the reader as a file. */
export const handOver = (name: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
};
