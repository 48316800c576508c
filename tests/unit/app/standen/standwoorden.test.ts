import { describe, expect, test } from 'vitest';
import { standwoorden } from '@/app/standen/standwoorden';
import { BRIEF_VERTELT, STANDEN, wijzeVan } from '@/domain/statusberichten/standen';
import { STANDEN as VRAAGSTANDEN } from '@/domain/vragen/vraagketen';
import { FASEN, ZAAKSOORTEN } from '@/domain/zaken/zaak';

describe.each(['nl', 'en'] as const)('the words of a state in %s', (taal) => {
  const rijen = standwoorden(taal);

  test('are there for every state of every case and of a question, once', () => {
    const sleutels = rijen.map(({ soort, stand }) => `${soort}:${stand}`);
    const alle = [
      ...VRAAGSTANDEN.map((stand) => `vraag:${stand}`),
      ...ZAAKSOORTEN.flatMap((soort) => FASEN.map((fase) => `${soort}:${fase}`)),
    ];
    expect(sleutels).toEqual(alle);
    expect(new Set(sleutels).size).toBe(alle.length);
  });

  test('are words for each reader, and no keys', () => {
    for (const { soort, stand, inwoner, medewerker, bericht, brieven } of rijen)
      for (const woord of [inwoner, medewerker, bericht ?? 'Geen', ...brieven])
        expect(woord, `${soort}:${stand}`).toMatch(/^[A-Z][^{}]+$/);
  });

  test('tell by a message exactly what is told, and by a letter what a letter tells', () => {
    for (const { soort, stand, bericht, brieven } of rijen) {
      expect(bericht !== null, `${soort}:${stand}`).toBe(wijzeVan(soort, stand) !== 'intern');
      expect(brieven.length, `${soort}:${stand}`).toBe(BRIEF_VERTELT[`${soort}:${stand}`]?.length ?? 0);
      expect(Object.hasOwn(STANDEN[soort], stand)).toBe(true);
    }
  });

  test('tell the states of a question apart, for the inwoner and for a colleague', () => {
    const vraag = rijen.filter(({ soort }) => soort === 'vraag');
    for (const wie of ['inwoner', 'medewerker', 'bericht'] as const)
      expect(new Set(vraag.map((rij) => rij[wie])).size, wie).toBe(VRAAGSTANDEN.length);
  });
});

test('who waits for whom is the same for both: our turn is never "we wait for you"', () => {
  const van = (stand: string) =>
    standwoorden('nl').find((rij) => rij.soort === 'vraag' && rij.stand === stand);
  // An appointment that was asked for has no day yet, and no reader may think that it has.
  expect(van('afspraak-gemaakt')).toMatchObject({
    inwoner: 'Afspraak aangevraagd',
    medewerker: 'Afspraak aangevraagd, wacht op expert',
    bericht: 'U vroeg een afspraak over uw vraag',
  });
});
