import { showDate } from '@/app/words';
import { standVan } from '@/domain/verordeningen/verordening';
import type { RegisterView } from '@/domain/verordeningen/verordening.queries';
import { isVerwacht, type RegisterRegel, type Stap } from '@/domain/verordeningen/verordeningstermijn';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { verordeningenPath } from '../../paths';
import { probleemTekst, STAND_TOON, words } from '../../words';

/** Whether the year can be levied, or every reason why not. */
export function Oordeel({ jaar, register }: { jaar: number; register: RegisterView }) {
  const waarden = { jaar: String(jaar) };
  if (!register.regels.some(isVerwacht)) return null;
  if (register.problemen.length === 0)
    return (
      <Alert tone="goed" taal="nl" title={words('register.klaar', waarden)}>
        {words('register.klaarUitleg')}
      </Alert>
    );
  return (
    <Alert tone="letop" taal="nl" title={words('register.nietKlaar', waarden)}>
      <ul className="list-disc pl-5">
        {register.problemen.map((probleem) => (
          <li key={`${probleem.soort}/${probleem.belastingsoort}/${probleem.code}/${probleem.vanaf}`}>
            {probleemTekst(probleem)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** A day of the road with, where it is over, that it was late. */
function Dag({ stap }: { stap: Stap | undefined }) {
  if (!stap) return '-';
  return (
    <span className="grid gap-1">
      <span className="whitespace-nowrap">{stap.op ? showDate(stap.op) : '-'}</span>
      {stap.oordeel === 'te-laat' && <Badge tone="mis">{words('register.teLaat')}</Badge>}
      {stap.oordeel !== 'op-tijd' && stap.uiterlijk !== null && (
        <span className="text-sm text-ink-muted">
          {words('register.uiterlijk', { datum: showDate(stap.uiterlijk) })}
        </span>
      )}
    </span>
  );
}

function Stand({ verordening, stappen }: RegisterRegel) {
  if (verordening === null)
    return stappen === null ? (
      <Badge tone="rust">{words('stand.geen')}</Badge>
    ) : (
      <Badge tone="mis">{words('stand.ontbreekt')}</Badge>
    );
  const stand = standVan(verordening);
  return <Badge tone={STAND_TOON[stand]}>{words(`stand.${stand}`)}</Badge>;
}

/** Per tax the text for this year, with the days of its road. */
export function RegisterTabel({
  jaar,
  regels,
  sleutel,
}: {
  jaar: number;
  regels: readonly RegisterRegel[];
  sleutel: string;
}) {
  return (
    <Table
      taal="nl"
      caption={words('register.tabel', { jaar: String(jaar) })}
      rows={regels}
      rowKey={(regel) => regel.belastingsoort}
      columns={[
        {
          key: 'soort',
          header: words('register.soort'),
          rowHeader: true,
          cell: ({ belastingsoort, verordening }) =>
            verordening ? (
              <Link href={verordeningenPath(sleutel, verordening.id)}>
                {words(`soort.${belastingsoort}`)}
              </Link>
            ) : (
              words(`soort.${belastingsoort}`)
            ),
        },
        { key: 'stand', header: words('register.stand'), cell: (regel) => <Stand {...regel} /> },
        {
          key: 'concept',
          header: words('register.concept'),
          cell: ({ stappen }) => <Dag stap={stappen?.concept} />,
        },
        {
          key: 'voorstel',
          header: words('register.voorstel'),
          cell: ({ stappen }) => <Dag stap={stappen?.voorstel} />,
        },
        {
          key: 'vastgesteld',
          header: words('register.vastgesteld'),
          cell: ({ verordening }) =>
            verordening?.vastgesteldOp ? (
              <span className="whitespace-nowrap">{showDate(verordening.vastgesteldOp)}</span>
            ) : (
              '-'
            ),
        },
        {
          key: 'bekendmaking',
          header: words('register.bekendmaking'),
          cell: ({ stappen }) => <Dag stap={stappen?.bekendmaking} />,
        },
      ]}
    />
  );
}

/** Where the last days come from. */
export function Norm({ uitleg }: { uitleg: RegisterView['uitleg'] }) {
  return (
    <details className="max-w-text">
      <summary className="cursor-pointer font-semibold">{words('register.norm')}</summary>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {uitleg.map(({ tekst, bron }) => (
          <li key={tekst}>
            {tekst} <span className="text-sm text-ink-muted">({bron})</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-ink-muted">{words('register.normAndere')}</p>
    </details>
  );
}
