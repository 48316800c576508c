import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { ombudsmanTot } from '@/law/heffing/klachttermijn';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { addMonths } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { type NietInBehandeling, type Oordeelinvoer, planOordeel, planWeigering } from './klacht';
import { type Afloop, endKlacht } from './klacht.store';
import { sendKlachtbrief } from './send-klachtbrief';

/**
 * Ends a complaint because who complained is content (Awb 9:5): with a letter that says so, because from there nothing
 * more need be done. Throws NotFound, Stale or Refused.
 */
export async function settleKlacht(write: Write, { hoe, ...welke }: Welke & { hoe: string }): Promise<void> {
  const { zaak } = await holdKlacht(write, welke);
  await finishKlacht(write, zaak.id, { uitkomst: 'tevreden', conclusie: hoe });
  await sendKlachtbrief(write, zaak.id, { soort: 'klacht-afgedaan', hoe });
}

/**
 * Tells that it is not handled, for a reason of Awb 9:8, with the way to the Nationale ombudsman. Throws NotFound, Stale,
 * or Refused: the reason does not fit, or nothing explains it.
 */
export async function refuseKlacht(
  write: Write,
  { reden, toelichting, ...welke }: Welke & { reden: NietInBehandeling; toelichting: string },
): Promise<void> {
  const { zaak, klacht } = await holdKlacht(write, welke);
  const vandaag = localDateOf(write.ctx.now);
  const jaarGeleden = addMonths(localDateOf(zaak.ontvangenOp), -12);
  const plan = planWeigering(klacht, reden, toelichting, jaarGeleden);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const tot = ombudsmanTot(vandaag);
  await finishKlacht(write, zaak.id, {
    uitkomst: 'niet-in-behandeling',
    nietReden: reden,
    conclusie: toelichting.trim(),
    ombudsmanTot: tot,
  });
  await sendKlachtbrief(write, zaak.id, {
    soort: 'klacht-niet-behandeld',
    reden,
    toelichting,
    ombudsmanTot: tot,
  });
}

/**
 * Gives the findings and the conclusion (Awb 9:12), with the way to the Nationale ombudsman in the letter. Throws
 * NotFound, Stale, or Refused: not looked at, not heard, or without words that say something.
 */
export async function decideKlacht(
  write: Write,
  { zaakId, versie, ...invoer }: Welke & Oordeelinvoer,
): Promise<void> {
  const { zaak, klacht } = await holdKlacht(write, versie === undefined ? { zaakId } : { zaakId, versie });
  const plan = planOordeel(klacht, invoer);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { oordeel, bevindingen, conclusie } = invoer;
  const tot = ombudsmanTot(localDateOf(write.ctx.now));
  await finishKlacht(write, zaak.id, {
    uitkomst: oordeel,
    bevindingen: bevindingen.trim(),
    conclusie: conclusie.trim(),
    ombudsmanTot: tot,
  });
  await sendKlachtbrief(write, zaak.id, {
    soort: 'klacht-oordeel',
    oordeel,
    bevindingen,
    conclusie,
    ombudsmanTot: tot,
  });
}

/** What ends with a complaint: its term, met or too late, the case, and how it ended. */
export async function finishKlacht(write: Write, zaakId: string, afloop: Afloop): Promise<void> {
  const { zaak } = await holdKlacht(write, { zaakId });
  if (zaak.fase === 'ontvangen') await moveZaak(write, { id: zaakId }, 'in-behandeling');
  await settleTermijnen(write, { zaakId, soort: 'afhandelen', uitkomst: 'gehaald' });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await moveZaak(write, { id: zaakId }, 'afgehandeld');
  await endKlacht(write, zaakId, afloop);
}
