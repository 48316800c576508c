import { type Maandpost, type Maandstaat, MUTATIES } from '@/domain/grootboek/aansluiting';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { postNaam, words } from '../../aansluiting-words';

const ALTIJD: readonly string[] = ['begin', 'opgelegd', 'verminderd', 'ontvangen', 'eind'];
const KOLOMMEN = ['begin', ...MUTATIES, 'eind', 'verschil'] as const;

const bedrag = (centen: bigint) => <Amount text={formatCents(centen)} />;

/** Per belasting from what was owed to what is owed; a movement that did not happen takes no column. */
export function StaatTabel({ staat }: { staat: Maandstaat }) {
  const { posten, totaal } = staat;
  const kolommen = KOLOMMEN.filter((k) => ALTIJD.includes(k) || posten.some((p) => p[`${k}Centen`] !== 0n));
  const verrekend = posten.some((p) => p.verrekendCenten !== 0n);
  return (
    <section aria-labelledby="staat" className="grid min-w-0 gap-3">
      <Heading level={2} id="staat">
        {words('staat.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('staat.kop')}
        captionHidden
        rows={posten}
        rowKey={(p) => p.post}
        columns={[
          {
            key: 'post',
            header: words('staat.post'),
            rowHeader: true,
            cell: (p: Maandpost) => postNaam(p.post),
          },
          ...kolommen.map((k) => ({
            key: k,
            header: words(`staat.${k}`),
            number: true,
            cell: (p: Maandpost) => bedrag(p[`${k}Centen`]),
          })),
        ]}
        totals={[
          {
            post: words('staat.totaal'),
            ...Object.fromEntries(kolommen.map((k) => [k, bedrag(totaal[`${k}Centen`])])),
          },
        ]}
      />
      <div className="grid max-w-text gap-1 text-sm text-ink-muted">
        {posten.some((p) => p.post === 'te-veel-ontvangen') && <p>{words('staat.teVeelUitleg')}</p>}
        {verrekend && <p>{words('staat.verrekendUitleg')}</p>}
      </div>
    </section>
  );
}
