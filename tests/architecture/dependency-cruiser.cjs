/**
 * Who may import whom (ADR: layers and domain order). Each rule says why, because that is what somebody reads
 * whose import was refused. `layers.test.ts` runs it over src and plants a violation of every rule.
 */

/** Decision 21. A folder may import folders to its left, never to its right. */
const DOMAIN_ORDER = [
  'gemeenten',
  'medewerkers',
  'aanwijzingen',
  'zegels',
  'personen',
  'persoonsfeiten',
  'voorkeuren',
  'statusberichten',
  'grootboek',
  'runs',
  'documenten',
  'beloften',
  'taken',
  'zendingen',
  'post',
  'zaken',
  'opschortingen',
  'bijlagen',
  'vertegenwoordigingen',
  'verordeningen',
  'objecten',
  'aanslagen',
  'meldingen',
  'betalingen',
  'online-betalingen',
  'kas',
  'terugbetalingen',
  'overmakingen',
  'btw',
  'incasso',
  'invordering',
  'situaties',
  'kwijtschelding',
  'sociaal',
  'toetslijsten',
  'bezwaren',
  'beroepen',
  'administratief-beroep',
  'mandaatzaken',
  'klachten',
  'kennis',
  'contacten',
  'vragen',
  'samenvoegingen',
  'inzagecontrole',
  'bewaren',
  'rapportages',
];

/** Value types of platform: data and arithmetic, no database, no clock, no request. */
const VALUE_TYPES = '^src/platform/(local-date|local-moment|cents|elfproef|errors)\\.ts$';
const npm = (names) => `(^|node_modules/)(${names})(/|$)`;
const BUILTIN = { dependencyTypes: ['core'] };

const layers = [
  {
    name: 'law-stands-alone',
    comment:
      'A rule of law depends on facts, a date and nothing else. Pass in what you need; a screen, a table or a setting of ours is not law.',
    from: { path: '^src/law/' },
    to: { path: '^src/', pathNot: ['^src/law/', '^src/texts/', VALUE_TYPES] },
  },
  {
    name: 'law-answers-in-keys',
    comment:
      'A rule of law returns { sleutel, waarden, bron }; only law/explain.ts turns that into words, for screen, letter and command alike (decision 20).',
    from: { path: '^src/law/', pathNot: '^src/law/explain\\.ts$' },
    to: { path: '^src/texts/' },
  },
  {
    name: 'law-is-pure',
    comment:
      'Law reads no file, no clock and no framework, so that a case of 2019 gives the same answer on any machine. Give it the date and the amounts.',
    from: { path: '^src/law/' },
    to: { path: npm('next|next-auth|react|react-dom|@prisma|pg|graphile-worker|pino') },
  },
  {
    name: 'law-reads-no-system',
    comment:
      'Law opens no file and no socket of Node. Parameters are TypeScript beside the rule, with date and source.',
    from: { path: '^src/law/' },
    to: BUILTIN,
  },
  {
    name: 'platform-is-the-floor',
    comment:
      'Platform knows no domain: it gives transactions, doors and value types to everybody above. Move what knows an aanslag to its domain folder.',
    from: { path: '^src/platform/' },
    to: { path: '^src/(app|domain|law|ui|jobs|commands)/' },
  },
  {
    name: 'ui-knows-nothing-of-ours',
    comment:
      'A component of src/ui has no domain words: it gets texts and values as props. What knows an aanslag lives in the components folder of its domain.',
    from: { path: '^src/ui/' },
    to: { path: '^src/', pathNot: ['^src/ui/', '^src/texts/[^/]+/ui\\.json$'] },
  },
  {
    name: 'domain-does-not-look-up',
    comment:
      'A domain folder does not know which page, job or command uses it. What the page needs to know, return to it.',
    from: { path: '^src/domain/' },
    to: { path: '^src/(app|jobs|commands|proxy|instrumentation)' },
  },
  {
    name: 'domain-without-paint',
    comment: 'Only components of a domain folder draw. A core, use case or query returns data.',
    from: { path: '^src/domain/', pathNot: '^src/domain/[^/]+/components/' },
    to: { path: '^src/ui/' },
  },
  {
    name: 'nobody-imports-app',
    comment: 'Delivery is the top: a page imports, it is not imported. Move what two layers need downwards.',
    from: { path: '^src/', pathNot: '^src/(app/|proxy)' },
    to: { path: '^src/app/' },
  },
  {
    name: 'nobody-imports-commands',
    comment:
      'Commands are the only layer above app and jobs (decision 14). Move what the application needs downwards.',
    from: { path: '^src/', pathNot: '^src/commands/' },
    to: { path: '^src/commands/' },
  },
];

