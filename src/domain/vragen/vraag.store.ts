import type { VraagModel, VraagstapModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { referentieOf } from './referentie';
import type { Vraagstand } from './vraagketen';

export type Resultaat = 'beantwoord' | 'doorverbonden' | 'terugbelafspraak' | 'doorgezet' | 'afspraak';
export type Vraag = Omit<VraagModel, 'stand' | 'resultaat' | 'taal'> & {
  stand: Vraagstand;
  resultaat: Resultaat | null;
  taal: 'nl' | 'en';
};

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toVraag = (rij: VraagModel): Vraag => rij as unknown as Vraag;

export type Stapsoort =
  | 'gesteld'
  | 'opnieuw'
  | 'ontvangstbevestiging'
  | 'piekbericht'
  | 'antwoord'
  | 'oordeel-ja'
  | 'oordeel-nee'
  | 'afspraak-aangeboden'
  | 'afspraak-gekozen'
  | 'doorverbonden'
  | 'doorgezet'
  | 'terugbelafspraak'
  | 'poging'
  | 'niet-bereikt'
  | 'teruggestuurd'
  | 'verkeerd-bezorgd';

/** A line of the journal of a question, as it is read. */
export type StapView = { id: string; moment: Date; soort: Stapsoort; tekst: string | null };

export const toStapView = ({ id, moment, soort, tekst }: VraagstapModel): StapView => ({
  id,
  moment,
  soort: soort as Stapsoort,
  tekst,
});

/** What only the desk reads: the inwoner sees what was said to him and what he said. */
const INTERN: readonly Stapsoort[] = ['teruggestuurd', 'verkeerd-bezorgd'];

/** A question of this gemeente, held until the end of the transaction. Throws NotFound. */
export async function lockVraag({ db, gemeenteId }: Write, id: string): Promise<Vraag> {
  await db.$queryRaw`select 1 from vraag where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.vraag.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toVraag(rij);
}

export type NieuweVraag = {
  contactId: string;
  persoonId: string | null;
  onderwerp: string;
  tekst: string;
  taal: 'nl' | 'en';
  clientSleutel?: string;
  inhoudHash?: string;
  /** The page that did not answer it, and where the question begins because of that. */
  pagina?: string | null;
  stand?: Vraagstand;
  /** When it came in, where that was before now and as something else. */
  ontvangenOp?: Date;
};

/** Adds a question to a contact that is held, with the first step of its journal. */
export async function insertVraag(
  write: Write,
  nieuw: NieuweVraag,
): Promise<{ id: string; referentie: string; volgnummer: number }> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const volgnummer = 1 + (await db.vraag.count({ where: { gemeenteId, contactId: nieuw.contactId } }));
  const referentie = referentieOf(id, localDateOf(ctx.now).slice(0, 4));
  await db.vraag.create({
    data: { gemeenteId, id, volgnummer, referentie, ontvangenOp: ctx.now, ...nieuw },
  });
  await insertStap(write, id, 'gesteld', nieuw.tekst);
  return { id, referentie, volgnummer };
}

/** One line in the journal of a question. */
export async function insertStap(
  write: Write,
  vraagId: string,
  soort: Stapsoort,
  tekst: string | null,
  door: string = actorText(write.ctx.actor),
): Promise<void> {
  await write.db.vraagstap.create({
    data: {
      gemeenteId: write.gemeenteId,
      id: newId(),
      vraagId,
      moment: write.ctx.now,
      soort,
      tekst,
      zichtbaar: !INTERN.includes(soort),
      door,
    },
  });
}

type Wijziging = Partial<
  Pick<
    Vraag,
    | 'onderwerp'
    | 'stand'
    | 'resultaat'
    | 'antwoord'
    | 'artikelId'
    | 'artikelVersie'
    | 'beantwoordOp'
    | 'beantwoordDoor'
  >
>;

export async function saveVraag({ db, gemeenteId }: Write, id: string, data: Wijziging): Promise<void> {
  await db.vraag.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}

/** A question that was nobody's is of this person. */
export async function giveVraagPersoon(
  { db, gemeenteId }: Write,
  id: string,
  persoonId: string,
): Promise<void> {
  await db.vraag.updateMany({
    where: { gemeenteId, id, persoonId: null },
    data: { persoonId, versie: { increment: 1 } },
  });
}

/** One line in the audit in the same transaction. */
export const auditVraag = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'vraag', id }, voor, na, bewaarklasse: 'contact' });
