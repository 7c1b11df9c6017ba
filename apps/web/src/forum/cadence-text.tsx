import { isCadence } from '#kernel/time/cadence/cadence';
import { explain } from '#kernel/time/cadence/explain';
import { undecidedIn } from '#kernel/time/cadence/beside';
import { cadenceSentence } from '#texts/cadence-sentence';
import { nameIn, type Name } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';

/** How often a forum meets, in words; nothing where the plan says nothing. `names`: what other forums are called, by key. */
export const CadenceText = ({
  cadence,
  names = {},
}: {
  readonly cadence: unknown;
  readonly names?: Readonly<Record<string, Name>>;
}) => {
  const { t, language } = useTexts();
  const said = isCadence(cadence) ? cadence : undecidedIn(cadence);
  if (said === null) return null;
  const forum = (key: string) => {
    const name = names[key];
    return name === undefined ? t('cadence.another-forum') : nameIn(name, language);
  };
  return <>{cadenceSentence(explain(said), { t, forum })}</>;
};
