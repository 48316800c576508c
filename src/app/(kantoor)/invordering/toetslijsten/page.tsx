import { listWachtendeToetslijsten } from '@/domain/toetslijsten/toetslijst.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../invordering-frame';
import { ToetslijstTabel } from '../toetslijst-tabel';
import { toetsenPath, toetslijstPath, words } from '../toetslijst-words';

/** Automatic kwijtschelding over all gemeenten of who asks: what waits, and the way to each. */
export default page({
  toegang: { wie: 'medewerker', verb: 'toetslijst.zien', bereik: 'set' },
  doel: 'geautomatiseerde-kwijtschelding',
  load: (read) => listWachtendeToetslijsten(read),
  render: (lijsten, frame) => {
    const van = (id: number) => frame.ctx.gemeenten.find((g) => g.gemeenteId === id);
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: toetsenPath }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid gap-6">
          <nav aria-label={words('perGemeente')}>
            <ul className="flex flex-wrap gap-x-6 gap-y-2">
              {frame.ctx.gemeenten
                .filter((g) => may(g.rollen, 'toetslijst.zien'))
                .map(({ sleutel, naam }) => (
                  <li key={sleutel}>
                    <Link href={toetslijstPath(sleutel)} reload>
                      {words('kopGemeente', { gemeente: naam })}
                    </Link>
                  </li>
                ))}
            </ul>
          </nav>
          <section aria-labelledby="wachten">
            <Heading level={2} id="wachten" className="mb-3">
              {words('wachten')}
            </Heading>
            {lijsten.length === 0 ? (
              <p>{words('geenWachten')}</p>
            ) : (
              <ToetslijstTabel
                caption={words('wachten')}
                metGemeente
                lijsten={lijsten.map((lijst) => ({
                  ...lijst,
                  sleutel: van(lijst.gemeenteId)?.sleutel ?? '',
                  gemeente: van(lijst.gemeenteId)?.naam ?? '',
                }))}
              />
            )}
          </section>
        </div>
      </InvorderingFrame>
    );
  },
});
