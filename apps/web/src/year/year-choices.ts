import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ForumFamily } from '#contract/forum-kinds';
import { isDay } from '#kernel/time/day';

export const views = ['wheel', 'month', 'week', 'list', 'mend'] as const;
export type YearView = (typeof views)[number];
const isView = (text: string | undefined): text is YearView => views.some((view) => view === text);

/** Addresses from before the views had these names. */
const formerly: Readonly<Record<string, YearView>> = { months: 'month', table: 'list' };

/** On a phone the list comes first; below 900 px there is no room for the wheel either. */
const firstView = (): YearView => (matchMedia('(max-width: 899px)').matches ? 'list' : 'wheel');

const viewOf = (asked: string | undefined): YearView =>
  isView(asked) ? asked : (formerly[asked ?? ''] ?? firstView());

type Change = Readonly<Record<string, string | undefined>>;

/**
 * What is chosen stands in the address, so that it can be sent to somebody: the view, the year, the month and the week,
 * the forum, the person, what is filtered away, and the meeting that is being moved.
 */
export const useChoices = () => {
  const navigate = useNavigate();
  const search = useSearch({ from: '/behind-door/year' });
  const hidden = new Set(
    (search['without'] ?? '').split('.').filter(Boolean),
  ) as ReadonlySet<ForumFamily>;
  const change = (next: Change) =>
    void navigate({
      to: '/year',
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  const toggle = (family: ForumFamily) => {
    const without = new Set(hidden);
    if (!without.delete(family)) without.add(family);
    change({ without: [...without].join('.') || undefined });
  };
  return {
    view: viewOf(search['view']),
    schoolYear: search['year'],
    forum: search['forum'] ?? null,
    person: search['person'] ?? null,
    near: search['zoom'] === '1',
    day: isDay(search['day'] ?? '') ? search['day'] : undefined,
    moving: search['move'] ?? null,
    hidden,
    toggle,
    change,
    show: (view: YearView) => change({ view }),
    choose: (forum: string | null) =>
      change({ forum: forum ?? undefined, ...(forum === null ? { zoom: undefined } : {}) }),
    zoom: (near: boolean) => change({ zoom: near ? '1' : undefined }),
    goTo: (day: string) => change({ day }),
  };
};

export type Choices = ReturnType<typeof useChoices>;
