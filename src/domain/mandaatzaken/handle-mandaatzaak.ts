import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdMandaatzaak, type Welke } from './hold-mandaatzaak';
import { tijdigheidVan } from './mandaatdag';
import { saveMandaatzaak } from './mandaatzaak.store';

/** Who works on it takes it: it is his and handled from now. Throws NotFound, Stale or Refused. */
export async function takeMandaatzaak(write: Write, welke: Welke): Promise<void> {
  const { zaak } = await holdMandaatzaak(write, welke);
  const nu = zaak.fase === 'ontvangen' ? await moveZaak(write, { id: zaak.id }, 'in-behandeling') : zaak;
  const medewerkerId = actingMedewerker(write.ctx);
  if (nu.behandelaarId !== medewerkerId)
    await assignZaak(write, { id: zaak.id, versie: nu.versie, medewerkerId });
}

/**
 * What a person finds of a late objection: whether there was a good reason (Awb 6:11). Never decided by a rule. Throws NotFound,
 * Stale, or Refused for one that was in time, or a request, which has no last day.
 */
export async function judgeTeLaat(
  write: Write,
  { verschoonbaar, reden, ...welke }: Welke & { verschoonbaar: boolean; reden: string },
): Promise<void> {
  const { zaak, mandaatzaak } = await holdMandaatzaak(write, welke);
  const tijdig = tijdigheidVan({ ...mandaatzaak, ontvangen: localDateOf(zaak.ontvangenOp) });
  if (tijdig === null || tijdig.waarde.tijdig) throw new Refused('mandaatzaak.fout.was-op-tijd');
  await saveMandaatzaak(write, zaak.id, { verschoonbaar, verschoonbaarReden: reden });
  await noteInZaak(write, zaak.id, {
    soort: 'te-laat-beoordeeld',
    tekst: reden,
    gegevens: { verschoonbaar },
    voorBurger: false,
  });
}

/** Calling first: whether somebody was reached and what was said. Throws NotFound, Stale or Refused. */
export async function recordMandaatgesprek(
  write: Write,
  { bereikt, verslag, ...welke }: Welke & { bereikt: boolean; verslag: string },
): Promise<void> {
  const { zaak } = await holdMandaatzaak(write, welke);
  await noteInZaak(write, zaak.id, {
    soort: bereikt ? 'gebeld' : 'niet-bereikt',
    tekst: verslag,
    voorBurger: true,
  });
}
