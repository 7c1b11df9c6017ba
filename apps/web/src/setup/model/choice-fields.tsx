import { allowedBy, choicesOf, useModelForm } from './model-context.js';
import { ChoicePart, SeveralPart, TextPart, useWords, type TextProps } from './scalar-fields.js';
import type { Path } from './yaml-edit.js';

/** One of the words of a schema. */
const WordPart = ({ among, ...props }: TextProps & { among: readonly string[] }) => (
  <ChoicePart {...props} choices={useWords(among)} />
);

/** A text is a choice where it points into the model, or where the kind of the forum says what it may be. */
export const TextOrChoice = (props: TextProps) => {
  const form = useModelForm();
  const allowed = allowedBy(form, props.path);
  const named = choicesOf(form, String(props.path.at(-1)));
  if (allowed !== null) return <WordPart {...props} among={allowed} />;
  return named === null ? <TextPart {...props} /> : <ChoicePart {...props} choices={named} />;
};

/** Several words, or several of what is defined in the model. */
export const SeveralOf = ({
  among,
  ...props
}: TextProps & { readonly among: readonly string[] | null }) => {
  const words = useWords(among ?? []);
  const named = choicesOf(useModelForm(), String(props.path.at(-1)));
  return <SeveralPart {...props} choices={among === null ? named : words} />;
};

/** One word of several, of which the kind of the forum may allow only some. */
export const OneWord = ({
  among,
  said,
  path,
}: {
  readonly among: readonly string[];
  readonly said: TextProps;
  readonly path: Path;
}) => {
  const allowed = allowedBy(useModelForm(), path);
  return (
    <WordPart
      {...said}
      among={allowed === null ? among : among.filter((one) => allowed.includes(one))}
    />
  );
};
