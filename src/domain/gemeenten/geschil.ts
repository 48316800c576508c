import { addMonths, type LocalDate } from '@/platform/local-date';

/** Disputes about the gemeenschappelijke regeling: the parties first, then a committee, then gedeputeerde staten (S4 art. 35). Pure. */

export const GESCHILSTAPPEN = [
  'overleg',
  'naar-commissie',
  'advies',
  'besluit-bestuur',
  'naar-staten',
  'besluit-staten',
  'opgelost',
] as const;
/** What can happen after the consultation began. */
export type Geschilstap = (typeof GESCHILSTAPPEN)[number];

/** Months of consultation after which the geschillencommissie is asked (art. 35, lid 3). */
export const OVERLEG_MAANDEN = 3;
/** Characters that a text has at least: shorter says nothing. */
export const GESCHIL_TEKST_MIN = 10;

export type Geschilregel = {
  soort: 'overleg-begonnen' | Geschilstap;
  dag: LocalDate;
  tekst: string;
  kenmerk: string | null;
};

export type Geschil = {
  id: string;
  met: string;
  regels: Geschilregel[];
};

/** What a dispute waits for: the parties, being put before the committee, its advice, the bestuur, or gedeputeerde staten. */
export type Geschilstand = 'overleg' | 'voorleggen' | 'commissie' | 'bestuur' | 'staten' | 'klaar';

const heeft = (regels: readonly Geschilregel[], ...soorten: Geschilregel['soort'][]) =>
  regels.some(({ soort }) => soorten.includes(soort));

/** Last day of the three months of consultation. */
export const overlegTot = ([eerste]: readonly Geschilregel[]): LocalDate | null =>
  eerste === undefined ? null : addMonths(eerste.dag, OVERLEG_MAANDEN);

/** Where a dispute stands today. */
export function standVan(regels: readonly Geschilregel[], vandaag: LocalDate): Geschilstand {
  if (heeft(regels, 'besluit-staten', 'opgelost')) return 'klaar';
  if (heeft(regels, 'naar-staten')) return 'staten';
  if (heeft(regels, 'advies')) return 'bestuur';
  if (heeft(regels, 'naar-commissie')) return 'commissie';
  const tot = overlegTot(regels);
  return tot !== null && vandaag > tot ? 'voorleggen' : 'overleg';
}

export type Geschilweigering = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Geschilweigering => ({
  ok: false,
  reden: `geschil.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

const KENMERK_NODIG: readonly Geschilstap[] = ['advies', 'besluit-bestuur', 'besluit-staten'];

/**
 * Whether this may happen now. Gedeputeerde staten are asked only after own effort, and after the three months only with the
 * advice of the committee; nothing happens before what it follows from, nor after the end.
 */
export function planStap(
  regels: readonly Geschilregel[],
  stap: { soort: Geschilstap; dag: LocalDate; tekst: string; kenmerk: string | null },
  vandaag: LocalDate,
): { ok: true } | Geschilweigering {
  const { soort, dag, tekst, kenmerk } = stap;
  const laatste = regels.at(-1);
  const tot = overlegTot(regels);
  if (!laatste || tot === null) return nee('bestaat-niet');
  if (heeft(regels, 'besluit-staten', 'opgelost')) return nee('klaar');
  if (dag > vandaag) return nee('toekomst', 'dag');
  if (dag < laatste.dag) return nee('voor-vorige', 'dag');
  if (tekst.trim().length < GESCHIL_TEKST_MIN) return nee('tekst-kort', 'tekst');
  if (KENMERK_NODIG.includes(soort) && (kenmerk ?? '').trim() === '') return nee('kenmerk', 'kenmerk');
  if (soort !== 'overleg' && soort !== 'opgelost' && heeft(regels, soort)) return nee('al-gebeurd', 'soort');
  switch (soort) {
    case 'naar-commissie':
      return dag > tot ? { ok: true } : nee('nog-overleg', 'dag');
    case 'advies':
      return heeft(regels, 'naar-commissie') ? { ok: true } : nee('geen-commissie', 'soort');
    case 'besluit-bestuur':
      return heeft(regels, 'advies') ? { ok: true } : nee('geen-advies', 'soort');
    case 'naar-staten':
      if (!heeft(regels, 'overleg')) return nee('geen-inspanning', 'soort');
      return dag <= tot || heeft(regels, 'advies') ? { ok: true } : nee('eerst-commissie', 'soort');
    case 'besluit-staten':
      return heeft(regels, 'naar-staten') ? { ok: true } : nee('niet-gevraagd', 'soort');
    default:
      return { ok: true };
  }
}
