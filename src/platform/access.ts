import { randomUUID } from 'node:crypto';
import {
  type Binnen,
  judgeNamens,
  loadNamens,
  loadZaak,
  NietNamens,
  type Persoonsoort,
  type Recht,
} from './acting-for';
import { localDateOf } from './clock';
import type { Actor, Context, Toegang } from './context';
import { holdsOn } from './database-date';
import { NotFound, NotLoggedIn } from './errors';
import { rememberStaff } from './known-staff';
import { isRol, may, type Rol, type Verb } from './permissions';
import { readSessie, type Sessie } from './session';
import { inSysteem, lookUp, readIn } from './tenant';

/**
 * Who may come in at a door. `publiek`: everybody. `burger`: a citizen or company, for own matters, and with `namens`
 * for those of another where his vertegenwoordiging gives that right; without it such a door is closed to who acts for
 * another. `kiezen` is where he chooses: there he is himself. `binnen` opens it to who may act within a limit only.
 * `medewerker`: a verb, for the gemeente that the path or record names (`gemeente`), for every gemeente of the
 * set where the verb holds (`set`), or for the kantoor itself (`kantoor`).
 */
export type Access =
  | { wie: 'publiek' }
  | {
      wie: 'burger';
      namens?: Recht | readonly Recht[] | 'kiezen';
      binnen?: Binnen;
    }
  | { wie: 'medewerker'; verb: Verb; bereik: 'gemeente' | 'set' | 'kantoor' };

export type Admitted = { ctx: Context; gemeenten: readonly number[]; sessie: Sessie | null };

export type Asked = {
  cookie: string;
  gemeente: string | null;
  doel: string;
  requestId: string | null;
  now: Date;
  /** What the address and the form hold, for a door of which the limit is a case. */
  waarden?: Readonly<Record<string, unknown>>;
  /** For whom this one answer is, in place of the choice of the session; judged as that is. Null is himself. */
  keuze?: Sessie['namens'];
};

/**
 * The first two steps of every door: who is this, and may he. Rights are read from the database at every
 * request, never from the session. Throws NotLoggedIn, or NotFound for everything he may not do: what is
 * forbidden and what does not exist look alike.
 */
export async function admit(access: Access, asked: Asked): Promise<Admitted> {
  if (access.wie === 'publiek') return admitPublic(asked);
  if (access.wie === 'burger') return admitCitizen(access, asked);
  const sessie = await readSessie('medewerker', asked.cookie, asked.now);
  if ('geen' in sessie || sessie.medewerkerId === null) throw new NotLoggedIn();
  const ctx = await staffContext(sessie, sessie.medewerkerId, asked);
  rememberStaff(sessie.tokenHash);
  return { ctx, gemeenten: chooseGemeenten(ctx, access, asked.gemeente), sessie };
}

function chooseGemeenten(
  ctx: Context,
  access: Access & { wie: 'medewerker' },
  gemeente: string | null,
): number[] {
  if (access.bereik === 'kantoor') {
    if (!may(ctx.kantoorRollen, access.verb)) throw new NotFound();
    return [];
  }
  const allowed = ctx.gemeenten.filter((g) => may(g.rollen, access.verb));
  const chosen = access.bereik === 'gemeente' ? allowed.filter((g) => g.sleutel === gemeente) : allowed;
  if (chosen.length === 0) throw new NotFound();
  return chosen.map((g) => g.gemeenteId);
}

async function admitPublic(asked: Asked): Promise<Admitted> {
  const rows = await inSysteem({}, (tx) =>
    tx.deelname.findMany({
      where: { gemeente: { sleutel: asked.gemeente ?? '' }, ...holdsOn(localDateOf(asked.now)) },
      include: { gemeente: true, kantoor: true },
    }),
  );
  const row = rows[0];
  if (asked.gemeente !== null && !row) throw new NotFound();
  const gemeenten = rows.map((r) => ({
    gemeenteId: r.gemeenteId,
    sleutel: r.gemeente.sleutel,
    naam: r.gemeente.naam,
    rollen: [],
  }));
  const kantoor = { id: row?.kantoorId ?? 0, naam: row?.kantoor.naam ?? '' };
  const ctx = makeContext(kantoor, { soort: 'publiek' }, gemeenten, [], asked);
  return { ctx, gemeenten: gemeenten.map((g) => g.gemeenteId), sessie: null };
}

