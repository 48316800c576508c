import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { explain } from '@/law/explain';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Bezwaar, requireBezwaar } from './bezwaar.store';
import { dwangsomBij, planVaststelling, type Vaststelling } from './dwangsom';
import { insertDwangsom, loadIngebrekestelling } from './dwangsom.store';
import type { Welke } from './hold-bezwaar';
import { sendBezwaarbrief } from './send-bezwaarbrief';

type Einde = { uitspraakOp: LocalDate | null; ingetrokkenOp: LocalDate | null; kennelijk: boolean };

/**
 * Fixes the dwangsom of a case in which a notice of default runs, in the transaction of what ends it: with its letter where
 * a day counted. Does nothing where there is none. Throws Refused while it still runs, or when the letter cannot be made.
 */
export async function fixDwangsom(write: Write, bezwaar: Bezwaar, einde: Einde): Promise<void> {
  const { zaakId } = bezwaar;
  const ingebrekestelling = await loadIngebrekestelling(write, write.gemeenteId, zaakId);
  if (!ingebrekestelling?.loopt) return;
  const plan = planVaststelling({ ...einde, ingebrekestelling, vandaag: localDateOf(write.ctx.now) });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const { vaststelling } = plan;
  await insertDwangsom(write, zaakId, vaststelling);
  for (const soort of ['voor-dwangsom', 'dwangsom-vaststellen'])
    await settleTermijnen(write, { zaakId, soort, uitkomst: 'gehaald' });
  await noteInZaak(write, zaakId, {
    soort: vaststelling.bedragCenten > 0n ? 'dwangsom-vastgesteld' : 'geen-dwangsom',
    gegevens: {
      ...vaststelling,
      bedragCenten: vaststelling.bedragCenten.toString(),
    },
    voorBurger: true,
  });
  // Decided within the two weeks: there is nothing to fix, so nothing to tell.
  if (vaststelling.dagen > 0) await tellBelanghebbende(write, bezwaar, vaststelling);
}

async function tellBelanghebbende(write: Write, bezwaar: Bezwaar, vaststelling: Vaststelling): Promise<void> {
  const { ingebrekestellingOp, einde, eindeOp, uitgesloten, dagen, bedragCenten } = vaststelling;
  const vandaag = localDateOf(write.ctx.now);
  await sendBezwaarbrief(write, bezwaar, {
    soort: 'bezwaar-dwangsom',
    ingebrekestellingOp,
    einde,
    eindeOp,
    dagen,
    bedragCenten,
    uitgesloten,
    waarom: explain(dwangsomBij(ingebrekestellingOp, eindeOp).uitleg).map((zin) => zin.tekst),
    // With an uitspraak it goes along in the beroep against that (Awb 4:19); alone it is a decision to object to.
    bezwaarTot: einde === 'besluit' ? null : bezwaartermijn({ dagtekening: vandaag }).waarde.laatsteDag,
  });
}

/**
 * Who decides on objections fixes a dwangsom that no uitspraak ended: it ran its longest time, or the objection was
 * withdrawn. The amount is counted, never typed. Throws NotFound, Stale, or Refused: no notice, fixed already, still running, or
 * he recorded or judged the notice himself. RefusedAndReported without an aanwijzing for it (B-14): without an amount, for the law
 * counts it.
 */
export async function determineDwangsom(
  write: Write,
  { zaakId, versie, kennelijk }: Welke & { kennelijk: boolean },
): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  const ingebrekestelling = await loadIngebrekestelling(write, write.gemeenteId, zaakId);
  if (!ingebrekestelling) throw new Refused('bezwaar.fout.geen-ingebrekestelling');
  if (!ingebrekestelling.loopt) throw new Refused('bezwaar.fout.dwangsom-vastgesteld');
  const ik = actorText(write.ctx.actor);
  if (ingebrekestelling.vastgelegdDoor === ik || ingebrekestelling.beoordeeldDoor === ik)
    throw new Refused('bezwaar.fout.dwangsom-zelf');
  await requireAanwijzing(write, { soort: 'dwangsom', over: { soort: 'zaak', id: zaakId }, centen: null });
  const bezwaar = await requireBezwaar(write, write.gemeenteId, zaakId);
  await fixDwangsom(write, bezwaar, {
    uitspraakOp: bezwaar.uitspraakOp,
    ingetrokkenOp: zaak.fase === 'ingetrokken' ? localDateOf(zaak.faseOp) : null,
    kennelijk,
  });
}
