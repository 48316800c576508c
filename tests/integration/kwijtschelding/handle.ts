import { gemeenteId } from '@tests/support/seeded';
import { bookAfgeschreven } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { type Cents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { ALLEEN, ambtenaar, burger, fill, innen, MAANDAG, read, send, write } from './arrange';

/** What happens to a request after another, each by who does it at the office of Borne. */
const borne = gemeenteId('borne');

type Wie = { persoonId: string; aanslagId: string };

/** Asked by the citizen himself. Answers the case. */
export async function askFor(wie: Wie, antwoorden = ALLEEN, now = MAANDAG, more = {}): Promise<string> {
  const ctx = burger(wie.persoonId, now);
  await fill(ctx, wie, antwoorden);
  return (await send(ctx, wie, more)).zaakId;
}

/** Everything that a single person with bijstand has to show was seen. */
export async function seeAll(
  zaakId: string,
  ctx = innen(),
  vragen: readonly string[] = ['inkomen-bijstand', 'huur', 'zorg', 'bank'],
): Promise<void> {
  for (const vraag of vragen)
    await write(ctx, (w) => seePapier(w, { zaakId, vraag, papier: 'stuk van september' }));
}

export async function propose(zaakId: string, ctx = innen()): Promise<string> {
  const zaak = await read(ctx, (r) => getZaak(r, borne, zaakId));
  return write(ctx, (w) =>
    proposeKwijtschelding(w, {
      zaakId,
      zaakVersie: zaak?.versie ?? 0,
      motivering: 'Wij rekenden met wat u stuurde.',
    }),
  );
}

export const decide = (zaakId: string, besluitId: string, ctx = ambtenaar()): Promise<void> =>
  write(ctx, (w) =>
    decideKwijtschelding(w, { zaakId, besluitId, versie: 1, besluit: 'genomen', toelichting: null }),
  );

/** Takes what Borne waives for nobody off the aanslag, so that what is left can be waived whole. */
export async function onlyWaivable(aanslagId: string): Promise<void> {
  const stand = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  const posten = (stand?.regels ?? []).flatMap(
    ({ belastingsoort, aanslagregelId, belastingjaar, openCenten }) =>
      belastingsoort === 'ozb' && openCenten > 0n
        ? [{ aanslagId, aanslagregelId, belastingsoort, belastingjaar, centen: openCenten }]
        : [],
  );
  await write(innen(), (w) =>
    postBoeking(
      w,
      bookAfgeschreven('oninbaar', { boekdatum: toLocalDate('2026-08-01'), reden: 'proef' }, posten),
    ),
  );
}

/** What is open on an aanslag of Borne. */
export async function openVan(aanslagId: string): Promise<Cents> {
  const stand = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  return stand?.openCenten ?? toCents(0);
}
