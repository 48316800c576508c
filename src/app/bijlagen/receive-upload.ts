import { z } from 'zod';
import {
  GRENZEN,
  isWeigering,
  ONDERWERPSOORTEN,
  type Onderwerp,
  type Weigering,
} from '@/domain/bijlagen/bijlage';
import { type OntvangenBijlage, refuseBijlage, storeBijlage } from '@/domain/bijlagen/receive-bijlage';
import type { Admitted } from '@/platform/access';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { type Formdeel, readMultipart } from '@/platform/multipart';
import { isUnreadable } from '@/platform/request-body';
import { problem } from '@/platform/route';
import type { Read } from '@/platform/tenant';
import { TERUG, withUitkomst } from './bijlagen-path';
import { cappedBody } from './upload-body';

/** More than this is not read at all, not even to be passed over until a refusal can be heard. */
const HOOGSTENS_UPLOAD = 3 * GRENZEN.perBestand;
const VELD_MAX = 1024;

const velden = z.object({
  onderwerpSoort: z.enum(ONDERWERPSOORTEN),
  onderwerpId: z.guid(),
  persoon: z.guid().optional(),
  terug: z.string().max(500).regex(TERUG),
});
type Velden = z.output<typeof velden>;

/** Whose the subject is; differs per world. */
type VanWie = (onderwerp: Onderwerp, persoon: string | undefined) => (read: Read) => Promise<string | null>;

/**
 * One form with its fields first and then a file, taken in as it comes. A program gets JSON (201, or the refusal as
 * problem+json); a form without JavaScript is sent back to the page it came from with the outcome in `?bijlage=`. After
 * a refusal the rest is read and thrown away: a browser hears nothing while it is still sending.
 */
export async function receiveUpload(admitted: Admitted, request: Request, vanWie: VanWie): Promise<Response> {
  const { ctx, gemeenten } = admitted;
  const [gemeenteId] = gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  const typed: Record<string, string> = {};
  let terug: string | null = null;
  let gekregen: OntvangenBijlage | null = null;
  let geweigerd: Weigering | null = null;
  try {
    for await (const deel of readMultipart({
      headers: request.headers,
      body: cappedBody(request.body, HOOGSTENS_UPLOAD),
    })) {
      if (deel.bestandsnaam === null) typed[deel.naam] = await readVeld(deel);
      else if (gekregen === null && geweigerd === null) {
        const form = readVelden(typed);
        terug = form.terug;
        gekregen = await takeFile(ctx, gemeenteId, form, deel, vanWie).catch((error: unknown) => {
          geweigerd = weigeringOf(error);
          return null;
        });
      }
    }
  } catch (error) {
    if (terug === null) throw error;
    // What came in whole before the rest broke off has come in.
    if (gekregen === null) geweigerd ??= weigeringOf(error);
  }
  geweigerd ??= gekregen === null ? 'geen-bestand' : null;
  return answer(request, terug ?? readVelden(typed).terug, gekregen, geweigerd, ctx.requestId);
}

function takeFile(
  ctx: Admitted['ctx'],
  gemeenteId: number,
  form: Velden,
  { bestandsnaam, inhoud }: Formdeel,
  vanWie: VanWie,
): Promise<OntvangenBijlage> {
  const onderwerp: Onderwerp = { soort: form.onderwerpSoort, id: form.onderwerpId };
  const naam = bestandsnaam ?? '';
  // A file field in which nothing was chosen is sent without a name.
  if (naam === '') return Promise.reject(refuseBijlage('geen-bestand'));
  return storeBijlage(ctx, gemeenteId, { onderwerp, naam, vanWie: vanWie(onderwerp, form.persoon) }, inhoud);
}

async function readVeld({ inhoud }: Formdeel): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of inhoud) {
    size += chunk.length;
    if (size > VELD_MAX) throw new BadInput('te-groot');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readVelden(typed: Record<string, string>): Velden {
  const set = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  const parsed = velden.safeParse(set);
  if (!parsed.success || isUnreadable(set)) throw new BadInput('onleesbaar');
  return parsed.data;
}

/** The refusal in an error; what is none goes on to the door, which knows what to say of it. */
function weigeringOf(error: unknown): Weigering {
  if (error instanceof BadInput && (error.soort === 'afgebroken' || error.soort === 'te-groot'))
    return error.soort;
  const reden = error instanceof Refused ? error.sleutel.replace(/^bijlagen\./, '') : undefined;
  if (isWeigering(reden)) return reden;
  throw error;
}

function answer(
  request: Request,
  terug: string,
  gekregen: OntvangenBijlage | null,
  geweigerd: Weigering | null,
  requestId: string,
): Response {
  if (!request.headers.get('accept')?.includes('application/json'))
    return new Response(null, {
      status: 303,
      headers: { Location: withUitkomst(terug, geweigerd ?? 'toegevoegd') },
    });
  if (geweigerd !== null)
    return problem(geweigerd === 'te-groot' ? 413 : 422, `bijlagen.${geweigerd}`, requestId);
  return Response.json(gekregen, { status: 201 });
}
