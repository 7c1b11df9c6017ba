import { Button, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReferralMoved, ReferralRoutes } from '#contract/referral';
import { nameIn } from '#kernel/language';
import { newIdempotencyKey, post } from '../../shell/api.js';
import { oweFocus, PageHeading } from '../../shell/page-heading.js';
import { problemText } from '../../shell/problem-text.js';
import { useTexts } from '../../shell/use-texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded, Skeletons } from '../../ui/section.js';
import { DraftList } from '../lists.js';
import { draftsReading, readCasesAnew, routesReading } from '../referral.queries.js';
import { DutyBox } from './duty-box.js';
import './form.css';

type Route = ReferralRoutes['items'][number];
type Kind = Route['to'][number]['accepts'][number];

/** Every way out of one's forums, from and to. */
const waysOf = (routes: readonly Route[]) =>
  routes.flatMap(({ from, to }) =>
    to.map((end) => ({ key: `${from.id} ${end.id}`, from, to: end })),
  );
type Way = ReturnType<typeof waysOf>[number];

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly chosen: Way;
  readonly onChoose: (key: string) => void;
}

const WayChoice = ({ ways, chosen, onChoose }: WayChoiceProps) => {
  const { t, language } = useTexts();
  const words = ({ from, to }: Way) =>
    t('referral-page.start.way', {
      from: nameIn(from.name, language),
      to: nameIn(to.name, language),
    });
  if (ways.length === 1) return <p className="lead">{words(chosen)}</p>;
  return (
    <Field>
      <Label>{t('referral-page.start.where')}</Label>
      <Select value={chosen.key} onChange={(event) => onChoose(event.target.value)}>
        {ways.map((way) => (
          <Select.Option key={way.key} value={way.key}>
            {words(way)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};

interface KindChoiceProps {
  readonly kinds: readonly Kind[];
  readonly kind: Kind | undefined;
  readonly missing: boolean;
  readonly onChoose: (kind: Kind) => void;
}

const KindChoice = ({ kinds, kind, missing, onChoose }: KindChoiceProps) => {
  const { t } = useTexts();
  return (
    <Fieldset>
      <Fieldset.Legend>{t('referral-page.start.kind')}</Fieldset.Legend>
      <Fieldset.Description>{t('referral-page.start.kind-hint')}</Fieldset.Description>
      {kinds.map((one) => (
        <Radio
          key={one}
          name="kind"
          value={one}
          label={t(`referral-page.start.${one}`)}
          description={t(`referral-page.start.${one}-hint`)}
          checked={kind === one}
          onChange={() => onChoose(one)}
        />
      ))}
      {missing && (
        <p className="is-late" role="alert">
          {t('referral-page.problem.kind')}
        </p>
      )}
    </Fieldset>
  );
};

/** Begins a draft: made once, however often the button is pressed. */
const useBegin = () => {
  const navigate = useNavigate();
  const key = useRef(newIdempotencyKey());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const begin = async (way: Way, kind: Kind) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { fromForum: way.from.id, toForum: way.to.id, kind };
      const draft = await post<ReferralMoved>('/api/referrals', body, {
        idempotencyKey: key.current,
      });
      void readCasesAnew();
      oweFocus();
      await navigate({ to: '/referrals/$id/edit', params: { id: draft.id } });
    } catch (error) {
      key.current = newIdempotencyKey();
      setProblem(error);
      setBusy(false);
    }
  };
  return { begin, busy, problem };
};

const Beginning = ({ ways }: { readonly ways: readonly Way[] }) => {
  const { t } = useTexts();
  const [key, setKey] = useState(ways[0]?.key);
  const [kind, setKind] = useState<Kind>();
  const [missing, setMissing] = useState(false);
  const { begin, busy, problem } = useBegin();
  const way = ways.find((one) => one.key === key);
  if (way === undefined) {
    return <EmptyState>{t('referral-page.start.nowhere')}</EmptyState>;
  }
  const chosen = kind !== undefined && way.to.accepts.includes(kind) ? kind : undefined;
  return (
    <form
      className="form-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(chosen === undefined);
        if (chosen !== undefined) void begin(way, chosen);
      }}
    >
      <WayChoice ways={ways} chosen={way} onChoose={setKey} />
      <KindChoice
        kinds={way.to.accepts}
        kind={chosen}
        missing={missing && chosen === undefined}
        onChoose={setKind}
      />
      {problem !== undefined && (
        <p role="alert" className="is-late">
          {problemText(t, problem)}
        </p>
      )}
      <div className="form-foot">
        <Button type="submit" data-size="md" aria-busy={busy}>
          {t('referral-page.start.begin')}
        </Button>
      </div>
    </form>
  );
};

/** Before the six steps: from where to where, and whether one says who the child is. A draft from earlier is found here. */
export const StartPage = () => {
  const { t } = useTexts();
  const routes = useQuery(routesReading);
  const drafts = useQuery(draftsReading);
  const found = drafts.data?.items ?? [];
  return (
    <div className="referral-form">
      <Link to="/referrals" className="form-back">
        {t('referral-page.list.title')}
      </Link>
      <div className="form-columns">
        <div className="form-main">
          <PageHeading>{t('referral-page.start.title')}</PageHeading>
          {found.length > 0 && (
            <section className="draft-found" aria-labelledby="drafts-title">
              <h2 id="drafts-title">{t('referral-page.start.found', { count: found.length })}</h2>
              <DraftList drafts={found.slice(0, 5)} />
            </section>
          )}
          <Loaded query={routes} skeleton={<Skeletons lines={6} />}>
            {({ items }) => <Beginning ways={waysOf(items)} />}
          </Loaded>
        </div>
        <aside className="form-aside">
          <DutyBox />
        </aside>
      </div>
    </div>
  );
};
