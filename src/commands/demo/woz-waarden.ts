import { decideWozVaststelling } from '@/domain/objecten/decide-woz-vaststelling';
import { proposeWozVaststelling } from '@/domain/objecten/propose-woz-vaststelling';
import { listOpenstaandeWaarden, listVaststellingen } from '@/domain/objecten/woz-vaststelling.queries';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays, dateOf, type LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn, writeRaw } from '@/platform/tenant';
import { GEMEENTEN, KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

type Als = (rol: Rol, dag: LocalDate) => Context;

async function staf({ id, sleutel }: { id: number; sleutel: string }): Promise<Als> {
  const ctx = await systemContext('demo', 'woz-waarden', { kantoorId: id });
  return (rol, dag) => ({
    ...ctx,
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
    now: new Date(`${dag}T09:00:00Z`),
    actor: { soort: 'medewerker', medewerkerId: staffId(id, `${rol}-${sleutel}`), naam: rol },
  });
}

/**
 * Every value that was loaded, determined in January of its year as the desk would: proposed by one, taken by the
 * heffingsambtenaar. Before the aanslagen, which rest on them. What is there is left alone.
 */
export async function determineDemoWaarden(): Promise<number> {
  let aantal = 0;
  for (const kantoor of KANTOREN) {
    const als = await staf(kantoor);
    for (const { gemeenteId } of als('medewerker-heffen', dateOf(2026, 1, 12)).gemeenten)
      aantal += await determineGemeente(gemeenteId, als);
  }
  return aantal;
}

async function determineGemeente(gemeenteId: number, als: Als): Promise<number> {
  const kijkt = als('medewerker-heffen', dateOf(2026, 1, 12));
  const jaren = await readIn(kijkt, [gemeenteId], (read) => listOpenstaandeWaarden(read, gemeenteId));
  // The year before goes first: the next is compared with it.
  for (const { belastingjaar, groepen } of jaren.toReversed()) {
    if (!groepen.some(({ soort, niet }) => soort === 'vaststelling' && niet === null)) continue;
    const maker = als('medewerker-heffen', dateOf(belastingjaar, 1, 12));
    await writeIn(maker, gemeenteId, (write) =>
      proposeWozVaststelling(write, {
        belastingjaar,
        soort: 'vaststelling',
        dagtekening: dateOf(belastingjaar, 2, 28),
        toelichting: null,
      }),
    );
  }
  // Also what was proposed when a demo before this one broke off.
  const besluiten = await readIn(kijkt, [gemeenteId], (read) => listVaststellingen(read, gemeenteId));
  const wachten = besluiten.filter(
    ({ status, soort }) => status === 'voorgesteld' && soort === 'vaststelling',
  );
  for (const { id, versie, belastingjaar } of wachten) {
    const ambtenaar = als('heffingsambtenaar', dateOf(belastingjaar, 1, 15));
    await writeIn(ambtenaar, gemeenteId, (write) =>
      decideWozVaststelling(write, { id, versie, besluit: 'vaststellen', reden: null }),
    );
  }
  return wachten.reduce((som, { aantal }) => som + aantal, 0);
}

/** Where a late file brought other values of the year. */
const GEMEENTE = 'borne';
const JAAR = 2026;

/**
 * Six values higher, one of them by half, and two lower than what holds, as a late file brings them: the higher wait for the
 * heffingsambtenaar.
 */
export async function fillWozVoorstel(moment = now()): Promise<number> {
  const gemeente = GEMEENTEN.find(({ sleutel }) => sleutel === GEMEENTE);
  const kantoor = KANTOREN.find(({ id }) => id === gemeente?.kantoorId);
  if (!gemeente || !kantoor) return 0;
  const vandaag = localDateOf(moment);
  const maker = (await staf(kantoor))('medewerker-heffen', vandaag);
  const er = await readIn(maker, [gemeente.id], (read) => listVaststellingen(read, gemeente.id));
  if (er.some(({ soort }) => soort === 'herziening')) return 0;
  await writeRaw(maker, gemeente.id, (client) =>
    client.query(
      `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, volgnummer)
       select w.gemeente_id, md5('laat bestand:' || w.id)::uuid, w.object_id, w.belastingjaar,
         case when w.nr < 6 then w.waarde_euro + 1000 * (10 + 7 * w.nr) when w.nr = 6 then w.waarde_euro * 3 / 2 else w.waarde_euro - 9000 end, w.waardepeildatum, 2
       from (select w.*, row_number() over (order by o.woz_objectnummer desc) as nr from woz_waarde w
         join woz_object o on o.gemeente_id = w.gemeente_id and o.id = w.object_id and o.soort = 'woning'
         where w.gemeente_id = $1 and w.belastingjaar = $2 and w.volgnummer = 1 and w.vaststelling_id is not null and w.waarde_euro > 100000) w
       where w.nr <= 8 and not exists (select from woz_waarde l where l.gemeente_id = w.gemeente_id and l.object_id = w.object_id
         and l.belastingjaar = w.belastingjaar and l.volgnummer > 1)`,
      [gemeente.id, JAAR],
    ),
  );
  await writeIn(maker, gemeente.id, (write) =>
    proposeWozVaststelling(write, {
      belastingjaar: JAAR,
      soort: 'herziening',
      dagtekening: addDays(vandaag, 14),
      toelichting:
        'Bij een controle ter plaatse bleek een aanbouw zonder vergunning. Die was niet op luchtfoto’s te zien en niet gemeld.',
    }),
  );
  return 1;
}
