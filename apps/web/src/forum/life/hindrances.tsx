import { ProblemError } from '../../shell/api.js';
import { useTexts } from '../../shell/use-texts.js';

/** What stands in the way, thing by thing: open questions and unfinished work. */
export const Hindrances = ({ error }: { readonly error: unknown }) => {
  const { t } = useTexts();
  if (!(error instanceof ProblemError)) return null;
  const parts = error.fields.flatMap(({ path }) => {
    const [of = '', ...rest] = path.split('.');
    const name = rest.join('.');
    if (of === 'work') return [t(`forum-page.life.work.${name}`)];
    const elsewhere = t('forum-page.settle.places', { count: 1 });
    return of === 'settings' ? [t(`forum.setting.${name}`, { defaultValue: elsewhere })] : [];
  });
  if (parts.length === 0) return null;
  const why = error.code === 'forum.unfinished' ? 'unfinished' : 'open';
  return (
    <>
      <p>{t(`forum-page.life.${why}`)}</p>
      <ul className="hindrances">
        {[...new Set(parts)].map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </>
  );
};
