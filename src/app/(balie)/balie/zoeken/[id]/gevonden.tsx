import type { ReactNode } from 'react';
import { kasPath } from '@/app/kas/kas-words';
import { wordsOfBalie as words } from '@/app/words';
import type { Zoekuitkomst } from '@/domain/personen/persoon.queries';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { SEARCH_ID } from '@/ui/shell/search-form';
import { Table } from '@/ui/table';
import { RijToetsen } from '../../rij-toetsen';

export type GevondenAanslag = {
  gemeenteId: number;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
};

/** The focus goes to who was found first: Enter opens, the arrows go on. */
const EERSTE = 'eerste-treffer';

type GevondenProps = Zoekuitkomst & {
  aanslagen: readonly GevondenAanslag[];
  ctx: Context;
  /** Where is looked. */
  children?: ReactNode;
};
type Treffer = Zoekuitkomst['treffers'][number];

/** Who was found, what of the question was not used, and the aanslag it was about for who may open one. */
export function Gevonden({ treffers, meer, weggelaten, aanslagen, ctx, children }: GevondenProps) {
  const gemeenteOf = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  const aanslagenVan = (treffer: Treffer) =>
    may(gemeenteOf(treffer.gemeenteId)?.rollen ?? [], 'aanslag.zien')
      ? aanslagen.filter((a) => a.gemeenteId === treffer.gemeenteId && a.persoonId === treffer.persoonId)
      : [];
  // A kassier sees the till and nothing else of somebody (B-08).
  const pathVan = (treffer: Treffer) => {
    const { sleutel = '', rollen = [] } = gemeenteOf(treffer.gemeenteId) ?? {};
    return !may(rollen, 'klant.zien') && may(rollen, 'kas.ontvangen')
      ? kasPath(sleutel, 'betaling', treffer.persoonId)
      : `/balie/${sleutel}/klant/${treffer.persoonId}`;
  };
  const metAanslag = treffers.some((treffer) => aanslagenVan(treffer).length > 0);
  return (
    <>
      <Heading level={1}>{words('zoek.resultaten', { aantal: treffers.length })}</Heading>
      <div className="mt-4 grid gap-4">
        {children}
        {weggelaten.length > 0 && (
          <Alert tone="info" taal="nl">
            {weggelaten.map(({ soort, tekst }) => (
              <span key={soort} className="block">
                {words(`zoek.weggelaten.${soort}`, { tekst })}
              </span>
            ))}
          </Alert>
        )}
        {meer && (
          <Alert tone="info" taal="nl">
            {words('zoek.meer')}
          </Alert>
        )}
        {treffers.length === 0 ? (
          <>
            <EmptyState title={words('zoek.niets')}>{words('zoek.nietsUitleg')}</EmptyState>
            <FocusOnMount targetId={SEARCH_ID} signal="" />
          </>
        ) : (
          <RijToetsen groep={words('zoek.kop')}>
            <FocusOnMount targetId={EERSTE} signal="" />
            <Table
              taal="nl"
              caption={words('zoek.resultaten', { aantal: treffers.length })}
              captionHidden
              rows={treffers}
              rowKey={(t) => `${t.gemeenteId}/${t.persoonId}`}
              columns={[
                {
                  key: 'naam',
                  header: words('zoek.kolommen.naam'),
                  rowHeader: true,
                  cell: (t) => (
                    <>
                      <Link href={pathVan(t)} reload data-rij="" id={t === treffers[0] ? EERSTE : undefined}>
                        {t.naam || words('zoek.zonderNaam')}
                      </Link>
                      {t.gevondenAls !== null && (
                        <span className="block text-sm font-normal text-ink-muted">
                          {words('zoek.gevondenAls', { naam: t.gevondenAls })}
                        </span>
                      )}
                      {t.andereNaam !== null && (
                        <span className="block text-sm font-normal text-ink-muted">
                          {words(`klant.andereNaam.${t.andereNaam.soort}`, { naam: t.andereNaam.naam })}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'geboren',
                  header: words('zoek.kolommen.geboren'),
                  cell: (t) => geborenTekst(t),
                },
                {
                  key: 'straat',
                  header: words('zoek.kolommen.straat'),
                  cell: (t) =>
                    t.geheimhouding ? words('zoek.geheim') : (t.straat ?? words('zoek.geenAdres')),
                },
                {
                  key: 'gemeente',
                  header: words('zoek.kolommen.gemeente'),
                  cell: (t) => gemeenteOf(t.gemeenteId)?.naam,
                },
                ...(metAanslag
                  ? [
                      {
                        key: 'aanslag',
                        header: words('zoek.kolommen.aanslag'),
                        cell: (t: Treffer) =>
                          aanslagenVan(t).map(({ aanslagId, aanslagnummer }) => (
                            <Link
                              key={aanslagId}
                              href={`/heffing/${gemeenteOf(t.gemeenteId)?.sleutel}/aanslagen/${aanslagId}`}
                              reload
                            >
                              {words('klant.aanslagOpenen', { nummer: aanslagnummer })}
                            </Link>
                          )),
                      },
                    ]
                  : []),
              ]}
            />
          </RijToetsen>
        )}
      </div>
    </>
  );
}

/** The year alone: the day is asked of who calls. */
function geborenTekst({ soort, geboortedatum, overleden }: Treffer): string {
  if (soort === 'niet-natuurlijk') return words('zoek.onderneming');
  const jaar = geboortedatum?.slice(0, 4) ?? words('zoek.jaarOnbekend');
  return overleden ? `${jaar}, ${words('zoek.overleden')}` : jaar;
}
