import { anchor } from '@/platform/anchor';
import type { Context } from '@/platform/context';
import { isKeyed, macKey } from '@/platform/line-mac';
import { readIn, writeKantoor } from '@/platform/tenant';
import { type Keten, ketenNaam, listKetens } from './zegel';
import { listVerzegeldeRegels, loadLaatsteZegels } from './zegel.store';
import { type Ankerstand, type Bevinding, startZegeltoets } from './zegeltoets';

/** So many seals of each chain are looked at every time; the command `controleer-audit` looks at all. */
const ZEGELS = 20;
const PER_KEER = 5_000;

type Ketenfout = { keten: string } & Bevinding;

/**
 * Whether the last seals of every chain still fit their lines, each other and the anchor. The outcome stands in the
 * audit of the kantoor. What a line says is not looked at here: who looked is not for a job to read.
 */
export async function checkZegels(ctx: Context): Promise<Ketenfout[]> {
  const anker = anchor();
  const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
  const ketens = listKetens(ctx.kantoorId, gemeenten);
  const fouten: Ketenfout[] = [];
  for (const keten of ketens) {
    const fout = await checkEinde(ctx, keten, anker ? await anker.read(ketenNaam(keten)) : null);
    if (fout) fouten.push({ keten: ketenNaam(keten), ...fout });
  }
  await writeKantoor(ctx, ({ audit }) =>
    audit({
      handeling: 'zegels.gecontroleerd',
      onderwerp: { soort: 'kantoor', id: String(ctx.kantoorId) },
      voor: null,
      na: { ketens: ketens.length, anker: anker !== null, fouten },
    }),
  );
  return fouten;
}

async function checkEinde(ctx: Context, keten: Keten, anker: Ankerstand): Promise<Bevinding | null> {
  return readIn(ctx, keten.van === 'gemeente' ? [keten.id] : [], async (read) => {
    const laatste = await loadLaatsteZegels(read, keten, ZEGELS + 1);
    const na = laatste.length > ZEGELS ? (laatste.shift() ?? null) : null;
    const toets = startZegeltoets(macKey('zegel'), keten, laatste, anker, na);
    const tot = laatste.at(-1);
    for (
      let vanaf = na as { totXact: bigint; totId: string } | null, meer = tot !== undefined;
      tot && meer;
    ) {
      const regels = await listVerzegeldeRegels(read, keten, vanaf, tot, PER_KEER);
      for (const regel of regels) toets.regel({ ...regel, stand: isKeyed(regel.rijHash) ? 'goed' : 'oud' });
      const eind = regels.at(-1);
      if (eind) vanaf = { totXact: eind.xact, totId: eind.id };
      meer = regels.length === PER_KEER;
    }
    return toets.einde().fout;
  });
}
