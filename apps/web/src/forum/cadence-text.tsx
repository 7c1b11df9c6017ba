import { isCadence } from '#kernel/time/cadence/cadence';
import { explain } from '#kernel/time/cadence/explain';
import { useTexts } from '../shell/use-texts.js';

/** How often a forum meets, in words; nothing where the plan says nothing. */
export const CadenceText = ({ cadence }: { readonly cadence: unknown }) => {
  const { t } = useTexts();
  if (!isCadence(cadence)) return null;
  const { key, values } = explain(cadence);
  return <>{t(key, values)}</>;
};
