import type { DraftChanges } from '#contract/pack-changes';
import { nameIn } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';

/** What keeps the changes from taking effect, thing by thing. */
export const HeldBack = ({ held }: { readonly held: NonNullable<DraftChanges['held']> }) => {
  const { t, language } = useTexts();
  const { ways, forums } = held;
  if (ways.length + forums.length === 0) return null;
  return (
    <div className="sheet setup-sheet">
      <p className="strong">{t('setup.editor.held')}</p>
      <ul className="rows">
        {ways.map(({ from, kind, to, count }) => (
          <li key={JSON.stringify([from, kind, to])}>
            {t('setup.editor.held-way', {
              from: nameIn(from, language),
              edge: t(`forum.edge.${kind}`),
              to: nameIn(to, language),
            })}
            :{' '}
            {count === null
              ? t('setup.editor.held-cases')
              : t('setup.editor.held-count', { count })}
          </li>
        ))}
        {forums.map(({ name, work }) => (
          <li key={JSON.stringify(name)}>
            {t('setup.editor.held-forum', { forum: nameIn(name, language) })}:{' '}
            {work.map((noun) => t(`forum-page.life.work.${noun}`)).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
};
