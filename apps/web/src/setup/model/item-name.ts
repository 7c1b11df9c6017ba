import { nameIn } from '#kernel/language';
import { useTexts } from '../../shell/use-texts.js';
import { isObject } from '../fields/field.js';
import { choicesOf, isName, useModelForm, type ModelForm } from './model-context.js';
import { wordOf } from './words.js';

const namedIn = (form: ModelForm, value: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    if (isName(inner)) return [nameIn(inner, form.language)];
    if (isObject(inner)) return namedIn(form, inner);
    if (typeof inner !== 'string') return [];
    return choicesOf(form, name)?.find(({ key }) => key === inner)?.text ?? inner;
  });

/** One item of a list in a few words, as its own heading. */
export const useItemName = (value: unknown, at: number): string => {
  const { t } = useTexts();
  const form = useModelForm();
  if (!isObject(value)) return String(at + 1);
  const first = [value['kind'], value['role']].filter((one) => typeof one === 'string');
  const rest = namedIn(form, value).filter((one) => !first.includes(one) && one !== 'open');
  return [...first.map((one) => wordOf(t, one)), ...rest.slice(0, 2)].join(', ') || String(at + 1);
};
