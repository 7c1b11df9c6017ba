import { useTexts } from '../shell/use-texts.js';
import { Icon } from './icon.js';

interface StepsProps {
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  /** The place of the step that is shown, from nought. */
  readonly now: number;
}

/** How far one has come, drawn; the words «Steg 4 av 6» say it to everyone. */
export const StepBar = ({ steps, now }: StepsProps) => {
  const { t } = useTexts();
  return (
    <div>
      <ol className="step-bar" aria-hidden="true">
        {steps.map((step, place) => (
          <li key={step.id} data-done={place < now} data-now={place === now} />
        ))}
      </ol>
      <p className="strong second">
        {t('common.step', { now: now + 1, all: steps.length, name: steps[now]?.name ?? '' })}
      </p>
    </div>
  );
};

interface StepListProps extends StepsProps {
  readonly onGo?: (place: number) => void;
}

/** The steps by name: the done ones can be gone back to. */
export const StepList = ({ steps, now, onGo }: StepListProps) => (
  <ol className="step-list">
    {steps.map((step, place) => (
      <li key={step.id} aria-current={place === now ? 'step' : undefined}>
        <span className="step-dot" data-done={place < now} aria-hidden="true">
          {place < now ? <Icon name="check" size={14} /> : place + 1}
        </span>
        {place < now && onGo ? (
          <button type="button" className="as-link" onClick={() => onGo(place)}>
            {step.name}
          </button>
        ) : (
          step.name
        )}
      </li>
    ))}
  </ol>
);
