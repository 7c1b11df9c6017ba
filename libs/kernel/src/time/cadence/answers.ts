import { cadenceMistakes } from './cadence.js';
import { isObject } from './shapes.js';
import { mistake, type CadenceMistake, type EveryMeeting, type Undecided } from './words.js';

const hasOptions = (value: unknown): value is { readonly options: readonly unknown[] } =>
  isObject(value) && Array.isArray(value['options']);

/** Everything that is wrong with a cadence or with the options of one that is not decided. */
export const answerMistakes = (value: unknown): CadenceMistake[] => {
  if (!hasOptions(value)) return cadenceMistakes(value);
  const others = Object.keys(value).filter((key) => key !== 'options');
  return [
    ...others.map((key) => mistake(key, 'unknown-key', ['options'])),
    ...(value.options.length < 2 ? [mistake('options', 'missing', ['two cadences or more'])] : []),
    ...value.options.flatMap((option, at) =>
      cadenceMistakes(option).map((each) => ({
        ...each,
        path: `options.${at}${each.path && '.'}${each.path}`,
      })),
    ),
  ];
};

export const isUndecided = (value: unknown): value is Undecided =>
  hasOptions(value) && answerMistakes(value).length === 0;

/** An item that no meeting is without; a forum cannot meet so. */
export const isEveryMeeting = (value: unknown): value is EveryMeeting =>
  isObject(value) && value['every'] === 'meeting' && Object.keys(value).length === 1;
