import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { RegisterTabel } from '@/app/verordeningen/register-tabel';
import { wordsOfBestuur as words } from '@/app/words';
import { getRegister } from '@/domain/verordeningen/verordening.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { RapportKop } from '../rapport-kop';

/**
 * The register that the dagelijks bestuur keeps (S4 art. 12): per belasting and for kwijtschelding how far the text of this
 * year and the next is, with what is late and what is still to come.
 */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const jaar = Number(localDateOf(read.ctx.now).slice(0, 4));
    const gemeenteId = read.gemeenten[0] ?? 0;
    return [
      { jaar: jaar + 1, ...(await getRegister(read, gemeenteId, jaar + 1)) },
      { jaar, ...(await getRegister(read, gemeenteId, jaar)) },
    ];
  },
  render: (registers, frame) => {
    const gemeente = frame.ctx.gemeenten.find((g) => g.sleutel === frame.params.gemeente);
    const base = `/bestuur/${frame.params.gemeente}`;
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{words('verordeningen.kop')}</title>
        <RapportKop kop={words('verordeningen.kop')} base={base} hier="verordeningen" />
        <div className="grid gap-6">
          <p className="max-w-text">{words('verordeningen.uitleg')}</p>
          {registers.map(({ jaar, regels, problemen }) => (
            <section key={jaar} className="grid gap-3">
              {problemen.length > 0 && (
                <Alert
                  tone="letop"
                  taal="nl"
                  title={words('verordeningen.nietKlaar', { jaar: String(jaar) })}
                />
              )}
              <RegisterTabel jaar={jaar} regels={regels} />
            </section>
          ))}
        </div>
      </BoardFrame>
    );
  },
});
