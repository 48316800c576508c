import {
  type Refuse,
  readChoice,
  readDate,
  readOptionalDate,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { CONTAINERSOORTEN, isPercentage, isTariefcode, ledigingCode } from '@/domain/verordeningen/tarief';
import type { NieuweVerordening } from '@/domain/verordeningen/verordening';
import {
  bedrag,
  keuzesSchemas,
  percentage,
  REGISTERSOORTEN,
  type Registersoort,
} from '@/domain/verordeningen/verordening.schema';
import { readKwijtscheldingskeuzes } from './kwijtscheldingsvelden';

/** How many kinds of containers a form can add to those it shows. */
export const EXTRA = [1, 2, 3] as const;
export const ZEKERHEDEN = ['geverifieerd', 'contract', 'te-bevestigen'] as const;

const TARIEF = 'tarief-';
type Waarde = Pick<NieuweVerordening['tarieven'][number], 'percentage' | 'bedragCenten'>;

/** The text of one tariff as the verordening prints it; null and a refusal when it is none. */
function readWaarde(soort: Registersoort, text: string, veld: string, refuse: Refuse): Waarde | null {
  if (isPercentage(soort)) {
    const gelezen = percentage.safeParse(text);
    if (gelezen.success) return { percentage: gelezen.data, bedragCenten: null };
    refuse(veld, 'fouten.percentage');
    return null;
  }
  const gelezen = bedrag.safeParse(text);
  if (gelezen.success) return { percentage: null, bedragCenten: gelezen.data };
  refuse(veld, 'fouten.bedrag');
  return null;
}

/** Every tariff that was filled in, by its code. */
function readTarieven(typed: Typed, soort: Registersoort, refuse: Refuse): Map<string, Waarde> {
  const gelezen = new Map<string, Waarde>();
  for (const [naam, text] of Object.entries(typed)) {
    const code = naam.slice(TARIEF.length);
    if (!naam.startsWith(TARIEF) || text.trim() === '' || !isTariefcode(soort, code)) continue;
    const waarde = readWaarde(soort, text.trim(), naam, refuse);
    if (waarde) gelezen.set(code, waarde);
  }
  if (soort !== 'afvalstoffenheffing') return gelezen;
  for (const nummer of EXTRA) readExtra(typed, nummer, gelezen, refuse);
  return gelezen;
}

/** One of the free lines for a kind of container that the form did not show. */
function readExtra(typed: Typed, nummer: number, gelezen: Map<string, Waarde>, refuse: Refuse): void {
  const veld = (deel: string) => `extra${nummer}-${deel}`;
  const text = (deel: string) => (typed[veld(deel)] ?? '').trim();
  if (text('soort') === '' && text('liter') === '' && text('bedrag') === '') return;
  const soort = readChoice(typed, veld('soort'), CONTAINERSOORTEN, refuse);
  const liter = /^[1-9][0-9]{0,4}$/.test(text('liter')) ? Number(text('liter')) : null;
  if (liter === null) refuse(veld('liter'), 'fouten.liter');
  const waarde = readWaarde('afvalstoffenheffing', text('bedrag'), veld('bedrag'), refuse);
  if (soort === null || liter === null || waarde === null) return;
  const code = ledigingCode(soort, liter);
  if (gelezen.has(code)) refuse(veld('soort'), 'fouten.dubbel');
  gelezen.set(code, waarde);
}

/** The choices of the raad, as radio buttons send them. */
function readKeuzes(typed: Typed, soort: Registersoort, refuse: Refuse): NieuweVerordening['keuzes'] | null {
  if (soort === 'kwijtschelding') return readKwijtscheldingskeuzes(typed, refuse);
  const grens = typed.tienEuroPerBiljet;
  const getypt = {
    ...typed,
    tienEuroPerBiljet: grens === 'perBiljet' ? true : grens === 'perRegel' ? false : undefined,
  };
  const gelezen = keuzesSchemas[soort].safeParse(getypt);
  if (gelezen.success) return gelezen.data;
  for (const issue of gelezen.error.issues) refuse(String(issue.path[0]), issue.message);
  return null;
}

/** The form of a new verordening: each tariff holds as long as the verordening does. */
export function readVerordening(typed: Typed, refuse: Refuse): NieuweVerordening | null {
  const belastingsoort = readChoice(typed, 'belastingsoort', REGISTERSOORTEN, refuse);
  if (belastingsoort === null) return null;
  const naam = readText(typed, 'naam', 200, refuse);
  const vanaf = readDate(typed, 'vanaf', refuse);
  const tot = readOptionalDate(typed, 'tot', refuse);
  const bron = readText(typed, 'bron', 500, refuse);
  const zekerheid = readChoice(typed, 'zekerheid', ZEKERHEDEN, refuse);
  const keuzes = readKeuzes(typed, belastingsoort, refuse);
  const gelezen = readTarieven(typed, belastingsoort, refuse);
  if (!naam || !vanaf || !bron || !zekerheid || !keuzes) return null;
  const tarieven = [...gelezen].map(([code, waarde]) => ({ code, vanaf, tot: null, ...waarde }));
  // One member of the union: the schema of this soort read its choices.
  return { belastingsoort, naam, vanaf, tot, bron, zekerheid, keuzes, tarieven } as NieuweVerordening;
}
