import type { PeopleCounts, PeoplePreview } from '#contract/people';
import { useTexts } from '../../shell/use-texts.js';
import { ChooseFile } from '../file/choose-file.js';
import { LineFaults } from '../file/line-faults.js';
import { PreviewSheet } from '../file/preview-sheet.js';
import { useFile } from '../file/use-file.js';
import { PeopleRows } from './people-rows.js';
import '../file/file.css';

const doors = { preview: '/api/people/preview', store: '/api/people/import', noun: 'person' };

/** A spreadsheet to begin with: the headings we know, and one invented person. */
const example =
  'Fornavn;Etternavn;E-post;Tjeneste;Skole;Stilling;Forum;Rolle;Målform\r\nKari;Eksempel;kari@kommune.example;;;;;;bokmål\r\n';
const exampleAddress = `data:text/csv;charset=utf-8,${encodeURIComponent(`\u{FEFF}${example}`)}`;

/** Takes in people, and the offices and seats they have, from a list. */
export const PeopleStep = () => {
  const { t } = useTexts();
  const seen = useFile<PeoplePreview, PeopleCounts>(doors, () => ({}));
  const { file, preview, stored, problem, busy, choose, store } = seen;
  return (
    <div className="file-step">
      <p>{t('people-page.lead')}</p>
      <ChooseFile
        label={t('people-page.file')}
        hint={t('people-page.hint')}
        accept=".csv,.txt,text/csv"
        busy={busy}
        problem={problem}
        onChoose={choose}
      />
      <p>
        <a href={exampleAddress} download={t('people-page.example-name')}>
          {t('people-page.example')}
        </a>
      </p>
      {stored !== null && (
        <output className="file-stored">{t('people-page.stored', { ...stored })}</output>
      )}
      {preview !== null && (
        <PreviewSheet
          file={file?.name ?? ''}
          summary={t('people-page.summary', { ...preview.counts })}
          encoding={preview.encoding}
          faults={preview.faults.length}
          nothingNew={preview.rows.length === 0}
          busy={busy}
          onStore={store}
        >
          <LineFaults
            title={t('file-page.faults')}
            faults={preview.faults}
            texts="people-reading"
            tone="wrong"
          />
          <PeopleRows rows={preview.rows} />
          <LineFaults
            title={t('file-page.left')}
            faults={preview.left}
            texts="people-reading"
            tone="quiet"
          />
        </PreviewSheet>
      )}
    </div>
  );
};
