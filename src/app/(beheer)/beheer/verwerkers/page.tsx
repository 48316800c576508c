import { showDate } from '@/app/words';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import {
  VERWERKERSOORTEN,
  type Verwerker,
  type Verwerkersoort,
  verwerkerOp,
} from '@/domain/gemeenten/verwerker';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { instellingPath } from '../paths';
import { words } from '../words';

type Gemeente = { sleutel: string; naam: string };
type Regel = { soort: Verwerkersoort; gemeenten: readonly Gemeente[]; verwerker: Verwerker | null };

/** The register of who works with personal data for us, per gemeente, and whether anything may go there (M-15, AVG 28). */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'beheer',
  load: (read) => loadRegels(read),
  render: (regels, frame) => {
    const dicht = regels
      .filter(({ verwerker }) => !verwerker?.mag)
      .reduce((som, { gemeenten }) => som + gemeenten.length, 0);
    const aantal = new Set(regels.flatMap(({ gemeenten }) => gemeenten.map(({ sleutel }) => sleutel))).size;
    return (
      <BeheerFrame {...frame} titel={words('verwerkers.kop')}>
        <div>
          <Heading level={1}>{words('verwerkers.kop')}</Heading>
          <p className="mt-2 max-w-text">{words('verwerkers.uitleg')}</p>
        </div>
        {dicht > 0 && <Alert tone="letop" taal="nl" title={words('verwerkers.mist', { aantal: dicht })} />}
        <Table
          taal="nl"
          caption={words('verwerkers.kop')}
          captionHidden
          rows={regels}
          rowKey={({ soort, gemeenten }) => `${soort} ${gemeenten[0]?.sleutel}`}
          columns={[
            {
              key: 'wie',
              header: words('verwerkers.wie'),
              rowHeader: true,
              cell: ({ soort, gemeenten, verwerker }) => (
                <>
                  <Link href={instellingPath(soort, gemeenten.length === 1 ? gemeenten[0] : null)}>
                    {words(`soorten.${soort}.naam`)}
                  </Link>
                  <br />
                  {verwerker?.naam ?? words('verwerkers.niemand')}
                </>
              ),
            },
            {
              key: 'waar',
              header: words('kolommen.waar'),
              cell: ({ gemeenten }) =>
                gemeenten.length > 1 && gemeenten.length === aantal
                  ? words('verwerkers.overal', { aantal })
                  : gemeenten.map(({ naam }) => naam).join(', '),
            },
            {
              key: 'overeenkomst',
              header: words('verwerkers.overeenkomst'),
              cell: ({ verwerker }) => overeenkomst(verwerker),
            },
            {
              key: 'krijgt',
              header: words('verwerkers.krijgt'),
              cell: ({ soort }) => words(`verwerkers.gaat.${soort}`),
            },
          ]}
        />
      </BeheerFrame>
    );
  },
});

function overeenkomst(verwerker: Verwerker | null) {
  if (!verwerker?.mag) return <Badge tone="mis">{words('verwerkers.geen')}</Badge>;
  if (verwerker.overeenkomst === null) return words('verwerkers.eigen');
  const vanaf = showDate(verwerker.vanaf);
  return verwerker.tot === null
    ? words('verwerkers.loopt', { overeenkomst: verwerker.overeenkomst, vanaf })
    : words('verwerkers.eindigt', {
        overeenkomst: verwerker.overeenkomst,
        vanaf,
        tot: showDate(verwerker.tot),
      });
}

/** One line for all gemeenten that have the same; what may go nowhere stands above. */
async function loadRegels(read: Read): Promise<Regel[]> {
  const vandaag = localDateOf(read.ctx.now);
  const regels = new Map<
    string,
    { soort: Verwerkersoort; gemeenten: Gemeente[]; verwerker: Verwerker | null }
  >();
  for (const gemeente of read.ctx.gemeenten.filter((g) => read.gemeenten.includes(g.gemeenteId))) {
    const gegevens = await readGegevens(read, gemeente.gemeenteId);
    for (const soort of VERWERKERSOORTEN) {
      const verwerker = verwerkerOp(gegevens, soort, vandaag);
      const key = JSON.stringify([soort, verwerker]);
      const regel = regels.get(key) ?? { soort, gemeenten: [], verwerker };
      regel.gemeenten.push(gemeente);
      regels.set(key, regel);
    }
  }
  return [...regels.values()].sort(
    (a, b) => Number(a.verwerker?.mag ?? false) - Number(b.verwerker?.mag ?? false),
  );
}
