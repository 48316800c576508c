/** A planted violation of every layer rule: file, and what it imports. Empty targets are made as well. */
export type Probe = { rule: string; file: string; imports: string; targets?: string[] };

const probe = (rule: string, file: string, imports: string, ...targets: string[]): Probe => ({
  rule,
  file,
  imports,
  targets,
});

export const probes: readonly Probe[] = [
  probe('law-stands-alone', 'src/law/probe-a.ts', '@/platform/tenant', 'src/platform/tenant.ts'),
  probe('law-answers-in-keys', 'src/law/probe-e.ts', '@/texts/nl/ui.json', 'src/texts/nl/ui.json'),
  probe('law-is-pure', 'src/law/probe-b.ts', 'react'),
  probe('law-is-pure', 'src/law/probe-c.ts', 'pg'),
  probe('law-reads-no-system', 'src/law/probe-d.ts', 'node:fs'),
  probe('platform-is-the-floor', 'src/platform/probe-a.ts', '@/law/rente', 'src/law/rente.ts'),
  probe('ui-knows-nothing-of-ours', 'src/ui/probe.tsx', '@/platform/cents', 'src/platform/cents.ts'),
  probe(
    'domain-does-not-look-up',
    'src/domain/personen/probe-up.ts',
    '@/jobs/nightly',
    'src/jobs/nightly.ts',
  ),
  probe('domain-without-paint', 'src/domain/personen/probe-paint.ts', '@/ui/card', 'src/ui/card.tsx'),
  probe('nobody-imports-app', 'src/jobs/probe.ts', '@/app/words', 'src/app/words.ts'),
  probe('nobody-imports-commands', 'src/app/probe-a.ts', '@/commands/demo', 'src/commands/demo.ts'),
  probe(
    'domain-folders-are-known',
    'src/app/probe-b.ts',
    '@/domain/diversen/iets',
    'src/domain/diversen/iets.ts',
  ),
  probe(
    'domain-through-the-front-door',
    'src/domain/objecten/probe-store.ts',
    '@/domain/personen/persoon.store',
    'src/domain/personen/persoon.store.ts',
  ),
  probe(
    'domain-through-the-front-door',
    'src/domain/objecten/probe-component.ts',
    '../personen/components/kaart',
    'src/domain/personen/components/kaart.tsx',
  ),
  probe('cores-are-pure', 'src/domain/personen/kern.ts', '@/platform/clock', 'src/platform/clock.ts'),
  probe('cores-are-pure', 'src/domain/runs/kern.ts', '@/platform/tenant', 'src/platform/tenant.ts'),
  probe(
    'schemas-are-shared-with-forms',
    'src/domain/personen/probe.schema.ts',
    './persoon.queries',
    'src/domain/personen/persoon.queries.ts',
  ),
  probe(
    'prisma-stays-in-stores',
    'src/domain/personen/probe-prisma.ts',
    '@/generated/prisma/client',
    'src/generated/prisma/client.ts',
  ),
  probe(
    'database-through-tenant',
    'src/domain/runs/probe.store.ts',
    '@/platform/database',
    'src/platform/database.ts',
  ),
  probe('database-through-tenant', 'src/platform/probe-b.ts', './database', 'src/platform/database.ts'),
  probe(
    'app-does-not-write',
    'src/app/probe-c.ts',
    '@/domain/personen/persoon.store',
    'src/domain/personen/persoon.store.ts',
  ),
  probe('driver-in-platform', 'src/domain/runs/probe-driver.ts', 'pg'),
  probe('one-csv-writer', 'src/app/probe-csv.ts', 'csv-stringify/sync'),
  probe('next-at-the-doors', 'src/platform/probe-c.ts', 'next/headers'),
  probe('next-auth-in-login', 'src/app/probe-d.ts', 'next-auth'),
  probe('react-where-it-is-drawn', 'src/domain/runs/probe-react.ts', 'react'),
  probe('no-circular', 'src/domain/runs/rond-a.ts', './rond-b'),
  probe('resolvable', 'src/app/probe-e.ts', '@/platform/nergens'),
  probe('no-server-only', 'src/app/probe-f.ts', 'server-only'),
];
