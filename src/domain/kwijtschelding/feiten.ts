import { fraction, roundHalfUp } from '@/law/fraction';
import { type Inkomenspost, type Inkomstensoort, sumInkomen } from '@/law/kwijtschelding/inkomen';
import type {
  Beoordeling,
  Bezit,
  Huishouden,
  Kwijtscheldingsbeleid,
  Kwijtscheldingsverzoek,
  Maandbedragen,
  Omstandigheden,
} from '@/law/kwijtschelding/verzoek';
import type { Stap } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Antwoorden, geldigeAntwoorden, INKOMENSOORTEN, type Inkomen, isSamen } from './vragen';

/** Grounds that only the office knows, and judgements that only a person gives; absent = not so, or not judged yet. */
export type Oordeel = Pick<
  Omstandigheden,
  | 'aangifteNagelaten'
  | 'voorlopigeAanslag'
  | 'voorwaardenNietVervuld'
  | 'zekerheidGesteld'
  | 'meerSchuldenaren'
  | 'derdeAansprakelijk'
  | 'verwijtbaar'
  | 'voldoenbaarCenten'
> & { autoOnmisbaar?: boolean; uitgavenNodig?: boolean };

/** What a request rests on besides the answers: the day, the aanslag and the rules of the gemeente. */
export type Kader = {
  datum: LocalDate;
  gevraagdOp: LocalDate;
  aanslagCenten: Cents;
  beleid: Kwijtscheldingsbeleid;
  betaaldOp?: LocalDate;
  bezwaarLoopt?: boolean;
  belastingUitgesloten?: boolean;
  aanvraag?: Omstandigheden['aanvraag'];
  oordeel?: Oordeel;
};

const nul = toCents(0);

/** What URIW 14 calls each kind that a citizen chooses. */
const WETSOORT: Readonly<Record<Inkomen, Inkomstensoort>> = {
  loon: 'loon',
  bijstand: 'bijstand',
  uitkering: 'uitkering',
  aow: 'pensioen',
  pensioen: 'pensioen',
  studie: 'overig',
  alimentatie: 'alimentatie',
  overig: 'overig',
};

/** How many of a period go into twelve months, over twelve. */
const PER_MAAND: Readonly<Record<string, bigint>> = { maand: 12n, 'vier-weken': 13n, week: 52n };

/** The amount of a period as an amount per month, half a cent up. */
const perMaand = (centen: bigint, per: string | undefined): Cents =>
  toCents(roundHalfUp(fraction(centen * (PER_MAAND[per ?? 'maand'] ?? 12n), 12n)));

/** The cents of a field; zero where the question was not asked. */
const centenVan = (antwoorden: Antwoorden, sleutel: keyof Antwoorden, veld: string): Cents =>
  toCents(BigInt(antwoorden[sleutel]?.[veld] ?? '0'));

const gekozen = (antwoorden: Antwoorden, sleutel: keyof Antwoorden, veld: string, keuze: string): boolean =>
  (antwoorden[sleutel]?.[veld] ?? '').split(' ').includes(keuze);

/** Every source of income of the applicant and of the partner, per month, as URIW 14 names it. */
export function inkomensposten(antwoorden: Antwoorden): Inkomenspost[] {
  const wie = isSamen(antwoorden) ? (['inkomen', 'partner'] as const) : (['inkomen'] as const);
  return wie.flatMap((persoon) =>
    INKOMENSOORTEN.filter((soort) => gekozen(antwoorden, persoon, 'waarvan', soort)).map(
      (soort): Inkomenspost => {
        const antwoord = antwoorden[`${persoon}-${soort}`];
        return {
          soort: WETSOORT[soort],
          nettoCenten: perMaand(BigInt(antwoord?.bedrag ?? '0'), antwoord?.per),
          vakantiegeldInbegrepen: antwoord?.vakantiegeld === 'met',
        };
      },
    ),
  );
}

function huishoudenVan(antwoorden: Antwoorden): Huishouden {
  const samen = isSamen(antwoorden);
  const soort = antwoorden.huishouden?.soort;
  const anderen = Number(antwoorden.kostendelers?.aantal ?? '0');
  const aow =
    gekozen(antwoorden, 'inkomen', 'waarvan', 'aow') ||
    (samen && gekozen(antwoorden, 'partner', 'waarvan', 'aow'));
  return {
    soort: samen ? 'echtpaar' : soort === 'alleenstaande-ouder' ? soort : 'alleenstaand',
    aow,
    // A couple counts itself once somebody else shares; alone it shares with nobody (1 = none).
    kostendelers: anderen === 0 ? 1 : (samen ? 2 : 1) + anderen,
    ...(antwoorden.instelling
      ? { inrichting: { zorgprijsCenten: centenVan(antwoorden, 'instelling', 'prijs') } }
      : {}),
  };
}

