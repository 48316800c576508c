import { z } from 'zod';
import { OfficeFrame } from '@/app/frames';
import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import { listRegister } from '@/domain/klachten/klacht.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** Years that are shown: this one and the two before it. */
const JAREN = 3;

/** The register of complaints of one gemeente by year, without names (Awb 9:12a). */
export default page({
  toegang: { wie: 'medewerker', verb: 'klacht.behandelen', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const [gemeenteId = 0] = read.gemeenten;
    const ditJaar = Number(localDateOf(read.ctx.now).slice(0, 4));
    const jaren = Array.from({ length: JAREN }, (_, at) => ditJaar - at);
    const aantallen: { jaar: number; aantal: number }[] = [];
    for (const jaar of jaren)
      aantallen.push({ jaar, aantal: (await listRegister(read, gemeenteId, jaar)).length });
    return aantallen;
  },
  render: (aantallen, frame) => {
    const { ctx, params } = frame;
    return (
      <OfficeFrame
        {...frame}
        gemeente={ctx.gemeenten.find((g) => g.sleutel === params.gemeente)?.naam}
        crumbs={[{ label: zaakWords('werk.naam'), href: '/zaken' }]}
      >
        <title>{words('register.kop')}</title>
        <div className="grid gap-4">
          <Heading level={1}>{words('register.kop')}</Heading>
          <p className="max-w-text text-ink-muted">{words('register.uitleg')}</p>
          <ul className="grid gap-2">
            {aantallen.map(({ jaar, aantal }) => (
              <li key={jaar}>
                {words('register.aantal', { aantal, jaar: String(jaar) })}.{' '}
                <Link href={`/zaken/${params.gemeente}/klacht/register/${jaar}`} reload>
                  {words('register.csv', { jaar: String(jaar) })}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </OfficeFrame>
    );
  },
});
