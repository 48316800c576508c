import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { loadKandidaten } from './kandidaat.store';
import { readToetsregels } from './read-toetsregels';
import { judgeKandidaat, venster } from './toetslijst';
import { auditToetslijst, hasLijst, insertLijst } from './toetslijst.store';

/**
 * Proposes the list of this month: everybody who may be tested for the coming year, and who is left out with why. Answers its
 * id. Throws Refused: outside the months of the gemeente, a list of this month that stands, no rules, or nobody to test.
 */
export async function proposeToetslijst(write: Write): Promise<string> {
  actingMedewerker(write.ctx);
  const vandaag = localDateOf(write.ctx.now);
  const regels = await readToetsregels(write, write.gemeenteId, vandaag);
  const voor = venster(vandaag, regels);
  if (voor === null)
    throw new Refused('toetslijst.fout.buiten-venster', {
      van: String(regels.vanMaand),
      tot: String(regels.totMaand),
    });
  if (await hasLijst(write, voor.belastingjaar, voor.maand))
    throw new Refused('toetslijst.fout.maand-heeft-lijst');
  const kandidaten = await loadKandidaten(write, write.gemeenteId, {
    belastingjaar: voor.belastingjaar,
    wie: regels.wie,
    vandaag,
  });
  const posten = kandidaten.map((k) => ({ persoonId: k.persoonId, reden: judgeKandidaat(k) }));
  const opLijst = posten.filter(({ reden }) => reden === null).length;
  if (opLijst === 0) throw new Refused('toetslijst.fout.niemand');
  const id = await insertLijst(write, voor, posten);
  await auditToetslijst(write, 'voorgesteld', id, {
    ...voor,
    opLijst,
    weggelaten: posten.length - opLijst,
  });
  return id;
}
