import { readTaak, readTaken } from '@/domain/taken/read-taken';
import type { Team } from '@/domain/taken/taak';
import type { Read } from '@/platform/tenant';
import { type StapView, toStapView } from './vraag.store';
import type { Vraagstand } from './vraagketen';

type Taken = Awaited<ReturnType<typeof readTaken>>;
type Taak = NonNullable<Awaited<ReturnType<typeof readTaak>>>;

/** A task about a question, with the question. */
export type VraagtaakRegel = Taken[number] & { onderwerp: string; tekst: string };

type Vraagdeel = { gemeenteId: number; id: string; onderwerp: string; tekst: string };

/** The questions that wait for these teams over every gemeente of this read, by promise, soonest first. */
export async function listTakenrij(
  read: Read,
  teams: readonly Team[],
  hoogstens = 50,
): Promise<VraagtaakRegel[]> {
  const waar = read.gemeenten.flatMap((gemeenteId) =>
    teams.map((team) => ({ gemeenteId, team, soort: 'vraag' as const })),
  );
  return addVragen(read, await readTaken(read, { waar }, hoogstens));
}

/** The same tasks with the question that each is about; a task about something else gets none. */
export async function addVragen(read: Read, taken: Taken): Promise<VraagtaakRegel[]> {
  const vragen = await read.db.$queryRaw<Vraagdeel[]>`
    select v.gemeente_id as "gemeenteId", v.id, coalesce(o.naam, v.onderwerp) as onderwerp, v.tekst
    from unnest(${taken.map((t) => t.gemeenteId)}::int[], ${taken.map((t) => t.onderwerpId)}::uuid[]) g(gemeente_id, id)
    join lateral (select * from vraag where gemeente_id = g.gemeente_id and id = g.id) v on true
    left join onderwerp o on o.kantoor_id = ${read.ctx.kantoorId} and o.sleutel = v.onderwerp`;
  const per = new Map(vragen.map((v) => [v.id, v]));
  return taken.map((taak) => {
    const vraag = per.get(taak.onderwerpId);
    return { ...taak, onderwerp: vraag?.onderwerp ?? '', tekst: vraag?.tekst ?? '' };
  });
}

export type VraagtaakView = Taak & {
  onderwerp: string;
  /** Its key, to choose a nearer one. */
  onderwerpSleutel: string;
  tekst: string;
  vraagId: string;
  referentie: string;
  stand: Vraagstand;
  /** What was answered to the question last, by this task or by one before it. */
  gegevenAntwoord: string | null;
  kanaal: string;
  ontvangenOp: Date;
  stappen: StapView[];
};

/** One task about a question in one gemeente, with the question and its journal, or null. */
export async function getVraagtaak(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<VraagtaakView | null> {
  const taak = await readTaak(read, gemeenteId, id);
  if (taak?.onderwerpSoort !== 'vraag') return null;
  const vraag = await read.db.vraag.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: taak.onderwerpId } },
    include: { contact: true, stappen: { orderBy: { moment: 'asc' } } },
  });
  const onderwerp = await read.db.onderwerp.findUnique({
    where: { kantoorId_sleutel: { kantoorId: read.ctx.kantoorId, sleutel: vraag.onderwerp } },
  });
  return {
    ...taak,
    onderwerp: onderwerp?.naam ?? vraag.onderwerp,
    onderwerpSleutel: vraag.onderwerp,
    tekst: vraag.tekst,
    vraagId: vraag.id,
    referentie: vraag.referentie,
    stand: vraag.stand as Vraagstand,
    gegevenAntwoord: vraag.antwoord,
    kanaal: vraag.contact.kanaal,
    ontvangenOp: vraag.ontvangenOp,
    stappen: vraag.stappen.map(toStapView),
  };
}