function maandVan(antwoorden: Antwoorden, inkomenCenten: Cents, oordeel: Oordeel): Maandbedragen {
  const budget = centenVan(antwoorden, 'kindgebonden', 'bedrag');
  return {
    inkomenCenten,
    huurCenten: sumCents([centenVan(antwoorden, 'huur', 'huur'), centenVan(antwoorden, 'koop', 'rente')]),
    huurtoeslagCenten: centenVan(antwoorden, 'huur', 'toeslag'),
    zorgpremieCenten: centenVan(antwoorden, 'zorg', 'premie'),
    zorgtoeslagCenten: centenVan(antwoorden, 'zorg', 'toeslag'),
    alimentatieCenten: centenVan(antwoorden, 'uitgave-alimentatie', 'bedrag'),
    belastingschuldenCenten: centenVan(antwoorden, 'uitgave-belastingschuld', 'bedrag'),
    kinderopvangCenten: centenVan(antwoorden, 'uitgave-kinderopvang', 'bedrag'),
    // The highest possible budget is not ours to calculate: what is received stands for it, so nothing is deducted.
    ...(budget > 0n ? { kindgebondenBudget: { maximumCenten: budget, ontvangenCenten: budget } } : {}),
    kostgangerdagen: Number(antwoorden['uitgave-kostganger']?.dagen ?? '0'),
    // An expense counts once somebody accepted it as necessary.
    noodzakelijkCenten:
      oordeel.uitgavenNodig === true ? centenVan(antwoorden, 'uitgave-anders', 'bedrag') : nul,
  };
}

function bezitVan(antwoorden: Antwoorden, oordeel: Oordeel): Bezit {
  const overwaarde = centenVan(antwoorden, 'woning', 'waarde') - centenVan(antwoorden, 'woning', 'hypotheek');
  return {
    banksaldoCenten: centenVan(antwoorden, 'bank', 'saldo'),
    autoCenten: centenVan(antwoorden, 'auto', 'waarde'),
    autoOnmisbaar: oordeel.autoOnmisbaar === true,
    overigCenten: sumCents([
      centenVan(antwoorden, 'ander-bezit', 'waarde'),
      overwaarde > 0n ? overwaarde : 0n,
    ]),
    studieleningCenten: centenVan(antwoorden, 'studielening', 'bedrag'),
    voorrangsschuldenCenten: centenVan(antwoorden, 'voorrangsschuld', 'bedrag'),
  };
}

/** What a person still has to judge, because the citizen says it and nobody answered yet. */
function teBeoordelenVan(antwoorden: Antwoorden, oordeel: Oordeel): Beoordeling[] {
  const auto = antwoorden.auto?.onmisbaar === 'ja' && oordeel.autoOnmisbaar === undefined;
  const uitgaven = antwoorden['uitgave-anders'] !== undefined && oordeel.uitgavenNodig === undefined;
  return [
    ...(auto ? (['auto-onmisbaar'] as const) : []),
    ...(uitgaven ? (['noodzakelijke-uitgaven'] as const) : []),
  ];
}

function omstandighedenVan(antwoorden: Antwoorden, kader: Kader, oordeel: Oordeel): Omstandigheden {
  const { autoOnmisbaar: _auto, uitgavenNodig: _uitgaven, ...gronden } = oordeel;
  const teBeoordelen = teBeoordelenVan(antwoorden, oordeel);
  const waarover = antwoorden.bedrijf?.waarover;
  return {
    ...gronden,
    ...(kader.belastingUitgesloten === true ? { belastingUitgesloten: true } : {}),
    ...(kader.aanvraag === undefined ? {} : { aanvraag: kader.aanvraag }),
    ...(waarover === 'prive' || waarover === 'zakelijk' ? { ondernemer: waarover } : {}),
    ...(gekozen(antwoorden, 'bijzonder', 'wat', 'failliet') ? { faillissementOfSurseance: true } : {}),
    ...(gekozen(antwoorden, 'bijzonder', 'wat', 'schuldsanering') ? { schuldsanering: true } : {}),
    ...(teBeoordelen.length > 0 ? { teBeoordelen } : {}),
  };
}

/**
 * The answers of a household as the request that the law core takes, with the steps of the income that went into it.
 * Answers to questions that this household does not need are left out. Throws LawError as `sumInkomen` does.
 */
export function makeKwijtscheldingsverzoek(
  alle: Antwoorden,
  kader: Kader,
): { verzoek: Kwijtscheldingsverzoek; uitleg: Stap[] } {
  const antwoorden = geldigeAntwoorden(alle, { kinderopvang: kader.beleid.kinderopvang === true });
  const oordeel = kader.oordeel ?? {};
  const inkomen = sumInkomen(inkomensposten(antwoorden), kader.datum);
  return {
    uitleg: inkomen.uitleg,
    verzoek: {
      datum: kader.datum,
      gevraagdOp: kader.gevraagdOp,
      aanslagCenten: kader.aanslagCenten,
      beleid: kader.beleid,
      huishouden: huishoudenVan(antwoorden),
      maand: maandVan(antwoorden, inkomen.waarde, oordeel),
      bezit: bezitVan(antwoorden, oordeel),
      ...(kader.betaaldOp === undefined ? {} : { betaaldOp: kader.betaaldOp }),
      ...(kader.bezwaarLoopt === undefined ? {} : { bezwaarLoopt: kader.bezwaarLoopt }),
      omstandigheden: omstandighedenVan(antwoorden, kader, oordeel),
    },
  };
}
