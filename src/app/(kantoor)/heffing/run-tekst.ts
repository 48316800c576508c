import { aanslagrunParameters, aanslagrunTotalen } from '@/domain/aanslagen/aanslagrun.schema';
import type { RunStatus } from '@/domain/runs/run';
import type { RunView, UitvalView } from '@/domain/runs/run.queries';
import { printable } from '@/platform/printable';
import heffing from '@/texts/nl/heffing.json';
import type { Tone } from '@/ui/tone';
import { words } from './words';

export const RUN_TOON: Readonly<Record<RunStatus | 'stil', Tone>> = {
  proefdraai: 'info',
  'ter-akkoord': 'letop',
  uitvoeren: 'info',
  uitgevoerd: 'goed',
  afgewezen: 'mis',
  vervallen: 'rust',
  gestopt: 'mis',
  stil: 'letop',
};

/** A run of aanslagen with what was asked and what the proefdraai counted, as far as it is. */
export function aanslagrunVan(run: RunView) {
  const totalen = aanslagrunTotalen.safeParse(run.totalen);
  return {
    ...run,
    stand: run.stil ? ('stil' as const) : run.status,
    parameters: aanslagrunParameters.parse(run.parameters),
    totalen: totalen.success ? totalen.data : null,
  };
}
export type AanslagrunView = ReturnType<typeof aanslagrunVan>;

export const runNaam = (run: AanslagrunView): string =>
  words(run.parameters.voor ? 'run.naamEen' : 'run.naam', {
    nummer: String(run.parameters.volgnummer),
    jaar: String(run.belastingjaar ?? ''),
  });

/** What all lines of the run are together, in cents; null before the proefdraai is done. */
export const runBedrag = ({ totalen }: AanslagrunView): bigint | null =>
  totalen === null ? null : totalen.soorten.reduce((som, soort) => som + BigInt(soort.bedragCenten), 0n);

const lookUp = (teksten: Readonly<Record<string, string>>, sleutel: string): string =>
  teksten[sleutel] ?? sleutel;

/** Why something was left out, in words; its own name for one that nobody wrote words for yet. */
export const uitvalTekst = (reden: string): string => lookUp(heffing.run.uitvalreden, reden);

/** Why a run ended: a reason of the work itself has words, a reason of a person is as he wrote it. */
export const redenTekst = (reden: string): string => lookUp(heffing.run.gestopt, reden);

/** The time that is left, from the time that the parts so far took; nothing when that says nothing yet. */
export function resterend(
  run: Pick<RunView, 'status' | 'voortgang' | 'gemaaktOp' | 'beslotenOp'>,
  nu: Date,
): string | undefined {
  const { gedaan, totaal } = run.voortgang;
  const begin = run.status === 'uitvoeren' ? run.beslotenOp : run.gemaaktOp;
  const verstreken = begin === null ? 0 : nu.getTime() - begin.getTime();
  if (gedaan === 0 || gedaan >= totaal || verstreken <= 0) return undefined;
  const minuten = Math.round(((verstreken / gedaan) * (totaal - gedaan)) / 60_000);
  if (minuten < 1) return words('run.voortgang.minder');
  return minuten < 90
    ? words('run.voortgang.minuten', { aantal: minuten })
    : words('run.voortgang.uren', { aantal: Math.round(minuten / 60) });
}

/** What was left out, in words: an object by its number, anything else by what it is. */
export function onderwerpTekst({ onderwerpSoort, wozObjectnummer, aanslagnummer }: UitvalView): string {
  const tekst = lookUp(heffing.run.onderwerp, onderwerpSoort);
  return tekst.replace('{nummer}', wozObjectnummer ?? aanslagnummer ?? '').trim();
}

const CODE = /U\+([0-9A-F]{4,6})/g;

/** More of the reason, in words: characters by their code points, what is missing by its name; '' when there is none. */
export function toelichtingTekst({ toelichting }: Pick<UitvalView, 'toelichting'>): string {
  if (toelichting === null) return '';
  if (!toelichting.startsWith('U+')) return lookUp(heffing.run.uitval, toelichting);
  const tekens = [...toelichting.matchAll(CODE)].map(([, hex = '']) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  const antwoord = printable(tekens.join(''));
  return antwoord.ok ? toelichting : antwoord.reden;
}

/** The tax, in words. */
export const soortTekst = (soort: string | null): string =>
  soort === null ? '-' : lookUp(heffing.soort, soort);
