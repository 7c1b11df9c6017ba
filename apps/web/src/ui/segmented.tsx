import { useId } from 'react';

interface SegmentedProps<Value extends string> {
  /** Names the choice for those who do not see it. */
  readonly legend: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few views of the same thing: radio buttons that look like one control. */
export const Segmented = <Value extends string>({
  legend,
  value,
  options,
  onChange,
}: SegmentedProps<Value>) => {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={legend} className="segmented no-print">
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
};
