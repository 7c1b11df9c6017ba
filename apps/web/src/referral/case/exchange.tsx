import type { ReferralPage } from '#contract/referral';
import { useTexts } from '../../shell/use-texts.js';
import { Section } from '../../ui/section.js';

const parts = ['advice', 'ask', 'answer', 'endedReason'] as const;

/** What the two sides have said to each other: advice first, then question, answer, and why it ended. */
export const Exchange = ({ page }: { readonly page: ReferralPage }) => {
  const { t } = useTexts();
  const said = parts.filter((part) => page[part] !== null && page[part] !== '');
  const mine = page.relations.includes('referrer') || page.relations.includes('sender');
  return said.map((part) => (
    <Section
      key={part}
      title={t(`referral-page.said.${part === 'advice' && !mine ? 'advice-given' : part}`)}
    >
      <div className="case-part sheet" data-said={part}>
        <p className="as-written">{page[part]}</p>
      </div>
    </Section>
  ));
};
