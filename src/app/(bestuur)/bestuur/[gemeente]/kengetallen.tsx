import { wordsOfBestuur as words, wordsOfInning, wordsOfKantoor } from '@/app/words';
import { type ContactCijfer, HERHAALD_DAGEN } from '@/domain/rapportages/contacten';
import {
  BELOFTE_KENGETALLEN,
  type BelofteCijfer,
  type BronVan,
  CONTACT_KENGETALLEN,
  HEFFING_KENGETALLEN,
  type HeffingCijfer,
  INNING_CIJFERS,
  INNING_KENGETALLEN,
  type Kengetal,
  STAAT_CIJFERS,
  STAAT_KENGETALLEN,
  ZAAK_KENGETALLEN,
  type ZaakCijfer,
} from '@/domain/rapportages/kengetallen';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { lijstAchter, type Toegang } from './achter';

type Regel = Kengetal & { naam: string; definitie: string };

const REGELS: Readonly<
  Record<'heffing' | 'staat' | 'inning' | 'contacten' | 'beloften' | 'zaken', () => Regel[]>
> = {
  heffing: () =>
    (Object.keys(HEFFING_KENGETALLEN) as HeffingCijfer[]).map((c) => ({
      ...HEFFING_KENGETALLEN[c],
      naam: words(`kengetal.heffing.${c}.naam`),
      definitie: words(`kengetal.heffing.${c}.definitie`),
    })),
  staat: () =>
    STAAT_CIJFERS.map((c) => ({
      ...STAAT_KENGETALLEN[c],
      naam: wordsOfInning(`kengetal.staat.${c}.naam`),
      definitie: wordsOfInning(`kengetal.staat.${c}.definitie`),
    })),
  inning: () =>
    INNING_CIJFERS.map((c) => ({
      ...INNING_KENGETALLEN[c],
      naam: wordsOfInning(`kengetal.inning.${c}.naam`),
      definitie: wordsOfInning(`kengetal.inning.${c}.definitie`),
    })),
  contacten: () =>
    (Object.keys(CONTACT_KENGETALLEN) as ContactCijfer[]).map((c) => ({
      ...CONTACT_KENGETALLEN[c],
      naam: words(`kengetal.contacten.${c}.naam`),
      definitie: words(`kengetal.contacten.${c}.definitie`, { dagen: HERHAALD_DAGEN }),
    })),
  beloften: () =>
    (Object.keys(BELOFTE_KENGETALLEN) as BelofteCijfer[]).map((c) => ({
      ...BELOFTE_KENGETALLEN[c],
      naam: words(`kengetal.beloften.${c}.naam`),
      definitie: words(`kengetal.beloften.${c}.definitie`),
    })),
  zaken: () =>
    (Object.keys(ZAAK_KENGETALLEN) as ZaakCijfer[]).map((c) => ({
      ...ZAAK_KENGETALLEN[c],
      naam: words(`kengetal.zaken.${c}.naam`),
      definitie: words(`kengetal.zaken.${c}.definitie`),
    })),
};

const normTekst = (norm: Kengetal['norm'], van: BronVan): string =>
  norm === 'doorverbinden' || norm === 'bezwaarduur'
    ? words(`kengetal.norm.${norm}.${van}`)
    : words(`kengetal.norm.${norm}`);
const eigenaarTekst = (eigenaar: Kengetal['eigenaar'], van: BronVan): string =>
  eigenaar === 'ingang' ? words(`kengetal.eigenaar.ingang.${van}`) : words(`kengetal.eigenaar.${eigenaar}`);

interface KengetallenProps {
  van: BronVan;
  rapport: keyof typeof REGELS;
  gemeente: Toegang | undefined;
  /** The file with the lines that the figures were counted from, without anybody. */
  regels: string;
}

/**
 * With every figure of a report: what it counts, in what, against which norm, whose it is, by which sentence, and the list
 * behind it: lines without persons for everybody who reads here, the records for who may see them.
 */
export function Kengetallen({ van, rapport, gemeente, regels }: KengetallenProps) {
  return (
    <section aria-labelledby="definitie" className="text-sm">
      <Heading level={2} id="definitie">
        {words('kengetal.kop')}
      </Heading>
      <div className="mt-3">
        <Table
          taal="nl"
          caption={words('kengetal.kop')}
          captionHidden
          rows={REGELS[rapport]()}
          rowKey={(regel) => regel.naam}
          columns={[
            {
              key: 'cijfer',
              header: words('kengetal.kolommen.cijfer'),
              rowHeader: true,
              cell: (r) => (
                <>
                  {r.naam}
                  <span className="block font-normal text-ink-muted">
                    {words(`kengetal.eenheid.${r.eenheid}`)}
                  </span>
                </>
              ),
            },
            { key: 'definitie', header: words('kengetal.kolommen.definitie'), cell: (r) => r.definitie },
            { key: 'norm', header: words('kengetal.kolommen.norm'), cell: (r) => normTekst(r.norm, van) },
            {
              key: 'eigenaar',
              header: words('kengetal.kolommen.eigenaar'),
              cell: (r) => eigenaarTekst(r.eigenaar, van),
            },
            {
              key: 'bron',
              header: words('kengetal.kolommen.bron'),
              cell: (r) => words(`kengetal.bron.${r.bron}.${van}`),
            },
            {
              key: 'achter',
              header: words('kengetal.kolommen.achter'),
              cell: (r) => <Achter achter={r.achter} gemeente={gemeente} regels={regels} />,
            },
          ]}
        />
      </div>
      <p className="mt-3 max-w-text text-ink-muted">{wordsOfKantoor('bestuur.nooitNamen')}</p>
    </section>
  );
}

function Achter({
  achter,
  gemeente,
  regels,
}: Pick<Kengetal, 'achter'> & Omit<KengetallenProps, 'van' | 'rapport'>) {
  const lijst = gemeente && lijstAchter(achter, gemeente);
  return (
    <span className="grid gap-1">
      <Link href={regels} reload>
        {words('kengetal.achter.regels')}
      </Link>
      {lijst && (
        <Link href={lijst} reload>
          {words(`kengetal.achter.${achter}`)}
        </Link>
      )}
    </span>
  );
}
