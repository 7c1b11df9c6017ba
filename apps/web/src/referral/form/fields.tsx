import { Textfield } from '@digdir/designsystemet-react';
import type { ComponentProps, ReactNode } from 'react';
import type { FieldPath } from 'react-hook-form';
import { useTexts } from '../../shell/use-texts.js';
import { useDraftHere } from './draft-context.js';
import type { DraftValues } from './draft-values.js';

type TextPath = Exclude<
  FieldPath<DraftValues>,
  'tried' | 'guardians' | 'consent' | 'urgent' | 'nothingTried'
>;

/** The id of a field: what the summary of errors leads to. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** The message of a field that was found at fault, in words. */
export const useProblem = (path: string): string | undefined => {
  const { t } = useTexts();
  const { form } = useDraftHere();
  const { error } = form.getFieldState(path as FieldPath<DraftValues>, form.formState);
  return error?.message ? t(`referral-page.problem.${error.message}`) : undefined;
};

interface WritingProps {
  readonly path: TextPath;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** More than one line. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly max?: string;
  readonly className?: string;
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
}

/** A field of the draft that is written in. */
export const Writing = ({
  path,
  label,
  hint,
  rows,
  type = 'text',
  max,
  className,
  inputMode,
}: WritingProps) => {
  const { form } = useDraftHere();
  const error = useProblem(path);
  const shared = {
    id: fieldId(path),
    label,
    description: hint,
    error,
    className: className ?? '',
    ...form.register(path),
  };
  if (rows !== undefined) return <Textfield {...shared} multiline rows={rows} />;
  return (
    <Textfield
      {...shared}
      type={type}
      {...(max === undefined ? {} : { max })}
      {...(inputMode === undefined ? {} : { inputMode })}
      autoComplete="off"
    />
  );
};
