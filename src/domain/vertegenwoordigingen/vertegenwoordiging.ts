import { RECHTEN, type Recht } from '@/platform/acting-for';
import type { LocalDate } from '@/platform/local-date';

/** What may be recorded of who acts for somebody, and what becomes of it. Pure. */

export const SOORTEN = [
  'gemachtigde',
  'bewindvoerder',
  'curator',
  'mentor',
  'executeur',
  'erfgenaam',
] as const;
export type Soort = (typeof SOORTEN)[number];
export type Stand = 'te-bevestigen' | 'geldig' | 'afgewezen' | 'ingetrokken';
export type Regelsoort = 'vastgelegd' | 'bevestigd' | 'afgewezen' | 'beeindigd' | 'gegeven';

/** What takes nobody's place holds at once; any other power waits for a second person. The database knows them too. */
const HOUDT_METEEN: readonly Soort[] = ['gemachtigde', 'mentor'];
/** Of these there is one at a time: letters and money go to one place. */
const EEN_TEGELIJK: readonly Soort[] = ['bewindvoerder', 'curator', 'executeur'];
const NA_OVERLIJDEN: readonly Soort[] = ['executeur', 'erfgenaam'];

/** The scope as it is recorded: the database makes the rights of it. */
export const ALLES = 'alle belastingzaken';
export const bereikVan = (rechten: readonly Recht[]): string =>
  RECHTEN.every((recht) => rechten.includes(recht)) ? ALLES : rechten.join(', ');

export type Invoer = {
  soort: Soort;
  rechten: readonly Recht[];
  bewijs: string | null;
  vanaf: LocalDate;
  tot: LocalDate | null;
};

type Bestaand = { soort: string; vertegenwoordigerId: string; vanaf: LocalDate; tot: LocalDate | null };
export type Feiten = {
  persoonId: string;
  /** Null: nobody with that number is known in this gemeente. */
  vertegenwoordiger: { id: string; overleden: boolean } | null;
  overleden: boolean;
  /** What holds or waits of the same person. */
  bestaande: readonly Bestaand[];
};

type Weigering = { ok: false; reden: string; veld?: string };

/** Whether it may be recorded, and whether it holds at once; or which sentence stands at which field. */
export function planVertegenwoordiging(
  { soort, rechten, vanaf, tot }: Invoer,
  { persoonId, vertegenwoordiger, overleden, bestaande }: Feiten,
): { ok: true; stand: Stand; vertegenwoordigerId: string } | Weigering {
  const weiger = (reden: string, veld: string): Weigering => ({
    ok: false,
    reden: `vertegenwoordiging.fout.${reden}`,
    veld,
  });
  if (tot !== null && tot <= vanaf) return weiger('periode', 'tot');
  if (vertegenwoordiger === null) return weiger('onbekend', 'nummer');
  if (vertegenwoordiger.id === persoonId) return weiger('zelf', 'nummer');
  if (vertegenwoordiger.overleden) return weiger('vertegenwoordiger-overleden', 'nummer');
  if (overleden && !NA_OVERLIJDEN.includes(soort)) return weiger('overleden', 'soort');
  if (!overleden && NA_OVERLIJDEN.includes(soort)) return weiger('leeft', 'soort');
  if (soort !== 'mentor' && rechten.length === 0) return weiger('geen-bereik', 'rechten');
  const dubbel = bestaande.some(
    (b) =>
      b.soort === soort &&
      (EEN_TEGELIJK.includes(soort) || b.vertegenwoordigerId === vertegenwoordiger.id) &&
      (b.tot === null || b.tot > vanaf) &&
      (tot === null || b.vanaf < tot),
  );
  if (dubbel) return weiger('dubbel', 'soort');
  return {
    ok: true,
    stand: HOUDT_METEEN.includes(soort) ? 'geldig' : 'te-bevestigen',
    vertegenwoordigerId: vertegenwoordiger.id,
  };
}

export type Nu = {
  stand: Stand;
  herkomst: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  beeindigdOp: Date | null;
  gemaaktDoor: string | null;
  beslotenDoor: string | null;
};

const isVoorbij = ({ stand, tot, beeindigdOp }: Nu, vandaag: LocalDate): boolean =>
  stand === 'afgewezen' ||
  stand === 'ingetrokken' ||
  beeindigdOp !== null ||
  (tot !== null && tot <= vandaag);

/** What ending it today makes of it: it holds no longer from today, or never began. */
export function planEinde(
  nu: Nu,
  vandaag: LocalDate,
): { ok: true; stand: Stand; tot: LocalDate | null } | Weigering {
  if (isVoorbij(nu, vandaag)) return { ok: false, reden: 'vertegenwoordiging.fout.al-voorbij' };
  const begon = nu.stand === 'geldig' && nu.vanaf < vandaag;
  return begon
    ? { ok: true, stand: nu.stand, tot: vandaag }
    : { ok: true, stand: 'ingetrokken', tot: nu.tot };
}

/** Whether this medewerker may say that the evidence is right, or that it is not. */
export function planControle(nu: Nu, door: string, vandaag: LocalDate): { ok: true } | Weigering {
  if (isVoorbij(nu, vandaag)) return { ok: false, reden: 'vertegenwoordiging.fout.al-voorbij' };
  if (nu.herkomst !== 'balie') return { ok: false, reden: 'vertegenwoordiging.fout.niet-van-de-balie' };
  if (nu.beslotenDoor !== null) return { ok: false, reden: 'vertegenwoordiging.fout.al-gecontroleerd' };
  if (nu.gemaaktDoor === door) return { ok: false, reden: 'vertegenwoordiging.fout.zelf-vastgelegd' };
  return { ok: true };
}
