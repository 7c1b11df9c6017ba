import { Table } from '@digdir/designsystemet-react';
import type { PeoplePreview } from '#contract/people';
import { useTexts } from '../../shell/use-texts.js';

/** Lines that are drawn; a list of thousands is read in the spreadsheet it came from. */
const shown = 200;

/** Whom a list enrols and where they sit, line by line. */
export const PeopleRows = ({ rows }: Pick<PeoplePreview, 'rows'>) => {
  const { t } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section className="file-rows" aria-label={t('people-page.rows')}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('file-page.line-short')}</Table.HeaderCell>
            <Table.HeaderCell>{t('people-page.name')}</Table.HeaderCell>
            <Table.HeaderCell>{t('people-page.works')}</Table.HeaderCell>
            <Table.HeaderCell>{t('people-page.takes')}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.slice(0, shown).map(({ line, name, email, isNew, service, unit, office, seat }) => (
            <Table.Row key={line}>
              <Table.Cell>{line}</Table.Cell>
              <Table.Cell>
                {name}
                <span className="second under">
                  {isNew ? email : t('people-page.known', { email })}
                </span>
              </Table.Cell>
              <Table.Cell>
                {[service, unit].filter((one) => one !== null).join(', ') || '–'}
              </Table.Cell>
              <Table.Cell>
                {office}
                {seat !== null && (
                  <span className={office === null ? '' : 'under'}>
                    {seat.forum}{' '}
                    <span className="second">{t(`forum-page.seats.roles.${seat.role}`)}</span>
                  </span>
                )}
                {office === null && seat === null && '–'}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {rows.length > shown && (
        <p className="second">{t('file-page.more', { count: rows.length - shown })}</p>
      )}
    </section>
  );
};
