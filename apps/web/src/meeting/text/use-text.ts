import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AgendaItemLine, RichText, SavedText } from '#contract/agenda-item';
import { put } from '../../shell/api.js';
import { keep, kept, letGo } from '../../shell/kept.js';
import { meetingReading } from '../meeting.queries.js';
import { TextSaver, type TextPort, type TextStatus, type VersionedText } from './text-saver.js';

const empty: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
const keyOf = (id: string): string => `text.${id}`;
const msOf = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant);

/** The minutes of one item while they are written. */
export interface WrittenText {
  readonly saver: TextSaver;
  readonly status: TextStatus;
  /** What the editor is to show; another object means that it was changed by somebody else, or chosen. */
  readonly shown: RichText;
  readonly change: (text: RichText) => void;
  /** Ends a conflict with the text that is to stand. */
  readonly choose: (text: RichText) => void;
}

interface Where {
  readonly meeting: string;
  readonly item: string;
}

const portOf = (client: QueryClient, { meeting, item }: Where): TextPort => ({
  send: async (text, version) => {
    const body = { text, textVersion: version };
    const saved = await put<SavedText>(`/api/agenda-items/${item}/text`, body);
    return { version: saved.textVersion, at: Date.parse(saved.textSavedAt) };
  },
  read: async () => {
    const page = await client.fetchQuery({ ...meetingReading(meeting), staleTime: 0 });
    const found = page.items.find(({ id }) => id === item);
    return { text: found?.text ?? empty, version: found?.textVersion ?? 0 };
  },
  keep: (unsent) => (unsent === null ? letGo(keyOf(item)) : keep(keyOf(item), unsent)),
});

const started = (client: QueryClient, item: AgendaItemLine, meeting: string) => {
  const unsent = kept<VersionedText>(keyOf(item.id));
  const saver = new TextSaver(portOf(client, { meeting, item: item.id }), {
    text: unsent?.text ?? item.text ?? empty,
    version: unsent?.version ?? item.textVersion,
    savedAt: msOf(item.textSavedAt),
  });
  return { saver, unsent: unsent?.text };
};

/** The text of an item: saved as it is written, changed by others only while nothing is unsaved here. */
export const useText = (item: AgendaItemLine, meeting: string): WrittenText => {
  const client = useQueryClient();
  const [{ saver, unsent }] = useState(() => started(client, item, meeting));
  const status = useSyncExternalStore(saver.subscribe, () => saver.state);
  const shown = useSyncExternalStore(saver.subscribe, () => saver.shown);
  useEffect(() => {
    if (unsent !== undefined) saver.change(unsent);
    const back = () => void saver.flush();
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('online', back);
      saver.stop();
    };
  }, [saver, unsent]);
  useEffect(() => {
    const { text, textVersion, textSavedAt } = item;
    if (text !== null) saver.offer({ text, version: textVersion, savedAt: msOf(textSavedAt) });
  }, [item, saver]);
  return {
    saver,
    status,
    shown,
    change: (next) => saver.change(next),
    choose: (next) => void saver.choose(next),
  };
};
