import { assignBelregels } from '@/domain/sociaal/assign-belregels';
import type { Selectie } from '@/domain/sociaal/belgroep';
import { judgeBetaler } from '@/domain/sociaal/judge-betaler';
import { makeBellijst } from '@/domain/sociaal/make-bellijst';
import { recordBelpoging } from '@/domain/sociaal/record-belpoging';
import { saveBelgroep } from '@/domain/sociaal/save-belgroep';
import { getBellijst, getVoorbellen } from '@/domain/sociaal/voorbellen.queries';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

/** The three alternatives of S3, beside each other. */
const GROEPEN: readonly { naam: string; selectie: Selectie; reden: string }[] = [
  { naam: 'Iedereen na een aanmaning', selectie: 'allen', reden: 'De hele groep, om mee te vergelijken.' },
  {
    naam: 'Wijken met veel dwangbevelen',
    selectie: 'bovengemiddeld',
    reden: 'De proef in de wijken waar het vaakst een dwangbevel komt.',
  },
  {
    naam: 'Vlak voor een hernieuwd bevel',
    selectie: 'hernieuwd-bevel',
    reden: 'Pas bellen als er een deurwaarder aan te pas kan komen.',
  },
];
const SCRIPT =
  'Goedemiddag, u spreekt met de gemeentelijke belastingen. Ik bel over een aanslag die nog openstaat. Lukt het om te betalen? Zo nee: wat is er aan de hand? U kunt een betalingsregeling of kwijtschelding vragen. Ik kan u ook vertellen waar u hulp krijgt bij schulden.';
/** So long a list of the demo is called. */
const DAGEN = 30;

/** Groups to call in each gemeente, and a list where somebody can be called. What is there is left alone. Answers how many lists. */
export async function fillVoorbellen(moment = now()): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
    for (const { gemeenteId } of ctx.gemeenten)
      made += await fillVoorbellenIn(ctx, gemeenteId, sleutel, moment);
  }
  return made;
}

/** The same in one gemeente. */
export async function fillVoorbellenIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  moment: Date,
): Promise<number> {
  const als = (rol: Rol): Context => ({
    ...ctx,
    actor: { soort: 'medewerker', medewerkerId: staffId(ctx.kantoorId, `${rol}-${kantoor}`), naam: rol },
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
    now: moment,
  });
  const [ambtenaar, innen] = [als('invorderingsambtenaar'), als('medewerker-innen')];
  const lees = () => readIn(innen, [gemeenteId], (read) => getVoorbellen(read, gemeenteId));
  const gemaakt = (await lees()).groepen.map(({ naam }) => naam);
  for (const { naam, selectie, reden } of GROEPEN.filter((groep) => !gemaakt.includes(groep.naam)))
    await writeIn(ambtenaar, gemeenteId, (write) =>
      saveBelgroep(write, {
        vorm: { naam, selectie, reden, script: SCRIPT, postcodes: [], minimumCenten: toCents(0) },
        over: null,
      }),
    );
  const { beleid, groepen, lijsten } = await lees();
  const groep = groepen.find(({ naam }) => naam === GROEPEN[0]?.naam);
  if (beleid === null || lijsten.length > 0 || !groep || groep.omvang.aanslagen === 0) return 0;
  const tot = addDays(localDateOf(moment), DAGEN);
  const lijstId = await writeIn(ambtenaar, gemeenteId, (write) =>
    makeBellijst(write, { groepId: groep.id, groepVersie: groep.versie, tot }),
  );
  const { regels } = await readIn(innen, [gemeenteId], (read) =>
    getBellijst(read, gemeenteId, lijstId, { filter: 'alle', pagina: 0, ik: null }),
  );
  const [eerste] = regels;
  if (!eerste) return 1;
  const { aanslagId } = eerste;
  await writeIn(innen, gemeenteId, async (write) => {
    const medewerkerId = staffId(ctx.kantoorId, `medewerker-innen-${kantoor}`);
    await assignBelregels(write, { lijstId, medewerkerId, personen: 1 });
    await recordBelpoging(write, {
      ...{ lijstId, aanslagId, resultaat: 'niet-bereikt', afspraakTot: null },
      notitie: 'Voicemail ingesproken, zonder te zeggen waarover.',
    });
    await judgeBetaler(write, {
      ...{ aanslagId, oordeel: 'niet-kunner', reden: 'schulden-elders' },
      toelichting: 'Schreef in een brief dat er beslag op het loon ligt.',
    });
  });
  return 1;
}
