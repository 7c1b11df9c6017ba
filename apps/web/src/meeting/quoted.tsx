/** Somebody's own words, in one pair of quotation marks whether they were written with marks or not. */
export const Quoted = ({ text }: { readonly text: string }) => (
  <q>{text.trim().replace(/^[«“"]([^»”"]*)[»”"]$/u, '$1')}</q>
);
