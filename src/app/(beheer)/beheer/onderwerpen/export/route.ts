import { csvResponse } from '@/app/csv-response';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { words } from '../../words';

/** The subjects of the kantoor as CSV. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'kantoor' },
  doel: 'onderwerpen-beheren',
  handle: async ({ ctx }) => {
    const rijen = await readIn(ctx, [], (read) => listAlleOnderwerpen(read));
    return csvResponse(
      `onderwerpen-${localDateOf(ctx.now)}`,
      [
        words('onderwerpen.naam'),
        words('onderwerpen.naamEn'),
        words('onderwerpen.teamKort'),
        words('onderwerpen.voorBurgerKort'),
        words('onderwerpen.bron'),
        words('kolommen.vanaf'),
        words('onderwerpen.tot'),
      ],
      rijen.map((rij) => [
        rij.naam,
        rij.naamEn,
        words(`onderwerpen.team.${rij.team}`),
        words(rij.voorBurger ? 'onderwerpen.ja' : 'onderwerpen.nee'),
        rij.bron,
        rij.vanaf,
        rij.tot,
      ]),
    );
  },
});