const domain = [
  ...DOMAIN_ORDER.slice(0, -1).map((folder, i) => ({
    name: `domain-order-${folder}`,
    comment: `${folder} comes before ${DOMAIN_ORDER.slice(i + 1).join(', ')} (decision 21). What it must know of a later folder it stores as its own fact, and the later folder writes that by calling it.`,
    from: { path: `^src/domain/${folder}/` },
    to: { path: `^src/domain/(${DOMAIN_ORDER.slice(i + 1).join('|')})/` },
  })),
  {
    name: 'domain-folders-are-known',
    comment:
      'A new domain folder gets its place in DOMAIN_ORDER first: otherwise nobody knows what it may import.',
    from: {},
    to: { path: '^src/domain/[^/]+/', pathNot: `^src/domain/(${DOMAIN_ORDER.join('|')})/` },
  },
  {
    name: 'domain-through-the-front-door',
    comment:
      "Another folder's stores, queries and components are its own business: call its use case or core, or compose in app. Rapportages reads all.",
    from: { path: '^src/domain/([^/]+)/', pathNot: '^src/domain/rapportages/' },
    to: { path: '^src/domain/[^/]+/(.+\\.(store|queries)\\.ts$|components/)', pathNot: '^src/domain/$1/' },
  },
  {
    name: 'cores-are-pure',
    comment:
      'A core (<noun>.ts) decides on facts that it is given. Loading, the clock, the log and the environment belong to the use case around it.',
    from: { path: '^src/domain/[^/]+/[a-z]+\\.ts$' },
    to: {
      path: [
        '^src/generated/',
        '^src/platform/(tenant|database|access|session|session-store|page|action|route|job|request|audit|processing-log|clock|env|logger)\\.ts$',
        '\\.(store|queries)\\.ts$',
        npm('next|next-auth|react|react-dom|@prisma|pg|graphile-worker|pino'),
      ],
    },
  },
  {
    name: 'schemas-are-shared-with-forms',
    comment:
      'A zod schema is used by the form in the browser as well: it may not pull the database or Node along.',
    from: { path: '^src/domain/[^/]+/.+\\.schema\\.ts$' },
    to: {
      path: [
        '^src/generated/',
        '^src/platform/(tenant|database|env|audit)\\.ts$',
        '\\.(store|queries)\\.ts$',
      ],
    },
  },
];

const doors = [
  {
    name: 'prisma-stays-in-stores',
    comment:
      'Types and values of the generated client stay in stores, queries and the few platform files around the transaction: what leaves them is our own type.',
    from: {
      path: '^src/',
      pathNot: [
        '^src/generated/',
        '^src/commands/prisma-diff\\.ts$',
        '^src/domain/[^/]+/.+\\.(store|queries)\\.ts$',
        '^src/platform/(acting-for|tenant|database|light-tx|audit|data-key|processing-log)\\.ts$',
      ],
    },
    to: { path: ['^src/generated/', npm('@prisma')] },
  },
  {
    name: 'database-through-tenant',
    comment:
      'Whoever holds a bare connection can forget the tenant. Use readIn, writeIn or writeRaw of platform/tenant; a command may only open and close the pool.',
    from: { path: '^src/', pathNot: '^src/(platform/tenant\\.ts$|commands/)' },
    to: { path: '^src/platform/database\\.ts$' },
  },
  {
    name: 'app-does-not-write',
    comment:
      'A page or action calls a use case or a query. A store has no business rules, so nobody may go straight to it.',
    from: { path: '^src/app/' },
    to: { path: '^src/domain/[^/]+/.+\\.store\\.ts$' },
  },
  {
    name: 'driver-in-platform',
    comment:
      'The database driver is for platform and for the commands that make databases. Ask platform/tenant for a handle.',
    from: { path: '^src/', pathNot: '^src/(platform|commands)/' },
    to: { path: npm('pg'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'one-csv-writer',
    comment:
      'Whoever writes a list for a spreadsheet himself forgets one of the cells that it runs. Use platform/csv-writer.',
    from: { path: '^src/', pathNot: '^src/platform/csv-writer\\.ts$' },
    to: { path: npm('csv-stringify') },
  },
  {
    name: 'next-at-the-doors',
    comment:
      'Only delivery, paint and the doors know Next: worker, commands and tests run the same use cases without it (decision 14).',
    from: {
      path: '^src/',
      pathNot:
        '^src/(app/|ui/|commands/bench/leeg/|platform/(session|page|action|route|request)\\.ts$|proxy\\.ts$|instrumentation\\.ts$)',
    },
    to: { path: npm('next') },
  },
  {
    name: 'next-auth-in-login',
    comment: 'next-auth only brings somebody in (ADR 0016). Who somebody is, ask platform/session.',
    from: { path: '^src/', pathNot: '^src/(platform/login/|app/api/auth/)' },
    to: { path: npm('next-auth') },
  },
  {
    name: 'react-where-it-is-drawn',
    comment: 'React is for app, ui and components of a domain. Everything else returns data.',
    from: {
      path: '^src/',
      pathNot: '^src/(app/|ui/|commands/bench/leeg/|domain/[^/]+/components/|platform/page\\.ts$)',
    },
    to: { path: npm('react|react-dom|react-aria-components') },
  },
];

const hygiene = [
  {
    name: 'no-circular',
    comment: 'Two files that import each other are one file, or hide a third that both need.',
    from: { path: '^src/', pathNot: '^src/generated/' },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'This import does not lead anywhere.',
    from: { path: '^src/', pathNot: '^src/generated/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no-server-only',
    comment:
      'The package server-only breaks the worker and the tests; layers.test.ts looks at client files instead (decision 14).',
    from: { path: '^src/' },
    to: { path: '^(server|client)-only$|node_modules/(server|client)-only/' },
  },
];

module.exports = {
  forbidden: [...layers, ...domain, ...doors, ...hygiene].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // A type is knowledge too: type-only imports count.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next|^src/generated/prisma/internal' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
