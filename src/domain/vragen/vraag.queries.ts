import { piekVan, uitlegVan } from '@/domain/beloften/belofte';
import { readOnderwerpnamen } from '@/domain/kennis/read-onderwerp';
import { readTakenOver } from '@/domain/taken/read-taken';
import type { VraagModel } from '@/generated/prisma/models';
import type { Stap } from '@/law/uitleg';
import type { Read } from '@/platform/tenant';
import { type StapView, toStapView } from './vraag.store';
import { type Beurt, beurtVan, type Vraagstand } from './vraagketen';

export type EigenVraagRegel = {
  id: string;
  referentie: string;
  onderwerp: { naam: string; naamEn: string };
  tekst: string;
  stand: Vraagstand;
  ontvangenOp: Date;
  /** Promised and still open: a date or a moment, null when nothing was promised. */
  beloofd: string | null;
};

export type EigenVraag = EigenVraagRegel & {
  antwoord: string | null;
  beantwoordOp: Date | null;
  soort: 'terugbellen' | 'schriftelijk';
  telefoon: string | null;
  /** Why it takes longer than usual; null when it was not busy. */
  piek: string | null;
  /** Why this date, in steps; empty without a promise. */
  uitleg: Stap[];
  belofteStatus: 'open' | 'nagekomen' | 'gebroken' | 'vervallen' | null;
  eigenaar: 'gemeente' | 'kantoor' | null;
  /** Whose turn it is: never nobody's before the end. */
  beurt: Beurt;
  stappen: StapView[];
};

type Namen = Awaited<ReturnType<typeof readOnderwerpnamen>>;

const toRegel = (rij: VraagModel, namen: Namen, beloofd: string | null | undefined): EigenVraagRegel => ({
  id: rij.id,
  referentie: rij.referentie,
  onderwerp: namen.get(rij.onderwerp) ?? { naam: rij.onderwerp, naamEn: rij.onderwerp },
  tekst: rij.tekst,
  stand: rij.stand as Vraagstand,
  ontvangenOp: rij.ontvangenOp,
  beloofd: beloofd ?? null,
});

/** The questions of one person, newest first. */
export async function listEigenVragen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<EigenVraagRegel[]> {
  const rijen = await read.db.vraag.findMany({
    where: { gemeenteId, persoonId },
    orderBy: { ontvangenOp: 'desc' },
    take: 50,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  const taken = await readTakenOver(
    read,
    gemeenteId,
    'vraag',
    rijen.map((rij) => rij.id),
  );
  const namen = await readOnderwerpnamen(read);
  return rijen.map((rij) =>
    toRegel(
      rij,
      namen,
      taken.find((t) => t.onderwerpId === rij.id && t.status !== 'afgerond' && t.belofte)?.belofte?.beloofd,
    ),
  );
}

/** One question of one person with all that he may see of it, or null when it is not his or not here. */
export async function getEigenVraag(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  id: string,
): Promise<EigenVraag | null> {
  const rij = await read.db.vraag.findFirst({
    where: { gemeenteId, persoonId, id },
    include: {
      stappen: { where: { zichtbaar: true }, orderBy: { moment: 'asc' } },
    },
  });
  if (!rij) return null;
  read.shows(gemeenteId, [persoonId]);
  const namen = await readOnderwerpnamen(read);
  const taken = await readTakenOver(read, gemeenteId, 'vraag', [rij.id]);
  const taak = taken.find((t) => t.belofte);
  const belofte = taak?.belofte ?? null;
  return {
    ...toRegel(rij, namen, belofte?.beloofd),
    antwoord: rij.antwoord,
    beantwoordOp: rij.beantwoordOp,
    soort: taak?.telefoon ? 'terugbellen' : 'schriftelijk',
    telefoon: taak?.telefoon ?? null,
    piek: belofte && piekVan(belofte),
    uitleg: belofte ? uitlegVan(belofte) : [],
    belofteStatus: (belofte?.status ?? null) as EigenVraag['belofteStatus'],
    eigenaar: (belofte?.eigenaar ?? null) as EigenVraag['eigenaar'],
    beurt: beurtVan({
      stand: rij.stand as Vraagstand,
      resultaat: rij.resultaat,
      werkOpen: taken.some((t) => t.status !== 'afgerond' && t.soort !== 'terugmelding'),
    }),
    stappen: rij.stappen.map(toStapView),
  };
}
