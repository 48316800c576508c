import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { readTelefoon } from '@/domain/personen/contactgegeven';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Bestreden, planIndienen, type Tegen } from './administratief-beroep';
import { insertAdministratiefBeroep, loadTegen } from './administratief-beroep.store';
import { beroepdagVan, bronVan } from './beroepdag';
import { loadBestreden } from './bestreden.store';
import { confirmAdministratiefBeroep } from './send-beroepbrief';

/** Channels over which it comes outside somebody's own page. */
export const VASTLEGKANALEN = ['balie', 'telefoon', 'post', 'e-mail'] as const;

export const GRONDEN_MAX = 4_000;

/** What came in, however it came. */
export type Inzending = {
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  tegen: Tegen;
  /** Of the disputed decision: the case of a request, or a regeling. */
  tegenId: string;
  gronden: string;
  telefoon: string;
  clientSleutel: string;
};

/**
 * Takes in who does not agree with a decision on kwijtschelding or on paying in parts: a case with its number, the last day
 * to decide, collecting that waits, and an ontvangstbevestiging, in one transaction. The same form sent twice is one case.
 * Throws NotFound for a decision of somebody else, or Refused: it is disputed already, or nothing was decided.
 */
export async function fileAdministratiefBeroep(
  write: Write,
  invoer: Inzending,
): Promise<{ zaakId: string; nieuw: boolean }> {
  const { gemeenteId, ctx } = write;
  const { persoonId, kanaal, ontvangenOp, tegen, tegenId } = invoer;
  const [bestreden = null] = await loadBestreden(write, gemeenteId, {
    persoonId,
    welk: { tegen, id: tegenId },
  });
  if (bestreden === null) throw new NotFound();
  const tekst = readTekst(invoer);
  const { zaak, nieuw } = await openZaak(write, {
    soort: 'administratief-beroep',
    persoonId,
    kanaal,
    ontvangenOp: kanaal === 'mijn' ? ctx.now : toDatabaseDate(ontvangenOp),
    onderwerpen: [
      ...bestreden.aanslagIds.map((id) => ({ soort: 'aanslag' as const, id })),
      ...(tegen === 'kwijtschelding' ? [{ soort: 'zaak' as const, id: tegenId }] : []),
    ],
    clientSleutel: invoer.clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'administratief-beroep.ingediend',
      gemeenteId,
      persoonId,
      inhoud: {
        tegen,
        tegenId,
        gronden: tekst.gronden,
        telefoon: tekst.telefoon ?? '',
        kanaal,
        ...(kanaal === 'mijn' ? {} : { ontvangen: ontvangenOp }),
      },
    }),
  });
  if (!nieuw) return { zaakId: zaak.id, nieuw };
  // Whoever files for this person waits for the other in openZaak: the second sees the first here.
  const plan = planIndienen({
    bestreden,
    ontvangenOp,
    vandaag: localDateOf(ctx.now),
    eerder: (await loadTegen(write, gemeenteId, { tegen, id: tegenId })).length,
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await insertAdministratiefBeroep(write, zaak.id, bestreden, tekst);
  await startClock(write, zaak.id, bestreden, ontvangenOp);
  for (const aanslagId of bestreden.aanslagIds)
    await placeOpschorting(write, {
      grond: tegen === 'kwijtschelding' ? 'kwijtschelding' : 'uitstel',
      bron: { soort: 'zaak', id: zaak.id },
      persoonId,
      aanslagId,
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: localDateOf(ctx.now),
      tot: null,
    });
  await confirmAdministratiefBeroep(write, zaak.id);
  return { zaakId: zaak.id, nieuw };
}

/** What was typed. Throws Refused at the field. */
function readTekst({ gronden, telefoon }: Pick<Inzending, 'gronden' | 'telefoon'>) {
  const tekst = gronden.trim();
  if (tekst === '') throw new Refused('fouten.verplicht', {}, 'gronden');
  if (tekst.length > GRONDEN_MAX) throw new Refused('fouten.te-lang', {}, 'gronden');
  const nummer = telefoon.trim() === '' ? null : readTelefoon(telefoon);
  if (nummer === null && telefoon.trim() !== '')
    throw new Refused('administratief-beroep.fout.telefoon', {}, 'telefoon');
  return { gronden: tekst, telefoon: nummer };
}

async function startClock(
  write: Write,
  zaakId: string,
  { rechtsmiddel, besluitOp }: Bestreden,
  ontvangenOp: LocalDate,
): Promise<void> {
  const gegevens = await readGegevens(write, write.gemeenteId);
  const afspraak = afspraakOp('beslistermijn-beroep', gegevens, ontvangenOp);
  const dag = beroepdagVan({ rechtsmiddel, bestredenOp: besluitOp, verdaagd: false }, ontvangenOp, afspraak);
  await startTermijn(write, {
    zaakId,
    soort: 'beslissen',
    eigenaar: 'kantoor',
    regel: 'beslistermijnAdministratiefBeroep',
    bron: bronVan(dag),
    feiten: { ontvangen: ontvangenOp, rechtsmiddel, afspraak: afspraak?.weken ?? null },
    begin: ontvangenOp,
    uiterlijk: dag.waarde,
  });
}

/** The same by the citizen himself, where he reads the decision: received today. */
export const submitAdministratiefBeroep = (
  write: Write,
  invoer: Pick<Inzending, 'tegen' | 'tegenId' | 'gronden' | 'telefoon' | 'clientSleutel'>,
): Promise<{ zaakId: string; nieuw: boolean }> =>
  fileAdministratiefBeroep(write, {
    ...invoer,
    persoonId: ownPersoonId(write),
    kanaal: 'mijn',
    ontvangenOp: localDateOf(write.ctx.now),
  });

/** The same by who records what came to the office, on somebody's behalf. */
export async function recordAdministratiefBeroep(
  write: Write,
  invoer: Inzending & { kanaal: (typeof VASTLEGKANALEN)[number] },
): Promise<{ zaakId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  return fileAdministratiefBeroep(write, invoer);
}
