import { createContext, useContext } from 'react';
import type { DraftFault } from '#contract/pack';
import type { PackKind } from '#contract/pack-form';
import { nameIn, type Language, type Name } from '#kernel/language';
import { isObject } from '../fields/field.js';
import type { Path } from './yaml-edit.js';

/** What every field of the form needs: the model as it reads now, how to change it, and what is wrong where. */
export interface ModelForm {
  readonly model: Readonly<Record<string, unknown>>;
  readonly kinds: readonly PackKind[];
  readonly faults: readonly DraftFault[];
  readonly locked: boolean;
  readonly language: Language;
  readonly change: (path: Path, value: unknown) => void;
  readonly add: (path: Path, item: unknown) => void;
  readonly remove: (path: Path) => void;
}

export const ModelFormContext = createContext<ModelForm | null>(null);

export const useModelForm = (): ModelForm => {
  const form = useContext(ModelFormContext);
  if (form === null) throw new Error('A field of the model stands outside its form');
  return form;
};

/** `['forums', 2, 'to']` as faults have it: `forums[2].to`. */
export const pathText = (path: Path): string =>
  path.reduce<string>(
    (all, step) =>
      typeof step === 'number' ? `${all}[${step}]` : all === '' ? step : `${all}.${step}`,
    '',
  );

export const isName = (value: unknown): value is Name =>
  isObject(value) && typeof value['nb'] === 'string';

/** A key of the model with the name it has there. */
export interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** What a list of the model holds, by key. */
export const keyedIn = ({ model, language }: ModelForm, list: string): Keyed[] => {
  const items = model[list];
  return (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
    if (!isObject(item) || typeof item['key'] !== 'string') return [];
    const { key, name } = item;
    const plain = typeof name === 'string' ? name : key;
    return [{ key, text: isName(name) ? nameIn(name, language) : plain }];
  });
};

/** The list of the model that a part with this name points into. */
const pointing: Readonly<Record<string, string>> = {
  office: 'offices',
  service: 'services',
  forum: 'forums',
  area: 'areas',
  partOf: 'forums',
  replaces: 'forums',
  replacedBy: 'forums',
};

/** What a part may name, or null where it names nothing of the model. */
export const choicesOf = (form: ModelForm, name: string): Keyed[] | null => {
  const list = pointing[name];
  return list === undefined ? null : keyedIn(form, list);
};

/** What the kind of the forum around allows for a part; null where it says nothing of it. */
export const allowedBy = (form: ModelForm, path: Path): readonly string[] | null => {
  const [top, at, list] = path;
  const forums = form.model['forums'];
  if (top !== 'forums' || typeof at !== 'number' || !Array.isArray(forums)) return null;
  const forum: unknown = forums[at];
  const name = path.at(-1);
  if (name === 'kind' && path.length === 3) return form.kinds.map(({ kind }) => kind);
  const kind = form.kinds.find((one) => isObject(forum) && one.kind === forum['kind']);
  if (list === 'seats' && name === 'role') return kind?.roles ?? null;
  if (list === 'edges' && name === 'kind') return kind?.edges ?? null;
  return null;
};
