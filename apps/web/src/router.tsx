import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { NotFound } from './shell/not-found.js';
import { PageError } from './shell/page-error.js';
import { oweFocus } from './shell/page-heading.js';
import { queryClient } from './shell/query-client.js';
import { sessionReading } from './shell/session.js';
import { Shell } from './shell/shell.js';
import { followLanguage } from './shell/texts.js';
import { LaterToasts } from './shell/later-toasts.js';

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <LaterToasts />
    </>
  ),
  notFoundComponent: NotFound,
  errorComponent: PageError,
});

/** Behind the door: without a session, to the sign-in page and back again afterwards. */
const behindDoor = createRoute({
  getParentRoute: () => root,
  id: 'behind-door',
  component: Shell,
  notFoundComponent: NotFound,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionReading);
    if (session.signedIn === null)
      throw redirect({ to: '/sign-in', search: { back: location.href } });
    await followLanguage(session.signedIn.language);
    if (!session.signedIn.setUp && location.pathname === '/') throw redirect({ to: '/setup' });
  },
});

type Search = Readonly<Record<string, string | undefined>>;

/** What stands after ? in the address: the filters and tabs of the page, as text. */
const validateSearch = (search: Record<string, unknown>): Search =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );

/** A page behind the door: its address and the chunk it comes in. */
const page = <const Path extends string>(
  path: Path,
  component: ReturnType<typeof lazyRouteComponent>,
) => createRoute({ getParentRoute: () => behindDoor, path, component, validateSearch });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch,
  component: lazyRouteComponent(() => import('./session/sign-in-page.js'), 'SignInPage'),
});

// A page is a line here. Its chunk is fetched when somebody goes there.
const pages = [
  page(
    '/',
    lazyRouteComponent(() => import('./my-day/my-day-page.js'), 'MyDayPage'),
  ),
  page(
    '/forums',
    lazyRouteComponent(() => import('./forum/forums-page.js'), 'ForumsPage'),
  ),
  page(
    '/forums/$id',
    lazyRouteComponent(() => import('./forum/forum-page.js'), 'ForumPage'),
  ),
  page(
    '/setup',
    lazyRouteComponent(() => import('./setup/setup-page.js'), 'SetupPage'),
  ),
  page(
    '/setup/pack',
    lazyRouteComponent(() => import('./setup/pack-page.js'), 'PackPage'),
  ),
  page(
    '/year',
    lazyRouteComponent(() => import('./year/year-page.js'), 'YearPage'),
  ),
  page(
    '/year/plan',
    lazyRouteComponent(() => import('./year/proposal/plan-page.js'), 'PlanPage'),
  ),
  page(
    '/structure',
    lazyRouteComponent(() => import('./structure/structure-page.js'), 'StructurePage'),
  ),
  page(
    '/referrals',
    lazyRouteComponent(() => import('./referral/referrals-page.js'), 'ReferralsPage'),
  ),
  page(
    '/referrals/new',
    lazyRouteComponent(() => import('./referral/form/start-page.js'), 'StartPage'),
  ),
  page(
    '/referrals/$id',
    lazyRouteComponent(() => import('./referral/case/case-page.js'), 'CasePage'),
  ),
  page(
    '/referrals/$id/edit',
    lazyRouteComponent(() => import('./referral/form/edit-page.js'), 'EditPage'),
  ),
  page(
    '/referrals/$id/receipt',
    lazyRouteComponent(() => import('./referral/case/receipt-page.js'), 'ReceiptPage'),
  ),
  page(
    '/leadership',
    lazyRouteComponent(() => import('./dashboard/leadership-page.js'), 'LeadershipPage'),
  ),
  page(
    '/actions',
    lazyRouteComponent(() => import('./action/actions-page.js'), 'ActionsPage'),
  ),
  page(
    '/actions/$id',
    lazyRouteComponent(() => import('./action/one-action-page.js'), 'OneActionPage'),
  ),
  page(
    '/meetings/$id',
    lazyRouteComponent(() => import('./meeting/meeting-page.js'), 'MeetingPage'),
  ),
  page(
    '/minutes/$id',
    lazyRouteComponent(() => import('./minutes/minutes-page.js'), 'MinutesPage'),
  ),
  page(
    '/extracts/$id',
    lazyRouteComponent(() => import('./minutes/extract-page.js'), 'ExtractPage'),
  ),
  page(
    '/system-issues',
    lazyRouteComponent(() => import('./system-issue/issues-page.js'), 'IssuesPage'),
  ),
  page(
    '/system-issues/new',
    lazyRouteComponent(() => import('./system-issue/raise-page.js'), 'RaisePage'),
  ),
  page(
    '/system-issues/$id',
    lazyRouteComponent(() => import('./system-issue/issue-page.js'), 'IssuePage'),
  ),
  page(
    '/escalations',
    lazyRouteComponent(() => import('./escalation/escalations-page.js'), 'EscalationsPage'),
  ),
  page(
    '/elections/$id',
    lazyRouteComponent(() => import('./election/election-page.js'), 'ElectionPage'),
  ),
  page(
    '/calendar',
    lazyRouteComponent(() => import('./feed/calendar-page.js'), 'CalendarPage'),
  ),
  page(
    '/people',
    lazyRouteComponent(() => import('./setup/people/people-page.js'), 'PeoplePage'),
  ),
  page(
    '/school-year',
    lazyRouteComponent(() => import('./setup/calendar/school-year-page.js'), 'SchoolYearPage'),
  ),
  createRoute({ getParentRoute: () => behindDoor, path: '$', component: NotFound }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([signIn, behindDoor.addChildren(pages)]),
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

// Another page is another place: its heading takes the focus. Tabs and filters are the same place.
router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) oweFocus();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
