import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { hashVan } from './vernietiging';
import {
  countOpenLijsten,
  findKandidaten,
  HOOGSTENS_OP_LIJST,
  insertLijst,
  lockVoorstellen,
} from './vernietiging.store';

/**
 * Proposes to destroy what of this gemeente is past its term today, and shows beside it what is past it and stays. Answers the
 * id. Throws NotFound for who is no medewerker, or Refused: another list waits or is carried out, nobody set a term, or
 * nothing is past it.
 */
export async function proposeVernietiging(write: Write): Promise<string> {
  actingMedewerker(write.ctx);
  await lockVoorstellen(write);
  if ((await countOpenLijsten(write)) > 0) throw new Refused('vernietigen.fout.wacht-al');
  const peildag = localDateOf(write.ctx.now);
  const geldt = geldendOp('bewaartermijn', await readGegevens(write, write.gemeenteId), peildag);
  if (geldt.rij === null) throw new Refused('vernietigen.fout.geen-termijn');
  const posten = await findKandidaten(write, peildag, HOOGSTENS_OP_LIJST);
  if (posten.length === 0) throw new Refused('vernietigen.fout.niets');
  const id = newId();
  const aantal = posten.filter(({ aanhouding }) => aanhouding === null).length;
  const lijst = {
    id,
    peildag,
    termijnen: { jaren: geldt.waarde, bron: geldt.rij.bron, zekerheid: geldt.rij.zekerheid },
    aantal,
    aangehouden: posten.length - aantal,
    hash: hashVan(posten),
  };
  await insertLijst(
    write,
    { ...lijst, voorgesteldDoor: actorText(write.ctx.actor), voorgesteldOp: write.ctx.now },
    posten,
  );
  await write.audit({
    handeling: 'vernietiging.voorstellen',
    onderwerp: { soort: 'vernietigingslijst', id },
    voor: null,
    na: lijst,
    bewaarklasse: 'vernietiging',
  });
  return id;
}
