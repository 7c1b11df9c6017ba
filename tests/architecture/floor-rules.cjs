/**
 * Who may look at whom, rule by rule. Each carries a `proof`: an import it must catch,
 * which `npm run check:floors -- --prove` plants: of a folder of ours, of a package, or in a ring.
 */

/** Floor -> the floors it may import, besides itself. */
const sees = {
  kernel: [],
  contract: ['kernel'],
  texts: ['kernel'],
  persistence: ['kernel', 'contract'],
  documents: ['kernel', 'contract', 'texts'],
  application: ['kernel', 'contract', 'texts', 'persistence', 'documents'],
  forums: ['kernel', 'contract', 'application'],
  'model-packs': ['kernel', 'contract', 'application', 'forums'],
  tools: [],
  migrations: [],
  web: ['kernel', 'contract', 'texts'],
  api: [
    'kernel',
    'contract',
    'texts',
    'persistence',
    'documents',
    'application',
    'forums',
    'model-packs',
  ],
  worker: ['kernel', 'contract', 'texts', 'persistence', 'documents', 'application', 'forums'],
};

/** Folder of a floor, as dependency-cruiser prints it. */
const place = {
  migrations: 'migrations/',
  web: 'apps/web/',
  api: 'apps/api/',
  worker: 'apps/worker/',
};
const folder = (floor) => place[floor] ?? `libs/${floor}/`;
const ours = '^(apps|libs|migrations|tests)/';

/** A floor that this one may not see, to plant an import of. */
const stranger = {
  kernel: 'contract',
  contract: 'persistence',
  texts: 'contract',
  persistence: 'application',
  documents: 'persistence',
  application: 'forums',
  forums: 'persistence',
  'model-packs': 'persistence',
  tools: 'kernel',
  migrations: 'kernel',
  web: 'application',
  api: 'tools',
  worker: 'api',
};

/** Spec files may look into tests/support; nothing else is asked of them here but the kernel's purity. */
const spec = '\\.spec\\.tsx?$';

const floorRules = Object.entries(sees).map(([floor, seen]) => ({
  name: `${floor}-sees-only-what-lies-below`,
  comment: `${floor} may import ${seen.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^${folder(floor)}`, pathNot: spec },
  to: { path: ours, pathNot: [floor, ...seen].map((one) => `^${folder(one)}`) },
  proof: { in: folder(floor), of: folder(stranger[floor]) },
}));

const npm = (names) => `node_modules/(${names})`;

const rules = [
  ...floorRules,
  {
    name: 'kernel-is-pure',
    comment: 'The kernel has no guests; date-fns and its tz only in time/.',
    severity: 'error',
    from: { path: '^libs/kernel/src/', pathNot: [spec, '^libs/kernel/src/time/'] },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    proof: { in: 'libs/kernel/src/access/', package: 'zod' },
  },
  {
    name: 'kernel-time-knows-date-fns-only',
    comment: 'date-fns and @date-fns/tz are the only guests of kernel/time.',
    severity: 'error',
    from: { path: '^libs/kernel/src/time/', pathNot: spec },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: npm('date-fns|@date-fns/tz') },
    proof: { in: 'libs/kernel/src/time/', package: 'zod' },
  },
  {
    name: 'date-fns-only-in-kernel-time',
    comment: 'Days are counted in one place. Pages take the locale objects only.',
    severity: 'error',
    from: {
      path: ours,
      pathNot: ['^libs/kernel/src/time/', '^apps/web/', '^libs/texts/', '^tests/'],
    },
    to: { path: npm('date-fns|@date-fns/tz') },
    proof: { in: 'libs/application/src/', package: 'date-fns' },
  },
  {
    name: 'contract-knows-zod-only',
    comment: 'What is spoken on the wire needs nothing but zod.',
    severity: 'error',
    from: { path: '^libs/contract/', pathNot: spec },
    to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: npm('zod') },
    proof: { in: 'libs/contract/src/', package: 'rxjs' },
  },
  {
    name: 'forums-are-strangers',
    comment: 'A kind of forum never sees another; only all-forums.module.ts lists them.',
    severity: 'error',
    from: { path: '^libs/forums/([^/]+)/', pathNot: spec },
    to: { path: '^libs/forums/([^/]+)/', pathNot: '^libs/forums/$1/' },
    proof: { in: 'libs/forums/planted-a/', of: 'libs/forums/planted-b/' },
  },
  {
    name: 'forums-are-listed-once',
    comment: 'Outside a forum its files are reached through all-forums.module.ts.',
    severity: 'error',
    from: { path: '^(apps|libs)/', pathNot: ['^libs/(forums|model-packs)/', '^apps/one/', spec] },
    to: { path: '^libs/forums/', pathNot: '^libs/forums/all-forums[^/]*$' },
    proof: { in: 'apps/api/src/', of: 'libs/forums/planted-a/' },
  },
  {
    name: 'apps-never-see-apps',
    comment: 'Only apps/one puts api and worker into one process.',
    severity: 'error',
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/one/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
    proof: { in: 'apps/api/src/', of: 'apps/worker/src/' },
  },
  {
    name: 'libs-never-see-apps',
    comment: 'What lies below does not know who uses it.',
    severity: 'error',
    from: { path: '^(libs|migrations)/', pathNot: spec },
    to: { path: '^apps/' },
    proof: { in: 'libs/application/src/', of: 'apps/api/src/' },
  },
  {
    name: 'mikro-orm-stays-below',
    comment: '@mikro-orm only in persistence, application, migrations and modules.',
    severity: 'error',
    from: {
      path: ours,
      pathNot: [
        '^libs/(persistence|application)/',
        '^(migrations|tests|apps/one)/',
        '\\.module\\.ts$',
      ],
    },
    to: { path: npm('@mikro-orm') },
    proof: { in: 'apps/api/src/', package: '@mikro-orm/core' },
  },
  {
    name: 'web-has-no-server-in-it',
    comment: 'Nothing of the server or of Node reaches the browser.',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: spec },
    to: { path: npm('@nestjs|@mikro-orm|pg|pg-boss|fastify|@fastify|pino|socket\\.io/') },
    proof: { in: 'apps/web/src/', package: '@nestjs/common' },
  },
  {
    name: 'nobody-sees-tests',
    comment: 'What runs does not know its tests.',
    severity: 'error',
    from: { path: '^(apps|libs|migrations)/', pathNot: spec },
    to: { path: '^tests/' },
    proof: { in: 'apps/one/src/', of: 'tests/support/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file or three.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    proof: { in: 'libs/application/src/', cycle: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere would escape every other rule.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
    proof: { in: 'libs/application/src/', package: './planted-nowhere.js' },
  },
];

module.exports = { rules };
