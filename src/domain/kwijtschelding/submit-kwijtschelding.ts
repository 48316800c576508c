import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { openZaak } from '@/domain/zaken/open-zaak';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import type { Invuller } from './concept';
import { dropConcept, loadConcept, lockPersoon } from './concept.store';
import {
  auditKwijtschelding,
  insertFeiten,
  insertKwijtschelding,
  insertToestemming,
  isVerstuurd,
} from './kwijtschelding.store';
import { markVolledig } from './mark-volledig';
import { nodigePapieren } from './papieren';
import { readRegels } from './read-regels';
import { requireAanvraag } from './require-aanvraag';
import { geldigeAntwoorden, volgendeVraag } from './vragen';

export type Inzending = {
  persoonId: string;
  voor: Invuller;
  kanaal: Zaakkanaal;
  aanslagId: string;
  /** When what he read was kept last: another moment means that he did not read what he sends. */
  stand: string;
  /** Whether we may look every year whether he gets kwijtschelding (K-03). */
  toestemming: boolean;
  clientSleutel: string;
};

/**
 * Sends what was filled in: a case, the answers as facts, collecting that waits (K-06) and, where no paper is needed,
 * the clock of the decision, in one transaction. Sent twice it is one. Throws NotFound, Stale when the answers changed
 * meanwhile, and Refused in words.
 */
export async function submitKwijtschelding(
  write: Write,
  input: Inzending,
): Promise<{ zaakId: string; nieuw: boolean }> {
  const { gemeenteId, ctx } = write;
  const { persoonId, voor, aanslagId } = input;
  const vandaag = localDateOf(ctx.now);
  const regels = await readRegels(write, gemeenteId, vandaag);
  await lockPersoon(write, persoonId);
  const concept = await loadConcept(write, gemeenteId, { persoonId, voor });
  if (!concept && !(await isVerstuurd(write, persoonId, input.clientSleutel))) throw new NotFound();
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'kwijtschelding',
    persoonId,
    kanaal: input.kanaal,
    ontvangenOp: ctx.now,
    onderwerpen: [{ soort: 'aanslag', id: aanslagId }],
    clientSleutel: input.clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'kwijtschelding.ingediend',
      gemeenteId,
      persoonId,
      inhoud: { aanslagId, stand: input.stand, toestemming: input.toestemming ? 'ja' : 'nee' },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id, nieuw };
  if (!concept) throw new NotFound();
  if (concept.bewaardOp.toISOString() !== input.stand || concept.aanslagId !== aanslagId) throw new Stale();
  if (volgendeVraag(concept.antwoorden, regels.vraagregels) !== null)
    throw new Refused('kwijtschelding.nog-vragen');
  await requireAanvraag(write, { persoonId, aanslagId }, regels);
  const antwoorden = geldigeAntwoorden(concept.antwoorden, regels.vraagregels);
  const jaar = Number(vandaag.slice(0, 4));
  const kwijtschelding = { zaakId: zaak.id, persoonId, aanslagId, gevraagdOp: vandaag, jaar };
  await insertKwijtschelding(write, kwijtschelding);
  await insertFeiten(
    write,
    kwijtschelding,
    Object.entries(antwoorden).map(([vraag, antwoord]) => ({ vraag, volg: 1, antwoord, reden: null })),
  );
  if (input.toestemming) await insertToestemming(write, { persoonId, gegeven: true, kanaal: input.kanaal });
  await placeOpschorting(write, {
    grond: 'kwijtschelding',
    bron: { soort: 'zaak', id: zaak.id },
    persoonId,
    aanslagId,
    aanslagregelId: null,
    bedragCenten: null,
    vanaf: vandaag,
    tot: null,
  });
  if (nodigePapieren(antwoorden, regels.vraagregels).length === 0)
    await markVolledig(write, kwijtschelding, regels);
  await dropConcept(write, { persoonId, voor });
  await auditKwijtschelding(write, 'ingediend', zaak.id, {
    aanslagId,
    antwoorden,
    toestemming: input.toestemming,
  });
  return { zaakId: zaak.id, nieuw };
}
