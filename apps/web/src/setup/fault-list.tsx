import type { TFunction } from 'i18next';
import type { DraftFault } from '#contract/pack';
import { useTexts } from '../shell/use-texts.js';

/** The name of a part of the model; a part below may be called otherwise than elsewhere. Settings have their own names. */
export const partName = (t: TFunction, name: string, parent = ''): string =>
  t([`setup.part.${parent}-${name}`, `setup.part.${name}`, `forum.setting.${name}`], {
    defaultValue: name,
  });

/** Where a fault is, in the words of the form. */
const placeOf = (t: TFunction, { parts }: DraftFault): string =>
  parts
    .map(({ name, item }, at) => {
      const part = partName(t, name, parts[at - 1]?.name);
      return item === null ? part : t('setup.editor.at', { part, item });
    })
    .join(' › ');

/** What is wrong, in words. */
export const faultText = (t: TFunction, { code, values }: DraftFault): string =>
  t(`setup.fault.${code}`, values);

interface FaultListProps {
  readonly faults: readonly DraftFault[];
  readonly onLine: (line: number) => void;
}

/** What keeps the model from being installed, one by one: where, on which line, and what is wrong. */
export const FaultList = ({ faults, onLine }: FaultListProps) => {
  const { t } = useTexts();
  return (
    <div className="model-faults">
      <output className="strong">{t('setup.editor.faults', { count: faults.length })}</output>
      {faults.length > 0 && <p className="second">{t('setup.editor.faults-help')}</p>}
      <ul className="rows">
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            {fault.line === null ? (
              <span>{t('setup.editor.whole')}</span>
            ) : (
              <button type="button" className="as-link" onClick={() => onLine(fault.line ?? 1)}>
                {t('setup.editor.line', { line: fault.line })}
              </button>
            )}{' '}
            {placeOf(t, fault)}: {faultText(t, fault)}
            <br />
            <code className="second">{fault.path}</code>
          </li>
        ))}
      </ul>
    </div>
  );
};
