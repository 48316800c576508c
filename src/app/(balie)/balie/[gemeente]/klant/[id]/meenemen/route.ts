import { z } from 'zod';
import { continueContact } from '@/domain/contacten/continue-contact';
import { findBekendGesprek } from '@/domain/contacten/known-gesprek.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';

/**
 * Opens the file of somebody in this gemeente in the conversation that goes on in another one: it was asked there who he
 * is. Looks over every gemeente in which this clerk talks with inwoners, and writes in this one alone.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'set' },
  doel: 'contact-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const hier = ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.gemeenteId;
    if (hier === undefined || !gemeenten.includes(hier)) throw new NotFound();
    const gesprek = await readIn(ctx, gemeenten, (read) => findBekendGesprek(read, hier, params.id));
    const bekend = gesprek?.verificatie === 'gelukt' ? gesprek : null;
    if (bekend) await writeIn(ctx, hier, (write) => continueContact(write, params.id, bekend));
    const gelukt = bekend ? 'geopend' : 'niet-bekend';
    const Location = `/balie/${params.gemeente}/klant/${params.id}?gelukt=${gelukt}`;
    return new Response(null, { status: 303, headers: { Location } });
  },
});
