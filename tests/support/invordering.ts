import type pg from 'pg';
import { losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { writeIn } from '@/platform/tenant';

/** What was imposed in a gemeente stands in its books. */
export const bookOplegging = (client: pg.Client, gemeenteId: number) =>
  client.query(
    `with r as (select * from aanslagregel where gemeente_id = $1),
      b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
        select gemeente_id, md5('oplegging' || id)::uuid, 'oplegging', '2026-02-28', 'proef', '2026-02-21' from aanslag where gemeente_id = $1)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
     select r.gemeente_id, md5('oplegging' || r.aanslag_id)::uuid, r.volgnummer * 2 + v.k, v.rekening, r.belastingsoort, 2026,
       case when v.k = 0 then r.aanslag_id end, case when v.k = 0 then r.id end, r.bedrag_centen * v.teken
     from r, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken)`,
    [gemeenteId],
  );

/** Money comes in on an aanslag today, all that is open where no amount is given. */
export const payOff = (ctx: Context, gemeenteId: number, aanslagId: string, bedrag?: Cents) =>
  writeIn(ctx, gemeenteId, async (w) => {
    const stand = (await lockStanden(w, [aanslagId])).get(aanslagId);
    if (!stand) throw new Error('no stand');
    const centen = bedrag ?? stand.openCenten;
    await postBoeking(
      w,
      makeBoeking('ontvangst', { boekdatum: localDateOf(ctx.now) }, [
        losseRegel('rekening-courant', toCents(centen)),
        ...allocate(openUit(stand), centen).regels,
      ]),
    );
  });
