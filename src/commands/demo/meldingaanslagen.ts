import { getAanvullendVanZaak } from '@/domain/aanslagen/aanvullend.queries';
import { aanvullendeAanslag } from '@/domain/aanslagen/aanvullende-aanslag-run';
import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { decideAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { planDagtekening } from '@/domain/meldingen/dagtekening';
import { proposeMeldingaanslag } from '@/domain/meldingen/propose-meldingaanslag';
import { getRun } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { addDays } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { ochtend, staff, type Waar } from './meldingen';
import { DEMO_MELDINGEN, type DemoMelding } from './meldingen.data';

type Zaak = Waar & { id: string; ontvangen: Date };
type Paar = { maker: Context; besluiter: Context };

/**
 * The aanslagen that follow from meldingen of the demo: one waits for the second person, one is imposed and announced. What
 * is there is left alone, what was broken off goes on. Answers how many were proposed. Needs the meldingen.
 */
export async function fillMeldingaanslagen(moment = now()): Promise<number> {
  let added = 0;
  try {
    for (const [at, demo] of DEMO_MELDINGEN.entries())
      if (demo.aanslag && (await addAanslag(demo, demo.aanslag, `demo-melding-${at}`, moment))) added += 1;
  } finally {
    stopRendering();
  }
  return added;
}

async function addAanslag(
  demo: DemoMelding,
  { stand, na }: NonNullable<DemoMelding['aanslag']>,
  clientSleutel: string,
  moment: Date,
): Promise<boolean> {
  const zaak = await findZaak(demo.gemeente, clientSleutel, moment);
  if (zaak === null) return false;
  const op = (dagen: number): Date => {
    const dag = ochtend(addDays(localDateOf(zaak.ontvangen), na + dagen));
    return dag < moment ? dag : moment;
  };
  const maker = staff(zaak, 'medewerker-heffen', op(0));
  const eerder = await readIn(maker, [zaak.gemeenteId], (read) =>
    getAanvullendVanZaak(read, zaak.gemeenteId, zaak.id),
  );
  const runId = eerder?.runId ?? (await propose(maker, zaak));
  await calculateVasteRun(maker, aanvullendeAanslag, { gemeenteId: zaak.gemeenteId, runId });
  if (stand === 'opgelegd')
    await impose({ maker, besluiter: staff(zaak, 'heffingsambtenaar', op(1)) }, zaak.gemeenteId, runId);
  return eerder === null;
}

/** The case of a melding of the demo, once it was taken over. */
async function findZaak(sleutel: string, clientSleutel: string, moment: Date): Promise<Zaak | null> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
  if (!gemeente) return null;
  const waar = { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id };
  const rij = await readIn(staff(waar, 'medewerker-heffen', moment), [gemeente.id], ({ db }) =>
    db.zaak.findFirst({
      where: { gemeenteId: gemeente.id, clientSleutel, fase: 'afgehandeld' },
      select: { id: true, ontvangenOp: true },
    }),
  );
  return rij && { ...waar, id: rij.id, ontvangen: rij.ontvangenOp };
}

const propose = (maker: Context, { gemeenteId, id }: Zaak): Promise<string> =>
  writeIn(maker, gemeenteId, async (write) => {
    const where = { gemeenteId_id: { gemeenteId, id } };
    const { versie } = await write.db.zaak.findUniqueOrThrow({ where, select: { versie: true } });
    const dagtekening = planDagtekening(await readGegevens(write, gemeenteId), localDateOf(maker.now));
    return proposeMeldingaanslag(write, { zaakId: id, versie, dagtekening });
  });

/** Agreed to by another, imposed, and announced. */
async function impose({ maker, besluiter }: Paar, gemeenteId: number, runId: string): Promise<void> {
  const stand = () => readIn(maker, [gemeenteId], (read) => getRun(read, gemeenteId, runId));
  const { status, versie } = await stand();
  if (status === 'ter-akkoord')
    await writeIn(besluiter, gemeenteId, (write) =>
      decideAanslagrun(write, { id: runId, versie, besluit: 'akkoord', reden: null }),
    );
  await carryOutVasteRun(maker, aanvullendeAanslag, { gemeenteId, runId });
  const klaar = await stand();
  if (klaar.status !== 'uitgevoerd')
    throw new Error(`De aanvullende aanslag van de demo is ${klaar.status}: ${klaar.reden ?? 'geen reden'}.`);
  const brieven = await readIn(maker, [gemeenteId], ({ db }) =>
    db.run.findFirst({
      where: { gemeenteId, soort: 'biljetten', parameters: { path: ['aanslagrunId'], equals: runId } },
      select: { id: true },
    }),
  );
  const brievenId =
    brieven?.id ?? (await writeIn(besluiter, gemeenteId, (write) => startBiljetten(write, runId)));
  await carryOutVasteRun(besluiter, biljetten, { gemeenteId, runId: brievenId });
}
