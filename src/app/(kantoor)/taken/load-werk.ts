import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { listIngebreke } from '@/domain/bezwaren/dwangsom.queries';
import { countTaken, listTaken } from '@/domain/taken/taaklijst.queries';
import { type Werkplaats, werkgrenzen } from '@/domain/taken/werkgroep';
import { addVragen } from '@/domain/vragen/vraagtaak.queries';
import { countOpenZaken, listWerkvoorraad } from '@/domain/zaken/werkvoorraad.queries';
import type { Read } from '@/platform/tenant';
import type { TakenFilter } from './filter';
import { byPlaats, ofTaak, ofZaak, type Werk } from './werk';
import { bijVan, waarVoor, zaakPlaats, zakenVoor } from './werk-vraag';
import type { Telling } from './werktelling';

/** Rows on a page. */
export const HOOGSTENS = 50;

type Werklijst = { werk: Werk[]; na: Werkplaats | null; tellingen: Telling[] };

/** The work of this medewerker and his teams over every kind and gemeente that he may see, soonest first. */
export async function loadWerk(read: Read, filter: Partial<TakenFilter>): Promise<Werklijst> {
  const { ctx } = read;
  const ik = ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '';
  const bij = bijVan(filter, ik);
  const { na } = filter;
  const taken = await addVragen(
    read,
    await listTaken(read, { waar: waarVoor(read, filter), bij, na }, HOOGSTENS + 1),
  );
  const zaken = await listWerkvoorraad(
    read,
    { waar: zakenVoor(read, filter), bij, na: na && zaakPlaats(na) },
    HOOGSTENS + 1,
  );
  const zichtbaar = read.gemeenten.filter((id) => maySeeZaak(ctx, id, 'bezwaar'));
  const inGebreke = new Set((await listIngebreke(read, zichtbaar)).map((zaak) => zaak.zaakId));
  const alles = [
    ...taken.flatMap((taak) => ofTaak(taak, ctx, ik)),
    ...zaken.flatMap((zaak) => ofZaak(zaak, ctx, ik, inGebreke.has(zaak.id))),
  ].sort(byPlaats);
  const werk = alles.slice(0, HOOGSTENS);
  return {
    // What costs money by the day comes before all else that is late.
    werk: werk.toSorted((x, y) => Number(y.inGebreke) - Number(x.inGebreke)),
    na: alles.length > HOOGSTENS ? (werk.at(-1)?.plaats ?? null) : null,
    tellingen: await loadTellingen(read, ik),
  };
}

/** How much there is in all, whatever was chosen: what each choice would show stands beside it. */
async function loadTellingen(read: Read, ik: string): Promise<Telling[]> {
  const grenzen = werkgrenzen(read.ctx.now);
  const taken = await countTaken(read, { waar: waarVoor(read, {}) }, ik, grenzen);
  const zaken = await countOpenZaken(read, { waar: zakenVoor(read, {}) }, ik, grenzen);
  return [...taken, ...zaken.map((zaak) => ({ ...zaak, team: TEAM_VAN_ZAAK[zaak.soort] }))];
}
