/** Where a row of each noun is shown. What is added here is reached from lists, hints and the palette alike. */
const places: Readonly<Record<string, string>> = {
  forum: '/forums/',
  referral: '/referrals/',
  meeting: '/meetings/',
  minutes: '/minutes/',
  extract: '/extracts/',
  action: '/actions/',
  'system-issue': '/system-issues/',
  escalation: '/escalations?open=',
  duty: '/elections/',
};

/** The address of a row; the front page where a noun has no page. */
export const placeOf = (noun: string, id: string): string => {
  const place = places[noun];
  return place === undefined ? '/' : place + id;
};

/** Lists that other pages link to. */
export const lists: Readonly<
  Record<'actions' | 'referrals' | 'minutes' | 'systemIssues' | 'escalations', string>
> = {
  actions: '/actions',
  referrals: '/referrals',
  minutes: '/minutes',
  systemIssues: '/system-issues',
  escalations: '/escalations',
};
