import { Field, Label, Select, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { CalendarFile, CalendarImported, CalendarPreview } from '#contract/calendar';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { ChooseFile } from '../file/choose-file.js';
import { LineFaults } from '../file/line-faults.js';
import { PreviewSheet } from '../file/preview-sheet.js';
import { useFile } from '../file/use-file.js';

const doors = {
  preview: '/api/calendar-days/preview',
  store: '/api/calendar-days/import',
  noun: 'calendar-day',
};
type Kind = CalendarFile['kind'];
const kinds: readonly Kind[] = ['school-holiday', 'closed', 'open'];

const DayRows = ({ rows }: Pick<CalendarPreview, 'rows'>) => {
  const { t, language } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section className="file-rows" aria-label={t('calendar-page.rows')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('file-page.line-short')}</Table.HeaderCell>
            <Table.HeaderCell>{t('calendar-page.days')}</Table.HeaderCell>
            <Table.HeaderCell>{t('calendar-page.name')}</Table.HeaderCell>
            <Table.HeaderCell>{t('calendar-page.new-days')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ line, from, to, kind, name, unit, added }) => (
            <Table.Row key={`${line} ${from}`}>
              <Table.Cell>{line}</Table.Cell>
              <Table.Cell>
                {dateIn(language, from, 'weekdayShort')}
                {from !== to && ` – ${dateIn(language, to, 'weekdayShort')}`}
              </Table.Cell>
              <Table.Cell>
                {name}
                <span className="second under">
                  {t(`calendar-page.kind.${kind}`)} · {unit?.name ?? t('calendar-page.whole')}
                </span>
              </Table.Cell>
              <Table.Cell>{added}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
};

interface KindFieldProps {
  readonly kind: Kind;
  readonly onChange: (kind: Kind) => void;
}

/** What the days are, where the file does not say. */
const KindField = ({ kind, onChange }: KindFieldProps) => {
  const { t } = useTexts();
  return (
    <Field>
      <Label>{t('calendar-page.which-kind')}</Label>
      <Select
        value={kind}
        onChange={({ target }) => onChange(kinds.find((one) => one === target.value) ?? kind)}
      >
        {kinds.map((one) => (
          <Select.Option key={one} value={one}>
            {t(`calendar-page.kind.${one}`)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

/** Takes in the days of a school calendar from a file. */
export const DayFile = ({ schoolYear }: { readonly schoolYear: number }) => {
  const { t } = useTexts();
  const [kind, setKind] = useState<Kind>('school-holiday');
  const { file, preview, stored, problem, busy, choose, lookAgain, store } = useFile<
    CalendarPreview,
    CalendarImported
  >(doors, ({ name }) => ({ schoolYear, kind, unit: null, source: name.slice(0, 120) }));
  return (
    <div className="file-step">
      <ChooseFile
        label={t('calendar-page.file')}
        hint={t('calendar-page.hint')}
        accept=".ics,.csv,.txt,text/calendar,text/csv"
        busy={busy}
        problem={problem}
        onChoose={choose}
      />
      <KindField
        kind={kind}
        onChange={(chosen) => {
          setKind(chosen);
          lookAgain({ kind: chosen });
        }}
      />
      {stored !== null && (
        <output className="file-stored">
          {t('calendar-page.stored', { count: stored.added })}
        </output>
      )}
      {preview !== null && (
        <PreviewSheet
          file={file?.name ?? ''}
          summary={t('calendar-page.summary', { added: preview.added, known: preview.known })}
          encoding={preview.encoding}
          faults={preview.faults.length}
          nothingNew={preview.added === 0}
          busy={busy}
          onStore={store}
        >
          <LineFaults
            title={t('file-page.faults')}
            faults={preview.faults}
            texts="calendar-reading"
            tone="wrong"
          />
          <DayRows rows={preview.rows} />
          <LineFaults
            title={t('file-page.left')}
            faults={preview.left}
            texts="calendar-reading"
            tone="quiet"
          />
        </PreviewSheet>
      )}
    </div>
  );
};
