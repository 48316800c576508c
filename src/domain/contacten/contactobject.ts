import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { magZien, type Verificatie, type Weigering } from './contact';

/** What a contact was about (D-03), chosen from the file that is open in it. Pure. */

export const OBJECTSOORTEN = ['aanslag', 'belastingobject', 'zaak', 'document', 'betaling'] as const;
export type Objectsoort = (typeof OBJECTSOORTEN)[number];
export type Objectverwijzing = { soort: Objectsoort; id: string };

/** Something in a file, with what it is called by. */
export type Dossierobject = { id: string } & (
  | { soort: 'aanslag'; nummer: string; jaar: number }
  | { soort: 'belastingobject'; als: 'woz' | 'container' | 'hond'; naam: string }
  | { soort: 'zaak'; als: Zaaksoort; nummer: string }
  | { soort: 'document'; als: string; dag: LocalDate }
  | { soort: 'betaling'; dag: LocalDate; bedrag: Cents }
);

/** More than this is no contact about something. */
export const MAX_OBJECTEN = 12;

/** Whether one more may be named: it is known who this is, and what was chosen is in his file. */
export function planKoppelen(
  verificatie: Verificatie | null,
  genoemd: readonly Objectverwijzing[],
  { inDossier }: { inDossier: boolean },
): { ok: true } | Weigering {
  if (verificatie !== 'ingelogd' && !magZien(verificatie))
    return { ok: false, reden: 'weigering.niemand-bekend' };
  if (!inDossier) return { ok: false, reden: 'weigering.niet-in-dossier', veld: 'over' };
  return genoemd.length < MAX_OBJECTEN
    ? { ok: true }
    : { ok: false, reden: 'weigering.te-veel-objecten', veld: 'over', waarden: { aantal: MAX_OBJECTEN } };
}

/** By which name a form sends it, and back. Null for what is none. */
export const sleutelVan = ({ soort, id }: Objectverwijzing): string => `${soort}:${id}`;

export function parseSleutel(tekst: string): Objectverwijzing | null {
  const [naam = '', id = '', ...rest] = tekst.split(':');
  const soort = OBJECTSOORTEN.find((s) => s === naam);
  return soort === undefined || rest.length > 0 || !/^[0-9a-f-]{36}$/i.test(id) ? null : { soort, id };
}
