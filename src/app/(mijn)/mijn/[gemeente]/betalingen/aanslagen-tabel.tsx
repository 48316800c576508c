import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import {
  gebruiktePosten,
  type Overzichtaanslag,
  type Rekeningoverzicht,
} from '@/domain/aanslagen/rekeningoverzicht';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { wordsOfBetalingen } from './betalingen-words';

/** One row an aanslag, one column for what happened to it: each row adds up to what is open less what was too much. */
export function AanslagenTabel({
  overzicht,
  base,
  taal,
}: {
  overzicht: Rekeningoverzicht;
  base: string;
  taal: Taal;
}) {
  const words = wordsOfBetalingen(taal);
  const say = wordsOfAanslagen(taal);
  const posten = gebruiktePosten(overzicht);
  const { totaal } = overzicht;
  const amount = (value: bigint, strong = false) => (
    <Amount text={formatCents(value, taal)} strong={strong} />
  );
  const columns: Column<Overzichtaanslag>[] = [
    {
      key: 'aanslag',
      header: words('aanslagen.aanslag'),
      rowHeader: true,
      cell: ({ aanslag }) => (
        <>
          <Link href={`${base}/aanslagen/${aanslag.id}`}>
            {say('lijst.naam', { jaar: String(aanslag.belastingjaar) })}
          </Link>
          <span className="block text-sm font-normal text-ink-muted">
            {say('lijst.nummer', { nummer: aanslag.aanslagnummer })}
          </span>
        </>
      ),
    },
    ...posten.map(
      (post): Column<Overzichtaanslag> => ({
        key: post,
        header: words(`post.${post}`),
        number: true,
        cell: ({ perPost }) => amount(perPost[post]),
      }),
    ),
    {
      key: 'open',
      header: words('aanslagen.open'),
      number: true,
      cell: ({ open }) => amount(open, true),
    },
  ];
  if (totaal.teVeel > 0n)
    columns.push({
      key: 'teVeel',
      header: words('aanslagen.teVeel'),
      number: true,
      cell: ({ teVeel }) => amount(teVeel),
    });
  return (
    <>
      <Table
        taal={taal}
        caption={words('aanslagen.kop')}
        rows={overzicht.aanslagen}
        rowKey={({ aanslag }) => aanslag.id}
        columns={columns}
        totals={[
          {
            aanslag: words('aanslagen.samen'),
            ...Object.fromEntries(posten.map((post) => [post, amount(totaal.perPost[post])])),
            open: amount(totaal.open, true),
            teVeel: amount(totaal.teVeel),
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-muted">
        {words('postUitleg')} {posten.includes('verplaatst') && words('verplaatstUitleg')}
      </p>
    </>
  );
}
