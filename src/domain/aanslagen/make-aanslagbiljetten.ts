import { ZodError } from 'zod';
import type { Context } from '@/platform/context';
import type { LocalDate } from '@/platform/local-date';
import { logger } from '@/platform/logger';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';
import { aanslagbiljet } from '../documenten/aanslagbiljet';
import { isOndrukbaar } from '../documenten/brief.schema';
import { deliverDocument } from '../documenten/deliver-document';
import { DOCUMENTSOORTEN } from '../documenten/document';
import { findDocumenten } from '../documenten/find-documenten';
import { makeDocument, type Opdracht } from '../documenten/make-document';
import { renderDocument } from '../documenten/render-document';
import { type Afzender, getAfzender } from '../gemeenten/get-afzender';
import { getGeadresseerde, type Wachtreden } from '../personen/get-geadresseerden';
import { type AanslagMetRegels, getAanslag } from './aanslag.queries';
import { biljetfeiten } from './biljet-feiten';

/** Why the biljet of an aanslag could not be made. */
export type Biljetuitval = {
  aanslagId: string;
  reden: Wachtreden | 'afzender-onvolledig' | 'niet-te-drukken' | 'brief-niet-te-maken' | 'niet-bewaard';
  /** More of it: the field and the code points, what is missing, what the compiler said. Names nobody. */
  melding: string;
};

type Werk = { aanslag: AanslagMetRegels; adres: readonly string[]; afzender: Afzender };
type Klaar = { aanslagId: string; adres: readonly string[]; opdracht: Opdracht | null };

/** Letters that are set at the same moment, each in a child of its own. */
const TEGELIJK = 2;
const LANGSTE_MELDING = 500;
const OVER = DOCUMENTSOORTEN.aanslagbiljet.over;

/**
 * Makes the biljetten of these aanslagen that are not there yet, and with `verzenden` offers all of them by post.
 * Everything follows from the aanslag and its dagtekening: a biljet made today for one reader is, byte for byte, the
 * one a batch would have made. What cannot be made is named and stops nothing. Throws NotFound for an unknown
 * aanslag.
 */
export async function makeAanslagbiljetten(
  ctx: Context,
  gemeenteId: number,
  aanslagIds: readonly string[],
  { runId, verzenden }: { runId: string | null; verzenden: boolean },
): Promise<{ gemaakt: string[]; uitval: Biljetuitval[] }> {
  const { bestaande, werk, uitval } = await readIn(ctx, [gemeenteId], (read) =>
    prepare(read, gemeenteId, aanslagIds),
  );
  const klaar: Klaar[] = [];
  const rij = werk[Symbol.iterator]();
  const zet = async (plaats: number) => {
    for (const een of rij) {
      const uitkomst = bestaande.has(een.aanslag.id)
        ? { aanslagId: een.aanslag.id, adres: een.adres, opdracht: null }
        : await set(een, runId, plaats);
      if ('reden' in uitkomst) uitval.push(uitkomst);
      else klaar.push(uitkomst);
    }
  };
  await Promise.all(Array.from({ length: Math.min(TEGELIJK, werk.length) }, (_, plaats) => zet(plaats)));
  const bewaard = await keep(ctx, gemeenteId, klaar, verzenden);
  return { gemaakt: bewaard.gemaakt, uitval: [...uitval, ...bewaard.uitval] };
}

