import { csvResponse, euroCell } from '@/app/csv-response';
import { postTekst, words } from '@/app/overmaking/overmaking-words';
import { showDate } from '@/app/words';
import type { Periode } from '@/domain/overmakingen/periode';
import { mutatieVan, type Specificatie, type Specificatieregel } from '@/domain/overmakingen/specificatie';
import { type Cents, formatCents, sumCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

type Opbouw = { sleutel: string; tekst: string; centen: Cents };

/** From the balance before the period to what is made over, a line for each step. */
function opbouwVan(s: Specificatie, { van, totEnMet }: Periode): Opbouw[] {
  const som = (of: (r: Specificatieregel) => Cents) => sumCents(s.regels.map(of));
  const stap = (sleutel: string, tekst: string, centen: Cents): Opbouw => ({ sleutel, tekst, centen });
  return [
    stap(
      'begin',
      words('specificatie.begin', { datum: showDate(addDays(toLocalDate(van), -1)) }),
      s.beginCenten,
    ),
    stap(
      'ontvangen',
      words('specificatie.ontvangen'),
      som((r) => r.ontvangenCenten),
    ),
    stap(
      'terugbetaald',
      words('specificatie.terugbetaald'),
      som((r) => r.terugbetaaldCenten),
    ),
    stap('overgemaakt', words('specificatie.overgemaakt'), s.overgemaaktCenten),
    stap('eind', words('specificatie.eind', { datum: showDate(totEnMet) }), s.eindCenten),
    ...s.blijft.map(({ post, centen }) =>
      stap(
        post,
        words(centen < 0n ? 'specificatie.bij' : 'specificatie.blijft', { post: postTekst(post) }),
        sumCents([-centen]),
      ),
    ),
    ...(s.sindsdienCenten === 0n
      ? []
      : [stap('sindsdien', words('specificatie.sindsdien'), s.sindsdienCenten)]),
  ];
}

/** A specification: how the amount comes about, and what moved per belasting and year. */
export function SpecificatieTabel({
  specificatie,
  periode,
}: {
  specificatie: Specificatie;
  periode: Periode;
}) {
  const samen = (of: (r: Specificatieregel) => Cents) => formatCents(sumCents(specificatie.regels.map(of)));
  const bedrag = (of: (r: Specificatieregel) => Cents) => (r: Specificatieregel) => (
    <Amount text={formatCents(of(r))} />
  );
  return (
    <section aria-labelledby="specificatie" className="grid min-w-0 gap-6">
      <div>
        <Heading level={2} id="specificatie">
          {words('specificatie.kop')}
        </Heading>
        <p className="mt-1 max-w-text text-ink-muted">{words('specificatie.uitleg')}</p>
      </div>
      <Table
        taal="nl"
        caption={words('specificatie.opbouw')}
        rows={opbouwVan(specificatie, periode)}
        rowKey={({ sleutel }) => sleutel}
        columns={[
          { key: 'post', header: words('specificatie.post'), rowHeader: true, cell: ({ tekst }) => tekst },
          {
            key: 'bedrag',
            header: words('bedrag'),
            number: true,
            cell: ({ centen }) => <Amount text={formatCents(centen)} />,
          },
        ]}
        totals={[{ post: words('specificatie.bedrag'), bedrag: formatCents(specificatie.bedragCenten) }]}
      />
      {specificatie.regels.length === 0 ? (
        <p>{words('specificatie.geenRegels')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('overPeriode', {
            van: showDate(periode.van),
            totEnMet: showDate(periode.totEnMet),
          })}
          rows={specificatie.regels}
          rowKey={(r) => `${r.post} ${r.belastingjaar}`}
          columns={[
            {
              key: 'post',
              header: words('specificatie.post'),
              rowHeader: true,
              cell: (r) => postTekst(r.post),
            },
            { key: 'jaar', header: words('specificatie.jaar'), cell: (r) => r.belastingjaar },
            {
              key: 'ontvangen',
              header: words('specificatie.ontvangen'),
              number: true,
              cell: bedrag((r) => r.ontvangenCenten),
            },
            {
              key: 'terugbetaald',
              header: words('specificatie.terugbetaald'),
              number: true,
              cell: bedrag((r) => r.terugbetaaldCenten),
            },
            {
              key: 'verrekend',
              header: words('specificatie.verrekend'),
              number: true,
              cell: bedrag((r) => r.verrekendCenten),
            },
            { key: 'samen', header: words('specificatie.samen'), number: true, cell: bedrag(mutatieVan) },
          ]}
          totals={[
            {
              post: words('specificatie.samen'),
              ontvangen: samen((r) => r.ontvangenCenten),
              terugbetaald: samen((r) => r.terugbetaaldCenten),
              verrekend: samen((r) => r.verrekendCenten),
              samen: samen(mutatieVan),
            },
          ]}
        />
      )}
    </section>
  );
}

/** The same as CSV: the lines per belasting and year, and then how the amount comes about. Holds nobody's data. */
export const specificatieCsv = (
  gemeente: string,
  { specificatie, ...periode }: Periode & { specificatie: Specificatie },
): Response =>
  csvResponse(
    `${words('specificatie.bestand')}-${gemeente}-${periode.totEnMet}`,
    (['post', 'jaar', 'ontvangen', 'terugbetaald', 'verrekend', 'samen'] as const).map((kolom) =>
      words(`specificatie.${kolom}`),
    ),
    [
      ...specificatie.regels.map((r) => [
        postTekst(r.post),
        r.belastingjaar,
        ...[r.ontvangenCenten, r.terugbetaaldCenten, r.verrekendCenten, mutatieVan(r)].map(euroCell),
      ]),
      ...opbouwVan(specificatie, periode).map(({ tekst, centen }) => [
        tekst,
        null,
        null,
        null,
        null,
        euroCell(centen),
      ]),
      [words('specificatie.bedrag'), null, null, null, null, euroCell(specificatie.bedragCenten)],
    ],
  );
