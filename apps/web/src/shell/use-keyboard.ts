import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { openPalette, openShortcuts } from './overlays.js';
import { railPages } from './pages.js';

const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'));

const patience = 1200;

/** Ctrl K anywhere; g then a letter, and ?, when nobody is writing. Single keys can be turned off. */
export const useKeyboard = () => {
  const navigate = useNavigate();
  useEffect(() => {
    let wentAt = 0;
    const letter = (event: KeyboardEvent) => {
      const page = railPages.find(({ key }) => key === event.key);
      const asked = Date.now() - wentAt < patience;
      wentAt = event.key === 'g' ? Date.now() : 0;
      if (event.key === '?') openShortcuts();
      else if (asked && page) void navigate({ to: page.to });
      else return;
      event.preventDefault();
    };
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
        return;
      }
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const off = localStorage.getItem('laget.single-keys') === 'off';
      const covered = document.querySelector('dialog[open]') !== null;
      if (!modified && !off && !covered && !writing(event.target)) letter(event);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [navigate]);
};
