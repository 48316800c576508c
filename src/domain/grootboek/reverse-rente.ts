import { type Cents, sumCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { makeBoeking } from './boeking';
import { lockStanden } from './lock-stand';
import { postBoeking } from './post-boeking';
import { openUit } from './stand';
import { takeBackRente } from './toerekening';

/**
 * Takes back the interest of an aanslag that stands, each boeking by one of its own. What was paid on it goes to what
 * else is open on the aanslag; the rest was paid too much. Answers how much it was. Throws NotFound.
 */
export async function reverseRente(
  write: Write,
  { aanslagId, reden, dag }: { aanslagId: string; reden: string; dag: LocalDate },
): Promise<Cents> {
  const stand = async () => {
    const gevonden = (await lockStanden(write, [aanslagId])).get(aanslagId);
    if (!gevonden) throw new NotFound();
    return gevonden;
  };
  const staand = (await stand()).mutaties.filter(
    ({ soort, gecorrigeerd }) => soort === 'rente' && !gecorrigeerd,
  );
  for (const { boekingId, bedragCenten } of staand) {
    const terug = await postBoeking(
      write,
      makeBoeking(
        'correctie',
        { boekdatum: dag, reden, tegenboekingVan: boekingId },
        takeBackRente(openUit(await stand()), bedragCenten),
      ),
    );
    await write.audit({
      handeling: 'rente.terugnemen',
      onderwerp: { soort: 'boeking', id: boekingId },
      voor: { aanslagId, bedragCenten },
      na: { boekingId: terug, dag, reden },
      bewaarklasse: 'invordering',
    });
  }
  return sumCents(staand.map(({ bedragCenten }) => bedragCenten));
}
