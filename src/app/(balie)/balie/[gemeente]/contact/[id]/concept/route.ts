import { z } from 'zod';
import { tijdTekst } from '@/app/contact/contact-words';
import { CONCEPTFORMULIEREN } from '@/domain/contacten/concept';
import { saveConcept } from '@/domain/contacten/save-concept';
import { NotFound, Refused } from '@/platform/errors';
import { route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';

const waar = z.object({
  formulier: z.enum(CONCEPTFORMULIEREN),
  stap: z.coerce.number().int().min(0).max(10_000),
});

/**
 * Keeps what is being typed in a contact, again and again while somebody types and once more when he leaves. Answers with
 * the time it was kept, or null where the contact went on meanwhile.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'contact-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const form = await request.formData().catch(() => null);
    const velden = Object.fromEntries(
      [...(form ?? [])].flatMap(([naam, waarde]) =>
        typeof waarde === 'string' ? [[naam, waarde] as const] : [],
      ),
    );
    const gelezen = waar.safeParse(velden);
    if (!gelezen.success) throw new Refused('invoer');
    const bewaard = await writeIn(ctx, gemeenteId, (write) =>
      saveConcept(write, { contactId: params.id, ...gelezen.data, velden }),
    );
    return Response.json({ tijd: bewaard ? tijdTekst(ctx.now) : null });
  },
});
