import { type Antwoorden, nodigeVragen, type Vraagregels, type Vraagsleutel } from './vragen';

/** Papers that prove an answer, as they are named in letters and on screens. */
export const PAPIEREN = [
  'loonstrook',
  'uitkering',
  'pensioen',
  'studie',
  'alimentatie-ontvangen',
  'overig-inkomen',
  'kindgebonden',
  'huur',
  'hypotheek',
  'instelling',
  'zorg',
  'bank',
  'auto',
  'ander-bezit',
  'schulden',
  'alimentatie-betaald',
  'belastingschuld',
  'kinderopvang',
  'kostganger',
  'andere-uitgave',
] as const;
export type Papier = (typeof PAPIEREN)[number];

/** The same papers as somebody gathers them before he begins: for all, by what he lives on and where, and what few have. */
export const PAPIERGROEPEN = {
  altijd: ['bank', 'zorg'],
  inkomen: ['loonstrook', 'uitkering', 'pensioen', 'studie', 'alimentatie-ontvangen', 'overig-inkomen'],
  wonen: ['huur', 'hypotheek', 'instelling'],
  alleenAls: [
    'kindgebonden',
    'auto',
    'ander-bezit',
    'schulden',
    'alimentatie-betaald',
    'belastingschuld',
    'kinderopvang',
    'kostganger',
    'andere-uitgave',
  ],
} as const satisfies Record<string, readonly Papier[]>;

const BIJ_INKOMEN = {
  loon: 'loonstrook',
  bijstand: 'uitkering',
  uitkering: 'uitkering',
  aow: 'pensioen',
  pensioen: 'pensioen',
  studie: 'studie',
  alimentatie: 'alimentatie-ontvangen',
  overig: 'overig-inkomen',
} as const satisfies Record<string, Papier>;

const BIJ: Readonly<Partial<Record<Vraagsleutel, Papier>>> = {
  ...(Object.fromEntries(
    Object.entries(BIJ_INKOMEN).flatMap(([soort, papier]) => [
      [`inkomen-${soort}`, papier],
      [`partner-${soort}`, papier],
    ]),
  ) as Partial<Record<Vraagsleutel, Papier>>),
  kindgebonden: 'kindgebonden',
  huur: 'huur',
  koop: 'hypotheek',
  woning: 'hypotheek',
  instelling: 'instelling',
  zorg: 'zorg',
  bank: 'bank',
  auto: 'auto',
  'ander-bezit': 'ander-bezit',
  voorrangsschuld: 'schulden',
  'uitgave-alimentatie': 'alimentatie-betaald',
  'uitgave-belastingschuld': 'belastingschuld',
  'uitgave-kinderopvang': 'kinderopvang',
  'uitgave-kostganger': 'kostganger',
  'uitgave-anders': 'andere-uitgave',
};

/** The paper that proves the answer to this question; null where nobody asks for one. */
export const papierBij = (sleutel: Vraagsleutel): Papier | null => BIJ[sleutel] ?? null;

/** Which papers this household needs: each question with its own. */
export const nodigePapieren = (
  antwoorden: Antwoorden,
  regels: Vraagregels,
): readonly { sleutel: Vraagsleutel; papier: Papier }[] =>
  nodigeVragen(antwoorden, regels).flatMap(({ sleutel }) => {
    const papier = papierBij(sleutel);
    return papier === null ? [] : [{ sleutel, papier }];
  });

/** What is still missing: the questions whose paper nobody saw yet. */
export const ontbrekendePapieren = (
  antwoorden: Antwoorden,
  regels: Vraagregels,
  gezien: ReadonlySet<string>,
): readonly { sleutel: Vraagsleutel; papier: Papier }[] =>
  nodigePapieren(antwoorden, regels).filter(({ sleutel }) => !gezien.has(sleutel));
