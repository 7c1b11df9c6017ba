export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

const remembered = 'laget.colour-scheme';

const isColourScheme = (text: string | null): text is ColourScheme =>
  colourSchemes.some((scheme) => scheme === text);

/** The scheme chosen here before; `auto` follows the machine. */
export const colourScheme = (): ColourScheme => {
  const chosen = localStorage.getItem(remembered);
  return isColourScheme(chosen) ? chosen : 'auto';
};

export const chooseColourScheme = (scheme: ColourScheme) => {
  localStorage.setItem(remembered, scheme);
  document.documentElement.dataset['colorScheme'] = scheme;
};
