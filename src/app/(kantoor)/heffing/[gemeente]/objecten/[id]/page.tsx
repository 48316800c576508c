import { z } from 'zod';
import { ContactenOver } from '@/app/contact/contacten-over';
import { persoonPath } from '@/app/personen/persoonsfeit-words';
import { showDate } from '@/app/words';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { getObjectMetHouders } from '@/domain/objecten/object-met-houders.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import { words } from '../../../words';

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** One object: where it lies, its values and who has or had it. Where somebody looks who must find out why it was left out. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.vastleggen', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const over = { soort: 'belastingobject', id: params.id } as const;
    const object = await getObjectMetHouders(read, gemeenteId, params.id);
    return { object, contacten: await listContactenOver(read, gemeenteId, over) };
  },
  render: ({ object, contacten }, frame) => {
    const { sleutel } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const titel = words('object.titel', { nummer: object.wozObjectnummer });
    return (
      <HeffingFrame {...frame} sleutel={sleutel} titel={titel}>
        <div>
          <Heading level={1}>{titel}</Heading>
          <p className="mt-1 max-w-text wrap-anywhere text-ink-muted">
            {[object.adres, words(`object.soort.${object.soort}`)].filter((tekst) => tekst !== '').join(', ')}
          </p>
        </div>
        <section aria-labelledby="houders" className="grid gap-3">
          <Heading level={2} id="houders">
            {words('object.houders')}
          </Heading>
          {object.houders.length === 0 ? (
            <EmptyState title={words('object.geenHouders')} />
          ) : (
            <Table
              taal="nl"
              caption={words('object.houders')}
              captionHidden
              rows={object.houders}
              rowKey={(h) => `${h.persoonId} ${h.soort} ${h.vanaf}`}
              columns={[
                {
                  key: 'naam',
                  header: words('object.naam'),
                  rowHeader: true,
                  cell: (h) => (
                    <Link href={persoonPath(sleutel, h.persoonId)}>
                      <span className="wrap-anywhere">{h.naam}</span>
                    </Link>
                  ),
                },
                { key: 'als', header: words('object.als'), cell: (h) => words(`object.belang.${h.soort}`) },
                { key: 'vanaf', header: words('object.vanaf'), cell: (h) => showDate(h.vanaf) },
                {
                  key: 'tot',
                  header: words('object.tot'),
                  cell: (h) => (h.tot === null ? '-' : showDate(h.tot)),
                },
              ]}
            />
          )}
        </section>
        <section aria-labelledby="waarden" className="grid gap-3">
          <Heading level={2} id="waarden">
            {words('object.waarden')}
          </Heading>
          {object.waarden.length === 0 ? (
            <EmptyState title={words('object.geenWaarden')} />
          ) : (
            <Table
              taal="nl"
              caption={words('object.waarden')}
              captionHidden
              rows={object.waarden}
              rowKey={(w) => `${w.belastingjaar} ${w.waardeEuro} ${w.vastgesteld}`}
              columns={[
                {
                  key: 'jaar',
                  header: words('object.jaar'),
                  rowHeader: true,
                  cell: (w) => String(w.belastingjaar),
                },
                {
                  key: 'waarde',
                  header: words('object.waarde'),
                  number: true,
                  cell: (w) => EURO.format(w.waardeEuro),
                },
                {
                  key: 'stand',
                  header: words('object.stand'),
                  cell: (w) => words(w.vastgesteld ? 'object.vastgesteld' : 'object.geleverd'),
                },
              ]}
            />
          )}
        </section>
        <ContactenOver contacten={contacten} ctx={frame.ctx} gemeente={sleutel} />
      </HeffingFrame>
    );
  },
});
