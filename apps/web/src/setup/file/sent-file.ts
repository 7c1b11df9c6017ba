/** Bytes that are sent at most; the server says the same. */
const most = 2_000_000;

/** A file that was chosen, as it is sent. `tooLarge`: it is not read at all. */
export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
  readonly tooLarge: boolean;
}

const slice = 32_768;

/** Reads a file that was chosen. */
export const chosenFile = async (file: File): Promise<ChosenFile> => {
  if (file.size > most) return { name: file.name, base64: '', tooLarge: true };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice)
    binary += String.fromCodePoint(...bytes.subarray(at, at + slice));
  return { name: file.name, base64: btoa(binary), tooLarge: false };
};
