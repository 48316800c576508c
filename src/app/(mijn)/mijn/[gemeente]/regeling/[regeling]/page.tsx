import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { RegelingKop, RegelingTermijnen, RegelingVerloop } from '@/app/regeling/regeling-tabel';
import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showDate, wordsOfMijn } from '@/app/words';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { listBestrijdbaar } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { getRegeling, type RegelingView } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { Rechtsmiddel } from '../../rechtsmiddel';
import { Hulp } from '../hulp';
import { NuBetalen } from './nu-betalen';

const GEEINDIGD = ['nagekomen', 'vervallen', 'ingetrokken'];

/** One regeling of my own: what to pay now and how, every term, the letters, and the way out. */
export default page({
  toegang: { wie: 'burger', namens: 'regeling' },
  doel: 'eigen-betalingsregeling',
  params: z.object({ gemeente: z.string(), regeling: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(10).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const regeling = await getRegeling(read, gemeenteId, params.regeling);
    if (regeling.persoonId !== persoonId) throw new NotFound();
    const aanslagen = await listEigenAanslagen(read, [{ gemeenteId, persoonId }]);
    const vandaag = localDateOf(read.ctx.now);
    const rekening = geldendOp('belastingrekening', await getGegevens(read, gemeenteId), vandaag).waarde;
    const welk = { tegen: 'regeling', id: regeling.id } as const;
    return {
      regeling,
      kenmerken: new Map(aanslagen.map((a) => [a.id, a.betalingskenmerk])),
      rekening,
      middel: (await listBestrijdbaar(read, gemeenteId, persoonId, welk))[0],
    };
  },
  render: ({ regeling, kenmerken, rekening, middel }, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfRegeling(taal);
    const base = `/mijn/${params.gemeente}`;
    const loopt = regeling.status === 'lopend' || regeling.status === 'gemist';
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/regeling` },
        ]}
      >
        <title>{words('regeling.kop')}</title>
        <div className="grid max-w-text gap-6">
          <RegelingKop regeling={regeling} taal={taal} />
          {searchParams.gelukt && loopt && (
            <Alert tone="goed" taal={taal} live>
              {words('regeling.gelukt')}
            </Alert>
          )}
          {regeling.status === 'gemist' && (
            <Alert tone="letop" taal={taal}>
              {words('regeling.gemist')}
            </Alert>
          )}
          {loopt && (
            <NuBetalen
              regeling={regeling}
              kenmerken={kenmerken}
              rekening={rekening}
              vandaag={localDateOf(ctx.now)}
              taal={taal}
            />
          )}
          <Card as="section">
            <RegelingTermijnen regeling={regeling} taal={taal} />
            {regeling.buitenPlan > 0n && loopt && (
              <p className="mt-3">
                {words('regeling.buitenPlan', { bedrag: formatCents(regeling.buitenPlan, taal) })}
              </p>
            )}
            {loopt && (
              <p className="mt-3 text-ink-muted">
                {words('regeling.allesKan', { open: formatCents(regeling.open, taal) })}
              </p>
            )}
          </Card>
          <Brieven regeling={regeling} base={base} taal={taal} />
          <Rechtsmiddel
            blad={middel}
            gemeente={params.gemeente}
            kantoor={ctx.kantoorNaam}
            vandaag={localDateOf(ctx.now)}
            taal={taal}
          />
          <section aria-labelledby="verloop">
            <Heading level={2} looksLike={3} id="verloop" className="mb-2">
              {words('regeling.verloop')}
            </Heading>
            <RegelingVerloop regeling={regeling} taal={taal} />
          </section>
          {!GEEINDIGD.includes(regeling.status) && (
            <Hulp
              gemeente={params.gemeente}
              taal={taal}
              kop={words('regeling.lukt.kop')}
              uitleg={words('regeling.lukt.uitleg')}
              voorstel={words('regeling.lukt.voorstel', { kenmerk: regeling.kenmerk })}
              knop={words('regeling.lukt.knop')}
            />
          )}
          <p className="text-sm text-ink-muted" lang="nl">
            {words('regeling.beleid', { bron: regeling.beleid.bron })}
          </p>
        </div>
      </MijnFrame>
    );
  },
});

function Brieven({ regeling, base, taal }: { regeling: RegelingView; base: string; taal: Taal }) {
  const words = wordsOfRegeling(taal);
  if (regeling.brieven.length === 0) return null;
  return (
    <section aria-labelledby="brieven">
      <Heading level={2} looksLike={3} id="brieven">
        {words('regeling.brieven')}
      </Heading>
      <ul className="mt-2 grid gap-1">
        {regeling.brieven.map(({ id, soort, gemaaktOp }) => (
          <li key={id}>
            <Link href={`${base}/documenten/${id}`} reload>
              {words(`regeling.brief.${soort}`)}, {showDate(localDateOf(gemaaktOp), taal)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
