import { useTexts } from '../../shell/use-texts.js';

interface LineFaultsProps {
  readonly title: string;
  readonly faults: readonly {
    readonly line: number;
    readonly code: string;
    readonly said?: string | undefined;
  }[];
  /** Where the words of the codes are. */
  readonly texts: 'people-reading' | 'calendar-reading';
  readonly tone: 'wrong' | 'quiet';
}

/** The lines of a file that were not taken, with their numbers and what stood there. */
export const LineFaults = ({ title, faults, texts, tone }: LineFaultsProps) => {
  const { t } = useTexts();
  if (faults.length === 0) return null;
  return (
    <div className={`line-faults ${tone}`}>
      <h3>{title}</h3>
      <ul>
        {faults.map(({ line, code, said }) => (
          <li key={`${line} ${code}`}>
            <span className="line-number">{t('file-page.line', { line })}</span>
            <span>
              {t(`${texts}.fault.${code}`)}
              {said !== undefined && <q>{said}</q>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
