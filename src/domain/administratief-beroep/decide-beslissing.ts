import { z } from 'zod';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { rustNaAfwijzing } from '@/law/invordering/beslistermijn-verzoek';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import {
  type AdministratiefBeroep,
  beslistBestuur,
  planBehandelaar,
  planBeslissing,
  REDEN_MIN,
  UITKOMSTEN,
  type Uitkomst,
} from './administratief-beroep';
import { endAdministratiefBeroep, requireAdministratiefBeroep } from './administratief-beroep.store';
import { decideAgain } from './decide-again';
import { holdAdministratiefBeroep, type Welke } from './hold-administratief-beroep';
import { sendBeroepbrief } from './send-beroepbrief';

/** What a proposal says beside its reasons. */
export const beslissingSchema = z.object({ uitkomst: z.enum(UITKOMSTEN) });

/**
 * Puts an outcome with its reasons before who decides. Throws NotFound, Stale, or Refused: late and not judged, without
 * reasons, a hearing that is still to be held, or by who took the first decision.
 */
export async function proposeBeslissing(
  write: Write,
  { uitkomst, motivering, ...welke }: Welke & { uitkomst: Uitkomst; motivering: string },
): Promise<string> {
  const { zaak, beroep } = await holdAdministratiefBeroep(write, welke);
  const teLaat = localDateOf(zaak.ontvangenOp) > beroep.indienenTot;
  const plan = planBeslissing(uitkomst, motivering, { teLaat, verschoonbaar: beroep.verschoonbaar });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { gepland } = await readHoorstand(write, write.gemeenteId, zaak.id);
  if (gepland !== null) throw new Refused('administratief-beroep.fout.eerst-horen', {}, 'uitkomst');
  return proposeBesluit(write, {
    zaakId: zaak.id,
    zaakVersie: zaak.versie,
    soort: 'administratief-beroep',
    inhoud: { uitkomst },
    motivering,
  });
}

type Keuze = {
  id: string;
  versie: number;
  besluit: 'genomen' | 'teruggegeven';
  toelichting: string | null;
  /** Number and date of what the dagelijks bestuur decided; null where the ontvanger decides himself. */
  bestuursbesluit: string | null;
};

/**
 * Takes the decision, or gives it back. Taken, all happens at once: the outcome, who is right is decided again, collecting
 * goes on, the letter. Throws NotFound, Stale, or Refused: his own proposal, the first decider, or no decision of the
 * dagelijks bestuur named. RefusedAndReported without an aanwijzing (B-14).
 */
export async function decideBeslissing(write: Write, keuze: Keuze): Promise<{ zaakId: string }> {
  const { bestuursbesluit, ...input } = keuze;
  const besluit = await decideBesluit(write, input);
  const { zaakId } = besluit;
  if (besluit.soort !== 'administratief-beroep') throw new NotFound();
  if (besluit.stand === 'genomen') await carryOut(write, besluit, bestuursbesluit?.trim() || null);
  return { zaakId };
}

async function carryOut(write: Write, besluit: Besluit, bestuursbesluit: string | null): Promise<void> {
  const { zaakId, motivering } = besluit;
  const { uitkomst } = beslissingSchema.parse(besluit.inhoud);
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const plan = planBehandelaar(beroep, actorText(write.ctx.actor));
  if (!plan.ok) throw new Refused(plan.reden);
  const bestuur = beslistBestuur(beroep.rechtsmiddel);
  if (bestuur && (bestuursbesluit ?? '').length < REDEN_MIN / 4)
    throw new Refused('administratief-beroep.fout.bestuursbesluit', {}, 'bestuursbesluit');
  await requireAanwijzing(write, {
    soort: soortBesluitVan(beroep),
    over: { soort: 'zaak', id: zaakId },
    centen: null,
  });
  await settleTermijnen(write, { zaakId, soort: 'beslissen', uitkomst: 'gehaald' });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await endAdministratiefBeroep(write, zaakId, {
    uitkomst,
    bestuursbesluit: bestuur ? bestuursbesluit : null,
  });
  if (uitkomst === 'gegrond') await decideAgain(write, beroep, motivering);
  const vandaag = localDateOf(write.ctx.now);
  // After a no collecting rests as long as after the first one (Leidraad 26.1.7); after a yes the new request holds it.
  const rust = beroep.tegen === 'kwijtschelding' && uitkomst !== 'gegrond';
  await releaseOpschorting(write, {
    bron: { soort: 'zaak', id: zaakId },
    per: rust ? addDays(rustNaAfwijzing(vandaag).waarde, 1) : vandaag,
    reden: 'besluit',
  });
  await sendBeroepbrief(write, zaakId, { uitkomst, motivering });
}

/** Which aanwijzing carries it: that of the dagelijks bestuur, or of who decides on such a request himself. */
export const soortBesluitVan = ({
  rechtsmiddel,
  tegen,
}: Pick<AdministratiefBeroep, 'rechtsmiddel' | 'tegen'>) => {
  if (beslistBestuur(rechtsmiddel)) return 'administratief-beroep' as const;
  return tegen === 'kwijtschelding' ? ('kwijtschelding' as const) : ('betalingsregeling' as const);
};
