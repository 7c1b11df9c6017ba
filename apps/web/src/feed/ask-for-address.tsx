import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { IssuedFeed } from '#contract/feed';
import { nameIn } from '#kernel/language';
import { post } from '../shell/api.js';
import { problemText } from '../shell/problem-text.js';
import { readAnew } from '../shell/read-anew.js';
import { useSignedIn } from '../shell/session.js';
import { useTexts } from '../shell/use-texts.js';

interface AskForAddressProps {
  readonly onIssued: (feed: IssuedFeed) => void;
}

/** Asks for an address, of all my meetings or of one forum. A new one for the same replaces the old. */
export const AskForAddress = ({ onIssued }: AskForAddressProps) => {
  const { t, language } = useTexts();
  const forums = useSignedIn()?.forums ?? [];
  const [forum, setForum] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      onIssued(await post<IssuedFeed>('/api/feeds', { forum: forum === '' ? null : forum }));
      await readAnew('feed');
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return (
    <form
      className="sheet ask-address"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <Field>
        <Label>{t('feed-page.which')}</Label>
        <Select value={forum} onChange={(event) => setForum(event.target.value)}>
          <Select.Option value="">{t('feed-page.all-mine')}</Select.Option>
          {forums.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {nameIn(name, language)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Button type="submit" aria-busy={busy} className="wide-on-phone">
        {t('feed-page.ask')}
      </Button>
      <p className="second ask-note">{t('feed-page.replaces')}</p>
      {problem !== undefined && (
        <p role="alert" className="ask-problem">
          {problemText(t, problem)}
        </p>
      )}
    </form>
  );
};
