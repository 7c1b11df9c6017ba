import { useState } from 'react';
import { post, ProblemError } from '../../shell/api.js';
import { readAnew } from '../../shell/read-anew.js';
import { useDeed } from '../../shell/use-deed.js';
import { type ChosenFile, chosenFile } from './sent-file.js';

interface Doors {
  readonly preview: string;
  readonly store: string;
  /** What is read anew when something has been stored. */
  readonly noun: string;
}

/** What is asked about a file, and what has come of it so far. */
export interface FileSeen<Preview, Stored> {
  readonly file: ChosenFile | null;
  readonly preview: Preview | null;
  readonly stored: Stored | null;
  readonly problem: unknown;
  readonly busy: boolean;
  readonly choose: (file: File) => void;
  /** Looks at the same file with other choices beside it. */
  readonly lookAgain: (beside: object) => void;
  readonly store: () => void;
}

/**
 * A file on its way in: chosen, looked at, stored. Nothing is stored that was not seen.
 * @param beside what is chosen beside the file; its values are sent with it
 */
export const useFile = <Preview extends { readonly hash: string }, Stored>(
  { preview: previewDoor, store: storeDoor, noun }: Doors,
  beside: (file: ChosenFile) => object,
): FileSeen<Preview, Stored> => {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [stored, setStored] = useState<Stored | null>(null);
  // only storing changes anything: whoever has looked need not wait for the rest of the page
  const { problem, busy, run } = useDeed();
  const look = async (chosen: ChosenFile, more: object = {}) => {
    setPreview(null);
    setStored(null);
    if (chosen.tooLarge) throw new ProblemError({ status: 413, code: 'file.too-large' });
    const asked = { file: chosen.base64, ...beside(chosen), ...more };
    setPreview(await post<Preview>(previewDoor, asked));
  };
  return {
    file,
    preview,
    stored,
    problem,
    busy,
    choose: (chosen) =>
      void run(async () => {
        const read = await chosenFile(chosen);
        setFile(read);
        await look(read);
      }),
    lookAgain: (more) => {
      if (file !== null) void run(() => look(file, more));
    },
    store: () => {
      if (busy || file === null || preview === null) return;
      const asked = { file: file.base64, ...beside(file), hash: preview.hash };
      void run(async () => {
        try {
          setStored(await post<Stored>(storeDoor, asked));
          setPreview(null);
        } finally {
          await readAnew(noun);
        }
      });
    },
  };
};
