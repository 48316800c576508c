import { openNummer } from '@/domain/personen/nummer';
import type { KlantcontactModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { ContactStatus, Controlevraag, Gevraagd, Kanaal, Persoonsoort, Verificatie } from './contact';

export type Klantcontact = Omit<
  KlantcontactModel,
  'kanaal' | 'status' | 'verificatie' | 'verificatieVragen' | 'ontvangenDoor'
> & {
  kanaal: Kanaal;
  status: ContactStatus;
  verificatie: Verificatie | null;
  verificatieVragen: Gevraagd[];
  ontvangenDoor: 'gemeente' | 'kantoor';
};

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toContact = (rij: KlantcontactModel): Klantcontact => rij as unknown as Klantcontact;

/**
 * A contact of this gemeente, held until the end of the transaction: adding a question and closing wait for each
 * other. Throws NotFound; Stale when somebody changed it since the form was shown.
 */
export async function lockContact(
  { db, gemeenteId }: Write,
  id: string,
  versie?: number,
): Promise<Klantcontact> {
  await db.$queryRaw`select 1 from klantcontact where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.klantcontact.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (versie !== undefined && rij.versie !== versie) throw new Stale();
  return toContact(rij);
}

export type NieuwContact = {
  persoonId: string | null;
  kanaal: Kanaal;
  richting: 'in' | 'uit';
  medewerkerId: string | null;
  ontvangenDoor: 'gemeente' | 'kantoor';
  verificatie?: 'ingelogd' | 'gelukt';
  verkeerdeIngang?: boolean;
  /** Taken along from the contact in another gemeente in which it was established who this is. */
  gesprekVan?: string;
  verificatieVragen?: Gevraagd[];
  gesprokenMet?: string | null;
};

export async function insertContact(write: Write, nieuw: NieuwContact): Promise<string> {
  const id = newId();
  const { gemeenteId, ctx } = write;
  await write.db.klantcontact.create({
    data: {
      gemeenteId,
      id,
      ...nieuw,
      begonnenOp: ctx.now,
      ...(nieuw.verificatie ? { verificatieOp: ctx.now } : {}),
    },
  });
  await auditContact(write, 'contact.begonnen', id, null, { kanaal: nieuw.kanaal, richting: nieuw.richting });
  return id;
}

type Wijziging = Partial<
  Pick<
    KlantcontactModel,
    | 'status'
    | 'afgerondOp'
    | 'geparkeerdOp'
    | 'verificatie'
    | 'verificatieOp'
    | 'doorverbonden'
    | 'verkeerdeIngang'
    | 'medewerkerId'
    | 'persoonId'
    | 'losgelatenOp'
    | 'verificatieReden'
    | 'gesprokenMet'
  >
> & { verificatieVragen?: Gevraagd[] };

export async function saveContact(
  { db, gemeenteId }: Write,
  id: string,
  data: Wijziging = {},
): Promise<void> {
  await db.klantcontact.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}

export type Bekend = Record<Exclude<Controlevraag, 'legitimatie'>, string | null> & { soort: Persoonsoort };

/** What the answers of a caller are held against. Null when the person is not of this gemeente. */
export async function loadBekend(read: Read, gemeenteId: number, persoonId: string): Promise<Bekend | null> {
  const vandaag = localDateOf(read.ctx.now);
  const [rij] = await read.db.$queryRaw<
    {
      sleutel: string;
      soort: string;
      kvk: string | null;
      nummer: Uint8Array | null;
      geboortedatum: Date | null;
      adres: string | null;
    }[]
  >`select p.sleutel, p.soort, p.kvk_nummer as kvk, p.nummer_versleuteld as nummer, p.geboortedatum,
      (select a.postcode || a.huisnummer || a.huisletter || a.toevoeging from persoon_adres pa
        join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
        where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id and pa.soort in ('woon', 'vestiging')
          and pa.vanaf <= ${vandaag}::date and (pa.tot is null or pa.tot > ${vandaag}::date)
        order by pa.soort desc, pa.vanaf desc limit 1) as adres
    from persoon p where p.gemeente_id = ${gemeenteId} and p.id = ${persoonId}::uuid`;
  if (!rij) return null;
  return {
    soort: rij.soort === 'natuurlijk' ? 'natuurlijk' : 'niet-natuurlijk',
    kvk: rij.kvk,
    geboortedatum: fromDatabaseDateOrNull(rij.geboortedatum),
    adres: rij.adres,
    nummer: rij.nummer ? openNummer(read.ctx.kantoorId, rij.sleutel, rij.nummer) : null,
  };
}

/** Whether somebody of this gemeente has this id. */
export async function bestaatPersoon({ db }: Read, gemeenteId: number, id: string): Promise<boolean> {
  return (await db.persoon.count({ where: { gemeenteId, id } })) === 1;
}

/** Who employs this medewerker: decides at which entrance a contact came in (T-02). */
export async function werkgeverVan({ db, ctx }: Read, medewerkerId: string): Promise<'gemeente' | 'kantoor'> {
  const rij = await db.medewerker.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id: medewerkerId } },
    select: { werkgever: true },
  });
  return rij?.werkgever === 'gemeente' ? 'gemeente' : 'kantoor';
}

/** One line in the audit in the same transaction. */
export const auditContact = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'klantcontact', id }, voor, na, bewaarklasse: 'contact' });
