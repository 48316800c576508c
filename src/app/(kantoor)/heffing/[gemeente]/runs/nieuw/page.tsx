import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { standaardDagtekening } from '@/domain/aanslagen/dagtekening';
import { getRegister } from '@/domain/verordeningen/verordening.queries';
import { isBelastingregel, isVerwacht } from '@/domain/verordeningen/verordeningstermijn';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { Jaren } from '../../../jaren';
import { gemeenteVan, runsPath, verordeningenPath, werkjaar } from '../../../paths';
import { startAanslagrunAction } from '../../../run-actions';
import { formAnswers, jaarParam, words } from '../../../words';
import { Oordeel } from '../../verordeningen/register';

/** Asking for a run: which year, which taxes and which dagtekening; what cannot be levied is said before. */
export default page({
  toegang: { wie: 'medewerker', verb: 'run.maken', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ jaar: jaarParam }),
  load: async (read, { params, searchParams }) => {
    const { gemeenteId } = gemeenteVan(read.ctx, params.gemeente);
    const jaar = searchParams.jaar ?? werkjaar(localDateOf(read.ctx.now));
    return { jaar, register: await getRegister(read, gemeenteId, jaar) };
  },
  render: ({ jaar, register }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const hier = runsPath(sleutel);
    const soorten = register.regels
      .filter(isVerwacht)
      .filter(isBelastingregel)
      .map((regel) => regel.belastingsoort);
    const kan = (soort: string) => !register.problemen.some((probleem) => probleem.belastingsoort === soort);
    const kop = words('run.form.kop', { jaar: String(jaar) });
    return (
      <HeffingFrame
        {...frame}
        sleutel={sleutel}
        titel={`${kop} - ${naam}`}
        crumbs={[{ href: hier, label: words('run.titel', { gemeente: naam }) }]}
      >
        <div className="grid gap-2">
          <Heading level={1}>{kop}</Heading>
          <p className="max-w-text text-ink-muted">{words('run.form.uitleg')}</p>
        </div>
        <Jaren jaar={jaar} href={`${hier}/nieuw`} />
        {soorten.some(kan) ? (
          <Oordeel jaar={jaar} register={register} />
        ) : (
          <Alert tone="mis" taal="nl" title={words('run.form.geenSoort', { jaar: String(jaar) })}>
            <Link href={`${verordeningenPath(sleutel)}?jaar=${jaar}`}>
              {words('run.form.naarRegister', { jaar: String(jaar) })}
            </Link>
          </Alert>
        )}
        {soorten.length > 0 && (
          <ActionForm
            id="run"
            action={startAanslagrunAction}
            verborgen={{ gemeente: sleutel, belastingjaar: String(jaar) }}
            knop={words('run.form.knop')}
            antwoorden={formAnswers()}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'vinkjes',
                    naam: 'belastingsoorten',
                    label: words('run.form.soorten'),
                    waarde: soorten.filter(kan).join(' '),
                    opties: soorten.map((value) => ({ value, label: words(`soort.${value}`) })),
                  },
                  {
                    vorm: 'datum',
                    naam: 'dagtekening',
                    label: words('run.form.dagtekening'),
                    hint: words('run.form.dagtekeningHint'),
                    waarde: standaardDagtekening(jaar, localDateOf(frame.ctx.now)),
                  },
                  {
                    vorm: 'datum',
                    naam: 'peildatum',
                    label: words('run.form.peildatum'),
                    hint: words('run.form.peildatumHint'),
                    optioneel: true,
                  },
                ],
              },
            ]}
          />
        )}
      </HeffingFrame>
    );
  },
});
