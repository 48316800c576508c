import { contactWords as words } from '@/app/contact/contact-words';
import type { BeloftenCijfer } from '@/domain/beloften/belofte.queries';
import type { VerkeerdCijfer } from '@/domain/taken/taak.queries';
import type { Context } from '@/platform/context';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';

const naamVan = (ctx: Context, id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';

/** Rounded down: 99,6 % is not "everything in time". */
const deel = (c: BeloftenCijfer): string => {
  const done = c.nagekomen + c.gebroken;
  return done === 0 ? '-' : `${Math.floor((100 * c.nagekomen) / done)} %`;
};

/** How many promises were kept, per gemeente and per whose promise it was (E-08, T-01). */
export function BeloftenCijfers({ cijfers, ctx }: { cijfers: readonly BeloftenCijfer[]; ctx: Context }) {
  return (
    <section aria-labelledby="cijfers">
      <Heading level={2} id="cijfers">
        {words('team.cijfers')}
      </Heading>
      <p className="mb-3 text-ink-muted">{words('team.cijfersUitleg')}</p>
      {cijfers.length === 0 ? (
        <EmptyState title={words('team.cijfersLeeg')} />
      ) : (
        <Table
          taal="nl"
          caption={words('team.cijfers')}
          captionHidden
          rows={cijfers}
          rowKey={(c) => `${c.gemeenteId}${c.eigenaar}`}
          columns={[
            {
              key: 'gemeente',
              header: words('team.kolommen.gemeente'),
              rowHeader: true,
              cell: (c) => naamVan(ctx, c.gemeenteId),
            },
            { key: 'van', header: words('team.van'), cell: (c) => words(`team.eigenaar.${c.eigenaar}`) },
            { key: 'nagekomen', header: words('team.nagekomen'), number: true, cell: (c) => c.nagekomen },
            { key: 'gebroken', header: words('team.gebrokenKop'), number: true, cell: (c) => c.gebroken },
            { key: 'deel', header: words('team.deel'), number: true, cell: deel },
            { key: 'open', header: words('team.openKop'), number: true, cell: (c) => c.open },
          ]}
        />
      )}
    </section>
  );
}

/** So many months stand beside each other: a trend, and still a table that fits. */
const MAANDEN = 6;
const kort = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });

/** Questions that belonged to the frontoffice, month beside month: matter for the talk with it (D-17). */
export function VerkeerdCijfers({ cijfers, ctx }: { cijfers: readonly VerkeerdCijfer[]; ctx: Context }) {
  const maanden = [...new Set(cijfers.map(({ maand }) => maand))].toSorted().slice(-MAANDEN);
  const gemeenten = [...new Set(cijfers.map(({ gemeenteId }) => gemeenteId))].toSorted((a, b) =>
    naamVan(ctx, a).localeCompare(naamVan(ctx, b), 'nl'),
  );
  const aantalIn = (gemeenteId: number, maand: string): number =>
    cijfers.find((c) => c.gemeenteId === gemeenteId && c.maand === maand)?.aantal ?? 0;
  return (
    <section aria-labelledby="verkeerd">
      <Heading level={2} id="verkeerd" className="mb-3">
        {words('team.verkeerd')}
      </Heading>
      {cijfers.length === 0 ? (
        <EmptyState title={words('team.verkeerdLeeg')} />
      ) : (
        <Table
          taal="nl"
          caption={words('team.verkeerd')}
          captionHidden
          rows={gemeenten}
          rowKey={String}
          columns={[
            {
              key: 'gemeente',
              header: words('team.kolommen.gemeente'),
              rowHeader: true,
              cell: (id) => naamVan(ctx, id),
            },
            ...maanden.map((maand) => ({
              key: maand,
              header: `${kort.format(new Date(`${maand}-01`))} ${maand.slice(0, 4)}`,
              number: true,
              cell: (id: number) => aantalIn(id, maand),
            })),
          ]}
        />
      )}
    </section>
  );
}
