import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useTexts } from '../../shell/use-texts.js';
import { problemText } from '../../shell/problem-text.js';

interface ChooseFileProps {
  readonly label: string;
  readonly hint: string;
  /** As the file chooser of the browser takes it. */
  readonly accept: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onChoose: (file: File) => void;
}

/** Where a file is chosen, and what is wrong with it as a whole. */
export const ChooseFile = ({ label, hint, accept, busy, problem, onChoose }: ChooseFileProps) => {
  const { t } = useTexts();
  return (
    <Field>
      <Label>{label}</Label>
      <Field.Description>{hint}</Field.Description>
      <Input
        type="file"
        accept={accept}
        aria-busy={busy}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
        }}
        onClick={({ currentTarget }) => {
          // The same file may be chosen once more when it has been mended.
          currentTarget.value = '';
        }}
      />
      {problem !== undefined && (
        <p role="alert" className="file-problem">
          {problemText(t, problem)}
        </p>
      )}
    </Field>
  );
};
