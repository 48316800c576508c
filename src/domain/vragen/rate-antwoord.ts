import { ownPersoonId } from '@/domain/personen/own-persoon';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import { openVraagtaak } from './open-vraagtaak';
import { readBellen } from './read-bellen';
import { auditVraag, insertStap, lockVraag, saveVraag, type Vraag } from './vraag.store';
import { nextStand, standNaOordeel, type Vraagstand } from './vraagketen';

async function ownVraag(write: Write, id: string): Promise<Vraag> {
  const persoonId = ownPersoonId(write);
  const vraag = await lockVraag(write, id);
  if (vraag.persoonId !== persoonId) throw new NotFound();
  return vraag;
}

/**
 * "Is uw vraag beantwoord?" (C-16). Yes ends it. No, with why, makes work for more information; no again makes the
 * offer of an appointment. Sent twice it counts once: what was judged already is refused. Throws NotFound and Refused.
 */
export async function rateAntwoord(
  write: Write,
  input: { vraagId: string; beantwoord: boolean; reden?: string | undefined },
): Promise<{ stand: Vraagstand }> {
  const vraag = await ownVraag(write, input.vraagId);
  const stand = standNaOordeel(vraag, input.beantwoord ? 'ja' : 'nee');
  if (stand === null) throw new Refused('weigering.al-beoordeeld');
  const reden = input.reden?.trim() ?? '';
  if (!input.beantwoord && reden === '') throw new Refused('weigering.waarom', {}, 'reden');
  await saveVraag(write, vraag.id, { stand });
  await insertStap(write, vraag.id, input.beantwoord ? 'oordeel-ja' : 'oordeel-nee', reden || null);
  if (stand === 'extra-informatie') {
    await openVraagtaak(write, {
      soort: 'extra-informatie',
      vraagId: vraag.id,
      persoonId: vraag.persoonId,
      team: 'serviceteam',
      urgentie: 'gewoon',
      toelichting: reden,
    });
  }
  if (stand === 'afspraak-aangeboden') await insertStap(write, vraag.id, 'afspraak-aangeboden', null);
  await auditVraag(write, 'vraag.beoordeeld', vraag.id, { stand: vraag.stand }, { stand });
  return { stand };
}

/**
 * Takes the offered appointment with an expert: we call to agree on day and place, within the promise of the
 * tenant. Throws NotFound and Refused.
 */
export async function chooseAfspraak(
  write: Write,
  input: { vraagId: string; telefoon: string; tijdvak?: Tijdvak | null; wens?: string | null },
): Promise<void> {
  const vraag = await ownVraag(write, input.vraagId);
  const stand = nextStand(vraag.stand, 'afspraak-gekozen');
  if (stand === null) throw new Refused('weigering.geen-afspraak-aangeboden');
  const telefoon = await readBellen(write, input);
  await saveVraag(write, vraag.id, { stand, resultaat: 'afspraak' });
  await openVraagtaak(write, {
    soort: 'afspraak',
    vraagId: vraag.id,
    persoonId: vraag.persoonId,
    team: 'serviceteam',
    urgentie: 'gewoon',
    telefoon,
    tijdvak: input.tijdvak ?? null,
    toelichting: input.wens ?? null,
  });
  await insertStap(write, vraag.id, 'afspraak-gekozen', input.wens ?? null);
  await auditVraag(write, 'vraag.afspraak', vraag.id, { stand: vraag.stand }, { stand });
}
