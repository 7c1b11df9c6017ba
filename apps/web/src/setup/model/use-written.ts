import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackDraft } from '#contract/pack';
import { problemText } from '../../shell/problem-text.js';
import { sayProblem } from '../../shell/say.js';
import { useTexts } from '../../shell/use-texts.js';
import type { ModelForm } from './model-context.js';
import type { Written } from './yaml-edit.js';

interface Writing {
  readonly draft: PackDraft;
  readonly text: string;
  readonly onText: (text: string) => void;
}

type Editor = typeof import('./yaml-edit.js');

/**
 * The model as the form shows it, and how it is changed. While somebody types in the text, the form stays with what was
 * last read of it: by the server, or with a change made here. What changes YAML is fetched with the first change.
 */
export const useWritten = ({ draft, text, onText }: Writing) => {
  const { t } = useTexts();
  const [written, setWritten] = useState<Written>({ text: draft.text, model: draft.model });
  if (draft.text === text && written.text !== text) setWritten({ text, model: draft.model });
  const { model } = written;
  const latest = useRef<Written>({ text, model });
  useEffect(() => {
    latest.current = { text, model };
  }, [text, model]);
  const put = useCallback(
    async (edit: (editor: Editor, before: Written) => Written) => {
      try {
        const next = edit(await import('./yaml-edit.js'), latest.current);
        latest.current = next;
        setWritten(next);
        onText(next.text);
      } catch (error) {
        await sayProblem(problemText(t, error));
      }
    },
    [onText, t],
  );
  const deeds = useMemo<Pick<ModelForm, 'change' | 'add' | 'remove'>>(
    () => ({
      change: (path, value) => void put(({ withValue }, before) => withValue(before, path, value)),
      add: (path, item) => void put(({ withItem }, before) => withItem(before, path, item)),
      remove: (path) => void put(({ withoutItem }, before) => withoutItem(before, path)),
    }),
    [put],
  );
  const textNow = useCallback(() => latest.current.text, []);
  return { model, deeds, textNow };
};
