import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { may } from '@/platform/permissions';
import { newId, type Write } from '@/platform/tenant';
import {
  checkFeit,
  type Daadsoort,
  isDaad,
  KOSTEN_VAN,
  type Verhaalfeit,
  type Verhaalfeitsoort,
} from './verhaalfeit';
import { insertVerhaalfeit } from './verhaalfeit.store';
import { getVorderingbeeld, type Vorderingbeeld } from './vordering.queries';

/**
 * Writes down what was found out, done or came of it after a dwangbevel, each with its proof. An act is judged again under
 * the lock of the ledger, done by the invorderingsambtenaar alone, and charged what the Kostenwet says. Throws NotFound, or
 * Refused with what is missing or the first reason against it. RefusedAndReported for an act without an aanwijzing up to what
 * it takes (B-14).
 */
export async function recordVerhaalfeit(
  write: Write,
  vraag: {
    aanslagId: string;
    soort: Verhaalfeitsoort;
    dag: LocalDate;
    naam: string | null;
    centen: Cents | null;
    bewijs: string;
  },
): Promise<string> {
  const { aanslagId, soort } = vraag;
  const { ctx, gemeenteId } = write;
  await lockStanden(write, []);
  const beeld = await getVorderingbeeld(write, gemeenteId, aanslagId);
  const heel = checkFeit(vraag, localDateOf(ctx.now));
  if (!heel.ok) throw new Refused(heel.reden, {}, heel.veld);
  const id = newId();
  const kostenCenten = isDaad(soort) ? await act(write, { ...vraag, soort }, beeld, id) : toCents(0);
  const feit: Verhaalfeit = {
    ...vraag,
    id,
    kostenCenten,
    gemaaktDoor: actorText(ctx.actor),
    gemaaktOp: ctx.now,
  };
  await insertVerhaalfeit(write, feit);
  await write.audit({
    handeling: `verhaal.${soort}`,
    onderwerp: { soort: 'verhaalfeit', id },
    voor: null,
    na: feit,
    bewaarklasse: 'invordering',
  });
  return id;
}

/** What an act asks before it is done, and what it costs. */
async function act(
  write: Write,
  vraag: { aanslagId: string; soort: Daadsoort; dag: LocalDate; centen: Cents | null },
  beeld: Vorderingbeeld,
  id: string,
): Promise<Cents> {
  const { aanslagId, soort, dag, centen } = vraag;
  const { ctx, gemeenteId } = write;
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  if (!may(rollen, 'verhaal.zetten')) throw new Refused('verhaalfout.alleen-ambtenaar');
  const oordeel = beeld.verhaal.find(({ actie }) => actie === soort);
  if (!oordeel) throw new NotFound();
  const [tegen] = oordeel.tegen;
  if (tegen) throw new Refused(`verhaalreden.${tegen.code}`);
  const hoogstens = oordeel.hoogstens ?? beeld.oordeel.teInnen;
  if (centen !== null && (centen <= 0n || centen > hoogstens))
    throw new Refused('verhaalfout.te-veel', {}, 'bedrag');
  const over = { soort: 'aanslag', id: aanslagId };
  await requireAanwijzing(write, { soort: 'verhaal', over, centen: centen ?? beeld.oordeel.teInnen });
  const kosten = KOSTEN_VAN[soort];
  if (kosten === undefined) return toCents(0);
  const handeling = { soort: 'verhaalfeit', id };
  return (await chargeKosten(write, { aanslagId, soort: kosten, handeling, dag })).bedragCenten;
}
