import { klaarOpVan } from '@/app/(kantoor)/klaar-op';
import { zaakPath } from '@/app/(kantoor)/zaken/zaak-path';
import { takenWords as words } from '@/app/taken/taken-words';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { zaakWords } from '@/app/zaken/zaken-words';
import { brokenFrom, nabijheid } from '@/domain/beloften/belofte';
import { listIngebreke } from '@/domain/bezwaren/dwangsom.queries';
import { kenmerkVan } from '@/domain/invordering/regeling';
import { HERINNER_UREN } from '@/domain/taken/guard-taken';
import { type Onderwerpsoort, type Team, takenVoor, teamsVan } from '@/domain/taken/taak';
import { countTaken, listTaken, type Takentelling } from '@/domain/taken/taak.queries';
import { addVragen, type VraagtaakRegel } from '@/domain/vragen/vraagtaak.queries';
import { listWerkvoorraad, type WerkRegel } from '@/domain/zaken/werkvoorraad.queries';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import type { Read } from '@/platform/tenant';
import type { TakenFilter } from './filter';

/** Rows on the page; what comes after is reached by choosing. */
export const HOOGSTENS = 50;

/** One piece of work of any kind, as the list shows it. */
export type Werk = {
  id: string;
  gemeente: { sleutel: string; naam: string };
  href: string;
  titel: string;
  uitleg: string | null;
  over: string | null;
  team: Team;
  wanneer: Date | null;
  /** The same as it is said: a day, or a moment. */
  klaarOp: string | null;
  nabij: ReturnType<typeof nabijheid> | null;
  bij: string | null;
  vanMij: boolean;
  spoed: boolean;
  verkeerd: boolean;
  /** Somebody put the office in default for it. */
  inGebreke: boolean;
};

type Werklijst = { werk: Werk[]; meer: boolean; telling: Takentelling };

/** The work of this medewerker and his teams over every kind and gemeente that he may see, soonest first. */
export async function loadWerk(read: Read, filter: Partial<TakenFilter>): Promise<Werklijst> {
  const { ctx } = read;
  const ik = ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '';
  const alles = waarVoor(read, {});
  const medewerkerId = filter.wie === 'mij' ? ik : filter.wie === 'vrij' ? null : undefined;
  const taken = await addVragen(
    read,
    await listTaken(read, { waar: waarVoor(read, filter), medewerkerId }, HOOGSTENS + 1),
  );
  const zaken = await listWerkvoorraad(
    read,
    { waar: zakenVoor(read, filter), behandelaarId: medewerkerId },
    HOOGSTENS + 1,
  );
  const zichtbaar = read.gemeenten.filter((id) => maySeeZaak(ctx, id, 'bezwaar'));
  const inGebreke = new Set((await listIngebreke(read, zichtbaar)).map((zaak) => zaak.zaakId));
  const werk = [
    ...taken.flatMap((taak) => ofTaak(taak, ctx, ik)),
    ...zaken.flatMap((zaak) => ofZaak(zaak, ctx, ik, inGebreke.has(zaak.id))),
  ].sort(byMoment);
  return {
    werk: werk.slice(0, HOOGSTENS),
    meer: werk.length > HOOGSTENS,
    telling: await countTaken(read, { waar: alles }, ik),
  };
}

const rollenIn = (ctx: Context, gemeenteId: number) =>
  ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];

const gekozen = (read: Read, { gemeente }: { gemeente?: string | undefined }) =>
  read.gemeenten.filter(
    (id) =>
      gemeente === undefined ||
      gemeente === '' ||
      read.ctx.gemeenten.find((g) => g.gemeenteId === id)?.sleutel === gemeente,
  );

