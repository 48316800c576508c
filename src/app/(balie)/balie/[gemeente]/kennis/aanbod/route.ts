import type { AanbodAntwoord } from '@/app/action-form/veld';
import { contactWords as words } from '@/app/contact/contact-words';
import { findArtikelen } from '@/domain/kennis/kennis.queries';
import { NotFound } from '@/platform/errors';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { ARTIKEL } from '../../../vraag-velden';

/**
 * The articles that fit the question that is being typed, as answers to choose from. With POST: what somebody asks is
 * personal and stands in no address.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'contact-vastleggen',
  handle: async ({ ctx, gemeenten }, { request }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { tekst = '', onderwerp = '' } = await readForm(request);
    const artikelen = await readIn(ctx, [gemeenteId], (read) =>
      findArtikelen(read, { tekst, onderwerp: onderwerp || null, gemeenteId }),
    );
    const antwoord: AanbodAntwoord = {
      melding: words('afloop.gevonden', { aantal: artikelen.length }),
      opties: artikelen.map(({ id, titel, tekst: uitleg, versie }) => ({
        value: `${ARTIKEL}${id}`,
        label: titel,
        uitleg: `${uitleg} ${words('afloop.versie', { versie })}`,
      })),
    };
    return Response.json(antwoord);
  },
});
