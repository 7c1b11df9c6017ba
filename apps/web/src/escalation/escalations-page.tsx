import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { EscalationLine, EscalationList } from '#contract/escalation';
import { nameIn } from '#kernel/language';
import { post, reading } from '../shell/api.js';
import { PageHeading } from '../shell/page-heading.js';
import { readAnew } from '../shell/read-anew.js';
import { sayDone } from '../shell/say.js';
import { useTexts } from '../shell/use-texts.js';
import { UpwardNav } from '../system-issue/upward-nav.js';
import { DateText } from '../ui/date-text.js';
import { DeedForm } from '../ui/deed-form.js';
import { EmptyState } from '../ui/empty-state.js';
import { ForumName } from '../ui/forum-name.js';
import { Icon } from '../ui/icon.js';
import { RespondBy } from '../ui/respond-by.js';
import { Loaded } from '../ui/section.js';
import { Segmented } from '../ui/segmented.js';
import '../system-issue/system-issue.css';
import './escalation.css';

const states = ['open', 'answered'] as const;
type State = (typeof states)[number];

const escalationsReading = (state: State) =>
  reading<EscalationList>(`/api/escalations?state=${state}&limit=100`, ['escalation']);

interface LineProps {
  readonly line: EscalationLine;
  /** Whether it was come to by a link: its answer is opened at once. */
  readonly chosen: boolean;
}

const Answering = ({
  line,
  onClose,
}: {
  readonly line: EscalationLine;
  readonly onClose: () => void;
}) => {
  const { t } = useTexts();
  const send = async (answer: string) => {
    const path = `/api/escalations/${line.id}/answer`;
    try {
      await post(path, { answer }, { version: line.version });
    } finally {
      await readAnew('escalation');
    }
    await sayDone(t('system-issue-page.escalation.done'));
  };
  return (
    <DeedForm
      name={`escalation.${line.id}`}
      fields={[
        {
          name: 'answer',
          label: t('system-issue-page.escalation.decision'),
          kind: 'text',
          required: true,
          hint: t('system-issue-page.escalation.hint'),
        },
      ]}
      submit={t('system-issue-page.send-answer')}
      onSend={({ answer = '' }) => send(answer)}
      onCancel={onClose}
    />
  );
};

const What = ({ line }: { readonly line: EscalationLine }) => {
  const { t } = useTexts();
  return (
    <>
      <h2 className="escalation-what">
        {line.level === 'individual' ? (
          <>
            {t('escalation.case')} <Icon name="lock" size={16} />
          </>
        ) : (
          (line.what ?? t(`escalation.reason.${line.reason}`))
        )}
      </h2>
      <p className="second escalation-facts">
        <span>{t(`escalation.reason.${line.reason}`)}</span>
        <ForumName forum={line.from} />
        {line.dueOn && (
          <span>
            {t('system-issue-page.escalation.due')} <DateText when={line.dueOn} form="day" />
          </span>
        )}
      </p>
    </>
  );
};

const Line = ({ line, chosen }: LineProps) => {
  const { t, language } = useTexts();
  const place = useRef<HTMLLIElement>(null);
  const [answering, setAnswering] = useState(chosen);
  const may = line.may.includes('escalation.answer');
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <li ref={place} className="escalation-line">
      <div>
        <What line={line} />
        <p className="second">{nameIn(line.office.name, language)}</p>
      </div>
      {line.state === 'open' ? (
        <RespondBy day={line.respondBy} />
      ) : (
        line.answeredAt && <DateText when={line.answeredAt} form="day" />
      )}
      {line.answer !== null && <p className="issue-words escalation-wide">{line.answer}</p>}
      {may && !answering && (
        <div className="escalation-wide">
          <Button variant="secondary" aria-expanded={false} onClick={() => setAnswering(true)}>
            {t('escalation.answer')}
          </Button>
        </div>
      )}
      {may && answering && (
        <div className="escalation-wide escalation-answer">
          <Answering line={line} onClose={() => setAnswering(false)} />
        </div>
      )}
    </li>
  );
};

/** What lies in the offices I hold because nobody did it in time. */
export const EscalationsPage = () => {
  const { t } = useTexts();
  const search = useSearch({ from: '/behind-door/escalations' });
  const navigate = useNavigate();
  const state: State = search['state'] === 'answered' ? 'answered' : 'open';
  const lines = useQuery(escalationsReading(state));
  return (
    <div className="content">
      <UpwardNav here="escalations" />
      <div>
        <PageHeading>{t('escalation.title')}</PageHeading>
        <p className="lead">{t('system-issue-page.escalation.lead')}</p>
      </div>
      <div>
        <Segmented
          legend={t('system-issue-page.boxes')}
          value={state}
          options={states.map((value) => ({
            value,
            label: t(`system-issue-page.escalation.state.${value}`),
          }))}
          onChange={(next) =>
            void navigate({ to: '/escalations', search: { state: next }, replace: true })
          }
        />
      </div>
      <Loaded query={lines}>
        {({ items }) => (
          <div className="sheet">
            {items.length === 0 ? (
              <EmptyState good>{t('escalation.none')}</EmptyState>
            ) : (
              <ul className="rows">
                {items.map((line) => (
                  <Line key={line.id} line={line} chosen={line.id === search['open']} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Loaded>
    </div>
  );
};
