import { klaarOpVan } from '@/app/(kantoor)/klaar-op';
import { mayBehandelen } from '@/app/(kantoor)/zaken/may-behandelen';
import { zaakPath } from '@/app/(kantoor)/zaken/zaak-path';
import { takenWords as words } from '@/app/taken/taken-words';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { zaakWords } from '@/app/zaken/zaken-words';
import { brokenFrom, nabijheid } from '@/domain/beloften/belofte';
import { kenmerkVan } from '@/domain/invordering/regeling';
import { HERINNER_UREN } from '@/domain/taken/guard-taken';
import type { Onderwerpsoort, TaakSoort, Team } from '@/domain/taken/taak';
import { groepVan, type Werkgroep, type Werkplaats, werkgrenzen } from '@/domain/taken/werkgroep';
import type { VraagtaakRegel } from '@/domain/vragen/vraagtaak.queries';
import type { WerkRegel } from '@/domain/zaken/werkvoorraad.queries';
import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';

/** What kind of day it is by which something must be done. */
type Datumsoort = 'belofte' | 'afspraak' | 'planning' | 'termijn' | 'geen';

/** One piece of work of any kind, as the list shows it. */
export type Werk = {
  id: string;
  gemeente: { sleutel: string; naam: string };
  href: string;
  titel: string;
  uitleg: string | null;
  over: string | null;
  team: Team;
  /** When it must be done as it is said: a day, or a moment. */
  klaarOp: string | null;
  datumsoort: Datumsoort;
  groep: Werkgroep;
  nabij: ReturnType<typeof nabijheid> | null;
  sinds: Date;
  pogingen: number;
  bij: string | null;
  vanMij: boolean;
  /** What takes it in hand, or gives it back; null where he may do neither. */
  pak: { wat: 'taak' } | { wat: 'zaak'; versie: number } | null;
  spoed: boolean;
  verkeerd: boolean;
  /** Somebody put the office in default for it. */
  inGebreke: boolean;
  plaats: Werkplaats;
};

/** The order of the list, the same as that of the database. */
export const byPlaats = ({ plaats: x }: Pick<Werk, 'plaats'>, { plaats: y }: Pick<Werk, 'plaats'>): number =>
  x.rang - y.rang || x.op.getTime() - y.op.getTime() || (x.id < y.id ? -1 : 1);

/** Where a task stands in that order. */
export const plaatsVanTaak = (
  taak: Pick<VraagtaakRegel, 'heeftTermijn' | 'uiterlijk' | 'id'>,
): Werkplaats => ({
  rang: taak.heeftTermijn ? 0 : 1,
  op: taak.uiterlijk,
  id: taak.id,
});

/** Where a case stands in it: by the midnight that ends its day. */
export const plaatsVanZaak = ({
  vervolgOp,
  ontvangenOp,
  id,
}: Pick<WerkRegel, 'vervolgOp' | 'ontvangenOp' | 'id'>): Werkplaats =>
  vervolgOp === null ? { rang: 2, op: ontvangenOp, id } : { rang: 0, op: brokenFrom(vervolgOp), id };

/** Where a task is done: a question on its own page, with what the desk knows about it. */
export const taakPath = (gemeente: string, taak: { onderwerpSoort: Onderwerpsoort; id: string }): string =>
  taak.onderwerpSoort === 'vraag'
    ? `/serviceteam/${gemeente}/taak/${taak.id}`
    : `/taken/${gemeente}/${taak.id}`;

/** What must be done, in words. */
export const taakTitel = (soort: TaakSoort): string => words(`wat.${soort}`);
export const zaakTitel = ({ soort, zaaknummer }: { soort: Zaaksoort; zaaknummer: string }): string =>
  words('zaak', { soort: zaakWords(`soort.${soort}`), nummer: zaaknummer });

export function ofTaak(taak: VraagtaakRegel, ctx: Context, ik: string): Werk[] {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === taak.gemeenteId);
  if (!gemeente) return [];
  const wanneer = taak.heeftTermijn ? taak.uiterlijk : null;
  const vanMij = taak.medewerkerId === ik;
  return [
    {
      id: taak.id,
      gemeente,
      href: taakPath(gemeente.sleutel, taak),
      titel: taakTitel(taak.soort),
      uitleg: uitlegVan(taak),
      over: taak.naam,
      team: taak.team,
      klaarOp: taak.beloofd ?? (wanneer && klaarOpVan(wanneer)),
      datumsoort: datumsoortVan(taak),
      groep: groepVan(wanneer, werkgrenzen(ctx.now)),
      nabij: wanneer && nabijheid(wanneer, ctx.now, HERINNER_UREN),
      sinds: taak.gemaaktOp,
      pogingen: taak.pogingen,
      bij: taak.medewerker,
      vanMij,
      pak: taak.medewerkerId === null || vanMij ? { wat: 'taak' } : null,
      spoed: taak.urgentie === 'spoed',
      verkeerd: taak.verkeerd,
      inGebreke: false,
      plaats: plaatsVanTaak(taak),
    },
  ];
}

function uitlegVan(taak: VraagtaakRegel): string | null {
  if (taak.onderwerpSoort === 'vraag') return `${taak.onderwerp}: ${taak.tekst}`;
  return taak.onderwerpSoort === 'regeling' ? kenmerkVan(taak.onderwerpId) : taak.toelichting;
}

function datumsoortVan({ heeftTermijn, beloofd, afgesprokenVan }: VraagtaakRegel): Datumsoort {
  if (!heeftTermijn) return 'geen';
  if (afgesprokenVan !== null) return 'afspraak';
  return beloofd === null ? 'planning' : 'belofte';
}

export function ofZaak(zaak: WerkRegel, ctx: Context, ik: string, inGebreke: boolean): Werk[] {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === zaak.gemeenteId);
  if (!gemeente) return [];
  const wanneer = zaak.vervolgOp === null ? null : brokenFrom(zaak.vervolgOp);
  const vanMij = zaak.behandelaarId === ik;
  const mag = mayBehandelen(ctx, zaak.gemeenteId, zaak.soort) && (zaak.behandelaarId === null || vanMij);
  return [
    {
      id: zaak.id,
      gemeente,
      href: zaakPath(gemeente.sleutel, zaak),
      titel: zaakTitel(zaak),
      uitleg: zaakWords(`werk.fasen.${zaak.fase}`),
      over: zaak.naam,
      team: TEAM_VAN_ZAAK[zaak.soort],
      klaarOp: zaak.vervolgOp,
      datumsoort: wanneer === null ? 'geen' : 'termijn',
      groep: groepVan(wanneer, werkgrenzen(ctx.now)),
      // A last day warns a day ahead: nobody finishes a dossier in four hours.
      nabij: wanneer && nabijheid(wanneer, ctx.now, 48),
      sinds: zaak.ontvangenOp,
      pogingen: 0,
      bij: zaak.behandelaar,
      vanMij,
      pak: mag ? { wat: 'zaak', versie: zaak.versie } : null,
      spoed: inGebreke,
      verkeerd: false,
      inGebreke,
      plaats: plaatsVanZaak(zaak),
    },
  ];
}

/** The day or moment of a place in the list as it is said; null where nobody promised or set one. */
export const klaarOpVanPlaats = ({ rang, op }: Werkplaats): string | null =>
  rang === 0 ? klaarOpVan(op) : null;
