import { z } from 'zod';
import { RegisterTabel, STAND_TOON } from '@/app/verordeningen/register-tabel';
import { showDate } from '@/app/words';
import { type Registerrij, standVan } from '@/domain/verordeningen/verordening';
import { getRegister, listVerordeningen } from '@/domain/verordeningen/verordening.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingFrame } from '../../heffing-frame';
import { Jaren } from '../../jaren';
import { gemeenteVan, verordeningenPath, werkjaar } from '../../paths';
import { geluktParam, jaarParam, words } from '../../words';
import { Norm, Oordeel } from './register';

/** The register of the verordeningen of one gemeente: per tax and year where it stands and what is late. */
export default page({
  toegang: { wie: 'medewerker', verb: 'verordening.zien', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ jaar: jaarParam, gelukt: geluktParam }),
  load: async (read, { params, searchParams }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const jaar = searchParams.jaar ?? werkjaar(localDateOf(read.ctx.now));
    return {
      jaar,
      register: await getRegister(read, gemeenteId, jaar),
      alle: await listVerordeningen(read, gemeenteId),
    };
  },
  render: ({ jaar, register, alle }, frame) => {
    const gemeente = gemeenteVan(frame.ctx, frame.params.gemeente);
    const hier = verordeningenPath(gemeente.sleutel);
    const { gelukt } = frame.searchParams;
    return (
      <HeffingFrame
        {...frame}
        sleutel={gemeente.sleutel}
        titel={words('register.titel', { gemeente: gemeente.naam })}
        gelukt={gelukt && words(`gelukt.${gelukt}`)}
      >
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('register.titel', { gemeente: gemeente.naam })}</Heading>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${hier}/export`} variant="secondary" reload>
              {words('register.export')}
            </ButtonLink>
            {may(gemeente.rollen, 'verordening.invoeren') && (
              <ButtonLink href={`${hier}/nieuw?jaar=${jaar}`}>{words('register.nieuw')}</ButtonLink>
            )}
          </div>
        </div>
        <Jaren jaar={jaar} href={hier} />
        {alle.length === 0 ? (
          <EmptyState title={words('register.geen')}>{words('register.geenUitleg')}</EmptyState>
        ) : (
          <>
            <Oordeel jaar={jaar} register={register} />
            <RegisterTabel
              jaar={jaar}
              regels={register.regels}
              pad={(id) => verordeningenPath(gemeente.sleutel, id)}
            />
            <p className="max-w-text text-ink-muted">{words('register.uitlegKwijtschelding')}</p>
            <Norm uitleg={register.uitleg} />
            <Alle verordeningen={alle} sleutel={gemeente.sleutel} />
          </>
        )}
      </HeffingFrame>
    );
  },
});

/** Every version, also of earlier years and withdrawn ones. */
function Alle({ verordeningen, sleutel }: { verordeningen: readonly Registerrij[]; sleutel: string }) {
  return (
    <Table
      taal="nl"
      caption={words('register.alle')}
      rows={verordeningen}
      rowKey={(rij) => rij.id}
      columns={[
        {
          key: 'naam',
          header: words('register.verordening'),
          rowHeader: true,
          cell: (rij) => <Link href={verordeningenPath(sleutel, rij.id)}>{rij.naam}</Link>,
        },
        { key: 'vanaf', header: words('register.vanaf'), cell: (rij) => showDate(rij.vanaf) },
        {
          key: 'tot',
          header: words('register.tot'),
          cell: (rij) => (rij.tot ? showDate(rij.tot) : words('register.onbepaald')),
        },
        {
          key: 'stand',
          header: words('register.stand'),
          cell: (rij) => <Badge tone={STAND_TOON[standVan(rij)]}>{words(`stand.${standVan(rij)}`)}</Badge>,
        },
        { key: 'bron', header: words('register.bron'), cell: (rij) => rij.bron },
      ]}
    />
  );
}
