import { z } from 'zod';
import { showDate, showMoment } from '@/app/words';
import type { Vaststelling } from '@/domain/objecten/woz-vaststelling';
import {
  listOpenstaandeWaarden,
  listVaststellingen,
  type OpenstaandPerJaar,
} from '@/domain/objecten/woz-vaststelling.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../heffing-frame';
import { gemeenteVan } from '../../paths';
import { aantalTekst, euroTekst, WOZ_TOON, words, wozPath } from '../../woz-words';

/** The WOZ values of one gemeente: what was delivered and waits for a proposal, and what was proposed and decided. */
export default page({
  toegang: { wie: 'medewerker', verb: 'woz.zien', bereik: 'gemeente' },
  doel: 'woz-waarden',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    return {
      openstaand: await listOpenstaandeWaarden(read, gemeenteId),
      besluiten: await listVaststellingen(read, gemeenteId),
    };
  },
  render: ({ openstaand, besluiten }, frame) => {
    const { gemeente: sleutel } = frame.params;
    const { naam, rollen } = gemeenteVan(frame.ctx, sleutel);
    const titel = words('titel', { gemeente: naam });
    return (
      <HeffingFrame {...frame} titel={titel} sleutel={sleutel}>
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
        <section aria-labelledby="wacht" className="grid gap-3">
          <Heading level={2} id="wacht">
            {words('wacht.kop')}
          </Heading>
          <Openstaand openstaand={openstaand} sleutel={sleutel} mag={may(rollen, 'woz.voorstellen')} />
        </section>
        <section aria-labelledby="besluiten" className="grid gap-3">
          <Heading level={2} id="besluiten">
            {words('lijst.kop')}
          </Heading>
          <Besluiten besluiten={besluiten} sleutel={sleutel} />
        </section>
      </HeffingFrame>
    );
  },
});

type OpenstaandProps = { openstaand: readonly OpenstaandPerJaar[]; sleutel: string; mag: boolean };

function Openstaand({ openstaand, sleutel, mag }: OpenstaandProps) {
  const rijen = openstaand.flatMap(({ belastingjaar, groepen }) =>
    groepen.map((groep) => ({ belastingjaar, ...groep })),
  );
  if (rijen.length === 0)
    return <EmptyState title={words('wacht.leeg')}>{words('wacht.leegUitleg')}</EmptyState>;
  return (
    <Table
      taal="nl"
      caption={words('wacht.kop')}
      captionHidden
      rows={rijen}
      rowKey={({ belastingjaar, soort, niet }) => `${belastingjaar}/${soort}/${niet}`}
      columns={[
        {
          key: 'jaar',
          header: words('wacht.jaar'),
          rowHeader: true,
          cell: (rij) => String(rij.belastingjaar),
        },
        { key: 'soort', header: words('wacht.soort'), cell: (rij) => words(`soort.${rij.soort}`) },
        {
          key: 'aantal',
          header: words('wacht.aantal'),
          number: true,
          cell: (rij) => aantalTekst(rij.aantal),
        },
        {
          key: 'kan',
          header: words('wacht.kan'),
          cell: ({ niet, soort, belastingjaar }) => {
            if (niet !== null) return words(`wacht.${niet}`);
            if (!mag) return words('wacht.ja');
            const jaar = String(belastingjaar);
            return (
              <Link
                href={`${wozPath(sleutel)}/nieuw?jaar=${jaar}&soort=${soort}`}
                aria-label={words('wacht.voorstellenDit', { soort: words(`soort.${soort}`), jaar })}
                reload
              >
                {words('wacht.voorstellen')}
              </Link>
            );
          },
        },
      ]}
    />
  );
}

function Besluiten({ besluiten, sleutel }: { besluiten: readonly Vaststelling[]; sleutel: string }) {
  if (besluiten.length === 0) return <EmptyState title={words('lijst.leeg')} />;
  return (
    <Table
      taal="nl"
      caption={words('lijst.kop')}
      captionHidden
      rows={besluiten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'wat',
          header: words('lijst.wat'),
          rowHeader: true,
          cell: ({ id, soort, belastingjaar }) => (
            <Link href={wozPath(sleutel, id)} reload>
              {words('besluit.titel', { soort: words(`soort.${soort}`), jaar: String(belastingjaar) })}
            </Link>
          ),
        },
        {
          key: 'stand',
          header: words('lijst.stand'),
          cell: ({ status }) => <Badge tone={WOZ_TOON[status]}>{words(`status.${status}`)}</Badge>,
        },
        { key: 'aantal', header: words('lijst.aantal'), number: true, cell: (v) => aantalTekst(v.aantal) },
        { key: 'som', header: words('lijst.som'), number: true, cell: (v) => euroTekst(v.totalen.som) },
        {
          key: 'dagtekening',
          header: words('lijst.dagtekening'),
          cell: ({ dagtekening }) => (dagtekening === null ? '-' : showDate(dagtekening)),
        },
        { key: 'op', header: words('lijst.op'), cell: ({ voorgesteldOp }) => showMoment(voorgesteldOp) },
      ]}
    />
  );
}
