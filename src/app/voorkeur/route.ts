import { z } from 'zod';
import { readForm, route } from '@/platform/route';

const keuze = z.object({
  terug: z
    .string()
    .regex(/^\/(?!\/)[\w\-/.]*$/)
    .catch('/'),
  taal: z.enum(['nl', 'en']).optional(),
  thema: z.enum(['systeem', 'licht', 'donker']).optional(),
});

/** Keeps the choice of language or of light and dark with the visitor, and goes back to the page. */
export const POST = route({
  toegang: { wie: 'publiek' },
  doel: 'voorkeur',
  handle: async (_, { request }) => {
    const { terug, taal, thema } = await readForm(request, keuze);
    const headers = new Headers({ Location: terug });
    const keep = (name: string, value: string) =>
      headers.append('Set-Cookie', `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`);
    if (taal) keep('kohier-taal', taal);
    if (thema) keep('kohier-thema', thema);
    return new Response(null, { status: 303, headers });
  },
});
