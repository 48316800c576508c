import { dated, type Venster } from './dated';
import { formatAantal } from './gr.tekst';
import { LawError } from './law-error';
import { demand, makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const GR = (artikel: string) => ({
  regeling: 'Gemeenschappelijke Regeling Gemeentelijk Belastingkantoor Twente',
  artikel,
});

/** More inhabitants than `meerDan` gives `stemmen`; fewer than the lowest limit gives `minderDan`. */
export type Stemverdeling = {
  klassen: readonly { meerDan: number; stemmen: number }[];
  stemmenDaaronder: number;
};

/** The amended text of art. 6(4): 6, 4 and 2 votes, where the older text had 3, 2 and 1. */
export const stemverdeling = dated<Stemverdeling>('stemmen per deelnemer', 'stemmen naar aantal inwoners', [
  {
    vanaf: '2016-01-01',
    waarde: {
      klassen: [
        { meerDan: 100_000, stemmen: 6 },
        { meerDan: 50_000, stemmen: 4 },
      ],
      stemmenDaaronder: 2,
    },
    bron: GR('6, vierde lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'contract',
  },
]);

function geldendeVerdeling(): Venster<Stemverdeling> {
  const venster = stemverdeling.vensters.at(-1);
  if (!venster) throw new LawError('geen-parameter', 'De verdeling van de stemmen is niet bekend.');
  return venster;
}

/**
 * Votes of one participant by its inhabitants on 1 January: 6 above 100,000, 4 above 50,000, 2 below 50,000.
 * The text says nothing of exactly 50,000 or 100,000. Source: GR GBTwente art. 6(4).
 * Throws LawError 'niet-bepaald' on such a boundary, 'ongeldige-invoer' for a number that is not whole.
 */
export function determineStemmen(inwoners: number): Uitkomst<number> {
  demand(
    Number.isSafeInteger(inwoners) && inwoners >= 0,
    'Het aantal inwoners moet een geheel getal van 0 of hoger zijn.',
  );
  const venster = geldendeVerdeling();
  const { klassen, stemmenDaaronder } = venster.waarde;
  const grens = klassen.find((klasse) => klasse.meerDan === inwoners);
  if (grens) {
    throw new LawError(
      'niet-bepaald',
      `De regeling zegt niet hoeveel stemmen een gemeente met precies ${formatAantal(inwoners)} inwoners heeft. ` +
        'Leg dat voor aan het algemeen bestuur.',
    );
  }
  const klasse = klassen.find((kandidaat) => inwoners > kandidaat.meerDan);
  const stemmen = klasse?.stemmen ?? stemmenDaaronder;
  const laagste = klassen.at(-1)?.meerDan ?? 0;
  return {
    waarde: stemmen,
    uitleg: [
      stapUit(venster, klasse ? 'regeling.stemmen.meer-dan' : 'regeling.stemmen.minder-dan', {
        inwoners: formatAantal(inwoners),
        grens: formatAantal(klasse?.meerDan ?? laagste),
        stemmen,
      }),
    ],
  };
}

export const MEERDERHEDEN = ['gewoon', 'twee-derde-stemmen', 'twee-derde-inwoners', 'unaniem'] as const;
export type Meerderheid = (typeof MEERDERHEDEN)[number];

export type Besluit = {
  aangenomen: boolean;
  /** Null when a participant lies exactly on a boundary and the votes do not decide. */
  stemmenVoor: number | null;
  stemmenTotaal: number | null;
  inwonersVoor: number;
  inwonersTotaal: number;
  /** True when exactly half of the votes are in favour. */
  staken: boolean;
};

const BRON_MEERDERHEID: Readonly<Record<Meerderheid, Stap['bron']>> = {
  gewoon: GR('6, vijfde lid'),
  'twee-derde-stemmen': GR('25, eerste lid'),
  'twee-derde-inwoners': GR('1, onder 24'),
  unaniem: GR('25 en 32, zesde lid'),
};

const countsVotes = (meerderheid: Meerderheid) =>
  meerderheid === 'gewoon' || meerderheid === 'twee-derde-stemmen';

type Stemming = {
  /** Inhabitants on 1 January of the year of the decision, per participant. */
  inwoners: Readonly<Record<string, number>>;
  /** Names of the participants in favour; the others are not. */
  voor: readonly string[];
  meerderheid: Meerderheid;
};

type Telling = { voor: number; totaal: number };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function telStemmen(vraag: Stemming, voor: ReadonlySet<string>): Telling | null {
  try {
    const stemmen = Object.entries(vraag.inwoners).map(
      ([naam, inwoners]) => [naam, determineStemmen(inwoners).waarde] as const,
    );
    return {
      voor: sum(stemmen.filter(([naam]) => voor.has(naam)).map(([, aantal]) => aantal)),
      totaal: sum(stemmen.map(([, aantal]) => aantal)),
    };
  } catch (error) {
    const votesUndefined = error instanceof LawError && error.code === 'niet-bepaald';
    if (votesUndefined && !countsVotes(vraag.meerderheid)) return null;
    throw error;
  }
}

function isAangenomen(
  meerderheid: Meerderheid,
  stemmen: Telling | null,
  inwoners: Telling,
  deelnemers: Telling,
): boolean {
  if (meerderheid === 'twee-derde-inwoners') return 3 * inwoners.voor >= 2 * inwoners.totaal;
  if (meerderheid === 'unaniem') return deelnemers.voor === deelnemers.totaal;
  if (stemmen === null) throw new LawError('niet-bepaald', 'Het aantal stemmen is niet bepaald.');
  return meerderheid === 'gewoon'
    ? 2 * stemmen.voor > stemmen.totaal
    : 3 * stemmen.voor >= 2 * stemmen.totaal;
}

/**
 * Whether a proposal in the algemeen bestuur is carried: "gewoon" = more than half of the votes of all
 * participants, two thirds of the votes, participants with two thirds of the inhabitants, or all of them. A name
 * given twice counts once. Source: GR GBTwente art. 1 (24), 6(4)(5), 25(1), 32.
 * Throws LawError 'ongeldige-invoer' for an unknown name or no participants, 'niet-bepaald' when votes count and
 * a participant has exactly 50,000 or 100,000 inhabitants.
 */
export function determineBesluit(vraag: Stemming): Uitkomst<Besluit> {
  const namen = Object.keys(vraag.inwoners);
  demand(namen.length > 0, 'Er is minstens een deelnemer nodig.');
  const onbekend = vraag.voor.find((naam) => !namen.includes(naam));
  demand(onbekend === undefined, `"${onbekend ?? ''}" is geen deelnemer.`);
  const voor = new Set(vraag.voor);
  const stemmen = telStemmen(vraag, voor);
  const inwoners = {
    voor: sum(namen.filter((naam) => voor.has(naam)).map((naam) => vraag.inwoners[naam] ?? 0)),
    totaal: sum(Object.values(vraag.inwoners)),
  };
  const deelnemers = { voor: voor.size, totaal: namen.length };
  const aangenomen = isAangenomen(vraag.meerderheid, stemmen, inwoners, deelnemers);
  const staken = stemmen !== null && 2 * stemmen.voor === stemmen.totaal;
  return {
    waarde: {
      aangenomen,
      stemmenVoor: stemmen?.voor ?? null,
      stemmenTotaal: stemmen?.totaal ?? null,
      inwonersVoor: inwoners.voor,
      inwonersTotaal: inwoners.totaal,
      staken,
    },
    uitleg: legBesluitUit(vraag.meerderheid, aangenomen, stemmen, inwoners, deelnemers),
  };
}

function legBesluitUit(
  meerderheid: Meerderheid,
  aangenomen: boolean,
  stemmen: Telling | null,
  inwoners: Telling,
  deelnemers: Telling,
): Stap[] {
  const bron = BRON_MEERDERHEID[meerderheid];
  return [
    stemmen === null
      ? makeStap('regeling.besluit.stemmen-onbekend', {}, GR('6, vierde lid'))
      : makeStap(
          'regeling.besluit.stemmen',
          { voor: stemmen.voor, totaal: stemmen.totaal },
          GR('6, vierde lid'),
        ),
    makeStap(
      'regeling.besluit.inwoners',
      { voor: formatAantal(inwoners.voor), totaal: formatAantal(inwoners.totaal) },
      GR('1, onder 24'),
    ),
    makeStap(
      `regeling.besluit.${meerderheid}`,
      { voor: deelnemers.voor, totaal: deelnemers.totaal },
      bron,
      meerderheid === 'gewoon',
    ),
    makeStap(aangenomen ? 'regeling.besluit.aangenomen' : 'regeling.besluit.niet-aangenomen', {}, bron),
  ];
}

export type Vervolg = 'aangenomen' | 'verworpen' | 'doorgeschoven';

/**
 * What happens with a proposal after the vote in a meeting of the algemeen bestuur: when more than one gemeente
 * departs from the others, the decision moves to the next meeting; there the votes decide, and a tie is a
 * rejection. Source: GR GBTwente art. 6(5). That the votes decide in the other cases is to be confirmed.
 */
export function determineVervolg(
  vraag: Omit<Stemming, 'meerderheid'> & { vergadering: 'eerste' | 'volgende' },
): Uitkomst<Vervolg> {
  const besluit = determineBesluit({ ...vraag, meerderheid: 'gewoon' });
  const deelnemers = Object.keys(vraag.inwoners).length;
  const voor = new Set(vraag.voor).size;
  const afwijkend = Math.min(voor, deelnemers - voor);
  const bron = GR('6, vijfde lid');
  if (vraag.vergadering === 'eerste' && afwijkend > 1) {
    return {
      waarde: 'doorgeschoven',
      uitleg: [...besluit.uitleg, makeStap('regeling.vervolg.doorgeschoven', { afwijkend }, bron)],
    };
  }
  const waarde = besluit.waarde.aangenomen ? 'aangenomen' : 'verworpen';
  const sleutel = besluit.waarde.staken ? 'staken' : waarde;
  return {
    waarde,
    uitleg: [...besluit.uitleg, makeStap(`regeling.vervolg.${sleutel}`, { afwijkend }, bron, true)],
  };
}
