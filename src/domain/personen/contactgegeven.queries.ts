import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import { decryptFor } from '@/platform/identiteit';
import type { Read } from '@/platform/tenant';
import { mayAsk, STANDAARD, strictest, type Vraagnorm } from './contactgegeven';

export type GegevenView = { waarde: string; bevestigdOp: Date | null; sinds: Date; herkomst: string };

/** An address that a code was sent to, and whether that went. */
export type WachtView = {
  adres: string;
  geldigTot: Date;
  verlopen: boolean;
  pogingen: number;
  /** 'onderweg': not sent yet, 'stil': tried and the mail server did not answer. */
  mail: 'onderweg' | 'stil' | 'verzonden' | 'geweigerd' | 'verlopen';
};

export type ContactgegevensView = {
  email: GegevenView | null;
  telefoon: GegevenView | null;
  wacht: WachtView | null;
  norm: Vraagnorm;
};

type GegevenRow = GegevenView & { soort: 'email' | 'telefoon' };

/** How one person can be reached: what holds, what is waited for, and what the gemeente wants. Null when not there. */
export async function getContactgegevens(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<ContactgegevensView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const { db, ctx } = read;
  const rows = await db.$queryRaw<(GegevenRow | { soort: null })[]>`
    select c.soort, c.waarde, c.geverifieerd_op as "bevestigdOp", c.gemaakt_op as sinds, c.herkomst
    from persoon p left join lateral (
      select distinct on (g.soort) g.* from contactgegeven g
      where g.gemeente_id = p.gemeente_id and g.persoon_id = p.id and g.vervallen_op is null
      order by g.soort, (g.herkomst = 'import'), g.gemaakt_op desc) c on true
    where p.gemeente_id = ${gemeenteId} and p.id = ${persoonId}::uuid`;
  if (rows.length === 0) return null;
  read.shows(gemeenteId, [persoonId]);
  const of = (soort: 'email' | 'telefoon') => rows.find((row): row is GegevenRow => row.soort === soort);
  const view = (row: GegevenRow | undefined): GegevenView | null =>
    row
      ? { waarde: row.waarde, bevestigdOp: row.bevestigdOp, sinds: row.sinds, herkomst: row.herkomst }
      : null;
  return {
    email: view(of('email')),
    telefoon: view(of('telefoon')),
    wacht: await loadWacht(read, gemeenteId, persoonId),
    norm: normOp(await readGegevens(read, gemeenteId), localDateOf(ctx.now)),
  };
}

const normOp = (
  gegevens: Parameters<typeof geldendOp>[1],
  vandaag: Parameters<typeof geldendOp>[2],
): Vraagnorm => geldendOp('kenmerken', gegevens, vandaag).waarde?.contactgegevensVragen ?? STANDAARD;

type WachtRow = {
  id: string;
  adres: Uint8Array;
  geldigTot: Date;
  pogingen: number;
  status: string;
  laatsteFout: string | null;
};

async function loadWacht(
  { db, ctx }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<WachtView | null> {
  const [row] = await db.$queryRaw<WachtRow[]>`
    select c.id, c.adres_versleuteld as adres, c.geldig_tot as "geldigTot", c.pogingen, m.status,
      m.laatste_fout as "laatsteFout"
    from contactcode c join mailbericht m on m.gemeente_id = c.gemeente_id and m.id = c.mail_id
    where c.gemeente_id = ${gemeenteId} and c.persoon_id = ${persoonId}::uuid and c.status = 'open'`;
  if (!row) return null;
  const place = {
    kantoorId: ctx.kantoorId,
    doel: 'contactcode.adres_versleuteld',
    record: `${gemeenteId}:${row.id}`,
  };
  const waiting = row.laatsteFout === null ? 'onderweg' : 'stil';
  return {
    adres: decryptFor(place, row.adres),
    geldigTot: row.geldigTot,
    verlopen: row.geldigTot <= ctx.now,
    pogingen: row.pogingen,
    mail: row.status === 'wacht' ? waiting : (row.status as WachtView['mail']),
  };
}

/**
 * In which of his gemeenten somebody who just came in is asked how he can be reached; null when nowhere. What he
 * gave or refused in one of them counts in all.
 */
export async function findContactvraag(
  read: Read,
  personen: readonly { gemeenteId: number; persoonId: string }[],
): Promise<{ gemeenteId: number; norm: Vraagnorm } | null> {
  const ids = personen.map((p) => p.gemeenteId);
  if (ids.length === 0) return null;
  const [stand] = await read.db.$queryRaw<{ bereikbaar: boolean; overgeslagen: Date | null }[]>`
    with wie as (select * from unnest(${ids}::int[], ${personen.map((p) => p.persoonId)}::uuid[]) w (gemeente_id, persoon_id))
    select exists (select from wie join contactgegeven c using (gemeente_id, persoon_id)
        where c.vervallen_op is null and (c.geverifieerd_op is not null or c.soort = 'telefoon' and c.herkomst <> 'import'))
        as bereikbaar,
      (select max(f.moment) from wie join contactfeit f using (gemeente_id, persoon_id)
        where f.gebeurtenis = 'overgeslagen') as overgeslagen`;
  if (!stand || stand.bereikbaar) return null;
  const vandaag = localDateOf(read.ctx.now);
  const overgeslagen = stand.overgeslagen && localDateOf(stand.overgeslagen);
  const vragend: { gemeenteId: number; norm: Vraagnorm }[] = [];
  for (const gemeenteId of ids) {
    const norm = normOp(await readGegevens(read, gemeenteId), vandaag);
    if (mayAsk(norm, { bereikbaar: false, overgeslagen }, vandaag)) vragend.push({ gemeenteId, norm });
  }
  return strictest(vragend);
}

export type MailView = {
  id: string;
  soort: string;
  status: 'wacht' | 'verzonden' | 'geweigerd' | 'verlopen';
  gemaaktOp: Date;
  afgerondOp: Date | null;
  pogingen: number;
  laatsteFout: string | null;
};

/** The last mails to one person and what came of them; never what stood in them. */
export async function listMails(read: Read, gemeenteId: number, persoonId: string): Promise<MailView[]> {
  const rows = await read.db.mailbericht.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'asc' }],
    take: 5,
    select: {
      id: true,
      soort: true,
      status: true,
      gemaaktOp: true,
      afgerondOp: true,
      pogingen: true,
      laatsteFout: true,
    },
  });
  if (rows.length > 0) read.shows(gemeenteId, [persoonId]);
  return rows.map((row) => ({ ...row, status: row.status as MailView['status'] }));
}
