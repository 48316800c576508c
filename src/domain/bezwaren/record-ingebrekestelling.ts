import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { Zaak } from '@/domain/zaken/zaak';
import { formatBron } from '@/law/bron';
import { dwangsomPeriode } from '@/law/heffing/dwangsom';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { beslisdagVan } from './beslisdag';
import { requireBezwaar, termijnfeitenVan } from './bezwaar.store';
import { insertIngebrekestelling, loadIngebrekestelling } from './dwangsom.store';
import type { Welke } from './hold-bezwaar';
import { type Afzender, type Ingebrekekanaal, planIngebrekestelling } from './ingebrekestelling';

type Binnengekomen = {
  ontvangenOp: LocalDate;
  kanaal: Ingebrekekanaal;
  door: Afzender;
  toelichting: string | null;
};

/**
 * Records a notice of default that came to the office, also while a decision waits for its second person. Throws NotFound,
 * Stale, or Refused: not about an objection, decided, before its time, or for the second time.
 */
export async function recordIngebrekestelling(
  write: Write,
  { zaakId, versie, ...rest }: Welke & Binnengekomen,
): Promise<void> {
  actingMedewerker(write.ctx);
  await takeIn(write, await holdZaak(write, { id: zaakId, versie }), rest);
}

/** The same by who objects, on the page of his own case. Throws NotFound for a case of somebody else, or Refused. */
export async function submitIngebrekestelling(
  write: Write,
  { zaakId, toelichting }: { zaakId: string; toelichting: string | null },
): Promise<void> {
  const persoonId = ownPersoonId(write);
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== persoonId) throw new NotFound();
  const ontvangenOp = localDateOf(write.ctx.now);
  await takeIn(write, zaak, { ontvangenOp, kanaal: 'mijn', door: 'belanghebbende', toelichting });
}

async function takeIn(write: Write, zaak: Zaak, binnen: Binnengekomen): Promise<void> {
  if (zaak.soort !== 'bezwaar') throw new Refused('bezwaar.fout.ingebreke-alleen-bezwaar');
  const bezwaar = await requireBezwaar(write, write.gemeenteId, zaak.id);
  const plan = planIngebrekestelling({
    soort: zaak.soort,
    fase: zaak.fase,
    beslisdag: beslisdagVan(termijnfeitenVan(bezwaar)).waarde.laatsteDag,
    eerder: (await loadIngebrekestelling(write, write.gemeenteId, zaak.id)) !== null,
    ontvangenOp: binnen.ontvangenOp,
    vandaag: localDateOf(write.ctx.now),
  });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  await insertIngebrekestelling(write, { zaakId: zaak.id, ...binnen });
  await startTermijnen(write, zaak.id, binnen);
  await noteInZaak(write, zaak.id, {
    soort: 'ingebrekestelling',
    ...(binnen.toelichting === null ? {} : { tekst: binnen.toelichting }),
    gegevens: { ontvangenOp: binnen.ontvangenOp, kanaal: binnen.kanaal },
    voorBurger: true,
  });
}

/** Two weeks in which a decision still costs nothing, and the last day to fix the amount if none comes at all. */
async function startTermijnen(write: Write, zaakId: string, { ontvangenOp }: Binnengekomen): Promise<void> {
  const { eersteDag, vaststellenUiterlijk } = dwangsomPeriode(ontvangenOp).waarde;
  const gelijk = { zaakId, eigenaar: 'kantoor', regel: 'dwangsom', begin: ontvangenOp } as const;
  await startTermijn(write, {
    ...gelijk,
    soort: 'voor-dwangsom',
    bron: formatBron(awb('4:17, derde lid')),
    feiten: { ontvangenOp },
    uiterlijk: addDays(eersteDag, -1),
  });
  await startTermijn(write, {
    ...gelijk,
    soort: 'dwangsom-vaststellen',
    bron: formatBron(awb('4:18, eerste lid')),
    feiten: { ontvangenOp },
    uiterlijk: vaststellenUiterlijk,
  });
}
