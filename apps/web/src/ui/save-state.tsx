import { dateIn } from '../shell/dates.js';
import { useTexts } from '../shell/use-texts.js';
import { Icon, type IconName } from './icon.js';

/** Where what was written is: with the server, on its way, kept here, written by two, or refused. */
export type Saving =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'saving' }
  | { readonly state: 'offline'; readonly changes: number }
  | { readonly state: 'conflict'; readonly onCompare: () => void }
  | { readonly state: 'failed'; readonly onRetry: () => void };

const icons: Record<Saving['state'], IconName> = {
  saved: 'check',
  saving: 'refresh',
  offline: 'offline',
  conflict: 'people',
  failed: 'warning',
};

/**
 * One component with five states. A change of state is announced, each save is not: the time stands
 * outside the live region. Show `saving` only when it has lasted 800 ms.
 */
export const SaveState = ({ saving }: { readonly saving: Saving }) => {
  const { t, language } = useTexts();
  const values = {
    count: saving.state === 'offline' ? saving.changes : 0,
    time: saving.state === 'saved' ? dateIn(language, saving.at, 'clockSeconds') : '',
  };
  return (
    <span className="save-state" data-state={saving.state}>
      <Icon name={icons[saving.state]} size={16} />
      <span aria-hidden={saving.state === 'saved'}>{t(`common.save.${saving.state}`, values)}</span>
      <output className="unseen">{t(`common.save.spoken.${saving.state}`, values)}</output>
      {saving.state === 'conflict' && (
        <button type="button" onClick={saving.onCompare}>
          {t('common.save.compare')}
        </button>
      )}
      {saving.state === 'failed' && (
        <button type="button" onClick={saving.onRetry}>
          {t('common.retry')}
        </button>
      )}
    </span>
  );
};