async function admitCitizen(access: Access & { wie: 'burger' }, asked: Asked): Promise<Admitted> {
  for (const wereld of ['inwoner', 'ondernemer'] as const) {
    const sessie = await readSessie(wereld, asked.cookie, asked.now);
    if ('geen' in sessie || sessie.persoonSleutel === null) continue;
    const { kantoorId, persoonSleutel } = sessie;
    const rows = await lookUp<CitizenRow>(
      `select k.naam as kantoor, g.id as gemeente_id, g.sleutel, g.naam, z.persoon_id, z.persoonsoort
       from kantoor k
       left join zoek_persoon_gemeenten($1::int, $2, $3::date) z on true
       left join gemeente g on g.id = z.gemeente_id
       where k.id = $1 order by g.naam`,
      [kantoorId, persoonSleutel, localDateOf(asked.now)],
    );
    const first = rows[0];
    if (!first) continue;
    const gemeenten: Toegang[] = rows.flatMap((r) =>
      r.gemeente_id === null
        ? []
        : [
            {
              gemeenteId: r.gemeente_id,
              sleutel: r.sleutel,
              naam: r.naam,
              rollen: [],
              persoonId: r.persoon_id,
              persoonsoort: r.persoonsoort,
            },
          ],
    );
    const actor: Actor = {
      soort: wereld,
      persoonSleutel,
      naam: sessie.naam,
      koos: sessie.koos,
      niveau: sessie.niveau,
    };
    const own = makeContext({ id: kantoorId, naam: first.kantoor }, actor, gemeenten, [], asked);
    if (access.namens === 'kiezen')
      return { ...choosesIn({ ...own, toontAnderen: true }, asked.gemeente), sessie };
    const keuze = asked.keuze === undefined ? sessie.namens : asked.keuze;
    const ctx = keuze === null ? own : await namensContext(own, keuze, access, asked.waarden);
    if (ctx !== own && asked.gemeente !== null && !ctx.gemeenten.some((g) => g.sleutel === asked.gemeente)) {
      choosesIn(own, asked.gemeente);
      throw new NietNamens('elders');
    }
    return { ...choosesIn(ctx, asked.gemeente), sessie };
  }
  throw new NotLoggedIn();
}

/** The gemeente of the path out of those of a citizen, or all of them. Throws NotFound for another. */
function choosesIn(ctx: Context, gemeente: string | null): { ctx: Context; gemeenten: number[] } {
  const chosen = ctx.gemeenten.filter((g) => gemeente === null || g.sleutel === gemeente);
  if (gemeente !== null && chosen.length === 0) throw new NotFound();
  return { ctx, gemeenten: chosen.map((g) => g.gemeenteId) };
}

/**
 * The same citizen as he acts for another: in one gemeente, as that person. Read anew at every request. Throws NietNamens
 * with why he may not.
 */
