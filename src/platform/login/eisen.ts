import { z } from 'zod';
import type { LocalDate } from '../local-date';
import type { SystemTx } from '../tenant';
import { NIVEAUS, STANDAARD_NIVEAU } from './niveaus';
import { WERELDEN, type Wereld } from './wereld';

/** What a kantoor asks of a log-in and in which claims its broker puts the numbers. */
export type LoginEisen = {
  niveau: Record<Wereld, string>;
  claims: { bsn: string; handelendPersoon: string; kvk: string; rsin: string };
};

/** Signicat-like names, what most brokers of gemeenten deliver. */
export const STANDAARD_EISEN: LoginEisen = {
  niveau: STANDAARD_NIVEAU,
  claims: {
    bsn: 'nin',
    handelendPersoon: 'acting-nin',
    kvk: 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
    rsin: 'urn:etoegang:1.9:EntityConcernedID:RSIN',
  },
};

const claimName = z.string().min(1).max(200);
const level = (wereld: Wereld) => z.enum(NIVEAUS[wereld].map((niveau) => niveau.naam));

/** The shape of `kantoor_instelling.waarde` with soort `inloggen`; what is left out keeps its default. */
const inloggenInstelling = z.strictObject({
  niveau: z
    .strictObject({
      inwoner: level('inwoner').optional(),
      ondernemer: level('ondernemer').optional(),
      medewerker: level('medewerker').optional(),
    })
    .optional(),
  claims: z
    .strictObject({
      bsn: claimName.optional(),
      handelendPersoon: claimName.optional(),
      kvk: claimName.optional(),
      rsin: claimName.optional(),
    })
    .optional(),
});

/** Merges a stored setting over the defaults. Throws when the setting is malformed: then nobody gets in. */
export function eisenOf(waarde: unknown): LoginEisen {
  if (waarde === undefined || waarde === null) return STANDAARD_EISEN;
  const setting = inloggenInstelling.parse(waarde);
  const niveau = { ...STANDAARD_EISEN.niveau };
  for (const wereld of WERELDEN) niveau[wereld] = setting.niveau?.[wereld] ?? niveau[wereld];
  const { claims } = STANDAARD_EISEN;
  return {
    niveau,
    claims: {
      bsn: setting.claims?.bsn ?? claims.bsn,
      handelendPersoon: setting.claims?.handelendPersoon ?? claims.handelendPersoon,
      kvk: setting.claims?.kvk ?? claims.kvk,
      rsin: setting.claims?.rsin ?? claims.rsin,
    },
  };
}

/** What this kantoor asks on this day. Needs a system transaction that is opened for the kantoor. */
export async function loadEisen(tx: SystemTx, kantoorId: number, day: LocalDate): Promise<LoginEisen> {
  const date = new Date(`${day}T00:00:00Z`);
  const row = await tx.kantoorInstelling.findFirst({
    where: {
      kantoorId,
      soort: 'inloggen',
      vervallenOp: null,
      vanaf: { lte: date },
      OR: [{ tot: null }, { tot: { gt: date } }],
    },
    orderBy: { vanaf: 'desc' },
    select: { waarde: true },
  });
  return eisenOf(row?.waarde);
}
