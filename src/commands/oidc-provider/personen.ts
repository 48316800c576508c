import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';
import { isElfproef } from '@/platform/elfproef';
import { NIVEAUS } from '@/platform/login/niveaus';
import { WERELDEN, type Wereld } from '@/platform/login/wereld';

/** Somebody who can log in at the local provider. The list is also what seed and generator make persons from. */
const persoonSchema = z
  .strictObject({
    wereld: z.enum(WERELDEN),
    /** `sleutel` of the kantoor. */
    kantoor: z.string().min(1),
    naam: z.string().min(1),
    subject: z.string().min(1).max(100),
    bsn: z.string().refine(isElfproef, 'is no BSN').optional(),
    /** Sector code before the BSN; another than that of a BSN is refused at the log-in. */
    sector: z.string().optional(),
    kvk: z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
    rsin: z.string().refine(isElfproef, 'is no RSIN').optional(),
    acr: z.string().min(1),
    /** Of a medewerker his role; of an inwoner what he is for others ('bewindvoerder'). */
    rol: z.string().min(1).optional(),
    /** `sleutel` of each gemeente; absent for staff of the kantoor: all of them. */
    gemeenten: z.array(z.string().min(1)).optional(),
    werkgever: z.enum(['kantoor', 'gemeente']).optional(),
    omschrijving: z.string().optional(),
    /** Pays nothing, so that there is something to ask kwijtschelding or a regeling for; or all, on the last day of the bank. */
    betaalt: z.enum(['niet', 'pas']).optional(),
  })
  .refine((p) => p.wereld !== 'inwoner' || p.bsn !== undefined, 'an inwoner needs a bsn')
  .refine((p) => p.wereld !== 'ondernemer' || p.kvk !== undefined, 'an ondernemer needs a kvk')
  .refine((p) => p.wereld !== 'medewerker' || p.rol !== undefined, 'a medewerker needs a rol');

export type DemoPersoon = z.infer<typeof persoonSchema>;

const listSchema = z
  .array(persoonSchema)
  .refine(
    (list) => new Set(list.map((p) => `${p.wereld} ${p.subject}`)).size === list.length,
    'a subject may occur once in a wereld',
  );

/** The list in a file, or the built-in one. Throws when it is malformed. */
export function readPersonen(file?: string): DemoPersoon[] {
  const source = file ?? new URL('./demo-personen.json', import.meta.url);
  return listSchema.parse(JSON.parse(fs.readFileSync(source, 'utf8')));
}

/** An inwoner of whom only the BSN is typed: everybody that the generator made can be tried. Null when it is no test BSN. */
export function typedInwoner(bsn: string, acr: string): DemoPersoon | null {
  const known = NIVEAUS.inwoner.some((niveau) => niveau.acr.includes(acr));
  if (!isElfproef(bsn) || !bsn.startsWith('9') || !known) return null;
  const digest = createHash('sha256').update(bsn).digest('hex').slice(0, 24);
  return { wereld: 'inwoner', kantoor: '', naam: 'Andere inwoner', subject: `inwoner-${digest}`, bsn, acr };
}

/** What the broker says of a person in userinfo, by wereld. No name of an inwoner: DigiD gives none. */
export function claimsOf(persoon: DemoPersoon): Record<string, string> {
  const claims: Record<Wereld, Record<string, string | undefined>> = {
    inwoner: { nin: persoon.bsn && `${persoon.sector ?? 'S00000000'}:${persoon.bsn}` },
    ondernemer: {
      name: persoon.naam,
      'urn:etoegang:1.9:EntityConcernedID:KvKnr': persoon.kvk,
      'urn:etoegang:1.9:EntityConcernedID:RSIN': persoon.rsin,
    },
    medewerker: { name: persoon.naam },
  };
  const given = Object.entries(claims[persoon.wereld]).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(given);
}
