import { useState, type ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  /** Open from the start: something in it is wrong. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the form that is folded away. What is in it is made when it is opened: a model has hundreds of fields. */
export const Fold = ({ title, isOpen = false, children }: FoldProps) => {
  const [opened, setOpened] = useState(isOpen);
  return (
    <details
      className="model-part"
      open={opened}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>{title}</summary>
      {opened && children}
    </details>
  );
};