/** Per gemeente what the roles there let through; nothing where they let nothing through. */
const waarVoor = (
  read: Read,
  { soort, team, gemeente }: Partial<TakenFilter>,
): { gemeenteId: number; team: Team; soort: Onderwerpsoort }[] =>
  gekozen(read, { gemeente }).flatMap((gemeenteId) =>
    takenVoor(rollenIn(read.ctx, gemeenteId))
      .filter(
        (een) => (team === undefined || een.team === team) && (soort === undefined || een.soort === soort),
      )
      .map((een) => ({ ...een, gemeenteId })),
  );

const zakenVoor = (read: Read, { soort, team, gemeente }: Partial<TakenFilter>) =>
  gekozen(read, { gemeente }).flatMap((gemeenteId) =>
    ZAAKSOORTEN.filter(
      (een) =>
        (soort === undefined || een === soort) &&
        (team === undefined || TEAM_VAN_ZAAK[een] === team) &&
        teamsVan(rollenIn(read.ctx, gemeenteId)).includes(TEAM_VAN_ZAAK[een]) &&
        maySeeZaak(read.ctx, gemeenteId, een),
    ).map((een) => ({ gemeenteId, soort: een })),
  );

const EINDE = Number.MAX_SAFE_INTEGER;
/** What costs money by the day comes before all that is only late. */
const byMoment = (x: Werk, y: Werk): number =>
  Number(y.inGebreke) - Number(x.inGebreke) ||
  (x.wanneer?.getTime() ?? EINDE) - (y.wanneer?.getTime() ?? EINDE) ||
  x.id.localeCompare(y.id);

function ofTaak(taak: VraagtaakRegel, ctx: Context, ik: string): Werk[] {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === taak.gemeenteId);
  if (!gemeente) return [];
  const vraag = taak.onderwerpSoort === 'vraag';
  return [
    {
      id: taak.id,
      gemeente,
      // A question is answered on its own page, with what the desk knows about it.
      href: vraag
        ? `/serviceteam/${gemeente.sleutel}/taak/${taak.id}`
        : `/taken/${gemeente.sleutel}/${taak.id}`,
      titel: words(`wat.${taak.soort}`),
      uitleg: vraag
        ? `${taak.onderwerp}: ${taak.tekst}`
        : taak.onderwerpSoort === 'regeling'
          ? kenmerkVan(taak.onderwerpId)
          : taak.toelichting,
      over: taak.naam,
      team: taak.team,
      wanneer: taak.heeftTermijn ? taak.uiterlijk : null,
      klaarOp: taak.beloofd ?? (taak.heeftTermijn ? klaarOpVan(taak.uiterlijk) : null),
      nabij: taak.heeftTermijn ? nabijheid(taak.uiterlijk, ctx.now, HERINNER_UREN) : null,
      bij: taak.medewerker,
      vanMij: taak.medewerkerId === ik,
      spoed: taak.urgentie === 'spoed',
      verkeerd: taak.verkeerd,
      inGebreke: false,
    },
  ];
}

function ofZaak(zaak: WerkRegel, ctx: Context, ik: string, inGebreke: boolean): Werk[] {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === zaak.gemeenteId);
  if (!gemeente) return [];
  const wanneer = zaak.vervolgOp === null ? null : brokenFrom(zaak.vervolgOp);
  return [
    {
      id: zaak.id,
      gemeente,
      href: zaakPath(gemeente.sleutel, zaak),
      titel: words('zaak', { soort: zaakWords(`soort.${zaak.soort}`), nummer: zaak.zaaknummer }),
      uitleg: zaakWords(`werk.fasen.${zaak.fase}`),
      over: zaak.naam,
      team: TEAM_VAN_ZAAK[zaak.soort],
      wanneer,
      klaarOp: zaak.vervolgOp,
      // A last day warns a day ahead: nobody finishes a dossier in four hours.
      nabij: wanneer && nabijheid(wanneer, ctx.now, 48),
      bij: zaak.behandelaar,
      vanMij: zaak.behandelaarId === ik,
      spoed: inGebreke,
      verkeerd: false,
      inGebreke,
    },
  ];
}
