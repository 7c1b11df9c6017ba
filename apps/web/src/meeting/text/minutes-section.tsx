import { Skeleton } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import type { RichText } from '#contract/agenda-item';
import { useTexts } from '../../shell/use-texts.js';
import { SaveState, type Saving } from '../../ui/save-state.js';
import { BothTexts } from './both-texts.js';
import type { WrittenText } from './use-text.js';

/** Fetched when there is something to write: those who read do not load the editor. */
const MinutesEditor = lazy(() =>
  import('./minutes-editor.js').then(({ MinutesEditor: component }) => ({ default: component })),
);

const savingOf = ({ status, saver }: WrittenText): Saving | null => {
  if (status.state === 'saved')
    return status.at === null ? null : { state: 'saved', at: status.at };
  if (status.state === 'conflict') {
    const onCompare = () => document.getElementById('both-texts')?.focus();
    return { state: 'conflict', onCompare };
  }
  if (status.state === 'failed') return { state: 'failed', onRetry: () => void saver.flush() };
  return status;
};

/** How the text is with the server, in words. */
export const TextSaved = ({ written }: { readonly written: WrittenText }) => {
  const saving = savingOf(written);
  return saving && <SaveState saving={saving} />;
};

interface MinutesSectionProps {
  readonly written: WrittenText;
  readonly isCase: boolean;
}

/** The minutes of the item in hand. Saved by itself; a text that two have written is shown twice until one has chosen. */
export const MinutesSection = ({ written, isCase }: MinutesSectionProps) => {
  const { t } = useTexts();
  const { status, shown } = written;
  const [mine, setMine] = useState<RichText>(shown);
  const change = (text: RichText) => {
    setMine(text);
    written.change(text);
  };
  return (
    <section className="sheet minutes-section" aria-labelledby="minutes-heading">
      <h2 id="minutes-heading">{t('meeting-page.text.title')}</h2>
      <Suspense fallback={<Skeleton variant="rectangle" height={180} />}>
        <MinutesEditor label={t('meeting-page.text.title')} text={shown} onChange={change} />
      </Suspense>
      {status.state === 'conflict' && (
        <BothTexts
          mine={mine}
          theirs={status.theirs.text}
          onChoose={(text) => {
            setMine(text);
            written.choose(text);
          }}
        />
      )}
      <footer className="minutes-foot second">
        <TextSaved written={written} />
        <span>{t(isCase ? 'meeting-page.text.family' : 'meeting-page.text.system')}</span>
      </footer>
    </section>
  );
};
