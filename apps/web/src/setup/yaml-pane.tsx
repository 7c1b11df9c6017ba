import { memo, useRef, type RefObject, type UIEvent } from 'react';
import type { DraftFault } from '#contract/pack';
import { useTexts } from '../shell/use-texts.js';

/** Puts the caret at the beginning of a line and shows it. */
export const goToLine = (area: HTMLTextAreaElement | null, line: number): void => {
  if (area === null) return;
  const before = area.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(at, at);
  const height = area.scrollHeight / Math.max(1, area.value.split('\n').length);
  area.scrollTop = Math.max(0, (line - 4) * height);
};

interface GutterProps {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly count: number;
  readonly faults: readonly DraftFault[];
}

/** The numbers of the lines: made anew when there are more or fewer, not with every key. */
const Gutter = memo(({ list, count, faults }: GutterProps) => {
  const marked = new Set(faults.flatMap(({ line }) => line ?? []));
  return (
    <div className="yaml-gutter" aria-hidden="true">
      <ol ref={list}>
        {Array.from({ length: count }, (_, at) => (
          <li key={`line ${at + 1}`} data-fault={marked.has(at + 1)}>
            {at + 1}
          </li>
        ))}
      </ol>
    </div>
  );
});

interface YamlPaneProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly faults: readonly DraftFault[];
  readonly locked: boolean;
  readonly onText: (text: string) => void;
}

/** The text of the model with its lines numbered; lines with a fault are marked. */
export const YamlPane = ({ area, text, faults, locked, onText }: YamlPaneProps) => {
  const { t } = useTexts();
  const gutter = useRef<HTMLOListElement>(null);
  const follow = ({ currentTarget }: UIEvent<HTMLTextAreaElement>) => {
    if (gutter.current) gutter.current.style.translate = `0 ${-currentTarget.scrollTop}px`;
  };
  return (
    <div className="yaml-pane">
      <Gutter list={gutter} count={text.split('\n').length} faults={faults} />
      <textarea
        ref={area}
        aria-label={t('setup.editor.text')}
        value={text}
        readOnly={locked}
        spellCheck={false}
        wrap="off"
        autoComplete="off"
        onScroll={follow}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
};
