import { Link } from '@tanstack/react-router';
import type { Setup } from '#contract/pack';
import { useTexts } from '../shell/use-texts.js';

/** Step 6: what stands, and the way into it. */
export const GoStep = ({ setup }: { readonly setup: Setup }) => {
  const { t } = useTexts();
  if (setup.forums === 0) return <p>{t('setup.go.not-yet')}</p>;
  return (
    <div className="setup-form">
      <p>{t('setup.go.lead')}</p>
      <ul className="rows">
        <li>{t('setup.go.forums', { count: setup.forums })}</li>
        <li>{t('setup.state.people', { count: setup.people })}</li>
        <li>{t('setup.go.vacant', { count: setup.vacant })}</li>
        <li>{t('setup.state.days', { count: setup.calendarDays })}</li>
        <li>{t('setup.state.meetings', { count: setup.meetings })}</li>
      </ul>
      <p className="ask-foot">
        <Link to="/structure">{t('setup.go.structure')}</Link>
        <Link to="/">{t('setup.go.start')}</Link>
        <Link to="/setup/pack">{t('setup.settle.editor')}</Link>
      </p>
    </div>
  );
};
