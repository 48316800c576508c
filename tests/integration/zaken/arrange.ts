import { openSeeded, seedContext } from '@tests/support/seeded';
import { openZaak } from '@/domain/zaken/open-zaak';
import type { Zaak, Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { DINSDAG, persoonIn, seedKlanten, write } from '../contacten/arrange';

export async function openZaken(pool?: number) {
  const seeded = await openSeeded(pool);
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'haarlem']);
  return seeded;
}

/** Two who handle: one proposes, the other decides. */
export const maker = (more: Partial<Context> = {}): Context =>
  seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen'], { now: DINSDAG, ...more });
export const besluiter = (more: Partial<Context> = {}): Context =>
  seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar'], { now: DINSDAG, ...more });

export const nieuw = (sleutel: string, more: Partial<Parameters<typeof openZaak>[1]> = {}) => ({
  soort: 'bezwaar' as Zaaksoort,
  persoonId: persoonIn('borne'),
  kanaal: 'post' as const,
  ontvangenOp: DINSDAG,
  onderwerpen: [],
  clientSleutel: sleutel,
  inhoudHash: `hash van ${sleutel}`,
  ...more,
});

export async function opened(
  sleutel: string,
  more: Partial<Parameters<typeof openZaak>[1]> = {},
): Promise<Zaak> {
  return (await write(maker(), 'borne', (w) => openZaak(w, nieuw(sleutel, more)))).zaak;
}
