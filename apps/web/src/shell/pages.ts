import type { IconName } from '../ui/icon.js';

/** The pages of the rail. `key` is pressed after g; `verb` hides the page from those who may not open it. */
export interface RailPage {
  readonly name:
    | 'my-day'
    | 'forums'
    | 'year'
    | 'referrals'
    | 'actions'
    | 'structure'
    | 'upward'
    | 'leadership'
    | 'setup';
  readonly to: string;
  readonly icon: IconName;
  readonly key: string;
  readonly verb?: string;
  readonly onPhone: boolean;
}

export const railPages: readonly RailPage[] = [
  { name: 'my-day', to: '/', icon: 'home', key: 'd', onPhone: true },
  { name: 'forums', to: '/forums', icon: 'people', key: 'f', onPhone: true },
  { name: 'year', to: '/year', icon: 'calendar', key: 'a', onPhone: false },
  { name: 'referrals', to: '/referrals', icon: 'inbox', key: 'h', onPhone: true },
  { name: 'actions', to: '/actions', icon: 'checklist', key: 't', onPhone: true },
  { name: 'structure', to: '/structure', icon: 'structure', key: 's', onPhone: false },
  { name: 'upward', to: '/system-issues', icon: 'swap', key: 'o', onPhone: false },
  {
    name: 'leadership',
    to: '/leadership',
    icon: 'compass',
    key: 'l',
    verb: 'leadership.read',
    onPhone: false,
  },
  { name: 'setup', to: '/setup', icon: 'list', key: 'm', verb: 'pack.read', onPhone: false },
];

/** The pages this person has. */
export const pagesFor = (may: readonly string[]): readonly RailPage[] =>
  railPages.filter((page) => page.verb === undefined || may.includes(page.verb));
