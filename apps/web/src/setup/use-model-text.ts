import { useEffect, useRef, useState } from 'react';
import type { PackDraft } from '#contract/pack';
import { draftDeeds } from './setup.queries.js';

/** How long one waits after the last key, in milliseconds. */
const pause = 700;

/** The text as it is typed: saved and checked when one pauses, one edition at a time. */
export const useModelText = (draft: PackDraft) => {
  const [text, setText] = useState(draft.text);
  const [savedAt, setSavedAt] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const version = useRef(draft.version);
  const pending = text !== draft.text;
  useEffect(() => {
    version.current = draft.version;
  }, [draft.version]);
  useEffect(() => {
    if (!pending || saving || problem !== undefined) return undefined;
    const later = setTimeout(() => {
      setSaving(true);
      draftDeeds
        .write({ version: version.current }, text)
        .then(() => setSavedAt(Date.now()), setProblem)
        .finally(() => setSaving(false));
    }, pause);
    return () => clearTimeout(later);
  }, [text, pending, saving, problem]);
  return { text, setText, savedAt, saving, pending, problem, retry: () => setProblem(undefined) };
};