/** Keeps and offers them in one transaction; when that fails one by one, so that one holds back none of the others. */
async function keep(
  ctx: Context,
  gemeenteId: number,
  klaar: readonly Klaar[],
  verzenden: boolean,
): Promise<{ gemaakt: string[]; uitval: Biljetuitval[] }> {
  try {
    const gemaakt = await writeIn(ctx, gemeenteId, (write) => store(write, klaar, verzenden));
    return { gemaakt, uitval: [] };
  } catch (error) {
    const [een, ...meer] = klaar;
    if (een === undefined) throw error;
    if (meer.length === 0) {
      logger().error({ err: error, aanslagId: een.aanslagId }, 'biljet niet bewaard');
      const melding = error instanceof Error ? error.name : 'onbekend';
      return { gemaakt: [], uitval: [{ aanslagId: een.aanslagId, reden: 'niet-bewaard', melding }] };
    }
    const los: Awaited<ReturnType<typeof keep>>[] = [];
    for (const ander of klaar) los.push(await keep(ctx, gemeenteId, [ander], verzenden));
    return { gemaakt: los.flatMap((k) => k.gemaakt), uitval: los.flatMap((k) => k.uitval) };
  }
}

async function store(write: Write, klaar: readonly Klaar[], verzenden: boolean): Promise<string[]> {
  const nieuw = await makeDocument(
    write,
    klaar.flatMap((k) => k.opdracht ?? []),
  );
  if (verzenden) {
    const leveringen = klaar.map(({ aanslagId, adres }) => ({
      documentId: aanslagId,
      kanaal: 'post' as const,
      adres,
    }));
    await deliverDocument(write, leveringen);
  }
  return nieuw;
}

/** Everything the letters need to know, read in one transaction. */
async function prepare(read: Read, gemeenteId: number, aanslagIds: readonly string[]) {
  const bestaande = await findDocumenten(read, gemeenteId, aanslagIds);
  const afzenders = new Map<LocalDate, Awaited<ReturnType<typeof getAfzender>>>();
  const werk: Werk[] = [];
  const uitval: Biljetuitval[] = [];
  for (const aanslagId of aanslagIds) {
    const aanslag = await getAanslag(read, gemeenteId, aanslagId);
    const { persoonId, dagtekening } = aanslag;
    const afzender =
      afzenders.get(dagtekening) ?? (await getAfzender(read, gemeenteId, 'aanslag', dagtekening));
    afzenders.set(dagtekening, afzender);
    const aan = await getGeadresseerde(read, gemeenteId, persoonId, dagtekening, OVER);
    if (!afzender.ok) uitval.push({ aanslagId, reden: 'afzender-onvolledig', melding: afzender.reden });
    else if ('wacht' in aan) uitval.push({ aanslagId, reden: aan.wacht, melding: '' });
    else werk.push({ aanslag, adres: aan.regels, afzender: afzender.afzender });
  }
  return { bestaande, werk, uitval };
}

/** Sets one letter. What stands in the way is told; the text of it names no person. */
async function set(
  { aanslag, adres, afzender }: Werk,
  runId: string | null,
  plaats: number,
): Promise<Klaar | Biljetuitval> {
  const { id, persoonId, dagtekening, aanslagnummer } = aanslag;
  try {
    const data = aanslagbiljet(biljetfeiten(aanslag, afzender, adres));
    const gerenderd = await renderDocument(aanslagnummer, { sjabloon: 'aanslagbiljet', data }, plaats);
    const opdracht: Opdracht = {
      id,
      soort: 'aanslagbiljet',
      persoonId,
      aanslagId: id,
      runId,
      dagtekening,
      taal: 'nl',
      gerenderd,
    };
    return { aanslagId: id, adres, opdracht };
  } catch (error) {
    return { aanslagId: id, ...waaromNiet(error) };
  }
}

/** Which field of the contract says no and why, or what the compiler said. */
function waaromNiet(error: unknown): Pick<Biljetuitval, 'reden' | 'melding'> {
  if (!(error instanceof ZodError)) {
    const melding = error instanceof Error ? error.message : String(error);
    return { reden: 'brief-niet-te-maken', melding: melding.slice(0, LANGSTE_MELDING) };
  }
  const melding = error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`).join('; ');
  return {
    reden: error.issues.some(isOndrukbaar) ? 'niet-te-drukken' : 'brief-niet-te-maken',
    melding: melding.slice(0, LANGSTE_MELDING),
  };
}
