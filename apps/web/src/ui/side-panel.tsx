import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from './icon.js';

interface SidePanelProps {
  /** Names the region. */
  readonly name: string;
  readonly meta?: ReactNode;
  readonly children: ReactNode;
  /** The actions; they stay in view. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
}

/** What is chosen in a list, beside the list; a page of its own on a narrow screen. Escape closes it. */
export const SidePanel = ({ name, meta, children, foot, onClose }: SidePanelProps) => {
  const { t } = useTexts();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && panel.current?.contains(document.activeElement)) onClose();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [onClose]);
  return (
    <aside ref={panel} className="side-panel" aria-label={name} tabIndex={-1}>
      <div className="side-panel-head">
        <div className="grow second">{meta}</div>
        <Button variant="tertiary" icon aria-label={t('common.close')} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="side-panel-body">{children}</div>
      {foot && <div className="side-panel-foot">{foot}</div>}
    </aside>
  );
};
