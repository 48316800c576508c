import { beroepWords as words } from '@/app/beroep/beroep-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { Beroepsdossier } from '@/domain/beroepen/beroep.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

type Props = { beroep: Beroepsdossier; gemeente: string };

/** Which court, by whom, what it costs, and what the court decided. */
export function Feiten({ beroep, gemeente }: Props) {
  const { gerechtNaam, kenmerk, door, ingesteldOp, beroepTot, bezwaarId, bezwaarnummer } = beroep;
  const laat = beroep.gerecht === 'rechtbank' && beroepTot !== null && ingesteldOp > beroepTot;
  return (
    <Card as="section" labelledBy="feiten">
      <Heading level={2} looksLike={3} id="feiten" className="mb-2">
        {words('feiten.kop')}
      </Heading>
      <DataList
        stacked
        items={[
          { term: words('feiten.gerecht'), value: gerechtNaam },
          { term: words('feiten.kenmerk'), value: kenmerk },
          {
            term: words('feiten.door'),
            value: (
              <>
                {words('feiten.doorOp', { door: words(`door.${door}`), datum: showDate(ingesteldOp) })}
                {laat && (
                  <span className="block">{words('feiten.teLaat', { datum: showDate(beroepTot) })}</span>
                )}
              </>
            ),
          },
          {
            term: words('feiten.bezwaar'),
            value: (
              <Link href={`/zaken/${gemeente}/bezwaar/${bezwaarId}`} reload>
                {zaakWords('soort.bezwaar')} {bezwaarnummer}
              </Link>
            ),
          },
          griffierecht(beroep),
          ...uitspraak(beroep),
        ]}
      />
    </Card>
  );
}

function griffierecht({ griffierecht: recht }: Beroepsdossier): DataItem {
  const term = words('feiten.griffierecht');
  if (recht === null) return { term, value: words('feiten.griffierechtOnbekend') };
  const bedrag = formatCents(recht.waarde);
  return {
    term,
    value: (
      <>
        {bedrag}
        <Waarom uitleg={recht.uitleg} onderwerp={bedrag} vraag="bedrag" taal="nl" />
      </>
    ),
  };
}

function uitspraak(beroep: Beroepsdossier): DataItem[] {
  const { oordeel, uitspraakOp, hogerBeroepTot, proceskostenCenten, griffierechtTerug, vervolg } = beroep;
  if (oordeel === null || uitspraakOp === null) return [];
  const betalen = (proceskostenCenten ?? 0n) > 0n || griffierechtTerug === true;
  return [
    {
      term: words('feiten.oordeel'),
      value: words('feiten.oordeelOp', {
        oordeel: words(`oordeel.${oordeel}`),
        datum: showDate(uitspraakOp),
      }),
    },
    ...(hogerBeroepTot !== null && vervolg === null
      ? [{ term: words('feiten.verder'), value: showDate(hogerBeroepTot) }]
      : []),
    { term: words('feiten.proceskosten'), value: formatCents(proceskostenCenten ?? 0n) },
    {
      term: words('feiten.terug'),
      value: (
        <>
          {words(griffierechtTerug ? 'veld.ja' : 'veld.nee')}
          {betalen && <span className="block">{words('feiten.betalen')}</span>}
        </>
      ),
    },
  ];
}
