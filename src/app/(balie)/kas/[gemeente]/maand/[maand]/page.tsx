import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { kasPath, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import { listBankvermoedens } from '@/domain/kas/kasoverzicht.queries';
import { getMaand } from '@/domain/kas/maand.queries';
import { toCents } from '@/platform/cents';
import { addMonths, toLocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { KasFrame } from '../../../kas-frame';
import { Afdracht } from './afdracht';
import { Dagen } from './dagen';
import { Plaatsen } from './plaatsen';

const GELUKT = ['vastgesteld', 'geplaatst', 'afgehaald'] as const;
const MAAND = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** One month of the tills of a gemeente: its days, what is transferred, the lines of the bank, and what explains a difference. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), maand: z.string().regex(MAAND) }),
  searchParams: z.object({ gelukt: z.enum(GELUKT).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const maand = await getMaand(read, gemeenteId, toLocalDate(`${params.maand}-01`));
    const rollen = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
    const plaatst = maand.afdracht !== null && may(rollen, 'ontvangst.verwerken');
    const nog = toCents((maand.afdracht?.bedragCenten ?? 0n) - maand.overgemaaktCenten);
    return {
      maand,
      plaatst,
      vermoedens: plaatst
        ? await listBankvermoedens(read, { kenmerk: maand.kenmerk, bedragCenten: nog })
        : [],
    };
  },
  render: ({ maand, plaatst, vermoedens }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('maand.kop', { gemeente: naam, maand: showDate(frame.params.maand) });
    const naast = (maanden: number) => kasPath(sleutel, 'maand', addMonths(maand.maand, maanden).slice(0, 7));
    const { gelukt } = frame.searchParams;
    return (
      <KasFrame {...frame} sleutel={sleutel} naam={naam}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 flex flex-wrap gap-4 print:hidden">
          <Link href={naast(-1)}>{words('maand.vorige')}</Link>
          <Link href={naast(1)}>{words('maand.volgende')}</Link>
          <Link href={`${kasPath(sleutel, 'maand', frame.params.maand)}/export`} reload>
            {words('dag.download')}
          </Link>
        </p>
        <div className="mt-4 grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`maand.gelukt.${gelukt}`)} />}
          <Dagen maand={maand} sleutel={sleutel} />
          <Afdracht
            maand={maand}
            sleutel={sleutel}
            magVaststellen={may(rollen, 'kas.ontvangen')}
            maandtekst={frame.params.maand}
          />
          {plaatst && (
            <Plaatsen
              maand={maand}
              vermoedens={vermoedens}
              sleutel={sleutel}
              maandtekst={frame.params.maand}
            />
          )}
        </div>
      </KasFrame>
    );
  },
});
