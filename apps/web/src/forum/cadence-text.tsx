import { isCadence } from '#kernel/time/cadence/cadence';
import { explain } from '#kernel/time/cadence/explain';
import { cadenceSentence } from '#texts/cadence-sentence';
import { useTexts } from '../shell/use-texts.js';

/** How often a forum meets, in words; nothing where the plan says nothing. `names`: what forums are called, by key. */
export const CadenceText = ({
  cadence,
  names = {},
}: {
  readonly cadence: unknown;
  readonly names?: Readonly<Record<string, string>>;
}) => {
  const { t } = useTexts();
  if (!isCadence(cadence)) return null;
  const forum = (key: string) => names[key] ?? t('cadence.another-forum');
  return <>{cadenceSentence(explain(cadence), { t, forum })}</>;
};
