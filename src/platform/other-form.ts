import { type Asked, admit } from './access';
import { judgeNamens, loadNamens, type Namens, NietNamens } from './acting-for';
import { localDateOf } from './clock';
import type { Context } from './context';
import { readIn } from './tenant';

/**
 * A form of another tab: made for somebody else than the session acts for now (ADR 0038 and 0046). It is refused in words
 * that name both. Where the browser has no JavaScript the answer is the page, which may have no form for whom he acts now;
 * so for that one answer it is made for whom the form was.
 */

/** Which vertegenwoordiging; null is himself. */
type Keuze = { gemeenteId: number; id: string } | null;
type Wie = Namens | 'zelf' | 'onbekend';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The refusal of a form that names a vertegenwoordiging (or none: himself) that is not the one of the session, or null
 * when they are the same. Names are only of those for whom this citizen may act.
 */
export async function judgeOtherForm(asked: Asked, form: string): Promise<NietNamens | null> {
  const { ctx, sessie } = await admit({ wie: 'burger', namens: 'kiezen' }, { ...asked, gemeente: null });
  const nuId = sessie?.namens?.id ?? '';
  if (form.toLowerCase() === nuId) return null;
  const was = await findWie(ctx, form.toLowerCase());
  const nu = await findWie(ctx, nuId);
  if (was !== 'onbekend' && asked.requestId !== null)
    keep(asked.requestId, was === 'zelf' ? null : { gemeenteId: was.gemeenteId, id: was.id }, asked.now);
  return new NietNamens('anders', ...sentence(was, nu));
}

/** The key of the sentence and the names in it. */
function sentence(was: Wie, nu: Wie): [string, Record<string, string>] {
  const key = 'formulier.namens-anders';
  if (was === 'onbekend' || nu === 'onbekend') return [key, {}];
  if (was === 'zelf') return nu === 'zelf' ? [key, {}] : [`${key}-van-uzelf`, { nu: nu.naam }];
  return nu === 'zelf'
    ? [`${key}-nu-uzelf`, { was: was.naam }]
    : [`${key}-dan`, { was: was.naam, nu: nu.naam }];
}

async function findWie(own: Context, id: string): Promise<Wie> {
  if (id === '') return 'zelf';
  if (!GUID.test(id)) return 'onbekend';
  const vandaag = localDateOf(own.now);
  const gemeenten = own.gemeenten.map((g) => g.gemeenteId);
  return readIn(own, gemeenten, async (read) => {
    for (const { gemeenteId, persoonId } of own.gemeenten) {
      const rij = await loadNamens(read.db, gemeenteId, id);
      const asked = {
        vertegenwoordigerId: persoonId ?? '',
        recht: 'zien',
        binnen: 'alles',
        vandaag,
      } as const;
      if (rij === null || judgeNamens(rij, asked) !== null) continue;
      read.shows(gemeenteId, [rij.persoonId]);
      return rij;
    }
    return 'onbekend';
  });
}

/** Between the refusal and the page of one and the same request; a browser with JavaScript asks for none. */
const HOOGSTENS = 500;
const EVEN_MS = 60_000;
type Kept = Map<string, { keuze: Keuze; moment: number }>;
// The action and the page of one request may come from two copies of this file.
const shared = globalThis as typeof globalThis & { kohierOtherForms?: Kept };
const kept = (): Kept => {
  shared.kohierOtherForms ??= new Map();
  return shared.kohierOtherForms;
};

function keep(requestId: string, keuze: Keuze, now: Date): void {
  const all = kept();
  for (const [id, { moment }] of all)
    if (all.size >= HOOGSTENS || Math.abs(now.getTime() - moment) > EVEN_MS) all.delete(id);
  all.set(requestId, { keuze, moment: now.getTime() });
}

/** For whom the form was that this request was refused, once; undefined where nothing was refused. */
export function takeOtherForm(requestId: string | null): Keuze | undefined {
  const found = requestId === null ? undefined : kept().get(requestId);
  if (requestId !== null) kept().delete(requestId);
  return found?.keuze;
}