async function namensContext(
  own: Context,
  keuze: { gemeenteId: number; id: string },
  { namens: gevraagd, binnen }: Access & { wie: 'burger' },
  waarden: Asked['waarden'],
): Promise<Context> {
  const toegang = own.gemeenten.find((g) => g.gemeenteId === keuze.gemeenteId);
  if (toegang?.persoonId === undefined) throw new NietNamens('voorbij');
  const { persoonId: vertegenwoordigerId } = toegang;
  const recht = gevraagd === 'kiezen' ? undefined : gevraagd;
  const zaakId = typeof binnen === 'object' && 'zaak' in binnen ? waarden?.[binnen.zaak] : undefined;
  const { rij, zaak } = await readIn(own, [keuze.gemeenteId], async ({ db }) => {
    const gevonden = await loadNamens(db, keuze.gemeenteId, keuze.id);
    const metGrens = gevonden !== null && gevonden.grens !== null && typeof zaakId === 'string';
    return {
      rij: gevonden,
      zaak: metGrens ? await loadZaak(db, gevonden, zaakId) : null,
    };
  });
  const asked = {
    vertegenwoordigerId,
    recht,
    binnen,
    zaak,
    vandaag: localDateOf(own.now),
  };
  const reden = judgeNamens(rij, asked);
  if (rij === null || reden !== null) throw new NietNamens(reden ?? 'voorbij');
  const { vertegenwoordigerId: _, vanaf: __, tot: ___, overleden: ____, persoonsoort, ...namens } = rij;
  if (own.actor.soort !== 'inwoner' && own.actor.soort !== 'ondernemer') throw new NotLoggedIn();
  return {
    ...own,
    actor: { ...own.actor, namens },
    gemeenten: [{ ...toegang, persoonId: namens.persoonId, persoonsoort }],
  };
}

type CitizenRow = { kantoor: string } & (
  | { gemeente_id: number; sleutel: string; naam: string; persoon_id: string; persoonsoort: Persoonsoort }
  | { gemeente_id: null }
);

type StaffRow = {
  kantoor: string;
  naam: string;
  werkt: boolean;
  rol: string | null;
  rol_gemeente: number | null;
};

async function staffContext(sessie: Sessie, medewerkerId: string, asked: Asked): Promise<Context> {
  const { kantoorId } = sessie;
  const vandaag = localDateOf(asked.now);
  const [rows, deelnames] = await inSysteem({ kantoorId }, async (tx) => [
    await tx.$queryRaw<StaffRow[]>`
      select k.naam as kantoor, m.naam, (m.startdatum <= ${vandaag}::date and (m.stopdatum is null or ${vandaag}::date < m.stopdatum)) as werkt,
        r.rol, r.gemeente_id as rol_gemeente
      from medewerker m join kantoor k on k.id = m.kantoor_id
      left join medewerker_rol r on r.kantoor_id = m.kantoor_id and r.medewerker_id = m.id and r.status = 'actief'
        and r.vanaf <= ${vandaag}::date and (r.tot is null or ${vandaag}::date < r.tot)
      where m.kantoor_id = ${kantoorId} and m.id = ${medewerkerId}::uuid`,
    await tx.deelname.findMany({
      where: { kantoorId, ...holdsOn(localDateOf(asked.now)) },
      include: { gemeente: true },
      orderBy: { gemeente: { naam: 'asc' } },
    }),
  ]);
  const first = rows[0];
  if (!first?.werkt) throw new NotLoggedIn();
  const rollenIn = (gemeenteId: number | null): Rol[] =>
    rows.flatMap((r) => (r.rol !== null && isRol(r.rol) && r.rol_gemeente === gemeenteId ? [r.rol] : []));
  const kantoorRollen = rollenIn(null);
  const gemeenten = deelnames.flatMap((d): Toegang[] => {
    const rollen = [...new Set([...kantoorRollen, ...rollenIn(d.gemeenteId)])];
    return rollen.length === 0
      ? []
      : [{ gemeenteId: d.gemeenteId, sleutel: d.gemeente.sleutel, naam: d.gemeente.naam, rollen }];
  });
  const actor: Actor = { soort: 'medewerker', medewerkerId, naam: first.naam };
  return makeContext({ id: kantoorId, naam: first.kantoor }, actor, gemeenten, kantoorRollen, asked);
}

function makeContext(
  kantoor: { id: number; naam: string },
  actor: Actor,
  gemeenten: readonly Toegang[],
  kantoorRollen: readonly Rol[],
  asked: Asked,
): Context {
  return {
    kantoorId: kantoor.id,
    kantoorNaam: kantoor.naam,
    actor,
    gemeenten,
    kantoorRollen,
    doel: asked.doel,
    requestId: asked.requestId ?? randomUUID(),
    now: asked.now,
  };
}
