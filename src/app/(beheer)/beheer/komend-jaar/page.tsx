import { showDate } from '@/app/words';
import { listAflopend } from '@/domain/gemeenten/aflopend.queries';
import { listRegisters } from '@/domain/verordeningen/verordening.queries';
import { isVerwacht } from '@/domain/verordeningen/verordeningstermijn';
import { listOntbrekend } from '@/law/jaarwisseling';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { dateOf, type LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { instellingPath } from '../paths';
import { words, wordsAt } from '../words';

type Regel = { id: string; wat: string; href: string | null; waar: string; op: LocalDate; bron: string };

/** What is not known yet of the coming year, with the day from which it is missed and where to look: the yearly change. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'beheer',
  load: async (read) => {
    const vandaag = localDateOf(read.ctx.now);
    const jaar = Number(vandaag.slice(0, 4)) + 1;
    const regels = [
      ...listOntbrekend(vandaag, jaar).map(({ naam, vanaf, bron }) => ({
        ...{ id: `rijk ${naam}`, wat: naam, href: null, waar: words('komendJaar.rijk'), op: vanaf, bron },
      })),
      ...(await loadInstellingen(read, jaar)),
      ...(await loadVerordeningen(read, jaar)),
    ].sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
    return { jaar: String(jaar), regels };
  },
  render: ({ jaar, regels }, frame) => (
    <BeheerFrame {...frame} titel={words('komendJaar.kop', { jaar })}>
      <div>
        <Heading level={1}>{words('komendJaar.kop', { jaar })}</Heading>
        <p className="mt-2 max-w-text">{words('komendJaar.uitleg', { jaar, aantal: regels.length })}</p>
      </div>
      {regels.length === 0 ? (
        <EmptyState title={words('komendJaar.geen', { jaar })} />
      ) : (
        <Table
          taal="nl"
          caption={words('komendJaar.kop', { jaar })}
          captionHidden
          rows={regels}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'wat',
              header: words('teBevestigen.wat'),
              rowHeader: true,
              cell: ({ wat, href }) => (href === null ? wat : <Link href={href}>{wat}</Link>),
            },
            { key: 'waar', header: words('kolommen.waar'), cell: ({ waar }) => waar },
            {
              key: 'op',
              header: words('komendJaar.nodigOp'),
              cell: ({ op }) => <span className="whitespace-nowrap">{showDate(op)}</span>,
            },
            { key: 'bron', header: words('komendJaar.laatsteBron'), cell: ({ bron }) => bron },
          ]}
        />
      )}
    </BeheerFrame>
  ),
});

const gemeenteVan = (ctx: Context, id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);

async function loadInstellingen(read: Read, jaar: number): Promise<Regel[]> {
  return (await listAflopend(read, jaar)).map(({ gemeenteId, soort, vanaf, bron }) => {
    const gemeente = gemeenteId === null ? null : gemeenteVan(read.ctx, gemeenteId);
    return {
      id: `${gemeenteId} ${soort} ${vanaf}`,
      wat: wordsAt(`soorten.${soort}.naam`),
      href: instellingPath(soort, gemeente),
      waar: gemeente?.naam ?? words('medewerkers.heelKantoor'),
      ...{ op: vanaf, bron },
    };
  });
}

/** The verordeningen without which nothing may be levied on 1 January, and the kwijtscheldingsregels that are on their way. */
async function loadVerordeningen(read: Read, jaar: number): Promise<Regel[]> {
  return (await listRegisters(read, jaar)).flatMap(({ gemeenteId, regels }) =>
    regels
      .filter((regel) => isVerwacht(regel) && regel.verordening?.status !== 'bekendgemaakt')
      .map(({ belastingsoort, verordening }) => ({
        id: `verordening ${gemeenteId} ${belastingsoort}`,
        wat: words('komendJaar.verordening', { soort: words(`komendJaar.soort.${belastingsoort}`) }),
        href: null,
        waar: gemeenteVan(read.ctx, gemeenteId)?.naam ?? '',
        op: dateOf(jaar, 1, 1),
        bron: verordening?.bron ?? words('komendJaar.nogGeen'),
      })),
  );
}
