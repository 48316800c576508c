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
import { Table } from '@/ui/table';

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

/** With every figure of a report: what it counts, in what, against which norm, whose it is and by which sentence. */
export function Kengetallen({ van, rapport }: { van: BronVan; rapport: keyof typeof REGELS }) {
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
          ]}
        />
      </div>
      <p className="mt-3 max-w-text text-ink-muted">{wordsOfKantoor('bestuur.nooitNamen')}</p>
    </section>
  );
}
