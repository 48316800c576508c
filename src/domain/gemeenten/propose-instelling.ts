import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId } from '@/platform/tenant';
import {
  type Instelling,
  magOp,
  planEinde,
  planInstelling,
  planIntrekking,
  rijOp,
  standVan,
} from './instelling';
import { waardeSchemas } from './instelling.schema';
import { type Houder, loadReeks, loadSoort } from './instelling.store';
import { type Beveiligd, type Instellingvoorstel, isBeveiligd } from './instellingvoorstel';
import {
  auditInstellingvoorstel,
  beheerderOf,
  hasOpenVoorstel,
  insertInstellingvoorstel,
} from './instellingvoorstel.store';
import type { SetInstelling } from './set-instelling';

type Inhoud = Pick<
  Instellingvoorstel,
  'soort' | 'handeling' | 'rijId' | 'waarde' | 'oud' | 'vanaf' | 'bron' | 'zekerheid'
>;

/**
 * Puts a new value of what stands on every letter before a second beheerder; nothing changes until he confirms it. Answers
 * the id of the proposal. Throws Refused with the reason of the core or when another proposal waits, Stale when somebody else
 * changed the reeks since the form was shown.
 */
export async function proposeInstelling(houder: Houder, input: SetInstelling): Promise<string> {
  const { soort } = input;
  const vandaag = localDateOf(houder.write.ctx.now);
  if (!magOp(soort, houder.niveau) || !isBeveiligd(soort)) throw new Refused('weigering.niet-op-dit-niveau');
  const reeks = await loadReeks(houder, soort);
  if (input.stand !== null && standVan(reeks, vandaag) !== input.stand) throw new Stale();
  const plan = planInstelling(reeks, input, vandaag);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const huidig = rijOp(reeks, input.vanaf);
  return put(houder, {
    soort,
    handeling: 'instellen',
    rijId: huidig?.id ?? null,
    waarde: waardeSchemas[soort].parse(input.waarde),
    oud: huidig?.waarde ?? null,
    vanaf: plan.vanaf,
    bron: input.bron,
    zekerheid: input.zekerheid,
  });
}

/**
 * The same for taking back a planned value. Answers its soort, or null where one person may and nothing was proposed. Throws
 * NotFound, Stale, or Refused when it holds already or another proposal waits.
 */
export async function proposeIntrekking(
  houder: Houder,
  input: { id: string; versie: number },
): Promise<Beveiligd | null> {
  const gelezen = await loadBeveiligd(houder, input);
  if (gelezen === null) return null;
  const { rij, soort, reeks } = gelezen;
  const plan = planIntrekking(reeks, rij.id, localDateOf(houder.write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  await put(houder, { ...over(rij, soort), handeling: 'intrekken', vanaf: rij.vanaf });
  return soort;
}

/** The same for a value that ends without a follower. */
export async function proposeEinde(
  houder: Houder,
  input: { id: string; versie: number; tot: LocalDate },
): Promise<Beveiligd | null> {
  const gelezen = await loadBeveiligd(houder, input);
  if (gelezen === null) return null;
  const { rij, soort, reeks } = gelezen;
  const plan = planEinde(reeks, rij.id, input.tot, localDateOf(houder.write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await put(houder, { ...over(rij, soort), handeling: 'beeindigen', vanaf: input.tot });
  return soort;
}

async function loadBeveiligd(houder: Houder, { id, versie }: { id: string; versie: number }) {
  const soort = await loadSoort(houder, id);
  if (soort === null) throw new NotFound();
  const reeks = await loadReeks(houder, soort);
  const rij = reeks.find((kandidaat) => kandidaat.id === id);
  if (rij?.versie !== versie) throw new Stale();
  return isBeveiligd(soort) ? { rij, soort, reeks } : null;
}

const over = (rij: Instelling, soort: Inhoud['soort']) => ({
  soort,
  rijId: rij.id,
  waarde: null,
  oud: rij.waarde,
  bron: null,
  zekerheid: null,
});

async function put(houder: Houder, inhoud: Inhoud): Promise<string> {
  if (await hasOpenVoorstel(houder, inhoud.soort)) throw new Refused('weigering.voorstel-wacht');
  const voorstel: Instellingvoorstel = {
    ...inhoud,
    id: newId(),
    gemeenteId: houder.niveau === 'gemeente' ? houder.write.gemeenteId : null,
    status: 'voorgesteld',
    voorgesteldDoor: beheerderOf(houder),
    voorgesteldOp: houder.write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  await insertInstellingvoorstel(houder, voorstel);
  await auditInstellingvoorstel(houder, 'voorgesteld', null, voorstel);
  return voorstel.id;
}
