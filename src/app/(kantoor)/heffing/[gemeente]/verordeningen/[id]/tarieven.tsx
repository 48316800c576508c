import { showDate } from '@/app/words';
import { CONTAINERSOORTEN, containerVan, hondnummerVan, type Tarief } from '@/domain/verordeningen/tarief';
import type { Verordening } from '@/domain/verordeningen/verordening';
import { formatCents } from '@/platform/cents';
import { Table } from '@/ui/table';
import { tariefNaam, tariefWaarde, words } from '../../../words';

/** The tariffs, each beside what it was in the verordening before. */
export function Tarieven({ verordening, vorige }: { verordening: Verordening; vorige: Verordening | null }) {
  const laatsteHond = Math.max(0, ...verordening.tarieven.map(({ code }) => hondnummerVan(code) ?? 0));
  const was = (code: string) => vorige?.tarieven.filter((tarief) => tarief.code === code).at(-1);
  return (
    <Table
      taal="nl"
      caption={words('detail.tarieven')}
      rows={[...verordening.tarieven].sort((a, b) => volgorde(a.code) - volgorde(b.code))}
      rowKey={(tarief) => tarief.id}
      columns={[
        {
          key: 'code',
          header: words('detail.code'),
          rowHeader: true,
          cell: (tarief) => (
            <>
              {tariefNaam(tarief.code, hondnummerVan(tarief.code) === laatsteHond && laatsteHond > 0)}
              <Periode tarief={tarief} verordening={verordening} />
            </>
          ),
        },
        { key: 'waarde', header: words('detail.waarde'), number: true, cell: tariefWaarde },
        ...(vorige === null
          ? []
          : [
              {
                key: 'vorige',
                header: words('detail.vorige', { jaar: vorige.vanaf.slice(0, 4) }),
                number: true,
                cell: (tarief: Tarief) => {
                  const oud = was(tarief.code);
                  return oud ? tariefWaarde(oud) : '-';
                },
              },
              {
                key: 'verschil',
                header: words('detail.verschil'),
                number: true,
                cell: (tarief: Tarief) => verschil(tarief, was(tarief.code)),
              },
            ]),
      ]}
    />
  );
}

/** Fixed amounts first, dogs as they are counted, and emptyings by what the container holds. */
const volgorde = (code: string): number => {
  const container = containerVan(code);
  return container
    ? 1_000_000 * (1 + CONTAINERSOORTEN.indexOf(container.soort)) - container.inhoudLiter
    : (hondnummerVan(code) ?? 0);
};

/** Only said where it is not as long as the verordening. */
function Periode({ tarief, verordening }: { tarief: Tarief; verordening: Verordening }) {
  if (tarief.vanaf === verordening.vanaf && (tarief.tot === null || tarief.tot === verordening.tot))
    return null;
  const vanaf = showDate(tarief.vanaf);
  return (
    <span className="block text-sm font-normal text-ink-muted">
      {tarief.tot
        ? words('detail.vanafTot', { vanaf, tot: showDate(tarief.tot) })
        : words('detail.vanaf', { vanaf })}
    </span>
  );
}

const PERCENT = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});

/** How much more or less, as a share of what it was; in euro where it was nothing. */
function verschil(nu: Tarief, oud: Tarief | undefined): string {
  if (!oud) return '-';
  const [nieuw, was] = [nu, oud].map(({ percentage, bedragCenten }) =>
    percentage === null ? Number(bedragCenten) : Number(percentage),
  );
  if (nieuw === undefined || was === undefined) return '-';
  if (was === 0) return nieuw === 0 ? PERCENT.format(0) : `+${formatCents(nu.bedragCenten ?? 0n)}`;
  return PERCENT.format(nieuw / was - 1);
}
